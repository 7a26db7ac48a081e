//! A YAML file as a tree that remembers where each part stood.
//!
//! The build script reads the built-in content into this tree once and stores it, so that the program
//! need not parse YAML to make a handout. Therefore this file uses nothing else of the crate.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_saphyr::Spanned;

/// One value with its place in the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Node<'a> {
    /// Which file it came from: the number that `Sources` gave it. Not stored.
    #[serde(skip)]
    pub source: u32,
    /// First byte of the value.
    pub start: u32,
    /// Byte after the value; equal to `start` where the parser knows no length (maps and lists).
    pub end: u32,
    /// What stands there.
    #[serde(borrow)]
    pub kind: Kind<'a>,
}

/// What a node holds. Scalars stay text: what a text means is for its reader to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Kind<'a> {
    /// Nothing (`key:` with no value, or `~`).
    Empty,
    /// A scalar, as written.
    #[serde(borrow)]
    Text(Cow<'a, str>),
    /// A sequence.
    #[serde(borrow)]
    List(Vec<Node<'a>>),
    /// A mapping in the order of the file, duplicate keys included.
    #[serde(borrow)]
    Map(Vec<(Node<'a>, Node<'a>)>),
}

/// Why a text is not YAML that we read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// The parser's reason, without place.
    pub message: String,
    /// Byte offset of the problem, where the parser knows it.
    pub offset: Option<u32>,
}

/// Bounds of the YAML reader; the caller takes them from its limits.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Most nodes in one file.
    pub nodes: usize,
    /// Deepest nesting.
    pub depth: usize,
}

impl<'a> Node<'a> {
    /// Reads YAML text. Aliases and merge keys are refused: content has no use for them, attackers do.
    ///
    /// # Errors
    /// The first syntax error, or a breached bound.
    pub fn parse(text: &str, bounds: Bounds) -> Result<Node<'static>, SyntaxError> {
        let options = serde_saphyr::options! {
            budget: serde_saphyr::budget! {
                max_nodes: bounds.nodes,
                max_events: bounds.nodes * 4,
                max_depth: bounds.depth,
                max_aliases: 0,
                max_anchors: 0,
                max_documents: 1,
            },
            duplicate_keys: serde_saphyr::DuplicateKeyPolicy::PassThrough,
            merge_keys: serde_saphyr::MergeKeyPolicy::AsOrdinary,
            strict_booleans: true,
            reject_unsupported_tags: true,
            with_snippet: false,
        };
        let raw: Spanned<Raw> = serde_saphyr::from_str_with_options(text, options).map_err(|error| SyntaxError {
            offset: error.location().and_then(|location| offset_of(text, &location)),
            message: plain_message(&error),
        })?;
        Ok(raw.into_node(text))
    }

    /// Gives every node of the tree the number of the file it came from.
    pub fn set_source(&mut self, number: u32) {
        self.source = number;
        match &mut self.kind {
            Kind::Empty | Kind::Text(_) => {}
            Kind::List(items) => items.iter_mut().for_each(|item| item.set_source(number)),
            Kind::Map(entries) => {
                for (key, value) in entries {
                    key.set_source(number);
                    value.set_source(number);
                }
            }
        }
    }

    /// The scalar as written, if this is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a key, if this is a mapping that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node<'a>> {
        match &self.kind {
            Kind::Map(entries) => entries.iter().find(|(name, _)| name.text() == Some(key)).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// The byte where an error stands; the scanner gives some of its errors a line and a column only.
fn offset_of(text: &str, location: &serde_saphyr::Location) -> Option<u32> {
    if let Some(offset) = location.span().byte_offset() {
        return u32::try_from(offset).ok();
    }
    let line = usize::try_from(location.line()).ok()?.checked_sub(1)?;
    let column = usize::try_from(location.column()).ok()?.saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let within: usize = text.get(start..)?.chars().take(column).map(char::len_utf8).sum();
    u32::try_from(start + within).ok()
}

/// The parser's message in one line, without the place that it repeats at the end.
fn plain_message(error: &serde_saphyr::Error) -> String {
    let message = error.without_snippet().to_string();
    for (breach, plain) in [
        ("Anchors", "anchors and aliases (`&name`, `*name`) have no place in content"),
        ("Aliases", "anchors and aliases (`&name`, `*name`) have no place in content"),
        ("Depth", "this is nested too deeply"),
        ("Nodes", "this file holds too many values"),
        ("Events", "this file holds too many values"),
        ("Documents", "this file holds more than one document"),
    ] {
        if message.contains("budget breached") && message.contains(breach) {
            return plain.to_owned();
        }
    }
    let line = message.lines().next().unwrap_or_default();
    let line = line.split(" at line ").next().unwrap_or(line);
    line.trim_start_matches("error: ").trim().to_owned()
}

/// What the parser hands over, before the words of numbers and booleans are looked up in the text.
#[derive(Debug)]
enum Raw {
    Empty,
    Text(String),
    /// A number or a boolean: its spelling is read from the file.
    Spelled,
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<Raw>, Spanned<Raw>)>),
}

trait IntoNode {
    fn into_node(self, text: &str) -> Node<'static>;
}

impl IntoNode for Spanned<Raw> {
    fn into_node(self, text: &str) -> Node<'static> {
        let span = self.referenced.span();
        let clamp = |value: Option<u64>| usize::try_from(value.unwrap_or(0)).unwrap_or(0).min(text.len());
        let start = clamp(span.byte_offset());
        let end = (start + clamp(span.byte_len())).min(text.len());
        let kind = match self.value {
            Raw::Empty => Kind::Empty,
            Raw::Text(text) => Kind::Text(Cow::Owned(text)),
            Raw::Spelled => Kind::Text(Cow::Owned(text.get(start..end).unwrap_or_default().trim().to_owned())),
            Raw::List(items) => Kind::List(items.into_iter().map(|item| item.into_node(text)).collect()),
            Raw::Map(entries) => Kind::Map(entries.into_iter().map(|(key, value)| (key.into_node(text), value.into_node(text))).collect()),
        };
        let small = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Node { source: 0, start: small(start), end: small(end), kind }
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a list or a map")
    }
    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Spelled)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Spelled)
    }
    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Spelled)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Spelled)
    }
    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Spelled)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Spelled)
    }
    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(self)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}
