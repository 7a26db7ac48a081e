//! A handout as templates see it. `docs/templates.md` lists every name.

use std::fmt;
use std::sync::Arc;

use minijinja::context;
use minijinja::value::{Enumerator, Object, ObjectRepr, Value};

use crate::handout::changes::{Change, Changes, Happened};
use crate::handout::comparison::{Cell, Comparison, Criterion, CriterionGroup, Messenger, Source};
use crate::handout::text::{Inline, Text};
use crate::handout::{Done, Edition, Handout, Part, Place, Progress, Section, Status, Step};
use crate::locale::{Direction, Locale};
use crate::picture::{Image, Picture};
use crate::render::engine::Manner;
use crate::render::{Document, Frame, Rendering};

/// A text inside a template: printed by the format's own rules, so that a template cannot forget to escape.
#[derive(Debug)]
pub(super) struct TextValue {
    /// The words.
    pub text: Arc<Text>,
    /// How they shall be marked.
    pub manner: Manner,
    /// Whether they stand in the second language.
    pub beside: bool,
}

impl TextValue {
    /// The value of a text.
    pub(super) fn of(text: Text, manner: Manner) -> Value {
        Value::from_object(Self { text: Arc::new(text), manner, beside: false })
    }
}

impl Object for TextValue {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        match key.as_str()? {
            "locale" => Some(Value::from(self.text.locale.to_string())),
            "direction" => Some(Value::from(self.text.direction.as_str())),
            "fallback" => Some(Value::from(self.text.fallback)),
            "words" => Some(Value::from(self.text.words())),
            _ => None,
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text.words())
    }
}

/// The whole context of a template.
pub(super) fn context(rendering: &Rendering<'_>) -> Value {
    match rendering.document {
        Document::Handout(handout) => of_handout(handout, &rendering.frame),
        Document::Comparison(comparison) => of_comparison(comparison, &rendering.frame),
    }
}

fn of_handout(handout: &Handout, frame: &Frame) -> Value {
    let Handout {
        version: _,
        locale,
        direction,
        label_locale: _,
        length,
        edition,
        title,
        name,
        progress,
        lead,
        subject,
        priorities,
        notices,
        changes,
        checklists,
        also,
        step_count,
        fallback_count,
        stale_count,
        left_out_count,
    } = handout;
    let Frame { organisation, contact, logo, link, note_lines } = frame;
    let (logo, link_code) = pictures(logo.as_ref(), link.as_deref());
    context! {
        locale => locale.to_string(),
        direction => direction.as_str(),
        length => length.as_str(),
        edition => edition_of(edition),
        title => text(title),
        name => optional(name.as_ref()),
        progress => progress.map(|Progress { done, left }| context! { done, left }),
        lead => optional(lead.as_ref()),
        subject => text(subject),
        priorities => priorities.iter().map(|priority| priority.as_str()).collect::<Vec<_>>(),
        notices => notices.iter().map(text).collect::<Vec<_>>(),
        changes => changes.as_ref().map(changes_of),
        checklists => checklists.iter().map(|one| part(one, locale, also.as_deref())).collect::<Vec<_>>(),
        also => also.as_deref().map(|also| second(also, *direction)),
        step_count,
        fallback_count,
        stale_count,
        left_out_count,
        organisation,
        contact,
        logo,
        link,
        link_code,
        note_lines,
    }
}

