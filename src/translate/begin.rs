//! Beginning a language: what must be there before anything can be translated into it.

use crate::assets::AssetError;
use crate::layers::{Layers, Reading};
use crate::locale::Locale;
use crate::messages::Locales;
use crate::source::AssetPath;
use crate::translate::edit_yaml::quoted;

/// What a language is called.
#[derive(Debug, Clone)]
pub struct Names {
    /// In itself.
    pub own: String,
    /// In English.
    pub english: String,
}

/// The files that begin a language: its description, and a place to write down its terms.
///
/// It is printed with the faces of a language of the same script, if there is one.
///
/// # Errors
/// If a file of content is there but cannot be read.
pub fn begin(layers: &Layers, locale: &Locale, names: &Names, reading: &mut Reading) -> Result<Vec<(AssetPath, String)>, AssetError> {
    let known = Locales::load(layers, &Locales::tags(layers)?, reading)?;
    let alike =
        known.iter().find(|(other, _)| other.same_script(locale)).or_else(|| known.iter().find(|(other, _)| **other == Locale::source()));
    let faces: Vec<String> = alike.map_or_else(Vec::new, |(_, info)| info.faces.iter().map(ToString::to_string).collect());
    let Names { own, english } = names;
    let direction = locale.usual_direction().as_str();
    let description = format!(
        "# {english}. CC BY-SA 4.0.\nname: {}\nenglish: {}\ndirection: {direction}\nreview: machine\nfaces: [{}]\n",
        quoted(own),
        quoted(english),
        faces.join(", ")
    );
    let glossary = format!(
        "# Terms in {english}\n\nOne word for one thing, in every checklist. CC BY-SA 4.0.\n\n| English | {locale} | note |\n| --- | --- | --- |\n"
    );
    let path = |file: &str| AssetPath::new(format!("i18n/{locale}/{file}")).expect("tags make plain paths");
    Ok(vec![(path("locale.yaml"), description), (path("glossary.md"), glossary)])
}
