//! HTML: one file without a script. A template writes the `<main>` of the page in the page language, which is also
//! what pages are set from; the document around it is made here.

use std::fmt::{self, Write as _};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::handout::text::{Inline, Text};
use crate::locale::Direction;
use crate::render::address::address;
use crate::render::engine::{self, Dialect, Manner, Page, TemplateError};
use crate::render::page_language;
use crate::render::{RenderError, Renderer, Rendering};

/// A web page that needs nothing but itself.
#[derive(Debug)]
pub(super) struct Html;

impl Renderer for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn about(&self) -> &'static str {
        "one web page, no script"
    }

    fn render(&self, rendering: &Rendering<'_>) -> Result<Vec<u8>, RenderError> {
        let main = with_main(rendering, |document, slashes| {
            let mut main = document.input_text().to_owned();
            slashes.iter().rev().for_each(|slash| main.replace_range(slash..=slash, ""));
            main
        })?;
        let style = style_sheet(rendering)?;
        let document = rendering.document;
        let mut title = String::new();
        write_escaped(&document.title().words(), &mut title).expect("a string takes all that is written");
        let (lang, dir) = (document.locale(), document.direction().as_str());
        let digest = STANDARD.encode(Sha256::digest(&style));
        // Nothing is loaded and nothing is run, whatever a template or the content holds: only this style sheet, by
        // its digest, and pictures inside the file.
        let policy = format!("default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'");
        Ok(format!(
            "<!DOCTYPE html>\n\
             <html lang=\"{lang}\" dir=\"{dir}\">\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n\
             <style>{style}</style>\n\
             </head>\n\
             <body>\n{main}\n</body>\n\
             </html>\n"
        )
        .into_bytes())
    }
}

/// Hands over the `<main>` element that the set's template writes, and the slashes in it that HTML does without.
/// Pages are set from it, too.
///
/// # Errors
/// If the template is wrong or writes anything else than one `<main>` of the page language.
pub(super) fn with_main<T>(
    rendering: &Rendering<'_>,
    take: impl FnOnce(&roxmltree::Document<'_>, Vec<usize>) -> T,
) -> Result<T, TemplateError> {
    let file = rendering.document.template("html");
    let written = engine::render(rendering, &file, Html)?;
    let read = page_language::read(written.trim()).map(|(document, slashes)| take(&document, slashes));
    read.map_err(|message| {
        let (template, file) = rendering.templates.find(rendering.set, &file).expect("it was just rendered");
        let span = crate::source::Span { source: file.source, start: 0, end: 0 };
        TemplateError { template, line: None, span: Some(span), message }
    })
}

/// The style sheet of the set. It is a template as well, so that one can include another.
fn style_sheet(rendering: &Rendering<'_>) -> Result<String, TemplateError> {
    let file = "style.css";
    let style = engine::render(rendering, file, Css)?;
    if style.contains("</") {
        let template = rendering.templates.find(rendering.set, file).map_or_else(String::new, |(name, _)| name);
        let message = "`</` in a style sheet would end it; write `<\\/`".to_owned();
        return Err(TemplateError { template, line: None, span: None, message });
    }
    Ok(style.trim().to_owned())
}

impl Dialect for Html {
    fn escape(&self, words: &str, out: &mut dyn fmt::Write) -> fmt::Result {
        write_escaped(words, out)
    }

    fn text(&self, text: &Text, manner: Manner, page: &Page, out: &mut dyn fmt::Write) -> fmt::Result {
        let foreign = page.is_foreign(text);
        if foreign {
            write!(out, "<span class=\"foreign\" lang=\"{}\" dir=\"{}\">", text.locale, text.direction.as_str())?;
        }
        if manner == Manner::Strong {
            out.write_str("<strong>")?;
        }
        for inline in &text.inlines {
            write_inline(inline, text, manner, out)?;
        }
        if manner == Manner::Strong {
            out.write_str("</strong>")?;
        }
        if foreign {
            out.write_str("</span>")?;
        }
        Ok(())
    }
}

fn write_inline(inline: &Inline, text: &Text, manner: Manner, out: &mut dyn fmt::Write) -> fmt::Result {
    // Addresses and what is typed run from left to right, whatever stands around them.
    let dir = if text.direction == Direction::Rtl { " dir=\"ltr\"" } else { "" };
    match inline {
        Inline::Strong { text } if manner == Manner::Parts => write_element("strong", "", text, out),
        Inline::Text { text } | Inline::Strong { text } => write_escaped(text, out),
        Inline::Typed { text } => write_element("kbd", dir, text, out),
        Inline::Link { url } => match address(url) {
            Some(address) => {
                let mut attributes = String::from(" href=\"");
                write_escaped(&address, &mut attributes)?;
                write!(attributes, "\"{dir}")?;
                write_element("a", &attributes, url, out)
            }
            None => write_escaped(url, out),
        },
        Inline::Label { text, locale, direction, gloss, mark } => {
            write_element("span", &format!(" class=\"label\" lang=\"{locale}\" dir=\"{}\"", direction.as_str()), text, out)?;
            if let Some(gloss) = gloss {
                out.write_char(' ')?;
                write_element("span", " class=\"gloss\" lang=\"en\" dir=\"ltr\"", &format!("({gloss})"), out)?;
            }
            if let Some(mark) = mark {
                out.write_char(' ')?;
                write_element("span", " class=\"mark\"", mark, out)?;
            }
            Ok(())
        }
    }
}

fn write_element(name: &str, attributes: &str, words: &str, out: &mut dyn fmt::Write) -> fmt::Result {
    write!(out, "<{name}{attributes}>")?;
    write_escaped(words, out)?;
    write!(out, "</{name}>")
}

/// Words as the text of an element or the value of an attribute, in HTML and XML alike.
fn write_escaped(words: &str, out: &mut dyn fmt::Write) -> fmt::Result {
    let mut rest = words;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        out.write_str(&rest[..at])?;
        out.write_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        })?;
        rest = &rest[at + 1..];
    }
    out.write_str(rest)
}

