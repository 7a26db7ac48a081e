//! `handbill wizard`.

use std::path::PathBuf;

use clap::ValueHint;
use handbill::vocabulary::Paper;

use super::words;

/// What `wizard` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Nothing is written before the last question, and nothing at all after Ctrl-C. Answers may be piped in, one a line, in the
order of the questions; an empty line takes what is offered.

Examples:
  handbill wizard                        Questions in the language of messages
  handbill --ui-locale ko wizard         In Korean
  handbill wizard --plain                Without arrow keys, for screen readers
  handbill wizard --plain < answers.txt  For a script")]
pub struct WizardArgs {
    /// Ask with numbered lines rather than a menu with arrow keys
    #[arg(long)]
    pub plain: bool,

    /// Set of templates (`handbill list templates`)
    #[arg(long, value_name = "TEMPLATE", value_hint = ValueHint::Other)]
    pub template: Option<String>,

    /// Paper of a PDF
    #[arg(long, value_name = "PAPER", value_parser = words(Paper::ALL, Paper::as_str))]
    pub paper: Option<Paper>,

    /// Write the handout here rather than ask for a name
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}
