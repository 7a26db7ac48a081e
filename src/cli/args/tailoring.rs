//! The flags that say which steps are wanted, and how much of each.

use handbill::vocabulary::{Length, Priority};

use super::words;

/// Which steps are wanted, and how much of each.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Which steps")]
pub struct Tailoring {
    /// Only what is done on these: `android`, `ios`, `desktop`, `web`
    #[arg(long, value_name = "PLATFORM", value_delimiter = ',')]
    pub platform: Vec<String>,

    /// Only what protects from these (`handbill list threats`)
    #[arg(long, value_name = "THREAT", value_delimiter = ',')]
    pub threat: Vec<String>,

    /// What is true of the reader (`handbill list situations`); all the rest is taken to be untrue
    #[arg(long, value_name = "SITUATION", value_delimiter = ',')]
    pub situation: Vec<String>,

    /// Only steps of at least this priority [default: all; on a card, the essential ones]
    #[arg(long, value_name = "PRIORITY", value_parser = words(Priority::ALL, Priority::as_str))]
    pub priority: Option<Priority>,

    /// Only these steps, by id or code (`set-pin`, `signal/set-pin`, `SG7`)
    #[arg(long, value_name = "STEP", value_delimiter = ',')]
    pub step: Vec<String>,

    /// Not these steps, by id or code
    #[arg(long, value_name = "STEP", value_delimiter = ',')]
    pub skip: Vec<String>,

    /// How much of each step: titles and end values, also what to do, also why [default: full]
    #[arg(long, value_name = "LENGTH", value_parser = words(Length::ALL, Length::as_str))]
    pub length: Option<Length>,

    /// Language that the reader's phone shows, if it is another than the one they read
    #[arg(long, value_name = "LOCALE")]
    pub label_locale: Option<String>,

    /// Make nothing; list each step with why it is in or out
    #[arg(long)]
    pub explain: bool,
}
