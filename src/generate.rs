//! From a request to bytes: the whole pipeline in one screen.

pub mod changes;
pub mod explain;
pub mod profile;

use std::collections::BTreeSet;

use crate::catalog::checklist::Step;
use crate::catalog::scorecard::Scorecard;
use crate::catalog::{self, Catalog};
use crate::compose::comparison::{Lineup, compare};
use crate::compose::{Composition, compose};
use crate::error::{Error, Unknown};
use crate::faces::{Faces, Font};
use crate::generate::changes::{Since, find};
use crate::handout::Handout;
use crate::handout::comparison::Comparison;
use crate::layers::{Layers, Reading};
use crate::library::Library;
use crate::locale::{Locale, LocaleChain};
use crate::messages::{Args, Locales, MessageError};
use crate::profile::{Personal, Profile};
use crate::render::{Document, Frame, Overrun, Renderer, Rendering, Sheet};
use crate::tailor::tailor;
use crate::template::{DEFAULT_SET, Templates};
use crate::vocabulary::{ChecklistId, Code, Date, Id, Length, Missing, StepRef};

/// What a handout is asked for: names are looked up, so a wrong one is told with those that there are.
#[derive(Debug, Clone)]
pub struct Request {
    /// The checklists, in the order in which they shall stand.
    pub checklists: Vec<String>,
    /// The language to read.
    pub locale: String,
    /// A second language to read beside it; none if it is the same.
    pub also: Option<String>,
    /// The language that the reader's phone shows; the same, if not given.
    pub label_locale: Option<String>,
    /// The reader's choices, apart from steps.
    pub profile: Profile,
    /// Only these steps, by id (`set-pin`, `signal/set-pin`) or code (`SG7`); empty for all.
    pub steps: Vec<String>,
    /// Never these steps.
    pub skip: Vec<String>,
    /// The steps that are done, with the day if it is known.
    pub done: Vec<(String, Option<Date>)>,
    /// Notes of steps.
    pub notes: Vec<(String, String)>,
    /// The template set.
    pub set: String,
    /// What becomes of strings without an up-to-date translation.
    pub missing: Missing,
    /// The edition's day; `None` for the newest on which the content was gone over.
    pub date: Option<Date>,
    /// What a trainer adds to every page.
    pub frame: Frame,
    /// The paper and how it is used.
    pub sheet: Sheet,
    /// Fonts for characters that no bundled face has.
    pub fonts: Vec<Font>,
    /// Whether each step shall tell what it was made from, as formats for programs do; all of its words are read for that.
    pub fingerprints: bool,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            checklists: Vec::new(),
            locale: Locale::source().to_string(),
            also: None,
            label_locale: None,
            profile: Profile::default(),
            steps: Vec::new(),
            skip: Vec::new(),
            done: Vec::new(),
            notes: Vec::new(),
            set: DEFAULT_SET.to_owned(),
            missing: Missing::Mark,
            date: None,
            frame: Frame::default(),
            sheet: Sheet::default(),
            fonts: Vec::new(),
            fingerprints: false,
        }
    }
}

/// A composed handout with all that renderers need.
#[derive(Debug)]
pub struct Prepared {
    /// The handout.
    pub handout: Handout,
    press: Press,
}

/// What a comparison is asked for.
#[derive(Debug, Clone)]
pub struct ComparisonRequest {
    /// The messengers, in the order in which they shall stand; empty for all.
    pub messengers: Vec<String>,
    /// The language to read.
    pub locale: String,
    /// Whether the reasons are told.
    pub reasons: bool,
    /// The template set.
    pub set: String,
    /// The edition's day; `None` for the newest on which the content was gone over.
    pub date: Option<Date>,
    /// What a trainer adds to every page.
    pub frame: Frame,
    /// The paper and how it is used.
    pub sheet: Sheet,
    /// Fonts for characters that no bundled face has.
    pub fonts: Vec<Font>,
}

impl Default for ComparisonRequest {
    fn default() -> Self {
        let Request { locale, set, date, frame, sheet, fonts, .. } = Request::default();
        Self { messengers: Vec::new(), locale, reasons: false, set, date, frame, sheet, fonts }
    }
}

/// A composed comparison with all that renderers need.
#[derive(Debug)]
pub struct PreparedComparison {
    /// The comparison.
    pub comparison: Comparison,
    press: Press,
}

