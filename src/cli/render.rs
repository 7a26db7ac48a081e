//! `handbill render`: one handout to a file or to standard output, or many into a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use handbill::catalog::condition::Reader;
use handbill::catalog::{Catalog, Vocabulary, checklist_ids};
use handbill::error::{Error, Unknown};
use handbill::generate::{ComparisonRequest, Request, prepare, prepare_comparison};
use handbill::layers::{Layers, Reading};
use handbill::locale::Locale;
use handbill::profile::Profile;
use handbill::render::{RENDERERS, Renderer, renderer};
use handbill::sink::{self, Overwrite, SinkError};
use handbill::vocabulary::{ChecklistId, Id, StepRef};
use rayon::prelude::*;

use super::args::{self, ALL, OutputArgs, RenderArgs, Tailoring};
use super::console::{Console, printable};
use super::exit::{ExitStatus, Failure, status_of};
use super::list::known_checklists;
use super::report;
use super::words::Saying;

/// The format where neither `--format` nor a file's ending names one.
const USUAL_FORMAT: &str = "md";

/// The name that stands for standard output.
const STANDARD_OUTPUT: &str = "-";

/// Makes handouts.
///
/// # Errors
/// If a name is unknown, a handout cannot be made or a file cannot be written.
pub fn run(args: &RenderArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let mut request = request(&args.tailoring, layers)?;
    request.set.clone_from(&args.page.template);
    request.sheet = args.page.sheet();
    request.missing = args.missing;
    request.frame = args.page.frame()?;
    request.fonts = args.page.fonts()?;
    request.date = match args.page.date {
        Some(date) => Some(date),
        None => console.epoch()?,
    };
    request.checklists = if args.all { checklist_ids(layers)?.iter().map(ToString::to_string).collect() } else { args.checklists.clone() };
    match &args.output.output_dir {
        Some(folder) => {
            // Every name is looked up before any work is done.
            renderers(&args.output.format, None)?;
            let locales = args::locales(layers, &args.output.locale)?;
            let checklists = known_checklists(&checklist_ids(layers)?, &request.checklists)?;
            many(&args.output, folder, &jobs(&request, &checklists, &locales, layers)?, layers, console)
        }
        None => one(&args.output, Order::Handout(Box::new(request)), layers, console),
    }
}

/// Something to make.
#[derive(Debug, Clone)]
pub enum Order {
    /// Steps to go through.
    Handout(Box<Request>),
    /// Messengers side by side.
    Comparison(Box<ComparisonRequest>),
}

/// Each format's document, and what must be said of words that are not translated.
type Documents = (Vec<Result<Vec<u8>, Error>>, Vec<Saying>);

impl Order {
    /// The language to read.
    fn locale(&self) -> &str {
        match self {
            Self::Handout(request) => &request.locale,
            Self::Comparison(request) => &request.locale,
        }
    }

    /// The same in another language.
    fn set_locale(&mut self, locale: &str) {
        match self {
            Self::Handout(request) => locale.clone_into(&mut request.locale),
            Self::Comparison(request) => locale.clone_into(&mut request.locale),
        }
    }

    /// What it is about, for people.
    fn subject(&self) -> String {
        match self {
            Self::Handout(request) => request.checklists.join(", "),
            Self::Comparison(_) => COMPARISON.to_owned(),
        }
    }

    /// The start of a file's name.
    fn stem(&self) -> &str {
        match self {
            Self::Handout(request) => request.checklists.first().map_or("handout", String::as_str),
            Self::Comparison(_) => COMPARISON,
        }
    }

