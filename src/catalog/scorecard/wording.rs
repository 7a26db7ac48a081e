//! The words of the scorecard in one language.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::catalog::markup::Markup;
use crate::catalog::wording;
use crate::diagnostic::Diagnostics;
use crate::limits::Limits;
use crate::source::{Sources, Span, Spanned};
use crate::vocabulary::Id;
use crate::yaml::node::Node;
use crate::yaml::{Fields, entries, parsed};

/// Everything of the scorecard that is translated. What is missing falls back to another language.
#[derive(Debug, Clone)]
pub struct Wording {
    /// Where the file begins.
    pub span: Span,
    /// The words by what they are for.
    pub words: BTreeMap<Key, Spanned<Markup>>,
    /// Where words stand whose English has changed since they were translated.
    pub stale: BTreeSet<Span>,
}

/// What some words are for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// The title of the comparison.
    Title,
    /// One or two sentences under the title.
    Lead,
    /// The title of a group.
    GroupTitle(Id),
    /// What a group is about.
    GroupAbout(Id),
    /// The name of a criterion.
    Name(Id),
    /// What a criterion asks, in plain words.
    About(Id),
    /// Why a criterion has its answer for a messenger, in one line.
    Reason(Id, Id),
}

impl Key {
    /// The way to the words in the file, with strokes between (`criteria/group-calls/name`).
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Title => "title".to_owned(),
            Self::Lead => "lead".to_owned(),
            Self::GroupTitle(group) => format!("groups/{group}/title"),
            Self::GroupAbout(group) => format!("groups/{group}/about"),
            Self::Name(criterion) => format!("criteria/{criterion}/name"),
            Self::About(criterion) => format!("criteria/{criterion}/about"),
            Self::Reason(criterion, messenger) => format!("criteria/{criterion}/reasons/{messenger}"),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("`title`"),
            Self::Lead => f.write_str("`lead`"),
            Self::GroupTitle(group) => write!(f, "`title` of the group `{group}`"),
            Self::GroupAbout(group) => write!(f, "`about` of the group `{group}`"),
            Self::Name(criterion) => write!(f, "`name` of `{criterion}`"),
            Self::About(criterion) => write!(f, "`about` of `{criterion}`"),
            Self::Reason(criterion, messenger) => write!(f, "reason of `{criterion}` for `{messenger}`"),
        }
    }
}

/// Reads `comparison/text/<locale>.yaml`.
pub struct WordingReader<'r>(wording::WordingReader<'r>);

impl<'r> WordingReader<'r> {
    /// A reader with all that it needs besides the tree.
    pub fn new(limits: &'r Limits, sources: &'r Sources, problems: &'r mut Diagnostics) -> Self {
        Self(wording::WordingReader { limits, sources, problems })
    }

    /// Reads a file; what is wrong in it is noted and left out.
    pub fn read(&mut self, node: &Node<'_>) -> Wording {
        let mut wording = Wording { span: node.span(), words: BTreeMap::new(), stale: BTreeSet::new() };
        let Some(mut fields) = Fields::of(node, node.span(), self.0.problems) else { return wording };
        let whole = [(Key::Title, fields.optional("title")), (Key::Lead, fields.optional("lead"))];
        let groups = fields.optional("groups");
        let criteria = fields.optional("criteria");
        fields.finish();
        for (key, node) in whole {
            self.add(key, node, &mut wording);
        }
        for (id, node, place) in self.named(groups) {
            let Some(mut fields) = Fields::of(node, place, self.0.problems) else { continue };
            let nodes = [(Key::GroupTitle(id.clone()), fields.optional("title")), (Key::GroupAbout(id), fields.optional("about"))];
            fields.finish();
            for (key, node) in nodes {
                self.add(key, node, &mut wording);
            }
        }
        for (id, node, place) in self.named(criteria) {
            let Some(mut fields) = Fields::of(node, place, self.0.problems) else { continue };
            let nodes = [(Key::Name(id.clone()), fields.optional("name")), (Key::About(id.clone()), fields.optional("about"))];
            let reasons = fields.optional("reasons");
            fields.finish();
            for (key, node) in nodes {
                self.add(key, node, &mut wording);
            }
            for (messenger, node, _) in self.named(reasons) {
                self.add(Key::Reason(id.clone(), messenger), Some(node), &mut wording);
            }
        }
        wording
    }

    fn add(&mut self, key: Key, node: Option<&Node<'_>>, wording: &mut Wording) {
        if let Some(node) = node {
            wording.words.insert(key, self.0.markup(node));
        }
    }

    /// The entries of a map by their names, with where the names stand.
    fn named<'n>(&mut self, node: Option<&'n Node<'n>>) -> Vec<(Id, &'n Node<'n>, Span)> {
        let entries = node.and_then(|node| entries(node, self.0.problems)).unwrap_or_default();
        let named = |(key, value): &'n (Node<'n>, Node<'n>)| Some((parsed(key, self.0.problems)?.value, value, key.span()));
        entries.iter().filter_map(named).collect()
    }
}
