//! The words of a page, before they are set.

use std::collections::BTreeSet;

use roxmltree::Node;

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
