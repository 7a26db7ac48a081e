//! The file format of GNU gettext: entries of a text and its translation, with what a translator must know of it.
//!
//! It is written and read here, and not by a crate, since those that there are lose what we need: where an entry stands in
//! the file, so that a mistake in it can be shown.

use std::fmt::{self, Write as _};
use std::ops::Range;

/// The flag of a translation that is not finished, or no longer up to date.
pub const FUZZY: &str = "fuzzy";

/// A file of translations into one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct File {
    /// What the first entry, which has no text, says of the file.
    pub header: Vec<(String, String)>,
    /// The texts.
    pub entries: Vec<Entry>,
}

/// A text and its translation.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// What a translator should know, line by line.
    pub comments: Vec<String>,
    /// Where the text stands in English.
    pub place: Option<String>,
    /// Words for programs, such as [`FUZZY`].
    pub flags: Vec<String>,
    /// What tells the text from others that read the same.
    pub context: String,
    /// The text.
    pub id: String,
    /// The text for several things, where that is another.
    pub plural: Option<String>,
    /// The translation, in each of the language's plural forms if there is a text for several; empty if there is none.
    pub translations: Vec<String>,
    /// Its bytes in the file that it was read from.
    pub at: Range<usize>,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoError {
    /// Why.
    pub message: String,
    /// The bytes of the line.
    pub at: Range<usize>,
}

/// Where an entry stands does not make it another one.
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        let all = |entry: &Self| {
            (
                entry.comments.clone(),
                entry.place.clone(),
                entry.flags.clone(),
                entry.context.clone(),
                entry.id.clone(),
                entry.plural.clone(),
            )
        };
        all(self) == all(other) && self.translations == other.translations
    }
}

impl Eq for Entry {}

impl Entry {
    /// Whether the translation is not finished.
    #[must_use]
    pub fn is_fuzzy(&self) -> bool {
        self.flags.iter().any(|flag| flag == FUZZY)
    }
}

impl File {
    /// A line of the header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.header.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Reads a file.
    ///
    /// # Errors
    /// The first line that is not of this format.
    pub fn parse(text: &str) -> Result<Self, PoError> {
        let mut reader = Reader { file: Self::default(), entry: Entry::default(), slot: Slot::None, begun: false };
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let whole = at..at + line.trim_end().len();
            at += line.len();
            reader.line(line.trim(), &whole).map_err(|message| PoError { message, at: whole })?;
        }
        let end = text.len();
        reader.finish().map_err(|message| PoError { message, at: end..end })?;
        Ok(reader.file)
    }
}

/// Where the next quoted line goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slot {
    None,
    Context,
    Id,
    Plural,
    Translation(usize),
}

struct Reader {
    file: File,
    entry: Entry,
    slot: Slot,
    begun: bool,
}

