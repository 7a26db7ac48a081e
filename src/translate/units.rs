//! Every string that is translated: its English, its translation, and what a translator should know of it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Entry as Line;

use crate::assets::AssetError;
use crate::catalog::checklist::{End, Step, Stop};
use crate::catalog::scorecard::Scorecard;
use crate::catalog::wording::{Field, Key};
use crate::catalog::{Catalog, Entry};
use crate::layers::{Layers, Reading};
use crate::locale::{Locale, LocaleChain};
use crate::messages::{COMMAND_LINE, FILES, messages_record, messages_records_path, sentences};
use crate::record::Records;
use crate::source::{AssetPath, Sources, Span};
use crate::vocabulary::{ChecklistId, Date, LabelId, Length};

/// What all contexts of the comparison begin with.
const COMPARISON: &str = "comparison";

/// The two kinds of files that hold translations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A YAML file of wording.
    Wording,
    /// A Fluent file of messages.
    Message,
}

/// One string.
#[derive(Debug, Clone)]
pub struct Unit {
    /// The kind of its file.
    pub kind: Kind,
    /// The file that holds its translation.
    pub file: AssetPath,
    /// Its way in the file, with strokes between (`steps/set-pin/do`), or the message's id.
    pub path: String,
    /// The name that it has in exchange: no two are the same.
    pub context: String,
    /// What `translate sync --accept` calls it.
    pub accept: Option<String>,
    /// Where the English stands: file and line.
    pub place: String,
    /// What a translator should know, line by line.
    pub notes: Vec<String>,
    /// The English as it is written.
    pub english: String,
    /// The translation as it is written.
    pub translation: Option<String>,
    /// Whether the English has changed since it was translated.
    pub stale: bool,
}

/// The strings of a language in the order of the English files.
#[derive(Debug, Default)]
pub struct Units {
    /// The strings.
    pub units: Vec<Unit>,
    /// The newest day on which their content was gone over.
    pub reviewed: Option<Date>,
}

/// What is exchanged: some checklists, or everything.
#[derive(Debug, Clone)]
pub struct Extent {
    /// The checklists.
    pub checklists: Vec<ChecklistId>,
    /// Whether the comparison and the messages too.
    pub with_rest: bool,
}

impl Units {
    /// The strings of a language. Problems of content are noted in `reading`.
    ///
    /// # Errors
    /// If a file is there but cannot be read.
    pub fn load(layers: &Layers, locale: &Locale, extent: &Extent, reading: &mut Reading) -> Result<Self, AssetError> {
        let both = BTreeSet::from([locale.clone(), Locale::source()]);
        let mut this = Self::default();
        let catalog = Catalog::load(layers, &extent.checklists, &both, Length::Full, reading)?;
        for (id, entry) in &catalog.checklists {
            this.reviewed = this.reviewed.max(Some(entry.checklist.reviewed));
            this.checklist(id, entry, locale, &reading.sources, layers);
        }
        if extent.with_rest {
            if let Some(scorecard) = Scorecard::load(layers, &both, reading)? {
                this.reviewed = this.reviewed.max(Some(scorecard.reviewed));
                this.comparison(&scorecard, locale, &reading.sources, layers);
            }
            for file in FILES.iter().chain(COMMAND_LINE) {
                this.messages(layers, file, locale, reading)?;
            }
        }
        Ok(this)
    }

    /// A string by its name in exchange.
    #[must_use]
    pub fn by_context(&self) -> BTreeMap<&str, &Unit> {
        self.units.iter().map(|unit| (unit.context.as_str(), unit)).collect()
    }

