//! `handbill list`: what there is, for people in columns and for scripts as JSON.

use handbill::catalog::{Catalog, checklist_ids};
use handbill::compose::{Composition, compose};
use handbill::error::{Error, Unknown};
use handbill::generate::known_locale;
use handbill::handout::Handout;
use handbill::layers::{Layers, Reading};
use handbill::library::Library;
use handbill::locale::{Locale, LocaleChain};
use handbill::messages::{Args, Locales};
use handbill::profile::Personal;
use handbill::render::RENDERERS;
use handbill::tailor::{Group, SelectedPart, Selection};
use handbill::template::{DEFAULT_SET, Templates};
use handbill::vocabulary::{ChecklistId, Length, Missing};
use serde::Serialize;

use super::args::{Kind, ListArgs};
use super::console::Console;
use super::exit::Failure;
use super::table::{Column, Row, table};
use super::words::{Saying, Words};

/// The version of the JSON; it grows when a field goes or changes its meaning.
const VERSION: u32 = 1;

/// Lists one kind of thing.
///
/// # Errors
/// If a name is unknown, the content has errors or cannot be read, or standard output cannot be written.
pub fn run(args: &ListArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    if args.kind != Kind::Steps && !args.checklists.is_empty() {
        return Err(Failure::Usage(Saying::of("no-more-names").text("kind", args.kind.word())));
    }
    let locale = known_locale(layers, &args.locale)?;
    let list = List { args, layers, locale: &locale };
    match args.kind {
        Kind::Formats => show(&list, console, &formats()),
        Kind::Templates => show(&list, console, &templates(layers)?),
        Kind::Locales => show(&list, console, &locales(layers)?),
        Kind::Checklists => show(&list, console, &checklists(layers, &locale)?),
        Kind::Steps => show(&list, console, &steps(layers, &locale, &args.checklists)?),
        Kind::Platforms => show(&list, console, &Vocabulary::load(layers, &locale)?.platforms()),
        Kind::Threats => show(&list, console, &Vocabulary::load(layers, &locale)?.threats()),
        Kind::Situations => show(&list, console, &Vocabulary::load(layers, &locale)?.situations()),
    }
}

/// What was asked for.
struct List<'a> {
    args: &'a ListArgs,
    layers: &'a Layers,
    locale: &'a Locale,
}

/// The JSON of a list.
#[derive(Serialize)]
struct Listing<'a, R> {
    version: u32,
    kind: &'static str,
    items: &'a [R],
}

fn show<R: Row + Serialize>(list: &List<'_>, console: &mut Console, rows: &[R]) -> Result<(), Failure> {
    if list.args.json {
        let listing = Listing { version: VERSION, kind: list.args.kind.word(), items: rows };
        let json = serde_json::to_string_pretty(&listing).expect("rows are plain data");
        return console.data(format!("{json}\n").as_bytes());
    }
    console.print(&table(rows, &Words::load(list.layers, list.locale)))
}

#[derive(Serialize)]
struct FormatRow {
    id: &'static str,
    about: &'static str,
    pages: bool,
    binary: bool,
}

impl Row for FormatRow {
    const COLUMNS: &'static [Column] = &[Column::words("head-format"), Column::words("head-about")];

    fn cells(&self, words: &Words) -> Vec<String> {
        vec![self.id.to_owned(), words.word(&format!("format-{}", self.id))]
    }
}

fn formats() -> Vec<FormatRow> {
    let row = |renderer: &&dyn handbill::render::Renderer| FormatRow {
        id: renderer.name(),
        about: renderer.about(),
        pages: renderer.has_pages(),
        binary: renderer.is_binary(),
    };
    RENDERERS.iter().map(row).collect()
}

#[derive(Serialize)]
struct TemplateRow {
    id: String,
    default: bool,
}

impl Row for TemplateRow {
    const COLUMNS: &'static [Column] = &[Column::words("head-template"), Column::words("head-use")];

    fn cells(&self, words: &Words) -> Vec<String> {
        vec![self.id.clone(), if self.default { words.word("use-default") } else { String::new() }]
    }
}

fn templates(layers: &Layers) -> Result<Vec<TemplateRow>, Failure> {
    let sets = Templates::sets(layers)?;
    Ok(sets.iter().map(|set| TemplateRow { id: set.to_string(), default: set.as_str() == DEFAULT_SET }).collect())
}

#[derive(Serialize)]
struct LocaleRow {
    id: String,
    name: String,
    english: String,
    direction: &'static str,
    review: &'static str,
}

