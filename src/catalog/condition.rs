//! Conditions of content (`when:`): for which readers a step holds.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostics;
use crate::source::Spanned;
use crate::vocabulary::{Id, PlatformId, SituationId, ThreatId};
use crate::yaml::node::Node;
use crate::yaml::{entries, list, one_or_many, parsed};

/// Something that holds for a reader or does not.
#[derive(Debug, Clone)]
pub enum Condition {
    /// All of them hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// The reader has this kind of device or program.
    Platform(Spanned<PlatformId>),
    /// The reader worries about this.
    Threat(Spanned<ThreatId>),
    /// The reader is in this situation.
    Situation(Spanned<SituationId>),
}

/// What a reader told us of themselves. `None` means that they were not asked: then nothing is concluded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reader {
    /// Their devices and programs.
    pub platforms: Option<BTreeSet<PlatformId>>,
    /// Their worries.
    pub threats: Option<BTreeSet<ThreatId>>,
    /// Their situations.
    pub situations: Option<BTreeSet<SituationId>>,
}

/// Whether a condition holds, when not everything is known (Kleene's strong three-valued logic).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    True,
    /// It does not hold.
    False,
    /// The reader did not say.
    Unknown,
}

impl Condition {
    /// Reads `{situation: x}`, `{any: [...]}` and the like.
    pub fn read(node: &Node<'_>, problems: &mut Diagnostics) -> Option<Self> {
        let [(key, value)] = entries(node, problems)? else {
            problems
                .error("bad-condition", Some(node.span()), "a condition is one `key: value`")
                .help("put several under `all: [...]` or `any: [...]`");
            return None;
        };
        let many = |value: &Node<'_>, problems: &mut Diagnostics| {
            list(value, problems).iter().map(|item| Self::read(item, problems)).collect::<Option<Vec<_>>>()
        };
        let ids = |make: fn(Spanned<Id>) -> Self, problems: &mut Diagnostics| {
            let each = one_or_many(value).iter().map(|item| parsed(item, problems).map(make));
            let mut each = each.collect::<Option<Vec<_>>>()?;
            if each.len() == 1 { each.pop() } else { Some(Self::Any(each)) }
        };
        match key.text().unwrap_or_default() {
            "all" => many(value, problems).map(Self::All),
            "any" => many(value, problems).map(Self::Any),
            "not" => Some(Self::Not(Box::new(Self::read(value, problems)?))),
            "platform" => ids(Self::Platform, problems),
            "threat" => ids(Self::Threat, problems),
            "situation" => ids(Self::Situation, problems),
            other => {
                problems
                    .error("bad-condition", Some(key.span()), format!("`{other}` is not a condition"))
                    .help("conditions are all, any, not, platform, threat and situation");
                None
            }
        }
    }

    /// Whether it holds for a reader.
    #[must_use]
    pub fn holds(&self, reader: &Reader) -> Truth {
        let has = |known: &Option<BTreeSet<Id>>, id: &Spanned<Id>| match known {
            None => Truth::Unknown,
            Some(ids) if ids.contains(&id.value) => Truth::True,
            Some(_) => Truth::False,
        };
        match self {
            Self::All(parts) => parts.iter().fold(Truth::True, |sum, part| sum.and(part.holds(reader))),
            Self::Any(parts) => !parts.iter().fold(Truth::True, |sum, part| sum.and(!part.holds(reader))),
            Self::Not(part) => !part.holds(reader),
            Self::Platform(id) => has(&reader.platforms, id),
            Self::Threat(id) => has(&reader.threats, id),
            Self::Situation(id) => has(&reader.situations, id),
        }
    }

    /// Calls `visit` for every name in it: what kind of name it is, and the name.
    pub fn each_name(&self, visit: &mut impl FnMut(&'static str, &Spanned<Id>)) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.each_name(visit)),
            Self::Not(part) => part.each_name(visit),
            Self::Platform(id) => visit("platform", id),
            Self::Threat(id) => visit("threat", id),
            Self::Situation(id) => visit("situation", id),
        }
    }
}

