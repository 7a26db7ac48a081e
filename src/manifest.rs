//! What a folder of handouts holds and what each was made from: `manifest.json`, which scripts compare and from which the
//! next run knows what is out of date.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::handout::Edition;
use crate::layers::Layers;
use crate::source::Sources;

/// The name of the file.
pub const FILE: &str = "manifest.json";

/// The version of the form; it grows when a field goes or changes its meaning.
const VERSION: u32 = 1;

/// The program as a manifest names it.
const PROGRAM: &str = concat!("handbill ", env!("CARGO_PKG_VERSION"));

/// The rooms of content that belong to one document; the rest is shared by all.
const OWN_ROOMS: [&str; 2] = ["checklists/", "comparison/"];

/// What a folder holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Manifest {
    /// The version of this form.
    version: u32,
    /// The program that made the files, with its version.
    program: String,
    /// Files that a run which did not come to its end may have written. None after a run that did.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub unfinished: BTreeSet<String>,
    /// The files, by name.
    pub items: Vec<Item>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Item {
    /// Its name in the folder.
    pub file: String,
    /// The id of its checklist; none for a comparison.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checklist: Option<String>,
    /// The language to read.
    pub locale: String,
    /// The format.
    pub format: String,
    /// The edition that its pages name.
    pub edition: Named,
    /// The SHA-256 of the file.
    pub sha256: String,
    /// How long it is, in bytes.
    pub bytes: usize,
    /// Strings that have no translation.
    pub missing: usize,
    /// Strings whose translation is older than the English.
    pub stale: usize,
    /// Steps that were left out for want of words.
    pub left_out: usize,
    /// The files of content that are its own, each with the start of its SHA-256.
    pub sources: BTreeMap<String, String>,
    /// A digest of everything that it was made from: all files of content, all choices, and the program's version.
    pub made_from: String,
}

/// An edition as pages name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Named {
    /// Its day.
    pub date: String,
    /// Eight digits that change whenever the words do.
    pub hash: String,
}

/// A file that is not a manifest that we understand.
#[derive(Debug)]
pub struct ManifestError(String);

impl fmt::Display for ManifestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ManifestError {}

impl From<&Edition> for Named {
    fn from(edition: &Edition) -> Self {
        Self { date: edition.date.to_string(), hash: edition.hash.clone() }
    }
}

impl Default for Manifest {
    fn default() -> Self {
        Self { version: VERSION, program: PROGRAM.to_owned(), unfinished: BTreeSet::new(), items: Vec::new() }
    }
}

impl Manifest {
    /// What stands while a run writes files of some names, for the case that it does not come to its end.
    #[must_use]
    pub fn begun(&self, names: &BTreeSet<String>) -> Self {
        let unfinished = self.unfinished.union(names).cloned().collect();
        Self { unfinished, items: self.items.clone(), ..Self::default() }
    }

    /// What stands after a run that was to write files of some names and has made some of them anew.
    #[must_use]
    pub fn finished(&self, names: &BTreeSet<String>, made: Vec<Item>) -> Self {
        let mut items = self.by_file();
        items.extend(made.into_iter().map(|item| (item.file.clone(), item)));
        let unfinished = self.unfinished.difference(names).cloned().collect();
        Self { unfinished, items: items.into_values().collect(), ..Self::default() }
    }

    /// The files that are not among some names.
    #[must_use]
    pub fn besides(&self, names: &BTreeSet<String>) -> BTreeSet<String> {
        let all: BTreeSet<String> = self.items.iter().map(|item| item.file.clone()).chain(self.unfinished.iter().cloned()).collect();
        all.difference(names).cloned().collect()
    }

    /// Takes files off the list.
    pub fn retain(&mut self, stays: impl Fn(&str) -> bool) {
        self.items.retain(|item| stays(&item.file));
        self.unfinished.retain(|name| stays(name));
    }

    /// A file by its name.
    #[must_use]
    pub fn item(&self, name: &str) -> Option<&Item> {
        self.items.binary_search_by(|item| item.file.as_str().cmp(name)).ok().map(|at| &self.items[at])
    }

    /// Reads one.
    ///
    /// # Errors
    /// If it is not JSON of this form, is of a newer version, or names a file outside of its folder.
    pub fn parse(bytes: &[u8]) -> Result<Self, ManifestError> {
        let mut this: Self = serde_json::from_slice(bytes).map_err(|error| ManifestError(error.to_string()))?;
        if this.version != VERSION {
            return Err(ManifestError(format!("version {} instead of {VERSION}", this.version)));
        }
        let names = this.items.iter().map(|item| &item.file).chain(&this.unfinished);
        if let Some(name) = names.into_iter().find(|name| !is_plain(name)) {
            return Err(ManifestError(format!("{name:?} is no plain name of a file")));
        }
        this.items.sort_by(|a, b| a.file.cmp(&b.file));
        Ok(this)
    }

    fn by_file(&self) -> BTreeMap<String, Item> {
        self.items.iter().map(|item| (item.file.clone(), item.clone())).collect()
    }
}

/// The manifest as its file.
impl fmt::Display for Manifest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let json = serde_json::to_string_pretty(self).expect("a manifest is plain data");
        writeln!(f, "{json}")
    }
}

