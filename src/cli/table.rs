//! Tables for people: columns that line up by what the eye sees.

use std::fmt::Write as _;

use clap::builder::styling::Style;
use unicode_width::UnicodeWidthStr;

use super::console::printable;
use super::words::Words;

/// One column: the message that heads it, and which way its cells are pushed.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    head: &'static str,
    is_number: bool,
}

impl Column {
    /// Words, which begin below each other.
    pub const fn words(head: &'static str) -> Self {
        Self { head, is_number: false }
    }

    /// Numbers, which end below each other.
    pub const fn number(head: &'static str) -> Self {
        Self { head, is_number: true }
    }
}

/// Something that is listed.
pub trait Row {
    /// The columns.
    const COLUMNS: &'static [Column];

    /// A cell for each column.
    fn cells(&self, words: &Words) -> Vec<String>;
}

/// Columns as wide as their widest cell; the last is left as it is.
pub fn table<R: Row>(rows: &[R], words: &Words) -> String {
    let printed = |row: &R| row.cells(words).iter().map(|cell| printable(cell).into_owned()).collect::<Vec<_>>();
    let head: Vec<String> = R::COLUMNS.iter().map(|column| words.word(column.head).to_uppercase()).collect();
    let cells: Vec<Vec<String>> = rows.iter().map(printed).collect();
    let widest = |column: usize| cells.iter().chain([&head]).map(|row| row[column].width()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..R::COLUMNS.len()).map(widest).collect();
    let mut out = String::new();
    push_line::<R>(&mut out, &head, &widths, &[Style::new().dimmed()]);
    for row in &cells {
        push_line::<R>(&mut out, row, &widths, &[Style::new().bold(), Style::new()]);
    }
    out
}

/// Each cell in the style of its column; the last style serves all that follow.
fn push_line<R: Row>(out: &mut String, cells: &[String], widths: &[usize], styles: &[Style]) {
    let mut line = String::new();
    for (at, (cell, column)) in cells.iter().zip(R::COLUMNS).enumerate() {
        let style = styles[at.min(styles.len() - 1)];
        let free = widths[at] - cell.width();
        let (before, after) = if column.is_number { (free, 0) } else { (0, free) };
        let gap = if at + 1 < cells.len() { after + 2 } else { 0 };
        write!(line, "{:before$}{style}{cell}{style:#}{:gap$}", "", "").expect("a string takes all that is written");
    }
    out.push_str(line.trim_end());
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use handbill::layers::Layers;
    use handbill::locale::Locale;

    use super::*;

    struct Line(&'static str, &'static str, &'static str);

    impl Row for Line {
        const COLUMNS: &'static [Column] = &[Column::words("head-situation"), Column::number("head-steps"), Column::words("head-meaning")];

        fn cells(&self, _: &Words) -> Vec<String> {
            [self.0, self.1, self.2].map(ToOwned::to_owned).into()
        }
    }

    #[test]
    fn columns_line_up_by_what_the_eye_sees() {
        let words = Words::load(&Layers::built_in(), &Locale::source());
        let table = table(&[Line("전화", "7", "x"), Line("phone", "12", "x")], &words);
        let plain = anstream::adapter::strip_str(&table).to_string();
        assert_eq!(plain, "SITUATION  STEPS  MEANING\n전화           7  x\nphone         12  x\n");
    }
}
