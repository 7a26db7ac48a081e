//! Changing single messages of a Fluent file and leaving all else as it stands.

use std::fmt::Write as _;

use fluent_syntax::ast::Entry;

use crate::messages::pattern_text;

/// A message, or an attribute of one (`threat-snooping.meaning`), and what it is to say.
#[derive(Debug, Clone, Copy)]
pub struct Change<'c> {
    /// Its id.
    pub id: &'c str,
    /// Its pattern.
    pub pattern: &'c str,
}

/// A message as it stands in a file: its value and its attributes.
#[derive(Debug, Default)]
struct Message {
    value: Option<String>,
    attributes: Vec<(String, String)>,
}

/// The text with some messages changed or added. A new one stands behind the message that stands before it in `order`.
#[must_use]
pub fn change(text: &str, changes: &[Change<'_>], order: &[&str]) -> String {
    let mut text = text.to_owned();
    let mut ids: Vec<&str> = Vec::new();
    for change in changes {
        let id = change.id.split('.').next().unwrap_or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    for id in ids {
        let chunk = chunk(&text, id);
        let mut message = chunk.clone().map_or_else(Message::default, |chunk| Message::read(&text[chunk]));
        for change in changes {
            match change.id.split_once('.') {
                None if change.id == id => message.value = Some(change.pattern.to_owned()),
                Some((of, name)) if of == id => message.set(name, change.pattern),
                _ => {}
            }
        }
        let written = message.written(id);
        let at = match chunk {
            Some(chunk) => {
                text.replace_range(chunk, &written);
                continue;
            }
            None => {
                let before = order.iter().take_while(|other| **other != id);
                before.filter_map(|other| self::chunk(&text, other)).map(|chunk| chunk.end).max().unwrap_or(text.len())
            }
        };
        let open = if at == 0 || text[..at].ends_with('\n') { "" } else { "\n" };
        text.insert_str(at, &format!("{open}{written}"));
    }
    text
}

impl Message {
    fn read(text: &str) -> Self {
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        let mut this = Self::default();
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                this.value = message.value.map(pattern_text);
                this.attributes =
                    message.attributes.into_iter().map(|attribute| (attribute.id.name.to_owned(), pattern_text(attribute.value))).collect();
            }
        }
        this
    }

    fn set(&mut self, name: &str, pattern: &str) {
        match self.attributes.iter_mut().find(|(other, _)| other == name) {
            Some((_, old)) => pattern.clone_into(old),
            None => self.attributes.push((name.to_owned(), pattern.to_owned())),
        }
    }

    fn written(&self, id: &str) -> String {
        let mut out = format!("{id} =");
        if let Some(value) = &self.value {
            let _ = write!(out, " {value}");
        }
        for (name, pattern) in &self.attributes {
            let _ = write!(out, "\n    .{name} = {}", pattern.replace('\n', "\n    "));
        }
        out.push('\n');
        out
    }
}

/// The bytes of a message, to the end of its last line.
fn chunk(text: &str, id: &str) -> Option<std::ops::Range<usize>> {
    let mut at = 0;
    let mut found: Option<(usize, usize)> = None;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let first = line.chars().next().unwrap_or('\n');
        let begins = first.is_ascii_alphabetic() || first == '-' || first == '#';
        match &mut found {
            None if line.strip_prefix(id).is_some_and(|rest| rest.trim_start_matches(' ').starts_with('=')) => found = Some((start, at)),
            Some(_) if begins => break,
            Some((_, end)) if !line.trim().is_empty() => *end = at,
            _ => {}
        }
    }
    found.map(|(start, end)| start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# head\n\na = one\n\n# of b\nb = { $n ->\n    [one] x\n   *[other] y\n} z\n    .help = h\n\nc = three";

    #[test]
    fn a_message_is_replaced_and_all_else_stays() {
        let change = |id, pattern| change(FILE, &[Change { id, pattern }], &["a", "b", "c"]);
        assert_eq!(change("a", "new"), FILE.replace("a = one", "a = new"));
        let new = change("b", "whole");
        assert_eq!(new, "# head\n\na = one\n\n# of b\nb = whole\n    .help = h\n\nc = three");
        let new = change("b.help", "H\n    I");
        assert!(new.contains("    .help = H\n        I\n\nc = three"), "{new}");
        assert!(new.contains("*[other] y\n    } z\n"), "{new}");
    }

    #[test]
    fn a_new_message_stands_behind_the_one_before_it() {
        let order = ["a", "a2", "b", "c", "d"];
        let add = |id, pattern| change(FILE, &[Change { id, pattern }], &order);
        assert!(add("a2", "x").contains("a = one\na2 = x\n\n# of b"));
        assert!(add("d", "x").ends_with("c = three\nd = x\n"));
        assert_eq!(
            change("", &[Change { id: "d", pattern: "x" }, Change { id: "d.help", pattern: "y" }], &order),
            "d = x\n    .help = y\n"
        );
    }
}
