//! Many documents into a folder: a file each, a manifest beside them, and only what is out of date if that is enough.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

use handbill::error::Error;
use handbill::layers::{Layers, Reading};
use handbill::limits::Limits;
use handbill::locale::Locale;
use handbill::manifest::{self, Item, Manifest, Origins, sha256};
use handbill::render::{Overrun, Renderer};
use handbill::sink::{Overwrite, Shelf, SinkError};
use rayon::prelude::*;

use super::args::OutputArgs;
use super::console::Console;
use super::exit::{ExitStatus, Failure, status_of};
use super::notice::Notice;
use super::render::{Order, Ready, refuse_taken, renderers};
use super::report;
use super::words::Saying;

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

    /// What its files are called, but for the ending.
    pub fn stem(&self) -> &str {
        &self.stem
    }

    fn file(&self, renderer: &dyn Renderer) -> String {
        format!("{}.{}", self.stem, renderer.name())
    }
}

/// What became of one file.
enum Outcome {
    /// It is what it would be.
    Kept,
    /// It was made.
    Written(Box<Item>),
    /// It could not be made.
    Failed(Error),
    /// It could not be written.
    Unwritten(SinkError),
}

/// What came of a job.
struct Made {
    reading: Reading,
    files: Vec<(String, Outcome)>,
    notes: Vec<Saying>,
}

/// What must be said of a job.
#[derive(Default)]
struct Told {
    blocks: Vec<Notice>,
    unmade: Vec<String>,
}

/// What a run has come to so far.
#[derive(Default)]
struct Sum {
    /// By the numbers of the jobs.
    told: Vec<Told>,
    done: usize,
    made: Vec<Item>,
    kept: usize,
    worst: Option<ExitStatus>,
}

/// A folder being filled.
struct Bulk<'b> {
    layers: &'b Layers,
    renderers: &'b [&'static dyn Renderer],
    origins: Origins<'b>,
    shelf: &'b Shelf,
    old: &'b Manifest,
    /// Files that are as they were written, where only those are made anew that would not be.
    intact: BTreeSet<String>,
    /// Files that may be replaced without being asked for.
    ours: BTreeSet<String>,
    force: bool,
    /// What the manifest must say before the first file is written; nothing once it does.
    begun: Mutex<Option<String>>,
}

/// A file for each job and format.
///
/// # Errors
/// If a document cannot be made or a file cannot be written.
pub fn many(args: &OutputArgs, folder: &Path, jobs: &[Job], layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let renderers = renderers(&args.format, None)?;
    let names: BTreeSet<String> = jobs.iter().flat_map(|job| renderers.iter().map(|renderer| job.file(*renderer))).collect();
    let waiting = Saying::of("waiting-for-run").text("folder", folder.display());
    let shelf = Shelf::open(folder, || console.tell(&report::note(&console.words(), &waiting)))?;
    let old = manifest_of(&shelf, args.force)?;

    let unchanged = |name: &&String| old.item(name).is_some_and(|item| is_intact(&shelf, item));
    let intact: BTreeSet<String> = if args.only_changed { names.par_iter().filter(unchanged).cloned().collect() } else { BTreeSet::new() };
    let ours: BTreeSet<String> = intact.iter().chain(names.intersection(&old.unfinished)).cloned().collect();
    let places: Vec<PathBuf> = names.difference(&ours).map(|name| shelf.place(name)).collect();
    refuse_taken(places.iter().map(PathBuf::as_path), args.force)?;

    let bulk = Bulk {
        layers,
        renderers: &renderers,
        origins: Origins::new(layers, outside(jobs, layers, &renderers)?),
        shelf: &shelf,
        old: &old,
        intact,
        ours,
        force: args.force,
        begun: Mutex::new(Some(old.begun(&names).to_string())),
    };
    let sum = bulk.run(jobs, console);
    tell(&sum.told, console);
    let mut worst = sum.worst.unwrap_or(ExitStatus::Done);
    let (written, kept) = (sum.made.len(), sum.kept);
    let mut manifest = old.finished(&names, sum.made);
    let mut pruned = 0;
    if args.prune {
        let (gone, status) = prune(&mut manifest, &names, &shelf, console);
        worst = worst.max(status);
        pruned = gone;
    }
    manifest.retain(|name| shelf.place(name).exists());
    keep(&manifest, &shelf)?;

    let words = console.words();
    for (id, count, always) in [("files-written", written, true), ("files-kept", kept, false), ("files-pruned", pruned, false)] {
        if always || count > 0 {
            console.tell(&report::note(&words, &Saying::of(id).number("count", count).text("folder", folder.display())));
        }
    }
    if worst == ExitStatus::Done { Ok(()) } else { Err(Failure::Told(worst)) }
}

