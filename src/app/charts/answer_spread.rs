//! Answer spread: where each group stands in the members' answers, the most contested first.
//!
//! Nobody is exposed: with fewer than eight answers there are only median and interval; dots are sorted within
//! their row, so that no row can be tied to another.

use egui::{Rect, pos2, vec2};

use super::Chart;
use super::layout::{Look, Names, place_ticks};
use super::scene::{Anchor, Scene};
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table};
use crate::text;
use crate::text::{Texts, numbers};

/// The fewest answers with which dots are drawn.
const FEWEST_FOR_DOTS: usize = 8;

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct SpreadRow {
    /// Its name.
    pub name: String,
    /// The places it was given, in any order.
    places: Vec<f64>,
    /// The median place.
    pub median: f64,
    /// Lower and upper quartile of the places.
    pub interval: (f64, f64),
    /// How contested it is, larger is more.
    pub conflict: f64,
}

impl SpreadRow {
    /// A row. `places` are kept sorted, and not kept at all when there are fewer than eight.
    #[must_use]
    pub fn new(
        name: String,
        mut places: Vec<f64>,
        median: f64,
        interval: (f64, f64),
        conflict: f64,
    ) -> Self {
        if places.len() < FEWEST_FOR_DOTS {
            places.clear();
        }
        places.sort_by(f64::total_cmp);
        Self {
            name,
            places,
            median,
            interval,
            conflict,
        }
    }
}

/// The picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnswerSpread {
    /// Answers that are in.
    pub answers: usize,
    /// The number of places, the same as of groups that were ranked.
    pub places: usize,
    /// The groups in any order; the picture sorts them.
    pub rows: Vec<SpreadRow>,
}

impl AnswerSpread {
    fn names(&self, look: &Look<'_>) -> Names {
        let rows = self.sorted();
        Names::new(look, rows.iter().map(|(_, row)| row.name.as_str()), 0.36)
    }

    fn sorted(&self) -> Vec<(usize, &SpreadRow)> {
        let mut rows: Vec<(usize, &SpreadRow)> = self.rows.iter().enumerate().collect();
        rows.sort_by(|(_, a), (_, b)| b.conflict.total_cmp(&a.conflict));
        rows
    }
}

impl Chart for AnswerSpread {
    fn heading(&self, texts: &Texts) -> String {
        match self.sorted().first() {
            None => texts.get("chart-spread-empty"),
            Some((_, row)) => text!(texts, "chart-spread-heading", name = &row.name),
        }
    }

    fn summary(&self, texts: &Texts) -> String {
        text!(
            texts,
            "chart-spread-summary",
            answers = self.answers,
            count = self.rows.len()
        )
    }

    fn table(&self, texts: &Texts) -> Table {
        let place = |value: f64| Cell::Number(numbers::decimal_at_most(texts.language(), value, 1));
        let rows = self.sorted().into_iter().map(|(_, row)| {
            vec![
                Cell::Text(row.name.clone()),
                place(row.median),
                place(row.interval.0),
                place(row.interval.1),
            ]
        });
        Table {
            caption: self.heading(texts),
            headers: vec![
                texts.get("chart-group"),
                texts.get("chart-spread-median"),
                texts.get("chart-spread-low"),
                texts.get("chart-spread-high"),
            ],
            rows: rows.collect(),
        }
    }

    fn names_width(&self, look: &Look<'_>) -> f32 {
        self.names(look).width
    }

