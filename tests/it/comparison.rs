//! The comparison of messengers: what the built-in one promises, how each format shows a small one, and how tables
//! are set in pages.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use handbill::assets::Folder;
use handbill::catalog::scorecard::Scorecard;
use handbill::catalog::scorecard::wording::Key;
use handbill::catalog::{Catalog, checklist_ids};
use handbill::generate::{ComparisonRequest, PreparedComparison, prepare_comparison};
use handbill::layers::{Layers, Reading};
use handbill::locale::Locale;
use handbill::messages::Locales;
use handbill::render::{Sheet, pdf, renderer};
use handbill::vocabulary::{Answer, Confidence, Length, Paper};

use crate::golden::without_style;
use crate::lint::BuiltIn;

// The built-in comparison.

/// How many criteria and messengers there are; one is added and taken out knowingly.
const CRITERIA: usize = 37;
const MESSENGERS: usize = 9;

fn scorecard() -> (Scorecard, Vec<Locale>) {
    let (layers, mut reading) = (Layers::built_in(), Reading::default());
    let tags = Locales::tags(&layers).expect("the built-in content can be read");
    let scorecard = Scorecard::load(&layers, &tags.iter().cloned().collect(), &mut reading).expect("the built-in content can be read");
    assert!(!reading.problems.has_errors(), "{:#?}", reading.problems.sorted());
    (scorecard.expect("there is a comparison"), tags)
}

#[test]
fn every_criterion_has_an_answer_for_every_messenger_and_a_reason_in_every_language() {
    let (scorecard, tags) = scorecard();
    assert_eq!((scorecard.criteria().count(), scorecard.messengers.len()), (CRITERIA, MESSENGERS));
    for criterion in scorecard.criteria() {
        for messenger in &scorecard.messengers {
            let (criterion_id, messenger) = (&criterion.id.value, &messenger.id.value);
            assert!(criterion.cell(messenger).is_some(), "{criterion_id} has no answer for {messenger}");
            for tag in &tags {
                let words = &scorecard.wordings.get(tag).unwrap_or_else(|| panic!("no words in {tag}")).words;
                for key in [
                    Key::Name(criterion_id.clone()),
                    Key::About(criterion_id.clone()),
                    Key::Reason(criterion_id.clone(), messenger.clone()),
                ] {
                    assert!(words.contains_key(&key), "{tag} has no {key}");
                }
            }
        }
    }
}

#[test]
fn an_answer_without_a_source_is_unconfirmed_or_unknown() {
    let (scorecard, _) = scorecard();
    let cells: Vec<_> = scorecard.criteria().flat_map(|criterion| &criterion.cells).collect();
    for cell in &cells {
        let unconfirmed = cell.confidence == Confidence::Unconfirmed;
        assert!(!cell.sources.is_empty() || unconfirmed || cell.answer == Answer::Unknown, "{:?}", cell.messenger);
        assert!(cell.sources.is_empty() || !unconfirmed, "{:?}", cell.messenger);
    }
    let unconfirmed = cells.iter().filter(|cell| cell.confidence == Confidence::Unconfirmed).count();
    assert!(unconfirmed * 5 < cells.len(), "{unconfirmed} of {} answers are unconfirmed", cells.len());
}

#[test]
fn each_messenger_is_that_of_its_checklist() {
    let (scorecard, _) = scorecard();
    let layers = Layers::built_in();
    let ids = checklist_ids(&layers).expect("the built-in content can be read");
    let catalog =
        Catalog::load(&layers, &ids, &BTreeSet::new(), Length::Full, &mut Reading::default()).expect("the built-in content can be read");
    for messenger in &scorecard.messengers {
        let entry = catalog.checklists.get(&messenger.id.value).unwrap_or_else(|| panic!("{} has no checklist", messenger.name));
        assert!(entry.checklist.app.starts_with(&messenger.name), "{} or {}", messenger.name, entry.checklist.app);
        let (_, step) = entry.checklist.steps().next().expect("it has steps");
        let code = step.code.value.as_str();
        assert_eq!(code.trim_end_matches(|c: char| c.is_ascii_digit()), messenger.code.value.to_string());
    }
}

