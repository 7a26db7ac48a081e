//! What went wrong, as a person reads it: problems of content with a picture of the line, and everything else in
//! one sentence with a way out.
//!
//! The sentences are in the reader's language. Pictures are for those who write content and templates, and English.

use std::io::{self, ErrorKind};

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet, normalize_untrusted_str};
use clap::builder::styling::{AnsiColor, Style};
use handbill::assets::{AssetError, AssetReason};
use handbill::diagnostic::{Diagnostic, Diagnostics, Severity};
use handbill::error::{Error, Unknown};
use handbill::layers::Reading;
use handbill::render::{PdfError, RenderError};
use handbill::sink::SinkError;
use handbill::source::{Sources, Span};

use super::console::{Console, printable};
use super::exit::Failure;
use super::notice::{Message, Notice, Weight};
use super::words::{Saying, Words};

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const STRONG: Style = Style::new().bold();

/// Most lines of a file that are drawn for one problem; what goes on longer is cut, for its start tells enough.
const LINES_DRAWN: usize = 4;

/// Longest lines that are drawn, in bytes; a longer one is named and not drawn.
const BYTES_DRAWN: usize = 20_000;

/// Most problems that are told one by one; nobody reads more, and a file may hold as many as it has values.
const PROBLEMS_DRAWN: usize = 500;

/// Most names that stand in an error; where there are more, we name the command that lists them.
const NAMES_SHOWN: usize = 24;

/// Tells a failure. What only asks for help goes to standard output.
///
/// # Errors
/// If standard output cannot be written.
pub fn failure(failure: &Failure, console: &mut Console) -> Result<(), Failure> {
    match failure {
        Failure::Arguments(error) if !error.use_stderr() => return console.print(&error.render().ansi().to_string()),
        Failure::Arguments(error) => {
            let text = error.render();
            let plain = text.to_string();
            let first = plain.lines().next().unwrap_or_default();
            let message = Message::new(Weight::Error, Some("arguments"), first.strip_prefix("error: ").unwrap_or(first), &[]);
            console.tell(&Notice { drawn: text.ansi().to_string(), message });
        }
        Failure::Usage(saying) | Failure::InTheWay(saying) => console.tell(&sentence(&console.words(), saying)),
        Failure::Program(program) => {
            let (error, reading) = program.as_ref();
            let words = console.words();
            for block in told(error, reading, console.width(), &words) {
                console.tell(&block);
            }
            if matches!(error, Error::Content) {
                console.tell(&summary(&reading.problems, &words));
            }
        }
        Failure::Sink(error) => console.tell(&sink(error, &console.words())),
        Failure::Taken(paths) => {
            let words = console.words();
            for path in paths {
                console.tell(&sentence(&words, &Saying::of("one-of-many-exists").text("file", path.display())));
            }
            console.tell(&sentence(&words, &Saying::of("nothing-written")));
        }
        Failure::Output(error) => {
            let words = console.words();
            console.tell(&sentence(&words, &Saying::of("cannot-write-output").text("reason", reason(error, &words))));
        }
        Failure::Told(_) => {}
    }
    Ok(())
}

/// Draws every problem of the content.
pub fn problems(reading: &Reading, console: &mut Console) {
    for picture in pictures(reading, console.width()) {
        console.tell(&picture);
    }
}

/// Every problem of the content with its line, in the order of files and lines; each ends in an empty line.
pub fn pictures(reading: &Reading, width: usize) -> Vec<Notice> {
    let notice = |problem: &&Diagnostic| Notice {
        drawn: draw(problem, &reading.sources, width) + "\n\n",
        message: Message::of(problem, &reading.sources),
    };
    let sorted = reading.problems.sorted();
    let mut notices: Vec<Notice> = sorted.iter().take(PROBLEMS_DRAWN).map(notice).collect();
    if let Some(more) = sorted.len().checked_sub(PROBLEMS_DRAWN).filter(|more| *more > 0) {
        let text = format!("{more} more problems are not shown");
        notices.push(Notice { message: Message::new(Weight::Note, Some("more-problems"), &text, &[]), drawn: text + "\n\n" });
    }
    notices
}

