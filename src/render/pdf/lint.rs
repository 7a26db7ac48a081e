//! The rules of printed checklists, held against finished pages. `docs/templates.md` lists them with their sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::render::pdf::page::{Area, Document, Item, Line, Page, Run, Tick};
use crate::render::pdf::tags::{Role, TagId, Tags};
use crate::render::{self, Rendering};
use crate::template::page_style::{Colour, PageStyle};
use crate::vocabulary::Length;

/// A rule that a finished page breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The rule's number.
    pub rule: u8,
    /// The page, from 1.
    pub page: usize,
    /// The step, or what stands in its place.
    pub step: String,
    /// What is wrong, with what was measured, in one sentence without a full stop.
    pub message: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rule {}, page {}", self.rule, self.page)?;
        if !self.step.is_empty() {
            write!(f, ", {}", self.step)?;
        }
        write!(f, ": {}", self.message)
    }
}

/// The smallest size of what a reader must read to do a step: body text (UKAAF, RNIB).
const BODY: f32 = 12.0;
/// The smallest size of reasons and remarks, which stand a size below.
const REMARK: f32 = 9.4;
/// The smallest size of marks: badges, codes, page furniture.
const MARK: f32 = 8.4;
/// The smallest size in large print (ACB, UKAAF).
const LARGE: f32 = 18.0;
/// The least distance of baselines, as a multiple of the size (NASA CR 177605, WCAG 1.4.8).
const LINE_GAP: f32 = 1.25;
/// The least size of a tick box and the space beside it: 4 mm and 2 mm (Anoto, forms guidance).
const BOX: f32 = 11.3;
const BESIDE_BOX: f32 = 5.6;
/// The least contrast of letters on their ground (WCAG 1.4.3).
const CONTRAST: f32 = 4.5;
/// Paragraphs that tell what to do; others are remarks.
const BODY_CLASSES: [&str; 4] = ["title", "path", "action", "warning"];

/// Holds finished pages against the rules.
pub(super) fn lint(document: &Document, tags: &Tags, style: &PageStyle, rendering: &Rendering<'_>) -> Vec<Breach> {
    let mut lint = Lint { tags, style, large: rendering.sheet.large_print, page: 0, found: Vec::new(), homes: BTreeMap::new() };
    let sides = document.pages.len();
    let is_card = matches!(rendering.document, render::Document::Handout(handout) if handout.length == Length::Card);
    if is_card && sides > 1 && !rendering.sheet.large_print {
        lint.page = sides;
        lint.note(2, "", format!("a card fits one side, and this one has {sides}"));
    }
    for (number, page) in document.pages.iter().enumerate() {
        lint.page = number + 1;
        lint.page(page, document.size, &rendering.document.edition().hash);
    }
    lint.found
}

struct Lint<'l> {
    tags: &'l Tags,
    style: &'l PageStyle,
    large: bool,
    page: usize,
    found: Vec<Breach>,
    /// The page that each step began on, and whether it had that to itself.
    homes: BTreeMap<TagId, (usize, bool)>,
}

