//! Files that say they are handouts that were filled in.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::made::{Made, noise, zeros};

const SHEET: &str = "sheet.pdf";

/// The files of the cases.
pub const FILES: &[Made] = &[
    ("filled-empty", SHEET, Vec::new),
    ("filled-text", SHEET, || b"not a PDF\n".to_vec()),
    ("filled-random", SHEET, || [b"%PDF-1.7\n".to_vec(), noise(100_000)].concat()),
    ("filled-cut", SHEET, || cut(2)),
    ("filled-cut-late", SHEET, || {
        let whole = sound();
        whole[..whole.len() - 20].to_vec()
    }),
    ("filled-wrong-offsets", SHEET, || {
        let text = sound();
        let at = text.windows(5).rposition(|part| part == b"xref\n").expect("it has a list of objects");
        [&text[..at], b"xref\n0 99999999\n", &text[at + 5..]].concat()
    }),
    ("filled-huge-size", SHEET, || {
        raw(&[], "xref\n0 4294967295\n0000000000 65535 f \ntrailer<</Size 4294967295/Root 1 0 R>>\nstartxref\n9\n%%EOF\n")
    }),
    ("filled-prev-circle", SHEET, || raw(&[], "xref\n0 0\ntrailer<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n")),
    ("filled-huge-numbers", SHEET, || {
        raw(&[], "xref\n0 0\ntrailer<</Size 99999999999999999999999999/Root 99999999999 0 R>>\nstartxref\n99999999999999999999\n%%EOF\n")
    }),
    ("filled-bomb", SHEET, || pdf(|document| bomb(document, 1))),
    ("filled-bomb-twice", SHEET, || pdf(|document| bomb(document, 2))),
    ("filled-object-bomb", SHEET, || object_stream("/First 4/N 1", &zeros(400 << 20), "/Filter/FlateDecode")),
    ("filled-object-stream-circle", SHEET, || object_stream("/First 4/N 1/Extends 1 0 R", b"1 0 null", "")),
    ("filled-length-circle", SHEET, || raw(&["1 0 obj<</Length 1 0 R>>stream\nx\nendstream endobj\n"], "trailer<</Root 1 0 R>>\n%%EOF\n")),
    ("filled-page-circle", SHEET, || {
        pdf(|document| {
            let id = document.new_object_id();
            document.objects.insert(id, dictionary! { "Type" => "Pages", "Kids" => vec![id.into()], "Count" => 1, "Parent" => id }.into());
            let root = document.trailer.get(b"Root").and_then(Object::as_reference).expect("it has a root");
            document.get_dictionary_mut(root).expect("a dictionary").set("Pages", id);
            Vec::new()
        })
    }),
    ("filled-field-circle", SHEET, || {
        pdf(|document| {
            let id = document.new_object_id();
            document.objects.insert(id, dictionary! { "T" => name("A"), "FT" => "Btn", "Kids" => vec![id.into()] }.into());
            vec![id.into()]
        })
    }),
    ("filled-reference-circle", SHEET, || {
        pdf(|document| {
            let (one, two) = (document.new_object_id(), document.new_object_id());
            document.objects.insert(one, Object::Reference(two));
            document.objects.insert(two, Object::Reference(one));
            vec![one.into()]
        })
    }),
    ("filled-no-form", SHEET, || one_object("1 0 obj<</Type/Catalog>>endobj\n")),
    ("filled-many-fields", SHEET, || pdf(|_| (0..50_000).map(|n| field(&format!("A{n}")).into()).collect())),
    ("filled-many-objects", SHEET, || {
        pdf(|document| {
            (0..200_000).for_each(|_| {
                document.add_object(Object::Null);
            });
            Vec::new()
        })
    }),
    ("filled-deep-fields", SHEET, || pdf(|document| vec![deep(document).into()])),
    ("filled-deep-arrays", SHEET, || nested("[", "]")),
    ("filled-deep-dictionaries", SHEET, || nested("<</A ", ">>")),
    ("filled-encrypted", SHEET, || {
        raw(
            &["1 0 obj<</Type/Catalog>>endobj\n", "2 0 obj<</Filter/Standard/V 5/R 6/Length 99999999/O(x)/U(y)/P -1>>endobj\n"],
            "xref\n0 0\ntrailer<</Size 3/Root 1 0 R/Encrypt 2 0 R/ID[<00><00>]>>\nstartxref\n9\n%%EOF\n",
        )
    }),
    ("filled-escape-in-name", SHEET, || pdf(|_| vec![field("A\u{1b}[2J\u{202e}").into()])),
    ("filled-long-name", SHEET, || pdf(|_| (0..3).map(|n| field(&format!("{n}{}", "x".repeat(5_000_000))).into()).collect())),
];

