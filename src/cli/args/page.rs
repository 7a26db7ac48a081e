//! The flags that say what the page looks like.

use std::path::{Path, PathBuf};

use clap::ValueHint;
use clap::builder::BoolishValueParser;
use handbill::assets::bytes_of;
use handbill::faces::Font;
use handbill::limits::Limits;
use handbill::picture::{Image, Picture};
use handbill::profile::file::ProfileFile;
use handbill::render::{Frame, Sheet};
use handbill::template::DEFAULT_SET;
use handbill::vocabulary::{Date, Paper};

use super::super::exit::Failure;
use super::super::words::Saying;
use super::words;

/// What the page looks like.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "The page")]
pub struct PageArgs {
    /// Set of templates (`handbill list templates`) [default: default]
    #[arg(long, value_name = "TEMPLATE")]
    pub template: Option<String>,

    /// Paper of a PDF [default: a4]
    #[arg(long, value_name = "PAPER", value_parser = words(Paper::ALL, Paper::as_str))]
    pub paper: Option<Paper>,

    /// All letters of a PDF at 18 points or more
    #[arg(long, value_name = "yes|no", num_args = 0..=1, require_equals = true, default_missing_value = "yes", value_parser = BoolishValueParser::new())]
    pub large_print: Option<bool>,

    /// Columns of a PDF
    #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=2))]
    pub columns: u8,

    /// Pages of a PDF half the size, two on a side, to print on both sides (short edge), fold and staple
    #[arg(long, conflicts_with = "columns")]
    pub booklet: bool,

    /// A PDF in black and white alone
    #[arg(long)]
    pub black_and_white: bool,

    /// Boxes of a PDF for the pen alone, not to be ticked on a screen
    #[arg(long)]
    pub no_form: bool,

    /// A TrueType font for characters of a PDF that no bundled face has; may be given several times
    #[arg(long = "font", value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub fonts: Vec<PathBuf>,

    /// Your group's picture, for every page: a PNG or SVG file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub logo: Option<PathBuf>,

    /// Where the newest edition is, as an address and a code for cameras
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    pub link: Option<String>,

    /// Lines for notes at the end
    #[arg(long, value_name = "LINES", default_value_t = 0, default_missing_value = "8", num_args = 0..=1, value_parser = clap::value_parser!(u8).range(0..=60))]
    pub notes: u8,

    /// Name of your group, for every page
    #[arg(long, value_name = "NAME")]
    pub organisation: Option<String>,

    /// How to reach your group, for every page
    #[arg(long, value_name = "CONTACT")]
    pub contact: Option<String>,

    /// Day of the edition, such as 2026-11-22 [default: `SOURCE_DATE_EPOCH`, else the newest review of the content]
    #[arg(long, value_name = "DATE")]
    pub date: Option<Date>,
}

impl PageArgs {
    /// The same with what a profile, whose files stand in `folder`, says of what was not asked for.
    pub fn or(&self, profile: &ProfileFile, folder: &Path) -> Self {
        let mut this = self.clone();
        this.template = this.template.or_else(|| profile.template.as_ref().map(|set| set.value.clone()));
        this.paper = this.paper.or(profile.paper);
        this.large_print = this.large_print.or(profile.large_print);
        this.logo = this.logo.or_else(|| profile.logo.as_ref().map(|logo| folder.join(logo)));
        this.organisation = this.organisation.or_else(|| profile.organisation.clone());
        this.contact = this.contact.or_else(|| profile.contact.clone());
        this
    }

    /// The template set.
    pub fn set(&self) -> String {
        self.template.clone().unwrap_or_else(|| DEFAULT_SET.to_owned())
    }

    /// The paper and how it is used.
    pub fn sheet(&self) -> Sheet {
        Sheet {
            paper: self.paper.unwrap_or(Paper::A4),
            large_print: self.large_print.unwrap_or(false),
            columns: usize::from(self.columns),
            booklet: self.booklet,
            black_and_white: self.black_and_white,
            form: !self.no_form,
        }
    }

    /// The fonts that were brought.
    ///
    /// # Errors
    /// If one cannot be read or pages cannot be set in it.
    pub fn fonts(&self) -> Result<Vec<Font>, Failure> {
        let limits = Limits::default();
        let font = |path: &PathBuf| {
            let wrong = |error| Failure::Usage(Saying::of("bad-font").text("file", path.display()).text("reason", error));
            Font::read(bytes_of(path, limits.binary_bytes)?).map_err(wrong)
        };
        self.fonts.iter().map(font).collect()
    }

    /// What is added to every page.
    ///
    /// # Errors
    /// If the logo cannot be read or is not a picture that we take.
    pub fn frame(&self) -> Result<Frame, Failure> {
        let limits = Limits::default();
        let logo = self.logo.as_deref().map(|path| {
            let wrong = |error| Failure::Usage(Saying::of("bad-picture").text("file", path.display()).text("reason", error));
            Image::read(&bytes_of(path, limits.binary_bytes)?, &limits).map_err(wrong)
        });
        Ok(Frame {
            organisation: self.organisation.clone(),
            contact: self.contact.clone(),
            logo: logo.transpose()?,
            link: self.link.clone(),
            note_lines: usize::from(self.notes),
        })
    }
}

/// An address that can be printed and read by a camera.
fn address(text: &str) -> Result<String, String> {
    let plain =
        text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}'));
    if !plain || !text.strip_prefix("https://").is_some_and(|rest| rest.contains('.')) {
        return Err("give an address that begins with https://".to_owned());
    }
    Picture::code(text).map(|_| text.to_owned()).map_err(|error| error.to_string())
}
