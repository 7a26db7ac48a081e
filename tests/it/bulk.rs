//! Many handouts into a folder: the manifest beside them, what is made anew, and what is left of a run that was killed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use handbill::manifest::{Manifest, sha256};
use serde_json::Value;

use crate::case::{Case, Outcome, files, program};

const RUN: &str = "render signal,telegram -l en,ko -f md,json -d out --content own";

fn manifest(outcome: &Outcome) -> Value {
    serde_json::from_str(&outcome.read("out/manifest.json")).expect("the manifest is JSON")
}

/// The names of the files in a manifest.
fn listed(outcome: &Outcome) -> Vec<String> {
    let items = manifest(outcome)["items"].as_array().expect("a list").clone();
    items.iter().map(|item| item["file"].as_str().expect("a name").to_owned()).collect()
}

#[test]
fn the_manifest_tells_what_each_file_is_and_what_it_was_made_from() {
    let outcome = Case::with_small_templates().run("render signal -l ko -f md,json -d out").succeeds();
    let item = &manifest(&outcome)["items"][1];
    let handout: Value = serde_json::from_str(&outcome.read("out/signal.ko.json")).expect("JSON");
    let item_of = |key: &str| item[key].clone();
    assert_eq!(listed(&outcome), ["signal.ko.json", "signal.ko.md"]);
    assert_eq!((item_of("checklist"), item_of("locale"), item_of("format")), ("signal".into(), "ko".into(), "md".into()));
    assert_eq!((&item["edition"]["hash"], &item["edition"]["date"]), (&handout["edition"]["hash"], &handout["edition"]["date"]));
    assert_eq!((&item["missing"], &item["stale"]), (&handout["fallback_count"], &handout["stale_count"]));
    let text = outcome.read("out/signal.ko.md");
    assert_eq!((item_of("sha256"), item_of("bytes")), (sha256(text.as_bytes()).into(), text.len().into()));
    let sources = item["sources"].as_object().expect("a map");
    for source in ["checklist.yaml", "labels.yaml", "text/en.yaml", "text/ko.yaml"] {
        assert!(sources.contains_key(&format!("checklists/signal/{source}")), "{sources:?}");
    }
}

#[test]
fn only_what_is_out_of_date_is_made_anew() {
    let own = "own/checklists/telegram/text/ko.yaml";
    let first = Case::with_small_templates().run(RUN).succeeds().complains("8 files in out");
    let before = first.read("out/manifest.json");
    let again = first.then().run(&format!("{RUN} --only-changed")).succeeds().complains("0 files in out");
    let again = again.complains("up to date already: 8");
    assert_eq!(again.read("out/manifest.json"), before);
    let changed = again.then().file(own, "title: 바뀐 제목\n").run(&format!("{RUN} --only-changed")).succeeds();
    let changed = changed.complains("2 files in out").complains("up to date already: 6");
    assert!(changed.read("out/telegram.ko.md").contains("바뀐 제목"));
    // Another choice, another handout.
    let card = changed.then().run(&format!("{RUN} --only-changed --length card")).succeeds().complains("8 files in out");
    // What somebody changed is not replaced without leave.
    let touched = card.then().file("out/signal.en.md", "mine").run(&format!("{RUN} --only-changed")).exits_with(3);
    assert_eq!(touched.read("out/signal.en.md"), "mine");
    touched.then().run(&format!("{RUN} --only-changed --force")).succeeds().complains("8 files in out");
}

#[test]
fn what_no_longer_belongs_is_deleted_and_nothing_else() {
    let first = Case::with_small_templates().run(RUN).succeeds();
    let case = first.then().file("out/telegram.ko.md", "mine").file("out/notes.txt", "mine");
    let pruned = case.run("render signal -l en -f md,json -d out --content own --only-changed --prune").succeeds();
    let pruned = pruned.complains("deleted, because they no longer belong: 5").complains("telegram.ko.md no longer belongs here");
    let left = ["manifest.json", "notes.txt", "signal.en.json", "signal.en.md", "telegram.ko.md"];
    let pruned = pruned.leaves("out", &left);
    assert_eq!(listed(&pruned), ["signal.en.json", "signal.en.md"]);
    Case::new().run("render signal --prune").exits_with(2).complains("--output-dir");
}

#[test]
fn a_run_adds_to_the_list_of_the_one_before() {
    let first = Case::with_small_templates().run("render signal -d out --content own").succeeds();
    let second = first.then().run("render telegram -d out --content own").succeeds();
    let second = second.then().run("compare -d out").succeeds();
    assert_eq!(listed(&second), ["comparison.en.md", "signal.en.md", "telegram.en.md"]);
    assert!(manifest(&second)["items"][0].get("checklist").is_none());
}

