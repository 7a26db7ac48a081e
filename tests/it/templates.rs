//! Templates of one's own: what they can do, what stops them, and where they are told to be wrong.

use std::path::Path;

use handbill::assets::{Folder, InMemory};
use handbill::error::Error;
use handbill::generate::{Request, prepare};
use handbill::layers::{Layers, Reading};
use handbill::render::{RenderError, TemplateError, renderer};

/// The small checklist of `tests/cases/plain` under files of one's own.
pub fn layers(files: &[(&str, &str)]) -> Layers {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/plain/content");
    let own = files.iter().fold(InMemory::default(), |own, (path, text)| own.with(path, *text));
    Layers::built_in().under(Folder::open(&sample).expect("the sample is there")).under(own)
}

/// Renders the small checklist with the set `mine`, or the default if no file belongs to one of that name.
pub fn render(files: &[(&str, &str)], format: &str) -> Result<String, TemplateError> {
    let mut reading = Reading::default();
    // Enough for every real template, and used up quickly even without optimisation.
    reading.limits.template_fuel = 500_000;
    reading.limits.output_bytes = 200_000;
    let set = if files.iter().any(|(path, _)| path.starts_with("templates/mine/")) { "mine" } else { "default" };
    let mut request = Request { checklists: vec!["messenger".to_owned()], set: set.to_owned(), ..Request::default() };
    request.frame.organisation = Some("Workshop".to_owned());
    request.frame.contact = Some("help@example.org".to_owned());
    let prepared = prepare(&layers(files), &request, false, &mut reading).expect("the content is sound");
    match prepared.render(renderer(format).expect("a format"), &reading) {
        Ok(bytes) => Ok(String::from_utf8(bytes).expect("these formats are text")),
        Err(Error::Render(RenderError::Template(error))) => Err(error),
        Err(other) => panic!("{other}"),
    }
}

fn mine(template: &str) -> Result<String, TemplateError> {
    render(&[("templates/mine/handout.md.j2", template)], "md")
}

#[track_caller]
fn fails(template: &str, line: usize, message: &str) {
    let error = mine(template).expect_err("the template is wrong");
    assert_eq!((error.template.as_str(), error.line), ("mine/handout.md.j2", Some(line)), "{error}");
    assert!(error.message.contains(message), "{error}");
    assert!(error.span.is_some(), "it stands in a file");
}

#[test]
fn an_endless_loop_is_stopped() {
    fails("a\n{% for a in range(9999) %}\n{% for b in range(9999) %}\n{% endfor %}\n{% endfor %}\n", 3, "runs too long");
    fails("{% macro f() %}\n{{ f() }}\n{% endmacro %}\n{{ f() }}", 2, "recursion");
}

#[test]
fn a_flood_of_output_is_stopped() {
    let flood = "{% set a = \"0123456789\" * 1000 %}\n{% for n in range(1000) %}\n{{ a }}\n{% endfor %}\n";
    let error = mine(flood).expect_err("too much is written");
    assert!(error.message.contains("more than 200000 bytes"), "{error}");
    fails("{% set a = \"x\" * 100000000 %}\n", 1, "runs too long");
    fails(
        "{% set ns = namespace(a=\"xxxxxxxx\") %}\n{% for n in range(60) %}\n{% set ns.a = ns.a ~ ns.a %}\n{% endfor %}",
        3,
        "runs too long",
    );
}

#[test]
fn an_unknown_name_is_told_with_its_line() {
    fails("fine\n{{ tilte }}\n", 2, "has no value");
    fails("fine\n\n{{ edition.hour }}\n", 3, "has no value");
    fails("{{ title|shout }}", 1, "shout");
    fails("{{ title|safe }}", 1, "safe");
    fails("{{ now() }}", 1, "now");
    fails(
        "{% for checklist in checklists %}{% for section in checklist.sections %}{% for step in section.steps %}\n{{ step.warning }}\n{% endfor %}{% endfor %}{% endfor %}",
        2,
        "ask `if`",
    );
}

#[test]
fn an_unknown_message_is_told_with_its_line() {
    fails("\n\n{{ msg(\"term-way\") }}", 3, "message `term-way`: no language has it");
    fails("\n{{ msg(\"step-verified\") }}", 2, "message `step-verified`");
}

