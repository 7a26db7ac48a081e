//! What is too large for the repository, or no text.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::pdfs;

/// A file: the case, its place, and what is in it.
pub type Made = (&'static str, &'static str, fn() -> Vec<u8>);

const WORDS: &str = "own/checklists/signal/text/en.yaml";
const FRAME: &str = "own/i18n/en/handout.ftl";
const TEMPLATE: &str = "own/templates/default/handout.md.j2";
const FACE: &str = "face.ttf";
const PNG: &str = "logo.png";
const SVG: &str = "logo.svg";
const PROFILE: &str = "me.yaml";
const PO: &str = "ko.po";
const LOG: &str = "own/checklists/signal/changes.yaml";
const SHEET: &str = "old.json";

/// The files of cases that are made.
const FILES: &[Made] = &[
    ("yaml-deep-flow", WORDS, || "[".repeat(1_000_000).into()),
    ("yaml-deep-block", WORDS, || many(1_200, |depth| format!("{}a:\n", " ".repeat(depth)))),
    ("yaml-deep-keys", WORDS, || "? ".repeat(500_000).into()),
    ("yaml-huge-scalar", WORDS, || format!("title: {}\n", "x".repeat(2_000_000)).into()),
    ("yaml-too-large", WORDS, || format!("title: {}\n", "x".repeat(3_000_000)).into()),
    ("yaml-many-values", WORDS, || format!("title: [{}]\n", "1,".repeat(900_000)).into()),
    ("yaml-many-keys", WORDS, || many(49_000, |n| format!("k{n}: x\n"))),
    ("yaml-many-keys-laid-over", WORDS, || [b"steps:\n".to_vec(), many(49_000, |n| format!(" k{n}: x\n"))].concat()),
    ("yaml-many-items-laid-over", "own/checklists/signal/checklist.yaml", || {
        [b"sections:\n".to_vec(), many(24_000, |n| format!("- {{id: k{n}}}\n"))].concat()
    }),
    ("yaml-many-duplicate-keys", WORDS, || "a: x\n".repeat(49_000).into()),
    ("yaml-many-wrong-types", WORDS, || [b"steps:\n".to_vec(), many(49_000, |n| format!(" k{n}: [x]\n"))].concat()),
    ("yaml-many-invisible", WORDS, || format!("title: \"{}\"\n", "\u{200b}".repeat(600_000)).into()),
    ("yaml-bidi-flood", WORDS, || format!("title: \"{}\"\n", "\\u202e".repeat(300_000)).into()),
    ("yaml-many-problems-one-line", WORDS, || [b"{".to_vec(), many(40_000, |n| format!("k{n}: [x], ")), b"}\n".to_vec()].concat()),
    ("yaml-long-line", WORDS, || format!("title: a{}: b\n", "x".repeat(1_900_000)).into()),
    ("yaml-long-key", WORDS, || format!("{}: b\n", "x".repeat(1_000)).into()),
    ("yaml-utf-16", WORDS, || utf16("title: x\n", u16::to_le_bytes)),
    ("yaml-utf-16-be", WORDS, || utf16("title: x\n", u16::to_be_bytes)),
    ("yaml-nul", WORDS, || b"title: a\0b\n".to_vec()),
    ("yaml-not-utf-8", WORDS, || b"title: caf\xe9\n".to_vec()),
    ("fluent-deep", FRAME, || format!("edition = {}\n", "{".repeat(500_000)).into()),
    ("fluent-deep-closed", FRAME, || format!("edition = {}1{}\n", "{ ".repeat(100_000), " }".repeat(100_000)).into()),
    ("fluent-many-mistakes", FRAME, || "=\n".repeat(500_000).into()),
    ("fluent-many-variants", FRAME, || {
        [b"edition = { $date ->\n".to_vec(), many(50_000, |n| format!("    [k{n}] x\n")), b"   *[other] x\n }\n".to_vec()].concat()
    }),
    ("fluent-utf-16", FRAME, || utf16("edition = x\n", u16::to_le_bytes)),
    ("fluent-too-large", FRAME, || "# comment\n".repeat(300_000).into()),
    ("fluent-nul", FRAME, || b"edition = a\0b\n".to_vec()),
    ("template-deep-brackets", TEMPLATE, || format!("{{{{ {}1{} }}}}\n", "(".repeat(450), ")".repeat(450)).into()),
    ("template-deep-not", TEMPLATE, || format!("{{{{ {}x }}}}\n", "not ".repeat(240)).into()),
    ("template-deep-blocks", TEMPLATE, || format!("{}{}", "{% if 1 %}".repeat(2_500), "{% endif %}".repeat(2_500)).into()),
    ("template-elif-chain", TEMPLATE, || format!("{{% if 0 %}}{}{{% endif %}}{{{{ nobody }}}}", "{% elif 0 %}".repeat(5_000)).into()),
    ("template-long-tag", TEMPLATE, || format!("{{{{ 1{} }}}}\n", "+1".repeat(20_000)).into()),
    ("template-many-operators", TEMPLATE, || "{{ 1+1+1+1+1+1+1+1+1 }}\n".repeat(2_600).into()),
    ("template-too-large", TEMPLATE, || "x".repeat(70_000).into()),
    ("template-not-utf-8", TEMPLATE, || b"caf\xe9 {{ title }}\n".to_vec()),
    ("template-nul", TEMPLATE, || b"{{ ti\0tle }}\n".to_vec()),
    ("font-random", FACE, || noise(100_000)),
    ("font-empty", FACE, Vec::new),
    ("font-text", FACE, || b"not a font\n".to_vec()),
    ("font-cut", FACE, || face(|bytes| bytes.truncate(bytes.len() / 2))),
    ("font-cut-early", FACE, || face(|bytes| bytes.truncate(200))),
    ("font-collection", FACE, || b"ttcf\0\x01\0\0\xff\xff\xff\xff".to_vec()),
    ("font-collection-offsets", FACE, || [b"ttcf\0\x01\0\0\0\0\0\x01\xff\xff\xff\xff".to_vec(), vec![0; 100]].concat()),
    ("font-flipped", FACE, || face(|bytes| bytes[12..300].iter_mut().for_each(|byte| *byte ^= 0x55))),
    ("font-huge", FACE, || vec![0; 41 << 20]),
    ("font-no-letters", FACE, || face(|bytes| clear_table(bytes, *b"cmap"))),
    ("font-tables-overlap", FACE, || face(|bytes| tables_at_zero(bytes))),
    ("font-cmap-flood", FACE, || face(|bytes| endless_cmap(bytes))),
    ("font-names-outside", FACE, || face(|bytes| names_outside(bytes))),
    ("font-in-content", "own/fonts/noto-sans/Regular.ttf", || noise(50_000)),
    ("logo-png-huge-size", PNG, || png(2_000_000_000, 2_000_000_000, 2, &[])),
    ("logo-png-bomb", PNG, || png(3_000, 3_000, 6, &zeros(400 << 20))),
    ("logo-png-cut", PNG, || cut(png(500, 500, 2, &packed(&noise(500 * 1501))), 2)),
    ("logo-png-interlaced-cut", PNG, || cut(png_of(500, 500, 2, 1, &packed(&noise(500 * 1501))), 3)),
    ("logo-png-wrong-sum", PNG, || {
        let mut bytes = png(2, 2, 2, &packed(&[0; 14]));
        let last = bytes.len() - 14;
        bytes[last] ^= 0xff;
        bytes
    }),
    ("logo-png-zero", PNG, || png(0, 0, 2, &packed(&[]))),
    ("logo-png-palette", PNG, || png(2, 2, 3, &packed(&[0, 9, 9, 0, 9, 9]))),
    ("logo-png-text-bomb", PNG, || {
        let mut bytes = png(2, 2, 2, &[]);
        let text = chunk(*b"zTXt", &[b"Comment\0\0".to_vec(), zeros(400 << 20)].concat());
        bytes.splice(33..33, text);
        bytes
    }),
    ("logo-png-random", PNG, || [b"\x89PNG\r\n\x1a\n".to_vec(), noise(10_000)].concat()),
    ("logo-jpeg", PNG, || b"\xff\xd8\xff\xe0\0\x10JFIF\0".to_vec()),
    ("logo-gif", PNG, || b"GIF89a\xff\xff\xff\xff".to_vec()),
    ("logo-empty", PNG, Vec::new),
    ("logo-too-large", PNG, || vec![0x89; 41 << 20]),
    ("logo-svg-deep", SVG, || svg(&format!("{}{}", "<g>".repeat(60_000), "</g>".repeat(60_000)))),
    // An end of a tag inside of an attribute hides the depth from whoever counts tags by their brackets.
    ("logo-svg-deep-quoted", SVG, || svg(&format!("{}{}", "<g id=\"/>\">".repeat(30_000), "</g>".repeat(30_000)))),
    ("logo-svg-many-parts", SVG, || svg(&format!("<path d=\"M0 0{}\"/>", "h1".repeat(200_000)))),
    ("logo-svg-arcs", SVG, || svg(&format!("<path d=\"M0 0{}\"/>", "a9 9 0 1 1 .1 0".repeat(30_000)))),
    ("logo-svg-too-large", SVG, || svg(&"<desc>x</desc>".repeat(60_000))),
    ("logo-svg-many-attributes", SVG, || svg(&format!("<g {}/>", String::from_utf8_lossy(&many(40_000, |n| format!("a{n}=\"\" ")))))),
    ("logo-svg-long-transform", SVG, || svg(&format!("<g transform=\"{}\"/>", "scale(9)".repeat(60_000)))),
    ("logo-svg-utf-16", SVG, || [b"\xff\xfe".to_vec(), utf16("<svg/>", u16::to_le_bytes)].concat()),
    ("profile-many-own", PROFILE, || [b"checklists: signal\nown:\n".to_vec(), many(40_000, |n| format!("- step {n}\n"))].concat()),
    ("profile-many-notes", PROFILE, || [b"checklists: signal\nnotes:\n".to_vec(), many(40_000, |n| format!("  X{n}: note\n"))].concat()),
    ("profile-many-done", PROFILE, || [b"checklists: signal\ndone:\n".to_vec(), many(90_000, |n| format!("- X{n}\n"))].concat()),
    ("profile-long-note", PROFILE, || format!("checklists: signal\nnotes: {{SG1: {}}}\n", "x".repeat(100_000)).into()),
    ("profile-too-large", PROFILE, || "# comment\n".repeat(300_000).into()),
    ("profile-utf-16", PROFILE, || utf16("checklists: signal\n", u16::to_le_bytes)),
    ("changes-many-codes", LOG, || many(9_000, |n| format!("{}: {{id: a, title: a, history: [{{removed: 2026-01-01}}]}}\n", code(n)))),
    ("changes-many-events", LOG, || {
        let event = "{changed: 2026-11-22, words: \"00000000\"}, ".repeat(16_000);
        format!("SG1: {{id: install-official, title: a, history: [{event}]}}\n").into()
    }),
    ("changes-deep", LOG, || "SG1: {history: [".repeat(20_000).into()),
    ("sheet-deep", SHEET, || "[".repeat(1_000_000).into()),
    ("sheet-deep-unknown", SHEET, || format!("{{\"more\": {}", "[".repeat(1_000_000)).into()),
    ("sheet-too-large", SHEET, || " ".repeat(20_000_000).into()),
    ("sheet-many-steps", SHEET, || {
        let step = |n| format!("{{\"id\": \"a\", \"code\": \"{}\", \"title\": {TITLE}, \"verified\": \"2026-01-01\"}},", code(n));
        sheet(
            &[many(20_000, step), b"{\"id\": \"a\", \"code\": \"ZZ1\", \"title\": {\"locale\": \"en\", \"inlines\": []}}".to_vec()]
                .concat(),
        )
    }),
    ("sheet-many-parts-of-title", SHEET, || {
        let parts = [many(700_000, |_| "{\"text\": \"x\"},".to_owned()), b"{}".to_vec()].concat();
        let start = b"{\"id\": \"a\", \"code\": \"A1\", \"verified\": \"2026-01-01\", \"title\": {\"locale\": \"en\", \"inlines\": [";
        sheet(&[start.to_vec(), parts, b"]}}".to_vec()].concat())
    }),
    ("sheet-not-utf-8", SHEET, || b"{\"version\": 1, \"locale\": \"\xff\"}".to_vec()),
    ("profile-deep", PROFILE, || "{a: ".repeat(200_000).into()),
    ("profile-nul", PROFILE, || b"checklists: sig\0nal\n".to_vec()),
    ("po-too-large", PO, || "# comment\n".repeat(5_000_000).into()),
    ("po-many-entries", PO, || po(&many(60_000, |n| format!("msgctxt \"c{n}\"\nmsgid \"a\"\nmsgstr \"b\"\n\n")))),
    ("po-many-mistakes", PO, || po(&b"msgctxt \"a\"\nmsgid \"a\"\nmsgstr \"b\"\n\n".repeat(40_000))),
    ("po-long-line", PO, || po(format!("msgid \"{}\"\nmsgstr \"b\n", "x".repeat(1_000_000)).as_bytes())),
    ("po-utf-16", PO, || utf16("msgid \"\"\nmsgstr \"\"\n", u16::to_le_bytes)),
    ("po-nul", PO, || po(b"msgctxt \"a\0\"\nmsgid \"a\"\nmsgstr \"b\0\"\nmsgfoo\0\n")),
    ("po-empty", PO, Vec::new),
];