impl Reader {
    fn line(&mut self, line: &str, at: &Range<usize>) -> Result<(), String> {
        // What is obsolete, or was the text before, is for translators.
        if line.is_empty() || line.starts_with("#~") || line.starts_with("#|") {
            return Ok(());
        }
        let is_comment = line.starts_with('#');
        if is_comment && matches!(self.slot, Slot::Translation(_)) {
            self.finish()?;
        }
        if let Some(comment) = line.strip_prefix("#.") {
            self.entry.comments.push(comment.trim().to_owned());
        } else if let Some(place) = line.strip_prefix("#:") {
            self.entry.place.get_or_insert_with(|| place.trim().to_owned());
        } else if let Some(flags) = line.strip_prefix("#,") {
            self.entry.flags.extend(flags.split(',').map(|flag| flag.trim().to_owned()).filter(|flag| !flag.is_empty()));
        } else if is_comment {
            return Ok(());
        } else if line.starts_with('"') {
            let words = unquoted(line)?;
            self.target().ok_or("a text stands here that belongs to nothing")?.push_str(&words);
            self.entry.at.end = at.end;
        } else {
            let (word, rest) = line.split_once(char::is_whitespace).ok_or("this line is none of a PO file")?;
            let slot = match word {
                "msgctxt" => Slot::Context,
                "msgid" => Slot::Id,
                "msgid_plural" => Slot::Plural,
                "msgstr" => Slot::Translation(0),
                _ => {
                    let number =
                        word.strip_prefix("msgstr[").and_then(|rest| rest.strip_suffix(']')).and_then(|digits| digits.parse().ok());
                    Slot::Translation(number.filter(|number| *number < 10).ok_or_else(|| format!("`{word}` is no word of PO files"))?)
                }
            };
            let begins = matches!(slot, Slot::Context) || slot == Slot::Id && self.slot != Slot::Context;
            if begins && matches!(self.slot, Slot::Translation(_)) {
                self.finish()?;
            }
            if begins {
                self.begun = true;
                self.entry.at = at.clone();
            }
            if !self.begun {
                return Err(format!("`{word}` stands here before any msgid"));
            }
            if let Slot::Translation(number) = slot {
                if self.entry.translations.len() != number {
                    return Err(format!("`{word}` is not in its order"));
                }
                self.entry.translations.push(String::new());
            }
            if slot == Slot::Plural {
                self.entry.plural = Some(String::new());
            }
            self.slot = slot;
            let words = unquoted(rest.trim())?;
            self.target().ok_or("a text stands here that belongs to nothing")?.push_str(&words);
            self.entry.at.end = at.end;
        }
        Ok(())
    }

    fn target(&mut self) -> Option<&mut String> {
        match self.slot {
            Slot::None => None,
            Slot::Context => Some(&mut self.entry.context),
            Slot::Id => Some(&mut self.entry.id),
            Slot::Plural => self.entry.plural.as_mut(),
            Slot::Translation(number) => self.entry.translations.get_mut(number),
        }
    }

    fn finish(&mut self) -> Result<(), String> {
        let entry = std::mem::take(&mut self.entry);
        let begun = std::mem::take(&mut self.begun);
        let slot = std::mem::replace(&mut self.slot, Slot::None);
        if !begun {
            return Ok(());
        }
        if !matches!(slot, Slot::Translation(_)) {
            return Err("an entry has no msgstr".to_owned());
        }
        if entry.id.is_empty() && entry.context.is_empty() && self.file.header.is_empty() && self.file.entries.is_empty() {
            let lines = entry.translations[0].lines().filter_map(|line| line.split_once(':'));
            self.file.header = lines.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect();
        } else {
            self.file.entries.push(entry);
        }
        Ok(())
    }
}

/// The file as it is written: always in the same way, lines never wrapped.
impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("msgid \"\"\nmsgstr \"\"\n")?;
        for (name, value) in &self.header {
            writeln!(f, "\"{}\\n\"", escaped(&format!("{name}: {value}")))?;
        }
        self.entries.iter().try_for_each(|entry| write!(f, "\n{entry}"))
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.comments.iter().try_for_each(|comment| writeln!(f, "#. {comment}"))?;
        self.place.iter().try_for_each(|place| writeln!(f, "#: {place}"))?;
        if !self.flags.is_empty() {
            writeln!(f, "#, {}", self.flags.join(", "))?;
        }
        field(f, "msgctxt", &self.context)?;
        field(f, "msgid", &self.id)?;
        let Some(plural) = &self.plural else { return field(f, "msgstr", self.translations.first().map_or("", String::as_str)) };
        field(f, "msgid_plural", plural)?;
        self.translations.iter().enumerate().try_for_each(|(number, words)| field(f, &format!("msgstr[{number}]"), words))
    }
}

