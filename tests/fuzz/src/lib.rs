//! What the fuzz targets call: a function for each reader, which must take any bytes.
//!
//! A reader may refuse; it may not panic, hang, point outside of what it read, or let through what a terminal obeys. The same
//! functions run on stable over a few bytes (`tests/it/fuzz.rs`), so that they cannot rot between two fuzzings.

mod exchange;
mod pages;
mod texts;

/// A reader, and what is done with it.
type Reader = fn(&[u8]);

/// Every reader by the name of its target.
pub const READERS: &[(&str, Reader)] = &[
    ("check", texts::checked),
    ("content", texts::content),
    ("filled", exchange::filled),
    ("fluent", texts::fluent),
    ("font", pages::font),
    ("logo", pages::logo),
    ("page", pages::page),
    ("page-style", pages::page_style),
    ("po", exchange::po),
    ("profile", texts::profile),
    ("screens", exchange::screens),
    ("sheet", exchange::sheet),
    ("template", pages::template),
    ("words", texts::words),
    ("yaml", texts::yaml),
];

/// Hands bytes to a reader.
///
/// # Panics
/// If there is no such reader, or it broke: that is a finding.
pub fn read(name: &str, bytes: &[u8]) {
    let (_, reader) = READERS.iter().find(|(known, _)| *known == name).expect("the target's name is a reader's");
    reader(bytes);
}

/// The files that an input of the targets `content` and `check` may stand for. The first byte of the input chooses.
pub const PLACES: &[&str] = &[
    "checklists/sample/checklist.yaml",
    "checklists/sample/labels.yaml",
    "checklists/sample/text/en.yaml",
    "checklists/sample/text/ko.yaml",
    "checklists/vocabulary.yaml",
    "comparison/scorecard.yaml",
    "comparison/text/en.yaml",
    "i18n/en/locale.yaml",
    "i18n/ko/sources.yaml",
    "checklists/sample/changes.yaml",
];

/// The templates that an input of the target `template` may stand for. The first byte of the input chooses.
pub const TEMPLATES: &[&str] = &["handout.md.j2", "handout.txt.j2", "handout.html.j2"];

/// What an input stands for, and the rest of it.
fn choice<'c, 'b>(choices: &[&'c str], bytes: &'b [u8]) -> Option<(&'c str, &'b [u8])> {
    let (first, rest) = bytes.split_first()?;
    Some((choices[usize::from(*first) % choices.len()], rest))
}

mod world {
    //! A small world for readers: sound content of one checklist, and what it needs of the built-in one.

    use std::borrow::Cow;
    use std::sync::LazyLock;

    use handbill::assets::{AssetError, Assets, Embedded, InMemory};
    use handbill::error::Error;
    use handbill::generate::changes::{ChangesRequest, Since, prepare_changes};
    use handbill::generate::{Prepared, Request, prepare};
    use handbill::layers::{Layers, Reading};
    use handbill::render::RENDERERS;
    use handbill::source::AssetPath;

    /// What is taken of the built-in content.
    const BUILT_IN: &[&str] = &[
        "fonts/noto-sans/",
        "templates/",
        "i18n/en/comparison.ftl",
        "i18n/en/handout.ftl",
        "i18n/ko/comparison.ftl",
        "i18n/ko/handout.ftl",
    ];

    /// A file of the sound content.
    macro_rules! sound {
        ($($path:literal)*) => { &[$(($path, include_str!(concat!("../../cases-check/base/", $path)))),*] };
    }

    const SOUND: &[(&str, &str)] = sound! {
        "checklists/sample/checklist.yaml"
        "checklists/sample/labels.yaml"
        "checklists/sample/text/en.yaml"
        "checklists/sample/text/ko.yaml"
        "checklists/vocabulary.yaml"
        "comparison/scorecard.yaml"
        "comparison/text/en.yaml"
        "comparison/text/ko.yaml"
        "i18n/en/locale.yaml"
        "i18n/en/vocabulary.ftl"
        "i18n/ko/locale.yaml"
        "i18n/ko/vocabulary.ftl"
    };

    static CONTENT: LazyLock<InMemory> =
        LazyLock::new(|| SOUND.iter().fold(InMemory::default(), |content, (path, text)| content.with(path, *text)));

    /// A part of the built-in content, and the sound content over it.
    struct World;

    impl Assets for World {
        fn name(&self) -> &'static str {
            ""
        }

        fn list(&self, room: &str) -> Result<Vec<AssetPath>, AssetError> {
            let kept = |path: &AssetPath| BUILT_IN.iter().any(|part| path.as_str().starts_with(part));
            let mut all: Vec<AssetPath> = Embedded.list(room)?.into_iter().filter(kept).collect();
            all.extend(CONTENT.list(room)?);
            all.sort();
            Ok(all)
        }

        fn read(&self, path: &AssetPath, most: usize) -> Result<Option<Cow<'static, [u8]>>, AssetError> {
            match CONTENT.read(path, most)? {
                Some(bytes) => Ok(Some(bytes)),
                None if BUILT_IN.iter().any(|part| path.as_str().starts_with(part)) => Embedded.read(path, most),
                None => Ok(None),
            }
        }

        fn tree(&self, path: &AssetPath) -> Option<&'static [u8]> {
            if path.as_str().starts_with("templates/") { Embedded.tree(path) } else { None }
        }
    }

    /// The world with files laid over it.
    pub fn with(files: &[(&str, &[u8])]) -> Layers {
        let above = files.iter().fold(InMemory::default(), |content, (path, bytes)| content.with(path, *bytes));
        Layers::only(World).under(above)
    }

    /// What a request for the world's one checklist asks.
    pub fn request() -> Request {
        Request { checklists: vec!["sample".to_owned()], ..Request::default() }
    }

    /// Makes a handout in some formats; nothing that a terminal obeys may come out.
    pub fn make(layers: &Layers, request: &Request, formats: &[&str]) {
        let mut reading = Reading::default();
        let prepared = prepare(layers, request, formats.contains(&"pdf"), &mut reading);
        render(prepared, formats, &reading);
    }

    /// The same with what has changed since an older sheet.
    pub fn make_changes(layers: &Layers, since: Since, formats: &[&str]) {
        let mut reading = Reading::default();
        let prepared = prepare_changes(layers, &ChangesRequest { request: request(), since }, false, &mut reading);
        render(prepared, formats, &reading);
    }

    fn render(prepared: Result<Prepared, Error>, formats: &[&str], reading: &Reading) {
        points_into_what_was_read(reading);
        let Ok(prepared) = prepared else { return };
        for renderer in RENDERERS.iter().filter(|renderer| formats.contains(&renderer.name())) {
            let Ok(bytes) = prepared.render(*renderer, reading) else { continue };
            if !renderer.is_binary() {
                // Lines of a template may end as on Windows.
                let text = String::from_utf8(bytes).expect("formats of text are UTF-8").replace("\r\n", "\n");
                let obeyed = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t'));
                assert_eq!(obeyed, None, "{} holds what a terminal obeys", renderer.name());
            }
        }
    }

    /// Every problem stands in a text that was read, so that it can be shown.
    pub fn points_into_what_was_read(reading: &Reading) {
        for problem in reading.problems.sorted() {
            let Some(span) = problem.span else { continue };
            let text = reading.sources.get(span.source).text();
            let within = text.get(span.start as usize..span.end as usize);
            assert!(within.is_some(), "`{}` stands at {span:?} of {} bytes", problem.code, text.len());
        }
    }
}
