//! `handbill translate`.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum, ValueHint};

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
    /// Writes a language's strings for the tools that translators use
    Export(ExportArgs),
    /// Takes translations over from such a file into a folder of content
    Import(ImportArgs),
    /// Begins a language
    New(NewArgs),
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
    /// The folder of content whose translations are recorded, in its folders checklists/*/sources, comparison/sources and i18n/*
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

/// What `translate export` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A string whose English has changed since it was translated is marked fuzzy.

Examples:
  handbill translate export -l ko -o ko.po            Everything in Korean
  handbill translate export -l fr --content my-content --checklist signal
      One checklist in a language of your own, on standard output")]
pub struct ExportArgs {
    /// Language, such as `ko`
    #[arg(short, long, value_name = "LOCALE")]
    pub locale: String,

    /// Kind of file
    #[arg(long, value_name = "KIND", value_enum, default_value_t)]
    pub to: Exchange,

    /// Only these checklists [default: all, the comparison and the messages]
    #[arg(long, value_name = "CHECKLIST", value_delimiter = ',')]
    pub checklist: Vec<String>,

    /// Write to this file; `-` is standard output
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,

    /// Replace a file that is already there
    #[arg(long)]
    pub force: bool,
}

/// A kind of file that translations are exchanged in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Exchange {
    /// GNU gettext
    #[default]
    Po,
}

/// What `translate import` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Only strings that differ from what there is are written, each in its place; all else in the files stays as it is. If one
string would break a handout, each such string is told and nothing is written.

Examples:
  handbill translate import ko.po my-content
  handbill translate sync my-content -l ko            Then record what was translated")]
pub struct ImportArgs {
    /// The file of translations; its header names the language
    #[arg(value_name = "FILE.po", value_hint = ValueHint::FilePath)]
    pub file: PathBuf,

    /// The folder of content that takes them
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,
}

/// What `translate new` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill translate new fr my-content --name Français --english French
  handbill check my-content                           What is left to do")]
pub struct NewArgs {
    /// Language, such as `fr` or `pt-BR`
    #[arg(value_name = "LOCALE")]
    pub locale: String,

    /// The folder of content in which it begins
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,

    /// The language's name in itself [default: its tag]
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,

    /// Its name in English [default: its tag]
    #[arg(long, value_name = "NAME")]
    pub english: Option<String>,
}
