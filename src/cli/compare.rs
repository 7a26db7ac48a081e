//! `handbill compare`: messengers side by side, in one document or a file for each language and format.

use handbill::generate::ComparisonRequest;
use handbill::layers::Layers;

use super::args::{self, CompareArgs};
use super::bulk::{Job, many};
use super::console::Console;
use super::exit::Failure;
use super::render::{Order, one};

/// Makes comparisons.
///
/// # Errors
/// If a name is unknown, a comparison cannot be made or a file cannot be written.
pub fn run(args: &CompareArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let request = ComparisonRequest {
        messengers: args.checklists.clone(),
        reasons: args.why,
        set: args.page.set(),
        date: console.day(args.page.date)?,
        frame: args.page.frame()?,
        fonts: args.page.fonts()?,
        sheet: args.page.sheet(),
        ..ComparisonRequest::default()
    };
    let output = args.output.or(None);
    let order = Order::Comparison(Box::new(request));
    match &output.output_dir {
        Some(folder) => {
            let locales = args::locales(layers, &output.locale)?;
            let jobs: Vec<Job> = locales.iter().map(|locale| Job::new(order.clone(), locale)).collect();
            many(&output, folder, &jobs, layers, console)
        }
        None => one(&output, order, layers, console),
    }
}
