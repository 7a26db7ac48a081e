//! `handbill show`.

use super::Tailoring;

/// What `show` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill show signal
  handbill show signal/set-pin -l ko
  handbill show SG7                     A step by its code
  handbill show telegram --platform android --length card")]
pub struct ShowArgs {
    /// A checklist, a step of one, or a step's code
    #[arg(value_name = "CHECKLIST[/STEP]")]
    pub name: String,

    /// Language to read, such as `ko`
    #[arg(short, long, value_name = "LOCALE", default_value = "en")]
    pub locale: String,

    /// Which steps, and how much of each.
    #[command(flatten)]
    pub tailoring: Tailoring,
}
