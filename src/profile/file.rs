//! A profile as a file: YAML that a person writes, with the place of every value.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostics;
use crate::limits::Limits;
use crate::profile::OwnStep;
use crate::source::Spanned;
use crate::vocabulary::{Code, Date, DoneSteps, Id, Length, Paper, Priority};
use crate::yaml::node::{Kind, Node};
use crate::yaml::{Fields, entries, one_or_many, parsed, text};

/// Every key that a profile may have, in the order of the manual.
pub const KEYS: &[&str] = &[
    "checklists",
    "locale",
    "also",
    "label-locale",
    "platforms",
    "threats",
    "situations",
    "priority",
    "length",
    "steps",
    "skip",
    "done",
    "done-steps",
    "notes",
    "own",
    "title",
    "organisation",
    "contact",
    "logo",
    "paper",
    "large-print",
    "template",
];

/// Every key that a step of one's own may have.
pub const OWN_KEYS: &[&str] = &["code", "title", "do", "priority"];

/// Most entries of a list or map in a profile. All checklists together have 400 steps.
const MOST: usize = 2_000;

/// What a profile says. Names are as they were written: whether the content has them is looked up elsewhere.
#[derive(Debug, Default)]
pub struct ProfileFile {
    /// The checklists, in the order in which they shall stand.
    pub checklists: Vec<Spanned<String>>,
    /// The language to read.
    pub locale: Option<Spanned<String>>,
    /// A second language beside it.
    pub also: Option<Spanned<String>>,
    /// The language that the reader's phone shows.
    pub label_locale: Option<Spanned<String>>,
    /// The reader's devices and programs; `None` if they were not asked.
    pub platforms: Option<Vec<Spanned<Id>>>,
    /// Their worries.
    pub threats: Option<Vec<Spanned<Id>>>,
    /// Their situations.
    pub situations: Option<Vec<Spanned<Id>>>,
    /// Steps of at least this priority.
    pub priority: Option<Priority>,
    /// How much of each step is told.
    pub length: Option<Length>,
    /// Only these steps.
    pub steps: Vec<Spanned<String>>,
    /// Never these steps.
    pub skip: Vec<Spanned<String>>,
    /// The steps that are done, with the day if it is known.
    pub done: Vec<(Spanned<String>, Option<Date>)>,
    /// What becomes of them.
    pub done_steps: Option<DoneSteps>,
    /// Notes of steps.
    pub notes: Vec<(Spanned<String>, String)>,
    /// Steps that the reader added.
    pub own: Vec<OwnStep>,
    /// What the reader calls their handout.
    pub title: Option<String>,
    /// The name of a group, for every page.
    pub organisation: Option<String>,
    /// How the group is reached.
    pub contact: Option<String>,
    /// The group's picture: a path from the folder of the profile.
    pub logo: Option<String>,
    /// The paper of a PDF.
    pub paper: Option<Paper>,
    /// Whether all letters of a PDF are large.
    pub large_print: Option<bool>,
    /// The template set.
    pub template: Option<Spanned<String>>,
}

impl ProfileFile {
    /// Takes a profile out of its tree; every problem is noted.
    pub fn read(node: &Node<'_>, limits: &Limits, problems: &mut Diagnostics) -> Option<Self> {
        let crowded = |node: &Node<'_>| match &node.kind {
            Kind::List(items) => items.len() > MOST,
            Kind::Map(entries) => entries.len() > MOST,
            _ => false,
        };
        if let Kind::Map(entries) = &node.kind
            && let Some((key, _)) = entries.iter().find(|(_, value)| crowded(value))
        {
            problems.error("too-long", Some(key.span()), format!("this has more than {MOST} entries")).help("keep those that you need");
            return None;
        }
        let mut fields = Fields::of(node, node.span(), problems)?;
        let bounds = Bounded { limits };
        let this = Self {
            checklists: bounds.words(&mut fields, "checklists").unwrap_or_default(),
            locale: bounds.word(&mut fields, "locale"),
            also: bounds.word(&mut fields, "also"),
            label_locale: bounds.word(&mut fields, "label-locale"),
            platforms: ids(&mut fields, "platforms"),
            threats: ids(&mut fields, "threats"),
            situations: ids(&mut fields, "situations"),
            priority: one(&mut fields, "priority"),
            length: one(&mut fields, "length"),
            steps: bounds.words(&mut fields, "steps").unwrap_or_default(),
            skip: bounds.words(&mut fields, "skip").unwrap_or_default(),
            done: done(&mut fields),
            done_steps: one(&mut fields, "done-steps"),
            notes: bounds.notes(&mut fields),
            own: bounds.own(&mut fields),
            title: bounds.line(&mut fields, "title"),
            organisation: bounds.line(&mut fields, "organisation"),
            contact: bounds.line(&mut fields, "contact"),
            logo: bounds.line(&mut fields, "logo"),
            paper: one(&mut fields, "paper"),
            large_print: switch(&mut fields, "large-print"),
            template: bounds.word(&mut fields, "template"),
        };
        fields.finish();
        Some(this)
    }
}

