//! The names that content and readers share: ids, priorities, lengths, dates.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// A name in content: lower-case letters, digits and single hyphens (`two-step-verification`).
///
/// So it can be part of a file name, an HTML id or a Fluent message without escaping.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Id(String);

/// A text that is not an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdError(String);

/// Device names of Windows: a file of that name cannot be made there, whatever its ending (Microsoft, Naming Files).
fn is_device(name: &str) -> bool {
    let numbered = |kind| name.strip_prefix(kind).is_some_and(|number: &str| number.len() == 1 && number != "0");
    ["con", "prn", "aux", "nul"].contains(&name) || numbered("com") || numbered("lpt")
}

impl Id {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if text.len() <= 64 && text.split('-').all(word) && !is_device(text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(IdError(text.to_owned()))
        }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not an id: use lower-case letters, digits and single hyphens", self.0)
    }
}

impl std::error::Error for IdError {}

/// A checklist by its id (`signal`).
pub type ChecklistId = Id;
/// A step by its id inside its checklist (`set-pin`).
pub type StepId = Id;
/// A label by its id inside its checklist (`who-can-see-my-number`).
pub type LabelId = Id;
/// A kind of device or program (`android`).
pub type PlatformId = Id;
/// A danger that a step lowers (`account-takeover`).
pub type ThreatId = Id;
/// A fact about the reader on which a step depends (`real-name-number`).
pub type SituationId = Id;

/// A step anywhere: `set-pin` in the same checklist, `signal/set-pin` from outside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepRef {
    /// The checklist, if named.
    pub checklist: Option<ChecklistId>,
    /// The step in it.
    pub step: StepId,
}

impl FromStr for StepRef {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        match text.split_once('/') {
            Some((checklist, step)) => Ok(Self { checklist: Some(checklist.parse()?), step: step.parse()? }),
            None => Ok(Self { checklist: None, step: text.parse()? }),
        }
    }
}

impl fmt::Display for StepRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.checklist {
            Some(checklist) => write!(f, "{checklist}/{}", self.step),
            None => self.step.fmt(f),
        }
    }
}

/// The permanent short name of a step (`TG4`): capitals, then a number. People say it aloud.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Code(String);

impl Code {
    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The letters and the number, to put codes into the order in which people count: `TG9` before `TG10`.
    #[must_use]
    pub fn counted(&self) -> (&str, u32) {
        let letters = self.0.trim_end_matches(|c: char| c.is_ascii_digit());
        (letters, self.0[letters.len()..].parse().unwrap_or(0))
    }
}

impl FromStr for Code {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let digits = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let letters = text.len() - digits.len();
        let sound = (1..=3).contains(&letters)
            && (1..=3).contains(&digits.len())
            && !digits.starts_with('0')
            && digits.bytes().all(|b| b.is_ascii_digit());
        if sound { Ok(Self(text.to_owned())) } else { Err(CodeError(text.to_owned())) }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is not a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeError(String);

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a code: one to three capitals and a number, such as `TG4`", self.0)
    }
}

impl std::error::Error for CodeError {}

/// The short name of an app in a narrow column (`SG`): the capitals that the codes of its steps begin with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Abbreviation(String);

impl FromStr for Abbreviation {
    type Err = AbbreviationError;

    fn from_str(text: &str) -> Result<Self, AbbreviationError> {
        let sound = (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase());
        if sound { Ok(Self(text.to_owned())) } else { Err(AbbreviationError(text.to_owned())) }
    }
}

impl fmt::Display for Abbreviation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is not an abbreviation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbbreviationError(String);

impl fmt::Display for AbbreviationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not one to three capitals, such as `TG`", self.0)
    }
}

impl std::error::Error for AbbreviationError {}

/// A closed list of words that are written in content and on the command line alike.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$item])* $variant),+ }

        impl $name {
            /// All of them, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word used in content, on the command line and in JSON.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl FromStr for $name {
            type Err = WordError;

            fn from_str(text: &str) -> Result<Self, WordError> {
                Self::ALL.iter().copied().find(|word| word.as_str() == text).ok_or_else(|| WordError {
                    word: text.to_owned(),
                    known: Self::ALL.iter().map(|word| word.as_str()).collect(),
                })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

/// A word outside its closed list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordError {
    /// What was written.
    pub word: String,
    /// What may be written.
    pub known: Vec<&'static str>,
}

impl fmt::Display for WordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not one of {}", self.word, self.known.join(", "))
    }
}

impl std::error::Error for WordError {}

words! {
    /// How soon a step should be done.
    Priority {
        /// In the first hour, by everybody.
        Essential = "essential",
        /// By most people, at small cost.
        Recommended = "recommended",
        /// Against special dangers, or at larger cost.
        Advanced = "advanced",
    }
}

words! {
    /// How much of each step a handout tells.
    Length {
        /// Titles, end values, codes and warnings.
        Card = "card",
        /// And what to do.
        Steps = "steps",
        /// And why, at what cost, and how to check.
        Full = "full",
    }
}

words! {
    /// What a handout does with a string that has no translation, or one of older English.
    Missing {
        /// English for what is missing, a mark on what is stale, and notices of both.
        Mark = "mark",
        /// English for both.
        Fallback = "fallback",
        /// Steps that have either are left out, and counted.
        Omit = "omit",
        /// No handout.
        Fail = "fail",
    }
}

words! {
    /// What a handout does with steps that the reader has done.
    DoneSteps {
        /// Each stands in its place, ticked.
        Show = "show",
        /// They stand at the end, ticked.
        Last = "last",
        /// They are left out.
        Omit = "omit",
    }
}

