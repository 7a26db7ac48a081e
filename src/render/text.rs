//! Stub.

use crate::handout::text::Inline;
use crate::render::engine::{self, Dialect};
use crate::render::{RenderError, Renderer, Rendering};

/// Stub.
#[derive(Debug)]
pub(super) struct PlainText;

impl Renderer for PlainText {
    fn name(&self) -> &'static str {
        "txt"
    }

    fn about(&self) -> &'static str {
        "plain text for terminals and messages"
    }

    fn render(&self, rendering: &Rendering<'_>) -> Result<Vec<u8>, RenderError> {
        Ok(engine::render(rendering, "handout.txt.j2", &PlainText)?)
    }
}

impl Dialect for PlainText {
    fn escape(&self, words: &str, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
        out.write_str(words)
    }

    fn inline(&self, inline: &Inline, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
        out.write_str(inline.words())
    }
}
