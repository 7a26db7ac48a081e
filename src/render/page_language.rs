//! The page language: the well-formed part of HTML that a template may write. HTML takes it as it stands, and
//! pages are set from it, so both refuse the same things.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use crate::limits::crowded_tag;

/// What an element may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    /// Anything.
    Blocks,
    /// Words, and elements that may stand among words.
    Words,
    /// Nothing.
    Nothing,
}

/// What an element of the language may hold, and whether it may stand among words.
fn element(name: &str) -> Option<(Content, bool)> {
    Some(match name {
        "main" | "section" | "ul" | "ol" | "li" | "table" | "thead" | "tbody" | "tr" | "th" | "td" | "figure" | "figcaption" | "aside"
        | "header" | "footer" => (Content::Blocks, false),
        "h1" | "h2" | "h3" | "p" => (Content::Words, false),
        "strong" | "em" | "kbd" | "a" | "span" => (Content::Words, true),
        "hr" => (Content::Nothing, false),
        "br" | "img" | "input" => (Content::Nothing, true),
        _ => return None,
    })
}

/// The deepest nesting of elements. Our own templates need eight.
const DEEPEST: usize = 32;

/// Longest run of words in a block, in bytes; lines are broken for all of it at once. Wording has at most 4,000.
const LONGEST: usize = 32 << 10;

/// Most words of a page, in bytes. All our steps with all that is told of them take less than half.
const WORDS: usize = 2 << 20;

/// Reads a text that must be one `<main>` of the page language, read alike as HTML and as XML.
///
/// Gives, besides, the places of the slashes that empty elements need in XML and do without in HTML.
///
/// # Errors
/// The first thing that is not of the language, in one sentence without a full stop.
pub(super) fn read(main: &str) -> Result<(Document<'_>, Vec<usize>), String> {
    // Comments and CDATA end elsewhere in HTML than in XML; a page needs neither.
    for mark in ["<!", "<?"] {
        if let Some(at) = main.find(mark) {
            return Err(format!("`{mark}` has no place in a page {}", shown(main, at)));
        }
    }
    if let Some(at) = crowded_tag(main) {
        return Err(format!("an element has too many attributes {}", shown(main, at)));
    }
    let document = Document::parse(main).map_err(|error| format!("the page is not well-formed: {error}"))?;
    let root = document.root_element();
    if root.tag_name().name() != "main" {
        return Err(format!("a page is one `<main>`, not a `<{}>`", root.tag_name().name()));
    }
    let mut slashes = Vec::new();
    for node in root.descendants().filter(Node::is_element) {
        if let Some(fault) = fault(node) {
            return Err(format!("{fault} {}", shown(main, node.range().start)));
        }
        if node.ancestors().nth(DEEPEST + 1).is_some() {
            return Err(format!("elements are nested more than {DEEPEST} deep {}", shown(main, node.range().start)));
        }
        if main[node.range()].ends_with("/>") {
            slashes.push(node.range().end - 2);
        }
    }
    let mut words = BTreeMap::new();
    let mut all = 0;
    for text in root.descendants().filter(Node::is_text) {
        let among_words = |node: &Node<'_, '_>| element(node.tag_name().name()).is_some_and(|(_, among_words)| among_words);
        let Some(block) = text.ancestors().skip(1).find(|node| !among_words(node)) else { continue };
        let length = text.text().unwrap_or_default().trim().len();
        let of_block: &mut usize = words.entry(block.range().start).or_default();
        *of_block += length;
        all += length;
        if *of_block > LONGEST {
            return Err(format!("this holds more than {LONGEST} bytes of words {}", shown(main, block.range().start)));
        }
        if all > WORDS {
            return Err(format!("the page holds more than {WORDS} bytes of words"));
        }
    }
    drop(words);
    Ok((document, slashes))
}

