//! Markdown: CommonMark with the task lists of GitHub.

use std::fmt;

use crate::handout::text::{Inline, Text};
use crate::locale::Direction;
use crate::render::address::address;
use crate::render::bidi;
use crate::render::engine::{self, Dialect, Manner, Page};
use crate::render::{RenderError, Renderer, Rendering};

/// Text that is read as it is and that many programs turn into pages.
#[derive(Debug)]
pub(super) struct Markdown;

impl Renderer for Markdown {
    fn name(&self) -> &'static str {
        "md"
    }

    fn about(&self) -> &'static str {
        "Markdown with task lists"
    }

    fn render(&self, rendering: &Rendering<'_>) -> Result<Vec<u8>, RenderError> {
        Ok(tidy(&engine::render(rendering, &rendering.document.template("md"), Self)?).into_bytes())
    }
}

impl Dialect for Markdown {
    fn escape(&self, words: &str, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(&escaped(words, true))
    }

    fn text(&self, text: &Text, manner: Manner, page: &Page, out: &mut dyn fmt::Write) -> fmt::Result {
        bidi::on_page(text, page, out, |out| out.write_str(&Runs::of(text, manner).source()))
    }
}

/// The parts of a text, each bold or not.
#[derive(Default)]
struct Runs(Vec<(bool, Part)>);

enum Part {
    Words(String),
    Typed(String),
    Address(String),
}

impl Runs {
    fn of(text: &Text, manner: Manner) -> Self {
        let mut runs = Self::default();
        let all = manner == Manner::Strong;
        for inline in &text.inlines {
            match inline {
                Inline::Text { text } => runs.words(all, text),
                Inline::Strong { text } => runs.words(manner != Manner::Plain, text),
                // The isolate stands outside, or it would be copied with the letters.
                Inline::Typed { text: typed } if text.direction == Direction::Rtl => {
                    runs.words(all, &bidi::OPEN_LTR.to_string());
                    runs.typed(all, typed);
                    runs.words(all, &bidi::CLOSE.to_string());
                }
                Inline::Typed { text: typed } => runs.typed(all, typed),
                Inline::Link { url } => match address(url) {
                    Some(url) => runs.0.push((all, Part::Address(url))),
                    None => runs.words(all, url),
                },
                Inline::Label { text: label, direction, gloss, mark, .. } => {
                    runs.words(manner != Manner::Plain, &bidi::among(label, *direction, text.direction));
                    if let Some(gloss) = gloss {
                        runs.words(all, &format!(" ({})", bidi::among(gloss, Direction::Ltr, text.direction)));
                    }
                    if let Some(mark) = mark {
                        runs.words(all, &format!(" {mark}"));
                    }
                }
            }
        }
        runs
    }

    /// Adds words. Those that stand together are escaped together: `&am` and `p;` must not meet.
    fn words(&mut self, strong: bool, words: &str) {
        match self.0.last_mut() {
            Some((same, Part::Words(before))) if *same == strong => before.push_str(words),
            _ => self.0.push((strong, Part::Words(words.to_owned()))),
        }
    }

    /// Adds letters to type. Two code spans that touch would be one with marks in it.
    fn typed(&mut self, strong: bool, letters: &str) {
        match self.0.last_mut() {
            Some((same, Part::Typed(before))) if *same == strong => before.push_str(letters),
            _ => self.0.push((strong, Part::Typed(letters.to_owned()))),
        }
    }

    fn source(self) -> String {
        let mut out = String::new();
        let mut bold = String::new();
        // Whether the bold words before end in a mark that a letter must not touch.
        let mut guarded = false;
        for (strong, part) in self.0 {
            let source = match part {
                Part::Words(words) => escaped(&words, out.is_empty() && bold.is_empty()),
                Part::Typed(letters) => code(&letters),
                Part::Address(url) => format!("<{url}>"),
            };
            if strong {
                bold.push_str(&source);
                continue;
            }
            guarded = close(&mut bold, &mut out) || (guarded && source.is_empty());
            match source.chars().next() {
                Some(first) if guarded && touches(first) => {
                    out.push_str(&entity(first));
                    out.push_str(&source[first.len_utf8()..]);
                }
                _ => out.push_str(&source),
            }
            guarded &= source.is_empty();
        }
        close(&mut bold, &mut out);
        out
    }
}

