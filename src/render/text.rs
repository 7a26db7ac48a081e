//! Plain text, 72 columns wide, for terminals, messages and old printers.
//!
//! A template writes each paragraph on one line, however long. That line is wrapped here, and what follows its first
//! line hangs under the first word, behind a box or a dash. A line `===` or `---` is drawn as wide as what stands
//! above it. Lines that begin with a bar are the rows of a table.

use std::borrow::Cow;
use std::fmt;

use textwrap::WordSeparator;
use textwrap::core::{Word, display_width};
use textwrap::wrap_algorithms::wrap_first_fit;

use crate::handout::text::{Inline, Text};
use crate::locale::{Direction, LocaleChain};
use crate::messages::{Args, Messages};
use crate::render::bidi;
use crate::render::columns;
use crate::render::engine::{self, Dialect, Manner, Page};
use crate::render::printable::printable;
use crate::render::{RenderError, Renderer, Rendering};

/// Text without any marking but its shape.
#[derive(Debug)]
pub(super) struct PlainText;

impl Renderer for PlainText {
    fn name(&self) -> &'static str {
        "txt"
    }

    fn about(&self) -> &'static str {
        "plain text for terminals and messages"
    }

    fn render(&self, rendering: &Rendering<'_>) -> Result<Vec<u8>, RenderError> {
        let dialect = Plain { messages: rendering.messages.clone(), chain: rendering.chain.clone() };
        let written = engine::render(rendering, &rendering.document.template("txt"), dialect)?;
        Ok(laid_out(&written, rendering.document.direction()).into_bytes())
    }
}

/// Words as they are, with the marks of their language around what stands on a screen.
struct Plain {
    messages: Messages,
    chain: LocaleChain,
}

impl Dialect for Plain {
    fn escape(&self, words: &str, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(words)
    }

    fn text(&self, text: &Text, manner: Manner, page: &Page, out: &mut dyn fmt::Write) -> fmt::Result {
        bidi::on_page(text, page, out, |out| {
            let mut before = None;
            for inline in &text.inlines {
                self.inline(inline, text, manner, before, out)?;
                before = inline.words().chars().next_back();
            }
            Ok(())
        })
    }
}

impl Plain {
    fn inline(&self, inline: &Inline, text: &Text, manner: Manner, before: Option<char>, out: &mut dyn fmt::Write) -> fmt::Result {
        // The isolate stands outside of the quotes, or it would be copied with what is typed.
        let quoted = |words: &str, direction: Direction| {
            let bare = manner != Manner::Parts || before.is_some_and(|c| "“‘「『«„\"".contains(c));
            let said = if bare { None } else { self.messages.say(&self.chain, "words-quoted", &Args::none().text("words", words)).ok() };
            let quoted = said.map_or(Cow::Borrowed(words), |(_, said)| Cow::Owned(said));
            bidi::among(&quoted, direction, text.direction).into_owned()
        };
        match inline {
            Inline::Strong { text } if manner == Manner::Parts => write!(out, "*{text}*"),
            Inline::Text { text } | Inline::Strong { text } => out.write_str(text),
            Inline::Typed { text } => out.write_str(&quoted(text, Direction::Ltr)),
            // Terminals would take an isolate for a part of the address.
            Inline::Link { url } => out.write_str(url),
            Inline::Label { text: label, direction, gloss, mark, .. } => {
                out.write_str(&quoted(label, *direction))?;
                if let Some(gloss) = gloss {
                    write!(out, " ({})", bidi::among(gloss, Direction::Ltr, text.direction))?;
                }
                mark.as_ref().map_or(Ok(()), |mark| write!(out, " {mark}"))
            }
        }
    }
}

/// The width of a page of text, in columns: what mail and printers leave of 80 after quoting.
const COLUMNS: usize = 72;

/// What may stand before a paragraph; the rest of it hangs behind.
const MARKS: [&str; 5] = ["[ ] ", "[x] ", "- ", "* ", "! "];

