//! Languages: that each falls back to one that there is, is written the right way, and has faces to be set in.

use std::collections::BTreeSet;

use skrifa::FontRef;

use crate::assets::AssetError;
use crate::check::suggest;
use crate::layers::{Layers, Reading};
use crate::locale::{Direction, Locale};
use crate::source::{AssetPath, Span};
use crate::yaml::node::{Kind, Node};

/// Checks every `locale.yaml` against the others and against the faces.
pub(super) fn check(layers: &Layers, tags: &[Locale], reading: &mut Reading) -> Result<(), AssetError> {
    if !tags.contains(&Locale::source()) {
        reading
            .problems
            .error("missing-file", None, "i18n/en/locale.yaml is missing: English is what all languages fall back to")
            .help("add the English frame, or lay this folder over content that has it");
    }
    let mut nodes = Vec::new();
    for tag in tags {
        let path = AssetPath::new(format!("i18n/{tag}/locale.yaml")).expect("tags make plain paths");
        nodes.extend(layers.yaml(&path, reading)?.map(|node| (tag, node)));
    }
    let parents: Vec<(&Locale, Option<(Locale, Span)>)> = nodes.iter().map(|(tag, node)| (*tag, parent(node))).collect();
    for (tag, node) in &nodes {
        direction(tag, node, reading);
        if let Some((parent, span)) = parent(node) {
            if !tags.contains(&parent) {
                let problem =
                    reading.problems.error("unknown-locale", Some(span), format!("there is no language `{parent}` to fall back to"));
                let names: Vec<String> = tags.iter().map(ToString::to_string).collect();
                let list = format!("there are: {}", names.join(", "));
                suggest(problem, &parent.to_string(), names.iter().map(String::as_str), &list);
            } else if circle(tag, &parents) {
                reading
                    .problems
                    .error("locale-circle", Some(span), format!("`{tag}` falls back to itself by way of `{parent}`"))
                    .help("take `parent` out of the language that others should fall back to");
            }
        }
    }
    for (_, node) in &nodes {
        faces(layers, node, reading)?;
    }
    Ok(())
}

fn parent(node: &Node<'_>) -> Option<(Locale, Span)> {
    let parent = node.get("parent")?;
    Some((parent.text()?.parse().ok()?, parent.span()))
}

/// Whether the ways that a language falls back lead to itself again.
fn circle(tag: &Locale, parents: &[(&Locale, Option<(Locale, Span)>)]) -> bool {
    let parent = |of: &Locale| parents.iter().find(|(tag, _)| *tag == of)?.1.as_ref().map(|(parent, _)| parent);
    let mut seen = BTreeSet::new();
    let mut at = parent(tag);
    while let Some(next) = at {
        if next == tag {
            return true;
        }
        if !seen.insert(next) {
            return false;
        }
        at = parent(next);
    }
    false
}

fn direction(tag: &Locale, node: &Node<'_>, reading: &mut Reading) {
    let Some(direction) = node.get("direction") else { return };
    let Some(written) = direction.text().and_then(|text| text.parse::<Direction>().ok()) else { return };
    let usual = tag.usual_direction();
    if written != usual {
        reading
            .problems
            .error("wrong-direction", Some(direction.span()), format!("`{tag}` is not written {}", written.as_str()))
            .help(format!("write `direction: {}`, or name another script in the language's tag", usual.as_str()));
    }
}

/// Checks that the families a language names are there and are fonts.
fn faces(layers: &Layers, node: &Node<'_>, reading: &mut Reading) -> Result<(), AssetError> {
    let Some(Node { kind: Kind::List(names), .. }) = node.get("faces") else { return Ok(()) };
    let regular = layers.folders("fonts", "Regular.ttf")?;
    let bold = layers.folders("fonts", "Bold.ttf")?;
    for name in names {
        let Some(family) = name.text() else { continue };
        if !regular.contains(family) || !bold.contains(family) {
            let message = format!("fonts/{family} does not hold Regular.ttf and Bold.ttf");
            let problem = reading.problems.error("missing-face", Some(name.span()), message);
            let known = regular.intersection(&bold).map(String::as_str);
            suggest(problem, family, known, "add the two files, or name a family that is there");
            continue;
        }
        for weight in ["Regular", "Bold"] {
            let Some(path) = AssetPath::new(format!("fonts/{family}/{weight}.ttf")) else { continue };
            let Some(bytes) = layers.bytes(&path, &reading.limits)? else { continue };
            if let Err(error) = FontRef::new(&bytes) {
                reading
                    .problems
                    .error("bad-face", Some(name.span()), format!("{path} is not a font: {error}"))
                    .help("put a TrueType or OpenType file there");
            }
        }
    }
    Ok(())
}
