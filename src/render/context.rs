//! A handout as templates see it. `docs/templates.md` lists every name.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr, Value};
use minijinja::{State, context};

use crate::handout::text::Text;
use crate::handout::{Handout, Part, Place, Section, Step};
use crate::render::{Frame, Rendering};

/// A text inside a template: printed by the format's own rules, so that a template cannot forget to escape.
#[derive(Debug)]
pub(super) struct TextValue(pub Text);

impl Object for TextValue {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        match key.as_str()? {
            "locale" => Some(Value::from(self.0.locale.to_string())),
            "direction" => Some(Value::from(self.0.direction.as_str())),
            "fallback" => Some(Value::from(self.0.fallback)),
            "words" => Some(Value::from(self.0.words())),
            _ => None,
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.words())
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
    } = rendering.handout;
    let Frame { organisation, contact } = &rendering.frame;
    context! {
        locale => locale.to_string(),
        direction => direction.as_str(),
        length => length.as_str(),
        edition => context! { date => edition.date.to_string(), hash => &edition.hash },
        title => text(title),
        lead => optional(lead.as_ref()),
        subject => text(subject),
        priorities => priorities.iter().map(|priority| priority.as_str()).collect::<Vec<_>>(),
        notices => notices.iter().map(text).collect::<Vec<_>>(),
        checklists => checklists.iter().map(part).collect::<Vec<_>>(),
        step_count,
        fallback_count,
        organisation,
        contact,
    }
}

fn part(part: &Part) -> Value {
    let Part { id, title, sections } = part;
    context! { id, title => text(title), sections => sections.iter().map(section).collect::<Vec<_>>() }
}

fn section(section: &Section) -> Value {
    let Section { id, title, steps } = section;
    context! { id, title => text(title), steps => steps.iter().map(step).collect::<Vec<_>>() }
}

fn step(step: &Step) -> Value {
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
        sources,
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

fn text(text: &Text) -> Value {
    Value::from_object(TextValue(text.clone()))
}

fn optional(value: Option<&Text>) -> Value {
    value.map_or_else(|| Value::from(()), text)
}

/// The locale that a template is being rendered in.
pub(super) fn locale_of(state: &State) -> String {
    state.lookup("locale").and_then(|value| value.as_str().map(ToOwned::to_owned)).unwrap_or_default()
}
