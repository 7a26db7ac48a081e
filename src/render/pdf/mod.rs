//! Stub.

use std::fmt;

use crate::render::{RenderError, Renderer, Rendering};

/// Pages to print.
#[derive(Debug)]
pub(super) struct Pdf;

/// Why pages could not be set.
#[derive(Debug)]
pub enum PdfError {}

impl fmt::Display for PdfError {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl Renderer for Pdf {
    fn name(&self) -> &'static str {
        "pdf"
    }

    fn about(&self) -> &'static str {
        "pages to print"
    }

    fn is_binary(&self) -> bool {
        true
    }

    fn has_pages(&self) -> bool {
        true
    }

    fn render(&self, _: &Rendering<'_>) -> Result<Vec<u8>, RenderError> {
        Ok(Vec::new())
    }
}