/// What an error of the library comes to, a block of text for each thing that is wrong.
pub fn told(error: &Error, reading: &Reading, width: usize, words: &Words) -> Vec<Notice> {
    let saying = match error {
        Error::Content => return pictures(reading, width),
        Error::Unknown(unknown) => return vec![self::unknown(unknown, words)],
        Error::Render(RenderError::Template(template)) if template.span.is_some() => {
            let problem = Diagnostic {
                severity: Severity::Error,
                code: "template",
                message: template.message.clone(),
                span: template.span,
                help: None,
            };
            return vec![Notice { drawn: draw(&problem, &reading.sources, width), message: Message::of(&problem, &reading.sources) }];
        }
        Error::Assets(AssetError { path, reason: AssetReason::Io(error) }) => {
            Saying::of("cannot-read").text("file", path).text("reason", reason(error, words))
        }
        Error::Assets(AssetError { path, reason: AssetReason::TooLarge(most) }) => {
            Saying::of("too-large").text("file", path).number("most", *most)
        }
        Error::Message(error) => Saying::of("cannot-say").text("id", &error.id).text("reason", &error.reason),
        Error::Incomplete { missing, stale } => Saying::of("incomplete").number("missing", *missing).number("stale", *stale),
        Error::Render(RenderError::Pdf(PdfError::NoFace { character, step, locale })) => {
            let place: Vec<&str> = [step, locale].into_iter().flatten().map(String::as_str).collect();
            let point = format!("U+{:04X}", u32::from(*character));
            Saying::of("no-face").text("character", character).text("point", point).text("place", place.join(", "))
        }
        Error::Render(error) => Saying::of("cannot-render").text("reason", error),
    };
    vec![sentence(words, &saying)]
}

/// How many errors and warnings there are: `2 errors, 1 warning`.
pub fn summary(problems: &Diagnostics, words: &Words) -> Notice {
    let count = |severity, id: &'static str| match problems.count(severity) {
        0 => None,
        count => Some(words.say(&Saying::of(id).number("count", count))),
    };
    let message = match (count(Severity::Error, "errors"), count(Severity::Warning, "warnings")) {
        (Some(errors), Some(warnings)) => words.say(&Saying::of("errors-and-warnings").text("errors", errors).text("warnings", warnings)),
        (errors, warnings) => errors.or(warnings).unwrap_or_default(),
    };
    Notice { message: Message::new(Weight::Note, Some("errors-and-warnings"), &message, &[]), drawn: message }
}

/// An error in one sentence, with a way out if there is one.
pub fn sentence(words: &Words, saying: &Saying) -> Notice {
    said(Weight::Error, saying, &way_out(words, saying), words)
}

/// A warning in one sentence, with a way out if there is one.
pub fn warning(words: &Words, saying: &Saying) -> Notice {
    said(Weight::Warning, saying, &way_out(words, saying), words)
}

/// What was done, in one sentence, and how to go on if there is something to say of it.
pub fn note(words: &Words, saying: &Saying) -> Notice {
    said(Weight::Note, saying, &way_out(words, saying), words)
}

/// Something said in one sentence, and more lines that belong to it.
fn said(severity: Weight, saying: &Saying, more: &[String], words: &Words) -> Notice {
    let message = words.say(saying);
    let drawn = match severity {
        Weight::Error => lines(ERROR, &words.word("error-head"), &message, more),
        Weight::Warning => lines(WARNING, &words.word("warning-head"), &message, more),
        Weight::Note => printable(&more.iter().fold(message.clone(), |text, line| text + "\n  " + line)).into_owned(),
    };
    Notice { drawn, message: Message::new(severity, Some(saying.id()), &message, more) }
}

