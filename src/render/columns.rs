//! Tables of plain text: lines that begin with a bar become columns.

use std::borrow::Cow;

use textwrap::core::display_width;

use crate::locale::Direction;
use crate::render::bidi;

/// The space between two columns.
const GAP: usize = 2;

/// The least width of a column that is wrapped.
const NARROWEST: usize = 12;

/// The cells of a line that is a row of a table (`| a | b |`), or `None` for any other line.
///
/// A bar between two spaces parts cells, so that one inside a word does not.
pub(super) fn row(line: &str) -> Option<Vec<&str>> {
    let cells = line.trim().strip_prefix("| ")?;
    let cells = cells.strip_suffix('|').unwrap_or(cells);
    Some(cells.split(" | ").map(str::trim).collect())
}

/// Sets rows one below the other, the first as the head over a rule.
///
/// The columns are as wide as their widest cell, so that they line up; where the whole is wider than the page, the
/// widest of them are wrapped.
pub(super) fn table(
    rows: &[Vec<&str>],
    columns: usize,
    direction: Direction,
    wrap: impl for<'w> Fn(&'w str, usize) -> Vec<Cow<'w, str>>,
    out: &mut String,
) {
    let widths = widths(rows, columns);
    for (number, cells) in rows.iter().enumerate() {
        let wrapped: Vec<Vec<Cow<'_, str>>> = cells.iter().zip(&widths).map(|(cell, width)| wrap(cell, *width)).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..height {
            let start = out.len();
            for (column, (lines, width)) in wrapped.iter().zip(&widths).enumerate() {
                let words = lines.get(line).map_or("", AsRef::as_ref);
                // Otherwise neighbours in Latin letters would be one run, and stand in the wrong columns.
                let words = if column > 0 { apart(words, direction) } else { Cow::Borrowed(words) };
                out.push_str(&words);
                out.extend(std::iter::repeat_n(' ', width.saturating_sub(display_width(&words)) + GAP));
            }
            out.truncate(start + out[start..].trim_end().len());
            out.push('\n');
        }
        if number == 0 {
            let whole = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
            out.extend(std::iter::repeat_n('-', whole));
            out.push('\n');
        }
    }
}

fn apart(words: &str, direction: Direction) -> Cow<'_, str> {
    let latin = words.contains(|c: char| c.is_ascii_alphanumeric());
    if latin && direction == Direction::Rtl { bidi::among(words, Direction::Ltr, direction) } else { Cow::Borrowed(words) }
}

/// The width of each column.
fn widths(rows: &[Vec<&str>], columns: usize) -> Vec<usize> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| display_width(cell)).max().unwrap_or(0);
    let mut widths: Vec<usize> = (0..count).map(widest).collect();
    let room = columns.saturating_sub(GAP * count.saturating_sub(1));
    while widths.iter().sum::<usize>() > room {
        let over = widths.iter().sum::<usize>() - room;
        let Some(widest) = widths.iter().copied().max().filter(|widest| *widest > NARROWEST) else { break };
        let next = widths.iter().copied().filter(|width| *width < widest).max().unwrap_or(0).max(NARROWEST);
        let equal = widths.iter().filter(|width| **width == widest).count();
        let cut = (widest - next).min(over.div_ceil(equal));
        widths.iter_mut().filter(|width| **width == widest).for_each(|width| *width -= cut);
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two lines are enough here, and letters of one width.
    fn wrap(words: &str, width: usize) -> Vec<Cow<'_, str>> {
        let at = words.char_indices().nth(width).map(|(at, _)| words[..at].rfind(' ').unwrap_or(at));
        let lines = at.map_or_else(|| vec![words], |at| vec![&words[..at], words[at..].trim_start()]);
        lines.into_iter().map(Cow::Borrowed).collect()
    }

    fn set(lines: &[&str], columns: usize, direction: Direction) -> String {
        let rows: Vec<Vec<&str>> = lines.iter().map(|line| row(line).expect("a row")).collect();
        let mut out = String::new();
        table(&rows, columns, direction, wrap, &mut out);
        out
    }

    #[test]
    fn columns_line_up_and_the_widest_is_wrapped() {
        let table = set(&["| Criterion | SG | TG |", "| Old messages stay safe | + | -* |", "| 한글 | ? | + |"], 24, Direction::Ltr);
        assert_eq!(
            table,
            "Criterion         SG  TG\n------------------------\nOld messages      +   -*\nstay safe\n한글              ?   +\n"
        );
    }

    #[test]
    fn short_names_side_by_side_keep_their_columns_in_a_right_to_left_page() {
        let table = set(&["| معيار | SG | TG |", "| اسم | + | - |"], 40, Direction::Rtl);
        assert!(table.starts_with("معيار  \u{2066}SG\u{2069}  \u{2066}TG\u{2069}\n"), "{table:?}");
        assert!(table.ends_with("اسم    +   -\n"), "{table:?}");
    }

    #[test]
    fn a_bar_inside_words_parts_nothing() {
        assert_eq!(row("| a|b | c |"), Some(vec!["a|b", "c"]));
        assert_eq!(row("- a | b"), None);
    }
}
