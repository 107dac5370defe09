//! Answer spread: where each group stands in the members' answers, the most contested first.
//!
//! Nobody is exposed: with fewer than eight answers there are only median and interval; dots are sorted within
//! their row, so that no row can be tied to another.

use emath::{Rect, pos2, vec2};

use crate::picture::layout::{Canvas, Look, Names, stacked};
use crate::picture::scene::Scene;
use crate::picture::{Cell, Chart, Table, space};
use crate::ranking::median_rank::differs_most;
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
        let spreads: Vec<f64> = self.rows.iter().map(|row| row.conflict).collect();
        match self.sorted().first() {
            None => texts.get("chart-spread-empty"),
            Some(_) if !differs_most(&spreads) => texts.get("chart-spread-heading-alike"),
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
        let mut canvas = Canvas::new(look);
        let dot = look.text * 0.24;
        let dots = rows.iter().any(|(_, row)| !row.places.is_empty());
        let mut items = vec![
            texts.get("chart-spread-half"),
            texts.get("chart-spread-middle"),
        ];
        items.extend(dots.then(|| texts.get("chart-spread-dot")));
        let legend = canvas.legend(0.0, &items, |canvas, index, square| match index {
            0 => canvas.half(square.shrink2(vec2(0.0, square.height() * 0.2))),
            1 => canvas.fill(median(square.center().x, square), 1.0, c.ink),
            _ => canvas.circle(square.center(), dot, Some(c.accent), None),
        });
        // Piles of dots at the first and last place need room on both sides.
        let left = names.width + space::ONE + dot * 4.0;
        let width = look.width - left - dot * 4.0;
        let last = self.places.max(2);
        let x = |place: f64| {
            let share = ((place - 1.0) / (last as f64 - 1.0)).clamp(0.0, 1.0);
            left + width * share as f32
        };
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
        let mut heights = names.heights(look);
        for (height, (_, row)) in heights.iter_mut().zip(&rows) {
            let pile = levels(tallest(&row.places, &column), side) as f32 * dot * 2.0;
            *height = height.max(pile + 2.0 * look.air);
        }
        let top = legend + 2.0 * look.line() + space::HALF;
        let (bands, bottom) = stacked(top, &heights);
        let corner = pos2(left - space::ONE, legend);
        for place in canvas.places(corner, (last, width), x, texts) {
            let at = x(place as f64);
            canvas.dashes(pos2(at, top), pos2(at, bottom), c.line, 1.0);
        }
        for ((index, (item, row)), at) in rows.iter().enumerate().zip(bands) {
            let (low, high) = row.interval;
            let said = text!(
                texts,
                "chart-spread-row",
                name = &row.name,
                median = row.median,
                low = low,
                high = high,
            );
            let band = canvas.row((&names, index), *item, at, said, None);
            let inner = band.shrink2(vec2(0.0, look.air * 0.5));
            let span = (x(low) - dot * 1.5)..=(x(high) + dot * 1.5);
            canvas.half(Rect::from_x_y_ranges(span, inner.y_range()));
            canvas.fill(median(x(row.median), inner), 1.0, c.ink);
            for pile in row.places.chunk_by(|a, b| column(*a) == column(*b)) {
                let Some(place) = pile.first() else { continue };
                let high = levels(pile.len(), side);
                let columns = pile.len().div_ceil(high);
                let first = vec2(columns as f32 - 1.0, 1.0 - high as f32) * dot;
                let corner = pos2(x(*place), band.center().y) - first;
                for index in 0..pile.len() {
                    let step = vec2((index % columns) as f32, -((index / columns) as f32));
                    let centre = corner + step * dot * 2.0;
                    canvas.circle(centre, dot * 0.85, Some(c.accent), Some((c.surface, 1.0)));
                }
            }
            canvas.level(band.bottom(), (0.0, look.width), c.line, 1.0);
        }
        canvas.end();
        canvas.done(bottom + space::HALF)
    }
}

impl Canvas<'_> {
    /// Between which places half of the answers lie.
    fn half(&mut self, rect: Rect) {
        let c = self.look.colours;
        self.fill(rect, 4.0, c.ramp_at(0.2));
        self.outline(rect, 4.0, c.border, 1.0);
    }
}

/// The mark of the median across a row.
fn median(x: f32, row: Rect) -> Rect {
    Rect::from_x_y_ranges((x - 2.0)..=(x + 2.0), row.y_range())
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