    /// What must be said where not all is translated.
    fn notes(&self, counts: &[(&'static str, usize)]) -> Vec<Saying> {
        let saying = |(id, count): &(&'static str, usize)| {
            Saying::of(*id).text("checklists", self.subject()).text("locale", self.locale()).number("count", *count)
        };
        counts.iter().filter(|(_, count)| *count > 0).map(saying).collect()
    }

    /// Makes it in some formats.
    fn documents(&self, renderers: &[&dyn Renderer], layers: &Layers, reading: &mut Reading) -> Result<Documents, Error> {
        let with_faces = renderers.iter().any(|renderer| renderer.has_pages());
        match self {
            Self::Handout(request) => {
                let prepared = prepare(layers, request, with_faces, reading)?;
                let mut overrun = None;
                let mut render = |renderer: &dyn Renderer| {
                    let (bytes, over) = prepared.render_measured(renderer, reading)?;
                    overrun = overrun.or(over);
                    Ok(bytes)
                };
                let documents = renderers.iter().map(|renderer| render(*renderer)).collect();
                let handout = &prepared.handout;
                let counts =
                    [("fell-back", handout.fallback_count), ("out-of-date", handout.stale_count), ("left-out", handout.left_out_count)];
                let mut notes = self.notes(&counts);
                notes.extend(overrun.map(|over| {
                    let saying = Saying::of("card-too-long").text("checklists", self.subject()).text("locale", self.locale());
                    saying.text("paper", request.sheet.paper).number("count", over.pages).number("over", over.millimetres)
                }));
                Ok((documents, notes))
            }
            Self::Comparison(request) => {
                let prepared = prepare_comparison(layers, request, with_faces, reading)?;
                let documents = renderers.iter().map(|renderer| prepared.render(*renderer, reading)).collect();
                Ok((documents, self.notes(&[("fell-back", prepared.comparison.fallback_count)])))
            }
        }
    }
}

/// The name of comparisons and of their files.
const COMPARISON: &str = "comparison";

/// A request for the steps that fit a reader, all else as it is without flags.
///
/// # Errors
/// If a name cannot be one of the content's.
pub fn request(tailoring: &Tailoring, layers: &Layers) -> Result<Request, Failure> {
    let Tailoring { platform, threat, situation, priority, step, skip, length, label_locale } = tailoring;
    let reader = Reader {
        platforms: ids("platform", platform, layers)?,
        threats: ids("threat", threat, layers)?,
        situations: ids("situation", situation, layers)?,
    };
    Ok(Request {
        label_locale: label_locale.clone(),
        profile: Profile { reader, priority: *priority, length: *length, ..Profile::default() },
        steps: step.clone(),
        skip: skip.clone(),
        ..Request::default()
    })
}

/// The ids of some names; `None` where none was given. Whether the content has them is looked up later.
fn ids(kind: &'static str, names: &[String], layers: &Layers) -> Result<Option<BTreeSet<Id>>, Failure> {
    let mut ids = BTreeSet::new();
    for name in names {
        let Ok(id) = name.parse() else {
            let vocabulary = Vocabulary::load(layers, &mut Reading::default())?;
            let known: Vec<&Id> = match kind {
                "platform" => vocabulary.platforms.iter().collect(),
                "threat" => vocabulary.threat_ids().collect(),
                _ => vocabulary.situations.iter().collect(),
            };
            return Err(Unknown { kind, name: name.clone(), known: known.iter().map(ToString::to_string).collect() }.into());
        };
        ids.insert(id);
    }
    Ok((!names.is_empty()).then_some(ids))
}

/// Whether files may be replaced.
pub fn overwrite(force: bool) -> Overwrite {
    if force { Overwrite::Allow } else { Overwrite::Refuse }
}

/// Refuses, before any work is done, to write where something is already.
///
/// With `force` files may be replaced, but nothing else: no folder, no device.
///
/// # Errors
/// If anything stands in the way.
pub fn refuse_taken<'p>(paths: impl Iterator<Item = &'p Path>, force: bool) -> Result<(), Failure> {
    let mut taken = Vec::new();
    for path in paths {
        let found = if force { path.metadata().ok().filter(|found| !found.is_file()) } else { path.symlink_metadata().ok() };
        match found {
            Some(found) if found.is_dir() => return Err(Failure::InTheWay(Saying::of("is-folder").text("file", path.display()))),
            Some(_) if force => return Err(Failure::InTheWay(Saying::of("not-plain-file").text("file", path.display()))),
            Some(_) => taken.push(path.to_owned()),
            None => {}
        }
    }
    if taken.len() <= 1 {
        return taken.pop().map_or(Ok(()), |path| Err(Failure::Sink(SinkError::Exists(path))));
    }
    Err(Failure::Taken(taken))
}

/// One document, with everything in it.
///
/// # Errors
/// If a name is unknown, the document cannot be made or the file cannot be written.
pub fn one(args: &OutputArgs, mut order: Order, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let file = args.output.as_deref().filter(|path| *path != Path::new(STANDARD_OUTPUT));
    let renderers = renderers(&args.format, file)?;
    let locales = if args.locale.iter().any(|tag| tag == ALL) || args.locale.len() > 1 {
        args::locales(layers, &args.locale)?.iter().map(ToString::to_string).collect()
    } else {
        args.locale.clone()
    };
    let ([renderer], [locale]) = (renderers.as_slice(), locales.as_slice()) else {
        let saying = Saying::of("too-many-handouts").number("count", renderers.len() * locales.len());
        return Err(Failure::Usage(saying.number("languages", locales.len()).number("formats", renderers.len())));
    };
    order.set_locale(locale);
    if file.is_none() && renderer.is_binary() && console.is_terminal() {
        let name = renderer.name();
        let example = format!("{}.{locale}.{name}", order.stem());
        return Err(Failure::Usage(Saying::of("not-for-terminal").text("format", name).text("example", example)));
    }
    refuse_taken(file.into_iter(), args.force)?;

    let mut reading = Reading::default();
    let made = order.documents(&renderers, layers, &mut reading);
    let made = made.and_then(|(mut documents, notes)| Ok((documents.pop().expect("one document for one format")?, notes)));
    let (bytes, notes) = match made {
        Ok(made) => made,
        Err(error) => return Err(Failure::program(error, reading)),
    };
    report::problems(&reading, console);
    match file {
        Some(path) => sink::write(path, &bytes, overwrite(args.force))?,
        None => console.data(&bytes)?,
    }
    for saying in &notes {
        console.talk(&report::warning(&console.words(), saying));
    }
    Ok(())
}

/// The renderers of the formats that were asked for, or that the file's ending means.
fn renderers(formats: &[String], file: Option<&Path>) -> Result<Vec<&'static dyn Renderer>, Failure> {
    let ending = file.and_then(Path::extension).and_then(|ending| ending.to_str()).map(str::to_lowercase);
    let meant = ending.as_deref().and_then(renderer);
    if formats.iter().any(|format| format == ALL) {
        return Ok(RENDERERS.to_vec());
    }
    let mut found: Vec<&'static dyn Renderer> = Vec::new();
    for name in formats {
        let one = renderer(name).ok_or_else(|| unknown_format(name))?;
        if !found.iter().any(|other| other.name() == one.name()) {
            found.push(one);
        }
    }
    match (found.as_slice(), meant, file) {
        ([], Some(meant), _) => Ok(vec![meant]),
        ([], None, None) => Ok(vec![renderer(USUAL_FORMAT).expect("there is such a format")]),
        ([], None, Some(file)) => match ending {
            Some(ending) => Err(unknown_format(&ending).into()),
            None => {
                let saying = Saying::of("no-ending").text("file", file.display());
                Err(Failure::Usage(saying.text("formats", format_names().join(", "))))
            }
        },
        ([one], Some(meant), Some(file)) if one.name() != meant.name() => {
            let saying = Saying::of("endings-differ").text("file", file.display());
            Err(Failure::Usage(saying.text("meant", meant.name()).text("format", one.name())))
        }
        _ => Ok(found),
    }
}

