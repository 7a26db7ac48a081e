//! The content as data: checklists, their words and labels, and the closed lists they draw from.

pub mod changelog;
pub mod check;
pub mod checklist;
pub mod condition;
pub mod labels;
pub mod markup;
pub mod prints;
pub mod scorecard;
pub mod wording;

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use crate::assets::AssetError;
use crate::diagnostic::Diagnostics;
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::record::{Fingerprint, Freshness, Record, Records};
use crate::source::{AssetPath, Span, Spanned};
use crate::vocabulary::{ChecklistId, Code, Id, LabelId, Length, PlatformId, SituationId, StepRef, ThreatId};
use crate::yaml::node::Node;
use crate::yaml::{Fields, list, parsed};
use checklist::{Checklist, Step};
use labels::Labels;
use markup::Markup;
use wording::{Key, Wording, WordingReader, is_english};

/// The content that a request needs.
#[derive(Debug, Default)]
pub struct Catalog {
    /// The closed lists.
    pub vocabulary: Vocabulary,
    /// The checklists that were loaded, in the order they were asked for.
    pub checklists: IndexMap<ChecklistId, Entry>,
    /// The codes of steps in other checklists that these name.
    codes: BTreeMap<StepRef, Code>,
}

/// One checklist with all that belongs to it.
#[derive(Debug)]
pub struct Entry {
    /// Its structure.
    pub checklist: Checklist,
    /// The words on the app's screens.
    pub labels: Labels,
    /// Its own words, by language, for the languages that were loaded.
    pub wordings: BTreeMap<Locale, Wording>,
    /// What those were translated from, where that was written down.
    pub records: BTreeMap<Locale, Records>,
    /// Where the checklist begins.
    pub span: Span,
}

/// The closed lists of `checklists/vocabulary.yaml`, in the order in which they are shown.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// Kinds of devices and programs.
    pub platforms: Vec<PlatformId>,
    /// Dangers, by group.
    pub threats: Vec<(Id, ThreatId)>,
    /// Facts about a reader.
    pub situations: Vec<SituationId>,
}

impl Vocabulary {
    /// The threats without their groups.
    pub fn threat_ids(&self) -> impl Iterator<Item = &ThreatId> {
        self.threats.iter().map(|(_, threat)| threat)
    }

    /// Loads the closed lists.
    ///
    /// # Errors
    /// If the file is there but cannot be read.
    pub fn load(layers: &Layers, reading: &mut Reading) -> Result<Self, AssetError> {
        let path = AssetPath::new("checklists/vocabulary.yaml").expect("a plain path");
        let Some(node) = layers.yaml(&path, reading)? else {
            reading
                .problems
                .error("missing-file", None, format!("{path} is missing"))
                .help("add it, or lay this folder over content that has it");
            return Ok(Self::default());
        };
        Ok(Self::read(&node, &mut reading.problems))
    }

    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Self {
        let mut this = Self::default();
        let Some(mut fields) = Fields::of(node, node.span(), problems) else { return this };
        let platforms = fields.required("platforms").map_or(&[][..], |node| list(node, fields.problems()));
        let threats = fields.required("threats").map_or(&[][..], |node| list(node, fields.problems()));
        let situations = fields.required("situations").map_or(&[][..], |node| list(node, fields.problems()));
        fields.finish();
        let ids = |nodes: &[Node<'_>], problems: &mut Diagnostics| {
            nodes.iter().filter_map(|node| parsed(node, problems)).map(|id: Spanned<Id>| id.value).collect()
        };
        this.platforms = ids(platforms, problems);
        this.situations = ids(situations, problems);
        for node in threats {
            let Some(mut fields) = Fields::of(node, node.span(), problems) else { continue };
            let group = fields.required("group").and_then(|node| parsed(node, fields.problems()));
            let id = fields.required("id").and_then(|node| parsed(node, fields.problems()));
            fields.finish();
            if let (Some(group), Some(id)) = (group, id) {
                this.threats.push((group.value, id.value));
            }
        }
        this
    }
}

