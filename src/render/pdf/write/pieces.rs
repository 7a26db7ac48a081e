//! A line → pieces in reading order, so that the text comes back letter for letter.
//!
//! Programs that extract text guess its order from where glyphs stand, each in its own way. What is done here was
//! found by reading and measuring them; `docs/pdf.md` tells what each does and why each rule is there.

use std::borrow::Cow;

use compact_str::CompactString;
use smallvec::{SmallVec, smallvec};

use crate::render::pdf::fonts::FaceId;
use crate::render::pdf::page::{Cluster, Glyph, Line, Run};
use crate::render::pdf::tags::TagId;
use crate::template::page_style::Colour;

/// What is drawn for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Drawn {
    /// A glyph of the face.
    Glyph(u16),
    /// The face's space, to the left of its place.
    Space,
    /// Nothing: a glyph without width and ink that carries text.
    Blank,
}

/// A glyph with the text that stands for it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Coded {
    /// What is drawn.
    pub drawn: Drawn,
    /// What it stands for, in the order in which extractors need it.
    pub text: CompactString,
    /// Where its origin stands.
    pub x: f32,
    /// How far above the baseline.
    pub rise: f32,
}

/// Glyphs that are written in one go.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// The face.
    pub face: FaceId,
    /// The size.
    pub size: f32,
    /// The baseline.
    pub baseline: f32,
    /// The colour.
    pub colour: Colour,
    /// The tag; `None` for page furniture.
    pub tag: Option<TagId>,
    /// The glyphs, from left to right.
    pub glyphs: Vec<Coded>,
    /// The text of the whole, where the glyphs' own would come back in another order.
    pub actual: Option<String>,
    /// Whether the pen is set anew before it.
    pub fresh: bool,
}

/// The pieces of a line in reading order, and the glyphs that have no text of their own.
pub(super) fn pieces(line: &Line) -> (Vec<Piece>, Vec<Piece>) {
    let mut loose = Vec::new();
    let pieces = if line.runs.iter().any(|run| run.right_to_left) {
        right_to_left(line, &mut loose)
    } else {
        let mut runs: Vec<&Run> = line.runs.iter().collect();
        runs.sort_by_key(|run| run.start);
        runs.into_iter().flat_map(left_to_right).collect()
    };
    (pieces, loose)
}

impl Piece {
    fn of(run: &Run, glyphs: Vec<Coded>) -> Self {
        let Run { face, size, baseline, colour, tag, .. } = *run;
        Self { face, size, baseline, colour, tag, glyphs, actual: None, fresh: true }
    }
}

fn coded(glyph: &Glyph, text: impl Into<CompactString>) -> Coded {
    Coded { drawn: Drawn::Glyph(glyph.id), text: text.into(), x: glyph.x, rise: glyph.rise }
}

/// A run of a left-to-right line: in one piece, or word by word where glyphs are out of order.
fn left_to_right(run: &Run) -> Vec<Piece> {
    let clusters = with_joiners_in_front(&run.clusters);
    if !clusters.iter().any(|cluster| cluster.text.chars().any(is_reordering)) && !clusters.iter().any(is_out_of_order) {
        let glyphs = clusters.iter().flat_map(|cluster| spread(cluster).1).collect();
        return vec![Piece::of(run, glyphs)];
    }
    let mut pieces: Vec<Piece> = Vec::new();
    // Whether the last piece may grow: one word, and no glyph in it without a character.
    let mut open = None;
    for cluster in clusters.iter() {
        let space = cluster.text.chars().all(char::is_whitespace);
        let (whole, glyphs) = spread(cluster);
        if open != Some(space) || pieces.is_empty() {
            let fresh = pieces.is_empty();
            pieces.push(Piece { fresh, actual: (!space).then(String::new), ..Piece::of(run, Vec::new()) });
        }
        if let Some(piece) = pieces.last_mut() {
            piece.glyphs.extend(glyphs);
            if let Some(actual) = &mut piece.actual {
                actual.push_str(&cluster.text);
            }
        }
        open = whole.then_some(space);
    }
    pieces
}

