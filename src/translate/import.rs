//! Translations out of a PO file, back into the files of content. What would break a handout is refused, and all of it is
//! told at once.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use crate::assets::AssetError;
use crate::catalog::markup::{Markup, Piece};
use crate::characters::forbidden;
use crate::diagnostic::{Diagnostic, Severity};
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::messages::{pattern_text, with_pattern};
use crate::source::{AssetPath, Span};
use crate::translate::export::{Form, entry};
use crate::translate::plurals::{Forms, Shape, message};
use crate::translate::po::{Entry, File};
use crate::translate::units::{Kind, Unit, Units};
use crate::translate::{edit_fluent, edit_yaml};
use crate::yaml::node::{Bounds, Node};

/// The code of every refusal.
pub const REFUSED: &str = "refused-translation";

/// What an import comes to.
#[derive(Debug, Default)]
pub struct Imported {
    /// The files that change, with their new texts.
    pub files: Vec<(AssetPath, String)>,
    /// How many strings change.
    pub changed: usize,
    /// How many are marked as not finished.
    pub fuzzy: usize,
    /// How many were translated from English that has changed since the export.
    pub older: usize,
    /// Strings that were stale and are said to hold: what `translate sync --accept` calls them, if it can.
    pub holds: BTreeSet<String>,
}

/// Compares a file of translations with what a language has, and makes the new texts of the files in `top`.
///
/// `source` is the file's number among the sources. Refusals are noted in `reading`; where there is one, nothing should be
/// written.
///
/// # Errors
/// If a file of content is there but cannot be read.
pub fn import(po: &File, source: u32, units: &Units, locale: &Locale, top: &Layers, reading: &mut Reading) -> Result<Imported, AssetError> {
    let forms = Forms::of(locale);
    let known = units.by_context();
    let mut this = Imported::default();
    let mut changes: BTreeMap<&AssetPath, Vec<(&Unit, String)>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for theirs in &po.entries {
        let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let span = Span { source, start: at(theirs.at.start), end: at(theirs.at.end) };
        let Some(unit) = known.get(theirs.context.as_str()) else {
            let message = format!("the content has no string `{}`", theirs.context);
            note(reading, Severity::Warning, span, message, "take it out, or export anew");
            continue;
        };
        if !seen.insert(&unit.context) {
            note(reading, Severity::Error, span, format!("`{}` stands here twice", unit.context), "keep one of the two");
            continue;
        }
        let ours = entry(unit, forms.as_ref());
        if theirs.is_fuzzy() {
            this.fuzzy += 1;
        } else if theirs.translations.iter().any(String::is_empty) && theirs.translations.iter().all(|words| words.trim().is_empty()) {
            // Nobody has translated it yet.
        } else if (&theirs.id, &theirs.plural) != (&ours.id, &ours.plural) {
            this.older += 1;
        } else if theirs.translations == ours.translations {
            if unit.stale {
                this.holds.insert(unit.accept.clone().unwrap_or_else(|| unit.context.clone()));
            }
        } else {
            match taken(theirs, unit, forms.as_ref()) {
                Ok(text) => changes.entry(&unit.file).or_default().push((unit, text)),
                Err(faults) => {
                    for (message, help) in faults {
                        note(reading, Severity::Error, span, format!("`{}`: {message}", unit.context), help);
                    }
                }
            }
        }
    }
    for (file, changes) in changes {
        this.changed += changes.len();
        let old = top.texts(file, &mut Reading::default())?.pop().map(|(_, text)| text.into_owned());
        match rewritten(old, file, &changes, units, locale, reading) {
            Ok(text) => this.files.push((file.clone(), text)),
            Err(message) => {
                let span = Span { source, start: 0, end: 0 };
                note(
                    reading,
                    Severity::Error,
                    span,
                    format!("{file} cannot be changed: {message}"),
                    "mend it; `handbill check` tells more",
                );
            }
        }
    }
    Ok(this)
}

fn note(reading: &mut Reading, severity: Severity, span: Span, message: String, help: &str) {
    reading.problems.add(Diagnostic { severity, code: REFUSED, message, span: Some(span), help: Some(help.to_owned()) });
}

