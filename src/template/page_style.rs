//! How pages look: `page.yaml` of a template set, as rules for elements and classes.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::diagnostic::Diagnostics;
use crate::source::Spanned;
use crate::yaml::node::Node;
use crate::yaml::{Fields, entries, parsed};

/// The look of pages.
#[derive(Debug, Clone, Default)]
pub struct PageStyle {
    /// The space kept free around the text of a page, page furniture included.
    pub margins: Margins,
    /// The margins of handouts of a class, where they differ.
    margins_of: BTreeMap<String, Margins>,
    /// The tick boxes.
    pub tick: Tick,
    /// Whether rules and bars are black, too.
    pub black_and_white: bool,
    rules: BTreeMap<String, Rule>,
}

/// The space kept free around the text. Too small a margin is cut off by most home printers; 28 pt (1 cm) is safe.
#[derive(Debug, Clone, Copy, Default)]
pub struct Margins {
    /// Above, where the head of the page stands.
    pub top: Pt,
    /// Below, where the foot of the page stands.
    pub bottom: Pt,
    /// On the side where lines start.
    pub start: Pt,
    /// On the side where lines end.
    pub end: Pt,
}

/// How tick boxes are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Tick {
    /// Their width and height. At least 4 mm, so that a pen finds them (Anoto, forms guidance).
    pub size: Pt,
    /// The space between a box and its text. At least 2 mm (same).
    pub gap: Pt,
    /// The thickness of the line.
    pub line: Pt,
}

impl Default for Tick {
    fn default() -> Self {
        Self { size: Pt(14.2), gap: Pt(12.8), line: Pt(1.1) }
    }
}

/// A length in points (1/72 inch), written `12pt` or `5mm`.
#[derive(Debug, Clone, Copy, Default, PartialEq, PartialOrd)]
pub struct Pt(pub f32);

/// A colour, written `#1a1a1a`: its red, green and blue from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The line around an inline box. Forms differ so that badges survive black and white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Border {
    /// None.
    None,
    /// Unbroken.
    Solid,
    /// Dots.
    Dotted,
}

/// What is said of an element or a class. What is `None` comes from what stands around it or from a default.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rule {
    /// The size of letters. Inherited.
    pub size: Option<Pt>,
    /// From one line to the next, as a multiple of the size. Inherited.
    pub leading: Option<f32>,
    /// The longest line, as a multiple of the size of its letters. Inherited. A letter takes about half of that: 34
    /// make lines of 60 to 80 letters, or of 34 ideographs.
    pub measure: Option<f32>,
    /// Whether letters are bold. Inherited.
    pub bold: Option<bool>,
    /// The colour of letters. Inherited.
    pub colour: Option<Colour>,
    /// The space above a block.
    pub before: Option<Pt>,
    /// The space below a block.
    pub after: Option<Pt>,
    /// The ground behind a block or an inline box.
    pub background: Option<Colour>,
    /// The line around an inline box.
    pub border: Option<Border>,
    /// The space between words and the edge of their ground.
    pub padding: Option<Pt>,
    /// Whether an inline box is set in one piece, like a badge.
    pub whole: Option<bool>,
    /// Whether it is left out of pages.
    pub hidden: Option<bool>,
}

impl PageStyle {
    /// Reads `page.yaml`.
    pub fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Self {
        let mut this = Self::default();
        let Some(mut fields) = Fields::of(node, node.span(), problems) else { return this };
        if let Some(margins) = fields.required("margins").and_then(|node| Margins::read(node, fields.problems())) {
            this.margins = margins;
        }
        let special = fields.optional("margins-of").and_then(|node| entries(node, fields.problems())).unwrap_or_default();
        if let Some(tick) = fields.required("tick").and_then(|node| Tick::read(node, fields.problems())) {
            this.tick = tick;
        }
        let styles = fields.required("styles").and_then(|node| entries(node, fields.problems())).unwrap_or_default();
        fields.finish();
        for (key, value) in special {
            if let (Some(class), Some(margins)) = (key.text(), Margins::read(value, problems)) {
                this.margins_of.insert(class.to_owned(), margins);
            }
        }
        for (key, value) in styles {
            if let (Some(name), Some(rule)) = (key.text(), Rule::read(value, problems)) {
                this.rules.insert(name.to_owned(), rule);
            }
        }
        this
    }

