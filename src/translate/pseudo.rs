//! Languages that nobody speaks and everybody can read, made on the fly: English with accents, longer, and in brackets. What
//! stands on a page without them cannot be translated; what is cut off had too little room.

use std::collections::BTreeMap;

use crate::assets::{AssetError, InMemory};
use crate::catalog::checklist_ids;
use crate::catalog::markup::{Markup, Piece};
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::source::AssetPath;
use crate::translate::units::{Extent, Kind, Unit, Units};
use crate::translate::{edit_fluent, edit_yaml};
use crate::yaml::node::{Bounds, Node};

/// What the tags of these languages begin with.
pub const PREFIX: &str = "qps-";

/// The languages: one written from left to right, one from right to left.
const LANGUAGES: [(&str, &str); 2] = [("qps-ploc", "ltr"), ("qps-plocm", "rtl")];

/// The content of these languages, to be laid over what it is made of.
///
/// # Errors
/// If the content cannot be read.
pub fn languages(layers: &Layers) -> Result<InMemory, AssetError> {
    let mut made = InMemory::default();
    for (tag, direction) in LANGUAGES {
        let locale: Locale = tag.parse().expect("it is a tag");
        let about = format!("name: \"[Þšéúðö]\"\nenglish: Pseudo\ndirection: {direction}\nreview: reviewed\nfaces: [noto-sans]\n");
        made = made.with(&format!("i18n/{locale}/locale.yaml"), about);
        let extent = Extent { checklists: checklist_ids(layers)?, with_rest: true };
        let units = Units::load(layers, &locale, &extent, &mut Reading::default())?;
        let mut files: BTreeMap<&AssetPath, Vec<(&Unit, String)>> = BTreeMap::new();
        for unit in &units.units {
            let words = match unit.kind {
                Kind::Wording => wording(&unit.english),
                Kind::Message => message(&unit.english),
            };
            files.entry(&unit.file).or_default().push((unit, words));
        }
        for (file, units) in files {
            made = made.with(file.as_str(), text(&units));
        }
    }
    Ok(made)
}

fn text(units: &[(&Unit, String)]) -> String {
    if units.iter().all(|(unit, _)| unit.kind == Kind::Message) {
        let changes: Vec<_> = units.iter().map(|(unit, pattern)| edit_fluent::Change { id: &unit.path, pattern }).collect();
        return edit_fluent::change("", &changes, &[]);
    }
    let paths: Vec<Vec<&str>> = units.iter().map(|(unit, _)| unit.path.split('/').collect()).collect();
    let changes: Vec<_> = units.iter().zip(&paths).map(|((_, value), path)| edit_yaml::Change { path, value }).collect();
    edit_yaml::change("", &changes, |text| Node::parse(text, Bounds { nodes: 10, depth: 3 })).unwrap_or_default()
}

/// Wording, with its placeholders as they are.
fn wording(english: &str) -> String {
    let markup = Markup::parse(english).unwrap_or_default();
    let piece = |piece: &Piece| match piece {
        Piece::Text(words) => accented(words),
        Piece::Strong(words) => format!("**{}**", accented(words)),
        other => other.written().into_owned(),
    };
    format!("[{}]", markup.0.iter().map(piece).collect::<String>())
}

/// A message, with what is in braces as it is.
fn message(english: &str) -> String {
    let line = |line: &str| {
        let words = line.trim_start();
        let indent = &line[..line.len() - words.len()];
        let variant = words.strip_prefix('*').unwrap_or(words);
        let mark = match variant.strip_prefix('[').and_then(|rest| rest.find("] ")) {
            Some(end) => words.len() - variant.len() + end + 3,
            None => usize::from(words.starts_with('}')),
        };
        format!("{indent}{}{}", &words[..mark], outside(&words[mark..]))
    };
    let made = english.lines().map(line).collect::<Vec<_>>().join("\n");
    let bare = outside(english);
    if bare == english { made } else { format!("[{made}]") }
}

/// The text with accents wherever it stands in no braces.
fn outside(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let close = rest[open..].find('}').map_or(rest.len(), |close| open + close + 1);
        out += &accented(&rest[..open]);
        out += &rest[open..close];
        rest = &rest[close..];
    }
    out + &accented(rest)
}

/// Words with accents, about a third longer: vowels are said twice.
fn accented(words: &str) -> String {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "áƀçđéƒğĥíĵķłɱñóþɋřšťúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶŁṀÑÓÞɊŘŠŤÚṼŴẊÝŽ";
    let mut out = String::with_capacity(words.len() * 2);
    for c in words.chars() {
        let other = PLAIN.find(c).and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(c);
        out.push(other);
        if "aeiou".contains(c) {
            out.push(other);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::with_pattern;

    #[test]
    fn placeholders_stay_and_all_else_is_changed() {
        assert_eq!(wording("Open {label:a} **now**: `x`, https://a.org"), "[Óþééñ {label:a} **ñóóŵ**: `x`, https://a.org]");
        assert_eq!(message("made { $n } of it"), "[ɱááđéé { $n } óóƒ íít]".replace('t', "ť"));
        let several = message("a { $n ->\n        [one] one { $n }\n       *[other] some\n    } b");
        assert_eq!(several, "[áá { $n ->\n        [one] óóñéé { $n }\n       *[other] šóóɱéé\n    } ƀ]");
        assert!(with_pattern(&several, |_| ()).is_some());
        assert_eq!(message("{ $a } › { $b }"), "{ $a } › { $b }");
    }
}
