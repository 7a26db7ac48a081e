//! The manuals for authors and translators say what the program does.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use handbill::assets::InMemory;
use handbill::layers::Layers;

use crate::lint::{BuiltIn, lint};

pub fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The codes that `docs/content.md` lists, each in a table row that begins with it.
pub fn listed_codes() -> BTreeSet<String> {
    let manual = read("docs/content.md");
    let table = manual.split("## Every diagnostic").nth(1).expect("the manual lists the diagnostics");
    let codes: Vec<String> =
        table.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`')).map(|(code, _)| code.to_owned()).collect();
    let once: BTreeSet<String> = codes.iter().cloned().collect();
    assert_eq!(once.len(), codes.len(), "a code is listed twice");
    once
}

/// The codes in the source: the first argument of what notes a problem.
fn codes_in_source() -> BTreeSet<String> {
    let mut files = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut codes = BTreeSet::new();
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(fs::read_dir(&path).expect("the source can be listed").map(|entry| entry.expect("it can be listed").path()));
            continue;
        }
        let text = fs::read_to_string(&path).expect("the source can be read");
        // Tests of a module may note problems of their own.
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for call in [".error(", ".warning(", ".known("] {
            for after in text.split(call).skip(1) {
                let code = after.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"')).map(|(code, _)| code);
                codes.extend(code.map(ToOwned::to_owned));
            }
        }
    }
    codes
}

#[test]
fn the_manual_lists_every_code_and_no_other() {
    assert_eq!(listed_codes(), codes_in_source());
}

/// The blocks of a manual that are whole files: their first line is a comment with the file's path.
pub fn files(manual: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for block in manual.split("\n```").skip(1).step_by(2) {
        let Some((language, text)) = block.split_once('\n') else { continue };
        assert!(matches!(language, "yaml" | "ftl" | "json" | "text" | "console"), "a block in `{language}` is tested by nobody");
        let first = text.lines().next().and_then(|line| line.strip_prefix("# "));
        let path = first.filter(|path| Path::new(path).extension().is_some_and(|ending| ending == "yaml" || ending == "ftl"));
        if let (Some(path), "yaml" | "ftl") = (path, language) {
            files.push((path.to_owned(), format!("{text}\n")));
        }
    }
    files
}

/// Whether a file of a manual changes a checklist that is built in.
fn is_change(path: &str) -> bool {
    path.starts_with("checklists/signal/")
}

/// What `check` says of the new files in a manual, laid over the English part of the built-in content.
fn said_of(path: &str) -> String {
    let files: Vec<_> = files(&read(path)).into_iter().filter(|(path, _)| !is_change(path)).collect();
    assert!(!files.is_empty(), "{path} shows no file");
    let content = files.into_iter().fold(InMemory::default(), |content, (path, text)| content.with(&path, text));
    let below = BuiltIn(&["fonts/", "templates/", "i18n/en/", "checklists/vocabulary.yaml"]);
    lint(&Layers::only(below).under(content), &[])
}

#[test]
fn the_examples_for_authors_are_sound() {
    assert_eq!(said_of("docs/content.md"), "");
}

#[test]
fn a_folder_of_ones_own_changes_a_built_in_step() {
    let changes: Vec<_> = files(&read("docs/content.md")).into_iter().filter(|(path, _)| is_change(path)).collect();
    assert_eq!(changes.len(), 1, "the manual shows one");
    let content = changes.into_iter().fold(InMemory::default(), |content, (path, text)| content.with(&path, text));
    assert_eq!(lint(&Layers::built_in().under(content), &[]), "");
}

#[test]
fn the_examples_for_translators_are_sound() {
    let told = said_of("docs/translating.md");
    let other: Vec<_> = told.lines().filter(|line| !line.starts_with("  help") && !line.starts_with("warning[missing-")).collect();
    assert_eq!(other, Vec::<&str>::new(), "the examples are excerpts: only what they leave out may be missing");
}
