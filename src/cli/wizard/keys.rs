//! A menu that is moved through with arrow keys. It is drawn with nothing but words, so that it needs no colours.

use console::{Key, Term};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::super::console::{Console, printable};
use super::super::exit::Failure;
use super::super::words::Words;
use super::ask::{Question, stopped};

/// Most choices that are shown at a time; the others are scrolled to.
const SHOWN: usize = 12;

/// The keys of a terminal.
pub struct Keys {
    term: Term,
}

/// Where the reader is in a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Menu {
    at: usize,
    chosen: Vec<bool>,
}

/// What a key does.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    Again,
    Done,
    Stop,
}

impl Keys {
    /// The keys of the terminal that the program runs in.
    pub fn new() -> Self {
        Self { term: Term::stderr() }
    }

    /// Lets the reader choose.
    ///
    /// # Errors
    /// If they stop, or no key can be read.
    pub fn choose(&mut self, question: &Question, words: &Words, console: &mut Console) -> Result<Vec<usize>, Failure> {
        let mut menu = Menu::of(question);
        let hint = words.word(if question.many { "wizard-keys-many" } else { "wizard-keys-one" });
        let mut drawn = 0;
        loop {
            let lines = menu.lines(question, &hint, console.width());
            let back = if drawn == 0 { String::new() } else { format!("\x1b[{drawn}A\x1b[J") };
            drawn = lines.len();
            console.draw(&format!("{back}{}\n", lines.join("\n")));
            let key = self.term.read_key_raw().map_err(|_| stopped(words, console))?;
            match menu.press(&key, question) {
                Step::Again => {}
                Step::Done => return Ok(menu.answers(question)),
                Step::Stop => return Err(stopped(words, console)),
            }
        }
    }
}

impl Menu {
    fn of(question: &Question) -> Self {
        let chosen = (0..question.choices.len()).map(|at| question.offered.contains(&at)).collect();
        Self { at: if question.many { 0 } else { question.offered.first().copied().unwrap_or(0) }, chosen }
    }

    fn press(&mut self, key: &Key, question: &Question) -> Step {
        let last = question.choices.len() - 1;
        match key {
            Key::ArrowUp | Key::Char('k') => self.at = if self.at == 0 { last } else { self.at - 1 },
            Key::ArrowDown | Key::Char('j') | Key::Tab => self.at = if self.at == last { 0 } else { self.at + 1 },
            Key::Home | Key::PageUp => self.at = 0,
            Key::End | Key::PageDown => self.at = last,
            Key::Char(' ') if question.many => self.chosen[self.at] = !self.chosen[self.at],
            Key::Enter | Key::Char(' ') => {
                let given = if question.many { self.chosen.iter().filter(|chosen| **chosen).count() } else { 1 };
                if given >= question.least {
                    return Step::Done;
                }
            }
            Key::CtrlC | Key::Escape | Key::Char('\u{4}') => return Step::Stop,
            _ => {}
        }
        Step::Again
    }

    fn answers(&self, question: &Question) -> Vec<usize> {
        if question.many { (0..self.chosen.len()).filter(|at| self.chosen[*at]).collect() } else { vec![self.at] }
    }

    /// The menu as lines that fit into the width, each once.
    fn lines(&self, question: &Question, hint: &str, width: usize) -> Vec<String> {
        let mut lines = vec![String::new()];
        lines.extend(textwrap::wrap(&printable(&question.title), width).iter().map(ToString::to_string));
        let first = self.at.saturating_sub(SHOWN / 2).min(question.choices.len().saturating_sub(SHOWN));
        let shown = question.choices.iter().enumerate().skip(first).take(SHOWN);
        for (at, choice) in shown {
            let sign = if self.at == at { ">" } else { " " };
            let tick = match (question.many, self.chosen[at]) {
                (false, _) => "",
                (true, false) => "[ ] ",
                (true, true) => "[x] ",
            };
            lines.push(cut(&format!("{sign} {tick}{}", printable(&choice.name)), width));
        }
        if question.choices.len() > SHOWN {
            lines.push(format!("  ({}/{})", self.at + 1, question.choices.len()));
        }
        let more = &question.choices[self.at].more;
        if !more.is_empty() {
            let options = textwrap::Options::new(width).initial_indent("    ").subsequent_indent("    ");
            lines.extend(textwrap::wrap(&printable(more), options).iter().map(ToString::to_string));
        }
        lines.extend(textwrap::wrap(&printable(hint), width).iter().map(ToString::to_string));
        lines
    }
}

/// A line cut off at a width, for a line that breaks would be drawn twice.
fn cut(line: &str, width: usize) -> String {
    if line.width() < width {
        return line.to_owned();
    }
    let mut wide = 0;
    let fits = |c: &char| {
        wide += c.width().unwrap_or(0);
        wide + 1 < width
    };
    line.chars().take_while(fits).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::super::ask::Choice;
    use super::*;

    fn question(many: bool, count: usize) -> Question {
        let choice = |at: usize| Choice { id: format!("c{at}"), name: format!("Choice {at}"), more: format!("More of {at}") };
        Question { title: "Which?".to_owned(), choices: (0..count).map(choice).collect(), many, least: usize::from(many), offered: vec![] }
    }

    fn pressed(question: &Question, keys: &[Key]) -> (Menu, Step) {
        let mut menu = Menu::of(question);
        let mut last = Step::Again;
        for key in keys {
            last = menu.press(key, question);
        }
        (menu, last)
    }

    #[test]
    fn arrows_move_space_chooses_and_enter_ends() {
        let question = question(true, 3);
        let (menu, last) = pressed(&question, &[Key::ArrowDown, Key::Char(' '), Key::ArrowUp, Key::ArrowUp, Key::Char(' '), Key::Enter]);
        assert_eq!((menu.answers(&question), last), (vec![1, 2], Step::Done));
        assert_eq!(pressed(&question, &[Key::Enter]).1, Step::Again, "one must be chosen");
        assert_eq!(pressed(&question, &[Key::Char(' '), Key::CtrlC]).1, Step::Stop);
    }

    #[test]
    fn one_of_several_is_where_the_reader_stands() {
        let question = question(false, 3);
        let (menu, last) = pressed(&question, &[Key::ArrowDown, Key::Enter]);
        assert_eq!((menu.answers(&question), last), (vec![1], Step::Done));
    }

    #[test]
    fn a_long_menu_scrolls_and_no_line_is_too_wide() {
        let question = question(true, 40);
        let (menu, _) = pressed(&question, &[Key::End]);
        let lines = menu.lines(&question, "Space chooses, and Enter goes on, whatever else you press", 30);
        assert!(lines.iter().any(|line| line == "> [ ] Choice 39") && lines.len() < 20, "{lines:#?}");
        assert!(lines.iter().all(|line| line.width() <= 30), "{lines:#?}");
        assert!(cut("가나다라마바사아자차", 10).width() < 10);
    }
}
