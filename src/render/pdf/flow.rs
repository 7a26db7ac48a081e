//! The page language → pages: blocks are stacked, steps stay whole, headings stay with what follows.

mod filler;
mod furniture;
mod pair;
mod table;

use std::sync::Arc;

use rayon::prelude::*;
use roxmltree::Node;

use crate::limits::Limits;
use crate::locale::Direction;
use crate::picture::Image;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Fonts;
use crate::render::pdf::look::{Look, has_class};
use crate::render::pdf::page::{Area, Document, Item, PlacedPicture, Shape, Tick};
use crate::render::pdf::paragraph::{Ground, Paragraph};
use crate::render::pdf::shape::{Shaped, Shaper};
use crate::render::pdf::tags::{Role, TagId, Tags};
use crate::template::page_style::{Colour, PageStyle, Pt, Rule};
use filler::{Filler, columns};
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
    cuts: Vec<Cut>,
    /// The entry that it makes in the outline.
    outline: Option<(usize, String)>,
    /// What stands above it again where it begins a page.
    running: Option<Arc<Running>>,
}

/// A place to cut a block at.
#[derive(Debug, Clone, Copy)]
struct Cut {
    /// How far below the block's upper edge.
    at: f32,
    /// Whether it goes between paragraphs, and not between lines of one.
    between: bool,
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
    pictures: Vec<Image>,
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
        let columns = columns(column, self.columns, inside.look.direction);
        let narrow = Inside { column: Column { width: columns[0].width, ..column }, ..inside.clone() };
        let elements: Vec<Node<'_, '_>> = main.children().filter(Node::is_element).collect();
        let sections = elements.iter().position(|node| node.has_tag_name("section")).unwrap_or(elements.len());
        let (before, sections) = elements.split_at(sections);
        // The title and what belongs to it stand across all columns.
        let mut groups = vec![(before, &inside)];
        groups.extend(sections.chunks(1).map(|section| (section, &narrow)));
        let mut blocks = self.side_by_side(&groups)?.into_iter();
        let across = blocks.next().unwrap_or_default();

        let head = main.children().find(|node| node.has_tag_name("header"));
        let foot = main.children().find(|node| node.has_tag_name("footer"));
        let head_height = self.furniture_height(head, &inside)?;
        let foot_height = self.furniture_height(foot, &inside)?;
        let top = margins.top.0 + head_height;
        let bottom = self.paper.1 - margins.bottom.0 - foot_height;
        let mut filler = Filler::new(top, bottom, vec![column]);
        filler.place_all(across);
        filler.split(columns);
        filler.place_all(blocks.flatten().collect());
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

    /// Sets groups of elements at the same time, each in a flow of its own, and numbers tags and pictures in their order.
    fn side_by_side(&mut self, groups: &[(&[Node<'_, '_>], &Inside)]) -> Result<Vec<Vec<Block>>, PdfError> {
        let (style, paper, columns, limits, fonts) = (self.style, self.paper, self.columns, self.limits, &self.shaper.fonts);
        let begin = || Flow::new(style, fonts.beside(), paper, columns, limits);
        let set = |flow: &mut Flow<'a, 'f>, (elements, inside): &(&[Node<'_, '_>], &Inside)| {
            let tag = flow.tags.add(Role::Document, None, None);
            let inside = Inside { tag, ..(*inside).clone() };
            elements.iter().try_for_each(|element| flow.element(*element, &inside))?;
            Ok((std::mem::take(&mut flow.blocks), std::mem::take(&mut flow.tags), std::mem::take(&mut flow.pictures)))
        };
        // One after the other once all are set, so that of several faults the first is told.
        let parts: Vec<Result<_, PdfError>> = groups.par_iter().map_init(begin, set).collect();
        let mut all = Vec::new();
        for (part, (_, inside)) in parts.into_iter().zip(groups) {
            let (mut blocks, tags, pictures) = part?;
            let first = self.tags.append(tags, inside.tag);
            let numbers: Vec<usize> = pictures.into_iter().map(|picture| self.number(picture)).collect();
            let items = blocks.iter_mut().flat_map(|block| &mut block.items);
            let number = |tag| if tag == 0 { inside.tag } else { tag + first };
            items.for_each(|item| item.renumber(number, |picture| numbers[picture]));
            all.push(blocks);
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
        let picture = Image::of_data_address(source, self.limits).map_err(|reason| PdfError::Picture { reason })?;
        let ratio = picture.ratio();
        let height = most_height.min(most_width / ratio);
        Ok((self.number(picture), height * ratio, height))
    }

    /// The number of a picture among those of the document.
    fn number(&mut self, picture: Image) -> usize {
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
        let cut = |line| Cut { at: shaped.line_height * super::shape::count(line), between: false };
        let cuts = (1..shaped.lines.len()).map(cut).collect();
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
}

/// Words on a ground up to this many letters are set in one piece.
const SHORT: usize = 16;
/// The height of a picture in the text. A code of this size has modules that a bad printer and an old camera can do.
const PICTURE: f32 = 92.0;
/// The thickness of the bar at the start of a remark.
const BAR: f32 = 2.5;
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
                above.cuts.push(Cut { at: y, between: true });
                above.cuts.extend(block.cuts.iter().map(|cut| Cut { at: cut.at + y, ..*cut }));
                above.height = y + block.height;
                above.after = block.after;
            }
        }
    }
    whole.map(|block| Block { after: 0.0, ..block })
}
