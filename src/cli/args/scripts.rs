//! `handbill completions` and `handbill man`.

use std::path::PathBuf;

use clap::ValueHint;
use clap_complete::Shell;

/// What `completions` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill completions bash > ~/.local/share/bash-completion/completions/handbill
  handbill completions zsh > \"${fpath[1]}/_handbill\"
  handbill completions fish > ~/.config/fish/completions/handbill.fish")]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: Shell,
}

/// What `man` is asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  handbill man | man -l -
  handbill man -d ~/.local/share/man/man1")]
pub struct ManArgs {
    /// Write the pages of all commands into this folder
    #[arg(short = 'd', long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub output_dir: Option<PathBuf>,

    /// Replace files that are already there
    #[arg(long)]
    pub force: bool,
}