    fn checklist(&mut self, id: &ChecklistId, entry: &Entry, locale: &Locale, sources: &Sources, layers: &Layers) {
        let Some(english) = entry.wordings.get(&Locale::source()) else { return };
        let ours = entry.wordings.get(locale);
        let words = ours.map(crate::catalog::wording::Wording::keyed).unwrap_or_default();
        let mut all: Vec<_> = english.keyed().into_iter().collect();
        all.sort_by_key(|(_, words)| words.span);
        for (key, source) in all {
            // One with mistakes in it was read as an empty one.
            let translation = words.get(&key).filter(|words| !words.value.0.is_empty());
            let mut notes = note(&key, entry);
            notes.extend(source.value.labels().map(|label| label_note(label, entry)).collect::<BTreeSet<_>>());
            self.units.push(Unit {
                kind: Kind::Wording,
                file: AssetPath::new(format!("checklists/{id}/text/{locale}.yaml")).expect("ids and tags make plain paths"),
                path: key.path(),
                context: format!("{id}/{}", key.path()),
                accept: Some(key.step.map_or_else(|| id.to_string(), |step| format!("{id}/{step}"))),
                place: place(source.span, sources, layers),
                notes,
                english: source.value.written(),
                translation: translation.map(|words| words.value.written()),
                stale: translation.is_some_and(|words| ours.is_some_and(|ours| ours.stale.contains(&words.span))),
            });
        }
    }

    fn comparison(&mut self, scorecard: &Scorecard, locale: &Locale, sources: &Sources, layers: &Layers) {
        let Some(english) = scorecard.wordings.get(&Locale::source()) else { return };
        let ours = scorecard.wordings.get(locale);
        let mut all: Vec<_> = english.words.iter().collect();
        all.sort_by_key(|(_, words)| words.span);
        for (key, source) in all {
            let translation = ours.and_then(|ours| ours.words.get(key)).filter(|words| !words.value.0.is_empty());
            self.units.push(Unit {
                kind: Kind::Wording,
                file: AssetPath::new(format!("comparison/text/{locale}.yaml")).expect("tags make plain paths"),
                path: key.path(),
                context: format!("{COMPARISON}/{}", key.path()),
                accept: None,
                place: place(source.span, sources, layers),
                notes: vec![format!("In the comparison of messengers: {}.", key.to_string().replace('`', "\""))],
                english: source.value.written(),
                translation: translation.map(|words| words.value.written()),
                stale: translation.is_some_and(|words| ours.is_some_and(|ours| ours.stale.contains(&words.span))),
            });
        }
    }

    fn messages(&mut self, layers: &Layers, file: &str, locale: &Locale, reading: &mut Reading) -> Result<(), AssetError> {
        let english = sentences(layers, &Locale::source(), file, reading)?;
        let ours = sentences(layers, locale, file, reading)?;
        let records = Records::load(layers, &messages_records_path(locale), reading)?.unwrap_or_default();
        let path = AssetPath::new(format!("i18n/{}/{file}", Locale::source())).expect("a plain path");
        let mut told = BTreeSet::new();
        let texts = layers.texts(&path, reading)?;
        // What a higher layer says anew stands where the lower one said it first.
        for (_, text) in &texts {
            for Described { id, line, notes } in described(text) {
                let Some(source) = english.get(&id).filter(|_| told.insert(id.clone())) else { continue };
                let translation = ours.get(&id);
                let judged = translation.map(|words| records.judge(&format!("{file}/{id}"), messages_record(source, words)));
                self.units.push(Unit {
                    kind: Kind::Message,
                    file: AssetPath::new(format!("i18n/{locale}/{file}")).expect("tags make plain paths"),
                    context: format!("{file}/{id}"),
                    path: id,
                    accept: None,
                    place: format!("{path}:{line}"),
                    notes,
                    english: source.clone(),
                    translation: translation.cloned(),
                    stale: judged.is_some_and(crate::record::Freshness::is_stale),
                });
            }
        }
        Ok(())
    }
}

/// A message of a Fluent file, or one of its attributes, and what the file says of it.
struct Described {
    id: String,
    line: usize,
    notes: Vec<String>,
}

