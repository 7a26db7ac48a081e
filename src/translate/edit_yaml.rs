//! Changing single values of a YAML file and leaving all else as it stands.

use std::fmt::Write as _;

use crate::yaml::node::{Kind, Node, SyntaxError};
use indexmap::IndexMap;

/// A value that is to stand at the end of a way through mappings.
#[derive(Debug, Clone, Copy)]
pub struct Change<'c> {
    /// The keys.
    pub path: &'c [&'c str],
    /// The value.
    pub value: &'c str,
}

/// Values that are not there yet, by their keys.
#[derive(Debug, Default)]
struct Tree {
    value: Option<String>,
    below: IndexMap<String, Tree>,
}

/// The text with some values changed or added.
///
/// `parse` reads YAML. New keys stand behind those that are there.
///
/// # Errors
/// If the text is not YAML, or holds something else where a mapping or a text should be.
pub fn change(text: &str, changes: &[Change<'_>], parse: impl Fn(&str) -> Result<Node<'static>, SyntaxError>) -> Result<String, String> {
    let root = parse(text).map_err(|error| error.message)?;
    // What goes where: bytes of the text and what takes their place.
    let mut edits: Vec<(usize, usize, String)> = Vec::new();
    let mut added: Vec<(usize, Tree)> = Vec::new();
    for change in changes {
        let (mut node, mut behind) = (&root, None);
        let mut rest = change.path;
        while let Some((key, below)) = rest.split_first()
            && let Some((name, next)) = entry(node, key)
        {
            (node, behind, rest) = (next, Some(after(text, name)), below);
        }
        match (&node.kind, rest) {
            (Kind::Text(_) | Kind::Empty, []) => {
                // From the colon on: a folded text has a mark there that is no part of it.
                let start = behind.unwrap_or(node.start as usize);
                let end = if node.kind == Kind::Empty { start } else { node.end as usize };
                let old = text.get(start..end).unwrap_or_default();
                edits.push((start, end, format!(" {}{}", quoted(change.value), &old[old.trim_end().len()..])));
            }
            (Kind::Map(_) | Kind::Empty, [_, ..]) => {
                let id = std::ptr::from_ref(node) as usize;
                let tree = match added.iter_mut().find(|(of, _)| *of == id) {
                    Some((_, tree)) => tree,
                    None => {
                        added.push((id, Tree::default()));
                        &mut added.last_mut().expect("just pushed").1
                    }
                };
                tree.add(rest, change.value);
            }
            _ => return Err(format!("`{}` is no text", change.path.join("/"))),
        }
    }
    for (id, tree) in added {
        let (node, behind) = find(&root, None, id, text).expect("it was met on the way");
        edits.push(addition(text, node, behind, &tree));
    }
    edits.sort();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (start, end, new) in edits {
        out += &text[at..start];
        out += &new;
        at = end;
    }
    out += &text[at..];
    Ok(out)
}

impl Tree {
    fn add(&mut self, path: &[&str], value: &str) {
        match path.split_first() {
            Some((key, rest)) => self.below.entry((*key).to_owned()).or_default().add(rest, value),
            None => self.value = Some(value.to_owned()),
        }
    }

    fn block(&self, indent: usize, out: &mut String) {
        for (key, tree) in &self.below {
            let _ = write!(out, "{:indent$}{key}:", "");
            match &tree.value {
                Some(value) => {
                    let _ = writeln!(out, " {}", quoted(value));
                }
                None => {
                    out.push('\n');
                    tree.block(indent + 2, out);
                }
            }
        }
    }

    fn flow(&self) -> String {
        let entry = |(key, tree): (&String, &Self)| match &tree.value {
            Some(value) => format!("{key}: {}", quoted(value)),
            None => format!("{key}: {{{}}}", tree.flow()),
        };
        self.below.iter().map(entry).collect::<Vec<_>>().join(", ")
    }
}

/// A key of a mapping, and what stands there.
fn entry<'n>(node: &'n Node<'static>, key: &str) -> Option<(&'n Node<'static>, &'n Node<'static>)> {
    match &node.kind {
        Kind::Map(entries) => entries.iter().find(|(name, _)| name.text() == Some(key)).map(|(name, value)| (name, value)),
        _ => None,
    }
}

/// The byte behind a key's colon.
fn after(text: &str, key: &Node<'static>) -> usize {
    let end = key.end as usize;
    text[end..].find(':').map_or(end, |at| end + at + 1)
}

/// A node of the tree, with the byte behind its key's colon.
fn find<'n>(node: &'n Node<'static>, behind: Option<usize>, id: usize, text: &str) -> Option<(&'n Node<'static>, Option<usize>)> {
    if std::ptr::from_ref(node) as usize == id {
        return Some((node, behind));
    }
    match &node.kind {
        Kind::Map(entries) => entries.iter().find_map(|(key, value)| find(value, Some(after(text, key)), id, text)),
        _ => None,
    }
}

