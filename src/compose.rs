//! Selection and languages → handout: every word is looked up here, and nowhere after.

mod changes;
pub mod comparison;
mod personal;
mod words;

use std::cell::Cell;
use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::catalog::Entry;
use crate::catalog::checklist::{self, End, Stop};
use crate::catalog::labels::Shown;
use crate::catalog::markup::{Markup, Piece};
use crate::catalog::wording::{Field, Wording};
use crate::changes::Changes;
use crate::compose::words::Words;
use crate::handout::text::{Inline, Text};
use crate::handout::{Edition, Handout, Part, Place, Section, Status, Step};
use crate::library::Library;
use crate::locale::{Locale, LocaleChain};
use crate::messages::{Args, MessageError};
use crate::profile::Personal;
use crate::source::Spanned;
use crate::tailor::{SelectedPart, Selection};
use crate::vocabulary::{ChecklistId, Confidence, Date, LabelId, Length, Missing, PlatformId, Priority, StepRef};

/// What stands between two wordings of a label.
const OR: &str = " / ";

/// Marks of quotation that wordings put around labels.
const QUOTES: [(char, char); 5] = [('“', '”'), ('«', '»'), ('「', '」'), ('『', '』'), ('‘', '’')];

/// What a handout is composed for.
#[derive(Debug, Clone)]
pub struct Composition<'r> {
    /// The language people read.
    pub reading: &'r LocaleChain,
    /// The language their phones show.
    pub labels: &'r LocaleChain,
    /// How much of each step is told.
    pub length: Length,
    /// The platforms asked for; `None` for all.
    pub platforms: Option<&'r std::collections::BTreeSet<PlatformId>>,
    /// What becomes of strings without an up-to-date translation.
    pub missing: Missing,
    /// The day of the edition; `None` for the newest day on which the content was gone over.
    pub date: Option<Date>,
    /// What the reader has done and written.
    pub personal: &'r Personal,
    /// What has changed since an older sheet, if only that is told; the steps are then narrowed to it.
    pub changes: Option<&'r Changes>,
    /// Whether each step tells what it was made from; all that the steps say must be in the library then.
    pub fingerprints: bool,
}

/// Looks up every word of a handout.
///
/// # Errors
/// If the frame lacks one of its own words in every language.
pub fn compose(library: &Library, selection: &Selection<'_>, composition: &Composition<'_>) -> Result<Handout, MessageError> {
    let composer = Composer {
        library,
        composition,
        direction: library.locales.direction(composition.reading.first()),
        platforms: platforms_in_use(library, selection, composition),
        words: Words::new(library, composition.reading),
        stale: Cell::new(0),
        left_out: Cell::new(0),
    };
    let handout = composer.handout(selection);
    composer.words.finish(handout)
}

/// The platforms that the chosen steps are done on, in the order of the vocabulary.
fn platforms_in_use<'l>(library: &'l Library, selection: &Selection<'_>, composition: &Composition<'_>) -> Vec<&'l PlatformId> {
    let wanted = |platform: &PlatformId| composition.platforms.is_none_or(|wanted| wanted.contains(platform));
    let used = |platform: &PlatformId| {
        let steps = selection.parts.iter().flat_map(|part| &part.groups).flat_map(|group| &group.steps);
        steps.flat_map(|step| step.platforms()).any(|other| other == platform)
    };
    library.catalog.vocabulary.platforms.iter().filter(|platform| wanted(platform) && used(platform)).collect()
}

struct Composer<'r> {
    library: &'r Library,
    composition: &'r Composition<'r>,
    direction: crate::locale::Direction,
    platforms: Vec<&'r PlatformId>,
    words: Words<'r>,
    // What is learnt on the way and told in the notices.
    stale: Cell<usize>,
    left_out: Cell<usize>,
}

/// The checklist whose words are being looked up.
#[derive(Clone, Copy)]
struct Home<'r> {
    id: &'r ChecklistId,
    entry: &'r Entry,
}

