//! How far each translation has come: a count for each language and checklist, for the comparison, and for each file of the
//! frame's words.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::assets::AssetError;
use crate::catalog::markup::is_prose;
use crate::catalog::scorecard::Scorecard;
use crate::catalog::wording::is_english;
use crate::catalog::{Catalog, Entry};
use crate::layers::{Layers, Reading};
use crate::locale::{Locale, LocaleChain};
use crate::messages::{COMMAND_LINE, FILES, Locales, messages_record, messages_records_path, sentences};
use crate::record::Records;
use crate::vocabulary::{ChecklistId, Confidence, Length, Review, Sureness};

/// What is counted together: one checklist, the comparison, or one file of messages, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The language.
    pub locale: Locale,
    /// Whether it is a checklist, the comparison or a file of messages.
    pub kind: Kind,
    /// The checklist's id, or the file's name.
    pub name: String,
    /// Its strings.
    pub strings: Strings,
    /// Whole per cent of the strings that are translated; 100 only if all are.
    pub complete: usize,
    /// The labels that a checklist uses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<Labels>,
    /// The steps of a checklist.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<Steps>,
    /// How the language's translation was made.
    pub review: Review,
}

/// The kinds of content that are translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The wording of a checklist.
    Checklist,
    /// The words of the comparison.
    Comparison,
    /// A file of messages.
    Messages,
}

/// The strings that English has, each counted once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Strings {
    /// All of them.
    pub count: usize,
    /// Those that the language has in words of its own, made from the English as it is.
    pub translated: usize,
    /// Those that it does not have.
    pub missing: usize,
    /// Those that are English sentences still.
    pub english: usize,
    /// Those whose English has changed since they were translated.
    pub stale: usize,
}

/// The labels on the screen that a checklist names, each counted once for each platform.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Labels {
    /// All of them.
    pub count: usize,
    /// Those whose words in this language were read in the app's own current texts.
    pub confirmed: usize,
    /// Those whose words in this language nobody knows; handouts show the English ones.
    pub missing: usize,
}

/// The steps of a checklist, the same in every language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Steps {
    /// All of them.
    pub count: usize,
    /// Those that rest on memory or were never tried.
    pub unconfirmed: usize,
}

impl Strings {
    /// Whether at least so many per cent are translated. It takes no rounding: 94.9 is less than 95.
    #[must_use]
    pub fn reach(&self, percent: usize) -> bool {
        self.translated * 100 >= percent * self.count
    }

    fn percent(&self) -> usize {
        (self.translated * 100).checked_div(self.count).unwrap_or(100)
    }
}

/// Counts what some languages have: of some checklists and, `with_rest`, of the comparison and the frame.
///
/// The rows stand by language, then checklist, then file. Problems of content are noted in `reading`.
///
/// # Errors
/// If a file is there but cannot be read.
pub fn status(
    layers: &Layers,
    locales: &[Locale],
    checklists: &[ChecklistId],
    with_rest: bool,
    reading: &mut Reading,
) -> Result<Vec<Coverage>, AssetError> {
    let known = Locales::load(layers, locales, reading)?;
    let chains: Vec<LocaleChain> = locales.iter().map(|locale| known.chain(locale)).collect();
    let mut all: BTreeSet<Locale> = chains.iter().flat_map(LocaleChain::iter).cloned().collect();
    all.insert(Locale::source());
    let catalog = Catalog::load(layers, checklists, &all, Length::Full, reading)?;
    let scorecard = if with_rest { Scorecard::load(layers, &all, reading)? } else { None };
    let mut rows = Vec::new();
    for chain in &chains {
        let locale = chain.first();
        let review = known.get(locale).map_or(Review::Machine, |info| info.review);
        for (id, entry) in &catalog.checklists {
            let strings = of_wording(entry, chain);
            rows.push(Coverage {
                locale: locale.clone(),
                kind: Kind::Checklist,
                name: id.to_string(),
                complete: strings.percent(),
                strings,
                labels: Some(of_labels(entry, chain)),
                steps: Some(of_steps(entry)),
                review,
            });
        }
        if !with_rest {
            continue;
        }
        if let Some(scorecard) = &scorecard {
            let strings = of_comparison(scorecard, chain);
            rows.push(Coverage {
                locale: locale.clone(),
                kind: Kind::Comparison,
                name: "comparison".to_owned(),
                complete: strings.percent(),
                strings,
                labels: None,
                steps: None,
                review,
            });
        }
        for file in FILES.iter().chain(COMMAND_LINE) {
            let strings = of_messages(layers, file, chain, reading)?;
            rows.push(Coverage {
                locale: locale.clone(),
                kind: Kind::Messages,
                name: (*file).to_owned(),
                complete: strings.percent(),
                strings,
                labels: None,
                steps: None,
                review,
            });
        }
    }
    Ok(rows)
}

