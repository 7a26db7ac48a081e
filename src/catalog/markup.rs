//! The inline language of wording: `{label:id}`, `{step:id}`, `**strong**`, `` `typed` `` and bare addresses.

use std::borrow::Cow;
use std::ops::Range;

use crate::vocabulary::{LabelId, StepRef};

/// A wording as its parts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Markup(pub Vec<Piece>);

/// One part of a wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// Words that matter more than those around them.
    Strong(String),
    /// What a reader types or sees letter by letter.
    Typed(String),
    /// An address.
    Link(String),
    /// A label on the screen, by its id.
    Label(LabelId),
    /// Another step, by its id; prints its code.
    Step(StepRef),
}

/// What is wrong with a wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkupError {
    /// The words that are wrong: their bytes in the text.
    pub at: Range<usize>,
    /// Why.
    pub message: String,
}

impl Markup {
    /// Reads a wording.
    ///
    /// # Errors
    /// Everything in it that is not part of the language.
    pub fn parse(text: &str) -> Result<Self, Vec<MarkupError>> {
        let mut pieces = Vec::new();
        let mut errors = Vec::new();
        let mut plain = String::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (piece, length) = match next(rest) {
                Ok(Some((piece, length))) => (piece, length),
                Ok(None) => {
                    let first = rest.chars().next().map_or(1, char::len_utf8);
                    plain.push_str(&rest[..first]);
                    rest = &rest[first..];
                    continue;
                }
                Err((message, length)) => {
                    let start = text.len() - rest.len();
                    errors.push(MarkupError { at: start..start + length, message });
                    rest = &rest[length..];
                    continue;
                }
            };
            if !plain.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut plain)));
            }
            pieces.push(piece);
            rest = &rest[length..];
        }
        if !plain.is_empty() {
            pieces.push(Piece::Text(plain));
        }
        if errors.is_empty() { Ok(Self(pieces)) } else { Err(errors) }
    }

    /// The text that it was read from.
    #[must_use]
    pub fn written(&self) -> String {
        self.0.iter().map(Piece::written).collect()
    }

    /// Each part with its bytes in [`Markup::written`].
    pub fn pieces(&self) -> impl Iterator<Item = (Range<usize>, &Piece)> {
        self.0.iter().scan(0, |at, piece| {
            let start = *at;
            *at += piece.written().len();
            Some((start..*at, piece))
        })
    }

    /// Whether it is more than names: some word of at least two begins with a small letter.
    #[must_use]
    pub fn is_prose(&self) -> bool {
        let text: String = self
            .0
            .iter()
            .map(|piece| match piece {
                Piece::Text(words) | Piece::Strong(words) => words.as_str(),
                Piece::Typed(_) | Piece::Link(_) | Piece::Label(_) | Piece::Step(_) => " ",
            })
            .collect();
        is_prose(&text)
    }

    /// Whether it is more than one word: names alone, such as those of examiners, are the same everywhere.
    #[must_use]
    pub fn is_sentence(&self) -> bool {
        self.0.iter().any(|piece| matches!(piece, Piece::Text(text) if text.split_whitespace().count() > 1))
    }

    /// The ids of the labels in it.
    pub fn labels(&self) -> impl Iterator<Item = &LabelId> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Label(id) => Some(id),
            _ => None,
        })
    }

    /// The other steps it names.
    pub fn steps(&self) -> impl Iterator<Item = &StepRef> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Step(step) => Some(step),
            _ => None,
        })
    }
}

impl Piece {
    /// How it stands in a wording.
    #[must_use]
    pub fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Text(words) | Self::Link(words) => Cow::Borrowed(words),
            Self::Strong(words) => Cow::Owned(format!("**{words}**")),
            Self::Typed(words) => Cow::Owned(format!("`{words}`")),
            Self::Label(id) => Cow::Owned(format!("{{label:{id}}}")),
            Self::Step(step) => Cow::Owned(format!("{{step:{step}}}")),
        }
    }
}

