//! The reader's choices: which steps they want, and what they told of themselves.

pub mod edit;
pub mod file;

use crate::catalog::condition::Reader;
use crate::vocabulary::{Code, Date, DoneSteps, Length, Priority, StepRef};

/// What shapes a handout besides its language and format.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// What the reader told of themselves.
    pub reader: Reader,
    /// Steps of at least this priority; `None` for all, or for the essential ones on a card.
    pub priority: Option<Priority>,
    /// How much of each step is told.
    pub length: Option<Length>,
    /// Only these steps, whatever the rest says; empty for all.
    pub steps: Vec<StepRef>,
    /// Never these steps.
    pub skip: Vec<StepRef>,
    /// What the reader has done and written.
    pub personal: Personal,
}

/// What belongs to one reader alone: it is printed, and stands nowhere else.
#[derive(Debug, Clone, Default)]
pub struct Personal {
    /// What the reader calls their handout.
    pub title: Option<String>,
    /// The steps that are done, with the day if it is known.
    pub done: Vec<(Code, Option<Date>)>,
    /// What becomes of them; each stands in its place if nothing was said.
    pub done_steps: Option<DoneSteps>,
    /// What the reader noted of steps.
    pub notes: Vec<(Code, String)>,
    /// Steps that the reader added.
    pub own: Vec<OwnStep>,
}

/// A step that the reader added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnStep {
    /// Its short name, such as `OWN1`.
    pub code: Code,
    /// The step as a command.
    pub title: String,
    /// What to do.
    pub action: Option<String>,
    /// How soon it should be done.
    pub priority: Priority,
}

impl Profile {
    /// How much of each step is told; everything, if nothing was said.
    #[must_use]
    pub fn length(&self) -> Length {
        self.length.unwrap_or(Length::Full)
    }

    /// The lowest priority that is wanted. A card holds the essential steps unless a priority is asked for.
    #[must_use]
    pub fn lowest_priority(&self) -> Priority {
        match (self.priority, self.length()) {
            (Some(priority), _) => priority,
            (None, Length::Card) => Priority::Essential,
            (None, _) => Priority::Advanced,
        }
    }
}
