//! Goes over the whole content and notes every problem.

use crate::assets::AssetError;
use crate::catalog::checklist_ids;
use crate::layers::{Layers, Reading};
use crate::library::Library;
use crate::messages::Locales;
use crate::template::Templates;

/// Reads every file of the content. Problems are noted in `reading`.
///
/// # Errors
/// If a file is there but cannot be read.
pub fn check(layers: &Layers, reading: &mut Reading) -> Result<(), AssetError> {
    let locales = Locales::tags(layers)?;
    Library::load(layers, &checklist_ids(layers)?, &locales, reading)?;
    for set in Templates::sets(layers)? {
        Templates::load(layers, &set, reading)?;
    }
    Ok(())
}
