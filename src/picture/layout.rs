//! What the charts share in laying out: look, names before rows, axes, legends.

use std::ops::{Deref, DerefMut};

use ecolor::Color32;
use emath::{Pos2, Rect, pos2, vec2};

use super::measure::{line_height, shown, text_width, wrap};
use super::scene::{Anchor, Scene, Weight};
use super::theme::{Colours, space};
use crate::text::Texts;

/// How a picture is to look.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The colours.
    pub colours: &'a Colours,
    /// The width in points.
    pub width: f32,
    /// The size of the texts in points: 16 on the screen, 24 or more on the wall.
    pub text: f32,
    /// The item that is selected, by its place in the data.
    pub selected: Option<usize>,
    /// Least width of a column of names in points: the pages of one picture share it, so that their axes agree.
    pub names: f32,
    /// Room between rows in points: on the screen a row is also a target, on paper it is only read.
    pub air: f32,
}

impl<'a> Look<'a> {
    /// A picture in the window or on the wall, with nothing selected.
    #[must_use]
    pub fn screen(colours: &'a Colours, width: f32, text: f32) -> Self {
        Self {
            colours,
            width,
            text,
            selected: None,
            names: 0.0,
            air: space::ONE,
        }
    }

    /// A picture in a file.
    #[must_use]
    pub fn paper(colours: &'a Colours, width: f32, text: f32) -> Self {
        Self {
            air: text * 0.3,
            ..Self::screen(colours, width, text)
        }
    }

    /// The height of a row with this many lines of text.
    pub fn row(&self, lines: usize) -> f32 {
        (line_height(self.text) * lines as f32 + self.air).max(self.text + 2.0 * self.air)
    }

    /// The distance between lines.
    pub fn line(&self) -> f32 {
        line_height(self.text)
    }

    /// The width of a text of normal weight.
    pub fn measure(&self, text: &str) -> f32 {
        text_width(text, self.text, Weight::Regular)
    }

    /// The width of the widest of these texts.
    pub fn widest<S: AsRef<str>>(&self, texts: impl IntoIterator<Item = S>) -> f32 {
        let widths = texts.into_iter().map(|text| self.measure(text.as_ref()));
        widths.fold(0.0, f32::max)
    }
}

/// Names set in a column: broken into lines, with the width they take.
pub struct Names {
    pub lines: Vec<Vec<String>>,
    pub width: f32,
}

impl Names {
    /// Breaks names into lines within `share` of the picture's width.
    pub fn new<'n>(look: &Look<'_>, names: impl Iterator<Item = &'n str>, share: f32) -> Self {
        let most = (look.width * share).max(look.text * 7.0);
        let lines: Vec<Vec<String>> = names
            .map(|name| wrap(&shown(name), look.text, Weight::Regular, most))
            .collect();
        let widest = look.widest(lines.iter().flatten());
        Self {
            lines,
            width: (widest.min(most) + space::ONE).max(look.names),
        }
    }

    /// The lines of a name.
    pub fn at(&self, index: usize) -> &[String] {
        self.lines.get(index).map_or(&[], Vec::as_slice)
    }

    /// The height of each name's row.
    pub fn heights(&self, look: &Look<'_>) -> Vec<f32> {
        self.lines
            .iter()
            .map(|lines| look.row(lines.len()))
            .collect()
    }
}

/// A picture while it is laid out: its scene, and how it is to look.
pub struct Canvas<'a> {
    scene: Scene,
    pub look: &'a Look<'a>,
}

impl Deref for Canvas<'_> {
    type Target = Scene;

    fn deref(&self) -> &Scene {
        &self.scene
    }
}

impl DerefMut for Canvas<'_> {
    fn deref_mut(&mut self) -> &mut Scene {
        &mut self.scene
    }
}

impl<'a> Canvas<'a> {
    pub fn new(look: &'a Look<'a>) -> Self {
        Self {
            scene: Scene::new(look.width),
            look,
        }
    }

    /// The scene, this high.
    pub fn done(mut self, height: f32) -> Scene {
        self.scene.grow(height);
        self.scene
    }

    /// Words in ink.
    pub fn say(&mut self, at: Pos2, anchor: Anchor, words: &str) {
        let (size, ink) = (self.look.text, self.look.colours.ink);
        self.text(at, anchor, words, size, ink);
    }

