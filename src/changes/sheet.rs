//! What a reader has in their hand: the edition that is printed on a sheet, or the sheet as JSON.

use std::collections::BTreeSet;
use std::fmt;

use serde::Deserialize;

use crate::characters::forbidden;
use crate::locale::Locale;
use crate::record::Fingerprint;
use crate::vocabulary::{ChecklistId, Code, Date, Length, StepId};

/// The edition as it is printed on every page: `Edition 2026-11-22 · 1a2b3c4d`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The day.
    pub date: Date,
    /// What names its content.
    pub hash: String,
}

/// A handout that this program wrote as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The day of its edition.
    pub date: Date,
    /// Its language.
    pub locale: Locale,
    /// The language of its labels.
    pub label_locale: Locale,
    /// How much of each step it tells.
    pub length: Length,
    /// Its checklists with their steps.
    pub checklists: Vec<(ChecklistId, Vec<OldStep>)>,
}

/// A step as it stands on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldStep {
    /// Its code.
    pub code: Code,
    /// Its id.
    pub id: StepId,
    /// Its title in plain words.
    pub title: String,
    /// The language of the title.
    pub locale: Locale,
    /// The fingerprints of its parts, if they were written down.
    pub prints: Option<OldPrints>,
}

/// The fingerprints of a step on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldPrints {
    /// Of its words.
    pub words: Fingerprint,
    /// Of its menu paths.
    pub menus: Fingerprint,
    /// Of its labels in the sheet's language.
    pub labels: Option<Fingerprint>,
}

/// A file that is no handout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetError(String);

impl fmt::Display for SheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SheetError {}

impl Printed {
    /// Finds the edition in what somebody copied from a sheet, with or without the words around it.
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        let mut words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
        let date = words.find_map(|word| word.parse::<Date>().ok())?;
        let is_hash = |word: &&str| word.len() == 8 && word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'a'..=b'f'));
        let hash = words.find(is_hash)?.to_owned();
        Some(Self { date, hash })
    }
}

/// The version of the form that is read.
const VERSION: u32 = 1;

/// Longest title that is kept of a step, in characters; ours have at most eighty.
const TITLE: usize = 200;

#[derive(Deserialize)]
struct Form {
    version: u32,
    locale: String,
    label_locale: Option<String>,
    length: String,
    edition: EditionForm,
    checklists: Vec<PartForm>,
}

#[derive(Deserialize)]
struct EditionForm {
    date: String,
}

#[derive(Deserialize)]
struct PartForm {
    id: String,
    sections: Vec<SectionForm>,
}

#[derive(Deserialize)]
struct SectionForm {
    steps: Vec<StepForm>,
}

#[derive(Deserialize)]
struct StepForm {
    id: String,
    code: String,
    title: TitleForm,
    /// Steps that a reader added have no day on which they were gone over.
    verified: Option<String>,
    fingerprints: Option<PrintsForm>,
}

#[derive(Deserialize)]
struct TitleForm {
    locale: String,
    inlines: Vec<InlineForm>,
}

#[derive(Deserialize)]
struct InlineForm {
    text: Option<String>,
}

#[derive(Deserialize)]
struct PrintsForm {
    words: String,
    menus: String,
    labels: Option<String>,
}

impl Sheet {
    /// Reads a handout as JSON. Of what a reader wrote and did, nothing is looked at.
    ///
    /// # Errors
    /// If it is none, or one of another version.
    pub fn parse(text: &str) -> Result<Self, SheetError> {
        let form: Form = serde_json::from_str(text).map_err(|error| SheetError(error.to_string()))?;
        if form.version != VERSION {
            return Err(SheetError(format!("its version is {}, and {VERSION} can be read", form.version)));
        }
        let locale: Locale = named(&form.locale)?;
        let mut checklists = Vec::new();
        for part in form.checklists {
            // What a reader added stands in a checklist of its own, or among the steps of the only one.
            let steps = part.sections.into_iter().flat_map(|section| section.steps).filter(|step| step.verified.is_some());
            let mut steps = steps.map(OldStep::of).collect::<Result<Vec<_>, _>>()?;
            let mut seen = BTreeSet::new();
            steps.retain(|step| seen.insert(step.code.clone()));
            if !steps.is_empty() {
                checklists.push((named(&part.id)?, steps));
            }
        }
        Ok(Self {
            date: named(&form.edition.date)?,
            label_locale: form.label_locale.as_deref().map_or_else(|| Ok(locale.clone()), named)?,
            length: named(&form.length)?,
            locale,
            checklists,
        })
    }

    /// The steps of a checklist.
    #[must_use]
    pub fn steps_of(&self, checklist: &ChecklistId) -> &[OldStep] {
        self.checklists.iter().find(|(id, _)| id == checklist).map_or(&[], |(_, steps)| steps)
    }

    /// Whether it has steps of a checklist and says of each what it was made from.
    #[must_use]
    pub fn tells_of(&self, checklist: &ChecklistId) -> bool {
        let steps = self.steps_of(checklist);
        !steps.is_empty() && steps.iter().all(|step| step.prints.is_some())
    }
}

impl OldStep {
    fn of(form: StepForm) -> Result<Self, SheetError> {
        let title: String =
            form.title.inlines.iter().filter_map(|inline| inline.text.as_deref()).flat_map(str::chars).take(TITLE).collect();
        // It is printed: what could steer a terminal, or hide, is no title of ours.
        let title = if forbidden(&title).is_empty() { title } else { String::new() };
        let prints = form.fingerprints.map(|prints| {
            Ok(OldPrints {
                words: named(&prints.words)?,
                menus: named(&prints.menus)?,
                labels: prints.labels.as_deref().map(named).transpose()?,
            })
        });
        Ok(Self { code: named(&form.code)?, id: named(&form.id)?, title, locale: named(&form.title.locale)?, prints: prints.transpose()? })
    }
}

fn named<T: std::str::FromStr<Err: fmt::Display>>(text: &str) -> Result<T, SheetError> {
    text.parse().map_err(|error: T::Err| SheetError(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_is_found_in_what_was_copied_from_a_sheet() {
        for text in [
            "Edition 2026-11-22 · 1a2b3c4d",
            "2026-11-22 1a2b3c4d",
            "\u{2068}2026-11-22\u{2069} · 1a2b3c4d",
            "版本 2026-11-22·1a2b3c4d",
            "2026-11-22/1a2b3c4d",
        ] {
            let found = Printed::find(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.date.to_string().as_str(), found.hash.as_str()), ("2026-11-22", "1a2b3c4d"), "{text}");
        }
        for text in ["2026-11-22", "1a2b3c4d", "old.json", "2026-11-22 1a2b3c4", "1a2b3c4d 2026-11-22", "2026-13-22 · 1a2b3c4d"] {
            assert_eq!(Printed::find(text), None, "{text}");
        }
    }
}
