//! Drawings in SVG: logos made of filled and stroked paths. Only those are read, and nothing else of a file is kept.

use std::fmt::{self, Write as _};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kurbo::{Affine, BezPath, Circle, Ellipse, PathEl, Point, Rect, RoundedRect, Shape as _};
use roxmltree::{Document, Node};

use crate::limits::{Limits, crowded_tag};

/// A drawing as its shapes, the lowest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Its width, in units of its own.
    pub width: f64,
    /// Its height, in the same units.
    pub height: f64,
    /// What is drawn, from the upper left corner.
    pub shapes: Vec<Shape>,
}

/// One path, filled, stroked or both.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its lines and curves; each curve is cubic.
    pub path: BezPath,
    /// The colour inside.
    pub fill: Option<Rgb>,
    /// Whether what is inside is told by the even-odd rule.
    pub even_odd: bool,
    /// The line along it.
    pub stroke: Option<Stroke>,
}

/// Red, green and blue from 0 to 255.
pub type Rgb = [u8; 3];

/// A line along a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Rgb,
    /// Its width.
    pub width: f64,
    /// How it ends: 0 cut off, 1 round, 2 square.
    pub cap: u8,
    /// How it turns: 0 pointed, 1 round, 2 cut off.
    pub join: u8,
}

/// Why a file is not a drawing that we take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawingError {
    /// It is no SVG, or a broken one; the reason.
    NotSvg(String),
    /// It has a part that is not drawn; its name, and the line.
    Part {
        /// The element or property.
        name: String,
        /// Its line.
        line: u32,
    },
    /// It is larger than allowed.
    TooLarge(&'static str),
}

impl fmt::Display for DrawingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSvg(reason) => write!(f, "this is not a sound SVG drawing: {reason}"),
            Self::Part { name, line } => {
                write!(f, "line {line}: `{name}` is not drawn; turn everything into paths of one colour each, or give a PNG file")
            }
            Self::TooLarge(what) => write!(f, "the drawing has {what}"),
        }
    }
}

impl std::error::Error for DrawingError {}

/// How deep groups may be nested.
const DEPTH: usize = 32;

/// The longest length that is drawn, in units of the file.
const FARTHEST: f64 = 1e6;

/// What a thing beyond it is called.
const FAR: &str = "a point that is too far away";

/// What shapes inherit from the groups around them.
#[derive(Clone)]
struct Look {
    transform: Affine,
    fill: Option<Rgb>,
    even_odd: bool,
    stroke: Option<Rgb>,
    width: f64,
    cap: u8,
    join: u8,
}

impl Drawing {
    /// Reads an SVG file: groups, paths, rectangles, circles, ellipses, lines and polygons, in plain colours.
    ///
    /// # Errors
    /// If it is broken, larger than allowed, or has a part that is not drawn.
    pub fn read(bytes: &[u8], limits: &Limits) -> Result<Self, DrawingError> {
        let not = |reason: String| DrawingError::NotSvg(reason);
        if bytes.len() > limits.drawing_bytes {
            return Err(DrawingError::TooLarge("too many bytes"));
        }
        let text = std::str::from_utf8(bytes).map_err(|error| not(error.to_string()))?;
        let depth = text.split('<').fold((0_usize, 0_usize), |(now, most), tag| {
            let closes = tag.starts_with('/');
            let alone = tag.starts_with(['!', '?']) || tag.split('>').next().is_some_and(|tag| tag.ends_with('/'));
            let now = if closes { now.saturating_sub(1) } else { now + usize::from(!alone) };
            (now, most.max(now))
        });
        if depth.1 > DEPTH + 2 {
            return Err(DrawingError::TooLarge("groups nested too deep"));
        }
        if crowded_tag(text).is_some() {
            return Err(DrawingError::TooLarge("too many attributes on an element"));
        }
        let document = Document::parse(text).map_err(|error| not(error.to_string()))?;
        let root = document.root_element();
        if root.tag_name().name() != "svg" {
            return Err(not(format!("it begins with `<{}>`", root.tag_name().name())));
        }
        let (origin, width, height) = view(root)?;
        let mut drawing = Self { width, height, shapes: Vec::new() };
        let look =
            Look { transform: Affine::translate(origin), fill: Some([0; 3]), even_odd: false, stroke: None, width: 1.0, cap: 0, join: 0 };
        drawing.group(root, &look, DEPTH, limits)?;
        if drawing.shapes.is_empty() {
            return Err(not("nothing is drawn in it".to_owned()));
        }
        Ok(drawing)
    }

