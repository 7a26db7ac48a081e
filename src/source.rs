//! Files as the rest of the program sees them: virtual paths, their texts, and places in them.

use std::borrow::Cow;
use std::fmt;

/// A file's place inside a content folder, such as `checklists/signal/checklist.yaml`.
///
/// Always relative, with `/` between its parts; never empty, never with `.` or `..` in it, so that it
/// cannot lead out of the folder it is looked up in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssetPath(Cow<'static, str>);

impl AssetPath {
    /// Takes a path if it has the shape of one.
    #[must_use]
    pub fn new(path: impl Into<Cow<'static, str>>) -> Option<Self> {
        let path = path.into();
        let sound = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
        path.split('/').all(sound).then_some(Self(path))
    }

    /// What stands after the last dot of the file's name; empty if there is none.
    #[must_use]
    pub fn ending(&self) -> &str {
        self.0.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, ending)| ending)
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AssetPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A stretch of one source file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The number that [`Sources`] gave the file.
    pub source: u32,
    /// First byte.
    pub start: u32,
    /// Byte after the last; may equal `start`.
    pub end: u32,
}

/// A value together with where it was written.
#[derive(Debug, Clone)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// One file that was read, kept so that a problem can show its line.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Where a person finds it: the path inside the content folder, after the folder's own name.
    pub name: String,
    text: Text,
}

/// The text of a file.
#[derive(Debug, PartialEq, Eq)]
enum Text {
    Read(Cow<'static, str>),
    /// UTF-8, since the build script read it as that. Hardly any of these is looked at: what stands in them is stored
    /// as a tree too.
    BuiltIn(&'static [u8]),
}

impl Source {
    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        match &self.text {
            Text::Read(text) => text,
            Text::BuiltIn(bytes) => known_utf8(bytes),
        }
    }

    /// The whole text, for whoever keeps it longer than its source.
    #[must_use]
    pub fn shared_text(&self) -> Cow<'static, str> {
        match &self.text {
            Text::Read(text) => text.clone(),
            Text::BuiltIn(bytes) => Cow::Borrowed(known_utf8(bytes)),
        }
    }

    /// Whether it is part of the program, so that it was checked before anybody got it.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        matches!(self.text, Text::BuiltIn(_))
    }
}

fn known_utf8(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).expect("the build script read it as UTF-8")
}

/// Every text file that was read, by number.
#[derive(Debug, Default)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Keeps a file and gives it its number. A file that is read again keeps the number that it has, so that a
    /// problem in it is the same problem.
    pub fn add(&mut self, name: String, text: Cow<'static, str>) -> u32 {
        self.number(Source { name, text: Text::Read(text) })
    }

    /// The same for a file that is part of the program.
    pub fn add_built_in(&mut self, name: String, text: &'static [u8]) -> u32 {
        self.number(Source { name, text: Text::BuiltIn(text) })
    }

    fn number(&mut self, file: Source) -> u32 {
        let known = self.0.iter().position(|source| *source == file);
        let number = known.unwrap_or_else(|| {
            self.0.push(file);
            self.0.len() - 1
        });
        u32::try_from(number).expect("fewer than four billion files are read")
    }

    /// The files, in the order in which they were read.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.0.iter()
    }

    /// The file that a span lies in.
    ///
    /// # Panics
    /// If the number was not given out by this table.
    #[must_use]
    pub fn get(&self, number: u32) -> &Source {
        &self.0[number as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::{AssetPath, Sources};

    #[test]
    fn a_file_that_is_read_again_keeps_its_number() {
        let mut sources = Sources::default();
        let numbers = [("a", "x"), ("b", "x"), ("a", "x"), ("a", "y")].map(|(name, text)| sources.add(name.into(), text.into()));
        assert_eq!(numbers, [0, 1, 0, 2]);
    }

    #[test]
    fn a_path_cannot_leave_its_folder() {
        for path in ["", "/etc/passwd", "a/../b", "..", "a//b", "C:/x", "a\\b", "./a", "a/"] {
            assert!(AssetPath::new(path).is_none(), "{path}");
        }
        assert!(AssetPath::new("checklists/signal/checklist.yaml").is_some());
    }
}
