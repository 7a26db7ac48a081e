//! YAML content: reading it, laying one file over another, and taking values out with every problem noted.

pub mod node;
pub mod place;

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use crate::characters::forbidden;
use crate::diagnostic::Diagnostics;
use crate::limits::Limits;
use crate::source::{Span, Spanned};
use crate::suggest::did_you_mean;
use node::{Bounds, Kind, Node};

impl Node<'_> {
    /// Where the value stands.
    #[must_use]
    pub fn span(&self) -> Span {
        Span { source: self.source, start: self.start, end: self.end }
    }
}

/// Reads a YAML text whose number in the sources is `source`; a syntax error is noted and gives `None`.
///
/// Characters that no content may hold are noted wherever they stand but in comments.
pub fn read(text: &str, source: u32, limits: &Limits, problems: &mut Diagnostics) -> Option<Node<'static>> {
    let bounds = Bounds { nodes: limits.yaml_nodes, depth: limits.yaml_depth };
    match Node::parse(text, bounds) {
        Ok(mut node) => {
            node.set_source(source);
            note_forbidden(&node, text, problems);
            Some(node)
        }
        Err(error) => {
            let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
            let start = error.offset.unwrap_or(end).min(end);
            problems
                .error("yaml-syntax", Some(Span { source, start, end: start }), error.message)
                .help("indent with blanks, write every value out, and put double quotes around a text that holds `: ` or ` #`");
            None
        }
    }
}

/// Most characters of one text that are told one by one; the place of each is looked for in the file.
const FORBIDDEN_TOLD: usize = 20;

fn note_forbidden(node: &Node<'_>, text: &str, problems: &mut Diagnostics) {
    match &node.kind {
        Kind::Empty => {}
        Kind::Text(value) => {
            for found in forbidden(value).into_iter().take(FORBIDDEN_TOLD) {
                let span = place::within(text, node.span(), value, found.at..found.at + found.character.len_utf8());
                problems.forbidden_character(span, found);
            }
        }
        Kind::List(items) => items.iter().for_each(|item| note_forbidden(item, text, problems)),
        Kind::Map(entries) => {
            for (key, value) in entries {
                note_forbidden(key, text, problems);
                note_forbidden(value, text, problems);
            }
        }
    }
}

/// Lays `upper` over `lower`: maps merge key by key, lists of things with an `id` merge thing by thing, and
/// everything else is replaced. So a folder of one's own holds only what it changes.
pub fn lay_over<'a>(lower: &mut Node<'a>, upper: Node<'a>) {
    match (&mut lower.kind, upper.kind) {
        (Kind::Map(below), Kind::Map(above)) => {
            // What the upper file itself has twice stays twice, for whoever reads it to note.
            let mut places = places(below.iter().map(|(name, _)| name.text()));
            for (key, value) in above {
                match key.text().and_then(|name| places.remove(name)) {
                    Some(place) => {
                        let (name, old) = &mut below[place];
                        *name = key;
                        lay_over(old, value);
                    }
                    None => below.push((key, value)),
                }
            }
        }
        (Kind::List(below), Kind::List(above)) if !above.is_empty() && above.iter().all(|item| item.get("id").is_some()) => {
            let mut places = places(below.iter().map(|item| item.get("id").and_then(Node::text)));
            for item in above {
                match item.get("id").and_then(Node::text).and_then(|id| places.remove(id)) {
                    Some(place) => lay_over(&mut below[place], item),
                    None => below.push(item),
                }
            }
        }
        (_, kind) => *lower = Node { kind, ..upper },
    }
}

/// Where each name stands first.
fn places<'n>(names: impl Iterator<Item = Option<&'n str>>) -> BTreeMap<String, usize> {
    let mut places = BTreeMap::new();
    for (place, name) in names.enumerate() {
        if let Some(name) = name {
            places.entry(name.to_owned()).or_insert(place);
        }
    }
    places
}

/// A mapping being read: each key may be taken once; what is left over is unknown.
pub struct Fields<'n, 'p> {
    entries: &'n [(Node<'n>, Node<'n>)],
    taken: Vec<&'static str>,
    place: Span,
    problems: &'p mut Diagnostics,
}