/// Writes the bold words that were collected; tells whether they end in a mark that a letter must not touch.
///
/// `**` between a mark and a letter opens or closes nothing in CommonMark (`**설정(A)**을`), so that letter is
/// written as a character reference, which counts as a mark.
fn close(bold: &mut String, out: &mut String) -> bool {
    let words = std::mem::take(bold);
    let core = words.trim();
    let (Some(first), Some(last)) = (core.chars().next(), core.chars().next_back()) else {
        out.push_str(&words);
        return false;
    };
    let (before, after) = words.split_once(core).expect("what was trimmed is part of the whole");
    out.push_str(before);
    if !first.is_alphanumeric()
        && let Some(letter) = out.chars().next_back().filter(|c| touches(*c))
    {
        out.truncate(out.len() - letter.len_utf8());
        out.push_str(&entity(letter));
    }
    out.push_str("**");
    out.push_str(core);
    out.push_str("**");
    out.push_str(after);
    after.is_empty() && !last.is_alphanumeric()
}

/// Whether a character next to `**` may stop it from working: all but white space and marks that every version of
/// CommonMark and of Unicode takes for punctuation.
fn touches(c: char) -> bool {
    !(c.is_whitespace()
        || c.is_ascii_punctuation()
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301F}')
        || matches!(c, '\u{FF01}' | '\u{FF08}' | '\u{FF09}' | '\u{FF0C}' | '\u{FF0E}' | '\u{FF1A}' | '\u{FF1B}' | '\u{FF1F}'))
}

fn entity(c: char) -> String {
    format!("&#{};", u32::from(c))
}

/// Words as Markdown that means just these words. `opens` says whether they may stand at the start of a line.
///
/// Runs of spaces become one: four of them would mean something at a line's start, two at its end.
fn escaped(words: &str, opens: bool) -> String {
    let bytes = words.as_bytes();
    let mut out = String::with_capacity(words.len() + words.len() / 16);
    let mut opening = opens;
    // The bytes before this one are written. Only ASCII marks mean anything, so bytes can be looked at one by one.
    let mut written = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if byte.is_ascii_alphabetic() || !byte.is_ascii() {
            opening = false;
        } else if *byte == b' ' {
            if at > 0 && bytes[at - 1] == b' ' {
                out.push_str(&words[written..at]);
                written = at + 1;
            }
        } else {
            if escapes(words, at, opening) {
                out.push_str(&words[written..at]);
                out.push('\\');
                written = at;
            }
            opening = opening && byte.is_ascii_digit();
        }
    }
    out.push_str(&words[written..]);
    out
}

/// Whether an ASCII character would mean more than itself where it stands.
fn escapes(words: &str, at: usize, opening: bool) -> bool {
    let bytes = words.as_bytes();
    let before = at.checked_sub(1).map(|before| bytes[before]);
    let after = &words[at + 1..];
    let alphanumeric = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
    let after_digit = before.is_some_and(|byte| byte.is_ascii_digit());
    match bytes[at] {
        b'\\' | b'`' | b'*' | b'[' | b']' | b'<' | b'#' | b'~' | b'|' | b'$' => true,
        // Inside a word it is nothing but itself.
        b'_' => !(alphanumeric(before) && alphanumeric(after.bytes().next())),
        b'&' => {
            let name = after.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
            name.is_empty() || name.starts_with(';')
        }
        b'-' | b'+' | b'=' | b'>' => opening && !after_digit,
        b'.' | b')' if opening && after_digit => true,
        // GitHub makes links of these, even where no angle brackets stand.
        b'.' => at >= 3 && bytes[at - 3..at].eq_ignore_ascii_case(b"www"),
        b':' => after.starts_with("//"),
        b'@' => alphanumeric(before),
        _ => false,
    }
}

/// Letters to type, as a code span. A bar, which would end a table's cell even there, stands between two spans.
fn code(words: &str) -> String {
    words.split('|').map(|letters| if letters.is_empty() { String::new() } else { span(letters) }).collect::<Vec<_>>().join("\\|")
}

fn span(words: &str) -> String {
    let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    // Of a span with anything but spaces in it, one space is taken from each end.
    let space =
        if !words.trim_matches(' ').is_empty() && (words.starts_with(['`', ' ']) || words.ends_with(['`', ' '])) { " " } else { "" };
    format!("{fence}{space}{words}{space}{fence}")
}

/// Takes away spaces at the ends of lines and blank lines after the first: what templates leave behind.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(|line| line.trim_end_matches(' ')) {
        if !(line.is_empty() && (out.is_empty() || out.ends_with("\n\n"))) {
            out.push_str(line);
            out.push('\n');
        }
    }
    out.truncate(out.trim_end_matches('\n').len());
    out.push('\n');
    out
}

