//! `handbill list`.

use clap::ValueEnum;

/// What `list` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill list                         Checklists, with their steps and languages
  handbill list steps signal            Steps with their ids and codes
  handbill list locales --json          Languages, for a script
  handbill list threats -l ko           Threats in Korean words")]
pub struct ListArgs {
    /// What to list
    #[arg(value_enum, value_name = "KIND", default_value_t, hide_default_value = false)]
    pub kind: Kind,

    /// For `list steps`: the checklists whose steps are listed [default: all]
    #[arg(value_name = "CHECKLIST", value_delimiter = ',')]
    pub checklists: Vec<String>,

    /// Language of names and titles, such as `ko`
    #[arg(short, long, value_name = "LOCALE", default_value = "en")]
    pub locale: String,

    /// Print JSON; fields are only ever added, or `version` grows
    #[arg(long)]
    pub json: bool,
}

/// What there is to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Kind {
    /// The checklists
    #[default]
    Checklists,
    /// The steps of checklists, with ids and codes
    Steps,
    /// The languages, with how each was translated
    Locales,
    /// Kinds of devices and programs
    Platforms,
    /// Dangers that steps lower
    Threats,
    /// Facts about a reader that change the advice
    Situations,
    /// The sets of templates that shape handouts
    Templates,
    /// The formats of handouts
    Formats,
}

impl Kind {
    /// The word on the command line and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Checklists => "checklists",
            Self::Steps => "steps",
            Self::Locales => "locales",
            Self::Platforms => "platforms",
            Self::Threats => "threats",
            Self::Situations => "situations",
            Self::Templates => "templates",
            Self::Formats => "formats",
        }
    }
}
