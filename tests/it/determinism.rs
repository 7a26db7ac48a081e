//! Same input, same bytes, whoever runs the program and wherever.

use std::path::{Path, PathBuf};

use crate::case::{files, program};

/// An environment that must not matter.
struct World {
    settings: &'static [(&'static str, &'static str)],
    folder: &'static str,
}

const WORLDS: [World; 3] = [
    World { settings: &[("TZ", "UTC"), ("LANG", "C"), ("HOME", "/nonexistent"), ("USER", "one"), ("RAYON_NUM_THREADS", "1")], folder: "a" },
    World {
        settings: &[
            ("TZ", "Pacific/Kiritimati"),
            ("LANG", "fa_IR.UTF-8"),
            ("LC_ALL", "fa_IR.UTF-8"),
            ("LANGUAGE", "fa"),
            ("HOME", "/home/two"),
            ("USER", "two"),
            ("LOGNAME", "two"),
            ("HOSTNAME", "elsewhere"),
            ("RAYON_NUM_THREADS", "8"),
            ("CLICOLOR_FORCE", "1"),
        ],
        folder: "another folder/deeper",
    },
    World { settings: &[("TZ", "America/New_York"), ("TERM", "xterm-256color"), ("RAYON_NUM_THREADS", "2")], folder: "설정" },
];

/// What a run wrote.
struct Written {
    files: Vec<(PathBuf, Vec<u8>)>,
    stdout: Vec<u8>,
}

/// Runs the program in each world and hands over what it wrote into `out` and to standard output.
fn outcomes(arguments: &[&str]) -> Vec<Written> {
    let home = tempfile::tempdir().expect("a folder");
    let run = |world: &World| {
        let folder = home.path().join(world.folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        let output = program().args(arguments).envs(world.settings.iter().copied()).current_dir(&folder).output();
        let output = output.expect("the program starts");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        Written { files: files(&folder.join("out")), stdout: output.stdout }
    };
    WORLDS.iter().map(run).collect()
}

#[test]
fn every_checklist_in_every_language_and_format_comes_out_the_same_everywhere() {
    let outcomes = outcomes(&["render", "--all", "-l", "all", "-f", "all", "-d", "out"]);
    let first = &outcomes[0].files;
    assert!(first.len() >= 2 * 4 * 5, "{} files", first.len());
    for Written { files: other, .. } in &outcomes[1..] {
        assert_eq!(first.len(), other.len());
        for ((path, bytes), (other_path, other_bytes)) in first.iter().zip(other) {
            assert_eq!(path, other_path);
            assert!(bytes == other_bytes, "{} differs", path.display());
        }
    }
    for (path, bytes) in first {
        assert!(!bytes.is_empty(), "{} is empty", path.display());
    }
}

#[test]
fn the_comparison_in_every_language_and_format_comes_out_the_same_everywhere() {
    let outcomes = outcomes(&["compare", "--why", "-l", "all", "-f", "all", "-d", "out"]);
    assert!(outcomes[0].files.len() >= 8 * 5, "{} files", outcomes[0].files.len());
    assert!(outcomes.windows(2).all(|pair| pair[0].files == pair[1].files));
}

#[test]
fn lists_manuals_and_completions_come_out_the_same_everywhere() {
    for arguments in [&["list", "steps", "--json"][..], &["man"], &["completions", "bash"], &["list", "threats", "-l", "ko", "--json"]] {
        let outcomes = outcomes(arguments);
        assert!(outcomes.windows(2).all(|pair| pair[0].stdout == pair[1].stdout), "{arguments:?}");
        assert!(!outcomes[0].stdout.is_empty());
    }
}

#[test]
fn the_order_of_files_on_disk_does_not_matter() {
    let home = tempfile::tempdir().expect("a folder");
    let template = "{% extends \"built-in/default/handout.md.j2\" %}\n";
    let give = |folder: &Path, names: &[&str]| {
        for name in names {
            let path = folder.join("own/templates").join(name).join("handout.md.j2");
            std::fs::create_dir_all(path.parent().expect("it has a folder")).expect("a folder");
            std::fs::write(path, template).expect("written");
        }
    };
    let list = |folder: &Path| {
        let output = program().args(["list", "templates", "--content", "own"]).current_dir(folder).output().expect("the program starts");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let (one, two) = (home.path().join("one"), home.path().join("two"));
    give(&one, &["zebra", "apple", "mango"]);
    give(&two, &["mango", "zebra", "apple"]);
    assert_eq!(list(&one), list(&two));
}
