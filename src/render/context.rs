//! A handout as templates see it. `docs/templates.md` lists every name.

use std::fmt;
use std::sync::Arc;

use minijinja::context;
use minijinja::value::{Enumerator, Object, ObjectRepr, Value};

use crate::handout::text::{Inline, Text};
use crate::handout::{Handout, Part, Place, Section, Status, Step};
use crate::locale::{Direction, Locale};
use crate::picture::Picture;
use crate::render::engine::Manner;
use crate::render::{Frame, Rendering};

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
    } = rendering.handout;
    let Frame { organisation, contact, logo, link, note_lines } = &rendering.frame;
    let logo = logo.as_ref().map(Picture::data_address);
    // What is too long for a code is refused where it is asked for.
    let link_code = link.as_ref().and_then(|link| Picture::code(link).ok()).map(|code| code.data_address());
    context! {
        locale => locale.to_string(),
        direction => direction.as_str(),
        length => length.as_str(),
        edition => context! {
            date => edition.date.to_string(),
            oldest => edition.oldest.map(|date| date.to_string()),
            hash => &edition.hash,
        },
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
