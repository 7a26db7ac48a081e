//! `handbill translate`.

use std::path::PathBuf;

use clap::{Subcommand, ValueHint};

use super::ALL;

/// What `translate` is asked for.
#[derive(Debug, clap::Args)]
pub struct TranslateArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: TranslateCommand,
}

/// What to do with translations.
#[derive(Debug, Subcommand)]
pub enum TranslateCommand {
    /// Writes down which English each translation was made from, so that it is noticed when the English changes
    Sync(SyncArgs),
}

/// What `translate sync` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A translation that was changed since the last time counts as made from the English as it is now. One that was not
changed, while its English was, stays stale.

Examples:
  handbill translate sync my-content                            Record what was translated
  handbill translate sync my-content -l ko --accept signal/set-pin
      The Korean of this step still says what the English says")]
pub struct SyncArgs {
    /// The folder of content whose translations are recorded, in its folders checklists/*/sources and i18n/*
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,

    /// Languages, such as `ko`, or `all`
    #[arg(short, long, value_name = "LOCALE", value_delimiter = ',', default_value = ALL)]
    pub locale: Vec<String>,

    /// Only these checklists [default: all]
    #[arg(long, value_name = "CHECKLIST", value_delimiter = ',')]
    pub checklist: Vec<String>,

    /// Translations that still hold although their English has changed
    #[arg(long, value_name = "CHECKLIST[/STEP]", value_delimiter = ',')]
    pub accept: Vec<String>,
}
