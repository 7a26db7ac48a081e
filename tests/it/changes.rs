//! What has changed since a sheet was printed: what authors write down, what `check` holds it against, and the short sheet
//! that brings the older one up to date.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use handbill::catalog::changelog::Changelog;
use handbill::catalog::check::changes::unrecorded;
use handbill::catalog::{Catalog, checklist_ids};
use handbill::layers::{Layers, Reading};
use handbill::locale::Locale;
use handbill::messages::Locales;
use handbill::vocabulary::Length;

use crate::case::{Case, Outcome};
use crate::manuals;

const WORDS: &str = "own/checklists/courier/text/en.yaml";
const STRUCTURE: &str = "own/checklists/courier/checklist.yaml";
const LABELS: &str = "own/checklists/courier/labels.yaml";
const LOG: &str = "own/checklists/courier/changes.yaml";

/// A folder of its own with the checklist of the manual for authors.
struct Author {
    folder: PathBuf,
    case: Case,
}

impl Author {
    /// The checklist as the manual has it, with nothing written down.
    fn new() -> Self {
        let files = manuals::files(&manuals::read("docs/content.md"));
        let courier = files.into_iter().filter(|(path, _)| path.starts_with("checklists/courier/"));
        let case = courier.fold(Case::new(), |case, (path, text)| case.file(&format!("own/{path}"), &text));
        let (folder, case) = case.keep();
        Self { folder, case }
    }

    /// The same with its founding edition written down, of 2026-11-22.
    fn recorded() -> Self {
        Self::new().runs("changes --record own")
    }

    fn runs(self, line: &str) -> Self {
        let case = self.case.run(line).succeeds().then();
        Self { folder: self.folder, case }
    }

    fn ends(self, line: &str) -> Outcome {
        self.case.run(line)
    }

    /// Changes a file in one place.
    #[track_caller]
    fn writes(self, file: &str, old: &str, new: &str) -> Self {
        let path = self.folder.join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        assert!(text.contains(old), "{file} has no `{old}`");
        fs::write(path, text.replacen(old, new, 1)).expect("it is written");
        self
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).unwrap_or_default()
    }

    /// Takes the second step out.
    fn removes(self) -> Self {
        let structure = self.text(STRUCTURE);
        let words = self.text(WORDS);
        let (kept, _) = structure.split_once("      - id: hide-last-seen").expect("the step is there");
        fs::write(self.folder.join(STRUCTURE), kept).expect("it is written");
        let (kept, _) = words.split_once("  hide-last-seen:").expect("the step is there");
        fs::write(self.folder.join(WORDS), kept).expect("it is written");
        self
    }

    /// Adds a step of a code and an id.
    fn adds(self, code: &str, id: &str) -> Self {
        let structure = self.text(STRUCTURE)
            + &format!(
                "      - id: {id}\n        code: {code}\n        priority: advanced\n        threats: [lock-out]\n        where:\n          - platforms: [android]\n        sources: []\n        verified: {{date: 2026-11-22}}\n        confidence: unconfirmed\n"
            );
        let words = self.text(WORDS)
            + &format!(
                "  {id}:\n    title: Do another thing\n    do: Do it.\n    value: done\n    why: It helps.\n    check: It is done.\n"
            );
        fs::write(self.folder.join(STRUCTURE), structure).expect("it is written");
        fs::write(self.folder.join(WORDS), words).expect("it is written");
        self
    }

    /// The lines of the list of changes, and of what is to be crossed out.
    fn list(self, line: &str) -> Vec<String> {
        let told = self.ends(&format!("changes courier --content own {line}")).succeeds().stdout();
        told.lines().filter_map(|line| line.strip_prefix("> ")).filter(|line| line.starts_with("CO")).map(ToOwned::to_owned).collect()
    }
}

/// What `check` says of changes that are not written down.
fn unrecorded_of(author: Author) -> Vec<String> {
    let told = author.ends("check own").stderr();
    told.lines().filter(|line| line.starts_with("error[unrecorded-change]")).map(ToOwned::to_owned).collect()
}

// What the built-in content promises.

