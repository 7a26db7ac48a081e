//! Words → lines of placed glyphs: shaping, direction and line breaking by parley.

use std::ops::Range;

use compact_str::CompactString;
use parley::fontique::FontWeight;
use parley::{
    BaseDirection, InlineBox, InlineBoxKind, Language, Layout, LineHeight, OverflowWrap, PositionedLayoutItem, StyleProperty, TextWrapMode,
    VerticalAlign, WordBreak,
};
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::locale::Direction;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Fonts;
use crate::render::pdf::look::Look;
use crate::render::pdf::page::{Area, Cluster, Glyph, Item, Line, Link, Run, Shape};
use crate::render::pdf::paragraph::{Boxed, Ground, Paragraph, Span, is_control};
use crate::render::pdf::tags::TagId;
use crate::template::page_style::{Border, Colour};

/// A paragraph in lines.
#[derive(Debug, Clone, Default)]
pub(super) struct Shaped {
    /// What stands in each line, from the paragraph's upper left corner.
    pub lines: Vec<Vec<Item>>,
    /// From one line to the next.
    pub line_height: f32,
    /// How wide the widest line is.
    pub width: f32,
}

impl Shaped {
    /// The same with all words in a tag.
    fn tagged(&self, tag: Option<TagId>) -> Self {
        let mut this = self.clone();
        for item in this.lines.iter_mut().flatten() {
            if let Item::Line(line) = item {
                line.runs.iter_mut().for_each(|run| run.tag = tag);
            }
        }
        this
    }

    /// How much room it takes from top to bottom.
    pub fn height(&self) -> f32 {
        self.line_height * count(self.lines.len())
    }
}

/// A small count as a length factor.
pub(super) fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// Sets paragraphs in lines.
pub(super) struct Shaper<'f> {
    /// The faces.
    pub fonts: Fonts<'f>,
    /// What was set already and comes again and again: badges, heads and feet of pages.
    kept: FxHashMap<String, Vec<Kept>>,
}

/// Words of one look, set in a width.
struct Kept {
    looks: (Look, Look),
    width: f32,
    shaped: Shaped,
}

impl<'f> Shaper<'f> {
    /// Nothing set yet.
    pub fn new(fonts: Fonts<'f>) -> Self {
        Self { fonts, kept: FxHashMap::default() }
    }

    /// Breaks a paragraph into lines of a width.
    ///
    /// # Errors
    /// If a face has no glyph for something, which [`Fonts::cover`] rules out for single characters.
    pub fn shape(&mut self, paragraph: &Paragraph, look: &Look, width: f32) -> Result<Shaped, PdfError> {
        let [Span { look: own, ground: None, link: None, tag, .. }] = paragraph.spans.as_slice() else {
            return self.set(paragraph, look, width);
        };
        if !paragraph.boxes.is_empty() || paragraph.text.len() > KEPT {
            return self.set(paragraph, look, width);
        }
        let same = |kept: &&Kept| kept.looks.0 == *own && kept.looks.1 == *look && kept.width.to_bits() == width.to_bits();
        if let Some(kept) = self.kept.get(&paragraph.text).and_then(|kept| kept.iter().find(same)) {
            return Ok(kept.shaped.tagged(*tag));
        }
        let shaped = self.set(paragraph, look, width)?;
        let kept = Kept { looks: (own.clone(), look.clone()), width, shaped: shaped.clone() };
        self.kept.entry(paragraph.text.clone()).or_default().push(kept);
        Ok(shaped)
    }

