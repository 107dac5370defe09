//! Health gaps: for one group or many, how far the health of today is from the health the board wants, on a scale
//! from the worst to the best possible, and who sets which number.

use egui::{Rect, pos2, vec2};

use super::Chart;
use super::layout::{Look, Names, legend};
use super::scene::{Anchor, Scene, Weight};
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table};
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
        let mut scene = Scene::new(look.width);
        let items = ["gaps-current", "gaps-desired", "gaps-optimal"].map(|key| texts.get(key));
        let top = legend(
            &mut scene,
            look,
            0.0,
            &items,
            |scene, index, square| match index {
                0 => scene.circle(square.center(), 7.0, Some(c.ink), None),
                1 => scene.circle(square.center(), 7.0, Some(c.surface), Some((c.accent, 3.0))),
                _ => {
                    let x = square.center().x;
                    let line = vec![pos2(x, square.top()), pos2(x, square.bottom())];
                    scene.line(line, c.ink_soft, 3.0);
                }
            },
        );
        let many = self.rows.len() > 1;
        let shown = self.rows.iter().filter(|_| many);
        let names = Names::new(look, shown.map(|row| row.name.as_str()), 0.32);
        let left = if many {
            names.width + space::TWO
        } else {
            space::TWO
        };
        let right = (look.width - space::TWO).max(left + 60.0);
        let mut y = top + space::ONE;
        for (item, row) in self.rows.iter().enumerate() {
            let height = (look.line() * 3.0).max(look.row(names.at(item).len()));
            let middle = y + height / 2.0;
            let area = Rect::from_min_size(pos2(0.0, y), vec2(look.width, height));
            if look.selected == Some(item) {
                scene.fill(area, 4.0, c.accent_soft);
            }
            if many {
                let at = names.width;
                scene.lines(at, middle, Anchor::End, names.at(item), look.text, c.ink);
            }
            let x = |value: f64| left + (right - left) * row.at(value) as f32;
            scene.line(vec![pos2(left, middle), pos2(right, middle)], c.border, 3.0);
            let end = vec![pos2(right, middle - 10.0), pos2(right, middle + 10.0)];
            scene.line(end, c.ink_soft, 3.0);
            if let (Some(current), Some(desired)) = (row.current, row.desired)
                && row.gap().is_some_and(|gap| gap > 0.0)
            {
                let bar = Rect::from_min_max(
                    pos2(x(current), middle - 5.0),
                    pos2(x(desired), middle + 5.0),
                );
                scene.fill(bar, 2.0, c.accent);
            }
            // Above the line what the board wants and the best possible, under it today: they never collide.
            let mut mark = |value: f64, above: bool, colour| {
                let words = number(texts, value);
                let half = look.measure(&words) / 2.0;
                let at = x(value).clamp(left + half - space::TWO, right - half + space::TWO);
                let off = look.line() * 0.95;
                let at = pos2(at, if above { middle - off } else { middle + off });
                scene.words(
                    at,
                    Anchor::Middle,
                    &words,
                    look.text,
                    Weight::SemiBold,
                    colour,
                );
            };
            if let Some(current) = row.current {
                mark(current, false, c.ink);
            }
            if let Some(desired) = row.desired {
                mark(desired, true, c.accent);
            }
            let far = row
                .desired
                .is_none_or(|desired| right - x(desired) > look.measure("0000000"));
            if far {
                mark(row.optimal, true, c.ink_soft);
            }
            if let Some(current) = row.current {
                scene.circle(pos2(x(current), middle), 7.0, Some(c.ink), None);
            }
            if let Some(desired) = row.desired {
                let at = pos2(x(desired), middle);
                scene.circle(at, 7.0, Some(c.surface), Some((c.accent, 3.0)));
            }
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
            scene.region(area, item, said);
            y += height;
        }
        scene.grow(y);
        scene
    }
}
