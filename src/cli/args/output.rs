//! The flags that say in which languages and formats something is made, and where it goes.

use std::path::PathBuf;

use clap::ValueHint;
use clap::builder::{PossibleValue, PossibleValuesParser};
use handbill::locale::Locale;
use handbill::render::RENDERERS;

use super::ALL;

/// In which languages and formats something is made, and where it goes.
#[expect(clippy::struct_excessive_bools, reason = "each flag goes with every other")]
#[derive(Debug, Clone, clap::Args)]
pub struct OutputArgs {
    /// Languages to read, such as `ko`, or `all` [default: en]
    #[arg(short, long, value_name = "LOCALE", value_delimiter = ',')]
    pub locale: Vec<String>,

    /// Formats, or `all` [default: that of the file's ending, else md]
    #[arg(short, long, value_name = "FORMAT", value_delimiter = ',', value_parser = formats())]
    pub format: Vec<String>,

    /// Write one document, with everything in it, to this file; `-` is standard output
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "output_dir")]
    pub output: Option<PathBuf>,

    /// Write a file for each language, format and, of handouts, checklist into this folder, such as signal.ko.pdf, and
    /// a manifest.json that lists them
    #[arg(short = 'd', long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub output_dir: Option<PathBuf>,

    /// Make only what the folder's manifest.json says is out of date, and replace that
    #[arg(long, requires = "output_dir")]
    pub only_changed: bool,

    /// Delete what manifest.json lists and this run does not make
    #[arg(long, requires = "output_dir")]
    pub prune: bool,

    /// Make it again whenever the content changes, until the program is ended
    #[arg(long)]
    pub watch: bool,

    /// Replace files that are already there
    #[arg(long)]
    pub force: bool,
}

impl OutputArgs {
    /// The same with a language, if none was asked for: the reader's own, or English.
    pub fn or(&self, locale: Option<&str>) -> Self {
        let mut this = self.clone();
        if this.locale.is_empty() {
            this.locale.push(locale.map_or_else(|| Locale::source().to_string(), ToOwned::to_owned));
        }
        this
    }
}

/// The formats and the word for all of them.
fn formats() -> PossibleValuesParser {
    let each = RENDERERS.iter().map(|renderer| PossibleValue::new(renderer.name()).help(renderer.about()));
    PossibleValuesParser::new(each.chain([PossibleValue::new(ALL).help("every one of them")]))
}
