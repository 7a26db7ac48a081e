//! Scorecard and language → comparison: every word is looked up here, and nowhere after.

use std::cell;

use crate::catalog::markup::Piece;
use crate::catalog::scorecard::wording::Key;
use crate::catalog::scorecard::{self, Scorecard};
use crate::compose::hash;
use crate::compose::words::Words;
use crate::handout::Edition;
use crate::handout::comparison::{Cell, Comparison, Criterion, CriterionGroup, Messenger, Source};
use crate::handout::text::{Inline, Text};
use crate::library::Library;
use crate::locale::LocaleChain;
use crate::messages::{Args, MessageError};
use crate::vocabulary::{Answer, ChecklistId, Confidence, Date, Id};

/// What a comparison is composed for.
#[derive(Debug, Clone)]
pub struct Lineup<'r> {
    /// The messengers, in the order of the columns.
    pub messengers: &'r [ChecklistId],
    /// The language people read.
    pub reading: &'r LocaleChain,
    /// Whether the reasons are told.
    pub reasons: bool,
    /// The day of the edition; `None` for the newest day on which the content was gone over.
    pub date: Option<Date>,
}

/// Looks up every word of a comparison.
///
/// # Errors
/// If the frame lacks one of its own words in every language.
pub fn compare(library: &Library, scorecard: &Scorecard, lineup: &Lineup<'_>) -> Result<Comparison, MessageError> {
    let words = Words::new(library, lineup.reading);
    let mut composer = Composer { scorecard, lineup, words, stale: cell::Cell::new(0), sources: Vec::new() };
    let groups: Vec<CriterionGroup> = scorecard.groups.iter().map(|group| composer.group(group)).collect();
    let cells = || groups.iter().flat_map(|group| &group.criteria).flat_map(|criterion| &criterion.cells);
    let occurs = |answer: &&Answer| cells().any(|cell| cell.answer == **answer);
    let title = composer.named(&Key::Title, "comparison");
    let lead = composer.find(&Key::Lead);
    let reading = lineup.reading.first();
    let mut comparison = Comparison {
        version: 1,
        locale: reading.clone(),
        direction: library.locales.direction(reading),
        edition: Edition {
            date: lineup.date.unwrap_or(scorecard.reviewed),
            oldest: cells().map(|cell| cell.verified).min(),
            hash: String::new(),
        },
        title,
        lead,
        notices: composer.notices(),
        answers: Answer::ALL.iter().filter(occurs).copied().collect(),
        messengers: composer.columns().map(column).collect(),
        criterion_count: groups.iter().map(|group| group.criteria.len()).sum(),
        unconfirmed_count: cells().filter(|cell| cell.unconfirmed).count(),
        fallback_count: composer.words.fallbacks(),
        stale_count: composer.stale.get(),
        sources: composer.cited(),
        reasons: lineup.reasons,
        groups,
    };
    comparison.edition.hash =
        hash(&(&comparison.locale, &comparison.title, &comparison.lead, &comparison.notices, &comparison.messengers, &comparison.groups));
    composer.words.finish(comparison)
}

/// Fills in the table.
struct Composer<'r> {
    scorecard: &'r Scorecard,
    lineup: &'r Lineup<'r>,
    words: Words<'r>,
    /// How many texts were translated from older English.
    stale: cell::Cell<usize>,
    /// The sources in the order of their first use.
    sources: Vec<&'r Id>,
}

impl<'r> Composer<'r> {
    /// The messengers that were asked for.
    fn columns(&self) -> impl Iterator<Item = &'r scorecard::Messenger> + use<'r> {
        let (all, lineup) = (&self.scorecard.messengers, self.lineup);
        lineup.messengers.iter().filter_map(|id| all.iter().find(|messenger| messenger.id.value == *id))
    }

    fn group(&mut self, group: &'r scorecard::Group) -> CriterionGroup {
        let id = &group.id.value;
        CriterionGroup {
            id: id.to_string(),
            title: self.named(&Key::GroupTitle(id.clone()), id.as_str()),
            about: self.find(&Key::GroupAbout(id.clone())),
            criteria: group.criteria.iter().map(|criterion| self.criterion(criterion)).collect(),
        }
    }

