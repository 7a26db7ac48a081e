//! The changelogs: that each tells how its steps stand, and that no code was given to another step.

use std::collections::BTreeMap;

use crate::catalog::changelog::{Changelog, History};
use crate::catalog::checklist::Step;
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::source::Span;
use crate::vocabulary::{ChecklistId, StepId};

/// What to do about what is not written down.
pub const RECORD: &str = "write it down: handbill changes --record DIR --date DAY, where DIR is the folder of this content";

/// Something that a changelog does not say of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unrecorded {
    /// Where the step, or its code in the changelog, stands.
    pub span: Option<Span>,
    /// What differs.
    pub message: String,
}

/// Holds changelogs against the steps as they stand.
pub fn check(catalog: &Catalog, changelogs: &BTreeMap<ChecklistId, Changelog>, locales: &[Locale], problems: &mut Diagnostics) {
    for (id, changelog) in changelogs {
        let Some(entry) = catalog.checklists.get(id) else { continue };
        for (_, step) in entry.checklist.steps() {
            if let Some(owner) = code_taken(changelog, step) {
                note_taken(step, owner, problems);
            }
        }
        let printed = entry.checklist.newest();
        if let Some(last) = changelog.last().filter(|last| *last > printed) {
            problems
                .warning("edition-behind", Some(entry.span), format!("steps changed on {last}, but sheets are of the edition of {printed}"))
                .help(format!("write `reviewed: {last}` into checklist.yaml, so that a new sheet can be told from an old one"));
        }
        // What could not be read is not gone.
        if entry.checklist.sections.iter().any(|section| !section.broken.is_empty()) {
            continue;
        }
        for Unrecorded { span, message } in unrecorded(entry, changelog, locales) {
            problems.error("unrecorded-change", span, message).help(RECORD);
        }
    }
}

/// The step that had a step's code before it.
#[must_use]
pub fn code_taken<'c>(changelog: &'c Changelog, step: &Step) -> Option<&'c StepId> {
    changelog.steps.get(&step.code.value).map(|history| &history.id).filter(|owner| **owner != step.id.value)
}

/// Notes a code that was another step's: on paper it means that one for ever.
pub fn note_taken(step: &Step, owner: &StepId, problems: &mut Diagnostics) {
    let code = &step.code.value;
    problems
        .error("code-taken", Some(step.code.span), format!("{code} is the code of `{owner}`, on sheets that were printed already"))
        .help(format!("give `{0}` a code that no step ever had; if it is the same step, write `id: {0}` in changes.yaml", step.id.value));
}

/// What a changelog does not say of the steps of its checklist.
#[must_use]
pub fn unrecorded(entry: &Entry, changelog: &Changelog, locales: &[Locale]) -> Vec<Unrecorded> {
    let mut found = Vec::new();
    if changelog.broken {
        return found;
    }
    for (_, step) in entry.checklist.steps().filter(|(_, step)| code_taken(changelog, step).is_none()) {
        let name = format!("{} (`{}`)", step.code.value, step.id.value);
        let Some(old) = changelog.steps.get(&step.code.value).and_then(History::now) else {
            found.push(Unrecorded { span: Some(step.code.span), message: format!("changes.yaml does not say that {name} was added") });
            continue;
        };
        let new = entry.prints(step, locales);
        let mut apart = Vec::new();
        let mut span = step.code.span;
        if new.words != old.words {
            apart.push("its words".to_owned());
            span = entry
                .wordings
                .get(&Locale::source())
                .and_then(|wording| wording.steps.get(&step.id.value))
                .map_or(span, |words| words.span);
        }
        if new.menus != old.menus {
            apart.push("its places".to_owned());
        }
        let languages = new.languages_apart(&old);
        if !languages.is_empty() {
            let languages: Vec<String> = languages.iter().map(ToString::to_string).collect();
            apart.push(format!("its labels in {}", languages.join(", ")));
        }
        if !apart.is_empty() {
            let message = format!("{name} is not as changes.yaml says: {} changed", apart.join(" and "));
            found.push(Unrecorded { span: Some(span), message });
        }
    }
    for (code, history) in changelog.steps.iter().filter(|(_, history)| history.now().is_some()) {
        if !entry.checklist.steps().any(|(_, step)| step.code.value == *code) {
            let message = format!("changes.yaml does not say that {code} (`{}`) was removed", history.id);
            found.push(Unrecorded { span: history.span, message });
        }
    }
    found
}