    /// Words beside the matter: axes, remarks.
    pub fn soft(&mut self, at: Pos2, anchor: Anchor, words: &str) {
        let (size, ink) = (self.look.text, self.look.colours.ink_soft);
        self.text(at, anchor, words, size, ink);
    }

    /// Words that are seen first.
    pub fn strong(&mut self, at: Pos2, anchor: Anchor, words: &str, colour: Color32) {
        let size = self.look.text;
        self.words(at, anchor, words, size, Weight::SemiBold, colour);
    }

    /// Remarks under the picture, on as many lines as they need; gives where they end.
    pub fn note(&mut self, mut y: f32, words: &str) -> f32 {
        for line in wrap(words, self.look.text, Weight::Regular, self.look.width) {
            y += self.look.line();
            self.soft(pos2(0.0, y), Anchor::Start, &line);
        }
        y + self.look.line()
    }

    /// An upright line.
    pub fn upright(&mut self, x: f32, (from, to): (f32, f32), colour: Color32, width: f32) {
        self.line(vec![pos2(x, from), pos2(x, to)], colour, width);
    }

    /// A level line.
    pub fn level(&mut self, y: f32, (from, to): (f32, f32), colour: Color32, width: f32) {
        self.line(vec![pos2(from, y), pos2(to, y)], colour, width);
    }

    /// Begins the row of an item from `y` on: marked where it is selected, with its name (the `index`th of the names)
    /// before it. What is drawn until the next row belongs to it.
    pub fn row(
        &mut self,
        (names, index): (&Names, usize),
        item: usize,
        (y, height): (f32, f32),
        said: String,
        moves: Option<u64>,
    ) -> Rect {
        let look = self.look;
        let band = Rect::from_min_size(pos2(0.0, y), vec2(look.width, height));
        self.begin(band, item, said, moves);
        if look.selected == Some(item) {
            self.fill(band, 4.0, look.colours.accent_soft);
        }
        let (x, ink) = (names.width, look.colours.ink);
        let lines = names.at(index);
        self.lines(x, band.center().y, Anchor::End, lines, look.text, ink);
        band
    }

    /// Sets items of a legend beside each other, on as many lines as they need, and returns the height. `draw`
    /// paints the sign of an item into the square it is given.
    pub fn legend(
        &mut self,
        top: f32,
        items: &[String],
        mut draw: impl FnMut(&mut Self, usize, Rect),
    ) -> f32 {
        let look = self.look;
        let side = look.text * 1.25;
        let pitch = look.line().max(side) + space::HALF;
        let (mut x, mut y) = (0.0, top);
        for (index, item) in items.iter().enumerate() {
            let width = side + space::ONE + look.measure(item) + space::THREE;
            if x > 0.0 && x + width - space::THREE > look.width {
                x = 0.0;
                y += pitch;
            }
            let square = Rect::from_min_size(pos2(x, y + (pitch - side) / 2.0), vec2(side, side));
            draw(self, index, square);
            let at = pos2(square.right() + space::ONE, y + pitch / 2.0);
            self.say(at, Anchor::Start, item);
            x += width;
        }
        y + pitch - top
    }

    /// The axis of places over a picture: what it counts, from `corner`, and under that the places that have room on
    /// this width, each at its `x`. Gives those places. The axis is two lines high.
    pub fn places(
        &mut self,
        corner: Pos2,
        (last, width): (usize, f32),
        x: impl Fn(f64) -> f32,
        texts: &Texts,
    ) -> Vec<usize> {
        let look = self.look;
        let name = texts.get("chart-place");
        let y = corner.y + look.line() * 0.5;
        self.soft(pos2(corner.x, y), Anchor::Start, &name);
        let ticks = place_ticks(last, width, look.measure("000"));
        for place in &ticks {
            let at = pos2(x(*place as f64), y + look.line());
            self.soft(at, Anchor::Middle, &place.to_string());
        }
        ticks
    }
}

/// The mark of an example as the last line of a picture.
#[must_use]
pub fn mark(look: &Look<'_>, words: &str) -> Scene {
    let mut canvas = Canvas::new(look);
    let height = look.line() + space::TWO;
    let soft = look.colours.ink_soft;
    canvas.strong(pos2(0.0, height / 2.0), Anchor::Start, words, soft);
    canvas.done(height)
}

