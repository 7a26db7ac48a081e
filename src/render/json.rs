//! The composed handout, or comparison, as JSON.

use crate::render::{Document, RenderError, Renderer, Rendering};

/// The document as data, for programs. `docs/schemas` describes the form of each kind.
#[derive(Debug)]
pub(super) struct Json;

impl Renderer for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn about(&self) -> &'static str {
        "the composed handout as data"
    }

    fn tells_origins(&self) -> bool {
        true
    }

    fn render(&self, rendering: &Rendering<'_>) -> Result<Vec<u8>, RenderError> {
        let bytes = match rendering.document {
            Document::Handout(handout) => serde_json::to_vec_pretty(handout),
            Document::Comparison(comparison) => serde_json::to_vec_pretty(comparison),
        };
        let mut bytes = bytes.expect("a document is plain data");
        bytes.push(b'\n');
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{env, fs};

    use crate::handout::Handout;
    use crate::handout::comparison::Comparison;
    use crate::manifest::Manifest;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test rewrites the schema when it is asked to")]
    fn the_schemas_describe_what_is_written() {
        for (name, schema) in [
            ("handout", schemars::schema_for!(Handout)),
            ("comparison", schemars::schema_for!(Comparison)),
            ("manifest", schemars::schema_for!(Manifest)),
        ] {
            let mut schema = serde_json::to_string_pretty(&schema).expect("a schema is plain data");
            schema.push('\n');
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/schemas/{name}.json"));
            if env::var_os("UPDATE").is_some() {
                fs::create_dir_all(file.parent().expect("it has a folder")).expect("the folder is made");
                fs::write(&file, &schema).expect("the schema is written");
            }
            let kept = fs::read_to_string(&file).unwrap_or_default();
            assert!(kept == schema, "docs/schemas/{name}.json is out of date: run the test with UPDATE=1");
        }
    }
}
