//! Placed things → the operators of a page's contents, every one inside a tag or marked as an artifact.

use crate::render::pdf::PdfError;
use crate::render::pdf::page::{Area, Item, Page, PlacedPicture};
use crate::render::pdf::tags::TagId;
use crate::render::pdf::write::encoding::Encoding;
use crate::render::pdf::write::file::write_string_byte;
use crate::render::pdf::write::pieces::{Coded, Drawn, Piece, pieces};
use crate::render::pdf::write::shapes;
use crate::render::pdf::write::structure::Structure;
use crate::template::page_style::Colour;

/// Writes pages.
pub(super) struct Contents<'w, 'f> {
    /// The codes of each face.
    pub encodings: &'w mut [Encoding<'f>],
    /// What the tags hold.
    pub structure: &'w mut Structure,
    /// The height of the paper: PDF counts from below.
    pub height: f32,
    /// Whether boxes can be ticked on a screen.
    pub form: bool,
    side: usize,
    out: Vec<u8>,
    open: Open,
    colour: Option<Colour>,
    text: Option<Text>,
    pen: Option<Pen>,
}

/// Which marked content is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Tag(TagId),
    Furniture,
}

/// What holds for the whole of a text object: a face with its size, and where its line begins, from the lower left corner.
#[derive(Debug, Default)]
struct Text {
    face: Option<(usize, f32)>,
    origin: (f32, f32),
}

/// Where the next glyph of a line would stand.
#[derive(Debug, Clone, Copy)]
struct Pen {
    baseline: f32,
    x: f32,
    rise: f32,
    hidden: bool,
}

