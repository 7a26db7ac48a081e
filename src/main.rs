//! The program: arguments in, handouts out.

mod cli;

use std::process::ExitCode;

use cli::console::Console;

// The allocator of musl made a PDF take twice as long.
#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

fn main() -> ExitCode {
    cli::run(std::env::args_os(), &mut Console::system()).into()
}
