//! Rules of `text/<locale>.yaml`: whole in English, the same things said in every language.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::check::{Home, suggest};
use crate::catalog::checklist::{End, Step, Stop};
use crate::catalog::markup::{Markup, Piece};
use crate::catalog::wording::{Field, Key, StepWording, Wording, is_english};
use crate::locale::Locale;
use crate::record::Freshness;
use crate::source::{Span, Spanned};
use crate::vocabulary::Id;
use crate::yaml::place;

/// Longest title in English, in characters: one line on a printed page.
const TITLE: usize = 60;

impl<'c> Home<'c> {
    /// Checks the wording in all languages.
    pub(super) fn words(&mut self) {
        let english = self.entry.wordings.get(&Locale::source());
        match english {
            Some(english) => self.english(english),
            None => {
                let message = format!("checklists/{}/text/en.yaml is missing: English is what all languages fall back to", self.id);
                self.problems.error("missing-file", Some(self.entry.span), message).help("write the English wording first");
            }
        }
        for (locale, wording) in &self.entry.wordings {
            self.pieces(wording);
            self.surplus(wording);
            if let Some(english) = english.filter(|_| *locale != Locale::source()) {
                self.translation(locale, wording, english);
            }
        }
    }

    /// What English must have so that no handout has a hole.
    fn english(&mut self, english: &'c Wording) {
        let checklist = &self.entry.checklist;
        if english.title.is_none() {
            self.lacks("the title", english.span, "title");
        }
        match (&checklist.status, &english.status) {
            (Some(status), None) => self.lacks("the status", Some(status.span), "`status:`"),
            (None, Some(words)) => self
                .problems
                .warning("surplus-wording", Some(words.span), "the checklist has no status")
                .help("add `status:` with its verdict, date and sources to checklist.yaml, or take these words out"),
            _ => {}
        }
        for section in &checklist.sections {
            if !english.sections.contains_key(&section.id.value) {
                self.lacks(&format!("the section `{}`", section.id.value), Some(section.id.span), "its title under `sections`");
            }
        }
        for (_, step) in checklist.steps() {
            for place in described(step) {
                if !english.places.contains_key(&place.value) {
                    let message = format!("no wording describes the place `{}`", place.value);
                    let problem = self.problems.error("unknown-place", Some(place.span), message);
                    suggest(problem, place.value.as_str(), english.places.keys().map(Id::as_str));
                }
            }
            match english.steps.get(&step.id.value) {
                Some(words) => self.english_step(step, words),
                None => self.lacks(&format!("the step `{}`", step.id.value), Some(step.span()), "its words under `steps`"),
            }
        }
    }

    fn english_step(&mut self, step: &'c Step, words: &'c StepWording) {
        let mut needed = vec![Field::Title, Field::Do, Field::Why, Field::Check];
        if ends_in_wording(step) {
            needed.push(Field::Value);
        }
        for field in needed {
            if !words.fields.contains_key(&field) {
                let key = field.key();
                self.problems
                    .error("missing-wording", Some(words.span), format!("`{}` has no `{key}`", step.id.value))
                    .help(format!("add `{key}:` to it"));
            }
        }
        match (step.warns.is_empty(), words.fields.get(&Field::Warning)) {
            (false, None) => {
                let hazards: Vec<_> = step.warns.iter().map(|hazard| format!("`{hazard}`")).collect();
                let message = format!("`{}` is marked {}, but does not warn the reader", step.id.value, hazards.join(", "));
                self.problems.error("missing-warning", Some(words.span), message).help("add `warning:` and say what can go wrong");
            }
            (true, Some(warning)) => self
                .problems
                .error(
                    "undeclared-warning",
                    Some(warning.span),
                    format!("`{}` warns, but its structure does not say of what", step.id.value),
                )
                .help("add `warns:` to the step in checklist.yaml: deletes, hides, locks, exposes or legal"),
            _ => {}
        }
        if let Some(title) = words.fields.get(&Field::Title) {
            self.english_title(title);
        }
    }

    fn english_title(&mut self, title: &Spanned<Markup>) {
        let words: String = title.value.0.iter().map(|piece| self.plain(piece)).collect();
        let length = words.chars().count();
        if length > TITLE {
            self.problems
                .warning("long-title", Some(title.span), format!("this title has {length} characters; {TITLE} fit a line"))
                .help("say what to do in a few words and leave the rest to `do`");
        }
        if words.chars().next().is_some_and(char::is_lowercase) {
            self.problems
                .warning("small-title", Some(title.span), "a title begins with a capital letter")
                .help("begin with a verb: `Turn on screen lock`");
        }
    }

