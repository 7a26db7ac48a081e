//! Translations as their makers see them: how far each language has come.

pub mod status;
