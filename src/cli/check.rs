//! `handbill check`: every problem of the content, drawn.

use handbill::catalog::checklist_ids;
use handbill::diagnostic::Severity;
use handbill::layers::{Layers, Reading};
use handbill::messages::Locales;

use super::args::{CheckArgs, Deny};
use super::console::Console;
use super::exit::{ExitStatus, Failure};
use super::report;
use super::words::Saying;

/// Goes over the content and says what is wrong with it.
///
/// # Errors
/// If anything is, or if it cannot be read.
pub fn run(args: &CheckArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let mut reading = Reading::default();
    if let Err(error) = handbill::check::check(layers, &mut reading) {
        report::problems(&reading, console);
        return Err(Failure::program(error, reading));
    }
    report::problems(&reading, console);
    let problems = &reading.problems;
    if problems.is_empty() {
        let (checklists, locales) = (checklist_ids(layers)?.len(), Locales::tags(layers)?.len());
        let saying = Saying::of("no-problems").number("checklists", checklists).number("languages", locales);
        console.talk(&console.words().say(&saying));
        return Ok(());
    }
    console.talk(&report::summary(problems, &console.words()));
    let denied = args.deny == Some(Deny::Warnings) && problems.count(Severity::Warning) > 0;
    if problems.has_errors() || denied { Err(Failure::Told(ExitStatus::Problem)) } else { Ok(()) }
}