    /// The English words of a piece.
    fn plain(&self, piece: &Piece) -> String {
        match piece {
            Piece::Label(id) => {
                let label = self.entry.labels.labels.get(id);
                let words = label.and_then(|label| label.platforms.values().find_map(|texts| texts.get(&Locale::source())));
                words.map_or_else(|| id.to_string(), |words| words.text.clone())
            }
            Piece::Text(words) | Piece::Strong(words) | Piece::Typed(words) | Piece::Link(words) => words.clone(),
            Piece::Step(step) => step.to_string(),
        }
    }

    fn lacks(&mut self, what: &str, span: Option<Span>, add: &str) {
        let path = format!("checklists/{}/text/en.yaml", self.id);
        self.problems.error("missing-wording", span, format!("{what} has no English words")).help(format!("add {add} to {path}"));
    }

    /// Checks every label, step and address that the words name.
    fn pieces(&mut self, wording: &'c Wording) {
        for (step, markup) in all(wording) {
            let step = step.and_then(|id| self.entry.checklist.step(id));
            let written = markup.value.written();
            for (part, piece) in markup.value.pieces() {
                let span = place::within(self.sources.get(markup.span.source).text(), markup.span, &written, part);
                match piece {
                    Piece::Label(id) => {
                        let label = Spanned { value: id.clone(), span };
                        self.label_known(&label);
                        self.label_shows(&label, step.map_or_else(Vec::new, Step::platforms));
                    }
                    Piece::Step(reference) => self.step_known(reference, span),
                    Piece::Link(url) => self.address(url, span),
                    Piece::Text(_) | Piece::Strong(_) | Piece::Typed(_) => {}
                }
            }
        }
    }

    /// Notes words that no handout would ever show.
    fn surplus(&mut self, wording: &'c Wording) {
        let checklist = &self.entry.checklist;
        let sections: Vec<&Id> = checklist.sections.iter().map(|section| &section.id.value).collect();
        let places: Vec<&Id> = checklist.steps().flat_map(|(_, step)| described(step)).map(|place| &place.value).collect();
        let steps: Vec<&Id> = checklist.steps().map(|(_, step)| &step.id.value).collect();
        let sections_worded = wording.sections.iter().map(|(id, words)| (id, words.span));
        let places_worded = wording.places.iter().map(|(id, words)| (id, words.span));
        let steps_worded = wording.steps.iter().map(|(id, words)| (id, words.span));
        let named: Vec<_> = [("section", sections), ("place", places), ("step", steps)]
            .into_iter()
            .zip([sections_worded.collect::<Vec<_>>(), places_worded.collect(), steps_worded.collect()])
            .collect();
        for ((kind, known), worded) in named {
            if kind == "place" && self.is_broken() {
                continue;
            }
            for (id, span) in worded.into_iter().filter(|(id, _)| !known.contains(id) && !checklist.is_broken(id)) {
                let problem = self.problems.warning("surplus-wording", Some(span), format!("the checklist has no {kind} `{id}`"));
                suggest(problem, id.as_str(), known.iter().map(|id| id.as_str()));
            }
        }
        for (_, step) in checklist.steps().filter(|(_, step)| !ends_in_wording(step)) {
            if let Some(value) = wording.steps.get(&step.id.value).and_then(|words| words.fields.get(&Field::Value)) {
                self.problems
                    .warning("surplus-wording", Some(value.span), format!("no place of `{}` takes its end from `value`", step.id.value))
                    .help("take it out, or take `value:` or `switch:` out of a place in checklist.yaml");
            }
        }
    }

