//! The faces of one document: which are used, whether they have every character, and how big their letters are.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, FontWeight};
use parley::{FontContext, FontFamily, FontFamilyName, LayoutContext, RangedBuilder, StyleProperty};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::faces::Faces;
use crate::render::pdf::PdfError;
use crate::vocabulary::Id;

/// A face by its number in [`Fonts`].
pub(super) type FaceId = usize;

/// The faces of one document.
pub(super) struct Fonts<'f> {
    /// The typesetter's view of them.
    context: FontContext,
    /// What the typesetter keeps between paragraphs.
    layouts: LayoutContext<usize>,
    families: &'f Faces,
    faces: Vec<Face<'f>>,
    by_blob: BTreeMap<u64, FaceId>,
    taken: BTreeSet<Id>,
    /// The families of each language that has its own, the document's language first.
    orders: Vec<(String, Vec<FontFamilyName<'static>>)>,
    leading: f32,
    measure: f32,
}

/// One face: a family in one weight.
#[derive(Clone)]
pub(super) struct Face<'f> {
    /// The font file.
    pub data: &'f [u8],
    /// The same, read.
    pub font: FontRef<'f>,
    /// Units of its design to one em.
    pub units_per_em: f32,
}

impl Face<'_> {
    /// How far a glyph moves the pen, in thousandths of an em, as whole as PDF font widths are written.
    pub fn width(&self, glyph: u16) -> f32 {
        let metrics = self.font.glyph_metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default());
        let units = metrics.advance_width(GlyphId::from(glyph)).unwrap_or(0.0);
        (units * 1000.0 / self.units_per_em).trunc()
    }
}

impl<'f> Fonts<'f> {
    /// No faces yet; [`Fonts::cover`] takes what a text needs.
    pub fn new(families: &'f Faces) -> Self {
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let context = FontContext { collection, source_cache: parley::fontique::SourceCache::default() };
        let layouts = LayoutContext::new();
        let (taken, orders) = (BTreeSet::new(), Vec::new());
        Self { context, layouts, families, faces: Vec::new(), by_blob: BTreeMap::new(), taken, orders, leading: 0.0, measure: 1.0 }
    }

    /// Takes the families that a document's characters need, by language: the language's own, and others only for what
    /// those lack. The first language is the document's.
    ///
    /// # Errors
    /// The characters that no family has.
    pub fn cover(&mut self, characters: &[(&str, BTreeSet<char>)]) -> Result<(), Vec<char>> {
        let document = characters.first().map_or("", |(lang, _)| *lang);
        for (number, (lang, characters)) in characters.iter().enumerate() {
            if number == 0 || characters.iter().any(|c| *c >= '\u{370}') {
                let order = self.take(lang, characters)?;
                self.orders.push(((*lang).to_owned(), order));
                continue;
            }
            // Latin words are set like those around them, in the document's faces.
            let more = self.take(document, characters)?;
            if let Some((_, order)) = self.orders.first_mut() {
                let more: Vec<_> = more.into_iter().filter(|family| !order.contains(family)).collect();
                order.extend(more);
            }
        }
        Ok(())
    }

