//! A picture as plain shapes, drawn the same on the screen and in a file.
//!
//! A chart lays out its shapes once, in points from the upper left corner; the window paints them, and
//! [`Scene::svg`] writes them as SVG. Texts are measured in the bundled typeface, so that all come out alike.
//! Limits: no clipping and no gradients.

use ecolor::Color32;
use emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::measure::line_height;

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
    /// The weight as fonts count it.
    #[must_use]
    pub const fn number(self) -> u16 {
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

/// A group of shapes with a name: it says more under the pointer and to who does not see, and can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Where.
    pub rect: Rect,
    /// Which item of the chart's data, by its place there.
    pub item: usize,
    /// What it says.
    pub words: String,
    /// What stays with the item when the order changes, for a row that moves to its new place.
    pub moves: Option<u64>,
}

/// Shapes in drawing order, and the groups they belong to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width and height in points.
    pub size: Vec2,
    /// The shapes, each with the region it belongs to, if any.
    pub shapes: Vec<(Shape, Option<usize>)>,
    /// What can be pointed at.
    pub regions: Vec<Region>,
    inside: Option<usize>,
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

    /// Adds a place to point at, without shapes of its own.
    pub fn region(&mut self, rect: Rect, item: usize, words: String) {
        self.regions.push(Region {
            rect,
            item,
            words,
            moves: None,
        });
    }

    /// What is added until [`Scene::end`] belongs to this place. One that `moves` glides with its item when the order
    /// changes.
    pub fn begin(&mut self, rect: Rect, item: usize, words: String, moves: Option<u64>) {
        self.inside = Some(self.regions.len());
        self.regions.push(Region {
            rect,
            item,
            words,
            moves,
        });
    }

    /// What is added from here on belongs to no place.
    pub fn end(&mut self) {
        self.inside = None;
    }

    fn add(&mut self, shape: Shape) {
        self.shapes.push((shape, self.inside));
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

    /// Hatches a rectangle: what is not known. The strokes fall to the right, `apart` points from each other.
    pub fn hatch(&mut self, rect: Rect, colour: Color32, apart: f32) {
        let (width, height) = (rect.width(), rect.height());
        let count = ((width + height) / apart.max(1.0)) as usize;
        for stroke in 1..=count {
            // How far along the lower side, and then up the right side, the stroke begins.
            let reach = stroke as f32 * apart;
            let from = vec2(reach.min(width), (reach - width).max(0.0));
            let to = vec2((reach - height).max(0.0), reach.min(height));
            let at = |along: Vec2| rect.left_bottom() + vec2(along.x, -along.y);
            self.line(vec![at(from), at(to)], colour, 1.0);
        }
    }

    /// Adds a line through points, whole or broken into dashes.
    pub fn stroke(&mut self, points: Vec<Pos2>, colour: Color32, width: f32, dashed: bool) {
        self.add(Shape::Line {
            points,
            colour,
            width,
            dashed,
        });
    }

    /// Adds a line.
    pub fn line(&mut self, points: Vec<Pos2>, colour: Color32, width: f32) {
        self.stroke(points, colour, width, false);
    }

    /// Adds a dashed line.
    pub fn dashes(&mut self, from: Pos2, to: Pos2, colour: Color32, width: f32) {
        self.stroke(vec![from, to], colour, width, true);
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

    fn translate(&mut self, by: Vec2) {
        for (shape, _) in &mut self.shapes {
            shape.translate(by);
        }
        for region in &mut self.regions {
            region.rect = region.rect.translate(by);
        }
    }

    /// The scene with a margin on all sides.
    #[must_use]
    pub fn framed(mut self, margin: f32) -> Self {
        self.translate(Vec2::splat(margin));
        self.size += Vec2::splat(2.0 * margin);
        self
    }

    /// Puts another scene below this one.
    pub fn append(&mut self, mut other: Self) {
        other.translate(vec2(0.0, self.size.y));
        let before = self.regions.len();
        let shapes = other.shapes.into_iter();
        let shapes = shapes.map(|(shape, region)| (shape, region.map(|region| region + before)));
        self.shapes.extend(shapes);
        self.regions.extend(other.regions);
        self.size = vec2(self.size.x.max(other.size.x), self.size.y + other.size.y);
    }
}

impl Shape {
    fn translate(&mut self, by: Vec2) {
        match self {
            Self::Rect { rect, .. } => *rect = rect.translate(by),
            Self::Line { points, .. } => points.iter_mut().for_each(|point| *point += by),
            Self::Circle { centre: at, .. } | Self::Text { at, .. } => *at += by,
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
        let row = Rect::from_min_size(pos2(0.0, 1.0), vec2(10.0, 4.0));
        other.begin(row, 0, "A".into(), Some(7));
        other.circle(pos2(1.0, 1.0), 1.0, None, None);
        other.end();
        scene.region(row, 1, "B".into());
        scene.append(other);
        assert_eq!(scene.size, vec2(10.0, 35.0));
        assert_eq!(scene.regions[1].rect.top(), 31.0);
        assert!(
            matches!(scene.shapes[0], (Shape::Circle { centre, .. }, Some(1)) if centre.y == 31.0)
        );
    }

    #[test]
    fn hatching_stays_inside() {
        let mut scene = Scene::new(100.0);
        let rect = Rect::from_min_max(pos2(10.0, 20.0), pos2(70.0, 34.0));
        scene.hatch(rect, Color32::BLACK, 6.0);
        assert!(scene.shapes.len() > 8);
        for (shape, _) in &scene.shapes {
            let Shape::Line { points, .. } = shape else {
                panic!("only lines");
            };
            assert!(
                points
                    .iter()
                    .all(|point| rect.expand(0.01).contains(*point))
            );
        }
    }
}