/// Texts in a profile, none longer than wording may be.
struct Bounded<'l> {
    limits: &'l Limits,
}

impl Bounded<'_> {
    /// A text on one line: line breaks become blanks, for a note must not become a heading.
    fn words_of(&self, node: &Node<'_>, problems: &mut Diagnostics) -> Option<Spanned<String>> {
        let words = text(node, problems)?;
        let most = self.limits.wording_bytes;
        if words.len() > most {
            problems
                .error("too-long", Some(node.span()), format!("this is longer than {most} bytes"))
                .help("say it in fewer words, or put the rest elsewhere");
            return None;
        }
        Some(Spanned { value: words.split_whitespace().collect::<Vec<_>>().join(" "), span: node.span() })
    }

    fn word(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Spanned<String>> {
        fields.optional(key).and_then(|node| self.words_of(node, fields.problems()))
    }

    fn line(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<String> {
        self.word(fields, key).map(|words| words.value)
    }

    fn words(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Vec<Spanned<String>>> {
        let nodes = one_or_many(fields.optional(key)?);
        Some(nodes.iter().filter_map(|node| self.words_of(node, fields.problems())).collect())
    }

    fn notes(&self, fields: &mut Fields<'_, '_>) -> Vec<(Spanned<String>, String)> {
        let Some(node) = fields.optional("notes") else { return Vec::new() };
        let mut notes = Vec::new();
        for (step, note) in pairs(node, fields.problems()) {
            notes.extend(self.words_of(note, fields.problems()).map(|note| (step, note.value)));
        }
        notes
    }

    fn own(&self, fields: &mut Fields<'_, '_>) -> Vec<OwnStep> {
        let Some(node) = fields.optional("own") else { return Vec::new() };
        let mut own: Vec<OwnStep> = Vec::new();
        let mut codes = BTreeSet::new();
        for (at, node) in one_or_many(node).iter().enumerate() {
            // A title alone is enough.
            if node.text().is_some() {
                let title = self.words_of(node, fields.problems());
                own.extend(title.map(|title| OwnStep {
                    code: usual_code(at),
                    title: title.value,
                    action: None,
                    priority: Priority::Essential,
                }));
                continue;
            }
            let Some(mut step) = Fields::of(node, node.span(), fields.problems()) else { continue };
            let code: Option<Spanned<Code>> = step.optional("code").and_then(|node| parsed(node, step.problems()));
            let title = step.required("title").and_then(|node| self.words_of(node, step.problems()));
            let action = self.line(&mut step, "do");
            let priority = one(&mut step, "priority").unwrap_or(Priority::Essential);
            step.finish();
            let span = code.as_ref().map_or(node.span(), |code| code.span);
            let code = code.map_or_else(|| usual_code(at), |code| code.value);
            if !codes.insert(code.clone()) {
                fields
                    .problems()
                    .error("duplicate-code", Some(span), format!("the code `{code}` stands on another step too"))
                    .help("give each step a code of its own");
            }
            own.extend(title.map(|title| OwnStep { code, title: title.value, action, priority }));
        }
        own
    }
}

/// The code of a step of one's own that was given none: its place in the list.
#[must_use]
pub fn usual_code(at: usize) -> Code {
    format!("OWN{}", (at + 1).min(999)).parse().expect("three capitals and at most three digits")
}

/// A mapping from steps to something.
fn pairs<'n>(node: &'n Node<'n>, problems: &mut Diagnostics) -> Vec<(Spanned<String>, &'n Node<'n>)> {
    let pairs = entries(node, problems).unwrap_or_default();
    pairs.iter().filter_map(|(key, value)| Some((Spanned { value: key.text()?.to_owned(), span: key.span() }, value))).collect()
}

/// `done: {TG4: 2026-11-22, SG2: }`, or a list where no day is known.
fn done(fields: &mut Fields<'_, '_>) -> Vec<(Spanned<String>, Option<Date>)> {
    let Some(node) = fields.optional("done") else { return Vec::new() };
    let problems = fields.problems();
    match &node.kind {
        Kind::Empty => Vec::new(),
        Kind::Map(_) => {
            let day = |value: &Node<'_>, problems: &mut Diagnostics| match &value.kind {
                Kind::Empty => None,
                _ => parsed(value, problems).map(|date| date.value),
            };
            pairs(node, problems).into_iter().map(|(step, value)| (step, day(value, problems))).collect()
        }
        _ => {
            let step = |node: &Node<'_>, problems: &mut Diagnostics| {
                text(node, problems).map(|name| (Spanned { value: name.to_owned(), span: node.span() }, None))
            };
            one_or_many(node).iter().filter_map(|node| step(node, problems)).collect()
        }
    }
}

