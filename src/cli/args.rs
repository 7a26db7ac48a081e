//! The command line as it is typed, and the help that explains it.

use std::ffi::OsString;
use std::io::Read as _;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, Styles, TypedValueParser, styling::AnsiColor};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use handbill::assets::{AssetError, AssetReason};
use handbill::error::Unknown;
use handbill::layers::Layers;
use handbill::limits::Limits;
use handbill::locale::Locale;
use handbill::picture::Picture;
use handbill::render::{Frame, RENDERERS, Sheet};
use handbill::template::DEFAULT_SET;
use handbill::vocabulary::{Date, Length, Missing, Paper, Priority};

use super::exit::Failure;
use super::words::Saying;

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
  handbill check my-content                    Look for mistakes in content of your own

Exit codes:
  0  done
  1  the content or its rendering has a problem
  2  wrong usage
  3  something could not be read or written";

const RENDER_EXAMPLES: &str = "\
Examples:
  handbill render signal
      Markdown in English on standard output
  handbill render signal -l ko -o signal.pdf
      The format comes from the file's ending
  handbill render signal,telegram -l zh-TW -f pdf -o sheet.pdf
      Several checklists in one handout
  handbill render --all -l all -f all -d out
      A file each: out/signal.ko.pdf and so on
  handbill render telegram --platform android --situation real-name-number --priority essential
      Only what fits a reader
  handbill render signal --length card --paper a5 -o card.pdf
      A card for the pocket
  handbill render signal --content my-content --organisation 'Our group' -o sheet.pdf
      With wording, templates or steps of your own";

const COMPARE_EXAMPLES: &str = "\
Examples:
  handbill compare
      All messengers against all criteria, as Markdown in English
  handbill compare signal,telegram,whatsapp --why
      Three of them, with the reasons and where they were read
  handbill compare -l fa -o messengers.pdf
      A table to print
  handbill compare -l all -f all -d out
      A file each: out/comparison.ko.pdf and so on";

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
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Shows what there is: checklists, steps, languages and the rest
    List(ListArgs),
    /// Shows a checklist, or one step of it, in the terminal
    Show(ShowArgs),
    /// Makes handouts
    #[command(after_help = RENDER_EXAMPLES)]
    Render(Box<RenderArgs>),
    /// Sets messengers side by side, against the selection criteria of the guides
    #[command(after_help = COMPARE_EXAMPLES)]
    Compare(Box<CompareArgs>),
    /// Looks for mistakes in the content
    Check(CheckArgs),
    /// Counts what is translated, by language and checklist
    Status(StatusArgs),
    /// Keeps translations in step with English
    Translate(TranslateArgs),
    /// Prints a script that completes commands, checklists and languages in a shell
    Completions(CompletionsArgs),
    /// Prints the manual page, or writes the pages of all commands
    Man(ManArgs),
}

/// What `list` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill list                         Checklists, with their steps and languages
  handbill list steps signal            Steps with their ids and codes
  handbill list locales --json          Languages, for a script
  handbill list threats -l ko           Threats in Korean words")]
pub struct ListArgs {
    /// What to list
    #[arg(value_enum, value_name = "KIND", default_value_t, hide_default_value = false)]
    pub kind: Kind,

    /// For `list steps`: the checklists whose steps are listed [default: all]
    #[arg(value_name = "CHECKLIST", value_delimiter = ',')]
    pub checklists: Vec<String>,

    /// Language of names and titles, such as `ko`
    #[arg(short, long, value_name = "LOCALE", default_value = "en")]
    pub locale: String,

    /// Print JSON; fields are only ever added, or `version` grows
    #[arg(long)]
    pub json: bool,
}

/// What there is to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Kind {
    /// The checklists
    #[default]
    Checklists,
    /// The steps of checklists, with ids and codes
    Steps,
    /// The languages, with how each was translated
    Locales,
    /// Kinds of devices and programs
    Platforms,
    /// Dangers that steps lower
    Threats,
    /// Facts about a reader that change the advice
    Situations,
    /// The sets of templates that shape handouts
    Templates,
    /// The formats of handouts
    Formats,
}

