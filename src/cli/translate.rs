//! `handbill translate`: what translators keep beside their words.

use std::collections::BTreeSet;

use handbill::assets::Folder;
use handbill::catalog::{Catalog, checklist_ids};
use handbill::error::{Error, Unknown};
use handbill::layers::{Layers, Reading};
use handbill::translate::sync::{Accepted, sync};
use handbill::vocabulary::{Length, StepId};

use super::args::{self, SyncArgs, TranslateArgs, TranslateCommand};
use super::console::Console;
use super::exchange;
use super::exit::Failure;
use super::list::known_checklists;
use super::report;
use super::words::Saying;

/// Does what is asked for.
///
/// # Errors
/// If a name is unknown, the content has errors, or a file cannot be read or written.
pub fn run(args: &TranslateArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    match &args.command {
        TranslateCommand::Export(args) => exchange::write_out(args, layers, console),
        TranslateCommand::Import(args) => exchange::take_in(args, layers, console),
        TranslateCommand::New(args) => exchange::start(args, layers, console),
        TranslateCommand::Sync(args) => record(args, layers, console),
    }
}

/// Writes down what the translations in a folder were made from.
fn record(args: &SyncArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let locales = args::locales(layers, &args.locale)?;
    let all = checklist_ids(layers)?;
    let checklists = if args.checklist.is_empty() { all } else { known_checklists(&all, &args.checklist)? };
    let accepted = args.accept.iter().map(|name| accepted(name, layers)).collect::<Result<Vec<_>, _>>()?;
    let top = Layers::only(Folder::open(&args.folder)?);
    let mut reading = Reading::default();
    let files = sync(layers, &top, &locales, &checklists, &accepted, &mut reading)?;
    if reading.problems.has_errors() {
        return Err(Failure::program(Error::Content, reading));
    }
    let words = console.words();
    if files.is_empty() {
        return Err(Failure::Usage(Saying::of("no-translations").text("folder", args.folder.display())));
    }
    let written = exchange::put_changed(files.iter().map(|file| (&file.path, file.text.as_str())), &args.folder)?;
    let renewed: usize = files.iter().filter(|file| written.contains(&&file.path)).map(|file| file.renewed).sum();
    console.tell(&report::note(&words, &Saying::of("recorded").number("count", renewed).number("files", written.len())));
    let stale: usize = files.iter().map(|file| file.stale).sum();
    if stale > 0 {
        console.tell(&report::warning(&words, &Saying::of("still-stale").number("count", stale)));
    }
    Ok(())
}

/// The strings that a name such as `signal` or `signal/set-pin` says to hold.
fn accepted(name: &str, layers: &Layers) -> Result<Accepted, Failure> {
    let all = checklist_ids(layers)?;
    let (checklist, step) = name.split_once('/').map_or((name, None), |(checklist, step)| (checklist, Some(step)));
    let checklist = known_checklists(&all, &[checklist.to_owned()])?.remove(0);
    let Some(step) = step else { return Ok(Accepted { checklist, step: None }) };
    let catalog = Catalog::load(layers, std::slice::from_ref(&checklist), &BTreeSet::new(), Length::Card, &mut Reading::default())?;
    let steps: Vec<&StepId> =
        catalog.checklists.values().flat_map(|entry| entry.checklist.steps()).map(|(_, step)| &step.id.value).collect();
    match steps.iter().find(|id| id.as_str() == step) {
        Some(id) => Ok(Accepted { step: Some((*id).clone()), checklist }),
        None => Err(Unknown { kind: "step", name: step.to_owned(), known: steps.iter().map(ToString::to_string).collect() }.into()),
    }
}