    fn criterion(&mut self, criterion: &'r scorecard::Criterion) -> Criterion {
        let id = &criterion.id.value;
        let name = self.named(&Key::Name(id.clone()), id.as_str());
        let about = self.find(&Key::About(id.clone()));
        let cells = self.columns().map(|messenger| self.cell(criterion, &messenger.id.value)).collect();
        Criterion { id: id.to_string(), name, about, cells }
    }

    /// An answer; what the scorecard does not say is not known.
    fn cell(&mut self, criterion: &'r scorecard::Criterion, messenger: &Id) -> Cell {
        let found = criterion.cell(messenger);
        let answer = found.map_or(Answer::Unknown, |cell| cell.answer);
        let confidence = found.map_or(Confidence::Unconfirmed, |cell| cell.confidence);
        let reason = Key::Reason(criterion.id.value.clone(), messenger.clone());
        Cell {
            messenger: messenger.to_string(),
            answer,
            confidence,
            // That nobody knows needs no confirming.
            unconfirmed: confidence == Confidence::Unconfirmed && answer != Answer::Unknown,
            reason: if self.lineup.reasons { self.find(&reason) } else { None },
            verified: found.and_then(|cell| cell.verified).unwrap_or(self.scorecard.reviewed),
            sources: found.map_or_else(Vec::new, |cell| cell.sources.iter().map(|source| self.number(&source.value)).collect()),
        }
    }

    /// The number of a source; a new one gets the next.
    fn number(&mut self, source: &'r Id) -> usize {
        let known = self.sources.iter().position(|other| *other == source);
        known.map_or_else(
            || {
                self.sources.push(source);
                self.sources.len()
            },
            |at| at + 1,
        )
    }

    fn cited(&self) -> Vec<Source> {
        let cited = |(at, name): (usize, &&Id)| {
            let source = self.scorecard.source(name)?;
            Some(Source { number: at + 1, url: source.url.value.clone(), seen: source.seen })
        };
        self.sources.iter().enumerate().filter_map(cited).collect()
    }

    fn named(&self, key: &Key, name: &str) -> Text {
        self.find(key).unwrap_or_else(|| self.words.missing(name))
    }

    /// Some words in the nearest language that has them.
    fn find(&self, key: &Key) -> Option<Text> {
        let (locale, (markup, stale)) = self.lineup.reading.find(|locale| {
            let wording = self.scorecard.wordings.get(locale)?;
            let markup = wording.words.get(key)?;
            Some((markup, wording.stale.contains(&markup.span)))
        })?;
        let mut inlines: Vec<Inline> = markup.value.0.iter().map(inline).collect();
        if stale {
            self.stale.set(self.stale.get() + 1);
            inlines.push(self.words.stale_mark());
        }
        Some(self.words.counted(locale, inlines))
    }

    /// What a reader must know of the translation, once all words were looked up.
    fn notices(&self) -> Vec<Text> {
        let mut notices = self.words.notices();
        if self.stale.get() > 0 {
            notices.push(self.words.say("notice-stale", &Args::none().number("count", self.stale.get())));
        }
        notices
    }
}

fn column(messenger: &scorecard::Messenger) -> Messenger {
    Messenger { id: messenger.id.value.to_string(), name: messenger.name.clone(), code: messenger.code.value.to_string() }
}

fn inline(piece: &Piece) -> Inline {
    match piece {
        Piece::Text(text) => Inline::Text { text: text.clone() },
        Piece::Strong(text) => Inline::Strong { text: text.clone() },
        Piece::Typed(text) => Inline::Typed { text: text.clone() },
        Piece::Link(url) => Inline::Link { url: url.clone() },
        // `check` refuses them here.
        Piece::Label(id) => Inline::Text { text: id.to_string() },
        Piece::Step(step) => Inline::Text { text: step.to_string() },
    }
}