#[test]
fn it_is_written_down_how_every_built_in_step_stands() {
    let (layers, mut reading) = (Layers::built_in(), Reading::default());
    let ids = checklist_ids(&layers).expect("the built-in content can be read");
    let tags = Locales::tags(&layers).expect("the built-in content can be read");
    let catalog = Catalog::load(&layers, &ids, &BTreeSet::from([Locale::source()]), Length::Full, &mut reading).expect("it can be read");
    for (id, entry) in &catalog.checklists {
        let changelog = Changelog::load(&layers, id, &mut reading).expect("it can be read");
        let changelog = changelog.unwrap_or_else(|| panic!("{id} has no changes.yaml: run `handbill changes --record .`"));
        let loose = unrecorded(entry, &changelog, &tags);
        assert!(loose.is_empty(), "{id}: run `handbill changes --record . --date DAY`: {loose:#?}");
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("checklists/{id}/changes.yaml"));
        assert_eq!(fs::read_to_string(file).expect("it is there"), changelog.to_string(), "{id}: only the program writes this file");
    }
}

// What is told.

#[test]
fn a_changed_sentence_is_told_with_its_day_and_the_step_as_it_stands() {
    let author =
        Author::recorded().writes(WORDS, "choose six digits", "choose eight digits").runs("changes --record own --date 2026-12-01");
    let told = author.ends("changes courier --content own --since 2026-11-22").succeeds();
    let told = told.says("# What has changed: Courier").says("> CO1: new wording (2026-12-01)\n").says("choose eight digits").stdout();
    assert!(!told.contains("CO2:") && !told.contains("Hide when you were online"), "{told}");
    assert!(told.contains("Edition 2026-12-01"), "the edition is that of its newest change: {told}");
}

#[test]
fn a_moved_menu_is_told_and_so_is_another_end_value() {
    let author = Author::recorded()
        .writes(
            STRUCTURE,
            "path: [settings, account, pin]\n            switch: enabled",
            "path: [settings, pin]\n            switch: enabled",
        )
        .runs("changes --record own --date 2026-12-01")
        .writes(STRUCTURE, "switch: enabled\n        warns", "switch: disabled\n        warns")
        .runs("changes --record own --date 2026-12-05");
    assert_eq!(author.list("--since 2026-11-22"), ["CO1: new menu path or value (2026-12-05)"]);
}

#[test]
fn a_new_label_is_told_in_the_language_that_shows_it() {
    let change =
        || Author::recorded().writes(LABELS, "{en: PIN}", "{en: PIN, ko: 비밀번호}").runs("changes --record own --date 2026-12-01");
    assert_eq!(change().list("--since 2026-11-22 -l ko"), ["CO1: 메뉴 이름 바뀜 (2026-12-01)"]);
    assert_eq!(change().list("--since 2026-11-22"), Vec::<String>::new());
    assert_eq!(change().list("--since 2026-11-22 --label-locale ko"), ["CO1: new menu names (2026-12-01)"]);
    // Who has no words of their own sees the English ones.
    let english = Author::recorded().writes(LABELS, "{en: PIN}", "{en: Passcode}").runs("changes --record own --date 2026-12-01");
    assert_eq!(english.list("--since 2026-11-22 -l es"), ["CO1: nombres nuevos en los menús (2026-12-01)"]);
}

#[test]
fn a_new_step_stands_in_its_section_and_a_removed_one_is_crossed_out_by_its_last_title() {
    let author = Author::recorded().removes().adds("CO3", "do-another").runs("changes --record own --date 2026-12-01");
    let told = author.ends("changes courier --content own --since 2026-11-22 -f txt").succeeds();
    let told = told.says("! CO3: new step (2026-12-01)").says("! Cross these steps out:\n! CO2: Hide when you were online (2026-12-01)");
    told.says("Protect the account").says("Do another thing");
}

#[test]
fn the_day_itself_counts_and_what_came_before_does_not() {
    let author = || Author::recorded().writes(WORDS, "six digits", "eight digits").runs("changes --record own --date 2026-12-01");
    assert_eq!(author().list("--since 2026-12-01"), ["CO1: new wording (2026-12-01)"]);
    assert_eq!(author().list("--since 2026-12-02"), Vec::<String>::new());
}