/// The ids of all checklists that the layers have, sorted.
///
/// # Errors
/// If a place of content cannot be read.
pub fn checklist_ids(layers: &Layers) -> Result<Vec<ChecklistId>, AssetError> {
    let names = layers.folders("checklists", "checklist.yaml")?;
    Ok(names.iter().filter_map(|name| name.parse().ok()).collect())
}

/// Where it is written down what a checklist's words in a language were translated from.
#[must_use]
pub fn records_path(id: &ChecklistId, locale: &Locale) -> AssetPath {
    AssetPath::new(format!("checklists/{id}/sources/{locale}.yaml")).expect("ids and tags make plain paths")
}

impl Catalog {
    /// Loads some checklists in some languages, of their steps what a handout of some length tells.
    ///
    /// # Errors
    /// If a file is there but cannot be read. Problems of content are noted in `reading`.
    pub fn load(
        layers: &Layers,
        checklists: &[ChecklistId],
        locales: &BTreeSet<Locale>,
        length: Length,
        reading: &mut Reading,
    ) -> Result<Self, AssetError> {
        let mut this = Self { vocabulary: Vocabulary::load(layers, reading)?, ..Self::default() };
        for id in checklists {
            if let Some(entry) = Entry::load(layers, id, locales, length, reading)? {
                this.checklists.insert(id.clone(), entry);
            }
        }
        this.load_codes(layers, reading)?;
        Ok(this)
    }

    /// The words of one checklist in one language alone, as [`Catalog::load`] has them; `None` where no layer has them.
    ///
    /// # Errors
    /// If the file is there but cannot be read.
    pub fn wording(
        layers: &Layers,
        id: &ChecklistId,
        locale: &Locale,
        length: Length,
        reading: &mut Reading,
    ) -> Result<Option<Wording>, AssetError> {
        let path = AssetPath::new(format!("checklists/{id}/text/{locale}.yaml")).expect("ids and tags make plain paths");
        let Some(node) = layers.yaml(&path, reading)? else { return Ok(None) };
        let Reading { limits, sources, problems } = reading;
        Ok(Some(WordingReader { limits, sources, problems }.read(&node, length)))
    }

    /// Looks up the codes of steps that the wording names in checklists that were not asked for.
    fn load_codes(&mut self, layers: &Layers, reading: &mut Reading) -> Result<(), AssetError> {
        let wordings = self.checklists.values().flat_map(|entry| entry.wordings.values());
        let named: BTreeSet<ChecklistId> = wordings.flat_map(Wording::steps_named).filter_map(|step| step.checklist.clone()).collect();
        for id in named {
            if self.checklists.contains_key(&id) {
                continue;
            }
            if let Some(entry) = Entry::load(layers, &id, &BTreeSet::new(), Length::Card, reading)? {
                for (_, step) in entry.checklist.steps() {
                    let reference = StepRef { checklist: Some(id.clone()), step: step.id.value.clone() };
                    self.codes.insert(reference, step.code.value.clone());
                }
            }
        }
        Ok(())
    }

    /// The code of a step, seen from a checklist.
    #[must_use]
    pub fn code(&self, home: &ChecklistId, reference: &StepRef) -> Option<&Code> {
        let checklist = reference.checklist.as_ref().unwrap_or(home);
        match self.checklists.get(checklist) {
            Some(entry) => entry.checklist.step(&reference.step).map(|step| &step.code.value),
            None => self.codes.get(&StepRef { checklist: Some(checklist.clone()), step: reference.step.clone() }),
        }
    }
}

