//! The template engine, set up once: strict, bounded, and with one rule of escaping for each format.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, TemplateSource, UndefinedBehavior};

use crate::handout::text::{Inline, Text};
use crate::locale::{Direction, Locale, LocaleChain};
use crate::messages::{Args, MessageError, Messages};
use crate::render::context::{TextValue, context};
use crate::render::printable::printable;
use crate::render::{Rendering, bidi};
use crate::source::Span;

/// How one format writes words.
pub(super) trait Dialect: Send + Sync + 'static {
    /// Writes words so that they are nothing but words in this format.
    fn escape(&self, words: &str, out: &mut dyn fmt::Write) -> fmt::Result;

    /// Writes a text with its parts marked as this format marks them.
    fn text(&self, text: &Text, manner: Manner, page: &Page, out: &mut dyn fmt::Write) -> fmt::Result;
}

/// How a template wants a text marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Each part as what it is.
    Parts,
    /// All of it as words that matter more than those around them.
    Strong,
    /// Without marks, as on a menu path, where every word is a label.
    Plain,
}

/// The language of the page that a text stands on.
#[derive(Debug, Clone)]
pub(super) struct Page {
    /// The language.
    pub locale: Locale,
    /// Which way it is written.
    pub direction: Direction,
}

impl Page {
    /// Whether a text must be marked as one of another language; signs alone belong to all.
    pub(super) fn is_foreign(&self, text: &Text) -> bool {
        text.locale != self.locale && text.inlines.iter().any(|inline| inline.words().contains(char::is_alphabetic))
    }
}

/// Why a template could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateError {
    /// The template by the name that `extends` takes.
    pub template: String,
    /// Its line, from 1, if the engine knows it.
    pub line: Option<usize>,
    /// Where it stands, if the template is one of the files that were read.
    pub span: Option<Span>,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "template {}", self.template)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        write!(f, ": {}", self.message)
    }
}

impl std::error::Error for TemplateError {}

/// Renders a template of the set, such as `handout.md.j2`.
///
/// The words are those of the handout, written by `dialect`; nothing else of the world can be reached.
pub(super) fn render(rendering: &Rendering<'_>, file: &str, dialect: impl Dialect) -> Result<String, TemplateError> {
    let Some((name, _)) = rendering.templates.find(rendering.set, file) else {
        let message = format!("the set has no `{file}`");
        return Err(TemplateError { template: format!("{}/{file}", rendering.set), line: None, span: None, message });
    };
    let bytes = on_deep_stack(|| {
        let environment = environment(rendering, dialect);
        let mut out = Capped { bytes: Vec::with_capacity(32 << 10), most: rendering.limits.output_bytes };
        let template = environment.get_template(&name)?;
        template.render_captured_to(context(rendering), &mut out).map(|_| out.bytes)
    });
    let bytes = bytes.map_err(|error| explain(&error, &name, rendering))?;
    Ok(String::from_utf8(bytes).expect("the engine writes text"))
}

/// Whether a text is a template that the engine understands.
///
/// # Errors
/// What it does not understand, and in which line.
pub fn compile(name: &str, text: &str) -> Result<(), TemplateError> {
    let compiled = on_deep_stack(|| {
        let mut environment = Environment::new();
        environment.set_syntax(syntax());
        environment.template_from_named_str(name, text).map(drop)
    });
    compiled.map_err(|error| TemplateError {
        template: name.to_owned(),
        line: error.line(),
        span: None,
        message: error.detail().map_or_else(|| error.kind().to_string(), ToOwned::to_owned),
    })
}

/// The stack of the engine, in bytes. Its compiler follows nested expressions and chains of conditions on the stack;
/// this holds the deepest that a template within the limits can have. Only what is used takes memory.
const STACK: usize = 64 << 20;

/// Longest text that `join` and `listed` make, in bytes; the engine counts what a filter made when it is made already.
const JOINED: usize = 1 << 20;

