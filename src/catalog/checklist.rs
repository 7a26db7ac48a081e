//! The structure of a checklist: sections, steps, where each setting is, and where each fact comes from.

use std::collections::BTreeSet;

use crate::catalog::condition::Condition;
use crate::diagnostic::Diagnostics;
use crate::source::{Span, Spanned};
use crate::vocabulary::{Code, Confidence, Date, Hazard, Id, LabelId, PlatformId, Priority, StepId, StepRef, Switch, ThreatId, Verdict};
use crate::yaml::node::{Kind, Node};
use crate::yaml::{Fields, entries, list, parsed, text};

/// The steps of one app or subject.
#[derive(Debug, Clone)]
pub struct Checklist {
    /// The app's own name, the same in every language (`Signal`).
    pub app: String,
    /// The newest day on which the whole was gone over.
    pub reviewed: Date,
    /// What we think of the app as a whole; a checklist that is about no single app has none.
    pub status: Option<Status>,
    /// The sections, in reading order.
    pub sections: Vec<Section>,
}

/// Whether an app is one to choose. The wording says in a sentence or two for whom and why.
#[derive(Debug, Clone)]
pub struct Status {
    /// Where it stands.
    pub span: Span,
    /// The verdict.
    pub verdict: Verdict,
    /// The day of which it is true.
    pub date: Date,
    /// Where its facts were read.
    pub sources: Vec<Citation>,
}

/// A group of steps with one subject.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its name.
    pub id: Spanned<Id>,
    /// Its steps, in the order in which they are done.
    pub steps: Vec<Step>,
    /// Steps that could not be read, so that nobody is told that they are missing.
    pub broken: BTreeSet<StepId>,
}

/// One action with one checkable result.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its name.
    pub id: Spanned<StepId>,
    /// Its permanent short name.
    pub code: Spanned<Code>,
    /// How soon it should be done.
    pub priority: Priority,
    /// What it protects from, the most important first.
    pub threats: Vec<Spanned<ThreatId>>,
    /// For which readers it holds.
    pub when: When,
    /// Steps that must come before it.
    pub needs: Vec<Spanned<StepRef>>,
    /// Steps that it makes pointless.
    pub replaces: Vec<Spanned<StepRef>>,
    /// Where it is done.
    pub places: Vec<Place>,
    /// What can go wrong; if anything, the wording must warn.
    pub warns: Vec<Hazard>,
    /// Where the facts were read.
    pub sources: Vec<Citation>,
    /// When and on which versions it was last gone over.
    pub verified: Verified,
    /// How many minutes it takes a room, if somebody took the time.
    pub minutes: Option<u8>,
    /// How sure we are of the whole.
    pub confidence: Spanned<Confidence>,
}

/// For which readers a step holds; empty means for everybody.
#[derive(Debug, Clone, Default)]
pub struct When {
    /// Left out for readers to whom this does not apply.
    pub only: Option<Condition>,
    /// These readers get it before the others.
    pub first: Option<Condition>,
    /// Left out where this applies, whatever the rest says.
    pub except: Option<Condition>,
}

/// A menu path with its end value, on the platforms that share it.
#[derive(Debug, Clone)]
pub struct Place {
    /// The platforms.
    pub platforms: Vec<Spanned<PlatformId>>,
    /// What is tapped, from the outside in; empty for what is not done on a screen.
    pub path: Vec<Stop>,
    /// What should stand there in the end.
    pub end: End,
}

/// One stop on a menu path.
#[derive(Debug, Clone)]
pub enum Stop {
    /// A label on the screen.
    Label(Spanned<LabelId>),
    /// A place that has no label, described in the wording (`{place: your-profile}`).
    Described(Spanned<Id>),
}

/// The wanted end value of a setting.
#[derive(Debug, Clone)]
pub enum End {
    /// A label on the screen (`Nobody`).
    Label(Spanned<LabelId>),
    /// A plain switch.
    Switch(Switch),
    /// What the wording's `value` says.
    Wording,
}

/// A source with the day it was read.
#[derive(Debug, Clone)]
pub struct Citation {
    /// Its address.
    pub url: Spanned<String>,
    /// The day it was read.
    pub seen: Date,
}

/// When a step was last gone over.
#[derive(Debug, Clone)]
pub struct Verified {
    /// The day.
    pub date: Date,
    /// The versions whose screens or texts were read, by platform.
    pub app: Vec<(Spanned<PlatformId>, String)>,
}