/// The languages whose words are the reader's own: all of the chain but the one that everything falls back to.
fn own(chain: &LocaleChain) -> impl Iterator<Item = &Locale> {
    chain.iter().filter(|locale| **locale != Locale::source() || chain.first() == *locale)
}

fn of_wording(entry: &Entry, chain: &LocaleChain) -> Strings {
    let Some(english) = entry.wordings.get(&Locale::source()) else { return Strings::default() };
    let ours: Vec<_> = own(chain)
        .filter_map(|locale| {
            let wording = entry.wordings.get(locale)?;
            Some((locale, &wording.stale, wording.keyed()))
        })
        .collect();
    let mut strings = Strings::default();
    for (key, source) in english.keyed() {
        strings.count += 1;
        match ours.iter().find_map(|(locale, stale, words)| Some((*locale, stale, words.get(&key)?))) {
            // One with mistakes in it was read as an empty one.
            None => strings.missing += 1,
            Some((.., words)) if words.value.0.is_empty() => strings.missing += 1,
            Some((locale, _, words)) if is_english(locale, &key, &words.value, &source.value) => strings.english += 1,
            Some((_, stale, words)) if stale.contains(&words.span) => strings.stale += 1,
            Some(_) => strings.translated += 1,
        }
    }
    strings
}

fn of_comparison(scorecard: &Scorecard, chain: &LocaleChain) -> Strings {
    let Some(english) = scorecard.wordings.get(&Locale::source()) else { return Strings::default() };
    let ours: Vec<_> = own(chain).filter_map(|locale| Some((locale, scorecard.wordings.get(locale)?))).collect();
    let mut strings = Strings { count: english.words.len(), ..Strings::default() };
    for (key, source) in &english.words {
        match ours.iter().find_map(|(locale, wording)| Some((*locale, wording, wording.words.get(key)?))) {
            None => strings.missing += 1,
            // One with mistakes in it was read as an empty one.
            Some((.., words)) if words.value.0.is_empty() => strings.missing += 1,
            Some((locale, _, words))
                if words.value == source.value && source.value.is_sentence() && !locale.same_language(&Locale::source()) =>
            {
                strings.english += 1;
            }
            Some((_, wording, words)) if wording.stale.contains(&words.span) => strings.stale += 1,
            Some(_) => strings.translated += 1,
        }
    }
    strings
}

fn of_messages(layers: &Layers, file: &str, chain: &LocaleChain, reading: &mut Reading) -> Result<Strings, AssetError> {
    let english = sentences(layers, &Locale::source(), file, reading)?;
    let mut ours: Vec<(&Locale, Records, BTreeMap<String, String>)> = Vec::new();
    for locale in own(chain) {
        let records = Records::load(layers, &messages_records_path(locale), reading)?.unwrap_or_default();
        ours.push((locale, records, sentences(layers, locale, file, reading)?));
    }
    let mut strings = Strings { count: english.len(), ..Strings::default() };
    for (id, source) in &english {
        match ours.iter().find_map(|(locale, records, words)| Some((*locale, records, words.get(id)?))) {
            None => strings.missing += 1,
            Some((locale, _, words)) if words == source && !locale.same_language(&Locale::source()) && is_prose(&plain(words)) => {
                strings.english += 1;
            }
            Some((_, records, words)) if records.judge(&format!("{file}/{id}"), messages_record(source, words)).is_stale() => {
                strings.stale += 1;
            }
            Some(_) => strings.translated += 1,
        }
    }
    Ok(strings)
}

/// The words of a message without what stands in braces.
fn plain(message: &str) -> String {
    let mut depth = 0_usize;
    let mut plain = String::new();
    for c in message.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    plain
}

fn of_labels(entry: &Entry, chain: &LocaleChain) -> Labels {
    let mut labels = Labels::default();
    for (label, platform) in entry.labels_used() {
        labels.count += 1;
        match entry.labels.sureness(label, platform, chain) {
            Some(Sureness::Confirmed) => labels.confirmed += 1,
            Some(_) => {}
            None => labels.missing += 1,
        }
    }
    labels
}

fn of_steps(entry: &Entry) -> Steps {
    let unconfirmed = entry.checklist.steps().filter(|(_, step)| step.confidence.value == Confidence::Unconfirmed);
    Steps { count: entry.checklist.steps().count(), unconfirmed: unconfirmed.count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_never_rounded_up() {
        let strings = Strings { count: 1000, translated: 999, missing: 1, english: 0, stale: 0 };
        assert_eq!(strings.percent(), 99);
        assert!(strings.reach(99) && !strings.reach(100));
        assert!(Strings::default().reach(100));
    }

    #[test]
    fn words_in_braces_are_no_prose() {
        assert_eq!(plain("{ $count ->\n [one] a step\n *[other] { $count } steps\n} of { $all }"), " of ");
    }
}