impl<'r> Composer<'r> {
    fn handout(&self, selection: &Selection<'r>) -> Handout {
        let newest = selection.parts.iter().map(|part| part.entry.checklist.newest()).max();
        let newest = newest.max(self.composition.changes.and_then(Changes::last));
        let parts: Vec<&SelectedPart<'r>> = selection.parts.iter().filter(|part| self.tells_of(part, selection.parts.len())).collect();
        let checklists: Vec<Part> = parts.iter().map(|part| self.part(part)).collect();
        let homes: Vec<Home<'r>> = parts.iter().map(|part| Home { id: part.id, entry: part.entry }).collect();
        let steps = || checklists.iter().flat_map(|part| &part.sections).flat_map(|section| &section.steps);
        let step_count = steps().count();
        let used = |priority: &&Priority| steps().any(|step| step.priority == **priority);
        let priorities = Priority::ALL.iter().filter(used).copied().collect();
        let (title, lead) = self.heading(&homes, &checklists);
        let mut handout = Handout {
            version: 1,
            locale: self.composition.reading.first().clone(),
            direction: self.direction,
            label_locale: self.composition.labels.first().clone(),
            length: self.composition.length,
            edition: Edition {
                date: self.composition.date.or(newest).unwrap_or_else(|| Date::from_epoch(0).expect("1970 is a year")),
                oldest: steps().filter_map(|step| step.verified).min(),
                hash: String::new(),
            },
            title,
            name: None,
            progress: None,
            lead,
            subject: self.subject(&homes),
            priorities,
            notices: self.notices(&checklists, step_count),
            changes: self.composition.changes.map(changes::data),
            checklists,
            also: None,
            step_count,
            fallback_count: self.words.fallbacks(),
            stale_count: self.stale.get(),
            left_out_count: self.left_out.get(),
        };
        handout.edition.hash = hash(&(&handout.locale, &handout.title, &handout.lead, &handout.notices, &handout.checklists));
        // After the edition was named: it names what everybody may read, not what it was made from or one reader wrote.
        if self.composition.fingerprints {
            self.add_fingerprints(&mut handout, &parts);
        }
        self.make_personal(&mut handout);
        handout
    }

    fn heading(&self, homes: &[Home<'r>], parts: &[Part]) -> (Text, Option<Text>) {
        if let Some(changes) = self.composition.changes {
            return self.heading_of_changes(changes);
        }
        if let ([home], [part]) = (homes, parts) {
            return (part.title.clone(), self.wording(*home, |wording| wording.lead.as_ref()));
        }
        (self.say("title-several", &Args::none().text("titles", self.apps(homes.iter().map(|home| home.entry)))), None)
    }

    /// The names of some apps.
    fn apps<'e>(&self, entries: impl Iterator<Item = &'e Entry>) -> String {
        let joint = format!(" {} ", self.say("list-joint", &Args::none()).words());
        entries.map(|entry| entry.checklist.app.as_str()).collect::<Vec<_>>().join(&joint)
    }

    /// The apps and platforms, for the head of the page.
    fn subject(&self, homes: &[Home<'r>]) -> Text {
        let joint = format!(" {} ", self.say("list-joint", &Args::none()).words());
        let mut names: Vec<String> = homes.iter().map(|home| home.entry.checklist.app.clone()).collect();
        names.extend(self.platforms.iter().map(|platform| self.platform(platform).words()));
        Text::plain(self.composition.reading.first(), self.direction, names.join(&joint))
    }

    fn notices(&self, checklists: &[Part], step_count: usize) -> Vec<Text> {
        let mut notices = Vec::new();
        match self.composition.changes {
            Some(changes) => notices.extend(self.notices_of_changes(changes)),
            None if step_count == 0 => notices.push(self.say("notice-empty", &Args::none())),
            None => {}
        }
        notices.extend(self.words.notices());
        if self.stale.get() > 0 {
            notices.push(self.say("notice-stale", &Args::none().number("count", self.stale.get())));
        }
        if self.left_out.get() > 0 {
            notices.push(self.say("notice-left-out", &Args::none().number("count", self.left_out.get())));
        }
        // Asked of what is told in the end: a label may have lost its marks to a more certain one of the same words.
        let told = |wanted: fn(&Inline) -> bool| checklists.iter().flat_map(texts).flat_map(|text| &text.inlines).any(wanted);
        if told(|inline| matches!(inline, Inline::Label { gloss: Some(_), .. })) {
            notices.push(self.say("notice-gloss", &Args::none()));
        }
        if told(|inline| matches!(inline, Inline::Label { mark: Some(_), .. })) {
            notices.push(self.say("notice-unconfirmed-label", &Args::none()));
        }
        notices
    }

    fn part(&self, part: &SelectedPart<'r>) -> Part {
        let home = Home { id: part.id, entry: part.entry };
        let section = |group: &crate::tailor::Group<'r>| Section {
            id: group.section.map_or_else(|| "first".to_owned(), ToString::to_string),
            title: match group.section {
                Some(id) => self.named(home, id.as_str(), |wording| wording.sections.get(id)),
                None => self.say("section-first", &Args::none()),
            },
            steps: group.steps.iter().filter(|step| self.keeps(home, step)).map(|step| self.step(home, step, part)).collect(),
        };
        Part {
            id: part.id.to_string(),
            title: self.named(home, &home.entry.checklist.app, |wording| wording.title.as_ref()),
            status: home.entry.checklist.status.as_ref().map(|status| Status {
                verdict: status.verdict,
                words: self.named(home, status.verdict.as_str(), |wording| wording.status.as_ref()),
                date: status.date,
                sources: status.sources.iter().map(|source| source.url.value.clone()).collect(),
            }),
            sections: part.groups.iter().map(section).filter(|section| !section.steps.is_empty()).collect(),
        }
    }

