//! `handbill translate export`, `import` and `new`: translations in and out of the files of content.

use std::path::{Path, PathBuf};

use handbill::assets::{AssetError, Folder, text_of};
use handbill::catalog::checklist_ids;
use handbill::diagnostic::Severity;
use handbill::error::Error;
use handbill::generate::known_locale;
use handbill::layers::{Layers, Reading};
use handbill::locale::Locale;
use handbill::messages::Locales;
use handbill::sink::{self, Overwrite};
use handbill::source::{AssetPath, Span};
use handbill::translate::begin::{Names, begin};
use handbill::translate::export::{export, left};
use handbill::translate::import::{REFUSED, import};
use handbill::translate::po::{File, PoError};
use handbill::translate::units::{Extent, Units};

use super::args::{ExportArgs, ImportArgs, NewArgs};
use super::console::Console;
use super::exit::{ExitStatus, Failure};
use super::list::known_checklists;
use super::render::{overwrite, refuse_taken};
use super::report;
use super::words::Saying;

/// Writes a language's strings as a PO file.
///
/// # Errors
/// If a name is unknown, the content has errors, or a file cannot be read or written.
pub fn write_out(args: &ExportArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let locale = known_locale(layers, &args.locale)?;
    if locale == Locale::source() {
        return Err(Failure::Usage(Saying::of("source-language")));
    }
    let all = checklist_ids(layers)?;
    let checklists = if args.checklist.is_empty() { all } else { known_checklists(&all, &args.checklist)? };
    let extent = Extent { checklists, with_rest: args.checklist.is_empty() };
    let file = args.output.as_deref().filter(|path| *path != Path::new("-"));
    refuse_taken(file.into_iter(), args.force)?;
    let mut reading = Reading::default();
    let units = Units::load(layers, &locale, &extent, &mut reading)?;
    if reading.problems.has_errors() {
        return Err(Failure::program(Error::Content, reading));
    }
    let text = export(&units, &locale).to_string();
    match file {
        Some(path) => sink::write(path, text.as_bytes(), overwrite(args.force))?,
        None => console.data(text.as_bytes())?,
    }
    let (missing, stale) = left(&units);
    let saying = Saying::of("exported").number("count", units.units.len()).number("missing", missing).number("stale", stale);
    console.tell(&report::note(&console.words(), &saying));
    Ok(())
}

/// Takes translations over from a PO file.
///
/// # Errors
/// If the file is none, holds what would break a handout, or a file cannot be read or written.
pub fn take_in(args: &ImportArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let mut reading = Reading::default();
    let text = text_of(&args.file, reading.limits.binary_bytes)?;
    let source = reading.sources.add(args.file.display().to_string(), text.clone().into());
    let po = match File::parse(&text) {
        Ok(po) => po,
        Err(PoError { message, at }) => {
            let offset = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
            let span = Span { source, start: offset(at.start), end: offset(at.end) };
            return refused(reading, span, message, "msgfmt --check tells more", console);
        }
    };
    let Some(tag) = po.header("Language").filter(|tag| !tag.is_empty()) else {
        let message = "the header does not say which language this is".to_owned();
        return refused(reading, Span { source, start: 0, end: 0 }, message, "add \"Language: ko\\n\" to it", console);
    };
    let locale = known_locale(layers, &tag.replace('_', "-"))?;
    if locale == Locale::source() {
        return Err(Failure::Usage(Saying::of("source-language")));
    }
    let extent = Extent { checklists: checklist_ids(layers)?, with_rest: true };
    let units = Units::load(layers, &locale, &extent, &mut reading)?;
    if reading.problems.has_errors() {
        return Err(Failure::program(Error::Content, reading));
    }
    let top = top_of(&args.folder)?;
    let imported = import(&po, source, &units, &locale, &top, &mut reading)?;
    report::problems(&reading, console);
    let words = console.words();
    if reading.problems.has_errors() {
        console.tell(&report::sentence(&words, &Saying::of("import-refused")));
        return Err(Failure::Told(ExitStatus::Problem));
    }
    put_changed(imported.files.iter().map(|(path, text)| (path, text.as_str())), &args.folder)?;
    let saying = Saying::of("imported").number("count", imported.changed).number("files", imported.files.len());
    console.tell(&report::note(&words, &saying));
    if imported.fuzzy > 0 {
        console.tell(&report::note(&words, &Saying::of("import-fuzzy").number("count", imported.fuzzy)));
    }
    if imported.older > 0 {
        console.tell(&report::warning(&words, &Saying::of("import-older").number("count", imported.older)));
    }
    if !imported.holds.is_empty() {
        let names: Vec<&str> = imported.holds.iter().map(String::as_str).collect();
        let command = format!("handbill translate sync {} -l {locale} --accept {}", args.folder.display(), names.join(","));
        let saying = Saying::of("import-holds").number("count", names.len()).text("command", command);
        console.tell(&report::warning(&words, &saying));
    }
    Ok(())
}

