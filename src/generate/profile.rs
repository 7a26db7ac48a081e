//! A reader's profile: read from its file, and every name in it looked up.

use crate::catalog::{Catalog, Vocabulary, checklist_ids};
use crate::error::Error;
use crate::generate::{find_step, known_locale};
use crate::layers::{Layers, Reading};
use crate::messages::Locales;
use crate::profile::file::ProfileFile;
use crate::source::Spanned;
use crate::suggest::did_you_mean;
use crate::template::Templates;
use crate::vocabulary::{Code, Id};
use crate::yaml;

/// Reads a profile. Every problem in it is noted in `reading`, with its place in the text that `name` names.
///
/// # Errors
/// If the profile has problems, or the content cannot be read.
pub fn load(layers: &Layers, name: &str, text: &str, reading: &mut Reading) -> Result<ProfileFile, Error> {
    let source = reading.sources.add(name.to_owned(), text.to_owned().into());
    let Reading { limits, problems, .. } = reading;
    let node = yaml::read(text, source, limits, problems).filter(|_| !problems.has_errors());
    let profile = node.and_then(|node| ProfileFile::read(&node, limits, problems));
    let Some(profile) = profile else { return Err(Error::Content) };
    look_up(&profile, layers, reading)?;
    if reading.problems.has_errors() { Err(Error::Content) } else { Ok(profile) }
}

/// Notes every name in a profile that the content does not have.
fn look_up(profile: &ProfileFile, layers: &Layers, reading: &mut Reading) -> Result<(), Error> {
    let checklists = checklist_ids(layers)?;
    for name in &profile.checklists {
        known("unknown-checklist", "checklist", name, checklists.iter().map(Id::as_str), reading);
    }
    for tag in [&profile.locale, &profile.also, &profile.label_locale].into_iter().flatten() {
        if known_locale(layers, &tag.value).is_err() {
            let tags: Vec<String> = Locales::tags(layers)?.iter().map(ToString::to_string).collect();
            known("unknown-locale", "locale", tag, tags.iter().map(String::as_str), reading);
        }
    }
    if let Some(set) = &profile.template {
        let sets = Templates::sets(layers)?;
        known("unknown-template-set", "template set", set, sets.iter().map(Id::as_str), reading);
    }
    look_up_reader(profile, layers, reading)?;
    look_up_steps(profile, layers, reading)
}

fn look_up_reader(profile: &ProfileFile, layers: &Layers, reading: &mut Reading) -> Result<(), Error> {
    let ProfileFile { platforms, threats, situations, .. } = profile;
    if platforms.is_none() && threats.is_none() && situations.is_none() {
        return Ok(());
    }
    let vocabulary = Vocabulary::load(layers, reading)?;
    let all_threats: Vec<Id> = vocabulary.threat_ids().cloned().collect();
    for (code, kind, asked, all) in [
        ("unknown-platform", "platform", platforms, &vocabulary.platforms),
        ("unknown-threat", "threat", threats, &all_threats),
        ("unknown-situation", "situation", situations, &vocabulary.situations),
    ] {
        for id in asked.iter().flatten() {
            let name = Spanned { value: id.value.to_string(), span: id.span };
            known(code, kind, &name, all.iter().map(Id::as_str), reading);
        }
    }
    Ok(())
}

fn look_up_steps(profile: &ProfileFile, layers: &Layers, reading: &mut Reading) -> Result<(), Error> {
    let done = profile.done.iter().map(|(step, _)| step);
    let notes = profile.notes.iter().map(|(step, _)| step);
    let all: Vec<&Spanned<String>> = profile.steps.iter().chain(&profile.skip).chain(done).chain(notes).collect();
    let own = |name: &str| profile.own.iter().any(|step| step.code.as_str().eq_ignore_ascii_case(name));
    let steps: Vec<&Spanned<String>> = all.into_iter().filter(|name| !own(&name.value)).collect();
    if steps.is_empty() && profile.own.is_empty() {
        return Ok(());
    }
    // Problems of the content are told when the handout is made.
    let catalog = super::whole_catalog(layers)?;
    let names = super::step_names(&catalog);
    for step in steps {
        if find_step(&catalog, &step.value).is_none() {
            known("unknown-step", "step", step, names.iter().map(String::as_str), reading);
        }
    }
    for own in &profile.own {
        if let Some((checklist, step)) = find_step(&catalog, own.code.as_str()) {
            let message = format!("`{checklist}/{}` has the code {} already", step.id.value, own.code);
            reading.problems.error("duplicate-code", None, message).help("give your step another code, such as `OWN1`");
        }
    }
    Ok(())
}

/// The names of every step, and of those that a profile adds.
#[derive(Debug)]
pub struct Names {
    catalog: Catalog,
    own: Vec<Code>,
}

impl Names {
    /// Reads the checklists' structure.
    ///
    /// # Errors
    /// If the content cannot be read.
    pub fn of(layers: &Layers, profile: &ProfileFile) -> Result<Self, Error> {
        Ok(Self { catalog: super::whole_catalog(layers)?, own: profile.own.iter().map(|step| step.code.clone()).collect() })
    }

    /// The code of a step by its id or code.
    #[must_use]
    pub fn code(&self, name: &str) -> Option<Code> {
        let own = || self.own.iter().find(|code| code.as_str().eq_ignore_ascii_case(name)).cloned();
        find_step(&self.catalog, name).map(|(_, step)| step.code.value.clone()).or_else(own)
    }

    /// Whether a step belongs to one of some checklists; what is no step does not.
    #[must_use]
    pub fn is_of(&self, name: &str, checklists: &[String]) -> bool {
        find_step(&self.catalog, name).is_some_and(|(id, _)| checklists.iter().any(|other| other == id.as_str()))
    }

    /// How a list names a step already, or its code.
    #[must_use]
    pub fn written<'n>(&self, mut list: impl Iterator<Item = &'n Spanned<String>>, code: &Code) -> String {
        list.find(|name| self.code(&name.value).as_ref() == Some(code)).map_or_else(|| code.to_string(), |name| name.value.clone())
    }

    /// Every name, for those who made a slip.
    #[must_use]
    pub fn all(&self) -> Vec<String> {
        super::step_names(&self.catalog).into_iter().chain(self.own.iter().map(ToString::to_string)).collect()
    }
}

/// Notes a name that is not in a list.
fn known<'k>(code: &'static str, kind: &str, name: &Spanned<String>, list: impl Iterator<Item = &'k str> + Clone, reading: &mut Reading) {
    if list.clone().any(|known| known == name.value) {
        return;
    }
    let near = did_you_mean(&name.value, list);
    let problem = reading.problems.error(code, Some(name.span), format!("there is no {kind} `{}`", name.value));
    match near {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help(format!(
            "`handbill list {}` shows them",
            if kind == "template set" { "templates".to_owned() } else { format!("{kind}s") }
        )),
    }
}
