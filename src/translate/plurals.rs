//! Plural forms: those of Fluent, which names them as CLDR does, and those of gettext, which counts them by a formula.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::locale::Locale;
use crate::messages::pattern_text;

/// The category that every language has, and that stands where no other fits.
const OTHER: &str = "other";

/// A formula that gives each number of things the number of its form.
struct Formula {
    header: &'static str,
    form: fn(usize) -> usize,
}

/// The formulas that languages are described with.
const FORMULAS: &[Formula] = &[
    Formula { header: "nplurals=1; plural=0;", form: |_| 0 },
    Formula { header: "nplurals=2; plural=(n != 1);", form: |n| usize::from(n != 1) },
    Formula { header: "nplurals=2; plural=(n > 1);", form: |n| usize::from(n > 1) },
    Formula { header: "nplurals=2; plural=(n%10!=1 || n%100==11);", form: |n| usize::from(n % 10 != 1 || n % 100 == 11) },
    Formula {
        header: "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
        form: |n| if n % 10 == 1 && n % 100 != 11 { 0 } else { few_or_many(n) },
    },
    Formula {
        header: "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
        form: |n| if n == 1 { 0 } else { few_or_many(n) },
    },
    Formula {
        header: "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);",
        form: |n| match n {
            1 => 0,
            2..=4 => 1,
            _ => 2,
        },
    },
    Formula { header: "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);", form: |n| [2, 0, 1].get(n).copied().unwrap_or(2) },
    Formula {
        header: "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2);",
        form: |n| match (n, n % 100) {
            (1, _) => 0,
            (0, _) | (_, 1..=19) => 1,
            _ => 2,
        },
    },
    Formula {
        header: "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);",
        form: |n| match n % 100 {
            1 => 0,
            2 => 1,
            3 | 4 => 2,
            _ => 3,
        },
    },
    Formula {
        header: "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
        form: |n| match (n, n % 100) {
            (0..=2, _) => n,
            (_, 3..=10) => 3,
            (_, 11..) => 4,
            _ => 5,
        },
    },
];

fn few_or_many(n: usize) -> usize {
    if matches!(n % 10, 2..=4) && !matches!(n % 100, 12..=14) { 1 } else { 2 }
}

/// Numbers that tell formulas apart. Beyond a hundred, Fluent's own rules for Arabic have a slip; millions, for which some
/// languages have a form of their own, are never counted here.
const TRIED: usize = 100;

/// How a language counts, for gettext.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forms {
    /// The formula, as the header of a file says it.
    pub header: &'static str,
    /// What CLDR calls each form.
    pub categories: Vec<&'static str>,
}

impl Forms {
    /// The forms of a language; `None` where no formula that we know describes them.
    #[must_use]
    pub fn of(locale: &Locale) -> Option<Self> {
        let tag: LanguageIdentifier = locale.to_string().split('-').next()?.parse().ok()?;
        let rules = PluralRules::create(tag, PluralRuleType::CARDINAL).ok()?;
        let all: Vec<&'static str> = (0..TRIED).map(|n| rules.select(n).map(|category| word(&category))).collect::<Result<_, _>>().ok()?;
        FORMULAS.iter().find_map(|formula| {
            let mut categories: BTreeMap<usize, &'static str> = BTreeMap::new();
            let fits = all.iter().enumerate().all(|(n, category)| *categories.entry((formula.form)(n)).or_insert(*category) == *category);
            // A form that no small number takes is the one for all the rest.
            let count = formula.header.strip_prefix("nplurals=").and_then(|rest| rest[..1].parse().ok()).unwrap_or(1);
            let categories: Vec<&'static str> = (0..count).map(|form| categories.get(&form).copied().unwrap_or(OTHER)).collect();
            let distinct = categories.iter().enumerate().all(|(at, one)| !categories[..at].contains(one));
            (fits && distinct).then_some(Self { header: formula.header, categories })
        })
    }
}

fn word(category: &PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => OTHER,
    }
}

/// A message by how it depends on numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// It reads the same whatever it counts.
    Plain,
    /// It has a form for each category; the variable that is counted, and the whole sentence by category.
    Plural(String, BTreeMap<String, String>),
    /// It depends on something else, or on several things.
    Other,
}

