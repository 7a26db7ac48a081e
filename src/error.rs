//! Why no handout came of a request: one variant for each layer. What is wrong with the content itself is in
//! [`crate::diagnostic::Diagnostics`].

use std::fmt;

use crate::assets::AssetError;
use crate::messages::MessageError;
use crate::render::RenderError;
use crate::suggest::did_you_mean;

/// Why no handout came of a request.
#[derive(Debug)]
pub enum Error {
    /// A name that nobody has.
    Unknown(Unknown),
    /// The content has errors; `Reading::problems` tells which.
    Content,
    /// A place of content could not be read.
    Assets(AssetError),
    /// The frame lacks one of its own words.
    Message(MessageError),
    /// The handout would have strings without an up-to-date translation, and was not to be made then.
    Incomplete {
        /// How many strings have no translation.
        missing: usize,
        /// How many have one of older English.
        stale: usize,
    },
    /// The handout could not be rendered.
    Render(RenderError),
}

/// A name that nobody has, with the names that there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The kind of thing, such as `checklist`.
    pub kind: &'static str,
    /// What was asked for.
    pub name: String,
    /// What there is.
    pub known: Vec<String>,
}

impl Unknown {
    /// The name that was probably meant.
    #[must_use]
    pub fn near(&self) -> Option<&str> {
        did_you_mean(&self.name, self.known.iter().map(String::as_str))
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no {} `{}`", self.kind, self.name)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(unknown) => unknown.fmt(f),
            Self::Content => f.write_str("the content has errors"),
            Self::Assets(error) => error.fmt(f),
            Self::Message(error) => error.fmt(f),
            Self::Incomplete { missing, stale } => {
                write!(f, "passages without a translation: {missing}, with one of older English: {stale}")
            }
            Self::Render(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {}

impl From<Unknown> for Error {
    fn from(unknown: Unknown) -> Self {
        Self::Unknown(unknown)
    }
}

impl From<AssetError> for Error {
    fn from(error: AssetError) -> Self {
        Self::Assets(error)
    }
}

impl From<MessageError> for Error {
    fn from(error: MessageError) -> Self {
        Self::Message(error)
    }
}

impl From<RenderError> for Error {
    fn from(error: RenderError) -> Self {
        Self::Render(error)
    }
}
