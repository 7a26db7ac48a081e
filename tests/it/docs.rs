//! What the manuals say is true: their examples run, and their tables name what there is.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::templates::render;

/// A file of the repository.
pub fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A fenced block: its heading, the marker behind its language, and its text.
struct Example {
    heading: String,
    marker: String,
    text: String,
}

fn examples(manual: &str) -> Vec<Example> {
    let (mut heading, mut found) = (String::new(), Vec::new());
    let mut lines = manual.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("## ") || line.starts_with("### ") {
            line.clone_into(&mut heading);
        } else if let Some(info) = line.strip_prefix("```") {
            let text = lines.by_ref().take_while(|line| *line != "```").flat_map(|line| [line, "\n"]).collect();
            let marker = info.split_once(' ').map_or("", |(_, marker)| marker);
            found.push(Example { heading: heading.clone(), marker: marker.to_owned(), text });
        }
    }
    found
}

#[test]
fn the_examples_for_templates_give_what_they_say() {
    let manual = read("docs/templates.md");
    let mut files: Vec<(String, String)> = Vec::new();
    let (mut last, mut run) = (String::new(), 0);
    for example in examples(&manual) {
        if example.heading != last {
            files.clear();
            last = example.heading;
        }
        if let Some(path) = example.marker.strip_prefix("file=") {
            files.retain(|(other, _)| other != path);
            files.push((path.to_owned(), example.text));
        } else if let Some(format) = example.marker.strip_prefix("gives=") {
            let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
            let given = render(&files, format).unwrap_or_else(|error| panic!("{last}: {error}"));
            let mut rest = given.lines();
            for line in example.text.lines() {
                assert!(rest.any(|given| given == line), "{last}: this line is not in the output, or not in order: {line}\n{given}");
            }
            run += 1;
        } else if example.marker.is_empty() {
            assert!(!example.text.contains("{%"), "{last}: an example of a template that is not run");
        }
    }
    assert!(run >= 8, "only {run} examples were run");
}

#[test]
fn every_page_stands_in_the_summary_and_every_language_in_the_gallery() {
    let (summary, gallery) = (read("docs/SUMMARY.md"), read("docs/gallery.md"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let below = |folder: &str| {
        let entries = fs::read_dir(root.join(folder)).expect("the folder is there");
        entries.map(|entry| entry.expect("it can be listed").file_name().into_string().expect("a plain name")).collect::<Vec<_>>()
    };
    let is_markdown = |name: &str| Path::new(name).extension().is_some_and(|ending| ending == "md");
    let decisions = below("docs/decisions").into_iter().map(|name| format!("decisions/{name}"));
    let pages = below("docs").into_iter().filter(|name| is_markdown(name) && name != "SUMMARY.md").chain(decisions);
    let missing: Vec<_> = pages.filter(|page| !summary.contains(&format!("]({page})"))).collect();
    assert!(missing.is_empty(), "docs/SUMMARY.md does not name {missing:?}");
    for locale in below("i18n").into_iter().filter(|name| root.join("i18n").join(name).join("locale.yaml").is_file()) {
        assert!(gallery.contains(&format!("](images/gallery/{locale}.png)")), "docs/gallery.md has no page in {locale}");
        assert!(root.join(format!("docs/images/gallery/{locale}.png")).is_file(), "there is no picture of a page in {locale}");
    }
}

/// The words behind a mark in a text of code.
fn names_after(text: &str, mark: &str) -> BTreeSet<String> {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>();
    text.split(mark).skip(1).map(name).collect()
}

#[test]
fn the_manual_for_templates_names_all_there_is() {
    let manual = read("docs/templates.md");
    let mut names = BTreeSet::new();
    let context = read("src/render/context.rs");
    let context: String = context.lines().filter(|line| !line.trim().starts_with("//")).flat_map(|line| [line, "\n"]).collect();
    for (at, mark) in context.match_indices("context! {") {
        let part = &context[at + mark.len()..];
        // Keys, alone or with a value, up to the end of the map.
        let mut depth = 0;
        let mut map = String::new();
        for c in part.chars() {
            depth += i32::from(matches!(c, '{' | '(')) - i32::from(matches!(c, '}' | ')'));
            match depth {
                -1 => break,
                0 => map.push(c),
                _ => {}
            }
        }
        names.extend(
            map.split(',')
                .filter_map(|entry| entry.split("=>").next())
                .map(|key| key.trim().to_owned())
                .filter(|key| !key.is_empty() && !key.starts_with("..")),
        );
    }
    assert!(names.contains("step_count") && names.contains("unconfirmed") && names.contains("platforms"), "the names are found: {names:?}");
    for format in ["md", "txt", "html"] {
        for kind in ["handout", "comparison"] {
            names.extend(names_after(&read(&format!("templates/default/{kind}.{format}.j2")), "{% block "));
        }
    }
    let engine = read("src/render/engine.rs");
    names.extend(names_after(&engine, "add_filter(\""));
    names.extend(names_after(&engine, "add_function(\""));
    let words: BTreeSet<&str> = manual.split('`').skip(1).step_by(2).flat_map(|code| code.split(['.', '|', '\\', '(', '"'])).collect();
    let missing: Vec<_> = names.iter().filter(|name| !words.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "docs/templates.md does not name {missing:?}");
}