fn name(text: &str) -> Object {
    Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
}

fn field(text: &str) -> Dictionary {
    dictionary! { "T" => name(text), "FT" => "Btn", "V" => "Yes" }
}

/// A file with a form.
fn pdf(fields: impl FnOnce(&mut Document) -> Vec<Object>) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let root = document.new_object_id();
    document.objects.insert(root, dictionary! { "Type" => "Catalog" }.into());
    document.trailer.set("Root", root);
    let fields = fields(&mut document);
    let form = document.add_object(dictionary! { "Fields" => fields });
    document.get_dictionary_mut(root).expect("a dictionary").set("AcroForm", form);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("it is written");
    bytes
}

fn sound() -> Vec<u8> {
    pdf(|document| {
        let id = document.add_object(field("SG1"));
        vec![id.into()]
    })
}

fn cut(part: usize) -> Vec<u8> {
    let whole = sound();
    whole[..whole.len() / part].to_vec()
}

/// A form that is packed, and unpacks to more than a machine has; packed again so many times.
fn bomb(document: &mut Document, times: usize) -> Vec<Object> {
    let mut data = zeros(1 << 30);
    for _ in 1..times {
        data = super::made::packed(&data);
    }
    let filters = vec![Object::Name(b"FlateDecode".to_vec()); times];
    let id = document.add_object(Stream::new(dictionary! { "Filter" => filters }, data));
    vec![id.into()]
}

fn deep(document: &mut Document) -> ObjectId {
    let mut kid = document.add_object(field("SG1"));
    for _ in 0..20_000 {
        kid = document.add_object(dictionary! { "T" => name("A"), "Kids" => vec![kid.into()] });
    }
    kid
}

/// Objects as they are written, and the end of the file, whose list of objects nobody needs to believe.
fn raw(objects: &[&str], end: &str) -> Vec<u8> {
    format!("%PDF-1.7\n{}{end}", objects.concat()).into_bytes()
}

fn nested(open: &str, close: &str) -> Vec<u8> {
    one_object(&format!("1 0 obj<</Type/Catalog/AcroForm {}{}>>endobj\n", open.repeat(200_000), close.repeat(200_000)))
}

/// A file with one object and a sound list of it.
fn one_object(object: &str) -> Vec<u8> {
    let start = 9 + object.len();
    let end = format!("xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer<</Size 2/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    raw(&[object], &end)
}

/// A file whose objects stand in a stream, with a list of objects that is a stream as well.
fn object_stream(keys: &str, data: &[u8], filter: &str) -> Vec<u8> {
    let mut bytes = format!("%PDF-1.7\n1 0 obj<</Type/ObjStm{keys}{filter}/Length {}>>stream\n", data.len()).into_bytes();
    bytes.extend_from_slice(data);
    bytes.extend_from_slice(b"\nendstream endobj\n");
    let start = u16::try_from(bytes.len()).unwrap_or(u16::MAX);
    // Where each object stands: none, the stream, an object of the stream, this list.
    let [high, low] = start.to_be_bytes();
    let table = [[0, 0, 0, 0, 0], [0, 1, 0, 9, 0], [0, 2, 0, 1, 0], [0, 1, high, low, 0]].concat();
    let long = bytes.len();
    let length = table.len();
    let list = format!("3 0 obj<</Type/XRef/Size 4/W[2 2 1]/Root 2 0 R/Length {length}>>stream\n");
    bytes.extend_from_slice(list.as_bytes());
    bytes.extend_from_slice(&table);
    bytes.extend_from_slice(format!("\nendstream endobj\nstartxref\n{long}\n%%EOF\n").as_bytes());
    bytes
}
