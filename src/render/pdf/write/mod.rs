//! Finished pages → a PDF file. Pages and faces go through printpdf; tags, form, outline and metadata are added to
//! its document with lopdf, and `file` turns it into bytes. Nothing is decided here about where things stand.

mod content;
mod encoding;
mod file;
mod pack;
mod pieces;
mod shapes;
mod structure;

use std::fmt::Write as _;
use std::sync::OnceLock;

use kurbo::{PathEl, Point};
use lopdf::{Document as Lopdf, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{Op, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, TextItem};
use sha2::{Digest, Sha256};

use crate::drawing::Drawing;
use crate::locale::Direction;
use crate::picture::Image;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Fonts;
use crate::render::pdf::page::{Document, OutlineEntry};
use crate::render::pdf::tags::Tags;
use content::Contents;
use encoding::{Embedded, Encoding};
use pack::Packer;
use structure::{Structure, text_string};

/// What a document tells of itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told<'t> {
    /// Its title.
    pub title: &'t str,
    /// Its language.
    pub lang: &'t str,
    /// Which way that is written.
    pub direction: Direction,
}

/// The only program that a document names.
const PRODUCER: &str = "handbill";

/// Writes a document.
///
/// # Errors
/// If a face is broken or has more glyphs than a PDF font can hold.
pub(super) fn write(document: &Document, fonts: &Fonts<'_>, tags: Tags, told: &Told<'_>) -> Result<Vec<u8>, PdfError> {
    let packer = Packer::default();
    let sides: Vec<OnceLock<Stream>> = (0..document.sides).map(|_| OnceLock::new()).collect();
    // A side is packed while the next is written, and the last while all the rest is made.
    let file = rayon::scope(|scope| {
        let mut encodings: Vec<Encoding<'_>> = fonts.faces().iter().map(Encoding::new).collect();
        let mut structure = Structure::new(tags, document.sides);
        let mut contents = vec![Vec::new(); document.sides];
        for (number, page) in document.pages.iter().enumerate() {
            let written = Contents::new(&mut encodings, &mut structure, document.size.1, document.form).write(page)?;
            contents[page.side].extend(written);
            if document.pages[number + 1..].iter().all(|later| later.side != page.side) {
                let mut side = Stream::new(lopdf::Dictionary::new(), std::mem::take(&mut contents[page.side]));
                let (packer, place) = (&packer, &sides[page.side]);
                scope.spawn(move |_| {
                    packer.pack(&mut side);
                    let _ = place.set(side);
                });
            }
        }
        structure.complete_rows();
        with_fonts(document, &encodings, &structure, told)
    });
    let mut file = file?;
    replace_contents(&mut file, sides.into_iter().map(|side| side.into_inner().unwrap_or_else(empty)));
    save(file, &packer)
}

/// The contents of a side on which nothing stands.
fn empty() -> Stream {
    Stream::new(lopdf::Dictionary::new(), Vec::new())
}

/// The document with all but the contents of its pages.
fn with_fonts(document: &Document, encodings: &[Encoding<'_>], structure: &Structure, told: &Told<'_>) -> Result<Lopdf, PdfError> {
    let (width, height) = document.size;
    let millimetres = |points: f32| printpdf::Mm::from(printpdf::Pt(points));
    let mut pdf = PdfDocument::new(told.title);
    PRODUCER.clone_into(&mut pdf.metadata.info.producer);
    pdf.metadata.info.creator.clear();
    let mut embedded = Vec::new();
    // printpdf writes the maps from codes to text from what it sees shown: here, every code once. The contents
    // themselves replace that below; written as operators one by one they took half the time of a handout.
    let mut codes = vec![Op::StartTextSection];
    for (number, encoding) in encodings.iter().enumerate() {
        let Some(Embedded { font, name, glyphs }) = encoding.embed()? else { continue };
        let key = Encoding::key(number);
        codes.push(Op::SetFont { font: PdfFontHandle::External(key.clone()), size: printpdf::Pt(1.0) });
        codes.push(Op::ShowText { items: vec![TextItem::GlyphIds(encoding.codepoints())] });
        pdf.resources.fonts.map.insert(key, PdfFont::new(font));
        embedded.push((name, glyphs));
    }
    codes.push(Op::EndTextSection);
    let mut first = Some(codes);
    let page = |_| PdfPage::new(millimetres(width), millimetres(height), first.take().unwrap_or_default());
    pdf.with_pages((0..document.sides).map(page).collect());
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    let mut file = pdf.to_lopdf_document(&options, &mut Vec::new());
    finish(&mut file, document, structure, &embedded, told)?;
    Ok(file)
}

/// Adds what printpdf does not write and takes out what it writes unasked.
fn finish(
    file: &mut Lopdf,
    document: &Document,
    structure: &Structure,
    embedded: &[(String, Vec<u8>)],
    told: &Told<'_>,
) -> Result<(), PdfError> {
    "1.7".clone_into(&mut file.version);
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let catalog = file.trailer.get(b"Root").and_then(Object::as_reference).map_err(|_| PdfError::Writer)?;
    share_resources(file, &pages, &document.pictures)?;
    glyph_maps(file, embedded);
    if let Ok(info) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        let entries = dictionary! { "Title" => text_string(told.title), "Producer" => Object::string_literal(PRODUCER) };
        file.objects.insert(info, Object::Dictionary(entries));
    }
    structure.write(file, &pages, document.size.1, catalog);
    let mut metadata = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(told).into_bytes());
    // Programs that only look for metadata read it without unpacking.
    metadata.allows_compression = false;
    let metadata = file.add_object(metadata);
    let outline = outline(file, &document.outline, &pages, document.size.1);
    let Ok(Object::Dictionary(catalog)) = file.get_object_mut(catalog) else { return Err(PdfError::Writer) };
    catalog.set("Lang", Object::string_literal(told.lang));
    catalog.set("Metadata", metadata);
    catalog.set("PageLayout", "OneColumn");
    let direction = match told.direction {
        Direction::Ltr => "L2R",
        Direction::Rtl => "R2L",
    };
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true, "Direction" => direction });
    match outline {
        Some(outline) => {
            catalog.set("Outlines", outline);
            catalog.set("PageMode", "UseOutlines");
        }
        None => {
            catalog.remove(b"Outlines");
            catalog.set("PageMode", "UseNone");
        }
    }
    Ok(())
}

