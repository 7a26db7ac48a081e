//! What no format prints: characters that a terminal or a reader's eye would obey instead of show.

use std::borrow::Cow;

/// Words without anything that a terminal or a reader's eye would obey instead of show.
///
/// White space becomes a space; controls, direction overrides, isolates that do not pair and invisible tags become
/// U+FFFD. Joiners, the plain direction marks and paired isolates stay: Persian, Arabic and Fluent need them.
pub(super) fn printable(words: &str) -> Cow<'_, str> {
    let isolates_pair = {
        let mut open = 0_usize;
        let mut paired = true;
        for c in words.chars() {
            match c {
                '\u{2066}'..='\u{2068}' => open += 1,
                '\u{2069}' if open == 0 => paired = false,
                '\u{2069}' => open -= 1,
                _ => {}
            }
        }
        paired && open == 0
    };
    let shown = |c: char| match c {
        '\t' | '\n' | '\x0B' | '\x0C' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{2066}'..='\u{2069}' if isolates_pair => c,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' => '\u{FFFD}',
        '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
        c if c.is_control() => '\u{FFFD}',
        c => c,
    };
    if words.chars().all(|c| shown(c) == c) { Cow::Borrowed(words) } else { Cow::Owned(words.chars().map(shown).collect()) }
}

#[cfg(test)]
mod tests {
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
}
