//! A reader's profile on the command line: the file, and the flags that win over it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use handbill::assets::text_of;
use handbill::catalog::Vocabulary;
use handbill::catalog::condition::Reader;
use handbill::error::Unknown;
use handbill::generate::Request;
use handbill::generate::profile::{self, Names};
use handbill::layers::{Layers, Reading};
use handbill::limits::Limits;
use handbill::profile::file::{ProfileFile, usual_code};
use handbill::profile::{OwnStep, Personal, Profile};
use handbill::source::Spanned;
use handbill::vocabulary::{Id, Priority};

use super::args::{ProfileArgs, Tailoring};
use super::exit::Failure;

/// What a reader keeps in a file, and the folder that it stands in.
#[derive(Debug, Default)]
pub struct Kept {
    /// The profile; an empty one if there is no file.
    pub file: ProfileFile,
    /// The folder that its paths begin in.
    pub folder: PathBuf,
}

impl Kept {
    /// Reads the profile that was asked for, if one was.
    ///
    /// # Errors
    /// If the file cannot be read, or says what cannot be.
    pub fn read(args: &ProfileArgs, layers: &Layers) -> Result<Self, Failure> {
        let Some(path) = &args.profile else { return Ok(Self::default()) };
        let text = text_of(path, Limits::default().file_bytes)?;
        let mut reading = Reading::default();
        match profile::load(layers, &path.display().to_string(), &text, &mut reading) {
            Ok(file) => Ok(Self { file, folder: path.parent().unwrap_or(Path::new("")).to_owned() }),
            Err(error) => Err(Failure::program(error, reading)),
        }
    }
}

/// A request for the steps that fit a reader, all else as it is without flags.
///
/// # Errors
/// If a name cannot be one of the content's.
pub fn request(tailoring: &Tailoring, reader: &ProfileArgs, kept: &ProfileFile, layers: &Layers) -> Result<Request, Failure> {
    let Tailoring { platform, threat, situation, priority, step, skip, length, label_locale, explain: _ } = tailoring;
    let of_file = |list: &Option<Vec<Spanned<Id>>>| list.as_ref().map(|list| list.iter().map(|id| id.value.clone()).collect());
    let texts = |flag: &[String], list: &[Spanned<String>]| {
        if flag.is_empty() { list.iter().map(|text| text.value.clone()).collect() } else { flag.to_vec() }
    };
    let asked = Reader {
        platforms: ids("platform", platform, layers)?.or_else(|| of_file(&kept.platforms)),
        threats: ids("threat", threat, layers)?.or_else(|| of_file(&kept.threats)),
        situations: ids("situation", situation, layers)?.or_else(|| of_file(&kept.situations)),
    };
    let own_step = |(at, title): (usize, &String)| {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        OwnStep { code: usual_code(at), title, action: None, priority: Priority::Essential }
    };
    let own: Vec<OwnStep> = reader.own.iter().enumerate().map(own_step).collect();
    let personal = Personal {
        title: reader.title.clone().or_else(|| kept.title.clone()),
        done_steps: reader.done.or(kept.done_steps),
        own: if own.is_empty() { kept.own.clone() } else { own },
        ..Personal::default()
    };
    let mut request = Request {
        label_locale: label_locale.clone().or_else(|| kept.label_locale.as_ref().map(|tag| tag.value.clone())),
        profile: Profile {
            reader: asked,
            priority: priority.or(kept.priority),
            length: length.or(kept.length),
            personal,
            ..Profile::default()
        },
        steps: texts(step, &kept.steps),
        skip: texts(skip, &kept.skip),
        done: reader.ticked.clone(),
        notes: reader.note.clone(),
        ..Request::default()
    };
    // Of one step the flag counts, of the others the file.
    request.done.extend(kept.done.iter().map(|(step, day)| (step.value.clone(), *day)));
    request.notes.extend(kept.notes.iter().map(|(step, note)| (step.value.clone(), note.clone())));
    Ok(request)
}

/// Leaves out what a profile says of steps in other checklists than those that were named instead of its own.
///
/// # Errors
/// If the content cannot be read.
pub fn keep_to(checklists: &[String], kept: &mut ProfileFile, layers: &Layers) -> Result<(), Failure> {
    if !(kept.steps.is_empty() && kept.skip.is_empty()) {
        let names = Names::of(layers, kept)?;
        kept.steps.retain(|step| names.is_of(&step.value, checklists));
        kept.skip.retain(|step| names.is_of(&step.value, checklists));
    }
    Ok(())
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
