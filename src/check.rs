//! The lint of content: everything that the layers have is loaded, and every problem is told at once.
//!
//! What can be wrong inside one file is noted where that file is read; rules of checklists are in
//! [`crate::catalog::check`]; what is left, files, languages, the frame's words and templates, is here.
//! `docs/content.md` lists every code.

mod files;
mod frame;
mod locales;
mod templates;

use std::collections::BTreeSet;

use crate::assets::AssetError;
use crate::catalog::{self, Catalog};
use crate::diagnostic::Diagnostic;
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::messages::{COMMAND_LINE, FILES, Locales, Messages};
use crate::suggest::did_you_mean;

/// Loads all content and notes all its problems in `reading`.
///
/// # Errors
/// If a place of content cannot be read at all.
pub fn check(layers: &Layers, reading: &mut Reading) -> Result<(), AssetError> {
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
    let catalog = Catalog::load(layers, &checklists, &all, reading)?;
    let Reading { limits, sources, problems } = reading;
    catalog::check::check(&catalog, limits, sources, problems);
    files::translations(&catalog, &tags, problems);
    templates::check(layers, &checklists, reading)
}

/// Adds the nearest name to a problem, or what else to do if none is near.
fn suggest<'n>(problem: &mut Diagnostic, typed: &str, known: impl IntoIterator<Item = &'n str>, otherwise: &str) {
    match did_you_mean(typed, known) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help(otherwise),
    }
}