/// What renderers need besides the document.
#[derive(Debug)]
struct Press {
    library: Library,
    chain: LocaleChain,
    also: Option<LocaleChain>,
    templates: Templates,
    set: Id,
    frame: Frame,
    faces: Option<Faces>,
    sheet: Sheet,
}

/// Loads, tailors and composes. Problems of the content are noted in `reading`.
///
/// `with_faces` says whether a format with pages will be asked for.
///
/// # Errors
/// If a name is unknown, the content has errors or cannot be read.
pub fn prepare(layers: &Layers, request: &Request, with_faces: bool, reading: &mut Reading) -> Result<Prepared, Error> {
    prepare_since(layers, request, None, with_faces, reading)
}

/// The same, narrowed to what has changed since an older sheet, if one is given.
fn prepare_since(
    layers: &Layers,
    request: &Request,
    since: Option<&Since>,
    with_faces: bool,
    reading: &mut Reading,
) -> Result<Prepared, Error> {
    let set = known_set(layers, &request.set)?;
    let ready = ready(layers, request, reading)?;
    let Ready { library, chain, labels, also } = ready;
    let templates = Templates::load(layers, &set, with_faces, reading)?;
    let also_labels = also.as_ref().map(|also| if request.label_locale.is_some() { labels.clone() } else { also.clone() });
    let chains: Vec<&LocaleChain> = [&chain, &labels].into_iter().chain(&also).collect();
    // Labels may stand in another language, which has its own forms of the same characters.
    let faces = if with_faces { Some(faces(layers, &library, &chains, &request.fonts, reading)?) } else { None };
    if reading.problems.has_errors() {
        return Err(Error::Content);
    }

    let profile = resolved(layers, &library, request)?;
    let mut selection = tailor(&library.catalog, &profile);
    let mut composition = Composition {
        reading: &chain,
        labels: &labels,
        length: profile.length(),
        platforms: profile.reader.platforms.as_ref(),
        missing: request.missing,
        date: request.date,
        personal: &profile.personal,
        changes: None,
        fingerprints: request.fingerprints,
    };
    let changes = match since {
        Some(since) => Some(find(layers, since, &library, &profile, &composition, reading)?),
        None => None,
    };
    if let Some(changes) = &changes {
        changes.narrow(&mut selection);
        composition.changes = Some(changes);
    }
    let mut handout = compose(&library, &selection, &composition)?;
    if let (Some(reading), Some(labels)) = (&also, &also_labels) {
        // What the reader did and wrote stands there once, in their own words.
        let composition = Composition { reading, labels, personal: &Personal::default(), ..composition };
        handout.also = Some(Box::new(compose(&library, &selection, &composition)?));
    }
    let all = [Some(&handout), handout.also.as_deref()];
    let (missing, stale) =
        all.into_iter().flatten().fold((0, 0), |(missing, stale), one| (missing + one.fallback_count, stale + one.stale_count));
    if request.missing == Missing::Fail && missing + stale > 0 {
        return Err(Error::Incomplete { missing, stale });
    }
    let press = Press { library, chain, also, templates, set, frame: request.frame.clone(), faces, sheet: request.sheet };
    Ok(Prepared { handout, press })
}

/// What a request reads, before anything is chosen.
struct Ready {
    library: Library,
    chain: LocaleChain,
    labels: LocaleChain,
    also: Option<LocaleChain>,
}

/// Loads the checklists and languages of a request.
fn ready(layers: &Layers, request: &Request, reading: &mut Reading) -> Result<Ready, Error> {
    let checklists = known_checklists(layers, &request.checklists)?;
    let locale = known_locale(layers, &request.locale)?;
    let labels = request.label_locale.as_deref().map_or(Ok(locale.clone()), |tag| known_locale(layers, tag))?;
    let also = request.also.as_deref().map(|tag| known_locale(layers, tag)).transpose()?.filter(|also| *also != locale);
    let locales: Vec<Locale> = [&locale, &labels].into_iter().chain(&also).cloned().collect();
    let length = if request.fingerprints { Length::Full } else { request.profile.length() };
    let library = Library::load(layers, &checklists, &locales, length, reading)?;
    let (chain, labels) = (library.chain(&locale), library.chain(&labels));
    let also = also.map(|also| library.chain(&also));
    Ok(Ready { library, chain, labels, also })
}