/// Values with something between them.
fn joined(values: &[Value], joint: &str) -> Result<String, Error> {
    let mut all = String::new();
    for (number, value) in values.iter().enumerate() {
        if number > 0 {
            all.push_str(joint);
        }
        all.push_str(&value.to_string());
        if all.len() > JOINED {
            return Err(Error::new(ErrorKind::InvalidOperation, format!("a list is joined to no more than {JOINED} bytes")));
        }
    }
    Ok(all)
}

fn on_deep_stack<T: Send>(work: impl FnOnce() -> Result<T, Error> + Send) -> Result<T, Error> {
    let failed = |message: String| Error::new(ErrorKind::InvalidOperation, message);
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let ended = thread.map_err(|error| failed(error.to_string()))?.join();
        ended.unwrap_or_else(|_| Err(failed("the template engine gave up".to_owned())))
    })
}

/// A tag on a line of its own leaves nothing behind, and a part that is included ends its last line.
fn syntax() -> SyntaxConfig {
    SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()
        .expect("whitespace rules alone cannot clash")
}

fn environment(rendering: &Rendering<'_>, dialect: impl Dialect) -> Environment<'static> {
    let mut environment = Environment::new();
    let templates = rendering.templates.clone();
    environment.set_loader(move |name| Ok(templates.get(name).map(|template| TemplateSource::new(template.text.clone().into_owned()))));
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(rendering.limits.template_fuel));
    environment.set_recursion_limit(64);
    environment.set_syntax(syntax());
    // Any name but `none` turns on the formatter below for every value that is printed.
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("handbill".into()));
    let page = Page { locale: rendering.document.locale().clone(), direction: rendering.document.direction() };
    let plain_page = page.clone();
    let second = rendering.also.map(|chain| Page { locale: chain.first().clone(), direction: rendering.messages.direction(chain.first()) });
    environment.set_formatter(move |out, _, value| {
        let beside = value.downcast_object_ref::<TextValue>().is_some_and(|text| text.beside);
        write_value(&dialect, second.as_ref().filter(|_| beside).unwrap_or(&page), out, value)
    });
    // What is printed unescaped is the template's own; words of the content have no way around the dialect.
    environment.remove_filter("safe");
    let say = say(rendering.messages, rendering.chain);
    let joint = say("list-joint", &Args::none());
    environment.add_filter("listed", move |values: Vec<Value>| {
        let joint = joint.as_ref().map_err(unsaid)?.words();
        joined(&values, &format!(" {joint} "))
    });
    environment.add_filter("join", |values: Vec<Value>, joint: Option<String>| joined(&values, &joint.unwrap_or_default()));
    let in_manner = move |value: &Value, manner: Manner| match value.downcast_object_ref::<TextValue>() {
        Some(TextValue { text, beside, .. }) => Value::from_object(TextValue { text: text.clone(), manner, beside: *beside }),
        None => TextValue::of(Text::plain(&plain_page.locale, plain_page.direction, value.to_string()), manner),
    };
    let strong = in_manner.clone();
    environment.add_filter("strong", move |value: &Value| strong(value, Manner::Strong));
    environment.add_filter("plain", move |value: &Value| in_manner(value, Manner::Plain));
    let also = self::say(rendering.messages, rendering.also.unwrap_or(rendering.chain));
    environment.add_function("msg_also", move |id: &str, kwargs: Kwargs| message(&also, id, &kwargs, true));
    environment.add_function("msg", move |id: &str, kwargs: Kwargs| message(&say, id, &kwargs, false));
    environment
}

/// The one place where a value becomes output.
fn write_value(dialect: &dyn Dialect, page: &Page, out: &mut Output<'_>, value: &Value) -> Result<(), Error> {
    let written = if let Some(TextValue { text, manner, .. }) = value.downcast_object_ref::<TextValue>() {
        let as_it_is = |words| matches!(printable(words), Cow::Borrowed(_));
        if text.direction == Direction::Ltr && text.inlines.iter().flat_map(Inline::all_words).all(as_it_is) {
            dialect.text(text, *manner, page, out)
        } else {
            dialect.text(&printable_text(text), *manner, page, out)
        }
    } else if value.is_undefined() {
        return Err(Error::from(ErrorKind::UndefinedError));
    } else if value.is_none() {
        return Err(Error::new(ErrorKind::InvalidOperation, "this is empty here: ask `if` before printing it"));
    } else if value.is_safe() {
        out.write_str(value.as_str().unwrap_or_default())
    } else if let Some(words) = value.as_str() {
        let words = printable(words);
        let words = if page.direction == Direction::Rtl { bidi::with_numbers(&words) } else { Cow::Borrowed(&*words) };
        dialect.escape(&words, out)
    } else {
        dialect.escape(&printable(&value.to_string()), out)
    };
    written.map_err(|_| Error::new(ErrorKind::WriteFailure, "the output is too long"))
}