    /// Whether a step stands in the handout: never one of which only half could be read, its warning perhaps in the
    /// other half.
    fn keeps(&self, home: Home<'r>, step: &'r checklist::Step) -> bool {
        let reading = self.composition.reading;
        if self.composition.missing != Missing::Omit || *reading.first() == Locale::source() {
            return true;
        }
        let fresh = |look_up: &dyn Fn(&'r Wording) -> Option<&'r Spanned<Markup>>| {
            let mut own = reading.iter().filter(|locale| **locale != Locale::source());
            let found = own.find_map(|locale| {
                let wording = home.entry.wordings.get(locale)?;
                Some((wording, look_up(wording)?))
            });
            found.is_some_and(|(wording, words)| !wording.stale.contains(&words.span))
        };
        let words = |wording: &'r Wording| wording.steps.get(&step.id.value).map(|step| &step.fields);
        let english = home.entry.wordings.get(&Locale::source()).and_then(words);
        let told = english.into_iter().flat_map(BTreeMap::keys);
        let told = told.filter(|field| self.composition.length >= field.least() && !field.is_for_trainers());
        let places = step.places.iter().filter(|_| self.composition.length > Length::Card).flat_map(|place| &place.path);
        let whole = told.clone().all(|field| fresh(&|wording| words(wording)?.get(field)))
            && places.clone().all(|stop| match stop {
                Stop::Described(id) => fresh(&|wording| wording.places.get(&id.value)),
                Stop::Label(_) => true,
            });
        if !whole {
            self.left_out.set(self.left_out.get() + 1);
        }
        whole
    }

    fn step(&self, home: Home<'r>, step: &'r checklist::Step, part: &SelectedPart<'r>) -> Step {
        let told = |field: Field| {
            if self.composition.length < field.least() {
                return None;
            }
            self.field(home, step, field)
        };
        // Asked of all that the reader gets: a short sheet of changes may hold less.
        let chosen = |need: &Spanned<StepRef>| {
            let mut steps = part.decisions.iter().filter(|(_, decision)| decision.is_in()).map(|(other, _)| other);
            let same = |other: &&&checklist::Step| checklist::same_step(&need.value, home.id, home.id, &other.id.value);
            steps.find(same).map(|needed| needed.code.value.clone())
        };
        Step {
            id: step.id.value.to_string(),
            code: step.code.value.clone(),
            priority: step.priority,
            title: self.field(home, step, Field::Title).unwrap_or_else(|| self.missing(step.id.value.as_str())),
            places: self.places(home, step),
            warning: self.field(home, step, Field::Warning),
            action: told(Field::Do),
            why: told(Field::Why),
            cost: told(Field::Cost),
            check: told(Field::Check),
            talk: self.for_trainers(home, step, Field::Talk),
            asked: self.for_trainers(home, step, Field::Asked),
            minutes: step.minutes,
            note: None,
            done: None,
            needs: step.needs.iter().filter_map(chosen).collect(),
            unconfirmed: step.confidence.value == Confidence::Unconfirmed,
            verified: Some(step.verified.date),
            sources: step.sources.iter().map(|source| source.url.value.clone()).collect(),
            fingerprints: None,
        }
    }

    /// Where a step is done, with platforms of the same words put together.
    fn places(&self, home: Home<'r>, step: &'r checklist::Step) -> Vec<Place> {
        let mut merged: Vec<(Vec<&PlatformId>, Vec<Text>, Option<Text>)> = Vec::new();
        for place in &step.places {
            for platform in self.platforms.iter().filter(|platform| place.platforms.iter().any(|other| other.value == ***platform)) {
                // A card tells no path: platforms that end alike are told once, whatever is certain of each.
                let card = self.composition.length == Length::Card;
                let stops = if card { &[][..] } else { &place.path[..] };
                let path: Vec<Text> = stops.iter().map(|stop| self.stop(home, step, stop, platform)).collect();
                let end = self.end(home, step, &place.end, platform);
                let same = merged.iter_mut().find(|(platforms, other, other_end)| {
                    (card || !platforms.contains(platform))
                        && same_words(other, &path)
                        && (same_end(other_end.as_ref(), end.as_ref()) || card && alike(other_end.as_ref(), end.as_ref()))
                });
                match same {
                    Some((platforms, other, other_end)) => {
                        // Two settings that end alike are one line on a card.
                        if !platforms.contains(platform) {
                            platforms.push(platform);
                        }
                        other.iter_mut().zip(path).for_each(|(into, from)| add_glosses(into, from));
                        if let (Some(into), Some(from)) = (other_end, end) {
                            if card {
                                into.inlines.iter_mut().zip(from.inlines).for_each(|(into, from)| be_certain(into, from));
                            } else {
                                add_glosses(into, from);
                            }
                        }
                    }
                    None => merged.push((vec![platform], path, end)),
                }
            }
        }
        let told = |platforms: &[&PlatformId]| self.platforms.len() != platforms.len();
        merged
            .into_iter()
            .map(|(platforms, path, end)| Place {
                platforms: if told(&platforms) { platforms.iter().map(|platform| self.platform(platform)).collect() } else { Vec::new() },
                path,
                end,
            })
            .collect()
    }

    fn stop(&self, home: Home<'r>, step: &'r checklist::Step, stop: &'r Stop, platform: &PlatformId) -> Text {
        match stop {
            Stop::Label(id) => self.label(home, &id.value, platform),
            Stop::Described(id) => {
                let words = self.wording_on(home, Some(step), |wording| wording.places.get(&id.value));
                words.unwrap_or_else(|| self.missing(id.value.as_str()))
            }
        }
    }

    fn end(&self, home: Home<'r>, step: &'r checklist::Step, end: &'r End, platform: &PlatformId) -> Option<Text> {
        match end {
            End::Label(id) => Some(self.label(home, &id.value, platform)),
            End::Switch(switch) => Some(self.say(&format!("switch-{switch}"), &Args::none())),
            End::Wording => self.field(home, step, Field::Value),
        }
    }

    fn label(&self, home: Home<'r>, id: &LabelId, platform: &PlatformId) -> Text {
        let inlines = match home.entry.labels.show(id, platform, self.composition.labels) {
            Some(shown) => vec![self.shown(shown)],
            None => return self.missing(id.as_str()),
        };
        let locale = self.composition.reading.first().clone();
        Text { locale, direction: self.direction, fallback: false, inlines }
    }

    fn shown(&self, shown: Shown) -> Inline {
        Inline::Label {
            direction: self.library.locales.direction(&shown.locale),
            text: shown.text,
            locale: shown.locale,
            gloss: shown.gloss,
            mark: shown.unconfirmed.then(|| self.say("label-unconfirmed", &Args::none()).words()),
        }
    }

    fn field(&self, home: Home<'r>, step: &'r checklist::Step, field: Field) -> Option<Text> {
        self.wording_on(home, Some(step), |wording| wording.steps.get(&step.id.value)?.fields.get(&field))
    }

    /// Words that a handout does without where they are not translated.
    fn for_trainers(&self, home: Home<'r>, step: &'r checklist::Step, field: Field) -> Option<Text> {
        let reading = self.composition.reading;
        let mut own = reading.iter().filter(|locale| **locale != Locale::source() || *reading.first() == Locale::source());
        let has = |locale: &Locale| home.entry.wordings.get(locale)?.steps.get(&step.id.value)?.fields.get(&field);
        let there = self.composition.length >= field.least() && own.any(|locale| has(locale).is_some());
        there.then(|| self.field(home, step, field)).flatten()
    }

    fn wording(&self, home: Home<'r>, look_up: impl Fn(&'r Wording) -> Option<&'r Spanned<Markup>>) -> Option<Text> {
        self.wording_on(home, None, look_up)
    }