fn field(f: &mut fmt::Formatter<'_>, name: &str, text: &str) -> fmt::Result {
    if !text.contains('\n') {
        return writeln!(f, "{name} \"{}\"", escaped(text));
    }
    writeln!(f, "{name} \"\"")?;
    text.split_inclusive('\n').try_for_each(|line| writeln!(f, "\"{}\"", escaped(line)))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '"' | '\\' => out.extend(['\\', c]),
            // No other control character is ever exported; msgfmt would take it for a mistake.
            c if c.is_ascii_control() => {
                let _ = write!(out, "\\{:03o}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

fn unquoted(line: &str) -> Result<String, String> {
    let inner = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|_| line.len() > 1);
    let inner = inner.ok_or("a text begins and ends with a double quote")?;
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner.chars();
    while let Some(c) = rest.next() {
        match c {
            '"' => return Err("a double quote inside of a text has a backslash before it".to_owned()),
            '\\' => match rest.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some('r') => out.push('\r'),
                Some(c @ ('"' | '\\')) => out.push(c),
                Some(first @ '0'..='7') => {
                    let mut number = first.to_digit(8).unwrap_or(0);
                    let mut ahead = rest.clone();
                    for _ in 0..2 {
                        let Some(digit) = ahead.next().and_then(|c| c.to_digit(8)) else { break };
                        number = number * 8 + digit;
                        rest.next();
                    }
                    out.push(char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                other => return Err(format!("`\\{}` means nothing", other.map_or(String::new(), String::from))),
            },
            c => out.push(c),
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(words: Vec<String>, plural: bool, fuzzy: bool) -> Entry {
        let [context, id, comment, one, two] = <[String; 5]>::try_from(words).expect("five texts");
        Entry {
            comments: vec![comment.replace('\n', " ").trim().to_owned()],
            place: Some("a.yaml:1".to_owned()),
            flags: if fuzzy { vec![FUZZY.to_owned()] } else { Vec::new() },
            context: format!("c{context}"),
            id,
            plural: plural.then(|| "several".to_owned()),
            translations: if plural { vec![one, two] } else { vec![one] },
            at: 0..0,
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_is_written_is_read_as_it_was(
            words in prop::collection::vec("[a-z\"\\\\\\n\\t#~ 설é\u{1}{}]{0,12}", 5..6),
            plural in any::<bool>(),
            fuzzy in any::<bool>(),
        ) {
            let file = File { header: vec![("Language".to_owned(), "ko".to_owned())], entries: vec![entry(words, plural, fuzzy)] };
            let written = file.to_string();
            let read = File::parse(&written).expect("sound");
            prop_assert_eq!(&read, &file, "{}", written);
            prop_assert_eq!(read.to_string(), written);
        }
    }

    #[test]
    fn what_other_programs_write_is_read() {
        let text = "# A translator\nmsgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\n# note\n#| msgid \"old\"\n#, fuzzy, c-format\nmsgctxt \"a\"\nmsgid \"\"\n\"one \"\n\"thing\"\nmsgid_plural \"things\"\nmsgstr[0] \"x\"\nmsgstr[1] \"\"\n\"y\\n\"\n\"z\"\n\n#~ msgid \"gone\"\n#~ msgstr \"weg\"\n";
        let file = File::parse(text).expect("sound");
        assert_eq!(file.header("language"), Some("ru"));
        let [entry] = &file.entries[..] else { panic!("{file:?}") };
        assert_eq!((entry.id.as_str(), entry.plural.as_deref(), entry.is_fuzzy()), ("one thing", Some("things"), true));
        assert_eq!(entry.translations, ["x", "y\nz"]);
        assert_eq!(&text[entry.at.clone()][..7], "msgctxt");
    }

    #[test]
    fn a_mistake_is_found_in_its_line() {
        for (text, line) in [
            ("msgid \"a\"\nmsgstr \"b\nmsgid \"c\"\n", "msgstr \"b"),
            ("msgid \"a\"\nmsgstr \"\\q\"\n", "msgstr \"\\q\""),
            ("msgstr \"a\"\n", "msgstr \"a\""),
            ("\"a\"\n", "\"a\""),
            ("msgid \"a\"\nmsgstr[1] \"b\"\n", "msgstr[1] \"b\""),
            ("msgid \"a\"\nmsgfoo \"b\"\n", "msgfoo \"b\""),
            ("msgid \"a\"\nmsgstr \"a\" b\"\n", "msgstr \"a\" b\""),
            ("msgid \"a\"\n", ""),
        ] {
            let error = File::parse(text).expect_err(text);
            assert_eq!(&text[error.at.clone()], line, "{text} {error:?}");
        }
    }
}
