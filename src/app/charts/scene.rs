//! A picture as plain shapes, drawn the same on the screen and in a file.
//!
//! A chart lays out its shapes once, in points from the upper left corner; [`Scene::paint`] draws them with
//! egui and [`Scene::svg`] writes them as SVG. Texts are measured with the bundled typeface and not with
//! the window's, so that both come out alike. Limits: no clipping and no gradients.

use egui::{Align2, Color32, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, pos2};

use super::measure::line_height;
use crate::app::theme::{bold, regular, semibold};

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Weight 400.
    Regular,
    /// Weight 600.
    SemiBold,
    /// Weight 700.
    Bold,
}

impl Weight {
    pub(super) fn font(self, size: f32) -> egui::FontId {
        match self {
            Self::Regular => regular(size),
            Self::SemiBold => semibold(size),
            Self::Bold => bold(size),
        }
    }

    pub(super) const fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::SemiBold => 600,
            Self::Bold => 700,
        }
    }
}

/// Which end of a text lies at its position. Up and down the position is the middle of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins there.
    Start,
    /// The text has its middle there.
    Middle,
    /// The text ends there.
    End,
}

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle, filled and outlined inside.
    Rect {
        /// Where.
        rect: Rect,
        /// Rounding of the corners.
        radius: f32,
        /// Inside, if any.
        fill: Option<Color32>,
        /// Outline, if any: colour and width.
        stroke: Option<(Color32, f32)>,
    },
    /// A line through two or more points.
    Line {
        /// The points.
        points: Vec<Pos2>,
        /// Its colour.
        colour: Color32,
        /// Its width.
        width: f32,
        /// Broken into dashes.
        dashed: bool,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: Pos2,
        /// From the middle to the outside.
        radius: f32,
        /// Inside, if any.
        fill: Option<Color32>,
        /// Outline, if any: colour and width.
        stroke: Option<(Color32, f32)>,
    },
    /// One line of text.
    Text {
        /// Where `anchor` lies; the middle of the line up and down.
        at: Pos2,
        /// Which end of the text lies there.
        anchor: Anchor,
        /// The words.
        text: String,
        /// Size in points.
        size: f32,
        /// How heavy.
        weight: Weight,
        /// Its colour.
        colour: Color32,
    },
}

/// A place in the picture that says more under the pointer and can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Where.
    pub rect: Rect,
    /// Which item of the chart's data, by its place there.
    pub item: usize,
    /// What it says.
    pub words: String,
}

/// Shapes in drawing order, and what can be pointed at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width and height in points.
    pub size: Vec2,
    /// The shapes, each with the row it moves with, if any.
    pub shapes: Vec<(Shape, Option<usize>)>,
    /// What can be pointed at.
    pub regions: Vec<Region>,
    /// Rows that move when the order changes: a key that stays with the item, and where its row begins.
    pub rows: Vec<(u64, f32)>,
    moving: Option<usize>,
}

impl Scene {
    /// An empty scene of this width; the height grows with what is added by [`Scene::grow`].
    #[must_use]
    pub fn new(width: f32) -> Self {
        Self {
            size: Vec2::new(width, 0.0),
            ..Self::default()
        }
    }

    /// Makes the scene at least this high.
    pub fn grow(&mut self, height: f32) {
        self.size.y = self.size.y.max(height);
    }

    /// What is added until [`Scene::end_row`] moves with the row of the item with this key.
    pub fn begin_row(&mut self, key: u64, top: f32) {
        self.moving = Some(self.rows.len());
        self.rows.push((key, top));
    }

    /// What is added from here on stands still.
    pub fn end_row(&mut self) {
        self.moving = None;
    }

    fn add(&mut self, shape: Shape) {
        self.shapes.push((shape, self.moving));
    }

    /// Adds a filled rectangle.
    pub fn fill(&mut self, rect: Rect, radius: f32, colour: Color32) {
        self.add(Shape::Rect {
            rect,
            radius,
            fill: Some(colour),
            stroke: None,
        });
    }

    /// Adds the outline of a rectangle.
    pub fn outline(&mut self, rect: Rect, radius: f32, colour: Color32, width: f32) {
        self.add(Shape::Rect {
            rect,
            radius,
            fill: None,
            stroke: Some((colour, width)),
        });
    }

    /// Adds a line.
    pub fn line(&mut self, points: Vec<Pos2>, colour: Color32, width: f32) {
        self.add(Shape::Line {
            points,
            colour,
            width,
            dashed: false,
        });
    }

    /// Adds a dashed line.
    pub fn dashes(&mut self, from: Pos2, to: Pos2, colour: Color32, width: f32) {
        self.add(Shape::Line {
            points: vec![from, to],
            colour,
            width,
            dashed: true,
        });
    }

