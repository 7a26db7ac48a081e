//! Writing files: whole or not at all, and never over another without leave.

use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

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
    // The mode that any program's new file has; the system takes away what the reader's umask forbids.
    write_with_mode(path, bytes, overwrite, 0o666)
}

/// The same for what is nobody else's business: only its owner can read it, where the system knows owners.
///
/// # Errors
/// As [`write`].
pub fn write_private(path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), SinkError> {
    write_with_mode(path, bytes, overwrite, 0o600)
}

#[cfg_attr(not(unix), expect(unused_variables, reason = "only Unix has modes"))]
fn write_with_mode(path: &Path, bytes: &[u8], overwrite: Overwrite, mode: u32) -> Result<(), SinkError> {
    let fail = |reason| SinkError::Io { path: path.to_owned(), reason };
    if overwrite == Overwrite::Refuse && path.symlink_metadata().is_ok() {
        return Err(SinkError::Exists(path.to_owned()));
    }
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".handbill-").suffix(".part");
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
}
