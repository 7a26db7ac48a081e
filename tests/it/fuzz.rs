//! What the fuzz targets call, over a small corpus and a little chance, so that none of it rots between two fuzzings.
//!
//! The corpus is not stored: it is the built-in content, the sound cases and the hostile ones, as far as they are small.
//! `CORPUS=folder cargo test --test it corpus` writes it to a folder for each target; `.ci/fuzz` does that.

#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use targets::{PLACES, READERS, TEMPLATES};

use crate::hostile::made;

/// Largest file of the corpus, in bytes: a fuzzer gets further with small ones.
const SMALL: usize = 40_000;

/// How many inputs of chance each target is given.
const TRIES: u32 = 24;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder, sorted.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The targets that a file is for, each with what stands before the file in the target's inputs.
fn targets_of(path: &str) -> Vec<(&'static str, Option<u8>)> {
    let name = path.rsplit('/').next().expect("a path has a name");
    let chosen =
        |choices: &[&str], name: &str| choices.iter().position(|choice| choice.ends_with(name)).and_then(|at| u8::try_from(at).ok());
    match name.rsplit('.').next().expect("a name has an end") {
        "yaml" if name == "page.yaml" => vec![("page-style", None), ("yaml", None)],
        "yaml" if name == "me.yaml" || name == "profile.yaml" => vec![("profile", None), ("yaml", None)],
        "yaml" => {
            let place = chosen(PLACES, name).or(Some(2));
            // To check takes long, and these are what `check` is tried on.
            let checked = path.starts_with("tests/cases-check").then_some(("check", place));
            [("content", place), ("yaml", None)].into_iter().chain(checked).collect()
        }
        "ftl" => vec![("fluent", None)],
        "j2" => {
            let template = [("template", chosen(TEMPLATES, name).or(Some(0)))];
            template.into_iter().chain(name.ends_with("html.j2").then_some(("page", None))).collect()
        }
        "html" => vec![("page", None)],
        "ttf" => vec![("font", None)],
        "png" | "svg" => vec![("logo", None)],
        "po" => vec![("po", None)],
        "pdf" => vec![("filled", None)],
        "json" => vec![("screens", None), ("sheet", None)],
        _ => Vec::new(),
    }
}

/// The inputs that a target begins with, each with a name.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    let stored = ["tests/hostile", "tests/cases-check", "tests/cases", "tests/cases-readers", "tests/filled", "tests/fonts", "templates"];
    let words = [
        "checklists/signal",
        "comparison",
        "i18n/en",
        "i18n/ar",
        "fonts/noto-sans-symbols-2",
        "fonts/noto-sans-thai",
        "fonts/noto-sans-hebrew",
    ];
    let stored = stored.into_iter().chain(words).flat_map(files).map(|path| {
        let name = path.strip_prefix(root()).expect("below the root").to_str().expect("plain names").replace('\\', "/");
        (name, fs::read(path).expect("it can be read"))
    });
    let made = made::small(SMALL).map(|(case, place, bytes)| (format!("tests/hostile/{case}/{place}"), bytes));
    for (path, bytes) in stored.chain(made).filter(|(_, bytes)| bytes.len() <= SMALL) {
        for (_, first) in targets_of(&path).into_iter().filter(|(name, _)| *name == target) {
            all.push((path.replace('/', "-"), first.into_iter().chain(bytes.iter().copied()).collect()));
        }
    }
    if target == "words" {
        let names = ["", ".", "..", "a/../b", "/a", "C:\\a", "nul", "SG1", "signal/set-pin", "zh-Hant-TW", "2024-02-29", "2023-02-29"];
        let marked = ["Open {label:menu}, see {step:a/b} or **now**: `a b` https://example.org/x).", "{", "**", "`a", "https://", "}{"];
        all.extend(names.into_iter().chain(marked).enumerate().map(|(at, text)| (format!("made-{at}"), text.into())));
    }
    all
}

#[test]
fn every_target_takes_its_corpus() {
    let folder = std::env::var_os("CORPUS").map(PathBuf::from);
    for (target, _) in READERS {
        let corpus = corpus(target);
        assert!(corpus.len() > 3, "{target} begins with {} inputs", corpus.len());
        for (name, bytes) in corpus {
            if let Some(folder) = &folder {
                let folder = folder.join(target);
                fs::create_dir_all(&folder).expect("a folder");
                fs::write(folder.join(name), bytes).expect("written");
            } else {
                targets::read(target, &bytes);
            }
        }
    }
}

#[test]
fn every_target_takes_what_chance_makes_of_its_corpus() {
    let config = Config { cases: TRIES, failure_persistence: None, ..Config::default() };
    for (target, _) in READERS {
        let corpus: Vec<Vec<u8>> = corpus(target).into_iter().map(|(_, bytes)| bytes).filter(|bytes| bytes.len() < 4_000).collect();
        let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 0..6);
        let mut runner = TestRunner::new_with_rng(config.clone(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let input = (prop::sample::select(corpus), changes).prop_map(|(mut bytes, changes)| {
            for (at, byte, kind) in changes.into_iter().filter(|_| !bytes.is_empty()).collect::<Vec<_>>() {
                let at = at.index(bytes.len());
                match kind {
                    0 => bytes[at] = byte,
                    1 => bytes.insert(at, byte),
                    _ => bytes.truncate(at.max(1)),
                }
            }
            bytes
        });
        let result = runner.run(&input, |bytes| {
            targets::read(target, &bytes);
            Ok(())
        });
        assert!(result.is_ok(), "{target}: {}", result.expect_err("it failed"));
    }
}

#[test]
fn every_target_has_its_binary() {
    let manifest = fs::read_to_string(root().join("tests/fuzz/Cargo.toml")).expect("it is there");
    for (target, _) in READERS {
        let body = fs::read_to_string(root().join(format!("tests/fuzz/fuzz_targets/{target}.rs"))).expect("each target has a file");
        assert!(body.contains(&format!("handbill_fuzz::read(\"{target}\", bytes)")) && manifest.contains(&format!("name = \"{target}\"")));
    }
    assert_eq!(files("tests/fuzz/fuzz_targets").len(), READERS.len());
}
