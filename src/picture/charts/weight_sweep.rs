//! Weight sweep: the place of each group as one criterion's weight goes from nothing to everything and the others
//! keep their proportions; where two groups change places is marked.

use std::cmp::Ordering;

use emath::{Rect, pos2, vec2};

use crate::picture::layout::{Canvas, Look, Names, place_ticks, spread};
use crate::picture::measure::shown;
use crate::picture::scene::{Anchor, Scene};
use crate::picture::{Cell, Chart, Table, space};
use crate::ranking::weight_sweep::{self, Stretch};
use crate::text;
use crate::text::{Texts, numbers};

/// Half of the width, as a weight, over which a line goes from one place to the next.
const SLOPE: f64 = 0.008;

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepLine {
    /// Its name.
    pub name: String,
    /// Weight (0 to 1, rising) and place there. The line is drawn straight between neighbours.
    pub places: Vec<(f64, f64)>,
}

/// Two groups change places.
#[derive(Clone, Debug, PartialEq)]
pub struct Crossing {
    /// At this weight, 0 to 1.
    pub weight: f64,
    /// The height of the mark as a place.
    pub place: f64,
    /// The one that stands before at smaller weights.
    pub before: String,
    /// The one that stands before at larger weights.
    pub after: String,
}

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightSweep {
    /// The criterion whose weight moves.
    pub criterion: String,
    /// Its weight now, 0 to 1.
    pub now: f64,
    /// The groups.
    pub lines: Vec<SweepLine>,
    /// Where groups change places.
    pub crossings: Vec<Crossing>,
}

impl WeightSweep {
    /// The sweep the method found, with names in place of rows and straight lines between stretches.
    #[must_use]
    pub fn of<'a>(
        found: &weight_sweep::WeightSweep,
        criterion: String,
        name: &impl Fn(usize) -> &'a str,
    ) -> Self {
        let stretches: Vec<&Stretch> = found
            .stretches
            .iter()
            .filter(|stretch| stretch.to > stretch.from)
            .collect();
        let rank = |stretch: &Stretch, row: usize| {
            let rank = stretch.ranks.get(row).copied().unwrap_or(1);
            u32::try_from(rank).map_or(1.0, f64::from)
        };
        let lines = (0..found.lines.len())
            .map(|row| SweepLine {
                name: shown(name(row)).into_owned(),
                // Stretches that differ only for other groups are one level piece of this line.
                places: stretches
                    .chunk_by(|before, after| rank(before, row) == rank(after, row))
                    .filter_map(|level| {
                        let (first, last) = (level.first()?, level.last()?);
                        let slope = SLOPE.min((last.to - first.from) / 3.0);
                        let place = rank(first, row);
                        let from = if first.from > 0.0 { slope } else { 0.0 };
                        let to = if last.to < 1.0 { slope } else { 0.0 };
                        Some([(first.from + from, place), (last.to - to, place)])
                    })
                    .flatten()
                    .collect(),
            })
            .collect();
        let crossings = found
            .changes
            .iter()
            .map(|change| {
                let (before, after) = match (change.below, change.above) {
                    (Ordering::Less, _) | (Ordering::Equal, Ordering::Greater) => {
                        (change.first, change.second)
                    }
                    _ => (change.second, change.first),
                };
                let beside: Vec<&&Stretch> = stretches
                    .iter()
                    .filter(|stretch| {
                        (stretch.to - change.weight).abs() < 1e-9
                            || (stretch.from - change.weight).abs() < 1e-9
                    })
                    .collect();
                let ranks: f64 = beside
                    .iter()
                    .map(|stretch| rank(stretch, change.first) + rank(stretch, change.second))
                    .sum();
                Crossing {
                    weight: change.weight,
                    place: ranks / (2.0 * beside.len().max(1) as f64),
                    before: shown(name(before)).into_owned(),
                    after: shown(name(after)).into_owned(),
                }
            })
            .collect();
        Self {
            criterion,
            now: found.weight,
            lines,
            crossings,
        }
    }

    fn nearest(&self) -> Option<&Crossing> {
        let away = |crossing: &Crossing| (crossing.weight - self.now).abs();
        self.crossings
            .iter()
            .min_by(|a, b| away(a).total_cmp(&away(b)))
    }

    /// How many times a line changes places with another.
    pub(in crate::picture) fn crossings_of(&self, line: &SweepLine) -> usize {
        let of = |crossing: &&Crossing| crossing.before == line.name || crossing.after == line.name;
        self.crossings.iter().filter(of).count()
    }

    /// The last place that the picture needs: there may be more places than lines, where the lines are some
    /// of many groups.
    #[must_use]
    pub fn last_place(&self) -> usize {
        let places = self.lines.iter().flat_map(|line| &line.places);
        let last = places.map(|(_, place)| *place).fold(0.0, f64::max);
        (last.ceil() as usize).max(self.lines.len())
    }
}

impl Chart for WeightSweep {
    fn heading(&self, texts: &Texts) -> String {
        match self.nearest() {
            None => text!(texts, "chart-sweep-never", criterion = &self.criterion),
            Some(crossing) => text!(
                texts,
                "chart-sweep-heading",
                criterion = &self.criterion,
                weight = numbers::percent(texts.language(), crossing.weight, 0),
                one = &crossing.before,
                other = &crossing.after,
            ),
        }
    }

    fn summary(&self, texts: &Texts) -> String {
        text!(
            texts,
            "chart-sweep-summary",
            criterion = &self.criterion,
            now = numbers::percent(texts.language(), self.now, 0),
            count = self.crossings.len(),
        )
    }

