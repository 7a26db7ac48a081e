//! What has changed since a sheet was printed: a changelog, or the sheet itself, held against the steps of today.

pub mod record;
pub mod sheet;

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::changelog::{Changelog, Event, History, Kind};
use crate::catalog::checklist::Step;
use crate::catalog::prints::Prints;
use crate::locale::{Locale, LocaleChain};
use crate::tailor::{SelectedPart, Selection};
use crate::vocabulary::{ChecklistId, Code, Date, StepId};
use sheet::{OldStep, Sheet};

/// What has changed since a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The day, that day included.
    pub since: Date,
    /// The steps to which something happened, by checklist and in the order of its codes.
    pub steps: Vec<Change>,
    /// Checklists whose changes were not written down from that day on, with the day on which that began, if it did.
    pub unknown: Vec<(ChecklistId, Option<Date>)>,
}

/// What happened to one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its checklist.
    pub checklist: ChecklistId,
    /// Its code.
    pub code: Code,
    /// Its id.
    pub id: StepId,
    /// Its last title, in the language given, if the step is gone.
    pub gone: Option<(Locale, String)>,
    /// What happened, with the day of the last time if it is known.
    pub happened: Vec<(What, Option<Date>)>,
}

/// What can happen to a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Words,
    /// It is done elsewhere, or ends in another value.
    Menus,
    /// Its buttons and menus are called something else.
    Labels,
}

impl What {
    /// The word in JSON and in the ids of messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Words => "words",
            Self::Menus => "menus",
            Self::Labels => "labels",
        }
    }
}

/// What steps are held against.
#[derive(Debug, Clone, Copy)]
pub enum Before<'b> {
    /// What is written down, from a day on.
    Day(Date),
    /// A sheet that tells what it says.
    Sheet(&'b Sheet),
}

impl Changes {
    /// What has happened to the chosen steps, and which of them are gone, for a reader whose phone shows the first language
    /// of `labels`.
    #[must_use]
    pub fn find(
        selection: &Selection<'_>,
        changelogs: &BTreeMap<ChecklistId, Changelog>,
        before: Before<'_>,
        labels: &LocaleChain,
    ) -> Self {
        let since = match before {
            Before::Day(day) => day,
            Before::Sheet(sheet) => sheet.date,
        };
        let (mut steps, mut unknown) = (Vec::new(), Vec::new());
        for part in &selection.parts {
            let changelog = changelogs.get(part.id);
            let comparison = Comparison { part, changelog, since, labels };
            steps.extend(match before {
                Before::Sheet(sheet) => comparison.with_sheet(sheet),
                Before::Day(_) => comparison.with_changelog(),
            });
            let founded = changelog.and_then(Changelog::founded);
            let tells_itself = matches!(before, Before::Sheet(sheet) if sheet.tells_of(part.id));
            if founded.is_none_or(|founded| since < founded) && !tells_itself {
                unknown.push((part.id.clone(), founded));
            }
        }
        Self { since, steps, unknown }
    }

    /// That a sheet says what it would say today.
    #[must_use]
    pub fn none(since: Date) -> Self {
        Self { since, steps: Vec::new(), unknown: Vec::new() }
    }

    /// Whether it is certain that nothing has changed.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.steps.is_empty() && self.unknown.is_empty()
    }

    /// The last day on which something happened.
    #[must_use]
    pub fn last(&self) -> Option<Date> {
        self.steps.iter().flat_map(|change| &change.happened).filter_map(|(_, date)| *date).max()
    }

    /// Leaves of a selection the steps that are new or changed.
    pub fn narrow(&self, selection: &mut Selection<'_>) {
        for part in &mut selection.parts {
            let told = |step: &Step| {
                let is = |change: &Change| change.checklist == *part.id && change.code == step.code.value && change.gone.is_none();
                self.steps.iter().any(is)
            };
            part.groups.iter_mut().for_each(|group| group.steps.retain(|step| told(step)));
            part.groups.retain(|group| !group.steps.is_empty());
        }
    }
}

/// One checklist being compared.
struct Comparison<'c> {
    part: &'c SelectedPart<'c>,
    changelog: Option<&'c Changelog>,
    since: Date,
    labels: &'c LocaleChain,
}

