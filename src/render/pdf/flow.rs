//! The page language → pages: blocks are stacked, steps stay whole, headings stay with what follows.

mod pair;
mod table;

use std::sync::Arc;

use rayon::prelude::*;
use roxmltree::Node;

use crate::limits::Limits;
use crate::locale::Direction;
use crate::picture::Picture;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Fonts;
use crate::render::pdf::look::{Look, has_class};
use crate::render::pdf::page::{Area, Document, Item, OutlineEntry, Page, PlacedPicture, Shape, Tick};
use crate::render::pdf::shape::{Ground, Paragraph, Shaped, Shaper};
use crate::render::pdf::tags::{Role, TagId, Tags};
use crate::template::page_style::{Colour, PageStyle, Pt, Rule};
use table::Running;

/// Something that stands on one page as a whole.
#[derive(Debug, Default)]
struct Block {
    /// What stands in it, from its upper left corner.
    items: Vec<Item>,
    /// Its height.
    height: f32,
    /// The space wanted above it; of two that meet, the larger counts.
    before: f32,
    /// The space wanted below it.
    after: f32,
    /// Whether it may not be the last thing on a page.
    leads: bool,
    /// Where it may be cut if it is taller than a page.
    cuts: Vec<f32>,
    /// The entry that it makes in the outline.
    outline: Option<(usize, String)>,
    /// What stands above it again where it begins a page.
    running: Option<Arc<Running>>,
}

/// The width and the place of the text on a page.
#[derive(Debug, Clone, Copy)]
struct Column {
    x: f32,
    width: f32,
}

/// Sets a document.
pub(super) struct Flow<'a, 'f> {
    style: &'a PageStyle,
    shaper: Shaper<'f>,
    tags: Tags,
    /// Width and height of the paper.
    paper: (f32, f32),
    /// Into how many columns sections are put.
    columns: usize,
    /// The most points of a picture.
    limits: &'a Limits,
    pictures: Vec<Picture>,
    blocks: Vec<Block>,
}

/// The room inside the element that is being set.
#[derive(Clone)]
struct Inside {
    look: Look,
    tag: TagId,
    column: Column,
}

impl<'a, 'f> Flow<'a, 'f> {
    /// A document on paper of a size in points.
    pub fn new(style: &'a PageStyle, fonts: Fonts<'f>, paper: (f32, f32), columns: usize, limits: &'a Limits) -> Self {
        let shaper = Shaper::new(fonts);
        Self { style, shaper, tags: Tags::default(), paper, columns, limits, pictures: Vec::new(), blocks: Vec::new() }
    }

    /// Sets `<main>` in pages.
    ///
    /// # Errors
    /// If there are more pages than allowed, or a face lacks a glyph.
    pub fn set(mut self, main: Node<'_, '_>) -> Result<(Document, Fonts<'f>, Tags), PdfError> {
        let (look, _) = Look::root().of(main, self.style);
        let margins = &self.style.margins;
        let (left, right) = match look.direction {
            Direction::Ltr => (margins.start.0, margins.end.0),
            Direction::Rtl => (margins.end.0, margins.start.0),
        };
        let column = Column { x: left, width: self.paper.0 - left - right };
        let tag = self.tags.add(Role::Document, None, Some(look.lang.clone()));
        let inside = Inside { look, tag, column };
        // The title and what belongs to it stand across all columns.
        let across = self.aside(|flow| flow.all(main.children().take_while(|node| !node.has_tag_name("section")), &inside))?;
        let columns = columns(column, self.columns, inside.look.direction);
        let narrow = Inside { column: Column { width: columns[0].width, ..column }, ..inside.clone() };
        let rest: Vec<Node<'_, '_>> = main.children().skip_while(|node| !node.has_tag_name("section")).filter(Node::is_element).collect();
        let blocks = self.side_by_side(&rest, &narrow)?;

        let head = main.children().find(|node| node.has_tag_name("header"));
        let foot = main.children().find(|node| node.has_tag_name("footer"));
        let head_height = self.furniture_height(head, &inside)?;
        let foot_height = self.furniture_height(foot, &inside)?;
        let top = margins.top.0 + head_height;
        let bottom = self.paper.1 - margins.bottom.0 - foot_height;
        let mut filler = Filler::new(top, bottom, vec![column]);
        filler.place_all(across);
        filler.split(columns);
        filler.place_all(blocks);
        let (mut pages, outline) = (filler.pages, filler.outline);
        let most = self.limits.pages;
        if pages.len() > most {
            return Err(PdfError::TooManyPages { pages: pages.len(), most });
        }
        let count = pages.len();
        for (number, page) in pages.iter_mut().enumerate() {
            page.side = number;
            let told = format!("{} / {count}", number + 1);
            if let Some(head) = head {
                self.furniture(head, &inside, &told, margins.top.0, page)?;
            }
            if let Some(foot) = foot {
                self.furniture(foot, &inside, &told, bottom, page)?;
            }
        }
        let document = Document { size: self.paper, sides: count, form: true, pages, pictures: self.pictures, outline };
        Ok((document, self.shaper.fonts, self.tags))
    }