    /// Compares a translation with its source.
    fn translation(&mut self, locale: &Locale, wording: &'c Wording, english: &'c Wording) {
        let (ours, theirs) = (wording.keyed(), english.keyed());
        let mut missing_steps = BTreeSet::new();
        for (key, source) in &theirs {
            match ours.get(key) {
                Some(translated) => self.compare(locale, key, translated, source),
                None => {
                    // A step that is missing as a whole is one thing to mend, not seven.
                    let step = key.step.filter(|step| !wording.steps.contains_key(*step));
                    if step.is_none_or(|step| missing_steps.insert(step)) {
                        let span = key.step.and_then(|step| wording.steps.get(step)).map(|words| words.span).or(wording.span);
                        let what = step.map_or_else(|| key.to_string(), |step| format!("step `{step}`"));
                        self.problems
                            .warning("missing-wording", span, format!("the {what} is not translated into {locale}"))
                            .help("until then handouts show the English words");
                    }
                }
            }
        }
        for (key, span, freshness) in self.entry.freshness(locale) {
            if let Some(source) = theirs.get(&key) {
                self.freshness(&key, span, freshness, &source.value);
            }
        }
        for (key, translated) in ours.iter().filter(|(key, _)| !theirs.contains_key(key)) {
            // Names that the checklist does not have were noted already.
            if key.step.is_some_and(|step| english.steps.contains_key(step)) || matches!(key.name, "title" | "lead" | "status") {
                self.problems
                    .warning("surplus-wording", Some(translated.span), format!("English has no {key}"))
                    .help("write it in English first, or take it out here");
            }
        }
    }

    fn freshness(&mut self, key: &Key<'_>, span: Span, freshness: Freshness, english: &Markup) {
        let written = english.written();
        match freshness {
            Freshness::Current => {}
            Freshness::Stale => self
                .problems
                .warning("stale-translation", Some(span), format!("the English of {key} has changed since this was translated"))
                .help(format!("it says now: {written}")),
            Freshness::Mended => self
                .problems
                .warning("unrecorded-translation", Some(span), format!("{key} and its English have both changed since it was recorded"))
                .help(format!("if this is what the English says, run `handbill translate sync`: {written}")),
            Freshness::Changed | Freshness::Unrecorded => self
                .problems
                .warning("unrecorded-translation", Some(span), format!("it is not recorded what {key} was translated from"))
                .help("run `handbill translate sync`, so that it is noticed when the English changes"),
        }
    }

    /// The labels and steps that a text names, each with whether there is such a thing: what there is not was noted.
    fn placeholders(&self, markup: &Markup) -> BTreeMap<String, bool> {
        let known = |piece: &Piece| match piece {
            Piece::Label(id) => Some(self.entry.labels.labels.contains_key(id)),
            Piece::Step(reference) => Some(self.catalog.code(self.id, reference).is_some()),
            Piece::Text(_) | Piece::Strong(_) | Piece::Typed(_) | Piece::Link(_) => None,
        };
        markup.0.iter().filter_map(|piece| Some((piece.written().into_owned(), known(piece)?))).collect()
    }

    fn compare(&mut self, locale: &Locale, key: &Key<'_>, ours: &Spanned<Markup>, english: &Spanned<Markup>) {
        if ours.value.0.is_empty() || english.value.0.is_empty() {
            // Its mistakes were noted where it was read.
            return;
        }
        let (mine, theirs) = (self.placeholders(&ours.value), self.placeholders(&english.value));
        for (named, others, message) in [(&theirs, &mine, "is in English, but not here"), (&mine, &theirs, "is here, but not in English")] {
            for (placeholder, known) in named.iter().filter(|(placeholder, _)| !others.contains_key(*placeholder)) {
                if !known {
                    continue;
                }
                let written = ours.value.written();
                let at = written.find(placeholder.as_str()).map(|start| start..start + placeholder.len());
                let text = self.sources.get(ours.span.source).text();
                let span = at.map_or(ours.span, |part| place::within(text, ours.span, &written, part));
                self.problems
                    .error("placeholders-differ", Some(span), format!("`{placeholder}` {message}"))
                    .help("a translation names the same labels and steps as its source, each as often as it likes");
            }
        }
        if is_english(locale, key, &ours.value, &english.value) {
            self.problems
                .warning("same-as-english", Some(ours.span), format!("this is English, not {locale}"))
                .help("translate it, or take it out: what is missing falls back to English and says so");
        }
    }
}

/// Every piece of wording with the step it belongs to.
fn all(wording: &Wording) -> Vec<(Option<&Id>, &Spanned<Markup>)> {
    wording.keyed().into_iter().map(|(key, words)| (key.step, words)).collect()
}

/// The places of a step that have no label.
fn described(step: &Step) -> impl Iterator<Item = &Spanned<Id>> {
    step.places.iter().flat_map(|place| &place.path).filter_map(|stop| match stop {
        Stop::Described(place) => Some(place),
        Stop::Label(_) => None,
    })
}

/// Whether some place of a step takes its end value from the wording.
fn ends_in_wording(step: &Step) -> bool {
    step.places.iter().any(|place| matches!(place.end, End::Wording))
}
