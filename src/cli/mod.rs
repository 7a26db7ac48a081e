//! The command line: what is typed becomes a request to the library, and what comes of it is shown.

pub mod args;
pub mod bulk;
pub mod changes;
pub mod check;
pub mod compare;
pub mod console;
pub mod exchange;
pub mod exit;
pub mod explain;
pub mod list;
pub mod notice;
pub mod profile;
pub mod render;
pub mod report;
pub mod scaffold;
pub mod scripts;
pub mod show;
pub mod status;
pub mod table;
pub mod tick;
pub mod translate;
pub mod watch;
pub mod wizard;
pub mod words;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use handbill::assets::{Folder, ROOMS};
use handbill::generate::known_locale;
use handbill::layers::Layers;
use handbill::translate::pseudo::{self, PREFIX};

use args::{Args, Command, ImportArgs, NewArgs, OutputArgs, TranslateArgs, TranslateCommand};
use console::Console;
use exit::{ExitStatus, Failure};
use words::Saying;

/// Runs the program once.
pub fn run(args: impl IntoIterator<Item = OsString>, console: &mut Console) -> ExitStatus {
    let args: Vec<OsString> = args.into_iter().collect();
    console.set_manner(args::manner(&args));
    // Known before the rest, so that even a slip in the rest is told in this language.
    if let Some(tag) = args::ui_locale(&args) {
        console.tongue().prefer(&tag);
    }
    let pseudo = args.iter().filter_map(|arg| arg.to_str()).any(|arg| arg.to_lowercase().contains(PREFIX));
    match args::parse(args).and_then(|args| dispatch(args, pseudo, console)) {
        Ok(()) => ExitStatus::Done,
        Err(failure) => {
            let status = failure.status();
            // Help is data: somebody asked for it.
            match report::failure(&failure, console) {
                Ok(()) => status,
                Err(worse) => worse.status(),
            }
        }
    }
}

/// Does what is asked for, once or whenever its content changes; `pseudo` says whether languages that are made on the fly
/// are named.
fn dispatch(mut args: Args, pseudo: bool, console: &mut Console) -> Result<(), Failure> {
    let Some(output) = output_of(&mut args.command).filter(|output| output.watch) else { return once(&args, pseudo, console) };
    let has_place = output.output_dir.is_some() || output.output.is_some();
    let files: Vec<PathBuf> = match &args.command {
        Command::Render(args) => args.reader.profile.iter().cloned().collect(),
        Command::Changes(args) => args.profile.iter().cloned().collect(),
        _ => Vec::new(),
    };
    if !has_place || args.content.is_empty() && files.is_empty() {
        return Err(Failure::Usage(Saying::of("watch-needs")));
    }
    let folders = args.content.clone();
    watch::watch(&folders, &files, console, |again, console| {
        if let Some(output) = output_of(&mut args.command).filter(|_| again) {
            // What this run wrote itself is in nobody's way.
            output.force = true;
            output.only_changed = output.output_dir.is_some();
        }
        once(&args, pseudo, console)
    })
}

/// Where a command that makes documents puts them.
fn output_of(command: &mut Command) -> Option<&mut OutputArgs> {
    match command {
        Command::Render(args) => Some(&mut args.output),
        Command::Compare(args) => Some(&mut args.output),
        Command::Changes(args) => Some(&mut args.output),
        _ => None,
    }
}

