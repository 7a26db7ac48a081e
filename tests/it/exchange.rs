//! Translations on their way to translators and back: nothing is lost, and what would break a handout is refused.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use handbill::assets::{Assets, Embedded, InMemory};
use handbill::catalog::checklist_ids;
use handbill::layers::{Layers, Reading};
use handbill::locale::Locale;
use handbill::messages::Locales;
use handbill::translate::export::export;
use handbill::translate::import::import;
use handbill::translate::po::File;
use handbill::translate::units::{Extent, Units};

use crate::case::Case;

/// Every language but English.
fn languages() -> Vec<Locale> {
    let all = Locales::tags(&Layers::built_in()).expect("it can be read");
    all.into_iter().filter(|locale| *locale != Locale::source()).collect()
}

fn units(layers: &Layers, locale: &Locale) -> Units {
    let extent = Extent { checklists: checklist_ids(layers).expect("it can be read"), with_rest: true };
    Units::load(layers, locale, &extent, &mut Reading::default()).expect("it can be read")
}

/// The built-in content, without what a language has in words of its own.
fn without(locale: &Locale) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for path in ["checklists", "comparison", "i18n", "templates"].iter().flat_map(|room| Embedded.list(room).expect("it can be listed")) {
        let own = path.as_str().ends_with(&format!("/text/{locale}.yaml")) || path.as_str().starts_with(&format!("i18n/{locale}/"));
        if !own || path.as_str().ends_with("locale.yaml") {
            let bytes = Embedded.read(&path, usize::MAX).expect("it can be read").expect("it is there");
            files.insert(path.to_string(), bytes.into_owned());
        }
    }
    files
}

fn layers(files: &BTreeMap<String, Vec<u8>>) -> Layers {
    Layers::only(files.iter().fold(InMemory::default(), |assets, (path, bytes)| assets.with(path, bytes.clone())))
}

#[test]
fn every_string_of_every_language_goes_out_and_comes_back_as_it_was() {
    for locale in languages() {
        let built_in = Layers::built_in();
        let all = units(&built_in, &locale);
        let text = export(&all, &locale).to_string();
        let po = File::parse(&text).expect("it is sound");
        assert_eq!(po.to_string(), text, "{locale}");
        // Into what is there already: nothing changes.
        let same = import(&po, 0, &all, &locale, &built_in, &mut Reading::default()).expect("it can be read");
        assert!(same.files.is_empty() && same.changed == 0 && same.older == 0, "{locale}: {:?}", same.files);
        // Into nothing: everything comes back, and goes out again the same.
        let mut files = without(&locale);
        let empty = layers(&files);
        let mut reading = Reading::default();
        let fresh = units(&empty, &locale);
        let came = import(&po, 0, &fresh, &locale, &empty, &mut reading).expect("it can be read");
        let problems: Vec<_> = reading.problems.sorted().iter().map(|problem| problem.message.clone()).collect();
        assert_eq!(problems, [""; 0], "{locale}");
        assert_eq!(came.changed, all.units.iter().filter(|unit| unit.translation.is_some()).count(), "{locale}");
        files.extend(came.files.into_iter().map(|(path, text)| (path.to_string(), text.into_bytes())));
        let again = export(&units(&layers(&files), &locale), &locale).to_string();
        let differs = text.lines().zip(again.lines()).find(|(one, two)| one != two);
        assert!(again == text, "{locale}: {differs:?}");
    }
}

#[test]
fn every_file_stays_byte_for_byte_when_nothing_was_translated_anew() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let outcome = Case::new().run("translate export -l ko -o ko.po").succeeds().complains("strings: ");
    let (folder, case) = outcome.then().keep();
    let own = folder.join("own");
    for room in ["checklists", "comparison", "i18n"] {
        copy(&root.join(room), &own.join(room));
    }
    let before = read_all(&own);
    let outcome = case.run("translate import ko.po own").succeeds().complains("translations taken over: 0, files written: 0");
    assert!(before == read_all(&own), "files changed");
    drop(outcome);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder is made");
    for entry in fs::read_dir(from).expect("listed").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

fn read_all(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("listed").flatten() {
        if entry.path().is_dir() {
            all.extend(read_all(&entry.path()));
        } else {
            all.insert(entry.path(), fs::read(entry.path()).expect("read"));
        }
    }
    all
}

