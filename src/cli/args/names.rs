//! The command line with every name that the content has, for shells to complete.

use clap::CommandFactory;
use clap::builder::{PossibleValue, PossibleValuesParser};

use super::{ALL, Args};

/// The names that shells complete.
#[derive(Debug, Default)]
pub struct Names {
    /// Checklists.
    pub checklists: Vec<String>,
    /// Those of messengers that are compared.
    pub messengers: Vec<String>,
    /// Locales.
    pub locales: Vec<String>,
    /// Template sets.
    pub templates: Vec<String>,
    /// Platforms.
    pub platforms: Vec<String>,
    /// Threats.
    pub threats: Vec<String>,
    /// Situations.
    pub situations: Vec<String>,
}

/// The command line with every name that the content has, for shells to complete.
///
/// # Errors
/// If the content cannot be read.
pub fn with_names(names: &Names) -> clap::Command {
    let one_of = |names: &[String]| PossibleValuesParser::new(names.iter().cloned().map(PossibleValue::new));
    let and_all = |names: &[String]| PossibleValuesParser::new(names.iter().cloned().chain([ALL.to_owned()]).map(PossibleValue::new));
    let tailored = |command: clap::Command| {
        command
            .mut_arg("platform", |arg| arg.value_parser(one_of(&names.platforms)))
            .mut_arg("threat", |arg| arg.value_parser(one_of(&names.threats)))
            .mut_arg("situation", |arg| arg.value_parser(one_of(&names.situations)))
            .mut_arg("label_locale", |arg| arg.value_parser(one_of(&names.locales)))
    };
    Args::command()
        .mut_arg("ui_locale", |arg| arg.value_parser(one_of(&names.locales)))
        .mut_subcommand("status", |status| {
            status
                .mut_arg("locale", |arg| arg.value_parser(and_all(&names.locales)))
                .mut_arg("checklists", |arg| arg.value_parser(one_of(&names.checklists)))
        })
        .mut_subcommand("list", |list| {
            list.mut_arg("locale", |arg| arg.value_parser(one_of(&names.locales)))
                .mut_arg("checklists", |arg| arg.value_parser(one_of(&names.checklists)))
        })
        .mut_subcommand("show", |show| {
            tailored(show)
                .mut_arg("locale", |arg| arg.value_parser(one_of(&names.locales)))
                .mut_arg("name", |arg| arg.value_parser(one_of(&names.checklists)))
        })
        .mut_subcommand("render", |render| {
            tailored(render)
                .mut_arg("also", |arg| arg.value_parser(one_of(&names.locales)))
                .mut_arg("locale", |arg| arg.value_parser(and_all(&names.locales)))
                .mut_arg("checklists", |arg| arg.value_parser(one_of(&names.checklists)))
                .mut_arg("template", |arg| arg.value_parser(one_of(&names.templates)))
        })
        .mut_subcommand("changes", |changes| {
            tailored(changes)
                .mut_arg("locale", |arg| arg.value_parser(and_all(&names.locales)))
                .mut_arg("checklists", |arg| arg.value_parser(one_of(&names.checklists)))
                .mut_arg("template", |arg| arg.value_parser(one_of(&names.templates)))
        })
        .mut_subcommand("compare", |compare| {
            compare
                .mut_arg("locale", |arg| arg.value_parser(and_all(&names.locales)))
                .mut_arg("checklists", |arg| arg.value_parser(one_of(&names.messengers)))
                .mut_arg("template", |arg| arg.value_parser(one_of(&names.templates)))
        })
}
