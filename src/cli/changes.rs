//! `handbill changes`: a short sheet that brings an older one up to date, and what authors write down for it.

use std::path::Path;

use handbill::assets::{Folder, text_of};
use handbill::catalog::checklist_ids;
use handbill::changes::record::{Manner, TooEarly, record};
use handbill::changes::sheet::{Printed, Sheet};
use handbill::error::Error;
use handbill::generate::changes::{ChangesRequest, Since};
use handbill::layers::{Layers, Reading};
use handbill::limits::Limits;
use handbill::messages::Locales;
use handbill::profile::Personal;

use super::args::{self, ChangesArgs, ProfileArgs};
use super::bulk::{Job, many};
use super::console::Console;
use super::exchange::put_changed;
use super::exit::Failure;
use super::explain;
use super::list::known_checklists;
use super::profile::{Kept, keep_to, request};
use super::render::{Order, one, renderers, requests, set_page};
use super::report;
use super::words::Saying;

/// Tells what has changed, or writes it down.
///
/// # Errors
/// If a name is unknown, the older sheet cannot be read, the content has errors, or a file cannot be written.
pub fn run(args: &ChangesArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    match (&args.record, &args.since) {
        (Some(folder), _) => write_down(args, folder, layers, console),
        (None, Some(text)) => tell(args, &since(text)?, layers, console),
        (None, None) => unreachable!("the command line asks for one of the two"),
    }
}

/// Makes short sheets of what has changed.
fn tell(args: &ChangesArgs, since: &Since, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let reader = ProfileArgs { profile: args.profile.clone(), ..ProfileArgs::default() };
    let mut kept = Kept::read(&reader, layers)?;
    let sheet = match since {
        Since::Sheet(sheet) => Some(sheet),
        Since::Day(_) | Since::Printed(_) => None,
    };
    let names = |kept: &Kept| kept.file.checklists.iter().map(|name| name.value.clone()).collect::<Vec<_>>();
    let checklists = match (args.checklists.as_slice(), sheet) {
        ([], Some(sheet)) => sheet.checklists.iter().map(|(id, _)| id.to_string()).collect(),
        ([], None) if kept.file.checklists.is_empty() => checklist_ids(layers)?.iter().map(ToString::to_string).collect(),
        ([], None) => names(&kept),
        (names, _) => names.to_vec(),
    };
    keep_to(&checklists, &mut kept.file, layers)?;
    let page = args.page.or(&kept.file, &kept.folder);
    let usual = sheet.map(|sheet| sheet.locale.to_string()).or_else(|| kept.file.locale.as_ref().map(|tag| tag.value.clone()));
    let output = args.output.or(usual.as_deref());
    let mut request = request(&args.tailoring, &reader, &kept.file, layers)?;
    if let Some(sheet) = sheet {
        request.profile.length = request.profile.length.or(Some(sheet.length));
        if request.label_locale.is_none() && sheet.label_locale != sheet.locale {
            request.label_locale = Some(sheet.label_locale.to_string());
        }
    }
    // A step that has changed may have to be done again.
    request.profile.personal = Personal::default();
    request.done.clear();
    request.notes.clear();
    set_page(&mut request, &page, console)?;
    request.checklists = checklists;
    if args.tailoring.explain {
        request.locale.clone_from(&output.locale[0]);
        return explain::run(&request, layers, console);
    }
    let order = |request| Order::Changes(Box::new(ChangesRequest { request, since: since.clone() }));
    match &output.output_dir {
        Some(folder) => {
            renderers(&output.format, None)?;
            let locales = args::locales(layers, &output.locale)?;
            let checklists = known_checklists(&checklist_ids(layers)?, &request.checklists)?;
            let requests = requests(&request, &checklists, layers)?;
            let jobs: Vec<Job> =
                requests.iter().flat_map(|request| locales.iter().map(move |locale| Job::new(order(request.clone()), locale))).collect();
            many(&output, folder, &jobs, layers, console)
        }
        None => one(&output, order(request), layers, console),
    }
}

/// The older sheet: a day, an edition, or a file.
fn since(text: &str) -> Result<Since, Failure> {
    if let Ok(day) = text.parse() {
        return Ok(Since::Day(day));
    }
    let path = Path::new(text);
    if let (false, Some(printed)) = (path.is_file(), Printed::find(text)) {
        return Ok(Since::Printed(printed));
    }
    if !path.exists() && path.extension().is_none() {
        return Err(Failure::Usage(Saying::of("bad-since").text("name", text)));
    }
    match Sheet::parse(&text_of(path, Limits::default().output_bytes)?) {
        Ok(sheet) => Ok(Since::Sheet(Box::new(sheet))),
        Err(reason) => Err(Failure::Usage(Saying::of("bad-sheet").text("file", text).text("reason", reason))),
    }
}

/// Writes down what has happened to the steps of a folder.
fn write_down(args: &ChangesArgs, folder: &Path, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let all = checklist_ids(layers)?;
    let checklists = if args.checklists.is_empty() { all } else { known_checklists(&all, &args.checklists)? };
    let top = Layers::only(Folder::open(folder)?);
    let manner = Manner { date: args.page.date, anew: args.anew };
    let mut reading = Reading::default();
    let recorded = record(layers, &top, &checklists, &Locales::tags(layers)?, manner, &mut reading)?;
    if reading.problems.has_errors() {
        return Err(Failure::program(Error::Content, reading));
    }
    let files = match recorded {
        Ok(files) => files,
        Err(TooEarly { date, last }) => {
            return Err(Failure::Usage(Saying::of("recorded-later").text("date", date).text("last", last)));
        }
    };
    if files.is_empty() {
        return Err(Failure::Usage(Saying::of("nothing-to-record").text("folder", folder.display())));
    }
    let written = put_changed(files.iter().map(|file| (&file.path, file.text.as_str())), folder)?.len();
    let events = files.iter().map(|file| file.events).sum();
    console.tell(&report::note(&console.words(), &Saying::of("changes-recorded").number("count", events).number("files", written)));
    Ok(())
}