fn printable_text(text: &Text) -> Text {
    let mut text = text.clone();
    for words in text.inlines.iter_mut().flat_map(Inline::all_words_mut) {
        *words = printable(words).into_owned();
    }
    if text.direction == Direction::Rtl {
        for inline in &mut text.inlines {
            if let Inline::Text { text } | Inline::Strong { text } = inline {
                *text = bidi::with_numbers(text).into_owned();
            }
        }
    }
    text
}

/// A word of the frame, in the nearest language that has it.
fn say(messages: &Messages, chain: &LocaleChain) -> impl Fn(&str, &Args<'_>) -> Result<Text, MessageError> + Clone + Send + Sync + 'static {
    let (messages, chain) = (messages.clone(), chain.clone());
    move |id: &str, args: &Args<'_>| {
        let (locale, words) = messages.say(&chain, id, args)?;
        let mut text = Text::plain(locale, messages.direction(locale), words);
        text.fallback = locale != chain.first();
        Ok(text)
    }
}

/// `msg("id", name=value)`.
fn message(say: &impl Fn(&str, &Args<'_>) -> Result<Text, MessageError>, id: &str, kwargs: &Kwargs, beside: bool) -> Result<Value, Error> {
    let mut values: Vec<(&str, Value)> = Vec::new();
    for name in kwargs.args() {
        values.push((name, kwargs.get(name)?));
    }
    let mut args = Args::none();
    for (name, value) in &values {
        args = match usize::try_from(value.clone()) {
            Ok(number) if value.is_number() => args.number(name, number),
            _ => args.text(name, value.to_string()),
        };
    }
    let text = Arc::new(say(id, &args).map_err(|error| unsaid(&error))?);
    Ok(Value::from_object(TextValue { text, manner: Manner::Parts, beside }))
}

fn unsaid(error: &MessageError) -> Error {
    Error::new(ErrorKind::InvalidOperation, error.to_string())
}

/// Collects output up to a bound; fuel bounds instructions, not bytes.
struct Capped {
    bytes: Vec<u8>,
    most: usize,
}

impl Write for Capped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.most {
            return Err(io::Error::other("the output is too long"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The engine's error as facts, with the place in the file: of the part that is wrong, not of those that include it.
fn explain(error: &Error, name: &str, rendering: &Rendering<'_>) -> TemplateError {
    let causes = std::iter::successors(Some(error as &dyn std::error::Error), |error| error.source());
    let innermost = causes.clone().filter_map(|cause| cause.downcast_ref::<Error>()).last().unwrap_or(error);
    let (template, line) = (innermost.name().unwrap_or(name).to_owned(), innermost.line());
    let span = rendering.templates.get(&template).map(|file| {
        let before = line.map_or(0, |line| file.text.split_inclusive('\n').take(line - 1).map(str::len).sum());
        let length = line.and_then(|_| file.text[before..].lines().next()).map_or(0, |text| text.trim_end().len());
        let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { source: file.source, start: at(before), end: at(before + length) }
    });
    let message = if causes.last().is_some_and(<dyn std::error::Error>::is::<io::Error>) {
        format!("it writes more than {} bytes", rendering.limits.output_bytes)
    } else {
        match (innermost.kind(), innermost.detail()) {
            (ErrorKind::OutOfFuel, _) => "it runs too long: is there a loop without an end?".to_owned(),
            (ErrorKind::UndefinedError, None) => "a name on this line has no value here".to_owned(),
            (kind, detail) => detail.map_or_else(|| kind.to_string(), ToOwned::to_owned),
        }
    };
    TemplateError { template, line, span, message }
}
