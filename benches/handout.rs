//! Where the time of a handout goes: the median of each phase, in milliseconds.
//!
//! `cargo bench --bench handout` prints a table. Run it on an idle machine.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark measures time and prints it")]

use std::hint::black_box;
use std::time::Instant;

use handbill::generate::{Prepared, Request, prepare};
use handbill::layers::{Layers, Reading};
use handbill::render::{pdf, renderer};

const ROUNDS: usize = 40;

fn main() {
    println!("{:<10}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}", "locale", "prepare", "md", "txt", "html", "layout", "pdf");
    for locale in ["en", "ko", "zh-Hans", "zh-Hant"] {
        let request = Request { checklists: vec!["signal".to_owned()], locale: locale.to_owned(), ..Request::default() };
        let ready = || {
            let mut reading = Reading::default();
            let prepared = prepare(&Layers::built_in(), &request, true, &mut reading).expect("the built-in content is sound");
            (prepared, reading)
        };
        let (prepared, reading) = ready();
        let format = |name: &str| {
            let renderer = renderer(name).expect("a format of ours");
            median(|| prepared.render(renderer, &reading).expect("it renders"))
        };
        let (start, md, txt, html) = (median(ready), format("md"), format("txt"), format("html"));
        let layout = median(|| layout(&prepared, &reading)) - html;
        println!("{locale:<10}{start:>9.2}{md:>9.2}{txt:>9.2}{html:>9.2}{layout:>9.2}{:>9.2}", format("pdf"));
    }
}

fn layout(prepared: &Prepared, reading: &Reading) -> String {
    prepared.with_rendering(reading, |rendering| pdf::dump(rendering).expect("it is set"))
}

fn median<T>(mut run: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}
