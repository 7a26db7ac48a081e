//! Stub.

use crate::handout::text::Inline;
use crate::render::engine::{self, Dialect};
use crate::render::{RenderError, Renderer, Rendering};

/// Stub.
#[derive(Debug)]
pub(super) struct Html;

impl Renderer for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn about(&self) -> &'static str {
        "one web page, no script"
    }

    fn render(&self, rendering: &Rendering<'_>) -> Result<Vec<u8>, RenderError> {
        Ok(engine::render(rendering, "handout.html.j2", &Html)?)
    }
}

impl Dialect for Html {
    fn escape(&self, words: &str, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
        out.write_str(words)
    }

    fn inline(&self, inline: &Inline, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
        out.write_str(inline.words())
    }
}
