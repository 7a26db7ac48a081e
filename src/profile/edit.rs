//! Changing a profile's text in place: what a person wrote around it, comments and order included, stays as it is.
//!
//! The change is made in the text, and then the text is read again: if it does not say just what it said before, with the
//! change, nothing is changed at all.

use std::borrow::Cow;

use crate::limits::Limits;
use crate::vocabulary::Date;
use crate::yaml::node::{Bounds, Kind, Node};

/// One change of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A step is done, on a day if it is known.
    Done(String, Option<Date>),
    /// It is not done after all.
    Undone(String),
    /// A note of a step.
    Note(String, String),
}

/// The profile is written in a form that cannot be changed in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CannotEdit;

/// Makes changes in the text of a profile. Steps are named as the profile names them, if it does.
///
/// # Errors
/// If the text is no YAML mapping, or a change cannot be made without touching the rest.
pub fn edit(text: &str, changes: &[Change], limits: &Limits) -> Result<String, CannotEdit> {
    let bounds = Bounds { nodes: limits.yaml_nodes, depth: limits.yaml_depth };
    let parse = |text: &str| {
        if text.trim().is_empty() { Ok(Node { source: 0, start: 0, end: 0, kind: Kind::Empty }) } else { Node::parse(text, bounds) }
    };
    let mut text = text.to_owned();
    for change in changes {
        let before = parse(&text).map_err(|_| CannotEdit)?;
        let after = match change {
            Change::Done(step, day) => {
                let day = day.map(|day| day.to_string());
                Place::of(&text, &before, "done")?.set(step, day.as_deref())?
            }
            Change::Undone(step) => Place::of(&text, &before, "done")?.remove(step),
            Change::Note(step, note) => {
                let quoted = serde_json::to_string(note).map_err(|_| CannotEdit)?;
                Place::of(&text, &before, "notes")?.set(step, Some(&quoted))?
            }
        };
        let read = parse(&after).map_err(|_| CannotEdit)?;
        if meaning(&read) != expected(&before, change) {
            return Err(CannotEdit);
        }
        text = after;
    }
    Ok(text)
}

/// A top-level key and what stands there.
struct Place<'t> {
    text: &'t str,
    key: &'static str,
    /// The key's name in the text, and its value.
    entry: Option<(&'t Node<'t>, &'t Node<'t>)>,
}

impl<'t> Place<'t> {
    fn of(text: &'t str, node: &'t Node<'t>, key: &'static str) -> Result<Self, CannotEdit> {
        let entry = match &node.kind {
            Kind::Empty => None,
            Kind::Map(entries) => {
                // A mapping in braces has no lines of its own.
                if entries.first().is_some_and(|(first, _)| column(text, first.start as usize) != 0) {
                    return Err(CannotEdit);
                }
                entries.iter().find(|(name, _)| name.text() == Some(key)).map(|(name, value)| (name, value))
            }
            _ => return Err(CannotEdit),
        };
        Ok(Self { text, key, entry })
    }

    /// Writes `step: value`.
    fn set(&self, step: &str, value: Option<&str>) -> Result<String, CannotEdit> {
        let line = value.map_or_else(|| format!("{step}:"), |value| format!("{step}: {value}"));
        let Some((name, node)) = self.entry else {
            let gap = if self.text.is_empty() || self.text.ends_with('\n') { "" } else { "\n" };
            return Ok(format!("{}{gap}{}:\n  {line}\n", self.text, self.key));
        };
        match &node.kind {
            Kind::Empty => Ok(self.insert_after(name.end, &format!("  {line}"))),
            Kind::Text(only) => {
                let kept = format!("{{{}: , {step}: {}}}", only, value.unwrap_or_default());
                Ok(if only == step { self.text.to_owned() } else { self.replaced(node.start, node.end, &kept) })
            }
            Kind::Map(entries) if entries.is_empty() => self.flow(node, "{}", &format!("{{{line} }}")),
            Kind::Map(entries) => match entries.iter().find(|(other, _)| other.text() == Some(step)) {
                Some((_, old)) if value.is_some() && !matches!(old.kind, Kind::Empty) => {
                    Ok(self.replaced(old.start, old.end, value.unwrap_or_default()))
                }
                Some((other, old)) if value.is_some() && matches!(old.kind, Kind::Empty) => {
                    let colon = self.after(other.end, ":").ok_or(CannotEdit)?;
                    Ok(self.replaced(colon, colon, &format!(" {}", value.unwrap_or_default())))
                }
                Some(_) => Ok(self.text.to_owned()),
                None => {
                    let (first, _) = &entries[0];
                    let (last, old) = &entries[entries.len() - 1];
                    if self.is_flow(node, first) {
                        return self.append_in_flow(last.end.max(old.end), &line);
                    }
                    let indent = " ".repeat(column(self.text, first.start as usize));
                    let at = if matches!(old.kind, Kind::Empty) { last.end } else { old.end };
                    Ok(self.insert_after(at, &format!("{indent}{line}")))
                }
            },
            Kind::List(items) if items.is_empty() => self.flow(node, "[]", &format!("{{{line} }}")),
            Kind::List(items) => self.set_in_list(node, items, step, value),
        }
    }

