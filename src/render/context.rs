//! A handout as templates see it. `docs/templates.md` lists every name.

use std::fmt;
use std::sync::Arc;

use minijinja::context;
use minijinja::value::{Enumerator, Object, ObjectRepr, Value};

use crate::handout::comparison::{Cell, Comparison, Criterion, CriterionGroup, Messenger, Source};
use crate::handout::text::{Inline, Text};
use crate::handout::{Edition, Handout, Part, Place, Section, Status, Step};
use crate::locale::{Direction, Locale};
use crate::picture::Picture;
use crate::render::engine::Manner;
use crate::render::{Document, Frame, Rendering};

/// A text inside a template: printed by the format's own rules, so that a template cannot forget to escape.
#[derive(Debug)]
pub(super) struct TextValue {
    /// The words.
    pub text: Arc<Text>,
    /// How they shall be marked.
    pub manner: Manner,
}

impl TextValue {
    /// The value of a text.
    pub(super) fn of(text: Text, manner: Manner) -> Value {
        Value::from_object(Self { text: Arc::new(text), manner })
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
        length,
        edition,
        title,
        lead,
        subject,
        priorities,
        notices,
        checklists,
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
        lead => optional(lead.as_ref()),
        subject => text(subject),
        priorities => priorities.iter().map(|priority| priority.as_str()).collect::<Vec<_>>(),
        notices => notices.iter().map(text).collect::<Vec<_>>(),
        checklists => checklists.iter().map(|one| part(one, locale)).collect::<Vec<_>>(),
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
fn pictures(logo: Option<&Picture>, link: Option<&str>) -> (Option<String>, Option<String>) {
    // What is too long for a code is refused where it is asked for.
    let code = link.and_then(|link| Picture::code(link).ok());
    (logo.map(Picture::data_address), code.map(|code| code.data_address()))
}

fn part(part: &Part, page: &Locale) -> Value {
    let Part { id, title, status, sections } = part;
    context! {
        id,
        title => text(title),
        status => status.as_ref().map(|one| self::status(one, page)),
        sections => sections.iter().map(|one| section(one, page)).collect::<Vec<_>>(),
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

fn section(section: &Section, page: &Locale) -> Value {
    let Section { id, title, steps } = section;
    context! { id, title => text(title), steps => steps.iter().map(|one| step(one, page)).collect::<Vec<_>>() }
}

fn step(step: &Step, page: &Locale) -> Value {
    let Step { id, code, priority, title, places, warning, action, why, cost, check, needs, unconfirmed, verified, sources } = step;
    context! {
        id,
        code => code.as_str(),
        priority => priority.as_str(),
        title => text(title),
        places => places.iter().map(place).collect::<Vec<_>>(),
        warning => optional(warning.as_ref()),
        action => optional(action.as_ref()),
        why => optional(why.as_ref()),
        cost => optional(cost.as_ref()),
        check => optional(check.as_ref()),
        needs => needs.iter().map(ToString::to_string).collect::<Vec<_>>(),
        unconfirmed,
        verified => verified.to_string(),
        sources => sources.iter().map(|url| link(url, page)).collect::<Vec<_>>(),
    }
}

fn place(place: &Place) -> Value {
    let Place { platforms, path, end } = place;
    context! {
        platforms => platforms.iter().map(text).collect::<Vec<_>>(),
        path => path.iter().map(text).collect::<Vec<_>>(),
        end => optional(end.as_ref()),
    }
}

/// An address; it has no language, and asks for none to be marked.
fn link(url: &str, page: &Locale) -> Value {
    let inlines = vec![Inline::Link { url: url.to_owned() }];
    TextValue::of(Text { locale: page.clone(), direction: Direction::Ltr, fallback: false, inlines }, Manner::Parts)
}

fn text(text: &Text) -> Value {
    TextValue::of(text.clone(), Manner::Parts)
}

fn optional(value: Option<&Text>) -> Value {
    value.map_or_else(|| Value::from(()), text)
}