impl Kind {
    /// The word on the command line and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Checklists => "checklists",
            Self::Steps => "steps",
            Self::Locales => "locales",
            Self::Platforms => "platforms",
            Self::Threats => "threats",
            Self::Situations => "situations",
            Self::Templates => "templates",
            Self::Formats => "formats",
        }
    }
}

/// What `show` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill show signal
  handbill show signal/set-pin -l ko
  handbill show SG7                     A step by its code
  handbill show telegram --platform android --length card")]
pub struct ShowArgs {
    /// A checklist, a step of one, or a step's code
    #[arg(value_name = "CHECKLIST[/STEP]")]
    pub name: String,

    /// Language to read, such as `ko`
    #[arg(short, long, value_name = "LOCALE", default_value = "en")]
    pub locale: String,

    /// Which steps, and how much of each.
    #[command(flatten)]
    pub tailoring: Tailoring,
}

/// Which steps are wanted, and how much of each.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Which steps")]
pub struct Tailoring {
    /// Only what is done on these: `android`, `ios`, `desktop`, `web`
    #[arg(long, value_name = "PLATFORM", value_delimiter = ',')]
    pub platform: Vec<String>,

    /// Only what protects from these (`handbill list threats`)
    #[arg(long, value_name = "THREAT", value_delimiter = ',')]
    pub threat: Vec<String>,

    /// What is true of the reader (`handbill list situations`); all the rest is taken to be untrue
    #[arg(long, value_name = "SITUATION", value_delimiter = ',')]
    pub situation: Vec<String>,

    /// Only steps of at least this priority [default: all; on a card, the essential ones]
    #[arg(long, value_name = "PRIORITY", value_parser = words(Priority::ALL, Priority::as_str))]
    pub priority: Option<Priority>,

    /// Only these steps, by id or code (`set-pin`, `signal/set-pin`, `SG7`)
    #[arg(long, value_name = "STEP", value_delimiter = ',')]
    pub step: Vec<String>,

    /// Not these steps, by id or code
    #[arg(long, value_name = "STEP", value_delimiter = ',')]
    pub skip: Vec<String>,

    /// How much of each step: titles and end values, also what to do, also why [default: full]
    #[arg(long, value_name = "LENGTH", value_parser = words(Length::ALL, Length::as_str))]
    pub length: Option<Length>,

    /// Language that the reader's phone shows, if it is another than the one they read
    #[arg(long, value_name = "LOCALE")]
    pub label_locale: Option<String>,
}

/// What `render` is asked for.
#[derive(Debug, clap::Args)]
pub struct RenderArgs {
    /// Checklists (`handbill list`)
    #[arg(value_name = "CHECKLIST", value_delimiter = ',', required_unless_present = "all")]
    pub checklists: Vec<String>,

    /// Every checklist
    #[arg(long, conflicts_with = "checklists")]
    pub all: bool,

    /// In which languages and formats, and where to.
    #[command(flatten)]
    pub output: OutputArgs,

    /// What to do with a string that has no translation, or one of older English: English for the one and a mark on the
    /// other, English for both, leave its step out, or make no handout
    #[arg(long, value_name = "WHAT", default_value = Missing::Mark.as_str(), value_parser = words(Missing::ALL, Missing::as_str))]
    pub missing: Missing,

    /// Which steps, and how much of each.
    #[command(flatten)]
    pub tailoring: Tailoring,

    /// What the page looks like.
    #[command(flatten)]
    pub page: PageArgs,
}

/// What `compare` is asked for.
#[derive(Debug, clap::Args)]
pub struct CompareArgs {
    /// Checklists of messengers, in the order of the columns [default: all that are compared]
    #[arg(value_name = "CHECKLIST", value_delimiter = ',')]
    pub checklists: Vec<String>,

    /// Also tell why, with the sources and their dates
    #[arg(long)]
    pub why: bool,

    /// In which languages and formats, and where to.
    #[command(flatten)]
    pub output: OutputArgs,

    /// What the page looks like.
    #[command(flatten)]
    pub page: PageArgs,
}

