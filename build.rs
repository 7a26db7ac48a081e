//! Puts the content into the program: every file as it is, and every YAML file also as the tree that is read
//! from it, so that the program need not parse YAML at run time.

#![expect(clippy::disallowed_methods, reason = "what the program may not do, its build must: read cargo's variables and write files")]

use std::fmt::Write as _;
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

    let mut table = String::from("pub(super) static FILES: &[super::EmbeddedFile] = &[\n");
    for (number, path) in paths.iter().enumerate() {
        let file = root.join(path);
        let tree = if Path::new(path).extension().is_some_and(|ending| ending == "yaml") {
            let name = format!("{number}.tree");
            fs::write(out.join(&name), tree_of(&file)).expect("the output folder is writable");
            format!("Some(include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")))")
        } else {
            "None".to_owned()
        };
        let from = file.display().to_string();
        writeln!(table, "    super::EmbeddedFile {{ path: {path:?}, bytes: include_bytes!({from:?}), tree: {tree} }},")
            .expect("a string takes all that is written");
    }
    table.push_str("];\n");
    fs::write(out.join("embedded.rs"), table).expect("the output folder is writable");
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
