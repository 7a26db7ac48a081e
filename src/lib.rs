//! Turns digital-security steps, kept as localized YAML, into printable handouts.
//!
//! Five verbs: **load, tailor, compose, render, write**. Only the first and the last touch the world.
//!
//! 1. [`library::Library::load`] reads checklists, languages and words from [`layers::Layers`] of content.
//! 2. [`tailor::tailor`] chooses the steps that fit a reader's [`profile::Profile`].
//! 3. [`compose::compose`] looks up every word and gives a [`handout::Handout`]: plain data.
//! 4. A [`render::Renderer`] turns it into the bytes of one format.
//! 5. [`sink::write`] writes them, whole or not at all.
//!
//! [`generate`] runs all but the last in one screen. `docs/architecture.md` tells the rest. Another program makes a handout
//! from words of its own, laid over the built-in ones, like this:
//!
//! ```
//! use handbill::assets::InMemory;
//! use handbill::generate::{Request, prepare};
//! use handbill::layers::{Layers, Reading};
//! use handbill::render::renderer;
//!
//! let own = InMemory::default().with("checklists/signal/text/en.yaml", "title: Signal for our group\n");
//! let layers = Layers::built_in().under(own);
//! let request = Request { checklists: vec!["signal".to_owned()], ..Request::default() };
//! let mut reading = Reading::default();
//! let prepared = prepare(&layers, &request, false, &mut reading)?;
//! let bytes = prepared.render(renderer("md").expect("there is such a format"), &reading)?;
//! assert!(bytes.starts_with(b"# Signal for our group"));
//! # Ok::<(), handbill::error::Error>(())
//! ```

pub mod characters;
pub mod drawing;
pub mod filled;
pub mod limits;
pub mod locale;
pub mod picture;
pub mod sink;
pub mod source;
mod suggest;
pub mod vocabulary;

pub mod assets;
pub mod diagnostic;
pub mod layers;
pub mod yaml;

pub mod record;

pub mod catalog;
pub mod faces;
pub mod library;
pub mod messages;
pub mod template;

pub mod changes;
pub mod compose;
pub mod handout;
pub mod profile;
pub mod render;
pub mod tailor;

pub mod manifest;
pub mod scaffold;
pub mod translate;

pub mod error;
pub mod generate;

pub mod check;
