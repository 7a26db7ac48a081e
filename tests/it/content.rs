//! What the built-in content promises.

use std::collections::BTreeSet;
use std::path::Path;

use handbill::assets::Folder;
use handbill::catalog::{self, Catalog, Entry};
use handbill::generate::{Request, prepare};
use handbill::layers::{Layers, Reading};
use handbill::locale::Locale;
use handbill::messages::Locales;
use handbill::profile::Profile;
use handbill::record::Freshness;
use handbill::render::{Frame, Sheet, pdf};
use handbill::vocabulary::{Length, Paper, Priority};

use crate::case::Case;
use crate::lint::lint;

/// How many steps each checklist has, and how many of them are essential; steps come and go knowingly.
const STEPS: [(&str, usize, usize); 11] = [
    ("briar", 16, 4),
    ("choosing", 11, 4),
    ("device", 33, 9),
    ("element", 22, 8),
    ("molly", 16, 4),
    ("session", 17, 5),
    ("signal", 38, 9),
    ("simplex", 22, 4),
    ("telegram", 45, 9),
    ("wechat", 8, 3),
    ("whatsapp", 30, 7),
];

/// Checklists that are about no single app, and so have no status.
const WITHOUT_STATUS: [&str; 2] = ["choosing", "device"];

fn catalog() -> (Catalog, Vec<Locale>) {
    let (layers, mut reading) = (Layers::built_in(), Reading::default());
    let checklists = catalog::checklist_ids(&layers).expect("the built-in content can be read");
    let tags = Locales::tags(&layers).expect("the built-in content can be read");
    let locales: BTreeSet<Locale> = tags.iter().cloned().collect();
    let catalog = Catalog::load(&layers, &checklists, &locales, Length::Full, &mut reading).expect("the built-in content can be read");
    (catalog, tags)
}

#[test]
fn the_built_in_content_has_no_problems() {
    assert_eq!(lint(&Layers::built_in(), &[]), "");
}