/// Cases in which a folder stands where a file should.
const FOLDERS: &[(&str, &str)] = &[
    ("yaml-folder", WORDS),
    ("template-folder", TEMPLATE),
    ("font-folder", FACE),
    ("logo-folder", PNG),
    ("profile-folder", PROFILE),
    ("sheet-folder", SHEET),
    ("po-folder", PO),
    ("filled-folder", "sheet.pdf"),
];

/// Cases with a link: its place, and where it leads.
const LINKS: &[(&str, &str, &str)] = &[
    ("name-link-in-output", "out/signal.en.md", "../../outside.md"),
    ("name-link-as-file", "out.md", "../outside.md"),
    ("name-content-link", WORDS, "/etc/passwd"),
];

/// Makes what a case needs besides its stored files.
pub fn make(case: &str, folder: &Path) {
    let at = |path: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("it stands in a folder")).expect("a folder");
        path
    };
    for (_, path, bytes) in FILES.iter().chain(pdfs::FILES).filter(|(name, ..)| *name == case) {
        fs::write(at(path), bytes()).expect("written");
    }
    for (_, path) in FOLDERS.iter().filter(|(name, _)| *name == case) {
        fs::create_dir_all(at(path)).expect("a folder");
    }
    for (_, path, to) in LINKS.iter().filter(|(name, ..)| *name == case) {
        #[cfg(unix)]
        std::os::unix::fs::symlink(to, at(path)).expect("a link");
        #[cfg(not(unix))]
        fs::write(at(path), to).expect("written");
    }
}