    /// A piece of wording in the nearest language that has it, with its labels as the platforms of a step show them.
    fn wording_on(
        &self,
        home: Home<'r>,
        step: Option<&'r checklist::Step>,
        look_up: impl Fn(&'r Wording) -> Option<&'r Spanned<Markup>>,
    ) -> Option<Text> {
        let (locale, (markup, stale)) = self.composition.reading.find(|locale| {
            let wording = home.entry.wordings.get(locale)?;
            let markup = look_up(wording)?;
            let stale = wording.stale.contains(&markup.span);
            (!stale || self.composition.missing != Missing::Fallback).then_some((markup, stale))
        })?;
        let pieces = &markup.value.0;
        let between = |at: usize| match (at.checked_sub(1).and_then(|before| pieces.get(before)), pieces.get(at + 1)) {
            (Some(Piece::Text(before)), Some(Piece::Text(after))) => alternatives(before, after),
            _ => OR.to_owned(),
        };
        let mut inlines: Vec<Inline> =
            pieces.iter().enumerate().flat_map(|(at, piece)| self.piece(home, step, piece, || between(at))).collect();
        if stale {
            self.stale.set(self.stale.get() + 1);
            inlines.push(self.words.stale_mark());
        }
        Some(self.words.counted(locale, inlines))
    }

    fn named(&self, home: Home<'r>, name: &str, look_up: impl Fn(&'r Wording) -> Option<&'r Spanned<Markup>>) -> Text {
        self.wording(home, look_up).unwrap_or_else(|| self.missing(name))
    }