/// A file with its changes; a new one begins with what it is.
fn rewritten(
    old: Option<String>,
    file: &AssetPath,
    changes: &[(&Unit, String)],
    units: &Units,
    locale: &Locale,
    reading: &Reading,
) -> Result<String, String> {
    let old = old.unwrap_or_else(|| format!("# {} in {locale}. CC BY-SA 4.0.\n", subject(file)));
    if changes.iter().all(|(unit, _)| unit.kind == Kind::Message) {
        let changes: Vec<_> = changes.iter().map(|(unit, pattern)| edit_fluent::Change { id: &unit.path, pattern }).collect();
        let order: Vec<&str> = units.units.iter().filter(|unit| unit.file == *file).map(|unit| unit.path.as_str()).collect();
        return Ok(edit_fluent::change(&old, &changes, &order));
    }
    let paths: Vec<Vec<&str>> = changes.iter().map(|(unit, _)| unit.path.split('/').collect()).collect();
    let changes: Vec<_> = changes.iter().zip(&paths).map(|((_, value), path)| edit_yaml::Change { path, value }).collect();
    let bounds = Bounds { nodes: reading.limits.yaml_nodes, depth: reading.limits.yaml_depth };
    edit_yaml::change(&old, &changes, |text| Node::parse(text, bounds))
}

/// What a file is about: `signal` of `checklists/signal/text/fr.yaml`, `handout.ftl` of `i18n/fr/handout.ftl`.
fn subject(file: &AssetPath) -> &str {
    let parts: Vec<&str> = file.as_str().split('/').collect();
    match parts[..] {
        ["checklists", id, ..] => id,
        ["comparison", ..] => "The comparison",
        _ => parts.last().copied().unwrap_or_default(),
    }
}

