//! `--explain`: each step of the checklists, and why the reader gets it or does not.

use handbill::generate::explain::{Explained, explain};
use handbill::generate::{Request, known_locale};
use handbill::layers::{Layers, Reading};

use super::console::Console;
use super::exit::Failure;
use super::table::{Column, Row, table};
use super::words::Words;

/// Prints why each step is in or out, in the language to read.
///
/// # Errors
/// If a name is unknown, the content has errors or cannot be read, or standard output cannot be written.
pub fn run(request: &Request, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let mut reading = Reading::default();
    let explained = match explain(layers, request, &mut reading) {
        Ok(explained) => explained,
        Err(error) => return Err(Failure::program(error, reading)),
    };
    let words = Words::load(layers, &known_locale(layers, &request.locale)?);
    console.print(&table(&explained, &words))
}

impl Row for Explained {
    const COLUMNS: &'static [Column] =
        &[Column::words("head-in"), Column::words("head-code"), Column::words("head-step"), Column::words("head-why")];

    fn cells(&self, words: &Words) -> Vec<String> {
        let sign = match (self.is_in, self.done) {
            (true, true) => "x",
            (true, false) => "+",
            (false, _) => "-",
        };
        let why = words.word(self.why);
        let why = if self.because.is_empty() { why } else { format!("{why} ({})", self.because.join(", ")) };
        vec![sign.to_owned(), self.code.to_string(), self.title.clone(), why]
    }
}
