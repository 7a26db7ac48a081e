//! `handbill show`: a checklist to read in the terminal.

use std::fmt::Write as _;

use clap::builder::styling::{AnsiColor, Style};
use handbill::catalog::{Catalog, checklist_ids};
use handbill::error::Error;
use handbill::generate::{Prepared, prepare};
use handbill::handout::text::{Inline, Text};
use handbill::handout::{Handout, Place, Progress, Section, Status, Step};
use handbill::layers::{Layers, Reading};
use handbill::messages::MessageError;
use handbill::vocabulary::{Code, Length};
use textwrap::{Options, WordSeparator};

use super::args::ShowArgs;
use super::console::{Console, printable};
use super::exit::Failure;
use super::explain;
use super::profile::{Kept, keep_to, request};
use super::words::Saying;

const TITLE: Style = Style::new().bold().underline();
const HEADING: Style = AnsiColor::Cyan.on_default().bold();
const STRONG: Style = Style::new().bold();
const QUIET: Style = Style::new().dimmed();
const CODE: Style = AnsiColor::Yellow.on_default();
const TYPED: Style = AnsiColor::Green.on_default();
const LINK: Style = Style::new().underline();
const END: Style = AnsiColor::Green.on_default().bold();
const WARNING: Style = AnsiColor::Red.on_default().bold();

/// Shows a checklist or a step of it.
///
/// # Errors
/// If a name is unknown, the content has errors or cannot be read, or standard output cannot be written.
pub fn run(args: &ShowArgs, layers: &Layers, console: &mut Console) -> Result<(), Failure> {
    let mut kept = Kept::read(&args.reader, layers)?;
    let named = args.name.as_deref().map(|name| named(layers, name)).transpose()?;
    let checklists = match &named {
        Some((checklist, _)) => vec![checklist.clone()],
        None => kept.file.checklists.iter().map(|name| name.value.clone()).collect(),
    };
    keep_to(&checklists, &mut kept.file, layers)?;
    let mut request = request(&args.tailoring, &args.reader, &kept.file, layers)?;
    request.checklists = checklists;
    if let Some((_, Some(step))) = named {
        request.steps = vec![step];
    }
    if request.checklists.is_empty() {
        return Err(Failure::Usage(Saying::of("no-checklists")));
    }
    if let Some(tag) = args.locale.as_ref().or(kept.file.locale.as_ref().map(|tag| &tag.value)) {
        request.locale.clone_from(tag);
    }
    if args.tailoring.explain {
        return explain::run(&request, layers, console);
    }
    request.date = console.epoch()?;
    let mut reading = Reading::default();
    let prepared = match prepare(layers, &request, false, &mut reading) {
        Ok(prepared) => prepared,
        Err(error) => return Err(Failure::program(error, reading)),
    };
    let page = Page { prepared: &prepared, width: console.width(), boxes: args.reader.profile.is_some(), out: String::new() }
        .write(&prepared.handout);
    console.print(&page.map_err(Error::from)?)
}

/// The checklist and step of `signal`, `signal/set-pin` or `SG7`.
fn named(layers: &Layers, name: &str) -> Result<(String, Option<String>), Failure> {
    if let Some((checklist, step)) = name.split_once('/') {
        return Ok((checklist.to_owned(), Some(step.to_owned())));
    }
    let ids = checklist_ids(layers)?;
    let code = name.to_uppercase().parse::<Code>().ok().filter(|_| !ids.iter().any(|id| id.as_str() == name));
    if let Some(code) = code {
        let catalog = Catalog::load(layers, &ids, &std::collections::BTreeSet::new(), Length::Card, &mut Reading::default())?;
        let mut entries = catalog.checklists.iter();
        if let Some((id, _)) = entries.find(|(_, entry)| entry.checklist.steps().any(|(_, step)| step.code.value == code)) {
            return Ok((id.to_string(), Some(code.to_string())));
        }
    }
    Ok((name.to_owned(), None))
}