    fn group(&mut self, group: Node<'_, '_>, outer: &Look, depth: usize, limits: &Limits) -> Result<(), DrawingError> {
        let Some(look) = outer.inside(group)? else { return Ok(()) };
        for element in group.children().filter(Node::is_element) {
            let name = element.tag_name().name();
            // What a drawing program notes for itself, and what is told to readers of the file.
            let foreign = element.tag_name().namespace().is_some_and(|space| space != "http://www.w3.org/2000/svg");
            if foreign || matches!(name, "title" | "desc" | "metadata") || (name == "defs" && !element.has_children()) {
                continue;
            }
            match name {
                "g" if depth == 0 => return Err(DrawingError::TooLarge("groups nested too deep")),
                "g" => self.group(element, &look, depth - 1, limits)?,
                "defs" if element.children().filter(Node::is_element).count() == 0 => {}
                "path" | "rect" | "circle" | "ellipse" | "line" | "polyline" | "polygon" => {
                    if let Some(look) = look.inside(element)? {
                        self.shape(outline(element)?, &look, element, limits)?;
                    }
                }
                _ => return Err(part(element, name)),
            }
        }
        Ok(())
    }

    fn shape(&mut self, path: BezPath, look: &Look, element: Node<'_, '_>, limits: &Limits) -> Result<(), DrawingError> {
        let path = cubic(&(look.transform * path), rounding(self.width.max(self.height)));
        let far = |point: &Point| !(point.x.abs() <= FARTHEST && point.y.abs() <= FARTHEST);
        if path.elements().iter().flat_map(points).any(|point| far(&point)) {
            return Err(part(element, FAR));
        }
        let scale = look.transform.determinant().abs().sqrt();
        let stroke = look.stroke.map(|colour| Stroke { colour, width: (look.width * scale).min(FARTHEST), cap: look.cap, join: look.join });
        let stroke = stroke.filter(|stroke| stroke.width > 0.0);
        if path.elements().is_empty() || (look.fill.is_none() && stroke.is_none()) {
            return Ok(());
        }
        let drawn: usize = self.shapes.iter().map(|shape| shape.path.elements().len()).sum();
        if drawn + path.elements().len() > limits.drawing_parts {
            return Err(DrawingError::TooLarge("too many lines and curves"));
        }
        self.shapes.push(Shape { path, fill: look.fill, even_odd: look.even_odd, stroke });
        Ok(())
    }

    /// The drawing as an address that holds it (RFC 2397), for HTML: written anew, so that nothing else of the file is in it.
    #[must_use]
    pub fn data_address(&self) -> String {
        let mut svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\">", self.width, self.height);
        let hex = |colour: Option<Rgb>| colour.map_or_else(|| "none".to_owned(), |[r, g, b]| format!("#{r:02x}{g:02x}{b:02x}"));
        for Shape { path, fill, even_odd, stroke } in &self.shapes {
            let rule = if *even_odd { " fill-rule=\"evenodd\"" } else { "" };
            let _ = write!(svg, "<path d=\"{}\" fill=\"{}\"{rule}", path.to_svg(), hex(*fill));
            if let Some(Stroke { colour, width, cap, join }) = stroke {
                let (cap, join) = (CAPS[usize::from(*cap)], JOINS[usize::from(*join)]);
                let _ = write!(
                    svg,
                    " stroke=\"{}\" stroke-width=\"{width}\" stroke-linecap=\"{cap}\" stroke-linejoin=\"{join}\"",
                    hex(Some(*colour))
                );
            }
            svg.push_str("/>");
        }
        svg.push_str("</svg>");
        format!("{ADDRESS}{}", STANDARD.encode(svg))
    }

    /// The drawing that such an address holds.
    ///
    /// # Errors
    /// If it holds none that we take.
    pub fn of_data_address(address: &str, limits: &Limits) -> Result<Self, DrawingError> {
        let digits =
            address.strip_prefix(ADDRESS).ok_or_else(|| DrawingError::NotSvg(format!("its address does not begin with `{ADDRESS}`")))?;
        let bytes = STANDARD.decode(digits).map_err(|_| DrawingError::NotSvg("its address is not base64".to_owned()))?;
        // What was written anew may be somewhat longer than what was read.
        Self::read(&bytes, &Limits { drawing_bytes: limits.drawing_bytes * 8, ..limits.clone() })
    }
}

