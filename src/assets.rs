//! Where the bytes of content come from: built in, a folder, or a test's memory.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::source::AssetPath;

mod embedded {
    //! The files of the repository, written by the build script.
    #![expect(clippy::unreadable_literal, reason = "nobody reads a table of offsets")]
    include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
}

/// A place that content is read from. Paths are virtual: always `/`, never absolute.
pub trait Assets: Send + Sync {
    /// What stands before a path when a person is told of it; empty for the built-in content.
    fn name(&self) -> &str;

    /// Every path in one of [`ROOMS`], sorted by bytes, so that loading is the same everywhere.
    ///
    /// # Errors
    /// If the place cannot be read.
    fn list(&self, room: &str) -> Result<Vec<AssetPath>, AssetError>;

    /// The bytes of a file, or `None` where there is none.
    ///
    /// # Errors
    /// If the file is there but cannot be read, or is larger than `most` bytes.
    fn read(&self, path: &AssetPath, most: usize) -> Result<Option<Cow<'static, [u8]>>, AssetError>;

    /// A YAML file as the tree that was read when the program was built, if this place keeps one.
    fn tree(&self, path: &AssetPath) -> Option<&'static [u8]> {
        let _ = path;
        None
    }
}

/// Why a place of content could not be read.
#[derive(Debug)]
pub struct AssetError {
    /// The file or folder as a person knows it.
    pub path: String,
    /// What went wrong.
    pub reason: AssetReason,
}

/// What can go wrong with a file of content.
#[derive(Debug)]
pub enum AssetReason {
    /// The system would not let us read it.
    Io(io::Error),
    /// It is larger than this many bytes.
    TooLarge(usize),
}

impl fmt::Display for AssetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            AssetReason::Io(error) => write!(f, "cannot read {}: {error}", self.path),
            AssetReason::TooLarge(most) => write!(f, "{} is larger than {most} bytes", self.path),
        }
    }
}

impl std::error::Error for AssetError {}

/// The content that is part of the program.
#[derive(Debug, Clone, Copy, Default)]
pub struct Embedded;

/// One file of the built-in content: where its parts stand.
struct EmbeddedFile {
    path: Range<usize>,
    bytes: Range<usize>,
    tree: Option<Range<usize>>,
}

impl EmbeddedFile {
    fn path(&self) -> &'static str {
        &embedded::PATHS[self.path.clone()]
    }
}

impl Embedded {
    fn find(path: &AssetPath) -> Option<&'static EmbeddedFile> {
        let at = embedded::FILES.binary_search_by(|file| file.path().cmp(path.as_str())).ok()?;
        Some(&embedded::FILES[at])
    }
}

impl Assets for Embedded {
    fn name(&self) -> &'static str {
        ""
    }

    fn list(&self, room: &str) -> Result<Vec<AssetPath>, AssetError> {
        let first = embedded::FILES.partition_point(|file| file.path() < room);
        let of_room = embedded::FILES[first..].iter().map(EmbeddedFile::path).take_while(|path| is_in(path, room));
        Ok(of_room.filter_map(AssetPath::new).collect())
    }

    fn read(&self, path: &AssetPath, _most: usize) -> Result<Option<Cow<'static, [u8]>>, AssetError> {
        Ok(Self::find(path).map(|file| Cow::Borrowed(&embedded::CONTENT[file.bytes.clone()])))
    }

    fn tree(&self, path: &AssetPath) -> Option<&'static [u8]> {
        Self::find(path)?.tree.clone().map(|tree| &embedded::CONTENT[tree])
    }
}

/// A folder of content on disk. Only the rooms that content has are looked into.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
    name: String,
}

/// The rooms of a content folder.
pub const ROOMS: [&str; 5] = ["checklists", "comparison", "fonts", "i18n", "templates"];

/// Whether a path lies in a room.
fn is_in(path: &str, room: &str) -> bool {
    path.strip_prefix(room).is_some_and(|rest| rest.starts_with('/'))
}

/// Deepest folder below a room; `checklists/<app>/text` is the deepest that content has.
const DEPTH: usize = 4;

impl Folder {
    /// A folder that must exist.
    ///
    /// # Errors
    /// If it does not, or cannot be read.
    pub fn open(root: &Path) -> Result<Self, AssetError> {
        let name = root.display().to_string();
        fs::read_dir(root).map_err(|error| AssetError { path: name.clone(), reason: AssetReason::Io(error) })?;
        Ok(Self { root: root.to_owned(), name: format!("{}/", name.trim_end_matches('/')) })
    }

