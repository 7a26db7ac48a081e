//! Placed things → the operators of a page's contents, every one inside a tag or marked as an artifact.

use std::collections::BTreeMap;

use printpdf::{Codepoint, Color, DictItem, Greyscale, Op, PdfFontHandle, Pt, Rgb, TextItem, TextMatrix};

use crate::render::pdf::PdfError;
use crate::render::pdf::page::{Item, Page, Shape};
use crate::render::pdf::tags::TagId;
use crate::render::pdf::write::encoding::Encoding;
use crate::render::pdf::write::pieces::{Coded, Piece, pieces};
use crate::render::pdf::write::structure::Structure;
use crate::template::page_style::{Border, Colour};

/// Writes pages.
pub(super) struct Contents<'w, 'f> {
    /// The codes of each face.
    pub encodings: &'w mut [Encoding<'f>],
    /// What the tags hold.
    pub structure: &'w mut Structure,
    /// The height of the paper: PDF counts from below.
    pub height: f32,
    /// The page, from 0.
    pub page: usize,
    ops: Vec<Op>,
    open: Open,
    colour: Option<Colour>,
    pen: Option<Pen>,
}

/// Which marked content is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Tag(TagId),
    Furniture,
}

/// Where the next glyph would stand.
#[derive(Debug, Clone, Copy)]
struct Pen {
    face: usize,
    size: f32,
    baseline: f32,
    x: f32,
    rise: f32,
}

