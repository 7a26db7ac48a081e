//! The world around the program: its output, its terminal, and the few settings that it heeds.
//!
//! Nothing else writes to standard output or standard error, and nothing else reads the environment.

use std::borrow::Cow;
use std::io::{self, BufRead, IsTerminal, Read as _, Write};
use std::rc::Rc;

use anstream::adapter::strip_str;
use anstream::{AutoStream, ColorChoice};
use handbill::vocabulary::Date;

use super::exit::Failure;
use super::notice::{Notice, Weight};
use super::words::{Saying, Tongue, Words};

/// Widest lines that we wrap to, in columns: beyond, the eye loses the way back.
const WIDEST: usize = 100;

/// Narrowest lines that we wrap to, in columns.
const NARROWEST: usize = 30;

/// Lines where nobody tells how wide they may be, in columns.
const USUAL: usize = 80;

/// What takes a line of progress away again: back to its start, and empty.
const WIPE: &str = "\r\x1b[K";

/// Where data and talk go, and what is known of the place they go to.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the place where the program runs")]
pub struct Console {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
    input: Box<dyn BufRead>,
    has_keys: bool,
    out_is_terminal: bool,
    err_is_terminal: bool,
    manner: Manner,
    progress: Option<usize>,
    colours: Colours,
    width: usize,
    epoch: Option<String>,
    tongue: Tongue,
    closed: bool,
}

/// The settings that name the language of talk, the first that is set wins (POSIX, Environment Variables). What is
/// written to standard output never depends on them.
const LANGUAGE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// Whether each stream may carry colours.
#[derive(Debug, Clone, Copy, Default)]
struct Colours {
    out: bool,
    err: bool,
}

