//! `handbill status`.

use super::ALL;

/// What `status` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill status                       Every language and checklist
  handbill status signal -l ko          One of them, in Korean words
  handbill status --min 95              Fail where less than 95 % is translated
  handbill status --json                For a script")]
pub struct StatusArgs {
    /// Checklists [default: all, and the messages of the frame and the command line]
    #[arg(value_name = "CHECKLIST", value_delimiter = ',')]
    pub checklists: Vec<String>,

    /// Languages to count, such as `ko`, or `all`; the table of a single one is in its own words
    #[arg(short, long, value_name = "LOCALE", value_delimiter = ',', default_value = ALL)]
    pub locale: Vec<String>,

    /// Exit with 1 where less than so many per cent of the strings are translated
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub min: Option<u8>,

    /// Print JSON; fields are only ever added, or `version` grows
    #[arg(long)]
    pub json: bool,
}
