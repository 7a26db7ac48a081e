//! The words of the frame: locales and their Fluent messages.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Identifier, Message, Pattern, Resource};
use unic_langid::LanguageIdentifier;

use crate::assets::AssetError;
use crate::diagnostic::Diagnostics;
use crate::layers::{Layers, Reading};
use crate::locale::{Direction, Locale, LocaleChain};
use crate::record::{Fingerprint, Record};
use crate::source::{AssetPath, Span, Spanned};
use crate::vocabulary::{Id, Review};
use crate::yaml::node::Node;
use crate::yaml::{Fields, list, parsed, text};

/// What `locale.yaml` says of a language.
#[derive(Debug, Clone)]
pub struct LocaleInfo {
    /// The language's name in itself (`한국어`).
    pub name: String,
    /// Its name in English.
    pub english: String,
    /// Where its missing strings are looked up, before the source language.
    pub parent: Option<Locale>,
    /// Which way it is written.
    pub direction: Direction,
    /// How its translation was made.
    pub review: Review,
    /// The families of bundled faces that print it, the preferred first.
    pub faces: Vec<Id>,
}

/// The languages that the content has.
#[derive(Debug, Default)]
pub struct Locales(BTreeMap<Locale, LocaleInfo>);

impl Locales {
    /// The tags of all languages that the layers have, sorted; nothing is read but names.
    ///
    /// # Errors
    /// If a place of content cannot be read.
    pub fn tags(layers: &Layers) -> Result<Vec<Locale>, AssetError> {
        let names = layers.folders("i18n", "locale.yaml")?;
        Ok(names.iter().filter_map(|name| name.parse().ok()).collect())
    }

    /// Loads the descriptions of some languages and of those they fall back to.
    ///
    /// # Errors
    /// If a file is there but cannot be read.
    pub fn load(layers: &Layers, tags: &[Locale], reading: &mut Reading) -> Result<Self, AssetError> {
        let mut this = Self::default();
        let mut wanted: Vec<Locale> = tags.to_vec();
        wanted.push(Locale::source());
        while let Some(tag) = wanted.pop() {
            if this.0.contains_key(&tag) {
                continue;
            }
            let path = AssetPath::new(format!("i18n/{tag}/locale.yaml")).expect("tags make plain paths");
            let Some(node) = layers.yaml(&path, reading)? else { continue };
            if let Some(info) = LocaleInfo::read(&node, &mut reading.problems) {
                wanted.extend(info.parent.clone());
                this.0.insert(tag, info);
            }
        }
        Ok(this)
    }

    /// What is known of a language.
    #[must_use]
    pub fn get(&self, locale: &Locale) -> Option<&LocaleInfo> {
        self.0.get(locale)
    }

    /// Every language that was loaded.
    pub fn iter(&self) -> impl Iterator<Item = (&Locale, &LocaleInfo)> {
        self.0.iter()
    }

    /// A language and where its missing strings are looked up.
    #[must_use]
    pub fn chain(&self, locale: &Locale) -> LocaleChain {
        let mut members = vec![locale.clone()];
        while let Some(parent) = members.last().and_then(|last| self.get(last)).and_then(|info| info.parent.clone()) {
            if members.contains(&parent) {
                break;
            }
            members.push(parent);
        }
        LocaleChain::new(members)
    }

    /// Which way a language is written; left to right if it is not one of ours.
    #[must_use]
    pub fn direction(&self, locale: &Locale) -> Direction {
        self.get(locale).map_or(Direction::Ltr, |info| info.direction)
    }
}

impl LocaleInfo {
    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let name = fields.required("name").and_then(|node| text(node, fields.problems()).map(ToOwned::to_owned));
        let english = fields.required("english").and_then(|node| text(node, fields.problems()).map(ToOwned::to_owned));
        let parent: Option<Spanned<Locale>> = fields.optional("parent").and_then(|node| parsed(node, fields.problems()));
        let direction = fields.required("direction").and_then(|node| parsed(node, fields.problems()));
        let review = fields.required("review").and_then(|node| parsed(node, fields.problems()));
        let faces = fields.required("faces").map_or(&[][..], |node| list(node, fields.problems()));
        let faces = faces.iter().filter_map(|node| parsed(node, fields.problems())).map(|id: Spanned<Id>| id.value).collect();
        fields.finish();
        Some(Self {
            name: name?,
            english: english?,
            parent: parent.map(|parent| parent.value),
            direction: direction?.value,
            review: review?.value,
            faces,
        })
    }
}

