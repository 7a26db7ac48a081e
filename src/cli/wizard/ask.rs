//! Questions with numbered answers, on lines of their own: for screen readers, for scripts, and where no keys can be read.

use super::super::console::{Console, printable};
use super::super::exit::{ExitStatus, Failure};
use super::super::report;
use super::super::words::{Saying, Words};
use super::keys::Keys;

/// Something that can be chosen.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its name in the content, which a script may answer with.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// What it means; may be empty.
    pub more: String,
}

/// A question with its answers.
#[derive(Debug)]
pub struct Question {
    /// The question.
    pub title: String,
    /// What can be answered.
    pub choices: Vec<Choice>,
    /// Whether several answers may be given.
    pub many: bool,
    /// How many must be given.
    pub least: usize,
    /// What is offered.
    pub offered: Vec<usize>,
}

/// How questions are asked.
pub enum Asker {
    /// On numbered lines.
    Plain,
    /// In a menu with arrow keys.
    Keys(Keys),
}

impl Asker {
    /// The answers to a question, as places in its list.
    ///
    /// # Errors
    /// If the reader stops, or there are no more answers.
    pub fn choose(&mut self, question: &Question, words: &Words, console: &mut Console) -> Result<Vec<usize>, Failure> {
        match self {
            Self::Plain => plain(question, words, console),
            Self::Keys(keys) => keys.choose(question, words, console),
        }
    }
}

/// A line that is typed; what is offered, if it is empty.
///
/// # Errors
/// If there are no more answers.
pub fn line(title: &str, offered: &str, console: &mut Console) -> Result<String, Failure> {
    let hint = if offered.is_empty() { String::new() } else { format!(" [{offered}]") };
    console.draw(&format!("\n{}{hint}\n", printable(title)));
    let line = next_line(console)?;
    Ok(if line.is_empty() { offered.to_owned() } else { line })
}

/// The next line that is typed.
fn next_line(console: &mut Console) -> Result<String, Failure> {
    match console.line() {
        Some(line) => Ok(line.trim().to_owned()),
        None => Err(Failure::Usage(Saying::of("wizard-no-answer"))),
    }
}

/// The reader stopped.
pub fn stopped(words: &Words, console: &mut Console) -> Failure {
    console.tell(&report::note(words, &Saying::of("wizard-stopped")));
    Failure::Told(ExitStatus::Usage)
}

fn plain(question: &Question, words: &Words, console: &mut Console) -> Result<Vec<usize>, Failure> {
    let mut lines = vec![String::new(), question.title.clone()];
    for (at, choice) in question.choices.iter().enumerate() {
        let offered = if question.offered.contains(&at) { " *" } else { "" };
        lines.push(format!("  {}. {}{offered}", at + 1, choice.name));
        if !choice.more.is_empty() {
            lines.push(format!("     {}", choice.more));
        }
    }
    lines.push(words.word(if question.many { "wizard-numbers" } else { "wizard-number" }));
    let text = lines.join("\n");
    console.draw(&format!("{}\n", printable(&text)));
    loop {
        let line = next_line(console)?;
        let found = if line.is_empty() { Some(question.offered.clone()) } else { parsed(&line, &question.choices) };
        let fits = |found: &Vec<usize>| found.len() >= question.least && (question.many || found.len() == 1);
        match found.filter(fits) {
            Some(found) => return Ok(found),
            None => console.tell(&report::sentence(words, &Saying::of("wizard-not-understood").text("answer", &line))),
        }
    }
}

/// `1 3`, `1, 3` or names; nothing if one of them is no choice.
fn parsed(line: &str, choices: &[Choice]) -> Option<Vec<usize>> {
    let mut found = Vec::new();
    for word in line.split([' ', ',', '،', '、', '，']).filter(|word| !word.is_empty()) {
        let by_name = choices.iter().position(|choice| choice.id.eq_ignore_ascii_case(word));
        let at = by_name.or_else(|| number(word)?.checked_sub(1).filter(|at| *at < choices.len()))?;
        if !found.contains(&at) {
            found.push(at);
        }
    }
    Some(found)
}

/// A number in the digits of any of our languages.
fn number(word: &str) -> Option<usize> {
    let digit = |c: char| match c {
        '0'..='9' => c.to_digit(10),
        '\u{660}'..='\u{669}' => Some(u32::from(c) - 0x660),
        '\u{6F0}'..='\u{6F9}' => Some(u32::from(c) - 0x6F0),
        '\u{FF10}'..='\u{FF19}' => Some(u32::from(c) - 0xFF10),
        _ => None,
    };
    word.chars().try_fold(0_usize, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)? as usize))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_numbers_or_names_in_the_digits_of_any_language() {
        let choices: Vec<Choice> =
            ["signal", "device", "telegram"].map(|id| Choice { id: id.to_owned(), name: id.to_owned(), more: String::new() }).into();
        for (line, found) in [
            ("1 3", Some(vec![0, 2])),
            ("3, signal", Some(vec![2, 0])),
            ("۲،۱", Some(vec![1, 0])),
            ("٣", Some(vec![2])),
            ("1 1", Some(vec![0])),
            ("0", None),
            ("4", None),
            ("signall", None),
            ("99999999999999999999999", None),
        ] {
            assert_eq!(parsed(line, &choices), found, "{line}");
        }
    }
}
