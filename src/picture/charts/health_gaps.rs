//! Health gaps: for one group or many, how far the health of today is from the health the board wants, on a scale
//! from the worst to the best possible, and who sets which number.

use emath::{Pos2, Rect, pos2};

use crate::picture::layout::{Canvas, Look, Names, stacked};
use crate::picture::scene::{Anchor, Scene};
use crate::picture::{Cell, Chart, Table, space};
use crate::text;
use crate::text::{Argument, Texts, numbers};

/// One group's gap. Worst and optimal differ.
#[derive(Clone, Debug, PartialEq)]
pub struct GapRow {
    /// The group.
    pub name: String,
    /// What is measured.
    pub indicator: String,
    /// Its unit, written out.
    pub unit: String,
    /// The worst state of the scale.
    pub worst: f64,
    /// The best that can be had; set by the profession.
    pub optimal: f64,
    /// Today; set by officials.
    pub current: Option<f64>,
    /// What the board wants.
    pub desired: Option<f64>,
}

impl GapRow {
    /// Where a value lies on the scale, 0 worst to 1 best possible.
    fn at(&self, value: f64) -> f64 {
        ((value - self.worst) / (self.optimal - self.worst)).clamp(0.0, 1.0)
    }

    /// The gap as a share of the scale, held inside 0–1; none while a number is missing.
    pub fn gap(&self) -> Option<f64> {
        let gap = (self.desired? - self.current?) / (self.optimal - self.worst);
        gap.is_finite().then(|| gap.clamp(0.0, 1.0))
    }
}

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct HealthGaps {
    /// The groups whose scale is known.
    pub rows: Vec<GapRow>,
}

impl HealthGaps {
    fn largest(&self) -> Option<(&GapRow, f64)> {
        self.rows
            .iter()
            .filter_map(|row| Some((row, row.gap()?)))
            .max_by(|(_, a), (_, b)| a.total_cmp(b))
    }
}

fn number(texts: &Texts, value: f64) -> String {
    numbers::decimal_at_most(texts.language(), value, 2)
}

impl Chart for HealthGaps {
    fn heading(&self, texts: &Texts) -> String {
        match (self.rows.as_slice(), self.largest()) {
            ([one], Some((_, gap))) => text!(
                texts,
                "gaps-heading-one",
                name = &one.name,
                share = Argument::Share(gap)
            ),
            (_, Some((row, gap))) => text!(
                texts,
                "gaps-heading",
                name = &row.name,
                share = Argument::Share(gap)
            ),
            _ => texts.get("gaps-heading-none"),
        }
    }

    fn summary(&self, texts: &Texts) -> String {
        let known = self.rows.iter().filter(|row| row.gap().is_some()).count();
        text!(
            texts,
            "gaps-summary",
            known = known,
            count = self.rows.len()
        )
    }

    fn table(&self, texts: &Texts) -> Table {
        let shown = |value: Option<f64>| {
            Cell::Number(value.map_or_else(|| "–".to_owned(), |value| number(texts, value)))
        };
        let rows = self.rows.iter().map(|row| {
            vec![
                Cell::Text(row.name.clone()),
                Cell::Text(format!("{}, {}", row.indicator, row.unit)),
                shown(Some(row.worst)),
                shown(row.current),
                shown(row.desired),
                shown(Some(row.optimal)),
                Cell::Number(row.gap().map_or_else(
                    || texts.get("missing-data"),
                    |gap| numbers::percent(texts.language(), gap, 0),
                )),
            ]
        });
        let keys = [
            "chart-group",
            "gaps-measured",
            "need-groups-gap-worst",
            "gaps-current",
            "gaps-desired",
            "gaps-optimal",
            "gaps-share",
        ];
        Table {
            caption: self.heading(texts),
            headers: keys.map(|key| texts.get(key)).to_vec(),
            rows: rows.collect(),
        }
    }

    fn scene(&self, look: &Look<'_>, texts: &Texts) -> Scene {
        let c = look.colours;
        let mut canvas = Canvas::new(look);
        let items = ["gaps-current", "gaps-desired", "gaps-optimal"].map(|key| texts.get(key));
        let top = canvas.legend(0.0, &items, |canvas, index, square| match index {
            0 => canvas.today(square.center()),
            1 => canvas.wanted(square.center()),
            _ => {
                let high = (square.top(), square.bottom());
                canvas.upright(square.center().x, high, c.ink_soft, 3.0);
            }
        });
        let many = self.rows.len() > 1;
        let shown = self.rows.iter().filter(|_| many);
        let names = Names::new(look, shown.map(|row| row.name.as_str()), 0.32);
        let left = if many { names.width } else { 0.0 } + space::TWO;
        let right = (look.width - space::TWO).max(left + 60.0);
        let tall = |item: usize| (look.line() * 3.0).max(look.row(names.at(item).len()));
        let heights: Vec<f32> = (0..self.rows.len()).map(tall).collect();
        let (rows, bottom) = stacked(top + space::ONE, &heights);
        for ((item, row), at) in self.rows.iter().enumerate().zip(rows) {
            let gap = row.gap().map_or_else(
                || texts.get("missing-data"),
                |gap| numbers::percent(texts.language(), gap, 0),
            );
            let said = text!(
                texts,
                "gaps-row",
                name = &row.name,
                measured = &row.indicator,
                gap = gap
            );
            let middle = canvas.row((&names, item), item, at, said, None).center().y;
            let x = |value: f64| left + (right - left) * row.at(value) as f32;
            canvas.level(middle, (left, right), c.border, 3.0);
            canvas.upright(right, (middle - 10.0, middle + 10.0), c.ink_soft, 3.0);
            if let (Some(current), Some(desired)) = (row.current, row.desired)
                && row.gap().is_some_and(|gap| gap > 0.0)
            {
                let high = (middle - 5.0)..=(middle + 5.0);
                let bar = Rect::from_x_y_ranges(x(current)..=x(desired), high);
                canvas.fill(bar, 2.0, c.accent);
            }
            // Above the line what the board wants and the best possible, under it today: they never collide.
            let mut mark = |value: f64, off: f32, colour| {
                let words = number(texts, value);
                let half = look.measure(&words) / 2.0;
                let at = x(value).clamp(left + half - space::TWO, right - half + space::TWO);
                let at = pos2(at, middle + look.line() * off);
                canvas.strong(at, Anchor::Middle, &words, colour);
            };
            if let Some(current) = row.current {
                mark(current, 0.95, c.ink);
            }
            if let Some(desired) = row.desired {
                mark(desired, -0.95, c.accent);
            }
            let far = |desired| right - x(desired) > look.measure("0000000");
            if row.desired.is_none_or(far) {
                mark(row.optimal, -0.95, c.ink_soft);
            }
            if let Some(current) = row.current {
                canvas.today(pos2(x(current), middle));
            }
            if let Some(desired) = row.desired {
                canvas.wanted(pos2(x(desired), middle));
            }
        }
        canvas.end();
        canvas.done(bottom)
    }
}

impl Canvas<'_> {
    fn today(&mut self, at: Pos2) {
        let ink = self.look.colours.ink;
        self.circle(at, 7.0, Some(ink), None);
    }

    fn wanted(&mut self, at: Pos2) {
        let c = self.look.colours;
        self.circle(at, 7.0, Some(c.surface), Some((c.accent, 3.0)));
    }
}