fn once(args: &Args, pseudo: bool, console: &mut Console) -> Result<(), Failure> {
    let mut layers = layers(args)?;
    if pseudo {
        let languages = pseudo::languages(&layers)?;
        layers = layers.under(languages);
    }
    let layers = Rc::new(layers);
    console.tongue().learn(Rc::clone(&layers));
    if let Some(tag) = &args.ui_locale {
        known_locale(&layers, tag)?;
    }
    match &args.command {
        Command::List(args) => list::run(args, &layers, console),
        Command::Show(args) => show::run(args, &layers, console),
        Command::Render(args) => render::run(args, &layers, console),
        Command::Compare(args) => compare::run(args, &layers, console),
        Command::Wizard(args) => wizard::run(args, &layers, console),
        Command::Tick(args) => tick::run(args, &layers, console),
        Command::Check(args) => check::run(args, &layers, console),
        Command::Status(args) => status::run(args, &layers, console),
        Command::Translate(args) => translate::run(args, &layers, console),
        Command::Changes(args) => changes::run(args, &layers, console),
        Command::New(new) => scaffold::run(new, place_of_new(args), &layers, console),
        Command::Completions(args) => scripts::completions(args, &layers, console),
        Command::Man(args) => scripts::man(args, console),
    }
}

/// The content that a command works with.
fn layers(args: &Args) -> Result<Layers, Failure> {
    let named = match &args.command {
        Command::Check(args) => args.folder.as_ref(),
        Command::Changes(args) => args.record.as_ref(),
        Command::Translate(TranslateArgs { command }) => match command {
            TranslateCommand::Sync(args) => Some(&args.folder),
            // These may begin a folder.
            TranslateCommand::Import(ImportArgs { folder, .. }) | TranslateCommand::New(NewArgs { folder, .. }) => {
                exchange::holds_content(folder)?.then_some(folder)
            }
            TranslateCommand::Export(_) => None,
        },
        _ => None,
    };
    // What begins may begin its folder, too.
    let begun = matches!(args.command, Command::New(_)).then(|| place_of_new(args));
    let named = match begun {
        Some(folder) => exchange::holds_content(folder)?.then_some(folder),
        None => named.map(PathBuf::as_path),
    };
    let below = if begun.is_some() { args.content.split_last().map_or(&[][..], |(_, below)| below) } else { &args.content[..] };
    let folders = below.iter().map(PathBuf::as_path).chain(named);
    folders.map(folder_of_content).try_fold(Layers::built_in(), |layers, folder| Ok(layers.under(folder?)))
}

/// The folder of content in which something begins: the highest that was named, or where the reader is.
fn place_of_new(args: &Args) -> &Path {
    args.content.last().map_or(Path::new("."), PathBuf::as_path)
}

/// A folder that must hold content; a slip in its name must not look as if all were well.
fn folder_of_content(path: &Path) -> Result<Folder, Failure> {
    let folder = Folder::open(path)?;
    if Layers::only(folder.clone()).list_all()?.is_empty() {
        return Err(Failure::Usage(Saying::of("no-content").text("folder", path.display()).text("rooms", ROOMS.join(", "))));
    }
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::console::pretend::{Broken, Memory, piped, terminal};
    use super::*;

    fn line(line: &str) -> Vec<OsString> {
        line.split_whitespace().map(OsString::from).collect()
    }

    #[test]
    fn it_runs_twice_in_one_process() {
        for _ in 0..2 {
            let out = Memory::default();
            assert_eq!(run(line("handbill list --json"), &mut piped(out.clone(), Memory::default())), ExitStatus::Done);
            assert!(out.text().contains("\"signal\""));
        }
    }

    #[test]
    fn a_pdf_is_never_written_to_a_terminal() {
        for (command, file) in [
            ("handbill render signal -f pdf", "signal.en.pdf"),
            ("handbill render signal -f pdf -o -", "signal.en.pdf"),
            ("handbill compare -f pdf", "comparison.en.pdf"),
        ] {
            let (mut console, out, err) = terminal();
            assert_eq!(run(line(command), &mut console), ExitStatus::Usage);
            assert_eq!(out.text(), "");
            assert!(err.text().contains(&format!("-o {file}")), "{}", err.text());
        }
    }

    #[test]
    fn standard_output_that_cannot_be_written_is_a_failure() {
        let mut console = piped(Broken(std::io::ErrorKind::StorageFull), Memory::default());
        assert_eq!(run(line("handbill list"), &mut console), ExitStatus::ReadWrite);
        assert_eq!(run(line("handbill --help"), &mut console), ExitStatus::ReadWrite);
    }
}