type Fault = (String, &'static str);

/// The text that goes into the file.
fn taken(theirs: &Entry, unit: &Unit, forms: Option<&Forms>) -> Result<String, Vec<Fault>> {
    let mut faults: Vec<Fault> = Vec::new();
    for found in theirs.translations.iter().flat_map(|words| forbidden(words)) {
        let message = format!("the character {} may not stand in content", found.code_point());
        faults.push((message, "remove it: invisible characters can hide what a text says, or steer a terminal"));
    }
    let form = Form::of(unit, forms);
    let text = match (&form, forms) {
        (Form::Wording, _) => wording(theirs, unit, &mut faults),
        (Form::Plural(variable), Some(forms)) => plural(theirs, unit, variable, forms, &mut faults),
        _ => sentence(theirs, unit, &form, &mut faults),
    };
    if faults.is_empty() { Ok(text) } else { Err(faults) }
}

fn wording(theirs: &Entry, unit: &Unit, faults: &mut Vec<Fault>) -> String {
    let text = theirs.translations.first().map_or("", |words| words.trim());
    if text.contains('\n') {
        faults.push(("a wording is one paragraph, but here a line ends".to_owned(), "write it on one line"));
        return String::new();
    }
    let ours = match Markup::parse(text) {
        Ok(markup) => markup,
        Err(errors) => {
            let help = "write {label:id}, {step:id}, **strong**, `typed`, or an address that begins with https://";
            faults.extend(errors.into_iter().map(|error| (error.message, help)));
            return String::new();
        }
    };
    let english = Markup::parse(&unit.english).unwrap_or_default();
    let named = |markup: &Markup| -> BTreeSet<String> {
        let fixed = |piece: &&Piece| matches!(piece, Piece::Label(_) | Piece::Step(_) | Piece::Link(_));
        markup.0.iter().filter(fixed).map(|piece| piece.written().into_owned()).collect()
    };
    differences(&named(&english), &named(&ours), faults);
    // Letters to type may be set apart where English need not: a number in a sentence from right to left.
    let strong = |markup: &Markup| markup.0.iter().any(|piece| matches!(piece, Piece::Strong(_)));
    if strong(&ours) && !strong(&english) {
        faults.push(("there is nothing **strong** in the English".to_owned(), "use the markup that the English has, and no other"));
    }
    text.to_owned()
}

fn differences(english: &BTreeSet<String>, ours: &BTreeSet<String>, faults: &mut Vec<Fault>) {
    for lost in english.difference(ours) {
        faults.push((format!("`{lost}` is in the English and is lost here"), "put it where it belongs; it is not translated"));
    }
    for new in ours.difference(english) {
        faults.push((format!("`{new}` is not in the English"), "use the placeholders that the English has, as they are"));
    }
}

fn sentence(theirs: &Entry, unit: &Unit, form: &Form, faults: &mut Vec<Fault>) -> String {
    let text = theirs.translations.first().map_or("", |words| words.trim());
    let Some((canonical, ours, shape)) = parsed(text) else {
        faults.push(unreadable());
        return String::new();
    };
    if *form == Form::Sentence && text.contains('\n') && !unit.english.contains('\n') {
        faults.push(("here a line ends, which none does in English".to_owned(), "write it on one line"));
    }
    if *form == Form::Sentence && shape != Shape::Plain {
        faults.push(("here something is selected, which the English does not do".to_owned(), "write one sentence"));
    }
    differences(&placeables(&unit.english), &ours, faults);
    canonical
}

fn plural(theirs: &Entry, unit: &Unit, variable: &str, forms: &Forms, faults: &mut Vec<Fault>) -> String {
    if theirs.translations.len() != forms.categories.len() || theirs.translations.iter().any(|words| words.trim().is_empty()) {
        faults.push((format!("this language has {} plural forms, and each needs words", forms.categories.len()), "fill in every msgstr"));
        return String::new();
    }
    let (mut sentences, mut ours) = (Vec::new(), BTreeSet::new());
    for words in &theirs.translations {
        match parsed(words.trim()) {
            Some((canonical, named, Shape::Plain)) => {
                ours.extend(named);
                sentences.push(canonical);
            }
            Some(_) => faults.push(("here something is selected inside of a plural form".to_owned(), "write one sentence for each form")),
            None => faults.push(unreadable()),
        }
    }
    if !faults.is_empty() {
        return String::new();
    }
    // Whether the number is said at all is for each language to choose.
    let counted = format!("{{ ${variable} }}");
    let mut english = placeables(&unit.english);
    english.remove(&counted);
    ours.remove(&counted);
    differences(&english, &ours, faults);
    let mut pairs: Vec<(&str, &str)> = forms.categories.iter().copied().zip(sentences.iter().map(String::as_str)).collect();
    // What stands for all else, such as fractions, is no form of gettext: it stays as it was.
    let old = unit.translation.as_deref().and_then(|old| with_pattern(old, Shape::of));
    let old_other = match &old {
        Some(Shape::Plural(_, sentences)) => sentences.get("other").map(String::as_str),
        _ => None,
    };
    if !forms.categories.contains(&"other")
        && let Some(other) = old_other
    {
        pairs.push(("other", other));
    }
    message(variable, &pairs)
}

fn unreadable() -> Fault {
    ("this is not in the syntax of Fluent".to_owned(), "close every brace that you open; write a brace of the text as {\"{\"}")
}

/// A message in its usual spelling, what it names, and its shape.
fn parsed(text: &str) -> Option<(String, BTreeSet<String>, Shape)> {
    with_pattern(text, |pattern| {
        let mut named = BTreeSet::new();
        collect(pattern, &mut named);
        (pattern_text(pattern.clone()), named, Shape::of(pattern))
    })
}

fn placeables(text: &str) -> BTreeSet<String> {
    parsed(text).map(|(_, named, _)| named).unwrap_or_default()
}

/// Everything in braces that is said, however deep it stands; texts in quotes and what is only counted are not.
fn collect(pattern: &Pattern<&str>, named: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { .. }) => {}
            Expression::Inline(_) => {
                named.insert(pattern_text(Pattern { elements: vec![element.clone()] }));
            }
            Expression::Select { selector, variants } => {
                let selector = Expression::Inline(selector.clone());
                named.insert(pattern_text(Pattern { elements: vec![PatternElement::Placeable { expression: selector }] }));
                for variant in variants {
                    collect(&variant.value, named);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(kind: Kind, english: &str, translation: Option<&str>) -> Unit {
        Unit {
            kind,
            file: AssetPath::new("i18n/ru/cli.ftl").expect("a path"),
            path: "x".to_owned(),
            context: "x".to_owned(),
            accept: None,
            place: String::new(),
            notes: Vec::new(),
            english: english.to_owned(),
            translation: translation.map(ToOwned::to_owned),
            stale: false,
        }
    }

    fn faults(kind: Kind, english: &str, translations: &[&str]) -> String {
        let forms = Forms::of(&"ru".parse().expect("a tag"));
        let unit = unit(kind, english, None);
        let mut theirs = entry(&unit, forms.as_ref());
        theirs.translations = translations.iter().map(ToString::to_string).collect();
        match taken(&theirs, &unit, forms.as_ref()) {
            Ok(text) => text,
            Err(faults) => format!("refused: {}", faults.into_iter().map(|(message, _)| message).collect::<Vec<_>>().join("; ")),
        }
    }

    #[test]
    fn what_would_break_a_handout_is_refused() {
        let english = "Open {label:pin} ({step:set-pin}), see https://a.org.";
        for (text, refusal) in [
            ("Откройте {label:pin} ({step:set-pin}), https://a.org.", None),
            ("Откройте ({step:set-pin}), https://a.org.", Some("`{label:pin}` is in the English and is lost here")),
            ("{label:pin} {step:set-pin} {label:code} https://a.org.", Some("`{label:code}` is not in the English")),
            ("{label:pin} {step:set-pin} https://b.org", Some("`https://b.org` is not in the English")),
            ("{label:pin} {step:set-pin} https://a.org **x**", Some("nothing **strong** in the English")),
            ("{label:pin} {step:set-pin} https://a.org <b>{foo}", Some("refused: ")),
            ("{label:pin} {step:set-pin} https://a.org \u{202E}x", Some("U+202E")),
            ("{label:pin} {step:set-pin} https://a.org \u{7}x", Some("U+0007")),
            ("{label:pin} {step:set-pin}\nhttps://a.org", Some("a line ends")),
        ] {
            let came = faults(Kind::Wording, english, &[text]);
            match refusal {
                None => assert_eq!(came, text),
                Some(refusal) => assert!(came.starts_with("refused: ") && came.contains(refusal), "{text}: {came}"),
            }
        }
    }

    #[test]
    fn messages_keep_their_variables_and_their_plural_forms() {
        let one = "made { $file } of { $all }";
        assert_eq!(faults(Kind::Message, one, &["{$all}: {$file}"]), "{ $all }: { $file }");
        assert!(faults(Kind::Message, one, &["{$all}"]).contains("`{ $file }` is in the English and is lost here"));
        assert!(faults(Kind::Message, one, &["{$all} {$file} {$more}"]).contains("`{ $more }` is not in the English"));
        assert!(faults(Kind::Message, one, &["{$all} {$file"]).contains("syntax of Fluent"));
        assert!(faults(Kind::Message, one, &["{$all} {$file}\nb = c"]).starts_with("refused: "));
        let several = "{ $n ->\n    [one] one file\n   *[other] { $n } files\n} in { $folder }";
        let made = faults(Kind::Message, several, &["{$n} файл в {$folder}", "{$n} файла в {$folder}", "{$n} файлов в {$folder}"]);
        let expected = "{ $n ->\n    [one] { $n } файл в { $folder }\n    [few] { $n } файла в { $folder }\n    [many] { $n } файлов в { $folder }\n   *[other] { $n } файлов в { $folder }\n}";
        assert_eq!(made, expected);
        assert!(faults(Kind::Message, several, &["a {$folder}", "b {$folder}"]).contains("3 plural forms"));
        assert!(faults(Kind::Message, several, &["a", "b", "c"]).contains("`{ $folder }` is in the English and is lost here"));
    }
}