fn way_out(words: &Words, saying: &Saying) -> Vec<String> {
    words.help(saying).map(|help| words.say(&Saying::of("help").text("text", help))).into_iter().collect()
}

fn lines(style: Style, head: &str, message: &str, more: &[String]) -> String {
    // A full-width colon brings its own space.
    let gap = if head.ends_with('：') { "" } else { " " };
    let mut text = format!("{style}{head}{style:#}{gap}{STRONG}{}{STRONG:#}", printable(message));
    for line in more {
        text.push_str("\n  ");
        text.push_str(&printable(line));
    }
    text
}

/// A file that could not be written.
pub fn sink(error: &SinkError, words: &Words) -> Notice {
    let saying = match error {
        SinkError::Exists(path) => Saying::of("exists").text("file", path.display()),
        SinkError::Io { path, reason: error } => {
            Saying::of("cannot-write").text("file", path.display()).text("reason", reason(error, words))
        }
    };
    sentence(words, &saying)
}

/// Why the system refused; in its own words, which are English, where it is none of the usual reasons.
fn reason(error: &io::Error, words: &Words) -> String {
    let id = match error.kind() {
        ErrorKind::NotFound => "reason-not-found",
        ErrorKind::PermissionDenied => "reason-not-allowed",
        ErrorKind::StorageFull => "reason-no-room",
        ErrorKind::IsADirectory => "reason-is-folder",
        ErrorKind::NotADirectory => "reason-no-folder",
        ErrorKind::ReadOnlyFilesystem => "reason-read-only",
        _ => return error.to_string(),
    };
    words.word(id)
}

/// A name that nobody has, with the nearest and the others.
fn unknown(unknown: &Unknown, words: &Words) -> Notice {
    let id = format!("unknown-{}", unknown.kind.replace(' ', "-"));
    let saying = Saying::of(if words.know(&id) { id } else { "unknown".to_owned() });
    let saying = saying.text("kind", unknown.kind).text("name", &unknown.name).text("names", unknown.known.join(", "));
    let near = unknown.near().map(|near| words.say(&Saying::of("did-you-mean").text("name", near)));
    let others = match unknown.known.len() {
        0 => words.word("known-none"),
        1..=NAMES_SHOWN => words.attribute(&saying, "known").unwrap_or_default(),
        _ => words.say(&Saying::of("known-many").text("command", format!("handbill list {}", listed_as(unknown.kind)))),
    };
    said(Weight::Error, &saying, &near.into_iter().chain([others]).collect::<Vec<_>>(), words)
}

/// What `handbill list` calls a kind of thing.
fn listed_as(kind: &str) -> String {
    match kind.strip_suffix('y') {
        _ if kind == "template set" => "templates".to_owned(),
        Some(stem) => format!("{stem}ies"),
        None => format!("{kind}s"),
    }
}

/// One problem with the line it stands in, if it has one.
fn draw(problem: &Diagnostic, sources: &Sources, width: usize) -> String {
    let (level, style, word) = match problem.severity {
        Severity::Error => (Level::ERROR, ERROR, "error"),
        Severity::Warning => (Level::WARNING, WARNING, "warning"),
    };
    let Some(span) = problem.span else {
        let help = problem.help.iter().map(|help| format!("help: {help}"));
        return lines(style, &format!("{word}[{}]:", problem.code), &problem.message, &help.collect::<Vec<_>>());
    };
    let message = normalize_untrusted_str(&printable(&problem.message));
    let help = problem.help.as_deref().map(|help| Level::HELP.message(normalize_untrusted_str(&printable(help))));
    let excerpt = Excerpt::of(span, sources);
    let title = level.primary_title(message).id(problem.code);
    if excerpt.lines.len() > BYTES_DRAWN {
        let column = excerpt.lines[..excerpt.start].chars().count() + 1;
        let origin = Origin::path(printable(excerpt.name)).line(excerpt.number).char_column(column);
        return Renderer::styled().term_width(width).render(&[title.element(origin).elements(help)]);
    }
    let snippet = Snippet::source(excerpt.lines)
        .line_start(excerpt.number)
        .path(printable(excerpt.name))
        .annotation(AnnotationKind::Primary.span(excerpt.start..excerpt.end));
    Renderer::styled().term_width(width).render(&[title.element(snippet).elements(help)])
}