/// The cases that [`make`] has something for.
pub fn names() -> Vec<&'static str> {
    let files = FILES.iter().chain(pdfs::FILES).map(|(name, ..)| *name);
    files.chain(FOLDERS.iter().map(|(name, _)| *name)).chain(LINKS.iter().map(|(name, ..)| *name)).collect()
}

/// What is made and no larger than so many bytes: the case, the file's place, and what is in it.
pub fn small(most: usize) -> impl Iterator<Item = (&'static str, &'static str, Vec<u8>)> {
    // What packs much into little takes its time to make.
    let quick = |name: &str| !name.contains("bomb") && !name.contains("huge") && !name.contains("too-large");
    let made = FILES.iter().chain(pdfs::FILES).filter(move |(name, ..)| quick(name)).map(|(name, place, bytes)| (*name, *place, bytes()));
    made.filter(move |(.., bytes)| bytes.len() <= most)
}

fn many(number: usize, line: impl Fn(usize) -> String) -> Vec<u8> {
    (0..number).flat_map(|at| line(at).into_bytes()).collect()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// Bytes without any order, the same each time (a linear congruential generator).
pub fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..length).map(|_| next()).collect()
}

/// Packed as PNG and PDF pack.
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(bytes).expect("memory takes it");
    packer.finish().expect("memory takes it")
}

