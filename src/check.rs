//! The lint of content: everything that the layers have is loaded, and every problem is told at once.
//!
//! What can be wrong inside one file is noted where that file is read; rules of checklists are in
//! [`crate::catalog::check`]; what is left, files, languages, the frame's words and templates, is here.
//! `docs/content.md` lists every code.

mod files;
mod frame;
pub mod freshness;
mod locales;
pub mod screens;
mod templates;

use std::collections::{BTreeMap, BTreeSet};

use crate::assets::AssetError;
use crate::catalog::changelog::{Changelog, changelog_path};
use crate::catalog::scorecard::Scorecard;
use crate::catalog::{self, Catalog};
use crate::check::freshness::Freshness;
use crate::check::screens::{Screens, Tally};
use crate::diagnostic::Diagnostic;
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::messages::{COMMAND_LINE, FILES, Locales, Messages};
use crate::source::AssetPath;
use crate::suggest::did_you_mean;
use crate::vocabulary::{ChecklistId, Length};

/// What is looked at besides the content itself.
#[derive(Debug, Default)]
pub struct Extent<'e> {
    /// How old it may be; `None` for any age.
    pub freshness: Option<Freshness>,
    /// What the apps show on their screens; `None` if nobody has read it.
    pub screens: Option<&'e Screens>,
}

/// Loads all content and notes all its problems in `reading`.
///
/// # Errors
/// If a place of content cannot be read at all.
pub fn check(layers: &Layers, reading: &mut Reading) -> Result<(), AssetError> {
    check_all(layers, &Extent::default(), reading).map(drop)
}

/// Loads all content and notes all its problems in `reading`, and what else was asked for. Gives how many labels were
/// held against the screens.
///
/// # Errors
/// If a place of content cannot be read at all.
pub fn check_all(layers: &Layers, extent: &Extent<'_>, reading: &mut Reading) -> Result<Tally, AssetError> {
    files::check(layers, reading)?;
    let tags = Locales::tags(layers)?;
    let known = Locales::load(layers, &tags, reading)?;
    locales::check(layers, &tags, reading)?;
    for files in [FILES, COMMAND_LINE] {
        Messages::load(layers, files, known.iter().map(|(locale, info)| (locale, info.direction)), reading)?;
    }
    frame::check(layers, &tags, reading)?;
    let checklists = catalog::checklist_ids(layers)?;
    let mut all: BTreeSet<Locale> = tags.iter().cloned().collect();
    all.insert(Locale::source());
    let catalog = Catalog::load(layers, &checklists, &all, Length::Full, reading)?;
    let scorecard = Scorecard::load(layers, &all, reading)?;
    let changelogs = changelogs(layers, &checklists, reading)?;
    let Reading { limits, sources, problems } = reading;
    catalog::check::check(&catalog, limits, sources, problems);
    catalog::check::changes::check(&catalog, &changelogs, &tags, problems);
    files::translations(&catalog, &tags, problems);
    if let Some(scorecard) = &scorecard {
        catalog::check::scorecard::check(scorecard, &tags, sources, problems);
    }
    if let Some(freshness) = extent.freshness {
        freshness::check(&catalog, scorecard.as_ref(), freshness, problems);
    }
    let tally = match extent.screens {
        Some(screens) => screens::check(layers, &checklists, screens, reading)?,
        None => Tally::default(),
    };
    templates::check(layers, &checklists, reading)?;
    Ok(tally)
}

/// What is written down of the checklists' changes. A folder that changes a checklist of the content below it, and keeps no
/// changelog, is asked for none.
fn changelogs(layers: &Layers, checklists: &[ChecklistId], reading: &mut Reading) -> Result<BTreeMap<ChecklistId, Changelog>, AssetError> {
    let mut kept = BTreeMap::new();
    for id in checklists {
        let Some(changelog) = Changelog::load(layers, id, reading)? else { continue };
        let highest = layers.highest(&changelog_path(id))?;
        let parts = ["checklist.yaml", "labels.yaml", "text/en.yaml"].map(|file| format!("checklists/{id}/{file}"));
        let mut covered = true;
        for part in parts.into_iter().filter_map(AssetPath::new) {
            covered &= layers.highest(&part)? <= highest;
        }
        if covered {
            kept.insert(id.clone(), changelog);
        }
    }
    Ok(kept)
}

/// Adds the nearest name to a problem, or what else to do if none is near.
fn suggest<'n>(problem: &mut Diagnostic, typed: &str, known: impl IntoIterator<Item = &'n str>, otherwise: &str) {
    match did_you_mean(typed, known) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help(otherwise),
    }
}
