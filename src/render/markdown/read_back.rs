//! Markdown read back by two parsers, for the tests of what is written.

use comrak::nodes::NodeValue;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a parser finds in a page: its blocks with their words, the bold words, and where links lead.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The blocks by kind, with their words.
    pub blocks: Vec<(&'static str, String)>,
    /// The bold words.
    pub strong: Vec<String>,
    /// Where links lead.
    pub links: Vec<String>,
    /// Whatever handouts never have.
    pub strange: Vec<String>,
}

impl Found {
    fn add(&mut self, words: &str, strong: bool) {
        self.blocks.last_mut().expect("words stand in a block").1.push_str(words);
        if strong {
            self.strong.last_mut().expect("it was opened").push_str(words);
        }
    }

    fn finish(mut self) -> Self {
        self.blocks.iter_mut().for_each(|(_, words)| *words = collapsed(words));
        self.strong = self.strong.iter().map(|words| collapsed(words)).collect();
        self
    }
}

/// Words with one space between them.
pub(super) fn collapsed(words: &str) -> String {
    words.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What pulldown-cmark finds.
pub(super) fn by_pulldown(page: &str) -> Found {
    let mut found = Found::default();
    let mut strong = false;
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    for event in Parser::new_ext(page, options) {
        match event {
            Event::Start(Tag::Heading { .. }) => found.blocks.push(("heading", String::new())),
            Event::Start(Tag::Paragraph) => found.blocks.push(("words", String::new())),
            Event::Start(Tag::Item) => found.blocks.push(("item", String::new())),
            Event::Start(Tag::BlockQuote(None)) => found.blocks.push(("quote", String::new())),
            Event::Start(Tag::List(None)) | Event::End(_) if !matches!(event, Event::End(TagEnd::Strong)) => {}
            Event::Start(Tag::Strong) => {
                strong = true;
                found.strong.push(String::new());
            }
            Event::End(TagEnd::Strong) => strong = false,
            Event::Start(Tag::Link { dest_url, .. }) => found.links.push(dest_url.to_string()),
            Event::Text(words) | Event::Code(words) => found.add(&words, strong),
            Event::TaskListMarker(false) => found.add("box ", false),
            Event::Rule => found.blocks.push(("rule", String::new())),
            other => found.strange.push(format!("{other:?}")),
        }
    }
    found.finish()
}

/// What comrak finds.
pub(super) fn by_comrak(page: &str) -> Found {
    let mut found = Found::default();
    let mut options = comrak::Options::default();
    let extension = &mut options.extension;
    extension.autolink = true;
    extension.footnotes = true;
    extension.math_dollars = true;
    extension.strikethrough = true;
    extension.table = true;
    extension.tasklist = true;
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, page, &options);
    for node in root.descendants() {
        let strong = node.ancestors().any(|node| matches!(node.data.borrow().value, NodeValue::Strong));
        match &node.data.borrow().value {
            NodeValue::Heading(_) => found.blocks.push(("heading", String::new())),
            NodeValue::Paragraph => {
                let tight = node.parent().and_then(comrak::arena_tree::Node::parent).is_some_and(|list| match &list.data.borrow().value {
                    NodeValue::List(list) => list.tight,
                    _ => false,
                });
                if !tight {
                    found.blocks.push(("words", String::new()));
                }
            }
            NodeValue::Item(_) => found.blocks.push(("item", String::new())),
            NodeValue::TaskItem(_) => found.blocks.push(("item", "box ".to_owned())),
            NodeValue::BlockQuote => found.blocks.push(("quote", String::new())),
            NodeValue::Strong => found.strong.push(String::new()),
            NodeValue::Link(link) => found.links.push(link.url.clone()),
            NodeValue::Text(words) => found.add(words, strong),
            NodeValue::Code(code) => found.add(&code.literal, strong),
            NodeValue::ThematicBreak => found.blocks.push(("rule", String::new())),
            NodeValue::List(_) | NodeValue::Document => {}
            other => found.strange.push(format!("{other:?}")),
        }
    }
    found.finish()
}