impl<'n, 'p> Fields<'n, 'p> {
    /// Opens a mapping. `place` is shown where a key is missing: the thing's name or the key it stands under.
    pub fn of(node: &'n Node<'n>, place: Span, problems: &'p mut Diagnostics) -> Option<Self> {
        let entries = entries(node, problems)?;
        Some(Self { entries, taken: Vec::new(), place, problems })
    }

    /// The value of an optional key.
    pub fn optional(&mut self, key: &'static str) -> Option<&'n Node<'n>> {
        self.taken.push(key);
        self.entries.iter().find(|(name, _)| name.text() == Some(key)).map(|(_, value)| value)
    }

    /// The value of a key that must be there.
    pub fn required(&mut self, key: &'static str) -> Option<&'n Node<'n>> {
        let found = self.optional(key);
        if found.is_none() {
            self.problems.error("missing-key", Some(self.place), format!("`{key}` is missing here")).help(format!("add `{key}:`"));
        }
        found
    }

    /// Where problems go while the mapping is open.
    pub fn problems(&mut self) -> &mut Diagnostics {
        self.problems
    }

    /// The place shown for problems of the whole mapping.
    #[must_use]
    pub fn place(&self) -> Span {
        self.place
    }

    /// Moves the place to a better name once it is known.
    pub fn set_place(&mut self, place: Span) {
        self.place = place;
    }

    /// Notes every key that nobody asked for.
    pub fn finish(mut self) {
        for (key, _) in self.entries {
            let name = key.text().unwrap_or_default();
            if !self.taken.contains(&name) {
                self.taken.sort_unstable();
                self.taken.dedup();
                let problem = self.problems.error("unknown-key", Some(key.span()), format!("`{name}` is not a key we know here"));
                match did_you_mean(name, self.taken.iter().copied()) {
                    Some(near) => problem.help(format!("did you mean `{near}`?")),
                    None => problem.help(format!("known here: {}", self.taken.join(", "))),
                }
            }
        }
    }
}

/// The entries of a mapping, with wrong kinds and duplicate keys noted.
pub fn entries<'n>(node: &'n Node<'n>, problems: &mut Diagnostics) -> Option<&'n [(Node<'n>, Node<'n>)]> {
    let Kind::Map(entries) = &node.kind else {
        problems
            .error("wrong-type", Some(node.span()), "a map (`key: value`) is needed here")
            .help("write the keys one below the other and indented, or as `{key: value}`");
        return None;
    };
    // Most maps are small, and then looking through what came before is quicker than keeping a set.
    let mut seen = BTreeSet::new();
    for (at, (key, _)) in entries.iter().enumerate() {
        let mut is_second = |name| match entries.len() {
            0..16 => entries[..at].iter().any(|(other, _)| other.text() == Some(name)),
            _ => !seen.insert(name),
        };
        match key.text() {
            Some(name) if is_second(name) => {
                problems.error("duplicate-key", Some(key.span()), format!("`{name}` stands here twice")).help("keep one of the two");
            }
            Some(_) => {}
            None => {
                problems.error("wrong-type", Some(key.span()), "a key must be a plain word").help("write `key: value`");
            }
        }
    }
    Some(entries)
}

/// The items of a list.
pub fn list<'n>(node: &'n Node<'n>, problems: &mut Diagnostics) -> &'n [Node<'n>] {
    match &node.kind {
        Kind::List(items) => items,
        _ => {
            problems
                .error("wrong-type", Some(node.span()), "a list (`[a, b]`) is needed here")
                .help("put brackets around it, even if it is only one");
            &[]
        }
    }
}

/// A text that is not empty.
pub fn text<'n>(node: &'n Node<'n>, problems: &mut Diagnostics) -> Option<&'n str> {
    match &node.kind {
        Kind::Text(text) if !text.trim().is_empty() => Some(text),
        Kind::Text(_) | Kind::Empty => {
            problems.error("empty", Some(node.span()), "a text is needed here, but there is none").help("write one, or take the key out");
            None
        }
        _ => {
            problems
                .error("wrong-type", Some(node.span()), "a text is needed here")
                .help("put double quotes around a text that begins with `[` or `{`");
            None
        }
    }
}

