//! A handout that was filled in on a screen: which of its boxes are ticked.
//!
//! The file comes from whatever program wrote it last, so nothing of it is trusted: its size, what its streams unpack to,
//! and how many fields it has are bounded.

use std::collections::BTreeSet;
use std::fmt;

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

use crate::limits::Limits;

/// A box of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledBox {
    /// Its name: in our handouts the code of a step.
    pub name: String,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// Why the boxes of a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilledError {
    /// It is no PDF that we can read, or one that needs a password.
    Unreadable,
    /// It has no form.
    NoForm,
    /// It holds more than a handout can.
    TooMuch,
}

impl fmt::Display for FilledError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreadable => "this is no PDF that can be read",
            Self::NoForm => "this PDF has no boxes to tick",
            Self::TooMuch => "this PDF holds more than a handout can",
        })
    }
}

impl std::error::Error for FilledError {}

/// Deepest nesting of fields. Ours have one level; programs that put forms together add one or two.
const DEPTH: usize = 8;

/// The boxes of a PDF's form, in the order of its fields, each name once.
///
/// # Errors
/// If the file cannot be read, has no form, or holds more than a handout can.
pub fn boxes(bytes: &[u8], limits: &Limits) -> Result<Vec<FilledBox>, FilledError> {
    if bytes.len() > limits.binary_bytes {
        return Err(FilledError::TooMuch);
    }
    let options = LoadOptions::with_max_decompressed_size(limits.unpacked_bytes);
    let document = Document::load_mem_with_options(bytes, options).map_err(|_| FilledError::Unreadable)?;
    let form = document.catalog().map_err(|_| FilledError::Unreadable)?.get(b"AcroForm").map_err(|_| FilledError::NoForm)?;
    let form = followed(&document, form).and_then(|form| form.as_dict().ok()).ok_or(FilledError::NoForm)?;
    let fields = form.get(b"Fields").ok().and_then(|fields| followed(&document, fields)).and_then(|fields| fields.as_array().ok());
    let mut walk = Walk { document: &document, most: limits.form_fields, seen: BTreeSet::new(), steps: 0, found: Vec::new() };
    for field in fields.ok_or(FilledError::NoForm)? {
        walk.field(field, &Inherited::default(), DEPTH)?;
    }
    if walk.found.is_empty() { Err(FilledError::NoForm) } else { Ok(walk.found) }
}

/// What a field has from those above it.
#[derive(Debug, Clone, Default)]
struct Inherited {
    name: String,
    is_button: bool,
    value: Option<bool>,
}

struct Walk<'d> {
    document: &'d Document,
    most: usize,
    seen: BTreeSet<ObjectId>,
    steps: usize,
    found: Vec<FilledBox>,
}

impl Walk<'_> {
    fn field(&mut self, field: &Object, above: &Inherited, depth: usize) -> Result<(), FilledError> {
        self.steps += 1;
        if self.steps > self.most || depth == 0 {
            return Err(FilledError::TooMuch);
        }
        if let Ok(id) = field.as_reference()
            && !self.seen.insert(id)
        {
            return Ok(());
        }
        let Some(dict) = followed(self.document, field).and_then(|field| field.as_dict().ok()) else { return Ok(()) };
        let own = |key: &[u8]| dict.get(key).ok().and_then(|value| followed(self.document, value));
        let name = match own(b"T").and_then(text) {
            Some(part) if above.name.is_empty() => part,
            Some(part) => format!("{}.{part}", above.name),
            None => above.name.clone(),
        };
        let inside = Inherited {
            name,
            is_button: own(b"FT").and_then(|kind| kind.as_name().ok()).map_or(above.is_button, |kind| kind == b"Btn"),
            value: own(b"V").and_then(|value| value.as_name().ok()).map(is_on).or(above.value),
        };
        let kids = own(b"Kids").and_then(|kids| kids.as_array().ok());
        // What is shown counts where nothing else is said: some programs change that alone.
        let ticked = inside.value.or_else(|| shown(self.document, dict));
        if let Some(kids) = kids {
            for kid in kids {
                self.field(kid, &inside, depth - 1)?;
            }
        } else if inside.is_button && !inside.name.is_empty() {
            let ticked = ticked.unwrap_or(false);
            match self.found.iter_mut().find(|other| other.name == inside.name) {
                Some(other) => other.ticked |= ticked,
                None => self.found.push(FilledBox { name: inside.name, ticked }),
            }
        }
        Ok(())
    }
}