/// Whether a name is that of a file right in the folder, and of one that we could have written.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name != FILE && !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0'])
}

/// A SHA-256 in hexadecimal digits.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

/// What documents are made from. Files of content are many documents' sources, so each is digested once.
#[derive(Debug)]
pub struct Origins<'l> {
    layers: &'l Layers,
    outside: String,
    known: Mutex<BTreeMap<String, String>>,
}

impl<'l> Origins<'l> {
    /// Of documents from some layers; `outside` digests what they are made from and no text
    /// holds.
    #[must_use]
    pub fn new(layers: &'l Layers, outside: String) -> Self {
        Self { layers, outside, known: Mutex::default() }
    }

    /// The files of content that are a document's own, and a digest of everything that was read for it and chosen.
    #[must_use]
    pub fn of(&self, sources: &Sources, choices: &str) -> (BTreeMap<String, String>, String) {
        let mut all: BTreeMap<(String, usize), String> = BTreeMap::new();
        let mut own: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (layer, source) in sources.iter().enumerate() {
            let digest = self.digest(&source.name, source.text());
            let path = self.layers.path_within(&source.name).to_owned();
            if OWN_ROOMS.iter().any(|room| path.starts_with(room)) {
                own.entry(path.clone()).or_default().push(digest[..16].to_owned());
            }
            all.insert((path, layer), digest);
        }
        let mut whole = Sha256::new();
        for part in [PROGRAM, choices, &self.outside] {
            whole.update(part.len().to_be_bytes());
            whole.update(part);
        }
        for ((path, _), digest) in &all {
            whole.update(format!("{path} {digest}\n"));
        }
        let own = own.into_iter().map(|(path, digests)| (path, digests.join("+"))).collect();
        (own, hex(&whole.finalize()))
    }

    fn digest(&self, name: &str, text: &str) -> String {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(digest) = known.get(name) {
            return digest.clone();
        }
        let digest = sha256(text.as_bytes());
        known.insert(name.to_owned(), digest.clone());
        digest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(file: &str) -> Item {
        Item {
            file: file.to_owned(),
            checklist: Some("signal".to_owned()),
            locale: "ko".to_owned(),
            format: "md".to_owned(),
            edition: Named { date: "2026-11-22".to_owned(), hash: "0011aabb".to_owned() },
            sha256: sha256(b"x"),
            bytes: 1,
            missing: 0,
            stale: 0,
            left_out: 0,
            sources: BTreeMap::from([("checklists/signal/checklist.yaml".to_owned(), "00".to_owned())]),
            made_from: "11".to_owned(),
        }
    }

    fn names(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_manifest_is_read_as_it_was_written() {
        let manifest = Manifest::default().finished(&names(&[]), vec![item("b.md"), item("a.md")]).begun(&names(&["c.md"]));
        assert_eq!(Manifest::parse(manifest.to_string().as_bytes()).expect("sound"), manifest);
        assert_eq!(manifest.items[0].file, "a.md");
        assert_eq!(manifest.item("b.md"), Some(&item("b.md")));
    }

    #[test]
    fn what_one_run_left_unfinished_another_does_not_forget() {
        let first = Manifest::default().begun(&names(&["a.md", "b.md"]));
        let second = first.begun(&names(&["c.md"])).finished(&names(&["b.md", "c.md"]), vec![item("c.md")]);
        assert_eq!(second.unfinished, names(&["a.md"]));
        assert_eq!(second.besides(&names(&["c.md"])), names(&["a.md"]));
        assert_eq!(second.finished(&names(&["a.md"]), Vec::new()).unfinished, names(&[]));
    }

    #[test]
    fn a_manifest_cannot_name_what_is_not_its_own() {
        for name in ["../a.md", "/etc/passwd", "a/b.md", "", FILE, ".profile", "C:a", "a\\b"] {
            let manifest = Manifest::default().finished(&names(&[]), vec![item(name)]);
            assert!(Manifest::parse(manifest.to_string().as_bytes()).is_err(), "{name}");
        }
        assert!(Manifest::parse(b"{\"version\": 2, \"program\": \"handbill 9\", \"items\": []}").is_err());
    }

    #[test]
    fn a_digest_is_that_of_everybody_else() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn whatever_is_read_or_chosen_changes_what_a_document_is_made_from() {
        let layers = Layers::built_in();
        let of = |files: &[(&str, &str)], choices: &str, outside: &str| {
            let mut sources = Sources::default();
            for (name, text) in files {
                sources.add((*name).to_owned(), (*text).to_owned().into());
            }
            Origins::new(&layers, outside.to_owned()).of(&sources, choices)
        };
        let files = [("checklists/signal/checklist.yaml", "a"), ("i18n/ko/handout.ftl", "b")];
        let (own, whole) = of(&files, "md", "");
        assert_eq!(own.keys().collect::<Vec<_>>(), ["checklists/signal/checklist.yaml"]);
        assert_eq!(of(&files, "md", "").1, whole);
        for (files, choices, outside) in [
            (&files[..1], "md", ""),
            (&[files[0], ("i18n/ko/handout.ftl", "c")][..], "md", ""),
            (&files[..], "txt", ""),
            (&files[..], "md", "x"),
        ] {
            assert_ne!(of(files, choices, outside).1, whole, "{files:?} {choices} {outside}");
        }
    }
}
