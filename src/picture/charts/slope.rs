//! Slopes: the order before beside the order after, such as two rounds or two years. What moved is drawn in the
//! accent and says how far.

use std::collections::BTreeMap;

use emath::{Rangef, Rect, pos2};

use crate::picture::layout::{Canvas, Look, Names, stacked};
use crate::picture::measure::text_width;
use crate::picture::scene::{Anchor, Scene, Weight};
use crate::picture::{Cell, Chart, Table, space};
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
        let mut canvas = Canvas::new(look);
        // On a narrow picture names stand on the right only.
        let both = look.width > look.text * 44.0;
        let share = if both { 0.34 } else { 0.45 };
        let right = Names::new(look, self.rows.iter().map(|row| row.name.as_str()), share);
        let shown = self.rows.iter().filter(|_| both);
        let left = Names::new(look, shown.map(|row| row.name.as_str()), 0.3);
        let number = look.measure("000") + space::ONE;
        let change = look.measure("+00") + space::ONE;
        let before = text_width(&self.before, look.text, Weight::SemiBold);
        let from = (left.width + number).max(before);
        let to = (look.width - right.width - number - change).max(from + 40.0);
        let top = look.line() + space::ONE;
        let head = look.line() / 2.0;
        canvas.strong(pos2(from, head), Anchor::End, &self.before, c.ink);
        canvas.strong(pos2(to, head), Anchor::Start, &self.after, c.ink);
        let before = self.slots(|row| row.before);
        let after = self.slots(|row| row.after);
        let last = before.iter().chain(&after).flatten().max();
        let rows = last.map_or(0, |last| last + 1);
        // A place is as high as the names that stand on it; one that nobody shown here stands on takes no room.
        let mut lines = vec![0; rows];
        for (names, slots) in [(&left, &before), (&right, &after)] {
            for (item, slot) in slots.iter().enumerate() {
                if let Some(most) = slot.and_then(|slot| lines.get_mut(slot)) {
                    *most = names.at(item).len().max(*most);
                }
            }
        }
        let height = |lines| if lines == 0 { 0.0 } else { look.row(lines) };
        let heights: Vec<f32> = lines.into_iter().map(height).collect();
        let (bands, bottom) = stacked(top, &heights);
        let spot = |slots: &[Option<usize>], item: usize, x: f32| {
            let (y, height) = *bands.get(slots.get(item).copied().flatten()?)?;
            Some((pos2(x, y + height / 2.0), Rangef::new(y, y + height)))
        };
        // Still rows first, so that moved ones lie on top.
        let mut items: Vec<(usize, &SlopeRow)> = self.rows.iter().enumerate().collect();
        items.sort_by_key(|(_, row)| row.moved().map_or(0, i64::abs));
        for (item, row) in items {
            let moved = row.moved().unwrap_or(0) != 0;
            let (colour, width) = match (moved, look.selected == Some(item)) {
                (_, true) => (c.accent, 5.0),
                (true, false) => (c.accent, 2.5),
                (false, false) => (c.border, 1.5),
            };
            let start = spot(&before, item, from + space::ONE);
            let end = spot(&after, item, to - space::ONE);
            let change = Self::change(texts, row);
            let said = text!(texts, "chart-slope-row", name = &row.name, change = &change);
            if let Some((_, high)) = end {
                let area = Rect::from_x_y_ranges(to..=look.width, high);
                canvas.begin(area, item, said.clone(), None);
            }
            if let (Some((start, _)), Some((end, _))) = (start, end) {
                canvas.line(vec![start, end], colour, width);
            }
            if let (Some((start, high)), Some(place)) = (start, row.before) {
                canvas.circle(start, 4.0, Some(colour), None);
                let at = pos2(from - space::HALF, start.y);
                canvas.say(at, Anchor::End, &place.to_string());
                let lines = left.at(item);
                canvas.lines(left.width, start.y, Anchor::End, lines, look.text, c.ink);
                let area = Rect::from_x_y_ranges(0.0..=from, high);
                canvas.region(area, item, said);
            }
            if let (Some((end, _)), Some(place)) = (end, row.after) {
                canvas.circle(end, 4.0, Some(colour), None);
                let at = pos2(to + space::HALF, end.y);
                canvas.say(at, Anchor::Start, &place.to_string());
                let lines = right.at(item);
                canvas.lines(to + number, end.y, Anchor::Start, lines, look.text, c.ink);
                if row.moved() != Some(0) {
                    canvas.strong(pos2(look.width, end.y), Anchor::End, &change, c.accent);
                }
            }
            canvas.end();
        }
        canvas.done(bottom + space::HALF)
    }
}
