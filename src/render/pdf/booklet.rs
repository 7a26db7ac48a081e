//! Pages → sides of paper to be printed on both sides, folded in the middle and stapled.

use crate::locale::Direction;
use crate::render::pdf::page::Document;

/// Puts two pages on each side, so that the folded sheets read in order.
///
/// The first side holds the last page and the first; for languages from right to left the other way round.
pub(super) fn impose(document: &mut Document, direction: Direction) {
    let (width, height) = document.size;
    let pages = document.pages.len().next_multiple_of(4);
    let mut sides = vec![0; document.pages.len()];
    for (number, page) in document.pages.iter_mut().enumerate() {
        let (side, on_the_right) = place(number, pages);
        sides[number] = side;
        page.side = side;
        if on_the_right == (direction == Direction::Ltr) {
            page.items.iter_mut().for_each(|item| item.shift(width, 0.0));
        }
    }
    for entry in &mut document.outline {
        entry.side = sides[entry.side];
    }
    document.size = (width * 2.0, height);
    document.sides = pages / 2;
}

/// The side of a page, and whether it stands on the half where a spread ends.
fn place(number: usize, pages: usize) -> (usize, bool) {
    let half = pages / 2;
    if number < half { (number, number.is_multiple_of(2)) } else { (pages - 1 - number, (pages - 1 - number) % 2 == 1) }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn eight_pages_fold_in_order() {
        let placed: Vec<_> = (0..8).map(|page| place(page, 8)).collect();
        // Side 0: 8 and 1; side 1: 2 and 7; side 2: 6 and 3; side 3: 4 and 5.
        let (left, right) = (false, true);
        assert_eq!(placed, [(0, right), (1, left), (2, right), (3, left), (3, right), (2, left), (1, right), (0, left)]);
    }
}