/// The reader's choices, with every name looked up.
fn resolved(layers: &Layers, library: &Library, request: &Request) -> Result<Profile, Error> {
    let catalog = &library.catalog;
    known_names(catalog, &request.profile)?;
    let mut profile = request.profile.clone();
    profile.steps = known_steps(catalog, &request.steps)?;
    profile.skip = known_steps(catalog, &request.skip)?;
    let named = request.done.iter().map(|(name, _)| name).chain(request.notes.iter().map(|(name, _)| name));
    let codes = Codes::of(layers, catalog, &profile, named)?;
    let personal = &mut profile.personal;
    personal.done.extend(codes.each(&request.done));
    personal.notes.extend(codes.each(&request.notes));
    Ok(profile)
}

/// The same for a comparison.
///
/// # Errors
/// If a name is unknown, the content has errors or cannot be read.
pub fn prepare_comparison(
    layers: &Layers,
    request: &ComparisonRequest,
    with_faces: bool,
    reading: &mut Reading,
) -> Result<PreparedComparison, Error> {
    let locale = known_locale(layers, &request.locale)?;
    let set = known_set(layers, &request.set)?;
    let library = Library::load(layers, &[], std::slice::from_ref(&locale), Length::Card, reading)?;
    let templates = Templates::load(layers, &set, with_faces, reading)?;
    let chain = library.chain(&locale);
    let scorecard = Scorecard::load(layers, &chain.iter().cloned().collect(), reading)?;
    let faces = if with_faces { Some(faces(layers, &library, &[&chain], &request.fonts, reading)?) } else { None };
    if reading.problems.has_errors() {
        return Err(Error::Content);
    }
    let all: Vec<&Id> = scorecard.iter().flat_map(|scorecard| &scorecard.messengers).map(|messenger| &messenger.id.value).collect();
    let mut messengers: Vec<ChecklistId> = Vec::new();
    for name in &request.messengers {
        let id = all.iter().find(|id| id.as_str() == name).ok_or_else(|| unknown("messenger", name, &all))?;
        if !messengers.contains(id) {
            messengers.push((*id).clone());
        }
    }
    let Some(scorecard) = scorecard.as_ref().filter(|scorecard| !scorecard.messengers.is_empty()) else {
        reading
            .problems
            .error("missing-file", None, "comparison/scorecard.yaml is missing or compares nothing")
            .help("add it, or lay this folder over content that has it");
        return Err(Error::Content);
    };
    if messengers.is_empty() {
        messengers = all.into_iter().cloned().collect();
    }
    let lineup = Lineup { messengers: &messengers, reading: &chain, reasons: request.reasons, date: request.date };
    let comparison = compare(&library, scorecard, &lineup)?;
    let press = Press { library, chain, also: None, templates, set, frame: request.frame.clone(), faces, sheet: request.sheet };
    Ok(PreparedComparison { comparison, press })
}

/// The faces that print some languages and those that they fall back to, and fonts for what these lack.
fn faces(layers: &Layers, library: &Library, chains: &[&LocaleChain], fonts: &[Font], reading: &mut Reading) -> Result<Faces, Error> {
    let locales = chains.iter().flat_map(|chain| chain.iter());
    let wishes = locales.filter_map(|locale| Some((locale, library.locales.get(locale)?.faces.as_slice())));
    let mut faces = Faces::load(layers, wishes, reading)?;
    faces.add(fonts);
    Ok(faces)
}

impl Prepared {
    /// A word of the frame, in the language of the handout or the nearest that has it.
    ///
    /// # Errors
    /// If no language has it.
    pub fn say(&self, id: &str) -> Result<String, MessageError> {
        self.press.library.messages.say(&self.press.chain, id, &Args::none()).map(|(_, words)| words)
    }

    /// The same with numbers in it.
    ///
    /// # Errors
    /// If no language has it.
    pub fn say_counted(&self, id: &str, numbers: &[(&str, usize)]) -> Result<String, MessageError> {
        let args = numbers.iter().fold(Args::none(), |args, (name, number)| args.number(name, *number));
        self.press.library.messages.say(&self.press.chain, id, &args).map(|(_, words)| words)
    }

