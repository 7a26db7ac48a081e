//! Strings as a PO file, for the tools that translators use.

use std::collections::BTreeMap;

use crate::locale::Locale;
use crate::messages::with_pattern;
use crate::translate::plurals::{Forms, Shape};
use crate::translate::po::{Entry, FUZZY, File};
use crate::translate::units::{Kind, Unit, Units};

/// What translators are told of a message that is exchanged as Fluent writes it.
const FLUENT: &str =
    "In the syntax of Fluent: translate what is in none of the braces, and the words behind [..]; add variants as you need them.";

/// How a string is exchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Wording with placeholders and a little markup.
    Wording,
    /// A message in one sentence.
    Sentence,
    /// A message in a sentence for each plural form of the language; the variable that is counted.
    Plural(String),
    /// A message in the syntax of Fluent.
    Fluent,
}

impl Form {
    /// The form of a string in a language that counts as it does; `None` if nobody knows how it counts.
    #[must_use]
    pub fn of(unit: &Unit, forms: Option<&Forms>) -> Self {
        if unit.kind == Kind::Wording {
            return Self::Wording;
        }
        let shape = |text: &str| with_pattern(text, Shape::of).unwrap_or(Shape::Other);
        let ours = unit.translation.as_deref().map(shape);
        match (shape(&unit.english), ours, forms) {
            (Shape::Plain, None | Some(Shape::Plain), _) => Self::Sentence,
            (Shape::Plural(variable, _), None | Some(Shape::Plain), Some(_)) => Self::Plural(variable),
            (Shape::Plural(variable, _), Some(Shape::Plural(same, _)), Some(_)) if variable == same => Self::Plural(variable),
            _ => Self::Fluent,
        }
    }
}

/// A string as an entry of a PO file.
#[must_use]
pub fn entry(unit: &Unit, forms: Option<&Forms>) -> Entry {
    let form = Form::of(unit, forms);
    let sentences = |text: &str| match with_pattern(text, Shape::of) {
        Some(Shape::Plural(_, sentences)) => sentences,
        _ => BTreeMap::from([("other".to_owned(), text.to_owned())]),
    };
    let mut comments = unit.notes.clone();
    if form == Form::Fluent {
        comments.push(FLUENT.to_owned());
    }
    let (id, plural, translations) = match (&form, forms) {
        (Form::Plural(_), Some(forms)) => {
            let english = sentences(&unit.english);
            let other = english["other"].clone();
            let ours = unit.translation.as_deref().map(sentences);
            let of = |category: &&str| {
                let ours = ours.as_ref()?;
                ours.get(*category).or_else(|| ours.get("other")).cloned()
            };
            let translations = forms.categories.iter().map(|category| of(category).unwrap_or_default()).collect();
            (english.get("one").unwrap_or(&other).clone(), Some(other), translations)
        }
        _ => (unit.english.clone(), None, vec![unit.translation.clone().unwrap_or_default()]),
    };
    Entry {
        comments,
        place: Some(unit.place.clone()),
        flags: if unit.stale { vec![FUZZY.to_owned()] } else { Vec::new() },
        context: unit.context.clone(),
        id,
        plural,
        translations,
        at: 0..0,
    }
}

/// The strings of a language as a PO file.
#[must_use]
pub fn export(units: &Units, locale: &Locale) -> File {
    let forms = Forms::of(locale);
    let reviewed = units.reviewed.map_or_else(|| "2000-01-01".to_owned(), |date| date.to_string());
    let day = format!("{reviewed} 00:00+0000");
    let header = [
        ("Project-Id-Version", concat!("handbill ", env!("CARGO_PKG_VERSION"))),
        ("POT-Creation-Date", &day),
        ("PO-Revision-Date", &day),
        ("Last-Translator", ""),
        ("Language-Team", ""),
        ("Language", &locale.to_string().replace('-', "_")),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", forms.as_ref().map_or("nplurals=1; plural=0;", |forms| forms.header)),
    ];
    File {
        header: header.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
        entries: units.units.iter().map(|unit| entry(unit, forms.as_ref())).collect(),
    }
}

/// How many strings of a language have no translation, and how many have one of older English.
#[must_use]
pub fn left(units: &Units) -> (usize, usize) {
    let missing = units.units.iter().filter(|unit| unit.translation.is_none()).count();
    (missing, units.units.iter().filter(|unit| unit.stale).count())
}
