//! Nothing tells who made a handout, where, or for whom.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::case::{files, program};

/// A word that stands in everything around the program, and must stand in nothing that it makes.
const TELLTALE: &str = "telltale";

/// A profile of which nothing may be told but what is printed for its reader.
const PROFILE: &str = "\
# telltale comment
checklists: [signal, device]
platforms: [android]
situations: [seized-phone-risk, pseudonymous]
threats: [device-seizure]
skip: [SG27]
done:
  SG1: 2026-11-20
";

/// Whether bytes hold a word in any of the ways in which a file may spell it.
fn tells(bytes: &[u8], word: &str) -> bool {
    let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let hexadecimal = utf16.iter().fold(String::new(), |mut all, byte| {
        let _ = write!(all, "{byte:02x}");
        all
    });
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    [word, std::str::from_utf8(&utf16).expect("an English word"), &hexadecimal].iter().any(|spelling| text.contains(spelling))
}

/// A file with all that is packed in it unpacked.
fn unpacked(path: &Path) -> Vec<u8> {
    let mut bytes = fs::read(path).expect("it was written");
    if path.extension().is_some_and(|ending| ending == "pdf") {
        let mut pdf = lopdf::Document::load_mem(&bytes).expect("it is a PDF");
        pdf.decompress();
        for object in pdf.objects.values() {
            bytes.extend(format!("{object:?}").into_bytes());
            if let Ok(stream) = object.as_stream() {
                bytes.extend_from_slice(&stream.content);
            }
        }
        bytes.extend(format!("{:?}", pdf.trailer).into_bytes());
    }
    bytes
}

/// Runs the program in a world full of the word, and gives the folder that it wrote into.
fn run(home: &Path, line: &str) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let folder = home.join("telltale folder");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("telltale.yaml"), PROFILE).expect("a profile");
    let home = home.join("telltale-home").display().to_string();
    let mut command = program();
    for name in ["USER", "LOGNAME", "USERNAME", "HOSTNAME", "HOST", "NAME", "EMAIL", "TMPDIR", "XDG_CONFIG_HOME", "SSH_CLIENT"] {
        command.env(name, TELLTALE);
    }
    let output = command.args(line.split_whitespace()).env("HOME", home).current_dir(&folder).output().expect("the program starts");
    assert!(output.status.success(), "handbill {line}: {}", String::from_utf8_lossy(&output.stderr));
    let written = files(&folder.join("out"));
    assert!(!written.is_empty(), "handbill {line} wrote nothing");
    written.into_iter().map(|(path, _)| (path.clone(), unpacked(&folder.join("out").join(path)))).collect()
}

#[test]
fn nothing_in_a_file_tells_who_made_it_or_where() {
    let home = tempfile::tempdir().expect("a folder");
    for line in ["render --all -l all -f all -d out", "render --profile telltale.yaml -f all -d out --force", "compare -f all -d out"] {
        for (path, bytes) in run(home.path(), line) {
            assert!(!tells(&bytes, TELLTALE), "{} tells of where it was made", path.display());
        }
    }
}

#[test]
fn nothing_in_a_file_tells_of_the_reader_but_what_is_printed() {
    let home = tempfile::tempdir().expect("a folder");
    for (path, bytes) in run(home.path(), "render --profile telltale.yaml -f all -d out") {
        for word in ["seized-phone-risk", "pseudonymous", "device-seizure", "sg27"] {
            assert!(!tells(&bytes, word), "{} tells {word}", path.display());
        }
    }
}

#[test]
fn a_pdf_names_the_program_alone_and_no_date() {
    let home = tempfile::tempdir().expect("a folder");
    for (path, bytes) in run(home.path(), "render signal -f pdf -d out") {
        if path.extension().is_none_or(|ending| ending != "pdf") {
            continue;
        }
        for word in ["creationdate", "moddate", "/author", "/creator", "xmp:createdate", "documentid"] {
            assert!(!tells(&bytes, word), "{}: {word}", path.display());
        }
        assert!(tells(&bytes, "handbill"));
    }
}

/// Crates that talk to a network, or are there for those who do.
const NETWORK: [&str; 22] = [
    "async-std",
    "attohttpc",
    "curl",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "libp2p",
    "mio",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "surf",
    "tiny_http",
    "tokio",
    "trust-dns-resolver",
    "ureq",
    "websocket",
];

#[test]
fn no_crate_that_we_build_on_talks_to_a_network() {
    let folder = env!("CARGO_MANIFEST_DIR");
    // What is built, not what is locked: a lock names what crates could use as well.
    let tree = ["tree", "--edges", "normal,build", "--prefix", "none", "--locked", "--offline"];
    let output = std::process::Command::new(env!("CARGO")).args(tree).current_dir(folder).output().expect("cargo starts");
    let tree = String::from_utf8(output.stdout).expect("names are text");
    let names: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.contains("minijinja") && names.len() > 100, "the names are found: {}", String::from_utf8_lossy(&output.stderr));
    let found: Vec<_> = NETWORK.iter().filter(|name| names.contains(*name)).collect();
    assert!(found.is_empty(), "{found:?}");
}
