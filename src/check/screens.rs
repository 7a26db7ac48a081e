//! The words of the screen: labels held against files of texts that were read out of the apps.
//!
//! An entry of `seen` that names such a file (`texts: signal-android`) promises that its words stand there letter by
//! letter. `docs/content.md` shows the form of the files; they are not part of the content.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use crate::assets::AssetError;
use crate::check::suggest;
use crate::diagnostic::Diagnostics;
use crate::layers::{Layers, Reading};
use crate::source::AssetPath;
use crate::vocabulary::ChecklistId;
use crate::yaml::node::{Kind, Node};

/// The language that every file of texts has.
const ENGLISH: &str = "en";

/// Marks of direction that apps put around their words and that nobody sees.
const UNSEEN: [char; 3] = ['\u{200E}', '\u{200F}', '\u{061C}'];

/// Files of texts, by their names without ending.
#[derive(Debug, Default)]
pub struct Screens(BTreeMap<String, Texts>);

/// The texts of one app on one platform.
#[derive(Debug, Deserialize)]
struct Texts {
    /// The words by key and language. Other members of a label, such as the name of its resource, stay unused.
    labels: BTreeMap<String, BTreeMap<String, String>>,
}

/// A file of texts that has not the form of one.
#[derive(Debug)]
pub struct ScreensError {
    /// The file's name.
    pub name: String,
    /// What is wrong with it.
    pub reason: String,
}

/// How many words were held against the files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that stand in their file.
    pub same: usize,
    /// Those that do not.
    pub different: usize,
    /// Those whose `seen` names no file.
    pub without: usize,
}

impl fmt::Display for ScreensError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not a file of an app's texts: {}", self.name, self.reason)
    }
}

impl std::error::Error for ScreensError {}

impl Screens {
    /// Adds a file of texts (JSON) under its name without ending.
    ///
    /// # Errors
    /// If it has not the form of one.
    pub fn add(&mut self, name: &str, text: &str) -> Result<(), ScreensError> {
        let texts = serde_json::from_str(text).map_err(|error| ScreensError { name: name.to_owned(), reason: error.to_string() })?;
        self.0.insert(name.to_owned(), texts);
        Ok(())
    }
}

/// Where some labels were read.
struct Sighting<'n> {
    texts: Option<&'n Texts>,
    part: bool,
}

/// A word on the screen as labels.yaml has it.
struct Word<'w> {
    label: &'w str,
    locale: &'w str,
    /// The label's English words on the same platform.
    english: &'w [&'w str],
    text: &'w str,
}

/// Holds every label against the file that its sighting names.
pub(super) fn check(layers: &Layers, checklists: &[ChecklistId], screens: &Screens, reading: &mut Reading) -> Result<Tally, AssetError> {
    let mut tally = Tally::default();
    for id in checklists {
        let path = AssetPath::new(format!("checklists/{id}/labels.yaml")).expect("ids make plain paths");
        // What is wrong with the file as such was noted when the labels were loaded.
        let noted = std::mem::take(&mut reading.problems);
        let node = layers.yaml(&path, reading);
        reading.problems = noted;
        if let Some(node) = node? {
            labels(&node, screens, &mut tally, &mut reading.problems);
        }
    }
    Ok(tally)
}

