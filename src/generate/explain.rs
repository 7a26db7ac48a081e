//! Why each step is in a handout, or is not.

use crate::catalog::checklist::Step;
use crate::catalog::condition::{Condition, Reader, Truth};
use crate::compose::{Composition, compose};
use crate::error::Error;
use crate::generate::{Request, ready, resolved};
use crate::layers::{Layers, Reading};
use crate::profile::Personal;
use crate::tailor::{Decision, Group, SelectedPart, Selection, tailor};
use crate::vocabulary::{Code, Length, Missing};

/// What was decided on a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The step's code.
    pub code: Code,
    /// Its title, in the language to read.
    pub title: String,
    /// Whether the reader gets it.
    pub is_in: bool,
    /// Whether it is done already.
    pub done: bool,
    /// Why, as the id of a message of the command line.
    pub why: &'static str,
    /// The situations, threats, platforms, codes or the priority that decided it; may be empty.
    pub because: Vec<String>,
}

/// What was decided on every step of the checklists: those that are in, in their order, then the others.
///
/// # Errors
/// If a name is unknown, the content has errors or cannot be read.
pub fn explain(layers: &Layers, request: &Request, reading: &mut Reading) -> Result<Vec<Explained>, Error> {
    let ready = ready(layers, request, reading)?;
    let profile = resolved(layers, &ready.library, request)?;
    let library = &ready.library;
    let selection = tailor(&library.catalog, &profile);
    let composition = Composition {
        reading: &ready.chain,
        labels: &ready.labels,
        length: Length::Card,
        platforms: None,
        missing: Missing::Mark,
        date: None,
        personal: &Personal::default(),
        changes: None,
        fingerprints: false,
    };
    let whole = compose(library, &everything(&selection), &composition)?;
    let title = |code: &Code| whole.steps().find(|step| step.code == *code).map_or_else(String::new, |step| step.title.words());
    let mut explained = Vec::new();
    for part in &selection.parts {
        let chosen = part.groups.iter().flat_map(|group| group.steps.iter().map(move |step| (*step, group.section.is_none())));
        let decision = |step: &Step| part.decisions.iter().find(|(other, _)| other.id.value == step.id.value).map(|(_, decision)| decision);
        let ins = chosen.filter_map(|(step, urgent)| Some((step, decision(step)?, urgent)));
        let outs = part.decisions.iter().filter(|(_, decision)| !decision.is_in()).map(|(step, decision)| (*step, decision, false));
        for (step, decision, urgent) in ins.chain(outs) {
            let (why, because) = reason(step, decision, urgent, &profile.reader);
            let code = step.code.value.clone();
            explained.push(Explained {
                title: title(&code),
                is_in: decision.is_in(),
                done: profile.personal.done.iter().any(|(other, _)| *other == code),
                why,
                because,
                code,
            });
        }
    }
    Ok(explained)
}

/// Every step of the checklists, whoever it is for.
fn everything<'c>(selection: &Selection<'c>) -> Selection<'c> {
    let parts = selection.parts.iter().map(|part| {
        let sections = part.entry.checklist.sections.iter();
        let groups = sections.map(|section| Group { section: Some(&section.id.value), steps: section.steps.iter().collect() }).collect();
        SelectedPart { id: part.id, entry: part.entry, groups, decisions: Vec::new() }
    });
    Selection { parts: parts.collect() }
}

fn reason(step: &Step, decision: &Decision, urgent: bool, reader: &Reader) -> (&'static str, Vec<String>) {
    match decision {
        Decision::First => ("why-first", names(step.when.first.as_ref(), Some(reader))),
        Decision::In if urgent => ("why-needed", Vec::new()),
        Decision::In => match &step.when.only {
            // Nobody asked, so nothing is taken away.
            Some(only) if only.holds(reader) == Truth::Unknown => ("why-unasked", names(Some(only), None)),
            only => ("why-in", names(only.as_ref(), Some(reader))),
        },
        Decision::NeededBy(code) => ("why-needed", vec![code.to_string()]),
        Decision::NotChosen => ("why-not-chosen", Vec::new()),
        Decision::Skipped => ("why-skipped", Vec::new()),
        Decision::Excepted => ("why-excepted", names(step.when.except.as_ref(), Some(reader))),
        Decision::NotForReader => ("why-not-for-reader", names(step.when.only.as_ref(), None)),
        Decision::OtherPlatform => ("why-other-platform", step.platforms().iter().map(ToString::to_string).collect()),
        Decision::OtherThreat => ("why-other-threat", step.threats.iter().map(|threat| threat.value.to_string()).collect()),
        Decision::LowerPriority => ("why-lower-priority", vec![step.priority.to_string()]),
        Decision::ReplacedBy(code) => ("why-replaced", vec![code.to_string()]),
    }
}

/// The names in a condition, each once; only those that are true of a reader, if one is given.
fn names(condition: Option<&Condition>, reader: Option<&Reader>) -> Vec<String> {
    let mut names = Vec::new();
    let Some(condition) = condition else { return names };
    condition.each_name(&mut |kind, id| {
        let told = |reader: &Reader| {
            let list = match kind {
                "platform" => &reader.platforms,
                "threat" => &reader.threats,
                _ => &reader.situations,
            };
            list.as_ref().is_some_and(|list| list.contains(&id.value))
        };
        let name = id.value.to_string();
        if reader.is_none_or(told) && !names.contains(&name) {
            names.push(name);
        }
    });
    names
}