impl Console {
    /// The console of this process.
    pub fn system() -> Self {
        let out_is_terminal = io::stdout().is_terminal();
        let columns = setting("COLUMNS").and_then(|columns| columns.parse().ok()).filter(|columns| *columns > 0);
        let terminal = || if out_is_terminal { terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)) } else { None };
        // These two look at NO_COLOR and its like, and make old Windows consoles understand colours.
        let out = AutoStream::auto(io::stdout()).current_choice();
        let err = AutoStream::auto(io::stderr()).current_choice();
        Self {
            out: Box::new(io::stdout()),
            err: Box::new(io::stderr()),
            input: Box::new(io::BufReader::new(io::stdin())),
            // A terminal that cannot move its cursor shows a menu as a flood of lines.
            has_keys: io::stdin().is_terminal() && io::stderr().is_terminal() && setting("TERM").is_none_or(|term| term != "dumb"),
            out_is_terminal,
            err_is_terminal: io::stderr().is_terminal(),
            manner: Manner::default(),
            progress: None,
            colours: Colours { out: out != ColorChoice::Never, err: err != ColorChoice::Never },
            width: columns.or_else(terminal).unwrap_or(USUAL),
            epoch: setting("SOURCE_DATE_EPOCH"),
            tongue: Tongue::of_settings(LANGUAGE.iter().filter_map(|name| setting(name))),
            closed: false,
        }
    }

    /// The words of the language to talk in.
    pub fn words(&self) -> Rc<Words> {
        self.tongue.words()
    }

    /// The language to talk in, to be changed by those who know better than the environment.
    pub fn tongue(&mut self) -> &mut Tongue {
        &mut self.tongue
    }

    /// Whether standard output is a terminal.
    pub fn is_terminal(&self) -> bool {
        self.out_is_terminal
    }

    /// How many columns a line may take.
    pub fn width(&self) -> usize {
        self.width.clamp(NARROWEST, WIDEST)
    }

    /// The day that `SOURCE_DATE_EPOCH` names, if it is set.
    ///
    /// # Errors
    /// If it is set to anything but a count of seconds.
    pub fn epoch(&self) -> Result<Option<Date>, Failure> {
        let Some(epoch) = self.epoch.as_deref().filter(|epoch| !epoch.is_empty()) else { return Ok(None) };
        match epoch.parse().ok().and_then(Date::from_epoch) {
            Some(date) => Ok(Some(date)),
            None => Err(Failure::Usage(Saying::of("bad-epoch").text("value", epoch))),
        }
    }

    /// The day that was asked for, or that of `SOURCE_DATE_EPOCH`, if there is one.
    ///
    /// # Errors
    /// As [`Console::epoch`].
    pub fn day(&self, asked: Option<Date>) -> Result<Option<Date>, Failure> {
        asked.map_or_else(|| self.epoch(), |day| Ok(Some(day)))
    }

    /// Writes data as it is.
    ///
    /// # Errors
    /// If the system refuses; a closed pipe is no error, for then nobody wants more.
    pub fn data(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        if self.closed {
            return Ok(());
        }
        match self.out.write_all(bytes).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            written => written.map_err(Failure::Output),
        }
    }

    /// Writes text with styles to standard output, without them if it is not a terminal.
    ///
    /// # Errors
    /// As [`Console::data`].
    pub fn print(&mut self, styled: &str) -> Result<(), Failure> {
        if self.colours.out { self.data(styled.as_bytes()) } else { self.data(strip_str(styled).to_string().as_bytes()) }
    }

    /// Whether keys can be read one by one, and what they change be drawn.
    pub fn has_keys(&self) -> bool {
        self.has_keys
    }

    /// The next line of standard input, at most a few thousand bytes of it; nothing at its end.
    pub fn line(&mut self) -> Option<String> {
        const MOST: u64 = 4096;
        let mut line = String::new();
        let read = (&mut self.input).take(MOST).read_line(&mut line);
        read.ok().filter(|count| *count > 0).map(|_| line)
    }

    /// Draws on standard error as it is, cursor movements included.
    pub fn draw(&mut self, text: &str) {
        // There is nowhere left to complain to.
        let _ = self.err.write_all(text.as_bytes()).and_then(|()| self.err.flush());
    }

    /// Shows on a terminal how far long work has come, in a line that the next thing said takes the place of.
    pub fn progress(&mut self, done: usize, all: usize) {
        let percent = done * 100 / all.max(1);
        if !self.err_is_terminal || self.manner != Manner::default() || self.progress == Some(percent) {
            return;
        }
        let _ = if done < all { write!(self.err, "\r{done}/{all} ({percent} %)") } else { write!(self.err, "{WIPE}") };
        let _ = self.err.flush();
        self.progress = (done < all).then_some(percent);
    }

    /// How it is to speak.
    pub fn set_manner(&mut self, manner: Manner) {
        self.manner = manner;
    }

    /// Says something on standard error, on lines of its own: with styles, without them if it is not a terminal, or as a
    /// line of JSON.
    pub fn tell(&mut self, notice: &Notice) {
        if self.progress.take().is_some() {
            let _ = self.err.write_all(WIPE.as_bytes());
        }
        if self.manner.quiet && notice.message.severity == Weight::Note {
            return;
        }
        let mut text = match self.manner.json {
            true => notice.message.line(),
            false if self.colours.err => notice.drawn.clone(),
            false => strip_str(&notice.drawn).to_string(),
        };
        if !text.ends_with('\n') {
            text.push('\n');
        }
        // There is nowhere left to complain to.
        let _ = self.err.write_all(text.as_bytes());
    }
}

/// How the program speaks of its work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Manner {
    /// Whether it says only what is wrong.
    pub quiet: bool,
    /// Whether it speaks to programs.
    pub json: bool,
}

/// A setting of the environment, if it is text.
#[expect(clippy::disallowed_methods, reason = "this is the place where the environment is read")]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// Words that a terminal only shows: control characters and turns of direction become a mark.
///
/// Content comes from strangers; an escape sequence in it could retitle a window or hide a line.
pub fn printable(words: &str) -> Cow<'_, str> {
    let obeyed = |c: char| (c.is_control() && c != '\n') || ('\u{202A}'..='\u{202E}').contains(&c);
    if words.contains(obeyed) { Cow::Owned(words.replace(obeyed, "\u{FFFD}")) } else { Cow::Borrowed(words) }
}

#[cfg(test)]
pub(super) mod pretend {
    //! A console that remembers.

    use std::cell::RefCell;
    use std::rc::Rc;

