//! What the program says, in the reader's language: facts become sentences here and nowhere else.
//!
//! The sentences stand in `i18n/<locale>/cli.ftl`; one file, and the English one to fall back to, is read when there is
//! something to say.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;
use std::rc::Rc;

use handbill::layers::{Layers, Reading};
use handbill::locale::{Locale, LocaleChain};
use handbill::messages::{Args, COMMAND_LINE, Locales, Messages};

/// Something to say: the id of a message and the facts that it tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    id: Cow<'static, str>,
    facts: Vec<(&'static str, Fact)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Fact {
    Text(String),
    Number(usize),
}

impl Saying {
    /// A message without facts.
    pub fn of(id: impl Into<Cow<'static, str>>) -> Self {
        Self { id: id.into(), facts: Vec::new() }
    }

    /// The id of the message.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The same with a name, a path or the like.
    pub fn text(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.facts.push((name, Fact::Text(value.to_string())));
        self
    }

    /// The same with a number.
    pub fn number(mut self, name: &'static str, value: usize) -> Self {
        self.facts.push((name, Fact::Number(value)));
        self
    }
}

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    chain: LocaleChain,
    messages: Messages,
}

impl Words {
    /// Reads the words of a language and of those it falls back to.
    ///
    /// What cannot be read or parsed is told by `check`; here English steps in, for whoever has a complaint to make
    /// must be able to make it.
    pub fn load(layers: &Layers, locale: &Locale) -> Self {
        let mut reading = Reading::default();
        let locales = Locales::load(layers, std::slice::from_ref(locale), &mut reading).unwrap_or_default();
        let chain = locales.chain(locale);
        let directions = chain.iter().map(|locale| (locale, locales.direction(locale)));
        let messages = Messages::load(layers, COMMAND_LINE, directions, &mut reading).unwrap_or_default();
        Self { chain, messages }
    }

    /// The language that they are in.
    pub fn locale(&self) -> &Locale {
        self.chain.first()
    }

    /// Says something; where no language has words for it, its id.
    pub fn say(&self, saying: &Saying) -> String {
        self.said(&saying.id, saying).unwrap_or_else(|| saying.id.clone().into_owned())
    }

    /// A way out of what was said, if there is one: the attribute `help` of the message.
    pub fn help(&self, saying: &Saying) -> Option<String> {
        self.attribute(saying, "help")
    }

    /// Another line that belongs to what was said.
    pub fn attribute(&self, saying: &Saying, name: &str) -> Option<String> {
        self.said(&format!("{}.{name}", saying.id), saying)
    }

    /// A message without facts.
    pub fn word(&self, id: &str) -> String {
        self.said(id, &Saying::of("")).unwrap_or_else(|| id.to_owned())
    }

    /// Whether some language has words for it.
    pub fn know(&self, id: &str) -> bool {
        self.messages.has(&self.chain, id)
    }

    fn said(&self, id: &str, saying: &Saying) -> Option<String> {
        let args = saying.facts.iter().fold(Args::none(), |args, (name, fact)| match fact {
            Fact::Text(text) => args.text(name, text.as_str()),
            Fact::Number(number) => args.number(name, *number),
        });
        self.messages.say(&self.chain, id, &args).ok().map(|(_, words)| words)
    }
}

/// The language that the program talks in. Nothing is read before the first word.
#[derive(Default)]
pub struct Tongue {
    wish: Option<Locale>,
    layers: Option<Rc<Layers>>,
    words: OnceCell<Rc<Words>>,
}

impl Tongue {
    /// The language that the environment asks for, by the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
    pub fn of_settings(settings: impl Iterator<Item = String>) -> Self {
        let first = settings.into_iter().find(|setting| !setting.is_empty());
        Self { wish: first.as_deref().and_then(locale_of), ..Self::default() }
    }

    /// Takes another language.
    pub fn prefer(&mut self, tag: &str) {
        self.wish = tag.parse().ok();
        self.words = OnceCell::new();
    }

    /// Takes the words of this content instead of the built-in ones.
    pub fn learn(&mut self, layers: Rc<Layers>) {
        self.layers = Some(layers);
        self.words = OnceCell::new();
    }

    /// The words of the language that was asked for, or of English.
    pub fn words(&self) -> Rc<Words> {
        let read = || {
            let layers = self.layers.clone().unwrap_or_else(|| Rc::new(Layers::built_in()));
            let source = Locale::source();
            let wish = self.wish.as_ref().filter(|wish| **wish != source);
            let found = wish.and_then(|wish| wish.negotiate(&Locales::tags(&layers).ok()?).cloned());
            Rc::new(Words::load(&layers, &found.unwrap_or(source)))
        };
        Rc::clone(self.words.get_or_init(read))
    }
}

/// The language of a setting such as `zh_TW.UTF-8` or `ca_ES@valencia` (POSIX); none for `C`.
fn locale_of(setting: &str) -> Option<Locale> {
    let tag = setting.split(['.', '@']).next().unwrap_or_default();
    if matches!(tag, "C" | "POSIX") { None } else { tag.replace('_', "-").parse().ok() }
}

#[cfg(test)]
mod tests {
    use handbill::assets::InMemory;

    use super::*;

    fn tongue(settings: &[&str]) -> Tongue {
        Tongue::of_settings(settings.iter().map(ToString::to_string))
    }

    fn talks(tongue: &Tongue) -> String {
        tongue.words().chain.first().to_string()
    }

    #[test]
    fn the_first_setting_that_is_set_names_the_language() {
        for (settings, language) in [
            (&["ko_KR.UTF-8"][..], "ko"),
            (&["", "zh_TW.UTF-8", "ko_KR.UTF-8"], "zh-Hant"),
            (&["zh_CN"], "zh-Hans"),
            (&["C", "ko_KR.UTF-8"], "en"),
            (&["C.UTF-8"], "en"),
            (&["POSIX"], "en"),
            (&["en_US.UTF-8"], "en"),
            (&["tlh_KX@bold"], "en"),
            (&["not a language"], "en"),
            (&[], "en"),
        ] {
            assert_eq!(talks(&tongue(settings)), language, "{settings:?}");
        }
    }

    #[test]
    fn a_wish_of_ones_own_wins_and_content_of_ones_own_is_heard() {
        let mut tongue = tongue(&["ko_KR.UTF-8"]);
        tongue.prefer("eo");
        assert_eq!(talks(&tongue), "en");
        let locale = "name: Esperanto\nenglish: Esperanto\ndirection: ltr\nreview: machine\nfaces: [noto-sans]\n";
        let own = InMemory::default().with("i18n/eo/locale.yaml", locale).with("i18n/eo/cli.ftl", "error-head = eraro:\n");
        tongue.learn(Rc::new(Layers::built_in().under(own)));
        assert_eq!(talks(&tongue), "eo");
        let words = tongue.words();
        assert_eq!((words.word("error-head").as_str(), words.word("warning-head").as_str()), ("eraro:", "warning:"));
    }

    #[test]
    fn what_nobody_has_words_for_is_told_by_its_name() {
        let words = tongue(&[]).words();
        assert_eq!(words.say(&Saying::of("no-such-message").number("count", 1)), "no-such-message");
        assert_eq!(words.help(&Saying::of("no-such-message")), None);
    }
}