impl Truth {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, Self::True) => Self::True,
            _ => Self::Unknown,
        }
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::source::Span;
    use crate::yaml::node::Bounds;

    fn condition(text: &str) -> Option<Condition> {
        let node = Node::parse(text, Bounds { nodes: 100, depth: 10 }).expect("the test writes YAML");
        Condition::read(&node, &mut Diagnostics::default())
    }

    fn reader(situations: Option<&[&str]>) -> Reader {
        let ids = |names: &[&str]| names.iter().map(|name| name.parse().expect("an id")).collect();
        Reader { situations: situations.map(ids), ..Reader::default() }
    }

    #[test]
    fn nothing_is_concluded_about_a_reader_who_was_not_asked() {
        let only = condition("{situation: [high-risk-target, shared-device]}").expect("sound");
        assert_eq!(only.holds(&reader(None)), Truth::Unknown);
        assert_eq!(only.holds(&reader(Some(&[]))), Truth::False);
        assert_eq!(only.holds(&reader(Some(&["shared-device"]))), Truth::True);
    }

    #[test]
    fn what_is_certain_wins_over_what_is_unknown() {
        let both = condition("{all: [{threat: snooping}, {not: {situation: old-account}}]}").expect("sound");
        assert_eq!(both.holds(&reader(Some(&["old-account"]))), Truth::False);
        assert_eq!(both.holds(&reader(Some(&[]))), Truth::Unknown);
    }

    #[test]
    fn a_condition_of_two_keys_is_refused() {
        assert!(condition("{situation: a, threat: b}").is_none());
        assert!(condition("{sitation: a}").is_none());
    }

    const NAMES: [&str; 3] = ["a", "b", "c"];

    fn named() -> impl Strategy<Value = Condition> {
        let kind = prop::sample::select(vec![Condition::Platform as fn(Spanned<Id>) -> Condition, Condition::Threat, Condition::Situation]);
        let id = prop::sample::select(&NAMES[..]).prop_map(|name| name.parse::<Id>().expect("an id"));
        (kind, id).prop_map(|(make, value)| make(Spanned { value, span: Span { source: 0, start: 0, end: 0 } }))
    }

    fn any_condition() -> impl Strategy<Value = Condition> {
        named().prop_recursive(4, 24, 4, |inner| {
            let parts = || prop::collection::vec(inner.clone(), 0..4);
            prop_oneof![
                parts().prop_map(Condition::All),
                parts().prop_map(Condition::Any),
                inner.clone().prop_map(|part| Condition::Not(Box::new(part))),
            ]
        })
    }

    fn any_reader() -> impl Strategy<Value = Reader> {
        let ids = || prop::option::of(prop::sample::subsequence(NAMES.to_vec(), 0..=NAMES.len()));
        let set = |names: Option<Vec<&str>>| names.map(|names| names.into_iter().map(|name| name.parse().expect("an id")).collect());
        (ids(), ids(), ids()).prop_map(move |(platforms, threats, situations)| Reader {
            platforms: set(platforms),
            threats: set(threats),
            situations: set(situations),
        })
    }

    fn not(condition: &Condition) -> Condition {
        Condition::Not(Box::new(condition.clone()))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn conditions_follow_the_laws_of_logic(parts in prop::collection::vec(any_condition(), 0..4), reader in any_reader()) {
            let all = Condition::All(parts.clone());
            let any = Condition::Any(parts.clone());
            let nots: Vec<Condition> = parts.iter().map(not).collect();
            prop_assert_eq!(not(&not(&all)).holds(&reader), all.holds(&reader));
            prop_assert_eq!(not(&all).holds(&reader), Condition::Any(nots.clone()).holds(&reader));
            prop_assert_eq!(not(&any).holds(&reader), Condition::All(nots).holds(&reader));
            let turned = || parts.iter().rev().cloned().collect::<Vec<_>>();
            prop_assert_eq!(Condition::All(turned()).holds(&reader), all.holds(&reader));
            prop_assert_eq!(Condition::Any(turned()).holds(&reader), any.holds(&reader));
        }

        #[test]
        fn more_answers_never_change_what_was_concluded(condition in any_condition(), reader in any_reader(), kept in prop::array::uniform3(any::<bool>())) {
            let asked_less = Reader {
                platforms: reader.platforms.clone().filter(|_| kept[0]),
                threats: reader.threats.clone().filter(|_| kept[1]),
                situations: reader.situations.clone().filter(|_| kept[2]),
            };
            let concluded = condition.holds(&asked_less);
            prop_assert!(concluded == Truth::Unknown || concluded == condition.holds(&reader));
        }

        #[test]
        fn a_reader_who_was_asked_everything_gets_an_answer(condition in any_condition(), reader in any_reader()) {
            let all = |ids: Option<BTreeSet<Id>>| Some(ids.unwrap_or_default());
            let reader = Reader { platforms: all(reader.platforms), threats: all(reader.threats), situations: all(reader.situations) };
            prop_assert_ne!(condition.holds(&reader), Truth::Unknown);
        }
    }
}
