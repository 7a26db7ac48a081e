//! Rules of the comparison: an answer and a reason for every criterion and messenger, each with its source.

use std::collections::BTreeSet;

use crate::catalog::check::{address, suggest};
use crate::catalog::markup::Piece;
use crate::catalog::scorecard::wording::{Key, Wording};
use crate::catalog::scorecard::{Cell, Scorecard};
use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::record::Freshness;
use crate::source::{Sources, Span, Spanned};
use crate::vocabulary::{Answer, Confidence, Id};
use crate::yaml::place;

/// Notes everything in the scorecard that no single value could be blamed for, with all its languages loaded.
pub fn check(scorecard: &Scorecard, tags: &[Locale], sources: &Sources, problems: &mut Diagnostics) {
    let mut home = Home { scorecard, sources, problems };
    home.names();
    home.cells();
    home.citations();
    home.words(tags);
}

struct Home<'c> {
    scorecard: &'c Scorecard,
    sources: &'c Sources,
    problems: &'c mut Diagnostics,
}

impl Home<'_> {
    /// Notes names that stand twice.
    fn names(&mut self) {
        let scorecard = self.scorecard;
        let messengers = scorecard.messengers.iter().map(|messenger| &messenger.id).collect();
        let groups = scorecard.groups.iter().map(|group| &group.id).collect();
        let criteria = scorecard.criteria().map(|criterion| &criterion.id).collect();
        for (kind, ids) in [("messenger", messengers), ("group", groups), ("criterion", criteria)] {
            self.once(kind, ids);
        }
        let mut codes = BTreeSet::new();
        for messenger in &scorecard.messengers {
            if !codes.insert(&messenger.code.value) {
                let message = format!("another messenger has the code `{}`", messenger.code.value);
                self.problems.error("duplicate-code", Some(messenger.code.span), message).help("give each its own");
            }
        }
    }

    fn once(&mut self, kind: &str, ids: Vec<&Spanned<Id>>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(&id.value) {
                let message = format!("there is another {kind} `{}`", id.value);
                self.problems.error("duplicate-id", Some(id.span), message).help("give each its own name");
            }
        }
    }

    fn cells(&mut self) {
        let scorecard = self.scorecard;
        for criterion in scorecard.criteria() {
            for messenger in &scorecard.messengers {
                let id = &messenger.id.value;
                if criterion.cell(id).is_none() && !criterion.broken.contains(id) {
                    self.problems
                        .error("missing-cell", Some(criterion.id.span), format!("`{}` has no answer for `{id}`", criterion.id.value))
                        .help(format!("add `{id}:` to its cells; `answer: unknown` is an answer"));
                }
            }
            for cell in &criterion.cells {
                self.cell(cell);
            }
        }
    }

    fn cell(&mut self, cell: &Cell) {
        let scorecard = self.scorecard;
        let name = &cell.messenger;
        if !scorecard.messengers.iter().any(|messenger| messenger.id.value == name.value) {
            let message = format!("there is no messenger `{}`", name.value);
            let problem = self.problems.error("unknown-messenger", Some(name.span), message);
            let known: BTreeSet<&str> = scorecard.messengers.iter().map(|messenger| messenger.id.value.as_str()).collect();
            suggest(problem, name.value.as_str(), known.into_iter());
        }
        for source in &cell.sources {
            if scorecard.source(&source.value).is_none() {
                let problem = self.problems.error("unknown-source", Some(source.span), format!("there is no source `{}`", source.value));
                suggest(problem, source.value.as_str(), scorecard.sources.iter().map(|(name, _)| name.value.as_str()));
            }
        }
        if cell.sources.is_empty() && cell.confidence != Confidence::Unconfirmed && cell.answer != Answer::Unknown {
            self.problems
                .error("no-source", Some(name.span), format!("the answer for `{}` has no source", name.value))
                .help("name where it was read, or write `confidence: unconfirmed`");
        }
    }

    fn citations(&mut self) {
        let cells = || self.scorecard.criteria().flat_map(|criterion| &criterion.cells);
        let used: BTreeSet<&Id> = cells().flat_map(|cell| &cell.sources).map(|source| &source.value).collect();
        for (name, source) in &self.scorecard.sources {
            if let Err(reason) = address(&source.url.value) {
                self.problems
                    .error("bad-url", Some(source.url.span), format!("this is not an address we print: {reason}"))
                    .help("write it as https://host/path");
            }
            if !used.contains(&name.value) {
                self.problems
                    .warning("unused-source", Some(name.span), format!("no answer names the source `{}`", name.value))
                    .help("take it out, or name it under `sources` of an answer");
            }
        }
    }

    fn words(&mut self, tags: &[Locale]) {
        let english = self.scorecard.wordings.get(&Locale::source());
        let wanted = self.wanted();
        match english {
            Some(english) => {
                for (key, span) in wanted.iter().filter(|(key, _)| !english.words.contains_key(key)) {
                    self.problems
                        .error("missing-wording", Some(*span), format!("the comparison has no English {key}"))
                        .help("add it to comparison/text/en.yaml");
                }
            }
            None => {
                let message = "comparison/text/en.yaml is missing: English is what all languages fall back to";
                self.problems.error("missing-file", Some(self.scorecard.span), message).help("write the English words first");
            }
        }
        for (locale, wording) in &self.scorecard.wordings {
            self.pieces(wording);
            for (key, words) in wording.words.iter().filter(|(key, _)| !wanted.iter().any(|(wanted, _)| wanted == *key)) {
                self.problems
                    .warning("surplus-wording", Some(words.span), format!("the comparison has no use for the {key}"))
                    .help("take it out, or add what it is for to comparison/scorecard.yaml");
            }
            if let Some(english) = english.filter(|_| *locale != Locale::source()) {
                self.translation(locale, wording, english, &wanted);
                self.freshness(locale, english);
            }
        }
        for tag in tags.iter().filter(|tag| !self.scorecard.wordings.contains_key(*tag) && **tag != Locale::source()) {
            self.problems
                .warning("missing-file", Some(self.scorecard.span), format!("comparison/text/{tag}.yaml is missing"))
                .help(format!("until then comparisons in {tag} show the English words"));
        }
    }

    /// The words that there must be, with where the things that they are for stand.
    fn wanted(&self) -> Vec<(Key, Span)> {
        let whole = self.scorecard.span;
        let mut wanted = vec![(Key::Title, whole), (Key::Lead, whole)];
        for group in &self.scorecard.groups {
            let id = &group.id;
            wanted.extend([Key::GroupTitle(id.value.clone()), Key::GroupAbout(id.value.clone())].map(|key| (key, id.span)));
        }
        for criterion in self.scorecard.criteria() {
            let id = &criterion.id;
            wanted.extend([Key::Name(id.value.clone()), Key::About(id.value.clone())].map(|key| (key, id.span)));
            let reason = |cell: &Cell| (Key::Reason(id.value.clone(), cell.messenger.value.clone()), cell.messenger.span);
            let known = |cell: &&Cell| self.scorecard.messengers.iter().any(|messenger| messenger.id.value == cell.messenger.value);
            wanted.extend(criterion.cells.iter().filter(known).map(reason));
            wanted.extend(criterion.broken.iter().map(|messenger| (Key::Reason(id.value.clone(), messenger.clone()), id.span)));
        }
        wanted
    }

    /// Checks that the words name nothing that only a step has.
    fn pieces(&mut self, wording: &Wording) {
        for markup in wording.words.values() {
            let written = markup.value.written();
            for (part, piece) in markup.value.pieces() {
                let span = || place::within(self.sources.get(markup.span.source).text(), markup.span, &written, part);
                match piece {
                    Piece::Label(_) | Piece::Step(_) => {
                        let span = span();
                        self.problems
                            .error("bad-markup", Some(span), format!("`{}` means nothing in the comparison", piece.written()))
                            .help("only the steps of a checklist have labels and codes: write the words");
                    }
                    Piece::Link(url) => {
                        if let Err(reason) = address(url) {
                            let span = span();
                            self.problems
                                .error("bad-url", Some(span), format!("this is not an address we print: {reason}"))
                                .help("write it as https://host/path");
                        }
                    }
                    Piece::Text(_) | Piece::Strong(_) | Piece::Typed(_) => {}
                }
            }
        }
    }

    /// Notes words whose English has changed since they were translated, and those of which that could not be told.
    fn freshness(&mut self, locale: &Locale, english: &Wording) {
        for (key, span, freshness) in self.scorecard.freshness(locale) {
            let Some(source) = english.words.get(key) else { continue };
            match freshness {
                Freshness::Current => {}
                Freshness::Stale => self
                    .problems
                    .warning("stale-translation", Some(span), format!("the English of the {key} has changed since this was translated"))
                    .help(format!("it says now: {}", source.value.written())),
                Freshness::Mended | Freshness::Changed | Freshness::Unrecorded => self
                    .problems
                    .warning("unrecorded-translation", Some(span), format!("it is not recorded what the {key} was translated from"))
                    .help("run `handbill translate sync`, so that it is noticed when the English changes"),
            }
        }
    }

    fn translation(&mut self, locale: &Locale, wording: &Wording, english: &Wording, wanted: &[(Key, Span)]) {
        for (key, source) in english.words.iter().filter(|(key, _)| wanted.iter().any(|(wanted, _)| wanted == *key)) {
            let Some(words) = wording.words.get(key) else {
                self.problems
                    .warning("missing-wording", Some(wording.span), format!("the {key} is not translated into {locale}"))
                    .help("until then comparisons show the English words");
                continue;
            };
            if words.value == source.value && source.value.is_sentence() && !locale.same_language(&Locale::source()) {
                self.problems
                    .warning("same-as-english", Some(words.span), format!("this is English, not {locale}"))
                    .help("translate it, or take it out: what is missing falls back to English and says so");
            }
        }
    }
}