/// The lines that a span lies in.
struct Excerpt<'s> {
    name: &'s str,
    lines: &'s str,
    number: usize,
    // The span, counted from the first of the lines.
    start: usize,
    end: usize,
}

impl<'s> Excerpt<'s> {
    fn of(span: Span, sources: &'s Sources) -> Self {
        let source = sources.get(span.source);
        let text = source.text();
        let boundary = |at: u32| {
            let mut at = (at as usize).min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = boundary(span.start);
        let end = boundary(span.end).max(start);
        let first = text[..start].rfind('\n').map_or(0, |at| at + 1);
        // A span that ends with its line does not lie in the next one.
        let last = if end > start && text[..end].ends_with('\n') { end - 1 } else { end };
        let whole = text[last..].find('\n').map_or(text.len(), |at| last + at);
        let most = text[first..].match_indices('\n').nth(LINES_DRAWN - 1).map(|(at, _)| first + at);
        let close = most.map_or(whole, |most| most.min(whole));
        Self {
            name: &source.name,
            lines: &text[first..close],
            number: text[..first].matches('\n').count() + 1,
            start: start - first,
            end: last.min(close).max(start) - first,
        }
    }
}

#[cfg(test)]
mod tests {
    use handbill::locale::Locale;
    use handbill::messages::MessageError;

    use super::*;

    fn english() -> Words {
        Words::load(&handbill::layers::Layers::built_in(), &Locale::source())
    }

    /// The picture of a problem at the first place of some words in a text, without colours.
    fn picture(text: &str, words: &str, help: Option<&str>) -> String {
        let mut sources = Sources::default();
        let source = sources.add("checklists/signal/text/ko.yaml".to_owned(), text.to_owned().into());
        let at = text.find(words).expect("the words stand in the text");
        let offset = |at: usize| u32::try_from(at).unwrap();
        let span = Span { source, start: offset(at), end: offset(at + words.len()) };
        let problem = Diagnostic {
            severity: Severity::Error,
            code: "unknown-label",
            message: "`mnue` is not a label".to_owned(),
            span: Some(span),
            help: help.map(ToOwned::to_owned),
        };
        anstream::adapter::strip_str(&draw(&problem, &sources, 100)).to_string()
    }

    #[test]
    fn a_caret_stands_under_the_word_it_means_in_a_korean_line() {
        let text = "steps:\n  a:\n    do: 설정을 열고 {label:mnue} 누르세요.\n";
        let expected = "\
error[unknown-label]: `mnue` is not a label
 --> checklists/signal/text/ko.yaml:3:16
  |
3 |     do: 설정을 열고 {label:mnue} 누르세요.
  |                     ^^^^^^^^^^^^
  |
  = help: did you mean `menu`?";
        assert_eq!(picture(text, "{label:mnue}", Some("did you mean `menu`?")), expected);
    }

    #[test]
    fn a_problem_without_a_place_is_told_without_one() {
        let problem =
            Diagnostic { severity: Severity::Warning, code: "missing-file", message: "a is missing".to_owned(), span: None, help: None };
        let drawn = draw(&problem, &Sources::default(), 80);
        assert_eq!(anstream::adapter::strip_str(&drawn).to_string(), "warning[missing-file]: a is missing");
    }

