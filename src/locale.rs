//! Languages: their tags, which of ours answers to a wish, and in which order wording falls back.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// A language as BCP 47 names it, with a script or region where that matters (`ko`, `zh-Hant`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(LanguageIdentifier);

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

/// A text that is not a language tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocaleError(String);

/// Old codes that people and phones still use, with what they are called today (IANA registry).
const RENAMED: [(&str, &str); 5] = [("iw", "he"), ("in", "id"), ("no", "nb"), ("ji", "yi"), ("tl", "fil")];

impl Locale {
    /// The language that all content is written in first.
    #[must_use]
    pub fn source() -> Self {
        Self("en".parse().expect("`en` is a language tag"))
    }

    /// The first of `ours` that serves a reader who asks for this locale.
    ///
    /// The same tag wins; then the same language in the same script, where a missing script or region means
    /// the likely one (Unicode likely subtags). Traditional Chinese is never answered with Simplified.
    #[must_use]
    pub fn negotiate<'a>(&self, ours: &'a [Locale]) -> Option<&'a Locale> {
        if let Some(same) = ours.iter().find(|locale| *locale == self) {
            return Some(same);
        }
        let wanted = self.maximized();
        let serves = |locale: &&Locale| {
            let offered = locale.maximized();
            offered.language == wanted.language && offered.script == wanted.script
        };
        let same_region = |locale: &&Locale| locale.maximized().region == wanted.region;
        ours.iter().filter(serves).find(same_region).or_else(|| ours.iter().find(serves))
    }

    /// Which way the language's script is written.
    #[must_use]
    pub fn usual_direction(&self) -> Direction {
        match self.0.character_direction() {
            CharacterDirection::RTL => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// Whether it is a kind of the other's language (`en-GB` of `en`).
    #[must_use]
    pub fn same_language(&self, other: &Self) -> bool {
        self.0.language == other.0.language
    }

    /// Whether both are usually written in the same letters.
    #[must_use]
    pub fn same_script(&self, other: &Self) -> bool {
        let script = |locale: &Self| locale.maximized().script;
        script(self).is_some() && script(self) == script(other)
    }

    fn maximized(&self) -> LanguageIdentifier {
        let mut full = self.0.clone();
        full.maximize();
        full
    }
}

impl FromStr for Locale {
    type Err = LocaleError;

    fn from_str(tag: &str) -> Result<Self, LocaleError> {
        let wrong = || LocaleError(tag.to_owned());
        // The parser takes some signs that stand beside the letters for letters (U+0060).
        if !tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
            return Err(wrong());
        }
        let mut id: LanguageIdentifier = tag.parse().map_err(|_| wrong())?;
        if let Some((_, today)) = RENAMED.iter().find(|(old, _)| *old == id.language.as_str()) {
            id.language = today.parse().expect("the table holds language codes");
        }
        Ok(Self(id))
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for LocaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a language tag such as `ko` or `zh-Hant`", self.0)
    }
}

impl std::error::Error for LocaleError {}

impl Serialize for Locale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl FromStr for Direction {
    type Err = DirectionError;

    fn from_str(text: &str) -> Result<Self, DirectionError> {
        match text {
            "ltr" => Ok(Self::Ltr),
            "rtl" => Ok(Self::Rtl),
            other => Err(DirectionError(other.to_owned())),
        }
    }
}

/// A text that is not a direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectionError(String);

impl fmt::Display for DirectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a direction: write `ltr` or `rtl`", self.0)
    }
}

impl std::error::Error for DirectionError {}

impl Direction {
    /// The value of the HTML `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// The languages to look a text up in, nearest first; the last is the source language.
///
/// This is the one place where fall-back happens: wording, labels and the words of the frame all use it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocaleChain(Vec<Locale>);

impl LocaleChain {
    /// A chain from its members; the source language is added at the end if it is missing.
    #[must_use]
    pub fn new(mut locales: Vec<Locale>) -> Self {
        if !locales.contains(&Locale::source()) {
            locales.push(Locale::source());
        }
        Self(locales)
    }

    /// The language that was asked for.
    #[must_use]
    pub fn first(&self) -> &Locale {
        &self.0[0]
    }

    /// The members, nearest first.
    pub fn iter(&self) -> impl Iterator<Item = &Locale> {
        self.0.iter()
    }

