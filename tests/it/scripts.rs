//! Sample texts in every script that the bundled faces cover: nothing is missing from the page.
//!
//! Whether the text comes back out of the file is for programs that are not part of the tests: with `SAMPLES` set to
//! a folder, the files are left there for `tests/scripts/check.sh`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use handbill::assets::{Folder, InMemory};
use handbill::generate::{Request, prepare};
use handbill::layers::{Layers, Reading};
use handbill::render::renderer;

/// The family that a language is set in, by the beginning of its tag; all others are set in Noto Sans.
const FACES: &[(&str, &str)] = &[
    ("hy", "noto-sans-armenian"),
    ("ka", "noto-sans-georgian"),
    ("am ti", "noto-sans-ethiopic"),
    ("he yi", "noto-sans-hebrew"),
    ("ar ckb fa ps ug ur", "noto-naskh-arabic"),
    ("dv", "noto-sans-thaana"),
    ("hi mr ne", "noto-sans-devanagari"),
    ("bn", "noto-sans-bengali"),
    ("pa", "noto-sans-gurmukhi"),
    ("gu", "noto-sans-gujarati"),
    ("ta", "noto-sans-tamil"),
    ("te", "noto-sans-telugu"),
    ("kn", "noto-sans-kannada"),
    ("ml", "noto-sans-malayalam"),
    ("si", "noto-sans-sinhala"),
    ("th", "noto-sans-thai"),
    ("lo", "noto-sans-lao"),
    ("km", "noto-sans-khmer"),
    ("my shn", "noto-sans-myanmar"),
    ("bo dz", "noto-serif-tibetan"),
    ("zh-Hans", "noto-sans-sc"),
    ("zh-Hant", "noto-sans-tc"),
    ("ja", "noto-sans-jp"),
    ("ko", "noto-sans-kr"),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scripts")
}

/// The tag and the lines of each sample of a set.
fn samples(set: &str) -> Vec<(String, Vec<String>)> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder().join(set)).expect("the samples are there").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("a sample is text");
        let tag = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (tag, text.lines().map(ToOwned::to_owned).collect())
    };
    files.iter().map(read).collect()
}

/// Words as they are written in a template of the page language: addresses become links, as in wording.
fn words(line: &str) -> String {
    let escaped =
        |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('{', "&#123;").replace('}', "&#125;").replace('"', "&quot;");
    let mut out = String::new();
    let mut rest = line;
    while let Some(start) = rest.find("https://") {
        let after = &rest[start..];
        let end = after.find(|c: char| !c.is_ascii_graphic() || c == ')').unwrap_or(after.len());
        let url = escaped(&after[..end]);
        let _ = write!(out, "{}<a href=\"{url}\">{url}</a>", escaped(&rest[..start]));
        rest = &after[end..];
    }
    out + &escaped(rest)
}

/// A template that says nothing but the lines: a title, then steps in regular and bold.
fn template(lines: &[String]) -> String {
    let mut steps = String::new();
    for (number, line) in lines.iter().enumerate().skip(1) {
        let line = words(line);
        let line = if number % 4 == 0 { format!("<strong>{line}</strong>") } else { line };
        let _ = writeln!(
            steps,
            "<li class=\"step\"><input type=\"checkbox\" name=\"S{number}\" title=\"{number}\"/><p class=\"action\">{line}</p></li>"
        );
    }
    let title = words(&lines[0]);
    format!(
        "{{% extends \"built-in/default/handout.html.j2\" %}}\n\
         {{% block page_head %}}<header class=\"page-head\"><span class=\"end\">{title}</span></header>{{% endblock %}}\n\
         {{% block heading %}}<h1>{title}</h1>{{% endblock %}}\n\
         {{% block key %}}{{% endblock %}}\n\
         {{% block notices %}}{{% endblock %}}\n\
         {{% block checklist %}}<section class=\"checklist\"><ul class=\"steps\">{steps}</ul></section>{{% endblock %}}\n"
    )
}

/// The sample as a PDF, or what is wrong with it.
fn pdf(tag: &str, lines: &[String]) -> Result<Vec<u8>, String> {
    let language = tag.split('-').next().unwrap_or(tag);
    let family = FACES
        .iter()
        .find(|(tags, _)| tags.split(' ').any(|known| known == tag || known == language))
        .map_or("noto-sans", |(_, family)| family);
    let locale: handbill::locale::Locale = tag.parse().expect("a tag");
    let direction = locale.usual_direction().as_str();
    let about = format!("name: {tag}\nenglish: {tag}\ndirection: {direction}\nreview: machine\nfaces: [{family}]\n");
    let checklist = Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/plain/content")).expect("the case is there");
    let own =
        InMemory::default().with(&format!("i18n/{tag}/locale.yaml"), about).with("templates/scripts/handout.html.j2", template(lines));
    let mut reading = Reading::default();
    let request =
        Request { checklists: vec!["messenger".to_owned()], locale: tag.to_owned(), set: "scripts".to_owned(), ..Request::default() };
    let layers = Layers::built_in().under(checklist).under(own);
    let prepared = prepare(&layers, &request, true, &mut reading).map_err(|error| format!("{error}"))?;
    prepared.render(renderer("pdf").expect("a format"), &reading).map_err(|error| format!("{error}"))
}

/// Renders a set; every character has a glyph, or it would be an error.
fn every_sample_renders(set: &str) {
    let out = std::env::var_os("SAMPLES").map(|folder| PathBuf::from(folder).join(set));
    if let Some(out) = &out {
        fs::create_dir_all(out).expect("a folder");
    }
    let samples = samples(set);
    assert!(samples.len() >= 50, "{} samples", samples.len());
    let mut wrong = Vec::new();
    for (tag, lines) in &samples {
        match (pdf(tag, lines), &out) {
            (Ok(bytes), Some(out)) => fs::write(out.join(format!("{tag}.pdf")), bytes).expect("the file is written"),
            (Ok(bytes), None) => assert!(bytes.starts_with(b"%PDF-1.7"), "{tag}"),
            (Err(error), _) => wrong.push(format!("{tag}: {error}")),
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "{set}");
}

#[test]
fn no_character_of_the_tuning_texts_is_missing() {
    every_sample_renders("tuning");
}

#[test]
fn no_character_of_the_fresh_texts_is_missing() {
    every_sample_renders("fresh");
}