/// A text that has a form of its own, such as an id or a date; the form's error says what is wrong.
pub fn parsed<T: FromStr<Err: std::fmt::Display>>(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Spanned<T>> {
    let written = text(node, problems)?;
    match written.parse() {
        Ok(value) => Some(Spanned { value, span: node.span() }),
        Err(error) => {
            problems
                .error("bad-value", Some(node.span()), error.to_string())
                .help("docs/content.md says for each key what may stand there");
            None
        }
    }
}

/// One value, or a list of them.
#[must_use]
pub fn one_or_many<'n>(node: &'n Node<'n>) -> &'n [Node<'n>] {
    match &node.kind {
        Kind::List(items) => items,
        _ => std::slice::from_ref(node),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Node<'static> {
        Node::parse(text, Bounds { nodes: 100, depth: 10 }).expect("the test writes YAML")
    }

    #[test]
    fn a_scalar_keeps_its_spelling_and_its_place() {
        let node = parse("한글: [1.50, no, \"12\"]\n");
        let Kind::Map(entries) = &node.kind else { panic!("a map") };
        let Kind::List(items) = &entries[0].1.kind else { panic!("a list") };
        assert_eq!(items.iter().filter_map(Node::text).collect::<Vec<_>>(), ["1.50", "no", "12"]);
        assert_eq!((items[0].start, items[0].end), (9, 13));
    }

    #[test]
    fn a_folder_of_ones_own_changes_one_step_and_leaves_the_rest() {
        let mut lower = parse("steps: [{id: a, x: 1, y: 2}, {id: b, x: 3}]\nkeep: yes\n");
        lay_over(&mut lower, parse("steps: [{id: a, x: 9}, {id: c}]\n"));
        assert_eq!(lower.get("keep").and_then(Node::text), Some("yes"));
        let Some(Kind::List(steps)) = lower.get("steps").map(|steps| &steps.kind) else { panic!("a list") };
        assert_eq!(steps.len(), 3);
        assert_eq!(steps[0].get("x").and_then(Node::text), Some("9"));
        assert_eq!(steps[0].get("y").and_then(Node::text), Some("2"));
    }

    #[test]
    fn every_problem_of_a_map_is_noted_at_once() {
        let node = parse("titel: x\ndo: ~\ndo: y\n");
        let mut problems = Diagnostics::default();
        let mut fields = Fields::of(&node, node.span(), &mut problems).expect("a map");
        fields.required("title");
        fields.required("do");
        fields.finish();
        let codes: Vec<_> = problems.sorted().iter().map(|problem| problem.code).collect();
        assert_eq!(codes, ["missing-key", "unknown-key", "duplicate-key"]);
    }

    #[test]
    fn an_empty_list_clears_the_one_below() {
        let mut lower = parse("needs: [{id: a}]\n");
        lay_over(&mut lower, parse("needs: []\n"));
        assert_eq!(lower.get("needs").map(|needs| needs.kind.clone()), Some(Kind::List(Vec::new())));
    }

    #[test]
    fn what_a_folder_of_ones_own_has_twice_is_noted() {
        let mut lower = parse("do: x\nsteps: [{id: a}]\n");
        lay_over(&mut lower, parse("do: y\ndo: z\nsteps: [{id: a, n: 1}, {id: a, n: 2}]\n"));
        let mut problems = Diagnostics::default();
        assert_eq!(entries(&lower, &mut problems).map(<[_]>::len), Some(3));
        assert_eq!(problems.sorted().len(), 1);
        assert_eq!(list(lower.get("steps").expect("there"), &mut problems).len(), 2);
    }

    #[test]
    fn aliases_are_refused() {
        assert!(Node::parse("a: &x 1\nb: *x\n", Bounds { nodes: 100, depth: 10 }).is_err());
    }
}
