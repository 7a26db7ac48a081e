//! The words of a checklist in one language.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use crate::catalog::markup::Markup;
use crate::diagnostic::Diagnostics;
use crate::limits::Limits;
use crate::locale::Locale;
use crate::source::{Sources, Span, Spanned};
use crate::vocabulary::{Id, Length, StepId, StepRef};
use crate::yaml::node::Node;
use crate::yaml::{Fields, entries, parsed, place, text};

/// Everything of a checklist that is translated.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    /// Where the file begins.
    pub span: Option<Span>,
    /// The title of the handout.
    pub title: Option<Spanned<Markup>>,
    /// One or two sentences under the title.
    pub lead: Option<Spanned<Markup>>,
    /// For whom and why the verdict on the app holds.
    pub status: Option<Spanned<Markup>>,
    /// The titles of the sections.
    pub sections: BTreeMap<Id, Spanned<Markup>>,
    /// Places on menu paths that have no label.
    pub places: BTreeMap<Id, Spanned<Markup>>,
    /// The words of each step.
    pub steps: BTreeMap<StepId, StepWording>,
    /// Where words stand whose English has changed since they were translated.
    pub stale: BTreeSet<Span>,
}

/// The words of one step. What is missing falls back to another language.
#[derive(Debug, Clone)]
pub struct StepWording {
    /// Where the step's name stands in the file.
    pub span: Span,
    /// The words by field.
    pub fields: BTreeMap<Field, Spanned<Markup>>,
}

/// A field of a step's wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The step as a command: a verb and what it acts on.
    Title,
    /// What to do, in order.
    Do,
    /// The wanted end value, where it is no label.
    Value,
    /// What the step is good for.
    Why,
    /// What the reader gives up.
    Cost,
    /// How to see that it worked.
    Check,
    /// What can go wrong.
    Warning,
    /// What a trainer says about it, for those who ask for the trainer's set.
    Talk,
    /// What people ask about it, with the answer.
    Asked,
}

impl Field {
    /// All fields, in the order in which they are read.
    pub const ALL: [Self; 9] =
        [Self::Title, Self::Do, Self::Value, Self::Why, Self::Cost, Self::Check, Self::Warning, Self::Talk, Self::Asked];

    /// The shortest length at which it is told.
    #[must_use]
    pub fn least(self) -> Length {
        match self {
            Self::Title | Self::Value | Self::Warning => Length::Card,
            Self::Do | Self::Talk | Self::Asked => Length::Steps,
            Self::Why | Self::Cost | Self::Check => Length::Full,
        }
    }

    /// Whether it is for trainers alone: then a handout does without it where it is not translated.
    #[must_use]
    pub fn is_for_trainers(self) -> bool {
        matches!(self, Self::Talk | Self::Asked)
    }

    /// The key in the file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Do => "do",
            Self::Value => "value",
            Self::Why => "why",
            Self::Cost => "cost",
            Self::Check => "check",
            Self::Warning => "warning",
            Self::Talk => "talk",
            Self::Asked => "asked",
        }
    }
}

impl Wording {
    /// Every piece of it.
    pub fn all(&self) -> impl Iterator<Item = &Spanned<Markup>> {
        let steps = self.steps.values().flat_map(|step| step.fields.values());
        self.title.iter().chain(&self.lead).chain(&self.status).chain(self.sections.values()).chain(self.places.values()).chain(steps)
    }

    /// Every piece of it by its name.
    #[must_use]
    pub fn keyed(&self) -> BTreeMap<Key<'_>, &Spanned<Markup>> {
        let key = |kind, name| Key { step: None, kind, name };
        let title = self.title.iter().map(|words| (key("", "title"), words));
        let lead = self.lead.iter().map(|words| (key("", "lead"), words));
        let status = self.status.iter().map(|words| (key("", "status"), words));
        let sections = self.sections.iter().map(|(id, words)| (key("section", id.as_str()), words));
        let places = self.places.iter().map(|(id, words)| (key("place", id.as_str()), words));
        let steps = self.steps.iter().flat_map(|(id, step)| {
            let key = move |field: &Field| Key { step: Some(id), kind: "", name: field.key() };
            step.fields.iter().map(move |(field, words)| (key(field), words))
        });
        title.chain(lead).chain(status).chain(sections).chain(places).chain(steps).collect()
    }

    /// The steps that it names.
    pub fn steps_named(&self) -> impl Iterator<Item = &StepRef> {
        self.all().flat_map(|markup| markup.value.steps())
    }
}

/// The name of a piece of wording in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key<'w> {
    /// The step whose words these are.
    pub step: Option<&'w StepId>,
    /// `section` or `place` for the words of one; else empty.
    pub kind: &'static str,
    /// The key of the words themselves, or the name of the section or place.
    pub name: &'w str,
}

impl Key<'_> {
    /// The way to it in the file, with strokes between (`steps/set-pin/do`).
    #[must_use]
    pub fn path(&self) -> String {
        match (self.step, self.kind) {
            (Some(step), _) => format!("steps/{step}/{}", self.name),
            (None, "") => self.name.to_owned(),
            (None, kind) => format!("{kind}s/{}", self.name),
        }
    }
}

