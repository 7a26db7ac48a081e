//! Writing files: whole or not at all, and never over another without leave.

use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What the names of files begin with that are not whole yet.
const UNFINISHED: &str = ".handbill-";

/// The same for those of a folder that one run at a time fills: what is left of them belongs to a run that was ended.
const UNFINISHED_OF_FOLDER: &str = ".handbill-all-";

/// What those names end in.
const PART: &str = ".part";

/// Whether a file that is already there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// Leave it alone and say so.
    Refuse,
    /// Replace it.
    Allow,
}

/// Why a file could not be written.
#[derive(Debug)]
pub enum SinkError {
    /// There is a file of that name already.
    Exists(PathBuf),
    /// The system would not let us write it.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
}

impl fmt::Display for SinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exists(path) => write!(f, "{} is there already", path.display()),
            Self::Io { path, reason } => write!(f, "cannot write {}: {reason}", path.display()),
        }
    }
}

impl std::error::Error for SinkError {}

/// Writes a file: first beside its place under a name of its own, then moved there in one step.
///
/// # Errors
/// If it is there already and may not be replaced, or the system refuses. Then nothing is left behind.
pub fn write(path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), SinkError> {
    put(path, bytes, overwrite, UNFINISHED, MODE)
}

/// The mode that any program's new file has; the system takes away what the reader's umask forbids.
const MODE: u32 = 0o666;

/// The same for what is nobody else's business: only its owner can read it, where the system knows owners.
///
/// # Errors
/// As [`write()`].
pub fn write_private(path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), SinkError> {
    put(path, bytes, overwrite, UNFINISHED, 0o600)
}

#[cfg_attr(not(unix), expect(unused_variables, reason = "only Unix has modes"))]
fn put(path: &Path, bytes: &[u8], overwrite: Overwrite, unfinished: &str, mode: u32) -> Result<(), SinkError> {
    let fail = |reason| SinkError::Io { path: path.to_owned(), reason };
    if overwrite == Overwrite::Refuse && path.symlink_metadata().is_ok() {
        return Err(SinkError::Exists(path.to_owned()));
    }
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(unfinished).suffix(PART);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode));
    let mut file = builder.tempfile_in(folder).map_err(fail)?;
    file.write_all(bytes).and_then(|()| file.flush()).and_then(|()| file.as_file().sync_all()).map_err(fail)?;
    let moved = match overwrite {
        Overwrite::Allow => file.persist(path),
        Overwrite::Refuse => file.persist_noclobber(path),
    };
    match moved {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Err(SinkError::Exists(path.to_owned())),
        Err(error) => Err(fail(error.error)),
    }
}

/// Makes a folder for output, with those above it.
///
/// # Errors
/// If the system refuses.
pub fn make_folder(path: &Path) -> Result<(), SinkError> {
    fs::create_dir_all(path).map_err(|reason| SinkError::Io { path: path.to_owned(), reason })
}

/// A folder of files that one run at a time fills.
#[derive(Debug)]
pub struct Shelf {
    path: PathBuf,
    made: bool,
    /// Held as long as the run; the system opens it when the process ends, however it ends.
    _lock: Option<fs::File>,
}