/// In which languages and formats something is made, and where it goes.
#[derive(Debug, clap::Args)]
pub struct OutputArgs {
    /// Languages to read, such as `ko`, or `all`
    #[arg(short, long, value_name = "LOCALE", value_delimiter = ',', default_value = "en")]
    pub locale: Vec<String>,

    /// Formats, or `all` [default: that of the file's ending, else md]
    #[arg(short, long, value_name = "FORMAT", value_delimiter = ',', value_parser = formats())]
    pub format: Vec<String>,

    /// Write one document, with everything in it, to this file; `-` is standard output
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "output_dir")]
    pub output: Option<PathBuf>,

    /// Write a file for each language, format and, of handouts, checklist into this folder, such as signal.ko.pdf
    #[arg(short = 'd', long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub output_dir: Option<PathBuf>,

    /// Replace files that are already there
    #[arg(long)]
    pub force: bool,
}

/// An address that can be printed and read by a camera.
fn address(text: &str) -> Result<String, String> {
    let plain =
        text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}'));
    if !plain || !text.strip_prefix("https://").is_some_and(|rest| rest.contains('.')) {
        return Err("give an address that begins with https://".to_owned());
    }
    Picture::code(text).map(|_| text.to_owned()).map_err(|error| error.to_string())
}

/// What the page looks like.
#[expect(clippy::struct_excessive_bools, reason = "each flag goes with every other")]
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "The page")]
pub struct PageArgs {
    /// Set of templates (`handbill list templates`)
    #[arg(long, value_name = "TEMPLATE", default_value = DEFAULT_SET)]
    pub template: String,

    /// Paper of a PDF
    #[arg(long, value_name = "PAPER", default_value = Paper::A4.as_str(), value_parser = words(Paper::ALL, Paper::as_str))]
    pub paper: Paper,

    /// All letters of a PDF at 18 points or more
    #[arg(long)]
    pub large_print: bool,

    /// Columns of a PDF
    #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=2))]
    pub columns: u8,

    /// Pages of a PDF half the size, two on a side, to print on both sides (short edge), fold and staple
    #[arg(long, conflicts_with = "columns")]
    pub booklet: bool,

    /// A PDF in black and white alone
    #[arg(long)]
    pub black_and_white: bool,

    /// Boxes of a PDF for the pen alone, not to be ticked on a screen
    #[arg(long)]
    pub no_form: bool,

    /// Your group's picture, for every page: a PNG file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub logo: Option<PathBuf>,

    /// Where the newest edition is, as an address and a code for cameras
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    pub link: Option<String>,

    /// Lines for notes at the end
    #[arg(long, value_name = "LINES", default_value_t = 0, default_missing_value = "8", num_args = 0..=1, value_parser = clap::value_parser!(u8).range(0..=60))]
    pub notes: u8,

    /// Name of your group, for every page
    #[arg(long, value_name = "NAME")]
    pub organisation: Option<String>,

    /// How to reach your group, for every page
    #[arg(long, value_name = "CONTACT")]
    pub contact: Option<String>,

    /// Day of the edition, such as 2026-11-22 [default: `SOURCE_DATE_EPOCH`, else the newest review of the content]
    #[arg(long, value_name = "DATE")]
    pub date: Option<Date>,
}

impl PageArgs {
    /// The paper and how it is used.
    pub fn sheet(&self) -> Sheet {
        Sheet {
            paper: self.paper,
            large_print: self.large_print,
            columns: usize::from(self.columns),
            booklet: self.booklet,
            black_and_white: self.black_and_white,
            form: !self.no_form,
        }
    }

    /// What is added to every page.
    ///
    /// # Errors
    /// If the logo cannot be read or is not a picture that we take.
    pub fn frame(&self) -> Result<Frame, Failure> {
        let limits = Limits::default();
        let logo = self.logo.as_deref().map(|path| {
            let read = |reason| AssetError { path: path.display().to_string(), reason };
            let file = std::fs::File::open(path).map_err(|error| read(AssetReason::Io(error)))?;
            let mut bytes = Vec::new();
            let most = limits.binary_bytes;
            file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|error| read(AssetReason::Io(error)))?;
            if bytes.len() > most {
                return Err(Failure::from(read(AssetReason::TooLarge(most))));
            }
            let wrong = |error| Failure::Usage(Saying::of("bad-picture").text("file", path.display()).text("reason", error));
            Picture::read(&bytes, &limits).map_err(wrong)
        });
        Ok(Frame {
            organisation: self.organisation.clone(),
            contact: self.contact.clone(),
            logo: logo.transpose()?,
            link: self.link.clone(),
            note_lines: usize::from(self.notes),
        })
    }
}

