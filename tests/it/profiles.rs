//! A checklist of one's own: what a profile says is printed, and nothing of it is told elsewhere.

use std::fs;

use crate::case::{Case, program};
use crate::docs::read;

const ME: &str = "\
# Written by hand.
checklists: [signal]
title: Blue notebook
platforms: android
situations: [real-name-number]
threats: [account-takeover, public-exposure, supply-chain]
priority: essential
skip: [SG7]
done: {SG1: 2026-11-20, SG11: }
notes: {SG4: Ask the neighbour first}
own:
- Buy a second charger
";

fn me() -> Case {
    Case::new().file("me.yaml", ME)
}

#[test]
fn a_handout_says_what_the_reader_did_and_noted() {
    me().run("render --profile me.yaml -f txt")
        .succeeds()
        .says("Blue notebook\n=====")
        .says("Done: 2. Left:")
        .says("[x] Install Signal only from official sources (Essential, SG1)")
        .says("- Done 2026-11-20.")
        .says("- Your note: Ask the neighbour first")
        .says("[ ] Buy a second charger (Essential, OWN1)");
}

#[test]
fn what_is_done_is_shown_put_last_or_left_out() {
    let text = me().run("render --profile me.yaml -f md --done last").succeeds().stdout();
    let (todo, done) = text.split_once("\n## Done\n").expect("a section at the end");
    assert!(!todo.contains("[x]") && done.contains("SG1)") && done.contains("SG11)"), "{text}");
    let text = me().run("render --profile me.yaml -f md --done omit").succeeds().says("Done: 2. Left:").stdout();
    assert!(!text.contains("[x]") && !text.contains("SG11)"), "{text}");
}

#[test]
fn nothing_of_a_profile_enters_metadata_or_names_what_was_left_out() {
    let html = me().run("render --profile me.yaml -f html").succeeds().stdout();
    let head = html.split("</head>").next().expect("a head");
    assert!(!head.contains("notebook"), "{head}");
    for format in ["html", "json", "md"] {
        let text = me().run(&format!("render --profile me.yaml -f {format}")).succeeds().stdout();
        for told in ["Set a long Signal PIN", "account-takeover", "real-name-number", "me.yaml", "Written by hand"] {
            assert!(!text.contains(told), "{format} tells {told}");
        }
    }
}

#[test]
fn the_edition_does_not_depend_on_what_one_reader_wrote() {
    let edition = |line: &str| me().run(line).succeeds().json()["edition"].clone();
    let plain = "render signal -f json --platform android --situation real-name-number --threat account-takeover,public-exposure,supply-chain --priority essential --skip SG7";
    assert_eq!(edition("render --profile me.yaml -f json"), edition(plain));
    assert_eq!(edition("render --profile me.yaml -f json --done omit"), edition(plain));
}

#[test]
fn a_flag_wins_over_the_profile() {
    me().run("render --profile me.yaml -f md --title Red -l ko").succeeds().says("# Red\n").says("내가 더한 단계");
    me().run("render device --profile me.yaml -f json --length card").succeeds().says("\"id\": \"device\"");
    let text =
        me().run("render --profile me.yaml -f md --skip SG1 --own Other --note SG4=New").succeeds().says("Other").says("New").stdout();
    assert!(text.contains("SG7)") && !text.contains("charger") && !text.contains("neighbour"), "{text}");
}

#[test]
fn a_slip_is_told_with_its_line_and_column() {
    let slip = |line: &str, place: &str, words: &str| {
        Case::new()
            .file("p.yaml", &format!("checklists: [signal]\n{line}\n"))
            .run("render --profile p.yaml")
            .exits_with(1)
            .says_nothing()
            .complains(place)
            .complains(words);
    };
    slip("situations: [old-acount]", "p.yaml:2:14", "did you mean `old-account`?");
    slip("skip: [signal/set-pinn]", "p.yaml:2:8", "there is no step");
    slip("done: {XX9: }", "p.yaml:2:8", "there is no step");
    slip("tilte: x", "p.yaml:2:1", "did you mean `title`?");
    slip("locale: tlh", "p.yaml:2:9", "there is no locale");
    slip("template: fancy", "p.yaml:2:11", "there is no template set");
    slip("own: [{title: x, code: SG1}]", "SG1", "another code");
    slip("a: &x [*x]", "p.yaml:2:7", "anchors");
    Case::new().run("render --profile none.yaml").exits_with(3).complains("none.yaml");
    Case::new().file("p.yaml", "locale: ko\n").run("render --profile p.yaml").exits_with(2).complains("checklists: [signal]");
}