    fn scene(&self, look: &Look<'_>, texts: &Texts) -> Scene {
        let c = look.colours;
        let rows = self.sorted();
        let names = self.names(look);
        let mut scene = Scene::new(look.width);
        // Piles of dots at the first and last place need room on both sides.
        let dot = look.text * 0.24;
        let left = names.width + space::ONE + dot * 4.0;
        let width = look.width - left - dot * 4.0;
        let last = self.places.max(2);
        let x = |place: f64| {
            let share = ((place - 1.0) / (last as f64 - 1.0)).clamp(0.0, 1.0);
            left + width * share as f32
        };
        let top = 2.0 * look.line() + space::HALF;
        let axis = texts.get("chart-place");
        scene.text(
            pos2(left - space::ONE, look.line() / 2.0),
            Anchor::Start,
            &axis,
            look.text,
            c.ink_soft,
        );
        // Places closer than a dot is wide share a pile.
        let spacing = width / (last - 1) as f32;
        let column = |place: f64| {
            if spacing < dot * 2.0 {
                (x(place) / (dot * 2.0)).round() as i64
            } else {
                (place * 2.0).round() as i64
            }
        };
        let side = (spacing / (dot * 2.0)).floor().max(1.0) as usize;
        let heights: Vec<f32> = rows
            .iter()
            .enumerate()
            .map(|(index, (_, row))| {
                let pile = levels(tallest(&row.places, &column), side) as f32 * dot * 2.0;
                look.row(names.at(index).len())
                    .max(pile + look.text * 1.4 + space::ONE)
            })
            .collect();
        let bottom = top + heights.iter().sum::<f32>();
        for place in place_ticks(last, width, look.measure("000")) {
            let at = x(place as f64);
            scene.text(
                pos2(at, look.line() * 1.5),
                Anchor::Middle,
                &place.to_string(),
                look.text,
                c.ink_soft,
            );
            scene.dashes(pos2(at, top), pos2(at, bottom), c.line, 1.0);
        }
        let mut y = top;
        for ((index, (item, row)), height) in rows.iter().enumerate().zip(heights) {
            let band = Rect::from_min_size(pos2(0.0, y), vec2(look.width, height));
            if look.selected == Some(*item) {
                scene.fill(band, 4.0, c.accent_soft);
            }
            let base = band.bottom() - look.text * 0.6 - space::HALF;
            let middle = band.center().y;
            scene.lines(
                names.width,
                middle,
                Anchor::End,
                names.at(index),
                look.text,
                c.ink,
            );
            let (low, high) = row.interval;
            let span = Rect::from_min_max(
                pos2(x(low) - 3.0, base - look.text * 0.3),
                pos2(x(high) + 3.0, base + look.text * 0.3),
            );
            scene.fill(span, 4.0, c.ramp_at(0.3));
            scene.outline(span, 4.0, c.border, 1.0);
            let mark =
                Rect::from_center_size(pos2(x(row.median), base), vec2(5.0, look.text * 1.1));
            scene.fill(mark, 1.0, c.ink);
            for pile in row.places.chunk_by(|a, b| column(*a) == column(*b)) {
                let Some(place) = pile.first() else { continue };
                let columns = pile.len().div_ceil(levels(pile.len(), side));
                let left = x(*place) - dot * (columns as f32 - 1.0);
                for index in 0..pile.len() {
                    let across = left + dot * 2.0 * (index % columns) as f32;
                    let up = look.text * 0.55 + dot + (index / columns) as f32 * dot * 2.0;
                    scene.circle(pos2(across, base - up), dot * 0.85, Some(c.accent), None);
                }
            }
            let words = text!(
                texts,
                "chart-spread-row",
                name = &row.name,
                median = row.median,
                low = low,
                high = high,
            );
            scene.region(band, *item, words);
            scene.line(
                vec![pos2(0.0, band.bottom()), pos2(look.width, band.bottom())],
                c.line,
                1.0,
            );
            y += height;
        }
        scene.grow(y + space::HALF);
        scene
    }
}

/// The largest number of sorted places that share a column.
fn tallest(places: &[f64], column: &dyn Fn(f64) -> i64) -> usize {
    places
        .chunk_by(|a, b| column(*a) == column(*b))
        .map(<[f64]>::len)
        .max()
        .unwrap_or(0)
}

/// How many dots a pile is high: up to five, and more only when `side` of them already stand abreast.
fn levels(pile: usize, side: usize) -> usize {
    let columns = pile.div_ceil(5).clamp(1, side.max(1));
    pile.div_ceil(columns)
}
