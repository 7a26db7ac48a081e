//! The layers: a module of the library uses only those that the table allows it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each module of the library, the lowest first, and the modules that it may use. A module may only name modules
/// above its own line, so that no circle can come about.
const LAYERS: &[(&str, &str)] = &[
    ("characters", ""),
    ("source", ""),
    ("limits", ""),
    ("locale", ""),
    ("vocabulary", ""),
    ("suggest", ""),
    ("sink", ""),
    ("drawing", "limits"),
    ("picture", "drawing limits"),
    ("filled", "limits"),
    ("diagnostic", "characters source"),
    ("assets", "source"),
    ("yaml", "characters source limits suggest diagnostic"),
    ("layers", "source limits diagnostic assets yaml"),
    ("record", "source assets yaml layers"),
    ("catalog", "source limits locale vocabulary suggest diagnostic assets yaml layers record"),
    ("messages", "source limits locale vocabulary diagnostic assets yaml layers record"),
    ("template", "characters source limits vocabulary diagnostic assets yaml layers"),
    ("faces", "source limits locale vocabulary diagnostic assets layers"),
    ("library", "limits locale vocabulary diagnostic assets layers catalog messages"),
    ("profile", "source limits vocabulary diagnostic yaml catalog"),
    ("tailor", "vocabulary catalog profile"),
    ("changes", "characters source locale vocabulary diagnostic assets layers record catalog tailor"),
    ("handout", "locale vocabulary"),
    ("compose", "source locale vocabulary diagnostic catalog messages library profile tailor changes handout"),
    ("render", "characters drawing picture source limits locale vocabulary messages template faces handout"),
    ("manifest", "source layers handout"),
    ("translate", "characters source limits locale vocabulary diagnostic assets yaml layers record catalog messages"),
    ("scaffold", "source vocabulary assets layers catalog template translate"),
    ("error", "suggest assets messages render"),
    (
        "generate",
        "source limits locale vocabulary suggest diagnostic assets yaml layers catalog messages template faces library profile tailor changes handout compose render error",
    ),
    (
        "check",
        "characters source limits locale vocabulary suggest diagnostic assets yaml layers record catalog messages template faces library render error generate",
    ),
];

/// The table by module.
fn table() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    LAYERS.iter().map(|(module, may_use)| (*module, may_use.split_whitespace().collect())).collect()
}

/// Every file of the library with the name of the module at the top that it belongs to.
fn library() -> Vec<(String, PathBuf)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&source, &mut found);
    found.sort();
    let module = |path: PathBuf| {
        let within = path.strip_prefix(&source).expect("below the folder").with_extension("");
        let top = within.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
        (top, path)
    };
    found.into_iter().map(module).filter(|(top, _)| !["lib", "main", "cli"].contains(&top.as_str())).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the sources can be listed").path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The modules that a text of code names after `crate::`, also in braces; comments and tests do not count.
fn uses(code: &str) -> BTreeSet<String> {
    let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or(code);
    let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect();
    let name = |text: &str| text.trim_start().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>();
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            None => {
                found.insert(name(rest));
            }
            Some(braced) => {
                let mut depth = 0_usize;
                let mut start = true;
                for (at, c) in braced.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        c if start && !c.is_whitespace() => {
                            found.insert(name(&braced[at..]));
                            start = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    found
}

#[test]
fn a_module_uses_only_what_stands_above_it() {
    let table = table();
    let mut offences = Vec::new();
    for (module, path) in library() {
        let Some(may_use) = table.get(module.as_str()) else {
            offences.push(format!("{module} has no line in the table of layers"));
            continue;
        };
        for used in uses(&fs::read_to_string(&path).expect("code is text")) {
            if used != module && !may_use.contains(used.as_str()) {
                offences.push(format!("{}: {module} may not use {used}", path.display()));
            }
        }
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

#[test]
fn the_table_of_layers_has_no_circle_and_no_module_that_is_gone() {
    let modules: BTreeSet<String> = library().into_iter().map(|(module, _)| module).collect();
    let mut above = BTreeSet::new();
    for (module, may_use) in LAYERS {
        assert!(modules.contains(*module), "{module} is gone");
        for used in may_use.split_whitespace() {
            assert!(above.contains(used), "{module} may use {used}, which does not stand above it");
        }
        above.insert(*module);
    }
}

#[test]
fn the_guard_sees_through_every_way_of_writing_a_use() {
    let code = "\
use crate::source::Span;
use crate::{assets::{Assets, Embedded}, catalog, yaml as y};
// crate::comment
fn f(d: crate::locale::Direction) {}
#[cfg(test)]
mod tests { use crate::cli; }
";
    let found: Vec<String> = uses(code).into_iter().collect();
    assert_eq!(found, ["assets", "catalog", "locale", "source", "yaml"]);
}

#[test]
fn no_code_reaches_for_a_network_or_another_program() {
    let mut all = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    for path in all {
        let code = fs::read_to_string(&path).expect("code is text");
        for reach in ["std::net", "process::Command", "UnixStream"] {
            assert!(!code.contains(reach), "{}: {reach}", path.display());
        }
    }
}

#[test]
fn the_program_alone_talks_to_the_world() {
    for (_, path) in library() {
        let code = fs::read_to_string(&path).expect("code is text");
        for word in ["println!", "eprintln!", "print!", "std::env", "SystemTime", "std::process", "std::net", "clap::"] {
            let found = code.lines().find(|line| line.contains(word) && !line.trim_start().starts_with("//"));
            assert!(found.is_none(), "{}: {}", path.display(), found.unwrap_or_default());
        }
    }
}