#[test]
fn each_step_is_explained() {
    let text = me().run("render --profile me.yaml --explain").succeeds().stdout();
    let line = |code: &str| {
        text.lines().find(|line| line.split_whitespace().nth(1) == Some(code)).unwrap_or_else(|| panic!("no {code} in\n{text}"))
    };
    for (code, sign, why) in [
        ("SG1", "x", "fits the reader"),
        ("SG3", "+", "comes first in this situation (real-name-number)"),
        ("SG7", "-", "skipped by the reader"),
        ("SG14", "-", "for readers of whom this is true (high-risk-target, shared-device)"),
        ("SG9", "-", "less urgent than was asked for (recommended)"),
    ] {
        assert!(line(code).starts_with(sign) && line(code).ends_with(why), "{}", line(code));
    }
    me().run("show signal --situation record-duty --explain -l ko").succeeds().says("이 상황에서는 다른 조건과 상관없이 뺌 (record-duty)");
    me().run("show signal --explain")
        .succeeds()
        .says("in, for the reader did not say whether this is true (high-risk-target, shared-device)");
}

#[test]
fn steps_are_ticked_and_the_rest_of_the_file_stays() {
    let outcome = me().run("tick me.yaml SG4 signal/set-pin --date 2026-11-22").succeeds().says_nothing().complains("done: 3, left:");
    let after = ME.replace("SG11: }", "SG11: , SG4: 2026-11-22, SG7: 2026-11-22}");
    assert_eq!(outcome.read("me.yaml"), after);
    let outcome = outcome.then().run("tick me.yaml sg1 SG4 --undo --note Later").succeeds();
    let text = outcome.read("me.yaml");
    assert!(text.contains("done: {SG11: , SG7: 2026-11-22}") && text.contains("SG4: \"Later\", SG1: \"Later\""), "{text}");
    assert!(text.starts_with("# Written by hand.\n"));
    outcome
        .then()
        .run("tick me.yaml OWN1")
        .succeeds()
        .then()
        .run("render --profile me.yaml -f md")
        .succeeds()
        .says("[x] **Buy a second charger**");
    me().run("tick me.yaml SG4x").exits_with(2).complains("there is no step `SG4x`");
    Case::new().file("me.yaml", "{checklists: [signal]}").run("tick me.yaml SG4").exits_with(2).complains("cannot be changed in place");
}

#[cfg(unix)]
#[test]
fn a_profile_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let outcome = me().run("tick me.yaml SG4").succeeds();
    assert_eq!(outcome.mode("me.yaml").mode() & 0o777, 0o600);
}

#[test]
fn a_pdf_that_was_filled_in_is_read_back() {
    // One was ticked by a viewer that appends what it changed, the other rewritten with its objects in streams.
    for (file, ticked) in [("toggled-and-appended", ["SG1", "SG12"]), ("rewritten-with-object-streams", ["SG8", "SG12"])] {
        let bytes =
            fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/filled/{file}.pdf"))).expect("it is there");
        let case = Case::new().file("me.yaml", "checklists: [signal]\npriority: essential\n").bytes("filled.pdf", &bytes);
        let text = case.run("tick me.yaml --from filled.pdf").succeeds().complains("done: 2, left:").read("me.yaml");
        let done: Vec<&str> =
            text.lines().skip_while(|line| *line != "done:").skip(1).map(|line| line.trim().trim_end_matches(':')).collect();
        assert_eq!(done, ticked, "{file}");
    }
    me().run("tick me.yaml --from me.yaml").exits_with(2).complains("is no PDF");
}

#[test]
fn what_a_handout_has_ticked_is_read_back() {
    let outcome = me().run("render --profile me.yaml -o a.pdf").succeeds();
    let outcome = outcome.then().file("other.yaml", "checklists: [signal]\nown: [x]\n").run("tick other.yaml --from a.pdf").succeeds();
    assert!(outcome.read("other.yaml").ends_with("done:\n  SG1:\n  SG11:\n"), "{}", outcome.read("other.yaml"));
}

#[test]
fn a_terminal_shows_how_far_one_has_come() {
    me().run("show --profile me.yaml --length card").succeeds().says("██").says("Done: 2. Left:").says("[x] SG1").says("[ ] SG4");
    me().run("show SG4 --profile me.yaml").succeeds().says("[ ] SG4").says("neighbour");
}

#[test]
fn the_examples_of_the_manual_run() {
    let manual = read("docs/profiles.md");
    let home = tempfile::tempdir().expect("a folder");
    let mut run = 0;
    for block in manual.split("\n```").skip(1).step_by(2) {
        let (language, text) = block.split_once('\n').expect("a block has a language");
        match language {
            "yaml" => {
                let name = text.lines().next().and_then(|line| line.strip_prefix("# ")).expect("the first line names the file");
                fs::write(home.path().join(name), text).expect("the file is written");
            }
            "sh" => {
                for line in text.lines() {
                    let arguments = line.strip_prefix("handbill ").expect("a command of handbill");
                    let output =
                        program().args(arguments.split_whitespace()).current_dir(home.path()).output().expect("the program starts");
                    assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
                    run += 1;
                }
            }
            other => panic!("a block in `{other}` is tested by nobody"),
        }
    }
    assert!(run >= 4, "only {run} examples were run");
}