/// What is wrong with an element.
fn fault(node: Node<'_, '_>) -> Option<String> {
    let name = node.tag_name().name();
    let Some((content, among_words)) = element(name) else { return Some(format!("`<{name}>` is not in the page language")) };
    if node.tag_name().namespace().is_some() {
        return Some(format!("`<{name}>` may have no namespace"));
    }
    let parent = node.parent_element();
    let above = parent.map(|parent| parent.tag_name().name());
    if let Some(above) = above
        && !among_words
        && matches!(element(above), Some((Content::Words, _)))
    {
        return Some(format!("`<{name}>` may not stand inside `<{above}>`"));
    }
    if name == "main" && parent.is_some() {
        return Some("a page has one `<main>`".to_owned());
    }
    if name == "a" && node.ancestors().skip(1).any(|outer| outer.has_tag_name("a")) {
        return Some("`<a>` may not stand inside `<a>`".to_owned());
    }
    if content == Content::Nothing && node.has_children() {
        return Some(format!("`<{name}>` holds nothing"));
    }
    if content != Content::Nothing && node.document().input_text()[node.range()].ends_with("/>") {
        return Some(format!("`<{name}/>` opens and never closes in HTML: write `<{name}></{name}>`"));
    }
    node.attributes().find_map(|attribute| {
        let (key, value) = (attribute.name(), attribute.value());
        let sound = attribute.namespace().is_none()
            && match key {
                "lang" | "dir" | "class" | "id" | "title" | "name" | "alt" | "colspan" | "scope" | "checked" => true,
                "href" => ["https://", "mailto:", "#"].iter().any(|start| value.starts_with(start)),
                "src" => value.starts_with("data:image/"),
                "type" => value == "checkbox",
                _ => false,
            };
        (!sound).then(|| format!("`{key}=\"{value}\"` may not stand on `<{name}>`"))
    })
}

/// Where something stands in the page, for a person who has only the template.
fn shown(main: &str, at: usize) -> String {
    let number = main[..at].matches('\n').count() + 1;
    let line = main.lines().nth(number - 1).unwrap_or_default().trim();
    let line: String = line.chars().take(80).collect();
    format!("(line {number} of the page: {line})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_may_use_the_whole_language() {
        let page = "<main class=\"handout\" lang=\"en\" dir=\"ltr\"><header><span>a</span></header><h1>t</h1><section id=\"s\"><h2>x<br/></h2>\
                    <ul><li><input type=\"checkbox\" name=\"A1\" title=\"t\" checked=\"checked\"/><p><strong>b</strong> <a href=\"https://a.org\">a</a></p></li></ul>\
                    <table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td colspan=\"2\"><p>b</p></td></tr></tbody></table>\
                    <figure><img src=\"data:image/png;base64,AA==\" alt=\"x\"/><figcaption>c</figcaption></figure><hr/></section></main>";
        assert_eq!(read(page).map(|(_, slashes)| slashes.len()), Ok(4));
    }

    #[test]
    fn whatever_runs_loads_or_reads_otherwise_in_html_is_refused() {
        for (inside, said) in [
            ("<script>alert(1)</script>", "`<script>` is not in the page language"),
            ("<svg/>", "`<svg>` is not"),
            ("<p onclick=\"x()\">a</p>", "`onclick=\"x()\"` may not stand on `<p>`"),
            ("<p style=\"color: red\">a</p>", "`style="),
            ("<a href=\"javascript:alert(1)\">a</a>", "`href="),
            ("<img src=\"https://a.org/x.png\" alt=\"\"/>", "`src="),
            ("<input type=\"image\"/>", "`type="),
            ("<!-- > <script>x</script> -->", "`<!` has no place"),
            ("<![CDATA[<script>]]>", "`<!` has no place"),
            ("<?php ?>", "`<?` has no place"),
            ("<p>a<p>b</p></p>", "`<p>` may not stand inside `<p>`"),
            ("<span/>", "write `<span></span>`"),
            ("<a href=\"#a\"><strong><a href=\"#b\">x</a></strong></a>", "`<a>` may not stand inside `<a>`"),
            ("<p>a", "not well-formed"),
            ("<p>&nbsp;</p>", "not well-formed"),
            ("<main>x</main>", "one `<main>`"),
            ("<x:p xmlns:x=\"urn:x\">a</x:p>", "namespace"),
            ("</main><p>x</p><main>", "not well-formed"),
        ] {
            let error = read(&format!("<main>\n{inside}\n</main>")).expect_err(inside);
            assert!(error.contains(said), "{inside}: {error}");
        }
        assert!(read("<section>x</section>").expect_err("no main").contains("one `<main>`"));
    }

    #[test]
    fn elements_are_not_nested_without_end() {
        let nested = |depth: usize| format!("<main>{}{}</main>", "<section>".repeat(depth - 1), "</section>".repeat(depth - 1));
        assert!(read(&nested(DEEPEST)).is_ok());
        assert!(read(&nested(DEEPEST + 1)).expect_err("too deep").contains("more than 32 deep"));
    }

    #[test]
    fn a_fault_is_shown_with_its_line() {
        let error = read("<main>\n <p>fine</p>\n  <video>x</video></main>").expect_err("no such element");
        assert!(error.ends_with("(line 3 of the page: <video>x</video></main>)"), "{error}");
    }
}
