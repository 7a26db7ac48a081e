//! Grounds, frames and rules → the operators that draw them, in as few bytes as they take.

use crate::render::pdf::page::{Area, Shape};
use crate::render::pdf::write::content::{write_colour, write_operator};
use crate::template::page_style::{Border, Colour};

/// Writes the shapes of a page as one artifact, in their order.
pub(super) fn write(shapes: &[Shape], height: f32, out: &mut Vec<u8>) {
    if shapes.is_empty() {
        return;
    }
    let mut drawing = Drawing { height, ground: None, out };
    drawing.put("/Artifact BMC\nq\n");
    for shape in shapes {
        drawing.shape(shape);
    }
    drawing.paint();
    drawing.put("Q\nEMC\n");
}

struct Drawing<'o> {
    /// The height of the paper: PDF counts from below.
    height: f32,
    /// The colour and radius of the grounds that wait to be painted together.
    ground: Option<(Colour, f32)>,
    out: &'o mut Vec<u8>,
}

impl Drawing<'_> {
    fn shape(&mut self, &Shape { area, fill, stroke, radius }: &Shape) {
        match (fill, stroke) {
            // A frame around a ground is a larger ground behind it.
            (Some(fill), Some((Border::Solid, line, thickness))) => {
                let half = thickness / 2.0;
                // Sharp corners stay sharp.
                let outer = if radius > 0.0 { radius + half } else { 0.0 };
                self.ground(line, grown(area, half), outer);
                if fill != line {
                    self.ground(fill, grown(area, -half), radius - half);
                }
            }
            (fill, stroke) => {
                if let Some(fill) = fill {
                    self.ground(fill, area, radius);
                }
                if let Some((border, line, thickness)) = stroke {
                    self.frame(border, line, thickness, area, radius);
                }
            }
        }
    }

    /// A ground. Round corners are those of a line around it, with round joins: a tenth of what curves take.
    fn ground(&mut self, colour: Colour, area: Area, radius: f32) {
        let radius = radius.min(area.width / 2.0 - LEAST).min(area.height / 2.0 - LEAST).max(0.0);
        if self.ground != Some((colour, radius)) {
            self.paint();
            write_colour(colour, "g", "rg", self.out);
            if radius > 0.0 {
                write_colour(colour, "G", "RG", self.out);
                self.operator("w", &[radius * 2.0]);
                self.put("1 j\n");
            }
            self.ground = Some((colour, radius));
        }
        let Area { x, y, width, height } = grown(area, -radius);
        self.operator("re", &[x, self.height - y - height, width, height]);
    }

    /// Paints the grounds that wait.
    fn paint(&mut self) {
        match self.ground.take() {
            Some((_, radius)) if radius > 0.0 => self.put("B\n"),
            Some(_) => self.put("f\n"),
            None => {}
        }
    }

    /// A frame in coordinates of its own: the many badges of one size are then told in the same bytes, which pack well.
    fn frame(&mut self, border: Border, line: Colour, thickness: f32, area: Area, radius: f32) {
        self.paint();
        self.put("q\n");
        write_colour(line, "G", "RG", self.out);
        self.operator("w", &[thickness]);
        if border == Border::Dotted {
            self.put(&format!("1 J[0.1 {:.2}]0 d\n", thickness * 2.2));
        }
        let Area { x, y, width, height } = area;
        self.operator("cm", &[1.0, 0.0, 0.0, 1.0, x, self.height - y - height]);
        self.rounded(width, height, radius);
        self.put("S\nQ\n");
    }

    /// A rectangle with round corners, as a path from its lower left corner.
    fn rounded(&mut self, width: f32, height: f32, radius: f32) {
        let r = radius.min(width / 2.0).min(height / 2.0);
        if r <= 0.0 {
            self.operator("re", &[0.0, 0.0, width, height]);
            return;
        }
        // A quarter of a circle as a Bézier curve.
        let k = r * 0.447_715;
        self.operator("m", &[r, 0.0]);
        self.operator("l", &[width - r, 0.0]);
        self.operator("c", &[width - k, 0.0, width, k, width, r]);
        self.operator("l", &[width, height - r]);
        self.operator("c", &[width, height - k, width - k, height, width - r, height]);
        self.operator("l", &[r, height]);
        self.operator("c", &[k, height, 0.0, height - k, 0.0, height - r]);
        self.operator("l", &[0.0, r]);
        self.operator("c", &[0.0, k, k, 0.0, r, 0.0]);
        self.operator("h", &[]);
    }

    fn operator(&mut self, key: &str, numbers: &[f32]) {
        write_operator(key, numbers, self.out);
    }

    fn put(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }
}

/// The least half of what is inside a line with round joins, so that there is something to join.
const LEAST: f32 = 0.1;

/// An area moved out on all sides.
fn grown(area: Area, by: f32) -> Area {
    Area { x: area.x - by, y: area.y - by, width: by.mul_add(2.0, area.width), height: by.mul_add(2.0, area.height) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLACK: Colour = Colour([0; 3]);
    const GREY: Colour = Colour([204; 3]);

    fn written(shapes: &[Shape]) -> String {
        let mut out = Vec::new();
        write(shapes, 100.0, &mut out);
        String::from_utf8(out).expect("operators are ASCII").replace('\n', " ")
    }

    fn shape(fill: Option<Colour>, stroke: Option<Colour>, radius: f32) -> Shape {
        let area = Area { x: 10.0, y: 20.0, width: 30.0, height: 12.0 };
        Shape { area, fill, stroke: stroke.map(|line| (Border::Solid, line, 1.0)), radius }
    }

    #[test]
    fn grounds_of_one_colour_are_painted_together() {
        let ground = shape(Some(GREY), None, 0.0);
        assert_eq!(written(&[ground, ground]), "/Artifact BMC q 0.8 g 10 68 30 12 re 10 68 30 12 re f Q EMC ");
    }

    #[test]
    fn a_round_ground_is_a_smaller_one_with_a_round_line_around_it() {
        assert_eq!(written(&[shape(Some(GREY), None, 3.0)]), "/Artifact BMC q 0.8 g 0.8 G 6 w 1 j 13 71 24 6 re B Q EMC ");
    }

    #[test]
    fn a_frame_around_a_ground_lies_behind_it() {
        let both = written(&[shape(Some(GREY), Some(BLACK), 0.0)]);
        assert_eq!(both, "/Artifact BMC q 0 g 9.5 67.5 31 13 re f 0.8 g 10.5 68.5 29 11 re f Q EMC ");
        let one_colour = written(&[shape(Some(BLACK), Some(BLACK), 2.5)]);
        assert_eq!(one_colour, "/Artifact BMC q 0 g 0 G 6 w 1 j 12.5 70.5 25 7 re B Q EMC ");
    }

    #[test]
    fn a_frame_alone_leaves_its_inside_as_it_is() {
        assert_eq!(written(&[shape(None, Some(BLACK), 0.0)]), "/Artifact BMC q q 0 G 1 w 1 0 0 1 10 68 cm 0 0 30 12 re S Q Q EMC ");
    }
}