impl Shape {
    /// The shape of a pattern.
    #[must_use]
    pub fn of(pattern: &Pattern<&str>) -> Self {
        let mut selects = pattern.elements.iter().enumerate().filter_map(|(at, element)| match element {
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => Some((at, selector, variants)),
            _ => None,
        });
        let Some((at, selector, variants)) = selects.next() else { return if nests(pattern) { Self::Other } else { Self::Plain } };
        let InlineExpression::VariableReference { id } = selector else { return Self::Other };
        if selects.next().is_some() || !variants.iter().all(is_plural) {
            return Self::Other;
        }
        let mut sentences = BTreeMap::new();
        for variant in variants {
            let VariantKey::Identifier { name } = &variant.key else { return Self::Other };
            let mut elements = pattern.elements[..at].to_vec();
            elements.extend(variant.value.elements.iter().cloned());
            elements.extend_from_slice(&pattern.elements[at + 1..]);
            let sentence = pattern_text(Pattern { elements });
            if variant.default {
                sentences.insert(OTHER.to_owned(), sentence.clone());
            }
            sentences.insert((*name).to_owned(), sentence);
        }
        Self::Plural(id.name.to_owned(), sentences)
    }
}

/// Whether something is selected inside of something else.
fn nests(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().any(|element| match element {
        PatternElement::Placeable { expression: Expression::Inline(inline) } => matches!(inline, InlineExpression::Placeable { .. }),
        PatternElement::Placeable { .. } => true,
        PatternElement::TextElement { .. } => false,
    })
}

fn is_plural(variant: &Variant<&str>) -> bool {
    let named = matches!(&variant.key, VariantKey::Identifier { name } if ["zero", "one", "two", "few", "many", OTHER].contains(name));
    named && !nests(&variant.value)
}

/// A message with a sentence for each category; `other` takes the last where it is not among them.
#[must_use]
pub fn message(variable: &str, forms: &[(&str, &str)]) -> String {
    let Some((_, last)) = forms.last() else { return String::new() };
    if forms.iter().all(|(_, sentence)| sentence == last) {
        return (*last).to_owned();
    }
    let mut out = format!("{{ ${variable} ->\n");
    for (category, sentence) in forms.iter().filter(|(category, _)| *category != OTHER) {
        let _ = writeln!(out, "    [{category}] {sentence}");
    }
    let other = forms.iter().find(|(category, _)| *category == OTHER).map_or(*last, |(_, sentence)| sentence);
    out + &format!("   *[{OTHER}] {other}\n}}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::with_pattern;

    #[test]
    fn each_language_counts_as_cldr_says() {
        for (tag, count, categories) in [
            ("en", 2, "one other"),
            ("ko", 1, "other"),
            ("zh-Hant", 1, "other"),
            ("fa", 2, "one other"),
            ("ar", 6, "zero one two few many other"),
            ("ru", 3, "one few many"),
            ("es", 2, "one other"),
            ("fr", 2, "one other"),
            ("pl", 3, "one few many"),
            ("cs", 3, "one few other"),
            ("ro", 3, "one few other"),
            ("sl", 4, "one two few other"),
            ("tr", 2, "one other"),
        ] {
            let forms = Forms::of(&tag.parse().expect("a tag")).unwrap_or_else(|| panic!("{tag} has no formula"));
            assert!(forms.header.starts_with(&format!("nplurals={count};")), "{tag} {}", forms.header);
            assert_eq!(forms.categories.join(" "), categories, "{tag}");
        }
        assert_eq!(Forms::of(&"cy".parse().expect("a tag")), None, "a language that counts like no other is exchanged as Fluent");
    }

    #[test]
    fn a_message_of_one_number_becomes_whole_sentences() {
        let text = "made { $count ->\n    [one] one file\n   *[other] { $count } files\n} in { $folder }";
        let shape = with_pattern(text, Shape::of).expect("sound");
        let Shape::Plural(variable, sentences) = shape else { panic!("{shape:?}") };
        assert_eq!(variable, "count");
        assert_eq!(sentences["one"], "made one file in { $folder }");
        assert_eq!(sentences["other"], "made { $count } files in { $folder }");
        for (text, plain) in [
            ("a { $b } c", true),
            ("{ $a ->\n [x] y\n *[z] w\n}", false),
            ("{ $a ->\n [one] y\n *[other] w\n} { $b ->\n [one] y\n *[other] w\n}", false),
        ] {
            assert_eq!(with_pattern(text, Shape::of).expect("sound"), if plain { Shape::Plain } else { Shape::Other }, "{text}");
        }
    }

    #[test]
    fn sentences_become_a_message_again() {
        let text = message("n", &[("one", "a { $n }"), ("few", "b"), ("many", "c")]);
        assert_eq!(text, "{ $n ->\n    [one] a { $n }\n    [few] b\n    [many] c\n   *[other] c\n}");
        let Some(Shape::Plural(_, sentences)) = with_pattern(&text, Shape::of) else { panic!("{text}") };
        assert_eq!(sentences["few"], "b");
        assert_eq!(message("n", &[("other", "a")]), "a");
    }
}
