//! Puts the content into the program: every file as it is, and every YAML file also as the tree that is read
//! from it, so that the program need not parse YAML at run time.
//!
//! All of it becomes one file, and a table of what stands where in it: a table without addresses needs no work when the
//! program starts, and paths that stand side by side are looked through without fetching what they are the paths of.

#![expect(clippy::disallowed_methods, reason = "what the program may not do, its build must: read cargo's variables and write files")]

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/yaml/node.rs"]
#[allow(dead_code, reason = "the build reads trees; it does not look into them")]
mod node;

const ROOMS: [&str; 5] = ["checklists", "comparison", "fonts", "i18n", "templates"];
const ENDINGS: [&str; 6] = ["css", "ftl", "j2", "ttf", "txt", "yaml"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/yaml/node.rs");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets the package's folder"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets the output folder"));

    let mut paths = Vec::new();
    for room in ROOMS {
        println!("cargo::rerun-if-changed={room}");
        if root.join(room).is_dir() {
            walk(&root, Path::new(room), &mut paths);
        }
    }
    paths.sort();

    let (mut names, mut content, mut table) = (String::new(), Vec::new(), String::new());
    for path in &paths {
        let file = root.join(path);
        let name = names.len()..names.len() + path.len();
        names.push_str(path);
        let whole = fs::read(&file).expect("content can be read");
        let ending = Path::new(path).extension().and_then(OsStr::to_str).unwrap_or_default();
        assert!(ending == "ttf" || str::from_utf8(&whole).is_ok(), "{path} is not UTF-8");
        let bytes = put(&mut content, &whole);
        let tree = if ending == "yaml" { format!("Some({:?})", put(&mut content, &tree_of(&file))) } else { "None".to_owned() };
        writeln!(table, "    super::EmbeddedFile {{ path: {name:?}, bytes: {bytes:?}, tree: {tree} }},")
            .expect("a string takes all that is written");
    }
    let code = format!(
        "pub(super) static PATHS: &str = {names:?};\n\
         pub(super) static CONTENT: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/content\"));\n\
         pub(super) static FILES: &[super::EmbeddedFile] = &[\n{table}];\n"
    );
    fs::write(out.join("content"), content).expect("the output folder is writable");
    fs::write(out.join("embedded.rs"), code).expect("the output folder is writable");
}

/// Puts bytes behind those that are there, and tells where they stand.
fn put(content: &mut Vec<u8>, bytes: &[u8]) -> Range<usize> {
    let start = content.len();
    content.extend_from_slice(bytes);
    start..content.len()
}

/// The files that belong to the program, below one folder.
fn walk(root: &Path, within: &Path, paths: &mut Vec<String>) {
    for entry in fs::read_dir(root.join(within)).expect("the room can be read") {
        let path = within.join(entry.expect("the room can be listed").file_name());
        if root.join(&path).is_dir() {
            walk(root, &path, paths);
        } else if path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)) {
            let path = path.to_str().expect("content has plain file names");
            paths.push(path.replace('\\', "/"));
        }
    }
}

/// The tree of one YAML file, in the form that the program reads.
fn tree_of(file: &Path) -> Vec<u8> {
    let text = fs::read_to_string(file).expect("content is UTF-8");
    let bounds = node::Bounds { nodes: 1_000_000, depth: 32 };
    let tree = node::Node::parse(&text, bounds).unwrap_or_else(|error| {
        let before = &text[..error.offset.map_or(text.len(), |offset| offset as usize)];
        panic!("{}:{}: {}", file.display(), before.matches('\n').count() + 1, error.message)
    });
    postcard::to_allocvec(&tree).expect("a tree of texts can be stored")
}
