//! What buttons and menus say on the screen, by platform and language, and how sure we are of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostics;
use crate::locale::{Locale, LocaleChain};
use crate::source::{Span, Spanned};
use crate::vocabulary::{Date, Id, LabelId, PlatformId, Sureness};
use crate::yaml::node::Node;
use crate::yaml::{Fields, entries, parsed, text};

/// The labels of one app.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    /// Where texts were read.
    pub seen: BTreeMap<Id, Seen>,
    /// The labels.
    pub labels: BTreeMap<LabelId, Label>,
    /// Entries of `seen` that could not be read, so that nobody is told that they are missing.
    pub broken: BTreeSet<Id>,
}

/// A place where labels were read.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The platform whose labels these are.
    pub platform: Spanned<PlatformId>,
    /// The address.
    pub source: Spanned<String>,
    /// The day it was read.
    pub date: Date,
    /// How sure the words are.
    pub sure: Sureness,
}

/// One label: its words on each platform.
#[derive(Debug, Clone)]
pub struct Label {
    /// Where its name stands.
    pub span: Span,
    /// Its words by platform.
    pub platforms: BTreeMap<PlatformId, BTreeMap<Locale, LabelText>>,
}

/// The words of a label in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelText {
    /// As they stand on the screen.
    pub text: String,
    /// How sure we are.
    pub sure: Sureness,
}

/// A label as a handout prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The words.
    pub text: String,
    /// Their language.
    pub locale: Locale,
    /// The English words, where the local ones are not certain.
    pub gloss: Option<String>,
    /// Whether even the English words are not confirmed.
    pub unconfirmed: bool,
}

impl Labels {
    /// Reads `labels.yaml`.
    pub fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Self {
        let mut this = Self::default();
        let Some(mut fields) = Fields::of(node, node.span(), problems) else { return this };
        let seen = fields.required("seen").and_then(|node| entries(node, fields.problems())).unwrap_or_default();
        let labels = fields.required("labels").and_then(|node| entries(node, fields.problems())).unwrap_or_default();
        fields.finish();
        for (key, value) in seen {
            match (parsed::<Id>(key, problems), Seen::read(key, value, problems)) {
                (Some(id), Some(seen)) => drop(this.seen.insert(id.value, seen)),
                (Some(id), None) => drop(this.broken.insert(id.value)),
                (None, _) => {}
            }
        }
        for (key, value) in labels {
            if let Some(id) = parsed::<LabelId>(key, problems) {
                let platforms = this.read_label(value, problems);
                this.labels.insert(id.value, Label { span: key.span(), platforms });
            }
        }
        this
    }

    fn read_label(&self, node: &Node<'_>, problems: &mut Diagnostics) -> BTreeMap<PlatformId, BTreeMap<Locale, LabelText>> {
        let mut platforms = BTreeMap::new();
        for (platform_key, sightings) in entries(node, problems).unwrap_or_default() {
            let Some(platform) = parsed::<PlatformId>(platform_key, problems) else { continue };
            let texts: &mut BTreeMap<Locale, LabelText> = platforms.entry(platform.value.clone()).or_default();
            for (seen_key, by_locale) in entries(sightings, problems).unwrap_or_default() {
                let Some(id) = parsed::<Id>(seen_key, problems) else { continue };
                let Some(seen) = self.seen.get(&id.value) else {
                    if self.broken.contains(&id.value) {
                        continue;
                    }
                    let known = self.seen.keys().map(Id::as_str).collect::<Vec<_>>().join(", ");
                    problems
                        .error("unknown-sighting", Some(id.span), format!("`{}` is not listed under `seen`", id.value))
                        .help(format!("listed are: {known}"));
                    continue;
                };
                if seen.platform.value != platform.value {
                    let message = format!("`{}` was seen on {}, not on {}", id.value, seen.platform.value, platform.value);
                    problems
                        .error("wrong-platform", Some(id.span), message)
                        .help("put the words below the platform that they were seen on");
                }
                for (locale_key, words) in entries(by_locale, problems).unwrap_or_default() {
                    let (Some(locale), Some(words)) = (parsed::<Locale>(locale_key, problems), text(words, problems)) else {
                        continue;
                    };
                    let new = LabelText { text: words.to_owned(), sure: seen.sure };
                    let old = texts.get(&locale.value);
                    if old.is_none_or(|old| new.sure < old.sure) {
                        texts.insert(locale.value, new);
                    }
                }
            }
        }
        platforms
    }

