//! Head to head: how many members put each group before each other.

use egui::{Rect, pos2, vec2};

use super::Chart;
use super::layout::{Look, Names};
use super::scene::{Anchor, Scene, Weight};
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table};
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
        let mut scene = Scene::new(look.width);
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
        let top = look.line() + space::HALF;
        for column in 0..count {
            let x = left + cell * (column as f32 + 0.5);
            let number = (column + 1).to_string();
            if legible || column % 5 == 4 || column == 0 {
                scene.words(
                    pos2(x, look.line() / 2.0),
                    Anchor::Middle,
                    &number,
                    look.text.min(cell * 2.0),
                    Weight::SemiBold,
                    c.ink,
                );
            }
        }
        let mut y = top;
        for (row, name) in self.names.iter().enumerate() {
            let height = look.row(names.at(row).len());
            let middle = y + height / 2.0;
            if look.selected == Some(row) {
                let band = Rect::from_min_size(pos2(0.0, y), vec2(left, height));
                scene.fill(band, 4.0, c.accent_soft);
            }
            scene.lines(0.0, middle, Anchor::Start, names.at(row), look.text, c.ink);
            scene.region(
                Rect::from_min_size(pos2(0.0, y), vec2(left, height)),
                row,
                name.clone(),
            );
            for (column, other) in self.names.iter().enumerate() {
                let square =
                    Rect::from_min_size(pos2(left + cell * column as f32, y), vec2(cell, height))
                        .shrink(1.0);
                let Some(won) = self.count(row, column) else {
                    scene.fill(square, 0.0, c.surface_sunken);
                    continue;
                };
                let share = f64::from(won) / f64::from(self.answers.max(1));
                let ground = c.ramp_at(share);
                scene.fill(square, 0.0, ground);
                if legible {
                    scene.text(
                        square.center(),
                        Anchor::Middle,
                        &won.to_string(),
                        size,
                        c.text_on(ground),
                    );
                }
                let words = text!(
                    texts,
                    "chart-pairs-cell",
                    count = won,
                    answers = self.answers,
                    one = name,
                    other = other,
                );
                scene.region(square, row, words);
            }
            y += height;
        }
        let note = text!(texts, "chart-pairs-note", answers = self.answers);
        for line in super::measure::wrap(&note, look.text, Weight::Regular, look.width) {
            y += look.line();
            scene.text(pos2(0.0, y), Anchor::Start, &line, look.text, c.ink_soft);
        }
        scene.grow(y + look.line());
        scene
    }
}