impl Entry {
    /// The labels that paths, end values and sentences name, each on every platform where a reader meets it.
    #[must_use]
    pub fn labels_used(&self) -> BTreeSet<(&LabelId, &PlatformId)> {
        let mut used: BTreeSet<_> = self.checklist.steps().flat_map(|(_, step)| step.labels_in_places()).collect();
        // All languages name the same labels.
        let Some(wording) = self.wordings.get(&Locale::source()) else { return used };
        for (key, words) in wording.keyed() {
            used.extend(self.labels_in(&words.value, key.step.and_then(|step| self.checklist.step(step))));
        }
        used
    }

    /// The labels that a text names, each on every platform where a reader of its step meets it.
    fn labels_in<'e>(&'e self, words: &'e Markup, step: Option<&Step>) -> impl Iterator<Item = (&'e LabelId, &'e PlatformId)> {
        let platforms = step.map(Step::platforms);
        words.labels().flat_map(move |label| {
            let known = self.labels.labels.get(label).into_iter().flat_map(|known| known.platforms.keys());
            let met: Vec<_> = known.filter(|platform| platforms.as_ref().is_none_or(|met| met.contains(platform))).collect();
            met.into_iter().map(move |platform| (label, platform))
        })
    }

    fn load(
        layers: &Layers,
        id: &ChecklistId,
        locales: &BTreeSet<Locale>,
        length: Length,
        reading: &mut Reading,
    ) -> Result<Option<Self>, AssetError> {
        let path = |rest: &str| AssetPath::new(format!("checklists/{id}/{rest}")).expect("ids make plain paths");
        let Some(node) = layers.yaml(&path("checklist.yaml"), reading)? else { return Ok(None) };
        let Some(checklist) = Checklist::read(&node, &mut reading.problems) else { return Ok(None) };
        let labels = layers.yaml(&path("labels.yaml"), reading)?;
        let labels = labels.map_or_else(Labels::default, |node| Labels::read(&node, &mut reading.problems));
        let (mut wordings, mut records) = (BTreeMap::new(), BTreeMap::new());
        for locale in locales {
            wordings.extend(Catalog::wording(layers, id, locale, length, reading)?.map(|wording| (locale.clone(), wording)));
            records.extend(Records::load(layers, &records_path(id, locale), reading)?.map(|records| (locale.clone(), records)));
        }
        let mut this = Self { span: node.span(), checklist, labels, wordings, records };
        this.mark_stale();
        Ok(Some(this))
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
    pub fn translated(&self, locale: &Locale) -> impl Iterator<Item = (Key<'_>, Span, Record)> {
        let english = self.wordings.get(&Locale::source()).filter(|_| *locale != Locale::source()).map(Wording::keyed).unwrap_or_default();
        let ours = self.wordings.get(locale).map(Wording::keyed).unwrap_or_default();
        let locale = locale.clone();
        ours.into_iter().filter_map(move |(key, words)| {
            let source = &english.get(&key)?.value;
            // One with mistakes in it was read as an empty one.
            let sound = !words.value.0.is_empty() && !is_english(&locale, &key, &words.value, source);
            let record = || Record::new(self.fingerprint(source), Fingerprint::of(&words.value.written()));
            sound.then(|| (key, words.span, record()))
        })
    }

    /// How each string that a language has in words of its own stands to its English; nothing where no records are kept.
    pub fn freshness(&self, locale: &Locale) -> impl Iterator<Item = (Key<'_>, Span, Freshness)> {
        let records = self.records.get(locale);
        let translated = records.map(|records| self.translated(locale).map(|(key, at, now)| (key, at, records.judge(&key.path(), now))));
        translated.into_iter().flatten()
    }

    /// The fingerprint of an English text and of what its labels say: both are what a translator reads.
    fn fingerprint(&self, english: &Markup) -> Fingerprint {
        let mut all = english.written();
        for label in english.labels().filter_map(|id| self.labels.labels.get(id)) {
            let words: BTreeSet<&str> =
                label.platforms.values().filter_map(|texts| texts.get(&Locale::source())).map(|words| words.text.as_str()).collect();
            for words in words {
                all.push('\n');
                all.push_str(words);
            }
        }
        Fingerprint::of(&all)
    }
}
