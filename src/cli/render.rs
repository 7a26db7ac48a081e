//! `handbill render`: one handout to a file or to standard output, or many into a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use handbill::catalog::{Catalog, checklist_ids};
use handbill::error::{Error, Unknown};
use handbill::faces::Font;
use handbill::generate::changes::{ChangesRequest, prepare_changes};
use handbill::generate::{ComparisonRequest, Prepared, PreparedComparison, Request, prepare, prepare_comparison};
use handbill::handout::Edition;
use handbill::layers::{Layers, Reading};
use handbill::locale::Locale;
use handbill::render::{Frame, Overrun, RENDERERS, Renderer, renderer};
use handbill::sink::{self, Overwrite, SinkError};
use handbill::vocabulary::{ChecklistId, Length, Paper, StepRef};

use super::args::{self, ALL, OutputArgs, PageArgs, RenderArgs};
use super::bulk::{self, Job};
use super::console::Console;
use super::exit::Failure;
use super::explain;
use super::list::known_checklists;
use super::profile::{Kept, keep_to, request};
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
    let mut kept = Kept::read(&args.reader, layers)?;
    let checklists = match (args.all, args.checklists.as_slice()) {
        (true, _) => checklist_ids(layers)?.iter().map(ToString::to_string).collect(),
        (false, []) => kept.file.checklists.iter().map(|name| name.value.clone()).collect(),
        (false, names) => names.to_vec(),
    };
    if args.all || !args.checklists.is_empty() {
        keep_to(&checklists, &mut kept.file, layers)?;
    }
    let page = args.page.or(&kept.file, &kept.folder);
    let output = args.output.or(kept.file.locale.as_ref().map(|tag| tag.value.as_str()));
    let mut request = request(&args.tailoring, &args.reader, &kept.file, layers)?;
    request.also = args.also.clone().or_else(|| kept.file.also.as_ref().map(|tag| tag.value.clone()));
    request.missing = args.missing;
    set_page(&mut request, &page, console)?;
    request.checklists = checklists;
    if request.checklists.is_empty() {
        return Err(Failure::Usage(Saying::of("no-checklists")));
    }
    if args.tailoring.explain {
        request.locale.clone_from(&output.locale[0]);
        return explain::run(&request, layers, console);
    }
    match &output.output_dir {
        Some(folder) => {
            // Every name is looked up before any work is done.
            let renderers = renderers(&output.format, None)?;
            let locales = args::locales(layers, &output.locale)?;
            let checklists = known_checklists(&checklist_ids(layers)?, &request.checklists)?;
            bulk::many(&output, folder, &jobs(&request, &checklists, &locales, &renderers, layers)?, layers, console)
        }
        None => one(&output, Order::Handout(Box::new(request)), layers, console),
    }
}

/// Something to make.
#[derive(Debug, Clone)]
pub enum Order {
    /// Steps to go through.
    Handout(Box<Request>),
    /// Messengers side by side.
    Comparison(Box<ComparisonRequest>),
    /// What has changed in the steps to go through.
    Changes(Box<ChangesRequest>),
}

/// A document with all that renderers need.
pub enum Ready {
    /// Of steps to go through.
    Handout(Box<Prepared>),
    /// Of messengers side by side.
    Comparison(Box<PreparedComparison>),
}

/// What a document lacks.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    /// Passages without a translation.
    pub missing: usize,
    /// Passages with a translation of older English.
    pub stale: usize,
    /// Steps that were left out for want of words.
    pub left_out: usize,
}

impl Order {
    /// The language to read.
    pub fn locale(&self) -> &str {
        match self {
            Self::Handout(request) => &request.locale,
            Self::Comparison(request) => &request.locale,
            Self::Changes(changes) => &changes.request.locale,
        }
    }

    /// The same in another language.
    pub fn set_locale(&mut self, locale: &str) {
        match self {
            Self::Handout(request) => locale.clone_into(&mut request.locale),
            Self::Comparison(request) => locale.clone_into(&mut request.locale),
            Self::Changes(changes) => locale.clone_into(&mut changes.request.locale),
        }
    }

    /// The same for some formats.
    pub fn set_formats(&mut self, renderers: &[&dyn Renderer]) {
        let fingerprints = renderers.iter().any(|renderer| renderer.tells_origins());
        match self {
            Self::Handout(request) => request.fingerprints = fingerprints,
            Self::Comparison(_) | Self::Changes(_) => {}
        }
    }

    /// What it is about, for people.
    fn subject(&self) -> String {
        match self {
            Self::Handout(request) => request.checklists.join(", "),
            Self::Comparison(_) => COMPARISON.to_owned(),
            Self::Changes(changes) => changes.request.checklists.join(", "),
        }
    }

