//! `handbill check`.

use std::path::PathBuf;

use clap::{ValueEnum, ValueHint};
use handbill::vocabulary::Date;

/// What `check` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill check                        The built-in content
  handbill check my-content             A folder of your own, laid over it
  handbill check --deny warnings        Fail on warnings too
  handbill check --max-age 365d --today 2027-11-22
                                        Find what nobody has gone over for a year
  handbill check --labels texts         Compare labels with the apps' own texts
  handbill check --layout               Look at the finished pages too")]
pub struct CheckArgs {
    /// A folder of content to lay over the built-in one
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: Option<PathBuf>,

    /// Exit with 1 on these too
    #[arg(long, value_name = "WHAT")]
    pub deny: Option<Deny>,

    /// Warn of what was last gone over longer ago than this, such as 365d
    #[arg(long, value_name = "DAYS", value_parser = days)]
    pub max_age: Option<u32>,

    /// Day from which ages are counted, such as 2026-11-22 [default: `SOURCE_DATE_EPOCH`]
    #[arg(long, value_name = "DATE", requires = "max_age")]
    pub today: Option<Date>,

    /// Hold labels against the apps' own texts: a folder of JSON files
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub labels: Option<PathBuf>,

    /// Also set every checklist, language, length and paper in pages and hold them against the rules of printed checklists
    #[arg(long)]
    pub layout: bool,
}

/// What `check` may be told not to let pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Problems that do not stand in the way of using the content
    Warnings,
}

/// A count of days: `365d`, or `365`.
fn days(text: &str) -> Result<u32, String> {
    let count = text.strip_suffix('d').unwrap_or(text);
    count.parse().map_err(|_| "write a count of days, such as 365d".to_owned())
}
