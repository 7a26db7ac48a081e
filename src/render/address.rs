//! Addresses that a handout may link to.

use std::fmt::Write as _;

/// The address with everything but plain characters percent-encoded; `None` if it is none that a page may link to.
///
/// Only `https` and `mailto` lead out of a handout: other schemes run programs, read files or can be listened to.
pub(super) fn address(url: &str) -> Option<String> {
    let scheme = ["https://", "mailto:"].into_iter().find(|scheme| url.starts_with(scheme))?;
    if url.len() == scheme.len() {
        return None;
    }
    let mut encoded = String::with_capacity(url.len());
    for byte in url.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => encoded.push(char::from(byte)),
            b'-' | b'.' | b'_' | b'~' | b':' | b'/' | b'?' | b'#' | b'@' | b'!' | b'$' | b'&' | b'+' | b',' | b'=' | b'%' => {
                encoded.push(char::from(byte));
            }
            // Some of these are allowed in addresses; brackets and quotes would close what stands around one, and
            // `;` could make an entity of a parameter's name.
            _ => write!(encoded, "%{byte:02X}").expect("a string takes all that is written"),
        }
    }
    Some(encoded)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn only_the_web_and_mail_are_linked_to() {
        for url in
            ["http://a.org", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "mailto:", "/x", "HTTPS://a.org"]
        {
            assert_eq!(address(url), None, "{url}");
        }
        assert_eq!(address("mailto:help@example.org").as_deref(), Some("mailto:help@example.org"));
    }

    #[test]
    fn nothing_in_an_address_can_close_what_stands_around_it() {
        assert_eq!(address("https://a.org/ü x>\"'<()`\\;[*").as_deref(), Some("https://a.org/%C3%BC%20x%3E%22%27%3C%28%29%60%5C%3B%5B%2A"));
        assert_eq!(address("https://a.org/%20?b=1&c=2#d").as_deref(), Some("https://a.org/%20?b=1&c=2#d"));
    }
}
