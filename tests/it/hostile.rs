//! What strangers may hand over: nothing of it breaks the program.
//!
//! A case is a folder of `tests/hostile`: the files that a run finds, and `expected.txt` with the command, its exit code and
//! the start of what it says. What is large or no text is not stored: [`made`] makes it, by the name of the case. `UPDATE=1`
//! writes the outcomes anew.

pub mod made;
mod pdfs;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::case::program;

/// How long a run may take before it counts as hanging; the tests run on slow machines, in a slow build.
const PATIENCE: Duration = Duration::from_secs(10);

/// The most memory that a run may take, in KiB.
const MEMORY: u64 = 300 << 10;

/// How much of what is said is compared: the first line, and the place below it.
const LINES: usize = 2;

/// What came of a run.
struct Outcome {
    code: Option<i32>,
    said: String,
    printed: Vec<u8>,
    memory: u64,
    took: Duration,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile")
}

fn cases() -> Vec<(String, PathBuf)> {
    let folders = fs::read_dir(root()).expect("the cases are there").map(|entry| entry.expect("listed").path());
    let mut cases: Vec<_> = folders.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path)).collect();
    cases.sort();
    cases
}

/// Lays the files of a case into a folder.
fn lay_out(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("it can be listed") {
        let path = entry.expect("listed").path();
        let name = path.file_name().expect("a name");
        if path.is_dir() {
            lay_out(&path, &to.join(name));
        } else if name != "expected.txt" {
            fs::copy(&path, to.join(name)).expect("copied");
        }
    }
}

/// All that lies below a folder, links as what they say and files with their bytes.
fn all_below(folder: &Path, found: &mut BTreeMap<PathBuf, Option<Vec<u8>>>) {
    for entry in fs::read_dir(folder).expect("it can be listed") {
        let path = entry.expect("listed").path();
        let kind = fs::symlink_metadata(&path).expect("it is there").file_type();
        if kind.is_dir() {
            all_below(&path, found);
            found.insert(path, None);
        } else {
            let bytes = if kind.is_file() { fs::read(&path).ok() } else { None };
            found.insert(path, bytes);
        }
    }
}

/// The most memory that a process has had until now, in KiB; 0 where the system does not say.
fn memory_of(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}

/// Runs the program, and ends it when it takes too long or too much.
fn run(folder: &Path, talk: &Path, line: &str) -> Outcome {
    let file = |name: &str| File::create(talk.join(name)).expect("a file");
    let mut command: Command = program();
    command.args(line.split_whitespace()).current_dir(folder).stdin(Stdio::null());
    let begun = Instant::now();
    let mut child = command.stdout(file("out")).stderr(file("err")).spawn().expect("the program starts");
    let mut memory = 0;
    let status = loop {
        memory = memory.max(memory_of(child.id()));
        if let Some(status) = child.try_wait().expect("the system tells") {
            break status;
        }
        if begun.elapsed() > PATIENCE || memory > 4 * MEMORY {
            child.kill().expect("it is ours");
            break child.wait().expect("it ends");
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let said = fs::read(talk.join("err")).expect("it was written");
    Outcome {
        code: status.code(),
        said: String::from_utf8_lossy(&said).into_owned(),
        printed: fs::read(talk.join("out")).expect("it was written"),
        memory,
        took: begun.elapsed(),
    }
}

/// What is wrong with how a run went, whatever was expected of it.
fn faults(outcome: &Outcome) -> Vec<String> {
    let mut faults = Vec::new();
    match outcome.code {
        None => faults.push(format!("was ended after {:?} with {} KiB", outcome.took, outcome.memory)),
        Some(code) if code > 3 => faults.push(format!("ended with {code}")),
        Some(_) => {}
    }
    if outcome.said.contains("panicked") || outcome.said.contains("overflowed its stack") {
        faults.push("panicked".to_owned());
    }
    if outcome.memory > MEMORY {
        faults.push(format!("took {} KiB", outcome.memory));
    }
    if outcome.said.len() > 1 << 20 {
        faults.push(format!("said {} bytes", outcome.said.len()));
    }
    if let Some(c) = outcome.said.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        faults.push(format!("said {c:?} to the terminal"));
    }
    if outcome.code != Some(0) && !outcome.printed.is_empty() {
        faults.push(format!("failed and printed {} bytes", outcome.printed.len()));
    }
    faults
}

/// Runs a case; the outcome, and what is wrong with it.
fn tried(name: &str, case: &Path, line: &str) -> (String, Vec<String>) {
    let world = tempfile::tempdir().expect("a folder");
    let talk = tempfile::tempdir().expect("a folder");
    let folder = world.path().join("here");
    lay_out(case, &folder);
    made::make(name, &folder);
    let (mut before, mut after) = (BTreeMap::new(), BTreeMap::new());
    all_below(world.path(), &mut before);
    let outcome = run(&folder, talk.path(), line);
    all_below(world.path(), &mut after);
    let mut faults = faults(&outcome);
    for path in before.keys().chain(after.keys()).collect::<BTreeSet<_>>() {
        if before.get(path) != after.get(path) {
            faults.push(format!("changed {}", path.display()));
        }
    }
    let said: String = outcome.said.lines().take(LINES).flat_map(|line| [line.trim_end(), "\n"]).collect();
    (format!("handbill {line}\n{}\n{said}", outcome.code.unwrap_or(-1)), faults)
}

#[test]
fn nothing_that_strangers_hand_over_breaks_the_program() {
    let mut wrong = Vec::new();
    let only = std::env::var("CASE").unwrap_or_default();
    for (name, case) in cases() {
        if !name.contains(&only) {
            continue;
        }
        let file = case.join("expected.txt");
        let expected = fs::read_to_string(&file).expect("a case says what is expected");
        let line = expected.lines().next().and_then(|line| line.strip_prefix("handbill ")).expect("a command").to_owned();
        let (outcome, faults) = tried(&name, &case, &line);
        wrong.extend(faults.into_iter().map(|fault| format!("{name}: {fault}")));
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&file, &outcome).expect("written");
        } else if outcome != expected {
            wrong.push(format!("{name}: expected\n{expected}but got\n{outcome}"));
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn each_thing_that_is_made_has_its_case() {
    let names: BTreeSet<String> = cases().into_iter().map(|(name, _)| name).collect();
    let missing: Vec<_> = made::names().into_iter().filter(|name| !names.contains(*name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let made = made::names();
    for (name, case) in cases() {
        let stored = fs::read_dir(&case).expect("listed").count() > 1;
        let speaks = fs::read_to_string(case.join("expected.txt")).is_ok_and(|text| text.lines().count() > 1);
        assert!(speaks && (stored || made.contains(&name.as_str()) || name.starts_with("name-")), "{name} has nothing hostile");
    }
}