fn unknown_format(name: &str) -> Unknown {
    Unknown { kind: "format", name: name.to_owned(), known: format_names().iter().map(ToString::to_string).collect() }
}

fn format_names() -> Vec<&'static str> {
    RENDERERS.iter().map(|renderer| renderer.name()).collect()
}

/// The documents of one kind in one language, which differ in format alone.
pub struct Job {
    order: Order,
    stem: String,
}

impl Job {
    /// A document in a language.
    pub fn new(mut order: Order, locale: &Locale) -> Self {
        order.set_locale(&locale.to_string());
        let stem = format!("{}.{locale}", order.stem());
        Self { order, stem }
    }
}

/// What came of a job.
struct Made {
    reading: Reading,
    documents: Vec<(PathBuf, Result<Vec<u8>, Error>)>,
    notes: Vec<Saying>,
}

/// A file for each job and format.
///
/// # Errors
/// If a document cannot be made or a file cannot be written.
pub fn many(args: &OutputArgs, folder: &Path, jobs: &[Job], layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let renderers = renderers(&args.format, None)?;
    let path = |job: &Job, renderer: &dyn Renderer| folder.join(format!("{}.{}", job.stem, renderer.name()));
    let paths: Vec<PathBuf> = jobs.iter().flat_map(|job| renderers.iter().map(|renderer| path(job, *renderer))).collect();
    refuse_taken(paths.iter().map(PathBuf::as_path), args.force)?;

    let make = |job: &Job| make(job, &renderers, layers, |renderer| path(job, renderer));
    // A pool of threads takes longer to start than one handout to make.
    let made: Vec<Made> = if jobs.len() == 1 { jobs.iter().map(make).collect() } else { jobs.par_iter().map(make).collect() };
    if made.iter().flat_map(|made| &made.documents).any(|(_, document)| document.is_ok()) {
        sink::make_folder(folder)?;
    }
    let documents: Vec<_> = made.iter().flat_map(|made| &made.documents).collect();
    let write = |(path, document): &&(PathBuf, Result<Vec<u8>, Error>)| {
        document.as_ref().ok().map(|bytes| sink::write(path, bytes, overwrite(args.force)))
    };
    let written: Vec<Option<Result<(), SinkError>>> =
        if documents.len() == 1 { documents.iter().map(write).collect() } else { documents.par_iter().map(write).collect() };
    tell(&made, &written, folder, console)
}