impl Checklist {
    /// Reads `checklist.yaml`; steps with problems are left out and their problems noted.
    pub fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let app = fields.required("app").and_then(|node| text(node, fields.problems()).map(ToOwned::to_owned));
        let reviewed = fields.required("reviewed").and_then(|node| parsed(node, fields.problems()));
        let status = fields.optional("status").and_then(|node| Status::read(node, fields.problems()));
        let sections = fields.required("sections").map_or(&[][..], |node| list(node, fields.problems()));
        let sections = sections.iter().filter_map(|node| Section::read(node, fields.problems())).collect();
        fields.finish();
        Some(Self { app: app?, reviewed: reviewed?.value, status, sections })
    }

    /// The newest day on which the whole or a part of it was gone over.
    #[must_use]
    pub fn newest(&self) -> Date {
        let steps = self.steps().map(|(_, step)| step.verified.date);
        steps.chain(self.status.as_ref().map(|status| status.date)).fold(self.reviewed, Date::max)
    }

    /// All steps, in order, with the section they stand in.
    pub fn steps(&self) -> impl Iterator<Item = (&Section, &Step)> {
        self.sections.iter().flat_map(|section| section.steps.iter().map(move |step| (section, step)))
    }

    /// Whether a step of this name is there, but could not be read.
    #[must_use]
    pub fn is_broken(&self, id: &StepId) -> bool {
        self.sections.iter().any(|section| section.broken.contains(id))
    }

    /// A step by its id.
    #[must_use]
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps().map(|(_, step)| step).find(|step| step.id.value == *id)
    }
}

impl Status {
    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let verdict: Option<Spanned<Verdict>> = fields.required("verdict").and_then(|node| parsed(node, fields.problems()));
        let date = fields.required("date").and_then(|node| parsed(node, fields.problems()));
        let sources = Citation::list(&mut fields);
        fields.optional("note");
        fields.finish();
        let verdict = verdict?;
        Some(Self { span: verdict.span, verdict: verdict.value, date: date?.value, sources })
    }
}

impl Section {
    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let id = fields.required("id").and_then(|node| parsed(node, fields.problems()));
        let steps = fields.required("steps").map_or(&[][..], |node| list(node, fields.problems()));
        let (mut read, mut broken) = (Vec::new(), BTreeSet::new());
        for node in steps {
            match Step::read(node, fields.problems()) {
                Some(step) => read.push(step),
                None => broken.extend(node.get("id").and_then(Node::text).and_then(|id| id.parse().ok())),
            }
        }
        fields.finish();
        Some(Self { id: id?, steps: read, broken })
    }
}

impl Step {
    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let id: Option<Spanned<StepId>> = fields.required("id").and_then(|node| parsed(node, fields.problems()));
        if let Some(id) = &id {
            fields.set_place(id.span);
        }
        let code = fields.required("code").and_then(|node| parsed(node, fields.problems()));
        let priority = fields.required("priority").and_then(|node| parsed(node, fields.problems()));
        let threats = fields.required("threats").map_or_else(Vec::new, |node| many(node, fields.problems()));
        let when = fields.optional("when").map_or_else(When::default, |node| When::read(node, fields.problems()));
        let needs = fields.optional("needs").map_or_else(Vec::new, |node| many(node, fields.problems()));
        let replaces = fields.optional("replaces").map_or_else(Vec::new, |node| many(node, fields.problems()));
        let places = fields.required("where").map_or(&[][..], |node| list(node, fields.problems()));
        let places = places.iter().filter_map(|node| Place::read(node, fields.problems())).collect();
        let warns = fields.optional("warns").map_or_else(Vec::new, |node| many(node, fields.problems()));
        let sources = Citation::list(&mut fields);
        let minutes = fields.optional("minutes").and_then(|node| parsed(node, fields.problems()));
        let verified = fields.required("verified").and_then(|node| Verified::read(node, fields.problems()));
        let confidence = fields.required("confidence").and_then(|node| parsed(node, fields.problems()));
        fields.optional("note");
        fields.finish();
        Some(Self {
            id: id?,
            code: code?,
            priority: priority?.value,
            threats,
            when,
            needs,
            replaces,
            places,
            warns: warns.into_iter().map(|hazard: Spanned<Hazard>| hazard.value).collect(),
            sources,
            verified: verified?,
            minutes: minutes.map(|minutes: Spanned<u8>| minutes.value),
            confidence: confidence?,
        })
    }

    /// The platforms it is done on, each once, in the order of the file.
    #[must_use]
    pub fn platforms(&self) -> Vec<&PlatformId> {
        let mut found = Vec::new();
        for platform in self.places.iter().flat_map(|place| &place.platforms) {
            if !found.contains(&&platform.value) {
                found.push(&platform.value);
            }
        }
        found
    }

    /// The labels on its paths and at their ends, each on the platforms of its place.
    pub fn labels_in_places(&self) -> impl Iterator<Item = (&LabelId, &PlatformId)> {
        let of_place = |place| Place::labels(place).flat_map(|label| place.platforms.iter().map(move |platform| (label, &platform.value)));
        self.places.iter().flat_map(of_place)
    }
}