/// Puts our contents in the place of those that printpdf wrote.
fn replace_contents(file: &mut Lopdf, sides: impl Iterator<Item = Stream>) {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    for (page, side) in pages.into_iter().zip(sides) {
        let theirs = file.get_dictionary(page).and_then(|page| page.get(b"Contents")).and_then(Object::as_reference);
        if let Ok(theirs) = theirs {
            file.objects.insert(theirs, Object::Stream(side));
        }
    }
}

/// A drawing as a form of one unit's width and height, like the picture that it stands for.
fn drawing_form(drawing: &Drawing) -> Stream {
    let mut out = format!("{} 0 0 {} 0 1 cm\n4 M\n", number(1.0 / drawing.width), number(-1.0 / drawing.height));
    let colour = |[r, g, b]: [u8; 3], operator: &str| {
        let [r, g, b] = [r, g, b].map(|part| number(f64::from(part) / 255.0));
        format!("{r} {g} {b} {operator}\n")
    };
    for shape in &drawing.shapes {
        if let Some(fill) = shape.fill {
            out.push_str(&colour(fill, "rg"));
        }
        if let Some(stroke) = shape.stroke {
            out.push_str(&colour(stroke.colour, "RG"));
            let _ = writeln!(out, "{} w {} J {} j", number(stroke.width), stroke.cap, stroke.join);
        }
        let point = |point: Point| format!("{} {} ", number(point.x), number(point.y));
        for element in shape.path.elements() {
            let _ = match *element {
                PathEl::MoveTo(to) => writeln!(out, "{}m", point(to)),
                // Drawings have cubic curves alone; a quadratic one would be drawn as its chord.
                PathEl::LineTo(to) | PathEl::QuadTo(_, to) => writeln!(out, "{}l", point(to)),
                PathEl::CurveTo(a, b, to) => writeln!(out, "{}{}{}c", point(a), point(b), point(to)),
                PathEl::ClosePath => writeln!(out, "h"),
            };
        }
        out.push_str(match (shape.fill.is_some(), shape.stroke.is_some(), shape.even_odd) {
            (true, true, false) => "B\n",
            (true, true, true) => "B*\n",
            (true, false, false) => "f\n",
            (true, false, true) => "f*\n",
            (false, true, _) => "S\n",
            (false, false, _) => "n\n",
        });
    }
    let form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), 1.into(), 1.into()],
        "Resources" => dictionary! {},
    };
    Stream::new(form, out.into_bytes())
}