    fn set(&mut self, paragraph: &Paragraph, look: &Look, width: f32) -> Result<Shaped, PdfError> {
        let line_height = look.size * look.leading.max(self.fonts.leading());
        let whole = self.whole(paragraph, look)?;
        let layout = self.layout(paragraph, look, line_height, width, &whole);
        let mut shaped = Shaped { lines: Vec::new(), line_height, width: 0.0 };
        let ascent =
            layout.lines().find(|line| line.runs().next().is_some()).map(|line| line.metrics().baseline - line.metrics().block_min_coord);
        for (number, line) in layout.lines().enumerate() {
            let top = line.metrics().block_min_coord;
            // A line that holds nothing but a box has no letters to take its height from.
            let baseline = if line.runs().next().is_some() { line.metrics().baseline } else { top + ascent.unwrap_or(look.size) };
            let mut runs = self.runs(paragraph, &line)?;
            if !line.items().any(|item| matches!(item, PositionedLayoutItem::InlineBox(_))) {
                settle_last_space(&mut runs, look.direction == Direction::Rtl);
            }
            let mut items = grounds(&runs, paragraph);
            let links = links(&runs, paragraph);
            let mut boxes: Vec<Run> = Vec::new();
            for item in line.items() {
                let PositionedLayoutItem::InlineBox(placed) = item else { continue };
                let at = usize::try_from(placed.id).unwrap_or(usize::MAX);
                if let (Some(Some((inner, ground))), Some((start, _))) = (whole.get(at), paragraph.boxes.get(at)) {
                    let raise = if inner.line_height < line_height * 0.9 { RAISE } else { 0.0 };
                    let at = (placed.x, baseline - raise);
                    // Before the words behind it, after the mark of direction in front of it.
                    place_whole(inner, ground, start.saturating_sub(1), at, &mut items, &mut boxes);
                }
            }
            boxes.append(&mut runs.iter_mut().map(|(run, _)| std::mem::replace(run, empty_run())).collect());
            boxes.retain(|run| !run.clusters.is_empty());
            boxes.sort_by(|a, b| a.extent().0.total_cmp(&b.extent().0));
            items.push(Item::Line(Line { runs: boxes, right_to_left: look.direction == Direction::Rtl }));
            items.extend(links);
            // The first line begins at 0, whatever the faces say of their own height.
            let drift = line_height * count(number) - top;
            for item in &mut items {
                item.shift(0.0, drift);
            }
            shaped.width = shaped.width.max(line.metrics().advance - line.metrics().hanging_advance);
            shaped.lines.push(items);
        }
        // Room at the edge of a ground may be all that did not fit into the line before.
        while shaped.lines.len() > 1 && shaped.lines.last().is_some_and(|items| items.iter().all(Item::is_empty)) {
            shaped.lines.pop();
        }
        Ok(shaped)
    }

    /// The width of the widest piece that cannot be broken, and that of the whole in one line.
    ///
    /// # Errors
    /// As [`Shaper::shape`].
    pub fn widths(&mut self, paragraph: &Paragraph, look: &Look) -> Result<(f32, f32), PdfError> {
        let line_height = look.size * look.leading.max(self.fonts.leading());
        let whole = self.whole(paragraph, look)?;
        let widths = self.layout(paragraph, look, line_height, f32::MAX, &whole).calculate_content_widths();
        // A hair more, or rounding would break the last word.
        Ok((widths.min + 0.1, widths.max + 0.1))
    }

    /// What is set in one piece.
    fn whole(&mut self, paragraph: &Paragraph, look: &Look) -> Result<Vec<Option<(Shaped, Ground)>>, PdfError> {
        let mut whole: Vec<Option<(Shaped, Ground)>> = Vec::new();
        for (_, boxed) in &paragraph.boxes {
            whole.push(match boxed {
                Boxed::Room(_) => None,
                Boxed::Whole(inner) => Some((self.shape(&inner.0, inner.0.look().unwrap_or(look), f32::MAX)?, inner.1)),
            });
        }
        Ok(whole)
    }

