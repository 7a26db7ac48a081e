//! The page language: the subset of HTML that templates write and that pages are set from. `docs/templates.md` lists it.

use std::collections::BTreeSet;

use roxmltree::{Document, Node, ParsingOptions};

use crate::render::pdf::PdfError;

/// The elements of the page language that are set in pages.
pub(super) const ELEMENTS: [&str; 29] = [
    "main",
    "section",
    "h1",
    "h2",
    "h3",
    "p",
    "ul",
    "ol",
    "li",
    "aside",
    "strong",
    "em",
    "kbd",
    "a",
    "span",
    "br",
    "hr",
    "input",
    "header",
    "footer",
    "figure",
    "figcaption",
    "img",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
];

/// The deepest nesting of elements. Our own templates need eight.
const DEEPEST: usize = 32;

/// Reads `<main>` and everything in it.
///
/// # Errors
/// If it is not well-formed, or has an element that is not part of the language.
pub(super) fn parse(xml: &str) -> Result<Document<'_>, PdfError> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: 1_000_000, ..ParsingOptions::default() };
    let document = Document::parse_with_options(xml, options).map_err(|error| PdfError::NotWellFormed {
        line: usize::try_from(error.pos().row).unwrap_or(0),
        message: error.to_string(),
        near: line_of(xml, usize::try_from(error.pos().row).unwrap_or(0)),
    })?;
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        if !ELEMENTS.contains(&name) || (node == document.root_element()) != (name == "main") {
            return Err(PdfError::UnknownElement { name: name.to_owned() });
        }
        if node.ancestors().count() > DEEPEST {
            return Err(PdfError::TooDeep { most: DEEPEST });
        }
    }
    Ok(document)
}

fn line_of(text: &str, line: usize) -> String {
    text.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim().chars().take(80).collect()
}

/// Every character that may be printed, by the language of the words, the document's first.
pub(super) fn characters<'a>(main: Node<'a, '_>) -> Vec<(&'a str, BTreeSet<char>)> {
    let mut found: Vec<(&str, BTreeSet<char>)> = vec![(main.attribute("lang").unwrap_or_default(), BTreeSet::new())];
    for node in main.descendants().filter(Node::is_text) {
        let lang = node.ancestors().find_map(|above| above.attribute("lang")).unwrap_or_default();
        let at = found.iter().position(|(known, _)| *known == lang).unwrap_or_else(|| {
            found.push((lang, BTreeSet::new()));
            found.len() - 1
        });
        found[at].1.extend(node.text().unwrap_or_default().chars());
    }
    found
}

/// Every word that may be printed, once.
pub(super) fn distinct_words(main: Node<'_, '_>) -> String {
    let texts = main.descendants().filter(Node::is_text).filter_map(|node| node.text());
    let words: BTreeSet<&str> = texts.flat_map(str::split_whitespace).collect();
    words.into_iter().collect::<Vec<_>>().join(" ")
}

/// Where a character first stands: the id of the step or section around it, and its language.
pub(super) fn place_of(main: Node<'_, '_>, character: char) -> (Option<String>, Option<String>) {
    let found = main.descendants().find(|node| node.is_text() && node.text().is_some_and(|text| text.contains(character)));
    let attribute = |name: &str| found.and_then(|node| node.ancestors().find_map(|above| above.attribute(name))).map(ToOwned::to_owned);
    (attribute("id"), attribute("lang"))
}