    /// The handout in one format.
    ///
    /// # Errors
    /// If a template is wrong, a character has no glyph, or the like.
    ///
    /// # Panics
    /// If a format with pages is asked for and the faces were not loaded.
    pub fn render(&self, renderer: &dyn Renderer, reading: &Reading) -> Result<Vec<u8>, Error> {
        self.press.render(Document::Handout(&self.handout), renderer, reading)
    }

    /// The same, and by how much a card is longer than its one side.
    ///
    /// # Errors
    /// As [`Prepared::render`].
    ///
    /// # Panics
    /// As [`Prepared::render`].
    pub fn render_measured(&self, renderer: &dyn Renderer, reading: &Reading) -> Result<(Vec<u8>, Option<Overrun>), Error> {
        self.press.render_measured(Document::Handout(&self.handout), renderer, reading)
    }

    /// Hands over everything that a renderer may use.
    pub fn with_rendering<T>(&self, reading: &Reading, render: impl FnOnce(&Rendering<'_>) -> T) -> T {
        self.press.with_rendering(Document::Handout(&self.handout), reading, render)
    }
}

impl PreparedComparison {
    /// The comparison in one format.
    ///
    /// # Errors
    /// If a template is wrong, a character has no glyph, or the like.
    ///
    /// # Panics
    /// If a format with pages is asked for and the faces were not loaded.
    pub fn render(&self, renderer: &dyn Renderer, reading: &Reading) -> Result<Vec<u8>, Error> {
        self.press.render(Document::Comparison(&self.comparison), renderer, reading)
    }

    /// Hands over everything that a renderer may use.
    pub fn with_rendering<T>(&self, reading: &Reading, render: impl FnOnce(&Rendering<'_>) -> T) -> T {
        self.press.with_rendering(Document::Comparison(&self.comparison), reading, render)
    }
}

impl Press {
    fn render(&self, document: Document<'_>, renderer: &dyn Renderer, reading: &Reading) -> Result<Vec<u8>, Error> {
        Ok(self.render_measured(document, renderer, reading)?.0)
    }

    fn render_measured(
        &self,
        document: Document<'_>,
        renderer: &dyn Renderer,
        reading: &Reading,
    ) -> Result<(Vec<u8>, Option<Overrun>), Error> {
        assert!(self.faces.is_some() || !renderer.has_pages(), "formats with pages are prepared with faces");
        self.with_rendering(document, reading, |rendering| Ok(renderer.render_measured(rendering)?))
    }

    fn with_rendering<T>(&self, document: Document<'_>, reading: &Reading, render: impl FnOnce(&Rendering<'_>) -> T) -> T {
        let none = Faces::default();
        render(&Rendering {
            document,
            messages: &self.library.messages,
            chain: &self.chain,
            also: self.also.as_ref(),
            templates: &self.templates,
            set: &self.set,
            frame: self.frame.clone(),
            faces: self.faces.as_ref().unwrap_or(&none),
            sheet: self.sheet,
            limits: &reading.limits,
            sources: &reading.sources,
        })
    }
}

fn unknown(kind: &'static str, name: &str, known: impl IntoIterator<Item = impl ToString>) -> Unknown {
    Unknown { kind, name: name.to_owned(), known: known.into_iter().map(|name| name.to_string()).collect() }
}

fn known_checklists(layers: &Layers, names: &[String]) -> Result<Vec<ChecklistId>, Error> {
    let all = catalog::checklist_ids(layers)?;
    let find = |name: &String| all.iter().find(|id| id.as_str() == name).cloned();
    names.iter().map(|name| find(name).ok_or_else(|| unknown("checklist", name, &all).into())).collect()
}

/// The locale of the content that serves a wish such as `zh-TW`.
///
/// # Errors
/// If none does.
pub fn known_locale(layers: &Layers, tag: &str) -> Result<Locale, Error> {
    let all = Locales::tags(layers)?;
    let wish = tag.parse::<Locale>().ok();
    let found = wish.and_then(|wish| wish.negotiate(&all).cloned());
    found.ok_or_else(|| unknown("locale", tag, &all).into())
}

fn known_set(layers: &Layers, name: &str) -> Result<Id, Error> {
    let all = Templates::sets(layers)?;
    all.iter().find(|id| id.as_str() == name).cloned().ok_or_else(|| unknown("template set", name, &all).into())
}

/// Refuses platforms, threats and situations that the vocabulary does not have.
fn known_names(catalog: &Catalog, profile: &Profile) -> Result<(), Unknown> {
    let vocabulary = &catalog.vocabulary;
    let threats: Vec<Id> = vocabulary.threat_ids().cloned().collect();
    let reader = &profile.reader;
    for (kind, asked, known) in [
        ("platform", &reader.platforms, &vocabulary.platforms),
        ("threat", &reader.threats, &threats),
        ("situation", &reader.situations, &vocabulary.situations),
    ] {
        for id in asked.iter().flatten() {
            if !known.contains(id) {
                return Err(unknown(kind, id.as_str(), known));
            }
        }
    }
    Ok(())
}

/// A step by its id, alone or behind its checklist's, or by its code.
fn find_step<'c>(catalog: &'c Catalog, name: &str) -> Option<(&'c ChecklistId, &'c Step)> {
    let reference = name.parse::<StepRef>().ok();
    let mut steps = catalog.checklists.iter().flat_map(|(id, entry)| entry.checklist.steps().map(move |(_, step)| (id, step)));
    steps.find(|(id, step)| {
        let by_id = reference
            .as_ref()
            .is_some_and(|wish| wish.step == step.id.value && wish.checklist.as_ref().is_none_or(|checklist| checklist == *id));
        by_id || step.code.value.as_str().eq_ignore_ascii_case(name)
    })
}

