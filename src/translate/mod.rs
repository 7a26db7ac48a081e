//! Translations as their makers see them: how far each language has come, what it was made from, and files for the tools
//! that translators use.

pub mod begin;
pub mod edit_fluent;
pub mod edit_yaml;
pub mod export;
pub mod import;
pub mod plurals;
pub mod po;
pub mod pseudo;
pub mod status;
pub mod sync;
pub mod units;
