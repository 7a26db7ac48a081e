//! What crosses files: names that must exist, wording that must be whole, rules of printed checklists.

pub mod changes;
pub mod scorecard;
mod structure;
mod words;

use std::collections::BTreeSet;

use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::limits::Limits;
use crate::source::{Sources, Span, Spanned};
use crate::suggest::did_you_mean;
use crate::vocabulary::{ChecklistId, Id, StepRef};

/// Notes everything in a catalog that no single file could be blamed for, with all its checklists and languages
/// loaded.
pub fn check(catalog: &Catalog, limits: &Limits, sources: &Sources, problems: &mut Diagnostics) {
    structure::codes(catalog, problems);
    for (id, entry) in &catalog.checklists {
        let mut home = Home { catalog, id, entry, limits, sources, problems, used: BTreeSet::new() };
        home.structure();
        home.words();
        home.unused_labels();
    }
}

/// One checklist being checked.
struct Home<'c> {
    catalog: &'c Catalog,
    id: &'c ChecklistId,
    entry: &'c Entry,
    limits: &'c Limits,
    sources: &'c Sources,
    problems: &'c mut Diagnostics,
    /// The labels that something named so far.
    used: BTreeSet<Id>,
}

impl Home<'_> {
    /// Notes a name that is not one of those we have.
    fn known<'n>(&mut self, code: &'static str, kind: &str, name: &Spanned<Id>, known: impl Iterator<Item = &'n Id>) {
        let known: Vec<&Id> = known.collect();
        if !known.contains(&&name.value) {
            let problem = self.problems.error(code, Some(name.span), format!("there is no {kind} `{}`", name.value));
            suggest(problem, name.value.as_str(), known.into_iter().map(Id::as_str));
        }
    }

    /// Notes a reference to a step that no checklist has.
    fn step_known(&mut self, reference: &StepRef, span: Span) {
        let home = reference.checklist.as_ref().unwrap_or(self.id);
        let Some(entry) = self.catalog.checklists.get(home) else {
            let problem = self.problems.error("unknown-step", Some(span), format!("there is no checklist `{home}`"));
            suggest(problem, home.as_str(), self.catalog.checklists.keys().map(Id::as_str));
            return;
        };
        if entry.checklist.step(&reference.step).is_none() && !entry.checklist.is_broken(&reference.step) {
            let message = format!("the checklist `{home}` has no step `{}`", reference.step);
            let problem = self.problems.error("unknown-step", Some(span), message);
            suggest(problem, reference.step.as_str(), entry.checklist.steps().map(|(_, step)| step.id.value.as_str()));
        }
    }

    /// Whether steps could not be read: then what they name is unknown.
    fn is_broken(&self) -> bool {
        self.entry.checklist.sections.iter().any(|section| !section.broken.is_empty())
    }

    /// Notes a label that the checklist does not define, and remembers that it is used.
    fn label_known(&mut self, name: &Spanned<Id>) {
        let labels = &self.entry.labels.labels;
        self.used.insert(name.value.clone());
        self.known("unknown-label", "label", name, labels.keys());
    }

    fn unused_labels(&mut self) {
        if self.is_broken() {
            return;
        }
        for (id, label) in &self.entry.labels.labels {
            if !self.used.contains(id) {
                self.problems
                    .warning("unused-label", Some(label.span), format!("nothing names the label `{id}`"))
                    .help("take it out, or name it in a path or as {label:id} in the wording");
            }
        }
    }

    /// Notes an address that a reader could not open, or that would lead somewhere else than it seems.
    fn address(&mut self, url: &str, span: Span) {
        if let Err(reason) = address(url) {
            self.problems
                .error("bad-url", Some(span), format!("this is not an address we print: {reason}"))
                .help("write it as https://host/path");
        }
    }
}

/// Adds the nearest name, or the names that there are if they are few.
fn suggest<'n>(problem: &mut Diagnostic, typed: &str, known: impl Iterator<Item = &'n str>) {
    let known: Vec<&str> = known.collect();
    match did_you_mean(typed, known.iter().copied()) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None if known.is_empty() => problem.help("there are none yet"),
        None if known.len() <= 20 => problem.help(format!("there are: {}", known.join(", "))),
        None => problem.help("add it, or name one that there is"),
    }
}

/// Why a text is not a web address: the few forms that content needs, and nothing that browsers mend in silence.
fn address(url: &str) -> Result<(), &'static str> {
    let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else {
        return Err("it begins with neither https:// nor http://");
    };
    if !url.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '\\' | '^' | '`' | '{' | '|' | '}')) {
        return Err("it holds a blank or a character that has to be percent-encoded");
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err("a name stands before the host");
    }
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    if port.is_some_and(|port| port.parse::<u16>().is_err()) {
        return Err("its port is not a number");
    }
    let label = |part: &str| {
        (1..=63).contains(&part.len())
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    if !host.contains('.') || !host.split('.').all(label) {
        return Err("it has no host such as example.org");
    }
    let mut percents = rest.split('%').skip(1);
    if !percents.all(|after| after.len() >= 2 && after.bytes().take(2).all(|b| b.is_ascii_hexdigit())) {
        return Err("a `%` is not followed by two hexadecimal digits");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_has_a_scheme_a_host_and_nothing_hidden() {
        for sound in [
            "https://signal.org",
            "http://example.org:8080/a?b=c#d",
            "https://mwcert.mw/?p=7119",
            "https://xn--bcher-kva.example/%C3%BC",
            "https://support.signal.org/hc/en-us/articles/360007059792-Signal-PIN",
        ] {
            assert_eq!(address(sound), Ok(()), "{sound}");
        }
        for wrong in [
            "signal.org",
            "ftp://example.org/",
            "javascript:alert(1)",
            "https://",
            "https:///path",
            "https://localhost/x",
            "https://a b.example/",
            "https://example.org/a b",
            "https://example.org/설정",
            "https://signal.org@evil.example/",
            "https://-a.example/",
            "https://a..example/",
            "https://example.org:port/",
            "https://example.org/%zz",
            "https://example.org/\u{1b}[2J",
        ] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
    }
}