#[test]
fn what_was_undone_is_not_told() {
    let author = Author::recorded()
        .writes(WORDS, "six digits", "eight digits")
        .runs("changes --record own --date 2026-12-01")
        .writes(WORDS, "eight digits", "six digits")
        .runs("changes --record own --date 2026-12-05");
    assert_eq!(author.list("--since 2026-11-22"), Vec::<String>::new());
}

#[test]
fn where_nothing_has_changed_the_sheet_says_so_and_a_script_can_tell() {
    let told = Author::recorded().ends("changes courier --content own --since 2026-11-22").succeeds().quietly();
    told.says("Nothing has changed since 2026-11-22. Your sheet is up to date.");
    let json = Author::recorded().ends("changes courier --content own --since 2026-11-22 -f json").succeeds().json();
    assert_eq!(json["changes"]["unchanged"], true);
    let json = Author::recorded()
        .writes(WORDS, "six digits", "eight digits")
        .runs("changes --record own --date 2026-12-01")
        .ends("changes courier --content own --since 2026-11-22 -f json")
        .json();
    assert_eq!(json["changes"]["unchanged"], false);
    let happened = serde_json::json!([{"what": "words", "date": "2026-12-01"}]);
    assert_eq!(json["changes"]["steps"][0]["happened"], happened);
    assert_eq!(json["changes"]["steps"][0]["code"], "CO1");
}

#[test]
fn a_sheet_that_is_older_than_what_is_written_down_must_be_printed_anew() {
    let told = Author::recorded().ends("changes courier --content own --since 2026-05-01").succeeds();
    let told = told.says("Courier: changes are written down from 2026-11-22 on. If your sheet is older, print a new one.").stdout();
    assert!(!told.contains("Nothing has changed"), "{told}");
    let told = Author::new().ends("changes courier --content own --since 2026-12-01").succeeds();
    told.says("Courier: no changes are written down. Print a new sheet.");
}

#[test]
fn every_language_and_format_tells_it() {
    let author = Author::recorded().removes().adds("CO3", "do-another").runs("changes --record own --date 2026-12-01");
    let out = author.ends("changes courier --content own --since 2026-11-22 -l all -f all -d out -q").succeeds();
    let manifest: serde_json::Value = serde_json::from_str(&out.read("out/manifest.json")).expect("a manifest");
    assert_eq!(manifest["items"].as_array().map(Vec::len), Some(40));
    for locale in ["ar", "en", "es", "fa", "ko", "ru", "zh-Hans", "zh-Hant"] {
        let text = out.read(&format!("out/courier-changes.{locale}.txt"));
        assert!(text.contains("CO3") && text.contains("CO2"), "{text}");
        let fallen: usize = text.lines().filter(|line| line.contains("changes-")).count();
        assert_eq!(fallen, 0, "{text}");
    }
}

#[test]
fn a_readers_choices_count() {
    let author = || {
        Author::recorded()
            .writes(WORDS, "six digits", "eight digits")
            .writes(WORDS, "when you sleep", "when you are awake")
            .runs("changes --record own --date 2026-12-01")
    };
    assert_eq!(author().list("--since 2026-11-22").len(), 2);
    assert_eq!(author().list("--since 2026-11-22 --priority essential"), ["CO1: new wording (2026-12-01)"]);
    assert_eq!(author().list("--since 2026-11-22 --length card"), ["CO1: new wording (2026-12-01)"]);
    let me = "checklists: [courier]\nskip: [CO1]\ndone: [CO2]\nnotes:\n  CO2: a secret\n";
    let author = author();
    fs::write(author.folder.join("me.yaml"), me).expect("it is written");
    let told = author.ends("changes --content own --since 2026-11-22 --profile me.yaml").succeeds();
    let told = told.says("CO2: new wording").says("- [ ] **Hide when you were online**").stdout();
    assert!(!told.contains("CO1:") && !told.contains("a secret"), "{told}");
}

// What it is held against.

