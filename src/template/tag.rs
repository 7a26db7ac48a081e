//! The tags of a template, measured before the engine sees them.

/// What no template may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// A tag longer than is allowed.
    Long,
    /// A stretch in which tags mean nothing; how long the tags are could not be told.
    Raw,
}

/// The first tag that a template may not hold, and where it begins. Ends of tags are found as the engine finds them:
/// outside of strings and brackets.
pub(super) fn fault(text: &str, most: usize) -> Option<(usize, Fault)> {
    let mut at = 0;
    while let Some(open) = text[at..].find('{').map(|found| at + found) {
        let tag = &text[open..];
        at = open + 1;
        if let Some(remark) = tag.strip_prefix("{#") {
            at = open + remark.find("#}").map_or(tag.len(), |end| end + 4);
        } else if tag.starts_with("{{") || tag.starts_with("{%") {
            let inside = tag[2..].trim_start_matches(['-', '+']).trim_start();
            let word = inside.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).next();
            if tag.starts_with("{%") && word == Some("raw") {
                return Some((open, Fault::Raw));
            }
            let length = length(tag);
            if length > most {
                return Some((open, Fault::Long));
            }
            at = open + length;
        }
    }
    None
}

/// The length of the tag that a text begins with; that of the text, if it never ends.
fn length(tag: &str) -> usize {
    let bytes = tag.as_bytes();
    let end = if tag.starts_with("{{") { b"}}" } else { b"%}" };
    let mut open = 0_i32;
    let mut at = 2;
    while let Some(byte) = bytes.get(at) {
        match byte {
            _ if open == 0 && bytes[at..].starts_with(end) => return at + 2,
            b'"' | b'\'' => {
                at += 1;
                while let Some(inside) = bytes.get(at).filter(|inside| *inside != byte) {
                    at += if *inside == b'\\' { 2 } else { 1 };
                }
            }
            b'(' | b'[' | b'{' => open += 1,
            b')' | b']' | b'}' => open -= 1,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_tags_are_fine() {
        for text in [
            "{# any {{ comment {% raw %} #}{{ a }} {% if b %}c{% endif %} { brace } {{ {'x': {}} }}",
            "{{ \"}} %} {{\" }}{%- set rawest = '\\'{%' -%}",
            "plain",
            "",
        ] {
            assert_eq!(fault(text, 40), None, "{text}");
        }
    }

    #[test]
    fn a_long_tag_cannot_hide_behind_strings_brackets_or_comments() {
        let long = "+x".repeat(30);
        for text in [
            format!("{{{{ x{long} }}}}"),
            format!("{{{{ '}}}}' {long} }}}}"),
            format!("{{{{ {{'a': {{}}}} {long} }}}}"),
            format!("{{# \" #}}{{{{ \"}}}} {{{{\" {long} }}}}"),
            format!("{{#}} {{{{ #}}{{{{ x{long} }}}}"),
            format!("{{% set x = '\\'%}}' {long} %}}"),
            format!("{{% set x = 1 {long}"),
        ] {
            assert_eq!(fault(&text, 60).map(|(_, fault)| fault), Some(Fault::Long), "{text}");
        }
        for text in ["a {%- raw %}{% endraw %}", "{%raw%}"] {
            assert_eq!(fault(text, 60).map(|(_, fault)| fault), Some(Fault::Raw), "{text}");
        }
    }
}