impl<'c> Comparison<'c> {
    fn history(&self, code: &Code) -> Option<&'c History> {
        self.changelog?.steps.get(code)
    }

    /// The steps that the reader gets, in the order of their codes.
    fn chosen(&self) -> Vec<&'c Step> {
        let mut chosen: Vec<&Step> = self.part.decisions.iter().filter(|(_, decision)| decision.is_in()).map(|(step, _)| *step).collect();
        chosen.sort_by_key(|step| step.code.value.counted());
        chosen
    }

    fn change(&self, code: &Code, id: &StepId, gone: Option<(Locale, String)>, happened: Vec<(What, Option<Date>)>) -> Option<Change> {
        let (checklist, code, id) = (self.part.id.clone(), code.clone(), id.clone());
        (!happened.is_empty()).then_some(Change { checklist, code, id, gone, happened })
    }

    fn with_changelog(&self) -> Vec<Change> {
        let chosen = self.chosen().into_iter().filter_map(|step| {
            let history = self.history(&step.code.value)?;
            let happened: Vec<_> = self.happened(history).into_iter().map(|(what, date)| (what, Some(date))).collect();
            self.change(&step.code.value, &step.id.value, None, happened)
        });
        let mut changes: Vec<Change> = chosen.collect();
        let mut gone: Vec<_> = self.changelog.into_iter().flat_map(|changelog| &changelog.steps).collect();
        gone.sort_by_key(|(code, _)| code.counted());
        for (code, history) in gone {
            let removed = self.happened(history).into_iter().find(|(what, _)| *what == What::Removed);
            if let Some((what, date)) = removed {
                let title = (Locale::source(), history.title.clone());
                changes.extend(self.change(code, &history.id, Some(title), vec![(what, Some(date))]));
            }
        }
        changes
    }

    /// What happened to a step since the day, each with its last day.
    fn happened(&self, history: &History) -> Vec<(What, Date)> {
        // The founding edition is what everything is held against.
        let is_before = |event: &Event| event.kind == Kind::Founding || event.date < self.since;
        let first = history.events.iter().take_while(|event| is_before(event)).count();
        let later = &history.events[first..];
        let last_day = |wanted: &dyn Fn(&Event) -> bool| later.iter().rev().find(|event| wanted(event)).map(|event| event.date);
        let of_kind = |kind: Kind| last_day(&|event| event.kind == kind);
        let Some(newest) = later.last().map(|event| event.date) else { return Vec::new() };
        match (history.after(first), history.now()) {
            (None, None) => Vec::new(),
            (None, Some(_)) => vec![(What::Added, of_kind(Kind::Added).unwrap_or(newest))],
            (Some(_), None) => vec![(What::Removed, of_kind(Kind::Removed).unwrap_or(newest))],
            (Some(old), Some(new)) => {
                let day = |what: What| {
                    let day = match what {
                        What::Words => last_day(&|event| event.words.is_some()),
                        What::Menus => last_day(&|event| event.menus.is_some()),
                        _ => last_day(&|event| event.labels.is_some()),
                    };
                    (what, day.unwrap_or(newest))
                };
                self.apart(&old, &new).into_iter().map(day).collect()
            }
        }
    }

    /// In what two states of a step differ. Words and paths that name other labels show others: that goes without saying.
    fn apart(&self, old: &Prints, new: &Prints) -> Vec<What> {
        let shown = self.labels.iter().filter(|locale| *locale == self.labels.first() || **locale != Locale::source());
        let mut found = Vec::new();
        if old.words != new.words {
            found.push(What::Words);
        }
        if old.menus != new.menus {
            found.push(What::Menus);
        }
        if found.is_empty() && shown.into_iter().any(|locale| new.shows_otherwise(old, locale)) {
            found.push(What::Labels);
        }
        found
    }

    fn with_sheet(&self, sheet: &Sheet) -> Vec<Change> {
        let on_sheet = sheet.steps_of(self.part.id);
        let by_code: BTreeMap<&Code, &OldStep> = on_sheet.iter().map(|step| (&step.code, step)).collect();
        let mut changes = Vec::new();
        for step in self.chosen() {
            let code = &step.code.value;
            let history = self.history(code);
            let happened = match by_code.get(code) {
                Some(old) => self.happened_to(old, step, history, sheet),
                None => self.came(history),
            };
            changes.extend(self.change(code, &step.id.value, None, happened));
        }
        let there: BTreeSet<&Code> = self.part.entry.checklist.steps().map(|(_, step)| &step.code.value).collect();
        for old in on_sheet.iter().filter(|old| !there.contains(&old.code)) {
            let day = self.history(&old.code).and_then(|history| history.events.last()).filter(|event| event.kind == Kind::Removed);
            let title = (old.locale.clone(), old.title.clone());
            changes.extend(self.change(&old.code, &old.id, Some(title), vec![(What::Removed, day.map(|event| event.date))]));
        }
        changes
    }

    /// What happened to a step since it was put on a sheet, which may tell of its fingerprints.
    fn happened_to(&self, old: &OldStep, step: &Step, history: Option<&History>, sheet: &Sheet) -> Vec<(What, Option<Date>)> {
        let known = history.map(|history| self.happened(history)).unwrap_or_default();
        let day = |what: What| known.iter().find(|(other, _)| *other == what).map(|(_, date)| *date);
        let Some(prints) = &old.prints else { return known.into_iter().map(|(what, date)| (what, Some(date))).collect() };
        let entry = self.part.entry;
        let mut found = Vec::new();
        if prints.words != entry.words_print(step) {
            found.push(What::Words);
        }
        if prints.menus != entry.menus_print(step) {
            found.push(What::Menus);
        }
        // What another language shows cannot be held against this one's.
        let comparable = sheet.label_locale == *self.labels.first();
        let labels = if comparable { prints.labels != entry.label_print(step, self.labels) } else { day(What::Labels).is_some() };
        if found.is_empty() && labels {
            found.push(What::Labels);
        }
        found.into_iter().map(|what| (what, day(what))).collect()
    }

    /// Whether a step that is not on a sheet came later; otherwise it was left out for that reader.
    fn came(&self, history: Option<&History>) -> Vec<(What, Option<Date>)> {
        match history {
            None => vec![(What::Added, None)],
            Some(history) => {
                let added = self.happened(history).into_iter().find(|(what, _)| *what == What::Added);
                added.into_iter().map(|(what, date)| (what, Some(date))).collect()
            }
        }
    }
}
