//! What comes back from others: translations, ticked PDFs, texts read out of apps.

use handbill::changes::sheet::{Printed, Sheet};
use handbill::check::screens::Screens;
use handbill::check::{Extent, check_all};
use handbill::filled::boxes;
use handbill::generate::changes::Since;
use handbill::layers::Reading;
use handbill::limits::Limits;
use handbill::locale::Locale;
use handbill::manifest::Manifest;
use handbill::translate::import::import;
use handbill::translate::po::File;
use handbill::translate::units::{Extent as Exchanged, Units};

use super::world::{make_changes, points_into_what_was_read, with};

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

/// An older sheet: what has changed since is told.
pub fn sheet(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = Printed::find(text);
    if let Ok(sheet) = Sheet::parse(text) {
        make_changes(&with(&[]), Since::Sheet(Box::new(sheet)), &["md", "txt", "html", "json"]);
    }
}

/// A filled-in PDF: its boxes are read.
pub fn filled(bytes: &[u8]) {
    let limits = Limits::default();
    if let Ok(boxes) = boxes(bytes, &limits) {
        assert!(!boxes.is_empty() && boxes.len() <= limits.form_fields);
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
