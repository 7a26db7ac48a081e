//! The flags that say what one reader has done and written.

use std::path::PathBuf;

use clap::ValueHint;
use handbill::vocabulary::{Date, DoneSteps};

use super::words;

/// A reader's profile, and what can be said instead of it.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "The reader")]
pub struct ProfileArgs {
    /// A reader's choices and progress, from a YAML file; a flag wins over it
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub profile: Option<PathBuf>,

    /// What the reader calls the handout
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,

    /// These steps are done, by id or code, with the day if it is known (`TG4`, `TG4=2026-11-22`)
    #[arg(long, value_name = "STEP[=DATE]", value_delimiter = ',', value_parser = ticked)]
    pub ticked: Vec<(String, Option<Date>)>,

    /// What becomes of steps that are done: each in its place, all at the end, or left out [default: show]
    #[arg(long, value_name = "WHAT", value_parser = words(DoneSteps::ALL, DoneSteps::as_str))]
    pub done: Option<DoneSteps>,

    /// A note of a step, by id or code
    #[arg(long, value_name = "STEP=TEXT", value_parser = note)]
    pub note: Vec<(String, String)>,

    /// A step of the reader's own
    #[arg(long, value_name = "TITLE")]
    pub own: Vec<String>,
}

fn ticked(text: &str) -> Result<(String, Option<Date>), String> {
    match text.split_once('=') {
        Some((step, day)) => Ok((step.to_owned(), Some(day.parse::<Date>().map_err(|error| error.to_string())?))),
        None => Ok((text.to_owned(), None)),
    }
}

fn note(text: &str) -> Result<(String, String), String> {
    let (step, note) = text.split_once('=').ok_or_else(|| "write the step, `=` and the note".to_owned())?;
    Ok((step.to_owned(), note.split_whitespace().collect::<Vec<_>>().join(" ")))
}
