//! Signs on buttons and in notices: signs of the icon font, and a few simple marks drawn as lines.

use egui::{Align2, Color32, FontId, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use crate::app::theme::regular;

/// A simple mark drawn with lines, the same at every size and without any font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// An arrow pointing up.
    Up,
    /// An arrow pointing down.
    Down,
    /// Two level lines: the same place.
    Same,
    /// Six dots: take hold here.
    Handle,
    /// A hook pointing right: folded.
    Folded,
    /// A hook pointing down: unfolded.
    Unfolded,
    /// A tick.
    Tick,
    /// A cross.
    Cross,
    /// A triangle with an exclamation: look here.
    Attention,
    /// A ring with an i: good to know.
    Information,
    /// A plus sign.
    Plus,
    /// A minus sign.
    Minus,
}

/// What is drawn on a button.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Icon<'a> {
    /// A mark drawn with lines.
    Mark(Mark),
    /// A sign of the icon font.
    Sign(&'a str),
}

impl From<Mark> for Icon<'_> {
    fn from(mark: Mark) -> Self {
        Self::Mark(mark)
    }
}

impl<'a> From<&'a str> for Icon<'a> {
    fn from(sign: &'a str) -> Self {
        Self::Sign(sign)
    }
}

impl Icon<'_> {
    /// Draws the icon in the middle of `rect`, `size` points high.
    pub fn paint(self, painter: &Painter, rect: Rect, size: f32, colour: Color32) {
        match self {
            Self::Mark(mark) => mark.paint(painter, rect.center(), size, colour),
            Self::Sign(sign) => {
                let font: FontId = regular(size);
                painter.text(rect.center(), Align2::CENTER_CENTER, sign, font, colour);
            }
        }
    }
}

impl Mark {
    /// Draws the mark around `middle`, `size` points high.
    pub fn paint(self, painter: &Painter, middle: Pos2, size: f32, colour: Color32) {
        let unit = size / 2.0;
        let stroke = Stroke::new((size / 9.0).max(1.5), colour);
        let at = |x: f32, y: f32| pos2(middle.x + x * unit, middle.y + y * unit);
        let line = |points: Vec<Pos2>| {
            painter.add(Shape::line(points, stroke));
        };
        match self {
            Self::Up | Self::Down => {
                let turn = if self == Self::Up { 1.0 } else { -1.0 };
                line(vec![at(0.0, 0.85 * turn), at(0.0, -0.75 * turn)]);
                line(vec![
                    at(-0.65, -0.1 * turn),
                    at(0.0, -0.8 * turn),
                    at(0.65, -0.1 * turn),
                ]);
            }
            Self::Same => {
                line(vec![at(-0.75, -0.32), at(0.75, -0.32)]);
                line(vec![at(-0.75, 0.32), at(0.75, 0.32)]);
            }
            Self::Handle => {
                for x in [-0.35, 0.35] {
                    for y in [-0.7, 0.0, 0.7] {
                        painter.circle_filled(at(x, y), size / 9.0, colour);
                    }
                }
            }
            Self::Folded => line(vec![at(-0.35, -0.7), at(0.4, 0.0), at(-0.35, 0.7)]),
            Self::Unfolded => line(vec![at(-0.7, -0.35), at(0.0, 0.4), at(0.7, -0.35)]),
            Self::Tick => line(vec![at(-0.8, 0.05), at(-0.2, 0.65), at(0.85, -0.65)]),
            Self::Cross => {
                line(vec![at(-0.65, -0.65), at(0.65, 0.65)]);
                line(vec![at(-0.65, 0.65), at(0.65, -0.65)]);
            }
            Self::Attention => {
                let corners = vec![at(0.0, -0.9), at(0.95, 0.8), at(-0.95, 0.8)];
                painter.add(Shape::closed_line(corners, stroke));
                line(vec![at(0.0, -0.3), at(0.0, 0.25)]);
                painter.circle_filled(at(0.0, 0.52), stroke.width * 0.65, colour);
            }
            Self::Information => {
                painter.circle_stroke(middle, unit * 0.92, stroke);
                line(vec![at(0.0, -0.08), at(0.0, 0.48)]);
                painter.circle_filled(at(0.0, -0.4), stroke.width * 0.65, colour);
            }
            Self::Plus => {
                line(vec![at(-0.7, 0.0), at(0.7, 0.0)]);
                line(vec![at(0.0, -0.7), at(0.0, 0.7)]);
            }
            Self::Minus => line(vec![at(-0.7, 0.0), at(0.7, 0.0)]),
        }
    }

    /// The room a mark of this size takes.
    #[must_use]
    pub fn room(size: f32) -> Vec2 {
        vec2(size, size)
    }
}
