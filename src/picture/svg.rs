//! Writes a scene as an SVG file: plain shapes and texts, title and description for screen readers.

use std::fmt::Write as _;

use ecolor::Color32;

use super::scene::{Anchor, Scene, Shape};

impl Scene {
    /// The picture as an SVG file, with `title` and `description` for screen readers, which `id` tells from those of
    /// other pictures on the page. It lies on `ground`, or on what is there already.
    #[must_use]
    pub fn svg(&self, ground: Option<Color32>, id: &str, title: &str, description: &str) -> String {
        let (width, height) = (self.size.x.ceil(), self.size.y.ceil());
        let id = escape(id);
        let mut file = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
             height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-name {id}-text\" \
             font-family=\"'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', sans-serif\">\n\
             <title id=\"{id}-name\">{}</title>\n<desc id=\"{id}-text\">{}</desc>\n",
            escape(title),
            escape(description),
        );
        if let Some(ground) = ground {
            // Writing to a string cannot fail.
            let _ = writeln!(
                file,
                "<rect width=\"{width}\" height=\"{height}\"{}/>",
                paint("fill", ground)
            );
        }
        let mut inside = None;
        for (shape, region) in &self.shapes {
            if *region != inside {
                if inside.is_some() {
                    file.push_str("</g>\n");
                }
                inside = *region;
                if let Some(region) = region.and_then(|region| self.regions.get(region)) {
                    let _ = writeln!(file, "<g><title>{}</title>", escape(&region.words));
                } else {
                    inside = None;
                }
            }
            shape.svg(&mut file);
        }
        file.push_str(if inside.is_some() {
            "</g>\n</svg>\n"
        } else {
            "</svg>\n"
        });
        file
    }
}

impl Shape {
    fn svg(&self, file: &mut String) {
        let pen = |stroke: &Option<(Color32, f32)>| {
            stroke.map_or_else(String::new, |(colour, width)| {
                format!(
                    "{} stroke-width=\"{}\"",
                    paint("stroke", colour),
                    short(width)
                )
            })
        };
        let inside = |fill: &Option<Color32>| {
            fill.map_or_else(
                || " fill=\"none\"".to_owned(),
                |colour| paint("fill", colour),
            )
        };
        // Writing to a string cannot fail.
        let _ = match self {
            Self::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => {
                let rect = rect.shrink(stroke.map_or(0.0, |(_, width)| width / 2.0));
                writeln!(
                    file,
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{}{}/>",
                    short(rect.left()),
                    short(rect.top()),
                    short(rect.width().max(0.0)),
                    short(rect.height().max(0.0)),
                    short(*radius),
                    inside(fill),
                    pen(stroke),
                )
            }
            Self::Line {
                points,
                colour,
                width,
                dashed,
            } => {
                let points: Vec<String> = points
                    .iter()
                    .map(|point| format!("{},{}", short(point.x), short(point.y)))
                    .collect();
                writeln!(
                    file,
                    "<polyline points=\"{}\" fill=\"none\"{} stroke-width=\"{}\"{}/>",
                    points.join(" "),
                    paint("stroke", *colour),
                    short(*width),
                    if *dashed {
                        " stroke-dasharray=\"5 4\""
                    } else {
                        ""
                    },
                )
            }
            Self::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => writeln!(
                file,
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}{}/>",
                short(centre.x),
                short(centre.y),
                short(*radius),
                inside(fill),
                pen(stroke),
            ),
            Self::Text {
                at,
                anchor,
                text,
                size,
                weight,
                colour,
            } => {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                // Half the height of capitals below the middle: where the base line lies.
                writeln!(
                    file,
                    "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" font-size=\"{}\" font-weight=\"{}\"{}>{}</text>",
                    short(at.x),
                    short(at.y + size * 0.34),
                    short(*size),
                    weight.number(),
                    paint("fill", *colour),
                    escape(text),
                )
            }
        };
    }
}

fn paint(what: &str, colour: Color32) -> String {
    let [r, g, b, a] = colour.to_srgba_unmultiplied();
    let opacity = if a == 255 {
        String::new()
    } else {
        format!(" {what}-opacity=\"{}\"", short(f32::from(a) / 255.0))
    };
    format!(" {what}=\"#{r:02x}{g:02x}{b:02x}\"{opacity}")
}

/// At most two decimals, none when they are zero.
fn short(number: f32) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use emath::{Rect, pos2};

    #[test]
    fn svg_is_escaped_and_short() {
        let mut scene = Scene::new(100.0);
        scene.grow(20.0);
        scene.text(
            pos2(1.0, 2.5),
            Anchor::End,
            "a < b & \"c\"",
            16.0,
            Color32::BLACK,
        );
        scene.fill(
            Rect::from_min_max(pos2(0.0, 0.0), pos2(1.5, 2.0)),
            0.0,
            Color32::RED,
        );
        let row = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        scene.begin(row, 0, "Rad <1>".into(), None);
        scene.circle(pos2(5.0, 5.0), 2.0, None, None);
        scene.end();
        let svg = scene.svg(Some(Color32::WHITE), "a", "T", "D");
        assert!(svg.contains("a &lt; b &amp; &quot;c&quot;</text>"));
        assert!(svg.contains("<g><title>Rad &lt;1&gt;</title>\n<circle"));
        assert!(svg.ends_with("</g>\n</svg>\n"));
        assert!(svg.contains("text-anchor=\"end\""));
        assert!(svg.contains(
            "<rect x=\"0\" y=\"0\" width=\"1.5\" height=\"2\" rx=\"0\" fill=\"#ff0000\"/>"
        ));
    }
}