    /// How sure we are of a label's words on a phone that speaks the first language of the chain; `None` where they
    /// are not known in that language.
    #[must_use]
    pub fn sureness(&self, id: &LabelId, platform: &PlatformId, chain: &LocaleChain) -> Option<Sureness> {
        let label = self.labels.get(id)?;
        let here = label.platforms.get(platform).or_else(|| label.platforms.values().next())?;
        let same = |locale: &&Locale| locale.same_language(chain.first());
        chain.iter().filter(same).find_map(|locale| label.words(here, locale)).map(|words| words.sure)
    }

    /// The words of a label for a reader whose phone speaks the first language of the chain.
    ///
    /// Where this platform's words are not known in that language, those of another platform serve if both
    /// say the same in English; what is not confirmed carries the English words behind it.
    #[must_use]
    pub fn show(&self, id: &LabelId, platform: &PlatformId, chain: &LocaleChain) -> Option<Shown> {
        let label = self.labels.get(id)?;
        let here = label.platforms.get(platform).or_else(|| label.platforms.values().next())?;
        let english = here.get(&Locale::source());
        let (locale, found) = chain.find(|locale| label.words(here, locale))?;
        let is_source = *locale == Locale::source();
        let sure = found.sure == Sureness::Confirmed;
        let gloss = english.filter(|english| !is_source && !sure && english.text != found.text);
        Some(Shown {
            locale: locale.clone(),
            gloss: gloss.map(|english| english.text.clone()),
            unconfirmed: english.is_some_and(|english| english.sure == Sureness::Unconfirmed) && (is_source || !sure),
            text: found.text,
        })
    }
}

impl Label {
    /// The words of a platform in a language, or those of another platform if both say the same in English.
    fn words(&self, here: &BTreeMap<Locale, LabelText>, locale: &Locale) -> Option<LabelText> {
        here.get(locale).cloned().or_else(|| {
            let english = |texts: &BTreeMap<Locale, LabelText>| texts.get(&Locale::source()).map(|text| text.text.to_lowercase());
            let borrowed = self.platforms.values().filter(|texts| english(texts) == english(here)).find_map(|texts| texts.get(locale))?;
            Some(LabelText { text: borrowed.text.clone(), sure: Sureness::Probable.max(borrowed.sure) })
        })
    }
}

impl Seen {
    fn read(key: &Node<'_>, node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, key.span(), problems)?;
        let platform = fields.required("platform").and_then(|node| parsed(node, fields.problems()));
        let source = fields.required("source").and_then(|node| {
            let url = text(node, fields.problems())?;
            Some(Spanned { value: url.to_owned(), span: node.span() })
        });
        let date = fields.required("date").and_then(|node| parsed(node, fields.problems()));
        let sure: Option<Spanned<Sureness>> = fields.required("sure").and_then(|node| parsed(node, fields.problems()));
        for key in ["revision", "version", "texts", "part", "note"] {
            fields.optional(key);
        }
        fields.finish();
        Some(Self { platform: platform?, source: source?, date: date?.value, sure: sure?.value })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::node::{Bounds, Node};

    const FILE: &str = "
seen:
  a: {platform: android, source: 'https://x.example', date: 2026-01-01, sure: confirmed}
  old: {platform: android, source: 'https://x.example', date: 2024-01-01, sure: probable}
  i: {platform: ios, source: 'https://x.example', date: 2026-01-01, sure: confirmed}
  g: {platform: desktop, source: 'https://x.example', date: 2026-01-01, sure: unconfirmed}
labels:
  nobody:
    android:
      a: {en: Nobody, ko: 없음}
      old: {ko: 아무도, ru: Никто}
    ios:
      i: {en: Nobody}
    desktop:
      g: {en: No one}
";

    fn show(platform: &str, chain: &[&str]) -> Shown {
        let node = Node::parse(FILE, Bounds { nodes: 200, depth: 10 }).expect("sound");
        let mut problems = Diagnostics::default();
        let labels = Labels::read(&node, &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        let chain = LocaleChain::new(chain.iter().map(|tag| tag.parse().expect("a tag")).collect());
        labels.show(&"nobody".parse().expect("an id"), &platform.parse().expect("an id"), &chain).expect("known")
    }

    #[test]
    fn a_confirmed_label_stands_alone() {
        assert_eq!(show("android", &["ko"]).text, "없음");
        assert_eq!(show("android", &["ko"]).gloss, None);
    }

    #[test]
    fn an_old_label_carries_the_english_one() {
        assert_eq!(show("android", &["ru"]).gloss.as_deref(), Some("Nobody"));
    }

    #[test]
    fn another_platform_lends_its_words_where_the_english_agrees() {
        let lent = show("ios", &["ko"]);
        assert_eq!((lent.text.as_str(), lent.gloss.as_deref()), ("없음", Some("Nobody")));
        let not = show("desktop", &["ko"]);
        assert_eq!((not.text.as_str(), not.locale, not.unconfirmed), ("No one", Locale::source(), true));
    }
}