fn described(text: &str) -> Vec<Described> {
    let resource = crate::messages::parsed_messages(text);
    let line_of = |id: &str| {
        1 + text.lines().position(|line| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='))).unwrap_or(0)
    };
    let mut found = Vec::new();
    let mut group = Vec::new();
    for line in resource.body {
        match line {
            Line::GroupComment(comment) => group = comment.content.iter().map(ToString::to_string).collect(),
            Line::Message(message) => {
                let own = message.comment.map(|comment| comment.content.iter().map(ToString::to_string).collect::<Vec<_>>());
                let notes: Vec<String> = group.iter().cloned().chain(own.unwrap_or_default()).filter(|note| !note.is_empty()).collect();
                let line = line_of(message.id.name);
                if message.value.is_some() {
                    found.push(Described { id: message.id.name.to_owned(), line, notes: notes.clone() });
                }
                for attribute in message.attributes {
                    let id = format!("{}.{}", message.id.name, attribute.id.name);
                    found.push(Described { id, line, notes: notes.clone() });
                }
            }
            _ => {}
        }
    }
    found
}

/// The file and line of some words, without the name of the folder that they came from.
fn place(span: Span, sources: &Sources, layers: &Layers) -> String {
    let source = sources.get(span.source);
    let line = 1 + source.text().bytes().take(span.start as usize).filter(|byte| *byte == b'\n').count();
    format!("{}:{line}", layers.path_within(&source.name))
}

/// What a piece of wording is for, and where on the screen it leads.
fn note(key: &Key<'_>, entry: &Entry) -> Vec<String> {
    let Some(step) = key.step.and_then(|step| entry.checklist.step(step)) else {
        return vec![match (key.kind, key.name) {
            ("section", _) => "The title of a section.".to_owned(),
            ("place", _) => "A place on a menu path that has no label of its own; it stands between others.".to_owned(),
            (_, "title") => "The title of the sheet.".to_owned(),
            (_, "lead") => "One or two sentences under the title.".to_owned(),
            (_, "status") => "Whether the app is one to choose: for whom, and why.".to_owned(),
            (_, other) => other.to_owned(),
        }];
    };
    let what = Field::ALL.iter().find(|field| field.key() == key.name).map_or("", |field| match field {
        Field::Title => "the step as a command: a verb and what it acts on",
        Field::Do => "what to do, in order",
        Field::Value => "what should stand there in the end",
        Field::Why => "what the step is good for",
        Field::Cost => "what the reader gives up",
        Field::Check => "how to see that it worked",
        Field::Warning => "what can go wrong; a warning stays as strong as in English",
        Field::Talk => "what a trainer says",
        Field::Asked => "a question that people ask, and the answer",
    });
    let mut notes = vec![format!("{}: {what}.", step.code.value)];
    notes.extend(paths(step, entry));
    notes
}

/// The menu paths of a step in English, a line for each.
fn paths(step: &Step, entry: &Entry) -> Vec<String> {
    let english = LocaleChain::new(vec![Locale::source()]);
    let words = |id: &LabelId, platform| entry.labels.show(id, platform, &english).map_or_else(|| id.to_string(), |shown| shown.text);
    let described = |id| {
        let wording = entry.wordings.get(&Locale::source())?.places.get(id)?;
        Some(wording.value.written())
    };
    let mut lines = Vec::new();
    for place in step.places.iter().filter(|place| !place.path.is_empty()) {
        let platforms: Vec<&str> = place.platforms.iter().map(|platform| platform.value.as_str()).collect();
        let Some(platform) = place.platforms.first() else { continue };
        let stops = place.path.iter().map(|stop| match stop {
            Stop::Label(id) => words(&id.value, &platform.value),
            Stop::Described(id) => described(&id.value).unwrap_or_else(|| id.value.to_string()),
        });
        let end = match &place.end {
            End::Label(id) => Some(words(&id.value, &platform.value)),
            End::Switch(switch) => Some(switch.to_string()),
            End::Wording => None,
        };
        lines.push(format!("{}: {}", platforms.join(", "), stops.chain(end).collect::<Vec<_>>().join(" > ")));
    }
    lines
}

/// What a placeholder stands for on the screen.
fn label_note(id: &LabelId, entry: &Entry) -> String {
    let platforms = entry.labels.labels.get(id).map(|label| &label.platforms);
    let words: BTreeSet<&str> = platforms
        .into_iter()
        .flat_map(BTreeMap::values)
        .filter_map(|texts| texts.get(&Locale::source()))
        .map(|words| words.text.as_str())
        .collect();
    format!("{{label:{id}}} is on the screen: {}", words.into_iter().collect::<Vec<_>>().join(" / "))
}
