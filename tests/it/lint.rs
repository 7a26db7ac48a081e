//! Runs `check` for a test and writes what it found as plain text.

use std::borrow::Cow;
use std::fmt::Write as _;

use handbill::assets::{AssetError, Assets, Embedded};
use handbill::check::{Extent, check_all};
use handbill::diagnostic::Severity;
use handbill::layers::{Layers, Reading};
use handbill::source::AssetPath;

/// Some rooms and files of the built-in content.
#[derive(Debug)]
pub struct BuiltIn(pub &'static [&'static str]);

impl Assets for BuiltIn {
    fn name(&self) -> &'static str {
        ""
    }

    fn list(&self, room: &str) -> Result<Vec<AssetPath>, AssetError> {
        let kept = |path: &AssetPath| self.0.iter().any(|room| path.as_str().starts_with(room));
        Ok(Embedded.list(room)?.into_iter().filter(kept).collect())
    }

    fn read(&self, path: &AssetPath, most: usize) -> Result<Option<Cow<'static, [u8]>>, AssetError> {
        if self.0.iter().any(|room| path.as_str().starts_with(room)) { Embedded.read(path, most) } else { Ok(None) }
    }
}

/// Every problem of some content, one paragraph each: `error[code] path:line:column: message`, then the way out.
///
/// The first of `folders` that a path begins with is taken off it. Columns count characters.
pub fn lint(layers: &Layers, folders: &[&str]) -> String {
    lint_all(layers, folders, &Extent::default())
}

/// The same with what else is looked at.
pub fn lint_all(layers: &Layers, folders: &[&str], extent: &Extent<'_>) -> String {
    let mut reading = Reading::default();
    check_all(layers, extent, &mut reading).expect("the content can be read");
    let mut told = String::new();
    for problem in reading.problems.sorted() {
        let severity = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(told, "{severity}[{}]", problem.code).expect("a string takes all");
        if let Some(span) = problem.span {
            let source = reading.sources.get(span.source);
            let before = &source.text()[..span.start as usize];
            let line = before.matches('\n').count() + 1;
            let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
            let words = &source.text()[span.start as usize..span.end as usize];
            let name = folders.iter().find_map(|folder| source.name.strip_prefix(folder)).unwrap_or(&source.name).trim_start_matches('/');
            write!(told, " {name}:{line}:{column}").expect("a string takes all");
            if !words.is_empty() {
                let words: String = words.chars().take(40).collect();
                write!(told, " {words:?}").expect("a string takes all");
            }
        }
        writeln!(told, ": {}", problem.message).expect("a string takes all");
        let help = problem.help.as_deref().unwrap_or_else(|| panic!("`{}` offers no way out", problem.code));
        writeln!(told, "  help: {help}").expect("a string takes all");
    }
    told
}