/// So many zeros, packed.
pub fn zeros(length: usize) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let part = vec![0; 1 << 20];
    for _ in 0..length >> 20 {
        packer.write_all(&part).expect("memory takes it");
    }
    packer.finish().expect("memory takes it")
}

fn cut(mut bytes: Vec<u8>, part: usize) -> Vec<u8> {
    bytes.truncate(bytes.len() / part);
    bytes
}

/// A sound face, changed.
fn face(change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts/noto-sans/Regular.ttf")).expect("it is there");
    change(&mut bytes);
    bytes
}

/// Where the table of a face begins, by its entry in the list of tables.
fn table(bytes: &[u8], tag: [u8; 4]) -> usize {
    let entry = bytes[12..].chunks(16).find(|entry| entry.starts_with(&tag)).expect("the face has the table");
    u32::from_be_bytes([entry[8], entry[9], entry[10], entry[11]]) as usize
}

fn clear_table(bytes: &mut [u8], tag: [u8; 4]) {
    let start = table(bytes, tag);
    bytes[start..start + 200].fill(0);
}

fn tables_at_zero(bytes: &mut [u8]) {
    let number = usize::from(bytes[5]);
    for entry in 0..number {
        bytes[12 + entry * 16 + 8..12 + entry * 16 + 12].fill(0);
    }
}