/// The Fluent files of a language that handouts speak with.
pub const FILES: &[&str] = &["handout.ftl", "comparison.ftl", "vocabulary.ftl"];

/// The Fluent file that the command line speaks with. It is read when there is something to say, and its messages
/// know nothing of those of handouts.
pub const COMMAND_LINE: &[&str] = &["cli.ftl"];

/// The messages of some languages. Clones share them: the template engine must own what its functions use.
#[derive(Clone, Default)]
pub struct Messages(BTreeMap<Locale, Arc<Words>>);

/// The messages of one language.
struct Words {
    direction: Direction,
    bundle: FluentBundle<FluentResource>,
}

/// A pattern, and the bundle that fills it in.
type Found<'s> = (&'s FluentBundle<FluentResource>, &'s Pattern<&'s str>);

/// A message that could not be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageError {
    /// The message's id.
    pub id: String,
    /// What went wrong.
    pub reason: String,
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "message `{}`: {}", self.id, self.reason)
    }
}

impl std::error::Error for MessageError {}

impl Messages {
    /// Loads the messages that some files, [`FILES`] or [`COMMAND_LINE`], have in some languages.
    ///
    /// # Errors
    /// If a file is there but cannot be read.
    pub fn load<'l>(
        layers: &Layers,
        files: &[&str],
        locales: impl Iterator<Item = (&'l Locale, Direction)>,
        reading: &mut Reading,
    ) -> Result<Self, AssetError> {
        let mut this = Self::default();
        for (locale, direction) in locales {
            let bundle = bundle(layers, files, locale, direction, reading)?;
            this.0.insert(locale.clone(), Arc::new(Words { direction, bundle }));
        }
        Ok(this)
    }

    /// Says a message in the nearest language that has it.
    ///
    /// `id` may name an attribute (`threat-snooping.meaning`).
    ///
    /// # Errors
    /// If no language has it, or an argument is missing or wrong.
    pub fn say<'c>(&self, chain: &'c LocaleChain, id: &str, args: &Args<'_>) -> Result<(&'c Locale, String), MessageError> {
        let fail = |reason: String| MessageError { id: id.to_owned(), reason };
        let (locale, (bundle, pattern)) = self.find(chain, id).ok_or_else(|| fail("no language has it".to_owned()))?;
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&args.0), &mut errors).into_owned();
        match errors.first() {
            None => Ok((locale, said)),
            Some(error) => Err(fail(error.to_string())),
        }
    }

    /// Whether some language of the chain has a message.
    #[must_use]
    pub fn has(&self, chain: &LocaleChain, id: &str) -> bool {
        self.find(chain, id).is_some()
    }

    fn find<'c, 's>(&'s self, chain: &'c LocaleChain, id: &str) -> Option<(&'c Locale, Found<'s>)> {
        let (name, attribute) = id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        chain.find(|locale| {
            let bundle = &self.0.get(locale)?.bundle;
            let message = bundle.get_message(name)?;
            let pattern = match attribute {
                Some(attribute) => message.get_attribute(attribute)?.value(),
                None => message.value()?,
            };
            Some((bundle, pattern))
        })
    }

    /// Which way a language is written; left to right if it was not loaded.
    #[must_use]
    pub fn direction(&self, locale: &Locale) -> Direction {
        self.0.get(locale).map_or(Direction::Ltr, |words| words.direction)
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// The values that a message may use.
#[derive(Debug, Default)]
pub struct Args<'a>(FluentArgs<'a>);

impl<'a> Args<'a> {
    /// No values.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// The same with a text.
    #[must_use]
    pub fn text(mut self, name: &'a str, value: impl Into<Cow<'a, str>>) -> Self {
        self.0.set(name, FluentValue::String(value.into()));
        self
    }

    /// The same with a number.
    #[must_use]
    pub fn number(mut self, name: &'a str, value: usize) -> Self {
        self.0.set(name, FluentValue::from(value));
        self
    }
}