    fn layout(
        &mut self,
        paragraph: &Paragraph,
        look: &Look,
        line_height: f32,
        width: f32,
        whole: &[Option<(Shaped, Ground)>],
    ) -> Layout<usize> {
        // Words of another language in the faces of that language: the same ideograph has other forms elsewhere.
        let own = |span: &Span| self.fonts.has_own(&span.look.lang).then(|| self.fonts.families(&span.look.lang));
        let own: Vec<_> = paragraph.spans.iter().map(own).collect();
        let mut builder = self.fonts.builder(&paragraph.text);
        builder.set_base_direction(match look.direction {
            Direction::Ltr => BaseDirection::Ltr,
            Direction::Rtl => BaseDirection::Rtl,
        });
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(line_height)));
        // An address that is longer than a line may be broken anywhere; words are not.
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        for (number, (span, own)) in paragraph.spans.iter().zip(own).enumerate() {
            let range = || span.range.clone();
            if let Some(own) = own {
                builder.push(StyleProperty::FontFamily(own), range());
            }
            builder.push(StyleProperty::Brush(number), range());
            builder.push(StyleProperty::FontSize(span.look.size), range());
            if span.look.bold {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range());
            }
            if span.link.as_ref().is_some_and(|url| url.len() <= UNBROKEN) {
                builder.push(StyleProperty::TextWrapMode(TextWrapMode::NoWrap), range());
            }
            builder.push(StyleProperty::Locale(Language::parse(&span.look.lang).ok()), range());
            // Korean is broken at spaces; UAX 14 alone would break words.
            if span.look.lang.split('-').next() == Some("ko") {
                builder.push(StyleProperty::WordBreak(WordBreak::KeepAll), range());
            }
        }
        for (id, ((index, boxed), whole)) in (0..).zip(paragraph.boxes.iter().zip(whole)) {
            let width = match (boxed, whole) {
                (Boxed::Room(width), _) => *width,
                (Boxed::Whole(_), Some((inner, ground))) => inner.width + 2.0 * ground.padding,
                (Boxed::Whole(_), None) => 0.0,
            };
            let kind = InlineBoxKind::InFlow;
            builder.push_inline_box(InlineBox {
                id,
                kind,
                index: *index,
                width,
                height: 0.0,
                baseline: None,
                vertical_align: VerticalAlign::default(),
            });
        }
        let mut layout = builder.build(&paragraph.text);
        layout.break_all_lines((width < f32::MAX).then_some(width));
        let alignment = if width < f32::MAX { parley::Alignment::Start } else { parley::Alignment::Left };
        layout.align(alignment, parley::AlignmentOptions::default());
        layout
    }

    /// The runs of a line from left to right, each with its span.
    fn runs(&self, paragraph: &Paragraph, line: &parley::Line<'_, usize>) -> Result<Vec<(Run, usize)>, PdfError> {
        let mut runs = Vec::new();
        // A run is told apart by its number and place: a line may hold only a part of it, between two boxes.
        let mut clusters = Vec::new().into_iter();
        let mut known: Option<(usize, Range<usize>)> = None;
        let mut held: Option<(parley::Cluster<'_, usize>, SmallVec<[parley::Glyph; 1]>)> = None;
        for item in line.items() {
            let PositionedLayoutItem::GlyphRun(glyphs) = item else { continue };
            let run = glyphs.run();
            let name = (run.index(), run.text_range());
            if known.as_ref() != Some(&name) {
                known = Some(name);
                clusters = run.visual_clusters().collect::<Vec<_>>().into_iter();
                held = None;
            }
            let right_to_left = run.is_rtl();
            let span = glyphs.style().brush;
            let mut rest = glyphs.glyphs().count();
            let mut x = glyphs.offset();
            let mut placed: Vec<Cluster> = Vec::with_capacity(rest);
            let mut start = usize::MAX;
            // Parts of a ligature that have no glyph of their own lend their text to the part that has.
            let mut lent = CompactString::default();
            while let Some((cluster, shaped)) = held.take().or_else(|| clusters.next().map(with_glyphs)) {
                let count = shaped.len();
                if count > rest || (count > 0 && rest == 0) || (count == 0 && rest == 0 && right_to_left) {
                    held = Some((cluster, shaped));
                    break;
                }
                rest -= count;
                let text = printed(&paragraph.text[cluster.text_range()]);
                if !text.is_empty() {
                    start = start.min(cluster.text_range().start);
                }
                if count == 0 {
                    match placed.last_mut() {
                        Some(last) if !right_to_left => last.text.push_str(&text),
                        _ => lent.insert_str(0, &text),
                    }
                    continue;
                }
                let mut glyphs = SmallVec::new();
                for glyph in shaped {
                    if glyph.id == 0 && !text.is_empty() {
                        return Err(PdfError::NoGlyph { text: text.into() });
                    }
                    let id = u16::try_from(glyph.id).map_err(|_| PdfError::NoGlyph { text: text.to_string() })?;
                    glyphs.push(Glyph { id, x: x + glyph.x, rise: -glyph.y, advance: glyph.advance });
                    x += glyph.advance;
                }
                let mut text = text;
                text.push_str(&std::mem::take(&mut lent));
                if !text.is_empty() {
                    placed.push(Cluster { text, glyphs });
                }
            }
            if placed.is_empty() {
                continue;
            }
            let Some(Span { look, tag, .. }) = paragraph.spans.get(span) else { continue };
            let run = Run {
                face: self.fonts.id(run.font().data.id())?,
                size: run.font_size(),
                colour: look.colour,
                baseline: glyphs.baseline(),
                right_to_left,
                start: (start, 0),
                tag: *tag,
                clusters: placed,
            };
            runs.push((run, span));
        }
        Ok(runs)
    }
}

fn with_glyphs(cluster: parley::Cluster<'_, usize>) -> (parley::Cluster<'_, usize>, SmallVec<[parley::Glyph; 1]>) {
    let glyphs = cluster.glyphs().collect();
    (cluster, glyphs)
}

