//! Finished pages: placed glyphs and shapes, plain data. The writer copies them and decides nothing.
//!
//! All lengths are points, from the left and the top edge of the page.

use std::fmt::Write as _;

use compact_str::CompactString;
use smallvec::SmallVec;

use crate::picture::Image;
use crate::render::pdf::fonts::FaceId;
use crate::render::pdf::tags::TagId;
use crate::template::page_style::{Border, Colour};

/// A document ready to be written.
#[derive(Debug)]
pub(super) struct Document {
    /// Width and height of every side of paper.
    pub size: (f32, f32),
    /// How many sides there are: as many as pages, but for a booklet.
    pub sides: usize,
    /// Whether boxes can be ticked on a screen.
    pub form: bool,
    /// The pages, in reading order.
    pub pages: Vec<Page>,
    /// The pictures that stand on them.
    pub pictures: Vec<Image>,
    /// What viewers list beside the pages.
    pub outline: Vec<OutlineEntry>,
}

/// One page: what stands on it, in reading order.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The side of paper that it stands on, from 0.
    pub side: usize,
    /// The things, in reading order; what lies behind others comes before them.
    pub items: Vec<Item>,
    /// How much of its height is filled, without header and footer.
    pub filled: f32,
}

/// A heading as viewers list it.
#[derive(Debug)]
pub(super) struct OutlineEntry {
    /// 1 for the title, 2 below it, and so on without gaps.
    pub level: usize,
    /// Its words.
    pub title: String,
    /// The side of paper, from 0.
    pub side: usize,
    /// Its upper edge.
    pub y: f32,
}

/// A thing on a page.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// A line of text.
    Line(Line),
    /// A ground, frame or rule, without meaning of its own.
    Shape(Shape),
    /// A box to tick.
    Tick(Tick),
    /// The area of a link.
    Link(Link),
    /// A picture.
    Picture(PlacedPicture),
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// A rectangle with a ground, a frame, or both.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    /// Where.
    pub area: Area,
    /// The ground.
    pub fill: Option<Colour>,
    /// The frame: its form, colour and thickness.
    pub stroke: Option<(Border, Colour, f32)>,
    /// How round the corners are.
    pub radius: f32,
}

/// A box to tick.
#[derive(Debug, Clone)]
pub(super) struct Tick {
    /// Where.
    pub area: Area,
    /// The thickness of its line.
    pub line: f32,
    /// The name of the field, unique in the document: the step's code.
    pub name: String,
    /// What it is called aloud: the step's title.
    pub title: String,
    /// Whether it is ticked.
    pub checked: bool,
    /// The tag that stands for it.
    pub tag: TagId,
}

/// The area of a link.
#[derive(Debug, Clone)]
pub(super) struct Link {
    /// Where.
    pub area: Area,
    /// The address.
    pub url: String,
    /// The tag that stands for it.
    pub tag: TagId,
}

/// A picture in its place.
#[derive(Debug, Clone)]
pub(super) struct PlacedPicture {
    /// Where.
    pub area: Area,
    /// Its number among the document's pictures.
    pub picture: usize,
    /// The tag that stands for it; `None` for page furniture.
    pub tag: Option<TagId>,
}

/// A line of text: runs from left to right.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// The runs, as they stand from left to right.
    pub runs: Vec<Run>,
    /// Whether its paragraph is written from right to left.
    pub right_to_left: bool,
}

/// Glyphs of one face, size, colour and direction.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// The face.
    pub face: FaceId,
    /// The size of letters.
    pub size: f32,
    /// The colour.
    pub colour: Colour,
    /// The baseline.
    pub baseline: f32,
    /// Whether its letters run from right to left.
    pub right_to_left: bool,
    /// Where its text begins in the paragraph, and then in words that are set in one piece, in bytes; gives the reading order.
    pub start: (usize, usize),
    /// The tag that it belongs to; `None` for page furniture.
    pub tag: Option<TagId>,
    /// The clusters, from left to right.
    pub clusters: Vec<Cluster>,
}

/// The smallest piece of text with the glyphs that draw it.
#[derive(Debug, Clone)]
pub(super) struct Cluster {
    /// The text, in logical order.
    pub text: CompactString,
    /// The glyphs, from left to right.
    pub glyphs: SmallVec<[Glyph; 1]>,
}

/// A glyph in its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    /// Its number in the face.
    pub id: u16,
    /// Where its origin stands.
    pub x: f32,
    /// How far above the baseline.
    pub rise: f32,
    /// How far it moves the pen.
    pub advance: f32,
}

/// Most letters in a line that is read along, and most in Chinese, Japanese and Korean (WCAG 1.4.8).
const LETTERS: usize = 80;
const IDEOGRAPHS: usize = 40;

/// Up to this size, letters beside larger ones are marks: badges and codes, which are looked at, not read along.
const MARK: f32 = 9.4;

impl Line {
    /// How many letters it has for the eye to follow, without marks and page furniture, and how many it may have.
    pub fn letters(&self) -> (usize, usize) {
        let largest = self.runs.iter().map(|run| run.size).fold(0.0, f32::max);
        let is_read = |run: &&Run| run.tag.is_some() && (run.size >= MARK || run.size >= largest * 0.8);
        let words = self.runs.iter().filter(is_read).flat_map(|run| &run.clusters);
        let is_wide =
            |c: char| matches!(c, '\u{1100}'..='\u{11FF}' | '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}');
        let (mut letters, mut wide) = (0, 0);
        for c in words.flat_map(|cluster| cluster.text.chars()) {
            letters += 1;
            wide += usize::from(is_wide(c));
        }
        if wide * 2 > letters { (wide, IDEOGRAPHS) } else { (letters, LETTERS) }
    }
}

