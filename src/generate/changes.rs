//! From a request to what has changed since an older sheet.

use std::collections::BTreeMap;

use crate::catalog::changelog::Changelog;
use crate::catalog::check::changes::{RECORD, Unrecorded, unrecorded};
use crate::changes::sheet::{Printed, Sheet};
use crate::changes::{Before, Changes};
use crate::compose::{Composition, compose};
use crate::error::Error;
use crate::generate::{Prepared, Request, prepare_since};
use crate::layers::{Layers, Reading};
use crate::library::Library;
use crate::messages::{Locales, MessageError};
use crate::profile::{Personal, Profile};
use crate::tailor::{Selection, tailor};
use crate::vocabulary::{ChecklistId, Date, Length};

/// A short handout that brings an older one up to date.
#[derive(Debug, Clone)]
pub struct ChangesRequest {
    /// The handout as it would be today.
    pub request: Request,
    /// What it is held against.
    pub since: Since,
}

/// The older sheet.
#[derive(Debug, Clone)]
pub enum Since {
    /// One of this day.
    Day(Date),
    /// One of this edition.
    Printed(Printed),
    /// This one.
    Sheet(Box<Sheet>),
}

/// Loads, tailors, finds out what has changed, and composes that.
///
/// `with_faces` says whether a format with pages will be asked for.
///
/// # Errors
/// If a name is unknown, the content has errors or cannot be read.
pub fn prepare_changes(layers: &Layers, request: &ChangesRequest, with_faces: bool, reading: &mut Reading) -> Result<Prepared, Error> {
    // What a step says in any length may have changed.
    let whole = Request { fingerprints: true, ..request.request.clone() };
    prepare_since(layers, &whole, Some(&request.since), with_faces, reading)
}

/// What has changed in the steps that a reader gets.
pub(super) fn find(
    layers: &Layers,
    since: &Since,
    library: &Library,
    profile: &Profile,
    composition: &Composition<'_>,
    reading: &mut Reading,
) -> Result<Changes, Error> {
    let changelogs = changelogs(layers, library, reading)?;
    if reading.problems.has_errors() {
        return Err(Error::Content);
    }
    let before = match since {
        Since::Day(day) => Before::Day(*day),
        Since::Sheet(sheet) => Before::Sheet(sheet),
        Since::Printed(printed) if is_of_today(printed, library, profile, composition)? => return Ok(Changes::none(printed.date)),
        Since::Printed(printed) => Before::Day(printed.date),
    };
    Ok(Changes::find(&tailor(&library.catalog, profile), &changelogs, before, composition.labels))
}

/// What is written down of the checklists; what is not is noted, for it is missing on the sheet.
fn changelogs(layers: &Layers, library: &Library, reading: &mut Reading) -> Result<BTreeMap<ChecklistId, Changelog>, Error> {
    let tags = Locales::tags(layers)?;
    let mut changelogs = BTreeMap::new();
    for (id, entry) in &library.catalog.checklists {
        let Some(changelog) = Changelog::load(layers, id, reading)? else { continue };
        for Unrecorded { span, message } in unrecorded(entry, &changelog, &tags) {
            reading.problems.warning("unrecorded-change", span, message).help(RECORD);
        }
        changelogs.insert(id.clone(), changelog);
    }
    Ok(changelogs)
}

/// Whether a sheet of this edition is what would be made today, in whatever length, of all the checklists or of one.
fn is_of_today(printed: &Printed, library: &Library, profile: &Profile, composition: &Composition<'_>) -> Result<bool, MessageError> {
    let nobody = Personal::default();
    for length in Length::ALL {
        let profile = Profile { length: Some(*length), ..profile.clone() };
        let composition = Composition { length: *length, personal: &nobody, ..composition.clone() };
        let whole = tailor(&library.catalog, &profile);
        if compose(library, &whole, &composition)?.edition.hash == printed.hash {
            return Ok(true);
        }
        for part in whole.parts {
            let alone = Selection { parts: vec![part] };
            if compose(library, &alone, &composition)?.edition.hash == printed.hash {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