    /// The families that a language's characters need, in the order in which they are tried.
    fn take(&mut self, lang: &str, characters: &BTreeSet<char>) -> Result<Vec<FontFamilyName<'static>>, Vec<char>> {
        let mut order = Vec::new();
        let mut missing: Vec<char> = characters.iter().copied().filter(|c| !is_invisible(*c)).collect();
        for (number, family) in self.families.for_language(lang).enumerate() {
            if missing.is_empty() {
                break;
            }
            let Ok(font) = FontRef::new(&family.regular) else { continue };
            let map = font.charmap();
            let before = missing.len();
            missing.retain(|c| map.map(*c).is_none());
            if missing.len() < before || number == 0 {
                order.push(FontFamilyName::named(family.id.as_str()).into_owned());
                if self.taken.insert(family.id.clone()) {
                    self.register(family.id.as_str(), &family.regular, FontWeight::NORMAL);
                    self.register(family.id.as_str(), &family.bold, FontWeight::BOLD);
                    self.leading = self.leading.max(natural_leading(&font));
                }
            }
        }
        if missing.is_empty() { Ok(order) } else { Err(missing) }
    }

    /// Sets the distance of lines by the ink of the words themselves.
    ///
    /// Faces of scripts that pile letters and marks up leave room for rare piles in every line, or leave too little;
    /// faces of alphabets leave room for the marks of languages that do not stand on the page. Ideographs keep theirs:
    /// they fill their square, and need the space that the face asks for.
    pub fn fit(&mut self, words: &str) {
        if !words.chars().any(is_piled) {
            if words.chars().all(is_alphabetic) {
                self.leading = self.ink_of_letters(words) + INK_GAP;
            }
            return;
        }
        let mut all: Vec<FontFamilyName<'static>> = Vec::new();
        for family in self.orders.iter().flat_map(|(_, order)| order) {
            if !all.contains(family) {
                all.push(family.clone());
            }
        }
        let families = FontFamily::List(Cow::Owned(all));
        let (mut above, mut below) = (0.0_f32, 0.0_f32);
        let (mut letters, mut width) = (0.0_f32, 0.0_f32);
        for weight in [FontWeight::NORMAL, FontWeight::BOLD] {
            let mut builder = self.builder(words);
            builder.push_default(StyleProperty::FontFamily(families.clone()));
            builder.push_default(StyleProperty::FontSize(1.0));
            builder.push_default(StyleProperty::FontWeight(weight));
            let mut layout = builder.build(words);
            layout.break_all_lines(None);
            for run in layout.lines().flat_map(|line| line.runs()) {
                letters += super::shape::count(words[run.text_range()].chars().count());
                width += run.advance();
                let Some(face) = self.by_blob.get(&run.font().data.id()).and_then(|id| self.faces.get(*id)) else { continue };
                let metrics = face.font.glyph_metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default());
                for glyph in run.clusters().flat_map(|cluster| cluster.glyphs().collect::<Vec<_>>()) {
                    let Some(bounds) = metrics.bounds(GlyphId::new(glyph.id)) else { continue };
                    above = above.max(bounds.y_max / face.units_per_em - glyph.y);
                    below = below.max(glyph.y - bounds.y_min / face.units_per_em);
                }
            }
        }
        self.leading = above + below + INK_GAP;
        self.measure = (width / letters / USUAL_LETTER).clamp(0.5, 1.0);
    }

    /// What a measure is multiplied with, so that narrow letters make no longer lines than others: 1 or less.
    pub fn measure(&self) -> f32 {
        self.measure
    }

    /// How high the letters of some words stand above the line and hang below it, together, each drawn alone.
    fn ink_of_letters(&self, words: &str) -> f32 {
        let letters: BTreeSet<char> = words.chars().collect();
        let (mut above, mut below) = (0.0_f32, 0.0_f32);
        for face in &self.faces {
            let map = face.font.charmap();
            let metrics = face.font.glyph_metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default());
            for bounds in letters.iter().filter_map(|letter| metrics.bounds(map.map(*letter)?)) {
                above = above.max(bounds.y_max / face.units_per_em);
                below = below.max(-bounds.y_min / face.units_per_em);
            }
        }
        above + below
    }

    #[expect(clippy::ptr_arg, reason = "built-in faces are borrowed for good, and only the cow tells them")]
    fn register(&mut self, family: &str, data: &'f Cow<'static, [u8]>, weight: FontWeight) {
        let Ok(font) = FontRef::new(data) else { return };
        let blob: Blob<u8> = match data {
            Cow::Borrowed(bytes) => Blob::new(Arc::new(*bytes)),
            Cow::Owned(bytes) => Blob::new(Arc::new(bytes.clone())),
        };
        let units_per_em = f32::from(font.head().map_or(1000, |head| head.units_per_em()));
        self.by_blob.insert(blob.id(), self.faces.len());
        self.faces.push(Face { data, font, units_per_em });
        let told = FontInfoOverride { family_name: Some(family), weight: Some(weight), ..FontInfoOverride::default() };
        self.context.collection.register_fonts(blob, Some(told));
    }

    /// The same faces, for work at the same time.
    pub fn beside(&self) -> Self {
        Self {
            context: self.context.clone(),
            layouts: LayoutContext::new(),
            families: self.families,
            faces: self.faces.clone(),
            by_blob: self.by_blob.clone(),
            taken: self.taken.clone(),
            orders: self.orders.clone(),
            leading: self.leading,
            measure: self.measure,
        }
    }

    /// Begins to set a text in the faces of the document's language.
    pub fn builder<'b>(&'b mut self, text: &'b str) -> RangedBuilder<'b, usize> {
        let mut builder = self.layouts.ranged_builder(&mut self.context, text, 1.0, false);
        let order = self.orders.first().map_or(&[][..], |(_, order)| order);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(order))));
        builder
    }

    /// The families that the words of a language are set in, in the order in which they are tried.
    pub fn families(&self, lang: &str) -> FontFamily<'static> {
        let own = self.orders.iter().find(|(known, _)| known == lang).or(self.orders.first());
        FontFamily::List(Cow::Owned(own.map_or_else(Vec::new, |(_, order)| order.clone())))
    }

    /// Whether the words of a language are set in faces of their own.
    pub fn has_own(&self, lang: &str) -> bool {
        self.orders.iter().skip(1).any(|(known, _)| known == lang)
    }

    /// The distance of lines that the tallest of the faces needs, as a multiple of the size.
    pub fn leading(&self) -> f32 {
        self.leading
    }

    /// A face by what the typesetter calls it.
    pub fn id(&self, blob: u64) -> Result<FaceId, PdfError> {
        self.by_blob.get(&blob).copied().ok_or(PdfError::ForeignFace)
    }

    /// The faces by number.
    pub fn faces(&self) -> &[Face<'f>] {
        &self.faces
    }
}

/// The distance of lines that a face asks for, as a multiple of the size: its ascent and descent.
fn natural_leading(font: &FontRef<'_>) -> f32 {
    let metrics = font.metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default());
    (metrics.ascent - metrics.descent) / f32::from(metrics.units_per_em)
}

/// The least space between the ink of one line and that of the next, as a multiple of the size.
const INK_GAP: f32 = 0.08;

/// The width that styles take a letter for, spaces included, as a multiple of the size.
const USUAL_LETTER: f32 = 0.505;

/// Scripts that pile letters and marks up, so that no one number of a face says how much room a line needs.
fn is_piled(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{600}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

/// Letters that stand beside each other, each for itself, and the signs that go with them.
fn is_alphabetic(c: char) -> bool {
    matches!(c, '\u{0}'..='\u{2FF}' | '\u{370}'..='\u{58F}' | '\u{1E00}'..='\u{27BF}')
}

/// Characters that leave no ink: white space, joiners, direction marks, variation selectors.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}')
}
