//! Pictures as DrawingML shapes: vectors in the product's own colours, drawn from the same layout as on
//! screen and on paper, with no picture file beside. One group per picture, in line with the text, with an
//! alternative text; the table with the same numbers follows in the document.
//!
//! Limits: a page holds some sixty rows that can be read. Longer bar charts are split over several
//! pictures; a longer slope chart is left out with a word on where its numbers stand.

use std::io;

use super::super::super::tree::{Drawing, Figure};
use super::super::picture::{
    Anchor, LOW_ROW, Mark, PICTURE_ROW, PICTURE_TEXT, Picture, WIDTH, lay_out,
};
use super::TEXT_WIDTH;
use super::body::{Writing, paragraph};
use super::xml::Xml;
use crate::text;

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
/// Drawing units in a twentieth of a point.
const UNITS: f64 = 635.0;
/// The tallest picture, with its title on the same page, in twentieths of a point (22 cm).
const TALLEST: f64 = 12_472.0;
/// A picture is made no smaller than this, so that its text can be read.
const SMALLEST: f64 = 0.82;

/// Writes a picture with its title, in as many pieces as its length asks for.
pub(super) fn figure(writing: &mut Writing<'_>, figure: &Figure) -> io::Result<()> {
    if let Some((picture, shrunk)) = fit(&figure.drawing, writing.mark) {
        return piece(
            writing,
            &figure.title,
            &figure.alternative,
            &picture,
            shrunk,
        );
    }
    let Drawing::StackedBars { series, bars } = &figure.drawing else {
        paragraph(&mut writing.xml, "Caption", &figure.title)?;
        let left_out = writing.texts.get("word-picture-too-long");
        return paragraph(&mut writing.xml, "Normal", &left_out);
    };
    let whole = lay_out(&figure.drawing, writing.mark, LOW_ROW);
    let around = whole.height - LOW_ROW * bars.len() as f64;
    let room = TALLEST * WIDTH / f64::from(TEXT_WIDTH) - around;
    let per_page = ((room / LOW_ROW) as usize).max(1);
    let pieces = bars.len().div_ceil(per_page);
    for (index, bars) in bars.chunks(per_page).enumerate() {
        let drawing = Drawing::StackedBars {
            series: series.clone(),
            bars: bars.to_vec(),
        };
        let title = text!(
            writing.texts,
            "word-picture-part",
            title = &figure.title,
            part = index + 1,
            parts = pieces
        );
        let picture = lay_out(&drawing, writing.mark, LOW_ROW);
        piece(writing, &title, &figure.alternative, &picture, 1.0)?;
    }
    Ok(())
}

/// The picture with as high rows as fit a page, and how much smaller than the page's width it must be;
/// none where it cannot be read in one piece.
fn fit(drawing: &Drawing, mark: Option<&str>) -> Option<(Picture, f64)> {
    let room = TALLEST * WIDTH / f64::from(TEXT_WIDTH);
    let roomy = lay_out(drawing, mark, PICTURE_ROW);
    if roomy.height <= room {
        return Some((roomy, 1.0));
    }
    let tight = lay_out(drawing, mark, LOW_ROW);
    let shrunk = (room / tight.height).min(1.0);
    (shrunk >= SMALLEST).then_some((tight, shrunk))
}

fn piece(
    writing: &mut Writing<'_>,
    title: &str,
    alternative: &str,
    picture: &Picture,
    shrunk: f64,
) -> io::Result<()> {
    let scale = f64::from(TEXT_WIDTH) * UNITS / WIDTH * shrunk;
    let units = |length: f64| (length * scale).round() as i64;
    let language = writing.language();
    let xml = &mut writing.xml;
    paragraph(xml, "Caption", title)?;
    let (width, height) = (units(WIDTH).to_string(), units(picture.height).to_string());
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
    for mark in &picture.marks {
        let shape = Shape {
            number: writing.next_drawing,
            scale,
            language,
        };
        shape.write(xml, mark)?;
        writing.next_drawing += 1;
    }
    xml.close(9)
}

/// One shape of a picture.
struct Shape {
    number: u32,
    /// Drawing units in a unit of the picture.
    scale: f64,
    language: &'static str,
}

