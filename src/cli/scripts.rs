//! `handbill completions` and `handbill man`: what a shell and a manual need, made from the command line itself.

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;
use handbill::catalog::{Vocabulary, checklist_ids};
use handbill::layers::{Layers, Reading};
use handbill::messages::Locales;
use handbill::sink;
use handbill::template::Templates;

use super::args::{Args, CompletionsArgs, ManArgs, Names, with_names};
use super::console::Console;
use super::exit::Failure;
use super::render::{overwrite, refuse_taken};

/// Prints a completion script that knows the names of the content.
///
/// # Errors
/// If the content cannot be read, or standard output cannot be written.
pub fn completions(args: &CompletionsArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let mut reading = Reading::default();
    let vocabulary = Vocabulary::load(layers, &mut reading)?;
    let names = Names {
        checklists: texts(&checklist_ids(layers)?),
        locales: texts(&Locales::tags(layers)?),
        templates: texts(&Templates::sets(layers)?),
        platforms: texts(&vocabulary.platforms),
        threats: vocabulary.threat_ids().map(ToString::to_string).collect(),
        situations: texts(&vocabulary.situations),
    };
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut with_names(&names), "handbill", &mut script);
    if args.shell == Shell::Fish {
        script.extend(fish_positionals(&names).bytes());
    }
    console.data(&script)
}

/// The checklists for fish, whose generator leaves out what has no flag.
fn fish_positionals(names: &Names) -> String {
    let line = |command| {
        let checklists = names.checklists.join(" ");
        format!("complete -c handbill -n \"__fish_handbill_using_subcommand {command}\" -f -a \"{checklists}\"\n")
    };
    ["show", "render", "status"].into_iter().map(line).collect()
}

/// Prints the main manual page, or writes all pages into a folder.
///
/// # Errors
/// If a page cannot be written.
pub fn man(args: &ManArgs, console: &mut Console) -> Result<(), Failure> {
    let mut command = Args::command().disable_help_subcommand(true);
    command.build();
    let Some(folder) = &args.output_dir else {
        return console.data(&page(&Man::new(command)));
    };
    let mut pages = vec![Man::new(command.clone())];
    pages.extend(command.get_subcommands().cloned().map(Man::new));
    let pages: Vec<_> = pages.iter().map(|man| (folder.join(man.get_filename()), page(man))).collect();
    refuse_taken(pages.iter().map(|(path, _)| path.as_path()), args.force)?;
    sink::make_folder(folder)?;
    for (path, bytes) in &pages {
        sink::write(path, bytes, overwrite(args.force))?;
    }
    Ok(())
}

fn page(man: &Man) -> Vec<u8> {
    let mut bytes = Vec::new();
    man.render(&mut bytes).expect("memory takes all that is written");
    bytes
}

fn texts(names: &[impl ToString]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}
