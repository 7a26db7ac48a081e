//! `handbill tick`: marks steps done in a profile.

use std::path::Path;

use handbill::assets::{AssetError, AssetReason, bytes_of, text_of};
use handbill::error::Unknown;
use handbill::filled::{self, FilledError};
use handbill::generate::prepare;
use handbill::generate::profile::{self, Names};
use handbill::layers::{Layers, Reading};
use handbill::limits::Limits;
use handbill::profile::edit::{Change, edit};
use handbill::profile::file::ProfileFile;
use handbill::sink;

use super::args::{ProfileArgs, Tailoring, TickArgs};
use super::console::Console;
use super::exit::Failure;
use super::profile::request;
use super::report;
use super::words::Saying;

/// Most names of strange boxes that are told.
const NAMES_SHOWN: usize = 24;

/// Marks steps done.
///
/// # Errors
/// If the profile or the PDF cannot be read, a step is unknown, or the profile cannot be changed or written.
pub fn run(args: &TickArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let limits = Limits::default();
    let text = text_of(&args.profile, limits.file_bytes)?;
    let file = read(&args.profile, &text, layers)?;
    let names = Names::of(layers, &file)?;

    let mut changes = Vec::new();
    for name in &args.steps {
        let code = names.code(name).ok_or_else(|| Unknown { kind: "step", name: name.clone(), known: names.all() })?;
        let written = names.written(file.done.iter().map(|(name, _)| name), &code);
        changes.push(if args.undo { Change::Undone(written) } else { Change::Done(written, args.date) });
        if let Some(note) = &args.note {
            let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
            changes.push(Change::Note(names.written(file.notes.iter().map(|(name, _)| name), &code), note));
        }
    }
    if let Some(path) = &args.from {
        let ticked = ticked(path, &limits)?;
        let mut strangers = Vec::new();
        for name in ticked {
            match names.code(&name) {
                Some(code) => changes.push(Change::Done(names.written(file.done.iter().map(|(name, _)| name), &code), args.date)),
                None => strangers.push(name),
            }
        }
        if !strangers.is_empty() {
            // The names come from whoever made the file.
            let shown = strangers.iter().take(NAMES_SHOWN).map(|name| name.chars().take(40).collect::<String>());
            let saying = Saying::of("boxes-unknown").text("names", shown.collect::<Vec<_>>().join(", "));
            console.tell(&report::warning(&console.words(), &saying));
        }
    }

    let cannot = |_| Failure::Usage(Saying::of("cannot-edit").text("file", args.profile.display()));
    let after = edit(&text, &changes, &limits).map_err(cannot)?;
    let file = read(&args.profile, &after, layers)?;
    if after != text {
        // A link stays a link, and what it leads to is written.
        let path = args.profile.canonicalize().unwrap_or_else(|_| args.profile.clone());
        sink::write_private(&path, after.as_bytes(), sink::Overwrite::Allow)?;
    }
    tell(&file, layers, console)
}

fn read(path: &Path, text: &str, layers: &Layers) -> Result<ProfileFile, Failure> {
    let mut reading = Reading::default();
    profile::load(layers, &path.display().to_string(), text, &mut reading).map_err(|error| Failure::program(error, reading))
}

/// The names of the boxes that are ticked in a PDF.
fn ticked(path: &Path, limits: &Limits) -> Result<Vec<String>, Failure> {
    let bytes = bytes_of(path, limits.binary_bytes)?;
    let boxes = filled::boxes(&bytes, limits).map_err(|error| {
        let id = match error {
            FilledError::Unreadable => "no-pdf",
            FilledError::NoForm => "no-boxes",
            FilledError::TooMuch => {
                return Failure::from(AssetError {
                    path: path.display().to_string(),
                    reason: AssetReason::TooLarge(limits.unpacked_bytes),
                });
            }
        };
        Failure::Usage(Saying::of(id).text("file", path.display()))
    })?;
    Ok(boxes.into_iter().filter(|one| one.ticked).map(|one| one.name).collect())
}

/// Says how far the reader has come, if the profile says what they want.
fn tell(file: &ProfileFile, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    if file.checklists.is_empty() {
        return Ok(());
    }
    let mut request = request(&Tailoring::default(), &ProfileArgs::default(), file, layers)?;
    request.checklists = file.checklists.iter().map(|name| name.value.clone()).collect();
    let mut reading = Reading::default();
    let prepared = prepare(layers, &request, false, &mut reading).map_err(|error| Failure::program(error, reading))?;
    let done = prepared.handout.progress.map_or(0, |progress| progress.done);
    let left = prepared.handout.progress.map_or(prepared.handout.step_count, |progress| progress.left);
    let saying = Saying::of("done-and-left").number("done", done).number("left", left);
    console.tell(&report::note(&console.words(), &saying));
    Ok(())
}
