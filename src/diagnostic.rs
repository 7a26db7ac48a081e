//! What is wrong with the content: facts with a place, collected rather than thrown.

use crate::characters::Forbidden;
use crate::source::Span;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The content cannot be used as it stands.
    Error,
    /// It can be used, but a reader or an author should know.
    Warning,
}

/// One problem in the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// A stable name for the kind of problem, such as `unknown-threat`.
    pub code: &'static str,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// Where it stands; `None` for what has no place, such as a missing file.
    pub span: Option<Span>,
    /// A way out, if we know one.
    pub help: Option<String>,
}

/// Problems as they are found; read them sorted by place.
#[derive(Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Notes an error and lets the caller add a way out.
    pub fn error(&mut self, code: &'static str, span: Option<Span>, message: impl Into<String>) -> &mut Diagnostic {
        self.push(Severity::Error, code, span, message.into())
    }

    /// Notes a warning and lets the caller add a way out.
    pub fn warning(&mut self, code: &'static str, span: Option<Span>, message: impl Into<String>) -> &mut Diagnostic {
        self.push(Severity::Warning, code, span, message.into())
    }

    /// Notes a problem that is already put into words.
    pub fn add(&mut self, problem: Diagnostic) {
        self.0.push(problem);
    }

    fn push(&mut self, severity: Severity, code: &'static str, span: Option<Span>, message: String) -> &mut Diagnostic {
        self.0.push(Diagnostic { severity, code, message, span, help: None });
        self.0.last_mut().expect("just pushed")
    }

    /// Notes a character that may not stand in content.
    pub fn forbidden_character(&mut self, span: Span, found: Forbidden) {
        let point = found.code_point();
        if found.is_isolate() {
            self.error("unbalanced-isolate", Some(span), format!("the isolate {point} has no partner"))
                .help("close each of U+2066 to U+2068 with U+2069 in the same text, or remove it");
        } else {
            self.error("forbidden-character", Some(span), format!("the character {point} may not stand in content"))
                .help("remove it: invisible characters can hide what a text says, or steer a terminal");
        }
    }

    /// Takes over what another run found.
    pub fn extend(&mut self, other: Diagnostics) {
        self.0.extend(other.0);
    }

    /// Whether anything stands in the way of using the content.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All problems in the order of files and lines, each once.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_by(|a, b| (a.span, a.severity, a.code, &a.message).cmp(&(b.span, b.severity, b.code, &b.message)));
        all.dedup();
        all
    }

    /// How many problems have this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.sorted().iter().filter(|problem| problem.severity == severity).count()
    }
}

impl Diagnostic {
    /// Adds a way out.
    pub fn help(&mut self, help: impl Into<String>) {
        self.help = Some(help.into());
    }
}
