//! Rank acceptability: in what share of the tries each group gets each place, as a heat map with the interval of
//! likely places outlined (Lahdelma and Salminen 2001, SMAA-2).

use emath::{Rect, pos2, vec2};

use crate::picture::layout::{Canvas, Look, Names, stacked};
use crate::picture::scene::{Anchor, Scene};
use crate::picture::{Cell, Chart, Table, space};
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
        let mut canvas = Canvas::new(look);
        let names = Names::new(look, self.rows.iter().map(|row| row.name.as_str()), 0.34);
        let columns = self.columns();
        let places = columns.last().map_or(1, |(_, last)| *last);
        let left = names.width + space::ONE;
        let cell = (look.width - left - 2.0) / places as f32;
        let after = |place: usize| left + cell * place as f32;
        let size = (look.text * 0.9).min(cell / 2.2);
        let middle = |place: f64| left + cell * (place as f32 - 0.5);
        canvas.places(
            pos2(left, 0.0),
            (places, cell * places as f32),
            middle,
            texts,
        );
        let (rows, bottom) = stacked(2.0 * look.line() + space::HALF, &names.heights(look));
        for ((item, row), at) in self.rows.iter().enumerate().zip(rows) {
            let (best, worst) = row.interval;
            let said = text!(
                texts,
                "chart-sure-row",
                name = &row.name,
                best = best,
                worst = worst
            );
            let band = canvas.row((&names, item), item, at, said, None);
            let high = band.shrink2(vec2(0.0, 1.0)).y_range();
            for &(first, last) in &columns {
                let share = row.share((first, last));
                let percent = (share * 100.0).round();
                if percent < 1.0 {
                    continue;
                }
                let square = Rect::from_x_y_ranges(after(first - 1)..=after(last), high);
                let ground = c.ramp_at(share);
                let apart = vec2((cell * 0.05).min(1.0), 0.0);
                canvas.fill(square.shrink2(apart), 0.0, ground);
                // Too small a number is no help on a wall; the table has them all.
                if size >= look.text * 0.7 {
                    let number = numbers::decimal(texts.language(), percent, 0);
                    let ink = c.text_on(ground);
                    canvas.text(square.center(), Anchor::Middle, &number, size, ink);
                }
            }
            let span = after(best.max(1) - 1)..=after(worst.max(1));
            canvas.outline(Rect::from_x_y_ranges(span, high), 2.0, c.ink, 2.0);
        }
        canvas.end();
        let bottom = canvas.note(bottom, &texts.get("chart-sure-note"));
        canvas.done(bottom)
    }
}
