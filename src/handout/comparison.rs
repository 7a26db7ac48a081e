//! The comparison of messengers: the result of composing, plain data with every word resolved.

use serde::Serialize;

use crate::handout::Edition;
use crate::handout::text::Text;
use crate::locale::{Direction, Locale};
use crate::vocabulary::{Answer, Confidence, Date};

/// Messengers against selection criteria in one language, ready to be rendered in any format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Comparison {
    /// The version of this form; it grows when a field changes its meaning.
    pub version: u32,
    /// The language that was asked for.
    #[cfg_attr(test, schemars(with = "String"))]
    pub locale: Locale,
    /// Which way that language is written.
    pub direction: Direction,
    /// The date and content that name this comparison.
    pub edition: Edition,
    /// The title of the whole.
    pub title: Text,
    /// How to read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<Text>,
    /// What a reader must know of it as a whole.
    pub notices: Vec<Text>,
    /// The answers that occur, for the key.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub answers: Vec<Answer>,
    /// The messengers, in the order of the columns.
    pub messengers: Vec<Messenger>,
    /// The criteria in their groups.
    pub groups: Vec<CriterionGroup>,
    /// Where the answers were read, in the order of their first use.
    pub sources: Vec<Source>,
    /// Whether the reasons were asked for.
    pub reasons: bool,
    /// How many criteria there are.
    pub criterion_count: usize,
    /// How many answers nobody confirmed.
    pub unconfirmed_count: usize,
    /// How many strings fell back to another language.
    pub fallback_count: usize,
    /// How many texts were translated from older English.
    pub stale_count: usize,
}

/// A messenger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Messenger {
    /// The id of its checklist.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its short name, for narrow columns.
    pub code: String,
}

/// The criteria of one guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CriterionGroup {
    /// The group's id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    /// Its criteria.
    pub criteria: Vec<Criterion>,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Criterion {
    /// The criterion's id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What it asks, in plain words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    /// The answers, in the order of the messengers.
    pub cells: Vec<Cell>,
}

/// Whether a messenger meets a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Cell {
    /// The messenger's id.
    pub messenger: String,
    /// The answer.
    #[cfg_attr(test, schemars(with = "String"))]
    pub answer: Answer,
    /// How sure we are of it.
    #[cfg_attr(test, schemars(with = "String"))]
    pub confidence: Confidence,
    /// Whether a reader must be told that nobody confirmed it.
    pub unconfirmed: bool,
    /// Why, in one line; only if the reasons were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// The day on which it was last gone over.
    #[cfg_attr(test, schemars(with = "String"))]
    pub verified: Date,
    /// The numbers of its sources.
    pub sources: Vec<usize>,
}

/// Where answers were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Source {
    /// Its number, from 1.
    pub number: usize,
    /// Its address.
    pub url: String,
    /// The day on which it was read.
    #[cfg_attr(test, schemars(with = "String"))]
    pub seen: Date,
}