/// Steps by id or code.
fn known_steps(catalog: &Catalog, names: &[String]) -> Result<Vec<StepRef>, Unknown> {
    let find = |name: &String| {
        find_step(catalog, name).map(|(id, step)| {
            // An id without its checklist means that step of every checklist that was asked for.
            let alone = name.as_str() == step.id.value.as_str();
            StepRef { checklist: if alone { None } else { Some(id.clone()) }, step: step.id.value.clone() }
        })
    };
    names.iter().map(|name| find(name).ok_or_else(|| unknown("step", name, step_names(catalog)))).collect()
}

/// The codes of steps by the names that a reader may give them, those of other checklists included: what is done stays
/// done when a handout is about something else.
struct Codes(Vec<(String, Code)>);

impl Codes {
    fn of<'n>(layers: &Layers, catalog: &Catalog, profile: &Profile, names: impl Iterator<Item = &'n String>) -> Result<Self, Error> {
        let own = &profile.personal.own;
        let mut found = Vec::new();
        let mut all = None;
        for name in names {
            let known = code_of(catalog, name).or_else(|| {
                let mut own = own.iter().map(|step| &step.code);
                own.find(|code| code.as_str().eq_ignore_ascii_case(name)).cloned()
            });
            let code = match known {
                Some(code) => Some(code),
                None => {
                    let all = match &mut all {
                        Some(all) => all,
                        none => none.insert(whole_catalog(layers)?),
                    };
                    code_of(all, name)
                }
            };
            let code = code.ok_or_else(|| unknown("step", name, all.iter().flat_map(step_names)))?;
            found.push((name.clone(), code));
        }
        Ok(Self(found))
    }

    fn each<T: Clone>(&self, given: &[(String, T)]) -> Vec<(Code, T)> {
        let code = |name: &String| self.0.iter().find(|(other, _)| other == name).map(|(_, code)| code.clone());
        given.iter().filter_map(|(name, value)| Some((code(name)?, value.clone()))).collect()
    }
}

/// Every checklist without its words.
fn whole_catalog(layers: &Layers) -> Result<Catalog, Error> {
    let ids = catalog::checklist_ids(layers)?;
    Ok(Catalog::load(layers, &ids, &BTreeSet::new(), Length::Card, &mut Reading::default())?)
}

/// The names of every step of a catalog.
fn step_names(catalog: &Catalog) -> Vec<String> {
    let steps = catalog.checklists.values().flat_map(|entry| entry.checklist.steps());
    steps.flat_map(|(_, step)| [step.id.value.to_string(), step.code.value.to_string()]).collect()
}

/// The code of a step by its id or code.
fn code_of(catalog: &Catalog, name: &str) -> Option<Code> {
    find_step(catalog, name).map(|(_, step)| step.code.value.clone())
}
