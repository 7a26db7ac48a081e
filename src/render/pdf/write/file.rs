//! Objects → the bytes of a file: those that can be reached, numbered in the order in which they are, all but streams packed
//! together, and a packed table of where each stands (ISO 32000-1, 7.5.7 and 7.5.8).
//!
//! lopdf writes files too, but leaves that table unpacked and copies every object on the way.

use std::collections::HashMap;
use std::io::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use crate::render::pdf::PdfError;
use crate::render::pdf::write::content::write_number;
use crate::render::pdf::write::pack::Packer;

/// How many objects are packed together at most: a reader unpacks them all to read one.
const TOGETHER: usize = 1000;

/// Writes a document as a file, with what is not packed yet packed.
///
/// # Errors
/// If it has more objects or bytes than such a file can tell of.
pub(super) fn write(mut document: Document, packer: &Packer) -> Result<Vec<u8>, PdfError> {
    let numbers = Numbers::of(&document);
    let mut loose: Vec<(usize, Vec<u8>)> = Vec::new();
    let mut streams: Vec<(usize, Stream)> = Vec::new();
    for (at, id) in numbers.order.iter().enumerate() {
        match document.objects.remove(id) {
            Some(Object::Stream(stream)) => streams.push((at + 1, stream)),
            other => {
                let mut written = Vec::new();
                numbers.object(&other.unwrap_or(Object::Null), &mut written);
                loose.push((at + 1, written));
            }
        }
    }
    let mut next = numbers.order.len() + 1;
    let mut places = vec![Place::Free; next + loose.len().div_ceil(TOGETHER)];
    for objects in loose.chunks(TOGETHER) {
        for (index, (number, _)) in objects.iter().enumerate() {
            places[*number] = Place::Inside { stream: next, index };
        }
        streams.push((next, together(objects)));
        next += 1;
    }
    streams.par_iter_mut().for_each(|(_, stream)| packer.pack(stream));

    let mut out = format!("%PDF-{}\n%\u{f6}\u{e4}\u{fc}\u{df}\n", document.version).into_bytes();
    for (number, stream) in &streams {
        places[*number] = Place::At(out.len());
        numbers.stream(*number, stream, &mut out);
    }
    let start = out.len();
    places.push(Place::At(start));
    numbers.stream(next, &table(&places, document.trailer, packer)?, &mut out);
    let _ = write!(out, "startxref\n{start}\n%%EOF\n");
    Ok(out)
}

/// Where an object stands.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// The first of the list of free numbers, and the only one.
    Free,
    /// At this byte.
    At(usize),
    /// Packed with others.
    Inside { stream: usize, index: usize },
}

/// The numbers that objects get.
struct Numbers {
    order: Vec<ObjectId>,
    of: HashMap<ObjectId, usize, FxBuildHasher>,
}

impl Numbers {
    /// Numbers from 1 for what can be reached, those first that are told of first.
    fn of(document: &Document) -> Self {
        let mut numbers = Self { order: Vec::new(), of: HashMap::default() };
        let mut told = Vec::new();
        for (_, value) in &document.trailer {
            references(value, &mut told);
        }
        while let Some(id) = told.pop() {
            if numbers.of.contains_key(&id) {
                continue;
            }
            numbers.order.push(id);
            numbers.of.insert(id, numbers.order.len());
            let first = told.len();
            if let Some(object) = document.objects.get(&id) {
                references(object, &mut told);
            }
            told[first..].reverse();
        }
        numbers
    }

    fn object(&self, object: &Object, out: &mut Vec<u8>) {
        match object {
            Object::Null => out.extend_from_slice(b"null"),
            Object::Boolean(value) => out.extend_from_slice(if *value { b"true" } else { b"false" }),
            Object::Integer(value) => out.extend_from_slice(itoa::Buffer::new().format(*value).as_bytes()),
            Object::Real(value) => write_number(*value, out),
            Object::Name(name) => write_name(name, out),
            Object::String(text, format) => write_string(text, *format, out),
            Object::Array(values) => {
                out.push(b'[');
                for (number, value) in values.iter().enumerate() {
                    if number > 0 {
                        separate(value, out);
                    }
                    self.object(value, out);
                }
                out.push(b']');
            }
            Object::Dictionary(entries) => self.dictionary(entries, out),
            // Only an object of its own is a stream, and those are told apart above.
            Object::Stream(stream) => self.dictionary(&stream.dict, out),
            Object::Reference(id) => match self.of.get(id) {
                Some(number) => {
                    out.extend_from_slice(itoa::Buffer::new().format(*number).as_bytes());
                    out.extend_from_slice(b" 0 R");
                }
                None => out.extend_from_slice(b"null"),
            },
        }
    }

    fn dictionary(&self, entries: &Dictionary, out: &mut Vec<u8>) {
        out.extend_from_slice(b"<<");
        for (key, value) in entries {
            write_name(key, out);
            separate(value, out);
            self.object(value, out);
        }
        out.extend_from_slice(b">>");
    }

    fn stream(&self, number: usize, stream: &Stream, out: &mut Vec<u8>) {
        let _ = writeln!(out, "{number} 0 obj");
        self.dictionary(&stream.dict, out);
        out.extend_from_slice(b"stream\n");
        out.extend_from_slice(&stream.content);
        out.extend_from_slice(b"\nendstream\nendobj\n");
    }
}

/// Puts a space before what would run into the token in front of it.
fn separate(value: &Object, out: &mut Vec<u8>) {
    if matches!(value, Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) | Object::Reference(_)) {
        out.push(b' ');
    }
}

