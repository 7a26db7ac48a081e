//! What becomes of words that are not there.

use handbill::assets::InMemory;
use handbill::generate::{Request, prepare};
use handbill::handout::Handout;
use handbill::layers::{Layers, Reading};
use handbill::vocabulary::Missing;

use crate::docs::read;
use crate::lint::BuiltIn;

/// The small checklist that cases of `check` begin with, of which lines are taken out.
fn content(file: &str, out: &str) -> InMemory {
    let files = [
        "checklists/sample/checklist.yaml",
        "checklists/sample/labels.yaml",
        "checklists/sample/text/en.yaml",
        "checklists/sample/text/ko.yaml",
        "checklists/vocabulary.yaml",
        "i18n/en/locale.yaml",
        "i18n/en/vocabulary.ftl",
        "i18n/ko/locale.yaml",
        "i18n/ko/vocabulary.ftl",
    ];
    files.iter().fold(InMemory::default(), |content, path| {
        let text = read(&format!("tests/cases-check/base/{path}"));
        assert!(*path != file || text.contains(out), "{out} stands in {path}");
        content.with(path, if *path == file { text.replace(out, "") } else { text })
    })
}

/// The handout of some content in Korean.
fn handout(content: InMemory, frame: &'static [&'static str], missing: Missing) -> Result<Handout, String> {
    let request = Request { checklists: vec!["sample".to_owned()], locale: "ko".to_owned(), missing, ..Request::default() };
    let prepared = prepare(&Layers::only(BuiltIn(frame)).under(content), &request, false, &mut Reading::default());
    prepared.map(|prepared| prepared.handout).map_err(|error| error.to_string())
}

const FRAME: &[&str] = &["templates/", "i18n/en/handout.ftl", "i18n/ko/handout.ftl"];
const WORDS: &str = "checklists/sample/text/ko.yaml";

#[test]
fn a_step_of_which_any_part_has_no_translation_is_left_out_whole_when_asked() {
    for (out, left) in [
        ("", &["set-pin", "hide-number"][..]),
        // A place on the way to a setting, and a warning.
        ("places:\n  top-right: 오른쪽 위 모서리\n", &["hide-number"]),
        ("    warning: PIN을 잊으면 계정에 들어갈 수 없습니다.\n", &["hide-number"]),
        ("    cost: 친구에게 이름을 알려야 합니다.\n", &["set-pin"]),
    ] {
        let made = handout(content(WORDS, out), FRAME, Missing::Omit).expect("it is made");
        let sections = made.checklists.iter().flat_map(|checklist| &checklist.sections);
        let steps: Vec<&str> = sections.flat_map(|section| &section.steps).map(|step| step.id.as_str()).collect();
        assert_eq!((&steps[..], made.left_out_count), (left, 2 - left.len()), "without {out:?}");
        let whole = handout(content(WORDS, out), FRAME, Missing::Mark).expect("it is made");
        assert_eq!((whole.left_out_count, whole.fallback_count > 0), (0, !out.is_empty()), "without {out:?}");
    }
}

#[test]
fn a_word_of_the_frame_that_no_language_has_is_an_error_with_its_name() {
    let error = handout(content(WORDS, ""), &["templates/"], Missing::Mark).expect_err("the frame has no words");
    assert!(error.starts_with("message `") && error.contains("no language has it"), "{error}");
}
