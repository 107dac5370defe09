//! Draws a scene in the window.

use egui::{Align2, Color32, FontId, Painter, Pos2, Stroke, StrokeKind, Vec2};

use crate::app::theme::{bold, regular, semibold};
use crate::picture::scene::{Anchor, Scene, Shape, Weight};

impl Weight {
    fn font(self, size: f32) -> FontId {
        match self {
            Self::Regular => regular(size),
            Self::SemiBold => semibold(size),
            Self::Bold => bold(size),
        }
    }
}

impl Scene {
    /// Draws the shapes with their upper left corner at `origin`. `shift` says how far each row is from its
    /// place while it moves.
    pub fn paint(&self, painter: &Painter, origin: Pos2, shift: &dyn Fn(u64, f32) -> f32) {
        let shifts: Vec<f32> = self
            .regions
            .iter()
            .map(|region| {
                region
                    .moves
                    .map_or(0.0, |key| shift(key, region.rect.top()))
            })
            .collect();
        for (shape, region) in &self.shapes {
            let down = region
                .and_then(|region| shifts.get(region))
                .copied()
                .unwrap_or(0.0);
            shape.paint(painter, origin.to_vec2() + Vec2::new(0.0, down));
        }
    }
}

impl Shape {
    fn paint(&self, painter: &Painter, by: Vec2) {
        let clear = Color32::TRANSPARENT;
        let pen = |stroke: &Option<(Color32, f32)>| {
            stroke.map_or(Stroke::NONE, |(colour, width)| Stroke::new(width, colour))
        };
        match self {
            Self::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => {
                let rect = rect.translate(by);
                painter.rect(
                    rect,
                    *radius,
                    fill.unwrap_or(clear),
                    pen(stroke),
                    StrokeKind::Inside,
                );
            }
            Self::Line {
                points,
                colour,
                width,
                dashed,
            } => {
                let points: Vec<Pos2> = points.iter().map(|point| *point + by).collect();
                let stroke = Stroke::new(*width, *colour);
                if *dashed {
                    painter.extend(egui::Shape::dashed_line(&points, stroke, 5.0, 4.0));
                } else {
                    painter.line(points, stroke);
                }
            }
            Self::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                painter.circle(*centre + by, *radius, fill.unwrap_or(clear), pen(stroke));
            }
            Self::Text {
                at,
                anchor,
                text,
                size,
                weight,
                colour,
            } => {
                let align = match anchor {
                    Anchor::Start => Align2::LEFT_CENTER,
                    Anchor::Middle => Align2::CENTER_CENTER,
                    Anchor::End => Align2::RIGHT_CENTER,
                };
                painter.text(*at + by, align, text, weight.font(*size), *colour);
            }
        }
    }
}
