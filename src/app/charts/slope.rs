//! Slopes: the order before beside the order after, such as two rounds or two years. What moved is drawn in the
//! accent and says how far.

use std::collections::BTreeMap;

use egui::{Rect, pos2, vec2};

use super::Chart;
use super::layout::{Look, Names};
use super::measure::text_width;
use super::scene::{Anchor, Scene, Weight};
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table};
use crate::text;
use crate::text::{Texts, numbers};

/// One group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlopeRow {
    /// Its name.
    pub name: String,
    /// Its place before; none when it was not there.
    pub before: Option<usize>,
    /// Its place after; none when it is no longer there.
    pub after: Option<usize>,
}

impl SlopeRow {
    /// Places moved towards the first; none when it is new or gone.
    fn moved(&self) -> Option<i64> {
        let place = |place: usize| i64::try_from(place).ok();
        Some(place(self.before?)? - place(self.after?)?)
    }
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slope {
    /// What stands on the left, such as "Omgång 1" or "2026".
    pub before: String,
    /// What stands on the right.
    pub after: String,
    /// The groups.
    pub rows: Vec<SlopeRow>,
}

impl Slope {
    /// Where each row stands on one side, counted from the top: its place, and those that share a place
    /// under each other.
    fn slots(&self, place: impl Fn(&SlopeRow) -> Option<usize>) -> Vec<Option<usize>> {
        let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
        let slots = self.rows.iter().map(|row| {
            let place = place(row)?;
            let shared = taken.entry(place).or_insert(0);
            *shared += 1;
            Some((place + *shared).saturating_sub(2))
        });
        slots.collect()
    }

    fn change(texts: &Texts, row: &SlopeRow) -> String {
        match (row.before, row.after, row.moved()) {
            (_, _, Some(moved)) => numbers::change(texts.language(), moved),
            (None, Some(_), _) => texts.get("chart-slope-new"),
            _ => texts.get("chart-slope-gone"),
        }
    }
}

impl Chart for Slope {
    fn heading(&self, texts: &Texts) -> String {
        let moved = self
            .rows
            .iter()
            .filter(|row| row.moved().is_some_and(|moved| moved != 0));
        let furthest = self
            .rows
            .iter()
            .max_by_key(|row| row.moved().map_or(0, i64::abs));
        match furthest.filter(|row| row.moved().is_some_and(|moved| moved != 0)) {
            None => text!(
                texts,
                "chart-slope-still",
                before = &self.before,
                after = &self.after
            ),
            Some(row) => text!(
                texts,
                "chart-slope-heading",
                count = moved.count(),
                name = &row.name
            ),
        }
    }

    fn summary(&self, texts: &Texts) -> String {
        let moved: Vec<String> = self
            .rows
            .iter()
            .filter(|row| row.moved() != Some(0))
            .map(|row| format!("{} ({})", row.name, Self::change(texts, row)))
            .collect();
        text!(
            texts,
            "chart-slope-summary",
            before = &self.before,
            after = &self.after,
            moved = if moved.is_empty() {
                texts.get("none")
            } else {
                texts.list(&moved)
            },
        )
    }

    fn table(&self, texts: &Texts) -> Table {
        let place = |place: Option<usize>| {
            Cell::Number(place.map_or_else(|| "–".to_owned(), |place| place.to_string()))
        };
        let mut rows: Vec<&SlopeRow> = self.rows.iter().collect();
        rows.sort_by_key(|row| row.after.unwrap_or(usize::MAX));
        let rows = rows.into_iter().map(|row| {
            vec![
                Cell::Text(row.name.clone()),
                place(row.before),
                place(row.after),
                Cell::Number(Self::change(texts, row)),
            ]
        });
        Table {
            caption: self.heading(texts),
            headers: vec![
                texts.get("chart-group"),
                text!(texts, "chart-slope-place", when = &self.before),
                text!(texts, "chart-slope-place", when = &self.after),
                texts.get("chart-slope-change"),
            ],
            rows: rows.collect(),
        }
    }