    fn all<'n>(&mut self, nodes: impl Iterator<Item = Node<'n, 'n>>, inside: &Inside) -> Result<(), PdfError> {
        for node in nodes.filter(Node::is_element) {
            self.element(node, inside)?;
        }
        Ok(())
    }

    /// Sets elements at the same time, each in a flow of its own, and puts what comes of them together in their order.
    fn side_by_side(&mut self, elements: &[Node<'_, '_>], inside: &Inside) -> Result<Vec<Block>, PdfError> {
        let (style, paper, columns, limits, fonts) = (self.style, self.paper, self.columns, self.limits, &self.shaper.fonts);
        let begin = || Flow::new(style, fonts.beside(), paper, columns, limits);
        let set = |flow: &mut Flow<'a, 'f>, element: &Node<'_, '_>| {
            let tag = flow.tags.add(Role::Document, None, None);
            flow.element(*element, &Inside { tag, ..inside.clone() })?;
            Ok((std::mem::take(&mut flow.blocks), std::mem::take(&mut flow.tags), std::mem::take(&mut flow.pictures)))
        };
        // One after the other once all are set, so that of several faults the first is told.
        let parts: Vec<Result<_, PdfError>> = elements.par_iter().map_init(begin, set).collect();
        let mut all = Vec::new();
        for part in parts {
            let (mut blocks, tags, pictures) = part?;
            let first = self.tags.append(tags, inside.tag);
            let numbers: Vec<usize> = pictures.into_iter().map(|picture| self.number(picture)).collect();
            let items = blocks.iter_mut().flat_map(|block| &mut block.items);
            let number = |tag| if tag == 0 { inside.tag } else { tag + first };
            items.for_each(|item| item.renumber(number, |picture| numbers[picture]));
            all.append(&mut blocks);
        }
        Ok(all)
    }

    /// Sets the elements inside an element, one below the other.
    fn children(&mut self, element: Node<'_, '_>, inside: &Inside) -> Result<(), PdfError> {
        for child in element.children().filter(Node::is_element) {
            self.element(child, inside)?;
        }
        Ok(())
    }

    fn element(&mut self, element: Node<'_, '_>, outer: &Inside) -> Result<(), PdfError> {
        let (look, rule) = outer.look.of(element, self.style);
        if rule.hidden == Some(true) {
            return Ok(());
        }
        let inside = Inside { look, ..outer.clone() };
        let lang = self.lang_of(element);
        match element.tag_name().name() {
            "section" if has_class(element, "pair") => self.pair(element, &inside, &rule),
            "section" => {
                let tag = self.tags.add(Role::Section, Some(outer.tag), lang);
                self.children(element, &Inside { tag, ..inside })
            }
            "h1" => self.heading(element, 1, &inside, &rule),
            "h2" => self.heading(element, 2, &inside, &rule),
            "h3" => self.heading(element, 3, &inside, &rule),
            "aside" => self.remark(element, &inside, &rule),
            "ul" | "ol" => {
                let tag = self.tags.add(Role::List, Some(outer.tag), lang);
                self.list(element, &Inside { tag, ..inside })
            }
            "table" => self.table(element, &inside, &rule),
            // Page furniture is set last, when the pages are known.
            "header" | "footer" => Ok(()),
            "figure" => self.figure(element, &inside, &rule),
            "hr" => {
                self.rule_line(&inside, &rule);
                Ok(())
            }
            _ => {
                let block = self.paragraph(element, Role::Paragraph, &inside, &rule)?;
                self.blocks.extend(block);
                Ok(())
            }
        }
    }

    /// A picture with the words below it.
    fn figure(&mut self, element: Node<'_, '_>, inside: &Inside, rule: &Rule) -> Result<(), PdfError> {
        let mut blocks = Vec::new();
        for child in element.children().filter(Node::is_element) {
            if child.has_tag_name("img") {
                let (picture, width, height) = self.picture(child, PICTURE, inside.column.width)?;
                let tag = self.tags.add_figure(inside.tag, child.attribute("alt").unwrap_or_default());
                let x = if inside.look.direction == Direction::Rtl { inside.column.width - width } else { 0.0 };
                let placed = PlacedPicture { area: Area { x, y: 0.0, width, height }, picture, tag: Some(tag) };
                blocks.push(Block { items: vec![Item::Picture(placed)], height, ..Block::default() });
            } else {
                let (look, rule) = inside.look.of(child, self.style);
                blocks.extend(self.paragraph(child, Role::Paragraph, &Inside { look, ..inside.clone() }, &rule)?);
            }
        }
        if let Some(block) = stack(blocks) {
            self.blocks.push(Block { before: pt(rule.before), after: pt(rule.after), cuts: Vec::new(), ..block });
        }
        Ok(())
    }

    /// Takes in a picture; its number, width and height, at most as high and wide as told.
    fn picture(&mut self, element: Node<'_, '_>, most_height: f32, most_width: f32) -> Result<(usize, f32, f32), PdfError> {
        let source = element.attribute("src").unwrap_or_default();
        let picture = Picture::of_data_address(source, self.limits).map_err(|error| PdfError::Picture { reason: error.to_string() })?;
        #[expect(clippy::cast_precision_loss, reason = "pictures have a few thousand points on a side")]
        let ratio = picture.width as f32 / picture.height as f32;
        let height = most_height.min(most_width / ratio);
        Ok((self.number(picture), height * ratio, height))
    }

    /// The number of a picture among those of the document.
    fn number(&mut self, picture: Picture) -> usize {
        let known = self.pictures.iter().position(|other| *other == picture);
        known.unwrap_or_else(|| {
            self.pictures.push(picture);
            self.pictures.len() - 1
        })
    }

    /// The language of an element, if it says one.
    #[expect(clippy::unused_self, reason = "stands with the other steps of setting an element")]
    fn lang_of(&self, element: Node<'_, '_>) -> Option<String> {
        element.attribute("lang").map(ToOwned::to_owned)
    }

    fn heading(&mut self, element: Node<'_, '_>, level: u8, inside: &Inside, rule: &Rule) -> Result<(), PdfError> {
        if let Some(mut block) = self.paragraph(element, Role::Heading(level), inside, rule)? {
            block.leads = true;
            block.outline = Some((usize::from(level), words(element)));
            self.blocks.push(block);
        }
        Ok(())
    }

    /// Words in lines, as a block of its own.
    fn paragraph(&mut self, element: Node<'_, '_>, role: Role, inside: &Inside, rule: &Rule) -> Result<Option<Block>, PdfError> {
        let tag = self.tags.add(role, Some(inside.tag), self.lang_of(element));
        self.tags.name(tag, element.attribute("class").unwrap_or_default());
        let mut paragraph = Paragraph::default();
        self.inline(element, &inside.look, Some(tag), None, &mut paragraph);
        paragraph.trim_end();
        if paragraph.is_empty() {
            return Ok(None);
        }
        let mut measure = (inside.look.measure * self.shaper.fonts.measure() * inside.look.size).min(inside.column.width);
        let mut shaped = self.shaper.shape(&paragraph, &inside.look, measure)?;
        // A measure is wide letters for narrow ones: what is longer than the eye can follow is set again.
        for _ in 0..3 {
            let Some(longest) = longest(&shaped) else { break };
            measure *= longest;
            shaped = self.shaper.shape(&paragraph, &inside.look, measure)?;
        }
        // In a right-to-left column the measure is taken from the right edge.
        let dx = if inside.look.direction == Direction::Rtl { inside.column.width - measure } else { 0.0 };
        let height = shaped.height();
        let cuts = (1..shaped.lines.len()).map(|line| shaped.line_height * super::shape::count(line)).collect();
        let mut items: Vec<Item> = shaped.lines.into_iter().flatten().collect();
        shift_all(&mut items, dx, 0.0);
        Ok(Some(Block { items, height, before: pt(rule.before), after: pt(rule.after), cuts, ..Block::default() }))
    }

    /// The words inside an element, with their looks.
    fn inline(&mut self, element: Node<'_, '_>, look: &Look, tag: Option<TagId>, ground: Option<Ground>, into: &mut Paragraph) {
        let link = element.attribute("href").filter(|_| element.has_tag_name("a"));
        for child in element.children() {
            if let Some(text) = child.text().filter(|_| child.is_text()) {
                into.push(text, look, tag, ground, link);
                continue;
            }
            if !child.is_element() {
                continue;
            }
            let (inner, rule) = look.of(child, self.style);
            if rule.hidden == Some(true) {
                continue;
            }
            // Pictures among words stand apart from them; page furniture and figures place them.
            if child.has_tag_name("img") {
                continue;
            }
            if child.has_tag_name("br") {
                into.push_break(look, tag);
                continue;
            }
            let role = if child.has_tag_name("a") {
                Some(Role::Link)
            } else if inner.lang != look.lang {
                Some(Role::Span)
            } else {
                None
            };
            let tag = match (role, tag) {
                (Some(role), Some(parent)) => {
                    Some(self.tags.add(role, Some(parent), (inner.lang != look.lang).then(|| inner.lang.clone())))
                }
                (_, tag) => tag,
            };
            let isolated = child.attribute("dir").is_some() || child.has_tag_name("a");
            let own = Ground::of(&rule, &inner);
            // A short end value is not broken, either: `On` in two lines would be two words.
            // At the start of a line there is nothing to break it from.
            let short = own.is_some() && into.has_words() && words(child).chars().count() <= SHORT;
            if rule.whole == Some(true) || short {
                let mut words = Paragraph::default();
                self.inline(child, &inner, tag, None, &mut words);
                words.trim_end();
                if let Some(ground) = own {
                    into.push_whole(words, ground, look);
                }
                continue;
            }
            if isolated {
                into.push_control(
                    if inner.direction == Direction::Rtl && !child.has_tag_name("a") { '\u{2067}' } else { '\u{2066}' },
                    look,
                    tag,
                );
            }
            if own.is_some() {
                into.push_room(pt(rule.padding), look);
            }
            self.inline(child, &inner, tag, own.or(ground), into);
            // Room behind what has no ground keeps it apart from what follows.
            if rule.padding.is_some() {
                into.push_room(pt(rule.padding), look);
            }
            if isolated {
                into.push_control('\u{2069}', look, tag);
            }
        }
    }

    /// A remark on a ground, with a bar at its start.
    fn remark(&mut self, element: Node<'_, '_>, inside: &Inside, rule: &Rule) -> Result<(), PdfError> {
        let padding = pt(rule.padding);
        let tag = self.tags.add(Role::Note, Some(inside.tag), self.lang_of(element));
        let width = inside.column.width - 2.0 * padding - BAR;
        let inner = Inside { tag, column: Column { x: 0.0, width }, look: inside.look.clone() };
        let blocks = self.aside(|flow| flow.children(element, &inner))?;
        let Some(mut block) = stack(blocks) else { return Ok(()) };
        let rtl = inside.look.direction == Direction::Rtl;
        let text_x = if rtl { padding } else { padding + BAR };
        shift_all(&mut block.items, text_x, padding * 0.6);
        block.height += padding * 1.2;
        let area = Area { x: 0.0, y: 0.0, width: inside.column.width, height: block.height };
        let bar = Area { x: if rtl { area.width - BAR } else { 0.0 }, width: BAR, ..area };
        let shape = |area, fill| Item::Shape(Shape { area, fill, stroke: None, radius: 0.0 });
        let mut items = vec![shape(area, rule.background.filter(|_| !self.style.black_and_white)), shape(bar, Some(Colour([0x11; 3])))];
        items.append(&mut block.items);
        block.cuts.clear();
        self.blocks.push(Block { items, before: pt(rule.before), after: pt(rule.after), ..block });
        Ok(())
    }

    fn rule_line(&mut self, inside: &Inside, rule: &Rule) {
        let area = Area { x: 0.0, y: 0.0, width: inside.column.width, height: 0.5 };
        let shape = Shape { area, fill: Some(inside.look.colour), stroke: None, radius: 0.0 };
        self.blocks.push(Block {
            items: vec![Item::Shape(shape)],
            height: 0.5,
            before: pt(rule.before),
            after: pt(rule.after),
            ..Block::default()
        });
    }

    fn list(&mut self, element: Node<'_, '_>, inside: &Inside) -> Result<(), PdfError> {
        let mut number = 0;
        for item in element.children().filter(|child| child.has_tag_name("li")) {
            number += 1;
            let (look, rule) = inside.look.of(item, self.style);
            if rule.hidden == Some(true) {
                continue;
            }
            let tag = self.tags.add(Role::ListItem, Some(inside.tag), self.lang_of(item));
            self.tags.name(tag, item.attribute("id").unwrap_or_default());
            let label = if element.has_tag_name("ol") { format!("{number}.") } else { "•".to_owned() };
            self.item(item, &label, &Inside { look, tag, ..inside.clone() }, &rule)?;
        }
        Ok(())
    }

    /// An item of a list: its box, number or bullet at the start side, and what it says beside it.
    fn item(&mut self, item: Node<'_, '_>, label: &str, inside: &Inside, rule: &Rule) -> Result<(), PdfError> {
        let tick = &self.style.tick;
        let indent = tick.size.0 + tick.gap.0;
        let rtl = inside.look.direction == Direction::Rtl;
        let label_tag = self.tags.add(Role::ListLabel, Some(inside.tag), None);
        let input = item.children().find(|child| child.has_tag_name("input"));
        let form = input.map(|_| self.tags.add(Role::Form, Some(label_tag), None));
        let body = self.tags.add(Role::ListBody, Some(inside.tag), None);
        let column = Column { x: 0.0, width: inside.column.width - indent };
        let inner = Inside { look: inside.look.clone(), tag: body, column };
        let blocks = self.aside(|flow| if holds_blocks(item) { flow.children(item, &inner) } else { flow.words_of_item(item, &inner) })?;
        let Some(mut block) = stack(blocks) else { return Ok(()) };
        shift_all(&mut block.items, if rtl { 0.0 } else { indent }, 0.0);
        let x = if rtl { inside.column.width - tick.size.0 } else { 0.0 };
        let first = match (input, form) {
            (Some(input), Some(tag)) => {
                // The box stands in the middle of the first line.
                let line = inside.look.size * inside.look.leading.max(self.shaper.fonts.leading());
                let area = Area { x, y: (line - tick.size.0).max(0.0) / 2.0 + 0.6, width: tick.size.0, height: tick.size.0 };
                let told = |name: &str| input.attribute(name).unwrap_or_default().to_owned();
                vec![Item::Tick(Tick {
                    area,
                    line: tick.line.0,
                    name: told("name"),
                    title: told("title"),
                    checked: input.has_attribute("checked"),
                    tag,
                })]
            }
            _ => {
                let mut paragraph = Paragraph::default();
                paragraph.push(label, &inside.look, Some(label_tag), None, None);
                let shaped = self.shaper.shape(&paragraph, &inside.look, indent)?;
                let mut items: Vec<Item> = shaped.lines.into_iter().flatten().collect();
                shift_all(&mut items, if rtl { inside.column.width - indent } else { 0.0 }, 0.0);
                items
            }
        };
        block.items.splice(0..0, first);
        self.blocks.push(Block { before: pt(rule.before), after: pt(rule.after), ..block });
        Ok(())
    }

    fn words_of_item(&mut self, item: Node<'_, '_>, inner: &Inside) -> Result<(), PdfError> {
        let block = self.paragraph(item, Role::Paragraph, inner, &Rule::default())?;
        self.blocks.extend(block);
        Ok(())
    }

    /// Sets something apart from the blocks that are there already.
    fn aside(&mut self, set: impl FnOnce(&mut Self) -> Result<(), PdfError>) -> Result<Vec<Block>, PdfError> {
        let kept = std::mem::take(&mut self.blocks);
        set(self)?;
        Ok(std::mem::replace(&mut self.blocks, kept))
    }

    fn furniture_height(&mut self, element: Option<Node<'_, '_>>, inside: &Inside) -> Result<f32, PdfError> {
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
    fn furniture(&mut self, element: Node<'_, '_>, inside: &Inside, page_number: &str, y: f32, page: &mut Page) -> Result<(), PdfError> {
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
            let top = y + above + super::shape::count(row) * line_height + if is_head { 0.0 } else { gap };
            for mut item in shaped.lines.into_iter().flatten() {
                item.shift(x + at, top);
                lines.push(item);
            }
        }
        let height = above + super::shape::count(rows.len()) * line_height;
        let rule_y = if is_head { y + height + FURNITURE_PAD } else { y + gap - FURNITURE_PAD };
        let area = Area { x, y: rule_y, width, height: 0.5 };
        page.items.push(Item::Shape(Shape { area, fill: Some(self.rule_colour()), stroke: None, radius: 0.0 }));
        page.items.append(&mut pictures);
        page.items.append(&mut lines);
        Ok(())
    }
}

