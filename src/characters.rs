//! Characters that content may not hold, because a terminal or a reader's eye would obey them unseen.

/// A character that may not stand where it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forbidden {
    /// Its first byte in the text.
    pub at: usize,
    /// The character.
    pub character: char,
}

/// The forbidden characters of a text, in order.
///
/// Joiners and the plain direction marks stay: Persian and Arabic need them. Isolates stay if each is closed.
#[must_use]
pub fn forbidden(text: &str) -> Vec<Forbidden> {
    let mut found = Vec::new();
    let mut open = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            '\u{2066}'..='\u{2068}' => open.push(Forbidden { at, character }),
            '\u{2069}' if open.pop().is_some() => {}
            '\u{2069}' => found.push(Forbidden { at, character }),
            _ if is_forbidden(character) => found.push(Forbidden { at, character }),
            _ => {}
        }
    }
    found.extend(open);
    found.sort_by_key(|forbidden| forbidden.at);
    found
}

impl Forbidden {
    /// Whether it is an isolate without its partner, which would be allowed in a pair.
    #[must_use]
    pub fn is_isolate(self) -> bool {
        matches!(self.character, '\u{2066}'..='\u{2069}')
    }

    /// The character as Unicode writes it (`U+202E`).
    #[must_use]
    pub fn code_point(self) -> String {
        format!("U+{:04X}", u32::from(self.character))
    }
}

fn is_forbidden(c: char) -> bool {
    if c == '\n' {
        return false;
    }
    c.is_control()
        || matches!(c,
            // Line breaks that editors do not show as such, direction overrides, invisible operators.
            '\u{2028}'..='\u{202E}' | '\u{2061}'..='\u{2064}' | '\u{206A}'..='\u{206F}'
            // Letters without ink, marks of interlinear notes, a mark of byte order, tags.
            | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{3164}' | '\u{FFA0}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::forbidden;

    fn points(text: &str) -> Vec<(usize, String)> {
        forbidden(text).into_iter().map(|forbidden| (forbidden.at, forbidden.code_point())).collect()
    }

    #[test]
    fn what_a_terminal_or_an_eye_would_obey_is_found() {
        assert_eq!(points("a\u{1b}[2J"), [(1, "U+001B".to_owned())]);
        assert_eq!(points("가\u{202E}x\u{FEFF}"), [(3, "U+202E".to_owned()), (7, "U+FEFF".to_owned())]);
    }

    #[test]
    fn what_persian_and_thai_need_stays() {
        assert!(points("می\u{200C}خواهم \u{200F}(\u{61C}x\u{200E}) ก\u{200B}ข \u{2068}x\u{2069}\n").is_empty());
    }

    #[test]
    fn an_isolate_without_its_partner_is_found() {
        assert_eq!(points("\u{2067}a\u{2068}b\u{2069}"), [(0, "U+2067".to_owned())]);
        assert_eq!(points("a\u{2069}"), [(1, "U+2069".to_owned())]);
    }
}