    /// What is said of an element with its classes: a class says more than its element, a later class more than an earlier.
    #[must_use]
    pub fn rule(&self, element: &str, classes: &str) -> Rule {
        let mut rule = self.rules.get(element).copied().unwrap_or_default();
        for class in classes.split_ascii_whitespace() {
            if let Some(more) = self.rules.get(&format!(".{class}")) {
                rule = rule.and(more);
            }
        }
        rule
    }
}

/// The value of an optional key.
fn value<T: FromStr<Err: fmt::Display>>(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<T> {
    let node = fields.optional(key)?;
    parsed(node, fields.problems()).map(|value: Spanned<T>| value.value)
}

/// The smallest letters of large print (ACB guidelines of 2025; UKAAF).
const LARGE: f32 = 18.0;

impl PageStyle {
    /// The style for a handout of some classes: what is said of `.card .step` holds for steps on a card.
    #[must_use]
    pub fn of_handout(&self, classes: &str) -> Self {
        let mut this = self.clone();
        for class in classes.split_ascii_whitespace() {
            this.margins = self.margins_of.get(class).copied().unwrap_or(this.margins);
            for (name, rule) in &self.rules {
                if let Some(inner) =
                    name.strip_prefix('.').and_then(|name| name.strip_prefix(class)).and_then(|rest| rest.strip_prefix(' '))
                {
                    let base = this.rules.get(inner).copied().unwrap_or_default();
                    this.rules.insert(inner.to_owned(), base.and(rule));
                }
            }
        }
        this
    }

    /// The same with all letters at 18 pt or more, wider lines and larger boxes.
    #[must_use]
    pub fn large_print(&self) -> Self {
        let mut this = self.clone();
        for rule in this.rules.values_mut() {
            rule.size = rule.size.map(|size| Pt(if size.0 <= 13.0 { LARGE } else { (size.0 * 1.4).max(LARGE + 2.0) }));
            rule.leading = rule.leading.map(|leading| leading.max(1.4));
            for space in [&mut rule.before, &mut rule.after, &mut rule.padding] {
                *space = space.map(|space| Pt(space.0 * 1.4));
            }
        }
        this.tick.size = Pt(this.tick.size.0.max(17.0));
        this.tick.line = Pt(this.tick.line.0.max(1.4));
        this
    }

    /// The same in black and white alone: dark grounds turn black, light ones are left out and framed where they mean something.
    #[must_use]
    pub fn black_and_white(&self) -> Self {
        let mut this = self.clone();
        for (name, rule) in &mut this.rules {
            rule.colour = rule.colour.map(Colour::to_black_or_white);
            if let Some(ground) = rule.background {
                let black = ground.to_black_or_white() == Colour([0; 3]);
                rule.background = black.then_some(Colour([0; 3]));
                // End values are told by their ground; without it they need a frame.
                if !black && name == ".end" {
                    rule.border = Some(Border::Solid);
                }
            }
        }
        this.black_and_white = true;
        this
    }
}

impl Colour {
    /// Black if it is darker than the middle, else white.
    #[must_use]
    pub fn to_black_or_white(self) -> Self {
        let Self([red, green, blue]) = self;
        let light = u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114;
        Self([if light < 170_000 { 0 } else { 255 }; 3])
    }
}

impl Rule {
    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let rule = Self {
            size: value(&mut fields, "size"),
            leading: value(&mut fields, "leading"),
            measure: value(&mut fields, "measure"),
            bold: value(&mut fields, "bold"),
            colour: value(&mut fields, "colour"),
            before: value(&mut fields, "before"),
            after: value(&mut fields, "after"),
            background: value(&mut fields, "background"),
            border: value(&mut fields, "border"),
            padding: value(&mut fields, "padding"),
            whole: value(&mut fields, "whole"),
            hidden: value(&mut fields, "hidden"),
        };
        fields.finish();
        Some(rule)
    }

    fn and(self, more: &Self) -> Self {
        Self {
            size: more.size.or(self.size),
            leading: more.leading.or(self.leading),
            measure: more.measure.or(self.measure),
            bold: more.bold.or(self.bold),
            colour: more.colour.or(self.colour),
            before: more.before.or(self.before),
            after: more.after.or(self.after),
            background: more.background.or(self.background),
            border: more.border.or(self.border),
            padding: more.padding.or(self.padding),
            whole: more.whole.or(self.whole),
            hidden: more.hidden.or(self.hidden),
        }
    }
}

