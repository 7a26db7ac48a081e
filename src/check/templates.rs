//! Template sets: that each file is sound, finds what it builds on, and makes a handout in every format.

use crate::assets::AssetError;
use crate::check::suggest;
use crate::diagnostic::Diagnostics;
use crate::error::Error;
use crate::generate::{ComparisonRequest, Request, prepare, prepare_comparison};
use crate::layers::{Layers, Reading};
use crate::render::{self, Frame, RENDERERS, RenderError, Renderer};
use crate::source::{AssetPath, Span};
use crate::template::{BUILT_IN, DEFAULT_SET, Templates, within_bounds};
use crate::vocabulary::{ChecklistId, Id};

/// Checks every set and, if nothing else stands in the way, renders a sample of it in each format.
pub(super) fn check(layers: &Layers, checklists: &[ChecklistId], reading: &mut Reading) -> Result<(), AssetError> {
    let sets = Templates::sets(layers)?;
    for set in &sets {
        // Loading notes what is too long.
        Templates::load(layers, set, true, reading)?;
    }
    let paths = layers.list_all()?;
    let is_template = |path: &&AssetPath| path.as_str().starts_with("templates/") && path.ending() == "j2";
    let names: Vec<&str> = paths.iter().filter(is_template).filter_map(|path| path.as_str().strip_prefix("templates/")).collect();
    for path in paths.iter().filter(is_template) {
        let name = path.as_str().trim_start_matches("templates/");
        for (source, text) in layers.texts(path, reading)? {
            if within_bounds(source, &text, &reading.limits, &mut reading.problems) {
                compile(name, source, &text, &mut reading.problems);
                references(name, &names, source, &text, &mut reading.problems);
            }
        }
    }
    for set in &sets {
        sample(layers, checklists, set, reading)?;
    }
    Ok(())
}

fn compile(name: &str, source: u32, text: &str, problems: &mut Diagnostics) {
    if let Err(error) = render::compile(name, text) {
        let span = line(source, text, error.line.unwrap_or(1));
        problems.error("template-syntax", Some(span), error.message).help("docs/templates.md shows the forms that templates know");
    }
}

/// The words of one line, without the blanks around them.
fn line(source: u32, text: &str, number: usize) -> Span {
    let start: usize = text.split_inclusive('\n').take(number.saturating_sub(1)).map(str::len).sum();
    let line = text[start..].lines().next().unwrap_or_default();
    let start = start + line.len() - line.trim_start().len();
    let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    Span { source, start: at(start), end: at(start + line.trim().len()) }
}

/// Notes `extends`, `include`, `import` and `from` of a template that nobody has.
fn references(name: &str, names: &[&str], source: u32, text: &str, problems: &mut Diagnostics) {
    let set = name.split_once('/').map_or(name, |(set, _)| set);
    let mut at = 0;
    while let Some(open) = text[at..].find("{%") {
        let start = at + open + 2;
        let end = text[start..].find("%}").map_or(text.len(), |close| start + close);
        at = end;
        let tag = text[start..end].trim_start_matches(['-', '+']).trim_start();
        let Some(rest) = ["extends ", "include ", "import ", "from "].iter().find_map(|word| tag.strip_prefix(word)) else { continue };
        let rest = rest.trim_start();
        // A name that is not written out is known only when a handout is made.
        let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else { continue };
        let Some(wanted) = rest[1..].split_once(quote).map(|(wanted, _)| wanted) else { continue };
        let plain = wanted.strip_prefix(BUILT_IN).and_then(|rest| rest.strip_prefix('/')).unwrap_or(wanted);
        let home = plain.split_once('/').map(|(home, _)| home);
        let reachable = home == Some(set) || home == Some(DEFAULT_SET);
        if !reachable || !names.contains(&plain) {
            let begin = (wanted.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
            let small = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
            let span = Span { source, start: small(begin), end: small(begin + wanted.len()) };
            let problem = problems.error("unknown-template", Some(span), format!("there is no template `{wanted}` that this one may use"));
            let near =
                names.iter().copied().filter(|name| name.split_once('/').is_some_and(|(home, _)| home == set || home == DEFAULT_SET));
            suggest(problem, plain, near, "a template may use its own set, `default/…` and `built-in/…`");
        }
    }
}

/// Renders one checklist in every format and notes what a template could not do.
fn sample(layers: &Layers, checklists: &[ChecklistId], set: &Id, reading: &mut Reading) -> Result<(), AssetError> {
    let Some(first) = checklists.first() else { return Ok(()) };
    let frame = Frame {
        organisation: Some("Organisation".to_owned()),
        contact: Some("Contact".to_owned()),
        logo: None,
        link: Some("https://example.org".to_owned()),
        note_lines: 3,
    };
    let request = Request { checklists: vec![first.to_string()], set: set.to_string(), frame: frame.clone(), ..Request::default() };
    let prepared = match prepare(layers, &request, true, reading) {
        Ok(prepared) => prepared,
        // What is wrong with the content was noted already; a sample of it would only repeat that.
        Err(Error::Content) => return Ok(()),
        Err(Error::Assets(error)) => return Err(error),
        Err(error) => {
            failed(set, "any format", None, &error.to_string(), reading);
            return Ok(());
        }
    };
    for renderer in RENDERERS {
        note_failure(set, *renderer, prepared.render(*renderer, reading), reading);
    }
    let compared = layers.list_all()?.iter().any(|path| path.as_str() == "comparison/scorecard.yaml");
    let request = ComparisonRequest { set: set.to_string(), reasons: true, frame, ..ComparisonRequest::default() };
    if compared && let Ok(prepared) = prepare_comparison(layers, &request, true, reading) {
        for renderer in RENDERERS {
            note_failure(set, *renderer, prepared.render(*renderer, reading), reading);
        }
    }
    Ok(())
}

fn note_failure(set: &Id, renderer: &dyn Renderer, made: Result<Vec<u8>, Error>, reading: &mut Reading) {
    match made {
        Err(Error::Render(RenderError::Template(error))) => failed(set, renderer.name(), error.span, &error.message, reading),
        Err(error) => failed(set, renderer.name(), None, &error.to_string(), reading),
        Ok(_) => {}
    }
}

fn failed(set: &Id, format: &str, span: Option<Span>, reason: &str, reading: &mut Reading) {
    reading
        .problems
        .error("template-failed", span, format!("the set `{set}` cannot make {format}: {reason}"))
        .help("docs/templates.md lists the names and functions that a template may use");
}
