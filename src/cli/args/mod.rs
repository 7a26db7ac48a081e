//! The command line as it is typed, and the help that explains it.

mod changes;
mod check;
mod compare;
mod list;
mod names;
mod output;
mod page;
mod profile;
mod render;
mod scaffold;
mod scripts;
mod show;
mod status;
mod tailoring;
mod tick;
mod translate;
mod wizard;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, Styles, TypedValueParser, styling::AnsiColor};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum, ValueHint};
use handbill::error::Unknown;
use handbill::layers::Layers;
use handbill::locale::Locale;

pub use changes::ChangesArgs;
pub use check::{CheckArgs, Deny};
pub use compare::CompareArgs;
pub use list::{Kind, ListArgs};
pub use names::{Names, with_names};
pub use output::OutputArgs;
pub use page::PageArgs;
pub use profile::ProfileArgs;
pub use render::RenderArgs;
pub use scaffold::{NewChecklistArgs, NewLocaleArgs, NewTemplateArgs, ScaffoldArgs, ScaffoldKind};
pub use scripts::{CompletionsArgs, ManArgs};
pub use show::ShowArgs;
pub use status::StatusArgs;
pub use tailoring::Tailoring;
pub use tick::TickArgs;
pub use translate::{ExportArgs, ImportArgs, NewArgs, SyncArgs, TranslateArgs, TranslateCommand};
pub use wizard::WizardArgs;

use super::console::Manner;
use super::exit::Failure;

/// The word that stands for every locale or format.
pub const ALL: &str = "all";

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const EXAMPLES: &str = "\
Examples:
  handbill list                                What there is
  handbill show signal                         Read a checklist here
  handbill render signal -l ko -o signal.pdf   A Korean handout to print
  handbill render --all -l all -f all -d out   Everything, a file each
  handbill compare -l ko -o messengers.pdf     Messengers side by side
  handbill wizard                              A checklist of your own, by a few questions
  handbill changes --since 2026-05-01          What has changed since a sheet was printed
  handbill tick me.yaml TG4 SG2                Steps of your own checklist that are done
  handbill new checklist courier               Files to begin a checklist with
  handbill check my-content                    Look for mistakes in content of your own

Exit codes:
  0  done
  1  the content or its rendering has a problem
  2  wrong usage
  3  something could not be read or written";

/// Makes handouts from digital-security checklists, in many languages.
///
/// Handouts come as Markdown, plain text, HTML, PDF or JSON. The checklists, their translations and the fonts are
/// part of the program; nothing is read from the network.
#[derive(Debug, Parser)]
#[command(name = "handbill", version, styles = STYLES, max_term_width = 100, after_help = EXAMPLES, arg_required_else_help = true)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,

    /// A folder of content to lay over the built-in one; the last of several is on top
    ///
    /// It holds only what it changes or adds, in folders named checklists, comparison, fonts, i18n and templates.
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub content: Vec<PathBuf>,

    /// Language of messages, such as `ko` [default: `LC_ALL`, `LC_MESSAGES` or `LANG`, else English]
    ///
    /// It changes what the program says of its work, never what it makes. Help is in English.
    #[arg(long, global = true, value_name = "LOCALE")]
    pub ui_locale: Option<String>,

    /// How messages are written to standard error: for people, or a line of JSON each
    #[arg(long, global = true, value_name = "FORMAT", value_enum, default_value_t, hide_possible_values = true)]
    pub message_format: MessageFormat,

    /// Say only what is wrong: errors and warnings
    #[arg(short, long, global = true)]
    pub quiet: bool,
}

/// How messages are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum MessageFormat {
    /// As people read them
    #[default]
    Human,
    /// A line of JSON for each
    Json,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Shows what there is: checklists, steps, languages and the rest
    List(ListArgs),
    /// Shows a checklist, or one step of it, in the terminal
    Show(Box<ShowArgs>),
    /// Makes handouts
    #[command(after_help = render::EXAMPLES)]
    Render(Box<RenderArgs>),
    /// Sets messengers side by side, against the selection criteria of the guides
    #[command(after_help = compare::EXAMPLES)]
    Compare(Box<CompareArgs>),
    /// Asks a few questions, then makes a checklist of one's own
    Wizard(WizardArgs),
    /// Marks steps done in a reader's profile
    Tick(TickArgs),
    /// Looks for mistakes in the content
    Check(CheckArgs),
    /// Counts what is translated, by language and checklist
    Status(StatusArgs),
    /// Begins, exchanges and records translations
    Translate(TranslateArgs),
    /// Begins a checklist, a language or a set of templates
    #[command(after_help = scaffold::EXAMPLES)]
    New(ScaffoldArgs),
    /// Tells what has changed since an older sheet, to bring it up to date with a short one
    #[command(after_help = changes::EXAMPLES)]
    Changes(Box<ChangesArgs>),
    /// Prints a script that completes commands, checklists and languages in a shell
    Completions(CompletionsArgs),
    /// Prints the manual page, or writes the pages of all commands
    Man(ManArgs),
}