/// Scripts whose glyphs stand in another order than their characters: Indic, Thai, Lao, Tibetan, Burmese, Khmer.
fn is_reordering(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{FFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

fn is_out_of_order(cluster: &Cluster) -> bool {
    cluster.glyphs.len() > 1
        && (cluster.text.chars().count() < cluster.glyphs.len()
            || cluster.glyphs.iter().any(|glyph| glyph.rise.abs() > 0.01)
            || cluster.glyphs.windows(2).any(|pair| pair[1].x < pair[0].x))
}

/// A cluster's text spread over its glyphs, so that together they say it; whether there was a character for each.
fn spread(cluster: &Cluster) -> (bool, SmallVec<[Coded; 1]>) {
    let glyphs = &cluster.glyphs;
    if let [glyph] = glyphs.as_slice() {
        return (true, smallvec![coded(glyph, cluster.text.clone())]);
    }
    let mut characters: Vec<String> = Vec::new();
    for c in cluster.text.chars() {
        match characters.last_mut() {
            Some(last) if last.ends_with(is_joiner) => last.push(c),
            _ => characters.push(c.to_string()),
        }
    }
    let whole = characters.len() >= glyphs.len();
    let text = |number: usize| match (whole, number) {
        (true, _) if number + 1 == glyphs.len() => characters[number..].concat(),
        (true, _) => characters[number].clone(),
        (false, 0) => cluster.text.to_string(),
        (false, _) => ZERO_WIDTH_SPACE.to_owned(),
    };
    (whole, glyphs.iter().enumerate().map(|(number, glyph)| coded(glyph, text(number))).collect())
}

/// Moves joiners at a cluster's end to the next: pdf.js drops a code whose text ends with a format character.
fn with_joiners_in_front(clusters: &[Cluster]) -> Cow<'_, [Cluster]> {
    if !clusters.iter().any(|cluster| cluster.text.ends_with(is_joiner)) {
        return Cow::Borrowed(clusters);
    }
    let mut carried = CompactString::default();
    let mut moved: Vec<Cluster> = clusters.to_vec();
    for cluster in &mut moved {
        cluster.text.insert_str(0, &std::mem::take(&mut carried));
        let kept = cluster.text.trim_end_matches(is_joiner).len();
        carried = cluster.text.split_off(kept);
        if cluster.text.is_empty() {
            cluster.text = ZERO_WIDTH_SPACE.into();
        }
    }
    if let Some(last) = moved.last_mut() {
        last.text.push_str(&carried);
    }
    Cow::Owned(moved)
}

const ZERO_WIDTH_SPACE: &str = "\u{200B}";
const LRM: &str = "\u{200E}";
const RLM: &str = "\u{200F}";

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

fn is_mirrored(c: char) -> bool {
    matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '«' | '»' | '‹' | '›' | '≤' | '≥')
}

/// Nonspacing marks of Latin, Hebrew and Arabic.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}'
        | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}'
        | '\u{6EA}'..='\u{6ED}')
}

/// Letters that are written from right to left.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{5FF}' | '\u{608}' | '\u{60B}' | '\u{60D}' | '\u{61B}'..='\u{64A}' | '\u{66D}'..='\u{66F}' | '\u{671}'..='\u{6D5}'
        | '\u{6E5}' | '\u{6E6}' | '\u{6EE}' | '\u{6EF}' | '\u{6FA}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
        && !is_mark(c)
}

/// Characters that poppler takes for part of a number (bidi classes ES, ET and CS).
fn is_like_a_number(c: char) -> bool {
    matches!(
        c,
        '+' | '-' | '#' | '$' | '%' | ',' | '.' | '/' | ':' | '٪' | '٫' | '٬' | '،' | '\u{A0}' | '°' | '±' | '\u{2212}' | '‰' | '€' | '£'
    )
}

/// A stretch of a line of one direction and face.
struct Stretch<'r> {
    run: &'r Run,
    clusters: Vec<Cluster>,
    right_to_left: bool,
    /// A mirrored sign, or one without direction in a face of its own: it stands alone.
    guarded: bool,
}

