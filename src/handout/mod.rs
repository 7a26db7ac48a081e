//! The handout: the result of composing, plain data with every word resolved. Renderers see nothing else.

pub mod changes;
pub mod comparison;
pub mod text;

use serde::Serialize;

use crate::locale::{Direction, Locale};
use crate::vocabulary::{Code, Date, Length, Priority, Verdict};
use changes::{Changes, Fingerprints};
use text::Text;

/// A handout in one language, ready to be rendered in any format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Handout {
    /// The version of this form; it grows when a field changes its meaning.
    pub version: u32,
    /// The language that was asked for.
    #[cfg_attr(test, schemars(with = "String"))]
    pub locale: Locale,
    /// Which way that language is written.
    pub direction: Direction,
    /// The language of the labels.
    #[cfg_attr(test, schemars(with = "String"))]
    pub label_locale: Locale,
    /// How much of each step is told.
    #[cfg_attr(test, schemars(with = "String"))]
    pub length: Length,
    /// The date and content that name this handout.
    pub edition: Edition,
    /// The title of the whole.
    pub title: Text,
    /// What the reader calls it: printed in place of the title, and nowhere else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// How far the reader has come, if they have begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
    /// What to do with the sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<Text>,
    /// The apps and platforms that it is about, for the head of the page.
    pub subject: Text,
    /// The priorities that occur, for the key.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub priorities: Vec<Priority>,
    /// What a reader must know of this handout as a whole.
    pub notices: Vec<Text>,
    /// What has changed since an older sheet, if that was asked for; the steps are then those that are new or changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes: Option<Changes>,
    /// The checklists, in the order they were asked for.
    pub checklists: Vec<Part>,
    /// The same in a second language, for those who read another: its steps are found by their codes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also: Option<Box<Handout>>,
    /// How many steps there are.
    pub step_count: usize,
    /// How many strings fell back to another language.
    pub fallback_count: usize,
    /// How many strings are translations of older English.
    pub stale_count: usize,
    /// How many steps were left out for want of an up-to-date translation.
    pub left_out_count: usize,
}

/// How far a reader has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Progress {
    /// How many of their steps are done, those that were left out for it included.
    pub done: usize,
    /// How many are left.
    pub left: usize,
}

/// That a step is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Done {
    /// The day, if it is known.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

/// The date and content that name a handout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Edition {
    /// The day, given by the caller or the newest day on which the content was gone over.
    #[cfg_attr(test, schemars(with = "String"))]
    pub date: Date,
    /// The oldest day on which one of its steps or answers was last gone over; none if there is none.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest: Option<Date>,
    /// The first eight hexadecimal digits of the SHA-256 of all that the handout says.
    pub hash: String,
}

/// One checklist of a handout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Part {
    /// The checklist's id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What is thought of the app as a whole; told in every length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Its sections; none is empty.
    pub sections: Vec<Section>,
}

/// Whether an app is one to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Status {
    /// The verdict.
    #[cfg_attr(test, schemars(with = "String"))]
    pub verdict: Verdict,
    /// For whom and why it holds.
    pub words: Text,
    /// The day of which it is true.
    #[cfg_attr(test, schemars(with = "String"))]
    pub date: Date,
    /// The addresses where its facts were read.
    pub sources: Vec<String>,
}

/// A group of steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Section {
    /// The section's id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Its steps.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Step {
    /// The step's id.
    pub id: String,
    /// Its permanent short name.
    #[cfg_attr(test, schemars(with = "String"))]
    pub code: Code,
    /// How soon it should be done.
    #[cfg_attr(test, schemars(with = "String"))]
    pub priority: Priority,
    /// The step as a command.
    pub title: Text,
    /// Where it is done and what should stand there in the end.
    pub places: Vec<Place>,
    /// What can go wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<Text>,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<Text>,
    /// What it is good for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
    /// What the reader gives up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Text>,
    /// How to see that it worked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<Text>,
    /// What a trainer says about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub talk: Option<Text>,
    /// What people ask about it, with the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<Text>,
    /// How many minutes it takes a room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u8>,
    /// What the reader noted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Whether it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<Done>,
    /// The codes of steps in this handout that must come before it.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub needs: Vec<Code>,
    /// Whether it rests on memory alone or was never tried.
    pub unconfirmed: bool,
    /// The day on which it was last gone over; none if the reader added it.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<Date>,
    /// The addresses where its facts were read.
    pub sources: Vec<String>,
    /// What it was made from, to find out later what has changed; none if the reader added it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fingerprints: Option<Fingerprints>,
}

/// Where a step is done, on the platforms that share the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Place {
    /// The platforms, where a reader needs to be told.
    pub platforms: Vec<Text>,
    /// What is tapped, from the outside in.
    pub path: Vec<Text>,
    /// What should stand there in the end.
    pub end: Option<Text>,
}

impl Handout {
    /// Every step, in the order in which they stand.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.checklists.iter().flat_map(|part| &part.sections).flat_map(|section| &section.steps)
    }

    /// The same, to be changed.
    pub fn steps_mut(&mut self) -> impl Iterator<Item = &mut Step> {
        self.checklists.iter_mut().flat_map(|part| &mut part.sections).flat_map(|section| &mut section.steps)
    }
}
