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