#[test]
fn every_language_says_it_in_every_format() {
    let layers = Layers::built_in();
    for tag in Locales::tags(&layers).expect("the built-in content can be read") {
        let mut reading = Reading::default();
        let request = ComparisonRequest { locale: tag.to_string(), reasons: true, ..ComparisonRequest::default() };
        let prepared = prepare_comparison(&layers, &request, true, &mut reading).unwrap_or_else(|error| panic!("{tag}: {error}"));
        assert_eq!(prepared.comparison.fallback_count, 0, "{tag}");
        for format in ["md", "txt", "html", "pdf", "json"] {
            let bytes = prepared.render(renderer(format).expect("a format"), &reading);
            assert!(!bytes.unwrap_or_else(|error| panic!("{tag}, {format}: {error}")).is_empty());
        }
    }
}

#[test]
fn lines_of_text_fit_the_page() {
    for locale in ["en", "zh-Hans", "ko", "ar"] {
        let (prepared, reading) = built_in(locale, true, Sheet::default());
        let bytes = prepared.render(renderer("txt").expect("a format"), &reading).expect("it renders");
        for line in String::from_utf8(bytes).expect("text").lines() {
            let wide = textwrap::core::display_width(line) > 72;
            assert!(!wide || line.contains("https://"), "{locale}: too wide: {line}");
        }
    }
}

// Small comparisons, as they were once looked at.

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases-compare")
}

/// A small comparison: nothing lies below it but templates and the words of the frame.
fn small(request: &ComparisonRequest) -> (PreparedComparison, Reading) {
    let below = BuiltIn(&["fonts/noto-sans/", "fonts/noto-sans-kr/", "templates/", "i18n/en/", "i18n/ar/", "checklists/vocabulary.yaml"]);
    let layers = Layers::only(below).under(Folder::open(&cases().join("content")).expect("the content is there"));
    let mut reading = Reading::default();
    let prepared = prepare_comparison(&layers, request, false, &mut reading);
    (prepared.unwrap_or_else(|error| panic!("{error}: {:#?}", reading.problems.sorted())), reading)
}

#[test]
fn every_case_gives_what_it_once_gave() {
    let request = |messengers: &[&str], locale: &str, reasons: bool| ComparisonRequest {
        messengers: messengers.iter().map(ToString::to_string).collect(),
        locale: locale.to_owned(),
        reasons,
        ..ComparisonRequest::default()
    };
    let cases_asked = [
        ("plain", request(&[], "en", false)),
        ("why", request(&[], "en", true)),
        ("named", request(&["pigeon", "courier", "pigeon"], "en", true)),
        ("right-to-left", request(&[], "ar", true)),
    ];
    let mut changed = Vec::new();
    for (name, request) in cases_asked {
        let (prepared, reading) = small(&request);
        for format in ["md", "txt", "html", "json"] {
            let bytes = prepared.render(renderer(format).expect("a format"), &reading).unwrap_or_else(|error| panic!("{name}: {error}"));
            let given = String::from_utf8(bytes).expect("these formats are text");
            let given = if format == "html" { without_style(&given) } else { given };
            let file = cases().join(name).join(format!("expected.{format}"));
            if env::var_os("UPDATE").is_some() {
                fs::create_dir_all(file.parent().expect("it has a folder")).expect("the folder is made");
                fs::write(&file, &given).expect("the outcome is written");
            } else if fs::read_to_string(&file).unwrap_or_default() != given {
                changed.push(format!("{name}/expected.{format}"));
            }
        }
    }
    assert!(changed.is_empty(), "no longer as expected: {}; run the test with UPDATE=1 and look at the difference", changed.join(", "));
}