#[test]
fn a_strange_manifest_is_not_replaced() {
    let strange = [r#"{"name": "my app"}"#, r#"{"version": 1, "program": "x", "items": [], "unfinished": ["../a"]}"#];
    for text in strange {
        let outcome = Case::new().file("out/manifest.json", text).run("render signal -d out").exits_with(3);
        let outcome = outcome.complains("out/manifest.json").leaves("out", &["manifest.json"]);
        outcome.then().run("render signal -d out --force").succeeds().leaves("out", &["manifest.json", "signal.en.md"]);
    }
}

#[test]
fn what_cannot_be_made_keeps_nothing_else_from_being_made() {
    let bad = "own/checklists/telegram/text/ko.yaml";
    let first = Case::with_small_templates().run(RUN).succeeds();
    let failed = first.then().file(bad, "title: '{label:}'\n").run(&format!("{RUN} --only-changed")).exits_with(1);
    let failed = failed.complains("not made: telegram.ko.md").complains("up to date already: 6");
    assert_eq!(listed(&failed).len(), 8, "a file that stands is listed still");
    let mended = failed.then().file(bad, "title: 제목\n").run(&format!("{RUN} --only-changed")).succeeds();
    mended.complains("2 files in out");
}

/// The folder of a test with content in it, and the files of a run that came to its end.
fn reference() -> (tempfile::TempDir, BTreeMap<PathBuf, Vec<u8>>, Duration) {
    let folder = tempfile::tempdir().expect("a folder");
    let begun = Instant::now();
    assert!(started(folder.path(), "whole", ALL).wait().expect("it runs").success());
    let took = begun.elapsed();
    let whole = files(&folder.path().join("whole")).into_iter().collect();
    (folder, whole, took)
}

const ALL: &str = "signal,telegram,molly,briar";

fn started(folder: &Path, out: &str, checklists: &str) -> Child {
    let args = format!("render {checklists} -l all -f json,txt --only-changed -d {out}");
    let mut command = program();
    command.args(args.split_whitespace()).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("the program starts")
}

#[test]
fn a_run_that_is_killed_leaves_whole_files_and_the_next_one_finishes() {
    let (folder, whole, took) = reference();
    let out = folder.path().join("out");
    let (mut killed, mut rounds) = (0, 0);
    while rounds < 50 {
        rounds += 1;
        if rounds % 5 == 1 {
            let _ = fs::remove_dir_all(&out);
        }
        let mut run = started(folder.path(), "out", ALL);
        // The moments are spread over the run in an order without a pattern.
        thread::sleep(took * (rounds * 37 % 50) / 50);
        run.kill().expect("it can be killed");
        killed += u32::from(!run.wait().expect("it ended").success());
        for (name, bytes) in files(&out) {
            if name.to_string_lossy().starts_with(".handbill-") {
                continue;
            }
            if name.as_os_str() == "manifest.json" {
                Manifest::parse(&bytes).expect("the manifest is whole");
            } else {
                assert!(whole.get(&name) == Some(&bytes), "{} is not whole", name.display());
            }
        }
        if rounds % 5 == 0 {
            assert!(started(folder.path(), "out", ALL).wait().expect("it runs").success());
            let finished: BTreeMap<PathBuf, Vec<u8>> = files(&out).into_iter().collect();
            assert!(finished == whole, "the next run did not finish: {:?}", finished.keys());
        }
    }
    assert!(killed > 10, "only {killed} runs were killed in time");
}

#[test]
fn two_runs_at_once_do_not_get_in_each_others_way() {
    let (folder, whole, _) = reference();
    let runs = ["signal,telegram", "molly,briar", ALL].map(|checklists| started(folder.path(), "out", checklists));
    for mut run in runs {
        assert!(run.wait().expect("it runs").success());
    }
    let made: BTreeMap<PathBuf, Vec<u8>> = files(&folder.path().join("out")).into_iter().collect();
    assert!(made == whole, "{:?}", made.keys());
}

#[test]
fn a_handout_is_made_again_when_its_content_changes() {
    let (folder, _case) = Case::with_small_templates().file("own/checklists/signal/text/en.yaml", "title: One\n").keep();
    let mut command = program();
    command.args("render signal --content own -o a.md --watch".split_whitespace()).current_dir(&folder);
    let mut run = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
    let words = || fs::read_to_string(folder.join("a.md")).unwrap_or_default();
    let wait_for = |title: &str| {
        let begun = Instant::now();
        while !words().starts_with(title) && begun.elapsed() < Duration::from_secs(60) {
            thread::sleep(Duration::from_millis(20));
        }
        words()
    };
    let mut told = vec![wait_for("One")];
    // A mistake on the way ends nothing.
    for text in ["title: {}\n", "title: Another one\n"] {
        fs::write(folder.join("own/checklists/signal/text/en.yaml"), text).expect("written");
        thread::sleep(Duration::from_millis(600));
    }
    told.push(wait_for("Another one"));
    run.kill().expect("it runs still");
    run.wait().expect("it ended");
    assert!(told[0].starts_with("One") && told[1].starts_with("Another one"), "{told:?}");
    Case::new().run("render signal --watch -o a.md").exits_with(2).complains("--content");
    Case::new().run("render sgnal --watch -o a.md --content own").exits_with(3).complains("own");
}

#[test]
fn a_logo_is_part_of_what_a_handout_is_made_from() {
    let first = Case::with_small_templates().run("render signal -f md -d out --organisation One --content own").succeeds();
    let same = "render signal -f md -d out --content own --only-changed --organisation";
    let again = first.then().run(&format!("{same} One")).succeeds().complains("up to date already: 1");
    again.then().run(&format!("{same} Two")).succeeds().complains("1 file in out");
}
