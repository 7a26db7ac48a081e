//! A line → pieces in reading order, so that the text comes back letter for letter.
//!
//! Programs that extract text guess its order from where glyphs stand, each in its own way. What is done here was
//! found by reading and measuring them; `docs/pdf.md` tells what each does and why each rule is there.

use std::borrow::Cow;
use std::collections::VecDeque;

use compact_str::CompactString;
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{BidiClass, GeneralCategory};
use smallvec::SmallVec;

use crate::render::pdf::fonts::FaceId;
use crate::render::pdf::page::{Cluster, Glyph, Line, Run};
use crate::render::pdf::shape::count;
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
    let mut pieces = if line.right_to_left || line.runs.iter().any(|run| run.right_to_left) {
        right_to_left(line, &mut loose)
    } else {
        let mut runs: Vec<&Run> = line.runs.iter().collect();
        runs.sort_by_key(|run| run.start);
        let mut pieces: Vec<Piece> = runs.into_iter().flat_map(left_to_right).collect();
        // The pen is not set anew inside the line: pdf.js would see a gap where its own count of widths is behind.
        pieces.iter_mut().skip(1).for_each(|piece| piece.fresh = false);
        pieces
    };
    keep_hyphen(line, &mut pieces);
    (pieces, loose)
}

/// Puts a mark without ink behind a hyphen at the right end of a line, where poppler would drop it.
fn keep_hyphen(line: &Line, pieces: &mut [Piece]) {
    let seen = |cluster: &&Cluster| !cluster.text.chars().all(char::is_whitespace);
    let glyphs = line.runs.iter().flat_map(|run| &run.clusters).filter(seen).flat_map(|cluster| &cluster.glyphs);
    let Some(last) = glyphs.max_by(|a, b| a.x.total_cmp(&b.x)) else { return };
    for piece in pieces {
        let Some(at) = piece.glyphs.iter().rposition(|code| code.text != " ") else { continue };
        let end = &piece.glyphs[at];
        if end.text.ends_with('-') && (end.x - last.x).abs() < 0.01 {
            piece.glyphs.insert(at + 1, blank(ZERO_WIDTH_SPACE, last.x + last.advance));
            if let Some(actual) = &mut piece.actual {
                actual.push_str(ZERO_WIDTH_SPACE);
            }
            return;
        }
    }
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

fn blank(text: impl Into<CompactString>, x: f32) -> Coded {
    Coded { drawn: Drawn::Blank, text: text.into(), x, rise: 0.0 }
}

/// A run of a left-to-right line: in one piece, but for the words whose glyphs are out of order.
fn left_to_right(run: &Run) -> Vec<Piece> {
    let clusters = composed(with_joiners_in_front(&run.clusters));
    let is_space = |cluster: &Cluster| cluster.text.chars().all(char::is_whitespace);
    let mut pieces: Vec<Piece> = Vec::new();
    for word in clusters.chunk_by(|a, b| is_space(a) == is_space(b)) {
        let told = word.iter().any(|cluster| cluster.text.chars().any(is_reordering) || is_out_of_order(cluster)) && !is_space(&word[0]);
        if told {
            pieces.extend(told_word(run, word));
            continue;
        }
        let glyphs = word.iter().flat_map(|cluster| spread(cluster).1);
        match pieces.last_mut().filter(|piece| piece.actual.is_none()) {
            Some(piece) => piece.glyphs.extend(glyphs),
            None => pieces.push(Piece::of(run, glyphs.collect())),
        }
    }
    pieces
}

/// A word that says its text as a whole. It ends with a glyph that has no character, and another goes on.
fn told_word(run: &Run, word: &[Cluster]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open = false;
    let (mut pen, mut right): (f32, f32) = (0.0, 0.0);
    for (number, cluster) in word.iter().enumerate() {
        let (whole, glyphs) = spread(cluster);
        if !open {
            pieces.push(Piece { actual: Some(String::new()), ..Piece::of(run, Vec::new()) });
        }
        open = whole;
        pen = glyphs.last().map_or(pen, |code| code.x);
        for glyph in &cluster.glyphs {
            right = (glyph.x + glyph.advance).max(right);
            pen = if (pen - glyph.x).abs() < 0.001 { glyph.x + glyph.advance } else { pen };
        }
        let Some(piece) = pieces.last_mut() else { continue };
        piece.glyphs.extend(glyphs);
        if let Some(actual) = &mut piece.actual {
            actual.push_str(&cluster.text);
        }
        // For poppler the word ends where its last glyph does: a mark above the last letter would leave a gap.
        if (!open || number + 1 == word.len()) && pen < right - 0.01 {
            piece.glyphs.push(blank(ZERO_WIDTH_SPACE, right));
        }
    }
    pieces
}

/// Scripts whose glyphs stand in another order than their characters: Indic, Thai, Lao, Tibetan, Burmese, Khmer.
fn is_reordering(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{FFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

fn is_out_of_order(cluster: &Cluster) -> bool {
    let [first, rest @ ..] = cluster.glyphs.as_slice() else { return false };
    let right = first.x + first.advance + 0.01;
    !rest.is_empty()
        && (cluster.text.chars().count() < cluster.glyphs.len()
            || cluster.glyphs.iter().any(|glyph| glyph.rise.abs() > 0.01)
            || cluster.glyphs.windows(2).any(|pair| pair[1].x < pair[0].x)
            || rest.iter().any(|glyph| glyph.advance < 0.01 && glyph.x > right))
}

/// A cluster's text spread over its glyphs, so that together they say it; whether there was a character for each.
///
/// pdf.js takes a code with a nonspacing mark for one without width, and sees a gap, hence a space, before the next. So a
/// letter stands on a glyph that has a width, and its marks on glyphs that have none, or on a blank.
fn spread(cluster: &Cluster) -> (bool, SmallVec<[Coded; 1]>) {
    let mut codes: SmallVec<[Coded; 1]> = SmallVec::new();
    if let ([glyph], false) = (cluster.glyphs.as_slice(), cluster.text.contains(is_mark)) {
        codes.push(coded(glyph, cluster.text.clone()));
        return (true, codes);
    }
    let (mut wide, mut narrow): (VecDeque<&Glyph>, VecDeque<&Glyph>) = cluster.glyphs.iter().partition(|glyph| glyph.advance > 0.01);
    if wide.is_empty() {
        std::mem::swap(&mut wide, &mut narrow);
    }
    let units = letters_with_marks(&cluster.text);
    let mut spare = wide.len().saturating_sub(units.len());
    for (number, (letter, marks)) in units.iter().enumerate() {
        let Some(glyph) = wide.pop_front().or_else(|| narrow.pop_front()) else {
            // More letters than glyphs: the last glyph stands for the rest.
            let rest = units[number..].iter().flat_map(|(letter, marks)| [*letter, *marks]);
            codes.last_mut().expect("a cluster has a glyph").text.extend(rest);
            break;
        };
        codes.push(coded(glyph, if letter.is_empty() { *marks } else { *letter }));
        if letter.is_empty() {
            continue;
        }
        let mut carried = false;
        for mark in marks.chars() {
            let free = narrow.pop_front().or_else(|| if spare > 0 { wide.pop_front() } else { None });
            match free {
                Some(glyph) => {
                    spare = wide.len().saturating_sub(units.len() - number - 1);
                    codes.push(coded(glyph, mark.to_string()));
                }
                None if carried => codes.last_mut().expect("it carries").text.push(mark),
                None => codes.push(blank(mark.to_string(), glyph.x + glyph.advance / 2.0)),
            }
            carried = true;
        }
    }
    let whole = wide.is_empty() && narrow.is_empty();
    codes.extend(wide.iter().chain(&narrow).map(|glyph| coded(glyph, ZERO_WIDTH_SPACE)));
    (whole, codes)
}

/// A text as letters, each with the marks behind it. A joiner goes with the letter behind it.
fn letters_with_marks(text: &str) -> SmallVec<[(&str, &str); 4]> {
    let mut units = SmallVec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let letter = rest.find(|c| !is_joiner(c) && !is_mark(c)).filter(|at| rest[..*at].chars().all(is_joiner));
        let after = letter.map_or(0, |at| at + rest[at..].chars().next().map_or(0, char::len_utf8));
        let marks = rest[after..].find(|c| !is_mark(c)).map_or(rest.len(), |at| after + at);
        // A joiner with nothing behind it, or before a mark, stands for itself.
        let end = if marks == 0 { rest.chars().next().map_or(rest.len(), char::len_utf8) } else { marks };
        let split = if marks == 0 { end } else { after };
        units.push((&rest[..split], &rest[split..end]));
        rest = &rest[end..];
    }
    units
}

/// Clusters with a letter and its marks as one character, where one glyph stands for them: poppler tears them apart.
fn composed(clusters: Cow<'_, [Cluster]>) -> Cow<'_, [Cluster]> {
    let apart = |cluster: &Cluster| cluster.glyphs.len() == 1 && cluster.text.chars().any(|c| matches!(c, '\u{300}'..='\u{36F}'));
    if !clusters.iter().any(apart) {
        return clusters;
    }
    let mut clusters = clusters.into_owned();
    for cluster in clusters.iter_mut().filter(|cluster| apart(cluster)) {
        cluster.text = ComposingNormalizerBorrowed::new_nfc().normalize(&cluster.text).into();
    }
    Cow::Owned(clusters)
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

/// Nonspacing marks.
fn is_mark(c: char) -> bool {
    c >= '\u{300}' && CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::NonspacingMark
}

/// Letters that are written from right to left.
fn is_right_to_left(c: char) -> bool {
    matches!(CodePointMapData::<BidiClass>::new().get(c), BidiClass::RightToLeft | BidiClass::ArabicLetter) && !is_direction_mark(c)
}

fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}')
}

/// Characters that poppler takes for part of a number.
fn is_like_a_number(c: char) -> bool {
    matches!(c, '٫' | '٬')
        || matches!(
            CodePointMapData::<BidiClass>::new().get(c),
            BidiClass::EuropeanSeparator | BidiClass::EuropeanTerminator | BidiClass::CommonSeparator
        )
}

/// Characters that take their direction from those around them.
fn is_neutral(c: char) -> bool {
    !c.is_alphanumeric() && !is_mark(c) && !is_like_a_number(c) && !is_direction_mark(c)
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
            numbers_and_latin(stretch, line.right_to_left, right)
        } else if stretch.guarded {
            guarded(stretch, right)
        } else {
            letters(stretch, number > 0, right, loose)
        };
        // Behind left-to-right text a mark at the right end, so that signs in this piece are read from right to left.
        if stretch.right_to_left && after_left_to_right {
            glyphs.push(blank(RLM, right));
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
        stretches.extend(cut.into_iter().rev().flat_map(|stretch| if is_thin(&stretch) { apart(stretch) } else { vec![stretch] }));
    }
    stretches
}

/// Whether pdf.js would take a right-to-left stretch for left-to-right, since fewer than three in ten of its characters say otherwise.
fn is_thin(stretch: &Stretch<'_>) -> bool {
    let characters = || stretch.clusters.iter().flat_map(|cluster| cluster.text.chars());
    let letters = characters().filter(|c| is_right_to_left(*c)).count();
    // Those that are added are counted, too: at both ends, and before each sign that is like part of a number.
    let all = characters().count() + characters().filter(|c| is_like_a_number(*c)).count() + 2;
    !stretch.guarded && all > 4 && letters * 10 < all * 3 + 3
}

/// A stretch with every sign of it standing alone.
fn apart(stretch: Stretch<'_>) -> Vec<Stretch<'_>> {
    let Stretch { run, clusters, right_to_left, .. } = stretch;
    let mut cut: Vec<Stretch<'_>> = Vec::new();
    for cluster in clusters {
        let guarded = !cluster.text.chars().any(|c| is_right_to_left(c) || is_joiner(c) || is_mark(c) || c.is_whitespace());
        match cut.last_mut() {
            Some(last) if !guarded && !last.guarded => last.clusters.push(cluster),
            _ => cut.push(Stretch { run, clusters: vec![cluster], right_to_left, guarded }),
        }
    }
    cut.reverse();
    cut
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
fn numbers_and_latin(stretch: &Stretch<'_>, in_right_to_left: bool, right: f32) -> Vec<Coded> {
    let arabic_digits = |cluster: &Cluster| cluster.text.chars().any(|c| matches!(c, '\u{660}'..='\u{669}'));
    let mut glyphs: Vec<Coded> = stretch.clusters.iter().flat_map(|cluster| spread(cluster).1).collect();
    // MuPDF takes these digits for right-to-left letters: one code that begins with a left-to-right mark holds the whole number.
    if in_right_to_left && stretch.clusters.iter().any(arabic_digits) {
        let whole: String = stretch.clusters.iter().map(|cluster| cluster.text.as_str()).collect();
        for (number, glyph) in glyphs.iter_mut().enumerate() {
            glyph.text = if number == 0 { format!("{LRM}{whole}") } else { LRM.to_owned() }.into();
        }
    } else if in_right_to_left {
        // A bracket at an end would be taken for right-to-left, like what it stands beside.
        if let Some(first) = glyphs.first_mut().filter(|code| code.text.starts_with(is_neutral)) {
            first.text.insert_str(0, LRM);
        }
        if glyphs.iter().rfind(|code| code.text != " ").is_some_and(|code| code.text.ends_with(is_neutral)) {
            glyphs.push(blank(LRM, right));
        }
    }
    glyphs
}

fn guarded(stretch: &Stretch<'_>, right: f32) -> Vec<Coded> {
    let Some((cluster, glyph)) = stretch.clusters.first().and_then(|cluster| Some((cluster, cluster.glyphs.first()?))) else {
        return Vec::new();
    };
    let mut glyphs = vec![coded(glyph, format!("{LRM}{RLM}{}", cluster.text))];
    glyphs.push(blank(LRM, right));
    glyphs
}

/// What makes pdf.js believe that the pen still stands before a space, between the space and the marks of a letter.
///
/// It does not look where marks stand, so it would see the gap of the space a second time at their letter. It drops a code
/// that ends with a format character, and with it the gap behind. `MuPDF` would add a space for a step of more than 0.15 em.
fn stay_before_space(space: f32, letter: f32, size: f32) -> impl Iterator<Item = Coded> {
    let steps = 1 + (1u8..8).filter(|step| letter - space > f32::from(*step) * STEP * size).count();
    (0..steps).map(move |step| blank(RLM, space + (letter - space) * count(step) / count(steps)))
}

/// A step that no extractor takes for a space, as a multiple of the size.
const STEP: f32 = 0.14;

/// Letters from right to left: each code says its characters in the order in which they stand, from left to right.
fn letters(stretch: &Stretch<'_>, behind_another: bool, right: f32, loose: &mut Vec<Piece>) -> Vec<Coded> {
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
            let wide = cluster.glyphs.iter().filter(|glyph| glyph.advance > 0.01).map(|glyph| glyph.x);
            let x = wide.reduce(f32::min).unwrap_or(first.x);
            out.push(Coded { drawn: Drawn::Space, text: format!("{RLM} ").into(), x, rise: 0.0 });
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
                if let Some(space) = out.last().filter(|code| code.text == " ").map(|code| code.x) {
                    out.extend(stay_before_space(space, glyph.x, stretch.run.size));
                }
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

#[cfg(test)]
mod tests {
    use super::*;

    const WIDTH: f32 = 10.0;

    /// A run as it stands from left to right, one glyph a character, beginning at a place in the line and in the text.
    fn run(text: &str, x: f32, right_to_left: bool, start: usize) -> Run {
        let glyph = |number: usize| Glyph { id: 7, x: x + WIDTH * count(number), rise: 0.0, advance: WIDTH };
        let cluster = |(number, c): (usize, char)| Cluster {
            text: CompactString::from(c.to_string()),
            glyphs: SmallVec::from_elem(glyph(number), 1),
        };
        Run {
            face: 0,
            size: 12.0,
            colour: Colour([0; 3]),
            baseline: 100.0,
            right_to_left,
            start: (start, 0),
            tag: None,
            clusters: text.chars().enumerate().map(cluster).collect(),
        }
    }

    fn texts(pieces: &[Piece]) -> Vec<String> {
        pieces.iter().map(|piece| piece.glyphs.iter().map(|code| code.text.as_str()).collect()).collect()
    }

    fn without_marks(text: &str) -> String {
        text.chars().filter(|c| !is_direction_mark(*c)).collect()
    }

    #[test]
    fn runs_are_written_in_the_order_of_the_text() {
        let line = Line { runs: vec![run("two", 40.0, false, 4), run("one ", 0.0, false, 0)], right_to_left: false };
        let (read, loose) = pieces(&line);
        assert_eq!(texts(&read), ["one ", "two"]);
        assert!(loose.is_empty());
        assert_eq!(read.iter().map(|piece| piece.fresh).collect::<Vec<_>>(), [true, false], "the pen is set once");
    }

    #[test]
    fn a_hyphen_at_the_end_of_a_line_has_a_mark_behind_it() {
        let hyphen = |text: &str| {
            let (read, _) = pieces(&Line { runs: vec![run(text, 0.0, false, 0)], right_to_left: false });
            texts(&read).concat()
        };
        assert_eq!(hyphen("a-b-"), format!("a-b-{ZERO_WIDTH_SPACE}"));
        assert_eq!(hyphen("a-b- "), format!("a-b-{ZERO_WIDTH_SPACE} "));
        assert_eq!(hyphen("a-b"), "a-b");
    }

    #[test]
    fn right_to_left_letters_are_written_as_they_stand() {
        // Extractors turn them around.
        let line = Line { runs: vec![run("גבא", 0.0, true, 0)], right_to_left: true };
        let (read, _) = pieces(&line);
        assert_eq!(texts(&read).iter().map(|text| without_marks(text)).collect::<String>(), "גבא");
        assert!(read.iter().all(|piece| piece.actual.is_none()), "poppler would turn an ActualText around once more");
    }

    #[test]
    fn brackets_stand_alone_between_marks_of_direction() {
        // `(` of the text is drawn as `)`; what is told is what the author wrote.
        let line = Line { runs: vec![run(")א(", 0.0, true, 0)], right_to_left: true };
        let (read, _) = pieces(&line);
        for piece in &read {
            let text: String = piece.glyphs.iter().map(|code| code.text.as_str()).collect();
            let bare = without_marks(&text);
            assert!(bare != "(" && bare != ")" || text.starts_with('\u{200E}') && text.ends_with('\u{200E}'), "{text:?}");
        }
        assert_eq!(read.iter().filter(|piece| piece.glyphs.iter().any(|code| code.text.contains(['(', ')']))).count(), 2);
    }

    #[test]
    fn a_direction_has_pieces_of_its_own() {
        let line = Line { runs: vec![run("PIN", 0.0, false, 3), run(" אב", 30.0, true, 0)], right_to_left: true };
        let (read, _) = pieces(&line);
        let bare: Vec<String> =
            texts(&read).iter().map(|text| without_marks(text).trim().to_owned()).filter(|text| !text.is_empty()).collect();
        assert_eq!(bare, ["אב", "PIN"], "in the order of the text");
    }

    #[test]
    fn an_arabic_number_is_one_code() {
        let line = Line { runs: vec![run("٢٠٢٦", 0.0, false, 0), run("א", 40.0, true, 8)], right_to_left: true };
        let (read, _) = pieces(&line);
        let codes = read.iter().flat_map(|piece| &piece.glyphs);
        assert!(codes.clone().any(|code| without_marks(&code.text) == "٢٠٢٦"), "{:?}", codes.map(|code| &code.text).collect::<Vec<_>>());
    }

    #[test]
    fn a_word_whose_glyphs_are_out_of_order_tells_its_text() {
        // Burmese e stands before its consonant on paper, and behind it in the text.
        let mut word = run("ေက", 0.0, false, 0);
        let [vowel, letter] = word.clusters.as_slice() else { panic!("two clusters") };
        let glyphs = [vowel.glyphs[0], letter.glyphs[0]];
        word.clusters = vec![Cluster { text: "ကေ".into(), glyphs: SmallVec::from_iter(glyphs) }];
        let (read, _) = pieces(&Line { runs: vec![word], right_to_left: false });
        assert_eq!(texts(&read).concat(), "ကေ");
        assert_eq!(read.iter().filter_map(|piece| piece.actual.as_deref()).collect::<String>(), "ကေ");
    }

    #[test]
    fn every_glyph_is_drawn_once() {
        for (text, right_to_left) in [("one, two-", false), ("(א) בג. ", true), ("สวัสดี", false)] {
            let line = Line { runs: vec![run(text, 0.0, right_to_left, 0)], right_to_left };
            let (read, loose) = pieces(&line);
            let drawn = read.iter().chain(&loose).flat_map(|piece| &piece.glyphs).filter(|code| code.drawn == Drawn::Glyph(7)).count();
            assert_eq!(drawn, text.chars().count(), "{text}");
        }
    }
}