    fn scene(&self, look: &Look<'_>, texts: &Texts) -> Scene {
        let c = look.colours;
        let mut scene = Scene::new(look.width);
        let share = if look.width > look.text * 44.0 {
            0.34
        } else {
            0.45
        };
        let right = Names::new(look, self.rows.iter().map(|row| row.name.as_str()), share);
        // On a narrow picture they stand on the right only.
        let both = look.width > look.text * 44.0;
        let shown = self.rows.iter().filter(|_| both);
        let left = Names::new(look, shown.map(|row| row.name.as_str()), 0.3);
        let lines = left
            .lines
            .iter()
            .chain(&right.lines)
            .map(Vec::len)
            .max()
            .unwrap_or(1);
        let height = look.row(lines);
        let number = look.measure("000") + space::ONE;
        let change = look.measure("+00") + space::ONE;
        let from = (left.width + number).max(text_width(&self.before, look.text, Weight::SemiBold));
        let to = (look.width - right.width - number - change).max(from + 40.0);
        let top = look.line() + space::ONE;
        scene.words(
            pos2(from, look.line() / 2.0),
            Anchor::End,
            &self.before,
            look.text,
            Weight::SemiBold,
            c.ink,
        );
        scene.words(
            pos2(to, look.line() / 2.0),
            Anchor::Start,
            &self.after,
            look.text,
            Weight::SemiBold,
            c.ink,
        );
        let before = self.slots(|row| row.before);
        let after = self.slots(|row| row.after);
        let last = before.iter().chain(&after).flatten().max();
        let rows = last.map_or(0, |last| last + 1);
        let y = |slot: usize| top + height * (slot as f32 + 0.5);
        let slot = |side: &[Option<usize>], item: usize| side.get(item).copied().flatten();
        // Still rows first, so that moved ones lie on top.
        let mut items: Vec<usize> = (0..self.rows.len()).collect();
        items.sort_by_key(|item| {
            self.rows
                .get(*item)
                .and_then(SlopeRow::moved)
                .map_or(0, i64::abs)
        });
        for item in items {
            let Some(row) = self.rows.get(item) else {
                continue;
            };
            let moved = row.moved().unwrap_or(0) != 0;
            let selected = look.selected == Some(item);
            let (colour, width) = match (moved, selected) {
                (_, true) => (c.accent, 5.0),
                (true, false) => (c.accent, 2.5),
                (false, false) => (c.border, 1.5),
            };
            let (start, end) = (slot(&before, item), slot(&after, item));
            if let (Some(start), Some(end)) = (start, end) {
                let points = vec![
                    pos2(from + space::ONE, y(start)),
                    pos2(to - space::ONE, y(end)),
                ];
                scene.line(points, colour, width);
            }
            let said = text!(
                texts,
                "chart-slope-row",
                name = &row.name,
                change = Self::change(texts, row)
            );
            if let (Some(start), Some(place)) = (start, row.before) {
                let at = pos2(from + space::ONE, y(start));
                scene.circle(at, 4.0, Some(colour), None);
                scene.text(
                    pos2(from - space::HALF, y(start)),
                    Anchor::End,
                    &place.to_string(),
                    look.text,
                    c.ink,
                );
                scene.lines(
                    left.width,
                    y(start),
                    Anchor::End,
                    left.at(item),
                    look.text,
                    c.ink,
                );
                let area =
                    Rect::from_min_size(pos2(0.0, y(start) - height / 2.0), vec2(from, height));
                scene.region(area, item, said.clone());
            }
            if let (Some(end), Some(place)) = (end, row.after) {
                scene.circle(pos2(to - space::ONE, y(end)), 4.0, Some(colour), None);
                scene.text(
                    pos2(to + space::HALF, y(end)),
                    Anchor::Start,
                    &place.to_string(),
                    look.text,
                    c.ink,
                );
                let x = to + number;
                scene.lines(x, y(end), Anchor::Start, right.at(item), look.text, c.ink);
                if row.moved() != Some(0) {
                    let words = Self::change(texts, row);
                    let at = pos2(look.width, y(end));
                    scene.words(
                        at,
                        Anchor::End,
                        &words,
                        look.text,
                        Weight::SemiBold,
                        c.accent,
                    );
                }
                let area = Rect::from_min_max(
                    pos2(to, y(end) - height / 2.0),
                    pos2(look.width, y(end) + height / 2.0),
                );
                scene.region(area, item, said);
            }
        }
        scene.grow(top + height * rows as f32 + space::HALF);
        scene
    }
}