#[test]
fn what_is_translated_anew_stands_in_its_place_and_nowhere_else() {
    let own = "# Mine.\ntitle: \"옛 제목\"  # keep\nsteps:\n  set-pin:\n    title: 옛\n";
    let outcome =
        Case::new().file("own/checklists/signal/text/ko.yaml", own).run("translate export -l ko --content own -o ko.po").succeeds();
    let po = outcome.read("ko.po");
    let at = po.find("msgctxt \"signal/title\"").expect("it is there");
    let changed = po[..at].to_owned() + &po[at..].replacen("msgstr \"옛 제목\"", "msgstr \"새 \\\"제목\\\"\"", 1);
    let at = changed.find("msgctxt \"signal/steps/set-pin/cost\"").expect("it is there");
    let line = changed[at..].find("msgstr \"").expect("it has one") + at + 8;
    let changed = format!("{}덧붙임 {}", &changed[..line], &changed[line..]);
    let at = changed.find("msgctxt \"handout.ftl/notice-fallback\"").expect("it is there");
    let line = changed[at..].find("msgstr[0] \"").expect("it has one") + at + 11;
    let changed = format!("{}{{ $count }}: {}", &changed[..line], &changed[line..].replacen("{ $count }", "", 1));
    let outcome = outcome.then().file("new.po", &changed).run("translate import new.po own").succeeds();
    let outcome = outcome.complains("translations taken over: 3, files written: 2");
    let text = outcome.read("own/checklists/signal/text/ko.yaml");
    assert!(
        text.starts_with("# Mine.\ntitle: \"새 \\\"제목\\\"\"  # keep\nsteps:\n  set-pin:\n    title: 옛\n    cost: \"덧붙임 "),
        "{text}"
    );
    let message = outcome.read("own/i18n/ko/handout.ftl");
    assert!(message.lines().nth(1).is_some_and(|line| line.starts_with("notice-fallback = { $count }: ")), "{message}");
    outcome.then().run("render signal -l ko --content own").succeeds().says("# 새 \"제목\"");
}

#[test]
fn a_string_that_would_break_a_handout_is_told_with_its_place_and_nothing_is_written() {
    let outcome = Case::new().run("translate export -l ru --checklist signal -o ru.po").succeeds();
    let po = outcome.read("ru.po");
    let spoilt = po.replacen("{label:change-your-pin}", "{label:changed}", 3);
    let at = spoilt.lines().position(|line| line.starts_with("msgstr") && line.contains("{label:changed}"));
    let outcome = outcome.then().file("own/i18n/.keep", "").file("ru.po", &spoilt);
    let at = at.map_or(1, |at| at + 1);
    // The English was spoilt as well, so it is another English; only a string of its own is refused.
    assert!(at > 1);
    let plain = po.replacen("msgstr \"Signal: ", "msgstr \"Signal: {label:x} \\a", 1);
    let outcome = outcome.file("bad.po", &plain).run("translate import bad.po own").exits_with(1);
    let outcome = outcome.complains("error[refused-translation]").complains("--> bad.po:").leaves("own/i18n", &[".keep"]);
    let letters = po.replacen("msgstr \"Signal: ", "msgstr \"Signal: {label:x} \\007", 1);
    let outcome = outcome.then().file("bad.po", &letters).run("translate import bad.po own").exits_with(1);
    let outcome = outcome.complains("`{label:x}` is not in the English").complains("U+0007").complains("nothing was taken over");
    outcome.leaves("own/i18n", &[".keep"]);
}

#[test]
fn what_is_stale_goes_out_as_fuzzy_and_what_holds_is_to_be_recorded() {
    let case = Case::new().file("own/checklists/signal/text/ko.yaml", "title: 제목\nlead: 머리말\n");
    let outcome = case.run("translate sync own -l ko").succeeds();
    let case = outcome.then().file("own/checklists/signal/text/en.yaml", "title: \"Signal: another title\"\n");
    let outcome = case.run("translate export -l ko --content own -o ko.po").succeeds().complains("translated from older English: 1");
    let po = outcome.read("ko.po");
    let entry = "#, fuzzy\nmsgctxt \"signal/title\"\nmsgid \"Signal: another title\"\nmsgstr \"제목\"\n";
    assert!(po.contains(entry), "{po}");
    let outcome = outcome.then().run("translate import ko.po own").succeeds().complains("left alone, because they are marked fuzzy: 1");
    let case = outcome.then().file("ko.po", &po.replace("#, fuzzy\nmsgctxt \"signal/title\"", "msgctxt \"signal/title\""));
    let outcome = case.run("translate import ko.po own").succeeds();
    let outcome = outcome.complains("handbill translate sync own -l ko --accept signal");
    // English that changed after the export is another English.
    let case = outcome.then().file("own/checklists/signal/text/en.yaml", "title: \"Signal: a third title\"\n");
    case.run("translate import ko.po own").succeeds().complains("their English has changed since the export: 1");
}

