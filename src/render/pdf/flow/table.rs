//! Tables: columns as wide as their words need, rows that stay whole, and the head again on every page.
//!
//! Where the columns do not fit side by side, the table becomes several, one below the other, and the columns of
//! headings at its start stand in each.

use std::sync::Arc;

use roxmltree::Node;

use crate::locale::Direction;
use crate::render::pdf::PdfError;
use crate::render::pdf::flow::{Block, Flow, Inside, pt};
use crate::render::pdf::look::Look;
use crate::render::pdf::page::{Area, Item, Shape};
use crate::render::pdf::paragraph::Paragraph;
use crate::render::pdf::tags::{Role, Scope, TagId};
use crate::template::page_style::{Colour, Rule};

/// The head of a table as it stands again at the top of a page, for the eye alone.
#[derive(Debug)]
pub(super) struct Running {
    /// What stands in it.
    pub items: Vec<Item>,
    /// Its height.
    pub height: f32,
}

/// The line below a row, and below the head.
const LINES: (f32, f32) = (0.5, 1.0);
/// The colour of lines between rows.
const GREY: Colour = Colour([0x99; 3]);
/// The space between the parts of a table that is too wide.
const PARTED: f32 = 14.0;

struct Row<'x, 'i> {
    look: Look,
    head: bool,
    cells: Vec<Cell<'x, 'i>>,
}

struct Cell<'x, 'i> {
    node: Node<'x, 'i>,
    look: Look,
    rule: Rule,
    columns: u16,
}

impl Cell<'_, '_> {
    fn is_heading(&self) -> bool {
        self.node.has_tag_name("th")
    }

    fn role(&self, head: bool) -> Role {
        let scope = match self.node.attribute("scope") {
            Some("row") => Scope::Row,
            Some("col") => Scope::Column,
            _ if head => Scope::Column,
            _ => Scope::Row,
        };
        if self.is_heading() { Role::HeaderCell(scope, self.columns) } else { Role::DataCell(self.columns) }
    }
}

/// The narrowest and the widest that the words of a column can use.
#[derive(Debug, Clone, Copy, Default)]
struct Need {
    least: f32,
    most: f32,
}

impl Flow<'_, '_> {
    /// Sets a table as blocks, one for each row.
    pub(super) fn table(&mut self, element: Node<'_, '_>, inside: &Inside, rule: &Rule) -> Result<(), PdfError> {
        let rows = self.rows(element, &inside.look);
        let needs = self.needs(&rows)?;
        let fixed = headings(&rows);
        // What stands right before a table leads to it.
        if element.prev_sibling_element().is_some_and(|before| before.has_tag_name("p"))
            && let Some(before) = self.blocks.last_mut()
        {
            before.leads = true;
        }
        let parts = parts(&needs, fixed, inside.column.width);
        for (number, columns) in parts.iter().enumerate() {
            let first = self.blocks.len();
            let tag = self.tags.add(Role::Table, Some(inside.tag), self.lang_of(element));
            let chosen: Vec<Need> = columns.iter().map(|column| needs[*column]).collect();
            self.part(&rows, columns, &widths(&chosen, inside.column.width), &Inside { tag, ..inside.clone() })?;
            if let Some(top) = self.blocks.get_mut(first) {
                top.before = if number == 0 { pt(rule.before) } else { PARTED };
            }
        }
        if let Some(last) = self.blocks.last_mut() {
            last.after = pt(rule.after);
        }
        Ok(())
    }

    /// The rows of a table, those of its head first.
    fn rows<'x, 'i>(&self, element: Node<'x, 'i>, look: &Look) -> Vec<Row<'x, 'i>> {
        let mut rows = Vec::new();
        for section in element.children().filter(Node::is_element) {
            let (section_look, _) = look.of(section, self.style);
            let lines: Vec<_> = if section.has_tag_name("tr") { vec![section] } else { section.children().collect() };
            for line in lines.into_iter().filter(|node| node.has_tag_name("tr")) {
                let (row_look, _) = section_look.of(line, self.style);
                let cell = |node: Node<'x, 'i>| {
                    let (look, rule) = row_look.of(node, self.style);
                    let columns = node.attribute("colspan").and_then(|columns| columns.parse().ok()).unwrap_or(1).clamp(1, 1000);
                    Cell { node, look, rule, columns }
                };
                let cells = line.children().filter(|node| node.has_tag_name("th") || node.has_tag_name("td")).map(cell).collect();
                rows.push(Row { look: row_look, head: section.has_tag_name("thead"), cells });
            }
        }
        rows.sort_by_key(|row| !row.head);
        rows
    }