    fn walk(&self, within: &str, depth: usize, found: &mut Vec<AssetPath>) -> Result<(), AssetError> {
        let error = |error| AssetError { path: format!("{}{within}", self.name), reason: AssetReason::Io(error) };
        for entry in fs::read_dir(self.root.join(within)).map_err(error)? {
            let entry = entry.map_err(error)?;
            let Some(name) = entry.file_name().to_str().map(ToOwned::to_owned) else { continue };
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{within}/{name}");
            // Links are not followed: a folder that was handed over may point anywhere.
            let kind = entry.file_type().map_err(error)?;
            if kind.is_dir() && depth < DEPTH {
                self.walk(&path, depth + 1, found)?;
            } else if kind.is_file() {
                found.extend(AssetPath::new(path));
            }
        }
        Ok(())
    }
}

impl Assets for Folder {
    fn name(&self) -> &str {
        &self.name
    }

    fn list(&self, room: &str) -> Result<Vec<AssetPath>, AssetError> {
        let mut found = Vec::new();
        if self.root.join(room).is_dir() {
            self.walk(room, 0, &mut found)?;
        }
        found.sort();
        Ok(found)
    }

    fn read(&self, path: &AssetPath, most: usize) -> Result<Option<Cow<'static, [u8]>>, AssetError> {
        let fail = |reason| AssetError { path: format!("{}{path}", self.name), reason };
        let file = self.root.join(path.as_str());
        match fs::symlink_metadata(&file) {
            Ok(data) if data.is_file() => {}
            Ok(_) => return Ok(None),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(fail(AssetReason::Io(error))),
        }
        Ok(Some(Cow::Owned(bounded(&file, most).map_err(fail)?)))
    }
}

/// The bytes of a file that somebody names, such as a logo or a profile.
///
/// # Errors
/// If it cannot be read, or is larger than `most` bytes.
pub fn bytes_of(path: &Path, most: usize) -> Result<Vec<u8>, AssetError> {
    bounded(path, most).map_err(|reason| AssetError { path: path.display().to_string(), reason })
}

/// The text of a file that somebody names.
///
/// # Errors
/// As [`bytes_of`], and if it is not UTF-8.
pub fn text_of(path: &Path, most: usize) -> Result<String, AssetError> {
    String::from_utf8(bytes_of(path, most)?).map_err(|_| {
        let reason = io::Error::new(io::ErrorKind::InvalidData, "this is not UTF-8 text");
        AssetError { path: path.display().to_string(), reason: AssetReason::Io(reason) }
    })
}

/// Reads no more than one byte past the bound, whatever size the system tells.
fn bounded(file: &Path, most: usize) -> Result<Vec<u8>, AssetReason> {
    let mut bytes = Vec::new();
    fs::File::open(file).and_then(|open| open.take(most as u64 + 1).read_to_end(&mut bytes)).map_err(AssetReason::Io)?;
    if bytes.len() > most { Err(AssetReason::TooLarge(most)) } else { Ok(bytes) }
}

/// Content held in memory, for tests and for programs that bring their own.
#[derive(Debug, Clone, Default)]
pub struct InMemory(BTreeMap<AssetPath, Vec<u8>>);

impl InMemory {
    /// Adds a file.
    ///
    /// # Panics
    /// If the path is not one that [`AssetPath::new`] takes.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let path = AssetPath::new(path.to_owned()).expect("a path inside a content folder");
        self.0.insert(path, bytes.into());
        self
    }
}

impl Assets for InMemory {
    fn name(&self) -> &'static str {
        ""
    }

    fn list(&self, room: &str) -> Result<Vec<AssetPath>, AssetError> {
        Ok(self.0.keys().filter(|path| is_in(path.as_str(), room)).cloned().collect())
    }

    fn read(&self, path: &AssetPath, most: usize) -> Result<Option<Cow<'static, [u8]>>, AssetError> {
        match self.0.get(path) {
            Some(bytes) if bytes.len() > most => Err(AssetError { path: path.to_string(), reason: AssetReason::TooLarge(most) }),
            Some(bytes) => Ok(Some(Cow::Owned(bytes.clone()))),
            None => Ok(None),
        }
    }
}
