//! The scorecard: messengers against the selection criteria of the guides.

pub mod wording;

use std::collections::{BTreeMap, BTreeSet};

use crate::assets::AssetError;
use crate::catalog::checklist::Citation;
use crate::diagnostic::Diagnostics;
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::record::{Fingerprint, Freshness, Record, Records};
use crate::source::{AssetPath, Span, Spanned};
use crate::vocabulary::{Abbreviation, Answer, ChecklistId, Confidence, Date, Id};
use crate::yaml::node::Node;
use crate::yaml::{Fields, entries, list, parsed, text};
use wording::{Key, Wording, WordingReader};

/// Which messenger meets which criterion, and where that was read.
#[derive(Debug)]
pub struct Scorecard {
    /// The newest day on which the whole was gone over.
    pub reviewed: Date,
    /// The messengers, in the order of the columns.
    pub messengers: Vec<Messenger>,
    /// The criteria in their groups, in reading order.
    pub groups: Vec<Group>,
    /// Where answers were read, by name.
    pub sources: Vec<(Spanned<Id>, Citation)>,
    /// Its words, by language, for the languages that were loaded.
    pub wordings: BTreeMap<Locale, Wording>,
    /// What those were translated from, where that was written down.
    pub records: BTreeMap<Locale, Records>,
    /// Where the file begins.
    pub span: Span,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Messenger {
    /// The id of its checklist.
    pub id: Spanned<ChecklistId>,
    /// The app's own name, the same in every language (`Signal`).
    pub name: String,
    /// Its short name, for narrow columns (`SG`).
    pub code: Spanned<Abbreviation>,
}

/// The criteria of one guide.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its name.
    pub id: Spanned<Id>,
    /// Its criteria.
    pub criteria: Vec<Criterion>,
}

/// A row.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Its name.
    pub id: Spanned<Id>,
    /// The answers.
    pub cells: Vec<Cell>,
    /// Messengers whose answer could not be read, so that nobody is told that it is missing.
    pub broken: BTreeSet<Id>,
}

/// Whether a messenger meets a criterion.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The messenger.
    pub messenger: Spanned<Id>,
    /// The answer.
    pub answer: Answer,
    /// How sure we are of it.
    pub confidence: Confidence,
    /// Where it was read.
    pub sources: Vec<Spanned<Id>>,
    /// When it was last gone over, if not with the whole.
    pub verified: Option<Date>,
}

/// Where it is written down what the scorecard's words in a language were translated from.
#[must_use]
pub fn records_path(locale: &Locale) -> AssetPath {
    AssetPath::new(format!("comparison/sources/{locale}.yaml")).expect("tags make plain paths")
}

impl Scorecard {
    /// Loads the scorecard with its words in some languages; `None` where the layers have none.
    ///
    /// # Errors
    /// If a file is there but cannot be read. Problems of content are noted in `reading`.
    pub fn load(layers: &Layers, locales: &BTreeSet<Locale>, reading: &mut Reading) -> Result<Option<Self>, AssetError> {
        let path = AssetPath::new("comparison/scorecard.yaml").expect("a plain path");
        let Some(node) = layers.yaml(&path, reading)? else { return Ok(None) };
        let Some(mut this) = Self::read(&node, &mut reading.problems) else { return Ok(None) };
        for locale in locales {
            let Some(wording) = Self::wording(layers, locale, reading)? else { continue };
            this.wordings.insert(locale.clone(), wording);
            this.records.extend(Records::load(layers, &records_path(locale), reading)?.map(|records| (locale.clone(), records)));
        }
        this.mark_stale();
        Ok(Some(this))
    }

    /// The words in one language alone; `None` where no layer has them.
    ///
    /// # Errors
    /// If the file is there but cannot be read.
    pub fn wording(layers: &Layers, locale: &Locale, reading: &mut Reading) -> Result<Option<Wording>, AssetError> {
        let path = AssetPath::new(format!("comparison/text/{locale}.yaml")).expect("tags make plain paths");
        let Some(node) = layers.yaml(&path, reading)? else { return Ok(None) };
        let Reading { limits, sources, problems } = reading;
        Ok(Some(WordingReader::new(limits, sources, problems).read(&node)))
    }

    /// Notes in each wording what is stale in it.
    fn mark_stale(&mut self) {
        for locale in self.records.keys().cloned().collect::<Vec<_>>() {
            let stale: BTreeSet<Span> =
                self.freshness(&locale).filter(|(.., freshness)| freshness.is_stale()).map(|(_, at, _)| at).collect();
            if let Some(wording) = self.wordings.get_mut(&locale) {
                wording.stale = stale;
            }
        }
    }

