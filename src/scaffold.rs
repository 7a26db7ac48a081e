//! Files to begin with: a checklist, or a set of templates, that `check` accepts and an author fills.

use std::collections::BTreeSet;

use crate::assets::AssetError;
use crate::catalog::{Catalog, checklist_ids};
use crate::layers::{Layers, Reading};
use crate::source::AssetPath;
use crate::template::DEFAULT_SET;
use crate::translate::edit_yaml::quoted;
use crate::vocabulary::{ChecklistId, Date, Id, Length};

/// What begins codes of steps that readers add themselves.
const OF_READERS: &str = "OWN";

/// The files that begin a checklist: one section with one step, its places without a menu path, and its English words.
///
/// # Errors
/// If a file of content is there but cannot be read.
pub fn checklist(
    layers: &Layers,
    id: &ChecklistId,
    app: &str,
    date: Date,
    reading: &mut Reading,
) -> Result<Vec<(AssetPath, String)>, AssetError> {
    let catalog = Catalog::load(layers, &checklist_ids(layers)?, &BTreeSet::new(), Length::Card, reading)?;
    let steps = catalog.checklists.values().flat_map(|entry| entry.checklist.steps());
    let taken: BTreeSet<&str> = steps.map(|(_, step)| step.code.value.counted().0).chain([OF_READERS]).collect();
    let letters = letters(id, &taken);
    let platforms: Vec<&str> = catalog.vocabulary.platforms.iter().map(Id::as_str).collect();
    let threat = catalog.vocabulary.threat_ids().next().map_or("snooping", Id::as_str);
    let structure = format!(
        "\
# The structure of the checklist; its words are in text/<locale>.yaml. docs/content.md tells every key.
# The day on which the whole was gone over: write a new one whenever you do.
reviewed: {date}
app: {}
sections:
  - id: first-section
    steps:
      # One action with one result that can be checked. The code is printed on sheets and never given to another step.
      - id: first-step
        code: {letters}1
        priority: recommended
        threats: [{threat}]
        where:
          - platforms: [{}]
        # Where the facts were read, as {{url: \"https://…\", seen: {date}}}. With sources, say how sure you are.
        sources: []
        verified: {{date: {date}}}
        confidence: unconfirmed
",
        quoted(app),
        platforms.join(", ")
    );
    let words = format!(
        "\
# The English words: the source of all translations. docs/wording.md tells how we write.
title: {}
lead: Go through the steps one by one.
sections:
  first-section: First section
steps:
  first-step:
    title: Say in a few words what to do
    do: Tell how it is done.
    value: what should be there in the end
    why: Tell what it is good for.
    check: Tell how a reader sees that it worked.
",
        quoted(&format!("{app}: checklist"))
    );
    let path = |file: &str| AssetPath::new(format!("checklists/{id}/{file}")).expect("ids make plain paths");
    Ok(vec![(path("checklist.yaml"), structure), (path("text/en.yaml"), words)])
}

/// The first letters of an id that no code begins with yet.
fn letters(id: &ChecklistId, taken: &BTreeSet<&str>) -> String {
    let own: Vec<char> = id.as_str().chars().filter(char::is_ascii_lowercase).map(|c| c.to_ascii_uppercase()).collect();
    let all: Vec<char> = ('A'..='Z').collect();
    let pairs = |letters: &[char]| {
        let after = |at: usize| letters[at + 1..].iter().map(move |second| (letters[at], *second)).collect::<Vec<_>>();
        (0..letters.len()).flat_map(after).map(|(first, second)| format!("{first}{second}")).collect::<Vec<_>>()
    };
    let threes = all.iter().flat_map(|first| pairs(&all).into_iter().map(move |rest| format!("{first}{rest}")));
    let found = pairs(&own).into_iter().chain(pairs(&all)).chain(threes).find(|letters| !taken.contains(letters.as_str()));
    found.unwrap_or_else(|| "X".to_owned())
}

/// The files that begin a set of templates: each builds on the default one and replaces one block.
#[must_use]
pub fn template(set: &Id) -> Vec<(AssetPath, String)> {
    let file = |format: &str| {
        let path = AssetPath::new(format!("templates/{set}/handout.{format}.j2")).expect("ids make plain paths");
        let text = format!(
            "\
{{# What this set does not say is taken from the set {DEFAULT_SET}. docs/templates.md lists all blocks, and the names that may
   stand in them. #}}
{{% extends \"{DEFAULT_SET}/handout.{format}.j2\" %}}
{{% block heading %}}
{{{{ super() }}}}
{{# What stands here is printed below the title and the lead. Replace another block in the same way. #}}
{{% endblock %}}
"
        );
        (path, text)
    };
    ["html", "md", "txt"].map(file).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_begin_with_letters_of_the_name_that_no_step_has() {
        let letters = |id: &str, taken: &[&str]| letters(&id.parse().expect("an id"), &taken.iter().copied().collect());
        assert_eq!(letters("courier", &[]), "CO");
        assert_eq!(letters("courier", &["CO", "CU"]), "CR");
        assert_eq!(letters("x", &[]), "AB");
        assert_eq!(letters("me-too", &["ME"]), "MT");
    }
}