/// What `check` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill check                        The built-in content
  handbill check my-content             A folder of your own, laid over it
  handbill check --deny warnings        Fail on warnings too
  handbill check --max-age 365d --today 2027-11-22
                                        Find what nobody has gone over for a year
  handbill check --labels texts         Compare labels with the apps' own texts
  handbill check --layout               Look at the finished pages too")]
pub struct CheckArgs {
    /// A folder of content to lay over the built-in one
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: Option<PathBuf>,

    /// Exit with 1 on these too
    #[arg(long, value_name = "WHAT")]
    pub deny: Option<Deny>,

    /// Warn of what was last gone over longer ago than this, such as 365d
    #[arg(long, value_name = "DAYS", value_parser = days)]
    pub max_age: Option<u32>,

    /// Day from which ages are counted, such as 2026-11-22 [default: `SOURCE_DATE_EPOCH`]
    #[arg(long, value_name = "DATE", requires = "max_age")]
    pub today: Option<Date>,

    /// Hold labels against the apps' own texts: a folder of JSON files
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub labels: Option<PathBuf>,

    /// Also set every checklist, language, length and paper in pages and hold them against the rules of printed checklists
    #[arg(long)]
    pub layout: bool,
}

/// What `check` may be told not to let pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Problems that do not stand in the way of using the content
    Warnings,
}

/// What `status` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill status                       Every language and checklist
  handbill status signal -l ko          One of them, in Korean words
  handbill status --min 95              Fail where less than 95 % is translated
  handbill status --json                For a script")]
pub struct StatusArgs {
    /// Checklists [default: all, and the messages of the frame and the command line]
    #[arg(value_name = "CHECKLIST", value_delimiter = ',')]
    pub checklists: Vec<String>,

    /// Languages to count, such as `ko`, or `all`; the table of a single one is in its own words
    #[arg(short, long, value_name = "LOCALE", value_delimiter = ',', default_value = ALL)]
    pub locale: Vec<String>,

    /// Exit with 1 where less than so many per cent of the strings are translated
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub min: Option<u8>,

    /// Print JSON; fields are only ever added, or `version` grows
    #[arg(long)]
    pub json: bool,
}

/// What `translate` is asked for.
#[derive(Debug, clap::Args)]
pub struct TranslateArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: TranslateCommand,
}

/// What to do with translations.
#[derive(Debug, Subcommand)]
pub enum TranslateCommand {
    /// Writes down which English each translation was made from, so that it is noticed when the English changes
    Sync(SyncArgs),
}

/// What `translate sync` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A translation that was changed since the last time counts as made from the English as it is now. One that was not
changed, while its English was, stays stale.

Examples:
  handbill translate sync my-content                            Record what was translated
  handbill translate sync my-content -l ko --accept signal/set-pin
      The Korean of this step still says what the English says")]
pub struct SyncArgs {
    /// The folder of content whose translations are recorded, in its folders checklists/*/sources and i18n/*
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,

    /// Languages, such as `ko`, or `all`
    #[arg(short, long, value_name = "LOCALE", value_delimiter = ',', default_value = ALL)]
    pub locale: Vec<String>,

    /// Only these checklists [default: all]
    #[arg(long, value_name = "CHECKLIST", value_delimiter = ',')]
    pub checklist: Vec<String>,

    /// Translations that still hold although their English has changed
    #[arg(long, value_name = "CHECKLIST[/STEP]", value_delimiter = ',')]
    pub accept: Vec<String>,
}

/// What `completions` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill completions bash > ~/.local/share/bash-completion/completions/handbill
  handbill completions zsh > \"${fpath[1]}/_handbill\"
  handbill completions fish > ~/.config/fish/completions/handbill.fish")]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: Shell,
}