impl Bulk<'_> {
    fn run(&self, jobs: &[Job], console: &mut Console) -> Sum {
        let mut sum = Sum::default();
        sum.told.resize_with(jobs.len(), Told::default);
        // A pool of threads takes longer to start than one handout to make.
        if let [job] = jobs {
            sum.add(0, &self.make(job), console);
            return sum;
        }
        let (sender, receiver) = mpsc::channel();
        thread::scope(|scope| {
            let make = |sender: &mut mpsc::Sender<_>, (number, job): (usize, &Job)| {
                // Somebody listens until the last is done.
                let _ = sender.send((number, self.make(job)));
            };
            scope.spawn(move || jobs.par_iter().enumerate().for_each_with(sender, make));
            for (number, made) in receiver {
                sum.add(number, &made, console);
                console.progress(sum.done, jobs.len());
            }
        });
        sum
    }

    fn make(&self, job: &Job) -> Made {
        let mut reading = Reading::default();
        let with_faces = self.renderers.iter().any(|renderer| renderer.has_pages());
        match job.order.prepare(self.layers, with_faces, &mut reading) {
            Ok(ready) => {
                let mut overrun = None;
                let mut file = |renderer: &dyn Renderer| {
                    let name = job.file(renderer);
                    let outcome = self.file(&name, &job.order, renderer, &ready, &reading, &mut overrun);
                    (name, outcome)
                };
                let files = self.renderers.iter().map(|renderer| file(*renderer)).collect();
                let notes = job.order.notes(&ready, overrun);
                Made { reading, files, notes }
            }
            // All formats fail for the same reason; the first tells it.
            Err(error) => Made { reading, files: vec![(job.file(self.renderers[0]), Outcome::Failed(error))], notes: Vec::new() },
        }
    }

    fn file(
        &self,
        name: &str,
        order: &Order,
        renderer: &dyn Renderer,
        ready: &Ready,
        reading: &Reading,
        overrun: &mut Option<Overrun>,
    ) -> Outcome {
        let (sources, made_from) = self.origins.of(&reading.sources, &format!("{} {}", renderer.name(), order.choices()));
        if self.intact.contains(name) && self.old.item(name).is_some_and(|item| item.made_from == made_from) {
            return Outcome::Kept;
        }
        let bytes = match ready.render(renderer, reading) {
            Ok((bytes, over)) => {
                *overrun = overrun.or(over);
                bytes
            }
            Err(error) => return Outcome::Failed(error),
        };
        if let Err(error) = self.write(name, &bytes) {
            return Outcome::Unwritten(error);
        }
        let counts = ready.counts();
        Outcome::Written(Box::new(Item {
            file: name.to_owned(),
            checklist: order.checklist().map(ToOwned::to_owned),
            locale: order.locale().to_owned(),
            format: renderer.name().to_owned(),
            edition: ready.edition().into(),
            sha256: sha256(&bytes),
            bytes: bytes.len(),
            missing: counts.missing,
            stale: counts.stale,
            left_out: counts.left_out,
            sources,
            made_from,
        }))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), SinkError> {
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(manifest) = begun.as_ref() {
            self.shelf.write(manifest::FILE, manifest.as_bytes(), Overwrite::Allow)?;
            *begun = None;
        }
        drop(begun);
        let allowed = self.force || self.ours.contains(name);
        self.shelf.write(name, bytes, if allowed { Overwrite::Allow } else { Overwrite::Refuse })
    }
}

impl Sum {
    /// Adds what came of a job, in the words of whoever looks on.
    fn add(&mut self, number: usize, made: &Made, console: &Console) {
        let (words, width) = (console.words(), console.width());
        let mut told = Told { blocks: report::pictures(&made.reading, width), unmade: Vec::new() };
        for (name, outcome) in &made.files {
            let status = match outcome {
                Outcome::Kept => {
                    self.kept += 1;
                    ExitStatus::Done
                }
                Outcome::Written(item) => {
                    self.made.push((**item).clone());
                    ExitStatus::Done
                }
                Outcome::Failed(error) => {
                    told.blocks.extend(report::told(error, &made.reading, width, &words));
                    told.unmade.push(name.clone());
                    status_of(error)
                }
                Outcome::Unwritten(error) => {
                    told.blocks.push(report::sink(error, &words));
                    ExitStatus::ReadWrite
                }
            };
            self.worst = self.worst.max(Some(status));
        }
        told.blocks.extend(made.notes.iter().map(|note| report::warning(&words, note)));
        self.told[number] = told;
        self.done += 1;
    }
}

