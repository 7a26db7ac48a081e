//! Which steps a reader gets, in which order, and why each is in or out.

use crate::catalog::checklist::{Section, Step, same_step};
use crate::catalog::condition::{Condition, Reader, Truth};
use crate::catalog::{Catalog, Entry};
use crate::profile::Profile;
use crate::vocabulary::{ChecklistId, Code, Id, StepRef};

/// The steps that a reader gets.
#[derive(Debug)]
pub struct Selection<'c> {
    /// The checklists, in the order they were asked for.
    pub parts: Vec<SelectedPart<'c>>,
}

/// The chosen steps of one checklist.
#[derive(Debug)]
pub struct SelectedPart<'c> {
    /// The checklist's id.
    pub id: &'c ChecklistId,
    /// The checklist with its words.
    pub entry: &'c Entry,
    /// The chosen steps by section; sections without steps are left out.
    pub groups: Vec<Group<'c>>,
    /// Every step of the checklist with what was decided on it.
    pub decisions: Vec<(&'c Step, Decision)>,
}

/// Steps that stand together.
#[derive(Debug)]
pub struct Group<'c> {
    /// The section they come from; `None` for what the reader's situation makes urgent.
    pub section: Option<&'c Id>,
    /// The steps.
    pub steps: Vec<&'c Step>,
}

/// Why a step is in or out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It is in.
    In,
    /// It is in, before the others.
    First,
    /// The reader named the steps they want, and this is not one.
    NotChosen,
    /// The reader left it out.
    Skipped,
    /// It is left out in the reader's situation.
    Excepted,
    /// It is for other readers.
    NotForReader,
    /// It is for other platforms.
    OtherPlatform,
    /// It protects from other threats.
    OtherThreat,
    /// Its priority is lower than was asked for.
    LowerPriority,
    /// Another chosen step makes it pointless.
    ReplacedBy(Code),
    /// It would be out for its threats or priority, but another chosen step cannot be done without it.
    NeededBy(Code),
}

impl Decision {
    /// Whether the reader gets the step.
    #[must_use]
    pub fn is_in(&self) -> bool {
        matches!(self, Self::In | Self::First | Self::NeededBy(_))
    }
}

/// Chooses the steps for a reader.
#[must_use]
pub fn tailor<'c>(catalog: &'c Catalog, profile: &Profile) -> Selection<'c> {
    let mut parts: Vec<SelectedPart<'c>> = catalog
        .checklists
        .iter()
        .map(|(id, entry)| SelectedPart {
            id,
            entry,
            groups: Vec::new(),
            decisions: entry.checklist.steps().map(|(_, step)| (step, decide(id, step, profile))).collect(),
        })
        .collect();
    replace(&mut parts, &profile.reader);
    parts.iter_mut().for_each(bring_needed);
    for part in &mut parts {
        part.groups = group(part);
    }
    Selection { parts }
}

fn decide(checklist: &ChecklistId, step: &Step, profile: &Profile) -> Decision {
    let named = |list: &[StepRef]| list.iter().any(|reference| same_step(reference, checklist, checklist, &step.id.value));
    let reader = &profile.reader;
    let truth = |condition: &Option<Condition>| condition.as_ref().map(|condition| condition.holds(reader));
    let first = truth(&step.when.first) == Some(Truth::True);
    if named(&profile.skip) {
        return Decision::Skipped;
    }
    if !profile.steps.is_empty() {
        return if named(&profile.steps) { Decision::In } else { Decision::NotChosen };
    }
    if truth(&step.when.except) == Some(Truth::True) {
        return Decision::Excepted;
    }
    if truth(&step.when.only) == Some(Truth::False) {
        return Decision::NotForReader;
    }
    if reader.platforms.as_ref().is_some_and(|mine| !step.platforms().iter().any(|platform| mine.contains(*platform))) {
        return Decision::OtherPlatform;
    }
    if first {
        return Decision::First;
    }
    if reader.threats.as_ref().is_some_and(|mine| !step.threats.iter().any(|threat| mine.contains(&threat.value))) {
        return Decision::OtherThreat;
    }
    if step.priority > profile.lowest_priority() {
        return Decision::LowerPriority;
    }
    Decision::In
}

/// Takes out what another chosen step makes pointless, if the reader certainly gets that one.
fn replace(parts: &mut [SelectedPart<'_>], reader: &Reader) {
    let mut pointless = Vec::new();
    for part in parts.iter() {
        for (step, decision) in &part.decisions {
            let certain = step.when.only.as_ref().is_none_or(|only| only.holds(reader) == Truth::True);
            if decision.is_in() && certain {
                pointless.extend(step.replaces.iter().map(|other| (part.id.clone(), other.value.clone(), step.code.value.clone())));
            }
        }
    }
    for part in parts {
        for (step, decision) in &mut part.decisions {
            let by = pointless.iter().find(|(home, other, _)| same_step(other, home, part.id, &step.id.value));
            if let (true, Some((_, _, code))) = (decision.is_in(), by) {
                *decision = Decision::ReplacedBy(code.clone());
            }
        }
    }
}

/// Brings in what a chosen step needs, if nothing but threats or priority kept it out.
fn bring_needed(part: &mut SelectedPart<'_>) {
    let mut wanting: Vec<usize> = (0..part.decisions.len()).filter(|at| part.decisions[*at].1.is_in()).collect();
    while let Some(at) = wanting.pop() {
        let step = part.decisions[at].0;
        for (other, (needed, decision)) in part.decisions.iter_mut().enumerate() {
            let is_needed = step.needs.iter().any(|need| same_step(&need.value, part.id, part.id, &needed.id.value));
            if is_needed && matches!(decision, Decision::OtherThreat | Decision::LowerPriority) {
                *decision = Decision::NeededBy(step.code.value.clone());
                wanting.push(other);
            }
        }
    }
}

/// The chosen steps by section, what is urgent before the rest, each after the steps that it needs.
fn group<'c>(part: &SelectedPart<'c>) -> Vec<Group<'c>> {
    let chosen: Vec<&'c Step> = part.decisions.iter().filter(|(_, decision)| decision.is_in()).map(|(step, _)| *step).collect();
    let mut urgent: Vec<&'c Step> = Vec::new();
    for (step, decision) in &part.decisions {
        if *decision == Decision::First {
            push_with_needs(part.id, step, &chosen, &mut urgent);
        }
    }
    let in_section = |section: &'c Section| {
        let steps = section.steps.iter();
        let is = |list: &[&Step], step: &Step| list.iter().any(|other| other.id.value == step.id.value);
        steps.filter(|step| is(&chosen, step) && !is(&urgent, step)).collect::<Vec<_>>()
    };
    let sections = part.entry.checklist.sections.iter();
    let rest: Vec<Group<'c>> = sections.map(|section| Group { section: Some(&section.id.value), steps: in_section(section) }).collect();
    let mut groups = vec![Group { section: None, steps: urgent }];
    groups.extend(rest);
    groups.retain(|group| !group.steps.is_empty());
    groups
}

fn push_with_needs<'c>(home: &Id, step: &'c Step, chosen: &[&'c Step], into: &mut Vec<&'c Step>) {
    if into.iter().any(|other| other.id.value == step.id.value) {
        return;
    }
    for need in &step.needs {
        if let Some(needed) = chosen.iter().find(|other| same_step(&need.value, home, home, &other.id.value)) {
            // `check` refuses needs that go in a circle; a step that needs itself must not loop all the same.
            if needed.id.value != step.id.value && !needed.needs.iter().any(|back| back.value.step == step.id.value) {
                push_with_needs(home, needed, chosen, into);
            }
        }
    }
    into.push(step);
}