/// A number as PDF writes it, without an exponent.
fn number(value: f64) -> String {
    let text = format!("{value:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Gives all pages the same faces and pictures, in one object.
fn share_resources(file: &mut Lopdf, pages: &[ObjectId], pictures: &[Image]) -> Result<(), PdfError> {
    let resources = |page: ObjectId| file.get_dictionary(page)?.get_deref(b"Resources", file)?.as_dict()?.get(b"Font").cloned();
    let Some(fonts) = pages.first().map(|page| resources(*page)).transpose().map_err(|_| PdfError::Writer)? else { return Ok(()) };
    let mut shared = dictionary! { "Font" => fonts };
    if !pictures.is_empty() {
        shared.set("XObject", add_pictures(file, pictures));
    }
    let shared = file.add_object(shared);
    for page in pages {
        let page = file.get_object_mut(*page).and_then(Object::as_dict_mut).map_err(|_| PdfError::Writer)?;
        page.set("Resources", shared);
    }
    Ok(())
}

/// Adds the pictures, and tells the name of each.
fn add_pictures(file: &mut Lopdf, pictures: &[Image]) -> lopdf::Dictionary {
    let mut shown = lopdf::Dictionary::new();
    for (number, picture) in pictures.iter().enumerate() {
        let picture = match picture {
            Image::Points(picture) => picture,
            Image::Paths(drawing) => {
                let drawing = file.add_object(drawing_form(drawing));
                shown.set(format!("P{number}"), drawing);
                continue;
            }
        };
        let entries = |space: &str| {
            dictionary! {
                "Type" => "XObject",
                "Subtype" => "Image",
                "Width" => i64::from(picture.width),
                "Height" => i64::from(picture.height),
                "ColorSpace" => space,
                "BitsPerComponent" => 8,
            }
        };
        let mut image = entries("DeviceRGB");
        if let Some(alpha) = &picture.alpha {
            let mask = file.add_object(Stream::new(entries("DeviceGray"), alpha.clone()));
            image.set("SMask", mask);
        }
        let image = file.add_object(Stream::new(image, picture.rgb.clone()));
        shown.set(format!("P{number}"), image);
    }
    shown
}

/// Ties codes to glyphs, and makes each descendant font an object of its own, as some readers expect.
fn glyph_maps(file: &mut Lopdf, embedded: &[(String, Vec<u8>)]) {
    let is_composite = |object: &Object| {
        let Object::Dictionary(font) = object else { return false };
        font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Type0")
    };
    let fonts: Vec<ObjectId> = file.objects.iter().filter(|(_, object)| is_composite(object)).map(|(id, _)| *id).collect();
    for id in fonts {
        let Ok(font) = file.get_dictionary(id) else { continue };
        let name = font.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default().to_vec();
        let descendant =
            font.get(b"DescendantFonts").and_then(Object::as_array).ok().and_then(|fonts| fonts.first()?.as_dict().ok().cloned());
        let (Some(mut descendant), Some((_, glyphs))) = (descendant, embedded.iter().find(|(own, _)| own.as_bytes() == name)) else {
            continue;
        };
        let map = file.add_object(Stream::new(lopdf::Dictionary::new(), glyphs.clone()));
        descendant.set("CIDToGIDMap", map);
        let descendant = file.add_object(descendant);
        if let Ok(Object::Dictionary(font)) = file.get_object_mut(id) {
            font.set("DescendantFonts", vec![Object::Reference(descendant)]);
        }
    }
}

/// The metadata: title, language, producer, and the promise of PDF/UA-1. No date, no author, no identifier.
fn xmp(told: &Told<'_>) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!(
        concat!(
            "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" ",
            "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">",
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>",
            "<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>",
            "<pdf:Producer>{producer}</pdf:Producer><pdfuaid:part>1</pdfuaid:part>",
            "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>"
        ),
        title = escape(told.title),
        lang = escape(told.lang),
        producer = PRODUCER,
    )
}

/// What viewers list beside the pages, nested by level.
fn outline(file: &mut Lopdf, entries: &[OutlineEntry], pages: &[ObjectId], height: f32) -> Option<ObjectId> {
    if entries.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let parent = |number: usize| (0..number).rev().find(|above| entries[*above].level < entries[number].level);
    let parents: Vec<Option<usize>> = (0..entries.len()).map(parent).collect();
    let children = |of: Option<usize>| (0..entries.len()).filter(|number| parents[*number] == of).collect::<Vec<_>>();
    let below = |of: Option<usize>, dictionary: &mut lopdf::Dictionary| {
        let kids = children(of);
        if let (Some(first), Some(last)) = (kids.first(), kids.last()) {
            dictionary.set("First", ids[*first]);
            dictionary.set("Last", ids[*last]);
            let mut open = kids.len();
            let mut level = kids;
            while !level.is_empty() {
                level = level.iter().flat_map(|kid| children(Some(*kid))).collect();
                open += level.len();
            }
            dictionary.set("Count", i64::try_from(open).unwrap_or(i64::MAX));
        }
    };
    for (number, entry) in entries.iter().enumerate() {
        let top = Object::Real((height - entry.y).round());
        let mut dictionary = dictionary! {
            "Title" => text_string(&entry.title),
            "Parent" => parents[number].map_or(root, |parent| ids[parent]),
            "Dest" => vec![Object::Reference(pages[entry.side]), "XYZ".into(), Object::Null, top, Object::Null],
        };
        let siblings = children(parents[number]);
        let at = siblings.iter().position(|sibling| *sibling == number).unwrap_or(0);
        if let Some(previous) = at.checked_sub(1).and_then(|at| siblings.get(at)) {
            dictionary.set("Prev", ids[*previous]);
        }
        if let Some(next) = siblings.get(at + 1) {
            dictionary.set("Next", ids[*next]);
        }
        below(Some(number), &mut dictionary);
        file.objects.insert(ids[number], Object::Dictionary(dictionary));
    }
    let mut whole = dictionary! { "Type" => "Outlines" };
    below(None, &mut whole);
    file.objects.insert(root, Object::Dictionary(whole));
    Some(root)
}

/// Packs the file. Its identifier comes from what stands on its pages, so that the same handout is the same file.
fn save(mut file: Lopdf, packer: &Packer) -> Result<Vec<u8>, PdfError> {
    let mut digest = Sha256::new();
    for stream in file.objects.values().filter_map(|object| object.as_stream().ok()) {
        digest.update(&stream.content);
    }
    let id = Object::String(digest.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    file::write(file, packer)
}
