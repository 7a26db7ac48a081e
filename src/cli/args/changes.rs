//! `handbill changes`.

use std::path::PathBuf;

use clap::ValueHint;

use super::{OutputArgs, PageArgs, Tailoring};

/// Its examples.
pub const EXAMPLES: &str = "\
Examples:
  handbill changes --since 2026-05-01
      What has changed in all checklists from this day on, as Markdown in English
  handbill changes signal -l ko --since '2026-11-22 · 1a2b3c4d' -o changes.pdf
      A short sheet to print; the edition stands at the foot of the older one
  handbill changes --since old.json -o changes.pdf
      What has changed since a handout that was written as JSON, in its language
  handbill changes --since 2026-05-01 -l all -f all -d out
      A file each: out/signal-changes.ko.pdf and so on
  handbill changes --record my-content --date 2026-12-01
      For authors: write down what has changed in the content";

/// What `changes` is asked for.
#[derive(Debug, clap::Args)]
pub struct ChangesArgs {
    /// Checklists [default: those of the older sheet or the profile, else all]
    #[arg(value_name = "CHECKLIST", value_delimiter = ',')]
    pub checklists: Vec<String>,

    /// The older sheet: a day, the edition that is printed on every page, or a handout as JSON
    #[arg(long, value_name = "DATE|EDITION|FILE", required_unless_present = "record")]
    pub since: Option<String>,

    /// For authors: write into this folder of content what has happened to its steps since the last time, in checklists/*/changes.yaml
    ///
    /// The day is that of --date, else the newest on which any of the content was gone over.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, conflicts_with_all = ["since", "output", "output_dir", "watch", "profile"])]
    pub record: Option<PathBuf>,

    /// With --record: forget what is written down, and take the content as it stands for the founding edition
    #[arg(long, requires = "record")]
    pub anew: bool,

    /// Whose sheet it is, from a YAML file: their choices count, what they have done and written stays out
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub profile: Option<PathBuf>,

    /// In which languages and formats, and where to.
    #[command(flatten)]
    pub output: OutputArgs,

    /// Which steps, and how much of each.
    #[command(flatten)]
    pub tailoring: Tailoring,

    /// What the page looks like.
    #[command(flatten)]
    pub page: PageArgs,
}
