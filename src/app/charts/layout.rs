//! What the charts share in laying out: look, names in a column, axes, legends.

use egui::{Color32, Rect, pos2};

use super::measure::{line_height, text_width, wrap};
use super::scene::{Anchor, Scene, Weight};
use crate::app::theme::{Colours, space};

/// How a picture is to look.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The colours.
    pub colours: &'a Colours,
    /// The width in points.
    pub width: f32,
    /// The size of the texts in points, 16 on paper and screen, 24 or more on the wall.
    pub text: f32,
    /// The item that is selected, by its place in the data.
    pub selected: Option<usize>,
    /// Least width of a column of names in points: the pages of one picture share it, so that their axes agree.
    pub names: f32,
}

impl Look<'_> {
    /// The height of a row with this many lines of text.
    pub(super) fn row(&self, lines: usize) -> f32 {
        (line_height(self.text) * lines as f32 + space::ONE).max(self.text + space::TWO)
    }

    /// The distance between lines.
    pub(super) fn line(&self) -> f32 {
        line_height(self.text)
    }

    /// The width of a text of normal weight.
    pub(super) fn measure(&self, text: &str) -> f32 {
        text_width(text, self.text, Weight::Regular)
    }

    /// A colour thinned to `share` of itself.
    pub(super) fn thin(colour: Color32, share: f32) -> Color32 {
        colour.gamma_multiply(share)
    }
}

/// Names set in a column: broken into lines, with the width they take.
pub(super) struct Names {
    pub lines: Vec<Vec<String>>,
    pub width: f32,
}

impl Names {
    /// Breaks names into lines within `share` of the picture's width.
    pub fn new<'n>(look: &Look<'_>, names: impl Iterator<Item = &'n str>, share: f32) -> Self {
        let most = (look.width * share).max(look.text * 7.0);
        let lines: Vec<Vec<String>> = names
            .map(|name| wrap(name, look.text, Weight::Regular, most))
            .collect();
        let widest = lines
            .iter()
            .flatten()
            .map(|line| look.measure(line))
            .fold(0.0, f32::max);
        Self {
            lines,
            width: (widest.min(most) + space::ONE).max(look.names),
        }
    }

    /// The lines of a name.
    pub fn at(&self, index: usize) -> &[String] {
        self.lines.get(index).map_or(&[], Vec::as_slice)
    }
}

/// Sets items of a legend beside each other, on as many lines as they need, and returns the height. `draw`
/// paints the sign of an item into the square it is given.
pub(super) fn legend(
    scene: &mut Scene,
    look: &Look<'_>,
    top: f32,
    items: &[String],
    mut draw: impl FnMut(&mut Scene, usize, Rect),
) -> f32 {
    let side = look.text * 1.25;
    let pitch = look.line().max(side) + space::HALF;
    let (mut x, mut y) = (0.0, top);
    for (index, item) in items.iter().enumerate() {
        let width = side + space::ONE + look.measure(item) + space::THREE;
        if x > 0.0 && x + width - space::THREE > look.width {
            x = 0.0;
            y += pitch;
        }
        let square = Rect::from_min_size(pos2(x, y + (pitch - side) / 2.0), egui::vec2(side, side));
        draw(scene, index, square);
        let at = pos2(square.right() + space::ONE, y + pitch / 2.0);
        scene.text(at, Anchor::Start, item, look.text, look.colours.ink);
        x += width;
    }
    y + pitch - top
}

/// A letter for a part of a whole: A, B, C …, and a number after Z.
pub(super) fn letter(index: usize) -> String {
    u8::try_from(index)
        .ok()
        .filter(|index| *index < 26)
        .map_or_else(
            || (index + 1).to_string(),
            |index| char::from(b'A' + index).to_string(),
        )
}

/// Whole places to label on an axis from 1 to `last`: all of them, or as many as fit.
pub(super) fn place_ticks(last: usize, width: f32, room: f32) -> Vec<usize> {
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
    fn letters_go_on_as_numbers() {
        assert_eq!(letter(0), "A");
        assert_eq!(letter(26), "27");
    }
}