/// A line with right-to-left text.
fn right_to_left(line: &Line, loose: &mut Vec<Piece>) -> Vec<Piece> {
    let stretches = stretches(line);
    let mut pieces = Vec::new();
    let mut after_left_to_right = false;
    for (number, stretch) in stretches.iter().enumerate() {
        let right = right_edge(stretch) - 0.06 * stretch.run.size;
        let mut glyphs = if !stretch.right_to_left {
            numbers_and_latin(stretch, line.right_to_left)
        } else if stretch.guarded {
            guarded(stretch, right)
        } else {
            letters(stretch, number > 0, right, loose)
        };
        // Behind left-to-right text a mark at the right end, so that signs in this piece are read from right to left.
        if stretch.right_to_left && after_left_to_right {
            glyphs.push(Coded { drawn: Drawn::Blank, text: RLM.into(), x: right, rise: 0.0 });
        }
        after_left_to_right = !stretch.right_to_left;
        if !glyphs.is_empty() {
            pieces.push(Piece::of(stretch.run, glyphs));
        }
    }
    pieces
}

fn right_edge(stretch: &Stretch<'_>) -> f32 {
    let glyphs = stretch.clusters.last().map_or(&[][..], |cluster| cluster.glyphs.as_slice());
    glyphs.iter().map(|glyph| glyph.x + glyph.advance).fold(f32::NEG_INFINITY, f32::max)
}

/// The stretches of a line in reading order.
fn stretches(line: &Line) -> Vec<Stretch<'_>> {
    let mut groups: Vec<Vec<&Run>> = Vec::new();
    for run in &line.runs {
        let same = |other: &&Run| {
            other.right_to_left == run.right_to_left && other.face == run.face && other.tag == run.tag && other.colour == run.colour
        };
        match groups.last_mut() {
            Some(group) if group.first().is_some_and(|first| same(first) && (first.size - run.size).abs() < 0.01) => group.push(run),
            _ => groups.push(vec![run]),
        }
    }
    groups.sort_by_key(|group| group.iter().map(|run| run.start).min());
    let mut stretches = Vec::new();
    for group in groups {
        let run = group[0];
        let clusters = joined(group.iter().flat_map(|run| &run.clusters), run.right_to_left);
        if !run.right_to_left {
            stretches.push(Stretch { run, clusters, right_to_left: false, guarded: false });
            continue;
        }
        let neutral = !clusters.iter().any(|cluster| cluster.text.chars().any(is_right_to_left));
        let mut cut: Vec<Stretch<'_>> = Vec::new();
        for cluster in clusters {
            let space = cluster.text.chars().all(char::is_whitespace);
            let guarded = cluster.text.chars().any(is_mirrored) || (neutral && !space);
            match cut.last_mut() {
                Some(last) if !guarded && !last.guarded => last.clusters.push(cluster),
                _ => cut.push(Stretch { run, clusters: vec![cluster], right_to_left: true, guarded }),
            }
        }
        stretches.extend(cut.into_iter().rev());
    }
    stretches
}

/// Clusters with every letter that has no room of its own joined to the one it is drawn over (lam-alef in some faces).
fn joined<'c>(clusters: impl Iterator<Item = &'c Cluster>, right_to_left: bool) -> Vec<Cluster> {
    let mut all: Vec<Cluster> = Vec::new();
    let mut over: Option<Cluster> = None;
    let put_over = |over: Cluster, cluster: Cluster| Cluster {
        text: format!("{}{}", cluster.text, over.text).into(),
        glyphs: over.glyphs.into_iter().chain(cluster.glyphs).collect(),
    };
    for cluster in clusters {
        let cluster = cluster.clone();
        let no_room = cluster.glyphs.iter().all(|glyph| glyph.advance < 0.01) && cluster.text.chars().any(is_right_to_left);
        let whole = match over.take() {
            Some(held) => put_over(held, cluster),
            None => cluster,
        };
        if right_to_left && no_room { over = Some(whole) } else { all.push(whole) }
    }
    all.extend(over);
    all
}

/// Latin words, addresses and numbers inside a right-to-left line.
fn numbers_and_latin(stretch: &Stretch<'_>, in_right_to_left: bool) -> Vec<Coded> {
    let arabic_digits = |cluster: &Cluster| cluster.text.chars().any(|c| matches!(c, '\u{660}'..='\u{669}'));
    let mut glyphs: Vec<Coded> = stretch.clusters.iter().flat_map(|cluster| spread(cluster).1).collect();
    // MuPDF takes these digits for right-to-left letters: one code that begins with a left-to-right mark holds the whole number.
    if in_right_to_left && stretch.clusters.iter().any(arabic_digits) {
        let whole: String = stretch.clusters.iter().map(|cluster| cluster.text.as_str()).collect();
        for (number, glyph) in glyphs.iter_mut().enumerate() {
            glyph.text = if number == 0 { format!("{LRM}{whole}") } else { LRM.to_owned() }.into();
        }
    }
    glyphs
}

