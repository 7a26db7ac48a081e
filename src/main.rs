//! The program: arguments in, handouts out.

mod cli;

use std::process::ExitCode;

use cli::console::Console;

fn main() -> ExitCode {
    cli::run(std::env::args_os(), &mut Console::system()).into()
}
