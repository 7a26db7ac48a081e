//! The frame's words: the same messages with the same variables in every language, and a name for every word of
//! the vocabulary.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::assets::AssetError;
use crate::check::suggest;
use crate::diagnostic::Diagnostics;
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::messages::{COMMAND_LINE, FILES, messages_record, messages_records_path, sentences};
use crate::record::{Freshness, Records};
use crate::source::{AssetPath, Span};
use crate::yaml::node::{Kind, Node};

/// The messages of one language, by id, attributes as `id.attribute`.
#[derive(Default)]
struct Frame {
    /// The files that belong together: their messages may name each other.
    read: &'static [&'static str],
    messages: BTreeMap<String, Message>,
    terms: BTreeSet<String>,
    /// The first byte of the highest layer's file, for what is missing in it.
    files: BTreeMap<&'static str, Span>,
}

struct Message {
    file: &'static str,
    span: Span,
    variables: BTreeMap<String, Span>,
    references: Vec<Reference>,
}

/// Something that a message says by another's words.
struct Reference {
    kind: &'static str,
    name: String,
    span: Span,
}

/// Compares all languages with English, and English with the vocabulary.
pub(super) fn check(layers: &Layers, tags: &[Locale], reading: &mut Reading) -> Result<(), AssetError> {
    let english = Frame::load(layers, FILES, &Locale::source(), reading)?;
    vocabulary(layers, &english, reading)?;
    compare_all(layers, &english, tags, reading)?;
    let english = Frame::load(layers, COMMAND_LINE, &Locale::source(), reading)?;
    compare_all(layers, &english, tags, reading)
}

fn compare_all(layers: &Layers, english: &Frame, tags: &[Locale], reading: &mut Reading) -> Result<(), AssetError> {
    english.references(&mut reading.problems);
    for tag in tags.iter().filter(|tag| **tag != Locale::source()) {
        let frame = Frame::load(layers, english.read, tag, reading)?;
        frame.references(&mut reading.problems);
        frame.compare(english, tag, &mut reading.problems);
        frame.freshness(layers, tag, reading)?;
    }
    Ok(())
}

