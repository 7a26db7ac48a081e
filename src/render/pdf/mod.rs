//! The handout as pages: page language → lines → pages → file.
//!
//! Layout ends in placed things (`page.rs`); the writer only copies them.

mod booklet;
mod flow;
mod fonts;
mod lint;
mod look;
mod page;
mod paragraph;
mod shape;
mod tags;
mod words;
mod write;

use std::fmt;

use roxmltree::Node;

use crate::render::{Document as Shown, Overrun, RenderError, Renderer, Rendering, html};
use crate::template::page_style::PageStyle;
use crate::vocabulary::{Length, Paper};
use flow::Flow;
use fonts::Fonts;
use tags::Tags;
use write::Told;

pub use lint::Breach;

/// Pages to print.
#[derive(Debug)]
pub(super) struct Pdf;

impl Renderer for Pdf {
    fn name(&self) -> &'static str {
        "pdf"
    }

    fn about(&self) -> &'static str {
        "pages to print, tagged, with boxes that can be ticked"
    }

    fn is_binary(&self) -> bool {
        true
    }

    fn has_pages(&self) -> bool {
        true
    }

    fn render(&self, rendering: &Rendering<'_>) -> Result<Vec<u8>, RenderError> {
        Ok(self.render_measured(rendering)?.0)
    }

    fn render_measured(&self, rendering: &Rendering<'_>) -> Result<(Vec<u8>, Option<Overrun>), RenderError> {
        set(rendering, |document, fonts, tags, _| {
            let shown = rendering.document;
            let told = Told { title: &shown.title().words(), lang: &shown.locale().to_string(), direction: shown.direction() };
            let is_card = matches!(shown, Shown::Handout(handout) if handout.length == Length::Card);
            let pages = document.pages.len();
            let overrun =
                (is_card && pages > 1).then(|| Overrun { pages, millimetres: to_millimetres(document.height_after_first_page()) });
            Ok((write::write(document, fonts, tags, &told)?, overrun))
        })
    }
}

/// The pages as text, one line a thing, for tests and for those who look for what moved.
///
/// # Errors
/// As rendering does.
pub fn dump(rendering: &Rendering<'_>) -> Result<String, RenderError> {
    set(rendering, |document, _, _, _| Ok(document.dump()))
}

/// Holds the pages against the rules of printed checklists.
///
/// # Errors
/// As rendering does.
pub fn lint(rendering: &Rendering<'_>) -> Result<Vec<Breach>, RenderError> {
    set(rendering, |document, _, tags, style| Ok(lint::lint(document, &tags, style, rendering)))
}

/// Sets the page that the template writes, and hands over what came of it.
fn set<T>(
    rendering: &Rendering<'_>,
    finish: impl FnOnce(&page::Document, &Fonts<'_>, Tags, &PageStyle) -> Result<T, PdfError>,
) -> Result<T, RenderError> {
    Ok(html::with_main(rendering, |page, _| set_main(rendering, page.root_element(), finish))??)
}

fn set_main<T>(
    rendering: &Rendering<'_>,
    main: Node<'_, '_>,
    finish: impl FnOnce(&page::Document, &Fonts<'_>, Tags, &PageStyle) -> Result<T, PdfError>,
) -> Result<T, PdfError> {
    let mut fonts = Fonts::new(rendering.faces);
    let mut characters = words::characters(main);
    // The page numbers, and the bullets and numbers of lists, are set here.
    characters[0].1.extend("0123456789/•. ".chars());
    fonts.cover(&characters).map_err(|missing| {
        let character = missing.first().copied().unwrap_or_default();
        let (step, locale) = words::place_of(main, character);
        PdfError::NoFace { character, step, locale }
    })?;
    fonts.fit(&words::distinct_words(main));
    let sheet = &rendering.sheet;
    let mut style = rendering.templates.page.of_handout(main.attribute("class").unwrap_or_default());
    if sheet.large_print {
        style = style.large_print();
    }
    if sheet.black_and_white {
        style = style.black_and_white();
    }
    let paper = size(sheet.paper);
    // A page of a booklet is half of the paper on its side.
    let page = if sheet.booklet { (paper.1 / 2.0, paper.0) } else { paper };
    let (mut document, fonts, tags) = Flow::new(&style, fonts, page, sheet.columns, rendering.limits).set(main)?;
    document.form = sheet.form;
    if sheet.booklet {
        booklet::impose(&mut document, rendering.document.direction());
    }
    finish(&document, &fonts, tags, &style)
}

/// A length in points in whole millimetres, rounded up.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pages are a few metres high at most")]
fn to_millimetres(points: f32) -> usize {
    (points / 72.0 * 25.4).ceil().max(0.0) as usize
}

/// Width and height in points.
fn size(paper: Paper) -> (f32, f32) {
    match paper {
        Paper::A4 => (595.28, 841.89),
        Paper::Letter => (612.0, 792.0),
        Paper::A5 => (419.53, 595.28),
    }
}

/// Why pages could not be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfError {
    /// No face has a character.
    NoFace {
        /// The character.
        character: char,
        /// The step or section where it first stands.
        step: Option<String>,
        /// The language of the words around it.
        locale: Option<String>,
    },
    /// A face has each character of a text but no glyph for them together.
    NoGlyph {
        /// The text.
        text: String,
    },
    /// The typesetter used a face that it was not given.
    ForeignFace,
    /// A picture cannot be read.
    Picture {
        /// Why.
        reason: String,
    },
    /// A face cannot be read.
    BrokenFace,
    /// A face has more glyphs in use than a PDF font can hold.
    TooManyGlyphs,
    /// There are more pages than allowed.
    TooManyPages {
        /// How many there are.
        pages: usize,
        /// How many there may be.
        most: usize,
    },
    /// The file could not be put together.
    Writer,
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFace { character, step, locale } => {
                write!(f, "no face has the character `{character}` (U+{:04X})", u32::from(*character))?;
                if let Some(step) = step {
                    write!(f, " in {step}")?;
                }
                if let Some(locale) = locale {
                    write!(f, ", language {locale}")?;
                }
                f.write_str("; give a font that has it with --font, or put a family under fonts/ in a content folder and name it in the locale's `faces`")
            }
            Self::NoGlyph { text } => write!(f, "no face has a glyph for `{text}`"),
            Self::ForeignFace => f.write_str("the typesetter used a face that it was not given"),
            Self::Picture { reason } => f.write_str(reason),
            Self::BrokenFace => f.write_str("a face is broken"),
            Self::TooManyGlyphs => f.write_str("the handout uses more glyphs of one face than a PDF font can hold"),
            Self::TooManyPages { pages, most } => write!(f, "the handout has {pages} pages; {most} are allowed"),
            Self::Writer => f.write_str("the PDF could not be put together"),
        }
    }
}

impl std::error::Error for PdfError {}
