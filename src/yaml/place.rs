//! Where a part of a scalar stands in its file, whatever quotes, escapes and folds lie between.

use std::ops::Range;

use crate::source::Span;

/// The place of `part` of a scalar's value; the whole scalar if the part cannot be found there.
///
/// `text` is the whole file and `span` the scalar in it; `value` is what the scalar means, with or without the
/// white space around it.
#[must_use]
pub fn within(text: &str, span: Span, value: &str, part: Range<usize>) -> Span {
    let start = span.start as usize;
    let found = text.get(start..span.end as usize).and_then(|written| locate(written, value, part));
    let small = |offset: usize| u32::try_from(start + offset).unwrap_or(u32::MAX);
    found.map_or(span, |found| Span { start: small(found.start), end: small(found.end), ..span })
}

fn locate(written: &str, value: &str, part: Range<usize>) -> Option<Range<usize>> {
    let style = written.chars().next()?;
    let mut at = match style {
        '"' | '\'' => 1,
        '|' | '>' => written.find('\n')? + 1,
        _ => 0,
    };
    let mut start = None;
    for (index, character) in value.char_indices() {
        if index >= part.end {
            break;
        }
        let found = next(written, at, style, character)?;
        if index >= part.start {
            start.get_or_insert(found.start);
        }
        at = found.end;
    }
    Some(start?..at)
}

/// Where the next character of the value is written, from `at` on.
fn next(written: &str, mut at: usize, style: char, character: char) -> Option<Range<usize>> {
    loop {
        let rest = written.get(at..)?;
        let first = rest.chars().next()?;
        if style == '"' && first == '\\' {
            if let Some(after) = rest[1..].strip_prefix("\r\n").or_else(|| rest[1..].strip_prefix('\n')) {
                // An escaped line break is nothing, with the blanks that the next line begins with.
                at = written.len() - after.trim_start_matches([' ', '\t']).len();
                continue;
            }
            return Some(at..at + escape_length(rest)?);
        }
        if style == '\'' && rest.starts_with("''") {
            return Some(at..at + 2);
        }
        if first == character {
            return Some(at..at + first.len_utf8());
        }
        if character.is_whitespace() && matches!(first, '\n' | '\r') {
            // A fold: one blank or line break of the value for a line break and the next line's indentation.
            return Some(at..at + rest.len() - rest.trim_start_matches(['\n', '\r', ' ', '\t']).len());
        }
        if !first.is_whitespace() {
            return None;
        }
        at += first.len_utf8();
    }
}

/// How long an escape of a double-quoted scalar is (YAML 1.2, 5.7).
fn escape_length(rest: &str) -> Option<usize> {
    Some(match rest.chars().nth(1)? {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        other => 1 + other.len_utf8(),
    })
}

#[cfg(test)]
mod tests {
    use super::within;
    use crate::yaml::node::{Bounds, Node};

    /// What stands in the file where `words` stand in the value of `key`.
    fn found(text: &str, words: &str) -> String {
        let node = Node::parse(text, Bounds { nodes: 100, depth: 10 }).expect("the test writes YAML");
        let scalar = node.get("key").expect("the test writes a key");
        let value = scalar.text().expect("a scalar");
        let start = value.find(words).expect("the words are there");
        let span = within(text, scalar.span(), value, start..start + words.len());
        text[span.start as usize..span.end as usize].to_owned()
    }

    #[test]
    fn words_are_found_in_every_style_of_scalar() {
        for text in [
            "key: 설정 {label:x} 을\n",
            "a: 1\nkey: \"\\u0041 \\\"설정\\\" {label:x} 을\"\n",
            "key: 'it''s {label:x} 을'\n",
            "key: 설정\n  열기 그리고\n\n  {label:x} 을\nb: 2\n",
            "key: \"설정 \\\n   열기\n   {label:x} 을\"\n",
            "key: >-\n  설정\n  열기 {label:x} 을\nb: 2\n",
            "key: |\n  설정\n    열기 {label:x} 을\nb: 2\n",
            "key: >\r\n  설정\r\n  열기 {label:x} 을\r\nb: 2\r\n",
        ] {
            assert_eq!(found(text, "{label:x}"), "{label:x}", "{text}");
        }
    }

    #[test]
    fn a_character_is_found_as_it_is_written() {
        assert_eq!(found("key: \"a\\u202Eb\"\n", "\u{202E}"), "\\u202E");
        assert_eq!(found("key: \"a\\tb\"\n", "\t"), "\\t");
        assert_eq!(found("key: 'it''s'\n", "'"), "''");
    }
}