/// Words on a ground up to this many letters are set in one piece.
const SHORT: usize = 16;
/// The height of a picture in the text. A code of this size has modules that a bad printer and an old camera can do.
const PICTURE: f32 = 92.0;
/// The height and the greatest width of a picture in page furniture.
const LOGO: (f32, f32) = (26.0, 120.0);
/// The least space between words of page furniture.
const MEET: f32 = 12.0;
/// The space between columns.
const GUTTER: f32 = 20.0;
/// The thickness of the bar at the start of a remark.
const BAR: f32 = 2.5;
/// The space between page furniture and the text, unless the style says one.
const FURNITURE_GAP: f32 = 14.0;
/// The space between page furniture and its rule.
const FURNITURE_PAD: f32 = 5.0;

/// The space between the head or foot of a page and the text.
fn furniture_gap(element: Node<'_, '_>, rule: &Rule) -> f32 {
    let told = if element.has_tag_name("header") { rule.after } else { rule.before };
    told.map_or(FURNITURE_GAP, |gap| gap.0.max(FURNITURE_PAD))
}

/// What a measure is to be multiplied with, so that no line has more letters than a line may have; `None` if none has.
fn longest(shaped: &Shaped) -> Option<f32> {
    let lines = shaped.lines.iter().flatten().filter_map(|item| if let Item::Line(line) = item { Some(line.letters()) } else { None });
    let over = lines.filter(|(letters, most)| letters > most).max_by_key(|(letters, _)| *letters);
    over.map(|(letters, most)| super::shape::count(most) / super::shape::count(letters) - 0.005)
}

