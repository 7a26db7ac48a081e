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

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{env, fs};

    use crate::handout::Handout;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test rewrites the schema when it is asked to")]
    fn the_schema_describes_the_handout() {
        let mut schema = serde_json::to_string_pretty(&schemars::schema_for!(Handout)).expect("a schema is plain data");
        schema.push('\n');
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schemas/handout.json");
        if env::var_os("UPDATE").is_some() {
            fs::create_dir_all(file.parent().expect("it has a folder")).expect("the folder is made");
            fs::write(&file, &schema).expect("the schema is written");
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        assert!(kept == schema, "docs/schemas/handout.json is out of date: run the test with UPDATE=1");
    }
}
