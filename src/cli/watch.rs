//! `--watch`: making something again whenever its content changes, for those who write and look.

use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

use handbill::assets::Folder;
use handbill::layers::Layers;

use super::console::Console;
use super::exit::{ExitStatus, Failure};
use super::report;
use super::words::Saying;

/// How long nobody looks; long enough to cost nothing, too short to be noticed.
const PAUSE: Duration = Duration::from_millis(200);

/// What files look like from outside: path, length and when they were written.
type View = Vec<(PathBuf, u64, Option<SystemTime>)>;

/// Runs something, and again whenever a file in one of the folders, or one of the files, changes. It ends only when the
/// process is ended, or when the first run cannot be right.
///
/// # Errors
/// If the first run is wrong usage, or cannot read or write.
pub fn watch(
    folders: &[PathBuf],
    files: &[PathBuf],
    console: &mut Console,
    mut run: impl FnMut(bool, &mut Console) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut again = false;
    let names = folders.iter().chain(files).map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
    loop {
        let seen = view(folders, files);
        match run(again, console) {
            Err(failure) if !again && failure.status() != ExitStatus::Problem => return Err(failure),
            Err(failure) => report::failure(&failure, console)?,
            Ok(()) => {}
        }
        if !again {
            console.tell(&report::note(&console.words(), &Saying::of("watching").text("names", &names)));
        }
        again = true;
        while view(folders, files) == seen {
            thread::sleep(PAUSE);
        }
    }
}

/// What the files look like now. One that is being written may look unfinished; it will look different soon.
fn view(folders: &[PathBuf], files: &[PathBuf]) -> View {
    let mut paths: Vec<PathBuf> = files.to_vec();
    for folder in folders {
        let listed = Folder::open(folder).and_then(|opened| Layers::only(opened).list_all());
        paths.extend(listed.unwrap_or_default().iter().map(|path| folder.join(path.as_str())));
    }
    let look = |path: PathBuf| {
        let data = fs::metadata(&path).ok();
        let (length, written) = data.map_or((0, None), |data| (data.len(), data.modified().ok()));
        (path, length, written)
    };
    paths.into_iter().map(look).collect()
}
