//! Template sets: the files that shape a handout.

pub mod page_style;
mod tag;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::assets::AssetError;
use crate::characters::forbidden;
use crate::diagnostic::Diagnostics;
use crate::layers::{Layers, Reading};
use crate::limits::Limits;
use crate::source::{AssetPath, Span};
use crate::vocabulary::Id;
use crate::yaml::lay_over;
use page_style::PageStyle;

/// The templates that a request may use, by the name that `extends` and `include` take.
///
/// `default/handout.md.j2` is the file as the highest layer has it; `built-in/default/handout.md.j2` is the one
/// that came with the program, so that a template of the same name can extend it.
#[derive(Debug, Clone, Default)]
pub struct Templates {
    files: BTreeMap<String, Template>,
    /// How pages look: the set's `page.yaml` laid over that of the default set.
    pub page: PageStyle,
}

/// One template file.
#[derive(Debug, Clone)]
pub struct Template {
    /// Its number among the sources.
    pub source: u32,
    /// Its text.
    pub text: Cow<'static, str>,
}

/// The name before templates that came with the program.
pub const BUILT_IN: &str = "built-in";

/// The set that is used where none is named, and that other sets may build on.
pub const DEFAULT_SET: &str = "default";

/// How many unseen characters of a file are told.
const UNSEEN_TOLD: usize = 100;

impl Templates {
    /// The names of all sets, sorted.
    ///
    /// # Errors
    /// If a place of content cannot be read.
    pub fn sets(layers: &Layers) -> Result<Vec<Id>, AssetError> {
        let mut sets: Vec<Id> = Vec::new();
        for path in layers.list("templates")? {
            let set = path.as_str().strip_prefix("templates/").and_then(|rest| rest.split_once('/'));
            if let Some(Ok(id)) = set.map(|(name, _)| name.parse::<Id>())
                && !sets.contains(&id)
            {
                sets.push(id);
            }
        }
        Ok(sets)
    }

    /// Loads a set, and the default set that it may build on; how pages look only for a format that has them.
    ///
    /// # Errors
    /// If a file is there but cannot be read.
    pub fn load(layers: &Layers, set: &Id, with_pages: bool, reading: &mut Reading) -> Result<Self, AssetError> {
        let mut this = Self::default();
        for path in layers.list("templates")? {
            let Some(name) = path.as_str().strip_prefix("templates/") else { continue };
            if path.ending() != "yaml" && name.split_once('/').is_some_and(|(of, _)| of == set.as_str() || of == DEFAULT_SET) {
                this.add(layers, &path, name, reading)?;
            }
        }
        if with_pages {
            this.page = page_style(layers, set, reading)?;
        }
        Ok(this)
    }

    fn add(&mut self, layers: &Layers, path: &AssetPath, name: &str, reading: &mut Reading) -> Result<(), AssetError> {
        let texts = layers.texts(path, reading)?;
        for (source, text) in &texts {
            // The built-in ones are sound: `check` goes over them.
            if reading.sources.get(*source).is_built_in() {
                continue;
            }
            let problems = &mut reading.problems;
            if !within_bounds(*source, text, &reading.limits, problems) || note_unseen(text, *source, problems) {
                return Ok(());
            }
        }
        let template = |(source, text): &(u32, Cow<'static, str>)| Template { source: *source, text: text.clone() };
        if let (Some(lowest), Some(highest)) = (texts.first(), texts.last()) {
            self.files.insert(format!("{BUILT_IN}/{name}"), template(lowest));
            self.files.insert(name.to_owned(), template(highest));
        }
        Ok(())
    }

    /// A file by its name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Template> {
        self.files.get(name)
    }

    /// The file that a set uses for a purpose: its own, or that of the default set.
    #[must_use]
    pub fn find(&self, set: &Id, file: &str) -> Option<(String, &Template)> {
        [set.as_str(), DEFAULT_SET].iter().find_map(|set| {
            let name = format!("{set}/{file}");
            self.files.get(&name).map(|template| (name, template))
        })
    }
}

/// Whether a template is small enough for the engine to read it quickly; what is not is noted.
pub fn within_bounds(source: u32, text: &str, limits: &Limits, problems: &mut Diagnostics) -> bool {
    let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    if text.len() > limits.template_bytes {
        let message = format!("this template has {} bytes; {} are allowed", text.len(), limits.template_bytes);
        problems
            .error("too-long", Some(Span { source, start: 0, end: 0 }), message)
            .help("move parts of it into files of their own and `include` them");
        return false;
    }
    let Some((start, fault)) = tag::fault(text, limits.template_tag_bytes) else { return true };
    let span = Some(Span { source, start: at(start), end: at(start + 2) });
    match fault {
        tag::Fault::Long => {
            let message = format!("the tag that begins here has more than {} bytes", limits.template_tag_bytes);
            problems.error("too-long", span, message).help("split it: `{% set name = … %}` keeps a part");
        }
        tag::Fault::Raw => {
            let problem = problems.error("template-syntax", span, "`raw` cannot be used in a template");
            problem.help("print braces as words: `{{ \"{{\" }}`");
        }
    }
    false
}

/// Notes the characters of a text that a terminal or an eye would obey unseen; whether there are any. Tabs and the line ends
/// of Windows are none.
///
/// Comments of templates count: where one begins depends on the tags before it.
pub fn note_unseen(text: &str, source: u32, problems: &mut Diagnostics) -> bool {
    let mut found = forbidden(text);
    found.retain(|found| found.character != '\t' && !text[found.at..].starts_with("\r\n"));
    for found in found.iter().take(UNSEEN_TOLD) {
        let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let span = Span { source, start: at(found.at), end: at(found.at + found.character.len_utf8()) };
        problems.forbidden_character(span, *found);
    }
    !found.is_empty()
}

fn page_style(layers: &Layers, set: &Id, reading: &mut Reading) -> Result<PageStyle, AssetError> {
    let path = |set: &str| AssetPath::new(format!("templates/{set}/page.yaml")).expect("ids make plain paths");
    let Some(mut whole) = layers.yaml(&path(DEFAULT_SET), reading)? else { return Ok(PageStyle::default()) };
    if set.as_str() != DEFAULT_SET
        && let Some(own) = layers.yaml(&path(set.as_str()), reading)?
    {
        lay_over(&mut whole, own);
    }
    Ok(PageStyle::read(&whole, &mut reading.problems))
}
