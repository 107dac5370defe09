//! Pictures as DrawingML shapes: vectors in the product's own colours, drawn from the same layout as on
//! screen and on paper, with no picture file beside. One group per picture, in line with the text, with an
//! alternative text; the table with the same numbers follows in the document.
//!
//! Limits: the typeface is the product's own where the reader has it; another one of about its width fits too.

use std::io;

use ecolor::Color32;
use emath::{Pos2, Rect, pos2, vec2};

use super::super::super::tree::Figure;
use super::super::picture::{Frame, PAPER, Piece, pieces};
use super::TEXT_WIDTH;
use super::body::{Writing, paragraph};
use super::xml::Xml;
use crate::picture::measure::{line_height, text_width};
use crate::picture::scene::{Anchor, Scene, Shape, Weight};

/// The names used by drawings.
pub(super) const NAMESPACES: [(&str, &str); 5] = [
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    ("xmlns:a", DRAWING),
    (
        "xmlns:mc",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
    ),
    ("xmlns:wpg", GROUP),
    (
        "xmlns:wps",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    ),
];
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const GROUP: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
/// The product's own typeface.
const TYPEFACE: &str = "Atkinson Hyperlegible Next";
/// Drawing units in a twentieth of a point.
const UNITS: f32 = 635.0;
/// The tallest picture, with its title on the same page, in twentieths of a point (22 cm).
const TALLEST: f32 = 12_472.0;
/// Room for a text in a typeface that is wider than the product's own.
const WIDER: f32 = 1.25;

/// Writes a picture with its title, in as many pieces as its length asks for.
pub(super) fn figure(writing: &mut Writing<'_>, figure: &Figure) -> io::Result<()> {
    let frame = Frame {
        most: TALLEST * PAPER.width / TEXT_WIDTH as f32,
        ..PAPER
    };
    for Piece { title, scene } in pieces(figure, frame, writing.mark, writing.texts) {
        piece(writing, &title, &figure.alternative, &scene)?;
    }
    match figure.drawing.left_out(writing.texts) {
        Some(left_out) => paragraph(&mut writing.xml, "Normal", &left_out),
        None => Ok(()),
    }
}

fn piece(
    writing: &mut Writing<'_>,
    title: &str,
    alternative: &str,
    scene: &Scene,
) -> io::Result<()> {
    let scale = TEXT_WIDTH as f32 * UNITS / scene.size.x;
    let units = |length: f32| ((length * scale).round() as i64).to_string();
    let language = writing.language();
    let xml = &mut writing.xml;
    paragraph(xml, "Caption", title)?;
    let (width, height) = (units(scene.size.x), units(scene.size.y));
    let number = writing.next_drawing.to_string();
    let size = [("cx", width.as_str()), ("cy", height.as_str())];
    xml.open("w:p", &[])?;
    xml.open("w:r", &[])?;
    xml.open("mc:AlternateContent", &[])?;
    xml.open("mc:Choice", &[("Requires", "wpg")])?;
    xml.open("w:drawing", &[])?;
    xml.open(
        "wp:inline",
        &[
            ("distT", "0"),
            ("distB", "0"),
            ("distL", "0"),
            ("distR", "0"),
        ],
    )?;
    xml.empty("wp:extent", &size)?;
    xml.empty(
        "wp:docPr",
        &[
            ("id", &number),
            ("name", &format!("picture {number}")),
            ("descr", alternative),
            ("title", title),
        ],
    )?;
    xml.empty("wp:cNvGraphicFramePr", &[])?;
    xml.open("a:graphic", &[])?;
    xml.open("a:graphicData", &[("uri", GROUP)])?;
    xml.open("wpg:wgp", &[])?;
    xml.empty("wpg:cNvGrpSpPr", &[])?;
    xml.open("wpg:grpSpPr", &[])?;
    xml.open("a:xfrm", &[])?;
    xml.empty("a:off", &[("x", "0"), ("y", "0")])?;
    xml.empty("a:ext", &size)?;
    xml.empty("a:chOff", &[("x", "0"), ("y", "0")])?;
    xml.empty("a:chExt", &size)?;
    xml.close(2)?;
    writing.next_drawing += 1;
    let mut pen = Pen {
        number: writing.next_drawing,
        scale,
        language,
        xml,
    };
    for (shape, _) in &scene.shapes {
        pen.draw(shape)?;
    }
    writing.next_drawing = pen.number;
    writing.xml.close(9)
}