    fn piece(&self, home: Home<'r>, step: Option<&'r checklist::Step>, piece: &Piece, between: impl Fn() -> String) -> Vec<Inline> {
        match piece {
            Piece::Text(text) => vec![Inline::Text { text: text.clone() }],
            Piece::Strong(text) => vec![Inline::Strong { text: text.clone() }],
            Piece::Typed(text) => vec![Inline::Typed { text: text.clone() }],
            Piece::Link(url) => vec![Inline::Link { url: url.clone() }],
            Piece::Step(reference) => {
                let code = self.library.catalog.code(home.id, reference);
                vec![Inline::Text { text: code.map_or_else(|| reference.step.to_string(), ToString::to_string) }]
            }
            Piece::Label(id) => self.label_in_sentence(home, step, id, between),
        }
    }

    /// A label in a sentence, in the words of every platform of the step, each wording once; `between` stands between two.
    fn label_in_sentence(
        &self,
        home: Home<'r>,
        step: Option<&'r checklist::Step>,
        id: &LabelId,
        between: impl Fn() -> String,
    ) -> Vec<Inline> {
        let has = |platform: &&&PlatformId| {
            let label = home.entry.labels.labels.get(id);
            label.is_some_and(|label| label.platforms.contains_key(**platform))
                && step.is_none_or(|step| step.platforms().contains(*platform))
        };
        let mut platforms: Vec<&PlatformId> = self.platforms.iter().filter(has).copied().collect();
        if platforms.is_empty() {
            platforms.extend(self.platforms.first());
        }
        let mut inlines: Vec<Inline> = Vec::new();
        for platform in platforms {
            let Some(shown) = home.entry.labels.show(id, platform, self.composition.labels) else { continue };
            let new = self.shown(shown);
            // One platform's certainty is enough in a sentence; the menu path tells of each.
            match inlines.iter().position(|old| say_the_same(old.words(), new.words())) {
                Some(old) => be_certain(&mut inlines[old], new),
                None if inlines.is_empty() => inlines.push(new),
                None => inlines.extend([Inline::Text { text: between() }, new]),
            }
        }
        if inlines.is_empty() { vec![Inline::Text { text: id.to_string() }] } else { inlines }
    }

    fn platform(&self, platform: &PlatformId) -> Text {
        self.say(&format!("platform-{platform}"), &Args::none())
    }

    fn say(&self, id: &str, args: &Args<'_>) -> Text {
        self.words.say(id, args)
    }

    fn missing(&self, name: &str) -> Text {
        self.words.missing(name)
    }
}

