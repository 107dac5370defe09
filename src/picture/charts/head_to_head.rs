//! Head to head: how many members put each group before each other.

use emath::{Rect, pos2, vec2};

use crate::picture::layout::{Canvas, Look, Names, stacked};
use crate::picture::scene::{Anchor, Scene, Weight};
use crate::picture::{Cell, Chart, Table, space};
use crate::text;
use crate::text::Texts;

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadToHead {
    /// The groups in the order that is shown.
    pub names: Vec<String>,
    /// In row i and column j: how many put i before j. As many rows and columns as names.
    pub before: Vec<Vec<u32>>,
    /// How many answered.
    pub answers: u32,
}

impl HeadToHead {
    fn count(&self, row: usize, column: usize) -> Option<u32> {
        if row == column {
            return None;
        }
        self.before.get(row)?.get(column).copied()
    }

    /// The neighbours in the order that are closest to each other, with the counts both ways.
    fn closest(&self) -> Option<(usize, u32, u32)> {
        (1..self.names.len())
            .filter_map(|after| {
                let before = after - 1;
                Some((
                    before,
                    self.count(before, after)?,
                    self.count(after, before)?,
                ))
            })
            .min_by_key(|(_, there, back)| there.abs_diff(*back))
    }
}

impl Chart for HeadToHead {
    fn heading(&self, texts: &Texts) -> String {
        let name = |index: usize| self.names.get(index).map_or("", String::as_str);
        match self.closest() {
            None => texts.get("chart-pairs-empty"),
            Some((index, there, _)) => text!(
                texts,
                "chart-pairs-heading",
                count = there,
                answers = self.answers,
                one = name(index),
                other = name(index + 1),
            ),
        }
    }

    fn summary(&self, texts: &Texts) -> String {
        text!(
            texts,
            "chart-pairs-summary",
            answers = self.answers,
            count = self.names.len()
        )
    }

    fn table(&self, texts: &Texts) -> Table {
        let mut headers = vec![texts.get("chart-pairs-before")];
        headers.extend(self.names.iter().cloned());
        let rows = self.names.iter().enumerate().map(|(row, name)| {
            let mut cells = vec![Cell::Text(name.clone())];
            cells.extend((0..self.names.len()).map(|column| {
                let count = self.count(row, column);
                Cell::Number(count.map_or_else(|| "–".to_owned(), |count| count.to_string()))
            }));
            cells
        });
        Table {
            caption: self.heading(texts),
            headers,
            rows: rows.collect(),
        }
    }

    fn scene(&self, look: &Look<'_>, texts: &Texts) -> Scene {
        let c = look.colours;
        let mut canvas = Canvas::new(look);
        let numbered: Vec<String> = self
            .names
            .iter()
            .zip(1..)
            .map(|(name, number): (&String, usize)| format!("{number}  {name}"))
            .collect();
        let names = Names::new(look, numbered.iter().map(String::as_str), 0.36);
        let left = names.width + space::ONE;
        let count = self.names.len().max(1);
        let cell = ((look.width - left - 2.0) / count as f32).min(look.text * 4.5);
        let size = (look.text * 0.95).min(cell / 1.8);
        let legible = size >= look.text * 0.7;
        for column in 0..count {
            let at = pos2(left + cell * (column as f32 + 0.5), look.line() / 2.0);
            let number = (column + 1).to_string();
            if legible || column % 5 == 4 || column == 0 {
                let size = look.text.min(cell * 2.0);
                canvas.words(at, Anchor::Middle, &number, size, Weight::SemiBold, c.ink);
            }
        }
        let (rows, bottom) = stacked(look.line() + space::HALF, &names.heights(look));
        for ((row, name), (y, height)) in self.names.iter().enumerate().zip(rows) {
            let head = Rect::from_min_size(pos2(0.0, y), vec2(left, height));
            canvas.begin(head, row, name.clone(), None);
            if look.selected == Some(row) {
                canvas.fill(head, 4.0, c.accent_soft);
            }
            let lines = names.at(row);
            canvas.lines(0.0, head.center().y, Anchor::Start, lines, look.text, c.ink);
            for (column, other) in self.names.iter().enumerate() {
                let corner = pos2(left + cell * column as f32, y);
                let square = Rect::from_min_size(corner, vec2(cell, height)).shrink(1.0);
                let Some(won) = self.count(row, column) else {
                    canvas.fill(square, 0.0, c.surface_sunken);
                    continue;
                };
                let ground = c.ramp_at(f64::from(won) / f64::from(self.answers.max(1)));
                canvas.fill(square, 0.0, ground);
                if legible {
                    let (number, ink) = (won.to_string(), c.text_on(ground));
                    canvas.text(square.center(), Anchor::Middle, &number, size, ink);
                }
                let words = text!(
                    texts,
                    "chart-pairs-cell",
                    count = won,
                    answers = self.answers,
                    one = name,
                    other = other,
                );
                canvas.region(square, row, words);
            }
        }
        canvas.end();
        let note = text!(texts, "chart-pairs-note", answers = self.answers);
        let bottom = canvas.note(bottom, &note);
        canvas.done(bottom)
    }
}
