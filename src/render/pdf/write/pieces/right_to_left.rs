//! Lines with right-to-left text → pieces in reading order.

use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;

use super::{Coded, Drawn, Piece, ZERO_WIDTH_SPACE, blank, coded, is_joiner, is_mark, spread};
use crate::render::pdf::page::{Cluster, Glyph, Line, Run};
use crate::render::pdf::shape::count;

const LRM: &str = "\u{200E}";
const RLM: &str = "\u{200F}";

/// A stretch of a line of one direction and face.
struct Stretch<'r> {
    run: &'r Run,
    clusters: Vec<Cluster>,
    right_to_left: bool,
    /// A mirrored sign, or one without direction in a face of its own: it stands alone.
    guarded: bool,
}

/// A line with right-to-left text.
pub(super) fn pieces(line: &Line, loose: &mut Vec<Piece>) -> Vec<Piece> {
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
        // pdf.js takes marks of direction and joiners for left-to-right letters, and what stands between two for another.
        let joined: Vec<bool> = clusters.iter().skip(1).map(|right| right.text.ends_with(is_joiner)).chain([false]).collect();
        for (cluster, joined) in clusters.into_iter().zip(joined) {
            let space = cluster.text.chars().all(char::is_whitespace);
            let sign = joined && cluster.text.chars().any(is_like_a_number);
            let guarded = cluster.text.chars().any(is_mirrored) || sign || (neutral && !space);
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

fn is_mirrored(c: char) -> bool {
    matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '«' | '»' | '‹' | '›' | '≤' | '≥')
}

/// Letters that are written from right to left.
fn is_right_to_left(c: char) -> bool {
    matches!(CodePointMapData::<BidiClass>::new().get(c), BidiClass::RightToLeft | BidiClass::ArabicLetter) && !is_direction_mark(c)
}

pub(super) fn is_direction_mark(c: char) -> bool {
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