    use super::{Colours, Console, Manner, Tongue, USUAL, Write, io};

    /// What was written to one stream.
    #[derive(Clone, Default)]
    pub struct Memory(Rc<RefCell<Vec<u8>>>);

    impl Memory {
        pub fn text(&self) -> String {
            String::from_utf8(self.0.borrow().clone()).expect("the program writes UTF-8")
        }
    }

    impl Write for Memory {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// A stream that always fails in the same way.
    pub struct Broken(pub io::ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// A terminal with colours, and what it was sent.
    pub fn terminal() -> (Console, Memory, Memory) {
        let (out, err) = (Memory::default(), Memory::default());
        let mut console = piped(out.clone(), err.clone());
        console.out_is_terminal = true;
        console.err_is_terminal = true;
        console.colours = Colours { out: true, err: true };
        (console, out, err)
    }

    /// A pair of pipes.
    pub fn piped(out: impl Write + 'static, err: impl Write + 'static) -> Console {
        Console {
            out: Box::new(out),
            err: Box::new(err),
            input: Box::new(io::empty()),
            has_keys: false,
            out_is_terminal: false,
            err_is_terminal: false,
            manner: Manner::default(),
            progress: None,
            colours: Colours::default(),
            width: USUAL,
            epoch: None,
            tongue: Tongue::default(),
            closed: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::pretend::{Broken, Memory, piped, terminal};
    use super::*;
    use crate::cli::exit::ExitStatus;

    #[test]
    fn colours_reach_a_terminal_and_nothing_else() {
        let (mut console, out, _) = terminal();
        console.print("\x1b[1mSignal\x1b[0m\n").unwrap();
        assert_eq!(out.text(), "\x1b[1mSignal\x1b[0m\n");
        let out = Memory::default();
        piped(out.clone(), Memory::default()).print("\x1b[1mSignal\x1b[0m\n").unwrap();
        assert_eq!(out.text(), "Signal\n");
    }

    #[test]
    fn progress_is_shown_on_a_terminal_alone_and_leaves_nothing_behind() {
        let (mut console, out, err) = terminal();
        for done in 1..=300 {
            console.progress(done, 300);
        }
        assert_eq!((out.text().as_str(), err.text().matches('\r').count()), ("", 101));
        assert!(err.text().ends_with("\r\x1b[K") && err.text().contains("\r150/300 (50 %)"), "{}", err.text());
        let err = Memory::default();
        piped(Memory::default(), err.clone()).progress(1, 2);
        assert_eq!(err.text(), "");
    }

    #[test]
    fn a_closed_pipe_is_no_failure_but_a_full_disk_is() {
        let mut closed = piped(Broken(io::ErrorKind::BrokenPipe), Memory::default());
        assert!(closed.data(b"one").is_ok());
        assert!(closed.data(b"two").is_ok());
        let full = piped(Broken(io::ErrorKind::StorageFull), Memory::default()).data(b"one");
        assert_eq!(full.expect_err("the disk is full").status(), ExitStatus::ReadWrite);
    }

    #[test]
    fn data_is_never_changed() {
        let out = Memory::default();
        piped(out.clone(), Memory::default()).data(b"\x1b[1m").unwrap();
        assert_eq!(out.text(), "\x1b[1m");
    }

    #[test]
    fn what_a_terminal_would_obey_is_only_shown() {
        assert_eq!(printable("a\x1b]0;b\x07\u{202E}c\u{9b}"), "a\u{FFFD}]0;b\u{FFFD}\u{FFFD}c\u{FFFD}");
        assert!(matches!(printable("설정\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn the_epoch_is_a_count_of_seconds_or_wrong_usage() {
        let mut console = piped(Memory::default(), Memory::default());
        assert_eq!(console.epoch().unwrap(), None);
        console.epoch = Some("1795305600".to_owned());
        assert_eq!(console.epoch().unwrap().map(|date| date.to_string()).as_deref(), Some("2026-11-22"));
        console.epoch = Some("yesterday".to_owned());
        assert_eq!(console.epoch().expect_err("not a number").status(), ExitStatus::Usage);
    }
}