/// Adds the objects that one refers to, in their order.
fn references(object: &Object, told: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => told.push(*id),
        Object::Array(values) => {
            for value in values {
                references(value, told);
            }
        }
        Object::Dictionary(entries) | Object::Stream(Stream { dict: entries, .. }) => {
            for (_, value) in entries {
                references(value, told);
            }
        }
        _ => {}
    }
}

/// A stream of objects: their numbers and where each begins, then the objects.
fn together(objects: &[(usize, Vec<u8>)]) -> Stream {
    let (mut head, mut body) = (Vec::new(), Vec::new());
    for (number, object) in objects {
        let _ = write!(head, "{number} {} ", body.len());
        body.extend_from_slice(object);
        body.push(b' ');
    }
    let entries = dictionary! { "Type" => "ObjStm", "N" => whole(objects.len()), "First" => whole(head.len()) };
    head.extend(body);
    Stream::new(entries, head)
}

/// The table of places, with what the file tells of itself. Each line is told by what differs from the one above, which packs well.
fn table(places: &[Place], told: Dictionary, packer: &Packer) -> Result<Stream, PdfError> {
    let mut lines = Vec::new();
    let mut above = [0; 7];
    for place in places {
        let (kind, value, index) = match *place {
            Place::Free => (0, 0, 0xFFFF),
            Place::At(byte) => (1, byte, 0),
            Place::Inside { stream, index } => (2, stream, index),
        };
        let value = u32::try_from(value).map_err(|_| PdfError::Writer)?.to_be_bytes();
        let index = u16::try_from(index).map_err(|_| PdfError::Writer)?.to_be_bytes();
        let line: [u8; 7] = [kind, value[0], value[1], value[2], value[3], index[0], index[1]];
        lines.push(UP);
        lines.extend(line.iter().zip(above).map(|(own, above)| own.wrapping_sub(above)));
        above = line;
    }
    let mut entries = told;
    entries.set("Type", "XRef");
    entries.set("Size", whole(places.len()));
    entries.set("W", vec![Object::Integer(1), Object::Integer(4), Object::Integer(2)]);
    let mut table = Stream::new(entries, lines);
    // A table that is told in this way is always packed.
    packer.pack_always(&mut table);
    table.dict.set("DecodeParms", dictionary! { "Predictor" => 12, "Columns" => 7 });
    Ok(table)
}

/// The mark of a line that tells differences from the one above (PNG filter 2).
const UP: u8 = 2;

fn whole(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

fn write_name(name: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            out.push(*byte);
        } else {
            let _ = write!(out, "#{byte:02X}");
        }
    }
}

fn write_string(text: &[u8], format: StringFormat, out: &mut Vec<u8>) {
    match format {
        StringFormat::Literal => {
            out.push(b'(');
            for byte in text {
                write_string_byte(*byte, out);
            }
            out.push(b')');
        }
        StringFormat::Hexadecimal => {
            out.push(b'<');
            for byte in text {
                let _ = write!(out, "{byte:02X}");
            }
            out.push(b'>');
        }
    }
}

/// Writes a byte of a string in brackets. A string ends at its bracket, and a carriage return would be read as a line feed
/// (ISO 32000-1, 7.3.4.2).
pub(super) fn write_string_byte(byte: u8, out: &mut Vec<u8>) {
    match byte {
        b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
        b'\r' => out.extend_from_slice(b"\\r"),
        _ => out.push(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document with a page tree of nothing, an object that nobody refers to, and a stream.
    fn document() -> Document {
        let mut document = Document::with_version("1.7");
        document.add_object(Object::Integer(7));
        let contents = document.add_object(Stream::new(dictionary! {}, b"a b ".repeat(100)));
        let text = Object::String(b"(\\)\r\n".to_vec(), StringFormat::Literal);
        let pages = document.add_object(dictionary! { "Type" => "Pages", "Kids" => Object::Array(vec![]), "Count" => 0 });
        let root = document.add_object(dictionary! {
            "Type" => "Catalog", "Pages" => pages, "Lang" => text, "a b" => Object::Real(-0.5), "Contents" => contents,
        });
        document.trailer.set("Root", root);
        document
    }

    #[test]
    fn what_is_written_reads_back() {
        let bytes = write(document(), &Packer::default()).expect("it is small");
        let read = Document::load_mem(&bytes).expect("it is a PDF");
        assert_eq!(read.version, "1.7");
        let catalog = read.catalog().expect("it has one");
        assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).ok(), Some(&b"(\\)\r\n"[..]));
        assert_eq!(catalog.get(b"a b").and_then(Object::as_float).ok(), Some(-0.5));
        let contents = catalog.get(b"Contents").and_then(Object::as_reference).expect("it is one");
        let contents = read.get_object(contents).and_then(Object::as_stream).expect("it is one");
        assert_eq!(contents.decompressed_content().expect("it is packed"), b"a b ".repeat(100));
    }

    #[test]
    fn what_nothing_refers_to_is_left_out() {
        let numbers = Numbers::of(&document());
        assert_eq!(numbers.order.len(), 3, "{:?}", numbers.order);
    }

    #[test]
    fn more_objects_than_go_together_are_packed_apart() {
        let mut document = document();
        let many: Vec<Object> = (0..TOGETHER + 50).map(|number| Object::Reference(document.add_object(whole(number)))).collect();
        document.trailer.set("Many", many);
        let read = Document::load_mem(&write(document, &Packer::default()).expect("it is small")).expect("it is a PDF");
        let last = read.trailer.get(b"Many").and_then(Object::as_array).expect("it is one").last().expect("it has some");
        let last = read.get_object(last.as_reference().expect("it is one")).and_then(Object::as_i64).ok();
        assert_eq!(last, i64::try_from(TOGETHER + 49).ok());
    }
}
