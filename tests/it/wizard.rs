//! The wizard as its users meet it: in a terminal, on plain lines, and from a script.

use crate::case::Case;

const ANSWERS: &str = "signal device\n1\n\nreal-name-number\n2\nen\npaper\nme.yaml\n\n";

#[test]
fn answers_can_be_piped() {
    let outcome = Case::new().input(ANSWERS).run("wizard --plain").succeeds().says_nothing().complains("steps: ");
    assert_eq!(
        outcome.read("me.yaml"),
        "checklists: [signal, device]\nlocale: en\nplatforms: [android]\nsituations: [real-name-number]\npriority: essential\nlength: steps\n"
    );
    outcome.leaves(".", &["me.yaml", "my-checklist.pdf"]);
}

#[test]
fn a_slip_is_asked_again_and_an_end_leaves_nothing_behind() {
    let slips = ANSWERS.replacen("signal device\n", "\nsignall\nsignal\n", 1);
    Case::new().input(&slips).run("wizard").succeeds().complains("`signall` is no answer to this");
    Case::new().input("signal\n1\n").run("wizard").exits_with(2).complains("nothing was written").leaves(".", &[]);
    // Nothing there is replaced, and another place is asked for.
    let taken = ANSWERS.replacen("me.yaml\n", "me.yaml\nno/me.yaml\nyou.yaml\n", 1);
    let outcome = Case::new().file("me.yaml", "mine").input(&taken).run("wizard").succeeds().complains("me.yaml is there already");
    assert_eq!(outcome.read("me.yaml"), "mine");
}

#[test]
fn nothing_is_kept_that_was_not_asked_for() {
    let nowhere = ANSWERS.replacen("me.yaml\n\n", "\n-\n", 1);
    Case::new().input(&nowhere).run("wizard").succeeds().leaves(".", &[]);
}

#[cfg(unix)]
mod terminal {
    use std::io::{Read as _, Write as _};
    use std::sync::mpsc::{Receiver, channel};
    use std::time::{Duration, Instant};

    use rustix::termios::{LocalModes, tcgetattr};

    const DOWN: &str = "\x1b[B";

    /// A terminal that waits for words and then presses keys.
    struct Terminal {
        pty: std::sync::Arc<pty_process::blocking::Pty>,
        child: std::process::Child,
        heard: Receiver<Vec<u8>>,
        text: String,
    }

    impl Terminal {
        fn start(arguments: &[&str], folder: &std::path::Path) -> Self {
            let (pty, pts) = pty_process::blocking::open().expect("a terminal");
            let command = pty_process::blocking::Command::new(env!("CARGO_BIN_EXE_handbill"));
            let command = command.args(arguments).current_dir(folder).env_clear().env("TERM", "xterm");
            let child = command.spawn(pts).expect("the program starts");
            let pty = std::sync::Arc::new(pty);
            let (tell, heard) = channel();
            let listening = pty.clone();
            std::thread::spawn(move || {
                let mut bytes = [0; 4096];
                while let Ok(count) = (&*listening).read(&mut bytes) {
                    if count == 0 || tell.send(bytes[..count].to_vec()).is_err() {
                        break;
                    }
                }
            });
            Self { pty, child, heard, text: String::new() }
        }

        /// Waits for words, then presses keys.
        #[track_caller]
        fn at(&mut self, words: &str, keys: &str) {
            while !self.text.contains(words) {
                let bytes = self.heard.recv_timeout(Duration::from_secs(60));
                let bytes = bytes.unwrap_or_else(|_| panic!("no `{words}` in\n{}", self.text));
                self.text.push_str(&String::from_utf8_lossy(&bytes));
            }
            let behind = self.text.find(words).expect("it was found") + words.len();
            self.text.drain(..behind);
            self.hears_keys(keys.contains('\x03'));
            (&*self.pty).write_all(keys.as_bytes()).expect("the keys are pressed");
        }

        /// Waits until Ctrl-C is a key: before the program waits for one, the terminal would end it by a signal.
        fn hears_keys(&self, wanted: bool) {
            let begun = Instant::now();
            while wanted && tcgetattr(&*self.pty).expect("a terminal has modes").local_modes.contains(LocalModes::ISIG) {
                assert!(begun.elapsed() < Duration::from_secs(60), "the program never waits for a key");
                std::thread::sleep(Duration::from_millis(5));
            }
        }

        fn ends_with(mut self, code: i32) {
            assert_eq!(self.child.wait().expect("it ends").code(), Some(code), "{}", self.text);
        }
    }

    fn names(folder: &std::path::Path) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .expect("listed")
            .map(|entry| entry.expect("listed").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn it_is_driven_with_arrow_keys_in_three_locales() {
        for (locale, apps, snooping, number, hour, language, screen) in [
            ("en", "Choosing", "> [ ] Snooping", "> [ ] Number in your name", "> An hour", "> English", "> Screen"),
            ("ko", "Choosing", "> [ ] ", "> [ ] 내 명의 번호", "> 한 시간", "> 한국어", "> 화면"),
            ("fa", "Choosing", "> [ ] ", "> [ ] ", "> یک ساعت", "> فارسی", "> صفحه"),
        ] {
            let folder = tempfile::tempdir().expect("a folder");
            let mut terminal = Terminal::start(&["--ui-locale", locale, "wizard"], folder.path());
            terminal.at("> [ ] Briar", DOWN);
            terminal.at(&format!("> [ ] {apps}"), " ");
            terminal.at(&format!("> [x] {apps}"), "\r");
            terminal.at("> [ ] Android", " ");
            terminal.at("> [x] Android", "\r");
            terminal.at(snooping, "\r");
            terminal.at(number, " ");
            terminal.at("> [x] ", "\r");
            terminal.at(hour, "\r");
            terminal.at(language, "\r");
            terminal.at("(PDF)", DOWN);
            terminal.at(screen, "\r");
            terminal.at("me.yaml", "mine.yaml\r");
            terminal.at("[my-checklist.html]", "\r");
            terminal.ends_with(0);
            assert_eq!(names(folder.path()), ["mine.yaml", "my-checklist.html"], "{locale}");
            let profile = std::fs::read_to_string(folder.path().join("mine.yaml")).expect("a profile");
            let expected = format!(
                "checklists: [choosing]\nlocale: {locale}\nplatforms: [android]\nsituations: [real-name-number]\npriority: essential\nlength: steps\n"
            );
            assert_eq!(profile, expected);
        }
    }

    #[test]
    fn control_c_leaves_nothing_behind() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut terminal = Terminal::start(&["wizard"], folder.path());
        terminal.at("> [ ] Briar", " ");
        terminal.at("> [x] Briar", "\r");
        terminal.at("> [ ] Android", "\x03");
        terminal.at("nothing was written", "");
        terminal.ends_with(2);
        assert!(names(folder.path()).is_empty());
    }
}