/// Walks one labels.yaml. What has not the right form was noted when the labels were loaded.
fn labels(node: &Node<'_>, screens: &Screens, tally: &mut Tally, problems: &mut Diagnostics) {
    let sightings: BTreeMap<&str, Sighting<'_>> = members(node.get("seen"))
        .map(|(name, seen)| {
            let texts = seen.get("texts").and_then(|texts| file(texts, screens, problems));
            (name, Sighting { texts, part: seen.get("part").and_then(Node::text) == Some("true") })
        })
        .collect();
    for (label, platforms) in members(node.get("labels")) {
        for (_, seen) in members(Some(platforms)) {
            let english = english(seen).or_else(|| members(Some(platforms)).find_map(|(_, seen)| english(seen))).unwrap_or_default();
            for (name, words) in members(Some(seen)) {
                let Some(Sighting { texts, part }) = sightings.get(name) else { continue };
                for (locale, text) in members(Some(words)) {
                    let span = text.span();
                    let Some(text) = text.text() else { continue };
                    match texts {
                        None => tally.without += 1,
                        Some(texts) => match texts.difference(&Word { label, locale, english: &english, text }, *part) {
                            None => tally.same += 1,
                            Some((message, help)) => {
                                tally.different += 1;
                                problems.error("label-differs", Some(span), message).help(help);
                            }
                        },
                    }
                }
            }
        }
    }
}

/// The entries of a map that have a name.
fn members<'n, 'a>(node: Option<&'n Node<'a>>) -> impl Iterator<Item = (&'n str, &'n Node<'a>)> + use<'n, 'a> {
    let entries = match node.map(|node| &node.kind) {
        Some(Kind::Map(entries)) => entries.as_slice(),
        _ => &[],
    };
    entries.iter().filter_map(|(key, value)| Some((key.text()?, value)))
}

/// The English words among the sightings of one platform.
fn english<'n>(seen: &'n Node<'_>) -> Option<Vec<&'n str>> {
    let words: Vec<&str> = members(Some(seen)).filter_map(|(_, words)| words.get(ENGLISH)?.text()).collect();
    (!words.is_empty()).then_some(words)
}

fn file<'s>(name: &Node<'_>, screens: &'s Screens, problems: &mut Diagnostics) -> Option<&'s Texts> {
    let text = name.text()?;
    let found = screens.0.get(text);
    if found.is_none() {
        let problem = problems.error("unknown-texts", Some(name.span()), format!("there is no file {text}.json among the texts"));
        suggest(problem, text, screens.0.keys().map(String::as_str), "name a file of the folder without its ending, or take `texts` out");
    }
    found
}

impl Texts {
    /// What is wrong with a word, and a way out; `None` if it stands here.
    ///
    /// The keys of the file are not those of the content, so a label is found by its English words; where these have
    /// changed since, by its id; and where its row has a text of its own since, anywhere.
    fn difference(&self, word: &Word<'_>, part: bool) -> Option<(String, String)> {
        let Word { label, locale, english, text } = word;
        let is = |ours: &str, theirs: &str| if part { theirs.contains(ours) } else { ours == seen(theirs) };
        let mut with_english = self.labels.values().filter(|texts| {
            let theirs = texts.get(ENGLISH);
            theirs.is_some_and(|theirs| english.iter().any(|ours| is(ours, theirs)))
        });
        let mut expected: Vec<&str> = with_english.by_ref().filter_map(|texts| texts.get(*locale)).map(|text| seen(text)).collect();
        if !self.labels.values().any(|texts| texts.contains_key(*locale)) {
            // The app does not speak this language: it shows English.
            expected.extend(english.iter());
        }
        if expected.is_empty() {
            expected.extend(self.labels.get(*label).and_then(|texts| texts.get(*locale)).map(|text| seen(text)));
        }
        let found = if expected.is_empty() {
            self.labels.values().filter_map(|texts| texts.get(*locale)).any(|theirs| is(text, theirs))
        } else {
            expected.iter().any(|theirs| is(text, theirs))
        };
        if found {
            return None;
        }
        expected.dedup();
        let expected: Vec<String> = expected.iter().map(|text| format!("`{text}`")).collect();
        Some(if expected.is_empty() {
            (format!("the app's texts in {locale} have no such words"), "take these words out, or say where they were read".to_owned())
        } else {
            (format!("`{label}` reads otherwise in the app's texts in {locale}"), format!("it reads {}", expected.join(" or ")))
        })
    }
}

/// A text without the marks that nobody sees.
fn seen(text: &str) -> &str {
    text.trim_matches(UNSEEN)
}
