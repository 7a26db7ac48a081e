//! The template engine, set up once: strict, bounded, and with one rule of escaping for each format.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Write};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, TemplateSource, UndefinedBehavior};

use crate::handout::text::{Inline, Text};
use crate::locale::LocaleChain;
use crate::messages::{Args, Messages};
use crate::render::Rendering;
use crate::render::context::{TextValue, context, locale_of};
use crate::source::Span;

/// How one format writes words.
pub(super) trait Dialect: Sync {
    /// Writes words so that they are nothing but words in this format.
    fn escape(&self, words: &str, out: &mut dyn fmt::Write) -> fmt::Result;

    /// Writes one part of a text.
    fn inline(&self, inline: &Inline, out: &mut dyn fmt::Write) -> fmt::Result;

    /// What stands around a text in another language than its page.
    fn foreign(&self, text: &Text, write: &mut dyn FnMut(&mut dyn fmt::Write) -> fmt::Result, out: &mut dyn fmt::Write) -> fmt::Result {
        let _ = text;
        write(out)
    }

    /// Adds what only this format's templates may use.
    fn extend(&self, environment: &mut Environment<'_>) {
        let _ = environment;
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
pub(super) fn render(rendering: &Rendering<'_>, file: &str, dialect: &'static dyn Dialect) -> Result<Vec<u8>, TemplateError> {
    let Some((name, _)) = rendering.templates.find(rendering.set, file) else {
        let message = format!("the set has no `{file}`");
        return Err(TemplateError { template: format!("{}/{file}", rendering.set), line: None, span: None, message });
    };
    let environment = environment(rendering, dialect);
    let mut out = Capped { bytes: Vec::with_capacity(32 << 10), most: rendering.limits.output_bytes };
    let rendered = environment.get_template(&name).and_then(|template| template.render_captured_to(context(rendering), &mut out).map(drop));
    match rendered {
        Ok(()) => Ok(out.bytes),
        Err(error) => Err(explain(&error, &name, rendering)),
    }
}

fn environment(rendering: &Rendering<'_>, dialect: &'static dyn Dialect) -> Environment<'static> {
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
    environment.set_formatter(move |out, state, value| write_value(dialect, out, state, value));
    environment.add_function("msg", say(rendering.messages, rendering.chain));
    dialect.extend(&mut environment);
    environment
}

/// The one place where a value becomes output.
fn write_value(dialect: &dyn Dialect, out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let written = if let Some(text) = value.downcast_object_ref::<TextValue>() {
        write_text(dialect, &text.0, &locale_of(state), out)
    } else if value.is_undefined() {
        return Err(Error::new(ErrorKind::UndefinedError, "this name has no value here"));
    } else if value.is_none() {
        return Err(Error::new(ErrorKind::InvalidOperation, "this is empty here: ask `if` before printing it"));
    } else if value.is_safe() {
        out.write_str(value.as_str().unwrap_or_default())
    } else if let Some(words) = value.as_str() {
        dialect.escape(words, out)
    } else {
        dialect.escape(&value.to_string(), out)
    };
    written.map_err(|_| Error::new(ErrorKind::WriteFailure, "the output is too long"))
}

fn write_text(dialect: &dyn Dialect, text: &Text, page: &str, out: &mut dyn fmt::Write) -> fmt::Result {
    let mut inlines = |out: &mut dyn fmt::Write| text.inlines.iter().try_for_each(|inline| dialect.inline(inline, out));
    if text.locale.to_string() == page { inlines(out) } else { dialect.foreign(text, &mut inlines, out) }
}

/// `msg("id", name=value)`: a word of the frame, in the nearest language that has it.
fn say(messages: &Messages, chain: &LocaleChain) -> impl Fn(&str, Kwargs) -> Result<Value, Error> + Send + Sync + 'static {
    let (messages, chain) = (messages.clone(), chain.clone());
    move |id: &str, kwargs: Kwargs| {
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
        let (locale, words) =
            messages.say(&chain, id, &args).map_err(|error| Error::new(ErrorKind::InvalidOperation, error.to_string()))?;
        let direction = messages.direction(locale);
        let mut text = Text::plain(locale, direction, words);
        text.fallback = locale != chain.first();
        Ok(Value::from_object(TextValue(text)))
    }
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
        let starts = file.text.split_inclusive('\n').scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line.trim_end().len()))
        });
        let lines: BTreeMap<usize, (usize, usize)> = (1..).zip(starts).collect();
        let (start, length) = line.and_then(|line| lines.get(&line).copied()).unwrap_or((0, 0));
        let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { source: file.source, start: at(start), end: at(start + length) }
    });
    let detail = error.detail().map_or_else(|| error.kind().to_string(), ToOwned::to_owned);
    TemplateError { template, line, span, message: detail }
}