/// The text of a cluster without what only steers: line ends and marks of direction that the composer added.
fn printed(text: &str) -> CompactString {
    if let [b' '..=b'~'] = text.as_bytes() {
        return text.into();
    }
    text.chars().filter(|c| *c != '\n' && !is_control(*c)).collect()
}

/// Puts the space that ends a line at the paragraph's end of it (UAX 9, rule L1).
///
/// The typesetter leaves it with the words before it; where these run against the paragraph, it would stand as a gap in
/// the middle of the line.
fn settle_last_space(runs: &mut Vec<(Run, usize)>, right_to_left: bool) {
    let Some(number) = (0..runs.len()).max_by_key(|number| runs[*number].0.start) else { return };
    let (run, span) = &mut runs[number];
    if run.right_to_left == right_to_left {
        return;
    }
    let at = if run.right_to_left { 0 } else { run.clusters.len() - 1 };
    let [glyph] = *run.clusters[at].glyphs.as_slice() else { return };
    if run.clusters[at].text != " " {
        return;
    }
    let letters: usize = run.clusters.iter().map(|cluster| cluster.text.len()).sum();
    let cluster = run.clusters.remove(at);
    let mut space = (Run { clusters: vec![cluster], right_to_left, start: (run.start.0 + letters - 1, 0), ..run.clone() }, *span);
    runs.retain(|(run, _)| !run.clusters.is_empty());
    // What stands between it and the end of the line closes up.
    let mut end = glyph.x;
    for other in runs.iter_mut().flat_map(|(run, _)| &mut run.clusters).flat_map(|cluster| &mut cluster.glyphs) {
        if right_to_left && other.x < glyph.x {
            end = end.min(other.x);
            other.x += glyph.advance;
        } else if !right_to_left && other.x > glyph.x {
            end = end.max(other.x - glyph.advance + other.advance);
            other.x -= glyph.advance;
        }
    }
    space.0.clusters[0].glyphs[0].x = end;
    let to = if right_to_left { 0 } else { runs.len() };
    runs.insert(to, space);
}

fn empty_run() -> Run {
    Run { face: 0, size: 0.0, colour: Colour([0; 3]), baseline: 0.0, right_to_left: false, start: (0, 0), tag: None, clusters: Vec::new() }
}

/// Words up to this many bytes are kept once they are set.
const KEPT: usize = 200;

/// How far words in one piece stand above the line if they are smaller than those around them, like a badge.
const RAISE: f32 = 0.6;

/// An address up to this many letters is not broken: half a line.
const UNBROKEN: usize = 45;

/// How far a ground reaches above and below the baseline, as a multiple of the size.
const GROUND: (f32, f32) = (1.05, 0.35);

/// The grounds behind the words of a line.
fn grounds(runs: &[(Run, usize)], paragraph: &Paragraph) -> Vec<Item> {
    let ground = |(run, span): &(Run, usize)| {
        paragraph.spans.get(*span).and_then(|span| span.ground).map(|ground| (ground, run.extent(), run.baseline, run.size))
    };
    let mut merged: Vec<(Ground, (f32, f32), f32, f32)> = Vec::new();
    for (ground, extent, baseline, size) in runs.iter().filter_map(ground) {
        match merged.last_mut() {
            Some((last, edges, _, _)) if *last == ground && (extent.0 - edges.1).abs() < 1.0 => edges.1 = extent.1,
            _ => merged.push((ground, extent, baseline, size)),
        }
    }
    merged
        .into_iter()
        .map(|(ground, (left, right), baseline, size)| Item::Shape(ground_shape(&ground, left, right, baseline, size)))
        .collect()
}

fn ground_shape(ground: &Ground, left: f32, right: f32, baseline: f32, size: f32) -> Shape {
    Shape {
        area: Area {
            x: left - ground.padding,
            y: baseline - GROUND.0 * size,
            width: right - left + 2.0 * ground.padding,
            height: (GROUND.0 + GROUND.1) * size,
        },
        fill: ground.fill,
        stroke: (ground.border != Border::None).then_some((ground.border, ground.colour, 0.75)),
        radius: 2.5,
    }
}

