//! The words of a short sheet that brings an older one up to date.

use crate::catalog::Entry;
use crate::changes::{Change, Changes, What};
use crate::compose::Composer;
use crate::handout::changes as data;
use crate::handout::text::{Inline, Text};
use crate::handout::{Handout, Part};
use crate::locale::LocaleChain;
use crate::messages::Args;
use crate::tailor::SelectedPart;
use crate::vocabulary::{ChecklistId, Date};

/// What has changed, for programs.
pub(super) fn data(changes: &Changes) -> data::Changes {
    let happened = |(what, date): &(What, Option<Date>)| data::Happened { what: what.as_str().to_owned(), date: *date };
    let change = |change: &Change| data::Change {
        checklist: change.checklist.to_string(),
        code: change.code.clone(),
        id: change.id.to_string(),
        title: change.gone.as_ref().map(|(_, title)| title.clone()),
        happened: change.happened.iter().map(happened).collect(),
    };
    data::Changes {
        since: changes.since,
        unchanged: changes.is_none(),
        steps: changes.steps.iter().map(change).collect(),
        unknown: changes.unknown.iter().map(|(id, from)| data::Unknown { checklist: id.to_string(), from: *from }).collect(),
    }
}

impl<'r> Composer<'r> {
    /// Whether a handout tells of a checklist: one of changes only where something has changed, unless it is the only one.
    pub(super) fn tells_of(&self, part: &SelectedPart<'r>, parts: usize) -> bool {
        self.composition.changes.is_none() || parts == 1 || !part.groups.is_empty()
    }

    /// The title names the checklists in which something has changed, or the only one.
    pub(super) fn heading_of_changes(&self, changes: &Changes) -> (Text, Option<Text>) {
        let all = &self.library.catalog.checklists;
        let touched = |id: &ChecklistId| all.len() == 1 || changes.steps.iter().any(|change| change.checklist == *id);
        let entries: Vec<&Entry> = all.iter().filter(|(id, _)| touched(id)).map(|(_, entry)| entry).collect();
        let title = if entries.is_empty() {
            self.say("changes-title", &Args::none())
        } else {
            self.say("changes-title-of", &Args::none().text("titles", self.apps(entries.into_iter())))
        };
        let date = Args::none().text("date", changes.since.to_string());
        let lead = (!changes.steps.is_empty()).then(|| self.say("changes-lead", &date));
        (title, lead)
    }

    /// What happened, code by code, then what is to be crossed out.
    pub(super) fn notices_of_changes(&self, changes: &Changes) -> Vec<Text> {
        let date = || Args::none().text("date", changes.since.to_string());
        let mut notices = Vec::new();
        if changes.is_none() {
            notices.push(self.say("changes-none", &date()));
        }
        notices.extend(self.unknown(&changes.unknown));
        let (gone, told): (Vec<&Change>, Vec<&Change>) = changes.steps.iter().partition(|change| change.gone.is_some());
        if !told.is_empty() {
            notices.push(self.say("changes-list", &Args::none()));
            notices.extend(told.into_iter().map(|change| self.line(change)));
        }
        if !gone.is_empty() {
            notices.push(self.say("changes-gone", &Args::none()));
            notices.extend(gone.into_iter().filter_map(|change| self.line_of_gone(change)));
        }
        notices
    }

    /// Of which checklists it is not known what has changed, by the day from which on it is.
    fn unknown(&self, unknown: &[(ChecklistId, Option<Date>)]) -> Vec<Text> {
        let mut days: Vec<Option<Date>> = unknown.iter().map(|(_, from)| *from).collect();
        days.sort_unstable();
        days.dedup();
        let of_day = |day: Option<Date>| {
            let entries = unknown.iter().filter(|(_, from)| *from == day).filter_map(|(id, _)| self.library.catalog.checklists.get(id));
            let args = Args::none().text("titles", self.apps(entries));
            match day {
                Some(day) => self.say("changes-unknown-before", &args.text("date", day.to_string())),
                None => self.say("changes-unknown", &args),
            }
        };
        days.into_iter().map(of_day).collect()
    }

    fn line(&self, change: &Change) -> Text {
        let joint = format!(" {} ", self.say("list-joint", &Args::none()).words());
        let happened = change.happened.iter().map(|(what, date)| {
            let words = self.say(&format!("changes-{}", what.as_str()), &Args::none()).words();
            self.dated(&words, *date, self.composition.reading)
        });
        let happened: Vec<String> = happened.collect();
        let mut line = self.say("line-head", &Args::none().text("words", change.code.as_str()));
        line.inlines.push(Inline::Text { text: format!(" {}", happened.join(&joint)) });
        line
    }

    /// Words with a day behind them, if it is known.
    fn dated(&self, words: &str, date: Option<Date>, chain: &LocaleChain) -> String {
        let Some(date) = date else { return words.to_owned() };
        let args = Args::none().text("what", words).text("date", date.to_string());
        let said = self.library.messages.say(chain, "changes-dated", &args).map(|(_, said)| said);
        // The words are the line's own: inside of isolates they would not count for the direction of the line.
        said.map_or_else(|_| words.to_owned(), |said| said.replace(&format!("\u{2068}{words}\u{2069}"), words))
    }

    /// The code and last title of a step that is gone, as a line in the language of the title.
    fn line_of_gone(&self, change: &Change) -> Option<Text> {
        let (locale, title) = change.gone.as_ref()?;
        let date = change.happened.first().and_then(|(_, date)| *date);
        let chain = LocaleChain::new(vec![locale.clone()]);
        let head = self.library.messages.say(&chain, "line-head", &Args::none().text("words", change.code.as_str()));
        let head = head.map_or_else(|_| change.code.to_string(), |(_, words)| words);
        let direction = match self.library.locales.get(locale) {
            Some(info) => info.direction,
            None => locale.usual_direction(),
        };
        // It is nobody's task to translate it: it is not counted as fallen back.
        let fallback = locale != self.composition.reading.first();
        let inlines = vec![Inline::Text { text: format!("{head} {}", self.dated(title, date, &chain)).trim_end().to_owned() }];
        Some(Text { locale: locale.clone(), direction, fallback, inlines })
    }

    /// Writes down what the steps were made from.
    pub(super) fn add_fingerprints(&self, handout: &mut Handout, parts: &[&SelectedPart<'r>]) {
        let of_part = |part: &mut Part| {
            let Some(home) = parts.iter().find(|home| home.id.as_str() == part.id) else { return };
            for step in part.sections.iter_mut().flat_map(|section| &mut section.steps) {
                let found = home.entry.checklist.steps().map(|(_, other)| other).find(|other| other.code.value == step.code);
                step.fingerprints = found.map(|found| data::Fingerprints {
                    words: home.entry.words_print(found).to_string(),
                    menus: home.entry.menus_print(found).to_string(),
                    labels: home.entry.label_print(found, self.composition.labels).map(|print| print.to_string()),
                });
            }
        };
        handout.checklists.iter_mut().for_each(of_part);
    }
}