impl fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.step, self.kind) {
            (Some(step), _) => write!(f, "`{}` of `{step}`", self.name),
            (None, "") => write!(f, "`{}`", self.name),
            (None, kind) => write!(f, "{kind} `{}`", self.name),
        }
    }
}

/// Whether words that should be a translation are the English sentence itself. Names and end values may be the same.
#[must_use]
pub fn is_english(locale: &Locale, key: &Key<'_>, words: &Markup, english: &Markup) -> bool {
    words == english && !locale.same_language(&Locale::source()) && key.name != Field::Value.key() && words.is_prose()
}

/// What reading wording needs besides the tree.
pub struct WordingReader<'r> {
    /// The bounds.
    pub limits: &'r Limits,
    /// The texts, to find a mistake inside a long sentence.
    pub sources: &'r Sources,
    /// Where problems go.
    pub problems: &'r mut Diagnostics,
}

impl WordingReader<'_> {
    /// Reads `text/<locale>.yaml`, of the steps what a handout of the given length tells.
    pub fn read(&mut self, node: &Node<'_>, length: Length) -> Wording {
        let mut wording = Wording { span: Some(node.span()), ..Wording::default() };
        let Some(mut fields) = Fields::of(node, node.span(), self.problems) else { return wording };
        let title = fields.optional("title");
        let lead = fields.optional("lead");
        let status = fields.optional("status");
        let sections = fields.optional("sections");
        let places = fields.optional("places");
        let steps = fields.optional("steps");
        fields.finish();
        wording.title = title.map(|node| self.markup(node));
        wording.lead = lead.map(|node| self.markup(node));
        wording.status = status.map(|node| self.markup(node));
        wording.sections = sections.map_or_else(BTreeMap::new, |node| self.named(node));
        wording.places = places.map_or_else(BTreeMap::new, |node| self.named(node));
        if let Some(entries) = steps.and_then(|node| entries(node, self.problems)) {
            for (key, value) in entries {
                if let (Some(id), Some(step)) = (parsed(key, self.problems), self.step(key, value, length)) {
                    wording.steps.insert(id.value, step);
                }
            }
        }
        wording
    }

    fn step(&mut self, key: &Node<'_>, node: &Node<'_>, length: Length) -> Option<StepWording> {
        let mut fields = Fields::of(node, key.span(), self.problems)?;
        let nodes = Field::ALL.map(|field| (field, fields.optional(field.key())));
        fields.finish();
        let mut step = StepWording { span: key.span(), fields: BTreeMap::new() };
        for (field, node) in nodes {
            if let Some(node) = node.filter(|_| length >= field.least()) {
                step.fields.insert(field, self.markup(node));
            }
        }
        Some(step)
    }

    fn named(&mut self, node: &Node<'_>) -> BTreeMap<Id, Spanned<Markup>> {
        let entries = entries(node, self.problems).unwrap_or_default();
        entries.iter().filter_map(|(key, value)| Some((parsed(key, self.problems)?.value, self.markup(value)))).collect()
    }

    /// Reads a piece of wording. One with mistakes is kept as an empty one, so that it is not told as missing too.
    pub(in crate::catalog) fn markup(&mut self, node: &Node<'_>) -> Spanned<Markup> {
        let span = node.span();
        let written = text(node, self.problems).map(str::trim);
        let value = written.and_then(|written| self.parsed(span, written)).unwrap_or_default();
        Spanned { value, span }
    }

    fn parsed(&mut self, span: Span, written: &str) -> Option<Markup> {
        if written.len() > self.limits.wording_bytes {
            let message = format!("this text has {} bytes; {} are allowed", written.len(), self.limits.wording_bytes);
            self.problems.error("too-long", Some(span), message).help("say it in fewer words, or make two steps of it");
            return None;
        }
        if let Some(at) = written.find('\n') {
            let at = self.within(span, written, at..at + 1);
            self.problems
                .error("line-break", Some(at), "a wording is one paragraph, but here a line ends")
                .help("write `>-` instead of `|`, or the whole on one line");
            return None;
        }
        match Markup::parse(written) {
            Ok(value) => Some(value),
            Err(errors) => {
                for error in errors {
                    let at = self.within(span, written, error.at);
                    self.problems
                        .error("bad-markup", Some(at), error.message)
                        .help("write {label:id}, {step:id}, **strong**, `typed`, or an address that begins with https://");
                }
                None
            }
        }
    }

    /// The place of a part of a value, whatever quotes and folds stand around it.
    fn within(&self, span: Span, value: &str, part: Range<usize>) -> Span {
        place::within(self.sources.get(span.source).text(), span, value, part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::read;

    #[test]
    fn a_mistake_is_found_inside_its_sentence() {
        let text = "title: 설정 {lable:x} 을\nlead: \"a\\u202Eb\"\n";
        let mut sources = Sources::default();
        let source = sources.add("ko.yaml".into(), text.into());
        let (limits, mut problems) = (Limits::default(), Diagnostics::default());
        let node = read(text, source, &limits, &mut problems).expect("sound YAML");
        WordingReader { limits: &limits, sources: &sources, problems: &mut problems }.read(&node, Length::Full);
        let found: Vec<_> = problems.sorted().iter().map(|p| (p.code, p.span.map(|s| s.start))).collect();
        assert_eq!(found, [("bad-markup", Some(14)), ("forbidden-character", Some(36))]);
    }
}