/// Whether a text is more than names: some word of at least two begins with a small letter.
#[must_use]
pub fn is_prose(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
    words.len() > 1 && words.iter().any(|word| word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase))
}

/// A piece and its length; `None` for a plain character; or what is wrong, and how long that is.
type Next = Result<Option<(Piece, usize)>, (String, usize)>;

/// The special piece that a text begins with, and its length; `None` for a plain character.
fn next(rest: &str) -> Next {
    if rest.starts_with('{') {
        return placeholder(rest);
    }
    for (mark, make) in [("**", Piece::Strong as fn(String) -> Piece), ("`", Piece::Typed)] {
        if let Some(after) = rest.strip_prefix(mark) {
            return match after.find(mark) {
                Some(end) if end > 0 => Ok(Some((make(after[..end].to_owned()), end + 2 * mark.len()))),
                _ => Err((format!("{mark} opens and never closes"), mark.len())),
            };
        }
    }
    if rest.starts_with("https://") {
        let length = address_length(rest);
        return Ok(Some((Piece::Link(rest[..length].to_owned()), length)));
    }
    if rest.starts_with('}') {
        return Err(("`}` closes nothing".to_owned(), 1));
    }
    Ok(None)
}

fn placeholder(rest: &str) -> Next {
    let Some(end) = rest.find('}') else {
        return Err(("`{` opens and never closes".to_owned(), 1));
    };
    let whole = &rest[..=end];
    let fail = |message: String| Err((message, whole.len()));
    let found = match whole[1..end].split_once(':') {
        Some(("label", id)) => id.parse().map(Piece::Label),
        Some(("step", id)) => id.parse().map(Piece::Step),
        _ => return fail(format!("`{whole}` is not a placeholder: they are {{label:id}} and {{step:id}}")),
    };
    match found {
        Ok(piece) => Ok(Some((piece, whole.len()))),
        Err(error) => fail(error.to_string()),
    }
}

/// How far a bare address reaches: to white space, a mark that is not ASCII, or a closing mark at its end.
fn address_length(text: &str) -> usize {
    let allowed = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '{' | '}' | '`' | '*' | '|' | '\\' | '^');
    let end = text.find(|c| !allowed(c)).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_piece_is_found() {
        let markup = Markup::parse("열기 {label:nobody}, see {step:telegram/hide-ip} or **now**: `a b` https://t.me/x).").expect("sound");
        assert_eq!(markup.labels().count(), 1);
        assert_eq!(markup.steps().count(), 1);
        assert_eq!(
            markup.0[5..],
            [
                Piece::Strong("now".into()),
                Piece::Text(": ".into()),
                Piece::Typed("a b".into()),
                Piece::Text(" ".into()),
                Piece::Link("https://t.me/x".into()),
                Piece::Text(").".into()),
            ]
        );
    }

    #[test]
    fn an_address_ends_before_chinese_punctuation() {
        let markup = Markup::parse("见 https://signal.org/android。好").expect("sound");
        assert_eq!(markup.0[1], Piece::Link("https://signal.org/android".into()));
    }

    #[test]
    fn all_mistakes_are_told() {
        let text = "{label:Bad} {foo} **x `y";
        let errors = Markup::parse(text).expect_err("four mistakes");
        let at: Vec<_> = errors.iter().map(|error| &text[error.at.clone()]).collect();
        assert_eq!(at, ["{label:Bad}", "{foo}", "**", "`"]);
    }

    #[test]
    fn a_wording_is_written_as_it_was_read() {
        let text = "열기 {label:nobody} {step:a/b} {step:c} **now** `x y` https://t.me/x.";
        let markup = Markup::parse(text).expect("sound");
        assert_eq!(markup.written(), text);
        let strong = markup.pieces().find(|(_, piece)| matches!(piece, Piece::Strong(_))).expect("one is there");
        assert_eq!(&text[strong.0], "**now**");
    }
}
