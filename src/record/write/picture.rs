//! Small pictures laid out once, from the tree's data, for the window and every format that draws them.
//!
//! A picture is a list of marks in its own units (a screen's points) from the top left. The parts of a bar
//! differ in lightness as well as in colour, and carry a letter where there is room. Labels are cut where
//! they do not fit: the same numbers and the whole names stand in a table.

use std::borrow::Cow;

use super::super::tree::{Bar, Drawing, SlopeLine};
use crate::text;
use crate::text::Texts;

/// Width of every picture in a file.
pub(super) const WIDTH: f64 = 760.0;
/// Height of a row where there is room.
pub const PICTURE_ROW: f64 = 26.0;
/// The lowest row in which a label can still be read.
pub(super) const LOW_ROW: f64 = 17.0;
/// Size of all text.
pub const PICTURE_TEXT: f64 = 13.0;
/// How much of the width the names of groups take.
const LABEL: f64 = 300.0 / WIDTH;
/// From dark to light, told apart also in grey; more criteria than colours begin again.
const PARTS: [&str; 6] = ["134f7a", "4f8fbf", "a9cbe3", "5b3f73", "9a7db5", "d3c3e0"];
/// Text on those.
const ON_PARTS: [&str; 6] = ["ffffff", INK, INK, "ffffff", INK, INK];
const INK: &str = "1c2430";
/// Width kept for a letter of a label in a file, which is shown in a typeface that is not known.
const LETTER: f64 = 8.0;
/// The narrowest part of a bar that has room for its letter.
const ROOM: f64 = 16.0;
/// Bars in a picture that shows no more than can be taken in.
const MOST_BARS: usize = 64;
/// Lines in a picture that shows no more than can be taken in.
const MOST_LINES: usize = 32;

/// What a colour stands for; each place that draws has its own colours for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Text.
    Ink,
    /// A part of a bar, by its number from 0.
    Part(usize),
    /// Text on such a part.
    OnPart(usize),
    /// What changed place.
    Changed,
    /// What did not.
    Unchanged,
    /// The mark of an example.
    Example,
}

impl Colour {
    /// The colour in a file, six hexadecimal digits.
    pub(super) fn hex(self) -> &'static str {
        let of = |colours: [&'static str; 6], part: usize| {
            colours.get(part % colours.len()).copied().unwrap_or(INK)
        };
        match self {
            Self::Ink => INK,
            Self::Part(part) => of(PARTS, part),
            Self::OnPart(part) => of(ON_PARTS, part),
            Self::Changed => "134f7a",
            Self::Unchanged => "8a95a3",
            Self::Example => "7a3b00",
        }
    }
}

/// Where a text stands from its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It has its middle there.
    Middle,
    /// It ends there.
    End,
}

/// One thing drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A filled rectangle.
    Rectangle {
        /// Left side.
        x: f64,
        /// Upper side.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Inside.
        colour: Colour,
        /// With a thin edge in the colour of the ground, as between the parts of a bar.
        edge: bool,
    },
    /// A straight line.
    Line {
        /// One end.
        from: (f64, f64),
        /// The other.
        to: (f64, f64),
        /// Its colour.
        colour: Colour,
        /// Its width.
        thick: f64,
    },
    /// A line of text.
    Text {
        /// Where the anchor lies.
        x: f64,
        /// The base line.
        y: f64,
        /// Which end lies at `x`.
        anchor: Anchor,
        /// The words.
        text: String,
        /// Their colour.
        colour: Colour,
    },
}

/// What a picture is laid out for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Width.
    pub width: f64,
    /// Height of a row.
    pub row: f64,
    /// Width kept for a letter of a label.
    pub letter: f64,
}

/// A picture laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What is drawn, in order.
    pub marks: Vec<Mark>,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Letters of a label that fit before it is cut.
    letters: usize,
}

/// Lays a drawing out as wide as in files, with rows of this height and the mark of an example below it.
pub(super) fn lay_out(drawing: &Drawing, mark: Option<&str>, row: f64) -> Picture {
    let frame = Frame {
        width: WIDTH,
        row,
        letter: LETTER,
    };
    picture(drawing, mark, frame)
}

/// Lays a drawing out in a frame, with the mark of an example below it.
pub fn picture(drawing: &Drawing, mark: Option<&str>, frame: Frame) -> Picture {
    let Frame { width, row, letter } = frame;
    let mut picture = Picture {
        marks: Vec::new(),
        width,
        height: 0.0,
        letters: (width * LABEL / letter) as usize,
    };
    match drawing {
        Drawing::StackedBars { series, bars } => picture.stacked_bars(series, bars, row),
        Drawing::Slope { left, right, lines } => picture.slope(left, right, lines, row),
    }
    if let Some(mark) = mark {
        picture.height += 24.0;
        picture.marks.push(Mark::Text {
            x: width,
            y: picture.height - 8.0,
            anchor: Anchor::End,
            text: mark.to_owned(),
            colour: Colour::Example,
        });
    }
    picture
}

/// The drawing with no more groups than can be taken in at once: the first bars, or the lines that change
/// place most, in the order they came.
pub fn taken_in(drawing: &Drawing) -> Cow<'_, Drawing> {
    match drawing {
        Drawing::StackedBars { series, bars } if bars.len() > MOST_BARS => {
            Cow::Owned(Drawing::StackedBars {
                series: series.clone(),
                bars: bars.iter().take(MOST_BARS).cloned().collect(),
            })
        }
        Drawing::Slope { left, right, lines } if lines.len() > MOST_LINES => {
            Cow::Owned(Drawing::Slope {
                left: left.clone(),
                right: right.clone(),
                lines: most_moved(lines),
            })
        }
        whole => Cow::Borrowed(whole),
    }
}