/// Says what went wrong, each thing once and in the order of the jobs.
fn tell(told: &[Told], console: &mut Console) {
    let mut said = BTreeSet::new();
    for block in told.iter().flat_map(|told| &told.blocks) {
        if said.insert(&block.drawn) {
            console.tell(block);
        }
    }
    let unmade: Vec<&str> = told.iter().flat_map(|told| &told.unmade).map(String::as_str).collect();
    if !unmade.is_empty() {
        console.tell(&report::sentence(&console.words(), &Saying::of("not-made").text("files", unmade.join(", "))));
    }
}

/// Takes away what the manifest lists and this run did not ask for; a file that somebody changed stays.
fn prune(manifest: &mut Manifest, names: &BTreeSet<String>, shelf: &Shelf, console: &mut Console) -> (usize, ExitStatus) {
    let words = console.words();
    let (mut gone, mut status) = (BTreeSet::new(), ExitStatus::Done);
    let mut count = 0;
    for name in manifest.besides(names) {
        let place = shelf.place(&name);
        if manifest.item(&name).is_some_and(|item| place.exists() && !is_intact(shelf, item)) {
            console.tell(&report::warning(&words, &Saying::of("not-pruned").text("file", place.display())));
        } else if let Err(error) = shelf.remove(&name) {
            console.tell(&report::sink(&error, &words));
            status = ExitStatus::ReadWrite;
            continue;
        } else {
            count += 1;
        }
        gone.insert(name);
    }
    manifest.retain(|name| !gone.contains(name));
    (count, status)
}

/// The manifest of the folder; an empty one where there is none.
fn manifest_of(shelf: &Shelf, force: bool) -> Result<Manifest, Failure> {
    let place = shelf.place(manifest::FILE);
    let bytes = match fs::read(&place) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Manifest::default()),
        Err(reason) => return Err(Failure::Sink(SinkError::Io { path: place, reason })),
    };
    match Manifest::parse(&bytes) {
        Ok(manifest) => Ok(manifest),
        Err(_) if force => Ok(Manifest::default()),
        Err(error) => Err(Failure::InTheWay(Saying::of("foreign-manifest").text("file", place.display()).text("reason", error))),
    }
}

/// Writes the manifest down, if it says anything new.
fn keep(manifest: &Manifest, shelf: &Shelf) -> Result<(), SinkError> {
    let text = manifest.to_string();
    let old = fs::read(shelf.place(manifest::FILE)).ok();
    let is_new = old.as_ref().map_or(!manifest.items.is_empty(), |old| old != text.as_bytes());
    if is_new { shelf.write(manifest::FILE, text.as_bytes(), Overwrite::Allow) } else { Ok(()) }
}

/// Whether a file is as it was written.
fn is_intact(shelf: &Shelf, item: &Item) -> bool {
    let place = shelf.place(&item.file);
    let plain = place.symlink_metadata().is_ok_and(|found| found.is_file() && found.len() == item.bytes as u64);
    plain && fs::read(&place).is_ok_and(|bytes| sha256(&bytes) == item.sha256)
}

/// Digests of what all documents share and no text holds: what a trainer adds to every page, a picture with it, and, if
/// pages are made, the faces that do not come with the program.
fn outside(jobs: &[Job], layers: &Layers, renderers: &[&'static dyn Renderer]) -> Result<String, Failure> {
    let mut digests = jobs.first().map_or_else(String::new, |job| sha256(format!("{:?}", job.order.frame()).as_bytes()));
    if renderers.iter().any(|renderer| renderer.has_pages()) {
        for font in jobs.iter().take(1).flat_map(|job| job.order.fonts()) {
            let _ = write!(digests, "\n{}", sha256(font.bytes()));
        }
        for path in &layers.list("fonts")? {
            if let Some(Cow::Owned(bytes)) = layers.bytes(path, &Limits::default())? {
                let _ = write!(digests, "\n{path} {}", sha256(&bytes));
            }
        }
    }
    Ok(digests)
}
