//! Codes: what stands in a page's text for a glyph, and the words that a reader gets back for it.
//!
//! One glyph may stand for different texts, so a code is given to each pair of a glyph and its text.

use std::collections::BTreeMap;

use compact_str::CompactString;
use printpdf::{Codepoint, FontId, FontMetrics, ParsedFont, PdfFontMetricsStub};
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};
use skrifa::raw::TableProvider;
use skrifa::{GlyphId, MetadataProvider};
use smallvec::SmallVec;
use subsetter::GlyphRemapper;

use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Face;
use crate::render::pdf::write::pieces::Drawn;

/// The codes of one face.
pub(super) struct Encoding<'f> {
    face: &'f Face<'f>,
    used: FxHashMap<u16, Used>,
    glyphs: Vec<u16>,
    texts: Vec<CompactString>,
    blank: Option<Blank>,
}

/// A glyph that is in use.
struct Used {
    /// How far it moves the pen, in thousandths of an em.
    width: f32,
    /// The texts that it stands for, each with its code; most glyphs have one.
    codes: SmallVec<[(CompactString, u16); 1]>,
}

/// A glyph that leaves no trace, to carry text.
#[derive(Debug, Clone, Copy)]
struct Blank {
    glyph: u16,
    /// Whether it has to be left undrawn.
    ink: bool,
}

/// A face as it goes into the document.
pub(super) struct Embedded {
    /// The subset, for printpdf.
    pub font: ParsedFont,
    /// Its name, with the tag that marks a subset.
    pub name: String,
    /// For each code the glyph in the subset, two bytes each (ISO 32000-1, 9.7.4.2).
    pub glyphs: Vec<u8>,
}

impl<'f> Encoding<'f> {
    /// No codes yet.
    pub fn new(face: &'f Face<'f>) -> Self {
        Self { face, used: FxHashMap::default(), glyphs: Vec::new(), texts: Vec::new(), blank: None }
    }

    /// The key that page contents use for the face; the names F1 to F14 are taken by the standard faces.
    pub fn key(number: usize) -> FontId {
        FontId(format!("H{number}"))
    }

    /// The glyph that is really drawn.
    pub fn glyph(&mut self, drawn: Drawn) -> u16 {
        match drawn {
            Drawn::Glyph(glyph) => glyph,
            Drawn::Space => self.space(),
            Drawn::Blank => self.blank().glyph,
        }
    }

    /// Whether the glyph that stands for [`Drawn::Blank`] would be seen.
    pub fn blank_has_ink(&mut self) -> bool {
        self.blank().ink
    }

    fn blank(&mut self) -> Blank {
        let blank = self.blank.unwrap_or_else(|| self.find_blank());
        self.blank = Some(blank);
        blank
    }

    fn space(&self) -> u16 {
        self.face.font.charmap().map(' ').and_then(|glyph| u16::try_from(glyph.to_u32()).ok()).unwrap_or(0)
    }

    /// A glyph without width and ink, or at least without width. The joiners will not do: some faces give them ink.
    fn find_blank(&self) -> Blank {
        let metrics = self.face.font.glyph_metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default());
        let count = self.face.font.maxp().map_or(0, |maxp| maxp.num_glyphs());
        let narrow = || (1..count).filter(|glyph| metrics.advance_width(GlyphId::from(*glyph)) == Some(0.0));
        let inkless = |glyph: &u16| metrics.bounds(GlyphId::from(*glyph)).is_none_or(|bounds| bounds.x_min >= bounds.x_max);
        match (narrow().find(inkless), narrow().next()) {
            (Some(glyph), _) => Blank { glyph, ink: false },
            (None, Some(glyph)) => Blank { glyph, ink: true },
            (None, None) => Blank { glyph: self.space(), ink: false },
        }
    }

    /// The code for a glyph that stands for a text, and how far that moves the pen, in thousandths of an em.
    ///
    /// # Errors
    /// If there are more than a font can have.
    pub fn code(&mut self, glyph: u16, text: &CompactString) -> Result<(u16, f32), PdfError> {
        let face = self.face;
        let used = self.used.entry(glyph).or_insert_with(|| Used { width: face.width(glyph), codes: SmallVec::new() });
        if let Some((_, code)) = used.codes.iter().find(|(own, _)| own == text) {
            return Ok((*code, used.width));
        }
        let code = u16::try_from(self.glyphs.len() + 1).map_err(|_| PdfError::TooManyGlyphs)?;
        self.glyphs.push(glyph);
        self.texts.push(text.clone());
        used.codes.push((text.clone(), code));
        Ok((code, used.width))
    }

    /// Every code with its text, as printpdf takes them.
    pub fn codepoints(&self) -> Vec<Codepoint> {
        (1..).zip(&self.texts).map(|(gid, text)| Codepoint { gid, offset: 0.0, cid: Some(text.to_string()) }).collect()
    }

    /// How far a glyph moves the pen, in thousandths of an em.
    pub fn width(&self, glyph: u16) -> f32 {
        self.used.get(&glyph).map_or_else(|| self.face.width(glyph), |used| used.width)
    }

    /// Cuts the face down to the glyphs that were used; `None` if there were none.
    ///
    /// # Errors
    /// If the face is broken.
    pub fn embed(&self) -> Result<Option<Embedded>, PdfError> {
        if self.glyphs.is_empty() {
            return Ok(None);
        }
        let broken = |_| PdfError::BrokenFace;
        let mut remapper = GlyphRemapper::new();
        let mut glyphs = vec![0; 2];
        for glyph in &self.glyphs {
            glyphs.extend(remapper.remap(*glyph).to_be_bytes());
        }
        let bytes = subsetter::subset(self.face.data, 0, &remapper).map_err(|_| PdfError::BrokenFace)?;
        let font = &self.face.font;
        let head = font.head().map_err(broken)?;
        let hhea = font.hhea().map_err(broken)?;
        let units = head.units_per_em();
        let mut widths = BTreeMap::new();
        let metrics = font.glyph_metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default());
        for (code, glyph) in (1..).zip(&self.glyphs) {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "advances are unsigned 16-bit numbers in the file"
            )]
            widths.insert(code, metrics.advance_width(GlyphId::from(*glyph)).unwrap_or(0.0) as u16);
        }
        let tag: String = Sha256::digest(&bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
        let own = font.localized_strings(skrifa::string::StringId::POSTSCRIPT_NAME).english_or_first();
        let own = own.map_or_else(|| "Face".to_owned(), |name| name.chars().filter(char::is_ascii_graphic).collect());
        let name = format!("{tag}+{own}");
        let heights = FontMetrics { ascent: hhea.ascender().to_i16(), descent: hhea.descender().to_i16() };
        let mut font_out = ParsedFont::with_glyph_data(bytes, 0, Some(name.clone()), BTreeMap::new(), widths, units, heights);
        font_out.pdf_font_metrics = PdfFontMetricsStub {
            units_per_em: units,
            x_min: head.x_min(),
            y_min: head.y_min(),
            x_max: head.x_max(),
            y_max: head.y_max(),
            us_weight_class: font.os2().map_or(400, |os2| os2.us_weight_class()),
            ..PdfFontMetricsStub::default()
        };
        Ok(Some(Embedded { font: font_out, name, glyphs }))
    }
}
