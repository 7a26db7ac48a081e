//! Blocks → pages: column by column, each block whole, a heading with what follows it.

use crate::locale::Direction;
use crate::render::pdf::flow::{Block, Column, Cut, shift_all};
use crate::render::pdf::page::{Item, OutlineEntry, Page};
use crate::render::pdf::shape::count;

/// The space between columns.
const GUTTER: f32 = 20.0;

/// The columns of a page in reading order.
pub(super) fn columns(whole: Column, number: usize, direction: Direction) -> Vec<Column> {
    let width = (whole.width - GUTTER * count(number - 1)) / count(number);
    let mut all: Vec<Column> = (0..number).map(|place| Column { x: whole.x + (width + GUTTER) * count(place), width }).collect();
    if direction == Direction::Rtl {
        all.reverse();
    }
    all
}

/// Fills pages with blocks, column by column.
pub(super) struct Filler {
    /// The pages so far.
    pub pages: Vec<Page>,
    /// The headings on them.
    pub outline: Vec<OutlineEntry>,
    top: f32,
    bottom: f32,
    columns: Vec<Column>,
    column: usize,
    /// Where the columns begin on this page.
    column_top: f32,
    y: f32,
    after: f32,
    empty: bool,
}

impl Filler {
    /// Nothing placed yet: pages with room between two heights.
    pub fn new(top: f32, bottom: f32, columns: Vec<Column>) -> Self {
        let pages = vec![Page::default()];
        Self { pages, outline: Vec::new(), top, bottom, columns, column: 0, column_top: top, y: top, after: 0.0, empty: true }
    }

    /// From here on there are other columns.
    pub fn split(&mut self, columns: Vec<Column>) {
        if columns.len() > 1 && !self.empty {
            self.y += self.after;
            self.after = 0.0;
            self.empty = true;
        }
        self.column_top = self.y;
        self.columns = columns;
    }

    /// Places blocks one after the other.
    pub fn place_all(&mut self, blocks: Vec<Block>) {
        let mut group: Vec<Block> = Vec::new();
        for block in blocks {
            let leads = block.leads;
            group.push(block);
            // A heading goes with what follows it, onto the next page if need be.
            if !leads {
                self.place(std::mem::take(&mut group));
            }
        }
        self.place(group);
    }

    fn place(&mut self, group: Vec<Block>) {
        let gap = |after: f32, before: f32, empty: bool| if empty { 0.0 } else { after.max(before) };
        let mut height = 0.0;
        let mut after = self.after;
        for (number, block) in group.iter().enumerate() {
            height += gap(after, block.before, self.empty && number == 0) + block.height;
            after = block.after;
        }
        // On a fresh page there is no more room than here only if this one is fresh, too.
        let fresh = self.empty && self.y <= self.top;
        if self.y + height > self.bottom && !fresh {
            self.next_column();
            if self.y > self.top && self.y + height > self.bottom && self.top + height <= self.bottom {
                self.next_page();
            }
            if let Some(running) = group.first().and_then(|block| block.running.as_ref()) {
                self.put_items(running.items.clone());
                self.y += running.height;
                self.empty = false;
            }
        }
        for block in group {
            self.y += gap(self.after, block.before, self.empty);
            self.after = block.after;
            self.put(block);
        }
    }

    fn put(&mut self, mut block: Block) {
        self.empty = false;
        // What is taller than a page is cut; nothing else can be done with it.
        while self.y + block.height > self.bottom {
            let room = self.bottom - self.y;
            let Some(cut) = last_cut(&block.cuts, room) else { break };
            let (above, below) = block.items.into_iter().partition(|item| bottom_of(item) <= cut + 0.5);
            block.items = below;
            self.put_items(above);
            self.next_column();
            self.empty = false;
            shift_all(&mut block.items, 0.0, -cut);
            block.height -= cut;
            block.cuts = block.cuts.into_iter().map(|other| Cut { at: other.at - cut, ..other }).filter(|other| other.at > 0.0).collect();
        }
        if let Some((level, title)) = block.outline.take() {
            self.outline.push(OutlineEntry { level, title, side: self.pages.len() - 1, y: self.y });
        }
        let height = block.height;
        self.put_items(block.items);
        self.y += height;
        let filled = self.y - self.top;
        let page = self.page();
        page.filled = page.filled.max(filled);
    }

    fn page(&mut self) -> &mut Page {
        self.pages.last_mut().expect("there is always a page")
    }

    fn put_items(&mut self, items: Vec<Item>) {
        let (x, y) = (self.columns[self.column].x, self.y);
        self.page().items.extend(items.into_iter().map(|mut item| {
            item.shift(x, y);
            item
        }));
    }

    fn next_column(&mut self) {
        if self.column + 1 == self.columns.len() {
            return self.next_page();
        }
        self.column += 1;
        self.y = self.column_top;
        self.after = 0.0;
        self.empty = true;
    }

    fn next_page(&mut self) {
        self.pages.push(Page::default());
        self.column = 0;
        self.column_top = self.top;
        self.y = self.top;
        self.after = 0.0;
        self.empty = true;
    }
}

/// The last place to cut at in a room: between paragraphs if that fills half of it, or else between lines.
fn last_cut(cuts: &[Cut], room: f32) -> Option<f32> {
    let inside = || cuts.iter().filter(|cut| cut.at <= room);
    let between = inside().filter(|cut| cut.between && cut.at >= room / 2.0).map(|cut| cut.at).reduce(f32::max);
    between.or_else(|| inside().map(|cut| cut.at).reduce(f32::max))
}

/// The lower edge of an item, or its baseline.
fn bottom_of(item: &Item) -> f32 {
    match item {
        Item::Line(line) => line.runs.first().map_or(0.0, |run| run.baseline),
        Item::Shape(shape) => shape.area.y + shape.area.height,
        Item::Tick(tick) => tick.area.y + tick.area.height,
        Item::Link(link) => link.area.y + link.area.height,
        Item::Picture(picture) => picture.area.y + picture.area.height,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_tall_is_cut_between_paragraphs_where_that_fills_half_of_the_room() {
        let cuts: Vec<Cut> = [(10.0, true), (60.0, true), (80.0, false), (120.0, true)].map(|(at, between)| Cut { at, between }).to_vec();
        assert_eq!(last_cut(&cuts, 100.0), Some(60.0));
        assert_eq!(last_cut(&cuts, 130.0), Some(120.0));
        assert_eq!(last_cut(&cuts[..1], 100.0), Some(10.0), "there is nothing better");
        assert_eq!(last_cut(&[cuts[0], cuts[2]], 100.0), Some(80.0));
        assert_eq!(last_cut(&cuts, 5.0), None);
    }
}
