//! YAML and Fluent.

use handbill::catalog::markup::Markup;
use handbill::check::check;
use handbill::diagnostic::Diagnostics;
use handbill::generate::changes::Since;
use handbill::layers::Reading;
use handbill::limits::Limits;
use handbill::locale::{Direction, Locale, LocaleChain};
use handbill::messages::{Args, Messages, sentences, with_pattern};
use handbill::profile::edit::{Change, edit};
use handbill::profile::file::ProfileFile;
use handbill::source::AssetPath;
use handbill::vocabulary::{Code, Date, Id, StepRef};
use handbill::yaml::lay_over;

use super::world::{make, make_changes, points_into_what_was_read, request, with};
use super::{PLACES, choice};

/// YAML as such: it is read, and laid over itself.
pub fn yaml(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut reading = Reading::default();
    let source = reading.sources.add("a.yaml".to_owned(), text.to_owned().into());
    let mut read = || handbill::yaml::read(text, source, &reading.limits, &mut reading.problems);
    if let (Some(mut lower), Some(upper)) = (read(), read()) {
        lay_over(&mut lower, upper);
    }
    points_into_what_was_read(&reading);
}

/// A file of content, laid over sound content: a handout is made of it, or a short one if it tells of changes.
pub fn content(bytes: &[u8]) {
    let Some((place, text)) = choice(PLACES, bytes) else { return };
    let (layers, formats) = (with(&[(place, text)]), ["md", "txt", "html", "json"]);
    if place.ends_with("changes.yaml") {
        make_changes(&layers, Since::Day("2026-01-01".parse().expect("a day")), &formats);
    } else {
        make(&layers, &request(), &formats);
    }
}

/// The same, checked: that takes longer, as every set of templates is tried as well.
pub fn checked(bytes: &[u8]) {
    let Some((place, text)) = choice(PLACES, bytes) else { return };
    let mut reading = Reading::default();
    if check(&with(&[(place, text)]), &mut reading).is_ok() {
        points_into_what_was_read(&reading);
    }
}

/// A profile: it is read, and changed in place.
pub fn profile(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut reading = Reading::default();
    let source = reading.sources.add("me.yaml".to_owned(), text.to_owned().into());
    if let Some(node) = handbill::yaml::read(text, source, &reading.limits, &mut reading.problems) {
        let _ = ProfileFile::read(&node, &reading.limits, &mut reading.problems);
    }
    points_into_what_was_read(&reading);
    let day = "2026-01-02".parse::<Date>().ok();
    let changes = [Change::Done("SA1".to_owned(), day), Change::Note("SA2".to_owned(), "a \"note\": #1\n".to_owned())];
    let limits = Limits::default();
    if let Ok(changed) = edit(text, &changes, &limits) {
        let node = handbill::yaml::read(&changed, 0, &limits, &mut Diagnostics::default());
        assert!(node.is_some(), "a changed profile can be read");
        let undone = edit(&changed, &[Change::Undone("SA1".to_owned())], &limits);
        assert!(undone.is_ok(), "what was marked as done can be unmarked");
    }
}

/// Messages: they are loaded and each is said.
pub fn fluent(bytes: &[u8]) {
    let layers = with(&[("i18n/en/handout.ftl", bytes)]);
    let english = Locale::source();
    let mut reading = Reading::default();
    let ids: Vec<String> = match sentences(&layers, &english, "handout.ftl", &mut reading) {
        Ok(all) => {
            for text in all.values() {
                let _ = with_pattern(text, |_| ());
            }
            all.into_keys().collect()
        }
        Err(_) => Vec::new(),
    };
    let mut reading = Reading::default();
    let locales = [(&english, Direction::Rtl)];
    let Ok(messages) = Messages::load(&layers, &["handout.ftl"], locales.into_iter(), &mut reading) else { return };
    points_into_what_was_read(&reading);
    let chain = LocaleChain::new(vec![english.clone()]);
    for id in ids {
        let _ = messages.say(&chain, &id, &Args::none().number("count", 2).text("date", "x"));
    }
}

/// Wording, and names of all kinds: what was read is written as it was.
pub fn words(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match Markup::parse(text) {
        Ok(markup) => assert_eq!(markup.written(), text),
        Err(errors) => assert!(errors.iter().all(|error| text.get(error.at.clone()).is_some())),
    }
    if let Some(path) = AssetPath::new(text.to_owned()) {
        let stays = path.as_str().split('/').all(|part| !matches!(part, "" | "." | ".."));
        assert!(stays && !path.as_str().starts_with('/') && !path.as_str().contains('\\'), "{path} leads out of its folder");
    }
    for id in [text.parse::<Id>().map(|id| id.to_string()).ok(), text.parse::<Locale>().map(|locale| locale.to_string()).ok()] {
        let plain = |id: &str| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        assert!(id.as_deref().is_none_or(plain), "{id:?} is no name of a file");
    }
    let _ = text.parse::<Code>();
    let _ = text.parse::<StepRef>();
    if let Ok(date) = text.parse::<Date>() {
        assert_eq!(date.to_string(), text);
    }
}
