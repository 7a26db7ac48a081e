//! Writing down what translations were made from.

use std::collections::BTreeSet;

use crate::assets::AssetError;
use crate::catalog::scorecard::{self, Scorecard};
use crate::catalog::wording::Key;
use crate::catalog::{Catalog, records_path};
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::messages::{COMMAND_LINE, FILES, messages_record, messages_records_path, sentences};
use crate::record::{Freshness, Record, Records};
use crate::source::AssetPath;
use crate::vocabulary::{ChecklistId, Id, Length};

/// Strings that are said to hold although their English has changed: a checklist (`signal`) or a step of one
/// (`signal/set-pin`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The checklist.
    pub checklist: ChecklistId,
    /// The step, if not all of it.
    pub step: Option<Id>,
}

/// A file of records as it should be.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// Its place below the content folder.
    pub path: AssetPath,
    /// Its text.
    pub text: String,
    /// How many records are new or changed.
    pub renewed: usize,
    /// How many strings are stale still.
    pub stale: usize,
}

/// What the records of some languages should say: a file for each checklist and language, one for the comparison, and one
/// for the frame.
///
/// Only strings that a file of the highest layer, whose name is given, translates are recorded in it.
///
/// # Errors
/// If a file is there but cannot be read. Problems of content are noted in `reading`.
pub fn sync(
    layers: &Layers,
    top: &Layers,
    locales: &[Locale],
    checklists: &[ChecklistId],
    accepted: &[Accepted],
    reading: &mut Reading,
) -> Result<Vec<Recorded>, AssetError> {
    let mut all: BTreeSet<Locale> = locales.iter().cloned().collect();
    all.insert(Locale::source());
    let catalog = Catalog::load(layers, checklists, &all, Length::Full, reading)?;
    let scorecard = Scorecard::load(layers, &all, reading)?;
    let mut files = Vec::new();
    for locale in locales.iter().filter(|locale| **locale != Locale::source()) {
        for (id, entry) in &catalog.checklists {
            let own = Catalog::wording(top, id, locale, Length::Full, &mut Reading::default())?;
            let Some(own) = own else { continue };
            let holds = |key: &Key<'_>| {
                accepted.iter().any(|said| said.checklist == *id && said.step.as_ref().is_none_or(|step| key.step == Some(step)))
            };
            let mut file = Recording::of(entry.records.get(locale));
            for (key, _, now) in entry.translated(locale) {
                if own.keyed().contains_key(&key) {
                    file.add(&key.path(), now, holds(&key));
                }
            }
            files.extend(file.done(records_path(id, locale)));
        }
        if let Some(scorecard) = &scorecard {
            let own = Scorecard::wording(top, locale, &mut Reading::default())?;
            let mut file = Recording::of(scorecard.records.get(locale));
            for (key, _, now) in scorecard.translated(locale) {
                if own.as_ref().is_some_and(|own| own.words.contains_key(key)) {
                    file.add(&key.path(), now, false);
                }
            }
            files.extend(file.done(scorecard::records_path(locale)));
        }
        let old = Records::load(layers, &messages_records_path(locale), reading)?;
        let mut frame = Recording::of(old.as_ref());
        for file in FILES.iter().chain(COMMAND_LINE) {
            let english = sentences(layers, &Locale::source(), file, reading)?;
            let own = sentences(top, locale, file, &mut Reading::default())?;
            for (id, words) in sentences(layers, locale, file, reading)? {
                if let Some(source) = english.get(&id).filter(|_| own.contains_key(&id)) {
                    frame.add(&format!("{file}/{id}"), messages_record(source, &words), false);
                }
            }
        }
        files.extend(frame.done(messages_records_path(locale)));
    }
    Ok(files)
}

/// One file being made.
struct Recording<'r> {
    none: Records,
    old: Option<&'r Records>,
    new: Records,
    renewed: usize,
    stale: usize,
}

impl<'r> Recording<'r> {
    fn of(old: Option<&'r Records>) -> Self {
        Self { none: Records::default(), old, new: Records::default(), renewed: 0, stale: 0 }
    }

    fn add(&mut self, path: &str, now: Record, holds: bool) {
        let old = self.old.unwrap_or(&self.none);
        let was = old.judge(path, now);
        match self.new.renew(path, now, old, holds) {
            Freshness::Stale => self.stale += 1,
            _ if was == Freshness::Current => {}
            _ => self.renewed += 1,
        }
    }

    fn done(self, path: AssetPath) -> Option<Recorded> {
        let text = self.new.to_string();
        (!self.new.is_empty()).then_some(Recorded { path, text, renewed: self.renewed, stale: self.stale })
    }
}
