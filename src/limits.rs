//! Every bound on what is read, with its unit and its reason.

/// Bounds on input. Content may come from strangers; none of them may eat the machine.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Largest text file, in bytes. Our largest checklist takes 100 KB.
    pub file_bytes: usize,
    /// Largest font or picture, in bytes. A Chinese face takes 3 MB.
    pub binary_bytes: usize,
    /// Most YAML nodes in a file. The largest label file has 6,000.
    pub yaml_nodes: usize,
    /// Deepest YAML nesting. Content needs nine levels.
    pub yaml_depth: usize,
    /// Longest string of wording, in bytes.
    pub wording_bytes: usize,
    /// Most steps in a section of a printed checklist: nine is what people can follow
    /// (WHO, checklist for checklists).
    pub steps_per_section: usize,
    /// Largest template, in bytes; a long line of operators overflows the stack of the engine.
    pub template_bytes: usize,
    /// Longest tag of a template (`{{ … }}` or `{% … %}`), in bytes: the engine's time grows with the square of an
    /// expression's length, and its stack with the length.
    pub template_tag_bytes: usize,
    /// Most instructions that a template may run. The engine counts 64 bytes of a value that it makes as one, so this bounds
    /// memory as well.
    pub template_fuel: u64,
    /// Most bytes that a template may write; fuel does not bound output.
    pub output_bytes: usize,
    /// Most points of a picture on a side. A logo needs a few hundred.
    pub picture_side: u32,
    /// Largest drawing, in bytes. A logo takes a few thousand.
    pub drawing_bytes: usize,
    /// Most lines and curves of a drawing.
    pub drawing_parts: usize,
    /// Most pages of a handout.
    pub pages: usize,
    /// Most bytes that a stream of a filled-in PDF may unpack to. The lists of objects in one take a few hundred KB.
    pub unpacked_bytes: usize,
    /// Most fields of a filled-in PDF. All checklists together have 400 steps.
    pub form_fields: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 2 << 20,
            binary_bytes: 40 << 20,
            yaml_nodes: 100_000,
            yaml_depth: 32,
            wording_bytes: 4_000,
            steps_per_section: 9,
            template_bytes: 64 << 10,
            template_tag_bytes: 1_000,
            template_fuel: 1_000_000,
            output_bytes: 16 << 20,
            picture_side: 3_000,
            drawing_bytes: 512 << 10,
            drawing_parts: 20_000,
            pages: 500,
            unpacked_bytes: 16 << 20,
            form_fields: 5_000,
        }
    }
}

/// Most attributes of an element in XML. Readers of XML compare each with all others.
const ATTRIBUTES: usize = 200;

/// Where a tag begins that has more attributes than an element needs, in a text that may be XML.
#[must_use]
pub fn crowded_tag(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut begun, mut number, mut quote) = (None, 0, None);
    for (at, byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            // No value holds this; what was taken for a quote was none.
            (_, b'<') => (begun, number, quote) = (Some(at), 0, None),
            (None, b'"' | b'\'') if begun.is_some() => quote = Some(byte),
            (None, b'>') => begun = None,
            (None, b'=') => {
                number += 1;
                if let Some(at) = begun.filter(|_| number > ATTRIBUTES) {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::crowded_tag;

    #[test]
    fn attributes_are_counted_in_tags_and_not_in_values_or_words() {
        let many = "a='' ".repeat(201);
        assert_eq!(crowded_tag(&format!("x<p {many}>")), Some(1));
        assert_eq!(crowded_tag(&format!("<p b=\"=\">\" <p {many}>")), Some(11));
        assert_eq!(crowded_tag(&format!("<p a=\"{many}\">{many}</p>")), None);
    }
}
