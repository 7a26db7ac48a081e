//! Rules of `checklist.yaml` and `labels.yaml`: every name known, every order possible, every group small enough.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::catalog::Catalog;
use crate::catalog::check::Home;
use crate::catalog::checklist::{End, Place, Status, Step, Stop};
use crate::diagnostic::Diagnostics;
use crate::locale::{Locale, LocaleChain};
use crate::source::Spanned;
use crate::vocabulary::{ChecklistId, Code, Confidence, Id, LabelId, PlatformId, Priority, StepId, StepRef};

/// Most threats on one step: a reader chooses by them, and a step against everything is against nothing.
const THREATS: usize = 3;

/// Most essential steps of a checklist: a card of them fits one side of paper.
const ESSENTIALS: usize = 9;

/// Notes codes that two steps share, in whatever checklists they stand.
pub(super) fn codes(catalog: &Catalog, problems: &mut Diagnostics) {
    let mut seen: BTreeMap<&Code, (&ChecklistId, &StepId)> = BTreeMap::new();
    for (home, entry) in &catalog.checklists {
        for (_, step) in entry.checklist.steps() {
            if let Some((other, step_id)) = seen.insert(&step.code.value, (home, &step.id.value)) {
                problems
                    .error("duplicate-code", Some(step.code.span), format!("`{other}/{step_id}` has the code {} already", step.code.value))
                    .help("give the newer step a number that no step had before; a code stays with its step for good");
            }
        }
    }
}

impl<'c> Home<'c> {
    /// Checks everything but the wording.
    pub(super) fn structure(&mut self) {
        if let Some(status) = &self.entry.checklist.status {
            self.status(status);
        }
        self.names_once();
        self.sizes();
        self.order();
        for (_, step) in self.entry.checklist.steps() {
            self.step(step);
        }
        let platforms = &self.catalog.vocabulary.platforms;
        for seen in self.entry.labels.seen.values() {
            self.known("unknown-platform", "platform", &seen.platform, platforms.iter());
            self.address(&seen.source.value, seen.source.span);
        }
    }

    fn names_once(&mut self) {
        let (mut sections, mut steps) = (BTreeSet::new(), BTreeSet::new());
        for section in &self.entry.checklist.sections {
            if !sections.insert(&section.id.value) {
                self.twice("section", &section.id);
            }
            for step in &section.steps {
                if !steps.insert(&step.id.value) {
                    self.twice("step", &step.id);
                }
            }
        }
    }

    fn twice(&mut self, kind: &str, id: &Spanned<Id>) {
        self.problems
            .error("duplicate-id", Some(id.span), format!("there is a {kind} `{}` above already", id.value))
            .help("give one of the two another name");
    }

    fn sizes(&mut self) {
        let checklist = &self.entry.checklist;
        for section in &checklist.sections {
            let (count, most) = (section.steps.len(), self.limits.steps_per_section);
            if count > most {
                self.problems
                    .error("long-section", Some(section.id.span), format!("this section has {count} steps; people follow {most}"))
                    .help("make two sections of it");
            }
        }
        let essential: Vec<_> = checklist.steps().filter(|(_, step)| step.priority == Priority::Essential).collect();
        if let Some((_, first_too_many)) = essential.get(ESSENTIALS) {
            let message = format!("this checklist has {} essential steps; a card holds {ESSENTIALS}", essential.len());
            self.problems
                .error("many-essentials", Some(first_too_many.span()), message)
                .help("make the steps that can wait a week `recommended`");
        }
    }

    /// Checks that the steps can be done in the order in which they stand.
    fn order(&mut self) {
        let order: BTreeMap<&StepId, usize> = self.entry.checklist.steps().map(|(_, step)| &step.id.value).zip(0..).collect();
        let mut told: BTreeSet<StepRef> = BTreeSet::new();
        for (_, step) in self.entry.checklist.steps() {
            let from = StepRef { checklist: Some(self.id.clone()), step: step.id.value.clone() };
            for need in &step.needs {
                let to = StepRef { checklist: Some(need.value.checklist.as_ref().unwrap_or(self.id).clone()), ..need.value.clone() };
                if let Some(way) = self.way(&to, &from) {
                    if !told.contains(&from) || !told.contains(&to) {
                        let names: Vec<_> = way.iter().map(|step| format!("`{}`", step.step)).collect();
                        let message = format!("`{}` needs {}: a circle", from.step, names.join(", which needs "));
                        self.problems
                            .error("needs-circle", Some(need.span), message)
                            .help("take out the need that a reader can do without");
                    }
                    told.extend(way);
                    continue;
                }
                let home = to.checklist.as_ref() == Some(self.id);
                if home && order.get(&to.step) > order.get(&from.step) {
                    self.problems
                        .error("needs-later", Some(need.span), format!("`{}` stands after the step that needs it", to.step))
                        .help(format!("move `{}` up, or take this need out", to.step));
                }
            }
        }
    }