    /// What the nearest locale has, with that locale.
    pub fn find<T>(&self, mut look_up: impl FnMut(&Locale) -> Option<T>) -> Option<(&Locale, T)> {
        self.0.iter().find_map(|locale| look_up(locale).map(|found| (locale, found)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tag(text: &str) -> Locale {
        text.parse().expect("the test writes tags")
    }

    #[test]
    fn a_wish_finds_the_locale_that_serves_it() {
        let ours = ["en", "zh-Hans", "zh-Hant", "ko", "he", "nb", "id", "pt-BR", "ar"].map(tag);
        for (wish, served) in [
            ("zh-TW", "zh-Hant"),
            ("zh-HK", "zh-Hant"),
            ("zh-MO", "zh-Hant"),
            ("zh", "zh-Hans"),
            ("zh-CN", "zh-Hans"),
            ("zh-SG", "zh-Hans"),
            ("zh-Hant-CN", "zh-Hant"),
            ("ko-KR", "ko"),
            ("ko-KP", "ko"),
            ("KO", "ko"),
            ("iw", "he"),
            ("no", "nb"),
            ("in", "id"),
            ("pt", "pt-BR"),
            ("en-GB", "en"),
            ("ar-EG", "ar"),
        ] {
            assert_eq!(tag(wish).negotiate(&ours), Some(&tag(served)), "{wish}");
        }
        for wish in ["ja", "sr-Latn", "yue"] {
            assert_eq!(tag(wish).negotiate(&ours), None, "{wish}");
        }
    }

    #[test]
    fn a_script_tells_which_way_a_language_is_written() {
        for right_to_left in ["ar", "fa", "he", "ur", "ckb", "ug", "ps", "dv", "yi", "pa-Arab"] {
            assert_eq!(tag(right_to_left).usual_direction(), Direction::Rtl, "{right_to_left}");
        }
        for left_to_right in ["en", "ko", "zh-Hant", "ku", "az-Latn"] {
            assert_eq!(tag(left_to_right).usual_direction(), Direction::Ltr, "{left_to_right}");
        }
    }

    #[test]
    fn signs_are_no_letters_of_a_tag() {
        for text in ["zh-`ant-zhsh", "zh-`ant", "`a", "zh-Han[", "en-@B", "en/..", "en us", ""] {
            assert!(text.parse::<Locale>().is_err(), "{text}");
        }
        assert_eq!("zh_Hant_TW".parse(), Ok(tag("zh-Hant-TW")));
    }

    #[test]
    fn traditional_is_never_answered_with_simplified() {
        assert_eq!(tag("zh-TW").negotiate(&[tag("zh-Hans")]), None);
    }

    #[test]
    fn a_chain_ends_in_the_source_language() {
        let chain = LocaleChain::new(vec![tag("fa-AF"), tag("fa")]);
        assert_eq!(chain.iter().map(ToString::to_string).collect::<Vec<_>>(), ["fa-AF", "fa", "en"]);
        assert_eq!(chain.find(|locale| (*locale == tag("en")).then_some(1)), Some((&tag("en"), 1)));
    }

    fn any_tag() -> impl Strategy<Value = Locale> {
        let language = prop::sample::select(&["en", "zh", "sr", "ar", "pa", "az", "no", "nb", "iw", "he", "ko", "ku", "yue"][..]);
        let script = prop::sample::select(&["", "-Hans", "-Hant", "-Latn", "-Cyrl", "-Arab", "-Guru"][..]);
        let region = prop::sample::select(&["", "-CN", "-TW", "-HK", "-RS", "-IN", "-PK", "-US"][..]);
        (language, script, region).prop_map(|(language, script, region)| tag(&format!("{language}{script}{region}")))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_wish_is_served_in_its_language_and_script_or_not_at_all(wish in any_tag(), ours in prop::collection::vec(any_tag(), 0..6)) {
            let served = wish.negotiate(&ours);
            if let Some(served) = served {
                prop_assert!(ours.contains(served));
                prop_assert!(wish.same_script(served), "{} is served with {}", wish, served);
                prop_assert_eq!(wish.maximized().language, served.maximized().language);
            }
            // Who asks for what we have gets just that, and an order among others changes nothing for them.
            if ours.contains(&wish) {
                prop_assert_eq!(served, Some(&wish));
            }
            // One more language never takes an answer away.
            let more: Vec<Locale> = ours.iter().cloned().chain([tag("ja")]).collect();
            prop_assert_eq!(wish.negotiate(&more), served);
        }

        #[test]
        fn a_tag_is_read_as_it_is_written(locale in any_tag()) {
            prop_assert_eq!(locale.to_string().parse::<Locale>(), Ok(locale.clone()));
        }
    }
}