/// What stands between two wordings of a label: marks of quotation that stand around it stand around each.
fn alternatives(before: &str, after: &str) -> String {
    let around = before.chars().next_back().zip(after.chars().next());
    match around {
        Some((open, close)) if QUOTES.contains(&(open, close)) => format!("{close}{OR}{open}"),
        _ => OR.to_owned(),
    }
}

/// Every text of a checklist in which a label may stand.
fn texts(part: &Part) -> impl Iterator<Item = &Text> {
    let status = part.status.iter().map(|status| &status.words);
    let titles = part.sections.iter().map(|section| &section.title);
    let steps = part.sections.iter().flat_map(|section| &section.steps);
    [&part.title].into_iter().chain(status).chain(titles).chain(steps.flat_map(texts_of_step))
}

fn texts_of_step(step: &Step) -> impl Iterator<Item = &Text> {
    let Step { title, warning, action, why, cost, check, talk, asked, places, .. } = step;
    let fields = [warning, action, why, cost, check, talk, asked].into_iter().flatten();
    let ends_and_paths = places.iter().flat_map(|place| place.path.iter().chain(&place.end));
    [title].into_iter().chain(fields).chain(ends_and_paths)
}

fn same_words(a: &[Text], b: &[Text]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_text(a, b))
}

fn same_end(a: Option<&Text>, b: Option<&Text>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => same_text(a, b),
        (None, None) => true,
        _ => false,
    }
}

/// Whether two end values read alike, whatever is certain of each.
fn alike(a: Option<&Text>, b: Option<&Text>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a.locale == b.locale && say_the_same(&a.words(), &b.words()))
}

fn same_text(a: &Text, b: &Text) -> bool {
    a.locale == b.locale
        && a.inlines.len() == b.inlines.len()
        && a.inlines.iter().zip(&b.inlines).all(|(a, b)| a == b || (say_the_same(a.words(), b.words()) && mergeable(a, b)))
}

/// Whether two labels say the same to a reader: platforms differ in capitals and in marks at the end alone.
fn say_the_same(a: &str, b: &str) -> bool {
    let plain = |text: &str| text.trim_end_matches(['.', '…', ':', '：', '?', '？', '؟']).to_lowercase();
    a == b || (plain(a) == plain(b) && !plain(a).is_empty())
}

/// Takes the quieter of two labels that say the same: some platforms write headings in capitals.
fn lower_the_voice(into: &mut Inline, from: &Inline) {
    let shouts = |text: &str| text.contains(' ') && text == text.to_uppercase() && text != text.to_lowercase();
    if let (Inline::Label { text, .. }, Inline::Label { text: other, .. }) = (into, from)
        && shouts(text)
        && !shouts(other)
    {
        text.clone_from(other);
    }
}

/// Whether two labels of the same words differ only in that one of them is less certain.
fn mergeable(a: &Inline, b: &Inline) -> bool {
    match (a, b) {
        (Inline::Label { locale, gloss, mark, .. }, Inline::Label { locale: other_locale, gloss: other_gloss, mark: other_mark, .. }) => {
            locale == other_locale && mark == other_mark && (gloss.is_none() || other_gloss.is_none() || gloss == other_gloss)
        }
        _ => false,
    }
}

fn add_glosses(into: &mut Text, from: Text) {
    into.inlines.iter_mut().zip(from.inlines).for_each(|(into, from)| add_gloss(into, from));
}

fn add_gloss(into: &mut Inline, from: Inline) {
    lower_the_voice(into, &from);
    if let (Inline::Label { gloss: into, .. }, Inline::Label { gloss: Some(from), .. }) = (into, from) {
        into.get_or_insert(from);
    }
}

/// Takes the more certain of two labels of the same words.
fn be_certain(into: &mut Inline, from: Inline) {
    lower_the_voice(into, &from);
    if let (Inline::Label { gloss, mark, .. }, Inline::Label { gloss: other_gloss, mark: other_mark, .. }) = (into, from) {
        if other_gloss.is_none() {
            *gloss = None;
        }
        if other_mark.is_none() {
            *mark = None;
        }
    }
}

/// The first eight hexadecimal digits of the SHA-256 of all that a sheet says.
fn hash(said: &impl Serialize) -> String {
    let said = serde_json::to_vec(said).expect("a sheet is plain data");
    let [a, b, c, d] = *Sha256::digest(&said).first_chunk().expect("a digest has 32 bytes");
    format!("{:08x}", u32::from_be_bytes([a, b, c, d]))
}
