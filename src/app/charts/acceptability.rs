//! Rank acceptability: in what share of the tries each group gets each place, as a heat map with the interval of
//! likely places outlined (Lahdelma and Salminen 2001, SMAA-2).

use egui::{Rect, pos2, vec2};

use super::Chart;
use super::layout::{Look, Names, place_ticks};
use super::scene::{Anchor, Scene};
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table};
use crate::text;
use crate::text::{Texts, numbers};

/// More places than this stand some together.
const MOST_COLUMNS: usize = 60;

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct AcceptabilityRow {
    /// Its name.
    pub name: String,
    /// Share of tries in which it gets place 1, 2, …; sums to 1.
    pub shares: Vec<f64>,
    /// First and last place of its interval.
    pub interval: (usize, usize),
}

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptability {
    /// The groups in the order that is shown.
    pub rows: Vec<AcceptabilityRow>,
    /// How many tries.
    pub tries: u64,
    /// Which weights were tried, in words.
    pub weights: String,
}

impl Acceptability {
    /// The places side by side, as first and last: each for itself, or some together where they are many.
    fn columns(&self) -> Vec<(usize, usize)> {
        let places = self.rows.iter().map(|row| row.shares.len()).max();
        let places = places.unwrap_or(0);
        let together = places.div_ceil(MOST_COLUMNS).max(1);
        (1..=places)
            .step_by(together)
            .map(|first| (first, (first + together - 1).min(places)))
            .collect()
    }
}

impl AcceptabilityRow {
    fn share(&self, (first, last): (usize, usize)) -> f64 {
        let shares = self.shares.iter().skip(first - 1);
        shares.take(last + 1 - first).sum()
    }
}

impl Chart for Acceptability {
    fn heading(&self, texts: &Texts) -> String {
        let sure = self
            .rows
            .iter()
            .filter(|row| row.interval.0 == row.interval.1)
            .count();
        text!(
            texts,
            "chart-sure-heading",
            sure = sure,
            count = self.rows.len()
        )
    }

    fn summary(&self, texts: &Texts) -> String {
        text!(
            texts,
            "chart-sure-summary",
            tries = self.tries,
            weights = &self.weights,
            count = self.rows.len(),
        )
    }

    fn table(&self, texts: &Texts) -> Table {
        let columns = self.columns();
        let range = |(first, last): (usize, usize)| {
            let whole = |place: usize| i64::try_from(place).unwrap_or(i64::MAX);
            numbers::range(texts.language(), whole(first), whole(last))
        };
        let mut headers = vec![texts.get("chart-group"), texts.get("chart-sure-interval")];
        headers.extend(
            columns
                .iter()
                .map(|places| text!(texts, "chart-sure-place", place = range(*places))),
        );
        let rows = self.rows.iter().map(|row| {
            let mut cells = vec![
                Cell::Text(row.name.clone()),
                Cell::Number(range(row.interval)),
            ];
            cells.extend(columns.iter().map(|places| {
                Cell::Number(numbers::percent(texts.language(), row.share(*places), 0))
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
        let names = Names::new(look, self.rows.iter().map(|row| row.name.as_str()), 0.34);
        let places = self
            .rows
            .iter()
            .map(|row| row.shares.len())
            .max()
            .unwrap_or(1)
            .max(1);
        let left = names.width + space::ONE;
        let cell = (look.width - left - 2.0) / places as f32;
        let columns = self.columns();
        let size = (look.text * 0.9).min(cell / 2.2);
        let top = 2.0 * look.line() + space::HALF;
        let axis = texts.get("chart-place");
        scene.text(
            pos2(left, look.line() / 2.0),
            Anchor::Start,
            &axis,
            look.text,
            c.ink_soft,
        );
        for place in place_ticks(places, cell * places as f32, look.measure("000")) {
            let x = left + cell * (place as f32 - 0.5);
            scene.text(
                pos2(x, look.line() * 1.5),
                Anchor::Middle,
                &place.to_string(),
                look.text,
                c.ink_soft,
            );
        }
        let mut y = top;
        for (item, row) in self.rows.iter().enumerate() {
            let height = look.row(names.at(item).len());
            let middle = y + height / 2.0;
            let band = Rect::from_min_size(pos2(0.0, y), vec2(look.width, height));
            if look.selected == Some(item) {
                scene.fill(band, 4.0, c.accent_soft);
            }
            scene.lines(
                names.width,
                middle,
                Anchor::End,
                names.at(item),
                look.text,
                c.ink,
            );
            for &(first, last) in &columns {
                let share = row.share((first, last));
                let percent = (share * 100.0).round();
                if percent < 1.0 {
                    continue;
                }
                let square = Rect::from_min_size(
                    pos2(left + cell * (first - 1) as f32, y + 1.0),
                    vec2(cell * (last + 1 - first) as f32, height - 2.0),
                );
                let ground = c.ramp_at(share);
                scene.fill(
                    square.shrink2(vec2((cell * 0.05).min(1.0), 0.0)),
                    0.0,
                    ground,
                );
                // Too small a number is no help on a wall; the table has them all.
                if size >= look.text * 0.7 {
                    let number = numbers::decimal(texts.language(), percent, 0);
                    scene.text(
                        square.center(),
                        Anchor::Middle,
                        &number,
                        size,
                        c.text_on(ground),
                    );
                }
            }
            let (best, worst) = row.interval;
            let span = Rect::from_min_max(
                pos2(left + cell * (best.max(1) - 1) as f32, y + 1.0),
                pos2(left + cell * worst.max(1) as f32, y + height - 1.0),
            );
            scene.outline(span, 2.0, c.ink, 2.0);
            let words = text!(
                texts,
                "chart-sure-row",
                name = &row.name,
                best = best,
                worst = worst
            );
            scene.region(band, item, words);
            y += height;
        }
        let note = texts.get("chart-sure-note");
        for line in
            super::measure::wrap(&note, look.text, super::scene::Weight::Regular, look.width)
        {
            y += look.line();
            scene.text(pos2(0.0, y), Anchor::Start, &line, look.text, c.ink_soft);
        }
        scene.grow(y + look.line());
        scene
    }
}
