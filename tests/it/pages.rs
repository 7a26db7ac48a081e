//! Pages: where everything stands on them, as it was once looked at, and what must hold of words in them.
//!
//! A case is a folder of `tests/cases-pages` with a `request.yaml`; the content is that of `tests/cases`, so that a new
//! wording of the built-in checklists moves nothing. `UPDATE=1` writes the outcomes anew; look at the pages before you
//! keep them.

use std::path::{Path, PathBuf};
use std::{env, fs};

use handbill::assets::Folder;
use handbill::faces::{Font, FontError};
use handbill::generate::{ComparisonRequest, Request, prepare, prepare_comparison};
use handbill::layers::{Layers, Reading};
use handbill::profile::Profile;
use handbill::render::{Frame, RenderError, Rendering, Sheet, pdf, renderer};
use handbill::vocabulary::Length;
use serde::Deserialize;

use crate::lint::BuiltIn;

/// What a case asks for.
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the program")]
#[derive(Debug, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Asked {
    /// The cases of `tests/cases` whose content is laid over the built-in.
    content: Vec<String>,
    /// A comparison rather than a handout.
    comparison: bool,
    locale: String,
    also: Option<String>,
    length: String,
    paper: String,
    large_print: bool,
    columns: usize,
    booklet: bool,
    black_and_white: bool,
    organisation: Option<String>,
    contact: Option<String>,
    link: Option<String>,
    note_lines: usize,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            content: Vec::new(),
            comparison: false,
            locale: "en".to_owned(),
            also: None,
            length: "full".to_owned(),
            paper: "a4".to_owned(),
            large_print: false,
            columns: 1,
            booklet: false,
            black_and_white: false,
            organisation: None,
            contact: None,
            link: None,
            note_lines: 0,
        }
    }
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// What a case's pages are turned into.
fn outcome<T>(case: &Path, make: impl Fn(&Rendering<'_>) -> Result<T, RenderError>) -> T {
    let text = fs::read_to_string(case.join("request.yaml")).expect("a case has a request");
    let asked: Asked = serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", case.display()));
    let folder = |path: PathBuf| Folder::open(&path).expect("there is content");
    let sheet = Sheet {
        paper: asked.paper.parse().expect("a paper"),
        large_print: asked.large_print,
        columns: asked.columns,
        booklet: asked.booklet,
        black_and_white: asked.black_and_white,
        ..Sheet::default()
    };
    let mut reading = Reading::default();
    let made = |rendering: &Rendering<'_>| make(rendering).unwrap_or_else(|error| panic!("{}: {error}", case.display()));
    if asked.comparison {
        // Nothing lies below it but the frame, so that it is small.
        let below = BuiltIn(&["fonts/noto-sans/", "fonts/noto-sans-kr/", "templates/", "i18n/en/", "checklists/vocabulary.yaml"]);
        let layers = Layers::only(below).under(folder(tests().join("cases-compare/content")));
        let request = ComparisonRequest { locale: asked.locale, sheet, ..ComparisonRequest::default() };
        let prepared = prepare_comparison(&layers, &request, true, &mut reading).expect("the content is right");
        return prepared.with_rendering(&reading, made);
    }
    let layers = asked
        .content
        .iter()
        .fold(Layers::built_in(), |layers, name| layers.under(folder(tests().join("cases").join(name).join("content"))));
    let request = Request {
        checklists: vec!["messenger".to_owned()],
        locale: asked.locale,
        profile: Profile { length: Some(asked.length.parse().expect("a length")), ..Profile::default() },
        frame: Frame {
            organisation: asked.organisation,
            contact: asked.contact,
            link: asked.link,
            note_lines: asked.note_lines,
            ..Frame::default()
        },
        sheet,
        ..Request::default()
    };
    let prepared = prepare(&layers, &request, true, &mut reading).expect("the content is right");
    prepared.with_rendering(&reading, made)
}

#[test]
fn everything_stands_where_it_once_stood() {
    let mut cases: Vec<PathBuf> =
        fs::read_dir(tests().join("cases-pages")).expect("there are cases").map(|entry| entry.expect("it can be listed").path()).collect();
    cases.sort();
    assert!(cases.len() >= 6, "only {} cases were found", cases.len());
    let mut changed = Vec::new();
    for case in cases {
        let (given, file) = (outcome(&case, pdf::dump), case.join("expected.txt"));
        if env::var_os("UPDATE").is_some() {
            fs::write(&file, &given).expect("the outcome is written");
        } else if fs::read_to_string(&file).unwrap_or_default() != given {
            changed.push(case);
        }
    }
    assert!(changed.is_empty(), "no longer as expected: {changed:?}; run the test with UPDATE=1, and look at the pages and the difference");
}

/// The first page of a case as poppler draws it: its width, and the grey of each point. `None` where poppler is not.
fn drawn(case: &Path) -> Option<(u32, Vec<u8>)> {
    let folder = tempfile::tempdir().expect("a folder");
    let (sheet, page) = (folder.path().join("sheet.pdf"), folder.path().join("page"));
    let renderer = renderer("pdf").expect("a format");
    fs::write(&sheet, outcome(case, |rendering| renderer.render(rendering))).expect("the pages are written");
    let mut program = std::process::Command::new("pdftoppm");
    program.args(["-r", "30", "-gray", "-png", "-f", "1", "-l", "1", "-singlefile"]).arg(&sheet).arg(&page);
    if !program.status().ok()?.success() {
        return None;
    }
    Some(points(&fs::read(page.with_extension("png")).expect("a picture")))
}

fn points(png: &[u8]) -> (u32, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a picture");
    let mut points = vec![0; reader.output_buffer_size().expect("a small picture")];
    let frame = reader.next_frame(&mut points).expect("a picture");
    // Some versions of poppler write grey as three equal channels.
    let channels = frame.color_type.samples();
    let grey: Vec<u8> = points[..frame.buffer_size()].chunks(channels).map(|point| point[0]).collect();
    assert_eq!(u64::from(frame.width) * u64::from(frame.height), grey.len() as u64, "one byte a point");
    (frame.width, grey)
}

#[test]
fn pages_look_as_they_once_looked() {
    for name in ["english", "korean", "arabic", "large-print"] {
        let case = tests().join("cases-pages").join(name);
        // The dumps are held everywhere; pictures show what the file makes of them, where poppler is there to draw.
        let Some((width, given)) = drawn(&case) else { return };
        let file = case.join("page-1.png");
        if env::var_os("UPDATE").is_some() {
            let mut encoder = png::Encoder::new(
                fs::File::create(&file).expect("the picture is written"),
                width,
                u32::try_from(given.len()).expect("small") / width,
            );
            encoder.set_color(png::ColorType::Grayscale);
            encoder.write_header().and_then(|mut writer| writer.write_image_data(&given)).expect("the picture is written");
            continue;
        }
        let (expected_width, expected) = points(&fs::read(&file).expect("there is a picture"));
        assert_eq!((width, given.len()), (expected_width, expected.len()), "{name}");
        // Versions of poppler smooth edges differently; a word that moved or went missing is far more than that.
        let differences = || given.iter().zip(&expected).map(|(a, b)| usize::from(a.abs_diff(*b)));
        let (sum, far) = (differences().sum::<usize>(), differences().filter(|difference| *difference > 100).count());
        assert!(sum < given.len() * 2, "{name}: points differ by {} on average", sum / given.len());
        assert!(far * 500 < given.len(), "{name}: {far} of {} points differ much", given.len());
    }
}

/// The pages of a built-in checklist as a PDF.
fn built_in(request: Request) -> lopdf::Document {
    let mut reading = Reading::default();
    let request = Request { checklists: vec!["signal".to_owned()], ..request };
    let prepared = prepare(&Layers::built_in(), &request, true, &mut reading).expect("the content is right");
    let bytes = prepared.render(renderer("pdf").expect("a format"), &reading).expect("it is set");
    lopdf::Document::load_mem(&bytes).expect("a PDF")
}

/// The families of a PDF, without the tag of the subset and the weight.
fn families(pdf: &lopdf::Document) -> Vec<String> {
    let name = |object: &lopdf::Object| {
        let name = object.as_dict().ok()?.get(b"BaseFont").ok()?.as_name().ok()?;
        let name = String::from_utf8_lossy(name).into_owned();
        let name = name.split_once('+').map_or(name.clone(), |(_, name)| name.to_owned());
        Some(name.split('-').next().unwrap_or_default().to_owned())
    };
    let mut found: Vec<String> = pdf.objects.values().filter_map(name).collect();
    found.sort();
    found.dedup();
    found
}

#[test]
fn words_of_another_language_are_set_in_its_faces() {
    // The same ideograph has other forms elsewhere; a Korean face, or the first that has it, would show the wrong one.
    for (labels, own, others) in [("zh-Hans", "SC", ["TC", "JP"]), ("zh-Hant", "TC", ["SC", "JP"])] {
        let pdf = built_in(Request { locale: "ko".to_owned(), label_locale: Some(labels.to_owned()), ..Request::default() });
        let families = families(&pdf);
        assert!(families.iter().any(|family| family.ends_with(own)), "{labels}: {families:?}");
        assert!(!families.iter().any(|family| others.iter().any(|other| family.ends_with(other))), "{labels}: {families:?}");
    }
}

#[test]
fn dates_and_telephone_numbers_keep_their_order_on_right_to_left_pages() {
    let frame = Frame {
        organisation: Some("ورشة 2026-11-22".to_owned()),
        contact: Some("+1 (555) 010-0199 أو ۰۲۱-۵۵۵۰-۰۱۹۹".to_owned()),
        ..Frame::default()
    };
    for locale in ["ar", "fa"] {
        let request =
            Request { checklists: vec!["signal".to_owned()], locale: locale.to_owned(), frame: frame.clone(), ..Request::default() };
        let mut reading = Reading::default();
        let prepared = prepare(&Layers::built_in(), &request, true, &mut reading).expect("the content is right");
        let dump = prepared.with_rendering(&reading, |rendering| pdf::dump(rendering).expect("it is set"));
        for number in ["2026-11-22", "+1 (555) 010-0199", "۰۲۱-۵۵۵۰-۰۱۹۹"] {
            let runs: Vec<&str> = dump.lines().filter(|line| line.contains("furniture") && line.contains(number)).collect();
            assert!(
                !runs.is_empty(),
                "{locale}: {number} is not in one run of the page's head:\n{}",
                dump.lines().take(12).collect::<Vec<_>>().join("\n")
            );
        }
    }
}

/// A font with one letter, U+13A0, which no bundled face has.
fn one_letter() -> Vec<u8> {
    fs::read(tests().join("fonts/one-letter.ttf")).expect("the font is there")
}

/// A small handout whose head needs that letter, set with a font that was brought.
fn with_font(font: Option<Font>) -> Result<Vec<u8>, String> {
    let layers = Layers::built_in().under(Folder::open(&tests().join("cases/plain/content")).expect("there is content"));
    let request = Request {
        checklists: vec!["messenger".to_owned()],
        profile: Profile { length: Some(Length::Card), ..Profile::default() },
        frame: Frame { organisation: Some("\u{13A0}".to_owned()), ..Frame::default() },
        fonts: font.into_iter().collect(),
        ..Request::default()
    };
    let mut reading = Reading::default();
    let prepared = prepare(&layers, &request, true, &mut reading).expect("the content is right");
    prepared.render(renderer("pdf").expect("a format"), &reading).map_err(|error| error.to_string())
}

#[test]
fn a_font_that_is_brought_has_what_the_bundled_faces_lack() {
    let error = with_font(None).expect_err("no bundled face has the letter");
    for part in ["U+13A0", "language en", "--font"] {
        assert!(error.contains(part), "{error}");
    }
    let bytes = with_font(Some(Font::read(one_letter()).expect("a font"))).expect("the font has the letter");
    let families = families(&lopdf::Document::load_mem(&bytes).expect("a PDF"));
    assert!(families.iter().any(|family| family == "HandbillTest"), "{families:?}");
}

#[test]
fn a_hostile_font_is_an_error_or_a_page_but_no_panic() {
    let sound = one_letter();
    let mut taken = 0;
    for at in 0..sound.len() {
        let flipped = [0xFF, 0x01].map(|flip| {
            let mut bytes = sound.clone();
            bytes[at] ^= flip;
            bytes
        });
        for bytes in flipped.into_iter().chain([sound[..at].to_vec()]) {
            if let Ok(font) = Font::read(bytes) {
                taken += 1;
                // Whether it can be set is the font's fault; that it ends is ours.
                let _ = with_font(Some(font));
            }
        }
    }
    assert!(taken > 100, "only {taken} broken fonts got so far");
    assert_eq!(Font::read(b"OTTO".to_vec()).map(|_| ()).map_err(|error| error.to_string().is_empty()), Err(false));
    assert_eq!(Font::read(b"ttcf".to_vec()).map(|_| ()), Err(FontError::Collection));
}
