//! A run of the program in a folder of its own: files given, arguments, then what must be true of the outcome.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A template set so small that tests of other things do not depend on the real one.
const SMALL_TEMPLATE: &str = "{{ title }} ({{ step_count }}): {% for checklist in checklists %}{{ checklist.id }} {% endfor %}\n";

/// What a test gives to the program.
pub struct Case {
    folder: tempfile::TempDir,
    input: Option<String>,
    settings: Vec<(&'static str, String)>,
}

/// What came of it.
pub struct Outcome {
    folder: tempfile::TempDir,
    command: String,
    output: Output,
}

impl Case {
    /// An empty folder.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder"), input: None, settings: Vec::new() }
    }

    /// A folder `own` of content with small templates for Markdown, text and HTML.
    pub fn with_small_templates() -> Self {
        ["md", "txt", "html"]
            .into_iter()
            .fold(Self::new(), |case, format| case.file(&format!("own/templates/default/handout.{format}.j2"), SMALL_TEMPLATE))
    }

    /// Gives a file.
    pub fn file(self, path: &str, text: &str) -> Self {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder is made");
        fs::write(path, text).expect("the file is written");
        self
    }

    /// Gives a file that is no text.
    pub fn bytes(self, path: &str, bytes: &[u8]) -> Self {
        fs::write(self.folder.path().join(path), bytes).expect("the file is written");
        self
    }

    /// Gives standard input.
    pub fn input(mut self, text: &str) -> Self {
        self.input = Some(text.to_owned());
        self
    }

    /// The folder, for tests that fill it on their own.
    pub fn keep(self) -> (PathBuf, Self) {
        (self.folder.path().to_owned(), self)
    }

    /// Sets a variable of the environment.
    pub fn setting(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.settings.push((name, value.into()));
        self
    }

    /// Runs the program; arguments are split at spaces.
    pub fn run(self, line: &str) -> Outcome {
        let mut command = self.command(line);
        let output = match &self.input {
            None => command.output(),
            Some(text) => {
                let mut child =
                    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
                // The program may end before it has read everything.
                let _ = child.stdin.take().expect("a pipe").write_all(text.as_bytes());
                child.wait_with_output()
            }
        };
        Outcome { folder: self.folder, command: line.to_owned(), output: output.expect("the program ends") }
    }

    /// Runs the program with its standard output going to a pipe that nobody reads.
    pub fn run_into_closed_pipe(self, line: &str) -> Outcome {
        let (reader, writer) = io::pipe().expect("a pipe");
        drop(reader);
        let output = self.command(line).stdout(writer).stderr(Stdio::piped()).spawn().and_then(std::process::Child::wait_with_output);
        Outcome { folder: self.folder, command: line.to_owned(), output: output.expect("the program starts") }
    }

    fn command(&self, line: &str) -> Command {
        let mut command = program();
        command.args(line.split_whitespace()).current_dir(self.folder.path()).stdin(Stdio::null());
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// The program with an environment that says nothing.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_handbill"));
    command.env_clear();
    // Where a program that was built to count what is run writes what it counted.
    if let Some(counts) = std::env::var_os("LLVM_PROFILE_FILE") {
        command.env("LLVM_PROFILE_FILE", counts);
    }
    command
}

impl Outcome {
    /// Standard output.
    pub fn stdout(&self) -> String {
        String::from_utf8(self.output.stdout.clone()).expect("standard output is UTF-8")
    }

    /// Standard error.
    pub fn stderr(&self) -> String {
        String::from_utf8(self.output.stderr.clone()).expect("standard error is UTF-8")
    }

    /// Whether it did all that it was asked for.
    pub fn ended_well(&self) -> bool {
        self.output.status.success()
    }

    /// It did all that it was asked for.
    #[track_caller]
    pub fn succeeds(self) -> Self {
        self.exits_with(0)
    }

    /// It ended with this exit code.
    #[track_caller]
    pub fn exits_with(self, code: i32) -> Self {
        assert_eq!(self.output.status.code(), Some(code), "handbill {}\n{}{}", self.command, self.stdout(), self.stderr());
        self
    }

    /// Standard output has some words.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        assert!(self.stdout().contains(words), "handbill {}: no `{words}` in\n{}", self.command, self.stdout());
        self
    }

    /// Standard output is empty.
    #[track_caller]
    pub fn says_nothing(self) -> Self {
        assert_eq!(self.stdout(), "", "handbill {}", self.command);
        self
    }

    /// Standard error has some words.
    #[track_caller]
    pub fn complains(self, words: &str) -> Self {
        assert!(self.stderr().contains(words), "handbill {}: no `{words}` in\n{}", self.command, self.stderr());
        self
    }

    /// Standard error is empty.
    #[track_caller]
    pub fn quietly(self) -> Self {
        assert_eq!(self.stderr(), "", "handbill {}", self.command);
        self
    }

    /// Standard output as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout()).expect("standard output is JSON")
    }

    /// The text of a file.
    #[track_caller]
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).expect("the file is there and is text")
    }

    /// Who may do what with a file.
    #[cfg(unix)]
    #[track_caller]
    pub fn mode(&self, path: &str) -> fs::Permissions {
        fs::metadata(self.folder.path().join(path)).expect("the file is there").permissions()
    }

    /// A folder holds just these files, hidden ones included.
    #[track_caller]
    pub fn leaves(self, folder: &str, files: &[&str]) -> Self {
        assert_eq!(names(&self.folder.path().join(folder)), files, "handbill {}\n{}", self.command, self.stderr());
        self
    }

    /// Goes on with another run in the same folder.
    pub fn then(self) -> Case {
        Case { folder: self.folder, input: None, settings: Vec::new() }
    }
}

/// The names in a folder, sorted; none if there is no folder.
fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("the folder can be listed").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Every file below a folder with its bytes, sorted by path.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    names(folder)
        .into_iter()
        .map(|name| {
            let path = PathBuf::from(name);
            let bytes = fs::read(folder.join(&path)).expect("the file can be read");
            (path, bytes)
        })
        .collect()
}