/// What a shape is filled with, if anything.
type Fill = Option<Color32>;
/// The colour and width of a shape's line, if it has one.
type Line = Option<(Color32, f32)>;

/// Draws the shapes of a picture.
struct Pen<'a> {
    /// The next shape's own number.
    number: u32,
    /// Drawing units in a point of the picture.
    scale: f32,
    language: &'static str,
    xml: &'a mut Xml,
}

impl Pen<'_> {
    fn draw(&mut self, shape: &Shape) -> io::Result<()> {
        match shape {
            Shape::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => {
                // The line lies inside.
                let rect = rect.shrink(stroke.map_or(0.0, |(_, width)| width / 2.0));
                let form = if *radius > 0.0 { "roundRect" } else { "rect" };
                let short = rect.width().min(rect.height()).max(1.0);
                let round = (radius / short * 100_000.0).round().min(50_000.0);
                self.form(form, (radius > &0.0).then_some(round), rect, *fill, *stroke)
            }
            Shape::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                let rect = Rect::from_center_size(*centre, vec2(2.0 * radius, 2.0 * radius));
                self.form("ellipse", None, rect, *fill, *stroke)
            }
            Shape::Line {
                points,
                colour,
                width,
                dashed,
            } => points.windows(2).try_for_each(|ends| match ends {
                [from, to] => self.line((*from, *to), (*colour, *width), *dashed),
                _ => Ok(()),
            }),
            Shape::Text {
                at,
                anchor,
                text,
                size,
                weight,
                colour,
            } => {
                let wide = text_width(text, *size, *weight) * WIDER + 2.0;
                let left = match anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => wide / 2.0,
                    Anchor::End => wide,
                };
                let high = line_height(*size);
                let corner = pos2(at.x - left, at.y - high / 2.0);
                let rect = Rect::from_min_size(corner, vec2(wide, high));
                self.begin(&[("txBox", "1")], false)?;
                self.place(rect, false)?;
                self.geometry("rect", None)?;
                self.fill(None)?;
                self.stroke(None, false)?;
                self.xml.close(1)?;
                self.text(*anchor, text, (*size, *weight), *colour)?;
                self.end()
            }
        }
    }

    fn begin(&mut self, kind: &[(&str, &str)], line: bool) -> io::Result<()> {
        let number = self.number.to_string();
        self.number += 1;
        self.xml.open("wps:wsp", &[])?;
        self.xml
            .empty("wps:cNvPr", &[("id", &number), ("name", &number)])?;
        let properties = if line { "wps:cNvCnPr" } else { "wps:cNvSpPr" };
        self.xml.empty(properties, kind)?;
        self.xml.open("wps:spPr", &[])
    }

    fn end(&mut self) -> io::Result<()> {
        let inside = ["lIns", "tIns", "rIns", "bIns"].map(|side| (side, "0"));
        self.xml.empty("wps:bodyPr", &inside)?;
        self.xml.close(1)
    }

    fn form(
        &mut self,
        form: &str,
        round: Option<f32>,
        rect: Rect,
        fill: Fill,
        line: Line,
    ) -> io::Result<()> {
        self.begin(&[], false)?;
        self.place(rect, false)?;
        self.geometry(form, round)?;
        self.fill(fill)?;
        self.stroke(line, false)?;
        self.xml.close(1)?;
        self.end()
    }

    fn line(&mut self, ends: (Pos2, Pos2), pen: (Color32, f32), dashed: bool) -> io::Result<()> {
        let rising = (ends.1.x - ends.0.x) * (ends.1.y - ends.0.y) < 0.0;
        self.begin(&[], true)?;
        self.place(Rect::from_two_pos(ends.0, ends.1), rising)?;
        self.geometry("line", None)?;
        self.stroke(Some(pen), dashed)?;
        self.xml.close(1)?;
        self.end()
    }

    fn units(&self, length: f32) -> String {
        ((length * self.scale).round() as i64).to_string()
    }

    fn place(&mut self, rect: Rect, rising: bool) -> io::Result<()> {
        let turned: &[(&str, &str)] = if rising { &[("flipV", "1")] } else { &[] };
        let [x, y, width, height] =
            [rect.left(), rect.top(), rect.width(), rect.height()].map(|it| self.units(it));
        self.xml.open("a:xfrm", turned)?;
        self.xml.empty("a:off", &[("x", &x), ("y", &y)])?;
        self.xml
            .empty("a:ext", &[("cx", &width), ("cy", &height)])?;
        self.xml.close(1)
    }

    fn geometry(&mut self, form: &str, round: Option<f32>) -> io::Result<()> {
        self.xml.open("a:prstGeom", &[("prst", form)])?;
        self.xml.open("a:avLst", &[])?;
        if let Some(round) = round {
            let value = format!("val {round:.0}");
            self.xml
                .empty("a:gd", &[("name", "adj"), ("fmla", &value)])?;
        }
        self.xml.close(2)
    }

    fn fill(&mut self, fill: Fill) -> io::Result<()> {
        let Some(colour) = fill else {
            return self.xml.empty("a:noFill", &[]);
        };
        let [.., alpha] = colour.to_srgba_unmultiplied();
        self.xml.open("a:solidFill", &[])?;
        self.xml.open("a:srgbClr", &[("val", &hex(colour))])?;
        if alpha < u8::MAX {
            let thousandths = u32::from(alpha) * 100_000 / u32::from(u8::MAX);
            self.xml
                .empty("a:alpha", &[("val", &thousandths.to_string())])?;
        }
        self.xml.close(2)
    }

    /// The line around or of a shape; none draws nothing.
    fn stroke(&mut self, line: Line, dashed: bool) -> io::Result<()> {
        match line {
            Some((colour, width)) => {
                let width = self.units(width);
                self.xml.open("a:ln", &[("w", &width)])?;
                self.fill(Some(colour))?;
            }
            None => {
                self.xml.open("a:ln", &[])?;
                self.fill(None)?;
            }
        }
        if dashed {
            self.xml.empty("a:prstDash", &[("val", "dash")])?;
        }
        self.xml.close(1)
    }

    fn text(
        &mut self,
        anchor: Anchor,
        text: &str,
        (size, weight): (f32, Weight),
        colour: Color32,
    ) -> io::Result<()> {
        // Twice the size in points: a point is 12 700 units.
        let size = ((size * self.scale / 12_700.0 * 2.0).round() as i64).to_string();
        let xml = &mut *self.xml;
        xml.open("wps:txbx", &[])?;
        xml.open("w:txbxContent", &[])?;
        xml.open("w:p", &[])?;
        xml.open("w:pPr", &[])?;
        xml.empty("w:suppressAutoHyphens", &[])?;
        xml.empty(
            "w:spacing",
            &[
                ("w:before", "0"),
                ("w:after", "0"),
                ("w:line", "240"),
                ("w:lineRule", "auto"),
            ],
        )?;
        xml.value(
            "w:jc",
            match anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            },
        )?;
        xml.close(1)?;
        xml.open("w:r", &[])?;
        xml.open("w:rPr", &[])?;
        let fonts = ["w:ascii", "w:hAnsi", "w:cs"].map(|of| (of, TYPEFACE));
        xml.empty("w:rFonts", &fonts)?;
        if weight != Weight::Regular {
            xml.empty("w:b", &[])?;
        }
        xml.value("w:color", &hex(colour))?;
        xml.value("w:sz", &size)?;
        xml.value("w:szCs", &size)?;
        xml.value("w:lang", self.language)?;
        xml.close(1)?;
        xml.leaf("w:t", &[("xml:space", "preserve")], text)?;
        xml.close(4)
    }
}

fn hex(colour: Color32) -> String {
    let [red, green, blue, _] = colour.to_srgba_unmultiplied();
    format!("{red:02X}{green:02X}{blue:02X}")
}