impl When {
    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Self {
        let Some(mut fields) = Fields::of(node, node.span(), problems) else { return Self::default() };
        let mut condition = |key| fields.optional(key).and_then(|node| Condition::read(node, fields.problems()));
        let when = Self { only: condition("only"), first: condition("first"), except: condition("except") };
        fields.finish();
        when
    }
}

impl Place {
    /// The labels on its path and at its end.
    pub fn labels(&self) -> impl Iterator<Item = &LabelId> {
        let stops = self.path.iter().filter_map(|stop| match stop {
            Stop::Label(label) => Some(&label.value),
            Stop::Described(_) => None,
        });
        let end = match &self.end {
            End::Label(label) => Some(&label.value),
            End::Switch(_) | End::Wording => None,
        };
        stops.chain(end)
    }

    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let platforms: Vec<Spanned<PlatformId>> = fields.required("platforms").map_or_else(Vec::new, |node| many(node, fields.problems()));
        if let Some(first) = platforms.first() {
            fields.set_place(first.span);
        }
        let path = fields.optional("path").map_or(&[][..], |node| list(node, fields.problems()));
        let path = path.iter().filter_map(|node| Stop::read(node, fields.problems())).collect();
        let value = fields.optional("value").and_then(|node| parsed(node, fields.problems()));
        let switch: Option<Spanned<Switch>> = fields.optional("switch").and_then(|node| parsed(node, fields.problems()));
        let end = match (value, switch) {
            (Some(value), Some(switch)) => {
                fields
                    .problems()
                    .error("two-ends", Some(switch.span), "a place ends in a `value` or in a `switch`, not in both")
                    .help("keep one of the two");
                End::Label(value)
            }
            (Some(value), None) => End::Label(value),
            (None, Some(switch)) => End::Switch(switch.value),
            (None, None) => End::Wording,
        };
        fields.finish();
        Some(Self { platforms, path, end })
    }
}

impl Stop {
    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        if let Kind::Text(_) = node.kind {
            return parsed(node, problems).map(Self::Label);
        }
        let mut fields = Fields::of(node, node.span(), problems)?;
        let place = fields.required("place").and_then(|node| parsed(node, fields.problems()));
        fields.finish();
        place.map(Self::Described)
    }
}

impl Citation {
    /// The sources of a step or a status.
    fn list(fields: &mut Fields<'_, '_>) -> Vec<Self> {
        let nodes = fields.required("sources").map_or(&[][..], |node| list(node, fields.problems()));
        nodes.iter().filter_map(|node| Self::read(node, fields.problems())).collect()
    }

    pub(in crate::catalog) fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let url = fields.required("url").and_then(|node| {
            let url = text(node, fields.problems())?;
            Some(Spanned { value: url.to_owned(), span: node.span() })
        });
        let seen = fields.required("seen").and_then(|node| parsed(node, fields.problems()));
        fields.optional("note");
        fields.finish();
        Some(Self { url: url?, seen: seen?.value })
    }
}

impl Verified {
    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let date = fields.required("date").and_then(|node| parsed(node, fields.problems()));
        let app = fields.optional("app").and_then(|node| entries(node, fields.problems())).unwrap_or_default();
        let version = |(platform, version): &(Node<'_>, Node<'_>), problems: &mut Diagnostics| {
            Some((parsed(platform, problems)?, text(version, problems)?.to_owned()))
        };
        let app = app.iter().filter_map(|entry| version(entry, fields.problems())).collect();
        fields.finish();
        Some(Self { date: date?.value, app })
    }
}

/// A list of names.
fn many<T>(node: &Node<'_>, problems: &mut Diagnostics) -> Vec<Spanned<T>>
where
    T: std::str::FromStr<Err: std::fmt::Display>,
{
    list(node, problems).iter().filter_map(|item| parsed(item, problems)).collect()
}

/// Whether two steps' references mean the same step, seen from a checklist.
#[must_use]
pub fn same_step(reference: &StepRef, home: &Id, checklist: &Id, step: &StepId) -> bool {
    reference.checklist.as_ref().unwrap_or(home) == checklist && reference.step == *step
}

/// The place of a step in messages: its id.
impl Step {
    /// Where the step's name stands.
    #[must_use]
    pub fn span(&self) -> Span {
        self.id.span
    }
}
