//! Words with their looks, before they are broken into lines.

use std::ops::Range;

use crate::locale::Direction;
use crate::render::pdf::look::Look;
use crate::render::pdf::tags::TagId;
use crate::template::page_style::{Border, Colour, Rule};

/// Words with their looks, ready to be broken into lines.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    /// The words of all spans.
    pub text: String,
    /// The looks of the words, in their order.
    pub spans: Vec<Span>,
    /// What stands between them, and before which byte.
    pub boxes: Vec<(usize, Boxed)>,
    /// Whether the last thing was words set in one piece: a space behind it is not the second in a row.
    after_whole: bool,
}

/// A stretch of words of one look.
#[derive(Debug, Clone)]
pub(super) struct Span {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// Their look.
    pub look: Look,
    /// The tag that they belong to.
    pub tag: Option<TagId>,
    /// What is drawn behind them.
    pub ground: Option<Ground>,
    /// The address that they lead to.
    pub link: Option<String>,
}

/// What stands in a line besides words.
#[derive(Debug, Clone)]
pub(super) enum Boxed {
    /// Room at the edge of a ground.
    Room(f32),
    /// Words set in one piece, like a badge.
    Whole(Box<(Paragraph, Ground)>),
}

/// What is drawn behind words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ground {
    /// Its colour.
    pub fill: Option<Colour>,
    /// The form of its frame.
    pub border: Border,
    /// The colour of its frame.
    pub colour: Colour,
    /// The space between its edge and the words.
    pub padding: f32,
}

impl Ground {
    /// The ground that a rule asks for, if any.
    pub fn of(rule: &Rule, look: &Look) -> Option<Self> {
        let border = rule.border.unwrap_or(Border::None);
        let wanted = rule.background.is_some() || border != Border::None;
        // A filled badge keeps its frame in the colour of its ground.
        let colour = rule.background.unwrap_or(look.colour);
        wanted.then(|| Self { fill: rule.background, border, colour, padding: rule.padding.map_or(0.0, |padding| padding.0) })
    }
}

impl Paragraph {
    /// Adds words. White space is collapsed as in HTML.
    pub fn push(&mut self, words: &str, look: &Look, tag: Option<TagId>, ground: Option<Ground>, link: Option<&str>) {
        let start = self.text.len();
        for c in words.chars() {
            if matches!(c, ' ' | '\n' | '\t' | '\r') {
                if self.after_whole || !self.text.is_empty() && !self.text.ends_with(' ') {
                    self.text.push(' ');
                }
            } else {
                self.text.push(c);
            }
            self.after_whole = false;
        }
        if self.text.len() > start {
            let range = start..self.text.len();
            self.spans.push(Span { range, look: look.clone(), tag, ground, link: link.map(ToOwned::to_owned) });
        }
    }

    /// Adds a mark of direction that leaves no ink and belongs to nobody's text.
    pub fn push_control(&mut self, control: char, look: &Look, tag: Option<TagId>) {
        let start = self.text.len();
        self.text.push(control);
        self.spans.push(Span { range: start..self.text.len(), look: look.clone(), tag, ground: None, link: None });
    }

    /// Adds room at the edge of a ground.
    pub fn push_room(&mut self, width: f32, look: &Look) {
        self.push_anchor(look);
        self.boxes.push((self.text.len(), Boxed::Room(width)));
    }

    /// Adds words that are set in one piece on a ground.
    pub fn push_whole(&mut self, inner: Self, ground: Ground, look: &Look) {
        self.push_anchor(look);
        self.boxes.push((self.text.len(), Boxed::Whole(Box::new((inner, ground)))));
        self.after_whole = true;
    }

    /// Adds a mark of the paragraph's direction where a box follows, since boxes go the way of what stands before them.
    fn push_anchor(&mut self, look: &Look) {
        let anchor = match look.direction {
            Direction::Rtl => '\u{200F}',
            Direction::Ltr if self.text.chars().any(|c| c >= '\u{590}') => '\u{200E}',
            Direction::Ltr => return,
        };
        self.push_control(anchor, look, None);
    }

    /// Breaks the line here.
    pub fn push_break(&mut self, look: &Look, tag: Option<TagId>) {
        self.push_control('\n', look, tag);
    }

    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        !self.has_words() && self.boxes.is_empty()
    }

    /// Whether words stand in it already.
    pub fn has_words(&self) -> bool {
        self.text.chars().any(|c| !c.is_whitespace() && !is_control(c))
    }

    /// The look of its first words.
    pub fn look(&self) -> Option<&Look> {
        self.spans.first().map(|span| &span.look)
    }

    /// Takes away white space at the end.
    pub fn trim_end(&mut self) {
        let kept = self.text.trim_end_matches(' ').len();
        if self.boxes.iter().any(|(at, _)| *at > kept) {
            return;
        }
        self.text.truncate(kept);
        for span in &mut self.spans {
            span.range.end = span.range.end.min(kept);
        }
        self.spans.retain(|span| !span.range.is_empty());
    }
}

/// Marks that steer direction and leave no ink.
pub(super) fn is_control(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}')
}