impl Shape {
    fn write(&self, xml: &mut Xml, mark: &Mark) -> io::Result<()> {
        let number = self.number.to_string();
        xml.open("wps:wsp", &[])?;
        xml.empty("wps:cNvPr", &[("id", &number), ("name", &number)])?;
        match mark {
            Mark::Rectangle {
                x,
                y,
                width,
                height,
                colour,
                edge,
            } => {
                xml.empty("wps:cNvSpPr", &[])?;
                xml.open("wps:spPr", &[])?;
                self.place(xml, (*x, *y), (*width, *height), false)?;
                geometry(xml, "rect")?;
                fill(xml, colour.hex())?;
                self.line(xml, edge.then_some(("FFFFFF", 1.0)))?;
                xml.close(1)?;
            }
            Mark::Line {
                from,
                to,
                colour,
                thick,
            } => {
                xml.empty("wps:cNvCnPr", &[])?;
                xml.open("wps:spPr", &[])?;
                let top = from.1.min(to.1);
                let size = (to.0 - from.0, (to.1 - from.1).abs());
                self.place(xml, (from.0, top), size, to.1 < from.1)?;
                geometry(xml, "line")?;
                self.line(xml, Some((colour.hex(), *thick)))?;
                xml.close(1)?;
            }
            Mark::Text {
                x,
                y,
                anchor,
                text,
                colour,
            } => {
                let (start, end) = match anchor {
                    Anchor::Start => (*x, WIDTH),
                    Anchor::Middle => (x - PICTURE_TEXT, x + PICTURE_TEXT),
                    Anchor::End => (0.0, *x),
                };
                xml.empty("wps:cNvSpPr", &[("txBox", "1")])?;
                xml.open("wps:spPr", &[])?;
                // Above the base line, about as much as the letters of common typefaces rise.
                let place = (start, y - 0.94 * PICTURE_TEXT);
                self.place(
                    xml,
                    place,
                    ((end - start).max(1.0), 1.4 * PICTURE_TEXT),
                    false,
                )?;
                geometry(xml, "rect")?;
                xml.empty("a:noFill", &[])?;
                self.line(xml, None)?;
                xml.close(1)?;
                self.text(xml, *anchor, text, colour.hex())?;
            }
        }
        let inside = ["lIns", "tIns", "rIns", "bIns"].map(|side| (side, "0"));
        xml.empty("wps:bodyPr", &inside)?;
        xml.close(1)
    }

    fn units(&self, length: f64) -> String {
        ((length * self.scale).round() as i64).to_string()
    }

    fn place(
        &self,
        xml: &mut Xml,
        at: (f64, f64),
        size: (f64, f64),
        upwards: bool,
    ) -> io::Result<()> {
        let turned: &[(&str, &str)] = if upwards { &[("flipV", "1")] } else { &[] };
        xml.open("a:xfrm", turned)?;
        xml.empty(
            "a:off",
            &[("x", &self.units(at.0)), ("y", &self.units(at.1))],
        )?;
        xml.empty(
            "a:ext",
            &[("cx", &self.units(size.0)), ("cy", &self.units(size.1))],
        )?;
        xml.close(1)
    }

    /// The line around or of a shape; none draws nothing.
    fn line(&self, xml: &mut Xml, line: Option<(&str, f64)>) -> io::Result<()> {
        match line {
            Some((colour, thick)) => {
                xml.open("a:ln", &[("w", &self.units(thick))])?;
                fill(xml, colour)?;
            }
            None => {
                xml.open("a:ln", &[])?;
                xml.empty("a:noFill", &[])?;
            }
        }
        xml.close(1)
    }

    fn text(&self, xml: &mut Xml, anchor: Anchor, text: &str, colour: &str) -> io::Result<()> {
        // Twice the size in points: a point is 12 700 units.
        let size = ((PICTURE_TEXT * self.scale / 12_700.0 * 2.0).round() as i64).to_string();
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
        xml.value("w:color", colour)?;
        xml.value("w:sz", &size)?;
        xml.value("w:szCs", &size)?;
        xml.value("w:lang", self.language)?;
        xml.close(1)?;
        xml.leaf("w:t", &[("xml:space", "preserve")], text)?;
        xml.close(4)
    }
}

fn geometry(xml: &mut Xml, shape: &str) -> io::Result<()> {
    xml.open("a:prstGeom", &[("prst", shape)])?;
    xml.empty("a:avLst", &[])?;
    xml.close(1)
}

fn fill(xml: &mut Xml, colour: &str) -> io::Result<()> {
    xml.open("a:solidFill", &[])?;
    xml.empty("a:srgbClr", &[("val", &colour.to_uppercase())])?;
    xml.close(1)
}
