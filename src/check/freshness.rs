//! How long ago the content was gone over: apps change their menus, and advice grows old.

use crate::catalog::Catalog;
use crate::catalog::scorecard::Scorecard;
use crate::diagnostic::Diagnostics;
use crate::source::Span;
use crate::vocabulary::Date;

/// What counts as too old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Freshness {
    /// The day from which ages are counted; the program has no clock.
    pub today: Date,
    /// The greatest age that passes, in days.
    pub most: u32,
}

/// Notes every status, step, reading of labels and answer of the comparison that is older than it may be, or dated after
/// today.
pub(super) fn check(catalog: &Catalog, scorecard: Option<&Scorecard>, freshness: Freshness, problems: &mut Diagnostics) {
    if let Some(scorecard) = scorecard {
        freshness.note("stale-comparison", "the comparison", scorecard.reviewed, scorecard.span, problems);
        for cell in scorecard.criteria().flat_map(|criterion| &criterion.cells) {
            if let Some(verified) = cell.verified {
                let what = format!("the answer of `{}`", cell.messenger.value);
                freshness.note("stale-comparison", &what, verified, cell.messenger.span, problems);
            }
        }
    }
    for entry in catalog.checklists.values() {
        if let Some(status) = &entry.checklist.status {
            freshness.note("stale-status", "the status", status.date, status.span, problems);
        }
        for (_, step) in entry.checklist.steps() {
            freshness.note("stale-step", &format!("`{}`", step.id.value), step.verified.date, step.span(), problems);
        }
        for (id, seen) in &entry.labels.seen {
            freshness.note("stale-labels", &format!("`{id}`"), seen.date, seen.source.span, problems);
        }
    }
}

impl Freshness {
    fn note(self, code: &'static str, what: &str, date: Date, span: Span, problems: &mut Diagnostics) {
        let age = self.today.days_since(date);
        if age > i64::from(self.most) {
            let message = format!("{what} was last gone over on {date}, {age} days before {}; {} are allowed", self.today, self.most);
            match code {
                "stale-comparison" => problems.warning("stale-comparison", Some(span), message),
                "stale-status" => problems.warning("stale-status", Some(span), message),
                "stale-step" => problems.warning("stale-step", Some(span), message),
                _ => problems.warning("stale-labels", Some(span), message),
            }
            .help("look again whether it is still true, and write the new day");
        } else if age < 0 {
            problems
                .warning("future-date", Some(span), format!("{what} is dated {date}, which comes after {}", self.today))
                .help("write the day on which it was gone over, or name the right day with --today");
        }
    }
}