    #[test]
    fn a_long_stretch_is_cut_and_an_end_of_file_has_a_caret() {
        let text = "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\n";
        let drawn = picture(text, text, None);
        assert!(drawn.contains("4 | | d: 4") && !drawn.contains("e: 5"), "{drawn}");
        let mut sources = Sources::default();
        let source = sources.add("a.yaml".to_owned(), "a: [\n".into());
        let problem = Diagnostic {
            severity: Severity::Error,
            code: "yaml-syntax",
            message: "this list has no end".to_owned(),
            span: Some(Span { source, start: 5, end: 5 }),
            help: None,
        };
        let drawn = anstream::adapter::strip_str(&draw(&problem, &sources, 80)).to_string();
        assert!(drawn.contains("a.yaml:2:1") && drawn.contains('^'), "{drawn}");
    }

    #[test]
    fn what_content_says_cannot_command_the_terminal() {
        let text = "a: \"\x1b]0;owned\x07\u{202E}\"\n";
        let drawn = picture(text, "owned", Some("\x1b[2J"));
        assert!(!drawn.contains(['\x1b', '\x07', '\u{202E}']), "{drawn:?}");
    }

    /// The library says in English what it knows for other programs; here the same must be said.
    #[test]
    fn english_sentences_are_those_of_the_library() {
        let unknown = |kind| Unknown { kind, name: "x".to_owned(), known: Vec::new() };
        let kinds = [
            "checklist",
            "locale",
            "template set",
            "platform",
            "threat",
            "situation",
            "step",
            "priority",
            "length",
            "paper",
            "format",
            "shell",
            "kind",
            "thing that has no sentence of its own",
        ];
        let errors = kinds.map(|kind| Error::Unknown(unknown(kind))).into_iter().chain([
            Error::Assets(AssetError { path: "a/b.yaml".to_owned(), reason: AssetReason::TooLarge(7) }),
            Error::Assets(AssetError { path: "a".to_owned(), reason: AssetReason::Io(io::Error::other("the disk is on fire")) }),
            Error::Message(MessageError { id: "term-why".to_owned(), reason: "no language has it".to_owned() }),
            Error::Incomplete { missing: 2, stale: 1 },
            Error::Render(RenderError::Pdf(PdfError::BrokenFace)),
        ]);
        for error in errors {
            let told = told(&error, &Reading::default(), 80, &english()).iter().map(|notice| notice.drawn.as_str()).collect::<String>();
            let first = anstream::adapter::strip_str(&told).to_string();
            assert_eq!(first.lines().next(), Some(format!("error: {error}").as_str()));
        }
    }

    #[test]
    fn a_character_that_no_face_has_is_told_with_its_number_and_its_place() {
        let place = (Some("set-pin".to_owned()), Some("ko".to_owned()));
        let error = Error::Render(RenderError::Pdf(PdfError::NoFace { character: '😀', step: place.0, locale: place.1 }));
        let told = told(&error, &Reading::default(), 80, &english()).iter().map(|notice| notice.drawn.as_str()).collect::<String>();
        let expected =
            "error: no face has the character `😀` (U+1F600)\n  help: it stands in: set-pin, ko; give a font that has it with --font";
        assert_eq!(anstream::adapter::strip_str(&told).to_string(), expected);
    }

    #[test]
    fn a_summary_counts_in_plain_words() {
        let mut problems = Diagnostics::default();
        problems.error("a", None, "one");
        problems.error("a", None, "two");
        problems.warning("b", None, "three");
        assert_eq!(summary(&problems, &english()).drawn, "2 errors, 1 warning");
    }

    #[test]
    fn an_unknown_name_comes_with_the_nearest_and_the_others() {
        let name = Unknown { kind: "priority", name: "esential".to_owned(), known: vec!["essential".to_owned(), "advanced".to_owned()] };
        let drawn = anstream::adapter::strip_str(&unknown(&name, &english())).to_string();
        assert!(drawn.starts_with("error: there is no priority `esential`"), "{drawn}");
        assert!(drawn.contains("did you mean `essential`?") && drawn.contains("priorities: essential, advanced"), "{drawn}");
        let many = Unknown { kind: "step", name: "x".to_owned(), known: (0..99).map(|n| n.to_string()).collect() };
        assert!(unknown(&many, &english()).contains("`handbill list steps` shows them"));
    }
}
