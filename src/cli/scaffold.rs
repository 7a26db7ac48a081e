//! `handbill new`: files to begin a checklist, a language or a set of templates with.

use std::path::Path;

use handbill::catalog::checklist_ids;
use handbill::error::Error;
use handbill::layers::{Layers, Reading};
use handbill::scaffold;
use handbill::template::Templates;
use handbill::vocabulary::{Date, Id};

use super::args::{NewArgs, NewChecklistArgs, NewLocaleArgs, NewTemplateArgs, ScaffoldArgs, ScaffoldKind};
use super::console::Console;
use super::exchange::{put_new, start};
use super::exit::Failure;
use super::report;
use super::words::Saying;

/// Begins something in a folder of content.
///
/// # Errors
/// If it is there already, its name is none, or a file cannot be read or written.
pub fn run(args: &ScaffoldArgs, folder: &Path, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    match &args.kind {
        ScaffoldKind::Checklist(args) => checklist(args, folder, layers, console),
        ScaffoldKind::Locale(NewLocaleArgs { locale, name, english }) => {
            let (locale, name, english) = (locale.clone(), name.clone(), english.clone());
            start(&NewArgs { locale, folder: folder.to_owned(), name, english }, layers, console)
        }
        ScaffoldKind::Template(args) => template(args, folder, layers, console),
    }
}

fn checklist(args: &NewChecklistArgs, folder: &Path, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let id = named(&args.id)?;
    if checklist_ids(layers)?.contains(&id) {
        return Err(Failure::Usage(Saying::of("checklist-exists").text("name", &id)));
    }
    let date = console.day(args.date)?.or_else(|| Date::from_epoch(0)).expect("1970 is a year");
    let app = args.name.clone().unwrap_or_else(|| capitalized(id.as_str()));
    let mut reading = Reading::default();
    let files = scaffold::checklist(layers, &id, &app, date, &mut reading)?;
    if reading.problems.has_errors() {
        return Err(Failure::program(Error::Content, reading));
    }
    put_new(&files, folder)?;
    let command = format!("handbill check {}", folder.display());
    tell("checklist-begun", &id, folder, files.len(), &command, console);
    Ok(())
}

fn template(args: &NewTemplateArgs, folder: &Path, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let id = named(&args.id)?;
    if Templates::sets(layers)?.contains(&id) {
        return Err(Failure::Usage(Saying::of("template-exists").text("name", &id)));
    }
    let files = scaffold::template(&id);
    put_new(&files, folder)?;
    let command = format!("handbill render signal --template {id} --content {}", folder.display());
    tell("template-begun", &id, folder, files.len(), &command, console);
    Ok(())
}

fn tell(message: &'static str, id: &Id, folder: &Path, files: usize, command: &str, console: &mut Console) {
    let saying = Saying::of(message).text("name", id).text("folder", folder.display()).number("files", files);
    console.tell(&report::note(&console.words(), &saying.text("command", command)));
}

fn named(name: &str) -> Result<Id, Failure> {
    name.parse().map_err(|_| Failure::Usage(Saying::of("bad-name").text("name", name)))
}

fn capitalized(id: &str) -> String {
    let mut letters = id.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
