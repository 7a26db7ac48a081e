//! What scripts rely on: messages as JSON, silence, and the examples of `docs/scripts.md`.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use handbill::limits::Limits;
use handbill::yaml::node::{Bounds, Kind, Node};
use serde_json::Value;

use crate::case::Case;
use crate::manuals::read;

/// The lines of standard error as JSON.
fn messages(stderr: &str) -> Vec<Value> {
    stderr.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))).collect()
}

#[test]
fn every_message_can_be_a_line_of_json() {
    let broken = "own/checklists/signal/text/ko.yaml";
    for (case, line, code, severity) in [
        (Case::new(), "render sgnal", "unknown-checklist", "error"),
        (Case::new(), "render signal --nonsense", "arguments", "error"),
        (Case::new(), "check --max-age 3", "no-today", "error"),
        (Case::new(), "check nowhere", "cannot-read", "error"),
        (Case::new().file(broken, "title: {}\n"), "check own", "wrong-type", "error"),
        (Case::new().file(broken, "titel: x\n"), "render signal -l ko --content own", "unknown-key", "error"),
        (Case::new().file("a.md", ""), "render signal -o a.md", "exists", "error"),
        (Case::new(), "render signal -d out", "files-written", "note"),
        (Case::new(), "translate new fr own", "locale-begun", "note"),
    ] {
        let outcome = case.run(&format!("{line} --message-format json"));
        let said = messages(&outcome.stderr());
        let found = said.iter().find(|message| message["code"] == code);
        let found = found.unwrap_or_else(|| panic!("{line}: no {code} in {}", outcome.stderr()));
        assert_eq!((&found["severity"], &found["version"]), (&severity.into(), &1.into()), "{line}");
        assert!(said.iter().all(|message| message["message"].as_str().is_some_and(|text| !text.is_empty() && !text.contains('\u{1b}'))));
    }
    let outcome = Case::new().file(broken, "title: x\nlead: {label:x}\n").run("check own --message-format=json").exits_with(1);
    let said = messages(&outcome.stderr());
    let placed = said.iter().find(|message| message["code"] == "wrong-type").expect("a mapping is no text");
    assert_eq!((&placed["place"]["file"], &placed["place"]["line"]), (&broken.into(), &2.into()));
}

#[test]
fn quiet_leaves_errors_and_warnings() {
    Case::new().run("render signal -d out --quiet").succeeds().quietly();
    Case::new().run("-q check").succeeds().quietly();
    Case::new().run("render sgnal -q").exits_with(2).complains("did you mean");
    Case::new().file("own/checklists/signal/text/ko.yaml", "titl: x\n").run("check own -q").exits_with(1).complains("unknown-key");
}

/// The example that begins with a line `# NAME`.
fn example(name: &str) -> String {
    let manual = read("docs/scripts.md");
    let start = manual.find(&format!("# {name}\n")).expect("the example is there");
    manual[start..].split("\n```").next().expect("it has an end").to_owned() + "\n"
}

#[test]
fn the_example_for_make_works() {
    if Command::new("make").arg("--version").output().is_err() {
        return;
    }
    let case = Case::new().file("Makefile", &example("Makefile")).file("content/checklists/signal/text/en.yaml", "title: Our Signal\n");
    let (folder, _case) = case.keep();
    let flags = format!("HANDBILL={}", env!("CARGO_BIN_EXE_handbill"));
    let make = || Command::new("make").args([&flags, "FLAGS=-l en,ko -f md"]).current_dir(&folder).output().expect("it runs");
    let output = make();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(fs::read_to_string(folder.join("out/signal.en.md")).expect("it is there").starts_with("# Our Signal"));
    serde_json::from_str::<Value>(&fs::read_to_string(folder.join("status.json")).expect("it is there")).expect("it is JSON");
    fs::write(folder.join("content/checklists/signal/text/ko.yaml"), "title: {}\n").expect("written");
    assert!(!make().status.success(), "a mistake passed");
}

#[test]
fn the_example_for_github_is_sound_and_its_commands_are_ours() {
    let text = example(".github/workflows/handouts.yml");
    let limits = Limits::default();
    let root = Node::parse(&text, Bounds { nodes: limits.yaml_nodes, depth: limits.yaml_depth }).expect("it is YAML");
    let Some(Kind::List(steps)) = root.get("jobs").and_then(|jobs| jobs.get("handouts")?.get("steps")).map(|steps| &steps.kind) else {
        panic!("it has no steps")
    };
    let scripts: Vec<&str> = steps.iter().filter_map(|step| step.get("run")?.text()).collect();
    let (mut ran, mut failed) = (0, BTreeSet::new());
    for line in scripts.iter().flat_map(|script| script.lines()).filter(|line| line.trim().starts_with("handbill ")) {
        let line = line.trim().trim_start_matches("handbill ");
        let line = line.split(" 2>").next().expect("a first part").replace("-l all -f all", "-l en -f md");
        let outcome = Case::new().file("content/checklists/signal/text/en.yaml", "title: Ours\n").run(&line);
        if !outcome.ended_well() {
            failed.insert(line);
        }
        ran += 1;
    }
    assert!(ran == 2 && failed.is_empty(), "{ran} {failed:?}");
    let bash = scripts.iter().find(|script| script.contains("jq")).expect("one shows problems");
    if Command::new("jq").arg("--version").output().is_ok() {
        let folder = tempfile::tempdir().expect("a folder");
        let own = folder.path().join("content/checklists/signal/text");
        fs::create_dir_all(&own).expect("made");
        fs::write(own.join("ko.yaml"), "titel: x\n").expect("written");
        let program = std::path::Path::new(env!("CARGO_BIN_EXE_handbill")).parent().expect("a folder").to_owned();
        let path = std::env::join_paths([program, "/usr/bin".into(), "/bin".into()]).expect("a path");
        let output = Command::new("bash").args(["-ec", bash]).env("PATH", path).current_dir(folder.path()).output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(!output.status.success() && said.contains("::error file=content/checklists/signal/text/ko.yaml,line=1,col="), "{said}");
    }
}