#[cfg(test)]
mod read_back;

#[cfg(test)]
mod tests {
    use super::read_back::{by_comrak, by_pulldown, collapsed};
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, TagEnd};

    fn page() -> Page {
        Page { locale: crate::locale::Locale::source(), direction: Direction::Ltr }
    }

    fn written(text: &Text, manner: Manner) -> String {
        let mut out = String::new();
        Markdown.text(text, manner, &page(), &mut out).expect("a string takes all that is written");
        out
    }

    fn text(inlines: Vec<Inline>) -> Text {
        Text { locale: page().locale, direction: Direction::Ltr, fallback: false, inlines }
    }

    fn label(words: &str, gloss: Option<&str>) -> Inline {
        let gloss = gloss.map(ToOwned::to_owned);
        Inline::Label { text: words.into(), locale: page().locale, direction: Direction::Ltr, gloss, mark: None }
    }

    /// Bits of every construct that Markdown and its dialects have, and of the scripts that touch them.
    fn words() -> impl Strategy<Value = String> {
        const BITS: [&str; 78] = [
            "*",
            "**",
            "_",
            "__",
            "`",
            "``",
            "```",
            "~",
            "~~",
            "~~~",
            "#",
            "# ",
            "## ",
            "-",
            "- ",
            "--",
            "---",
            "+ ",
            "=",
            "===",
            "> ",
            ">",
            "1.",
            "2) ",
            "12",
            "[",
            "]",
            "(",
            ")",
            "[ ] ",
            "[x] ",
            "[a](javascript:b)",
            "![a](b)",
            "[^1]",
            "[a]: b",
            "<",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "<?",
            "<a@b.c>",
            "&",
            "&amp;",
            "&#35",
            ";",
            "&lt",
            "\\",
            "|",
            "| - |",
            "$",
            "$$",
            ":",
            "://",
            "https://a.org",
            "http:",
            "www.",
            "a@b.org",
            "^",
            "!",
            "\"",
            "'",
            "  ",
            "    ",
            " ",
            " ",
            "w",
            "é",
            "e\u{301}",
            "한글",
            "(가)",
            "字",
            "，",
            "。",
            "「",
            "🙂",
            "\u{a0}",
            "\u{3000}",
        ];
        prop::collection::vec(prop::sample::select(&BITS[..]), 1..9)
            .prop_map(|bits| bits.concat())
            .prop_filter("blank words make no block", |words| words.contains(|c| c != ' '))
    }

    fn inline() -> impl Strategy<Value = Inline> {
        (0..6, words(), words()).prop_map(|(kind, words, more)| match kind {
            0 | 1 => Inline::Text { text: words },
            2 => Inline::Strong { text: words },
            3 => Inline::Typed { text: words },
            4 => Inline::Link { url: format!("https://a.org/{words}") },
            _ => label(&words, Some(&more)),
        })
    }

    fn texts() -> impl Strategy<Value = Text> {
        prop::collection::vec(inline(), 1..6).prop_map(text)
    }

    /// What a reader must find of a text.
    fn expected(text: &Text) -> (String, Vec<String>) {
        let mut all = String::new();
        let mut links = Vec::new();
        for inline in &text.inlines {
            match inline {
                Inline::Link { url } => {
                    let url = address(url).expect("it is https");
                    all.push_str(&url);
                    links.push(url);
                }
                Inline::Label { text, gloss, .. } => {
                    all.push_str(text);
                    all.extend(gloss.iter().map(|gloss| format!(" ({gloss})")));
                }
                other => all.push_str(other.words()),
            }
        }
        (collapsed(&all), links)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_words_break_out_of_their_place(title in texts(), lead in texts(), action in texts(), plain in words()) {
            let mut string = String::new();
            Markdown.escape(&plain, &mut string).expect("a string takes all that is written");
            let page = tidy(&format!(
                "# {}\n\n{}\n\n> {}\n\n- [ ] {} (Essential, SG1)\n  - {} {}\n  - {}\n\n---\n\n{}\n",
                written(&title, Manner::Parts),
                written(&lead, Manner::Parts),
                written(&lead, Manner::Plain),
                written(&title, Manner::Strong),
                written(&text(vec![Inline::Text { text: "Why:".into() }]), Manner::Strong),
                written(&action, Manner::Parts),
                written(&action, Manner::Parts),
                string,
            ));
            let ((title, title_links), (lead, lead_links), (action, action_links)) = (expected(&title), expected(&lead), expected(&action));
            let blocks = vec![
                ("heading", title.clone()),
                ("words", lead.clone()),
                ("quote", String::new()),
                ("words", lead),
                ("item", collapsed(&format!("box {title} (Essential, SG1)"))),
                ("item", collapsed(&format!("Why: {action}"))),
                ("item", action),
                ("rule", String::new()),
                ("words", collapsed(&plain)),
            ];
            let links = [&title_links[..], &lead_links, &lead_links, &title_links, &action_links, &action_links].concat();
            for found in [by_pulldown(&page), by_comrak(&page)] {
                prop_assert_eq!(&found.strange, &Vec::<String>::new(), "{}", page);
                prop_assert_eq!(&found.blocks, &blocks, "{}", page);
                prop_assert_eq!(&found.links, &links, "{}", page);
            }
        }

        #[test]
        fn bold_words_are_bold_whatever_touches_them(before in words(), bold in words(), between in words(), second in words(), after in words()) {
            let inlines = vec![
                Inline::Text { text: before },
                Inline::Strong { text: bold.clone() },
                Inline::Text { text: between.clone() },
                label(&second, None),
                Inline::Text { text: after },
            ];
            let page = format!("x {}\n", written(&text(inlines), Manner::Parts));
            // White space alone can be neither bold nor plain.
            let tight = |words: &str| words.split_whitespace().collect::<String>();
            let bold = [bold, second].iter().map(|words| tight(words)).collect::<String>();
            for found in [by_pulldown(&page), by_comrak(&page)] {
                prop_assert_eq!(tight(&found.strong.concat()), bold.clone(), "{}", page);
            }
        }
    }

    #[test]
    fn a_label_stays_bold_between_korean_and_chinese_letters() {
        for (words, source) in [
            (["x ", "설정(A)", "을 켜세요"], "x **설정(A)**&#51012; 켜세요"),
            (["가", "(나)", "다"], "&#44032;**(나)**&#45796;"),
            (["点按", "设置", "，再"], "点按**设置**，再"),
            (["点按“", "设置", "”。"], "点按“**设置**”。"),
            (["点按", "谁能找到我？", "再"], "点按**谁能找到我？**&#20877;"),
        ] {
            let [before, bold, after] = words;
            let inlines = vec![Inline::Text { text: before.into() }, label(bold, None), Inline::Text { text: after.into() }];
            let page = written(&text(inlines), Manner::Parts);
            assert_eq!(page, source);
            for found in [by_pulldown(&page), by_comrak(&page)] {
                assert_eq!(found.strong, [bold], "{page}");
                assert_eq!(found.blocks, [("words", collapsed(&words.concat()))]);
            }
        }
    }

    #[test]
    fn letters_to_type_stay_in_their_cell_of_a_table() {
        let typed = text(vec![Inline::Text { text: "x|".into() }, Inline::Typed { text: "a|`b| ".into() }]);
        let page = format!("| one | two |\n| --- | --- |\n| {} | y |\n", written(&typed, Manner::Parts));
        let mut cells = vec![String::new()];
        for event in Parser::new_ext(&page, Options::ENABLE_TABLES) {
            match event {
                Event::Text(words) | Event::Code(words) => cells.last_mut().expect("there is one").push_str(&words),
                Event::End(TagEnd::TableCell) => cells.push(String::new()),
                _ => {}
            }
        }
        assert_eq!(cells, ["one", "two", "x|a|`b| ", "y", ""], "{page}");
        let mut options = comrak::Options::default();
        options.extension.table = true;
        let html = comrak::markdown_to_html(&page, &options);
        let row = "<td>x|<code>a</code>|<code>`b</code>|<code> </code></td>\n<td>y</td>";
        assert!(html.contains(row), "{html}");
    }

    #[test]
    fn ordinary_words_are_written_as_they_are() {
        for words in [
            "Settings › Privacy › Phone number (10 digits or more): “Nobody”!",
            "설정의 '내 번호'를 켜고, 1. 2. 3. 순서대로 누르세요.",
            "2026-03-01 판",
            "Against the law. Ask.",
            "An under_scored name, half-way - 5 + 5 = 10 > 9, Q&A: it's 100% fine?",
        ] {
            assert_eq!(escaped(words, true), words);
        }
        assert_eq!(escaped("- 1. #1 *x* www.a.org a@b.org http://a", true), "\\- 1. \\#1 \\*x\\* www\\.a.org a\\@b.org http\\://a");
        assert_eq!(escaped("1. x", true), "1\\. x");
        assert_eq!(escaped("&amp; &am", true), "\\&amp; \\&am");
    }
}