#[test]
fn a_sheet_as_json_is_held_against_the_steps_even_where_nothing_was_written_down() {
    for author in [Author::new(), Author::recorded()] {
        let author = author.runs("render courier --content own -l ko -f json -o old.json -q");
        let author =
            author.writes(WORDS, "six digits", "eight digits").writes(LABELS, "{en: Last seen}", "{en: Last seen, ko: 마지막 접속}");
        let told = author.ends("changes --content own --since old.json").succeeds().stdout();
        assert!(told.contains("> CO1: 내용 바뀜\n>\n> CO2: 메뉴 이름 바뀜\n"), "in the language of the sheet: {told}");
    }
    let author = Author::recorded().runs("render courier --content own -f json -o old.json -q").removes().adds("CO3", "do-another");
    let told = author.runs("changes --record own --date 2026-12-01").ends("changes --content own --since old.json").succeeds();
    told.says("> CO3: new step (2026-12-01)").says("> CO2: Hide when you were online (2026-12-01)");
}

#[test]
fn a_step_that_was_left_out_of_a_sheet_for_its_reader_is_not_new() {
    let author = Author::recorded().runs("render courier --content own --priority essential -f json -o old.json -q");
    let told = author.ends("changes --content own --since old.json").succeeds();
    told.says("Nothing has changed since 2026-11-22");
}

#[test]
fn a_card_as_json_knows_of_words_that_it_does_not_print() {
    for length in ["card", "steps", "full"] {
        let author = || Author::recorded().runs(&format!("render courier --content own --length {length} -f json -o old.json -q"));
        author().ends("changes --content own --since old.json").succeeds().says("Nothing has changed since 2026-11-22");
        let told = author().writes(WORDS, "Whoever takes over", "Who takes over").ends("changes --content own --since old.json");
        told.succeeds().says("> CO1: new wording\n");
    }
    // Formats for people need not know, and read no more than they tell.
    let text = Author::recorded().ends("render courier --content own -f all -d out -q").succeeds().read("out/courier.en.json");
    assert!(text.contains("\"fingerprints\""), "{text}");
}

#[test]
fn a_sheet_without_fingerprints_counts_by_its_day() {
    let author = Author::recorded().runs("render courier --content own -f json -o old.json -q");
    let mut json: serde_json::Value = serde_json::from_str(&author.text("old.json")).expect("it is JSON");
    for step in json["checklists"][0]["sections"][0]["steps"].as_array_mut().expect("steps") {
        step.as_object_mut().expect("a step").remove("fingerprints");
    }
    fs::write(author.folder.join("old.json"), json.to_string()).expect("it is written");
    let author = author.writes(WORDS, "six digits", "eight digits").runs("changes --record own --date 2026-12-01");
    author.ends("changes --content own --since old.json").succeeds().says("> CO1: new wording (2026-12-01)");
}

#[test]
fn an_edition_printed_on_a_sheet_is_known_again_or_counts_by_its_day() {
    for flags in ["", "--length card", "-l ko --length steps"] {
        let author = Author::recorded().runs(&format!("render courier --content own {flags} -f json -o old.json -q"));
        let json: serde_json::Value = serde_json::from_str(&author.text("old.json")).expect("it is JSON");
        let edition = |name: &str| json["edition"][name].as_str().expect("an edition has it").to_owned();
        let printed = format!("{}·{}", edition("date"), edition("hash"));
        let language = if flags.contains("ko") { "-l ko" } else { "" };
        // The same day, and still nothing is told: the sheet is that of today.
        let author = author.writes(LOG, "founding: 2026-11-22", "founding: 2026-11-21");
        let json = author.ends(&format!("changes courier --content own {language} --since {printed} -f json")).succeeds().json();
        assert_eq!(json["changes"]["unchanged"], true, "{flags}");
    }
    let author = Author::recorded().writes(WORDS, "six digits", "eight digits").runs("changes --record own --date 2026-11-22");
    assert_eq!(author.list("--since 2026-11-22·1a2b3c4d"), ["CO1: new wording (2026-11-22)"]);
}

#[test]
fn what_a_sheet_of_a_stranger_says_is_printed_as_words_or_not_at_all() {
    let sheet = |title: &str| {
        let title = serde_json::json!({"locale": "en", "inlines": [{"text": title}]});
        let step = serde_json::json!({"id": "gone", "code": "SG90", "title": title, "verified": "2026-01-01"});
        let part = serde_json::json!({"id": "signal", "sections": [{"steps": [step]}]});
        let edition = serde_json::json!({"date": "2026-11-22"});
        serde_json::json!({"version": 1, "locale": "en", "length": "full", "edition": edition, "checklists": [part]}).to_string()
    };
    let html = |title| Case::new().file("old.json", &sheet(title)).run("changes --since old.json -f html").succeeds().stdout();
    assert!(html("<script>alert(1)</script> {{ 7 * 7 }}").contains("SG90: &lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }}"));
    for unseen in ["a \u{1b}]0;owned\u{7} b", "a \u{202e}b", "a \u{2068}b"] {
        let text = Case::new().file("old.json", &sheet(unseen)).run("changes --since old.json -f txt").succeeds().stdout();
        assert!(text.contains("! SG90:\n"), "{text:?}");
    }
}