impl Margins {
    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let [top, bottom, start, end] =
            ["top", "bottom", "start", "end"].map(|key| fields.required(key).and_then(|node| parsed(node, fields.problems())));
        fields.finish();
        let value = |pt: Option<Spanned<Pt>>| pt.map(|pt| pt.value);
        Some(Self { top: value(top)?, bottom: value(bottom)?, start: value(start)?, end: value(end)? })
    }
}

impl Tick {
    fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, node.span(), problems)?;
        let [size, gap, line] = ["size", "gap", "line"].map(|key| fields.required(key).and_then(|node| parsed(node, fields.problems())));
        fields.finish();
        let value = |pt: Option<Spanned<Pt>>| pt.map(|pt| pt.value);
        Some(Self { size: value(size)?, gap: value(gap)?, line: value(line)? })
    }
}

/// A text that is not what `page.yaml` takes in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleError {
    text: String,
    wanted: &'static str,
}

impl StyleError {
    fn new(text: &str, wanted: &'static str) -> Self {
        Self { text: text.to_owned(), wanted }
    }
}

impl fmt::Display for StyleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not {}", self.text, self.wanted)
    }
}

impl std::error::Error for StyleError {}

/// Longest length that makes sense on paper: a metre.
const LONGEST: f32 = 2835.0;

impl FromStr for Pt {
    type Err = StyleError;

    fn from_str(text: &str) -> Result<Self, StyleError> {
        let error = || StyleError::new(text, "a length such as `12pt` or `5mm`");
        let (number, points) = match (text.strip_suffix("pt"), text.strip_suffix("mm")) {
            (Some(number), _) => (number, 1.0),
            (_, Some(number)) => (number, 72.0 / 25.4),
            _ => return Err(error()),
        };
        let value = number.trim().parse::<f32>().map_err(|_| error())? * points;
        if (0.0..=LONGEST).contains(&value) { Ok(Self(value)) } else { Err(error()) }
    }
}

impl FromStr for Colour {
    type Err = StyleError;

    fn from_str(text: &str) -> Result<Self, StyleError> {
        let error = || StyleError::new(text, "a colour such as `#1a1a1a`");
        let digits = text
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .ok_or_else(error)?;
        let number = u32::from_str_radix(digits, 16).map_err(|_| error())?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

impl FromStr for Border {
    type Err = StyleError;

    fn from_str(text: &str) -> Result<Self, StyleError> {
        match text {
            "none" => Ok(Self::None),
            "solid" => Ok(Self::Solid),
            "dotted" => Ok(Self::Dotted),
            _ => Err(StyleError::new(text, "one of none, solid, dotted")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_points_or_millimetres() {
        assert_eq!("12pt".parse(), Ok(Pt(12.0)));
        assert!("25.4mm".parse::<Pt>().is_ok_and(|pt| (pt.0 - 72.0).abs() < 0.01));
        for text in ["12", "-1pt", "1e9mm", "NaNpt", "infpt", "pt"] {
            assert!(text.parse::<Pt>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_class_of_handouts_may_have_its_own_margins() {
        let margins = |top| Margins { top: Pt(top), ..Margins::default() };
        let style = PageStyle { margins: margins(40.0), margins_of: [("card".to_owned(), margins(28.0))].into(), ..PageStyle::default() };
        assert_eq!(style.of_handout("handout card").margins.top, Pt(28.0));
        assert_eq!(style.of_handout("handout full").margins.top, Pt(40.0));
    }

    #[test]
    fn colours_are_six_digits() {
        assert_eq!("#ff8000".parse(), Ok(Colour([255, 128, 0])));
        for text in ["ff8000", "#f80", "#ff80zz", "#+f8000", "#é8000"] {
            assert!(text.parse::<Colour>().is_err(), "{text}");
        }
    }
}