/// How the address of a drawing begins.
pub const ADDRESS: &str = "data:image/svg+xml;base64,";

const CAPS: [&str; 3] = ["butt", "round", "square"];
const JOINS: [&str; 3] = ["miter", "round", "bevel"];

impl Look {
    /// What holds inside an element; `None` if it is not shown.
    fn inside(&self, element: Node<'_, '_>) -> Result<Option<Self>, DrawingError> {
        let mut look = self.clone();
        if let Some(transform) = element.attribute("transform") {
            look.transform *= affine(transform).ok_or_else(|| part(element, "transform"))?;
        }
        let style = element.attribute("style").unwrap_or_default();
        let of_style = style.split(';').filter_map(|rule| rule.split_once(':'));
        let of_attributes = element.attributes().filter(|attribute| attribute.namespace().is_none());
        let all = of_attributes.map(|attribute| (attribute.name(), attribute.value())).chain(of_style);
        for (name, value) in all.map(|(name, value)| (name.trim(), value.trim())) {
            let wrong = || part(element, &format!("{name}: {value}"));
            match name {
                "fill" => look.fill = colour(value).ok_or_else(wrong)?.plain(),
                "stroke" => look.stroke = colour(value).ok_or_else(wrong)?.plain(),
                "stroke-width" => look.width = length(value).filter(|width| *width >= 0.0).ok_or_else(wrong)?,
                "fill-rule" => look.even_odd = value == "evenodd",
                "stroke-linecap" => look.cap = place(&CAPS, value).ok_or_else(wrong)?,
                "stroke-linejoin" => look.join = place(&JOINS, value).ok_or_else(wrong)?,
                "display" if value == "none" => return Ok(None),
                "visibility" if value != "visible" => return Err(wrong()),
                "opacity" | "fill-opacity" | "stroke-opacity" if value.parse() != Ok(1.0) => return Err(wrong()),
                "stroke-dasharray" | "clip-path" | "mask" | "filter" | "marker" | "marker-start" | "marker-mid" | "marker-end"
                    if value != "none" =>
                {
                    return Err(wrong());
                }
                "class" | "href" => return Err(wrong()),
                _ => {}
            }
        }
        Ok(Some(look))
    }
}

fn place(names: &[&str; 3], value: &str) -> Option<u8> {
    names.iter().position(|name| *name == value).and_then(|at| u8::try_from(at).ok())
}

fn part(element: Node<'_, '_>, name: &str) -> DrawingError {
    let name = name.chars().take(60).collect();
    DrawingError::Part { name, line: element.document().text_pos_at(element.range().start).row }
}

/// The corner, width and height of what is shown.
fn view(root: Node<'_, '_>) -> Result<((f64, f64), f64, f64), DrawingError> {
    let wrong = || DrawingError::NotSvg("it does not say how large it is; it needs a viewBox".to_owned());
    let (origin, width, height) = match root.attribute("viewBox") {
        Some(view) => match numbers(view).as_deref() {
            Some([x, y, width, height]) => ((-x, -y), *width, *height),
            _ => return Err(wrong()),
        },
        None => {
            let side = |name| root.attribute(name).and_then(length).ok_or_else(wrong);
            ((0.0, 0.0), side("width")?, side("height")?)
        }
    };
    let sound = |side: f64| (1e-3..=FARTHEST).contains(&side);
    if !sound(width) || !sound(height) || !(0.02..=50.0).contains(&(width / height)) {
        return Err(wrong());
    }
    Ok((origin, width, height))
}