#[test]
fn what_is_no_sheet_is_told_with_a_way_out() {
    let told = Case::new().run("changes --since yesterday").exits_with(2).says_nothing();
    told.complains("`yesterday` is no day, no edition and no file").complains("2026-11-22 · 1a2b3c4d");
    Case::new().run("changes --since none.json").exits_with(3).complains("cannot read none.json");
    let case = Case::new().file("a.json", "{}").file("b.json", "[").file("c.json", "{\"version\": 9}");
    let case = case.run("changes --since a.json").exits_with(2).complains("a.json is no handout as JSON: missing field").then();
    let case = case.run("changes --since b.json").exits_with(2).complains("b.json is no handout as JSON").then();
    case.run("changes --since c.json").exits_with(2).complains("c.json is no handout as JSON");
    Case::new().run("changes").exits_with(2).complains("--since");
}

// What is written down.

#[test]
fn check_names_the_step_what_differs_and_the_command_until_it_is_written_down() {
    let author = Author::recorded()
        .writes(WORDS, "six digits", "eight digits")
        .writes(LABELS, "{en: Nobody, ko: 없음}", "{en: Nobody, ko: 아무도}")
        .adds("CO3", "do-another");
    let told = author.ends("check own").exits_with(1);
    let told = told
        .complains("CO1 (`set-pin`) is not as changes.yaml says: its words changed")
        .complains("CO2 (`hide-last-seen`) is not as changes.yaml says: its labels in ko changed")
        .complains("changes.yaml does not say that CO3 (`do-another`) was added")
        .complains("handbill changes --record DIR --date DAY");
    let after = told.then().run("changes --record own --date 2026-12-01").succeeds().complains("changes recorded: 3, files written: 1");
    let after = after.then().run("check own").succeeds();
    // The sheet must be told from the one before it.
    after.complains("warning[edition-behind]").complains("write `reviewed: 2026-12-01` into checklist.yaml");
}

#[test]
fn a_step_that_is_gone_must_be_written_down_too() {
    let told = unrecorded_of(Author::recorded().removes());
    assert_eq!(told, ["error[unrecorded-change]: changes.yaml does not say that CO2 (`hide-last-seen`) was removed"]);
    assert_eq!(unrecorded_of(Author::recorded().removes().runs("changes --record own --date 2026-12-01")), Vec::<String>::new());
}

#[test]
fn what_readers_of_a_sheet_do_not_see_is_no_change_of_a_step() {
    let author = Author::recorded()
        .writes(
            STRUCTURE,
            "verified: {date: 2026-11-22, app: {android: \"7.1\", ios: \"7.0\"}}",
            "minutes: 5\n        verified: {date: 2026-11-22}",
        )
        .writes(STRUCTURE, "https://example.org/help/pin", "https://example.org/help/new")
        .writes(WORDS, "    check: Courier asks", "    talk: Tell a story.\n    asked: Why six? Because.\n    check: Courier asks");
    fs::write(author.folder.join("own/checklists/courier/text/ko.yaml"), "steps:\n  set-pin:\n    title: PIN 정하기\n").expect("written");
    let before = author.text(LOG);
    let author = author.runs("changes --record own --date 2026-12-01");
    assert_eq!(author.text(LOG), before);
}

