//! Every folder of `tests/cases-check` is content that is laid over `tests/cases-check/base`; `expected.txt` in it
//! holds what `check` says. `UPDATE=1 cargo test --test it check` writes those files anew.
//!
//! A folder that holds a file `alone` is checked without anything below it. A file `today` holds a day and the greatest
//! age in days; a folder `texts` what apps show on their screens.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use handbill::assets::Folder;
use handbill::check::Extent;
use handbill::check::freshness::Freshness;
use handbill::check::screens::Screens;
use handbill::layers::Layers;

use crate::lint::{BuiltIn, lint_all};
use crate::manuals::listed_codes;

/// What lies below the base: faces, templates and the frame's own words as they are.
const BELOW: [&str; 7] = [
    "fonts/noto-sans/",
    "fonts/noto-sans-kr/",
    "templates/",
    "i18n/en/comparison.ftl",
    "i18n/en/handout.ftl",
    "i18n/ko/comparison.ftl",
    "i18n/ko/handout.ftl",
];

fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases-check");
    let mut cases: Vec<_> = fs::read_dir(root).expect("the cases are there").map(|entry| entry.expect("it can be listed").path()).collect();
    cases.sort();
    cases
}

/// The texts of a folder.
fn screens(folder: &Path) -> Screens {
    let mut screens = Screens::default();
    for entry in fs::read_dir(folder).expect("the texts are there") {
        let path = entry.expect("they can be listed").path();
        let name = path.file_stem().expect("a name").to_str().expect("a plain name").to_owned();
        screens.add(&name, &fs::read_to_string(&path).expect("they can be read")).expect("they are sound");
    }
    screens
}

/// What `check` says of a case, in which `base` stands for the folder below it.
fn said(case: &Path) -> String {
    let folder = Folder::open(case).expect("a case is a folder");
    let layers = if case.join("alone").is_file() {
        Layers::only(folder)
    } else {
        let base = Folder::open(&case.with_file_name("base")).expect("the base is a folder");
        let layers = Layers::only(BuiltIn(&BELOW)).under(base);
        if case.ends_with("base") { layers } else { layers.under(folder) }
    };
    let folders =
        [case, case.parent().expect("cases stand in a folder")].map(|path| path.to_str().expect("the repository has a plain path"));
    let screens = case.join("texts").is_dir().then(|| screens(&case.join("texts")));
    let freshness = fs::read_to_string(case.join("today")).ok().map(|text| {
        let (today, most) = text.trim().split_once(' ').expect("a day and an age");
        Freshness { today: today.parse().expect("a day"), most: most.parse().expect("an age") }
    });
    lint_all(&layers, &folders, &Extent { freshness, screens: screens.as_ref() })
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a developer asks for new golden files by a variable, and they are written in place")]
fn every_case_gets_the_diagnostics_it_expects() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let (file, said) = (case.join("expected.txt"), said(&case));
        if update {
            fs::write(&file, &said).expect("the repository is writable");
        } else if fs::read_to_string(&file).unwrap_or_default() != said {
            wrong.push(format!("{}\n{said}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "these cases say something else:\n{}", wrong.join("\n"));
}

#[test]
fn the_base_of_all_cases_is_sound() {
    let base = cases().into_iter().find(|case| case.ends_with("base")).expect("there is a base");
    assert_eq!(said(&base), "");
}

#[test]
fn every_listed_code_is_shown_by_a_case() {
    let expected = cases().iter().map(|case| fs::read_to_string(case.join("expected.txt")).unwrap_or_default()).collect::<String>();
    let shown: BTreeSet<String> = expected
        .lines()
        .filter_map(|line| line.strip_prefix("error[").or_else(|| line.strip_prefix("warning[")))
        .filter_map(|rest| rest.split_once(']'))
        .map(|(code, _)| code.to_owned())
        .collect();
    let missing: Vec<_> = listed_codes().into_iter().filter(|code| !shown.contains(code)).collect();
    assert!(missing.is_empty(), "no case in tests/cases-check shows {missing:?}");
}