impl Row for LocaleRow {
    const COLUMNS: &'static [Column] = &[
        Column::words("head-locale"),
        Column::words("head-name"),
        Column::words("head-english"),
        Column::words("head-direction"),
        Column::words("head-translation"),
    ];

    fn cells(&self, words: &Words) -> Vec<String> {
        vec![
            self.id.clone(),
            self.name.clone(),
            self.english.clone(),
            self.direction.to_owned(),
            words.word(&format!("review-{}", self.review)),
        ]
    }
}

fn locales(layers: &Layers) -> Result<Vec<LocaleRow>, Failure> {
    let mut reading = Reading::default();
    let locales = Locales::load(layers, &Locales::tags(layers)?, &mut reading)?;
    let row = |(tag, info): (&Locale, &handbill::messages::LocaleInfo)| LocaleRow {
        id: tag.to_string(),
        name: info.name.clone(),
        english: info.english.clone(),
        direction: info.direction.as_str(),
        review: info.review.as_str(),
    };
    let rows = locales.iter().map(row).collect();
    sound(reading)?;
    Ok(rows)
}

#[derive(Serialize)]
struct ChecklistRow {
    id: String,
    app: String,
    title: String,
    steps: usize,
    reviewed: String,
    locales: Vec<String>,
}

impl Row for ChecklistRow {
    const COLUMNS: &'static [Column] = &[
        Column::words("head-checklist"),
        Column::words("head-title"),
        Column::number("head-steps"),
        Column::words("head-reviewed"),
        Column::words("head-languages"),
    ];

    fn cells(&self, _: &Words) -> Vec<String> {
        vec![self.id.clone(), self.title.clone(), self.steps.to_string(), self.reviewed.clone(), self.locales.join(" ")]
    }
}

fn checklists(layers: &Layers, locale: &Locale) -> Result<Vec<ChecklistRow>, Failure> {
    let (library, handout) = whole(layers, locale, &checklist_ids(layers)?)?;
    let wordings = layers.list("checklists")?;
    let has = |id: &str, tag: &Locale| {
        let path = format!("checklists/{id}/text/{tag}.yaml");
        wordings.iter().any(|other| other.as_str() == path)
    };
    let tags = Locales::tags(layers)?;
    let row = |(part, entry): (&handbill::handout::Part, &handbill::catalog::Entry)| ChecklistRow {
        id: part.id.clone(),
        app: entry.checklist.app.clone(),
        title: part.title.words(),
        steps: entry.checklist.steps().count(),
        reviewed: entry.checklist.reviewed.to_string(),
        locales: tags.iter().filter(|tag| has(&part.id, tag)).map(ToString::to_string).collect(),
    };
    Ok(handout.checklists.iter().zip(library.catalog.checklists.values()).map(row).collect())
}

#[derive(Serialize)]
struct StepRow {
    checklist: String,
    section: String,
    id: String,
    code: String,
    priority: &'static str,
    platforms: Vec<String>,
    threats: Vec<String>,
    title: String,
}

impl Row for StepRow {
    const COLUMNS: &'static [Column] =
        &[Column::words("head-code"), Column::words("head-step"), Column::words("head-priority"), Column::words("head-title")];

    fn cells(&self, _: &Words) -> Vec<String> {
        vec![self.code.clone(), format!("{}/{}", self.checklist, self.id), self.priority.to_owned(), self.title.clone()]
    }
}

fn steps(layers: &Layers, locale: &Locale, names: &[String]) -> Result<Vec<StepRow>, Failure> {
    let all = checklist_ids(layers)?;
    let ids = if names.is_empty() { all } else { known_checklists(&all, names)? };
    let (library, handout) = whole(layers, locale, &ids)?;
    let mut rows = Vec::new();
    for (part, entry) in handout.checklists.iter().zip(library.catalog.checklists.values()) {
        let words = part.sections.iter().flat_map(|section| &section.steps);
        for (words, (section, step)) in words.zip(entry.checklist.steps()) {
            rows.push(StepRow {
                checklist: part.id.clone(),
                section: section.id.value.to_string(),
                id: step.id.value.to_string(),
                code: step.code.value.to_string(),
                priority: step.priority.as_str(),
                platforms: step.platforms().iter().map(ToString::to_string).collect(),
                threats: step.threats.iter().map(|threat| threat.value.to_string()).collect(),
                title: words.title.words(),
            });
        }
    }
    Ok(rows)
}

/// The checklists of some names.
///
/// # Errors
/// If the content lacks one.
pub fn known_checklists(all: &[ChecklistId], names: &[String]) -> Result<Vec<ChecklistId>, Unknown> {
    let find = |name: &String| {
        all.iter().find(|id| id.as_str() == name).cloned().ok_or_else(|| Unknown {
            kind: "checklist",
            name: name.clone(),
            known: all.iter().map(ToString::to_string).collect(),
        })
    };
    names.iter().map(find).collect()
}