impl Shelf {
    /// Opens the folder, or makes it with those above it, and takes away what ended runs left half written.
    ///
    /// If another run is filling it, `waiting` is called and that run waited for. Where the system has no locks, runs
    /// do not wait for each other; each file is whole all the same.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn open(path: &Path, waiting: impl FnOnce()) -> Result<Self, SinkError> {
        let fail = |reason| SinkError::Io { path: path.to_owned(), reason };
        let made = !path.exists();
        make_folder(path)?;
        let lock = lock_of(path).ok().filter(|lock| match lock.try_lock() {
            Ok(()) => true,
            Err(fs::TryLockError::WouldBlock) => {
                waiting();
                lock.lock().is_ok()
            }
            Err(fs::TryLockError::Error(_)) => false,
        });
        if lock.is_some() {
            for entry in fs::read_dir(path).map_err(fail)?.flatten() {
                let name = entry.file_name();
                let left = name.to_str().is_some_and(|name| name.starts_with(UNFINISHED_OF_FOLDER) && name.ends_with(PART));
                if left {
                    // It stays if the system refuses; nobody takes it for a file.
                    let _ = fs::remove_file(entry.path());
                }
            }
        }
        Ok(Self { path: path.to_owned(), made, _lock: lock })
    }

    /// Where a file of this name stands.
    #[must_use]
    pub fn place(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Writes a file, whole or not at all.
    ///
    /// # Errors
    /// As [`write()`].
    pub fn write(&self, name: &str, bytes: &[u8], overwrite: Overwrite) -> Result<(), SinkError> {
        put(&self.place(name), bytes, overwrite, UNFINISHED_OF_FOLDER, MODE)
    }

    /// Takes a file away; one that is not there is no failure.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn remove(&self, name: &str) -> Result<(), SinkError> {
        let path = self.place(name);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(SinkError::Io { path, reason: error }),
            _ => Ok(()),
        }
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        if self.made {
            // A folder that came to nothing goes again; the system keeps one with files in it.
            let _ = fs::remove_dir(&self.path);
        }
    }
}

/// A file to lock for a folder: the folder itself, where the system can open one.
fn lock_of(folder: &Path) -> io::Result<fs::File> {
    if cfg!(unix) {
        fs::File::open(folder)
    } else {
        fs::OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(".handbill-lock"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn what_is_private_is_readable_to_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("me.yaml");
        write(&path, b"open", Overwrite::Refuse).expect("written");
        write_private(&path, b"closed", Overwrite::Allow).expect("replaced");
        assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_file_is_never_replaced_without_leave_and_nothing_is_left_behind() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.md");
        write(&path, b"one", Overwrite::Refuse).expect("written");
        assert!(matches!(write(&path, b"two", Overwrite::Refuse), Err(SinkError::Exists(_))));
        assert_eq!(fs::read(&path).expect("read"), b"one");
        write(&path, b"two", Overwrite::Allow).expect("replaced");
        assert_eq!(fs::read(&path).expect("read"), b"two");
        assert!(matches!(write(&folder.path().join("no/a.md"), b"x", Overwrite::Allow), Err(SinkError::Io { .. })));
        assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 1);
    }
    #[test]
    fn a_shelf_takes_away_what_an_ended_run_left_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out");
        drop(Shelf::open(&path, || panic!("nobody is at work")).expect("made"));
        assert!(!path.exists(), "an empty folder stayed");
        let shelf = Shelf::open(&path, || panic!("nobody is at work")).expect("made");
        for name in [".handbill-all-abc.part", ".handbill-abc.part", "a.md"] {
            shelf.write(name, b"x", Overwrite::Refuse).expect("written");
        }
        drop(shelf);
        let shelf = Shelf::open(&path, || panic!("nobody is at work")).expect("opened");
        let mut left: Vec<_> = fs::read_dir(&path).expect("listed").flatten().map(|entry| entry.file_name()).collect();
        left.sort();
        assert_eq!(left, [".handbill-abc.part", "a.md"]);
        shelf.remove("a.md").expect("removed");
        shelf.remove("a.md").expect("gone already");
    }

    #[test]
    #[cfg(unix)]
    fn a_run_waits_for_the_one_before() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::open(folder.path(), || panic!("nobody is at work")).expect("opened");
        let (sender, receiver) = std::sync::mpsc::channel();
        let path = folder.path().to_owned();
        let other = std::thread::spawn(move || {
            let shelf = Shelf::open(&path, || sender.send(()).expect("somebody listens")).expect("opened");
            shelf.place("a.md").exists()
        });
        receiver.recv().expect("it waits");
        shelf.write("a.md", b"x", Overwrite::Refuse).expect("written");
        drop(shelf);
        assert!(other.join().expect("it ends"), "it did not wait");
    }
}
