//! `handbill compare`: messengers side by side, in one document or a file for each language and format.

use handbill::generate::ComparisonRequest;
use handbill::layers::Layers;

use super::args::{self, CompareArgs};
use super::console::Console;
use super::exit::Failure;
use super::render::{Job, Order, many, one};

/// Makes comparisons.
///
/// # Errors
/// If a name is unknown, a comparison cannot be made or a file cannot be written.
pub fn run(args: &CompareArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let request = ComparisonRequest {
        messengers: args.checklists.clone(),
        reasons: args.why,
        set: args.page.template.clone(),
        date: match args.page.date {
            Some(date) => Some(date),
            None => console.epoch()?,
        },
        frame: args.page.frame()?,
        fonts: args.page.fonts()?,
        sheet: args.page.sheet(),
        ..ComparisonRequest::default()
    };
    let order = Order::Comparison(Box::new(request));
    match &args.output.output_dir {
        Some(folder) => {
            let locales = args::locales(layers, &args.output.locale)?;
            let jobs: Vec<Job> = locales.iter().map(|locale| Job::new(order.clone(), locale)).collect();
            many(&args.output, folder, &jobs, layers, console)
        }
        None => one(&args.output, order, layers, console),
    }
}