#[test]
fn the_code_of_a_step_that_is_gone_is_given_to_no_other() {
    let author = || Author::recorded().removes().runs("changes --record own --date 2026-12-01").adds("CO2", "do-another");
    let told = author().ends("check own").exits_with(1);
    told.complains("error[code-taken]: CO2 is the code of `hide-last-seen`, on sheets that were printed already");
    let told = author().ends("changes --record own --date 2026-12-05").exits_with(1);
    told.complains("error[code-taken]");
    // A step that is only called otherwise keeps its code, if its author says so.
    let renamed = Author::recorded()
        .writes(STRUCTURE, "id: hide-last-seen", "id: hide-online")
        .writes(WORDS, "  hide-last-seen:", "  hide-online:")
        .writes(LOG, "id: hide-last-seen", "id: hide-online");
    assert_eq!(unrecorded_of(renamed), Vec::<String>::new());
}

#[test]
fn a_step_that_comes_back_is_new() {
    let author = Author::recorded();
    let (structure, words) = (author.text(STRUCTURE), author.text(WORDS));
    let author = author.removes().runs("changes --record own --date 2026-12-01");
    fs::write(author.folder.join(STRUCTURE), structure).expect("it is written");
    fs::write(author.folder.join(WORDS), words).expect("it is written");
    let author = author.runs("changes --record own --date 2026-12-05");
    assert!(author.text(LOG).contains("    - {removed: 2026-12-01}\n    - {added: 2026-12-05, words: "), "{}", author.text(LOG));
    assert_eq!(author.list("--since 2026-12-03"), ["CO2: new step (2026-12-05)"]);
}

#[test]
fn two_changes_on_a_day_are_one_and_days_do_not_run_back() {
    let author = Author::recorded()
        .writes(WORDS, "six digits", "eight digits")
        .runs("changes --record own --date 2026-12-01")
        .writes(WORDS, "eight digits", "nine digits")
        .runs("changes --record own --date 2026-12-01");
    assert_eq!(author.text(LOG).matches("changed: ").count(), 1);
    let author = author.writes(WORDS, "nine digits", "ten digits");
    let told = author.ends("changes --record own --date 2026-11-30").exits_with(2);
    told.complains("2026-12-01 is written down already, which is later than 2026-11-30");
}

#[test]
fn a_change_on_the_day_of_the_founding_edition_is_not_lost_unless_all_is_founded_anew() {
    let author = || Author::recorded().writes(WORDS, "six digits", "eight digits");
    let changed = author().runs("changes --record own");
    assert!(changed.text(LOG).contains("- {changed: 2026-11-24, words: "), "no sheet before names a later day: {}", changed.text(LOG));
    let anew = author().runs("changes --record own --anew --date 2026-12-01");
    assert_eq!((anew.text(LOG).matches("founding: 2026-12-01").count(), anew.text(LOG).matches("changed: ").count()), (2, 0));
}

#[test]
fn a_folder_that_changes_a_built_in_step_needs_no_changelog_and_keeps_a_small_one() {
    let words = "own/checklists/signal/text/en.yaml";
    let case = || Case::new().file(words, "steps:\n  set-pin:\n    why: We say so.\n");
    let told = case().run("check own").stderr();
    assert!(!told.contains("unrecorded-change"), "{told}");
    // What its sheets say otherwise than is written down is told, though.
    case().run("changes signal --content own --since 2026-12-01").succeeds().complains("SG7 (`set-pin`) is not as changes.yaml says");
    let case = case().run("changes --record own --date 2026-12-01").succeeds();
    let log = case.read("own/checklists/signal/changes.yaml");
    assert_eq!(log.lines().filter(|line| line.starts_with("SG")).collect::<Vec<_>>(), ["SG7:"]);
    let told = case.then().run("changes signal --content own --since 2026-12-01").succeeds().quietly();
    told.says("> SG7: new wording (2026-12-01)").says("We say so.");
}

#[test]
fn only_what_tells_of_changes_reads_what_is_written_down() {
    let author = || Author::recorded().writes(LOG, "history:", "histry:");
    author().ends("render courier --content own").succeeds().quietly();
    author().ends("changes courier --content own --since 2026-11-22").exits_with(1).complains("error[unknown-key]");
    author().ends("changes --record own").exits_with(1).complains("error[unknown-key]");
}

#[test]
fn a_folder_without_a_checklist_has_nothing_to_write_down() {
    let case = Case::new().file("own/i18n/en/handout.ftl", "edition = Edition { $date } { $hash }\n");
    case.run("changes --record own").exits_with(2).complains("own has no part of a checklist whose changes could be written down");
}