/// Where rows of these heights begin under `top`, each with its height, and where the last one ends.
pub fn stacked(top: f32, heights: &[f32]) -> (Vec<(f32, f32)>, f32) {
    let mut y = top;
    let rows = heights.iter().map(|height| {
        let row = (y, *height);
        y += height;
        row
    });
    (rows.collect(), y)
}

/// Where things of these heights stand that want to be at these middles, from the top, so that none covers another:
/// each group that would overlap is spread around what it wants, inside `range` where there is room.
pub fn spread(wanted: &[(f32, f32)], range: (f32, f32)) -> Vec<f32> {
    // Groups as where they begin, how high they are, and how many they hold.
    let mut groups: Vec<(f32, f32, usize)> = Vec::new();
    for (middle, height) in wanted {
        let mut group = (middle - height / 2.0, *height, 1);
        while let Some((top, high, count)) = groups.pop_if(|(top, high, _)| *top + *high > group.0)
        {
            let both = (count + group.2) as f32;
            let middle =
                (top + high / 2.0) * count as f32 + (group.0 + group.1 / 2.0) * group.2 as f32;
            let height = high + group.1;
            group = (middle / both - height / 2.0, height, count + group.2);
        }
        // What stands outside is moved in; the first end wins where not all has room.
        group.0 = group.0.min(range.1 - group.1).max(range.0);
        groups.push(group);
    }
    // Moving the last ones up may have laid them over those before: from the bottom, each makes room.
    let mut limit = range.1;
    for (top, high, _) in groups.iter_mut().rev() {
        *top = top.min(limit - *high);
        limit = *top;
    }
    let mut heights = wanted.iter().map(|(_, height)| *height);
    let mut middles = Vec::with_capacity(wanted.len());
    for (mut top, _, count) in groups {
        for height in heights.by_ref().take(count) {
            middles.push(top + height / 2.0);
            top += height;
        }
    }
    middles
}

/// A letter for a part of a whole: A, B, C …, and a number after Z.
pub fn letter(index: usize) -> String {
    u8::try_from(index)
        .ok()
        .filter(|index| *index < 26)
        .map_or_else(
            || (index + 1).to_string(),
            |index| char::from(b'A' + index).to_string(),
        )
}

/// Whole places to label on an axis from 1 to `last`: all of them, or as many as fit.
pub fn place_ticks(last: usize, width: f32, room: f32) -> Vec<usize> {
    let fit = ((width / room.max(1.0)) as usize).max(2);
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500]
        .into_iter()
        .find(|step| last / step < fit)
        .unwrap_or(1000);
    (1..=last)
        .filter(|place| *place == 1 || place.is_multiple_of(step))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_fit() {
        assert_eq!(place_ticks(5, 500.0, 30.0), [1, 2, 3, 4, 5]);
        let many = place_ticks(550, 600.0, 40.0);
        assert!(many.len() <= 16, "{many:?}");
        assert_eq!(many.first(), Some(&1));
    }

    #[test]
    fn what_would_overlap_is_spread() {
        assert_eq!(
            spread(&[(10.0, 4.0), (30.0, 4.0)], (0.0, 100.0)),
            [10.0, 30.0]
        );
        assert_eq!(
            spread(&[(10.0, 4.0), (10.0, 4.0)], (0.0, 100.0)),
            [8.0, 12.0]
        );
        assert_eq!(
            spread(&[(99.0, 4.0), (99.5, 4.0)], (0.0, 100.0)),
            [94.0, 98.0]
        );
        assert_eq!(
            spread(&[(0.0, 4.0), (1.0, 4.0), (8.0, 4.0)], (0.0, 12.0)),
            [2.0, 6.0, 10.0]
        );
        let many: Vec<(f32, f32)> = (0..40).map(|at| (at as f32 * 1.7, 5.0)).collect();
        let spread = spread(&many, (0.0, 200.0));
        assert!(
            spread.windows(2).all(|pair| pair[1] - pair[0] > 4.99),
            "{spread:?}"
        );
    }

    #[test]
    fn letters_go_on_as_numbers() {
        assert_eq!(letter(0), "A");
        assert_eq!(letter(26), "27");
    }
}