#[test]
fn the_repository_as_a_folder_has_no_problems() {
    let folder = Folder::open(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the repository is there");
    assert_eq!(lint(&Layers::built_in().under(folder), &[]), "");
}

#[test]
fn every_step_is_there() {
    let (catalog, _) = catalog();
    let count = |entry: &Entry, priority: Option<Priority>| {
        entry.checklist.steps().filter(|(_, step)| priority.is_none_or(|wanted| step.priority == wanted)).count()
    };
    let there: Vec<_> =
        catalog.checklists.iter().map(|(id, entry)| (id.as_str(), count(entry, None), count(entry, Some(Priority::Essential)))).collect();
    assert_eq!(there, STEPS);
}

#[test]
fn every_app_has_a_status_in_every_language() {
    let (catalog, tags) = catalog();
    for (id, entry) in &catalog.checklists {
        let expected = !WITHOUT_STATUS.contains(&id.as_str());
        assert_eq!(entry.checklist.status.is_some(), expected, "{id}");
        for tag in &tags {
            assert_eq!(entry.wordings[tag].status.is_some(), expected, "{id} in {tag}");
        }
    }
}

#[test]
fn a_label_is_said_once_where_platforms_differ_in_capitals_or_marks_alone() {
    let number = Case::new().run("render telegram --step hide-phone-number -f txt").succeeds().stdout();
    assert!(number.contains("Under “Who can see my phone number?”, choose"), "{number}");
    let shouted = Case::new().run("render telegram --step hide-phone-number --platform ios,desktop -f txt").succeeds().stdout();
    assert!(shouted.contains("Under “Who can see my phone number”, choose"), "{shouted}");
}

#[test]
fn a_status_is_printed_in_every_length_and_format() {
    for length in ["card", "steps", "full"] {
        for format in ["md", "txt", "html"] {
            let wechat = Case::new().run(&format!("render wechat --length {length} -f {format}")).succeeds();
            wechat.says("Not recommended:").says("2026-11-22");
            // Several at once: each app's verdict stands with its own steps.
            let both = Case::new().run(&format!("render wechat,signal --length {length} -f {format}")).succeeds().stdout();
            let places = [both.find("Not recommended:"), both.find("Say nothing sensitive"), both.rfind("Recommended:"), both.rfind("SG2")];
            assert!(places.is_sorted() && places.iter().all(Option::is_some), "{format} {length}: {places:?}");
        }
    }
    let json = Case::new().run("render wechat --length card -f json").succeeds().json();
    assert_eq!(json["checklists"][0]["status"]["verdict"], "not-recommended");
}

#[test]
fn a_card_has_nine_steps_at_most() {
    let (catalog, _) = catalog();
    for (id, entry) in &catalog.checklists {
        let essential = entry.checklist.steps().filter(|(_, step)| step.priority == Priority::Essential).count();
        assert!((1..=9).contains(&essential), "{id} has {essential} essential steps");
    }
}

#[test]
fn the_longest_cards_fit_one_side() {
    // Russian takes the most room; `.ci/run` looks at all of them.
    for paper in [Paper::A4, Paper::Letter] {
        for (id, ..) in STEPS {
            let request = Request {
                checklists: vec![id.to_owned()],
                locale: "ru".to_owned(),
                profile: Profile { length: Some(Length::Card), ..Profile::default() },
                frame: Frame { organisation: Some("Helpline".to_owned()), ..Frame::default() },
                sheet: Sheet { paper, ..Sheet::default() },
                ..Request::default()
            };
            let mut reading = Reading::default();
            let prepared = prepare(&Layers::built_in(), &request, true, &mut reading).expect("a card");
            let breaches = prepared.with_rendering(&reading, |rendering| pdf::lint(rendering).expect("it is set"));
            let sides: Vec<_> = breaches.iter().filter(|breach| breach.rule == 2).collect();
            assert!(sides.is_empty(), "{id} on {paper}: {sides:?}");
        }
    }
}

#[test]
fn a_notice_tells_of_marks_that_are_printed() {
    // On a card, labels of the same words are put together, and the more certain one counts: no mark, no notice.
    for locale in ["ar", "ru", "zh-Hans"] {
        for checklist in ["signal", "device", "whatsapp"] {
            for length in ["card", "steps"] {
                let sheet = Case::new().run(&format!("render {checklist} -l {locale} -f md --length {length}")).succeeds().stdout();
                let marks = sheet.matches("(?)").count();
                assert_ne!(marks, 1, "{checklist} in {locale}: a notice of a mark that stands nowhere, or a mark without one");
            }
        }
    }
}

#[test]
fn every_language_has_every_word() {
    let (catalog, tags) = catalog();
    assert!(tags.len() >= 8, "languages went missing: {tags:?}");
    for (id, entry) in &catalog.checklists {
        let english = &entry.wordings[&Locale::source()];
        for tag in &tags {
            let words = entry.wordings.get(tag).unwrap_or_else(|| panic!("{id} has no words in {tag}"));
            assert_eq!(words.steps.keys().collect::<Vec<_>>(), english.steps.keys().collect::<Vec<_>>(), "{id} in {tag}");
            for (step, fields) in &english.steps {
                let has = |wording: &handbill::catalog::wording::StepWording| wording.fields.keys().copied().collect::<Vec<_>>();
                assert_eq!(has(&words.steps[step]), has(fields), "{step} of {id} in {tag}");
            }
        }
    }
}

#[test]
fn it_is_written_down_what_every_translation_was_made_from() {
    let (catalog, locales) = catalog();
    for (id, entry) in &catalog.checklists {
        for locale in locales.iter().filter(|locale| **locale != Locale::source()) {
            let told: Vec<_> = entry.freshness(locale).map(|(key, _, freshness)| (key.path(), freshness)).collect();
            assert_eq!(told.len(), entry.translated(locale).count(), "{id} in {locale}: run `handbill translate sync .`");
            let loose: Vec<_> = told.iter().filter(|(_, freshness)| *freshness != Freshness::Current).collect();
            assert!(loose.is_empty(), "{id} in {locale}: run `handbill translate sync .`: {loose:?}");
        }
    }
}

#[test]
fn each_of_two_wordings_of_a_label_has_quotes_of_its_own() {
    for format in ["txt", "md", "json"] {
        for locale in ["zh-Hans", "zh-Hant", "fa", "ar", "en"] {
            let page = Case::new().run(&format!("render telegram -l {locale} -f {format}")).succeeds().stdout();
            let page: String = page.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\n' | ' ')).collect();
            for nested in ["/「", "/“", "/«"] {
                for (at, _) in page.match_indices(nested) {
                    let before = page[..at].chars().next_back().expect("something stands before");
                    assert!("」”»*".contains(before) || format == "json", "{locale} {format}: {}", &page[..at]);
                }
            }
        }
    }
}
