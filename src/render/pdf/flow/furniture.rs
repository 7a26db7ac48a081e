//! Page furniture: what stands at the head and the foot of every page.

use roxmltree::Node;

use crate::locale::Direction;
use crate::render::pdf::PdfError;
use crate::render::pdf::flow::{Column, Flow, Inside};
use crate::render::pdf::look::has_class;
use crate::render::pdf::page::{Area, Item, Page, PlacedPicture, Shape};
use crate::render::pdf::paragraph::Paragraph;
use crate::render::pdf::shape::count;
use crate::template::page_style::{Colour, Rule};

/// The height and the greatest width of a picture in page furniture.
const LOGO: (f32, f32) = (26.0, 120.0);
/// The least space between words of page furniture.
const MEET: f32 = 12.0;
/// The space between page furniture and the text, unless the style says one.
const FURNITURE_GAP: f32 = 14.0;
/// The space between page furniture and its rule.
const FURNITURE_PAD: f32 = 5.0;

/// The space between the head or foot of a page and the text.
fn furniture_gap(element: Node<'_, '_>, rule: &Rule) -> f32 {
    let told = if element.has_tag_name("header") { rule.after } else { rule.before };
    told.map_or(FURNITURE_GAP, |gap| gap.0.max(FURNITURE_PAD))
}

impl Flow<'_, '_> {
    /// How much room it takes on each page, with the space towards the text.
    pub(super) fn furniture_height(&mut self, element: Option<Node<'_, '_>>, inside: &Inside) -> Result<f32, PdfError> {
        let Some(element) = element else { return Ok(0.0) };
        let mut page = Page::default();
        self.furniture(element, inside, "1 / 1", 0.0, &mut page)?;
        let deepest = page.items.iter().filter_map(|item| match item {
            Item::Line(line) => line.runs.first().map(|run| run.baseline),
            _ => None,
        });
        // What hangs below the last line stands free as well.
        let (look, rule) = inside.look.of(element, self.style);
        Ok(deepest.fold(0.0, f32::max)
            + look.size * 0.4
            + furniture_gap(element, &rule)
            + if element.has_tag_name("header") { FURNITURE_PAD } else { 0.0 })
    }

    fn rule_colour(&self) -> Colour {
        if self.style.black_and_white { Colour([0; 3]) } else { Colour([0x99; 3]) }
    }

    /// The head or foot of a page: words at its start, middle and end, and a rule towards the text.
    pub(super) fn furniture(
        &mut self,
        element: Node<'_, '_>,
        inside: &Inside,
        page_number: &str,
        y: f32,
        page: &mut Page,
    ) -> Result<(), PdfError> {
        let (look, rule) = inside.look.of(element, self.style);
        let rtl = look.direction == Direction::Rtl;
        let Column { x, width } = inside.column;
        let is_head = element.has_tag_name("header");
        let gap = furniture_gap(element, &rule);
        let mut lines: Vec<Item> = Vec::new();
        // The room that is taken in each line, from its start and from its end.
        let mut rows: Vec<(f32, f32)> = vec![(0.0, 0.0)];
        let mut line_height: f32 = 0.0;
        // A picture stands at the start, and the words beside its foot.
        let mut pictures: Vec<Item> = Vec::new();
        let (mut beside, mut above) = (0.0, 0.0);
        if let Some(image) = element.descendants().find(|node| node.has_tag_name("img")) {
            let (picture, wide, high) = self.picture(image, LOGO.0, LOGO.1)?;
            let at = if rtl { x + width - wide } else { x };
            let area = Area { x: at, y: y + if is_head { 0.0 } else { gap }, width: wide, height: high };
            pictures.push(Item::Picture(PlacedPicture { area, picture, tag: None }));
            (beside, above) = (wide + MEET, (high - look.size * look.leading).max(0.0));
            rows[0].0 = beside;
        }
        for part in element.children().filter(Node::is_element) {
            let mut paragraph = Paragraph::default();
            if part.descendants().any(|node| node.is_element() && has_class(node, "page")) {
                // `1 / 3` is written from left to right everywhere.
                paragraph.push_control('\u{2066}', &look, None);
                paragraph.push(page_number, &look, None, None, None);
                paragraph.push_control('\u{2069}', &look, None);
            } else {
                self.inline(part, &look, None, None, &mut paragraph);
            }
            paragraph.trim_end();
            if paragraph.is_empty() {
                continue;
            }
            let shaped = self.shaper.shape(&paragraph, &look, width)?;
            line_height = shaped.line_height;
            // Words that would meet others go into a line below them.
            let (middle, end) = (has_class(part, "middle"), has_class(part, "end"));
            let centred = (width - shaped.width) / 2.0;
            let fits = |(from_start, from_end): (f32, f32)| match (middle, end) {
                (true, _) => centred > from_start + MEET && centred > from_end + MEET,
                (_, true) => shaped.width + from_start + MEET <= width,
                _ => shaped.width + from_start + from_end + MEET <= width && from_start <= beside,
            };
            let row = rows.iter().position(|row| fits(*row)).unwrap_or_else(|| {
                rows.push((0.0, 0.0));
                rows.len() - 1
            });
            let from_start = if middle && fits(rows[row]) {
                centred
            } else if end {
                width - shaped.width
            } else {
                rows[row].0
            };
            if end {
                rows[row].1 = shaped.width;
            } else {
                rows[row].0 = from_start + shaped.width;
            }
            rows.resize(rows.len().max(row + shaped.lines.len()), (width, width));
            // In a right-to-left line the words stand at the right edge of their room.
            let at = if rtl { -from_start } else { from_start };
            let top = y + above + count(row) * line_height + if is_head { 0.0 } else { gap };
            for mut item in shaped.lines.into_iter().flatten() {
                item.shift(x + at, top);
                lines.push(item);
            }
        }
        let height = above + count(rows.len()) * line_height;
        let rule_y = if is_head { y + height + FURNITURE_PAD } else { y + gap - FURNITURE_PAD };
        let area = Area { x, y: rule_y, width, height: 0.5 };
        page.items.push(Item::Shape(Shape { area, fill: Some(self.rule_colour()), stroke: None, radius: 0.0 }));
        page.items.append(&mut pictures);
        page.items.append(&mut lines);
        Ok(())
    }
}