/// The messages of one file in one language as they are written, by id, attributes as `id.attribute`; empty where no
/// layer has the file. What does not parse is left out: it is noted where messages are loaded.
///
/// # Errors
/// If the file is there but cannot be read.
pub fn sentences(layers: &Layers, locale: &Locale, file: &str, reading: &mut Reading) -> Result<BTreeMap<String, String>, AssetError> {
    let path = AssetPath::new(format!("i18n/{locale}/{file}")).expect("tags make plain paths");
    let mut all = BTreeMap::new();
    for (_, text) in layers.texts(&path, reading)? {
        let resource = fluent_syntax::parser::parse(&*text).unwrap_or_else(|(resource, _)| resource);
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let of_it = format!("{id}.");
            all.retain(|name: &String, _| name != id && !name.starts_with(&of_it));
            all.extend(message.value.map(|value| (id.to_owned(), pattern_text(value))));
            all.extend(
                message.attributes.into_iter().map(|attribute| (format!("{id}.{}", attribute.id.name), pattern_text(attribute.value))),
            );
        }
    }
    Ok(all)
}

/// Where it is written down what a language's messages were translated from.
#[must_use]
pub fn messages_records_path(locale: &Locale) -> AssetPath {
    AssetPath::new(format!("i18n/{locale}/sources.yaml")).expect("tags make plain paths")
}

/// What a record of a message, as [`sentences`] gives it, would say now.
#[must_use]
pub fn messages_record(english: &str, translation: &str) -> Record {
    Record::new(Fingerprint::of(english), Fingerprint::of(translation))
}

/// A pattern in the one spelling that the serializer gives all that mean the same.
#[must_use]
pub fn pattern_text(pattern: Pattern<&str>) -> String {
    let message = Message { id: Identifier { name: "x" }, value: Some(pattern), attributes: Vec::new(), comment: None };
    let resource = Resource { body: vec![Entry::Message(message)] };
    let written = fluent_syntax::serializer::serialize(&resource);
    written.trim_start_matches("x =").trim().to_owned()
}

/// Looks at a message's text, as [`sentences`] gives it; `None` if it is no single message.
pub fn with_pattern<T>(text: &str, look: impl FnOnce(&Pattern<&str>) -> T) -> Option<T> {
    // The lines after the first must be indented, or they would be taken for messages of their own.
    let message = format!("x = {}\n", text.replace('\n', "\n    "));
    let resource = fluent_syntax::parser::parse(message.as_str()).ok()?;
    match &resource.body[..] {
        [Entry::Message(Message { value: Some(pattern), attributes, .. })] if attributes.is_empty() => Some(look(pattern)),
        _ => None,
    }
}

fn bundle(
    layers: &Layers,
    files: &[&str],
    locale: &Locale,
    direction: Direction,
    reading: &mut Reading,
) -> Result<FluentBundle<FluentResource>, AssetError> {
    let tag: LanguageIdentifier = locale.to_string().parse().expect("a locale is a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Between scripts of one direction the marks would only be noise for those who search or copy.
    bundle.set_use_isolating(direction == Direction::Rtl);
    let mut seen = BTreeSet::new();
    for file in files {
        let path = AssetPath::new(format!("i18n/{locale}/{file}")).expect("tags make plain paths");
        for (source, text) in layers.texts(&path, reading)? {
            let resource = match FluentResource::try_new(text.clone().into_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    for error in errors {
                        // The parser counts bytes and may stop inside a character.
                        let boundary =
                            |offset: usize| (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
                        let at = |offset: usize| u32::try_from(boundary(offset)).unwrap_or(u32::MAX);
                        let span = Span { source, start: at(error.pos.start), end: at(error.pos.end) };
                        reading
                            .problems
                            .error("fluent-syntax", Some(span), error.kind.to_string())
                            .help("write `name = text`; what goes on in the next line begins with a blank");
                    }
                    resource
                }
            };
            note_twice(&resource, source, &mut seen, &mut reading.problems);
            bundle.add_resource_overriding(resource);
        }
    }
    Ok(bundle)
}

/// Notes a message that one file defines twice; Fluent would keep the last in silence.
fn note_twice(resource: &FluentResource, source: u32, seen: &mut BTreeSet<(u32, String)>, problems: &mut Diagnostics) {
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name;
        if !seen.insert((source, name.to_owned())) {
            // The name is a slice of the resource's own copy of the text, so its place there is its place here.
            let start = (name.as_ptr() as usize).saturating_sub(resource.source().as_ptr() as usize);
            let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
            problems
                .error(
                    "duplicate-message",
                    Some(Span { source, start: at(start), end: at(start + name.len()) }),
                    format!("`{name}` stands here twice"),
                )
                .help("keep one of the two");
        }
    }
}