/// Whether the state that is shown is another than `Off`.
fn shown(document: &Document, dict: &Dictionary) -> Option<bool> {
    let state = dict.get(b"AS").ok().and_then(|state| followed(document, state))?;
    state.as_name().ok().map(is_on)
}

fn is_on(name: &[u8]) -> bool {
    name != b"Off"
}

fn followed<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Object> {
    document.dereference(object).ok().map(|(_, object)| object)
}

/// A name of a field: UTF-16 with its mark, UTF-8 with its mark, or letters of ASCII.
fn text(object: &Object) -> Option<String> {
    let bytes = object.as_str().ok()?;
    if let Some(wide) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        let units: Vec<u16> = wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        return String::from_utf16(&units).ok();
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    String::from_utf8(bytes.to_vec()).ok()
}

#[cfg(test)]
mod tests {
    use lopdf::{StringFormat, dictionary};

    use super::*;

    fn pdf(build: impl FnOnce(&mut Document) -> Vec<Object>) -> Vec<u8> {
        let mut document = Document::with_version("1.7");
        let fields = build(&mut document);
        let form = document.add_object(dictionary! { "Fields" => fields });
        let root = document.add_object(dictionary! { "Type" => "Catalog", "AcroForm" => form });
        document.trailer.set("Root", root);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).expect("it is written");
        bytes
    }

    fn read(bytes: &[u8]) -> Result<Vec<(String, bool)>, FilledError> {
        boxes(bytes, &Limits::default()).map(|boxes| boxes.into_iter().map(|one| (one.name, one.ticked)).collect())
    }

    fn name(text: &str) -> Object {
        Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
    }

    #[test]
    fn boxes_are_read_as_programs_write_them() {
        let bytes = pdf(|document| {
            let wide: Vec<u8> = [0xFE, 0xFF].into_iter().chain("TG4".encode_utf16().flat_map(u16::to_be_bytes)).collect();
            let value = document.add_object(Object::Name(b"Yes".to_vec()));
            let kid = document.add_object(dictionary! { "AS" => "On" });
            let parent = document.add_object(dictionary! { "T" => name("SG3"), "FT" => "Btn", "Kids" => vec![kid.into()] });
            vec![
                dictionary! { "T" => Object::String(wide, StringFormat::Hexadecimal), "FT" => "Btn", "V" => value }.into(),
                dictionary! { "T" => name("SG1"), "FT" => "Btn", "V" => "Off", "AS" => "Off" }.into(),
                dictionary! { "T" => name("SG2"), "FT" => "Btn", "V" => "1" }.into(),
                dictionary! { "T" => name("words"), "FT" => "Tx", "V" => name("x") }.into(),
                parent.into(),
            ]
        });
        let expected = [("TG4", true), ("SG1", false), ("SG2", true), ("SG3", true)];
        assert_eq!(read(&bytes), Ok(expected.map(|(name, ticked)| (name.to_owned(), ticked)).to_vec()));
    }

    #[test]
    fn hostile_files_are_errors() {
        assert_eq!(read(b"not a PDF"), Err(FilledError::Unreadable));
        assert_eq!(read(b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"), Err(FilledError::Unreadable));
        assert_eq!(read(&pdf(|_| Vec::new())), Err(FilledError::NoForm));
        // A field that is its own child, and one that has no end.
        let circle = pdf(|document| {
            let id = document.new_object_id();
            document.objects.insert(id, dictionary! { "T" => name("A"), "FT" => "Btn", "Kids" => vec![id.into()] }.into());
            vec![id.into()]
        });
        assert_eq!(read(&circle), Err(FilledError::NoForm));
        let flood = pdf(|_| (0..6000).map(|n| dictionary! { "T" => name(&format!("A{n}")), "FT" => "Btn" }.into()).collect());
        assert_eq!(read(&flood), Err(FilledError::TooMuch));
    }

    #[test]
    fn a_file_that_was_cut_off_is_an_error_and_no_crash() {
        let bytes = pdf(|_| vec![dictionary! { "T" => name("SG1"), "FT" => "Btn", "V" => "Yes" }.into()]);
        for end in 0..bytes.len() {
            let _ = read(&bytes[..end]);
        }
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0x15;
            let _ = read(&changed);
        }
    }
}
