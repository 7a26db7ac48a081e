//! Text that knows its language. A sentence that fell back to English inside an Arabic page needs its own.

use serde::Serialize;

use crate::locale::{Direction, Locale};

/// Words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Text {
    /// Their language.
    #[cfg_attr(test, schemars(with = "String"))]
    pub locale: Locale,
    /// Which way they are written.
    pub direction: Direction,
    /// Whether they stand in another language than was asked for.
    pub fallback: bool,
    /// The words.
    pub inlines: Vec<Inline>,
}

/// One part of a text, with no meaning left open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Inline {
    /// Words.
    Text {
        /// The words.
        text: String,
    },
    /// Words that matter more than those around them.
    Strong {
        /// The words.
        text: String,
    },
    /// What is typed or read letter by letter.
    Typed {
        /// The letters.
        text: String,
    },
    /// An address.
    Link {
        /// The address, which is also what is shown.
        url: String,
    },
    /// A label on the screen.
    Label {
        /// Its words as the screen shows them.
        text: String,
        /// Their language.
        #[cfg_attr(test, schemars(with = "String"))]
        locale: Locale,
        /// Which way they are written.
        direction: Direction,
        /// The English words, where the local ones are not certain.
        #[serde(skip_serializing_if = "Option::is_none")]
        gloss: Option<String>,
        /// A mark for a label that nobody confirmed.
        #[serde(skip_serializing_if = "Option::is_none")]
        mark: Option<String>,
    },
}

impl Text {
    /// Plain words.
    #[must_use]
    pub fn plain(locale: &Locale, direction: Direction, words: impl Into<String>) -> Self {
        let inlines = vec![Inline::Text { text: words.into() }];
        Self { locale: locale.clone(), direction, fallback: false, inlines }
    }

    /// The words without any marking, as a title for a window or a screen reader.
    #[must_use]
    pub fn words(&self) -> String {
        self.inlines.iter().map(Inline::words).collect()
    }
}

impl Inline {
    /// The words without any marking.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Text { text } | Self::Strong { text } | Self::Typed { text } | Self::Label { text, .. } => text,
            Self::Link { url } => url,
        }
    }

    /// Everything of it that is printed.
    pub fn all_words(&self) -> impl Iterator<Item = &str> {
        let (gloss, mark) = match self {
            Self::Label { gloss, mark, .. } => (gloss.as_deref(), mark.as_deref()),
            _ => (None, None),
        };
        [Some(self.words()), gloss, mark].into_iter().flatten()
    }

    /// The same, to be changed.
    pub fn all_words_mut(&mut self) -> impl Iterator<Item = &mut String> {
        match self {
            Self::Text { text } | Self::Strong { text } | Self::Typed { text } | Self::Link { url: text } => [Some(text), None, None],
            Self::Label { text, gloss, mark, .. } => [Some(text), gloss.as_mut(), mark.as_mut()],
        }
        .into_iter()
        .flatten()
    }
}
