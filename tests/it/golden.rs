//! Handouts as they were once looked at: every case in `tests/cases` gives the same bytes again.
//!
//! A case is a folder with a `request.yaml`, content of its own if it has any, and the expected outcome in each
//! format. `UPDATE=1` writes the outcomes anew; look at the difference before you keep it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use handbill::assets::Folder;
use handbill::generate::changes::{ChangesRequest, Since, prepare_changes};
use handbill::generate::{Request, prepare};
use handbill::layers::{Layers, Reading};
use handbill::render::{Frame, renderer};
use serde::Deserialize;

/// What a case asks for.
#[derive(Debug, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Asked {
    /// The cases whose content is laid over the built-in, the lowest first; the case's own, if none are named.
    content: Names,
    checklists: Vec<String>,
    locale: String,
    also: Option<String>,
    length: Option<String>,
    platforms: Option<BTreeSet<String>>,
    template: String,
    organisation: Option<String>,
    contact: Option<String>,
    /// The day from which on changes are told, if the case is about them.
    since: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Several(Vec<String>),
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            content: Names::Several(Vec::new()),
            checklists: Vec::new(),
            locale: "en".to_owned(),
            also: None,
            length: None,
            platforms: None,
            template: "default".to_owned(),
            organisation: None,
            contact: None,
            since: None,
        }
    }
}

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// The outcome of a case in one format.
fn outcome(case: &str, format: &str) -> String {
    let text = fs::read_to_string(cases().join(case).join("request.yaml")).expect("a case has a request");
    let asked: Asked = serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{case}: {error}"));
    let content = match asked.content {
        Names::One(name) => vec![name],
        Names::Several(names) if names.is_empty() => vec![case.to_owned()],
        Names::Several(names) => names,
    };
    let layers = content.iter().fold(Layers::built_in(), |layers, name| {
        layers.under(Folder::open(&cases().join(name).join("content")).expect("the case has content"))
    });
    let mut request = Request {
        checklists: asked.checklists,
        locale: asked.locale,
        also: asked.also,
        set: asked.template,
        frame: Frame { organisation: asked.organisation, contact: asked.contact, ..Frame::default() },
        ..Request::default()
    };
    request.profile.length = asked.length.map(|length| length.parse().expect("a length"));
    request.profile.reader.platforms =
        asked.platforms.map(|platforms| platforms.iter().map(|platform| platform.parse().expect("a platform")).collect());
    let mut reading = Reading::default();
    let prepared = match asked.since {
        None => prepare(&layers, &request, false, &mut reading),
        Some(day) => {
            let since = Since::Day(day.parse().expect("a day"));
            prepare_changes(&layers, &ChangesRequest { request, since }, false, &mut reading)
        }
    };
    let prepared = prepared.unwrap_or_else(|error| panic!("{case}: {error}: {:#?}", reading.problems.sorted()));
    let bytes = prepared.render(renderer(format).expect("a format"), &reading).unwrap_or_else(|error| panic!("{case}, {format}: {error}"));
    String::from_utf8(bytes).expect("these formats are text")
}

/// An HTML file without the default style sheet and its digest, which change for other reasons.
pub fn without_style(html: &str) -> String {
    let (before, rest) = html.split_once("<style>").expect("there is a style sheet");
    let (style, after) = rest.split_once("</style>").expect("it ends");
    let own = style.rsplit_once("/* the end of the default style sheet */").map_or("", |(_, own)| own);
    let (start, rest) = before.split_once("'sha256-").expect("it has a digest");
    let (_, end) = rest.split_once('\'').expect("it ends");
    format!("{start}'sha256-…'{end}<style>…{own}</style>{after}")
}

#[test]
fn every_case_gives_what_it_once_gave() {
    let mut changed = Vec::new();
    let mut names: Vec<_> =
        fs::read_dir(cases()).expect("there are cases").map(|entry| entry.expect("it can be listed").file_name()).collect();
    names.sort();
    assert!(names.len() >= 9, "only {} cases were found", names.len());
    for name in names.iter().map(|name| name.to_str().expect("a plain name")) {
        for format in ["md", "txt", "html", "json"] {
            let given = outcome(name, format);
            let given = if format == "html" { without_style(&given) } else { given };
            let file = cases().join(name).join(format!("expected.{format}"));
            if env::var_os("UPDATE").is_some() {
                fs::write(&file, &given).expect("the outcome is written");
            } else if fs::read_to_string(&file).unwrap_or_default() != given {
                changed.push(format!("{name}/expected.{format}"));
            }
        }
    }
    assert!(changed.is_empty(), "no longer as expected: {}; run the test with UPDATE=1 and look at the difference", changed.join(", "));
}

#[test]
fn hostile_words_neither_run_nor_steer_a_terminal() {
    let html = outcome("hostile", "html");
    let main = html.split_once("<body>").expect("a body").1;
    for start in ["<script", "<style", "<img", "<h1>Title", "onmouseover=\"", "javascript:alert(1)\"", "<!--", "http://evil.example/\""] {
        assert!(!main.contains(start), "{start} got into the page");
    }
    assert!(main.contains("&lt;script&gt;alert(&#39;title&#39;)&lt;/script&gt; &amp;amp;"), "the words are still there");
    for format in ["md", "txt", "html"] {
        let text = outcome("hostile", format);
        let obeyed = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202A}'..='\u{202E}');
        assert!(!text.contains(obeyed), "{format} holds a character that a terminal or a reader's eye obeys");
        let unrun = if format == "md" { r"{{ 7 \* 7 }}" } else { "{{ 7 * 7 }}" };
        assert!(text.contains(unrun), "a template in the contact was run");
    }
}

#[test]
fn lines_of_text_fit_the_page_and_break_where_the_language_allows() {
    for case in ["plain", "fallback", "chinese", "right-to-left", "hostile"] {
        for line in outcome(case, "txt").lines() {
            let wide = textwrap::core::display_width(line) > 72;
            assert!(!wide || line.trim_start().trim_start_matches("- ").starts_with("https://"), "{case}: too wide: {line}");
            let first = line.trim_start().chars().next();
            assert!(!first.is_some_and(|c| "，。、：；！？）》」』”’".contains(c)), "{case}: a closing mark begins a line: {line}");
        }
    }
    let chinese = outcome("chinese", "txt");
    assert!(
        chinese.contains("https://messenger.example/pin/a-rather-long-address-that-has-to-stay-in-one-piece。"),
        "the address is whole"
    );
    let korean = outcome("fallback", "txt").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(korean.contains("다른 사람이 내 계정을 가져가지 못합니다."), "Korean words are not broken:\n{korean}");
}