    /// The shortest way from one step to another along what they need, both included.
    fn way(&self, from: &StepRef, to: &StepRef) -> Option<Vec<StepRef>> {
        let mut before: BTreeMap<StepRef, Option<StepRef>> = BTreeMap::from([(from.clone(), None)]);
        let mut next = VecDeque::from([from.clone()]);
        while let Some(at) = next.pop_front() {
            if at == *to {
                let mut way = vec![at];
                while let Some(Some(previous)) = way.last().map(|last| before.get(last).cloned().flatten()) {
                    way.push(previous);
                }
                way.reverse();
                return Some(way);
            }
            let home = at.checklist.as_ref()?;
            let step = self.catalog.checklists.get(home).and_then(|entry| entry.checklist.step(&at.step));
            for need in step.into_iter().flat_map(|step| &step.needs) {
                let needed = StepRef { checklist: Some(need.value.checklist.as_ref().unwrap_or(home).clone()), ..need.value.clone() };
                if !before.contains_key(&needed) {
                    before.insert(needed.clone(), Some(at.clone()));
                    next.push_back(needed);
                }
            }
        }
        None
    }

    fn status(&mut self, status: &'c Status) {
        if status.sources.is_empty() {
            self.problems
                .error("no-source", Some(status.span), "the status has no source")
                .help("add where its facts were read: a verdict on an app is never from memory alone");
        }
        for source in &status.sources {
            self.address(&source.url.value, source.url.span);
        }
    }

    fn step(&mut self, step: &'c Step) {
        let vocabulary = &self.catalog.vocabulary;
        for threat in &step.threats {
            self.known("unknown-threat", "threat", threat, vocabulary.threat_ids());
        }
        if let Some(fourth) = step.threats.get(THREATS) {
            self.problems
                .error("many-threats", Some(fourth.span), format!("this step names {} threats; {THREATS} are allowed", step.threats.len()))
                .help("keep those that it helps most against");
        }
        let when = &step.when;
        for condition in [&when.only, &when.first, &when.except].into_iter().flatten() {
            condition.each_name(&mut |kind, name| match kind {
                "platform" => self.known("unknown-platform", kind, name, vocabulary.platforms.iter()),
                "threat" => self.known("unknown-threat", kind, name, vocabulary.threat_ids()),
                _ => self.known("unknown-situation", kind, name, vocabulary.situations.iter()),
            });
        }
        for reference in step.needs.iter().chain(&step.replaces) {
            self.step_known(&reference.value, reference.span);
        }
        for (platform, _) in &step.verified.app {
            self.known("unknown-platform", "platform", platform, vocabulary.platforms.iter());
        }
        if step.sources.is_empty() && step.confidence.value != Confidence::Unconfirmed {
            self.problems
                .error("no-source", Some(step.span()), format!("`{}` has no source, but says that it is sure", step.id.value))
                .help("add where its facts were read, or write `confidence: unconfirmed`");
        }
        for source in &step.sources {
            self.address(&source.url.value, source.url.span);
        }
        for place in &step.places {
            self.place(place);
        }
    }

    fn place(&mut self, place: &'c Place) {
        for platform in &place.platforms {
            self.known("unknown-platform", "platform", platform, self.catalog.vocabulary.platforms.iter());
        }
        let labels = place.path.iter().filter_map(|stop| match stop {
            Stop::Label(label) => Some(label),
            Stop::Described(_) => None,
        });
        let end = match &place.end {
            End::Label(label) => Some(label),
            End::Switch(_) | End::Wording => None,
        };
        for label in labels.chain(end) {
            self.label_known(label);
            self.label_shows(label, place.platforms.iter().map(|platform| &platform.value));
        }
    }

    /// Notes a label that would leave a hole in a menu path: not even English words can be shown.
    pub(super) fn label_shows<'p>(&mut self, label: &Spanned<LabelId>, platforms: impl IntoIterator<Item = &'p PlatformId>) {
        let labels = &self.entry.labels;
        if !labels.labels.contains_key(&label.value) || !labels.broken.is_empty() {
            return;
        }
        let chain = LocaleChain::new(vec![Locale::source()]);
        if let Some(platform) = platforms.into_iter().find(|platform| labels.show(&label.value, platform, &chain).is_none()) {
            self.problems
                .warning("label-without-words", Some(label.span), format!("`{}` has no English words to show on {platform}", label.value))
                .help(format!("add them to `{}` in labels.yaml, for {platform} or for a platform that says the same", label.value));
        }
    }
}
