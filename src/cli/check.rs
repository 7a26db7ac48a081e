//! `handbill check`: every problem of the content, drawn.

use handbill::catalog::checklist_ids;
use handbill::diagnostic::Severity;
use handbill::generate::{Request, prepare};
use handbill::layers::{Layers, Reading};
use handbill::locale::Locale;
use handbill::messages::Locales;
use handbill::profile::Profile;
use handbill::render::{Sheet, pdf};
use handbill::vocabulary::{ChecklistId, Length, Paper};
use rayon::prelude::*;

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
    let breaches = if args.layout && !reading.problems.has_errors() { layout(layers)? } else { Vec::new() };
    for breach in &breaches {
        console.talk(breach);
    }
    if !breaches.is_empty() {
        console.talk(&console.words().say(&Saying::of("broken-rules").number("count", breaches.len())));
        return Err(Failure::Told(ExitStatus::Problem));
    }
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

/// The rules of printed checklists that finished pages break: each checklist in each language, length and paper.
fn layout(layers: &Layers) -> Result<Vec<String>, Failure> {
    let sheet = |paper, large_print| Sheet { paper, large_print, ..Sheet::default() };
    let mut sheets: Vec<Sheet> = Paper::ALL.iter().map(|paper| sheet(*paper, false)).collect();
    sheets.push(sheet(Paper::A4, true));
    let mut jobs = Vec::new();
    for checklist in checklist_ids(layers)? {
        for locale in Locales::tags(layers)? {
            for length in Length::ALL {
                jobs.push((checklist.clone(), locale.clone(), *length));
            }
        }
    }
    let of_job = |(checklist, locale, length): &(ChecklistId, Locale, Length)| {
        let mut found = Vec::new();
        for sheet in &sheets {
            // A card is one side of the usual paper; half of it takes two.
            if *length == Length::Card && sheet.paper == Paper::A5 {
                continue;
            }
            let profile = Profile { length: Some(*length), ..Profile::default() };
            let (checklists, locale) = (vec![checklist.to_string()], locale.to_string());
            let request = Request { checklists, locale, profile, sheet: *sheet, ..Request::default() };
            let mut reading = Reading::default();
            let breaches =
                prepare(layers, &request, true, &mut reading).and_then(|prepared| Ok(prepared.with_rendering(&reading, pdf::lint)?));
            match breaches {
                Ok(breaches) => {
                    let large = if sheet.large_print { ", large print" } else { "" };
                    let place = format!("{checklist}, {}, {length}, {}{large}", request.locale, sheet.paper);
                    found.extend(breaches.iter().map(|breach| format!("{place}: {breach}")));
                }
                Err(error) => return Err(Failure::program(error, reading)),
            }
        }
        Ok(found)
    };
    let found: Result<Vec<Vec<String>>, Failure> = jobs.par_iter().map(of_job).collect();
    Ok(found?.concat())
}
