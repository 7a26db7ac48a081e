//! Two languages side by side: what a section of the class `pair` holds stands in columns, each with its own direction.

use roxmltree::Node;

use crate::locale::Direction;
use crate::render::pdf::PdfError;
use crate::render::pdf::flow::{Block, Column, Cut, Flow, Inside, pt, shift_all};
use crate::render::pdf::shape::count;
use crate::render::pdf::tags::Role;
use crate::template::page_style::Rule;

/// The space between two columns, as a multiple of the size of letters.
const GAP: f32 = 1.5;

impl Flow<'_, '_> {
    /// Sets the elements of a pair side by side, the first at the side where the page begins.
    pub(super) fn pair(&mut self, element: Node<'_, '_>, inside: &Inside, rule: &Rule) -> Result<(), PdfError> {
        let sides: Vec<_> = element.children().filter(Node::is_element).collect();
        let gap = GAP * inside.look.size;
        let many = count(sides.len().max(1));
        let width = (inside.column.width - gap * (many - 1.0)) / many;
        let rtl = inside.look.direction == Direction::Rtl;
        let mut columns = Vec::new();
        for (number, side) in sides.into_iter().enumerate() {
            let (look, _) = inside.look.of(side, self.style);
            let tag = self.tags.add(Role::Section, Some(inside.tag), self.lang_of(side));
            let column = Column { x: 0.0, width };
            let blocks = self.aside(|flow| flow.children(side, &Inside { look, tag, column }))?;
            let from_start = count(number) * (width + gap);
            let x = if rtl { inside.column.width - width - from_start } else { from_start };
            columns.push((x, blocks));
        }
        let mut pair = Block { before: pt(rule.before), ..Block::default() };
        // Paragraphs of the same place stand at the same height, so that one is found beside the other.
        for row in 0..columns.iter().map(|(_, blocks)| blocks.len()).max().unwrap_or(0) {
            let in_row = || columns.iter().filter_map(|(_, blocks)| blocks.get(row));
            let before = in_row().map(|block| block.before).fold(0.0, f32::max);
            let (height, after) =
                in_row().fold((0.0_f32, 0.0_f32), |(height, after), block| (height.max(block.height), after.max(block.after)));
            let y = if row == 0 { 0.0 } else { pair.height + pair.after.max(before) };
            if row > 0 {
                pair.cuts.push(Cut { at: y, between: true });
            }
            for (x, blocks) in &mut columns {
                if let Some(block) = blocks.get_mut(row) {
                    shift_all(&mut block.items, *x, y);
                    pair.items.append(&mut block.items);
                }
            }
            pair.height = y + height;
            pair.after = after;
        }
        pair.after = pt(rule.after);
        if !pair.items.is_empty() {
            self.blocks.push(pair);
        }
        Ok(())
    }
}
