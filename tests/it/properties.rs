//! What holds for every handout, tried on handouts of chance: no step is lost, doubled or cut, and words come back from each
//! format as they went in.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use handbill::assets::InMemory;
use handbill::catalog::condition::Reader;
use handbill::catalog::{Catalog, checklist_ids};
use handbill::generate::{Prepared, Request, prepare};
use handbill::layers::{Layers, Reading};
use handbill::profile::Profile;
use handbill::render::{Sheet, pdf, renderer};
use handbill::tailor::{Decision, tailor};
use handbill::vocabulary::{Id, Length, Paper, Priority};
use lopdf::{Document, Object};
use proptest::prelude::*;

use crate::lint::BuiltIn;

/// The frame, and a face for Latin letters.
const BELOW: BuiltIn = BuiltIn(&["fonts/noto-sans/", "fonts/noto-sans-kr/", "templates/", "i18n/en/", "checklists/vocabulary.yaml"]);

/// A checklist of steps, each with so many words; sections have nine steps each.
fn checklist(title: &str, steps: &[(usize, usize)], note: &str) -> InMemory {
    let mut structure = "reviewed: 2026-01-01\napp: Sample\nsections:\n".to_owned();
    let mut words = format!("title: {}\nlead: {}\nsections:\n", quoted(title), quoted(note));
    for section in 0..steps.len().div_ceil(9) {
        writeln!(words, "  s{section}: Section").expect("a string takes all");
    }
    words.push_str("steps:\n");
    for (at, (long, reason)) in steps.iter().enumerate() {
        if at % 9 == 0 {
            writeln!(structure, "  - id: s{}\n    steps:", at / 9).expect("a string takes all");
        }
        writeln!(
            structure,
            "      - id: step-{at}\n        code: SA{}\n        priority: essential\n        threats: [snooping]\n        where:\n          \
             - {{platforms: [android], path: []}}\n        sources: []\n        verified: {{date: 2026-01-01}}\n        confidence: unconfirmed",
            at + 1,
        )
        .expect("a string takes all");
        let tokens = |kind: char, count: usize| (0..count).map(|word| format!("{kind}{at}q{word}")).collect::<Vec<_>>().join(" ");
        let (title, what, why) = (tokens('t', 2), tokens('d', *long), tokens('y', *reason));
        writeln!(words, "  step-{at}:\n    title: {title}\n    do: {what}.\n    why: {why}.\n    check: x.").expect("a string takes all");
    }
    InMemory::default()
        .with("checklists/sample/checklist.yaml", structure)
        .with("checklists/sample/labels.yaml", "seen: {}\nlabels: {}\n")
        .with("checklists/sample/text/en.yaml", words)
}

/// A string of JSON, which YAML takes as well.
fn quoted(words: &str) -> String {
    serde_json::to_string(words).expect("a string is JSON")
}

fn prepared(content: InMemory, length: Length, sheet: Sheet, reading: &mut Reading) -> Prepared {
    let request = Request {
        checklists: vec!["sample".to_owned()],
        profile: Profile { length: Some(length), ..Profile::default() },
        sheet,
        ..Request::default()
    };
    let prepared = prepare(&Layers::only(BELOW).under(content), &request, true, reading);
    prepared.unwrap_or_else(|error| panic!("{error}: {:?}", reading.problems.sorted()))
}

/// The numbers at the beginning of a line of a dump, such as `51.0-406.8 105.8` or `51.0,311.1 14.2x14.2`.
fn numbers(line: &str) -> Vec<f32> {
    line.split([' ', ',', '-', 'x']).map_while(|part| part.parse().ok()).collect()
}