/// The path of a basic shape.
fn outline(element: Node<'_, '_>) -> Result<BezPath, DrawingError> {
    let number = |name: &str| match element.attribute(name) {
        None => Ok(0.0),
        Some(value) => length(value).ok_or_else(|| part(element, &format!("{name}: {value}"))),
    };
    let all = |name: &str| numbers(element.attribute(name).unwrap_or_default()).ok_or_else(|| part(element, name));
    Ok(match element.tag_name().name() {
        "path" => {
            let data = element.attribute("d").unwrap_or_default();
            if reaches_far(data) {
                return Err(part(element, FAR));
            }
            BezPath::from_svg(data).map_err(|_| part(element, "d"))?
        }
        "rect" => {
            let (x, y, width, height) = (number("x")?, number("y")?, number("width")?, number("height")?);
            let (rx, ry) = (number("rx")?, number("ry")?);
            if rx.max(ry) > 0.0 && (rx - ry).abs() > 1e-6 && rx.min(ry) > 0.0 {
                return Err(part(element, "rx and ry that differ"));
            }
            let radius = rx.max(ry).min(width.min(height) / 2.0).max(0.0);
            RoundedRect::from_rect(Rect::new(x, y, x + width, y + height), radius).to_path(TOLERANCE)
        }
        "circle" => Circle::new((number("cx")?, number("cy")?), number("r")?).to_path(TOLERANCE),
        "ellipse" => Ellipse::new((number("cx")?, number("cy")?), (number("rx")?, number("ry")?), 0.0).to_path(TOLERANCE),
        "line" => {
            let mut path = BezPath::new();
            path.move_to((number("x1")?, number("y1")?));
            path.line_to((number("x2")?, number("y2")?));
            path
        }
        name => {
            let mut path = BezPath::new();
            for (number, point) in all("points")?.chunks_exact(2).enumerate() {
                if number == 0 { path.move_to((point[0], point[1])) } else { path.line_to((point[0], point[1])) }
            }
            if name == "polygon" && !path.elements().is_empty() {
                path.close_path();
            }
            path
        }
    })
}

/// Whether the data of a path has a number that is too large: an arc is cut into the more curves the larger its radius is,
/// and one of 1e100 into more than memory holds.
fn reaches_far(data: &str) -> bool {
    let is_far = |number: &str| number.parse().is_ok_and(|number: f64| number.abs() > FARTHEST);
    let mut begun = 0;
    for (at, c) in data.char_indices() {
        let own = &data[begun..at];
        match c {
            '0'..='9' | 'e' | 'E' => {}
            '+' | '-' if own.ends_with(['e', 'E']) => {}
            '.' if !own.contains(['.', 'e', 'E']) => {}
            // A sign or a second point begins the next number, all else stands between two.
            _ if is_far(own) => return true,
            '+' | '-' | '.' => begun = at,
            _ => begun = at + c.len_utf8(),
        }
    }
    is_far(&data[begun..])
}

/// How far a curve may be from the circle that it stands for.
const TOLERANCE: f64 = 0.01;

/// How fine places are kept, as parts of a unit: five digits of the whole, so that every machine writes the same ones.
fn rounding(side: f64) -> f64 {
    match side {
        side if side >= 1000.0 => 10.0,
        side if side >= 100.0 => 100.0,
        side if side >= 10.0 => 1000.0,
        _ => 1_000_000.0,
    }
}

/// The same with cubic curves alone, which is what PDF has, and places rounded.
fn cubic(path: &BezPath, parts: f64) -> BezPath {
    let round = |point: Point| Point::new((point.x * parts).round() / parts, (point.y * parts).round() / parts);
    let mut last = Point::ZERO;
    let raised = path.elements().iter().map(|element| {
        let element = match *element {
            PathEl::QuadTo(control, end) => {
                PathEl::CurveTo(last + (control - last) * (2.0 / 3.0), end + (control - end) * (2.0 / 3.0), end)
            }
            other => other,
        };
        last = points(&element).last().unwrap_or(last);
        match element {
            PathEl::MoveTo(to) => PathEl::MoveTo(round(to)),
            PathEl::LineTo(to) => PathEl::LineTo(round(to)),
            PathEl::CurveTo(a, b, to) => PathEl::CurveTo(round(a), round(b), round(to)),
            other => other,
        }
    });
    raised.collect()
}

fn points(element: &PathEl) -> impl Iterator<Item = Point> + use<> {
    let all = match *element {
        PathEl::MoveTo(a) | PathEl::LineTo(a) => [Some(a), None, None],
        PathEl::QuadTo(a, b) => [Some(a), Some(b), None],
        PathEl::CurveTo(a, b, c) => [Some(a), Some(b), Some(c)],
        PathEl::ClosePath => [None; 3],
    };
    all.into_iter().flatten()
}