    /// The start of a file's name.
    pub fn stem(&self) -> String {
        match self {
            Self::Handout(request) => request.checklists.first().map_or("handout", String::as_str).to_owned(),
            Self::Comparison(_) => COMPARISON.to_owned(),
            Self::Changes(changes) => match changes.request.checklists.as_slice() {
                [checklist] => format!("{checklist}-{CHANGES}"),
                _ => CHANGES.to_owned(),
            },
        }
    }

    /// The paper that it is printed on.
    fn paper(&self) -> Paper {
        match self {
            Self::Handout(request) => request.sheet.paper,
            Self::Comparison(request) => request.sheet.paper,
            Self::Changes(changes) => changes.request.sheet.paper,
        }
    }

    /// Everything that was chosen but what a trainer adds to every page and the fonts that were brought, as one text.
    pub fn choices(&self) -> String {
        match self {
            Self::Handout(request) => choices_of(request),
            Self::Comparison(request) => {
                let ComparisonRequest { messengers, locale, reasons, set, date, sheet, frame: _, fonts: _ } = &**request;
                format!("{:?}", (messengers, locale, reasons, set, date, sheet))
            }
            Self::Changes(changes) => {
                let ChangesRequest { request, since } = &**changes;
                format!("{} {since:?}", choices_of(request))
            }
        }
    }

    /// The fonts that were brought.
    pub fn fonts(&self) -> &[Font] {
        match self {
            Self::Handout(request) => &request.fonts,
            Self::Comparison(request) => &request.fonts,
            Self::Changes(changes) => &changes.request.fonts,
        }
    }

    /// What a trainer adds to every page.
    pub fn frame(&self) -> &Frame {
        match self {
            Self::Handout(request) => &request.frame,
            Self::Comparison(request) => &request.frame,
            Self::Changes(changes) => &changes.request.frame,
        }
    }

    /// The id of the checklist, where there is one.
    pub fn checklist(&self) -> Option<&str> {
        match self {
            Self::Handout(request) => request.checklists.first().map(String::as_str),
            Self::Comparison(_) => None,
            Self::Changes(changes) => changes.request.checklists.first().map(String::as_str),
        }
    }

    /// What must be said where not all is translated, or a card does not fit its page.
    pub fn notes(&self, ready: &Ready, overrun: Option<Overrun>) -> Vec<Saying> {
        let Counts { missing, stale, left_out } = ready.counts();
        let saying = |(id, count): (&'static str, usize)| {
            Saying::of(id).text("checklists", self.subject()).text("locale", self.locale()).number("count", count)
        };
        let counts = [("fell-back", missing), ("out-of-date", stale), ("left-out", left_out)];
        let too_long = overrun.map(|Overrun { pages, millimetres }| {
            let saying = Saying::of("card-too-long").text("checklists", self.subject()).text("locale", self.locale());
            saying.text("paper", self.paper()).number("count", pages).number("over", millimetres)
        });
        counts.into_iter().filter(|(_, count)| *count > 0).map(saying).chain(too_long).collect()
    }

    /// Loads and composes it, with faces if a format with pages is asked for.
    ///
    /// # Errors
    /// If a name is unknown, the content has errors or cannot be read.
    pub fn prepare(&self, layers: &Layers, with_faces: bool, reading: &mut Reading) -> Result<Ready, Error> {
        Ok(match self {
            Self::Handout(request) => Ready::Handout(Box::new(prepare(layers, request, with_faces, reading)?)),
            Self::Comparison(request) => Ready::Comparison(Box::new(prepare_comparison(layers, request, with_faces, reading)?)),
            Self::Changes(changes) => Ready::Handout(Box::new(prepare_changes(layers, changes, with_faces, reading)?)),
        })
    }
}

impl Ready {
    /// The document in one format, and by how much it is longer than it should be.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn render(&self, renderer: &dyn Renderer, reading: &Reading) -> Result<(Vec<u8>, Option<Overrun>), Error> {
        match self {
            Self::Handout(prepared) => prepared.render_measured(renderer, reading),
            Self::Comparison(prepared) => Ok((prepared.render(renderer, reading)?, None)),
        }
    }

    /// What it lacks.
    pub fn counts(&self) -> Counts {
        match self {
            Self::Handout(prepared) => {
                let handout = &prepared.handout;
                Counts { missing: handout.fallback_count, stale: handout.stale_count, left_out: handout.left_out_count }
            }
            Self::Comparison(prepared) => {
                let comparison = &prepared.comparison;
                Counts { missing: comparison.fallback_count, stale: comparison.stale_count, left_out: 0 }
            }
        }
    }

    /// The edition that its pages name.
    pub fn edition(&self) -> &Edition {
        match self {
            Self::Handout(prepared) => &prepared.handout.edition,
            Self::Comparison(prepared) => &prepared.comparison.edition,
        }
    }
}