fn shift_all(items: &mut [Item], dx: f32, dy: f32) {
    for item in items {
        item.shift(dx, dy);
    }
}

fn pt(length: Option<Pt>) -> f32 {
    length.map_or(0.0, |length| length.0)
}

/// The words of an element as plain text.
pub(super) fn words(element: Node<'_, '_>) -> String {
    let all: String = element.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether an item holds blocks rather than bare words.
fn holds_blocks(item: Node<'_, '_>) -> bool {
    item.children().any(|child| matches!(child.tag_name().name(), "p" | "ul" | "ol" | "aside" | "section" | "input"))
}

/// Blocks one below the other, as one that stays whole.
fn stack(blocks: Vec<Block>) -> Option<Block> {
    let mut whole: Option<Block> = None;
    for mut block in blocks {
        match &mut whole {
            None => whole = Some(Block { before: 0.0, outline: None, ..block }),
            Some(above) => {
                let y = above.height + above.after.max(block.before);
                shift_all(&mut block.items, 0.0, y);
                above.items.append(&mut block.items);
                above.cuts.push(y);
                above.cuts.extend(block.cuts.iter().map(|cut| cut + y));
                above.height = y + block.height;
                above.after = block.after;
            }
        }
    }
    whole.map(|block| Block { after: 0.0, ..block })
}

/// The columns of a page in reading order.
fn columns(whole: Column, count: usize, direction: Direction) -> Vec<Column> {
    let width = (whole.width - GUTTER * super::shape::count(count - 1)) / super::shape::count(count);
    let mut all: Vec<Column> =
        (0..count).map(|number| Column { x: whole.x + (width + GUTTER) * super::shape::count(number), width }).collect();
    if direction == Direction::Rtl {
        all.reverse();
    }
    all
}

/// Fills pages with blocks, column by column.
struct Filler {
    pages: Vec<Page>,
    outline: Vec<OutlineEntry>,
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
    fn new(top: f32, bottom: f32, columns: Vec<Column>) -> Self {
        let pages = vec![Page::default()];
        Self { pages, outline: Vec::new(), top, bottom, columns, column: 0, column_top: top, y: top, after: 0.0, empty: true }
    }

    /// From here on there are other columns.
    fn split(&mut self, columns: Vec<Column>) {
        if columns.len() > 1 && !self.empty {
            self.y += self.after;
            self.after = 0.0;
            self.empty = true;
        }
        self.column_top = self.y;
        self.columns = columns;
    }

    fn place_all(&mut self, blocks: Vec<Block>) {
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
        // What is taller than a page is cut between its lines; nothing else can be done with it.
        while self.y + block.height > self.bottom {
            let room = self.bottom - self.y;
            let Some(cut) = block.cuts.iter().copied().filter(|cut| *cut <= room).reduce(f32::max) else { break };
            let (above, below) = block.items.into_iter().partition(|item| bottom_of(item) <= cut + 0.5);
            block.items = below;
            self.put_items(above);
            self.next_column();
            self.empty = false;
            shift_all(&mut block.items, 0.0, -cut);
            block.height -= cut;
            block.cuts = block.cuts.into_iter().map(|other| other - cut).filter(|other| *other > 0.0).collect();
        }
        if let Some((level, title)) = block.outline.take() {
            self.outline.push(OutlineEntry { level, title, side: self.pages.len() - 1, y: self.y });
        }
        let height = block.height;
        self.put_items(block.items);
        self.y += height;
    }

    fn put_items(&mut self, items: Vec<Item>) {
        let (x, y) = (self.columns[self.column].x, self.y);
        let page = self.pages.last_mut().expect("there is always a page");
        page.items.extend(items.into_iter().map(|mut item| {
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
