//! `handbill status`: how far each translation has come.

use handbill::catalog::checklist_ids;
use handbill::error::Error;
use handbill::layers::{Layers, Reading};
use handbill::locale::Locale;
use handbill::translate::status::{Coverage, status};
use serde::Serialize;

use super::args::{self, StatusArgs};
use super::console::Console;
use super::exit::{ExitStatus, Failure};
use super::list::known_checklists;
use super::report;
use super::table::{Column, Row, table};
use super::words::{Saying, Words};

/// The version of the JSON; it grows when a field goes or changes its meaning.
const VERSION: u32 = 1;

/// The JSON of the table.
#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    items: &'a [Coverage],
}

/// Counts what is translated.
///
/// # Errors
/// If a name is unknown, the content cannot be read, standard output cannot be written, or less is translated than
/// was asked for.
pub fn run(args: &StatusArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let locales = args::locales(layers, &args.locale)?;
    let all = checklist_ids(layers)?;
    let checklists = if args.checklists.is_empty() { all } else { known_checklists(&all, &args.checklists)? };
    let mut reading = Reading::default();
    // The frame belongs to no checklist, so whoever names some does not ask for it.
    let rows = status(layers, &locales, &checklists, args.checklists.is_empty(), &mut reading)?;
    if reading.problems.has_errors() {
        return Err(Failure::program(Error::Content, reading));
    }
    if args.json {
        let json = serde_json::to_string_pretty(&Report { version: VERSION, items: &rows }).expect("rows are plain data");
        console.data(format!("{json}\n").as_bytes())?;
    } else {
        // A table of one language is for those who speak it.
        let language = if let [one] = locales.as_slice() { one.clone() } else { Locale::source() };
        console.print(&table(&rows, &Words::load(layers, &language)))?;
    }
    enough(&rows, args.min.map_or(0, usize::from), console)
}

/// Names every row that has less than was asked for.
fn enough(rows: &[Coverage], minimum: usize, console: &mut Console) -> Result<(), Failure> {
    let words = console.words();
    let below: Vec<&Coverage> = rows.iter().filter(|row| !row.strings.reach(minimum)).collect();
    for row in &below {
        let saying = Saying::of("below-minimum").text("locale", &row.locale).text("part", &row.name);
        let saying = saying.number("translated", row.strings.translated).number("count", row.strings.count).number("minimum", minimum);
        console.tell(&report::sentence(&words, &saying));
    }
    if below.is_empty() { Ok(()) } else { Err(Failure::Told(ExitStatus::Problem)) }
}

impl Row for Coverage {
    const COLUMNS: &'static [Column] = &[
        Column::words("head-locale"),
        Column::words("head-part"),
        Column::number("head-complete"),
        Column::number("head-missing"),
        Column::number("head-still-english"),
        Column::number("head-stale"),
        Column::number("head-labels"),
        Column::number("head-unconfirmed"),
        Column::words("head-translation"),
    ];

    fn cells(&self, words: &Words) -> Vec<String> {
        let percent = |number: usize| words.say(&Saying::of("percent").number("number", number));
        // A dash where there is nothing to count.
        let labels = self.labels.filter(|labels| labels.count > 0);
        vec![
            self.locale.to_string(),
            self.name.clone(),
            percent(self.complete),
            self.strings.missing.to_string(),
            self.strings.english.to_string(),
            self.strings.stale.to_string(),
            labels.map_or_else(|| "-".to_owned(), |labels| percent(labels.confirmed * 100 / labels.count)),
            self.steps.map_or_else(|| "-".to_owned(), |steps| steps.unconfirmed.to_string()),
            words.word(&format!("review-{}", self.review)),
        ]
    }
}