fn guarded(stretch: &Stretch<'_>, right: f32) -> Vec<Coded> {
    let Some((cluster, glyph)) = stretch.clusters.first().and_then(|cluster| Some((cluster, cluster.glyphs.first()?))) else {
        return Vec::new();
    };
    let mut glyphs = vec![coded(glyph, format!("{LRM}{RLM}{}", cluster.text))];
    glyphs.push(Coded { drawn: Drawn::Blank, text: LRM.into(), x: right, rise: 0.0 });
    glyphs
}

/// Letters from right to left: each code says its characters in the order in which they stand, from left to right.
fn letters(stretch: &Stretch<'_>, behind_another: bool, right: f32, loose: &mut Vec<Piece>) -> Vec<Coded> {
    let blank = |text: String, x: f32| Coded { drawn: Drawn::Blank, text: text.into(), x, rise: 0.0 };
    let last = stretch.clusters.len() - 1;
    let mut out: Vec<Coded> = Vec::new();
    let mut unread: Vec<Coded> = Vec::new();
    // Joiners wait for the letter on their right, which is the one before them in the text.
    let mut waiting = String::new();
    for (number, cluster) in stretch.clusters.iter().enumerate() {
        let Some(first) = cluster.glyphs.first() else { continue };
        let text = cluster.text.as_str();
        if matches!(text, " " | "\u{A0}") {
            let edge = number == 0 || (number == last && behind_another);
            out.push(coded(first, if edge { format!("{RLM}{text}") } else { text.to_owned() }));
            continue;
        }
        if matches!(text, "\u{200C}" | "\u{200D}") {
            waiting.push_str(text);
            continue;
        }
        let characters: Vec<char> = text.chars().collect();
        let Some(end) = characters.last().copied() else { continue };
        if out.is_empty() && is_mark(end) {
            out.push(Coded { drawn: Drawn::Space, text: format!("{RLM} ").into(), x: first.x, rise: 0.0 });
        } else if (out.is_empty() && !is_right_to_left(end)) || (characters.len() == 1 && is_like_a_number(end)) {
            waiting.insert_str(0, RLM);
        }
        let wide: Vec<&Glyph> = cluster.glyphs.iter().filter(|glyph| glyph.advance > 0.01).collect();
        if wide.len() > 1 && wide.len() == characters.len() && wide.len() == cluster.glyphs.len() {
            for (glyph, c) in wide.iter().zip(characters.iter().rev()) {
                out.push(coded(glyph, format!("{}{c}", std::mem::take(&mut waiting))));
            }
            continue;
        }
        let widest = cluster.glyphs.iter().enumerate().max_by(|(_, a), (_, b)| a.advance.total_cmp(&b.advance));
        let Some((main, glyph)) = widest else { continue };
        let raised = glyph.rise.abs() > 0.01;
        // Marks ride on a blank before their letter: MuPDF does not move on after a code that begins with a mark.
        let letter = match characters.iter().position(|c| is_mark(*c)).filter(|_| characters.len() > 1 && is_mark(end)) {
            Some(marks) => {
                let riding: String = characters[marks..].iter().rev().collect();
                out.push(blank(format!("{}{riding}", std::mem::take(&mut waiting)), glyph.x));
                &characters[..marks]
            }
            None => &characters[..],
        };
        let letter = format!("{}{}", std::mem::take(&mut waiting), letter.iter().rev().collect::<String>());
        out.push(if raised { blank(letter, glyph.x) } else { coded(glyph, letter) });
        unread.extend(
            cluster.glyphs.iter().enumerate().filter(|(at, _)| *at != main || raised).map(|(_, glyph)| coded(glyph, ZERO_WIDTH_SPACE)),
        );
    }
    if !waiting.is_empty() {
        out.push(blank(waiting, right));
    }
    if !unread.is_empty() {
        loose.push(Piece { actual: Some(String::new()), ..Piece::of(stretch.run, unread) });
    }
    out
}