    /// What each column needs. A cell over several columns takes what it is given.
    fn needs(&mut self, rows: &[Row<'_, '_>]) -> Result<Vec<Need>, PdfError> {
        let columns = |row: &Row<'_, '_>| row.cells.iter().map(|cell| usize::from(cell.columns)).sum();
        let mut needs = vec![Need::default(); rows.iter().map(columns).max().unwrap_or(0)];
        for row in rows {
            let mut column = 0;
            for cell in &row.cells {
                if cell.columns == 1 {
                    let padding = 2.0 * pt(cell.rule.padding);
                    for (paragraph, look, _) in self.paragraphs(cell, None) {
                        let (least, most) = self.shaper.widths(&paragraph, &look)?;
                        let least = if cell.rule.whole == Some(true) { most } else { least };
                        needs[column].least = needs[column].least.max(least + padding);
                        needs[column].most = needs[column].most.max(most + padding);
                    }
                }
                column += usize::from(cell.columns);
            }
        }
        Ok(needs)
    }

    /// The paragraphs of a cell with the space below each: its own words, or those of the blocks in it.
    fn paragraphs(&mut self, cell: &Cell<'_, '_>, tag: Option<TagId>) -> Vec<(Paragraph, Look, f32)> {
        let blocks: Vec<_> = cell.node.children().filter(|node| node.has_tag_name("p")).collect();
        let mut found = Vec::new();
        if blocks.is_empty() {
            let mut paragraph = Paragraph::default();
            self.inline(cell.node, &cell.look, tag, None, &mut paragraph);
            found.push((paragraph, cell.look.clone(), 0.0));
        }
        for block in blocks {
            let (look, rule) = cell.look.of(block, self.style);
            if rule.hidden != Some(true) {
                let own = tag.map(|tag| self.tags.add(Role::Paragraph, Some(tag), self.lang_of(block)));
                let mut paragraph = Paragraph::default();
                self.inline(block, &look, own, None, &mut paragraph);
                found.push((paragraph, look, pt(rule.after)));
            }
        }
        for (paragraph, _, _) in &mut found {
            paragraph.trim_end();
        }
        found.retain(|(paragraph, _, _)| !paragraph.is_empty());
        found
    }

    /// Sets some columns of a table.
    fn part(&mut self, rows: &[Row<'_, '_>], columns: &[usize], widths: &[f32], inside: &Inside) -> Result<(), PdfError> {
        let mut sections: [Option<TagId>; 2] = [None, None];
        let mut head = Running { items: Vec::new(), height: 0.0 };
        let mut running: Option<Arc<Running>> = None;
        for row in rows {
            let role = if row.head { Role::TableHead } else { Role::TableBody };
            let section = *sections[usize::from(row.head)].get_or_insert_with(|| self.tags.add(role, Some(inside.tag), None));
            let tag = self.tags.add(Role::TableRow, Some(section), None);
            let (mut items, height) = self.row(row, columns, widths, &Inside { tag, look: row.look.clone(), ..inside.clone() })?;
            let (thickness, colour) = if row.head { (LINES.1, row.look.colour) } else { (LINES.0, GREY) };
            let whole: f32 = widths.iter().sum();
            let x = if inside.look.direction == Direction::Rtl { inside.column.width - whole } else { 0.0 };
            let area = Area { x, y: height, width: whole, height: thickness };
            items.push(Item::Shape(Shape { area, fill: Some(colour), stroke: None, radius: 0.0 }));
            let height = height + thickness;
            if row.head {
                head.items.extend(items.iter().filter_map(|item| furniture(item, head.height)));
                head.height += height;
            } else if running.is_none() && head.height > 0.0 {
                running = Some(Arc::new(Running { items: std::mem::take(&mut head.items), height: head.height }));
            }
            let running = if row.head { None } else { running.clone() };
            self.blocks.push(Block { items, height, leads: row.head, running, ..Block::default() });
        }
        Ok(())
    }

    /// The cells of a row side by side, and the height of the tallest.
    fn row(&mut self, row: &Row<'_, '_>, columns: &[usize], widths: &[f32], inside: &Inside) -> Result<(Vec<Item>, f32), PdfError> {
        let rtl = inside.look.direction == Direction::Rtl;
        let (mut items, mut height, mut x, mut column) = (Vec::new(), 0.0_f32, 0.0_f32, 0);
        for cell in &row.cells {
            let span = column..column + usize::from(cell.columns);
            column = span.end;
            let width: f32 = columns.iter().zip(widths).filter(|(column, _)| span.contains(column)).map(|(_, width)| width).sum();
            if width <= 0.0 {
                continue;
            }
            let tag = self.tags.add(cell.role(row.head), Some(inside.tag), self.lang_of(cell.node));
            let padding = pt(cell.rule.padding);
            let left = if rtl { inside.column.width - x - width } else { x } + padding;
            let mut y = padding;
            let mut after = 0.0;
            for (paragraph, look, below) in self.paragraphs(cell, Some(tag)) {
                y += after;
                let shaped = self.shaper.shape(&paragraph, &look, width - 2.0 * padding)?;
                let tall = shaped.height();
                for mut item in shaped.lines.into_iter().flatten() {
                    item.shift(left, y);
                    items.push(item);
                }
                y += tall;
                after = below;
            }
            height = height.max(y + padding);
            x += width;
        }
        Ok((items, height))
    }
}

