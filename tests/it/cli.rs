//! The contract of the command line.

use std::fs;

use crate::case::Case;

const SIGNAL_KO: &str = "checklists/signal/text/ko.yaml";

/// A checklist of one step.
const SAMPLE: &str = "\
reviewed: 2026-01-01
app: Sample
sections:
  - id: one
    steps:
      - id: set-pin
        code: SM1
        priority: essential
        threats: [account-takeover]
        where:
          - platforms: [android, ios]
            path: [signal-pin]
            switch: enabled
        sources: [{url: https://example.org/, seen: 2026-01-01}]
        verified: {date: 2026-01-01}
        confidence: unconfirmed
";

const SAMPLE_LABELS: &str = "\
seen:
  a: {platform: android, source: https://example.org/, date: 2026-01-01, sure: confirmed}
  i: {platform: ios, source: https://example.org/, date: 2026-01-01, sure: confirmed}
labels:
  signal-pin:
    android:
      a: {en: PIN, ko: PIN 번호}
    ios:
      i: {en: Signal PIN}
";

// Data and talk.

#[test]
fn one_handout_goes_to_standard_output_as_markdown_in_english() {
    Case::with_small_templates().run("render signal --content own").succeeds().says("Signal").quietly();
}

#[test]
fn json_on_standard_output_is_the_handout() {
    let outcome = Case::with_small_templates().run("render signal -l ko -f json --content own").succeeds().quietly();
    let handout = outcome.json();
    assert_eq!(handout["locale"], "ko");
    assert_eq!(handout["checklists"][0]["id"], "signal");
}

#[test]
fn the_format_comes_from_the_ending_and_the_word_wins_where_there_is_none() {
    let case = Case::with_small_templates().run("render signal --content own -o a.JSON").succeeds().says_nothing().then();
    let outcome = case.run("render signal --content own -f json -o b.handout").succeeds();
    assert_eq!(outcome.read("a.JSON"), outcome.read("b.handout"));
    outcome.then().run("render signal --content own -f json -o -").succeeds().says("\"checklists\"");
}

#[test]
fn an_ending_that_means_nothing_or_something_else_is_wrong_usage() {
    for (line, complaint) in [
        ("render signal -o a.docx", "there is no format `docx`"),
        ("render signal -o a", "has no ending"),
        ("render signal -f json -o a.md", "--format says json"),
    ] {
        Case::new().run(line).exits_with(2).says_nothing().complains(complaint).leaves("", &[]);
    }
}

#[test]
fn several_checklists_share_one_handout_on_standard_output_and_have_a_file_each_in_a_folder() {
    let case = Case::with_small_templates().run("render signal,telegram --content own").succeeds().says("signal telegram").then();
    case.run("render signal telegram -l en,ko -f md,json -d out --content own").succeeds().says_nothing().leaves(
        "out",
        &[
            "manifest.json",
            "signal.en.json",
            "signal.en.md",
            "signal.ko.json",
            "signal.ko.md",
            "telegram.en.json",
            "telegram.en.md",
            "telegram.ko.json",
            "telegram.ko.md",
        ],
    );
}

#[test]
fn several_handouts_without_a_folder_are_wrong_usage() {
    for line in ["render signal -l en,ko", "render signal -f md,json", "render --all -l all -f all -o a.md"] {
        Case::new().run(line).exits_with(2).says_nothing().complains("-d DIR").leaves("", &[]);
    }
}

#[test]
fn a_locale_is_negotiated_and_named_as_we_name_it() {
    let case = Case::with_small_templates();
    case.run("render signal -l zh-TW,zh-Hant,ko-KR -d out --content own")
        .succeeds()
        .leaves("out", &["manifest.json", "signal.ko.md", "signal.zh-Hant.md"]);
}

#[test]
fn all_means_every_checklist_and_locale() {
    let outcome = Case::with_small_templates().run("render --all -l all -f json -d out --content own").succeeds();
    let checklists = items(&outcome.then().run("list --json"), "id");
    let locales = items(&Case::new().run("list locales --json"), "id");
    let outcome = Case::with_small_templates().run("render --all -l all -f json -d out --content own").succeeds();
    let mut expected: Vec<String> =
        checklists.iter().flat_map(|checklist| locales.iter().map(move |locale| format!("{checklist}.{locale}.json"))).collect();
    expected.push("manifest.json".to_owned());
    expected.sort();
    outcome.leaves("out", &expected.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn strings_that_fell_back_are_counted_on_standard_error() {
    let case = Case::with_small_templates()
        .file("own/i18n/eo/locale.yaml", "name: Esperanto\nenglish: Esperanto\ndirection: ltr\nreview: machine\nfaces: [noto-sans]\n");
    case.run("render signal -l eo --content own").succeeds().complains("warning: signal in eo: ");
}

#[test]
fn a_closed_pipe_is_no_failure() {
    for line in
        ["render signal -f json --content own", "list", "list --json", "show signal --content own", "man", "--help", "completions bash"]
    {
        Case::with_small_templates().run_into_closed_pipe(line).succeeds().quietly();
    }
}

#[test]
fn nothing_is_coloured_that_is_no_terminal() {
    for line in ["list", "show signal --content own", "render sgnal", "--help", "rendr"] {
        let outcome = Case::with_small_templates().run(line);
        assert!(!(outcome.stdout() + &outcome.stderr()).contains('\x1b'), "{line}");
    }
}

// Tailoring.

#[test]
fn steps_are_chosen_by_id_or_code() {
    for name in ["set-pin", "signal/set-pin", "SG7", "sg7"] {
        let outcome = Case::with_small_templates().run(&format!("render signal -f json --step {name} --content own")).succeeds();
        let handout = outcome.json();
        assert_eq!(handout["step_count"], 1, "{name}");
        assert_eq!(handout["checklists"][0]["sections"][0]["steps"][0]["code"], "SG7", "{name}");
    }
}

#[test]
fn steps_of_one_checklist_do_not_trouble_the_files_of_another() {
    let case = Case::with_small_templates();
    let case = case
        .run("render --all -f json --step SG7 -d out --content own")
        .succeeds()
        .leaves("out", &["manifest.json", "signal.en.json"])
        .then();
    let outcome = case.run("render signal,telegram -f json --skip SG7 -d skipped --content own").succeeds();
    assert!(!outcome.read("skipped/signal.en.json").contains("\"code\": \"SG7\""));
    assert!(outcome.read("skipped/telegram.en.json").contains("\"code\": \"TG1\""));
}

#[test]
fn flags_of_the_reader_reach_the_handout() {
    let count = |flags: &str| {
        let outcome = Case::with_small_templates().run(&format!("render telegram -f json --content own {flags}")).succeeds();
        outcome.json()["step_count"].as_u64().expect("a number")
    };
    let all = count("");
    for flags in
        ["--priority essential", "--platform desktop", "--threat lock-out", "--situation record-duty", "--length card", "--skip TG1,TG2"]
    {
        let some = count(flags);
        assert!(some > 0 && some < all, "{flags}: {some} of {all}");
    }
    assert_eq!(count("--length card --priority advanced"), all);
}

#[test]
fn the_day_of_the_edition_comes_from_the_flag_then_the_environment_then_the_content() {
    let date = |case: Case, flags: &str| {
        let outcome = case.run(&format!("render signal -f json --content own {flags}")).succeeds();
        outcome.json()["edition"]["date"].as_str().expect("a date").to_owned()
    };
    let reviewed = Case::new().run("list --json").json()["items"][0]["reviewed"].as_str().expect("a date").to_owned();
    let epoch = || Case::with_small_templates().setting("SOURCE_DATE_EPOCH", "951782400");
    assert_eq!(date(epoch(), "--date 2027-01-02"), "2027-01-02");
    assert_eq!(date(epoch(), ""), "2000-02-29");
    assert_eq!(date(Case::with_small_templates(), ""), reviewed);
    Case::new().setting("SOURCE_DATE_EPOCH", "now").run("render signal").exits_with(2).complains("SOURCE_DATE_EPOCH");
    Case::new().run("render signal --date 2026-02-30").exits_with(2).complains("2026-02-30");
}

// Comparing.

#[test]
fn messengers_stand_side_by_side_in_the_order_in_which_they_are_named() {
    let outcome = Case::new().run("compare telegram signal").succeeds().quietly();
    let outcome = outcome.says("| Criterion | Telegram | Signal |").says("○ no | ● yes");
    assert!(!outcome.stdout().contains("WhatsApp"), "only those that are named");
    Case::new().run("compare").succeeds().says("WhatsApp").says("WeChat");
}

#[test]
fn the_reasons_are_told_if_they_are_asked_for() {
    let plain = Case::new().run("compare signal -f json").succeeds().json();
    let cell = |json: &serde_json::Value| json["groups"][0]["criteria"][0]["cells"][0].clone();
    assert!(cell(&plain).get("reason").is_none());
    let why = Case::new().run("compare signal --why -f json").succeeds().json();
    assert!(cell(&why)["reason"]["inlines"][0]["text"].as_str().is_some_and(|text| text.contains("encrypted")));
    assert_eq!(cell(&why)["sources"][0], why["sources"][0]["number"]);
    assert!(why["sources"][0]["url"].as_str().is_some_and(|url| url.starts_with("https://")));
    Case::new().run("compare signal --why").succeeds().says("### ").says("## Sources").says("2026-");
}

#[test]
fn comparisons_go_where_handouts_go() {
    let case = Case::new().run("compare -o a.txt").succeeds().says_nothing().then();
    let outcome = case.run("compare -o a.txt").exits_with(3).complains("--force");
    assert!(outcome.read("a.txt").contains("SG  MO  SX  BR"));
    let outcome = outcome.then().run("compare -l en,fa -f md,json -d out").succeeds().says_nothing();
    outcome.leaves("out", &["comparison.en.json", "comparison.en.md", "comparison.fa.json", "comparison.fa.md", "manifest.json"]);
    Case::new().run("compare -l en,fa").exits_with(2).says_nothing().complains("-d DIR");
    Case::new().run("compare -f json --date 2027-01-02").succeeds().says("\"date\": \"2027-01-02\"");
}

#[test]
fn a_folder_of_ones_own_changes_an_answer() {
    let own = "groups:\n  - id: cn-bonus\n    criteria:\n      - id: cn-bonus-features\n        cells:\n          signal: {answer: no}\n";
    let case = Case::new().file("own/comparison/scorecard.yaml", own);
    case.run("compare signal --content own").succeeds().says("| Rich functions | ○\\* no |");
}

// Names that nobody has.

#[test]
fn a_slip_in_any_name_is_told_with_what_was_meant() {
    for (line, near) in [
        ("render sgnal", "`signal`"),
        ("render signal -d out sgnal", "`signal`"),
        ("render signal -l koo", "`ko`"),
        ("render signal -l en,koo -d out", "`ko`"),
        ("render signal -f pfd", "`pdf`"),
        ("render signal --template defualt", "`default`"),
        ("render signal --platform andriod", "`android`"),
        ("render signal --platform Android", "`android`"),
        ("render signal --threat snoping", "`snooping`"),
        ("render signal --situation old-acount", "`old-account`"),
        ("render signal --priority esential", "`essential`"),
        ("render signal --length crad", "`card`"),
        ("render signal --paper leter", "`letter`"),
        ("render signal --step set-pim", "`set-pin`"),
        ("render signal --skip set-pim -d out", "`set-pin`"),
        ("render signal --label-locale zh-Hnt", "`zh-Hant`"),
        ("compare sgnal", "`signal`"),
        ("compare signal -l koo", "`ko`"),
        ("compare signal -f pfd", "`pdf`"),
        ("list steps sgnal", "`signal`"),
        ("list stpes", "`steps`"),
        ("list -l koo", "`ko`"),
        ("show sgnal", "`signal`"),
        ("show signal/set-pim", "`set-pin`"),
        ("completions bsh", "`bash`"),
        ("status sgnal", "`signal`"),
        ("status -l koo", "`ko`"),
    ] {
        let content = if line.starts_with("completions") { "" } else { " --content own" };
        let outcome = Case::with_small_templates().run(&format!("{line}{content}"));
        outcome.exits_with(2).says_nothing().complains("there is no ").complains(&format!("did you mean {near}?")).leaves("", &["own"]);
    }
}

#[test]
fn a_slip_in_a_command_or_flag_is_told_with_what_was_meant() {
    Case::new().run("rendr signal").exits_with(2).complains("'render'");
    Case::new().run("render signal --locael ko").exits_with(2).complains("'--locale'");
}

#[test]
fn a_name_like_nothing_we_have_comes_with_those_we_have() {
    Case::new().run("render xyzzy").exits_with(2).complains("checklists: briar, choosing, device");
    Case::with_small_templates().run("render signal --step xyzzy --content own").exits_with(2).complains("handbill list steps");
}

// Files.

#[test]
fn a_file_is_not_replaced_without_leave() {
    let case = Case::with_small_templates().file("a.json", "mine");
    let outcome = case.run("render signal --content own -o a.json").exits_with(3).complains("a.json is there already").complains("--force");
    assert_eq!(outcome.read("a.json"), "mine");
    let outcome = outcome.then().run("render signal --content own -o a.json --force").succeeds();
    assert!(outcome.read("a.json").starts_with('{'));
}

#[test]
fn files_in_the_way_of_many_are_all_told_before_anything_is_written() {
    let case = Case::with_small_templates().file("out/signal.en.json", "mine").file("out/telegram.en.json", "mine");
    let outcome = case.run("render --all -l all -f json -d out --content own").exits_with(3);
    let outcome = outcome.complains("signal.en.json").complains("telegram.en.json").complains("nothing was written");
    let outcome = outcome.leaves("out", &["signal.en.json", "telegram.en.json"]);
    assert_eq!(outcome.read("out/signal.en.json"), "mine");
    outcome.then().run("render --all -f json -d out --content own --force").succeeds();
}

#[test]
fn a_target_that_cannot_be_written_is_a_failure_and_leaves_nothing() {
    Case::with_small_templates()
        .run("render signal --content own -o no/such/a.json")
        .exits_with(3)
        .complains("no/such/a.json")
        .leaves("", &["own"]);
    let case = Case::with_small_templates().file("out", "a file");
    case.run("render signal --content own -d out").exits_with(3).complains("out").leaves("", &["out", "own"]);
    Case::with_small_templates().run("render signal --content own -f json -o own --force").exits_with(3).complains("this is a folder");
}

#[cfg(unix)]
#[test]
fn a_device_is_never_replaced_by_a_file() {
    Case::with_small_templates()
        .run("render signal --content own -f json -o /dev/null --force")
        .exits_with(3)
        .complains("not a plain file");
}

#[test]
fn a_file_or_a_folder_but_not_both() {
    Case::new().run("render signal -o a.md -d out").exits_with(2).complains("--output-dir");
}

// Content.

#[test]
fn a_missing_folder_of_content_cannot_be_read() {
    for line in ["render signal --content nowhere", "check nowhere", "list --content nowhere"] {
        Case::new().run(line).exits_with(3).says_nothing().complains("cannot read nowhere");
    }
}

#[test]
fn a_folder_without_content_is_a_slip() {
    Case::new().file("empty/notes.txt", "x").run("check empty").exits_with(2).complains("empty holds no content").complains("checklists");
}

#[test]
fn broken_content_is_drawn_with_its_line_and_nothing_is_made() {
    let case = || Case::with_small_templates().file(&format!("own/{SIGNAL_KO}"), "steps:\n  set-pin:\n    title: \"설정\n");
    let outcome = case().run("render signal -l ko --content own -o a.md").exits_with(1).says_nothing();
    outcome.complains("error[yaml-syntax]").complains(&format!("--> own/{SIGNAL_KO}:")).complains("1 error").leaves("", &["own"]);
    // English does not need the broken file, and its handout is still made.
    let outcome = case().run("render signal -l all -f json -d out --content own").exits_with(1).complains("not made: signal.ko.json");
    let outcome = outcome.leaves(
        "out",
        &[
            "manifest.json",
            "signal.ar.json",
            "signal.en.json",
            "signal.es.json",
            "signal.fa.json",
            "signal.ru.json",
            "signal.zh-Hans.json",
            "signal.zh-Hant.json",
        ],
    );
    assert_eq!(outcome.stderr().matches("error[yaml-syntax]").count(), 1);
}

#[test]
fn a_template_that_fails_is_drawn_with_its_line() {
    let case = Case::with_small_templates().file("own/templates/default/handout.md.j2", "one\n{{ titel }}\n");
    let outcome = case.run("render signal --content own -o a.md").exits_with(1).complains("own/templates/default/handout.md.j2:2:");
    outcome.complains("{{ titel }}").leaves("", &["own"]);
}

#[test]
fn check_passes_what_is_sound_and_draws_what_is_not() {
    Case::new().run("check").succeeds().says_nothing().complains("no problems in ");
    let case = Case::new().file(&format!("own/{SIGNAL_KO}"), "steps:\n  set-pin:\n    titel: x\n");
    let outcome = case.run("check own").exits_with(1).says_nothing().complains("titel").complains(&format!("own/{SIGNAL_KO}:3:5"));
    outcome.complains("did you mean `title`?").complains("1 error");
}

#[test]
fn ages_are_counted_from_a_day_that_somebody_names() {
    Case::new().run("check --max-age 365d").exits_with(2).complains("--today").complains("SOURCE_DATE_EPOCH");
    Case::new().run("check --today 2028-01-01").exits_with(2).complains("--max-age");
    Case::new().run("check --max-age year --today 2028-01-01").exits_with(2).complains("365d");
    Case::new().run("check --max-age 99999d --today 2028-01-01").succeeds().complains("no problems in ");
    Case::new().run("check --max-age 30d --today 2028-01-01").succeeds().complains("warning[stale-step]");
    Case::new().run("check --max-age 30d --today 2028-01-01 --deny warnings").exits_with(1);
    let dated = Case::new().setting("SOURCE_DATE_EPOCH", "1830297600");
    dated.run("check --max-age 30d").succeeds().complains("before 2028-01-01");
}

#[test]
fn labels_are_held_against_the_texts_of_the_apps() {
    let briar = r#"{"labels": {"a": {"en": "Settings", "ko": "틀림"}}}"#;
    let outcome = Case::new().file("texts/briar-android.json", briar).run("check --labels texts").exits_with(1).says_nothing();
    let outcome = outcome.complains("error[label-differs]").complains("it reads `틀림`").complains("error[unknown-texts]");
    outcome.complains("words as in the apps' texts");
    Case::new().file("texts/a.json", "[]").run("check --labels texts").exits_with(2).complains("is not a file of an app's texts");
    Case::new().file("texts/a.txt", "").run("check --labels texts").exits_with(2).complains("texts holds no texts");
    Case::new().run("check --labels texts").exits_with(3).complains("cannot read texts");
}

// What there is.

fn items(outcome: &crate::case::Outcome, field: &str) -> Vec<String> {
    let json = outcome.json();
    assert_eq!(json["version"], 1);
    let items = json["items"].as_array().expect("a list");
    items.iter().map(|item| item[field].as_str().expect("a text").to_owned()).collect()
}

#[test]
fn every_list_has_the_same_names_for_people_and_for_scripts() {
    for kind in ["checklists", "steps", "locales", "platforms", "threats", "situations", "templates", "formats"] {
        let json = Case::with_small_templates().run(&format!("list {kind} --json --content own")).succeeds().quietly();
        assert_eq!(json.json()["kind"], kind);
        let names = items(&json, "id");
        assert!(!names.is_empty(), "{kind}");
        let mut plain = Case::with_small_templates().run(&format!("list {kind} --content own")).succeeds().quietly();
        for name in names {
            plain = plain.says(&name);
        }
    }
}

#[test]
fn lists_speak_the_language_that_is_asked_for() {
    Case::new().run("list threats -l ko").succeeds().says("snooping");
    let english = items(&Case::new().run("list steps signal --json"), "title");
    let korean = items(&Case::new().run("list steps signal --json -l ko"), "title");
    assert_eq!(english.len(), korean.len());
    assert_ne!(english, korean);
}

#[test]
fn list_steps_has_every_step_of_the_checklists_that_are_named() {
    let all = items(&Case::new().run("list steps --json"), "code");
    let signal = items(&Case::new().run("list steps signal --json"), "code");
    assert!(signal.len() < all.len() && signal.iter().all(|code| code.starts_with("SG")));
    let list = Case::new().run("list --json").json();
    let listed = list["items"].as_array().expect("a list").iter().find(|item| item["id"] == "signal").expect("Signal is there");
    assert_eq!(listed["steps"].as_u64(), Some(signal.len() as u64));
    Case::new().run("list threats signal").exits_with(2).complains("list threats");
}

#[test]
fn list_locales_tells_names_direction_and_review() {
    let json = Case::new().run("list locales --json").json();
    let korean = json["items"].as_array().expect("a list").iter().find(|item| item["id"] == "ko").expect("Korean is there");
    assert_eq!(korean["name"], "한국어");
    assert_eq!(korean["english"], "Korean");
    assert_eq!(korean["direction"], "ltr");
    assert!(korean["review"].is_string());
}

#[test]
fn show_reads_a_checklist_or_a_step_within_the_width_of_the_terminal() {
    use unicode_width::UnicodeWidthStr;
    for locale in ["en", "ko", "zh-Hans"] {
        let case = Case::with_small_templates().setting("COLUMNS", "50");
        let outcome = case.run(&format!("show signal -l {locale} --content own")).succeeds().says("SG7").says("SG1");
        for line in outcome.stdout().lines() {
            // An address is never broken.
            assert!(line.width() <= 50 || line.contains("://"), "{locale}: {line}");
        }
    }
    for name in ["signal/set-pin", "SG7", "sg7", "signal/SG7"] {
        let outcome = Case::with_small_templates().run(&format!("show {name} --content own")).succeeds().says("SG7");
        assert!(!outcome.stdout().contains("SG1 "), "{name}");
    }
}

// Scripts for shells and manuals.

#[test]
fn completions_know_the_names_of_the_content() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let outcome = Case::new().run(&format!("completions {shell}")).succeeds().quietly().says("render");
        // The makers of the last two know commands and flags alone.
        if !["elvish", "powershell"].contains(&shell) {
            outcome.says("telegram").says("zh-Hant").says("account-takeover");
        }
    }
}

#[cfg(unix)]
#[test]
fn bash_takes_the_completions() {
    let script = Case::new().run("completions bash").succeeds().stdout();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("handbill.bash");
    let asked = "\nCOMP_WORDS=(handbill render sig); COMP_CWORD=2; _handbill handbill sig render; echo \"${COMPREPLY[*]}\"\n";
    fs::write(&path, script + asked).expect("written");
    match std::process::Command::new("bash").arg(&path).output() {
        Ok(output) => assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "signal", "{output:?}"),
        Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::NotFound, "only a machine without bash need not try"),
    }
}

#[test]
fn the_manual_has_a_page_for_every_command() {
    Case::new().run("man").succeeds().says(".TH handbill 1").says("handbill render signal").quietly();
    let outcome = Case::new().run("man -d pages").succeeds().says_nothing().leaves(
        "pages",
        &[
            "handbill-changes.1",
            "handbill-check.1",
            "handbill-compare.1",
            "handbill-completions.1",
            "handbill-list.1",
            "handbill-man.1",
            "handbill-new.1",
            "handbill-render.1",
            "handbill-show.1",
            "handbill-status.1",
            "handbill-tick.1",
            "handbill-translate.1",
            "handbill-wizard.1",
            "handbill.1",
        ],
    );
    assert!(outcome.read("pages/handbill-render.1").contains("label\\-locale"));
    outcome.then().run("man -d pages").exits_with(3).complains("nothing was written");
}

#[test]
fn help_and_version_are_data() {
    Case::new().run("--help").succeeds().says("Examples:").says("Exit codes:").quietly();
    Case::new().run("render --help").succeeds().says("-d out").quietly();
    Case::new().run("--version").succeeds().says("handbill ").quietly();
    Case::new().run("").exits_with(2).says_nothing().complains("Usage");
}

// The language of talk.

#[test]
fn messages_come_in_the_language_of_the_environment_or_of_the_flag() {
    let wrong = "render sgnal --content own";
    for (name, value) in [("LC_ALL", "ko_KR.UTF-8"), ("LC_MESSAGES", "ko"), ("LANG", "ko_KR@x")] {
        let outcome = Case::with_small_templates().setting(name, value).run(wrong).exits_with(2).says_nothing();
        outcome.complains("오류: `sgnal` 체크리스트가 없습니다").complains("`signal`");
    }
    let outcome = Case::with_small_templates().setting("LC_ALL", "C").setting("LANG", "ko_KR.UTF-8").run(wrong);
    outcome.exits_with(2).complains("error: there is no checklist `sgnal`");
    let outcome = Case::with_small_templates().setting("LC_ALL", "ko_KR.UTF-8").run(&format!("{wrong} --ui-locale zh-TW"));
    outcome.exits_with(2).complains("錯誤：沒有檢查清單 `sgnal`");
}

#[test]
fn even_a_slip_in_a_flag_is_told_in_the_language_of_the_flag() {
    Case::new().run("render signal --priority esential --ui-locale ko").exits_with(2).complains("`essential`을(를) 찾으셨나요?");
}

#[test]
fn a_language_of_talk_that_nobody_has_is_an_unknown_locale() {
    Case::new().run("list --ui-locale koo").exits_with(2).says_nothing().complains("there is no locale `koo`").complains("`ko`");
}

#[test]
fn a_language_without_words_of_its_own_talks_english_and_knows_those_it_has() {
    let locale = "name: Esperanto\nenglish: Esperanto\ndirection: ltr\nreview: machine\nfaces: [noto-sans]\n";
    let case = || Case::with_small_templates().file("own/i18n/eo/locale.yaml", locale);
    case().run("render sgnal --content own --ui-locale eo").exits_with(2).complains("error: there is no checklist");
    let case = case().file("own/i18n/eo/cli.ftl", "error-head = eraro:\n");
    case.run("render sgnal --content own --ui-locale eo").exits_with(2).complains("eraro: there is no checklist");
}

#[test]
fn what_goes_to_standard_output_is_never_in_the_language_of_the_environment() {
    for line in ["list", "list locales", "list formats", "status signal", "render signal --content own", "check --help", "man"] {
        let plain = Case::with_small_templates().run(line).succeeds().stdout();
        let korean = Case::with_small_templates().setting("LC_ALL", "ko_KR.UTF-8").run(line).succeeds().stdout();
        assert!(!plain.is_empty() && plain == korean, "{line}");
    }
}

#[test]
fn heads_of_tables_follow_the_language_that_is_asked_for() {
    Case::new().run("list -l ko").succeeds().says("체크리스트").says("점검일");
    Case::new().run("list formats -l zh-TW").succeeds().says("供列印的頁面");
    Case::new().run("list locales").succeeds().says("LOCALE").says("DIRECTION");
}

// How far translations have come.

/// The one row of `status --json` for a checklist or file in a language.
fn row(outcome: &crate::case::Outcome, locale: &str, name: &str) -> serde_json::Value {
    let json = outcome.json();
    assert_eq!(json["version"], 1);
    let items = json["items"].as_array().expect("a list");
    items.iter().find(|item| item["locale"] == locale && item["name"] == name).expect("the row is there").clone()
}

#[test]
fn status_counts_every_language_and_checklist_and_the_frame() {
    let outcome = Case::new().run("status").succeeds().quietly().says("COMPLETE");
    for name in ["signal", "telegram", "handout.ftl", "vocabulary.ftl", "cli.ftl"] {
        let rows = outcome.stdout().lines().filter(|line| line.split_whitespace().nth(1) == Some(name)).count();
        assert!(rows >= 4, "{rows} rows of {name}");
    }
}

#[test]
fn status_speaks_the_language_of_a_table_of_one() {
    let outcome = Case::new().run("status signal -l ko").succeeds().quietly().says("완료").says("검토 전");
    assert_eq!(outcome.stdout().lines().count(), 2, "the frame is no part of a checklist");
    Case::new().run("status signal -l ko,zh-TW").succeeds().says("COMPLETE").says("zh-Hant");
}

#[test]
fn what_is_missing_or_english_still_is_counted_and_not_complete() {
    let own = "\
steps:
  set-pin:
    title: Set a PIN
    do: Open the settings and set a {label:signal-pin}.
";
    let case = || Case::new().file("own/checklists/sample/text/ko.yaml", "title: 표본\nlead: This is English still.\n");
    let case = || {
        case().file("own/checklists/sample/checklist.yaml", SAMPLE).file("own/checklists/sample/labels.yaml", SAMPLE_LABELS).file(
            "own/checklists/sample/text/en.yaml",
            &format!("title: Sample\nlead: This is English still.\nsections:\n  one: One\n{own}"),
        )
    };
    let outcome = case().run("status sample --json --content own").succeeds().quietly();
    let korean = row(&outcome, "ko", "sample");
    assert_eq!(korean["strings"], serde_json::json!({"count": 5, "translated": 1, "missing": 3, "english": 1, "stale": 0}));
    assert_eq!(korean["complete"], 20);
    assert_eq!(korean["labels"], serde_json::json!({"count": 2, "confirmed": 1, "missing": 1}));
    assert_eq!(korean["steps"], serde_json::json!({"count": 1, "unconfirmed": 1}));
    assert_eq!(korean["review"], "machine");
    let english = row(&outcome, "en", "sample");
    assert_eq!((&english["complete"], &english["review"]), (&100.into(), &"source".into()));
    assert_eq!(english["labels"]["confirmed"], 2);
    case().run("status sample -l ko --min 20 --content own").succeeds().quietly();
    let outcome = case().run("status sample -l ko --min 21 --content own").exits_with(1).says("20%");
    outcome.complains("ko, sample: 1 of 5 strings are translated, less than 21%");
}

#[test]
fn a_minimum_is_a_share() {
    Case::new().run("status --min 101").exits_with(2).complains("101");
}

// Staleness.

/// A folder with a checklist in English and Korean, recorded.
fn recorded() -> crate::case::Outcome {
    let case = sample(OLD, OLD_KO);
    let outcome = case.run("translate sync own").succeeds().says_nothing().complains("translations recorded: 7, files written: 1");
    assert!(outcome.read("own/checklists/sample/sources/ko.yaml").contains("\nsteps/set-pin/do: "));
    outcome.then().run("translate sync own").succeeds().complains("translations recorded: 0, files written: 0")
}

fn sample(english: &str, korean: &str) -> Case {
    let text = |title: &str, lead: &str, section: &str, step: &str, action: &str, why: &str| {
        let step = format!("    title: {step}\n    do: \"{action}\"\n    why: {why}\n    check: {why}\n");
        format!("title: {title}\nlead: {lead}\nsections:\n  one: {section}\nsteps:\n  set-pin:\n{step}")
    };
    Case::new()
        .file("own/checklists/sample/checklist.yaml", SAMPLE)
        .file("own/checklists/sample/labels.yaml", SAMPLE_LABELS)
        .file("own/checklists/sample/text/en.yaml", &text("Sample", "Go.", "One", "Set a PIN", english, "Nobody else gets in."))
        .file("own/checklists/sample/text/ko.yaml", &text("표본", "시작하세요.", "하나", "PIN 정하기", korean, "아무도 못 들어옵니다."))
}

const OLD: &str = "Open the settings and set a {label:signal-pin}.";
const NEW: &str = "Open the settings and set a long {label:signal-pin}.";
const OLD_KO: &str = "설정에서 {label:signal-pin} 항목을 정하세요.";
const NEW_KO: &str = "설정에서 긴 {label:signal-pin} 항목을 정하세요.";

/// Puts other words into a file.
fn replaced(outcome: crate::case::Outcome, file: &str, old: &str, new: &str) -> Case {
    let text = outcome.read(file);
    assert!(text.contains(old), "{file} does not say {old}");
    outcome.then().file(file, &text.replace(old, new))
}

/// The recorded folder after an English sentence has changed.
fn changed() -> Case {
    replaced(recorded(), "own/checklists/sample/text/en.yaml", OLD, NEW)
}

#[test]
fn a_translation_is_stale_when_its_english_changes_and_one_sync_after_an_edit_clears_just_that_one() {
    let stale = |outcome: &crate::case::Outcome| row(outcome, "ko", "sample")["strings"]["stale"].as_u64();
    let outcome = recorded().then().run("status sample -l ko --json --content own").succeeds();
    assert_eq!((stale(&outcome), row(&outcome, "ko", "sample")["complete"].as_u64()), (Some(0), Some(100)));

    let outcome = changed().run("status sample -l ko --json --content own").succeeds();
    assert_eq!((stale(&outcome), row(&outcome, "ko", "sample")["complete"].as_u64()), (Some(1), Some(85)));
    let outcome = outcome.then().run("check own").succeeds().complains("warning[stale-translation]: the English of `do` of `set-pin`");
    let outcome = outcome.complains(OLD_KO).complains(&format!("it says now: {NEW}"));
    // As long as nobody touched the translation it stays stale, however often its state is recorded.
    let outcome = outcome.then().run("translate sync own").succeeds().complains("translations of older English: 1");
    let outcome = outcome.then().run("status sample -l ko --json --content own");
    assert_eq!(stale(&outcome), Some(1));

    let case = replaced(outcome, "own/checklists/sample/text/ko.yaml", OLD_KO, NEW_KO);
    let outcome = case.run("check own").succeeds().complains("warning[unrecorded-translation]").complains("have both changed");
    let outcome = outcome.then().run("translate sync own").succeeds().complains("translations recorded: 1, files written: 1");
    let outcome = outcome.then().run("status sample -l ko --json --content own");
    assert_eq!(stale(&outcome), Some(0));
}

#[test]
fn a_translation_that_still_holds_is_said_to() {
    let outcome = changed().run("translate sync own --accept sample/set-pim").exits_with(2).complains("did you mean `set-pin`?");
    let outcome = outcome.then().run("translate sync own --accept sample/set-pin").succeeds().complains("translations recorded: 1");
    let outcome = outcome.then().run("status sample -l ko --json --content own");
    assert_eq!(row(&outcome, "ko", "sample")["strings"]["stale"], 0);
}

#[test]
fn a_new_name_of_a_button_makes_the_sentences_that_name_it_stale() {
    let case = replaced(recorded(), "own/checklists/sample/labels.yaml", "en: Signal PIN", "en: Account PIN");
    let outcome = case.run("status sample -l ko --json --content own").succeeds();
    assert_eq!(row(&outcome, "ko", "sample")["strings"]["stale"], 1);
}

#[test]
fn what_is_stale_is_marked_on_the_page_unless_something_else_is_asked_for() {
    let render = |flags: &str| changed().run(&format!("render sample -l ko -f json --content own {flags}"));
    let action = |outcome: &crate::case::Outcome| outcome.json()["checklists"][0]["sections"][0]["steps"][0]["action"].clone();

    let marked =
        render("").succeeds().complains("warning: sample in ko: 1 passage is a translation of older English").says("영어 원문이 바뀌었다");
    assert_eq!(marked.json()["stale_count"], 1);
    assert_eq!(
        action(&marked)["inlines"].as_array().and_then(|all| all.last()),
        Some(&serde_json::json!({"kind": "text", "text": " (*)"}))
    );

    let english = render("--missing fallback").succeeds().complains("1 passage has no translation");
    assert_eq!(action(&english)["locale"], "en");
    assert_eq!(english.json()["stale_count"], 0);

    let omitted = render("--missing omit").succeeds().complains("1 step was left out");
    assert_eq!((&omitted.json()["step_count"], &omitted.json()["left_out_count"]), (&0.into(), &1.into()));
    // A card does not tell what to do, so nothing of it is stale.
    assert_eq!(render("--missing omit --length card").succeeds().quietly().json()["step_count"], 1);

    render("--missing fail").exits_with(1).says_nothing().complains("without a translation: 0, with one of older English: 1");
    render("--missing fail --length card").succeeds().quietly();
    render("--missing mend").exits_with(2).complains("mend");
    changed().run("render sample -l en -f json --missing fail --content own").succeeds().quietly();
}

#[test]
fn the_words_of_the_frame_turn_stale_too() {
    let case = || Case::new().file("own/i18n/ko/cli.ftl", "error-head = 잘못:\n");
    let outcome = case().run("translate sync own").succeeds().complains("translations recorded: 1, files written: 1");
    assert!(outcome.read("own/i18n/ko/sources.yaml").contains("cli.ftl/error-head: "));
    let outcome = outcome.then().file("own/i18n/en/cli.ftl", "error-head = mistake:\n").run("status -l ko --json --content own").succeeds();
    assert_eq!(row(&outcome, "ko", "cli.ftl")["strings"]["stale"], 1);
    let outcome = outcome.then().run("check own").succeeds().complains("the English of `error-head` has changed");
    outcome.complains("it says now: mistake:");
}

#[test]
fn a_folder_without_translations_has_nothing_to_record() {
    let case = Case::new().file("own/checklists/sample/checklist.yaml", SAMPLE);
    case.run("translate sync own").exits_with(2).complains("own has no translations");
}

#[test]
fn a_card_that_is_longer_than_its_page_says_by_how_much() {
    let card = |flags: &str| Case::new().run(&format!("render signal -o card.pdf --length card {flags}")).succeeds();
    card("").quietly();
    let over = |flags: &str, paper: &str| -> f32 {
        let told = format!("signal in en: the card takes 2 pages of {paper}; ");
        let told = card(flags).complains(&told).complains(" mm are too much for one");
        told.stderr().split("; ").nth(1).and_then(|rest| rest.split(' ').next()?.parse().ok()).expect("a number")
    };
    for (flags, paper) in [("--paper a5", "a5"), ("--notes 20", "a4")] {
        let over = over(flags, paper);
        assert!((20.0..190.0).contains(&over), "{over} mm behind the first page of two");
    }
    Case::new().run("render signal -o steps.pdf --length steps --paper a5").succeeds().quietly();
    Case::new().run("render --all -l en,ko -f pdf --length card --paper a5 -d out").complains("signal in ko");
}

#[test]
fn a_file_that_is_no_font_is_refused_before_any_work() {
    let case = || Case::new().file("letters.ttf", "no font");
    case().run("render signal -o sheet.pdf --font letters.ttf").exits_with(2).complains("letters.ttf: this is not a sound TrueType font");
    case().run("compare -o sheet.pdf --font letters.ttf").exits_with(2).complains("one face and one weight");
    case().run("render signal -o sheet.pdf --font nowhere.ttf").exits_with(3).complains("nowhere.ttf");
}

#[test]
fn a_logo_in_svg_is_drawn_and_nothing_else_of_its_file_is_kept() {
    let logo = |body: &str| {
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><!-- by someone -->{body}</svg>");
        Case::new().file("logo.svg", &svg)
    };
    let html = logo("<path d=\"M0 0h20v10z\" fill=\"#14406e\"/>").run("render signal -f html --logo logo.svg").succeeds().stdout();
    assert!(html.contains("src=\"data:image/svg+xml;base64,"), "the logo is in the file");
    let drawn = logo("<path d=\"M0 0h20v10z\"/>").run("render signal --length card --logo logo.svg -o card.pdf");
    drawn.succeeds().quietly();
    let refused = logo("\n<text>Group</text>").run("render signal --logo logo.svg -o sheet.pdf");
    refused.exits_with(2).complains("line 2: `text` is not drawn");
}