fn one<T: std::str::FromStr<Err: std::fmt::Display>>(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<T> {
    fields.optional(key).and_then(|node| parsed(node, fields.problems())).map(|value| value.value)
}

fn ids(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Vec<Spanned<Id>>> {
    let nodes = one_or_many(fields.optional(key)?);
    Some(nodes.iter().filter_map(|node| parsed(node, fields.problems())).collect())
}

fn switch(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<bool> {
    let node = fields.optional(key)?;
    match text(node, fields.problems())? {
        "true" | "yes" => Some(true),
        "false" | "no" => Some(false),
        other => {
            let message = format!("`{other}` is neither `yes` nor `no`");
            fields.problems().error("bad-value", Some(node.span()), message).help("write `yes` or `no`");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::node::Bounds;

    fn read(text: &str) -> (ProfileFile, Vec<&'static str>) {
        let node = Node::parse(text, Bounds { nodes: 1000, depth: 10 }).expect("the test writes YAML");
        let mut problems = Diagnostics::default();
        let profile = ProfileFile::read(&node, &Limits::default(), &mut problems).unwrap_or_default();
        (profile, problems.sorted().iter().map(|problem| problem.code).collect())
    }

    #[test]
    fn what_is_done_is_a_list_or_has_days() {
        for text in ["done: [TG4, SG2]\n", "done:\n  TG4: 2026-11-22\n  SG2:\n", "done: {TG4: , SG2: ~}\n"] {
            let (profile, problems) = read(text);
            assert!(problems.is_empty(), "{text}");
            assert_eq!(profile.done.iter().map(|(step, _)| step.value.as_str()).collect::<Vec<_>>(), ["TG4", "SG2"], "{text}");
        }
        assert_eq!(read("done: {TG4: yesterday}\n").1, ["bad-value"]);
    }

    #[test]
    fn no_situation_is_another_thing_than_not_being_asked() {
        assert!(read("locale: ko\n").0.situations.is_none());
        assert_eq!(read("situations: []\n").0.situations.map(|list| list.len()), Some(0));
    }

    #[test]
    fn steps_of_ones_own_have_codes() {
        let (profile, problems) = read("own:\n- Call the lawyer\n- {title: Pack, do: Take the card along., code: ME7}\n- title: Go\n");
        assert!(problems.is_empty());
        assert_eq!(profile.own.iter().map(|step| step.code.as_str()).collect::<Vec<_>>(), ["OWN1", "ME7", "OWN3"]);
        assert_eq!(read("own: [{title: a, code: A1}, {title: b, code: A1}]\n").1, ["duplicate-code"]);
    }

    #[test]
    fn every_slip_is_noted() {
        assert_eq!(read("situation: [x]\npriority: high\nlarge-print: maybe\nnotes: [x]\n").1.len(), 4);
        assert_eq!(read(&format!("title: {}\n", "x".repeat(5000))).1, ["too-long"]);
    }

    #[test]
    fn a_note_is_one_line() {
        let (profile, _) = read("notes:\n  TG4: |\n    # Heading\n    - item\n");
        assert_eq!(profile.notes[0].1, "# Heading - item");
    }

    #[test]
    fn the_schema_has_the_keys_of_the_reader() {
        let schema = include_str!("../../docs/schemas/profile.json");
        let schema: serde_json::Value = serde_json::from_str(schema).expect("the schema is JSON");
        let keys = |of: &serde_json::Value| of["properties"].as_object().expect("properties").keys().cloned().collect::<BTreeSet<_>>();
        let known = |keys: &[&str]| keys.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
        assert_eq!(keys(&schema), known(KEYS));
        assert_eq!(keys(&schema["$defs"]["own-step"]), known(OWN_KEYS));
        // A key that the reader does not ask for would be an unknown one.
        let every = KEYS.join(":\n") + ":\n";
        assert!(!read(&every).1.contains(&"unknown-key"));
        for (key, words) in [
            ("priority", Priority::ALL.iter().map(|word| word.as_str()).collect::<Vec<_>>()),
            ("length", Length::ALL.iter().map(|word| word.as_str()).collect()),
            ("paper", Paper::ALL.iter().map(|word| word.as_str()).collect()),
            ("done-steps", DoneSteps::ALL.iter().map(|word| word.as_str()).collect()),
        ] {
            assert_eq!(schema["properties"][key]["enum"], serde_json::json!(words), "{key}");
        }
    }
}
