//! How the program ends: what can go wrong, and the numbers that tell a script of it.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use handbill::assets::AssetError;
use handbill::error::{Error, Unknown};
use handbill::layers::Reading;
use handbill::sink::SinkError;

use super::words::Saying;

/// How a run ended. The only place with exit codes; the later, the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExitStatus {
    /// All was done.
    Done = 0,
    /// The content or its rendering has a problem.
    Problem = 1,
    /// The command line asks for what there is not.
    Usage = 2,
    /// Something could not be read or written.
    ReadWrite = 3,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status as u8)
    }
}

/// Why a command did not do all that it was asked for.
#[derive(Debug)]
pub enum Failure {
    /// The arguments do not parse, or ask for help.
    Arguments(clap::Error),
    /// The arguments parse, but ask for what cannot be.
    Usage(Saying),
    /// The library could not do it; the problems of the content are in the reading.
    Program(Box<(Error, Reading)>),
    /// A file could not be written.
    Sink(SinkError),
    /// Several files are there already.
    Taken(Vec<PathBuf>),
    /// Something that is no file stands where one should be written.
    InTheWay(Saying),
    /// Standard output could not be written.
    Output(io::Error),
    /// The reader was told already.
    Told(ExitStatus),
}

impl Failure {
    /// What the library says, with the texts it was reading.
    pub fn program(error: impl Into<Error>, reading: Reading) -> Self {
        Self::Program(Box::new((error.into(), reading)))
    }

    /// The exit code that goes with it.
    pub fn status(&self) -> ExitStatus {
        match self {
            Self::Arguments(error) if !error.use_stderr() => ExitStatus::Done,
            Self::Arguments(_) | Self::Usage(_) => ExitStatus::Usage,
            Self::Program(program) => status_of(&program.0),
            Self::Sink(_) | Self::Taken(_) | Self::InTheWay(_) | Self::Output(_) => ExitStatus::ReadWrite,
            Self::Told(status) => *status,
        }
    }
}

/// The exit code that goes with what the library says.
pub fn status_of(error: &Error) -> ExitStatus {
    match error {
        Error::Unknown(_) => ExitStatus::Usage,
        Error::Content | Error::Message(_) | Error::Incomplete { .. } | Error::Render(_) => ExitStatus::Problem,
        Error::Assets(_) => ExitStatus::ReadWrite,
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        Self::Arguments(error)
    }
}

impl From<Unknown> for Failure {
    fn from(unknown: Unknown) -> Self {
        Self::program(unknown, Reading::default())
    }
}

impl From<AssetError> for Failure {
    fn from(error: AssetError) -> Self {
        Self::program(error, Reading::default())
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::program(error, Reading::default())
    }
}

impl From<SinkError> for Failure {
    fn from(error: SinkError) -> Self {
        Self::Sink(error)
    }
}
