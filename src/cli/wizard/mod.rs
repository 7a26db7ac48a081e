//! `handbill wizard`: a few questions, then a profile and a handout.
//!
//! Nothing is written before all is answered.

mod ask;
mod keys;

use std::path::{Path, PathBuf};

use handbill::catalog::checklist_ids;
use handbill::error::Error;
use handbill::generate::{Request, known_locale, prepare, profile};
use handbill::layers::{Layers, Reading};
use handbill::library::Library;
use handbill::locale::Locale;
use handbill::messages::{Args, Locales};
use handbill::render::renderer;
use handbill::sink::{self, Overwrite};
use handbill::vocabulary::Length;

use super::args::{ProfileArgs, Tailoring, WizardArgs};
use super::console::Console;
use super::exit::Failure;
use super::profile::request;
use super::render::refuse_taken;
use super::report;
use super::words::{Saying, Words};
use ask::{Asker, Choice, Question};
use keys::Keys;

/// Asks, and writes what comes of it.
///
/// # Errors
/// If the reader stops, an answer is missing, the content has errors, or a file cannot be written.
pub fn run(args: &WizardArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let words = console.words();
    let locale = words.locale().clone();
    let asker = if args.plain || !console.has_keys() { Asker::Plain } else { Asker::Keys(Keys::new()) };
    let mut wizard = Wizard { asker, words: &words, library: library(layers, &locale)?, locale, console };
    wizard.console.tell(&report::note(&words, &Saying::of("wizard-intro")));

    let answers = wizard.answers(layers)?;
    let text = answers.profile(args);
    let request = asked(&text, layers)?;
    let mut reading = Reading::default();
    let prepared = prepare(layers, &request, answers.format == "pdf", &mut reading).map_err(|error| Failure::program(error, reading))?;
    let saying = Saying::of("wizard-count").number("count", prepared.handout.step_count);
    wizard.console.draw("\n");
    wizard.console.tell(&report::note(&words, &saying));

    let kept = wizard.place("wizard-ask-profile", "")?;
    let handout = match &args.output {
        Some(path) => Some(path.clone()),
        None => wizard.place("wizard-ask-handout", &format!("{}.{}", words.word("wizard-file"), answers.format))?,
    };
    let console = wizard.console;
    let paths = [&kept, &handout].into_iter().flatten().map(PathBuf::as_path);
    refuse_taken(paths, false)?;
    let reading = Reading::default();
    let bytes = prepared.render(renderer(answers.format).expect("both are formats"), &reading);
    let bytes = bytes.map_err(|error| Failure::program(error, reading))?;
    if let Some(path) = &kept {
        sink::write_private(path, text.as_bytes(), Overwrite::Refuse)?;
    }
    if let Some(path) = &handout {
        sink::write(path, &bytes, Overwrite::Refuse)?;
    }
    for path in [&kept, &handout].into_iter().flatten() {
        console.tell(&report::note(&words, &Saying::of("wizard-written").text("file", path.display())));
    }
    Ok(())
}

/// The checklists, and the names of threats and situations, in the language to talk in.
fn library(layers: &Layers, locale: &Locale) -> Result<Library, Failure> {
    let mut reading = Reading::default();
    let library = Library::load(layers, &checklist_ids(layers)?, std::slice::from_ref(locale), Length::Card, &mut reading)?;
    if reading.problems.has_errors() { Err(Failure::program(Error::Content, reading)) } else { Ok(library) }
}

/// What the profile asks for, read as every profile is.
fn asked(text: &str, layers: &Layers) -> Result<Request, Failure> {
    let mut reading = Reading::default();
    let file = profile::load(layers, "profile", text, &mut reading).map_err(|error| Failure::program(error, reading))?;
    let mut request = request(&Tailoring::default(), &ProfileArgs::default(), &file, layers)?;
    request.checklists = file.checklists.iter().map(|name| name.value.clone()).collect();
    if let Some(tag) = &file.locale {
        request.locale.clone_from(&tag.value);
    }
    if let Some(set) = &file.template {
        request.set.clone_from(&set.value);
    }
    if let Some(paper) = file.paper {
        request.sheet.paper = paper;
    }
    Ok(request)
}

/// What was answered.
#[derive(Debug)]
struct Answers {
    checklists: Vec<String>,
    platforms: Vec<String>,
    threats: Vec<String>,
    situations: Vec<String>,
    time: String,
    locale: String,
    format: &'static str,
}

impl Answers {
    /// The profile that they come to.
    fn profile(&self, args: &WizardArgs) -> String {
        let list = |key: &str, list: &[String]| format!("{key}: [{}]", list.join(", "));
        let mut lines = vec![list("checklists", &self.checklists), format!("locale: {}", self.locale)];
        for (key, ids) in [("platforms", &self.platforms), ("threats", &self.threats)] {
            if !ids.is_empty() {
                lines.push(list(key, ids));
            }
        }
        // Who was asked and named none is in none.
        lines.push(list("situations", &self.situations));
        let time: &[&str] = match self.time.as_str() {
            "card" => &["length: card"],
            "essential" => &["priority: essential", "length: steps"],
            _ => &["length: full"],
        };
        lines.extend(time.iter().map(ToString::to_string));
        lines.extend(args.paper.map(|paper| format!("paper: {paper}")));
        lines.extend(args.template.as_ref().map(|set| format!("template: {set}")));
        lines.join("\n") + "\n"
    }
}