/// Checklists with every step in it, whoever it is for, in the words of a language.
fn whole(layers: &Layers, locale: &Locale, ids: &[ChecklistId]) -> Result<(Library, Handout), Failure> {
    let mut reading = Reading::default();
    let library = Library::load(layers, ids, std::slice::from_ref(locale), Length::Card, &mut reading)?;
    sound(reading)?;
    let chain = library.chain(locale);
    let composition = Composition {
        reading: &chain,
        labels: &chain,
        length: Length::Card,
        platforms: None,
        missing: Missing::Mark,
        date: None,
        personal: &Personal::default(),
        changes: None,
        fingerprints: false,
    };
    let handout = compose(&library, &everything(&library.catalog), &composition).map_err(Error::from)?;
    Ok((library, handout))
}

fn everything(catalog: &Catalog) -> Selection<'_> {
    let parts = catalog.checklists.iter().map(|(id, entry)| {
        let groups = entry.checklist.sections.iter();
        let groups = groups.map(|section| Group { section: Some(&section.id.value), steps: section.steps.iter().collect() }).collect();
        SelectedPart { id, entry, groups, decisions: Vec::new() }
    });
    Selection { parts: parts.collect() }
}

/// Fails where the content that was read has errors.
fn sound(reading: Reading) -> Result<(), Failure> {
    if reading.problems.has_errors() { Err(Failure::program(Error::Content, reading)) } else { Ok(()) }
}

/// A name of a closed list, in the words of a language.
#[derive(Serialize)]
struct WordRow {
    id: String,
    name: String,
}

impl Row for WordRow {
    const COLUMNS: &'static [Column] = &[Column::words("head-id"), Column::words("head-name")];

    fn cells(&self, _: &Words) -> Vec<String> {
        vec![self.id.clone(), self.name.clone()]
    }
}

/// A fact about a reader, explained.
#[derive(Serialize)]
struct SituationRow {
    id: String,
    name: String,
    meaning: String,
}

impl Row for SituationRow {
    const COLUMNS: &'static [Column] = &[Column::words("head-situation"), Column::words("head-name"), Column::words("head-meaning")];

    fn cells(&self, _: &Words) -> Vec<String> {
        vec![self.id.clone(), self.name.clone(), self.meaning.clone()]
    }
}

/// A danger, explained.
#[derive(Serialize)]
struct ThreatRow {
    id: String,
    group: String,
    name: String,
    meaning: String,
    example: String,
}

impl Row for ThreatRow {
    const COLUMNS: &'static [Column] = &[Column::words("head-threat"), Column::words("head-name"), Column::words("head-meaning")];

    fn cells(&self, _: &Words) -> Vec<String> {
        vec![self.id.clone(), self.name.clone(), self.meaning.clone()]
    }
}

/// The closed lists and their words.
struct Vocabulary {
    library: Library,
    chain: LocaleChain,
}

impl Vocabulary {
    fn load(layers: &Layers, locale: &Locale) -> Result<Self, Failure> {
        let mut reading = Reading::default();
        let library = Library::load(layers, &[], std::slice::from_ref(locale), Length::Card, &mut reading)?;
        sound(reading)?;
        let chain = library.chain(locale);
        Ok(Self { library, chain })
    }

    /// What a message says; nothing where no language has it, for `check` finds that.
    fn say(&self, id: &str) -> String {
        self.library.messages.say(&self.chain, id, &Args::none()).map(|(_, words)| words).unwrap_or_default()
    }

    fn platforms(&self) -> Vec<WordRow> {
        let row = |id: &_| WordRow { id: format!("{id}"), name: self.say(&format!("platform-{id}")) };
        self.library.catalog.vocabulary.platforms.iter().map(row).collect()
    }

    fn threats(&self) -> Vec<ThreatRow> {
        let row = |(group, id): &(handbill::vocabulary::Id, handbill::vocabulary::ThreatId)| ThreatRow {
            id: id.to_string(),
            group: group.to_string(),
            name: self.say(&format!("threat-{id}")),
            meaning: self.say(&format!("threat-{id}.meaning")),
            example: self.say(&format!("threat-{id}.example")),
        };
        self.library.catalog.vocabulary.threats.iter().map(row).collect()
    }

    fn situations(&self) -> Vec<SituationRow> {
        let row = |id: &handbill::vocabulary::SituationId| SituationRow {
            id: id.to_string(),
            name: self.say(&format!("situation-{id}")),
            meaning: self.say(&format!("situation-{id}.meaning")),
        };
        self.library.catalog.vocabulary.situations.iter().map(row).collect()
    }
}