/// Where new keys of a mapping go, and how they are written there.
fn addition(text: &str, node: &Node<'static>, behind: Option<usize>, tree: &Tree) -> (usize, usize, String) {
    let start = node.start as usize;
    let entries = match &node.kind {
        Kind::Map(entries) => entries.as_slice(),
        _ => &[],
    };
    let flow = text[start..].starts_with('{');
    match (entries.first(), entries.last()) {
        (Some(_), Some((_, last))) if flow => {
            let from = end_of(last);
            let at = text[from..].find('}').map_or(text.len(), |at| from + at);
            (at, at, format!(", {}", tree.flow()))
        }
        (Some((first, _)), Some((_, last))) => {
            let line = text[..first.start as usize].rfind('\n').map_or(0, |at| at + 1);
            let indent = first.start as usize - line;
            let from = end_of(last).max(1);
            let at = if text[..from].ends_with('\n') { from } else { text[from..].find('\n').map_or(text.len(), |at| from + at + 1) };
            let mut block = if text[..at].ends_with('\n') { String::new() } else { "\n".to_owned() };
            tree.block(indent, &mut block);
            (at, at, block)
        }
        _ => match behind {
            // An empty mapping, or nothing, makes room.
            Some(behind) => {
                let line = text[..behind].rfind('\n').map_or(0, |at| at + 1);
                let indent = text[line..].len() - text[line..].trim_start_matches(' ').len();
                let end = if flow { start + text[start..].find('}').map_or(1, |at| at + 1) } else { behind };
                let mut block = "\n".to_owned();
                tree.block(indent + 2, &mut block);
                (behind, end, block.trim_end().to_owned())
            }
            None => {
                let mut block = if text.is_empty() || text.ends_with('\n') || flow { String::new() } else { "\n".to_owned() };
                tree.block(0, &mut block);
                let end = if flow { start + text[start..].find('}').map_or(1, |at| at + 1) } else { text.len() };
                (if flow { start } else { text.len() }, end, block)
            }
        },
    }
}

/// Where the last value below a node ends.
fn end_of(node: &Node<'static>) -> usize {
    match &node.kind {
        Kind::Map(entries) => entries.last().map_or(node.end as usize, |(_, value)| end_of(value)),
        Kind::List(items) => items.last().map_or(node.end as usize, end_of),
        _ => node.end as usize,
    }
}

/// A value in double quotes, which need no rules for what stands in them.
#[must_use]
pub fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::node::Bounds;

    fn changed(text: &str, changes: &[(&str, &str)]) -> Result<String, String> {
        let paths: Vec<Vec<&str>> = changes.iter().map(|(path, _)| path.split('/').collect()).collect();
        let changes: Vec<Change<'_>> = changes.iter().zip(&paths).map(|((_, value), path)| Change { path, value }).collect();
        change(text, &changes, |text| Node::parse(text, Bounds { nodes: 1000, depth: 10 }))
    }

    #[test]
    fn a_value_is_replaced_and_all_else_stays() {
        let text = "# head\ntitle: Old  # why\nsteps:\n  a:\n    do: >-\n      folded\n      text\n    why: \"x \\\" y\"\n  b: {do: x}\n";
        let new = changed(text, &[("title", "New: \"q\" \\"), ("steps/a/do", "one"), ("steps/a/why", "설정"), ("steps/b/do", "z")]);
        let expected =
            "# head\ntitle: \"New: \\\"q\\\" \\\\\"  # why\nsteps:\n  a:\n    do: \"one\"\n    why: \"설정\"\n  b: {do: \"z\"}\n";
        assert_eq!(new.as_deref(), Ok(expected));
    }

    #[test]
    fn what_is_not_there_is_added_behind_its_neighbours() {
        let text = "title: T\nsections: {a: A}\nsteps:\n  a:\n    do: \"x\"\n  # end\n";
        let new = changed(text, &[("lead", "L"), ("sections/b", "B"), ("steps/a/why", "w"), ("steps/c/do", "d"), ("steps/c/why", "e")]);
        let expected = "title: T\nsections: {a: A, b: \"B\"}\nsteps:\n  a:\n    do: \"x\"\n    why: \"w\"\n  c:\n    do: \"d\"\n    why: \"e\"\nlead: \"L\"\n  # end\n";
        assert_eq!(new.as_deref(), Ok(expected));
        for (text, expected) in [
            ("", "steps:\n  a:\n    do: \"x\"\n"),
            ("# only words\n", "# only words\nsteps:\n  a:\n    do: \"x\"\n"),
            ("title: a\nsteps: {}\nlead: b\n", "title: a\nsteps:\n  a:\n    do: \"x\"\nlead: b\n"),
            ("steps:\ntitle: a", "steps:\n  a:\n    do: \"x\"\ntitle: a"),
            ("title: a", "title: a\nsteps:\n  a:\n    do: \"x\"\n"),
        ] {
            assert_eq!(changed(text, &[("steps/a/do", "x")]).as_deref(), Ok(expected), "{text}");
        }
        assert!(changed("steps: [a]\n", &[("steps/a", "x")]).is_err());
        assert!(changed("steps: \"\n", &[("steps/a", "x")]).is_err());
    }
}
