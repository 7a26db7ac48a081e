//! Nothing that the founding guides advise is lost: each of their steps, warnings and criteria has a home.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use handbill::catalog::scorecard::Scorecard;
use handbill::catalog::wording::Field;
use handbill::catalog::{self, Catalog};
use handbill::layers::{Layers, Reading};
use handbill::locale::Locale;
use handbill::vocabulary::Length;
use handbill::yaml::node::{Bounds, Kind, Node};

/// How many steps, warnings and criteria the guides have.
const ROWS: usize = 85 + 53 + 46;

/// The room of criteria among the homes.
const CRITERION: &str = "criterion";

fn read(path: &str) -> Option<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).ok()
}

/// The entries of a map.
fn entries<'n, 's>(node: &'n Node<'s>) -> &'n [(Node<'s>, Node<'s>)] {
    match &node.kind {
        Kind::Map(entries) => entries,
        _ => panic!("tests/seed-coverage.yaml is a map of maps"),
    }
}

/// Each row with its homes.
fn rows(text: &str) -> Vec<(String, Vec<String>)> {
    let node = Node::parse(text, Bounds { nodes: 10_000, depth: 10 }).expect("tests/seed-coverage.yaml is sound");
    let row = |(id, row): &(Node<'_>, Node<'_>)| {
        let id = id.text().expect("a row has a name").to_owned();
        let says = row.get("says").and_then(Node::text).unwrap_or_default();
        assert!(!says.is_empty(), "{id} does not tell what the guide says");
        let Some(Kind::List(homes)) = row.get("in").map(|homes| &homes.kind) else { panic!("{id} has no list of homes") };
        (id, homes.iter().map(|home| home.text().expect("a home is a name").to_owned()).collect())
    };
    entries(&node).iter().map(row).collect()
}

/// Whether a home (`signal/set-pin/why`) has English words.
fn has_words(catalog: &Catalog, home: &str) -> bool {
    let [checklist, step, field] = home.split('/').collect::<Vec<_>>()[..] else { return false };
    let field = Field::ALL.into_iter().find(|known| known.key() == field);
    let entry = catalog.checklists.iter().find(|(id, _)| id.as_str() == checklist).map(|(_, entry)| entry);
    let wording = entry.and_then(|entry| entry.wordings.get(&Locale::source()));
    let step = wording.and_then(|wording| wording.steps.iter().find(|(id, _)| id.as_str() == step)).map(|(_, step)| step);
    step.zip(field).is_some_and(|(step, field)| step.fields.contains_key(&field))
}

#[test]
fn everything_that_the_guides_advise_has_a_home() {
    let rows = rows(&read("tests/seed-coverage.yaml").expect("the list is there"));
    assert_eq!(rows.iter().map(|(id, _)| id).collect::<BTreeSet<_>>().len(), ROWS, "rows came or went");
    let (layers, mut reading) = (Layers::built_in(), Reading::default());
    let checklists = catalog::checklist_ids(&layers).expect("the built-in content can be read");
    let catalog =
        Catalog::load(&layers, &checklists, &BTreeSet::from([Locale::source()]), Length::Full, &mut reading).expect("it can be read");
    let scorecard = Scorecard::load(&layers, &BTreeSet::from([Locale::source()]), &mut reading).expect("it can be read");
    let criteria: BTreeSet<String> =
        scorecard.expect("there is a comparison").criteria().map(|criterion| criterion.id.value.to_string()).collect();
    let is_there = |home: &String| match home.split_once('/') {
        Some((CRITERION, id)) => criteria.contains(id),
        _ => has_words(&catalog, home),
    };
    let homeless: Vec<_> = rows.iter().filter(|(_, homes)| homes.is_empty()).map(|(id, _)| id).collect();
    let gone: Vec<_> =
        rows.iter().flat_map(|(id, homes)| homes.iter().map(move |home| (id, home))).filter(|(_, home)| !is_there(home)).collect();
    assert!(homeless.is_empty() && gone.is_empty(), "without a home: {homeless:?}; homes that are gone: {gone:?}");
}