    fn set_in_list(&self, node: &Node<'_>, items: &[Node<'_>], step: &str, value: Option<&str>) -> Result<String, CannotEdit> {
        let known = items.iter().any(|item| item.text() == Some(step));
        let flow = self.is_flow(node, &items[0]);
        let last = &items[items.len() - 1];
        match (value, flow) {
            (None, _) if known => Ok(self.text.to_owned()),
            (None, true) => self.append_in_flow(last.end, step),
            (None, false) => {
                let dash = self.text[..items[0].start as usize].rfind('-').ok_or(CannotEdit)?;
                let indent = " ".repeat(column(self.text, dash));
                Ok(self.insert_after(last.end, &format!("{indent}- {step}")))
            }
            // A list holds no days: it becomes a map.
            (Some(value), true) => {
                let open = self.text[..items[0].start as usize].rfind('[').ok_or(CannotEdit)?;
                let close = self.after(last.end, "]").ok_or(CannotEdit)? as usize;
                let mut steps: Vec<String> =
                    items.iter().filter_map(Node::text).filter(|item| *item != step).map(|item| format!("{item}: ")).collect();
                steps.push(format!("{step}: {value}"));
                Ok(format!("{}{{{}}}{}", &self.text[..open], steps.join(", "), &self.text[close..]))
            }
            (Some(value), false) => {
                let mut text = self.text.to_owned();
                for item in items.iter().rev() {
                    let (start, end) = (item.start as usize, item.end as usize);
                    let dash = text[..start].rfind('-').ok_or(CannotEdit)?;
                    let day = if item.text() == Some(step) { format!(": {value}") } else { ":".to_owned() };
                    text.insert_str(end, &day);
                    text.replace_range(dash..=dash, " ");
                }
                if known {
                    return Ok(text);
                }
                let bounds = Bounds { nodes: 100_000, depth: 32 };
                let node = Node::parse(&text, bounds).map_err(|_| CannotEdit)?;
                Place::of(&text, &node, self.key)?.set(step, Some(value))
            }
        }
    }

    /// Takes a step out.
    fn remove(&self, step: &str) -> String {
        let Some((_, node)) = self.entry else { return self.text.to_owned() };
        let parts: Vec<(u32, u32)> = match &node.kind {
            Kind::Empty => return self.text.to_owned(),
            Kind::Text(only) => return if only == step { self.replaced(node.start, node.end, "[]") } else { self.text.to_owned() },
            Kind::Map(entries) => entries
                .iter()
                .map(|(name, value)| (name.start, name.end.max(if matches!(value.kind, Kind::Empty) { 0 } else { value.end })))
                .collect(),
            Kind::List(items) => items.iter().map(|item| (item.start, item.end)).collect(),
        };
        let at = match &node.kind {
            Kind::Map(entries) => entries.iter().position(|(name, _)| name.text() == Some(step)),
            Kind::List(items) => items.iter().position(|item| item.text() == Some(step)),
            _ => None,
        };
        let Some(at) = at else { return self.text.to_owned() };
        let (start, end) = (parts[at].0 as usize, parts[at].1 as usize);
        if self.is_flow(node, &Node { source: 0, start: parts[0].0, end: parts[0].1, kind: Kind::Empty }) {
            let rest = &self.text[end..];
            let colon = rest.len() - rest.trim_start_matches([' ', ':']).len();
            let end = end + if matches!(node.kind, Kind::Map(_)) { colon } else { 0 };
            // With the comma behind it or, of the last, the one before.
            if let Some(after) = self.text[end..].trim_start().strip_prefix(',') {
                let after = self.text.len() - after.trim_start_matches(' ').len();
                return format!("{}{}", &self.text[..start], &self.text[after..]);
            }
            let before = self.text[..start].trim_end().trim_end_matches(',').len();
            return format!("{}{}", &self.text[..before], &self.text[end..]);
        }
        let line = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let next = self.text[end..].find('\n').map_or(self.text.len(), |at| end + at + 1);
        format!("{}{}", &self.text[..line], &self.text[next..])
    }

    /// Whether a collection stands in brackets.
    fn is_flow(&self, node: &Node<'_>, first: &Node<'_>) -> bool {
        let before = self.text.get(node.start as usize..first.start as usize).unwrap_or_default();
        let upto = self.text[..first.start as usize].trim_end();
        before.contains(['{', '[']) || upto.ends_with(['{', '['])
    }

    /// An empty collection in brackets becomes another.
    fn flow(&self, node: &Node<'_>, old: &str, new: &str) -> Result<String, CannotEdit> {
        let start = node.start as usize;
        let found = self.text.get(start..).and_then(|rest| rest.find(old.chars().next()?)).ok_or(CannotEdit)? + start;
        let close = self.text[found..].find(old.chars().last().unwrap_or(']')).ok_or(CannotEdit)? + found;
        Ok(format!("{}{new}{}", &self.text[..found], &self.text[close + 1..]))
    }

    /// Another item behind the last one in brackets.
    fn append_in_flow(&self, end: u32, item: &str) -> Result<String, CannotEdit> {
        let rest = self.text.get(end as usize..).ok_or(CannotEdit)?;
        let close = rest.find([']', '}']).ok_or(CannotEdit)? + end as usize;
        let head = self.text[..close].trim_end();
        let comma = match head.chars().next_back() {
            Some(',') => " ",
            // A key without a value needs the blank.
            Some(':') => " , ",
            _ => ", ",
        };
        let gap = if self.text[close..].starts_with('}') && item.ends_with(':') { " " } else { "" };
        Ok(format!("{head}{comma}{item}{gap}{}", &self.text[close..]))
    }

    fn replaced(&self, start: u32, end: u32, with: &str) -> String {
        let (start, end) = (start as usize, end as usize);
        // A block text ends with its line.
        let line = if self.text[start..end].ends_with('\n') { "\n" } else { "" };
        format!("{}{with}{line}{}", &self.text[..start], &self.text[end..])
    }

    /// A line of its own below the line in which something ends.
    fn insert_after(&self, end: u32, line: &str) -> String {
        let end = (end as usize).min(self.text.len());
        // What ends with its line ends there.
        let from = if self.text[..end].ends_with('\n') { end - 1 } else { end };
        match self.text[from..].find('\n') {
            Some(at) => format!("{}{line}\n{}", &self.text[..=from + at], &self.text[from + at + 1..]),
            None => format!("{}\n{line}\n", self.text),
        }
    }

    /// The place behind a mark that follows, with nothing but white space before it.
    fn after(&self, end: u32, mark: &str) -> Option<u32> {
        let rest = self.text.get(end as usize..)?;
        let found = rest.trim_start().strip_prefix(mark)?;
        u32::try_from(self.text.len() - found.len()).ok()
    }
}

