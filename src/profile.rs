//! The reader's choices: which steps they want, and what they told of themselves.

use crate::catalog::condition::Reader;
use crate::vocabulary::{Length, Priority, StepRef};

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
