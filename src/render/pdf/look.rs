//! The look of an element: what `page.yaml` says of it and what it inherits.

use roxmltree::Node;

use crate::locale::Direction;
use crate::template::page_style::{Colour, PageStyle, Rule};

/// What words inherit from the elements around them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Look {
    /// The size of letters, in points.
    pub size: f32,
    /// From one line to the next, as a multiple of the size.
    pub leading: f32,
    /// The longest line, as a multiple of the size.
    pub measure: f32,
    /// Whether they are bold.
    pub bold: bool,
    /// Their colour.
    pub colour: Colour,
    /// Their language, as a BCP 47 tag.
    pub lang: String,
    /// Which way they are written.
    pub direction: Direction,
}

impl Look {
    /// The look of words outside all elements.
    pub fn root() -> Self {
        Self {
            size: 12.0,
            leading: 1.4,
            measure: 1e6,
            bold: false,
            colour: Colour([0; 3]),
            lang: "en".to_owned(),
            direction: Direction::Ltr,
        }
    }

    /// The look inside an element, and what is said of the element itself.
    pub fn of(&self, element: Node<'_, '_>, style: &PageStyle) -> (Self, Rule) {
        let rule = style.rule(element.tag_name().name(), element.attribute("class").unwrap_or_default());
        let look = Self {
            size: rule.size.map_or(self.size, |size| size.0),
            leading: rule.leading.unwrap_or(self.leading),
            measure: rule.measure.unwrap_or(self.measure),
            bold: rule.bold.unwrap_or(self.bold),
            colour: rule.colour.unwrap_or(self.colour),
            lang: element.attribute("lang").map_or_else(|| self.lang.clone(), ToOwned::to_owned),
            direction: element.attribute("dir").and_then(|dir| dir.parse().ok()).unwrap_or(self.direction),
        };
        (look, rule)
    }
}

/// Whether an element has a class.
pub(super) fn has_class(element: Node<'_, '_>, class: &str) -> bool {
    element.attribute("class").unwrap_or_default().split_ascii_whitespace().any(|own| own == class)
}
