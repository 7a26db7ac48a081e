//! Stub.

use crate::handout::text::Inline;
use crate::render::engine::{self, Dialect};
use crate::render::{RenderError, Renderer, Rendering};

/// Stub.
#[derive(Debug)]
pub(super) struct Markdown;

impl Renderer for Markdown {
    fn name(&self) -> &'static str {
        "md"
    }

    fn about(&self) -> &'static str {
        "Markdown with task lists"
    }

    fn render(&self, rendering: &Rendering<'_>) -> Result<Vec<u8>, RenderError> {
        Ok(engine::render(rendering, "handout.md.j2", &Markdown)?)
    }
}

impl Dialect for Markdown {
    fn escape(&self, words: &str, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
        out.write_str(words)
    }

    fn inline(&self, inline: &Inline, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
        out.write_str(inline.words())
    }
}