/// Wraps every line of a template's output. Blank lines after the first are dropped.
fn laid_out(text: &str, direction: Direction) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut widest = 0;
    let mut lines = text.lines().map(str::trim_end).peekable();
    while let Some(line) = lines.next() {
        if columns::row(line).is_some() {
            let mut rows = vec![printable(line)];
            while let Some(line) = lines.next_if(|line| columns::row(line).is_some()) {
                rows.push(printable(line));
            }
            let rows: Vec<Vec<&str>> = rows.iter().filter_map(|line| columns::row(line)).collect();
            columns::table(&rows, COLUMNS, direction, wrapped, &mut out);
            widest = 0;
        } else if line.is_empty() {
            if !(out.is_empty() || out.ends_with("\n\n")) {
                out.push('\n');
            }
        } else if let ("===" | "---", true) = (line, widest > 0) {
            out.extend(std::iter::repeat_n(&line[..1], widest));
            out.push('\n');
            widest = 0;
        } else {
            widest = lay_out_line(&spaced(&printable(line)), &mut out);
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// A line without the spaces next to full-width marks, which bring their own.
fn spaced(line: &str) -> Cow<'_, str> {
    let full = |c: char| matches!(c, '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF1F}');
    if !line.contains(full) {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        let between = c == ' ' && out.trim_start() != "" && (rest.peek().is_some_and(|c| full(*c)) || out.ends_with(full));
        if !between {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// Wraps one paragraph; gives the width of its widest line.
fn lay_out_line(line: &str, out: &mut String) -> usize {
    let words = line.trim_start();
    let indent = line.len() - words.len();
    let mark = MARKS.iter().find(|mark| words.starts_with(**mark)).map_or(0, |mark| mark.len());
    let (first, words) = line.split_at(indent + mark);
    let hang = first.len();
    let mut widest = 0;
    for (number, wrapped) in wrapped(words, COLUMNS.saturating_sub(hang).max(1)).into_iter().enumerate() {
        if number == 0 {
            out.push_str(first);
        } else {
            out.extend(std::iter::repeat_n(' ', hang));
        }
        out.push_str(&wrapped);
        out.push('\n');
        widest = widest.max(hang + display_width(&wrapped));
    }
    widest
}

/// The lines of a paragraph, none wider than `width` unless it is one address.
fn wrapped(words: &str, width: usize) -> Vec<Cow<'_, str>> {
    let found = unbreakable(words);
    let parts: Vec<Word<'_>> = found.iter().flat_map(|word| apart(*word, width)).collect();
    let fits = u32::try_from(width).map_or(f64::MAX, f64::from);
    let mut at = 0;
    let mut lines = Vec::new();
    for line in wrap_first_fit(&parts, &[fits]) {
        let length: usize = line.iter().map(|word| word.word.len() + word.whitespace.len()).sum();
        // A piece of a word that is wider than the line may begin with the space before a closing mark.
        lines.push(words[at..at + length].trim());
        at += length;
    }
    bidi::carried(lines)
}

/// A word that is wider than the line, in pieces; an address stays whole, or nobody could follow it.
fn apart(word: Word<'_>, width: usize) -> Vec<Word<'_>> {
    if display_width(word.word) <= width || word.word.contains("://") { vec![word] } else { word.break_apart(width).collect() }
}

/// The stretches of a text that a line may not end within, each with the space behind it.
///
/// UAX 14 says where; but Korean is broken at spaces only, so that a word keeps its particle, and so are plain ASCII
/// words and addresses.
fn unbreakable(text: &str) -> Vec<Word<'_>> {
    if text.is_ascii() {
        return WordSeparator::AsciiSpace.find_words(text).collect();
    }
    let mut ends: Vec<usize> = Vec::new();
    let mut at = 0;
    for word in WordSeparator::UnicodeBreakProperties.find_words(text) {
        let start = at;
        at += word.word.len() + word.whitespace.len();
        let sides = (text[..start].chars().next_back(), text[start..].chars().next());
        if let (Some(before), Some(after)) = sides
            && (is_hangul(before) && after != ' ' || is_hangul(after) || before.is_ascii_graphic() && after.is_ascii_graphic())
            && before != ' '
        {
            ends.pop();
        }
        ends.push(at);
    }
    let mut start = 0;
    ends.into_iter().map(|end| Word::from(&text[std::mem::replace(&mut start, end)..end])).collect()
}

/// Syllables and letters of Korean.
fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn wrapping_keeps_every_word_and_the_width(bits in prop::collection::vec(prop::sample::select(&[
            "word ", "half-way ", "설정을 ", "(가)나 ", "点按", "，", "。", "“设置”", " https://a.org/x/y?z=1 ", "ภาษาไทย", "مرحبا ", "e\u{301}", "🙂", "supercalifragilistic", " ",
        ][..]), 1..60), indent in 0_usize..6) {
            let line = format!("{}- {}", " ".repeat(indent), bits.concat());
            let mut out = String::new();
            lay_out_line(&line, &mut out);
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&out), letters(&line));
            for (number, wrapped) in out.lines().enumerate() {
                prop_assert!(display_width(wrapped) <= COLUMNS, "{}", wrapped);
                let hang = " ".repeat(if number == 0 { indent } else { indent + 2 });
                prop_assert!(wrapped.trim().is_empty() || wrapped.starts_with(&hang) && !wrapped[hang.len()..].starts_with(' '), "{:?}", out);
            }
        }
    }

    fn wrap(line: &str, width: usize) -> Vec<Cow<'_, str>> {
        wrapped(line, width)
    }

    #[test]
    fn korean_breaks_at_spaces_only() {
        let lines = wrap("휴대전화를 보는 사람은 Signal을 쓴다는 것을 설정(A)을 보고 압니다.", 14);
        assert_eq!(lines, ["휴대전화를", "보는 사람은", "Signal을", "쓴다는 것을", "설정(A)을 보고", "압니다."]);
    }

    #[test]
    fn chinese_breaks_anywhere_but_before_a_closing_mark() {
        assert_eq!(wrap("点按“设置”，再选择没有人。", 11), ["点按“设", "置”，再选择", "没有人。"]);
    }

    #[test]
    fn a_line_never_begins_with_a_space() {
        assert_eq!(wrap("supercalifragilistic설정을 ，", 26), ["supercalifragilistic설정을", "，"]);
    }

    #[test]
    fn thai_breaks_between_words() {
        assert_eq!(wrap("ภาษาไทยภาษาไทย", 9), ["ภาษาไทย", "ภาษาไทย"]);
    }

    #[test]
    fn an_address_stays_whole_and_a_long_word_does_not() {
        assert_eq!(wrap("see https://a.example/long/path-x now", 10), ["see", "https://a.example/long/path-x", "now"]);
        assert_eq!(wrap("aaaaaaaaaaaa b", 5), ["aaaaa", "aaaaa", "aa b"]);
    }

    #[test]
    fn rules_are_as_wide_as_what_stands_above() {
        assert_eq!(laid_out("\n\n설정 A\n===\n\n\n---\nb  \n", Direction::Ltr), "설정 A\n======\n\n---\nb\n");
    }

    #[test]
    fn full_width_marks_bring_their_own_space() {
        assert_eq!(spaced("    - 原因： 因为 Signal （见 A） 好"), "    - 原因：因为 Signal（见 A）好");
        assert_eq!(spaced("Why: a (b) c"), "Why: a (b) c");
    }

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        assert_eq!(laid_out("a\x1b[2Jb\u{202E}c", Direction::Ltr), "a\u{FFFD}[2Jb\u{FFFD}c\n");
    }
}
