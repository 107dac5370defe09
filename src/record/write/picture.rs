//! Small pictures laid out once, from the tree's data, for every format that draws them.
//!
//! A picture is a list of marks in its own units (a screen's points) from the top left. The parts of a bar
//! differ in lightness as well as in colour. Labels are cut where they do not fit: the same numbers and
//! the whole names stand in a table.

use super::super::tree::{Bar, Drawing, SlopeLine};

/// Width of every picture.
pub(super) const WIDTH: f64 = 760.0;
/// Height of a row where there is room.
pub(super) const ROW: f64 = 26.0;
/// The lowest row in which a label can still be read.
pub(super) const LOW_ROW: f64 = 17.0;
/// Size of all text.
pub(super) const TEXT: f64 = 13.0;
/// Colour of all text.
pub(super) const INK: &str = "1c2430";
const LABEL: f64 = 300.0;
const CHANGED: &str = "134f7a";
const UNCHANGED: &str = "8a95a3";
const MARK: &str = "7a3b00";
/// From dark to light, told apart also in grey; more criteria than colours begin again.
const PARTS: [&str; 6] = ["134f7a", "4f8fbf", "a9cbe3", "5b3f73", "9a7db5", "d3c3e0"];
/// Letters of a label that fit before it is cut.
const LETTERS: usize = 36;

/// Where a text stands from its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// It begins there.
    Start,
    /// It ends there.
    End,
}

/// One thing drawn. Colours are six hexadecimal digits.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mark {
    /// A filled rectangle.
    Rectangle {
        x: f64,
        y: f64,
        width: f64,
        height: f64,
        colour: &'static str,
        /// With a thin white edge, as between the parts of a bar.
        edge: bool,
    },
    /// A straight line.
    Line {
        from: (f64, f64),
        to: (f64, f64),
        colour: &'static str,
        thick: f64,
    },
    /// A line of text; `y` is its base line.
    Text {
        x: f64,
        y: f64,
        anchor: Anchor,
        text: String,
        colour: &'static str,
    },
}

/// A picture laid out.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Picture {
    /// What is drawn, in order.
    pub marks: Vec<Mark>,
    /// Height.
    pub height: f64,
}

/// Lays a drawing out with rows of this height, with the mark of an example below it.
pub(super) fn lay_out(drawing: &Drawing, mark: Option<&str>, row: f64) -> Picture {
    let mut picture = Picture {
        marks: Vec::new(),
        height: 0.0,
    };
    match drawing {
        Drawing::StackedBars { series, bars } => picture.stacked_bars(series, bars, row),
        Drawing::Slope { left, right, lines } => picture.slope(left, right, lines, row),
    }
    if let Some(mark) = mark {
        picture.height += 24.0;
        picture.marks.push(Mark::Text {
            x: WIDTH,
            y: picture.height - 8.0,
            anchor: Anchor::End,
            text: mark.to_owned(),
            colour: MARK,
        });
    }
    picture
}

impl Picture {
    fn stacked_bars(&mut self, series: &[String], bars: &[Bar], row: f64) {
        let mut y = self.legend(series);
        let room = WIDTH - LABEL - 60.0;
        let thick = row - 8.0;
        let base = row / 2.0 + 3.0;
        for bar in bars {
            self.text(LABEL - 10.0, y + base, Anchor::End, &bar.label, "");
            let mut x = LABEL;
            for (part, colour) in bar.parts.iter().zip(PARTS.into_iter().cycle()) {
                let width = part.clamp(0.0, 1.0) * room;
                self.marks.push(Mark::Rectangle {
                    x,
                    y: y + 3.0,
                    width,
                    height: thick,
                    colour,
                    edge: true,
                });
                x += width;
            }
            self.text(x + 8.0, y + base, Anchor::Start, &bar.value, "");
            y += row;
        }
        self.height = y + 8.0;
    }

    /// Draws what the colours stand for, one line each; gives the height used.
    fn legend(&mut self, series: &[String]) -> f64 {
        let mut y = 4.0;
        for (name, colour) in series.iter().zip(PARTS.into_iter().cycle()) {
            self.marks.push(Mark::Rectangle {
                x: LABEL,
                y,
                width: 14.0,
                height: 14.0,
                colour,
                edge: false,
            });
            self.text(LABEL + 22.0, y + 12.0, Anchor::Start, name, "");
            y += 20.0;
        }
        y + 6.0
    }

    fn slope(&mut self, left: &str, right: &str, lines: &[SlopeLine], row: f64) {
        let (from, to) = (LABEL, WIDTH - LABEL);
        self.text(from - 8.0, 18.0, Anchor::End, left, "");
        self.text(to + 8.0, 18.0, Anchor::Start, right, "");
        let height = |index: usize| 28.0 + row * index as f64;
        let middle = row / 2.0 - 1.0;
        let left_rows = rows(lines, |line| line.left);
        let right_rows = rows(lines, |line| line.right);
        for ((line, left), right) in lines.iter().zip(left_rows).zip(right_rows) {
            let (y_left, y_right) = (height(left) + middle, height(right) + middle);
            let (colour, thick) = if line.left == line.right {
                (UNCHANGED, 1.5)
            } else {
                (CHANGED, 2.5)
            };
            self.marks.push(Mark::Line {
                from: (from, y_left),
                to: (to, y_right),
                colour,
                thick,
            });
            let place = line.left.to_string();
            let label = format!("{} {place}", line.label);
            self.text(from - 8.0, y_left + 4.0, Anchor::End, &label, &place);
            let label = format!("{} {}", line.right, line.label);
            self.text(to + 8.0, y_right + 4.0, Anchor::Start, &label, "");
        }
        self.height = height(lines.len()) + 8.0;
    }

    /// A label, cut where it does not fit; `end` is kept after the cut.
    fn text(&mut self, x: f64, y: f64, anchor: Anchor, label: &str, end: &str) {
        let text = if label.chars().count() > LETTERS {
            let kept: String = label.chars().take(LETTERS - 1).collect();
            format!("{}… {end}", kept.trim_end()).trim_end().to_owned()
        } else {
            label.to_owned()
        };
        self.marks.push(Mark::Text {
            x,
            y,
            anchor,
            text,
            colour: INK,
        });
    }
}

/// The row of each line: groups that share a place stand under each other, in the order of the lines.
pub(super) fn rows(lines: &[SlopeLine], place: fn(&SlopeLine) -> u32) -> Vec<usize> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|index| lines.get(*index).map(place));
    let mut row_of = vec![0; lines.len()];
    for (row, index) in order.into_iter().enumerate() {
        if let Some(slot) = row_of.get_mut(index) {
            *slot = row;
        }
    }
    row_of
}
