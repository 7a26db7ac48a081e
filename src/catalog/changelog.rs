//! What has happened to each step: dated entries by code, with the fingerprints of the step's parts after each.
//!
//! `checklists/<id>/changes.yaml` holds them. `handbill changes --record` alone writes it, `check` holds its newest entries
//! against the steps as they stand, and no handout but a short one of changes reads it.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use crate::assets::AssetError;
use crate::catalog::prints::{LabelPrints, Prints};
use crate::diagnostic::Diagnostics;
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::record::Fingerprint;
use crate::source::{AssetPath, Span, Spanned};
use crate::vocabulary::{ChecklistId, Code, Date, StepId};
use crate::yaml::node::Node;
use crate::yaml::{Fields, entries, list, parsed, text};

/// The first lines of a file.
const HEAD: &str = "\
# What has happened to each step since the founding edition, with fingerprints of what it says in English, of its menu
# paths, and of the labels that each language shows; a language that shows the English ones is left out.
# `handbill changes --record` writes this.
";

/// What has happened to the steps of one checklist.
#[derive(Debug, Clone, Default)]
pub struct Changelog {
    /// The steps by their codes, those that are gone included.
    pub steps: BTreeMap<Code, History>,
    /// Whether some of it could not be read, so that nobody is told that it is missing.
    pub broken: bool,
}

/// What has happened to one step.
#[derive(Debug, Clone)]
pub struct History {
    /// Where its code stands in the file; `None` if it is not in a file yet.
    pub span: Option<Span>,
    /// The step's id.
    pub id: StepId,
    /// Its last title in English, so that it can be named when it is gone.
    pub title: String,
    /// What happened, the oldest first; there is at least one.
    pub events: Vec<Event>,
}

/// Something that happened to a step on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The day.
    pub date: Date,
    /// What it was.
    pub kind: Kind,
    /// The words that it has since, if they changed.
    pub words: Option<Fingerprint>,
    /// The menu paths that it has since, if they changed.
    pub menus: Option<Fingerprint>,
    /// The labels that it has since in every language, if some changed.
    pub labels: Option<LabelPrints>,
}

/// A kind of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It is in the first edition that was written down.
    Founding,
    /// It came, or came back.
    Added,
    /// It says something else.
    Changed,
    /// It is gone.
    Removed,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Founding, Self::Added, Self::Changed, Self::Removed];

    /// The key in the file, whose value is the day.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Founding => "founding",
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

/// The place of a checklist's changelog.
#[must_use]
pub fn changelog_path(id: &ChecklistId) -> AssetPath {
    AssetPath::new(format!("checklists/{id}/changes.yaml")).expect("ids make plain paths")
}

impl Changelog {
    /// Loads what has happened to the steps of a checklist; `None` where no layer has it written down.
    ///
    /// # Errors
    /// If the file is there but cannot be read.
    pub fn load(layers: &Layers, id: &ChecklistId, reading: &mut Reading) -> Result<Option<Self>, AssetError> {
        let Some(node) = layers.yaml(&changelog_path(id), reading)? else { return Ok(None) };
        Ok(Some(Self::read(&node, &mut reading.problems)))
    }

    /// Reads `changes.yaml`; what has problems is left out and they are noted.
    pub fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Self {
        let mut noted = Diagnostics::default();
        let mut this = Self::default();
        for (key, value) in entries(node, &mut noted).unwrap_or_default() {
            if let (Some(code), Some(history)) = (parsed::<Code>(key, &mut noted), History::read(key, value, &mut noted)) {
                this.steps.insert(code.value, history);
            }
        }
        this.broken = noted.has_errors();
        problems.extend(noted);
        this
    }

    /// The day of the founding edition.
    #[must_use]
    pub fn founded(&self) -> Option<Date> {
        let events = self.steps.values().flat_map(|history| &history.events);
        events.filter(|event| event.kind == Kind::Founding).map(|event| event.date).min()
    }

    /// The last day on which something happened.
    #[must_use]
    pub fn last(&self) -> Option<Date> {
        self.steps.values().flat_map(|history| &history.events).map(|event| event.date).max()
    }
}

/// The changelog as the file that holds it.
impl fmt::Display for Changelog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HEAD)?;
        let mut codes: Vec<_> = self.steps.iter().collect();
        codes.sort_by_key(|(code, _)| code.counted());
        for (code, History { id, title, events, span: _ }) in codes {
            writeln!(f, "{code}:\n  id: {id}\n  title: {}\n  history:", quoted(title))?;
            events.iter().try_for_each(|event| writeln!(f, "    - {event}"))?;
        }
        Ok(())
    }
}

/// A text in double quotes; titles hold no characters that need more.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

impl History {
    fn read(key: &Node<'_>, node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, key.span(), problems)?;
        let id: Option<Spanned<StepId>> = fields.required("id").and_then(|node| parsed(node, fields.problems()));
        let title = fields.required("title").and_then(|node| text(node, fields.problems()).map(ToOwned::to_owned));
        let history = fields.required("history").map_or(&[][..], |node| list(node, fields.problems()));
        let mut events: Vec<Event> = Vec::new();
        for node in history {
            let Some(event) = Event::read(node, fields.problems()) else { continue };
            if let Some(message) = out_of_order(events.last(), &event) {
                fields.problems().error("bad-history", Some(node.span()), message).help(RECORD);
                continue;
            }
            events.push(event);
        }
        fields.finish();
        (!events.is_empty()).then_some(())?;
        Some(Self { span: Some(key.span()), id: id?.value, title: title?, events })
    }

