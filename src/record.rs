//! What each translation was made from: for every string a fingerprint of the English and one of the translation.
//!
//! The records stand outside the translated files, one line for each string, and `handbill translate sync` alone writes
//! them. When the English changes, its fingerprint is no longer the one in the record, and the translation is stale.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use crate::assets::AssetError;
use crate::layers::{Layers, Reading};
use crate::source::{AssetPath, Spanned};
use crate::yaml::node::Node;
use crate::yaml::{entries, parsed, text};

/// The first 32 bits of the SHA-256 of a text; a change goes unseen once in four thousand million.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(u32);

/// A text that is not a fingerprint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FingerprintError(String);

/// What one string was translated from, and what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record {
    english: Fingerprint,
    translation: Fingerprint,
}

/// The records of one file of translations, by the paths of its strings.
#[derive(Debug, Clone, Default)]
pub struct Records(BTreeMap<String, Record>);

/// How a translation stands to its English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Nobody wrote down what it was made from.
    Unrecorded,
    /// It was made from the English as it is.
    Current,
    /// It was changed since it was recorded, and its English was not.
    Changed,
    /// Its English has changed.
    Stale,
    /// Its English has changed, and so has it; whether for that reason, `sync` will be told.
    Mended,
}

impl Freshness {
    /// Whether a reader must know that the translation is older than its English.
    #[must_use]
    pub fn is_stale(self) -> bool {
        matches!(self, Self::Stale | Self::Mended)
    }
}

impl Fingerprint {
    /// The fingerprint of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(u32::from_be_bytes(*Sha256::digest(text).first_chunk().expect("a digest has 32 bytes")))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        let sound = text.len() == 8 && text.bytes().all(|b| b.is_ascii_hexdigit());
        u32::from_str_radix(text, 16).ok().filter(|_| sound).map(Self).ok_or_else(|| FingerprintError(text.to_owned()))
    }
}

impl fmt::Display for FingerprintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a fingerprint of eight hexadecimal digits", self.0)
    }
}

impl Record {
    /// What is true now.
    #[must_use]
    pub fn new(english: Fingerprint, translation: Fingerprint) -> Self {
        Self { english, translation }
    }
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.english, self.translation)
    }
}

/// A text that is not a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordError(String);

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a record: `handbill translate sync` writes them", self.0)
    }
}

impl FromStr for Record {
    type Err = RecordError;

    fn from_str(text: &str) -> Result<Self, RecordError> {
        let error = || RecordError(text.to_owned());
        let (english, translation) = text.split_once(' ').ok_or_else(error)?;
        let fingerprint = |digits: &str| digits.parse::<Fingerprint>().map_err(|_| error());
        Ok(Self { english: fingerprint(english)?, translation: fingerprint(translation)? })
    }
}

impl Records {
    /// Loads a file of records; `None` where no layer has it.
    ///
    /// # Errors
    /// If the file is there but cannot be read.
    pub fn load(layers: &Layers, path: &AssetPath, reading: &mut Reading) -> Result<Option<Self>, AssetError> {
        let Some(node) = layers.yaml(path, reading)? else { return Ok(None) };
        Ok(Some(Self::read(&node, reading)))
    }

    fn read(node: &Node<'_>, reading: &mut Reading) -> Self {
        let problems = &mut reading.problems;
        let mut this = Self::default();
        for (key, value) in entries(node, problems).unwrap_or_default() {
            let name = text(key, problems).map(ToOwned::to_owned);
            if let (Some(name), Some(record)) = (name, parsed::<Record>(value, problems)) {
                let Spanned { value: record, .. } = record;
                this.0.insert(name, record);
            }
        }
        this
    }

    /// How a string stands to its English.
    #[must_use]
    pub fn judge(&self, path: &str, now: Record) -> Freshness {
        match self.0.get(path) {
            None => Freshness::Unrecorded,
            Some(record) => match (record.english == now.english, record.translation == now.translation) {
                (true, true) => Freshness::Current,
                (true, false) => Freshness::Changed,
                (false, true) => Freshness::Stale,
                (false, false) => Freshness::Mended,
            },
        }
    }

    /// What to write down of a string. A stale one keeps its record until the translation changes or somebody says
    /// that it still holds.
    pub fn renew(&mut self, path: &str, now: Record, old: &Self, holds: bool) -> Freshness {
        let freshness = old.judge(path, now);
        let record = match old.0.get(path) {
            Some(record) if freshness == Freshness::Stale && !holds => *record,
            _ => now,
        };
        self.0.insert(path.to_owned(), record);
        if holds { Freshness::Current } else { freshness }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The records as the file that holds them.
impl fmt::Display for Records {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("# What each string was translated from, and what it was translated to. `handbill translate sync` writes this.\n")?;
        self.0.iter().try_for_each(|(path, record)| writeln!(f, "{path}: {record}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(english: &str, translation: &str) -> Record {
        Record::new(Fingerprint::of(english), Fingerprint::of(translation))
    }

    #[test]
    fn a_translation_is_stale_until_it_changes_or_is_said_to_hold() {
        let mut first = Records::default();
        assert_eq!(first.renew("title", now("a", "b"), &Records::default(), false), Freshness::Unrecorded);
        assert_eq!(first.judge("title", now("a", "b")), Freshness::Current);
        assert_eq!(first.judge("title", now("a", "c")), Freshness::Changed);
        assert_eq!(first.judge("title", now("A", "b")), Freshness::Stale);
        assert_eq!(first.judge("title", now("A", "c")), Freshness::Mended);
        for (translation, holds, after) in
            [("b", false, Freshness::Stale), ("b", true, Freshness::Current), ("c", false, Freshness::Current)]
        {
            let mut second = Records::default();
            second.renew("title", now("A", translation), &first, holds);
            assert_eq!(second.judge("title", now("A", translation)), after, "{translation} {holds}");
        }
    }

    #[test]
    fn a_record_is_two_fingerprints_and_is_written_as_it_is_read() {
        let record = now("a", "b");
        assert_eq!(record.to_string().parse(), Ok(record));
        for text in ["", "0011aabb", "0011aabb +11aabb0", "0011aabb 0011aab", "0011aabb 0011aabb 0"] {
            assert!(text.parse::<Record>().is_err(), "{text}");
        }
    }
}