fn jobs(request: &Request, checklists: &[ChecklistId], locales: &[Locale], layers: &Layers) -> Result<Vec<Job>, Failure> {
    let chosen = steps_by_checklist(&request.steps, checklists, layers)?;
    let skipped = steps_by_checklist(&request.skip, checklists, layers)?;
    let mut jobs: Vec<Job> = Vec::new();
    for checklist in checklists {
        let steps = chosen.get(checklist).cloned().unwrap_or_default();
        // Only some steps were asked for, and this checklist has none of them.
        if steps.is_empty() && !request.steps.is_empty() {
            continue;
        }
        for locale in locales {
            let request = Request {
                checklists: vec![checklist.to_string()],
                steps: steps.clone(),
                skip: skipped.get(checklist).cloned().unwrap_or_default(),
                ..request.clone()
            };
            let job = Job::new(Order::Handout(Box::new(request)), locale);
            if !jobs.iter().any(|other| other.stem == job.stem) {
                jobs.push(job);
            }
        }
    }
    Ok(jobs)
}

/// Which of some steps belong to which checklist: each has its own handout and knows no other's steps.
fn steps_by_checklist(
    names: &[String],
    checklists: &[ChecklistId],
    layers: &Layers,
) -> Result<BTreeMap<ChecklistId, Vec<String>>, Failure> {
    let mut by_checklist: BTreeMap<ChecklistId, Vec<String>> = BTreeMap::new();
    if names.is_empty() {
        return Ok(by_checklist);
    }
    let mut reading = Reading::default();
    let catalog = Catalog::load(layers, checklists, &BTreeSet::new(), &mut reading)?;
    if reading.problems.has_errors() {
        return Err(Failure::program(Error::Content, reading));
    }
    let all = || catalog.checklists.iter().flat_map(|(id, entry)| entry.checklist.steps().map(move |(_, step)| (id, step)));
    for name in names {
        let reference = name.parse::<StepRef>().ok();
        let mut found = false;
        for (id, step) in all() {
            let by_id = reference
                .as_ref()
                .is_some_and(|wish| wish.step == step.id.value && wish.checklist.as_ref().is_none_or(|checklist| checklist == id));
            if by_id || step.code.value.as_str().eq_ignore_ascii_case(name) {
                by_checklist.entry(id.clone()).or_default().push(name.clone());
                found = true;
            }
        }
        if !found {
            let known = all().flat_map(|(_, step)| [step.id.value.to_string(), step.code.value.to_string()]).collect();
            return Err(Unknown { kind: "step", name: name.clone(), known }.into());
        }
    }
    Ok(by_checklist)
}

fn make(job: &Job, renderers: &[&dyn Renderer], layers: &Layers, path: impl Fn(&dyn Renderer) -> PathBuf) -> Made {
    let mut reading = Reading::default();
    match job.order.documents(renderers, layers, &mut reading) {
        Ok((documents, notes)) => {
            let documents = renderers.iter().map(|renderer| path(*renderer)).zip(documents).collect();
            Made { reading, documents, notes }
        }
        // All formats fail for the same reason; the first tells it.
        Err(error) => Made { reading, documents: vec![(path(renderers[0]), Err(error))], notes: Vec::new() },
    }
}

/// Says what went wrong, each thing once and in the order of the jobs.
fn tell(made: &[Made], written: &[Option<Result<(), SinkError>>], folder: &Path, console: &mut Console) -> Result<(), Failure> {
    let words = console.words();
    let mut said = BTreeSet::new();
    let mut say = |block: String, console: &mut Console| {
        if said.insert(block.clone()) {
            console.talk(&block);
        }
    };
    let mut worst = ExitStatus::Done;
    let mut count = 0;
    let mut missing = Vec::new();
    let mut outcomes = written.iter();
    for job in made {
        let width = console.width();
        for picture in report::pictures(&job.reading, width) {
            say(picture, console);
        }
        for ((path, document), written) in job.documents.iter().zip(outcomes.by_ref()) {
            match (document, written) {
                (Err(error), _) => {
                    for block in report::told(error, &job.reading, width, &words) {
                        say(block, console);
                    }
                    worst = worst.max(status_of(error));
                    missing.push(path);
                }
                (Ok(_), Some(Err(error))) => {
                    say(report::sink(error, &words), console);
                    worst = worst.max(ExitStatus::ReadWrite);
                }
                (Ok(_), _) => count += 1,
            }
        }
        for note in &job.notes {
            say(report::warning(&words, note), console);
        }
    }
    if !missing.is_empty() {
        let names: Vec<String> =
            missing.iter().filter_map(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned()).collect();
        console.talk(&report::sentence(&words, &Saying::of("not-made").text("files", names.join(", "))));
    }
    let saying = Saying::of("files-written").number("count", count).text("folder", folder.display());
    console.talk(&printable(&words.say(&saying)));
    if worst == ExitStatus::Done { Ok(()) } else { Err(Failure::Told(worst)) }
}