/// A list of numbers with spaces or commas between them.
fn numbers(text: &str) -> Option<Vec<f64>> {
    let parts = text.split([' ', ',', '\t', '\n', '\r']).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().ok().filter(|number: &f64| number.is_finite())).collect()
}

/// A length in units of the file; other units are taken by their number.
fn length(text: &str) -> Option<f64> {
    let number = text.trim().trim_end_matches(|c: char| c.is_ascii_alphabetic());
    number.parse().ok().filter(|number: &f64| number.is_finite() && number.abs() <= FARTHEST)
}

/// What a shape or a line is drawn in.
enum Paint {
    None,
    Plain(Rgb),
}

impl Paint {
    fn plain(self) -> Option<Rgb> {
        match self {
            Self::None => None,
            Self::Plain(rgb) => Some(rgb),
        }
    }
}

/// A colour as it is written; `Paint::None` for none at all. `None` for one that is not known.
fn colour(text: &str) -> Option<Paint> {
    const NAMES: [(&str, Rgb); 18] = [
        ("black", [0, 0, 0]),
        ("silver", [192, 192, 192]),
        ("gray", [128, 128, 128]),
        ("grey", [128, 128, 128]),
        ("white", [255, 255, 255]),
        ("maroon", [128, 0, 0]),
        ("red", [255, 0, 0]),
        ("purple", [128, 0, 128]),
        ("fuchsia", [255, 0, 255]),
        ("green", [0, 128, 0]),
        ("lime", [0, 255, 0]),
        ("olive", [128, 128, 0]),
        ("yellow", [255, 255, 0]),
        ("navy", [0, 0, 128]),
        ("blue", [0, 0, 255]),
        ("teal", [0, 128, 128]),
        ("aqua", [0, 255, 255]),
        ("orange", [255, 165, 0]),
    ];
    if text == "none" || text == "transparent" {
        return Some(Paint::None);
    }
    if text == "currentColor" {
        return Some(Paint::Plain([0; 3]));
    }
    if let Some(digits) = text.strip_prefix('#').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit())) {
        let part = |at: usize, length: usize| u8::from_str_radix(digits.get(at * length..(at + 1) * length)?, 16).ok();
        return match digits.len() {
            6 => Some(Paint::Plain([part(0, 2)?, part(1, 2)?, part(2, 2)?])),
            3 => Some(Paint::Plain([part(0, 1)? * 17, part(1, 1)? * 17, part(2, 1)? * 17])),
            _ => None,
        };
    }
    if let Some(parts) = text.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')')) {
        let parts: Option<Vec<u8>> = parts.split(',').map(|part| part.trim().parse().ok()).collect();
        return match parts?.as_slice() {
            [r, g, b] => Some(Paint::Plain([*r, *g, *b])),
            _ => None,
        };
    }
    NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(text)).map(|(_, rgb)| Paint::Plain(*rgb))
}