impl<'w, 'f> Contents<'w, 'f> {
    /// Nothing written yet.
    pub fn new(encodings: &'w mut [Encoding<'f>], structure: &'w mut Structure, height: f32, form: bool) -> Self {
        Self { encodings, structure, height, form, side: 0, out: Vec::new(), open: Open::Nothing, colour: None, text: None, pen: None }
    }

    /// Writes a page: first all shapes, as one artifact, then the text above them.
    ///
    /// # Errors
    /// If there are more glyphs than a font can have.
    pub fn write(mut self, page: &Page) -> Result<Vec<u8>, PdfError> {
        self.side = page.side;
        let drawn = |item: &Item| match item {
            Item::Shape(shape) => Some(*shape),
            Item::Tick(tick) if !self.form => Some(tick.drawn()),
            _ => None,
        };
        shapes::write(&page.items.iter().filter_map(drawn).collect::<Vec<_>>(), self.height, &mut self.out);
        // Glyphs without text of their own wait until their paragraph is written.
        let mut loose: Vec<Piece> = Vec::new();
        for item in &page.items {
            match item {
                Item::Tick(tick) if self.form => self.structure.add_widget(tick, self.side),
                Item::Shape(_) | Item::Tick(_) => {}
                Item::Picture(picture) => self.picture(picture),
                Item::Link(link) => self.structure.add_link(link, self.side),
                Item::Line(line) => {
                    let (read, unread) = pieces(line);
                    self.line(&read)?;
                    loose.extend(unread);
                }
            }
        }
        self.line(&loose)?;
        self.end_text();
        Ok(self.out)
    }

    fn picture(&mut self, picture: &PlacedPicture) {
        self.end_text();
        self.begin(picture.tag.map_or(Open::Furniture, Open::Tag));
        let Area { x, y, width, height } = picture.area;
        self.put("q\n");
        self.operator("cm", &[width, 0.0, 0.0, height, x, self.height - y - height]);
        self.put(&format!("/P{} Do\nQ\n", picture.picture));
        self.close();
    }

    fn line(&mut self, pieces: &[Piece]) -> Result<(), PdfError> {
        self.pen = None;
        for piece in pieces {
            if self.text.is_none() {
                self.put("BT\n");
                self.text = Some(Text::default());
            }
            let wanted = piece.tag.map_or(Open::Furniture, Open::Tag);
            if self.open != wanted {
                self.close();
                self.begin(wanted);
            }
            self.piece(piece)?;
        }
        Ok(())
    }

    /// Ends the text object, and with it what is marked in it.
    fn end_text(&mut self) {
        self.close();
        if self.text.take().is_some() {
            self.put("ET\n");
        }
    }

    fn begin(&mut self, wanted: Open) {
        match wanted {
            Open::Nothing => {}
            Open::Furniture => self.put("/Artifact<</Type/Pagination>>BDC\n"),
            Open::Tag(tag) => {
                let number = self.structure.add_content(tag, self.side);
                let role = self.structure.role(tag).name();
                self.put(&format!("/{role}<</MCID {number}>>BDC\n"));
            }
        }
        self.open = wanted;
    }

    fn close(&mut self) {
        if self.open != Open::Nothing {
            self.operator("EMC", &[]);
            self.open = Open::Nothing;
        }
    }

    fn piece(&mut self, piece: &Piece) -> Result<(), PdfError> {
        if self.colour != Some(piece.colour) {
            write_colour(piece.colour, "g", "rg", &mut self.out);
            self.colour = Some(piece.colour);
        }
        if let Some(actual) = &piece.actual {
            self.put("/Span<</ActualText<");
            for byte in utf16(actual) {
                self.put(&format!("{byte:02X}"));
            }
            self.put(">>>BDC\n");
        }
        if let Some(first) = piece.glyphs.first() {
            let (_, x) = self.glyph(piece, first);
            self.start(piece, x);
        }
        let thousandth = piece.size / 1000.0;
        let mut shown = Shown::default();
        let mut unseen = false;
        for coded in &piece.glyphs {
            let (glyph, x) = self.glyph(piece, coded);
            self.rise(coded.rise, &mut shown);
            let hidden = coded.drawn == Drawn::Blank && self.encodings[piece.face].blank_has_ink();
            self.hide(hidden, &mut shown);
            let gap = self.pen.map_or(0.0, |pen| ((pen.x - x) / thousandth).round());
            if gap.abs() >= 1.0 {
                // pdf.js drops a code that ends with a format character, and a gap behind it in the same operator.
                if unseen && piece.actual.as_ref().is_some_and(|text| !text.is_empty()) {
                    self.show(&mut shown);
                }
                shown.gap(gap);
            }
            unseen = coded.text.ends_with(is_format);
            let Some(pen) = &mut self.pen else { continue };
            if gap.abs() >= 1.0 {
                pen.x -= gap * thousandth;
            }
            let (code, width) = self.encodings[piece.face].code(glyph, &coded.text)?;
            shown.code(code);
            pen.x += width * thousandth;
        }
        self.rise(0.0, &mut shown);
        self.hide(false, &mut shown);
        self.show(&mut shown);
        if piece.actual.is_some() {
            self.operator("EMC", &[]);
        }
        Ok(())
    }

    /// The glyph that is drawn for a code, and where.
    fn glyph(&mut self, piece: &Piece, coded: &Coded) -> (u16, f32) {
        let encoding = &mut self.encodings[piece.face];
        let glyph = encoding.glyph(coded.drawn);
        let left = if coded.drawn == Drawn::Space { encoding.width(glyph) * piece.size / 1000.0 } else { 0.0 };
        (glyph, coded.x - left)
    }

    /// Sets the face, and the pen if it does not stand there already.
    fn start(&mut self, piece: &Piece, x: f32) {
        let &Piece { face, size, baseline, .. } = piece;
        let text = self.text.get_or_insert_default();
        if !text.face.is_some_and(|(set, of_size)| set == face && same(of_size, size)) {
            text.face = Some((face, size));
            self.put(&format!("/{} ", Encoding::key(face).0));
            self.operator("Tf", &[size]);
        }
        if self.pen.is_some_and(|pen| !piece.fresh && same(pen.baseline, baseline)) {
            return;
        }
        // Moves are from where the last line began; steps of whole hundredths do not add up to an error.
        let to = (hundredths(x), hundredths(self.height - baseline));
        let text = self.text.get_or_insert_default();
        let from = std::mem::replace(&mut text.origin, to);
        self.operator("Td", &[to.0 - from.0, to.1 - from.1]);
        self.pen = Some(Pen { baseline, x: to.0, rise: 0.0, hidden: false });
    }

    /// Raises or lowers what follows; with a new line matrix instead, pdf.js would see a new line.
    fn rise(&mut self, rise: f32, shown: &mut Shown) {
        if self.pen.is_some_and(|pen| !same(pen.rise, rise)) {
            self.show(shown);
            self.operator("Ts", &[rise]);
            if let Some(pen) = &mut self.pen {
                pen.rise = rise;
            }
        }
    }

    /// Leaves what follows undrawn, or draws it again.
    fn hide(&mut self, hidden: bool, shown: &mut Shown) {
        if self.pen.is_some_and(|pen| pen.hidden != hidden) {
            self.show(shown);
            self.operator("Tr", &[if hidden { 3.0 } else { 0.0 }]);
            if let Some(pen) = &mut self.pen {
                pen.hidden = hidden;
            }
        }
    }

    fn show(&mut self, shown: &mut Shown) {
        let Shown { array, in_string } = std::mem::take(shown);
        if !array.is_empty() {
            self.put("[");
            self.out.extend_from_slice(&array);
            self.put(if in_string { ")]TJ\n" } else { "]TJ\n" });
        }
    }

    fn operator(&mut self, key: &str, numbers: &[f32]) {
        write_operator(key, numbers, &mut self.out);
    }

    fn put(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }
}