    /// Each string that a language has in words of its own, with where it stands and what a record of it would say now.
    pub fn translated<'s>(&'s self, locale: &Locale) -> impl Iterator<Item = (&'s Key, Span, Record)> + use<'s> {
        let pair = self.wordings.get(&Locale::source()).zip(self.wordings.get(locale));
        pair.into_iter().flat_map(|(english, ours)| {
            ours.words.iter().filter_map(|(key, words)| {
                let source = english.words.get(key)?;
                let record = Record::new(Fingerprint::of(&source.value.written()), Fingerprint::of(&words.value.written()));
                Some((key, words.span, record))
            })
        })
    }

    /// How each of them stands to its English; nothing where nobody wrote it down.
    pub fn freshness<'s>(&'s self, locale: &Locale) -> impl Iterator<Item = (&'s Key, Span, Freshness)> + use<'s> {
        let records = self.records.get(locale);
        self.translated(locale).filter_map(move |(key, at, now)| Some((key, at, records?.judge(&key.path(), now))))
    }

    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let reviewed = fields.required("reviewed").and_then(|node| parsed(node, fields.problems()));
        let messengers = fields.required("messengers").map_or(&[][..], |node| list(node, fields.problems()));
        let messengers = messengers.iter().filter_map(|node| Messenger::read(node, fields.problems())).collect();
        let sources = fields.required("sources").and_then(|node| entries(node, fields.problems())).unwrap_or_default();
        let source = |(key, value): &(Node<'_>, Node<'_>), problems: &mut Diagnostics| {
            Some((parsed(key, problems)?, Citation::read(value, problems)?))
        };
        let sources = sources.iter().filter_map(|entry| source(entry, fields.problems())).collect();
        let groups = fields.required("groups").map_or(&[][..], |node| list(node, fields.problems()));
        let groups = groups.iter().filter_map(|node| Group::read(node, fields.problems())).collect();
        fields.finish();
        Some(Self {
            reviewed: reviewed?.value,
            messengers,
            groups,
            sources,
            wordings: BTreeMap::new(),
            records: BTreeMap::new(),
            span: node.span(),
        })
    }

    /// All criteria, in order.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.groups.iter().flat_map(|group| &group.criteria)
    }

    /// A source by its name.
    #[must_use]
    pub fn source(&self, name: &Id) -> Option<&Citation> {
        self.sources.iter().find(|(key, _)| key.value == *name).map(|(_, source)| source)
    }
}

impl Criterion {
    /// The answer for a messenger.
    #[must_use]
    pub fn cell(&self, messenger: &Id) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.messenger.value == *messenger)
    }

    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let id: Option<Spanned<Id>> = fields.required("id").and_then(|node| parsed(node, fields.problems()));
        if let Some(id) = &id {
            fields.set_place(id.span);
        }
        let nodes = fields.required("cells").and_then(|node| entries(node, fields.problems())).unwrap_or_default();
        let (mut cells, mut broken) = (Vec::new(), BTreeSet::new());
        for (key, value) in nodes {
            let Some(messenger) = parsed::<Id>(key, fields.problems()) else { continue };
            match Cell::read(messenger.clone(), value, fields.problems()) {
                Some(cell) => cells.push(cell),
                None => broken.extend([messenger.value]),
            }
        }
        fields.finish();
        Some(Self { id: id?, cells, broken })
    }
}

impl Messenger {
    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let id = fields.required("id").and_then(|node| parsed(node, fields.problems()));
        let name = fields.required("name").and_then(|node| text(node, fields.problems()).map(ToOwned::to_owned));
        let code = fields.required("code").and_then(|node| parsed(node, fields.problems()));
        fields.finish();
        Some(Self { id: id?, name: name?, code: code? })
    }
}

impl Group {
    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let id = fields.required("id").and_then(|node| parsed(node, fields.problems()));
        let criteria = fields.required("criteria").map_or(&[][..], |node| list(node, fields.problems()));
        let criteria = criteria.iter().filter_map(|node| Criterion::read(node, fields.problems())).collect();
        fields.finish();
        Some(Self { id: id?, criteria })
    }
}

impl Cell {
    fn read(messenger: Spanned<Id>, node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, messenger.span, problems)?;
        let answer: Option<Spanned<Answer>> = fields.required("answer").and_then(|node| parsed(node, fields.problems()));
        let confidence: Option<Spanned<Confidence>> = fields.required("confidence").and_then(|node| parsed(node, fields.problems()));
        let sources = fields.required("sources").map_or(&[][..], |node| list(node, fields.problems()));
        let sources = sources.iter().filter_map(|node| parsed(node, fields.problems())).collect();
        let verified: Option<Spanned<Date>> = fields.optional("verified").and_then(|node| parsed(node, fields.problems()));
        fields.optional("note");
        fields.finish();
        let verified = verified.map(|verified| verified.value);
        Some(Self { messenger, answer: answer?.value, confidence: confidence?.value, sources, verified })
    }
}
