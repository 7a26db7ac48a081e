//! Words for a reader: those of the frame, and what is learnt while looking them up.

use std::cell::{Cell, RefCell};

use crate::handout::text::{Inline, Text};
use crate::library::Library;
use crate::locale::{Locale, LocaleChain};
use crate::messages::{Args, MessageError};
use crate::vocabulary::Review;

/// Looks up words in the language that people read, and counts what stands in another.
pub(super) struct Words<'r> {
    library: &'r Library,
    reading: &'r LocaleChain,
    fallbacks: Cell<usize>,
    failed: RefCell<Option<MessageError>>,
}

impl<'r> Words<'r> {
    /// Nothing looked up yet.
    pub(super) fn new(library: &'r Library, reading: &'r LocaleChain) -> Self {
        Self { library, reading, fallbacks: Cell::new(0), failed: RefCell::new(None) }
    }

    /// How many texts stood in another language so far.
    pub(super) fn fallbacks(&self) -> usize {
        self.fallbacks.get()
    }

    /// What was made with these words, unless the frame lacked one.
    ///
    /// # Errors
    /// The first word that the frame lacked in every language.
    pub(super) fn finish<T>(self, made: T) -> Result<T, MessageError> {
        match self.failed.into_inner() {
            Some(error) => Err(error),
            None => Ok(made),
        }
    }

    /// A word of the frame. A missing one is a fault of the program's content, told once for the whole.
    pub(super) fn say(&self, id: &str, args: &Args<'_>) -> Text {
        match self.library.messages.say(self.reading, id, args) {
            Ok((locale, words)) => self.counted(locale, vec![Inline::Text { text: words }]),
            Err(error) => {
                self.failed.borrow_mut().get_or_insert(error);
                self.missing(id)
            }
        }
    }

    /// The mark behind words that were translated from older English.
    pub(super) fn stale_mark(&self) -> Inline {
        Inline::Text { text: format!(" {}", self.say("stale-mark", &Args::none()).words()) }
    }

    /// What stands for words that no language has: the thing's name, counted as fallen back.
    pub(super) fn missing(&self, name: &str) -> Text {
        self.counted(&Locale::source(), vec![Inline::Text { text: name.to_owned() }])
    }

    /// A text in a language, counted if it is not the one asked for.
    pub(super) fn counted(&self, locale: &Locale, inlines: Vec<Inline>) -> Text {
        let fallback = locale != self.reading.first();
        if fallback {
            self.fallbacks.set(self.fallbacks.get() + 1);
        }
        Text { locale: locale.clone(), direction: self.library.locales.direction(locale), fallback, inlines }
    }

    /// What a reader must know of the translation, once all else was looked up.
    pub(super) fn notices(&self) -> Vec<Text> {
        let mut notices = Vec::new();
        let review = self.library.locales.get(self.reading.first()).map(|info| info.review);
        if review == Some(Review::Machine) {
            notices.push(self.say("notice-machine", &Args::none()));
        }
        if self.fallbacks() > 0 {
            notices.push(self.say("notice-fallback", &Args::none().number("count", self.fallbacks())));
        }
        notices
    }
}