/// Reads the command line.
///
/// # Errors
/// If it does not parse, or only asks for help or the version.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Args, Failure> {
    let mut command = Args::command();
    let parsed = command.try_get_matches_from_mut(args).and_then(|mut matches| Args::from_arg_matches_mut(&mut matches));
    parsed.map_err(|error| match unknown_word(&error) {
        Some(unknown) => unknown.into(),
        None => error.into(),
    })
}

/// The language of messages as it is typed, found before anything else is read.
pub fn ui_locale(args: &[OsString]) -> Option<String> {
    let mut args = args.iter().filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--");
    let flag = args.find_map(|arg| arg.strip_prefix("--ui-locale"))?;
    flag.strip_prefix('=').or_else(|| args.next()).map(ToOwned::to_owned)
}

/// How the program is to speak, found before anything else is read.
pub fn manner(args: &[OsString]) -> Manner {
    let args: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--").collect();
    let json = args.contains(&"--message-format=json") || args.windows(2).any(|pair| pair == ["--message-format", "json"]);
    let short = |arg: &&str| arg.starts_with('-') && !arg.starts_with("--") && arg.ends_with('q') && arg.len() <= 3;
    Manner { quiet: args.contains(&"--quiet") || args.iter().any(short), json }
}

/// The locales that a list of tags means; `all` means every one that the content has.
///
/// # Errors
/// If a tag is served by none, or the content cannot be read.
pub fn locales(layers: &Layers, tags: &[String]) -> Result<Vec<Locale>, Failure> {
    if tags.iter().any(|tag| tag == ALL) {
        return Ok(handbill::messages::Locales::tags(layers)?);
    }
    let mut locales = Vec::new();
    for tag in tags {
        let locale = handbill::generate::known_locale(layers, tag)?;
        if !locales.contains(&locale) {
            locales.push(locale);
        }
    }
    Ok(locales)
}

/// A closed list of words.
fn words<T>(all: &'static [T], word: fn(T) -> &'static str) -> impl TypedValueParser<Value = T>
where
    T: Copy + Send + Sync + 'static,
{
    let named = move |text: String| all.iter().copied().find(|one| word(*one) == text).expect("the parser lets only these words pass");
    PossibleValuesParser::new(all.iter().map(|one| word(*one))).map(named)
}

/// A word outside its closed list, told like every other unknown name.
fn unknown_word(error: &clap::Error) -> Option<Unknown> {
    if error.kind() != ErrorKind::InvalidValue {
        return None;
    }
    let (Some(ContextValue::String(arg)), Some(ContextValue::String(name)), Some(ContextValue::Strings(known))) =
        (error.get(ContextKind::InvalidArg), error.get(ContextKind::InvalidValue), error.get(ContextKind::ValidValue))
    else {
        return None;
    };
    let kinds = ["priority", "length", "paper", "format", "shell", "kind"];
    let kind = kinds.into_iter().find(|kind| arg.to_lowercase().contains(kind))?;
    (!name.is_empty()).then(|| Unknown { kind, name: name.clone(), known: known.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Args, Failure> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn the_command_line_is_sound() {
        Args::command().debug_assert();
        with_names(&Names::default()).debug_assert();
    }

    #[test]
    fn lists_take_commas_or_repetition() {
        let Ok(Args { command: Command::Render(args), .. }) = parsed("handbill render signal,telegram device -l ko,en -l zh -f md -f txt")
        else {
            panic!("it parses")
        };
        assert_eq!(args.checklists, ["signal", "telegram", "device"]);
        assert_eq!(args.output.locale, ["ko", "en", "zh"]);
        assert_eq!(args.output.format, ["md", "txt"]);
    }

    #[test]
    fn the_language_of_messages_is_found_wherever_it_stands() {
        let found = |line: &str| ui_locale(&line.split_whitespace().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(found("handbill --ui-locale ko render xyzzy --nonsense"), Some("ko".to_owned()));
        assert_eq!(found("handbill list --ui-locale=zh-TW"), Some("zh-TW".to_owned()));
        assert_eq!(found("handbill list --ui-locale"), None);
        assert_eq!(found("handbill show -- --ui-locale ko"), None);
    }

    #[test]
    fn a_word_outside_its_list_is_an_unknown_name() {
        for (line, kind, near) in [
            ("handbill render signal --priority essentail", "priority", "essential"),
            ("handbill render signal --length crad", "length", "card"),
            ("handbill render signal --paper leter", "paper", "letter"),
            ("handbill render signal -f md,pfd", "format", "pdf"),
            ("handbill completions bsh", "shell", "bash"),
            ("handbill list stepz", "kind", "steps"),
        ] {
            let Err(Failure::Program(program)) = parsed(line) else { panic!("{line}") };
            let handbill::error::Error::Unknown(unknown) = program.0 else { panic!("{line}") };
            assert_eq!((unknown.kind, unknown.near()), (kind, Some(near)), "{line}");
        }
    }
}