#[test]
fn hostile_words_stay_in_their_cells() {
    let (prepared, reading) = small(&ComparisonRequest { reasons: true, ..ComparisonRequest::default() });
    let text = |format: &str| {
        let bytes = prepared.render(renderer(format).expect("a format"), &reading).expect("it renders");
        String::from_utf8(bytes).expect("text")
    };
    let markdown = text("md");
    let row = markdown.lines().find(|line| line.contains("Names with")).expect("the criterion is there");
    assert!(row.contains(r"a\|b"), "{row}");
    let html = text("html");
    assert!(html.contains("&lt;b&gt;tags&lt;/b&gt;") && !html.contains("<b>"), "the words are escaped");
    assert!(!html.contains("<script"));
}

// Tables in pages.

fn built_in(locale: &str, reasons: bool, sheet: Sheet) -> (PreparedComparison, Reading) {
    let mut reading = Reading::default();
    let request = ComparisonRequest { locale: locale.to_owned(), reasons, sheet, ..ComparisonRequest::default() };
    let prepared = prepare_comparison(&Layers::built_in(), &request, true, &mut reading);
    (prepared.unwrap_or_else(|error| panic!("{locale}: {error}")), reading)
}

/// The pages of a comparison, each as the lines of its dump.
fn pages(locale: &str, reasons: bool, sheet: Sheet) -> Vec<Vec<String>> {
    let (prepared, reading) = built_in(locale, reasons, sheet);
    let dump = prepared.with_rendering(&reading, |rendering| pdf::dump(rendering).expect("it is set"));
    let mut pages: Vec<Vec<String>> = Vec::new();
    for line in dump.lines() {
        if line.starts_with("page ") {
            pages.push(Vec::new());
        }
        pages.last_mut().expect("a dump begins with a page").push(line.to_owned());
    }
    pages
}

#[test]
fn the_head_of_a_table_stands_again_on_the_next_page_for_the_eye_alone() {
    let pages = pages("en", false, Sheet::default());
    assert!((2..=4).contains(&pages.len()), "{} pages", pages.len());
    let head = |kind: &str, page: &[String]| {
        page.iter().filter(|line| line.starts_with(&format!("  {kind} ")) && line.ends_with("\"WhatsApp\"")).count()
    };
    let tagged: usize = pages.iter().map(|page| head("text", page)).sum();
    assert_eq!(tagged, 6, "one head for each group of criteria");
    let repeated: usize = pages.iter().map(|page| head("furniture", page)).sum();
    assert!((1..pages.len()).contains(&repeated), "{repeated} repeated heads on {} pages", pages.len());
    assert_eq!(head("furniture", &pages[0]), 0);
}

#[test]
fn columns_that_do_not_fit_stand_below_with_the_criteria_again() {
    let pages = pages("en", false, Sheet { paper: Paper::A5, ..Sheet::default() });
    let count =
        |words: &str| pages.iter().flatten().filter(|line| line.starts_with("  text ") && line.ends_with(&format!("{words:?}"))).count();
    // A table of each group for the first messengers, and one for the others.
    assert_eq!((count("Signal"), count("WeChat"), count("Criterion")), (6, 6, 12));
    for line in pages.iter().flatten().filter(|line| line.starts_with("  text ")) {
        let extent = line.split_whitespace().nth(1).and_then(|extent| extent.rsplit_once('-')).expect("where it stands");
        let right: f32 = extent.1.parse().expect("a number");
        assert!(right < 419.6 - 40.0, "words run into the margin: {line}");
    }
}

#[test]
fn rows_are_mirrored_in_a_right_to_left_page() {
    let left = |locale: &str, name: &str| {
        let pages = pages(locale, false, Sheet::default());
        let line = pages[0].iter().find(|line| line.starts_with("  text ") && line.ends_with(&format!("{name:?}"))).cloned();
        let line = line.unwrap_or_else(|| panic!("{locale} has no {name}"));
        line.split_whitespace().nth(1).and_then(|extent| extent.split('-').next()?.parse::<f32>().ok()).expect("where it stands")
    };
    assert!(left("en", "Signal") < left("en", "WeChat"));
    assert!(left("fa", "Signal") > left("fa", "WeChat"));
}
