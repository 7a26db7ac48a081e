//! Translations as their makers see them: how far each language has come, and what it was made from.

pub mod status;
pub mod sync;
