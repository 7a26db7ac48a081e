//! `handbill tick`.

use std::path::PathBuf;

use clap::ValueHint;
use handbill::vocabulary::Date;

/// What `tick` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Comments and the order of the file stay as they are. It is written so that only you can read it.

Examples:
  handbill tick me.yaml TG4 SG2                   These steps are done
  handbill tick me.yaml SG2 --undo                This one is not, after all
  handbill tick me.yaml TG9 --note 'In the safe'  Done, with a note
  handbill tick me.yaml --from filled.pdf         All that was ticked in a PDF")]
pub struct TickArgs {
    /// The profile
    #[arg(value_name = "PROFILE", value_hint = ValueHint::FilePath)]
    pub profile: PathBuf,

    /// The steps, by code or id
    #[arg(value_name = "STEP", value_delimiter = ',', required_unless_present = "from")]
    pub steps: Vec<String>,

    /// Take the ticks back
    #[arg(long, conflicts_with = "from")]
    pub undo: bool,

    /// Note this of each of the steps
    #[arg(long, value_name = "TEXT", requires = "steps")]
    pub note: Option<String>,

    /// The day on which they were done, such as 2026-11-22
    #[arg(long, value_name = "DATE", conflicts_with = "undo")]
    pub date: Option<Date>,

    /// Tick what is ticked in this PDF, a handout that was filled in on a screen
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub from: Option<PathBuf>,
}