struct Wizard<'w> {
    asker: Asker,
    words: &'w Words,
    library: Library,
    locale: Locale,
    console: &'w mut Console,
}

impl Wizard<'_> {
    fn answers(&mut self, layers: &Layers) -> Result<Answers, Failure> {
        let apps = self.library.catalog.checklists.iter().map(|(id, entry)| Choice {
            id: id.to_string(),
            name: entry.checklist.app.clone(),
            more: entry
                .wordings
                .iter()
                .find(|(locale, _)| **locale == self.locale)
                .and_then(|(_, words)| words.title.as_ref())
                .map_or_else(String::new, |title| title.value.written()),
        });
        let apps = apps.collect();
        let checklists = self.many("wizard-ask-apps", apps, 1)?;
        let named = |kind: &str, id: &str| self.named(kind, id);
        let vocabulary = &self.library.catalog.vocabulary;
        let platforms = vocabulary.platforms.iter().map(|id| named("platform", id.as_str())).collect();
        let threats = vocabulary.threat_ids().map(|id| named("threat", id.as_str())).collect();
        let situations = vocabulary.situations.iter().map(|id| named("situation", id.as_str())).collect();
        let platforms = self.many("wizard-ask-platforms", platforms, 0)?;
        let threats = self.many("wizard-ask-threats", threats, 0)?;
        let situations = self.many("wizard-ask-situations", situations, 0)?;
        let time = self.one("wizard-ask-time", &["card", "essential", "all"], "wizard-time", 1)?;
        let locale = self.language(layers)?;
        let medium = self.one("wizard-ask-medium", &["paper", "screen"], "wizard-medium", 0)?;
        let format = if medium == "paper" { "pdf" } else { "html" };
        Ok(Answers { checklists, platforms, threats, situations, time, locale, format })
    }

    /// A name of the vocabulary with what it means and an example.
    fn named(&self, kind: &str, id: &str) -> Choice {
        let chain = self.library.chain(&self.locale);
        let say = |part: &str| {
            let message = format!("{kind}-{id}{part}");
            self.library.messages.say(&chain, &message, &Args::none()).map_or_else(|_| String::new(), |(_, words)| words)
        };
        let more: Vec<String> = [say(".meaning"), say(".example")].into_iter().filter(|words| !words.is_empty()).collect();
        Choice { id: id.to_owned(), name: say(""), more: more.join(" ") }
    }

    fn many(&mut self, ask: &'static str, choices: Vec<Choice>, least: usize) -> Result<Vec<String>, Failure> {
        let question = Question { title: self.words.word(ask), choices, many: true, least, offered: Vec::new() };
        let found = self.asker.choose(&question, self.words, self.console)?;
        Ok(found.into_iter().map(|at| question.choices[at].id.clone()).collect())
    }

    fn one(&mut self, ask: &'static str, ids: &[&str], names: &str, offered: usize) -> Result<String, Failure> {
        let choice = |id: &&str| Choice { id: (*id).to_owned(), name: self.words.word(&format!("{names}-{id}")), more: String::new() };
        let choices = ids.iter().map(choice).collect();
        let question = Question { title: self.words.word(ask), choices, many: false, least: 1, offered: vec![offered] };
        let found = self.asker.choose(&question, self.words, self.console)?;
        Ok(question.choices[found[0]].id.clone())
    }

    fn language(&mut self, layers: &Layers) -> Result<String, Failure> {
        let tags = Locales::tags(layers)?;
        let all = Locales::load(layers, &tags, &mut Reading::default())?;
        let choice = |tag: &Locale| Choice {
            id: tag.to_string(),
            name: all.get(tag).map_or_else(|| tag.to_string(), |info| info.name.clone()),
            more: String::new(),
        };
        let choices: Vec<Choice> = tags.iter().map(choice).collect();
        let offered = tags.iter().position(|tag| *tag == self.locale).unwrap_or(0);
        let question = Question { title: self.words.word("wizard-ask-language"), choices, many: false, least: 1, offered: vec![offered] };
        let found = self.asker.choose(&question, self.words, self.console)?;
        let tag = &question.choices[found[0]].id;
        Ok(known_locale(layers, tag)?.to_string())
    }

    /// A file to write, where nothing is yet; none if the reader wants none.
    fn place(&mut self, asked: &'static str, offered: &str) -> Result<Option<PathBuf>, Failure> {
        loop {
            let line = ask::line(&self.words.word(asked), offered, self.console)?;
            if line.is_empty() || line == "-" {
                return Ok(None);
            }
            let path = PathBuf::from(line);
            match refuse_taken([path.as_path()].into_iter(), false) {
                Ok(()) if has_folder(&path) => return Ok(Some(path)),
                Ok(()) => self.console.tell(&report::sentence(self.words, &Saying::of("wizard-no-folder").text("file", path.display()))),
                Err(failure) => report::failure(&failure, self.console)?,
            }
        }
    }
}

fn has_folder(path: &Path) -> bool {
    path.parent().is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir())
}
