//! `handbill show`.

use super::{ProfileArgs, Tailoring};

/// What `show` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill show signal
  handbill show signal/set-pin -l ko
  handbill show SG7                     A step by its code
  handbill show telegram --platform android --length card
  handbill show --profile me.yaml       How far you have come")]
pub struct ShowArgs {
    /// A checklist, a step of one, or a step's code
    #[arg(value_name = "CHECKLIST[/STEP]", required_unless_present = "profile")]
    pub name: Option<String>,

    /// Language to read, such as `ko` [default: en]
    #[arg(short, long, value_name = "LOCALE")]
    pub locale: Option<String>,

    /// Which steps, and how much of each.
    #[command(flatten)]
    pub tailoring: Tailoring,

    /// What one reader has done and written.
    #[command(flatten)]
    pub reader: ProfileArgs,
}