#[test]
fn a_syntax_error_is_told_with_its_line() {
    fails("fine\n{% if %}\n", 2, "unexpected end of block");
    fails("fine\n{% block a %}\n", 2, "end of input");
}

#[test]
fn a_missing_template_is_told_and_nothing_outside_is_reached() {
    for name in ["default/handout.me.j2", "../../Cargo.toml", "/etc/passwd", "other/handout.md.j2", "handout.md.j2"] {
        fails(&format!("one\n{{% include \"{name}\" %}}"), 2, "non-existing template");
        fails(&format!("{{% extends \"{name}\" %}}"), 1, "does not exist");
    }
}

#[test]
fn an_error_in_a_part_is_told_of_that_part() {
    let files = [("templates/mine/handout.md.j2", "\n{% include \"mine/part.j2\" %}"), ("templates/mine/part.j2", "a\nb\n{{ c }}\n")];
    let error = render(&files, "md").expect_err("the part is wrong");
    assert_eq!((error.template.as_str(), error.line), ("mine/part.j2", Some(3)), "{error}");
}

#[test]
fn a_template_that_includes_itself_is_stopped() {
    fails("{% include \"mine/handout.md.j2\" %}", 1, "recursion");
}

#[test]
fn a_long_tag_is_refused_before_the_engine_sees_it() {
    let template = format!("fine\n{{{{ 1{} }}}}", "+1".repeat(20_000));
    let mut reading = Reading::default();
    let request = Request { checklists: vec!["messenger".to_owned()], set: "mine".to_owned(), ..Request::default() };
    let error = prepare(&layers(&[("templates/mine/handout.md.j2", &template)]), &request, false, &mut reading).expect_err("too long");
    assert!(matches!(error, Error::Content), "{error}");
    let problems = reading.problems.sorted();
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["too-long"]);
    assert_eq!(problems[0].span.map(|span| span.start), Some(5));
}

#[test]
fn the_deepest_template_within_the_limits_does_not_end_the_program() {
    let chain = format!("{{% if false %}}{}{{% endif %}}", "{% elif false %}".repeat(4_000));
    assert_eq!(mine(&chain).expect("it is only long"), "\n");
    let nested = format!("{}x{}", "{% if true %}".repeat(2_000), "{% endif %}".repeat(2_000));
    fails(&nested, 1, "recursion");
    let unary = format!("{{{{ {}1 }}}}", "-".repeat(900));
    assert_eq!(mine(&unary).expect("it is only deep"), "1\n");
}

#[test]
fn a_page_outside_the_page_language_is_refused() {
    let page = |inside: &str| {
        let template = format!("{{% extends \"default/handout.html.j2\" %}}{{% block heading %}}{inside}{{% endblock %}}");
        render(&[("templates/mine/handout.html.j2", &template)], "html")
    };
    for (inside, message) in [
        ("<script>alert(1)</script>", "`<script>` is not in the page language"),
        ("<p onclick=\"x\">a</p>", "may not stand on `<p>`"),
        ("<p>", "not well-formed"),
    ] {
        let error = page(inside).expect_err(inside);
        assert_eq!(error.template, "mine/handout.html.j2");
        assert!(error.message.contains(message), "{error}");
    }
    assert!(page("<h1>{{ title }}</h1>").expect("that is allowed").contains("<h1>Messenger: a small checklist</h1>"));
}

#[test]
fn a_style_sheet_cannot_end_itself() {
    let error = render(&[("templates/mine/style.css", "a { content: '</style><script>' }")], "html").expect_err("it ends itself");
    assert_eq!(error.template, "mine/style.css");
    assert!(error.message.contains("would end it"), "{error}");
}

#[test]
fn captured_words_are_escaped_once() {
    let template = "{% set a %}{{ contact }}{% endset %}\n{% macro b(x) %}<{{ x }}>{% endmacro %}\n{{ a }} {{ b(\"*\") }} {{ \"*\" ~ a }} {{ [\"*\", \"_\"]|join(\" \") }}\n";
    assert_eq!(mine(template).expect("it is sound"), "help\\@example.org <\\*> \\*help\\@example.org \\* \\_\n");
}