/// How a style sheet writes words: only those that are names already.
struct Css;

impl Dialect for Css {
    fn escape(&self, words: &str, out: &mut dyn fmt::Write) -> fmt::Result {
        words.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').try_for_each(|c| out.write_char(c))
    }

    fn text(&self, text: &Text, _: Manner, _: &Page, out: &mut dyn fmt::Write) -> fmt::Result {
        self.escape(&text.words(), out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn page() -> Page {
        Page { locale: crate::locale::Locale::source(), direction: Direction::Ltr }
    }

    fn inline() -> impl Strategy<Value = Inline> {
        const BITS: [&str; 22] = [
            "<",
            ">",
            "&",
            "\"",
            "'",
            "</p>",
            "<script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "&#0;",
            "<?",
            "{{",
            "javascript:",
            "=",
            "/",
            " ",
            "x",
            "한",
            "\u{202F}",
        ];
        let words = || prop::collection::vec(prop::sample::select(&BITS[..]), 1..8).prop_map(|bits| bits.concat());
        (0..6, words(), words()).prop_map(|(kind, words, more)| match kind {
            0 => Inline::Text { text: words },
            1 => Inline::Strong { text: words },
            2 => Inline::Typed { text: words },
            3 => Inline::Link { url: format!("https://a.org/{words}") },
            4 => Inline::Link { url: words },
            _ => Inline::Label {
                text: words,
                locale: "ko".parse().expect("a tag"),
                direction: Direction::Rtl,
                gloss: Some(more.clone()),
                mark: Some(more),
            },
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_words_break_out_of_their_place(inlines in prop::collection::vec(inline(), 1..6), attribute in inline()) {
            let mut shown = String::new();
            for inline in &inlines {
                shown.push_str(inline.words());
                if let Inline::Label { gloss: Some(gloss), mark: Some(mark), .. } = inline {
                    write!(shown, " ({gloss}) {mark}").expect("a string takes all that is written");
                }
            }
            let text = Text { locale: "fa".parse().expect("a tag"), direction: Direction::Rtl, fallback: true, inlines };
            let mut title = String::new();
            Html.escape(attribute.words(), &mut title).expect("a string takes all that is written");
            for manner in [Manner::Parts, Manner::Strong, Manner::Plain] {
                let mut main = format!("<main><p title=\"{title}\">");
                Html.text(&text, manner, &page(), &mut main).expect("a string takes all that is written");
                main.push_str("</p></main>");
                let (document, slashes) = page_language::read(&main).map_err(TestCaseError::fail)?;
                prop_assert_eq!(slashes, Vec::<usize>::new(), "{}", main);
                let paragraph = document.root_element().first_element_child().expect("there is one");
                prop_assert_eq!(paragraph.next_sibling_element(), None);
                prop_assert_eq!(paragraph.attribute("title"), Some(attribute.words()));
                let read: String = paragraph.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect();
                prop_assert_eq!(&read, &shown);
            }
        }
    }

    #[test]
    fn colours_keep_a_contrast_of_seven_to_one() {
        let style = include_str!("../../templates/default/style.css");
        let colour = |scheme: &str, name: &str| {
            let hex = scheme.split_once(&format!("--{name}: #")).expect("the colour is named").1;
            let channel = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("two digits")) / 255.0;
            // Relative luminance, as WCAG 2 defines it.
            let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
            0.2126 * linear(channel(0)) + 0.7152 * linear(channel(2)) + 0.0722 * linear(channel(4))
        };
        let (light, dark) = style.split_once("@media screen").expect("there is a dark scheme");
        for scheme in [light, dark] {
            for (ink, paper) in [("ink", "paper"), ("quiet", "paper"), ("ink", "shade"), ("quiet", "shade"), ("badge-ink", "badge")] {
                let (a, b) = (colour(scheme, ink), colour(scheme, paper));
                let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(contrast >= 7.0, "{ink} on {paper}: {contrast:.1}");
            }
        }
    }
}
