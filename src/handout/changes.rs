//! What has changed since an older sheet, as data for programs. Readers are told of it in the notices.

use serde::Serialize;

use crate::vocabulary::{Code, Date};

/// What has changed since an older sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Changes {
    /// The day from which on changes are told.
    #[cfg_attr(test, schemars(with = "String"))]
    pub since: Date,
    /// Whether it is certain that nothing has changed.
    pub unchanged: bool,
    /// The steps to which something happened.
    pub steps: Vec<Change>,
    /// Checklists of which it is not known, at least in part, what has changed since that day.
    pub unknown: Vec<Unknown>,
}

/// What happened to one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Change {
    /// Its checklist.
    pub checklist: String,
    /// Its code.
    #[cfg_attr(test, schemars(with = "String"))]
    pub code: Code,
    /// Its id.
    pub id: String,
    /// Its title, if it is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What happened.
    pub happened: Vec<Happened>,
}

/// One thing that happened to a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Happened {
    /// `added`, `removed`, `words`, `menus` or `labels`.
    pub what: String,
    /// The day of the last time, if it is known.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

/// A checklist of which it is not known what has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Unknown {
    /// The checklist.
    pub checklist: String,
    /// The day from which on changes were written down; none if they never were.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
}

/// What a step was made from: the first 32 bits, in hexadecimal digits, of a SHA-256 of each part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Fingerprints {
    /// Of its English words.
    pub words: String,
    /// Of its platforms, menu paths and end values.
    pub menus: String,
    /// Of its labels in the language of the labels; none if it names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<String>,
}