impl Lint<'_> {
    fn note(&mut self, rule: u8, step: &str, message: String) {
        self.found.push(Breach { rule, page: self.page, step: step.to_owned(), message });
    }

    fn page(&mut self, page: &Page, size: (f32, f32), hash: &str) {
        let lines: Vec<&Line> = page.items.iter().filter_map(|item| if let Item::Line(line) = item { Some(line) } else { None }).collect();
        let furniture: String = lines.iter().flat_map(|line| &line.runs).filter(|run| run.tag.is_none()).map(words).collect();
        if !furniture.contains(hash) {
            self.note(3, "", format!("the edition {hash} does not stand on the page"));
        }
        let items: BTreeSet<TagId> =
            lines.iter().flat_map(|line| &line.runs).filter_map(|run| self.above(run.tag?, Role::ListItem)).collect();
        for item in &items {
            match self.homes.get(item) {
                None => {
                    self.homes.insert(*item, (self.page, items.len() == 1));
                }
                // A step that has its first page to itself is longer than a page and must be cut.
                Some((_, true)) => {}
                Some((home, false)) => {
                    let (home, step) = (*home, self.tags.get(*item).name.clone());
                    self.note(11, &step, format!("the step began on page {home} and is cut"));
                }
            }
        }
        for line in &lines {
            self.line(line, page, size);
        }
        self.gaps(&lines);
        for item in &page.items {
            if let Item::Tick(tick) = item {
                self.tick(tick, &lines);
            }
        }
    }

    fn line(&mut self, line: &Line, page: &Page, (width, height): (f32, f32)) {
        for run in &line.runs {
            let step = self.step_of(run);
            let least = if self.large { LARGE } else { MARK };
            if run.size < least - 0.01 {
                self.note(
                    if self.large { 6 } else { 5 },
                    &step,
                    format!("letters of {:.1} pt; {least} pt at least: {:?}", run.size, words(run)),
                );
            }
            let contrast = contrast(run.colour, ground(run, page));
            if contrast < CONTRAST {
                self.note(17, &step, format!("a contrast of {contrast:.1}; {CONTRAST} at least: {:?}", words(run)));
            }
            // The space that ends a line may hang over its edge.
            let Some((left, right)) = run.inked() else { continue };
            let edge = self.style.margins.start.0.min(self.style.margins.end.0) - 6.0;
            if left < edge || right > width - edge || run.baseline > height - self.style.margins.bottom.0 + 1.0 {
                self.note(3, &step, format!("words stand in the margin: {:?}", words(run)));
            }
        }
        self.length(line);
        if self.large {
            return;
        }
        let Some(class) = line.runs.iter().find_map(|run| self.class_of(run)) else { return };
        let largest = line.runs.iter().map(|run| run.size).fold(0.0, f32::max);
        let least = if BODY_CLASSES.contains(&class.as_str()) { BODY } else { REMARK };
        // A line of a title or path that holds nothing but marks has no body text to measure.
        let marks = line.runs.iter().all(|run| run.size < REMARK);
        let card = class == "warning" && largest >= BODY - 1.0;
        if largest < least - 0.01 && !marks && !card {
            let step = line.runs.first().map_or_else(String::new, |run| self.step_of(run));
            self.note(5, &step, format!("`{class}` is set in {largest:.1} pt; {least} pt at least"));
        }
    }

    /// How many letters a line has.
    fn length(&mut self, line: &Line) {
        let (letters, most) = line.letters();
        if letters > most {
            let step = line.runs.iter().find(|run| run.tag.is_some()).map_or_else(String::new, |run| self.step_of(run));
            self.note(8, &step, format!("a line of {letters} letters; {most} at most"));
        }
    }

    /// Lines that stand too close to each other or over each other.
    fn gaps(&mut self, lines: &[&Line]) {
        let boxes: Vec<(&Run, f32, f32)> =
            lines.iter().flat_map(|line| &line.runs).map(|run| (run, run.extent().0, run.extent().1)).collect();
        for (number, (run, left, right)) in boxes.iter().enumerate() {
            for (other, other_left, other_right) in &boxes[number + 1..] {
                let gap = (other.baseline - run.baseline).abs();
                let size = run.size.min(other.size);
                let meet = left.max(*other_left) + 0.5 < right.min(*other_right);
                if meet && gap > 1.0 && gap < LINE_GAP * size - 0.05 {
                    let step = self.step_of(run);
                    self.note(7, &step, format!("lines {gap:.1} pt apart at {size:.1} pt: {:?} and {:?}", words(run), words(other)));
                }
            }
        }
    }

    fn tick(&mut self, tick: &Tick, lines: &[&Line]) {
        let Area { x, y, width, height } = tick.area;
        let least = if self.large { BOX * 1.25 } else { BOX };
        if width < least || height < least {
            self.note(14, &tick.name, format!("a box of {width:.1} pt; {least:.1} pt at least"));
        }
        for run in lines.iter().flat_map(|line| &line.runs) {
            let beside = run.baseline > y && run.baseline - run.size < y + height;
            let (left, right) = run.extent();
            let space = if left >= x { left - x - width } else { x - right };
            // Another column stands further off than the box is wide.
            if beside && space < BESIDE_BOX && space > -width {
                self.note(14, &tick.name, format!("{space:.1} pt between the box and {:?}; {BESIDE_BOX} pt at least", words(run)));
            }
        }
    }

    fn above(&self, mut tag: TagId, role: Role) -> Option<TagId> {
        loop {
            if self.tags.get(tag).role == role {
                return Some(tag);
            }
            tag = self.tags.get(tag).parent?;
        }
    }

    fn class_of(&self, run: &Run) -> Option<String> {
        let paragraph = self.above(run.tag?, Role::Paragraph)?;
        Some(self.tags.get(paragraph).name.clone())
    }

    fn step_of(&self, run: &Run) -> String {
        run.tag.and_then(|tag| self.above(tag, Role::ListItem)).map_or_else(String::new, |item| self.tags.get(item).name.clone())
    }
}

fn words(run: &Run) -> String {
    run.clusters.iter().map(|cluster| cluster.text.as_str()).collect()
}

/// The colour behind a run: the last filled shape around its first letter, else paper.
fn ground(run: &Run, page: &Page) -> Colour {
    let (left, _) = run.extent();
    let (x, y) = (left + 0.5, run.baseline - run.size * 0.3);
    let holds = |area: &Area| (area.x..area.x + area.width).contains(&x) && (area.y..area.y + area.height).contains(&y);
    let fill = |item: &Item| if let Item::Shape(shape) = item { shape.fill.filter(|_| holds(&shape.area)) } else { None };
    page.items.iter().rev().find_map(fill).unwrap_or(Colour([255; 3]))
}

/// The contrast of two colours (WCAG 2, relative luminance).
fn contrast(a: Colour, b: Colour) -> f32 {
    let linear = |part: u8| {
        let part = f32::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = |Colour([red, green, blue]): Colour| 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let whole = contrast(Colour([0; 3]), Colour([255; 3]));
        assert!((whole - 21.0).abs() < 0.01, "{whole}");
        assert!(contrast(Colour([0x77; 3]), Colour([255; 3])) < CONTRAST);
        assert!(contrast(Colour([0x55; 3]), Colour([255; 3])) > 7.0);
    }
}
