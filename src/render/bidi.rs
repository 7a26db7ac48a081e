//! Words of one direction inside words of the other, where only characters can say so.

use std::borrow::Cow;
use std::fmt;

use crate::handout::text::Text;
use crate::locale::Direction;
use crate::render::engine::Page;

/// Words as they stand among others: isolated, if those are written the other way (UAX 9).
pub(super) fn among(words: &str, direction: Direction, others: Direction) -> Cow<'_, str> {
    if direction == others { Cow::Borrowed(words) } else { Cow::Owned(format!("{}{words}{CLOSE}", open(direction))) }
}

/// A text on its page: isolated, and followed by its language, if that is not the page's.
pub(super) fn on_page(
    text: &Text,
    page: &Page,
    out: &mut dyn fmt::Write,
    write: impl FnOnce(&mut dyn fmt::Write) -> fmt::Result,
) -> fmt::Result {
    if !page.is_foreign(text) {
        return write(out);
    }
    let turned = text.direction != page.direction;
    if turned {
        out.write_char(open(text.direction))?;
    }
    write(out)?;
    if turned {
        out.write_char(CLOSE)?;
    }
    write!(out, " [{}]", text.locale)
}

fn open(direction: Direction) -> char {
    match direction {
        Direction::Ltr => OPEN_LTR,
        Direction::Rtl => '\u{2067}',
    }
}

/// Opens words that run from left to right (LRI).
pub(super) const OPEN_LTR: char = '\u{2066}';

/// Closes what was opened (PDI).
pub(super) const CLOSE: char = '\u{2069}';

/// The lines of a paragraph, each closing what it leaves open and opening it again in the next: a line end closes
/// everything (UAX 9, X8), and the words behind it would stand among the others.
pub(super) fn carried(lines: Vec<&str>) -> Vec<Cow<'_, str>> {
    let mut open = String::new();
    let carry = |line| {
        let before = open.clone();
        for c in str::chars(line) {
            match c {
                '\u{2066}'..='\u{2068}' => open.push(c),
                CLOSE => drop(open.pop()),
                _ => {}
            }
        }
        if before.is_empty() && open.is_empty() {
            return Cow::Borrowed(line);
        }
        let closing = open.chars().map(|_| CLOSE);
        Cow::Owned(before.chars().chain(line.chars()).chain(closing).collect())
    };
    lines.into_iter().map(carry).collect()
}

/// Words from right to left with their dates and telephone numbers isolated; the others are returned as they are.
///
/// Between right-to-left letters, the parts of `2026-11-22` and `+1 555 0100` would be put in the opposite order. Ranges
/// and sums are left to their language.
pub(super) fn with_numbers(words: &str) -> Cow<'_, str> {
    // What a message inserts is isolated already.
    if !words.contains(char::is_numeric) || words.contains(['\u{2066}', '\u{2067}', '\u{2068}']) {
        return Cow::Borrowed(words);
    }
    let mut out = String::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(start) = words[at..].find(|c: char| is_digit(c) || matches!(c, '+' | '(')).map(|found| at + found) {
        let first = words[start..].chars().next().map_or(1, char::len_utf8);
        let belongs = |c: char| is_digit(c) || matches!(c, ' ' | '\u{A0}' | '(' | ')' | '-' | '\u{2010}'..='\u{2013}' | '/' | '.');
        let tail = words[start + first..].find(|c| !belongs(c)).map_or(words.len(), |end| start + first + end);
        let end = words[start..tail].char_indices().rev().find(|(_, c)| is_digit(*c)).map_or(start, |(at, c)| start + at + c.len_utf8());
        if end <= start {
            at = start + first;
            continue;
        }
        // Part of an address, a code or a name is no number of its own.
        let before = words[..start].chars().next_back();
        let after = words[end..].chars().next();
        let alone = before.is_none_or(|c| c.is_whitespace() || !c.is_ascii() || "(\"'".contains(c))
            && after.is_none_or(|c| !c.is_ascii_alphanumeric() && !"/-_=%&#@".contains(c));
        if alone && (is_date(&words[start..end]) || is_telephone(&words[start..end])) {
            out.push_str(&words[copied..start]);
            out.push(OPEN_LTR);
            out.push_str(&words[start..end]);
            out.push(CLOSE);
            copied = end;
        }
        at = end;
    }
    if copied == 0 {
        return Cow::Borrowed(words);
    }
    out.push_str(&words[copied..]);
    Cow::Owned(out)
}

/// The digits that Arabic, Persian and Hebrew texts use.
fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}')
}

/// Three numbers with the same sign between them.
fn is_date(number: &str) -> bool {
    ['-', '/', '.', '\u{2010}', '\u{2011}'].iter().any(|sign| {
        let parts: Vec<&str> = number.split(*sign).collect();
        parts.len() == 3 && parts.iter().all(|part| (1..=4).contains(&part.chars().count()) && part.chars().all(is_digit))
    })
}

/// A plus sign and digits, or seven and more digits in groups.
fn is_telephone(number: &str) -> bool {
    let digits = number.chars().filter(|c| is_digit(*c)).count();
    number.starts_with('+') || digits >= 7 && number.contains([' ', '\u{A0}', '-', '(', '\u{2010}', '\u{2011}', '/'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_leaves_open_is_opened_again_in_the_next() {
        let lines = vec!["في \u{2066}App", "Store", "now\u{2069} ثم", "هنا"];
        let carried = carried(lines);
        assert_eq!(carried, ["في \u{2066}App\u{2069}", "\u{2066}Store\u{2069}", "\u{2066}now\u{2069} ثم", "هنا"]);
    }

    #[test]
    fn dates_and_telephone_numbers_keep_their_order_between_right_to_left_letters() {
        for (words, isolated) in [
            ("مجموعة 2026-11-22", "مجموعة \u{2066}2026-11-22\u{2069}"),
            ("يوم ٢٢/١١/٢٠٢٦.", "يوم \u{2066}٢٢/١١/٢٠٢٦\u{2069}."),
            ("+1 (555) 010-0199 · واتساب", "\u{2066}+1 (555) 010-0199\u{2069} · واتساب"),
            ("تلفن: (021) 5550 0199، شب", "تلفن: \u{2066}(021) 5550 0199\u{2069}، شب"),
            ("بين 2026-11-22 و2026-12-01", "بين \u{2066}2026-11-22\u{2069} و\u{2066}2026-12-01\u{2069}"),
            ("رقم يبدأ بـ +888 أو +86", "رقم يبدأ بـ \u{2066}+888\u{2069} أو \u{2066}+86\u{2069}"),
        ] {
            assert_eq!(with_numbers(words), isolated);
        }
    }

    #[test]
    fn other_numbers_are_left_to_their_language() {
        for words in [
            "من 3 إلى 7 أيام",
            "3-7 أيام",
            "عام 2022",
            "CC BY-SA 4.0",
            "https://example.org/2026-11-22/",
            "https://example.org/a?tel=+15550100",
            "TG2 - 3",
            "+",
            "(",
            "في \u{2068}2026-11-22\u{2069}",
            "",
        ] {
            assert!(matches!(with_numbers(words), Cow::Borrowed(_)), "{words}");
        }
    }
}