impl Frame {
    fn load(layers: &Layers, files: &'static [&'static str], locale: &Locale, reading: &mut Reading) -> Result<Self, AssetError> {
        let mut this = Self { read: files, ..Self::default() };
        for file in files {
            let path = AssetPath::new(format!("i18n/{locale}/{file}")).expect("tags make plain paths");
            for (source, text) in layers.texts(&path, reading)? {
                this.files.insert(file, Span { source, start: 0, end: 0 });
                this.add(file, source, &text);
            }
        }
        Ok(this)
    }

    /// Adds what a file says; syntax errors were noted when the messages were loaded.
    fn add(&mut self, file: &'static str, source: u32, text: &str) {
        let resource = crate::messages::parsed_messages(text);
        let place = Place { source, text };
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    let of_it = format!("{id}.");
                    self.messages.retain(|name, _| name != id && !name.starts_with(&of_it));
                    if let Some(value) = &message.value {
                        self.messages.insert(id.to_owned(), place.message(file, id, value));
                    }
                    for attribute in &message.attributes {
                        let name = attribute.id.name;
                        self.messages.insert(format!("{id}.{name}"), place.message(file, name, &attribute.value));
                    }
                }
                Entry::Term(term) => {
                    self.terms.insert(term.id.name.to_owned());
                }
                _ => {}
            }
        }
    }

    /// Notes references that lead nowhere: Fluent looks them up in the same language only.
    fn references(&self, problems: &mut Diagnostics) {
        for reference in self.messages.values().flat_map(|message| &message.references) {
            let Reference { kind, name, span } = reference;
            let known: Vec<&str> = match *kind {
                "message" => self.messages.keys().map(String::as_str).collect(),
                "term" => self.terms.iter().map(String::as_str).collect(),
                _ => Vec::new(),
            };
            if !known.contains(&name.as_str()) {
                let problem = problems.error("unknown-reference", Some(*span), format!("this language has no {kind} `{name}`"));
                suggest(problem, name, known, "write the words themselves");
            }
        }
    }

    /// Notes messages whose English has changed since they were translated, and those of which that could not be told.
    fn freshness(&self, layers: &Layers, tag: &Locale, reading: &mut Reading) -> Result<(), AssetError> {
        let Some(records) = Records::load(layers, &messages_records_path(tag), reading)? else { return Ok(()) };
        for file in self.read {
            let english = sentences(layers, &Locale::source(), file, reading)?;
            for (id, words) in sentences(layers, tag, file, reading)? {
                let (Some(message), Some(source)) = (self.messages.get(&id), english.get(&id)) else { continue };
                let span = Some(message.span);
                match records.judge(&format!("{file}/{id}"), messages_record(source, &words)) {
                    Freshness::Current => {}
                    Freshness::Stale => reading
                        .problems
                        .warning("stale-translation", span, format!("the English of `{id}` has changed since this was translated"))
                        .help(format!("it says now: {source}")),
                    Freshness::Mended | Freshness::Changed | Freshness::Unrecorded => reading
                        .problems
                        .warning("unrecorded-translation", span, format!("it is not recorded what `{id}` was translated from"))
                        .help("run `handbill translate sync`, so that it is noticed when the English changes"),
                }
            }
        }
        Ok(())
    }

    fn compare(&self, english: &Self, tag: &Locale, problems: &mut Diagnostics) {
        for file in self.read.iter().filter(|file| english.files.contains_key(*file) && !self.files.contains_key(*file)) {
            problems.warning("missing-file", None, format!("i18n/{tag}/{file} is missing")).help(until_then(file, tag));
        }
        for (id, source) in &english.messages {
            match (self.messages.get(id), self.files.get(source.file)) {
                (Some(message), _) => compare(id, message, source, problems),
                (None, Some(start)) => {
                    let home = id.split_once('.').and_then(|(home, _)| self.messages.get(home));
                    problems
                        .warning(
                            "missing-message",
                            Some(home.map_or(*start, |home| home.span)),
                            format!("`{id}` is not translated into {tag}"),
                        )
                        .help(until_then(source.file, tag));
                }
                (None, None) => {}
            }
        }
        for (id, message) in self.messages.iter().filter(|(id, _)| !english.messages.contains_key(*id)) {
            let problem = problems.warning("surplus-message", Some(message.span), format!("English has no message `{id}`"));
            suggest(problem, id, english.messages.keys().map(String::as_str), "take it out");
        }
    }
}

/// What comes of a message that is not translated.
fn until_then(file: &str, tag: &Locale) -> String {
    if COMMAND_LINE.contains(&file) {
        format!("until then the program talks English to readers of {tag}")
    } else {
        format!("until then handouts in {tag} show the English words")
    }
}

fn compare(id: &str, ours: &Message, english: &Message, problems: &mut Diagnostics) {
    for (name, span) in ours.variables.iter().filter(|(name, _)| !english.variables.contains_key(*name)) {
        let problem = problems.error("variables-differ", Some(*span), format!("`{id}` has no `${name}` in English"));
        suggest(problem, name, english.variables.keys().map(String::as_str), "use only the variables that English uses");
    }
    for name in english.variables.keys().filter(|name| !ours.variables.contains_key(*name)) {
        problems
            .error("variables-differ", Some(ours.span), format!("`{id}` does not say `${name}`, which English says"))
            .help(format!("put {{ ${name} }} where it belongs"));
    }
}

