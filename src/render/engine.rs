//! The template engine, set up once: strict, bounded, and with one rule of escaping for each format.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, TemplateSource, UndefinedBehavior};

use crate::handout::text::{Inline, Text};
use crate::locale::{Direction, Locale, LocaleChain};
use crate::messages::{Args, MessageError, Messages};
use crate::render::Rendering;
use crate::render::context::{TextValue, context};
use crate::render::printable::printable;
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
    // Expressions nest as deep as a template is long, and the engine's compiler follows them on the stack.
    let bytes = std::thread::scope(|scope| {
        let work = || {
            let environment = environment(rendering, dialect);
            let mut out = Capped { bytes: Vec::with_capacity(32 << 10), most: rendering.limits.output_bytes };
            let template = environment.get_template(&name)?;
            template.render_captured_to(context(rendering), &mut out).map(|_| out.bytes)
        };
        let failed = |message: &str| Error::new(ErrorKind::InvalidOperation, message.to_owned());
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        thread.map_err(|error| failed(&error.to_string()))?.join().unwrap_or_else(|_| Err(failed("the template engine gave up")))
    });
    let bytes = bytes.map_err(|error| explain(&error, &name, rendering))?;
    Ok(String::from_utf8(bytes).expect("the engine writes text"))
}

/// The stack of the engine, in bytes: enough for the deepest nesting that fits into a template of the largest size.
/// Only the part that is used takes memory.
const STACK: usize = 256 << 20;

fn environment(rendering: &Rendering<'_>, dialect: impl Dialect) -> Environment<'static> {
    let mut environment = Environment::new();
    let templates = rendering.templates.clone();
    environment.set_loader(move |name| Ok(templates.get(name).map(|template| TemplateSource::new(template.text.clone().into_owned()))));
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(rendering.limits.template_fuel));
    environment.set_recursion_limit(64);
    environment
        .set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build().expect("whitespace rules alone cannot clash"));
    // Any name but `none` turns on the formatter below for every value that is printed.
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("handbill".into()));
    let page = Page { locale: rendering.handout.locale.clone(), direction: rendering.handout.direction };
    let plain_page = page.clone();
    environment.set_formatter(move |out, _, value| write_value(&dialect, &page, out, value));
    // What is printed unescaped is the template's own; words of the content have no way around the dialect.
    environment.remove_filter("safe");
    let say = say(rendering.messages, rendering.chain);
    let joint = say("list-joint", &Args::none());
    environment.add_filter("listed", move |values: Vec<Value>| {
        let joint = joint.as_ref().map_err(Clone::clone).map_err(unsaid)?.words();
        Ok::<_, Error>(values.iter().map(ToString::to_string).collect::<Vec<_>>().join(&format!(" {joint} ")))
    });
    let in_manner = move |value: &Value, manner: Manner| match value.downcast_object_ref::<TextValue>() {
        Some(TextValue { text, .. }) => Value::from_object(TextValue { text: text.clone(), manner }),
        None => TextValue::new(Text::plain(&plain_page.locale, plain_page.direction, value.to_string()), manner),
    };
    let strong = in_manner.clone();
    environment.add_filter("strong", move |value: &Value| strong(value, Manner::Strong));
    environment.add_filter("plain", move |value: &Value| in_manner(value, Manner::Plain));
    environment.add_function("msg", move |id: &str, kwargs: Kwargs| message(&say, id, &kwargs));
    environment
}

/// The one place where a value becomes output.
fn write_value(dialect: &dyn Dialect, page: &Page, out: &mut Output<'_>, value: &Value) -> Result<(), Error> {
    let written = if let Some(TextValue { text, manner }) = value.downcast_object_ref::<TextValue>() {
        if text.inlines.iter().flat_map(Inline::all_words).all(|words| matches!(printable(words), Cow::Borrowed(_))) {
            dialect.text(text, *manner, page, out)
        } else {
            dialect.text(&printable_text(text), *manner, page, out)
        }
    } else if value.is_undefined() {
        return Err(Error::new(ErrorKind::UndefinedError, "this name has no value here"));
    } else if value.is_none() {
        return Err(Error::new(ErrorKind::InvalidOperation, "this is empty here: ask `if` before printing it"));
    } else if value.is_safe() {
        out.write_str(value.as_str().unwrap_or_default())
    } else if let Some(words) = value.as_str() {
        dialect.escape(&printable(words), out)
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
fn message(say: &impl Fn(&str, &Args<'_>) -> Result<Text, MessageError>, id: &str, kwargs: &Kwargs) -> Result<Value, Error> {
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
    Ok(TextValue::new(say(id, &args).map_err(unsaid)?, Manner::Parts))
}

fn unsaid(error: MessageError) -> Error {
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

/// The engine's error as facts, with the place in the file.
fn explain(error: &Error, name: &str, rendering: &Rendering<'_>) -> TemplateError {
    let template = error.name().unwrap_or(name).to_owned();
    let line = error.line();
    let span = rendering.templates.get(&template).map(|file| {
        let before = line.map_or(0, |line| file.text.split_inclusive('\n').take(line - 1).map(str::len).sum());
        let length = line.and_then(|_| file.text[before..].lines().next()).map_or(0, |text| text.trim_end().len());
        let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { source: file.source, start: at(before), end: at(before + length) }
    });
    let detail = error.detail().map_or_else(|| error.kind().to_string(), ToOwned::to_owned);
    TemplateError { template, line, span, message: detail }
}