    fn table(&self, texts: &Texts) -> Table {
        let rows = self.crossings.iter().map(|crossing| {
            vec![
                Cell::Text(crossing.before.clone()),
                Cell::Text(crossing.after.clone()),
                Cell::Number(numbers::percent(texts.language(), crossing.weight, 1)),
            ]
        });
        Table {
            caption: self.heading(texts),
            headers: vec![
                texts.get("chart-sweep-below"),
                texts.get("chart-sweep-above"),
                text!(texts, "chart-sweep-weight", criterion = &self.criterion),
            ],
            rows: rows.collect(),
        }
    }

    fn scene(&self, look: &Look<'_>, texts: &Texts) -> Scene {
        let c = look.colours;
        let mut canvas = Canvas::new(look);
        let names = Names::new(look, self.lines.iter().map(|line| line.name.as_str()), 0.34);
        let left = look.measure("000") + space::ONE;
        let right = look.width - names.width - space::FOUR;
        let heights = names.heights(look);
        let room = heights.iter().sum::<f32>().max(look.row(1) * 2.0);
        let top = look.line() * 1.5;
        let margin = look.line() * 0.5;
        let height = room - 2.0 * margin;
        let x = |weight: f64| left + (right - left) * weight.clamp(0.0, 1.0) as f32;
        let last = self.last_place().max(2);
        let y = |place: f64| {
            let share = ((place - 1.0) / (last as f64 - 1.0)).clamp(0.0, 1.0);
            top + margin + height * share as f32
        };
        let title = pos2(0.0, look.line() * 0.4);
        canvas.soft(title, Anchor::Start, &texts.get("chart-place"));
        for place in place_ticks(last, height, look.line()) {
            let at = y(place as f64);
            let number = place.to_string();
            canvas.soft(pos2(left - space::ONE, at), Anchor::End, &number);
            canvas.level(at, (left, right), c.line, 1.0);
        }
        let bottom = top + room + look.line() * 0.5;
        for weight in [0.0, 0.25, 0.5, 0.75, 1.0] {
            let words = numbers::percent(texts.language(), weight, 0);
            let at = pos2(x(weight), bottom + look.line() / 2.0);
            canvas.soft(at, Anchor::Middle, &words);
        }
        let axis = text!(texts, "chart-sweep-axis", criterion = &self.criterion);
        let at = pos2(left, bottom + look.line() * 1.5);
        canvas.soft(at, Anchor::Start, &axis);
        // Names beside the end of their lines, so that none covers another.
        let lines = self.lines.iter().enumerate();
        let mut ends: Vec<(f64, usize, &SweepLine)> = lines
            .filter_map(|(item, line)| Some((line.places.last()?.1, item, line)))
            .collect();
        ends.sort_by(|a, b| a.0.total_cmp(&b.0));
        let high = |item: usize| heights.get(item).copied().unwrap_or_default();
        let wanted = ends.iter().map(|(place, item, _)| (y(*place), high(*item)));
        let wanted: Vec<(f32, f32)> = wanted.collect();
        let middles = spread(&wanted, (top, top + room));
        let mut crossing = 0;
        for ((place, item, line), middle) in ends.into_iter().zip(middles) {
            let selected = look.selected == Some(item);
            // Lines that change place have colours of their own; when the colours begin again they are dashed.
            let (mut colour, mut width, mut dashed) = (c.border, 1.5, false);
            if self.crossings_of(line) > 0 {
                (colour, width) = (c.series_at(crossing), 2.5);
                dashed = crossing / c.series.len() % 2 == 1;
                crossing += 1;
            }
            if selected {
                (colour, width) = (c.accent, 5.0);
            }
            let corner = pos2(right, middle - high(item) / 2.0);
            let area = Rect::from_min_size(corner, vec2(look.width - right, high(item)));
            canvas.begin(area, item, line.name.clone(), None);
            let places = line.places.iter();
            let points = places.map(|(weight, place)| pos2(x(*weight), y(*place)));
            canvas.stroke(points.collect(), colour, width, dashed);
            let (from, to) = (pos2(right, y(place)), pos2(right + space::THREE, middle));
            canvas.line(vec![from, to], colour, 1.0);
            let at = right + space::FOUR;
            canvas.lines(at, middle, Anchor::Start, names.at(item), look.text, c.ink);
            canvas.end();
            for level in line.places.chunk_by(|before, after| before.1 == after.1) {
                let ([(from, place), ..], [.., (to, _)]) = (level, level) else {
                    continue;
                };
                let percent = |weight| numbers::percent(texts.language(), weight, 0);
                let said = text!(
                    texts,
                    "chart-sweep-row",
                    name = &line.name,
                    place = *place,
                    from = percent(*from),
                    to = percent(*to),
                );
                let high = (y(*place) - space::ONE)..=(y(*place) + space::ONE);
                canvas.region(Rect::from_x_y_ranges(x(*from)..=x(*to), high), item, said);
            }
        }
        let now = x(self.now);
        let (from, to) = (pos2(now, top - look.line() * 0.5), pos2(now, bottom));
        canvas.dashes(from, to, c.ink, 2.0);
        let words = text!(
            texts,
            "chart-sweep-now",
            now = numbers::percent(texts.language(), self.now, 0),
        );
        let after = self.now > 0.5;
        let anchor = if after { Anchor::End } else { Anchor::Start };
        canvas.strong(pos2(now, look.line() * 0.4), anchor, &words, c.ink);
        for crossing in &self.crossings {
            let at = pos2(x(crossing.weight), y(crossing.place));
            canvas.circle(at, look.text * 0.38, Some(c.surface), Some((c.ink, 2.0)));
        }
        canvas.done(bottom + look.line() * 2.0 + space::HALF)
    }
}
