//! The faces that pages are set in: bundled families, or those of a content folder.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use sha2::{Digest, Sha256};
use skrifa::raw::tables::name::NameRecord;
use skrifa::raw::{ReadError, TableProvider};
use skrifa::{FontRef, MetadataProvider, Tag};

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

/// A font file that somebody brings for characters that no bundled face has.
#[derive(Clone)]
pub struct Font(Vec<u8>);

impl fmt::Debug for Font {
    /// By its digest: whoever compares requests compares fonts, and nobody wants to see their bytes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Font").field(&Sha256::digest(&self.0)).finish()
    }
}

/// Why a file is not a font that pages can be set in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FontError {
    /// It is no TrueType file, or a broken one; the reader's reason.
    NotTrueType(String),
    /// It holds several faces.
    Collection,
    /// Its letters are not drawn as TrueType outlines.
    NoOutlines,
    /// Its letters change with a setting.
    Variable,
    /// It has no letters, or does not say how large they are.
    Empty,
}

impl fmt::Display for FontError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotTrueType(reason) => write!(f, "this is not a sound TrueType font: {reason}"),
            Self::Collection => f.write_str("this is a collection of fonts; take one of them out of it"),
            Self::NoOutlines => f.write_str("its letters are not TrueType outlines; a file that ends with .ttf has them"),
            Self::Variable => f.write_str("this is a variable font; give the file of one weight"),
            Self::Empty => f.write_str("it has no letters that could be set"),
        }
    }
}

impl std::error::Error for FontError {}

impl Font {
    /// The file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Looks into a font file: whether pages can be set in it is known before they are.
    ///
    /// # Errors
    /// If it is not a TrueType font of one face and one weight.
    pub fn read(bytes: Vec<u8>) -> Result<Self, FontError> {
        let broken = |error: ReadError| FontError::NotTrueType(error.to_string());
        if bytes.starts_with(b"ttcf") {
            return Err(FontError::Collection);
        }
        let font = FontRef::new(&bytes).map_err(broken)?;
        if font.data_for_tag(Tag::new(b"CFF ")).is_some() || font.data_for_tag(Tag::new(b"CFF2")).is_some() {
            return Err(FontError::NoOutlines);
        }
        if font.data_for_tag(Tag::new(b"fvar")).is_some() {
            return Err(FontError::Variable);
        }
        font.glyf().map_err(broken)?;
        font.loca(None).map_err(broken)?;
        font.hmtx().map_err(broken)?;
        font.cmap().map_err(broken)?;
        let units = font.head().map_err(broken)?.units_per_em();
        let glyphs = font.maxp().map_err(broken)?.num_glyphs();
        let letters = font.charmap().mappings().take(1).count();
        if !(16..=16_384).contains(&units) || glyphs < 2 || letters == 0 {
            return Err(FontError::Empty);
        }
        if !names_fit(&font) {
            return Err(FontError::NotTrueType("its names lie outside of their table".to_owned()));
        }
        Ok(Self(bytes))
    }
}

/// Whether the names of a font lie where its table of names can reach: what cuts a font down adds their places and lengths
/// in 16 bits.
fn names_fit(font: &FontRef<'_>) -> bool {
    let Ok(names) = font.name() else { return true };
    let reach = |sum: usize| u16::try_from(sum).is_ok();
    let records = names.name_record();
    let place = |record: &NameRecord| (record.string_offset().to_u32() as usize, usize::from(record.length()));
    // Several names may share a place.
    let places: BTreeSet<(usize, usize)> = records.iter().map(place).collect();
    reach(6 + records.len() * 12)
        && reach(places.iter().map(|(_, length)| length).sum())
        && places.iter().all(|(start, length)| reach(start + length))
}

/// Whether a face can be cut down. What is no font at all is passed over where fonts are opened.
fn can_be_cut(face: &[u8]) -> bool {
    FontRef::new(face).map_or(true, |font| names_fit(&font))
}

impl Faces {
    /// Adds fonts behind all families: they are taken for what those lack.
    pub fn add(&mut self, fonts: &[Font]) {
        let taken = |families: &[Family], id: &Id| families.iter().any(|family| family.id == *id);
        let mut number = 0;
        for Font(bytes) in fonts {
            let id = loop {
                number += 1;
                let id: Id = format!("font-{number}").parse().expect("this is an id");
                if !taken(&self.families, &id) {
                    break id;
                }
            };
            self.families.push(Family { id, regular: Cow::Owned(bytes.clone()), bold: Cow::Owned(bytes.clone()) });
        }
    }

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
                (Some(regular), Some(bold)) => {
                    // The built-in ones can be cut.
                    let cut = |face: &Cow<'static, [u8]>| matches!(face, Cow::Borrowed(_)) || can_be_cut(face);
                    if cut(&regular) && cut(&bold) {
                        families.push(Family { id, regular, bold });
                    }
                }
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