/// The array of a `TJ` operator: strings of codes, and numbers that move the pen between them.
#[derive(Debug, Default)]
struct Shown {
    array: Vec<u8>,
    in_string: bool,
}

impl Shown {
    fn code(&mut self, code: u16) {
        if !std::mem::replace(&mut self.in_string, true) {
            self.array.push(b'(');
        }
        for byte in code.to_be_bytes() {
            write_string_byte(byte, &mut self.array);
        }
    }

    fn gap(&mut self, thousandths: f32) {
        if std::mem::take(&mut self.in_string) {
            self.array.push(b')');
        }
        write_number(thousandths, &mut self.array);
    }
}

/// Writes an operator behind its numbers.
pub(super) fn write_operator(key: &str, numbers: &[f32], out: &mut Vec<u8>) {
    for number in numbers {
        write_number(*number, out);
        out.push(b' ');
    }
    out.extend_from_slice(key.as_bytes());
    out.push(b'\n');
}

/// Writes the operator that sets a colour: one for greys, one for the others.
pub(super) fn write_colour(Colour([red, green, blue]): Colour, grey: &str, rgb: &str, out: &mut Vec<u8>) {
    let part = |value: u8| f32::from(value) / 255.0;
    if red == green && green == blue {
        write_operator(grey, &[part(red)], out);
    } else {
        write_operator(rgb, &[part(red), part(green), part(blue)], out);
    }
}

/// Writes a number with at most two decimals: a hundredth of a point is finer than any printer.
pub(super) fn write_number(number: f32, out: &mut Vec<u8>) {
    #[expect(clippy::cast_possible_truncation, reason = "lengths on a page are far below the bounds of the type")]
    let hundredths = (f64::from(number) * 100.0).round() as i64;
    if hundredths < 0 {
        out.push(b'-');
    }
    let (whole, part) = (hundredths.unsigned_abs() / 100, (hundredths.unsigned_abs() % 100) as u8);
    out.extend_from_slice(itoa::Buffer::new().format(whole).as_bytes());
    match (part / 10, part % 10) {
        (0, 0) => {}
        (tenths, 0) => out.extend([b'.', b'0' + tenths]),
        (tenths, rest) => out.extend([b'.', b'0' + tenths, b'0' + rest]),
    }
}

/// Characters without ink that steer the text around them.
fn is_format(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

fn same(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.01
}

/// A hundredth of a point is finer than any printer.
fn hundredths(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

/// A text string of PDF: UTF-16 with a mark of byte order (ISO 32000-1, 7.9.2.2).
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    [0xFE, 0xFF].into_iter().chain(units).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(number: f32) -> String {
        let mut out = Vec::new();
        write_number(number, &mut out);
        String::from_utf8(out).expect("digits")
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        assert_eq!([0.0, -0.001, 12.5, -3.25, 100.0, 0.07].map(written), ["0", "0", "12.5", "-3.25", "100", "0.07"]);
    }

    #[test]
    fn a_code_cannot_end_its_string() {
        let mut shown = Shown::default();
        shown.code(u16::from_be_bytes([b')', b'\\']));
        shown.gap(-12.0);
        shown.code(u16::from_be_bytes([0, b'\r']));
        assert_eq!(shown.array, b"(\\)\\\\)-12(\x00\\r");
    }
}