/// The name of comparisons and of their files.
const COMPARISON: &str = "comparison";

/// The word in the names of files that tell of changes.
const CHANGES: &str = "changes";

/// All that was chosen of a handout, as one text.
fn choices_of(request: &Request) -> String {
    // No field may be forgotten here.
    let Request {
        checklists,
        locale,
        also,
        label_locale,
        profile,
        steps,
        skip,
        done,
        notes,
        set,
        missing,
        date,
        sheet,
        frame: _,
        fonts: _,
        // The format says so already.
        fingerprints: _,
    } = request;
    let reader = (profile, steps, skip, done, notes);
    format!("{:?}", (checklists, locale, also, label_locale, reader, set, missing, date, sheet))
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
    order.set_formats(&renderers);
    if file.is_none() && renderer.is_binary() && console.is_terminal() {
        let name = renderer.name();
        let example = format!("{}.{locale}.{name}", order.stem());
        return Err(Failure::Usage(Saying::of("not-for-terminal").text("format", name).text("example", example)));
    }
    refuse_taken(file.into_iter(), args.force)?;

    let mut reading = Reading::default();
    let made = order.prepare(layers, renderer.has_pages(), &mut reading).and_then(|ready| Ok((ready.render(*renderer, &reading)?, ready)));
    let ((bytes, overrun), ready) = match made {
        Ok(made) => made,
        Err(error) => return Err(Failure::program(error, reading)),
    };
    report::problems(&reading, console);
    match file {
        Some(path) => sink::write(path, &bytes, overwrite(args.force))?,
        None => console.data(&bytes)?,
    }
    for saying in &order.notes(&ready, overrun) {
        console.tell(&report::warning(&console.words(), saying));
    }
    Ok(())
}

/// The renderers of the formats that were asked for, or that the file's ending means.
///
/// # Errors
/// If there is no such format, or the two differ.
pub fn renderers(formats: &[String], file: Option<&Path>) -> Result<Vec<&'static dyn Renderer>, Failure> {
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

fn jobs(
    request: &Request,
    checklists: &[ChecklistId],
    locales: &[Locale],
    renderers: &[&dyn Renderer],
    layers: &Layers,
) -> Result<Vec<Job>, Failure> {
    let mut jobs: Vec<Job> = Vec::new();
    for request in requests(request, checklists, layers)? {
        let mut order = Order::Handout(Box::new(request));
        order.set_formats(renderers);
        for locale in locales {
            let job = Job::new(order.clone(), locale);
            if !jobs.iter().any(|other| other.stem() == job.stem()) {
                jobs.push(job);
            }
        }
    }
    Ok(jobs)
}

/// Takes over what a page looks like, and its day.
///
/// # Errors
/// If a logo or a font cannot be read, or the day is none.
pub fn set_page(request: &mut Request, page: &PageArgs, console: &Console) -> Result<(), Failure> {
    request.set = page.set();
    request.sheet = page.sheet();
    request.frame = page.frame()?;
    request.fonts = page.fonts()?;
    request.date = console.day(page.date)?;
    Ok(())
}

/// A request for each checklist that has any of the steps that were asked for.
///
/// # Errors
/// If no checklist has one of these steps.
pub fn requests(request: &Request, checklists: &[ChecklistId], layers: &Layers) -> Result<Vec<Request>, Failure> {
    let chosen = steps_by_checklist(&request.steps, checklists, layers)?;
    let skipped = steps_by_checklist(&request.skip, checklists, layers)?;
    let mut requests = Vec::new();
    for checklist in checklists {
        let steps = chosen.get(checklist).cloned().unwrap_or_default();
        // Only some steps were asked for, and this checklist has none of them.
        if steps.is_empty() && !request.steps.is_empty() {
            continue;
        }
        let mut request = Request {
            checklists: vec![checklist.to_string()],
            steps,
            skip: skipped.get(checklist).cloned().unwrap_or_default(),
            ..request.clone()
        };
        // What the reader added stands in one of the handouts, once.
        if checklists.first() != Some(checklist) {
            request.profile.personal.own.clear();
        }
        requests.push(request);
    }
    Ok(requests)
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
    let catalog = Catalog::load(layers, checklists, &BTreeSet::new(), Length::Card, &mut reading)?;
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
