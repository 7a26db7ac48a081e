//! What comes back from others: translations, ticked PDFs, texts read out of apps.

use handbill::changes::sheet::{Printed, Sheet};
use handbill::check::screens::Screens;
use handbill::check::{Extent, check_all};
use handbill::filled::boxes;
use handbill::generate::changes::{ChangesRequest, Since, prepare_changes};
use handbill::layers::{Layers, Reading};
use handbill::limits::Limits;
use handbill::locale::Locale;
use handbill::manifest::Manifest;
use handbill::translate::import::import;
use handbill::translate::po::File;
use handbill::translate::units::{Extent as Exchanged, Units};

use super::world::{points_into_what_was_read, print, request, with};
use super::{CHANGES, choice};

/// A file of translations: it is written as it was read, and taken in.
pub fn po(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let file = match File::parse(text) {
        Ok(file) => file,
        Err(error) => {
            assert!(text.get(error.at.clone()).is_some(), "the place {:?} is in the file", error.at);
            return;
        }
    };
    let again = File::parse(&file.to_string()).expect("what was written can be read");
    assert_eq!(again.header, file.header);
    assert_eq!(again.entries, file.entries);
    let korean: Locale = "ko".parse().expect("a tag");
    let layers = with(&[]);
    let mut reading = Reading::default();
    let source = reading.sources.add("ko.po".to_owned(), text.to_owned().into());
    let extent = Exchanged { checklists: vec!["sample".parse().expect("an id")], with_rest: false };
    let Ok(units) = Units::load(&layers, &korean, &extent, &mut reading) else { return };
    let Ok(imported) = import(&file, source, &units, &korean, &layers, &mut reading) else { return };
    points_into_what_was_read(&reading);
    if reading.problems.has_errors() {
        return;
    }
    // What was taken in is sound content.
    let files: Vec<(&str, &[u8])> = imported.files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let mut reading = Reading::default();
    let extent = Exchanged { checklists: vec!["sample".parse().expect("an id")], with_rest: false };
    let units = Units::load(&with(&files), &korean, &extent, &mut reading);
    assert!(units.is_ok() && !reading.problems.has_errors(), "what was taken in has {:?}", reading.problems.sorted());
}

/// A filled-in PDF: its boxes are read.
pub fn filled(bytes: &[u8]) {
    let limits = Limits::default();
    if let Ok(boxes) = boxes(bytes, &limits) {
        assert!(!boxes.is_empty() && boxes.len() <= limits.form_fields);
    }
}

/// What tells of changes: a changelog, an older handout, or the edition that somebody copied from one. A handout of what has
/// changed since is made.
pub fn changes(bytes: &[u8]) {
    let Some((kind, bytes)) = choice(CHANGES, bytes) else { return };
    let day = Since::Day("2025-12-01".parse().expect("a day"));
    if kind == "changes.yaml" {
        return bring_up_to_date(&with(&[("checklists/sample/changes.yaml", bytes)]), day);
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let since = if kind == "sheet.json" {
        Sheet::parse(text).ok().map(|sheet| Since::Sheet(Box::new(sheet)))
    } else {
        Printed::find(text).map(Since::Printed)
    };
    if let Some(since) = since {
        bring_up_to_date(&with(&[]), since);
    }
}

fn bring_up_to_date(layers: &Layers, since: Since) {
    let mut reading = Reading::default();
    let prepared = prepare_changes(layers, &ChangesRequest { request: request(), since }, false, &mut reading);
    points_into_what_was_read(&reading);
    if let Ok(prepared) = prepared {
        print(&prepared, &reading, &["md", "txt", "html", "json"]);
    }
}

/// Texts that were read out of an app, and what a folder of documents says of itself.
pub fn screens(bytes: &[u8]) {
    if let Ok(manifest) = Manifest::parse(bytes) {
        let again = Manifest::parse(manifest.to_string().as_bytes()).expect("what was written can be read");
        assert_eq!(again.to_string(), manifest.to_string());
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut screens = Screens::default();
    if screens.add("app", text).is_err() {
        return;
    }
    let labels =
        "seen:\n  a: {platform: android, source: \"https://example.org/android\", date: 2026-01-01, sure: confirmed, texts: app}\n";
    let layers = with(&[("checklists/sample/labels.yaml", labels.as_bytes())]);
    let mut reading = Reading::default();
    if check_all(&layers, &Extent { freshness: None, screens: Some(&screens) }, &mut reading).is_ok() {
        points_into_what_was_read(&reading);
    }
}
