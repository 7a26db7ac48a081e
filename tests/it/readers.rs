//! Six readers, and the steps that each gets, in their order.
//!
//! A case is a folder of `tests/cases-readers` with a profile, and what `--explain` says of the steps that are in. It was gone
//! through by a person. `UPDATE=1` writes the outcomes anew; ask of each difference whether it makes sense for that reader.

use std::path::Path;
use std::{env, fs};

use crate::case::Case;

/// The steps that are in, with the reason, and those that another one or the situation took out.
fn outcome(profile: &str) -> String {
    let told = Case::new().file("reader.yaml", profile).run("render --profile reader.yaml --explain").succeeds().stdout();
    let kept = |line: &&str| line.starts_with('+') || line.contains("whatever the rest says") || line.contains("pointless after");
    let lines: Vec<String> = told.lines().filter(kept).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    lines.join("\n") + "\n"
}

#[test]
fn each_reader_gets_the_steps_that_make_sense_for_them() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases-readers");
    let mut run = 0;
    for case in fs::read_dir(cases).expect("the cases are there") {
        let case = case.expect("listed").path();
        let profile = fs::read_to_string(case.join("profile.yaml")).expect("a case has a profile");
        let outcome = outcome(&profile);
        let file = case.join("expected.txt");
        if env::var_os("UPDATE").is_some() {
            fs::write(&file, &outcome).expect("written");
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(outcome, expected, "{}", case.display());
        run += 1;
    }
    assert_eq!(run, 6);
}

/// Where a step stands among those that a reader gets.
fn place(case: &str, code: &str) -> Option<usize> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases-readers").join(case).join("expected.txt");
    let text = fs::read_to_string(file).expect("a case has an outcome");
    text.lines().position(|line| line.split(' ').nth(1) == Some(code) && line.starts_with('+'))
}

#[test]
fn a_number_comes_before_what_depends_on_it() {
    // Registering again with another number, before anything that is set for the account.
    let again = place("journalist", "TG33").expect("it is in");
    for code in ["TG19", "TG26", "TG16", "TG9"] {
        assert!(place("journalist", code).is_some_and(|other| again < other), "{code} is set before the account is left");
    }
    // What is done in Molly comes after choosing it.
    let choose = place("organiser", "MO1").expect("it is in");
    assert!(place("organiser", "MO6").is_some_and(|other| choose < other));
}

/// The codes of the steps that a reader gets.
fn codes(case: Case, flags: &str) -> Vec<String> {
    let told = case.run(&format!("render {flags} --explain")).succeeds().stdout();
    let ins = told.lines().filter(|line| line.starts_with('+'));
    ins.filter_map(|line| line.split_whitespace().nth(1)).map(ToOwned::to_owned).collect()
}

#[test]
fn what_is_for_an_account_that_exists_does_not_stand_beside_what_comes_before_there_is_one() {
    // Three conditions, a number that is not one's own, no address book: before signing up. Leaving an account, old chats: after.
    let (before, after) = (["TG1", "TG5", "TG8"], ["TG27", "TG33"]);
    for (situations, given, left) in
        [("pseudonymous", &before[..], &after[..]), ("pseudonymous,real-name-number,old-account", &after[..], &["TG1", "TG8"][..])]
    {
        let codes = codes(Case::new(), &format!("telegram --situation {situations}"));
        let has = |code: &&str| codes.iter().any(|other| other == code);
        assert!(given.iter().all(&has), "{situations}: {codes:?}");
        assert!(!left.iter().any(has), "{situations}: {codes:?}");
    }
}

#[test]
fn who_has_no_account_is_not_told_to_create_a_username() {
    // The built-in situations know accounts that exist and accounts to come, but nobody who does without; a folder may add them.
    let own = || {
        let situation = "situation-no-account = No account\n    .meaning = You have no account in this app and want none.\n";
        Case::new()
            .file("own/checklists/vocabulary.yaml", "situations: [old-account, pseudonymous, public-contact, no-account]\n")
            .file("own/i18n/en/vocabulary.ftl", situation)
            .file(
                "own/checklists/signal/checklist.yaml",
                "sections:\n  - id: account\n    steps:\n      - id: do-without\n        code: SG90\n        priority: essential\n        \
                 threats: [anonymity]\n        when:\n          only: {situation: no-account}\n        replaces: [create-username]\n        \
                 where:\n          - platforms: [android, ios]\n        sources: []\n        verified: {date: 2026-11-22}\n        confidence: unconfirmed\n",
            )
            .file(
                "own/checklists/signal/text/en.yaml",
                "steps:\n  do-without:\n    title: Stay without an account\n    do: You have no account. Ask others to call you.\n    \
                 value: no account\n    why: What is not there is not found.\n    check: There is none.\n",
            )
    };
    let username = {
        let listed = own().run("list steps signal --content own --json").succeeds().json();
        let steps = listed["items"].as_array().expect("a list").clone();
        let step = steps.into_iter().find(|step| step["id"] == "create-username").expect("it is there");
        step["code"].as_str().expect("a code").to_owned()
    };
    for (situation, without) in [("no-account", true), ("public-contact", false)] {
        let codes = codes(own(), &format!("signal --content own --situation {situation}"));
        let has = |code: &str| codes.iter().any(|other| other == code);
        assert_eq!((has("SG90"), has(&username)), (without, !without), "{situation}: {codes:?}");
    }
}
