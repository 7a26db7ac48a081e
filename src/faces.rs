//! The faces that pages are set in: bundled families, or those of a content folder.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::assets::AssetError;
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::source::AssetPath;
use crate::vocabulary::Id;

/// The families that a handout may be set in.
#[derive(Debug, Clone, Default)]
pub struct Faces {
    /// All of them, the preferred first.
    families: Vec<Family>,
    /// Those that each language asks for.
    wishes: Vec<(Locale, Vec<Id>)>,
}

/// A family in its two weights.
#[derive(Debug, Clone)]
pub struct Family {
    /// Its folder below `fonts/`.
    pub id: Id,
    /// A TrueType or OpenType file.
    pub regular: Cow<'static, [u8]>,
    /// The same in bold.
    pub bold: Cow<'static, [u8]>,
}

impl Faces {
    /// Loads the families that languages ask for and, behind them, all others, for the odd word of another script.
    ///
    /// Built-in faces are borrowed, never copied. A family that is asked for and not there is noted.
    ///
    /// # Errors
    /// If a file is there but cannot be read.
    pub fn load<'f>(
        layers: &Layers,
        wanted: impl IntoIterator<Item = (&'f Locale, &'f [Id])>,
        reading: &mut Reading,
    ) -> Result<Self, AssetError> {
        let wishes: Vec<(Locale, Vec<Id>)> = wanted.into_iter().map(|(locale, families)| (locale.clone(), families.to_vec())).collect();
        let mut order: Vec<Id> = Vec::new();
        for family in wishes.iter().flat_map(|(_, families)| families) {
            if !order.contains(family) {
                order.push(family.clone());
            }
        }
        let asked = order.len();
        let known: BTreeSet<String> = layers.folders("fonts", "Regular.ttf")?;
        order.extend(known.iter().filter_map(|name| name.parse().ok()).filter(|id: &Id| !order.contains(id)).collect::<Vec<_>>());
        let mut families = Vec::new();
        for (number, id) in order.into_iter().enumerate() {
            let file = |name: &str| AssetPath::new(format!("fonts/{id}/{name}.ttf")).expect("ids make plain paths");
            let regular = layers.bytes(&file("Regular"), &reading.limits)?;
            let bold = layers.bytes(&file("Bold"), &reading.limits)?;
            match (regular, bold) {
                (Some(regular), Some(bold)) => families.push(Family { id, regular, bold }),
                _ if number < asked => {
                    let names = known.iter().cloned().collect::<Vec<_>>().join(", ");
                    reading
                        .problems
                        .error("missing-face", None, format!("fonts/{id} does not hold Regular.ttf and Bold.ttf"))
                        .help(format!("families we have: {names}"));
                }
                _ => {}
            }
        }
        Ok(Self { families, wishes })
    }

    /// The families, those that a language asks for first.
    pub fn for_language<'f>(&'f self, lang: &str) -> impl Iterator<Item = &'f Family> {
        let wish = self.wishes.iter().find(|(locale, _)| locale.to_string() == lang).map_or(&[][..], |(_, wish)| wish.as_slice());
        let asked = wish.iter().filter_map(|id| self.families.iter().find(|family| family.id == *id));
        asked.chain(self.families.iter().filter(|family| !wish.contains(&family.id)))
    }
}