fn of_comparison(comparison: &Comparison, frame: &Frame) -> Value {
    let Comparison {
        version: _,
        locale,
        direction,
        edition,
        title,
        lead,
        notices,
        answers,
        messengers,
        groups,
        sources,
        reasons,
        criterion_count,
        unconfirmed_count,
        fallback_count,
        stale_count,
    } = comparison;
    let Frame { organisation, contact, logo, link, note_lines } = frame;
    let (logo, link_code) = pictures(logo.as_ref(), link.as_deref());
    context! {
        locale => locale.to_string(),
        direction => direction.as_str(),
        edition => edition_of(edition),
        title => text(title),
        lead => optional(lead.as_ref()),
        notices => notices.iter().map(text).collect::<Vec<_>>(),
        answers => answers.iter().map(|answer| answer.as_str()).collect::<Vec<_>>(),
        messengers => messengers.iter().map(messenger).collect::<Vec<_>>(),
        groups => groups.iter().map(|one| group(one, messengers)).collect::<Vec<_>>(),
        sources => sources.iter().map(|one| source(one, locale)).collect::<Vec<_>>(),
        reasons,
        criterion_count,
        unconfirmed_count,
        fallback_count,
        stale_count,
        organisation,
        contact,
        logo,
        link,
        link_code,
        note_lines,
    }
}

fn changes_of(changes: &Changes) -> Value {
    let Changes { since, unchanged, steps, unknown: _ } = changes;
    let happened = |Happened { what, date }: &Happened| context! { what, date => date.map(|date| date.to_string()) };
    let step = |change: &Change| {
        let Change { checklist, code, id, title, happened: all } = change;
        context! { checklist, code => code.as_str(), id, title, happened => all.iter().map(happened).collect::<Vec<_>>() }
    };
    context! { since => since.to_string(), unchanged, steps => steps.iter().map(step).collect::<Vec<_>>() }
}

fn messenger(messenger: &Messenger) -> Value {
    let Messenger { id, name, code } = messenger;
    context! { id, name, code }
}

fn group(group: &CriterionGroup, messengers: &[Messenger]) -> Value {
    let CriterionGroup { id, title, about, criteria } = group;
    let criteria: Vec<Value> = criteria.iter().map(|one| criterion(one, messengers)).collect();
    context! { id, title => text(title), about => optional(about.as_ref()), criteria }
}

fn criterion(criterion: &Criterion, messengers: &[Messenger]) -> Value {
    let Criterion { id, name, about, cells } = criterion;
    let cells: Vec<Value> = cells.iter().zip(messengers).map(|(one, of)| cell(one, of)).collect();
    context! { id, name => text(name), about => optional(about.as_ref()), cells }
}

fn cell(cell: &Cell, of: &Messenger) -> Value {
    let Cell { messenger: _, answer, confidence, unconfirmed, reason, verified, sources } = cell;
    context! {
        messenger => messenger(of),
        answer => answer.as_str(),
        confidence => confidence.as_str(),
        unconfirmed,
        reason => optional(reason.as_ref()),
        verified => verified.to_string(),
        sources,
    }
}

fn source(source: &Source, page: &Locale) -> Value {
    let Source { number, url, seen } = source;
    context! { number, url => link(url, page), seen => seen.to_string() }
}

fn edition_of(edition: &Edition) -> Value {
    let Edition { date, oldest, hash } = edition;
    context! { date => date.to_string(), oldest => oldest.map(|date| date.to_string()), hash }
}

/// The logo and the code of the link as addresses that hold the pictures themselves.
fn pictures(logo: Option<&Image>, link: Option<&str>) -> (Option<String>, Option<String>) {
    // What is too long for a code is refused where it is asked for.
    let code = link.and_then(|link| Picture::code(link).ok());
    (logo.map(Image::data_address), code.map(|code| code.data_address()))
}

/// What is told of the second language as a whole, `open` and `close` with the marks around a line that runs the other
/// way, where only characters can say so.
fn second(handout: &Handout, page: Direction) -> Value {
    let Handout { locale, direction, title, lead, notices, .. } = handout;
    // Around a line that runs the other way, where only characters can say so.
    let mark = |mark: &str| Value::from_safe_string(if *direction == page { String::new() } else { mark.to_owned() });
    context! {
        locale => locale.to_string(),
        direction => direction.as_str(),
        open => mark(match direction {
            Direction::Ltr => "\u{2066}",
            Direction::Rtl => "\u{2067}",
        }),
        close => mark("\u{2069}"),
        title => text_of(title, true),
        lead => lead.as_ref().map(|lead| text_of(lead, true)),
        notices => notices.iter().map(|notice| text_of(notice, true)).collect::<Vec<_>>(),
    }
}