/// A word where [`taken_in`] leaves groups to the table.
pub fn left_out(drawing: &Drawing, texts: &Texts) -> Option<String> {
    match drawing {
        Drawing::StackedBars { bars, .. } if bars.len() > MOST_BARS => {
            Some(text!(texts, "paper-figure-first", count = MOST_BARS))
        }
        Drawing::Slope { lines, .. } if lines.len() > MOST_LINES => {
            Some(text!(texts, "paper-figure-moved", count = MOST_LINES))
        }
        _ => None,
    }
}

/// The lines that change place most, in the order they came.
fn most_moved(lines: &[SlopeLine]) -> Vec<SlopeLine> {
    let mut by_change: Vec<(usize, &SlopeLine)> = lines.iter().enumerate().collect();
    by_change.sort_by_key(|(_, line)| std::cmp::Reverse(line.left.abs_diff(line.right)));
    by_change.truncate(MOST_LINES);
    by_change.sort_by_key(|(index, _)| *index);
    by_change
        .into_iter()
        .map(|(_, line)| line.clone())
        .collect()
}

impl Picture {
    /// Where names end and what is drawn of them begins.
    fn label(&self) -> f64 {
        self.width * LABEL
    }

    fn stacked_bars(&mut self, series: &[String], bars: &[Bar], row: f64) {
        let mut y = self.legend(series);
        let label = self.label();
        let room = self.width - label - 60.0;
        let thick = row - 8.0;
        let base = row / 2.0 + 3.0;
        for bar in bars {
            self.name(label - 10.0, y + base, Anchor::End, &bar.label, "");
            let mut x = label;
            for (part, share) in bar.parts.iter().enumerate() {
                let width = share.clamp(0.0, 1.0) * room;
                self.part(part, (x, y + 3.0), (width, thick), true);
                x += width;
            }
            self.text(x + 8.0, y + base, Anchor::Start, &bar.value, Colour::Ink);
            y += row;
        }
        self.height = y + 8.0;
    }

    /// Draws what the colours stand for, one line each; gives the height used.
    fn legend(&mut self, series: &[String]) -> f64 {
        let mut y = 4.0;
        let left = self.label();
        for (part, name) in series.iter().enumerate() {
            self.part(part, (left, y), (ROOM, ROOM), false);
            self.text(left + 24.0, y + 12.5, Anchor::Start, name, Colour::Ink);
            y += 22.0;
        }
        y + 6.0
    }

    /// A part of a bar, or its sign in the legend, with its letter where it has room.
    fn part(&mut self, part: usize, (x, y): (f64, f64), (width, height): (f64, f64), edge: bool) {
        self.marks.push(Mark::Rectangle {
            x,
            y,
            width,
            height,
            colour: Colour::Part(part),
            edge,
        });
        let letter = u8::try_from(part).ok().and_then(|it| b'A'.checked_add(it));
        if let Some(letter) = letter.filter(|it| it.is_ascii_uppercase() && width >= ROOM) {
            let (x, y) = (x + width / 2.0, y + height / 2.0 + PICTURE_TEXT * 0.34);
            let letter = char::from(letter).to_string();
            self.text(x, y, Anchor::Middle, &letter, Colour::OnPart(part));
        }
    }

    fn slope(&mut self, left: &str, right: &str, lines: &[SlopeLine], row: f64) {
        let (from, to) = (self.label(), self.width - self.label());
        self.name(from - 8.0, 18.0, Anchor::End, left, "");
        self.name(to + 8.0, 18.0, Anchor::Start, right, "");
        let height = |index: usize| 28.0 + row * index as f64;
        let middle = row / 2.0 - 1.0;
        let left_rows = rows(lines, |line| line.left);
        let right_rows = rows(lines, |line| line.right);
        for ((line, left), right) in lines.iter().zip(left_rows).zip(right_rows) {
            let (y_left, y_right) = (height(left) + middle, height(right) + middle);
            let (colour, thick) = if line.left == line.right {
                (Colour::Unchanged, 1.5)
            } else {
                (Colour::Changed, 2.5)
            };
            self.marks.push(Mark::Line {
                from: (from, y_left),
                to: (to, y_right),
                colour,
                thick,
            });
            let place = line.left.to_string();
            let label = format!("{} {place}", line.label);
            self.name(from - 8.0, y_left + 4.0, Anchor::End, &label, &place);
            let label = format!("{} {}", line.right, line.label);
            self.name(to + 8.0, y_right + 4.0, Anchor::Start, &label, "");
        }
        self.height = height(lines.len()) + 8.0;
    }

    /// A name, cut where it does not fit; `end` is kept after the cut.
    fn name(&mut self, x: f64, y: f64, anchor: Anchor, label: &str, end: &str) {
        if label.chars().count() > self.letters {
            let kept: String = label.chars().take(self.letters.saturating_sub(1)).collect();
            let label = format!("{}… {end}", kept.trim_end());
            self.text(x, y, anchor, label.trim_end(), Colour::Ink);
        } else {
            self.text(x, y, anchor, label, Colour::Ink);
        }
    }

    fn text(&mut self, x: f64, y: f64, anchor: Anchor, text: &str, colour: Colour) {
        self.marks.push(Mark::Text {
            x,
            y,
            anchor,
            text: text.to_owned(),
            colour,
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