/// The areas of the links in a line.
fn links(runs: &[(Run, usize)], paragraph: &Paragraph) -> Vec<Item> {
    let mut found: Vec<Item> = Vec::new();
    for (run, span) in runs {
        let Some(Span { link: Some(url), .. }) = paragraph.spans.get(*span) else { continue };
        let Some(tag) = run.tag else { continue };
        let (left, right) = run.extent();
        let area = Area { x: left, y: run.baseline - run.size, width: right - left, height: run.size * 1.3 };
        match found.last_mut() {
            Some(Item::Link(last)) if last.tag == tag => {
                let edge = last.area.x.min(area.x);
                last.area.width = (last.area.x + last.area.width).max(area.x + area.width) - edge;
                last.area.x = edge;
            }
            _ => found.push(Item::Link(Link { area, url: url.clone(), tag })),
        }
    }
    found
}

/// Puts words that are set in one piece into their place in a line.
fn place_whole(inner: &Shaped, ground: &Ground, start: usize, (x, baseline): (f32, f32), items: &mut Vec<Item>, runs: &mut Vec<Run>) {
    for mut item in inner.lines.iter().flatten().cloned() {
        let Item::Line(line) = &item else { continue };
        let Some(first) = line.runs.first() else { continue };
        let (size, own) = (first.size, first.baseline);
        item.shift(x + ground.padding, baseline - own);
        items.push(Item::Shape(ground_shape(
            &Ground { padding: 0.0, ..*ground },
            x,
            x + inner.width + 2.0 * ground.padding,
            baseline,
            size,
        )));
        if let Item::Line(line) = item {
            runs.extend(line.runs.into_iter().map(|run| Run { start: (start, run.start.0), ..run }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A run of letters 10 pt wide, from left to right as they stand.
    fn run(text: &str, x: f32, right_to_left: bool, start: usize) -> (Run, usize) {
        let mut x = x - 10.0;
        let clusters = text.chars().map(|letter| {
            x += 10.0;
            let glyph = Glyph { id: 1, x, rise: 0.0, advance: 10.0 };
            Cluster { text: CompactString::from(letter.to_string()), glyphs: SmallVec::from_elem(glyph, 1) }
        });
        (Run { clusters: clusters.collect(), right_to_left, start: (start, 0), ..empty_run() }, 0)
    }

    fn places(runs: &[(Run, usize)]) -> Vec<(String, f32)> {
        let text = |run: &Run| run.clusters.iter().map(|cluster| cluster.text.as_str()).collect();
        runs.iter().map(|(run, _)| (text(run), run.clusters[0].glyphs[0].x)).collect()
    }

    #[test]
    fn the_space_at_the_end_of_a_line_stands_at_its_edge() {
        let mut runs = vec![run("My ", 0.0, false, 9), run("אבג", 30.0, true, 0)];
        settle_last_space(&mut runs, true);
        assert_eq!(places(&runs), [(" ".to_owned(), 0.0), ("My".to_owned(), 10.0), ("אבג".to_owned(), 30.0)]);
        assert!(runs[0].0.right_to_left && runs[0].0.start > runs[1].0.start);

        let mut runs = vec![run("abc", 0.0, false, 0), run(" אב", 30.0, true, 3)];
        settle_last_space(&mut runs, false);
        assert_eq!(places(&runs), [("abc".to_owned(), 0.0), ("אב".to_owned(), 30.0), (" ".to_owned(), 50.0)]);
    }

    #[test]
    fn a_space_that_stands_at_the_edge_already_stays() {
        let mut runs = vec![run(" אב", 0.0, true, 2), run("My", 30.0, false, 0)];
        let before = places(&runs);
        settle_last_space(&mut runs, true);
        assert_eq!(places(&runs), before);
    }

    #[test]
    fn room_behind_the_last_word_never_makes_a_line() {
        let (layers, mut reading) = (crate::layers::Layers::built_in(), crate::layers::Reading::default());
        let (english, family) = (crate::locale::Locale::source(), ["noto-sans".parse().expect("an id")]);
        let faces = crate::faces::Faces::load(&layers, [(&english, &family[..])], &mut reading).expect("it is there");
        let mut fonts = Fonts::new(&faces);
        fonts.cover(&[("en", "On".chars().collect())]).expect("it has the letters");
        let mut shaper = Shaper::new(fonts);
        let look = Look::root();
        let mut words = Paragraph::default();
        words.push("On", &look, None, None, None);
        let width = shaper.shape(&words, &look, f32::MAX).expect("it is set").width;
        words.push_room(6.0, &look);
        let shaped = shaper.shape(&words, &look, width + 1.0).expect("it is set");
        assert_eq!(shaped.lines.len(), 1);
    }
}
