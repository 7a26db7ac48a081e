//! `handbill compare`.

use super::{OutputArgs, PageArgs};

/// Its examples.
pub const EXAMPLES: &str = "\
Examples:
  handbill compare
      All messengers against all criteria, as Markdown in English
  handbill compare signal,telegram,whatsapp --why
      Three of them, with the reasons and where they were read
  handbill compare -l fa -o messengers.pdf
      A table to print
  handbill compare -l all -f all -d out
      A file each: out/comparison.ko.pdf and so on";

/// What `compare` is asked for.
#[derive(Debug, clap::Args)]
pub struct CompareArgs {
    /// Checklists of messengers, in the order of the columns [default: all that are compared]
    #[arg(value_name = "CHECKLIST", value_delimiter = ',')]
    pub checklists: Vec<String>,

    /// Also tell why, with the sources and their dates
    #[arg(long)]
    pub why: bool,

    /// In which languages and formats, and where to.
    #[command(flatten)]
    pub output: OutputArgs,

    /// What the page looks like.
    #[command(flatten)]
    pub page: PageArgs,
}
