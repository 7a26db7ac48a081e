//! A line → pieces in reading order, so that the text comes back letter for letter.
//!
//! Programs that extract text guess its order from where glyphs stand, each in its own way. What is done here was
//! found by reading and measuring them; `docs/pdf.md` tells what each does and why each rule is there.

mod right_to_left;

use std::borrow::Cow;
use std::collections::VecDeque;

use compact_str::CompactString;
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use smallvec::SmallVec;

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
    let mut pieces = if line.right_to_left || line.runs.iter().any(|run| run.right_to_left) {
        right_to_left::pieces(line, &mut loose)
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

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// Nonspacing marks.
fn is_mark(c: char) -> bool {
    c >= '\u{300}' && CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::NonspacingMark
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::pdf::shape::count;
    use crate::render::pdf::write::pieces::right_to_left::is_direction_mark;

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
    fn a_sign_behind_a_joiner_stands_alone() {
        let mut word = run("یاف-یاو", 0.0, true, 0);
        word.clusters[4].text.push('\u{200C}');
        let (read, _) = pieces(&Line { runs: vec![word], right_to_left: true });
        let bare: Vec<String> = texts(&read).iter().map(|text| without_marks(text)).collect();
        assert_eq!(bare, ["\u{200C}یاو", "-", "یاف"], "in the order of the text, each as it stands");
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
