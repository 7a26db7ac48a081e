//! Files as such: that they are text, hold nothing unseen, and that somebody reads them.

use crate::assets::AssetError;
use crate::catalog::Catalog;
use crate::check::suggest;
use crate::diagnostic::Diagnostics;
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::messages::{COMMAND_LINE, FILES};
use crate::source::{AssetPath, Span};
use crate::template::note_unseen;
use crate::vocabulary::Id;
use crate::yaml;

/// Reads every text file once, in the order of their names, and notes what no reader of them would.
pub(super) fn check(layers: &Layers, reading: &mut Reading) -> Result<(), AssetError> {
    let all = layers.list_all()?;
    for path in &all {
        let ending = path.ending();
        if matches!(ending, "yaml" | "ftl" | "j2" | "css") {
            for (source, text) in layers.texts(path, reading)? {
                match ending {
                    // The built-in files are stored as trees; here their texts are read as if they were new.
                    "yaml" => drop(yaml::read(&text, source, &reading.limits, &mut reading.problems)),
                    "ftl" => drop(note_unseen(&blank_lines(&text), source, &mut reading.problems)),
                    _ => drop(note_unseen(&text, source, &mut reading.problems)),
                }
            }
        }
        unread(path, layers, reading)?;
    }
    Ok(())
}

/// The text with its comment lines blanked out, byte for byte, so that places stay.
fn blank_lines(text: &str) -> String {
    let blanked = |line: &str| if line.starts_with('#') { blanks(line) } else { line.to_owned() };
    text.split_inclusive('\n').map(blanked).collect()
}

fn blanks(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

/// Notes a file that nothing would ever read: most often a slip in its name.
fn unread(path: &AssetPath, layers: &Layers, reading: &mut Reading) -> Result<(), AssetError> {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let name = parts.last().copied().unwrap_or_default();
    if matches!(name, "README.md" | "glossary.md") || name.starts_with("LICENSE") || name.starts_with("LICENCE") {
        return Ok(());
    }
    let is_id = |name: &str| name.parse::<Id>().is_ok();
    let is_tag = |name: &str| name.parse::<Locale>().is_ok_and(|locale| locale.to_string() == name);
    let (expected, otherwise): (Vec<String>, &str) = match parts[..] {
        ["fonts", ..] | ["checklists", "vocabulary.yaml"] | ["comparison", "scorecard.yaml"] => return Ok(()),
        ["templates", set, _, ..] if is_id(set) => return Ok(()),
        ["checklists", _] => (vec!["checklists/vocabulary.yaml".into()], "a checklist is a folder of its own below checklists/"),
        ["checklists", id, ..] if !is_id(id) => (Vec::new(), "name the folder with lower-case letters, digits and single hyphens"),
        ["checklists", id, room @ ("text" | "sources"), file] => {
            let tag = file.strip_suffix(".yaml").unwrap_or_default();
            if is_tag(tag) && has(layers, &format!("i18n/{tag}/locale.yaml"))? {
                return Ok(());
            }
            let tags = layers.folders("i18n", "locale.yaml")?;
            let files = tags.iter().map(|tag| format!("checklists/{id}/{room}/{tag}.yaml"));
            (files.collect(), "name it after a language that has i18n/<locale>/locale.yaml")
        }
        ["comparison", room @ ("text" | "sources"), file] => {
            let tag = file.strip_suffix(".yaml").unwrap_or_default();
            if is_tag(tag) && has(layers, &format!("i18n/{tag}/locale.yaml"))? {
                return Ok(());
            }
            let tags = layers.folders("i18n", "locale.yaml")?;
            let files = tags.iter().map(|tag| format!("comparison/{room}/{tag}.yaml"));
            (files.collect(), "name it after a language that has i18n/<locale>/locale.yaml")
        }
        ["comparison", ..] => (vec!["comparison/scorecard.yaml".into()], "a comparison is scorecard.yaml and text/<locale>.yaml"),
        ["checklists", id, file] => {
            let known = ["changes.yaml", "checklist.yaml", "labels.yaml"];
            let whole = has(layers, &format!("checklists/{id}/checklist.yaml"))?;
            match (known.contains(&file), whole) {
                (true, true) => return Ok(()),
                (true, false) => (Vec::new(), "add a checklist.yaml beside it"),
                (false, _) => {
                    let files = known.map(|known| format!("checklists/{id}/{known}"));
                    (files.into(), "a checklist is checklist.yaml, labels.yaml and text/<locale>.yaml")
                }
            }
        }
        ["i18n", tag, file] => {
            let known = || [&["locale.yaml", "sources.yaml"], FILES, COMMAND_LINE].concat().into_iter();
            let named = known().any(|known| known == file);
            let whole = has(layers, &format!("i18n/{tag}/locale.yaml"))?;
            match (is_tag(tag), named, whole) {
                (true, true, true) => return Ok(()),
                (true, true, false) => (Vec::new(), "add a locale.yaml beside it"),
                _ => {
                    let tag = tag.parse::<Locale>().map_or_else(|_| tag.to_owned(), |locale| locale.to_string());
                    (known().map(|known| format!("i18n/{tag}/{known}")).collect(), "a language is locale.yaml and its .ftl files")
                }
            }
        }
        _ => (Vec::new(), "put it where content of its kind stands, or take it away"),
    };
    let texts = layers.texts(path, reading)?;
    let span = texts.last().map(|(source, _)| Span { source: *source, start: 0, end: 0 });
    let problem = reading.problems.warning("unread-file", span, format!("nothing reads {path}"));
    suggest(problem, path.as_str(), expected.iter().map(String::as_str).filter(|near| *near != path.as_str()), otherwise);
    Ok(())
}

fn has(layers: &Layers, path: &str) -> Result<bool, AssetError> {
    let all = layers.list_all()?;
    Ok(AssetPath::new(path.to_owned()).is_some_and(|path| all.contains(&path)))
}

/// Notes languages that a checklist has no words in at all.
pub(super) fn translations(catalog: &Catalog, tags: &[Locale], problems: &mut Diagnostics) {
    for (id, entry) in &catalog.checklists {
        for tag in tags.iter().filter(|tag| **tag != Locale::source()) {
            if !entry.wordings.contains_key(tag) {
                problems
                    .warning("missing-file", Some(entry.span), format!("checklists/{id}/text/{tag}.yaml is missing"))
                    .help(format!("until then handouts of {id} in {tag} show the English words"));
            }
        }
    }
}