/// A word of a step: the step's number, and the word.
fn steps_word(word: &str) -> Option<(usize, &str)> {
    let word = word.trim_end_matches('.');
    let (step, number) = word.strip_prefix(['t', 'd', 'y'])?.split_once('q')?;
    number.parse::<usize>().ok()?;
    Some((step.parse().ok()?, word))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_step_is_lost_or_doubled_or_cut_and_nothing_leaves_the_paper(
        steps in prop::collection::vec((1_usize..25, 1_usize..15), 1..24),
        length in prop::sample::select(Length::ALL.to_vec()),
        paper in prop::sample::select(Paper::ALL.to_vec()),
        columns in 1_usize..=2,
        large_print in any::<bool>(),
    ) {
        // Two columns of large print on A5 have no room for a whole step.
        let columns = if large_print && paper == Paper::A5 { 1 } else { columns };
        let sheet = Sheet { paper, large_print, columns, ..Sheet::default() };
        let mut reading = Reading::default();
        let prepared = prepared(checklist("Sample", &steps, "Go."), length, sheet, &mut reading);
        let dump = prepared.with_rendering(&reading, pdf::dump).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let (mut page, mut size, mut ticks, mut words) = (0, Vec::new(), Vec::new(), Vec::new());
        for line in dump.lines() {
            if let Some(rest) = line.strip_prefix("page ") {
                page += 1;
                size = rest.split(' ').skip(1).filter_map(|part| part.parse::<f32>().ok()).collect();
                continue;
            }
            let (kind, rest) = line.trim_start().split_once(' ').expect("a kind and the rest");
            let at = numbers(rest);
            match kind {
                "text" | "furniture" => {
                    prop_assert!(at[0] >= 0.0 && at[1] <= size[0] && at[2] > 0.0 && at[2] < size[1], "{}", line);
                    let text = rest.split_once('"').map_or("", |(_, text)| text.trim_end_matches('"'));
                    words.extend(text.split(' ').filter_map(steps_word).map(|(step, word)| (page, step, word)));
                }
                "tick" => {
                    prop_assert!(at[0] >= 0.0 && at[0] + at[2] <= size[0] && at[1] >= 0.0 && at[1] + at[3] <= size[1], "{}", line);
                    ticks.push((page, rest.split(' ').nth(2).and_then(|code| code.strip_prefix("SA")?.parse::<usize>().ok())));
                }
                _ => {}
            }
        }
        // Each step has its box, in order, and each of its words once, in order.
        prop_assert_eq!(ticks.iter().map(|(_, step)| *step).collect::<Vec<_>>(), (1..=steps.len()).map(Some).collect::<Vec<_>>());
        let mut expected = Vec::new();
        for (step, (long, reason)) in steps.iter().enumerate() {
            let parts = match length {
                Length::Card => vec![('t', 2)],
                Length::Steps => vec![('t', 2), ('d', *long)],
                Length::Full => vec![('t', 2), ('d', *long), ('y', *reason)],
            };
            expected.extend(parts.into_iter().flat_map(|(kind, count)| (0..count).map(move |word| format!("{kind}{step}q{word}"))));
        }
        prop_assert_eq!(words.iter().map(|(.., word)| (*word).to_owned()).collect::<Vec<_>>(), expected);
        // All of a step stands on the page of its box.
        for (page, step, word) in words {
            prop_assert_eq!(page, ticks[step].0, "{} stands on another page than its box", word);
        }
    }
}

/// A text of a PDF: UTF-16 with its mark, or letters of ASCII.
fn text_of(object: &Object) -> String {
    let bytes = object.as_str().expect("a string");
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(wide) => {
            String::from_utf16(&wide.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect::<Vec<_>>()).expect("UTF-16")
        }
        None => String::from_utf8(bytes.to_vec()).expect("ASCII"),
    }
}