    /// The fingerprints that the step has after everything that happened; `None` if it is gone.
    #[must_use]
    pub fn now(&self) -> Option<Prints> {
        self.after(self.events.len())
    }

    /// The fingerprints that the step had after so many events; `None` if it was not there.
    #[must_use]
    pub fn after(&self, events: usize) -> Option<Prints> {
        let mut prints: Option<Prints> = None;
        for event in self.events.iter().take(events) {
            prints = match (event.kind, prints) {
                (Kind::Removed, _) | (Kind::Changed, None) => None,
                (Kind::Changed, Some(old)) => Some(Prints {
                    words: event.words.unwrap_or(old.words),
                    menus: event.menus.unwrap_or(old.menus),
                    labels: event.labels.clone().unwrap_or(old.labels),
                }),
                (Kind::Founding | Kind::Added, _) => event.words.zip(event.menus).map(|(words, menus)| {
                    let labels = event.labels.clone().unwrap_or_default();
                    Prints { words, menus, labels }
                }),
            };
        }
        prints
    }
}

/// What to do about a file that was not written by the program.
const RECORD: &str = "`handbill changes --record DIR` writes this file; take it back as it was, and record again";

/// Why an event cannot come after another.
fn out_of_order(last: Option<&Event>, event: &Event) -> Option<String> {
    let key = event.kind.key();
    match (last, event.kind) {
        (Some(last), _) if event.date < last.date => Some(format!("{} stands behind {}", event.date, last.date)),
        (None, Kind::Changed | Kind::Removed) => Some(format!("a step cannot be {key} before it was there")),
        (Some(last), Kind::Changed | Kind::Removed) if last.kind == Kind::Removed => {
            Some(format!("a step that was removed cannot be {key}"))
        }
        (Some(_), Kind::Founding) => Some("the founding edition comes first".to_owned()),
        (Some(last), Kind::Added) if last.kind != Kind::Removed => Some("a step that is there cannot be added".to_owned()),
        _ => None,
    }
}

impl Event {
    /// That a step is there, with all its fingerprints.
    #[must_use]
    pub fn arrival(kind: Kind, date: Date, prints: Prints) -> Self {
        let Prints { words, menus, labels } = prints;
        Self { date, kind, words: Some(words), menus: Some(menus), labels: (!labels.is_empty()).then_some(labels) }
    }

    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let mut found: Vec<(Kind, Option<Spanned<Date>>)> = Vec::new();
        for kind in Kind::ALL {
            if let Some(node) = fields.optional(kind.key()) {
                found.push((kind, parsed(node, fields.problems())));
            }
        }
        let words = fields.optional("words").and_then(|node| parsed(node, fields.problems()));
        let menus = fields.optional("menus").and_then(|node| parsed(node, fields.problems()));
        let labels = fields.optional("labels").map(|node| read_labels(node, fields.problems()));
        let [(kind, date)] = found.as_slice() else {
            let message = "one of `founding`, `added`, `changed` and `removed` must say when it was";
            fields.problems().error("bad-history", Some(node.span()), message).help(RECORD);
            fields.finish();
            return None;
        };
        let value = |print: &Option<Spanned<Fingerprint>>| print.as_ref().map(|print| print.value);
        let event = Self { date: date.as_ref()?.value, kind: *kind, words: value(&words), menus: value(&menus), labels };
        let whole = match kind {
            Kind::Founding | Kind::Added => words.is_some() && menus.is_some(),
            Kind::Changed => words.is_some() || menus.is_some() || event.labels.is_some(),
            Kind::Removed => words.is_none() && menus.is_none() && event.labels.is_none(),
        };
        if !whole {
            let message = format!("the fingerprints do not go with `{}`", kind.key());
            fields.problems().error("bad-history", Some(node.span()), message).help(RECORD);
        }
        fields.finish();
        whole.then_some(event)
    }
}

fn read_labels(node: &Node<'_>, problems: &mut Diagnostics) -> LabelPrints {
    let entries = entries(node, problems).unwrap_or_default();
    let print = |(key, value): &(Node<'_>, Node<'_>)| {
        let locale: Option<Spanned<Locale>> = parsed(key, problems);
        let print: Option<Spanned<Fingerprint>> = parsed(value, problems);
        Some((locale?.value, print?.value))
    };
    entries.iter().filter_map(print).collect()
}

/// An event as an item of the list in the file. Digits with an `e` among them would be a number without quotes.
impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{{}: {}", self.kind.key(), self.date)?;
        for (key, print) in [("words", self.words), ("menus", self.menus)] {
            if let Some(print) = print {
                write!(f, ", {key}: \"{print}\"")?;
            }
        }
        if let Some(labels) = &self.labels {
            let all: Vec<String> = labels.iter().map(|(locale, print)| format!("{locale}: \"{print}\"")).collect();
            write!(f, ", labels: {{{}}}", all.join(", "))?;
        }
        f.write_char('}')
    }
}
