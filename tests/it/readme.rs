//! The README keeps its word: its commands run as they stand there, it names what there is, and no link of any paper
//! leads nowhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::case::program;
use crate::docs::read;

/// The commands that a newcomer is told first.
const FIRST: [&str; 2] = ["cargo run --release -- render signal -l ko -o signal-ko.pdf", "cargo test"];

/// The fenced blocks of a paper: language and text.
fn blocks(paper: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for event in Parser::new(paper) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                found.push((language.to_string(), String::new()));
                inside = true;
            }
            Event::Text(text) if inside => found.last_mut().expect("a block is open").1.push_str(&text),
            Event::End(TagEnd::CodeBlock) => inside = false,
            _ => {}
        }
    }
    found
}

/// The lines of a paper's shell blocks.
fn commands(paper: &str) -> Vec<String> {
    let shell = blocks(paper).into_iter().filter(|(language, _)| language == "sh");
    shell.flat_map(|(_, text)| text.lines().map(ToOwned::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn the_readmes_commands_do_what_it_says() {
    let paper = read("README.md");
    let home = tempfile::tempdir().expect("a folder");
    for (language, text) in blocks(&paper) {
        if language == "yaml" {
            let path = text.lines().next().and_then(|line| line.strip_prefix("# ")).expect("the first line of a file names it");
            let path = home.path().join(path);
            fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder is made");
            fs::write(path, &text).expect("the file is written");
        }
    }
    let mut run = 0;
    for line in commands(&paper) {
        let Some(arguments) = line.strip_prefix("cargo run --release -- ").or_else(|| line.strip_prefix("handbill ")) else {
            assert_eq!(line, "cargo test", "a command that nobody tests");
            continue;
        };
        assert!(!arguments.contains(['"', '\'', '\\', '|', '>', '$']), "a command that needs a shell: {line}");
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        let output = program().args(&arguments).current_dir(home.path()).output().expect("the program starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{line}\n{said}");
        match arguments.iter().position(|argument| matches!(*argument, "-o" | "-d")) {
            Some(at) => {
                let target = home.path().join(arguments[at + 1]);
                assert!(made(&target), "{line}: nothing in {}", target.display());
            }
            None if arguments[0] == "render" => assert!(!output.stdout.is_empty(), "{line}: it said nothing"),
            None => {}
        }
        run += 1;
    }
    assert!(run > 5, "the README has {run} commands");
    let ours = fs::read_to_string(home.path().join("signal-ours.md")).expect("the handout with a sentence of one's own");
    assert!(ours.contains("If the number changes, call our helpline."), "the changed sentence is not in the handout");
}

/// Whether something of its own kind stands there: a PDF, another file that is not empty, or a folder of files.
fn made(target: &Path) -> bool {
    match target.extension() {
        Some(ending) if ending == "pdf" => fs::read(target).is_ok_and(|bytes| bytes.starts_with(b"%PDF-")),
        Some(_) => fs::metadata(target).is_ok_and(|data| data.len() > 0),
        None => fs::read_dir(target).is_ok_and(|entries| entries.count() > 1),
    }
}

#[test]
fn the_readme_begins_with_the_two_commands_and_the_checks_run_the_second() {
    let commands = commands(&read("README.md"));
    assert_eq!(commands.iter().take(2).map(String::as_str).collect::<Vec<_>>(), FIRST);
    let checks = read(".ci/run");
    assert!(checks.lines().any(|line| line.trim() == FIRST[1]), ".ci/run does not run `{}`", FIRST[1]);
}

#[test]
fn the_readme_names_every_checklist_and_language() {
    let paper: String = read("README.md").split_whitespace().collect::<Vec<_>>().join(" ");
    let list = |kind: &str| {
        let output = program().args(["list", kind, "--json"]).output().expect("the program starts");
        serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("standard output is JSON")
    };
    let named = |kind: &str, field: &str| {
        let list = list(kind);
        let all = list["items"].as_array().expect("a list").clone();
        assert!(!all.is_empty(), "no {kind}");
        for one in all {
            let name = one[field].as_str().expect("a name").to_owned();
            let name = name.split(':').next().unwrap_or(&name);
            assert!(paper.contains(name), "the README does not name {name}");
        }
    };
    named("checklists", "title");
    named("locales", "english");
}

/// Every paper: what a newcomer may read, with its path from the top.
fn papers() -> BTreeSet<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    let mut folders: Vec<PathBuf> = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder)).expect("the folder can be listed") {
            let path = folder.join(entry.expect("the folder can be listed").file_name());
            if root.join(&path).is_dir() {
                let kept = ["docs", "fonts", "i18n", "benches"].iter().any(|room| path.starts_with(room));
                folders.extend(kept.then_some(path));
            } else if path.extension().is_some_and(|ending| ending == "md") {
                found.insert(path);
            }
        }
    }
    found
}

/// The addresses that a paper links to or shows.
fn links(paper: &str) -> Vec<String> {
    let addresses = Parser::new_ext(paper, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    });
    addresses.collect()
}

/// The names under which a paper's headings are linked to.
fn anchors(paper: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(paper, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::Text(text) | Event::Code(text) => heading.iter_mut().for_each(|words| words.push_str(&text)),
            Event::End(TagEnd::Heading(_)) => {
                let words = heading.take().unwrap_or_default().to_lowercase().replace(' ', "-");
                found.insert(words.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect());
            }
            _ => {}
        }
    }
    found
}

/// A path without `.` and `..`; `None` if it leads out of the repository.
fn plain(path: &Path) -> Option<PathBuf> {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::Normal(name) => plain.push(name),
            Component::CurDir => {}
            Component::ParentDir if plain.pop() => {}
            _ => return None,
        }
    }
    Some(plain)
}

#[test]
fn every_link_leads_somewhere_and_every_manual_is_linked_to() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut astray, mut reached) = (Vec::new(), BTreeSet::new());
    let papers = papers();
    for paper in &papers {
        let text = read(paper.to_str().expect("papers have plain names"));
        for link in links(&text) {
            if ["https://", "mailto:"].iter().any(|start| link.starts_with(start)) {
                continue;
            }
            let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target =
                if path.is_empty() { Some(paper.clone()) } else { plain(&paper.parent().expect("a paper has a folder").join(path)) };
            let Some(target) = target.filter(|target| root.join(target).exists()) else {
                astray.push(format!("{}: {link}", paper.display()));
                continue;
            };
            if !anchor.is_empty() && !anchors(&read(target.to_str().expect("papers have plain names"))).contains(anchor) {
                astray.push(format!("{}: {link}", paper.display()));
            }
            if target != *paper {
                reached.insert(target);
            }
        }
    }
    assert!(astray.is_empty(), "links that lead nowhere:\n{}", astray.join("\n"));
    let lost: Vec<_> = papers.iter().filter(|paper| paper.starts_with("docs") && !reached.contains(*paper)).collect();
    assert!(lost.is_empty(), "no paper links to {lost:?}");
}

#[test]
fn a_heading_is_linked_to_as_it_is_shown() {
    let paper = "# Bird's eye\n\n## What `check` says: a list\n\n[a](b.md#c) ![d](e.png)\n\n| [f](g) |\n| --- |\n";
    let found: Vec<_> = anchors(paper).into_iter().collect();
    assert_eq!(found, ["birds-eye", "what-check-says-a-list"]);
    assert_eq!(links(paper), ["b.md#c", "e.png", "g"]);
    assert_eq!(plain(Path::new("docs/../README.md")), Some(PathBuf::from("README.md")));
    assert_eq!(plain(Path::new("docs/../../x")), None);
}
