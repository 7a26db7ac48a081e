//! `handbill new`.

use clap::Subcommand;
use handbill::vocabulary::Date;

/// Its examples.
pub const EXAMPLES: &str = "\
The files go into the folder of --content, or where you are. Nothing that is there already is replaced.

Examples:
  handbill new checklist courier --name Courier --content my-content
      A checklist with one step, to be filled
  handbill new locale fr --name Français --english French --content my-content
      A language to be translated into, as by `translate new`
  handbill new template mine --content my-content
      A set of templates that changes one block of the default one";

/// What `new` is asked for.
#[derive(Debug, clap::Args)]
pub struct ScaffoldArgs {
    /// What to begin.
    #[command(subcommand)]
    pub kind: ScaffoldKind,
}

/// What can be begun.
#[derive(Debug, Subcommand)]
pub enum ScaffoldKind {
    /// Begins a checklist
    Checklist(NewChecklistArgs),
    /// Begins a language
    Locale(NewLocaleArgs),
    /// Begins a set of templates
    Template(NewTemplateArgs),
}

/// What `new checklist` is asked for.
#[derive(Debug, clap::Args)]
pub struct NewChecklistArgs {
    /// Its name in commands and files, such as `courier`
    #[arg(value_name = "NAME")]
    pub id: String,

    /// The app's own name [default: NAME with a capital letter]
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,

    /// Day on which its steps were gone over, such as 2026-12-01 [default: `SOURCE_DATE_EPOCH`, else 1970-01-01, to be filled in]
    #[arg(long, value_name = "DATE")]
    pub date: Option<Date>,
}

/// What `new locale` is asked for.
#[derive(Debug, clap::Args)]
pub struct NewLocaleArgs {
    /// Language, such as `fr` or `pt-BR`
    #[arg(value_name = "LOCALE")]
    pub locale: String,

    /// The language's name in itself [default: its tag]
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,

    /// Its name in English [default: its tag]
    #[arg(long, value_name = "NAME")]
    pub english: Option<String>,
}

/// What `new template` is asked for.
#[derive(Debug, clap::Args)]
pub struct NewTemplateArgs {
    /// Its name in commands and files, such as `mine`
    #[arg(value_name = "NAME")]
    pub id: String,
}
