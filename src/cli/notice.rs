//! What is said on standard error: drawn for people, and as lines of JSON for programs.

use std::ops::Deref;

use handbill::diagnostic::{Diagnostic, Severity};
use handbill::source::{Sources, Span};
use serde::Serialize;

use super::console::printable;

/// The version of the JSON; it grows when a field goes or changes its meaning.
const VERSION: u32 = 1;

/// One thing that is said.
#[derive(Debug, Clone)]
pub struct Notice {
    /// As people read it, with styles.
    pub drawn: String,
    /// As programs read it.
    pub message: Message,
}

/// One thing that is said, as a line of JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[expect(clippy::struct_field_names, reason = "programs read it by this name everywhere")]
pub struct Message {
    /// The version of this form.
    pub version: u32,
    /// How bad it is.
    pub severity: Weight,
    /// A stable name for the kind of thing, such as `unknown-threat`; none where only people are told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What is said, in one sentence in the reader's language; of content in English.
    pub message: String,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// A way out, if we know one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

/// How bad something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// Something could not be done.
    Error,
    /// It was done, but somebody should know.
    Warning,
    /// What was done.
    Note,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Place {
    /// The file.
    pub file: String,
    /// The line; the first is 1.
    pub line: usize,
    /// The column, in characters; the first is 1.
    pub column: usize,
    /// The bytes in the file, from the first to the one behind the last.
    pub bytes: [u32; 2],
}

impl Deref for Notice {
    type Target = str;

    fn deref(&self) -> &str {
        &self.drawn
    }
}

impl Message {
    /// Something that is said without a place.
    pub fn new(severity: Weight, code: Option<&str>, message: &str, help: &[String]) -> Self {
        let help = (!help.is_empty()).then(|| printable(&help.join("\n")).into_owned());
        let code = code.map(ToOwned::to_owned);
        Self { version: VERSION, severity, code, message: printable(message).into_owned(), place: None, help }
    }

    /// A problem of the content.
    pub fn of(problem: &Diagnostic, sources: &Sources) -> Self {
        let severity = match problem.severity {
            Severity::Error => Weight::Error,
            Severity::Warning => Weight::Warning,
        };
        let help: Vec<String> = problem.help.iter().cloned().collect();
        let place = problem.span.map(|span| Place::of(span, sources));
        Self { place, ..Self::new(severity, Some(problem.code), &problem.message, &help) }
    }

    /// The message as its line.
    pub fn line(&self) -> String {
        serde_json::to_string(self).expect("a message is plain data")
    }
}

impl Place {
    fn of(span: Span, sources: &Sources) -> Self {
        let source = sources.get(span.source);
        let mut start = (span.start as usize).min(source.text().len());
        while !source.text().is_char_boundary(start) {
            start -= 1;
        }
        let before = &source.text()[..start];
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            file: source.name.clone(),
            line: before.matches('\n').count() + 1,
            column: before[line..].chars().count() + 1,
            bytes: [span.start, span.end],
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{env, fs};

    use super::*;

    #[test]
    fn a_problem_tells_its_place_in_characters() {
        let mut sources = Sources::default();
        let source = sources.add("a.yaml".to_owned(), "a: 1\n설정: {x}\n".into());
        let span = Span { source, start: 13, end: 16 };
        let problem =
            Diagnostic { severity: Severity::Error, code: "bad", message: "no\u{7}".into(), span: Some(span), help: Some("so".into()) };
        assert_eq!(
            Message::of(&problem, &sources).line(),
            r#"{"version":1,"severity":"error","code":"bad","message":"no�","place":{"file":"a.yaml","line":2,"column":5,"bytes":[13,16]},"help":"so"}"#
        );
        let note = Message::new(Weight::Note, None, "done", &[]);
        assert_eq!(note.line(), r#"{"version":1,"severity":"note","message":"done"}"#);
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test rewrites the schema when it is asked to")]
    fn the_schema_describes_what_is_said() {
        let mut schema = serde_json::to_string_pretty(&schemars::schema_for!(Message)).expect("a schema is plain data");
        schema.push('\n');
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schemas/message.json");
        if env::var_os("UPDATE").is_some() {
            fs::write(&file, &schema).expect("the schema is written");
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        assert!(kept == schema, "docs/schemas/message.json is out of date: run the test with UPDATE=1");
    }
}