fn part(part: &Part, page: &Locale, also: Option<&Handout>) -> Value {
    let Part { id, title, status, sections } = part;
    let other = also.and_then(|handout| handout.checklists.iter().find(|other| other.id == *id));
    let other_words = other.and_then(|other| other.status.as_ref()).map(|status| text_of(&status.words, true));
    context! {
        id,
        title => text(title),
        status => status.as_ref().map(|one| self::status(one, page)),
        sections => sections.iter().map(|one| section(one, page, other, also)).collect::<Vec<_>>(),
        also => other.map(|other| context! { title => text_of(&other.title, true), status => other_words }),
    }
}

fn status(status: &Status, page: &Locale) -> Value {
    let Status { verdict, words, date, sources } = status;
    context! {
        verdict => verdict.as_str(),
        words => text(words),
        date => date.to_string(),
        sources => sources.iter().map(|url| link(url, page)).collect::<Vec<_>>(),
    }
}

fn section(section: &Section, page: &Locale, other: Option<&Part>, also: Option<&Handout>) -> Value {
    let Section { id, title, steps } = section;
    let twin = |step: &Step| also.and_then(|handout| handout.steps().find(|other| other.code == step.code));
    let other = other.and_then(|part| part.sections.iter().find(|other| other.id == *id));
    context! {
        id,
        title => text(title),
        steps => steps.iter().map(|one| step(one, page, twin(one))).collect::<Vec<_>>(),
        also => other.map(|other| text_of(&other.title, true)),
    }
}

fn step(step: &Step, page: &Locale, also: Option<&Step>) -> Value {
    let Step { id, code, priority, needs, unconfirmed, verified, sources, minutes, note, done, .. } = step;
    let words = words(step, false);
    context! {
        id,
        code => code.as_str(),
        priority => priority.as_str(),
        minutes,
        note => optional(note.as_ref()),
        done => done.map(|Done { date }| context! { date => date.map(|date| date.to_string()) }),
        needs => needs.iter().map(ToString::to_string).collect::<Vec<_>>(),
        unconfirmed,
        verified => verified.map(|date| date.to_string()),
        sources => sources.iter().map(|url| link(url, page)).collect::<Vec<_>>(),
        also => also.map(|also| self::words(also, true)),
        ..words
    }
}

/// What a step says in one language.
fn words(step: &Step, beside: bool) -> Value {
    let Step { title, places, warning, action, why, cost, check, talk, asked, .. } = step;
    let text = |text: &Text| text_of(text, beside);
    context! {
        title => text(title),
        places => places.iter().map(|one| place(one, beside)).collect::<Vec<_>>(),
        warning => warning.as_ref().map(text),
        action => action.as_ref().map(text),
        why => why.as_ref().map(text),
        cost => cost.as_ref().map(text),
        check => check.as_ref().map(text),
        talk => talk.as_ref().map(text),
        asked => asked.as_ref().map(text),
    }
}

fn place(place: &Place, beside: bool) -> Value {
    let Place { platforms, path, end } = place;
    let text = |text: &Text| text_of(text, beside);
    context! {
        platforms => platforms.iter().map(text).collect::<Vec<_>>(),
        path => path.iter().map(text).collect::<Vec<_>>(),
        end => end.as_ref().map(text),
    }
}

/// An address; it has no language, and asks for none to be marked.
fn link(url: &str, page: &Locale) -> Value {
    let inlines = vec![Inline::Link { url: url.to_owned() }];
    TextValue::of(Text { locale: page.clone(), direction: Direction::Ltr, fallback: false, inlines }, Manner::Parts)
}

fn text(text: &Text) -> Value {
    text_of(text, false)
}

fn text_of(text: &Text, beside: bool) -> Value {
    Value::from_object(TextValue { text: Arc::new(text.clone()), manner: Manner::Parts, beside })
}

fn optional(value: Option<&Text>) -> Value {
    value.map_or_else(|| Value::from(()), text)
}
