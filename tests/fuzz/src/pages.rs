//! Templates and what pages are made of.

use handbill::faces::Font;
use handbill::generate::Request;
use handbill::limits::Limits;
use handbill::picture::Image;
use handbill::render::Frame;
use skrifa::{FontRef, MetadataProvider as _};

use super::world::{make, request, with};
use super::{TEMPLATES, choice};

/// The page of the PDF, in the set `default`.
const PAGE: &str = "templates/default/handout.html.j2";

/// A template: it is compiled and run.
pub fn template(bytes: &[u8]) {
    let Some((name, text)) = choice(TEMPLATES, bytes) else { return };
    let layers = with(&[(&format!("templates/default/{name}"), text)]);
    let format = name.split('.').nth(1).expect("the name has a format in it");
    make(&layers, &request(), &[format]);
}

/// The page language: what a template wrote is set as pages.
pub fn page(bytes: &[u8]) {
    // Braces begin tags of templates, which have a target of their own.
    let mut text: Vec<u8> = bytes.iter().filter(|byte| **byte != b'{').copied().collect();
    if !text.windows(5).any(|part| part == b"<main") {
        text = [b"<main class=\"steps\" lang=\"en\" dir=\"ltr\">", &text[..], b"</main>\n"].concat();
    }
    make(&with(&[(PAGE, &text)]), &request(), &["html", "pdf"]);
}

/// The look of pages.
pub fn page_style(bytes: &[u8]) {
    make(&with(&[("templates/default/page.yaml", bytes)]), &request(), &["pdf"]);
}

/// A font: some of its own letters are set in it.
pub fn font(bytes: &[u8]) {
    if Font::read(bytes.to_vec()).is_err() {
        return;
    }
    let font = FontRef::new(bytes).expect("it was taken for a font");
    let letters = font.charmap().mappings().take(2_000).filter_map(|(number, _)| char::from_u32(number));
    let text: String = letters.filter(|c| c.is_alphanumeric() || ('\u{2000}'..'\u{3000}').contains(c)).step_by(3).take(60).collect();
    let page = format!("<main class=\"steps\" lang=\"en\" dir=\"ltr\"><h1>{text}</h1>\n<p dir=\"rtl\">{text} {text}</p></main>\n");
    let locale = "name: English\nenglish: English\ndirection: ltr\nreview: source\nfaces: [own]\n";
    let files: [(&str, &[u8]); 4] = [
        (PAGE, page.as_bytes()),
        ("i18n/en/locale.yaml", locale.as_bytes()),
        ("fonts/own/Regular.ttf", bytes),
        ("fonts/own/Bold.ttf", bytes),
    ];
    make(&with(&files), &request(), &["pdf"]);
}

/// A logo: it is read, travels through its address, and is set on a page.
pub fn logo(bytes: &[u8]) {
    let limits = Limits::default();
    let Ok(image) = Image::read(bytes, &limits) else { return };
    assert!(image.ratio() > 0.0 && image.ratio().is_finite(), "a picture has a shape");
    let address = image.data_address();
    let again = Image::of_data_address(&address, &limits);
    assert!(again.is_ok_and(|again| again.data_address() == address), "a picture's address gives the picture");
    // What takes long on a page is a matter of points, which the bounds count.
    if bytes.len() > 100_000 {
        return;
    }
    let page = "<main class=\"steps\" lang=\"en\" dir=\"ltr\"><h1><img class=\"logo\" src=\"{{ logo }}\" alt=\"\"/> A</h1></main>\n";
    let request = Request { frame: Frame { logo: Some(image), ..Frame::default() }, ..request() };
    make(&with(&[(PAGE, page.as_bytes())]), &request, &["pdf"]);
}
