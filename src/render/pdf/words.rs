//! The words of a page, before they are set.

use std::collections::BTreeSet;

use roxmltree::Node;

/// Every character that may be printed.
pub(super) fn characters(main: Node<'_, '_>) -> BTreeSet<char> {
    main.descendants().filter(Node::is_text).filter_map(|node| node.text()).flat_map(str::chars).collect()
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