/// A handout being written for a terminal.
struct Page<'p> {
    prepared: &'p Prepared,
    width: usize,
    /// Whether each step has a box: a reader's own steps are there to be ticked.
    boxes: bool,
    out: String,
}

impl Page<'_> {
    fn write(mut self, handout: &Handout) -> Result<String, MessageError> {
        self.paragraph("", &styled(TITLE, &handout.name.as_ref().unwrap_or(&handout.title).words()));
        // The lead speaks of boxes and grey words, which a terminal does not have.
        self.paragraph("", &styled(QUIET, &format!("{} · {}", handout.edition.date, handout.edition.hash)));
        if self.boxes {
            self.progress(handout)?;
        }
        for notice in &handout.notices {
            self.paragraph("", &styled(QUIET, &notice.words()));
        }
        for part in &handout.checklists {
            if handout.checklists.len() > 1 {
                self.out.push('\n');
                self.paragraph("", &styled(TITLE, &part.title.words()));
            }
            if let Some(status) = &part.status {
                self.status(status)?;
            }
            for section in &part.sections {
                self.section(section)?;
            }
        }
        Ok(self.out)
    }

    /// `██████░░░░  3 done, 2 steps left`
    fn progress(&mut self, handout: &Handout) -> Result<(), MessageError> {
        const BAR: usize = 20;
        let left = handout.steps().filter(|step| step.done.is_none()).count();
        let Progress { done, left } = handout.progress.unwrap_or(Progress { done: 0, left });
        let full = (done * BAR).checked_div(done + left).unwrap_or(0);
        let bar = format!("{END}{}{END:#}{}", "█".repeat(full), "░".repeat(BAR - full));
        let words = self.prepared.say_counted("progress", &[("done", done), ("left", left)])?;
        self.out.push('\n');
        self.paragraph("", &format!("{bar} {}", printable(&words)));
        Ok(())
    }

    fn status(&mut self, status: &Status) -> Result<(), MessageError> {
        let verdict = self.prepared.say(&format!("verdict-{}", status.verdict))?;
        self.out.push('\n');
        self.paragraph("", &format!("{} {}", styled(WARNING, &format!("{verdict}:")), inlines(&status.words)));
        Ok(())
    }

    fn section(&mut self, section: &Section) -> Result<(), MessageError> {
        self.out.push('\n');
        self.paragraph("", &styled(HEADING, &section.title.words()));
        section.steps.iter().try_for_each(|step| self.step(step))
    }

    fn step(&mut self, step: &Step) -> Result<(), MessageError> {
        self.out.push('\n');
        let priority = self.prepared.say(&format!("priority-{}", step.priority))?;
        let code = format!("{:5}", step.code.as_str());
        let head = format!("{} {}", styled(STRONG, &step.title.words()), styled(QUIET, &format!("[{priority}]")));
        let tick = match (self.boxes, step.done) {
            (false, _) => "  ",
            (true, None) => "[ ] ",
            (true, Some(_)) => "[x] ",
        };
        self.hanging(&format!("{tick}{} ", styled(CODE, &code)), &head);
        for place in &step.places {
            let line = self.place(place)?;
            self.paragraph("        ", &line);
        }
        if let Some(warning) = &step.warning {
            let term = styled(WARNING, &self.prepared.say("term-warning")?);
            self.paragraph("        ", &format!("{term} {}", inlines(warning)));
        }
        if let Some(action) = &step.action {
            self.paragraph("        ", &inlines(action));
        }
        for (term, text) in [("term-why", &step.why), ("term-cost", &step.cost), ("term-check", &step.check)] {
            if let Some(text) = text {
                let term = styled(QUIET, &self.prepared.say(term)?);
                self.paragraph("        ", &format!("{term} {}", inlines(text)));
            }
        }
        if let Some(note) = &step.note {
            let term = styled(QUIET, &self.prepared.say("term-note")?);
            self.paragraph("        ", &format!("{term} {}", inlines(note)));
        }
        if !step.needs.is_empty() {
            let term = styled(QUIET, &self.prepared.say("term-needs")?);
            let codes: Vec<&str> = step.needs.iter().map(Code::as_str).collect();
            self.paragraph("        ", &format!("{term} {}", styled(CODE, &codes.join(" "))));
        }
        if step.unconfirmed {
            self.paragraph("        ", &styled(QUIET, &self.prepared.say("step-unconfirmed")?));
        }
        Ok(())
    }

    /// `iPhone, Android: Settings › Account › Pin: On`
    fn place(&self, place: &Place) -> Result<String, MessageError> {
        let mut line = String::new();
        if !place.platforms.is_empty() {
            let joint = format!(" {} ", self.prepared.say("list-joint")?);
            let platforms: Vec<String> = place.platforms.iter().map(Text::words).collect();
            line.push_str(&styled(QUIET, &format!("{}:", platforms.join(&joint))));
            line.push(' ');
        }
        let joint = format!(" {} ", self.prepared.say("path-joint")?);
        let path: Vec<String> = place.path.iter().map(inlines).collect();
        line.push_str(&path.join(&joint));
        if let Some(end) = &place.end {
            let gap = if place.path.is_empty() { "" } else { ": " };
            write!(line, "{gap}{END}{}{END:#}", plain(end)).expect("a string takes all that is written");
        }
        Ok(line)
    }

    /// Lines that all begin with the same indentation; nothing for no words.
    fn paragraph(&mut self, indent: &str, styled: &str) {
        if !styled.trim().is_empty() {
            self.wrapped(styled, indent, indent);
        }
    }

    /// Lines of which the first begins with a mark, and the others as far in.
    fn hanging(&mut self, mark: &str, styled: &str) {
        let indent = " ".repeat(textwrap::core::display_width(mark));
        self.wrapped(styled, mark, &indent);
    }

    fn wrapped(&mut self, styled: &str, first: &str, rest: &str) {
        // Korean is broken at spaces alone; Unicode's rules would break its words.
        let separator = match self.prepared.handout.locale.to_string().split('-').next() {
            Some("ko") => WordSeparator::AsciiSpace,
            _ => WordSeparator::UnicodeBreakProperties,
        };
        let options = Options::new(self.width).initial_indent(first).subsequent_indent(rest).word_separator(separator);
        for line in textwrap::wrap(styled, options) {
            self.out.push_str(line.trim_end());
            self.out.push('\n');
        }
    }
}

fn styled(style: Style, words: &str) -> String {
    if words.is_empty() { String::new() } else { format!("{style}{}{style:#}", printable(words)) }
}

/// A text with its marking as styles.
fn inlines(text: &Text) -> String {
    text.inlines.iter().map(|inline| part(inline, true)).collect()
}

/// A text whose style is given by its place.
fn plain(text: &Text) -> String {
    text.inlines.iter().map(|inline| part(inline, false)).collect()
}

fn part(inline: &Inline, with_styles: bool) -> String {
    let dressed = |style: Style, words: &str| if with_styles { styled(style, words) } else { printable(words).into_owned() };
    match inline {
        Inline::Text { text } => printable(text).into_owned(),
        Inline::Strong { text } => dressed(STRONG, text),
        Inline::Typed { text } => dressed(TYPED, text),
        Inline::Link { url } => dressed(LINK, url),
        Inline::Label { text, gloss, mark, .. } => {
            let mut label = dressed(STRONG, text);
            if let Some(gloss) = gloss {
                label.push_str(&dressed(QUIET, &format!(" ({gloss})")));
            }
            if let Some(mark) = mark {
                label.push_str(&dressed(QUIET, &format!(" {mark}")));
            }
            label
        }
    }
}
