//! The program as its users meet it, and what must stay true of the repository.

#![expect(clippy::disallowed_methods, reason = "tests write files and set the environment that the program must not look at")]

mod architecture;
mod case;
mod cli;
mod determinism;
