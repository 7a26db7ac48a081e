//! Writing down what has happened to the steps since the last time.

use std::collections::BTreeSet;

use crate::assets::AssetError;
use crate::catalog::changelog::{Changelog, Event, History, Kind, changelog_path};
use crate::catalog::check::changes::{code_taken, note_taken};
use crate::catalog::checklist::Step;
use crate::catalog::prints::Prints;
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::Diagnostics;
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::source::AssetPath;
use crate::vocabulary::{ChecklistId, Code, Date, Length};

/// How something is written down.
#[derive(Debug, Clone, Copy, Default)]
pub struct Manner {
    /// The day; `None` for the newest on which any of the content was gone over, for no sheet that was printed before names a
    /// later one unless it was told to. The founding edition then has the day that sheets of its checklist name.
    pub date: Option<Date>,
    /// Whether all is forgotten, and the content of today is the founding edition.
    pub anew: bool,
}

/// A changelog as it should be.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// Its place below the content folder.
    pub path: AssetPath,
    /// Its text.
    pub text: String,
    /// How many events are new.
    pub events: usize,
}

/// The day is earlier than one that is written down already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooEarly {
    /// The day.
    pub date: Date,
    /// The newest that is written down.
    pub last: Date,
}

/// What the changelogs of some checklists should say. Only checklists of which the highest layer, given as `top`, has a
/// part are recorded, and of those that it changes only the steps that it changes.
///
/// # Errors
/// If a file is there but cannot be read. Problems of content, such as a code that was another step's, are noted in
/// `reading`.
pub fn record(
    layers: &Layers,
    top: &Layers,
    checklists: &[ChecklistId],
    locales: &[Locale],
    manner: Manner,
    reading: &mut Reading,
) -> Result<Result<Vec<Recorded>, TooEarly>, AssetError> {
    let catalog = Catalog::load(layers, checklists, &BTreeSet::from([Locale::source()]), Length::Full, reading)?;
    let newest = catalog.checklists.values().map(|entry| entry.checklist.newest()).max();
    let mut files = Vec::new();
    for (id, entry) in &catalog.checklists {
        if !has_part(top, id)? {
            continue;
        }
        let own = Changelog::load(top, id, &mut Reading::default())?;
        let known = if manner.anew { None } else { Changelog::load(layers, id, reading)? };
        let own_day = entry.checklist.newest();
        let usual = if known.is_none() { own_day } else { newest.unwrap_or(own_day) };
        let date = manner.date.unwrap_or(usual);
        let mut recording =
            Recording { entry, locales, date, is_first: known.is_none(), log: known.unwrap_or_default(), new: BTreeSet::new() };
        if let Err(last) = recording.all(&mut reading.problems) {
            return Ok(Err(TooEarly { date, last }));
        }
        let Recording { mut log, new, is_first, .. } = recording;
        // What a lower layer has written down need not be repeated.
        log.steps.retain(|code, _| is_first || new.contains(code) || own.as_ref().is_some_and(|own| own.steps.contains_key(code)));
        if !log.steps.is_empty() {
            files.push(Recorded { path: changelog_path(id), text: log.to_string(), events: new.len() });
        }
    }
    Ok(Ok(files))
}

/// Whether some content has a part of a checklist that changes are recorded of.
fn has_part(top: &Layers, id: &ChecklistId) -> Result<bool, AssetError> {
    let of_steps = ["checklist.yaml", "labels.yaml", "changes.yaml", "text/en.yaml"].map(|file| format!("checklists/{id}/{file}"));
    Ok(top.list("checklists")?.iter().any(|path| of_steps.iter().any(|file| file == path.as_str())))
}

/// One changelog being brought up to date.
struct Recording<'r> {
    entry: &'r Entry,
    locales: &'r [Locale],
    date: Date,
    is_first: bool,
    log: Changelog,
    /// The codes of steps to which something happened.
    new: BTreeSet<Code>,
}

impl Recording<'_> {
    /// Writes down everything, or gives the newest day that is written down if that is later.
    fn all(&mut self, problems: &mut Diagnostics) -> Result<(), Date> {
        let entry = self.entry;
        for (_, step) in entry.checklist.steps() {
            if let Some(owner) = code_taken(&self.log, step) {
                note_taken(step, owner, problems);
                continue;
            }
            self.step(step)?;
        }
        let there: BTreeSet<&Code> = entry.checklist.steps().map(|(_, step)| &step.code.value).collect();
        let gone = self.log.steps.iter().filter(|(code, history)| !there.contains(code) && history.now().is_some());
        for code in gone.map(|(code, _)| code.clone()).collect::<Vec<_>>() {
            let removal = Event { date: self.date, kind: Kind::Removed, words: None, menus: None, labels: None };
            self.add(&code, removal)?;
        }
        Ok(())
    }

    fn step(&mut self, step: &Step) -> Result<(), Date> {
        let (code, date) = (&step.code.value, self.date);
        let prints = self.entry.prints(step, self.locales);
        let title = self.entry.plain_title(step);
        let Some(history) = self.log.steps.get_mut(code) else {
            let kind = if self.is_first { Kind::Founding } else { Kind::Added };
            let events = vec![Event::arrival(kind, date, prints)];
            self.log.steps.insert(code.clone(), History { span: None, id: step.id.value.clone(), title, events });
            self.new.insert(code.clone());
            return Ok(());
        };
        history.title = title;
        match history.now() {
            None => self.add(code, Event::arrival(Kind::Added, date, prints)),
            Some(old) => match changed(date, &old, prints) {
                Some(event) => self.add(code, event),
                None => Ok(()),
            },
        }
    }

    /// Adds an event; what happens twice on a day is one event.
    fn add(&mut self, code: &Code, event: Event) -> Result<(), Date> {
        let history = self.log.steps.get_mut(code).expect("it was looked up");
        let last = history.events.last_mut().expect("a history has an event");
        if event.date < last.date {
            return Err(last.date);
        }
        let same_day = event.date == last.date;
        match (last.kind, event.kind) {
            (Kind::Added | Kind::Changed, Kind::Changed) if same_day => {
                last.words = event.words.or(last.words);
                last.menus = event.menus.or(last.menus);
                last.labels = event.labels.or(last.labels.take());
            }
            _ => history.events.push(event),
        }
        self.new.insert(code.clone());
        Ok(())
    }
}

/// What must be written down of a step that was something else.
fn changed(date: Date, old: &Prints, new: Prints) -> Option<Event> {
    let event = Event {
        date,
        kind: Kind::Changed,
        words: (new.words != old.words).then_some(new.words),
        menus: (new.menus != old.menus).then_some(new.menus),
        labels: (!new.languages_apart(old).is_empty()).then_some(new.labels),
    };
    (event.words.is_some() || event.menus.is_some() || event.labels.is_some()).then_some(event)
}
