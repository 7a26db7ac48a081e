//! The faces that pages are set in: bundled families, or those of a content folder.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::assets::AssetError;
use crate::layers::{Layers, Reading};
use crate::source::AssetPath;
use crate::vocabulary::Id;

/// The families that a handout may be set in, the preferred first.
#[derive(Debug, Clone, Default)]
pub struct Faces(Vec<Family>);

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
    /// Loads the families that are asked for and, behind them, all others, for the odd word of another script.
    ///
    /// Built-in faces are borrowed, never copied. A family that is asked for and not there is noted.
    ///
    /// # Errors
    /// If a file is there but cannot be read.
    pub fn load<'f>(layers: &Layers, wanted: impl IntoIterator<Item = &'f Id>, reading: &mut Reading) -> Result<Self, AssetError> {
        let mut order: Vec<Id> = Vec::new();
        for family in wanted {
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
        Ok(Self(families))
    }

    /// The families, the preferred first.
    pub fn iter(&self) -> impl Iterator<Item = &Family> {
        self.0.iter()
    }
}
