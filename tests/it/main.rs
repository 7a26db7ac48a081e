//! The one integration binary: the program as its users meet it, what the library promises, and what must stay true
//! of the repository.

#![expect(clippy::disallowed_methods, reason = "tests write files and set the environment that the program must not look at")]

mod architecture;
mod bulk;
mod case;
mod changes;
mod check;
mod cli;
mod comparison;
mod content;
mod determinism;
mod docs;
mod exchange;
mod for_scripts;
mod fuzz;
mod golden;
mod hostile;
mod lint;
mod manuals;
mod missing;
mod pages;
mod privacy;
mod profiles;
mod properties;
mod readers;
mod readme;
mod scaffold;
mod scripts;
mod seed_coverage;
mod templates;
mod wizard;
mod words;