/// The transformation that an attribute tells.
fn affine(text: &str) -> Option<Affine> {
    let mut whole = Affine::IDENTITY;
    for step in text.split(')').map(|step| step.trim_matches(|c: char| c.is_whitespace() || c == ',')).filter(|step| !step.is_empty()) {
        let (name, values) = step.split_once('(')?;
        let values = numbers(values)?;
        whole *= match (name.trim(), values.as_slice()) {
            ("matrix", values) => Affine::new(values.try_into().ok()?),
            ("translate", &[x]) => Affine::translate((x, 0.0)),
            ("translate", &[x, y]) => Affine::translate((x, y)),
            ("scale", &[both]) => Affine::scale(both),
            ("scale", &[x, y]) => Affine::scale_non_uniform(x, y),
            ("rotate", &[degrees]) => Affine::rotate(degrees.to_radians()),
            ("rotate", &[degrees, x, y]) => Affine::rotate_about(degrees.to_radians(), Point::new(x, y)),
            ("skewX", &[degrees]) => Affine::skew(degrees.to_radians().tan(), 0.0),
            ("skewY", &[degrees]) => Affine::skew(0.0, degrees.to_radians().tan()),
            _ => return None,
        };
    }
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(body: &str) -> Result<Drawing, DrawingError> {
        Drawing::read(
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\">{body}</svg>").as_bytes(),
            &Limits::default(),
        )
    }

    #[test]
    fn a_logo_of_plain_shapes_is_drawn() {
        let logo = read(
            "<title>Our group</title><g transform=\"translate(10,0) scale(2)\" fill=\"#f00\" stroke=\"rgb(0,0,255)\" stroke-width=\"1.5\">\
             <path d=\"M0 0h5v5z\"/><circle cx=\"2\" cy=\"2\" r=\"1\" style=\"fill:none;stroke-linecap:round\"/></g>\
             <polygon points=\"0,0 4,0 4,4\" fill-rule=\"evenodd\"/><g display=\"none\"><rect width=\"3\" height=\"3\"/></g>",
        )
        .expect("it is drawn");
        let [path, circle, polygon] = logo.shapes.as_slice() else { panic!("{logo:?}") };
        assert_eq!((path.fill, path.stroke.map(|stroke| stroke.width)), (Some([255, 0, 0]), Some(3.0)));
        assert_eq!(path.path.to_svg(), "M10,0 L20,0 L20,10 Z");
        assert_eq!((circle.fill, circle.stroke.map(|stroke| stroke.cap)), (None, Some(1)));
        assert_eq!((polygon.fill, polygon.even_odd), (Some([0; 3]), true));
    }

    #[test]
    fn a_drawing_is_written_anew_without_what_else_the_file_said() {
        let logo = read("<metadata>C:\\Users\\someone</metadata><!-- secret --><rect id=\"someone\" width=\"4\" height=\"4\" rx=\"1\"/>")
            .expect("it is drawn");
        let address = logo.data_address();
        let svg = STANDARD.decode(address.strip_prefix(ADDRESS).expect("an address")).expect("base64");
        let svg = String::from_utf8(svg).expect("text");
        assert!(!svg.contains("someone") && !svg.contains("secret"), "{svg}");
        let again = Drawing::of_data_address(&address, &Limits::default()).expect("it is drawn");
        assert_eq!((again.width, again.shapes.len()), (40.0, 1));
    }

    #[test]
    fn what_is_not_drawn_is_an_error_with_its_line() {
        for (body, name) in [
            ("<text>Group</text>", "text"),
            ("\n<image href=\"https://example.org/x.png\"/>", "image"),
            ("<use href=\"#a\"/>", "use"),
            ("<script>alert(1)</script>", "script"),
            ("<style>path{fill:red}</style>", "style"),
            ("<linearGradient id=\"a\"/>", "linearGradient"),
            ("<path d=\"M0 0h5\" fill=\"url(#a)\"/>", "fill: url(#a)"),
            ("<path d=\"M0 0h5\" opacity=\".5\"/>", "opacity: .5"),
            ("<path d=\"M0 0h5\" class=\"a\"/>", "class: a"),
            ("<path d=\"M0 0 h\"/>", "d"),
            ("<path d=\"M0 0h1e30\"/>", FAR),
            ("<path d=\"M0 0A1e100 1e3 0 0 1 5 5z\"/>", FAR),
            ("<path d=\"M.5.5-2e7.1z\"/>", FAR),
        ] {
            let error = read(body).expect_err(body);
            let DrawingError::Part { name: told, line } = &error else { panic!("{body}: {error}") };
            assert_eq!((told.as_str(), *line), (name, if body.starts_with('\n') { 2 } else { 1 }));
        }
        let nothing = |text: &str| Drawing::read(text.as_bytes(), &Limits::default()).is_err();
        assert!(nothing("") && nothing("<html/>") && nothing("<svg/>") && nothing("<svg viewBox=\"0 0 0 0\"/>") && read("").is_err());
        assert!(nothing("<!DOCTYPE svg [<!ENTITY a \"&b;&b;\">]><svg viewBox=\"0 0 1 1\">&a;</svg>"));
    }

    #[test]
    fn a_bomb_is_refused() {
        assert!(matches!(read(&"<g>".repeat(50_000)), Err(DrawingError::TooLarge(_))));
        let many = format!("<path d=\"M0 0{}\"/>", "h1".repeat(100_000));
        assert!(matches!(read(&many), Err(DrawingError::TooLarge(_))));
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_much(body in "(<(g|path|rect|circle|polyline) (d|points|transform|style|r|fill)=\"[MLCAQZ0-9 .,eE()a-z:;#-]{0,40}\"/?>){0,6}") {
            let _ = read(&body);
        }
    }
}
