//! The words of the command line: each that is said is written, and each that is written is said.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use handbill::layers::{Layers, Reading};
use handbill::locale::Locale;
use handbill::messages::{COMMAND_LINE, sentences};
use handbill::render::RENDERERS;
use handbill::vocabulary::Review;

/// The messages that English has, without their attributes.
fn written() -> BTreeSet<String> {
    let file = COMMAND_LINE[0];
    let all = sentences(&Layers::built_in(), &Locale::source(), file, &mut Reading::default()).expect("the built-in content can be read");
    all.into_keys().map(|id| id.split('.').next().expect("an id").to_owned()).collect()
}

/// The code of the command line, without its tests.
fn code() -> String {
    fn collect(folder: &Path, code: &mut String) {
        for entry in fs::read_dir(folder).expect("the code can be listed") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                collect(&path, code);
            } else {
                let text = fs::read_to_string(path).expect("code is text");
                *code += text.split("#[cfg(test)]\nmod tests").next().expect("a first part");
            }
        }
    }
    let mut code = String::new();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    collect(&source.join("cli"), &mut code);
    // The reasons of steps are named by the library and said by the program.
    code + &fs::read_to_string(source.join("generate/explain.rs")).expect("code is text")
}

#[test]
fn every_message_that_is_said_has_english_words() {
    let (written, code) = (written(), code());
    let mut said: Vec<String> = Vec::new();
    for call in ["Saying::of(\"", ".word(\"", "Column::words(\"", "Column::number(\""] {
        let ids = code.split(call).skip(1).filter_map(|rest| rest.split_once('"'));
        said.extend(ids.map(|(id, _)| id.to_owned()).filter(|id| !id.is_empty()));
    }
    said.extend(RENDERERS.iter().map(|renderer| format!("format-{}", renderer.name())));
    said.extend(Review::ALL.iter().map(|review| format!("review-{review}")));
    assert!(said.len() > 40, "the code was not understood: {said:?}");
    let missing: Vec<_> = said.iter().filter(|id| !written.contains(*id)).collect();
    assert!(missing.is_empty(), "no English words for {missing:?}");
}

#[test]
fn every_message_that_is_written_is_said() {
    let code = code();
    let made_of_parts = ["unknown-", "format-", "review-", "wizard-time-", "wizard-medium-"];
    let unsaid: Vec<_> = written()
        .into_iter()
        .filter(|id| !code.contains(&format!("\"{id}\"")) && !made_of_parts.iter().any(|part| id.starts_with(part)))
        .collect();
    assert!(unsaid.is_empty(), "nothing says {unsaid:?}");
}

#[test]
fn formats_are_called_in_english_what_their_renderers_call_them() {
    let english = sentences(&Layers::built_in(), &Locale::source(), COMMAND_LINE[0], &mut Reading::default()).expect("it can be read");
    for renderer in RENDERERS {
        assert_eq!(english[&format!("format-{}", renderer.name())], renderer.about());
    }
}
