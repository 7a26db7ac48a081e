//! `handbill check`: every problem of the content, drawn.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use handbill::assets::{AssetError, AssetReason, text_of};
use handbill::catalog::checklist_ids;
use handbill::check::Extent;
use handbill::check::freshness::Freshness;
use handbill::check::screens::{Screens, ScreensError, Tally};
use handbill::diagnostic::Severity;
use handbill::generate::{Request, prepare};
use handbill::layers::{Layers, Reading};
use handbill::limits::Limits;
use handbill::locale::Locale;
use handbill::messages::Locales;
use handbill::profile::Profile;
use handbill::render::{Sheet, pdf};
use handbill::vocabulary::{ChecklistId, Length, Paper};
use rayon::prelude::*;

use super::args::{CheckArgs, Deny};
use super::console::Console;
use super::exit::{ExitStatus, Failure};
use super::notice::{Message, Notice, Weight};
use super::report;
use super::words::Saying;

/// Goes over the content and says what is wrong with it.
///
/// # Errors
/// If anything is, or if it cannot be read.
pub fn run(args: &CheckArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let mut reading = Reading::default();
    let screens = args.labels.as_deref().map(|folder| screens(folder, &reading.limits)).transpose()?;
    let extent = Extent { freshness: freshness(args, console)?, screens: screens.as_ref() };
    let tally = match handbill::check::check_all(layers, &extent, &mut reading) {
        Ok(tally) => tally,
        Err(error) => {
            report::problems(&reading, console);
            return Err(Failure::program(error, reading));
        }
    };
    report::problems(&reading, console);
    if screens.is_some() {
        let Tally { same, different, without } = tally;
        let saying = Saying::of("labels-compared").number("same", same).number("different", different).number("without", without);
        console.tell(&report::note(&console.words(), &saying));
    }
    let breaches = if args.layout && !reading.problems.has_errors() { layout(layers)? } else { Vec::new() };
    for breach in &breaches {
        console.tell(&Notice { drawn: breach.clone(), message: Message::new(Weight::Error, Some("broken-rule"), breach, &[]) });
    }
    if !breaches.is_empty() {
        console.tell(&report::note(&console.words(), &Saying::of("broken-rules").number("count", breaches.len())));
        return Err(Failure::Told(ExitStatus::Problem));
    }
    let problems = &reading.problems;
    if problems.is_empty() {
        let (checklists, locales) = (checklist_ids(layers)?.len(), Locales::tags(layers)?.len());
        let saying = Saying::of("no-problems").number("checklists", checklists).number("languages", locales);
        console.tell(&report::note(&console.words(), &saying));
        return Ok(());
    }
    console.tell(&report::summary(problems, &console.words()));
    let denied = args.deny == Some(Deny::Warnings) && problems.count(Severity::Warning) > 0;
    if problems.has_errors() || denied { Err(Failure::Told(ExitStatus::Problem)) } else { Ok(()) }
}

/// What counts as too old, if that was asked.
fn freshness(args: &CheckArgs, console: &Console) -> Result<Option<Freshness>, Failure> {
    let Some(most) = args.max_age else { return Ok(None) };
    match console.day(args.today)? {
        Some(today) => Ok(Some(Freshness { today, most })),
        None => Err(Failure::Usage(Saying::of("no-today"))),
    }
}

/// The apps' own texts: every JSON file of a folder.
fn screens(folder: &Path, limits: &Limits) -> Result<Screens, Failure> {
    let unread = |error| AssetError { path: folder.display().to_string(), reason: AssetReason::Io(error) };
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>).map_err(unread)?;
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    if paths.is_empty() {
        return Err(Failure::Usage(Saying::of("no-texts").text("folder", folder.display())));
    }
    let mut screens = Screens::default();
    for path in &paths {
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let text = text_of(path, limits.binary_bytes)?;
        if let Err(ScreensError { name: _, reason }) = screens.add(&name, &text) {
            return Err(Failure::Usage(Saying::of("bad-texts").text("file", path.display()).text("reason", reason)));
        }
    }
    Ok(screens)
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
