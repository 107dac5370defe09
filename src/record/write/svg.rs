//! Small pictures as SVG. Title and description are inside the picture, and the same numbers stand in a
//! table.

use std::fmt::Write as _;

use super::super::tree::Figure;
use super::html::escape;
use super::picture::{Anchor, Colour, Mark, PICTURE_ROW, PICTURE_TEXT, WIDTH, lay_out};

/// The picture, with the mark of an example drawn into it.
pub(super) fn svg(figure: &Figure, mark: Option<&str>) -> String {
    let laid_out = lay_out(&figure.drawing, mark, PICTURE_ROW);
    let id = escape(&figure.id);
    let height = laid_out.height;
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{id}-name {id}-text\" \
         viewBox=\"0 0 {WIDTH:.0} {height:.0}\" width=\"{WIDTH:.0}\" height=\"{height:.0}\" \
         font-family=\"'Source Sans 3', 'Noto Sans', Arial, sans-serif\" font-size=\"{PICTURE_TEXT:.0}\" fill=\"#{}\">\n\
         <title id=\"{id}-name\">{}</title>\n<desc id=\"{id}-text\">{}</desc>\n",
        Colour::Ink.hex(),
        escape(&figure.title),
        escape(&figure.alternative),
    );
    for mark in &laid_out.marks {
        let _ = match mark {
            Mark::Rectangle {
                x,
                y,
                width,
                height,
                colour,
                edge,
            } => {
                let edge = if *edge {
                    " stroke=\"#ffffff\" stroke-width=\"1\""
                } else {
                    ""
                };
                writeln!(
                    picture,
                    "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" \
                     fill=\"#{}\"{edge}/>",
                    colour.hex()
                )
            }
            Mark::Line {
                from,
                to,
                colour,
                thick,
            } => writeln!(
                picture,
                "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"#{}\" \
                 stroke-width=\"{thick}\"/>",
                from.0,
                from.1,
                to.0,
                to.1,
                colour.hex()
            ),
            Mark::Text {
                x,
                y,
                anchor,
                text,
                colour,
            } => {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                let fill = if *colour == Colour::Ink {
                    String::new()
                } else {
                    format!(" fill=\"#{}\"", colour.hex())
                };
                writeln!(
                    picture,
                    "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\"{fill}>{}</text>",
                    escape(text)
                )
            }
        };
    }
    picture.push_str("</svg>");
    picture
}