/// What `man` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill man | man -l -
  handbill man -d ~/.local/share/man/man1")]
pub struct ManArgs {
    /// Write the pages of all commands into this folder
    #[arg(short = 'd', long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub output_dir: Option<PathBuf>,

    /// Replace files that are already there
    #[arg(long)]
    pub force: bool,
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

/// The command line with every name that the content has, for shells to complete.
///
/// # Errors
/// If the content cannot be read.
pub fn with_names(names: &Names) -> clap::Command {
    let one_of = |names: &[String]| PossibleValuesParser::new(names.iter().cloned().map(PossibleValue::new));
    let and_all = |names: &[String]| PossibleValuesParser::new(names.iter().cloned().chain([ALL.to_owned()]).map(PossibleValue::new));
    let tailored = |command: clap::Command| {
        command
            .mut_arg("platform", |arg| arg.value_parser(one_of(&names.platforms)))
            .mut_arg("threat", |arg| arg.value_parser(one_of(&names.threats)))
            .mut_arg("situation", |arg| arg.value_parser(one_of(&names.situations)))
            .mut_arg("label_locale", |arg| arg.value_parser(one_of(&names.locales)))
    };
    Args::command()
        .mut_arg("ui_locale", |arg| arg.value_parser(one_of(&names.locales)))
        .mut_subcommand("status", |status| {
            status
                .mut_arg("locale", |arg| arg.value_parser(and_all(&names.locales)))
                .mut_arg("checklists", |arg| arg.value_parser(one_of(&names.checklists)))
        })
        .mut_subcommand("list", |list| {
            list.mut_arg("locale", |arg| arg.value_parser(one_of(&names.locales)))
                .mut_arg("checklists", |arg| arg.value_parser(one_of(&names.checklists)))
        })
        .mut_subcommand("show", |show| {
            tailored(show)
                .mut_arg("locale", |arg| arg.value_parser(one_of(&names.locales)))
                .mut_arg("name", |arg| arg.value_parser(one_of(&names.checklists)))
        })
        .mut_subcommand("render", |render| {
            tailored(render)
                .mut_arg("locale", |arg| arg.value_parser(and_all(&names.locales)))
                .mut_arg("checklists", |arg| arg.value_parser(one_of(&names.checklists)))
                .mut_arg("template", |arg| arg.value_parser(one_of(&names.templates)))
        })
        .mut_subcommand("compare", |compare| {
            compare
                .mut_arg("locale", |arg| arg.value_parser(and_all(&names.locales)))
                .mut_arg("checklists", |arg| arg.value_parser(one_of(&names.messengers)))
                .mut_arg("template", |arg| arg.value_parser(one_of(&names.templates)))
        })
}

/// The names that shells complete.
#[derive(Debug, Default)]
pub struct Names {
    /// Checklists.
    pub checklists: Vec<String>,
    /// Those of messengers that are compared.
    pub messengers: Vec<String>,
    /// Locales.
    pub locales: Vec<String>,
    /// Template sets.
    pub templates: Vec<String>,
    /// Platforms.
    pub platforms: Vec<String>,
    /// Threats.
    pub threats: Vec<String>,
    /// Situations.
    pub situations: Vec<String>,
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

/// A count of days: `365d`, or `365`.
fn days(text: &str) -> Result<u32, String> {
    let count = text.strip_suffix('d').unwrap_or(text);
    count.parse().map_err(|_| "write a count of days, such as 365d".to_owned())
}

/// A closed list of words.
fn words<T>(all: &'static [T], word: fn(T) -> &'static str) -> impl TypedValueParser<Value = T>
where
    T: Copy + Send + Sync + 'static,
{
    let named = move |text: String| all.iter().copied().find(|one| word(*one) == text).expect("the parser lets only these words pass");
    PossibleValuesParser::new(all.iter().map(|one| word(*one))).map(named)
}

/// The formats and the word for all of them.
fn formats() -> PossibleValuesParser {
    let each = RENDERERS.iter().map(|renderer| PossibleValue::new(renderer.name()).help(renderer.about()));
    PossibleValuesParser::new(each.chain([PossibleValue::new(ALL).help("every one of them")]))
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