/// How many characters stand before a place in its line.
fn column(text: &str, at: usize) -> usize {
    let line = text[..at].rfind('\n').map_or(0, |at| at + 1);
    text[line..at].chars().count()
}

/// A tree without places.
#[derive(Debug, Clone, PartialEq)]
enum Meaning<'a> {
    Empty,
    Text(Cow<'a, str>),
    List(Vec<Meaning<'a>>),
    Map(Vec<(Meaning<'a>, Meaning<'a>)>),
}

fn meaning<'a>(node: &'a Node<'a>) -> Meaning<'a> {
    match &node.kind {
        Kind::Empty => Meaning::Empty,
        Kind::Text(text) => Meaning::Text(Cow::Borrowed(text)),
        Kind::List(items) => Meaning::List(items.iter().map(meaning).collect()),
        Kind::Map(entries) => Meaning::Map(entries.iter().map(|(key, value)| (meaning(key), meaning(value))).collect()),
    }
}

/// What a text must say after a change, as a profile reads it.
fn expected<'a>(before: &'a Node<'a>, change: &'a Change) -> Meaning<'a> {
    let mut entries = match meaning(before) {
        Meaning::Map(entries) => entries,
        _ => Vec::new(),
    };
    let text = |text: &'a str| Meaning::Text(Cow::Borrowed(text));
    let (key, step, value) = match change {
        Change::Done(step, day) => ("done", step, Some(day.map(|day| Meaning::Text(Cow::Owned(day.to_string()))))),
        Change::Undone(step) => ("done", step, None),
        Change::Note(step, note) => ("notes", step, Some(Some(text(note)))),
    };
    let at = entries.iter().position(|(name, _)| *name == text(key));
    let old = at.map_or(Meaning::Empty, |at| entries[at].1.clone());
    let Some(new) = changed(old, text(step), value) else { return Meaning::Map(entries) };
    match at {
        Some(at) => entries[at].1 = new,
        None => entries.push((text(key), new)),
    }
    Meaning::Map(entries)
}