/// A name that ends beyond what 16 bits can say.
fn names_outside(bytes: &mut [u8]) {
    let start = table(bytes, *b"name");
    bytes[start + 6 + 8..start + 6 + 12].fill(0xff);
}

/// A table of letters whose one group claims all numbers that there are.
fn endless_cmap(bytes: &mut [u8]) {
    let start = table(bytes, *b"cmap");
    let group = [0_u32, u32::MAX, 0].into_iter().flat_map(u32::to_be_bytes);
    let head = [0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0, 0, 0, 0, 28, 0, 0, 0, 0, 0, 0, 0, 1];
    let table: Vec<u8> = head.into_iter().chain(group).collect();
    bytes[start..start + table.len()].copy_from_slice(&table);
}

fn png(width: u32, height: u32, colours: u8, data: &[u8]) -> Vec<u8> {
    png_of(width, height, colours, 0, data)
}

fn png_of(width: u32, height: u32, colours: u8, interlaced: u8, data: &[u8]) -> Vec<u8> {
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    head.extend([8, colours, 0, 0, interlaced]);
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(*b"IHDR", &head), chunk(*b"IDAT", data), chunk(*b"IEND", &[])].concat()
}

fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(&kind);
    sum.update(data);
    let length = u32::try_from(data.len()).expect("small");
    [&length.to_be_bytes(), &kind, data, &sum.sum().to_be_bytes()].concat()
}

fn svg(inside: &str) -> Vec<u8> {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\">{inside}</svg>\n").into_bytes()
}

/// One of many codes.
fn code(number: usize) -> String {
    let letter = char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number / 999]);
    format!("X{letter}{}", number % 999 + 1)
}

/// The title of a step on a sheet.
const TITLE: &str = "{\"locale\": \"en\", \"inlines\": [{\"text\": \"x\"}]}";

/// A handout as JSON with some steps of a checklist.
fn sheet(steps: &[u8]) -> Vec<u8> {
    let head = b"{\"version\": 1, \"locale\": \"en\", \"length\": \"full\", \"edition\": {\"date\": \"2026-11-22\"}, \"checklists\": [{\"id\": \"signal\", \"sections\": [{\"steps\": [";
    [head.as_slice(), steps, b"]}]}]}"].concat()
}

fn po(entries: &[u8]) -> Vec<u8> {
    [b"msgid \"\"\nmsgstr \"\"\n\"Language: ko\\n\"\n\n", entries].concat()
}