impl Document {
    /// How much of all pages but the first is filled, together.
    pub fn height_after_first_page(&self) -> f32 {
        self.pages.iter().skip(1).map(|page| page.filled).sum()
    }
}

impl Item {
    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Line(line) if line.runs.iter().all(|run| run.clusters.iter().all(|cluster| cluster.text.trim().is_empty())))
    }

    /// Moves it right and down.
    pub fn shift(&mut self, dx: f32, dy: f32) {
        let area = match self {
            Self::Line(line) => {
                for run in &mut line.runs {
                    run.baseline += dy;
                    run.clusters.iter_mut().flat_map(|cluster| &mut cluster.glyphs).for_each(|glyph| glyph.x += dx);
                }
                return;
            }
            Self::Shape(shape) => &mut shape.area,
            Self::Tick(tick) => &mut tick.area,
            Self::Link(link) => &mut link.area,
            Self::Picture(picture) => &mut picture.area,
        };
        area.x += dx;
        area.y += dy;
    }
}

impl Item {
    /// Gives its tag and its picture other numbers.
    pub fn renumber(&mut self, tag: impl Fn(TagId) -> TagId, picture: impl Fn(usize) -> usize) {
        match self {
            Self::Line(line) => line.runs.iter_mut().for_each(|run| run.tag = run.tag.map(&tag)),
            Self::Shape(_) => {}
            Self::Tick(tick) => tick.tag = tag(tick.tag),
            Self::Link(link) => link.tag = tag(link.tag),
            Self::Picture(placed) => {
                placed.tag = placed.tag.map(&tag);
                placed.picture = picture(placed.picture);
            }
        }
    }
}

impl Tick {
    /// The box as a shape, for those who tick with a pen.
    pub fn drawn(&self) -> Shape {
        let half = self.line / 2.0;
        let Area { x, y, width, height } = self.area;
        let area = Area { x: x + half, y: y + half, width: width - self.line, height: height - self.line };
        Shape { area, fill: None, stroke: Some((Border::Solid, Colour([0x11; 3]), self.line)), radius: 0.0 }
    }
}

impl Run {
    /// Its left and right edge.
    pub fn extent(&self) -> (f32, f32) {
        let glyphs = || self.clusters.iter().flat_map(|cluster| &cluster.glyphs);
        let left = glyphs().map(|glyph| glyph.x).fold(f32::INFINITY, f32::min);
        let right = glyphs().map(|glyph| glyph.x + glyph.advance).fold(f32::NEG_INFINITY, f32::max);
        (left, right)
    }

    /// The same without white space; `None` if it has nothing else.
    pub fn inked(&self) -> Option<(f32, f32)> {
        let inked = self.clusters.iter().filter(|cluster| !cluster.text.trim().is_empty());
        let glyphs = inked.flat_map(|cluster| &cluster.glyphs);
        glyphs.map(|glyph| (glyph.x, glyph.x + glyph.advance)).reduce(|(left, right), (from, to)| (left.min(from), right.max(to)))
    }
}

impl Document {
    /// The pages as text, one line a thing: what tests look at.
    pub fn dump(&self) -> String {
        let mut out = String::new();
        for (number, page) in self.pages.iter().enumerate() {
            let _ = writeln!(out, "page {} {:.1} x {:.1}", number + 1, self.size.0, self.size.1);
            for item in &page.items {
                match item {
                    Item::Line(line) => {
                        let mut runs: Vec<&Run> = line.runs.iter().collect();
                        runs.sort_by_key(|run| run.start);
                        for run in runs {
                            let texts: Vec<&str> = run.clusters.iter().map(|cluster| cluster.text.as_str()).collect();
                            let text = if run.right_to_left { texts.iter().rev().copied().collect() } else { texts.concat() };
                            let (left, right) = run.extent();
                            let (kind, face) = (if run.tag.is_some() { "text" } else { "furniture" }, run.face);
                            let _ =
                                writeln!(out, "  {kind} {left:.1}-{right:.1} {:.1} face {face} {:.1}pt {text:?}", run.baseline, run.size);
                        }
                    }
                    Item::Shape(Shape { area, fill, stroke, .. }) => {
                        let _ = writeln!(out, "  shape {area} {}{}", fill.map_or("", |_| "filled "), stroke.map_or("", |_| "framed"));
                    }
                    Item::Tick(tick) => {
                        let _ = writeln!(out, "  tick {} {} {:?}", tick.area, tick.name, tick.title);
                    }
                    Item::Picture(picture) => {
                        let _ = writeln!(out, "  picture {} number {}", picture.area, picture.picture);
                    }
                    Item::Link(link) => {
                        let _ = writeln!(out, "  link {} {}", link.area, link.url);
                    }
                }
            }
        }
        out
    }
}

impl std::fmt::Display for Area {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.1},{:.1} {:.1}x{:.1}", self.x, self.y, self.width, self.height)
    }
}
