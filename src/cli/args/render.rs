//! `handbill render`.

use handbill::vocabulary::Missing;

use super::{OutputArgs, PageArgs, ProfileArgs, Tailoring, words};

/// Its examples.
pub const EXAMPLES: &str = "\
Examples:
  handbill render signal
      Markdown in English on standard output
  handbill render signal -l ko -o signal.pdf
      The format comes from the file's ending
  handbill render signal,telegram -l zh-TW -f pdf -o sheet.pdf
      Several checklists in one handout
  handbill render --all -l all -f all -d out
      A file each: out/signal.ko.pdf and so on
  handbill render telegram --platform android --situation real-name-number --priority essential
      Only what fits a reader
  handbill render signal -l ar --also en -o signal.pdf
      Two languages side by side
  handbill render --profile me.yaml --done last -o me.pdf
      What a reader chose, with what they have done at the end
  handbill render signal --length card -o card.pdf
      The essential steps on one side of paper
  handbill render signal --content my-content --organisation 'Our group' -o sheet.pdf
      With wording, templates or steps of your own";

/// What `render` is asked for.
#[derive(Debug, clap::Args)]
pub struct RenderArgs {
    /// Checklists (`handbill list`)
    #[arg(value_name = "CHECKLIST", value_delimiter = ',', required_unless_present_any = ["all", "profile"])]
    pub checklists: Vec<String>,

    /// Every checklist
    #[arg(long, conflicts_with = "checklists")]
    pub all: bool,

    /// In which languages and formats, and where to.
    #[command(flatten)]
    pub output: OutputArgs,

    /// A second language beside it: in columns on paper, below it in Markdown and text
    #[arg(long, value_name = "LOCALE")]
    pub also: Option<String>,

    /// What to do with a string that has no translation, or one of older English: English for the one and a mark on the
    /// other, English for both, leave its step out, or make no handout
    #[arg(long, value_name = "WHAT", default_value = Missing::Mark.as_str(), value_parser = words(Missing::ALL, Missing::as_str))]
    pub missing: Missing,

    /// Which steps, and how much of each.
    #[command(flatten)]
    pub tailoring: Tailoring,

    /// What one reader has done and written.
    #[command(flatten)]
    pub reader: ProfileArgs,

    /// What the page looks like.
    #[command(flatten)]
    pub page: PageArgs,
}
