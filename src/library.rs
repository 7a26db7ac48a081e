//! All content that a request needs, loaded and checked for form.

use std::collections::BTreeSet;

use crate::assets::AssetError;
use crate::catalog::Catalog;
use crate::layers::{Layers, Reading};
use crate::locale::{Locale, LocaleChain};
use crate::messages::{FILES, Locales, Messages};
use crate::vocabulary::{ChecklistId, Length};

/// Checklists, languages and the words of the frame.
#[derive(Debug)]
pub struct Library {
    /// The checklists.
    pub catalog: Catalog,
    /// The languages.
    pub locales: Locales,
    /// The words of the frame.
    pub messages: Messages,
}

impl Library {
    /// Loads some checklists in some languages, and in those they fall back to; of their steps what a handout of some
    /// length tells.
    ///
    /// # Errors
    /// If a file is there but cannot be read. Problems of content are noted in `reading`.
    pub fn load(
        layers: &Layers,
        checklists: &[ChecklistId],
        locales: &[Locale],
        length: Length,
        reading: &mut Reading,
    ) -> Result<Self, AssetError> {
        let known = Locales::load(layers, locales, reading)?;
        let mut all = BTreeSet::new();
        for locale in locales {
            all.extend(known.chain(locale).iter().cloned());
        }
        let directions = all.iter().map(|locale| (locale, known.direction(locale)));
        let messages = Messages::load(layers, FILES, directions, reading)?;
        let catalog = Catalog::load(layers, checklists, &all, length, reading)?;
        Ok(Self { catalog, locales: known, messages })
    }

    /// A language and where its missing strings are looked up.
    #[must_use]
    pub fn chain(&self, locale: &Locale) -> LocaleChain {
        self.locales.chain(locale)
    }
}