/// Checks that every word of the vocabulary has its names, once, and that nothing else claims to be one.
fn vocabulary(layers: &Layers, english: &Frame, reading: &mut Reading) -> Result<(), AssetError> {
    let path = AssetPath::new("checklists/vocabulary.yaml").expect("a plain path");
    let Some(node) = layers.yaml(&path, reading)? else { return Ok(()) };
    let problems = &mut reading.problems;
    let mut wanted: BTreeMap<String, Span> = BTreeMap::new();
    for (list, prefix, attributes) in
        [("platforms", "platform", &[][..]), ("threats", "threat", &["meaning", "example"]), ("situations", "situation", &["meaning"])]
    {
        let Some(Node { kind: Kind::List(items), .. }) = node.get(list) else { continue };
        for item in items {
            let id = item.get("id").unwrap_or(item);
            let Some(name) = id.text() else { continue };
            if wanted.insert(format!("{prefix}-{name}"), id.span()).is_some() {
                problems.error("duplicate-id", Some(id.span()), format!("`{name}` stands here twice")).help("keep one of the two");
            }
            wanted.extend(attributes.iter().map(|attribute| (format!("{prefix}-{name}.{attribute}"), id.span())));
            if let Some((group, span)) = item.get("group").and_then(|group| Some((group.text()?, group.span()))) {
                wanted.entry(format!("threat-group-{group}")).or_insert(span);
            }
        }
    }
    for (id, span) in wanted.iter().filter(|(id, _)| !english.messages.contains_key(*id)) {
        problems.error("missing-message", Some(*span), format!("English has no message `{id}`")).help("add it to i18n/en/vocabulary.ftl");
    }
    for (id, message) in english.messages.iter().filter(|(id, message)| message.file == "vocabulary.ftl" && !wanted.contains_key(*id)) {
        let problem = problems.warning("surplus-message", Some(message.span), format!("the vocabulary has nothing that `{id}` would name"));
        suggest(problem, id, wanted.keys().map(String::as_str), "take it out, or add its word to checklists/vocabulary.yaml");
    }
    Ok(())
}

/// One file: where its slices stand.
#[derive(Clone, Copy)]
struct Place<'t> {
    source: u32,
    text: &'t str,
}

impl Place<'_> {
    /// The place of a slice of the text.
    fn span(self, slice: &str) -> Span {
        let start = (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let at = |offset: usize| u32::try_from(offset.min(self.text.len())).unwrap_or(u32::MAX);
        Span { source: self.source, start: at(start), end: at(start + slice.len()) }
    }

    fn message(self, file: &'static str, name: &str, pattern: &Pattern<&str>) -> Message {
        let mut message = Message { file, span: self.span(name), variables: BTreeMap::new(), references: Vec::new() };
        self.pattern(pattern, &mut message);
        message
    }

    fn pattern(self, pattern: &Pattern<&str>, into: &mut Message) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression, into);
            }
        }
    }

    fn expression(self, expression: &Expression<&str>, into: &mut Message) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, into),
            Expression::Select { selector, variants } => {
                self.inline(selector, into);
                for variant in variants {
                    self.pattern(&variant.value, into);
                }
            }
        }
    }

    fn inline(self, inline: &InlineExpression<&str>, into: &mut Message) {
        let mut refer = |kind, name: &str, attribute: Option<&str>| {
            let full = attribute.map_or(Cow::Borrowed(name), |attribute| Cow::Owned(format!("{name}.{attribute}")));
            into.references.push(Reference { kind, name: full.into_owned(), span: self.span(name) });
        };
        match inline {
            InlineExpression::VariableReference { id } => {
                into.variables.entry(id.name.to_owned()).or_insert_with(|| self.span(id.name));
            }
            InlineExpression::MessageReference { id, attribute } => {
                refer("message", id.name, attribute.as_ref().map(|attribute| attribute.name));
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                refer("term", id.name, None);
                self.arguments(arguments.as_ref(), into);
            }
            InlineExpression::FunctionReference { id, arguments } => {
                refer("function", id.name, None);
                self.arguments(Some(arguments), into);
            }
            InlineExpression::Placeable { expression } => self.expression(expression, into),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(self, arguments: Option<&CallArguments<&str>>, into: &mut Message) {
        let Some(arguments) = arguments else { return };
        for argument in arguments.positional.iter().chain(arguments.named.iter().map(|argument| &argument.value)) {
            self.inline(argument, into);
        }
    }
}
