//! What no format prints: characters that a terminal or a reader's eye would obey instead of show.

use std::borrow::Cow;

use crate::characters::forbidden;

/// Words without anything that a terminal or a reader's eye would obey instead of show.
///
/// White space becomes a space, what content may not hold becomes U+FFFD: words also come from the command line.
pub(super) fn printable(words: &str) -> Cow<'_, str> {
    // Most words are plain ASCII without controls, and quickly told.
    if words.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return Cow::Borrowed(words);
    }
    let blank = |c: char| matches!(c, '\t' | '\n' | '\x0B' | '\x0C' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let mut forbidden = forbidden(words).into_iter().map(|found| found.at).peekable();
    if forbidden.peek().is_none() && !words.contains(blank) {
        return Cow::Borrowed(words);
    }
    let shown = words.char_indices().map(|(at, c)| match (forbidden.next_if_eq(&at), blank(c)) {
        (_, true) => ' ',
        (Some(_), false) => '\u{FFFD}',
        (None, false) => c,
    });
    Cow::Owned(shown.collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_would_be_obeyed_is_shown_instead() {
        for (words, shown) in [
            ("two\r\nlines\tand\u{2028}more", "two  lines and more"),
            ("\x1b[31mred\x07", "\u{FFFD}[31mred\u{FFFD}"),
            ("\u{9b}31m", "\u{FFFD}31m"),
            ("exe\u{202E}gpj.", "exe\u{FFFD}gpj."),
            ("\u{2068}open", "\u{FFFD}open"),
            ("closed\u{2069}\u{2068}", "closed\u{FFFD}\u{FFFD}"),
            ("\u{FEFF}mark\u{E0041}", "\u{FFFD}mark\u{FFFD}"),
        ] {
            assert_eq!(printable(words), shown);
        }
    }

    #[test]
    fn what_languages_need_stays() {
        for words in ["\u{2068}Signal\u{2069} را", "می\u{200C}خواهم", "\u{200F}עברית\u{200E}", "한국어", "👩\u{200D}🔧"]
        {
            assert!(matches!(printable(words), Cow::Borrowed(same) if same == words), "{words}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn nothing_of_random_words_is_obeyed(words in prop::collection::vec(prop_oneof![
            any::<char>(),
            prop::char::range('\0', '\u{A0}'),
            prop::char::range('\u{2000}', '\u{206F}'),
        ], 0..40).prop_map(String::from_iter)) {
            let shown = printable(&words);
            prop_assert_eq!(shown.chars().find(|c| c.is_control()), None);
            prop_assert!(forbidden(&shown).is_empty());
            prop_assert_eq!(shown.chars().count(), words.chars().count());
            prop_assert_eq!(printable(&shown), shown.clone());
            // What is not obeyed stays as it is.
            let mut changed = shown.chars().zip(words.chars()).filter(|(now, then)| now != then);
            let other = changed.find(|(now, _)| !matches!(now, ' ' | '\u{FFFD}'));
            prop_assert_eq!(other, None);
        }
    }
}
