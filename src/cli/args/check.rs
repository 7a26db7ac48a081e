//! `handbill check`.

use std::path::PathBuf;

use clap::{ValueEnum, ValueHint};

/// What `check` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill check                        The built-in content
  handbill check my-content             A folder of your own, laid over it
  handbill check --deny warnings        Fail on warnings too
  handbill check --layout               Look at the finished pages too")]
pub struct CheckArgs {
    /// A folder of content to lay over the built-in one
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: Option<PathBuf>,

    /// Exit with 1 on these too
    #[arg(long, value_name = "WHAT")]
    pub deny: Option<Deny>,

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
