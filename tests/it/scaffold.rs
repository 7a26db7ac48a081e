//! Files to begin with: what `handbill new` writes is sound as it stands, and replaces nothing.

use crate::case::{Case, Outcome};

/// What `check` says: every error, and warnings of the folder's own files but that they are not translated yet.
fn problems(checked: &Outcome) -> Vec<String> {
    let told = checked.stderr();
    let blocks = told.split("\n\n").filter(|block| {
        let own = block.lines().nth(1).is_some_and(|place| place.contains("--> own/"));
        block.starts_with("error") || own && block.starts_with("warning") && !block.starts_with("warning[missing-file]")
    });
    blocks.map(ToOwned::to_owned).collect()
}

#[test]
fn a_checklist_begins_sound_and_can_be_rendered() {
    let begun = Case::new().run("new checklist courier --name Courier --date 2026-12-01 --content own").succeeds().says_nothing();
    let begun = begun
        .complains("the checklist courier begins in own, files written: 2")
        .complains("handbill check own")
        .leaves("own/checklists/courier", &["checklist.yaml", "text"]);
    let checked = begun.then().run("check own").succeeds();
    assert_eq!(problems(&checked), Vec::<String>::new());
    let rendered = checked.then().run("render courier --content own").succeeds().quietly();
    let rendered = rendered.says("# Courier: checklist").says("(Recommended, CO1)").says("Edition 2026-12-01");
    rendered.then().run("render courier --content own -f pdf -o a.pdf").succeeds();
}

#[test]
fn the_codes_of_a_new_checklist_are_nobodys() {
    // Signal's steps begin with SG, Session's with SE.
    let begun = Case::new().run("new checklist singe --content own").succeeds().then();
    let begun = begun.run("new checklist sines --content own").succeeds();
    let code = |name: &str| {
        let text = begun.read(&format!("own/checklists/{name}/checklist.yaml"));
        text.lines().find_map(|line| line.trim().strip_prefix("code: ").map(ToOwned::to_owned)).expect("a step has a code")
    };
    let (first, second) = (code("singe"), code("sines"));
    assert_ne!(first, second);
    let told = begun.then().run("check own").succeeds();
    assert_eq!(problems(&told), Vec::<String>::new());
}

#[test]
fn the_day_of_a_new_checklist_is_given_and_never_taken_from_a_clock() {
    let dated = |case: Case| case.run("new checklist courier --content own").succeeds().read("own/checklists/courier/checklist.yaml");
    assert!(dated(Case::new()).contains("reviewed: 1970-01-01"));
    assert!(dated(Case::new().setting("SOURCE_DATE_EPOCH", "1795305600")).contains("reviewed: 2026-11-22"));
}

#[test]
fn an_app_is_called_whatever_its_name_is() {
    for name in ["Who?", "a:b", "\"quoted\"", "[x]", "'", "#1"] {
        let (folder, case) = Case::new().keep();
        let output = crate::case::program()
            .args(["new", "checklist", "courier", "--content", "own", "--name", name])
            .current_dir(&folder)
            .output()
            .expect("the program runs");
        assert!(output.status.success(), "{name}");
        let checked = case.run("check own").succeeds();
        assert_eq!(problems(&checked), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_template_set_begins_as_the_default_one_with_one_block_of_its_own() {
    let begun = Case::new().run("new template mine --content own").succeeds();
    let begun = begun
        .complains("the template set mine begins in own, files written: 3")
        .complains("handbill render signal --template mine --content own")
        .leaves("own/templates/mine", &["handout.html.j2", "handout.md.j2", "handout.txt.j2"]);
    let checked = begun.then().run("check own").succeeds();
    assert_eq!(problems(&checked), Vec::<String>::new());
    let mut case = checked.then();
    for format in ["md", "txt", "html", "json"] {
        let usual = case.run(&format!("render signal -f {format}")).succeeds();
        let expected = usual.stdout();
        let ours = usual.then().run(&format!("render signal --template mine --content own -f {format}")).succeeds();
        let plain = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).map(ToOwned::to_owned).collect::<Vec<_>>();
        assert_eq!(plain(&ours.stdout()), plain(&expected), "{format}");
        case = ours.then();
    }
    let (folder, case) = case.keep();
    let file = folder.join("own/templates/mine/handout.md.j2");
    let text = std::fs::read_to_string(&file).expect("it is there");
    let (before, after) = text.split_once("{% endblock %}").expect("it ends");
    std::fs::write(&file, format!("{before}Ask us.\n{{% endblock %}}{after}")).expect("it is written");
    case.run("render signal --template mine --content own").succeeds().says("Ask us.");
}

#[test]
fn a_locale_begins_as_by_translate_new() {
    let ours = Case::new().run("new locale pt-BR --name Português --english Portuguese --content own").succeeds();
    let theirs = Case::new().run("translate new pt-BR own --name Português --english Portuguese").succeeds();
    assert_eq!(ours.stderr(), theirs.stderr());
    for file in ["own/i18n/pt-BR/locale.yaml", "own/i18n/pt-BR/glossary.md"] {
        assert_eq!(ours.read(file), theirs.read(file));
    }
    let rendered = ours.then().run("render signal -l pt-BR --content own").succeeds();
    rendered.then().run("check own").succeeds();
}

#[test]
fn what_is_there_already_stays() {
    for (line, words) in [
        ("new checklist signal --content own", "there is a checklist `signal` already"),
        ("new template default --content own", "there is a template set `default` already"),
        ("new locale ko --content own", "a language ko already"),
        ("new checklist Courier --content own", "`Courier` cannot be a name"),
        ("new checklist ../up --content own", "`../up` cannot be a name"),
        ("new template a/b --content own", "`a/b` cannot be a name"),
        ("new template con --content own", "`con` cannot be a name"),
        ("new locale x_y_z --content own", "no language tag"),
    ] {
        Case::new().run(line).exits_with(2).complains(words).leaves(".", &[]);
    }
    Case::new().run("new checklist").exits_with(2);
    Case::new().run("new handout mine").exits_with(2);
    // A file that nothing reads is in the way all the same, and then nothing is written.
    let words = "own/checklists/courier/text/en.yaml";
    let refused = Case::new().file(words, "title: Ours\n").run("new checklist courier --content own").exits_with(3);
    let refused = refused.complains("en.yaml is there already").leaves("own/checklists/courier", &["text"]);
    assert_eq!(refused.read(words), "title: Ours\n");
}

#[test]
fn it_begins_where_the_reader_is_if_no_folder_is_named() {
    Case::new().run("new checklist courier").succeeds().leaves(".", &["checklists"]).then().run("check .").succeeds();
    // Several folders: the highest takes it, and those below are content already.
    let below = Case::new().run("new checklist courier --content below").succeeds();
    let above = below.then().run("new template mine --content below --content above").succeeds().leaves("above", &["templates"]);
    let again = above.then().run("new checklist courier --content below --content above").exits_with(2);
    again.complains("there is a checklist `courier` already");
}