/// Tells what is wrong with a PO file as a whole.
fn refused(mut reading: Reading, span: Span, message: String, help: &str, console: &mut Console) -> Result<(), Failure> {
    reading.problems.add(handbill::diagnostic::Diagnostic {
        severity: Severity::Error,
        code: REFUSED,
        message,
        span: Some(span),
        help: Some(help.to_owned()),
    });
    report::problems(&reading, console);
    console.tell(&report::sentence(&console.words(), &Saying::of("import-refused")));
    Err(Failure::Told(ExitStatus::Problem))
}

/// Begins a language in a folder of content.
///
/// # Errors
/// If it is there already, its tag is none, or a file cannot be read or written.
pub fn start(args: &NewArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let Ok(locale) = args.locale.parse::<Locale>() else {
        return Err(Failure::Usage(Saying::of("bad-locale").text("name", &args.locale)));
    };
    let folder = args.folder.display();
    if Locales::tags(layers)?.contains(&locale) {
        return Err(Failure::Usage(Saying::of("locale-exists").text("locale", &locale).text("folder", folder)));
    }
    let tag = || locale.to_string();
    let names = Names { own: args.name.clone().unwrap_or_else(tag), english: args.english.clone().unwrap_or_else(tag) };
    let files = begin(layers, &locale, &names, &mut Reading::default())?;
    put_new(&files, &args.folder)?;
    let command = format!("handbill translate export -l {locale} --content {folder} -o {locale}.po");
    let saying = Saying::of("locale-begun").text("locale", &locale).text("folder", folder).number("files", files.len());
    console.tell(&report::note(&console.words(), &saying.text("command", command)));
    Ok(())
}

/// The content of a folder alone; nothing if there is none yet.
fn top_of(folder: &Path) -> Result<Layers, Failure> {
    Ok(if holds_content(folder)? { Layers::only(Folder::open(folder)?) } else { Layers::only(handbill::assets::InMemory::default()) })
}

/// Whether a folder is there and holds content.
///
/// # Errors
/// If it is there and cannot be read.
pub fn holds_content(folder: &Path) -> Result<bool, AssetError> {
    if !folder.exists() {
        return Ok(false);
    }
    Ok(!Layers::only(Folder::open(folder)?).list_all()?.is_empty())
}

/// Writes those of some files that say something else than what is there, and gives their paths; a file that says the same
/// already keeps its day.
///
/// # Errors
/// If a file cannot be written.
pub fn put_changed<'f>(files: impl Iterator<Item = (&'f AssetPath, &'f str)>, folder: &Path) -> Result<Vec<&'f AssetPath>, Failure> {
    let mut written = Vec::new();
    for (path, text) in files {
        let place = folder.join(path.as_str());
        if std::fs::read(&place).is_ok_and(|old| old == text.as_bytes()) {
            continue;
        }
        sink::make_folder(place.parent().unwrap_or(folder))?;
        sink::write(&place, text.as_bytes(), Overwrite::Allow)?;
        written.push(path);
    }
    Ok(written)
}

/// Writes files where none are yet: all of them, or none.
///
/// # Errors
/// If one is there already or cannot be written.
pub fn put_new(files: &[(AssetPath, String)], folder: &Path) -> Result<(), Failure> {
    let places: Vec<(PathBuf, &String)> = files.iter().map(|(path, text)| (folder.join(path.as_str()), text)).collect();
    refuse_taken(places.iter().map(|(place, _)| place.as_path()), false)?;
    for (place, text) in places {
        sink::make_folder(place.parent().unwrap_or(folder))?;
        sink::write(&place, text.as_bytes(), Overwrite::Refuse)?;
    }
    Ok(())
}