#[test]
fn the_comparison_is_recorded_counted_and_marked_like_everything_else() {
    let case = Case::new().file("own/comparison/text/ko.yaml", "title: 제목\nlead: 머리말\n");
    let outcome = case.run("translate sync own -l ko").succeeds();
    assert_eq!(outcome.read("own/comparison/sources/ko.yaml").lines().count(), 3);
    outcome.then().keep().1.run("compare -l ko --content own").succeeds().quietly();
    let case = Case::new().file("own/comparison/text/ko.yaml", "title: 제목\nlead: 머리말\n");
    let case = case.run("translate sync own -l ko").succeeds().then();
    let case = case.file("own/comparison/text/en.yaml", "title: Another title\n");
    let status = case.run("status -l ko --content own --json").succeeds();
    let items = status.json()["items"].as_array().expect("a list").clone();
    let row = items.iter().find(|item| item["kind"] == "comparison").expect("it is counted");
    assert_eq!((&row["strings"]["stale"], &row["name"]), (&1.into(), &"comparison".into()));
    let compared = status.then().run("compare -l ko --content own").succeeds().says("# 제목 (\\*)").says("> 문장 뒤의 (\\*)는");
    let compared = compared.complains("1");
    compared.then().run("check own").succeeds().complains("warning[stale-translation]").complains("Another title");
}

#[test]
fn a_language_begins_with_two_files_and_all_else_is_counted_as_missing() {
    let outcome = Case::new().run("translate new pt-BR own --name Português --english Portuguese").succeeds();
    let outcome = outcome.leaves("own/i18n/pt-BR", &["glossary.md", "locale.yaml"]).complains("translate export -l pt-BR");
    let outcome = outcome.then().run("check own").succeeds().complains("checklists/signal/text/pt-BR.yaml is missing");
    let status = outcome.then().run("status signal -l pt-BR --content own --json").succeeds().json();
    assert_eq!(status["items"][0]["strings"]["missing"], status["items"][0]["strings"]["count"]);
    let outcome =
        Case::new().run("translate new pt-BR own").succeeds().then().run("translate export -l pt-BR --content own -o pt.po").succeeds();
    let po = outcome.read("pt.po").replacen(
        "msgid \"Signal: hardening checklist\"\nmsgstr \"\"",
        "msgid \"Signal: hardening checklist\"\nmsgstr \"Signal: lista\"",
        1,
    );
    let outcome = outcome.then().file("pt.po", &po).run("translate import pt.po own").succeeds().complains("taken over: 1");
    assert_eq!(outcome.read("own/checklists/signal/text/pt-BR.yaml"), "# signal in pt-BR. CC BY-SA 4.0.\ntitle: \"Signal: lista\"\n");
    outcome.then().run("render signal -l pt-BR --content own").succeeds().says("# Signal: lista");
    Case::new().run("translate new ko own").exits_with(2).complains("a language ko already");
    Case::new().run("translate new x_y_z own").exits_with(2).complains("no language tag");
    Case::new().run("translate export -l en").exits_with(2).complains("English is the source");
}

#[test]
fn pseudo_languages_show_what_cannot_be_translated() {
    let page = Case::new().run("render signal -l qps-ploc --length card").succeeds().stdout();
    assert!(page.contains("# \\[Šííğñááł:"), "{page}");
    for line in page.lines().filter(|line| line.starts_with("##") || line.starts_with("- [ ]")) {
        assert!(line.contains("\\["), "{line}");
    }
    let page = Case::new().run("render signal -l qps-plocm -f html").succeeds().stdout();
    assert!(page.contains("dir=\"rtl\""), "{page}");
    Case::new().run("render telegram -l qps-plocm -f pdf -o a.pdf").succeeds().then().run("compare -l qps-ploc").succeeds();
    let listed = Case::new().run("list locales --json").succeeds().stdout();
    assert!(!listed.contains("qps"), "{listed}");
}

/// Where GNU gettext is at hand, it has the last word on the format.
#[test]
fn gettext_accepts_what_goes_out() {
    if Command::new("msgfmt").arg("--version").output().is_err() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    for locale in languages() {
        let path = folder.path().join("a.po");
        fs::write(&path, export(&units(&Layers::built_in(), &locale), &locale).to_string()).expect("written");
        let output = Command::new("msgfmt").args(["--check", "--verbose", "-o", "/dev/null"]).arg(&path).output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success() && !said.contains("warning"), "{locale}: {said}");
    }
}
