//! What the built-in content promises.

use std::collections::BTreeSet;
use std::path::Path;

use handbill::assets::Folder;
use handbill::catalog::{self, Catalog};
use handbill::layers::{Layers, Reading};
use handbill::locale::Locale;
use handbill::messages::Locales;
use handbill::vocabulary::Priority;

use crate::lint::lint;

/// How many steps each checklist has; a step is added and taken out knowingly.
const STEPS: [(&str, usize); 2] = [("signal", 38), ("telegram", 45)];

fn catalog() -> (Catalog, Vec<Locale>) {
    let (layers, mut reading) = (Layers::built_in(), Reading::default());
    let checklists = catalog::checklist_ids(&layers).expect("the built-in content can be read");
    let tags = Locales::tags(&layers).expect("the built-in content can be read");
    let locales: BTreeSet<Locale> = tags.iter().cloned().collect();
    let catalog = Catalog::load(&layers, &checklists, &locales, &mut reading).expect("the built-in content can be read");
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
    for (id, steps) in STEPS {
        let entry = catalog.checklists.iter().find(|(known, _)| known.as_str() == id).map(|(_, entry)| entry);
        let entry = entry.unwrap_or_else(|| panic!("the checklist {id} is gone"));
        assert_eq!(entry.checklist.steps().count(), steps, "{id}");
    }
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
fn every_language_has_every_word() {
    let (catalog, tags) = catalog();
    assert!(tags.len() >= 4, "languages went missing: {tags:?}");
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
