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
