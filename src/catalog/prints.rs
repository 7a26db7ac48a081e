//! The fingerprints of a step's parts, by which it is known whether it says what it said.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::catalog::Entry;
use crate::catalog::checklist::{End, Step, Stop};
use crate::catalog::markup::Piece;
use crate::catalog::wording::{Field, StepWording};
use crate::locale::{Locale, LocaleChain};
use crate::record::Fingerprint;
use crate::vocabulary::{LabelId, PlatformId};

/// The fingerprints of a step's labels by language; one that shows what English shows is left out.
pub type LabelPrints = BTreeMap<Locale, Fingerprint>;

/// The fingerprints of a step's parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prints {
    /// What it says in English; what is for trainers alone does not count.
    pub words: Fingerprint,
    /// Its platforms, menu paths and end values, by the ids of labels.
    pub menus: Fingerprint,
    /// What its labels say.
    pub labels: LabelPrints,
}

impl Prints {
    /// Whether some language shows other labels than before.
    #[must_use]
    pub fn shows_otherwise(&self, before: &Self, locale: &Locale) -> bool {
        label_print(&self.labels, locale) != label_print(&before.labels, locale)
    }

    /// The languages whose labels differ, of those that either knows.
    #[must_use]
    pub fn languages_apart(&self, other: &Self) -> Vec<Locale> {
        let all: BTreeSet<&Locale> = self.labels.keys().chain(other.labels.keys()).collect();
        all.into_iter().filter(|locale| self.shows_otherwise(other, locale)).cloned().collect()
    }
}

/// The fingerprint of what a language shows.
fn label_print<'p>(labels: &'p LabelPrints, locale: &Locale) -> Option<&'p Fingerprint> {
    labels.get(locale).or_else(|| labels.get(&Locale::source()))
}

impl Entry {
    /// The fingerprints of a step as it stands, with what its labels say in some languages.
    #[must_use]
    pub fn prints<'l>(&self, step: &Step, locales: impl IntoIterator<Item = &'l Locale>) -> Prints {
        let labels_of = |locale: &Locale| self.label_print(step, &LocaleChain::new(vec![locale.clone()]));
        let source = Locale::source();
        let english = labels_of(&source);
        let mut labels: LabelPrints = locales
            .into_iter()
            .filter_map(|locale| Some((locale.clone(), labels_of(locale)?)))
            .filter(|(_, print)| Some(*print) != english)
            .collect();
        labels.extend(english.map(|print| (source, print)));
        Prints { words: self.words_print(step), menus: self.menus_print(step), labels }
    }

    /// The fingerprint of what a step says in English.
    #[must_use]
    pub fn words_print(&self, step: &Step) -> Fingerprint {
        let mut all = String::new();
        let english = self.english_of(step).into_iter().flat_map(|wording| &wording.fields);
        for (field, words) in english.filter(|(field, _)| !field.is_for_trainers()) {
            let _ = writeln!(all, "{}: {}", field.key(), words.value.written());
        }
        Fingerprint::of(&all)
    }

    /// The fingerprint of where a step is done.
    #[must_use]
    pub fn menus_print(&self, step: &Step) -> Fingerprint {
        let described = self.wordings.get(&Locale::source()).map(|wording| &wording.places);
        let mut all = String::new();
        for place in &step.places {
            let platforms: BTreeSet<&str> = place.platforms.iter().map(|platform| platform.value.as_str()).collect();
            let _ = write!(all, "{platforms:?}");
            for stop in &place.path {
                let _ = match stop {
                    Stop::Label(label) => write!(all, " > {}", label.value),
                    Stop::Described(id) => {
                        let words = described.and_then(|places| places.get(&id.value)).map(|words| words.value.written());
                        write!(all, " > {words:?}")
                    }
                };
            }
            let _ = match &place.end {
                End::Label(label) => writeln!(all, " = {}", label.value),
                End::Switch(switch) => writeln!(all, " = {{{switch}}}"),
                End::Wording => writeln!(all),
            };
        }
        Fingerprint::of(&all)
    }

    /// The fingerprint of what a phone shows of a step's labels; `None` if it names none.
    #[must_use]
    pub fn label_print(&self, step: &Step, chain: &LocaleChain) -> Option<Fingerprint> {
        let mut all = String::new();
        for (label, platform) in self.labels_of(step) {
            let shown = self.labels.show(label, platform, chain).map(|shown| shown.text);
            let _ = writeln!(all, "{label} {platform} {}", shown.as_deref().unwrap_or_default());
        }
        (!all.is_empty()).then(|| Fingerprint::of(&all))
    }

    /// The labels that a step names, each on every platform where a reader meets it.
    fn labels_of<'s>(&'s self, step: &'s Step) -> BTreeSet<(&'s LabelId, &'s PlatformId)> {
        let english = self.english_of(step).into_iter().flat_map(|wording| &wording.fields);
        let told = english.filter(|(field, _)| !field.is_for_trainers());
        let in_words = told.flat_map(|(_, words)| self.labels_in(&words.value, Some(step)));
        step.labels_in_places().chain(in_words).collect()
    }

    /// A step's title in English, in plain words.
    #[must_use]
    pub fn plain_title(&self, step: &Step) -> String {
        let title = self.english_of(step).and_then(|wording| wording.fields.get(&Field::Title));
        let chain = LocaleChain::new(vec![Locale::source()]);
        let words = |piece: &Piece| match piece {
            Piece::Text(words) | Piece::Strong(words) | Piece::Typed(words) | Piece::Link(words) => words.clone(),
            Piece::Step(other) => other.step.to_string(),
            Piece::Label(label) => {
                let platform = step.platforms().first().copied();
                let shown = platform.and_then(|platform| self.labels.show(label, platform, &chain));
                shown.map_or_else(|| label.to_string(), |shown| shown.text)
            }
        };
        title.map_or_else(|| step.id.value.to_string(), |title| title.value.0.iter().map(words).collect())
    }

    fn english_of(&self, step: &Step) -> Option<&StepWording> {
        self.wordings.get(&Locale::source())?.steps.get(&step.id.value)
    }
}