words! {
    /// The paper that pages are set for.
    Paper {
        /// 210 × 297 mm (ISO 216).
        A4 = "a4",
        /// 8.5 × 11 inches (ANSI A).
        Letter = "letter",
        /// 148 × 210 mm (ISO 216).
        A5 = "a5",
    }
}

words! {
    /// How sure we are of something.
    Confidence {
        /// Read in a current official source.
        High = "high",
        /// Read in an older or second-hand source.
        Medium = "medium",
        /// From memory, or never tried.
        Unconfirmed = "unconfirmed",
    }
}

words! {
    /// Whether a messenger meets a criterion.
    Answer {
        /// It does.
        Yes = "yes",
        /// In part, or for some.
        Partly = "partly",
        /// It does not.
        No = "no",
        /// Nobody has found out.
        Unknown = "unknown",
    }
}

words! {
    /// How sure we are of the words of a label.
    Sureness {
        /// Read in the app's own current texts.
        Confirmed = "confirmed",
        /// Read in an older or copied text.
        Probable = "probable",
        /// From a guide, from memory, or our own translation.
        Unconfirmed = "unconfirmed",
    }
}

words! {
    /// What can go wrong for a reader who does a step; the wording must then warn.
    Hazard {
        /// Something is gone for good.
        Deletes = "deletes",
        /// Something is hidden, and being found hiding it may be dangerous.
        Hides = "hides",
        /// The reader may be locked out.
        Locks = "locks",
        /// Somebody may see more than before.
        Exposes = "exposes",
        /// It can be against a law or a duty.
        Legal = "legal",
    }
}

words! {
    /// What we think of an app as a whole.
    Verdict {
        /// A good choice for what its status says.
        Recommended = "recommended",
        /// A choice for some readers, or only as its status says.
        Conditional = "conditional",
        /// Not to be chosen where there is a choice.
        NotRecommended = "not-recommended",
        /// Nobody knows whether it will be kept up.
        Uncertain = "uncertain",
    }
}

words! {
    /// The two positions of a plain switch.
    Switch {
        /// On.
        Enabled = "enabled",
        /// Off.
        Disabled = "disabled",
    }
}

words! {
    /// How a translation was made.
    Review {
        /// The source language: written, not translated.
        Source = "source",
        /// Translated, and not read over by a native speaker yet.
        Machine = "machine",
        /// Read over by a native speaker.
        Reviewed = "reviewed",
    }
}

/// A day of the Gregorian calendar, written `2026-11-22`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A text that is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError(String);

impl Date {
    /// The day of a count of seconds since 1970-01-01 UTC, as `SOURCE_DATE_EPOCH` has it.
    ///
    /// `None` after the year 9999. The civil-from-days algorithm is Howard Hinnant's.
    #[must_use]
    pub fn from_epoch(seconds: u64) -> Option<Self> {
        let days = i64::try_from(seconds / 86_400).ok()? + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year <= 9999).then_some(())?;
        Some(Self { year: u16::try_from(year).ok()?, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
    }
}

impl Date {
    /// How many days lie between an earlier day and this one; negative if the other is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.days() - earlier.days()
    }

    /// Days since 1970-01-01. The days-from-civil algorithm is Howard Hinnant's.
    fn days(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let shifted = if month > 2 { month - 3 } else { month + 9 };
        let of_year = (153 * shifted + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let error = || DateError(text.to_owned());
        let shape =
            |c: &[u8]| c.len() == 10 && c.iter().enumerate().all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
        if !shape(text.as_bytes()) {
            return Err(error());
        }
        let year: u16 = text[0..4].parse().map_err(|_| error())?;
        let month: u8 = text[5..7].parse().map_err(|_| error())?;
        let day: u8 = text[8..10].parse().map_err(|_| error())?;
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return Err(error()),
        };
        if !(1..=days).contains(&day) {
            return Err(error());
        }
        Ok(Self { year, month, day })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a date such as 2026-11-22", self.0)
    }
}

impl std::error::Error for DateError {}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_cannot_become_a_dangerous_file_name() {
        for text in ["", "..", "a/b", "A", "a--b", "-a", "con", "a.b", "a b", "é", &"x".repeat(65)] {
            assert!(text.parse::<Id>().is_err(), "{text}");
        }
        assert!("two-step-verification".parse::<Id>().is_ok());
    }

    #[test]
    fn a_code_is_capitals_and_a_number() {
        assert!("TG4".parse::<Code>().is_ok());
        for text in ["tg4", "TG", "4", "TG04", "TG4a", "ABCD1", "TG1234"] {
            assert!(text.parse::<Code>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_date_is_a_day_that_exists() {
        assert!("2024-02-29".parse::<Date>().is_ok());
        for text in ["2023-02-29", "2026-13-01", "2026-00-10", "26-11-22", "2026-11-31", "2026/11/22", "2026-+1-22"] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        for (later, earlier, days) in [
            ("2026-11-22", "2026-11-22", 0),
            ("2027-11-22", "2026-11-22", 365),
            ("2024-03-01", "2024-02-28", 2),
            ("2000-01-01", "1970-01-01", 10_957),
            ("2026-01-01", "2026-01-02", -1),
        ] {
            assert_eq!(day(later).days_since(day(earlier)), days, "{later} {earlier}");
        }
    }

    #[test]
    fn an_epoch_becomes_its_day() {
        for (seconds, day) in [(0, "1970-01-01"), (951_782_400, "2000-02-29"), (1_795_305_600, "2026-11-22")] {
            assert_eq!(Date::from_epoch(seconds).map(|date| date.to_string()).as_deref(), Some(day));
        }
    }
}