/// What stands under a key after a step was set or taken out (`None`); nothing if that changes nothing.
#[expect(clippy::option_option, reason = "nothing takes the step out, a step without a value is set to nothing")]
fn changed<'a>(old: Meaning<'a>, step: Meaning<'a>, value: Option<Option<Meaning<'a>>>) -> Option<Meaning<'a>> {
    let Some(value) = value else {
        return match old {
            Meaning::Text(text) if Meaning::Text(text.clone()) == step => Some(Meaning::List(Vec::new())),
            Meaning::List(mut items) => {
                items.retain(|item| *item != step);
                Some(if items.is_empty() { Meaning::Empty } else { Meaning::List(items) })
            }
            Meaning::Map(mut entries) => {
                entries.retain(|(name, _)| *name != step);
                Some(if entries.is_empty() { Meaning::Empty } else { Meaning::Map(entries) })
            }
            _ => None,
        };
    };
    let pair = |value: Option<Meaning<'a>>| value.unwrap_or(Meaning::Empty);
    match old {
        Meaning::Empty => Some(Meaning::Map(vec![(step, pair(value))])),
        Meaning::Text(text) if Meaning::Text(text.clone()) == step && value.is_none() => None,
        Meaning::Text(text) => Some(Meaning::Map(vec![(Meaning::Text(text), Meaning::Empty), (step, pair(value))])),
        Meaning::List(items) if items.is_empty() => Some(Meaning::Map(vec![(step, pair(value))])),
        Meaning::List(mut items) => match value {
            None if items.contains(&step) => None,
            None => {
                items.push(step);
                Some(Meaning::List(items))
            }
            Some(value) => {
                let known = items.contains(&step);
                let day = |item: &Meaning<'a>| if *item == step { value.clone() } else { Meaning::Empty };
                let mut entries: Vec<_> = items.iter().map(|item| (item.clone(), day(item))).collect();
                if !known {
                    entries.push((step.clone(), value.clone()));
                }
                Some(Meaning::Map(entries))
            }
        },
        Meaning::Map(mut entries) => {
            match entries.iter_mut().find(|(name, _)| *name == step) {
                Some((_, old)) => match value {
                    Some(value) => *old = value,
                    None => return None,
                },
                None => entries.push((step, pair(value))),
            }
            Some(Meaning::Map(entries))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(text: &str, changes: &[Change]) -> Result<String, CannotEdit> {
        edit(text, changes, &Limits::default())
    }

    fn done(step: &str, day: Option<&str>) -> Change {
        Change::Done(step.to_owned(), day.map(|day| day.parse().expect("a day")))
    }

    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "each case is written where it is used")]
    fn gives(text: &str, change: Change, after: &str) {
        assert_eq!(edited(text, std::slice::from_ref(&change)).as_deref(), Ok(after), "{change:?} in\n{text}");
    }

    #[test]
    fn a_step_is_ticked_in_every_form_that_a_person_may_write() {
        let day = Some("2026-11-22");
        for (text, day, after) in [
            ("", None, "done:\n  TG4:\n"),
            ("locale: ko", day, "locale: ko\ndone:\n  TG4: 2026-11-22\n"),
            ("done:\nlocale: ko\n", None, "done:\n  TG4:\nlocale: ko\n"),
            (
                "done: # so far\n  SG1: 2026-01-02 # at home\n\n# end\nlocale: ko\n",
                None,
                "done: # so far\n  SG1: 2026-01-02 # at home\n  TG4:\n\n# end\nlocale: ko\n",
            ),
            ("done:\n  SG1: # at home\n", day, "done:\n  SG1: # at home\n  TG4: 2026-11-22\n"),
            ("done: [SG1, SG2] # x\n", None, "done: [SG1, SG2, TG4] # x\n"),
            ("done: [SG1, SG2] # x\n", day, "done: {SG1: , SG2: , TG4: 2026-11-22} # x\n"),
            ("done: {SG1: 2026-01-02} # x\n", None, "done: {SG1: 2026-01-02, TG4: } # x\n"),
            ("done: {SG1: }\n", None, "done: {SG1: , TG4: }\n"),
            ("done: []\n", None, "done: {TG4: }\n"),
            ("done:\n- SG1 # a\n- SG2\n# b\nlocale: ko\n", None, "done:\n- SG1 # a\n- SG2\n- TG4\n# b\nlocale: ko\n"),
            ("done:\n- SG1 # a\n- SG2\n", day, "done:\n  SG1: # a\n  SG2:\n  TG4: 2026-11-22\n"),
            ("done: SG1\n", None, "done: {SG1: , TG4: }\n"),
            ("done:\n  TG4:\n", day, "done:\n  TG4: 2026-11-22\n"),
            ("done:\n  TG4: 2026-01-02\n", day, "done:\n  TG4: 2026-11-22\n"),
            ("done:\n  TG4: 2026-01-02\n", None, "done:\n  TG4: 2026-01-02\n"),
        ] {
            gives(text, done("TG4", day), after);
        }
    }

    #[test]
    fn a_tick_is_taken_back_and_the_rest_stays() {
        for (text, after) in [
            ("done:\n  SG1:\n  # mine\n  TG4: 2026-01-02 # x\n  SG2:\n", "done:\n  SG1:\n  # mine\n  SG2:\n"),
            ("done:\n  TG4:\nlocale: ko\n", "done:\nlocale: ko\n"),
            ("done: [SG1, TG4, SG2]\n", "done: [SG1, SG2]\n"),
            ("done: [SG1, TG4]\n", "done: [SG1]\n"),
            ("done: {TG4: 2026-01-02, SG2: }\n", "done: {SG2: }\n"),
            ("done:\n- TG4\n- SG2\n", "done:\n- SG2\n"),
            ("done: TG4\n", "done: []\n"),
            ("locale: ko\n", "locale: ko\n"),
            ("done: [SG1]\n", "done: [SG1]\n"),
        ] {
            gives(text, Change::Undone("TG4".to_owned()), after);
        }
    }

    #[test]
    fn a_note_is_quoted_and_replaces_the_old_one() {
        let note = |text: &str| Change::Note("TG4".to_owned(), text.to_owned());
        gives("locale: ko\n", note("say \"no\": # really"), "locale: ko\nnotes:\n  TG4: \"say \\\"no\\\": # really\"\n");
        gives("notes:\n  TG4: old # c\n  SG1: x\n", note("새 메모"), "notes:\n  TG4: \"새 메모\" # c\n  SG1: x\n");
        gives("notes:\n  SG1: |\n    a\n    b\nlocale: ko\n", note("n"), "notes:\n  SG1: |\n    a\n    b\n  TG4: \"n\"\nlocale: ko\n");
    }

    #[test]
    fn what_cannot_be_changed_safely_is_left_alone() {
        for text in ["{done: [SG1]}", "- a\n", "done: &x [a]\n", "done: [SG1\n"] {
            assert_eq!(edited(text, &[done("TG4", None)]), Err(CannotEdit), "{text}");
        }
    }
}