    /// Adds a circle.
    pub fn circle(
        &mut self,
        centre: Pos2,
        radius: f32,
        fill: Option<Color32>,
        stroke: Option<(Color32, f32)>,
    ) {
        self.add(Shape::Circle {
            centre,
            radius,
            fill,
            stroke,
        });
    }

    /// Adds one line of text in a normal weight.
    pub fn text(&mut self, at: Pos2, anchor: Anchor, text: &str, size: f32, colour: Color32) {
        self.words(at, anchor, text, size, Weight::Regular, colour);
    }

    /// Adds one line of text.
    pub fn words(
        &mut self,
        at: Pos2,
        anchor: Anchor,
        text: &str,
        size: f32,
        weight: Weight,
        colour: Color32,
    ) {
        self.add(Shape::Text {
            at,
            anchor,
            text: text.to_owned(),
            size,
            weight,
            colour,
        });
    }

    /// Adds lines of text under each other around the middle height `y`.
    pub fn lines(
        &mut self,
        x: f32,
        y: f32,
        anchor: Anchor,
        lines: &[String],
        size: f32,
        colour: Color32,
    ) {
        let pitch = line_height(size);
        let top = y - pitch * (lines.len() as f32 - 1.0) / 2.0;
        for (index, line) in lines.iter().enumerate() {
            let at = pos2(x, top + index as f32 * pitch);
            self.text(at, anchor, line, size, colour);
        }
    }

    /// Adds a place to point at.
    pub fn region(&mut self, rect: Rect, item: usize, words: String) {
        self.regions.push(Region { rect, item, words });
    }

    /// The scene with a margin on all sides.
    #[must_use]
    pub fn framed(self, margin: f32) -> Self {
        let by = Vec2::splat(margin);
        let moved = self.shapes.into_iter();
        Self {
            size: self.size + 2.0 * by,
            shapes: moved.map(|(shape, row)| (shape.moved(by), row)).collect(),
            regions: self
                .regions
                .into_iter()
                .map(|region| Region {
                    rect: region.rect.translate(by),
                    ..region
                })
                .collect(),
            rows: self
                .rows
                .into_iter()
                .map(|(key, top)| (key, top + margin))
                .collect(),
            moving: None,
        }
    }

    /// Puts another scene below this one.
    pub fn append(&mut self, other: Self) {
        let down = Vec2::new(0.0, self.size.y);
        let rows = self.rows.len();
        self.shapes.extend(
            other
                .shapes
                .into_iter()
                .map(|(shape, row)| (shape.moved(down), row.map(|row| row + rows))),
        );
        self.regions
            .extend(other.regions.into_iter().map(|region| Region {
                rect: region.rect.translate(down),
                ..region
            }));
        self.rows
            .extend(other.rows.into_iter().map(|(key, top)| (key, top + down.y)));
        self.size = Vec2::new(self.size.x.max(other.size.x), self.size.y + other.size.y);
    }

    /// Draws the shapes with their upper left corner at `origin`. `shift` says how far each row is from its
    /// place while it moves.
    pub fn paint(&self, painter: &Painter, origin: Pos2, shift: &dyn Fn(u64, f32) -> f32) {
        let shifts: Vec<f32> = self
            .rows
            .iter()
            .map(|(key, top)| shift(*key, *top))
            .collect();
        for (shape, row) in &self.shapes {
            let down = row.and_then(|row| shifts.get(row)).copied().unwrap_or(0.0);
            shape.paint(painter, origin.to_vec2() + Vec2::new(0.0, down));
        }
    }
}

impl Shape {
    fn moved(self, by: Vec2) -> Self {
        match self {
            Self::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => Self::Rect {
                rect: rect.translate(by),
                radius,
                fill,
                stroke,
            },
            Self::Line {
                points,
                colour,
                width,
                dashed,
            } => Self::Line {
                points: points.into_iter().map(|point| point + by).collect(),
                colour,
                width,
                dashed,
            },
            Self::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => Self::Circle {
                centre: centre + by,
                radius,
                fill,
                stroke,
            },
            Self::Text {
                at,
                anchor,
                text,
                size,
                weight,
                colour,
            } => Self::Text {
                at: at + by,
                anchor,
                text,
                size,
                weight,
                colour,
            },
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn appended_scenes_stand_below() {
        let mut scene = Scene::new(10.0);
        scene.grow(30.0);
        let mut other = Scene::new(10.0);
        other.grow(5.0);
        other.begin_row(7, 1.0);
        other.circle(pos2(1.0, 1.0), 1.0, None, None);
        other.end_row();
        scene.append(other);
        assert_eq!(scene.size, Vec2::new(10.0, 35.0));
        assert_eq!(scene.rows, [(7, 31.0)]);
        assert!(
            matches!(scene.shapes[0], (Shape::Circle { centre, .. }, Some(0)) if centre.y == 31.0)
        );
    }
}
