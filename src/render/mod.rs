//! Handout → bytes of one format. A format is one file here and one row in [`RENDERERS`].

mod address;
mod bidi;
mod columns;
mod context;
mod engine;
mod html;
mod json;
mod markdown;
mod page_language;
pub mod pdf;
mod printable;
mod text;

use std::fmt;

use crate::faces::Faces;
use crate::handout::comparison::Comparison;
use crate::handout::text::Text;
use crate::handout::{Edition, Handout};
use crate::limits::Limits;
use crate::locale::{Direction, Locale, LocaleChain};
use crate::messages::Messages;
use crate::picture::Image;
use crate::source::Sources;
use crate::template::Templates;
use crate::vocabulary::{Id, Paper};

pub use engine::{TemplateError, compile};
pub use pdf::PdfError;

/// Everything that a renderer may use.
#[derive(Debug)]
pub struct Rendering<'a> {
    /// What is put on paper or screen.
    pub document: Document<'a>,
    /// The words of the frame.
    pub messages: &'a Messages,
    /// The language of the handout and where its missing strings are looked up.
    pub chain: &'a LocaleChain,
    /// The second language, if there is one, and where its missing strings are looked up.
    pub also: Option<&'a LocaleChain>,
    /// The templates.
    pub templates: &'a Templates,
    /// The template set that was asked for.
    pub set: &'a Id,
    /// What a trainer adds to every page.
    pub frame: Frame,
    /// The faces that pages are set in, for formats that have pages.
    pub faces: &'a Faces,
    /// The paper and how it is used, for formats that have pages.
    pub sheet: Sheet,
    /// The bounds.
    pub limits: &'a Limits,
    /// The files that templates were read from, to point into them.
    pub sources: &'a Sources,
}

/// What is put on paper or screen.
#[derive(Debug, Clone, Copy)]
pub enum Document<'a> {
    /// Steps to go through.
    Handout(&'a Handout),
    /// Messengers side by side.
    Comparison(&'a Comparison),
}

impl Document<'_> {
    /// The language that was asked for.
    #[must_use]
    pub fn locale(&self) -> &Locale {
        match self {
            Self::Handout(handout) => &handout.locale,
            Self::Comparison(comparison) => &comparison.locale,
        }
    }

    /// Which way that language is written.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match self {
            Self::Handout(handout) => handout.direction,
            Self::Comparison(comparison) => comparison.direction,
        }
    }

    /// The date and content that name it.
    #[must_use]
    pub fn edition(&self) -> &Edition {
        match self {
            Self::Handout(handout) => &handout.edition,
            Self::Comparison(comparison) => &comparison.edition,
        }
    }

    /// The title of the whole.
    #[must_use]
    pub fn title(&self) -> &Text {
        match self {
            Self::Handout(handout) => &handout.title,
            Self::Comparison(comparison) => &comparison.title,
        }
    }

    /// The template that shapes it in a format, such as `handout.md.j2`.
    fn template(&self, format: &str) -> String {
        let kind = match self {
            Self::Handout(_) => "handout",
            Self::Comparison(_) => "comparison",
        };
        format!("{kind}.{format}.j2")
    }
}

/// Paper and how it is used.
#[expect(clippy::struct_excessive_bools, reason = "each is a choice of its own that goes with every other")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// The paper that is printed on.
    pub paper: Paper,
    /// Whether all letters are 18 pt or larger, for readers with low vision (ACB, UKAAF).
    pub large_print: bool,
    /// Into how many columns the steps are put: 1 or 2.
    pub columns: usize,
    /// Whether pages of half the paper are put side by side, to be folded into a booklet.
    pub booklet: bool,
    /// Whether nothing but black and white is used.
    pub black_and_white: bool,
    /// Whether boxes can be ticked on a screen; otherwise they are only drawn.
    pub form: bool,
}

impl Default for Sheet {
    fn default() -> Self {
        Self { paper: Paper::A4, large_print: false, columns: 1, booklet: false, black_and_white: false, form: true }
    }
}

/// What a trainer adds to every page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Frame {
    /// The group's name.
    pub organisation: Option<String>,
    /// How the group is reached.
    pub contact: Option<String>,
    /// The group's picture.
    pub logo: Option<Image>,
    /// Where the newest edition is.
    pub link: Option<String>,
    /// How many lines for notes stand at the end; 0 for none.
    pub note_lines: usize,
}

/// Turns a handout into the bytes of one format. Same input, same bytes.
pub trait Renderer: Sync {
    /// The name used after `--format` and as the ending of files, such as `pdf`.
    fn name(&self) -> &'static str;

    /// What the format is for, in a few words.
    fn about(&self) -> &'static str;

    /// Whether the bytes would disturb a terminal.
    fn is_binary(&self) -> bool {
        false
    }

    /// Whether it needs faces and paper.
    fn has_pages(&self) -> bool {
        false
    }

    /// Whether it tells programs what each step was made from.
    fn tells_origins(&self) -> bool {
        false
    }

    /// Renders the handout.
    ///
    /// # Errors
    /// If a template is wrong, a character has no glyph, or the like.
    fn render(&self, rendering: &Rendering<'_>) -> Result<Vec<u8>, RenderError>;

    /// Renders the handout and tells by how much a card is longer than its one side.
    ///
    /// # Errors
    /// As [`Renderer::render`].
    fn render_measured(&self, rendering: &Rendering<'_>) -> Result<(Vec<u8>, Option<Overrun>), RenderError> {
        Ok((self.render(rendering)?, None))
    }
}

/// By how much a card is longer than one side of its paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overrun {
    /// The pages it takes.
    pub pages: usize,
    /// How much of it stands behind the first, in millimetres.
    pub millimetres: usize,
}

/// Every format, in the order in which they are listed.
pub static RENDERERS: &[&dyn Renderer] = &[&markdown::Markdown, &text::PlainText, &html::Html, &pdf::Pdf, &json::Json];

/// The renderer of a format.
#[must_use]
pub fn renderer(name: &str) -> Option<&'static dyn Renderer> {
    RENDERERS.iter().copied().find(|renderer| renderer.name() == name)
}

/// Why a handout could not be rendered.
#[derive(Debug)]
pub enum RenderError {
    /// A template is missing or wrong.
    Template(TemplateError),
    /// The pages could not be set.
    Pdf(PdfError),
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Template(error) => error.fmt(f),
            Self::Pdf(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for RenderError {}

impl From<TemplateError> for RenderError {
    fn from(error: TemplateError) -> Self {
        Self::Template(error)
    }
}

impl From<PdfError> for RenderError {
    fn from(error: PdfError) -> Self {
        Self::Pdf(error)
    }
}