impl<'w, 'f> Contents<'w, 'f> {
    /// Nothing written yet.
    pub fn new(encodings: &'w mut [Encoding<'f>], structure: &'w mut Structure, height: f32, page: usize) -> Self {
        Self { encodings, structure, height, page, ops: Vec::new(), open: Open::Nothing, colour: None, pen: None }
    }

    /// Writes a page.
    ///
    /// # Errors
    /// If there are more glyphs than a font can have.
    pub fn write(mut self, page: &Page) -> Result<Vec<Op>, PdfError> {
        // Glyphs without text of their own wait until their paragraph is written.
        let mut loose: Vec<Piece> = Vec::new();
        for item in &page.items {
            match item {
                Item::Shape(shape) => {
                    self.close();
                    self.shape(shape);
                }
                Item::Tick(tick) => self.structure.add_widget(tick, self.page),
                Item::Link(link) => self.structure.add_link(link, self.page),
                Item::Line(line) => {
                    let (read, unread) = pieces(line);
                    self.line(&read)?;
                    loose.extend(unread);
                }
            }
        }
        self.line(&loose)?;
        self.close();
        Ok(self.ops)
    }

    fn line(&mut self, pieces: &[Piece]) -> Result<(), PdfError> {
        let mut in_text = false;
        for piece in pieces {
            let wanted = piece.tag.map_or(Open::Furniture, Open::Tag);
            if wanted != self.open {
                if std::mem::take(&mut in_text) {
                    self.ops.push(Op::EndTextSection);
                }
                self.close();
                self.begin(wanted);
            }
            if !std::mem::replace(&mut in_text, true) {
                self.ops.push(Op::StartTextSection);
                self.pen = None;
            }
            self.piece(piece)?;
        }
        if in_text {
            self.ops.push(Op::EndTextSection);
        }
        Ok(())
    }

    fn begin(&mut self, wanted: Open) {
        match wanted {
            Open::Nothing => {}
            Open::Furniture => self.ops.push(marked("Artifact", [("Type", DictItem::Name(b"Pagination".to_vec()))])),
            Open::Tag(tag) => {
                let number = self.structure.add_content(tag, self.page);
                self.ops.push(marked(self.structure.role(tag).name(), [("MCID", DictItem::Int(number))]));
            }
        }
        self.open = wanted;
    }

    fn close(&mut self) {
        if self.open != Open::Nothing {
            self.ops.push(Op::EndMarkedContent);
            self.open = Open::Nothing;
        }
    }

    fn piece(&mut self, piece: &Piece) -> Result<(), PdfError> {
        if self.colour != Some(piece.colour) {
            self.ops.push(Op::SetFillColor { col: colour(piece.colour) });
            self.colour = Some(piece.colour);
        }
        if let Some(actual) = &piece.actual {
            let text = DictItem::Bytes(utf16(actual));
            self.ops.push(marked("Span", [("ActualText", text)]));
        }
        let fresh = piece.fresh
            || self.pen.is_none_or(|pen| pen.face != piece.face || !same(pen.size, piece.size) || !same(pen.baseline, piece.baseline));
        let mut shown: Vec<Codepoint> = Vec::new();
        let mut lead = 0.0;
        for (number, coded) in piece.glyphs.iter().enumerate() {
            let (glyph, x) = self.glyph(piece, coded);
            if fresh && number == 0 {
                self.start(piece, x);
            }
            self.rise(coded.rise, &mut shown, &mut lead);
            let thousandth = piece.size / 1000.0;
            if let Some(pen) = &mut self.pen {
                let gap = ((pen.x - x) / thousandth).round();
                if gap.abs() >= 1.0 {
                    match shown.last_mut() {
                        Some(last) => last.offset += gap,
                        None => lead += gap,
                    }
                    pen.x -= gap * thousandth;
                }
                let encoding = &mut self.encodings[piece.face];
                let code = encoding.code(glyph, &coded.text)?;
                shown.push(Codepoint { gid: code, offset: 0.0, cid: Some(coded.text.clone()) });
                pen.x += encoding.width(glyph) * thousandth;
            }
        }
        self.rise(0.0, &mut shown, &mut lead);
        self.show(&mut shown, &mut lead);
        if piece.actual.is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
        Ok(())
    }

    /// The glyph that is drawn for a code, and where.
    fn glyph(&mut self, piece: &Piece, coded: &Coded) -> (u16, f32) {
        let encoding = &mut self.encodings[piece.face];
        let glyph = encoding.glyph(coded.drawn);
        let left = match coded.drawn {
            super::pieces::Drawn::Space => encoding.width(glyph) * piece.size / 1000.0,
            _ => 0.0,
        };
        (glyph, coded.x - left)
    }

    fn start(&mut self, piece: &Piece, x: f32) {
        self.ops.push(Op::SetFont { font: PdfFontHandle::External(Encoding::key(piece.face)), size: Pt(piece.size) });
        let y = self.height - piece.baseline;
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, hundredths(x), hundredths(y)]) });
        self.pen = Some(Pen { face: piece.face, size: piece.size, baseline: piece.baseline, x: hundredths(x), rise: 0.0 });
    }

    /// Raises or lowers what follows; with a new line matrix instead, pdf.js would see a new line.
    fn rise(&mut self, rise: f32, shown: &mut Vec<Codepoint>, lead: &mut f32) {
        let Some(pen) = &mut self.pen else { return };
        if !same(pen.rise, rise) {
            pen.rise = rise;
            self.show(shown, lead);
            self.ops.push(Op::SetLineOffset { multiplier: hundredths(rise) });
        }
    }

    fn show(&mut self, shown: &mut Vec<Codepoint>, lead: &mut f32) {
        let mut items = Vec::new();
        if *lead != 0.0 {
            items.push(TextItem::Offset(std::mem::take(lead)));
        }
        if !shown.is_empty() {
            items.push(TextItem::GlyphIds(std::mem::take(shown)));
        }
        if !items.is_empty() {
            self.ops.push(Op::ShowText { items });
        }
    }

    fn shape(&mut self, shape: &Shape) {
        self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
        if let Some(fill) = shape.fill {
            self.ops.push(Op::SetFillColor { col: colour(fill) });
            self.colour = Some(fill);
        }
        if let Some((border, line, thickness)) = shape.stroke {
            self.ops.push(Op::SetOutlineColor { col: colour(line) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
            let dots = if border == Border::Dotted { vec![DictItem::Real(0.1), DictItem::Real(thickness * 2.2)] } else { Vec::new() };
            self.operator("J", &[if border == Border::Dotted { 1.0 } else { 0.0 }]);
            self.ops.push(Op::Unknown { key: "d".to_owned(), value: vec![DictItem::Array(dots), DictItem::Int(0)] });
        }
        self.rounded(shape);
        let painted = match (shape.fill, shape.stroke) {
            (Some(_), Some(_)) => "B",
            (Some(_), None) => "f",
            (None, Some(_)) => "S",
            (None, None) => "n",
        };
        self.operator(painted, &[]);
        self.ops.push(Op::EndMarkedContent);
    }

    /// A rectangle with round corners, as a path.
    fn rounded(&mut self, shape: &Shape) {
        let area = &shape.area;
        let (left, right) = (area.x, area.x + area.width);
        let (low, high) = (self.height - area.y - area.height, self.height - area.y);
        let r = shape.radius.min(area.width / 2.0).min(area.height / 2.0);
        if r <= 0.0 {
            self.operator("re", &[left, low, area.width, area.height]);
            return;
        }
        // A quarter of a circle as a Bézier curve.
        let k = r * 0.447_715;
        self.operator("m", &[left + r, low]);
        self.operator("l", &[right - r, low]);
        self.operator("c", &[right - k, low, right, low + k, right, low + r]);
        self.operator("l", &[right, high - r]);
        self.operator("c", &[right, high - k, right - k, high, right - r, high]);
        self.operator("l", &[left + r, high]);
        self.operator("c", &[left + k, high, left, high - k, left, high - r]);
        self.operator("l", &[left, low + r]);
        self.operator("c", &[left, low + k, left + k, low, left + r, low]);
        self.operator("h", &[]);
    }

    fn operator(&mut self, key: &str, numbers: &[f32]) {
        let value = numbers.iter().map(|number| DictItem::Real(hundredths(*number))).collect();
        self.ops.push(Op::Unknown { key: key.to_owned(), value });
    }
}

fn same(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.01
}

/// A hundredth of a point is finer than any printer.
fn hundredths(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

fn colour(Colour([red, green, blue]): Colour) -> Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    if red == green && green == blue {
        Color::Greyscale(Greyscale::new(part(red), None))
    } else {
        Color::Rgb(Rgb::new(part(red), part(green), part(blue), None))
    }
}

fn marked<const N: usize>(tag: &str, properties: [(&str, DictItem); N]) -> Op {
    let map: BTreeMap<String, DictItem> = properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

/// A text string of PDF: UTF-16 with a mark of byte order (ISO 32000-1, 7.9.2.2).
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    [0xFE, 0xFF].into_iter().chain(units).collect()
}
