//! The composed handout as JSON.

use crate::render::{RenderError, Renderer, Rendering};

/// The handout as data, for programs. `docs/schemas/handout.json` describes it.
#[derive(Debug)]
pub(super) struct Json;

impl Renderer for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn about(&self) -> &'static str {
        "the composed handout as data"
    }

    fn render(&self, rendering: &Rendering<'_>) -> Result<Vec<u8>, RenderError> {
        let mut bytes = serde_json::to_vec_pretty(rendering.handout).expect("a handout is plain data");
        bytes.push(b'\n');
        Ok(bytes)
    }
}