/// What is found under a key anywhere in a PDF.
fn all_of(pdf: &Document, key: &[u8]) -> Vec<String> {
    let of =
        |object: &Object| object.as_dict().ok().and_then(|dict| dict.get(key).ok()).filter(|value| value.as_str().is_ok()).map(text_of);
    pdf.objects.values().filter_map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_come_back_from_json_and_from_the_strings_of_a_pdf(
        title in prop::collection::vec(prop::sample::select(&["(", ")", "\\", "\\)", "<", ">", "/", "%", "#", "[", "]", "\"", "'", "þ", "ÿ", "한", "a", "b c", "endstream", "\\n"][..]), 1..9),
        way in prop::collection::vec(prop::sample::select(&["(", ")", "/", "%29", "a", "~", "?x=", "&", ";b", "'c"][..]), 1..6),
    ) {
        let title = format!("T{}x", title.concat());
        let address = format!("https://example.org/{}z", way.concat());
        let mut reading = Reading::default();
        let prepared = prepared(checklist(&title, &[(3, 3)], &format!("See {address} now.")), Length::Full, Sheet::default(), &mut reading);
        let made = |format: &str| prepared.render(renderer(format).expect("a format"), &reading).map_err(|error| TestCaseError::fail(error.to_string()));
        let json: serde_json::Value = serde_json::from_slice(&made("json")?).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let words = |value: &serde_json::Value| value["inlines"].as_array().map(|all| all.iter().filter_map(|one| one["text"].as_str()).collect::<String>());
        prop_assert_eq!(words(&json["title"]), Some(title.clone()));
        let pdf = Document::load_mem(&made("pdf")?).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let titles = all_of(&pdf, b"Title");
        prop_assert!(titles.len() >= 2 && titles.iter().filter(|own| **own == title).count() >= 2, "{:?}", titles);
        // What could close what stands around an address is written as a number.
        let encoded = [("(", "%28"), (")", "%29"), ("'", "%27"), (";", "%3B")].iter().fold(address, |all, (sign, code)| all.replace(sign, code));
        prop_assert!(all_of(&pdf, b"Contents").contains(&encoded), "{}", encoded);
        prop_assert!(all_of(&pdf, b"TU").contains(&"t0q0 t0q1".to_owned()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_id_is_a_plain_name_of_a_file(bits in prop::collection::vec(prop::sample::select(&["..", ".", "/", "\\", "C:", "nul", "con", "com1", "lpt9", "a", "B", "-", "0", "\0", " ", "é", "\u{202E}"][..]), 0..5)) {
        let name = bits.concat();
        if let Ok(id) = name.parse::<Id>() {
            prop_assert_eq!(id.as_str(), &name);
            prop_assert!(!["nul", "con", "com1", "lpt9"].contains(&id.as_str()), "{} is a device", name);
            prop_assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
        }
        if let Some(path) = handbill::source::AssetPath::new(name.clone()) {
            prop_assert!(path.as_str().split('/').all(|part| !matches!(part, "" | "." | "..")));
            prop_assert!(!name.contains(['\\', '\0']));
        }
    }
}

/// Every built-in checklist, without its words.
fn catalog() -> &'static Catalog {
    static ALL: LazyLock<Catalog> = LazyLock::new(|| {
        let layers = Layers::built_in();
        let ids = checklist_ids(&layers).expect("they can be listed");
        Catalog::load(&layers, &ids, &BTreeSet::new(), Length::Full, &mut Reading::default()).expect("they can be read")
    });
    &ALL
}

/// Some of some names, or no answer at all.
fn some_of(names: Vec<Id>) -> impl Strategy<Value = Option<BTreeSet<Id>>> {
    let most = names.len();
    prop::option::of(prop::sample::subsequence(names, 0..=most).prop_map(BTreeSet::from_iter))
}

fn any_reader() -> impl Strategy<Value = Reader> {
    let vocabulary = &catalog().vocabulary;
    let threats = vocabulary.threat_ids().cloned().collect();
    let answers = (some_of(vocabulary.platforms.clone()), some_of(threats), some_of(vocabulary.situations.clone()));
    answers.prop_map(|(platforms, threats, situations)| Reader { platforms, threats, situations })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_step_is_decided_once_stands_once_and_comes_after_what_it_needs(
        reader in any_reader(),
        priority in prop::option::of(prop::sample::select(Priority::ALL.to_vec())),
    ) {
        let profile = Profile { reader: reader.clone(), priority, ..Profile::default() };
        for part in tailor(catalog(), &profile).parts {
            let all: Vec<_> = part.entry.checklist.steps().map(|(_, step)| &step.id.value).collect();
            prop_assert_eq!(part.decisions.iter().map(|(step, _)| &step.id.value).collect::<Vec<_>>(), all);
            let mut chosen: Vec<_> = part.decisions.iter().filter(|(_, decision)| decision.is_in()).map(|(step, _)| &step.id.value).collect();
            let placed: Vec<_> = part.groups.iter().flat_map(|group| &group.steps).collect();
            for (at, step) in placed.iter().enumerate() {
                for need in &step.needs {
                    let needed = placed.iter().position(|other| other.id.value == need.value.step);
                    prop_assert!(needed.is_none_or(|needed| needed < at), "{} stands before {}", step.code.value, need.value);
                }
            }
            let mut placed: Vec<_> = placed.iter().map(|step| &step.id.value).collect();
            placed.sort();
            chosen.sort();
            prop_assert_eq!(placed, chosen);
            for (step, decision) in &part.decisions {
                // Nothing is taken away for an answer that nobody gave.
                match decision {
                    Decision::OtherPlatform => prop_assert!(reader.platforms.is_some()),
                    Decision::OtherThreat => prop_assert!(reader.threats.is_some()),
                    Decision::LowerPriority => prop_assert!(step.priority > profile.lowest_priority()),
                    Decision::Excepted | Decision::NotForReader => {
                        prop_assert!(reader.platforms.is_some() || reader.threats.is_some() || reader.situations.is_some());
                    }
                    Decision::NotChosen | Decision::Skipped => prop_assert!(false, "{} was neither named nor skipped", step.code.value),
                    Decision::In | Decision::First | Decision::ReplacedBy(_) | Decision::NeededBy(_) => {}
                }
            }
        }
    }
}