/// How many columns at the start hold headings in every row below the head.
fn headings(rows: &[Row<'_, '_>]) -> usize {
    let leading = |row: &Row<'_, '_>| row.cells.iter().take_while(|cell| cell.is_heading() && cell.columns == 1).count();
    let spanned = rows.iter().flat_map(|row| &row.cells).any(|cell| cell.columns > 1);
    // Cells over several columns cannot be parted.
    if spanned { 0 } else { rows.iter().filter(|row| !row.head).map(leading).min().unwrap_or(0) }
}

/// The columns of each part: as few parts as can be, and equally wide; each with the columns of headings.
fn parts(needs: &[Need], fixed: usize, room: f32) -> Vec<Vec<usize>> {
    let all: Vec<usize> = (0..needs.len()).collect();
    let least = |columns: &[usize]| columns.iter().map(|column| needs[*column].least).sum::<f32>();
    if least(&all) <= room || fixed == 0 || fixed == needs.len() {
        return vec![all];
    }
    let (start, rest) = all.split_at(fixed);
    let parted =
        |count: usize| -> Vec<Vec<usize>> { rest.chunks(rest.len().div_ceil(count)).map(|chunk| [start, chunk].concat()).collect() };
    let fits = |parts: &Vec<Vec<usize>>| parts.iter().all(|part| least(part) <= room);
    (2..rest.len()).map(parted).find(fits).unwrap_or_else(|| parted(rest.len()))
}

/// The width of each column: what it can use, or less of that for all where there is not enough room. Room that is left
/// is shared in the same measure, so that tables below each other end at one edge.
fn widths(needs: &[Need], room: f32) -> Vec<f32> {
    let (least, most): (f32, f32) = (needs.iter().map(|need| need.least).sum(), needs.iter().map(|need| need.most).sum());
    if most <= room {
        return needs.iter().map(|need| need.most * room / most.max(1.0)).collect();
    }
    if least > room {
        // Words are broken then; nothing else can be done with them.
        return needs.iter().map(|need| need.least * room / least).collect();
    }
    let share = (room - least) / (most - least);
    needs.iter().map(|need| need.least + (need.most - need.least) * share).collect()
}

/// The same thing for the eye alone.
fn furniture(item: &Item, y: f32) -> Option<Item> {
    let mut item = item.clone();
    match &mut item {
        Item::Line(line) => line.runs.iter_mut().for_each(|run| run.tag = None),
        Item::Shape(_) => {}
        Item::Tick(_) | Item::Link(_) | Item::Picture(_) => return None,
    }
    item.shift(0.0, y);
    Some(item)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(pairs: &[(f32, f32)]) -> Vec<Need> {
        pairs.iter().map(|(least, most)| Need { least: *least, most: *most }).collect()
    }

    #[test]
    fn columns_take_what_they_can_use_and_share_what_is_scarce() {
        let needs = needs(&[(20.0, 100.0), (30.0, 30.0), (10.0, 50.0)]);
        assert_eq!(widths(&needs, 180.0), [100.0, 30.0, 50.0]);
        assert_eq!(widths(&needs, 360.0), [200.0, 60.0, 100.0]);
        assert_eq!(widths(&needs, 120.0), [60.0, 30.0, 30.0]);
        assert_eq!(widths(&needs, 30.0), [10.0, 15.0, 5.0]);
    }

    #[test]
    fn columns_that_do_not_fit_stand_in_several_tables_with_the_headings_in_each() {
        let needs = needs(&[(40.0, 90.0), (20.0, 20.0), (20.0, 20.0), (20.0, 20.0), (20.0, 20.0), (20.0, 20.0)]);
        assert_eq!(parts(&needs, 1, 140.0), [[0, 1, 2, 3, 4, 5]]);
        assert_eq!(parts(&needs, 1, 139.0), [vec![0, 1, 2, 3], vec![0, 4, 5]]);
        assert_eq!(parts(&needs, 1, 60.0).len(), 5);
        assert_eq!(parts(&needs, 1, 10.0).len(), 5, "nothing fits, so each stands alone");
        assert_eq!(parts(&needs, 0, 10.0).len(), 1, "without headings nobody could tell the rows");
    }
}
