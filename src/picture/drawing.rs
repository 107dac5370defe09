//! Any chart, for whoever keeps pictures of several kinds, and how a picture of many groups is shared out over pages: by
//! its data, so that axis and legend stand on every page.

use std::borrow::Cow;

use super::scene::Scene;
use super::{
    Acceptability, AnswerSpread, Chart, Look, NeedBars, SeverityBenefit, Slope, Waterfall,
    WeightSweep,
};
use crate::text;
use crate::text::Texts;

/// Rows in a picture that shows no more than can be taken in.
const MOST_ROWS: usize = 64;
/// Lines in a picture that shows no more than can be taken in.
const MOST_LINES: usize = 32;

/// A chart of any kind that leaves the window.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// How large each need is.
    NeedBars(NeedBars),
    /// Severity against benefit.
    SeverityBenefit(SeverityBenefit),
    /// Where answers differ.
    AnswerSpread(AnswerSpread),
    /// What moved.
    Slope(Slope),
    /// How sure each place is.
    Acceptability(Acceptability),
    /// Where a weight changes the order.
    WeightSweep(WeightSweep),
    /// A group's way to its level.
    Waterfall(Waterfall),
}

impl Drawing {
    /// The chart.
    #[must_use]
    pub fn chart(&self) -> &dyn Chart {
        match self {
            Self::NeedBars(chart) => chart,
            Self::SeverityBenefit(chart) => chart,
            Self::AnswerSpread(chart) => chart,
            Self::Slope(chart) => chart,
            Self::Acceptability(chart) => chart,
            Self::WeightSweep(chart) => chart,
            Self::Waterfall(chart) => chart,
        }
    }

    /// Whether it is a plot whose height goes with its width, and not a row per group.
    #[must_use]
    pub fn is_plot(&self) -> bool {
        matches!(self, Self::SeverityBenefit(_))
    }

    /// Whether its rows hang together by lines, so that they cannot be shared out over pages.
    fn is_whole(&self) -> bool {
        matches!(
            self,
            Self::Slope(_) | Self::WeightSweep(_) | Self::Waterfall(_)
        )
    }

    /// Its rows in the order they are read, each by its place in the data.
    #[must_use]
    pub fn rows(&self) -> Vec<usize> {
        fn sorted<R>(rows: &[R], key: impl Fn(&R) -> f64) -> Vec<usize> {
            let mut order: Vec<usize> = (0..rows.len()).collect();
            let of = |row: &usize| rows.get(*row).map_or(0.0, &key);
            order.sort_by(|a, b| of(b).total_cmp(&of(a)));
            order
        }
        match self {
            // As the picture itself sorts: equal needs keep the order of the data.
            Self::NeedBars(chart) => sorted(&chart.bars, |bar| (bar.need() * 1e9).round()),
            Self::SeverityBenefit(chart) => chart.named.clone().collect(),
            Self::AnswerSpread(chart) => sorted(&chart.rows, |row| row.conflict),
            Self::Slope(chart) => sorted(&chart.rows, |row| match (row.before, row.after) {
                (Some(before), Some(after)) => before.abs_diff(after) as f64,
                _ => f64::MAX,
            }),
            Self::Acceptability(chart) => (0..chart.rows.len()).collect(),
            Self::WeightSweep(chart) => {
                sorted(&chart.lines, |line| chart.crossings_of(line) as f64)
            }
            Self::Waterfall(chart) => (0..chart.lowerings.len()).collect(),
        }
    }

    /// The same picture with these rows only. Every circle stands on it still, since only together do they say anything;
    /// these, which follow each other, are the ones that are named.
    #[must_use]
    pub fn only(&self, rows: &[usize]) -> Self {
        fn pick<R: Clone>(from: &[R], rows: &[usize]) -> Vec<R> {
            rows.iter()
                .filter_map(|row| from.get(*row).cloned())
                .collect()
        }
        // Lines are drawn in the order of the data, as before.
        let mut in_order = rows.to_vec();
        in_order.sort_unstable();
        match self {
            Self::NeedBars(chart) => Self::NeedBars(NeedBars {
                bars: pick(&chart.bars, rows),
                ..chart.clone()
            }),
            Self::SeverityBenefit(chart) => Self::SeverityBenefit(SeverityBenefit {
                named: match rows {
                    [first, .., last] => *first..*last + 1,
                    [one] => *one..*one + 1,
                    [] => 0..0,
                },
                ..chart.clone()
            }),
            Self::AnswerSpread(chart) => Self::AnswerSpread(AnswerSpread {
                rows: pick(&chart.rows, rows),
                ..chart.clone()
            }),
            Self::Slope(chart) => Self::Slope(Slope {
                rows: pick(&chart.rows, &in_order),
                ..chart.clone()
            }),
            Self::Acceptability(chart) => Self::Acceptability(Acceptability {
                rows: pick(&chart.rows, rows),
                ..chart.clone()
            }),
            Self::WeightSweep(chart) => Self::WeightSweep(WeightSweep {
                lines: pick(&chart.lines, &in_order),
                ..chart.clone()
            }),
            Self::Waterfall(chart) => Self::Waterfall(chart.clone()),
        }
    }

    /// The picture with no more rows than can be taken in at once: those that stand first in it, or the lines that
    /// change place most.
    #[must_use]
    pub fn taken_in(&self) -> Cow<'_, Self> {
        let mut rows = self.rows();
        if rows.len() <= self.most() {
            return Cow::Borrowed(self);
        }
        rows.truncate(self.most());
        Cow::Owned(self.only(&rows))
    }

    /// A word where [`Drawing::taken_in`] leaves rows to the table.
    #[must_use]
    pub fn left_out(&self, texts: &Texts) -> Option<String> {
        let key = if self.is_whole() {
            "paper-figure-moved"
        } else {
            "paper-figure-first"
        };
        (self.rows().len() > self.most()).then(|| text!(texts, key, count = self.most()))
    }

    fn most(&self) -> usize {
        if self.is_whole() {
            MOST_LINES
        } else {
            MOST_ROWS
        }
    }

    /// The picture as scenes no higher than `most`, in the order of its rows. One whose lines cannot be shared out shows
    /// the groups that moved most where not all fit.
    #[must_use]
    pub fn scenes(&self, look: &Look<'_>, texts: &Texts, most: f32) -> Vec<Scene> {
        // Nothing is built for hundreds of rows that cannot fit.
        let could_fit = (most / look.text).max(1.0) as usize;
        let rows = self.rows();
        if rows.len() <= could_fit {
            let scene = self.chart().scene(look, texts);
            if scene.size.y <= most || matches!(self, Self::Waterfall(_)) {
                return vec![scene];
            }
        }
        let names = self.chart().names_width(look);
        let draw = |rows: &[usize]| {
            let selected = look.selected.and_then(|selected| match self {
                Self::SeverityBenefit(_) => Some(selected),
                _ => rows.iter().position(|row| *row == selected),
            });
            let look = Look {
                selected,
                names,
                ..*look
            };
            self.only(rows).chart().scene(&look, texts)
        };
        let mut scenes = Vec::new();
        let mut left = rows.as_slice();
        while !left.is_empty() {
            let count = fitting(left, could_fit, |rows| draw(rows).size.y <= most);
            // The last two pages share evenly, so that no page holds a single row.
            let count = if left.len() > count && left.len() < count * 2 {
                left.len().div_ceil(2)
            } else {
                count
            };
            let (page, rest) = left.split_at(count.min(left.len()));
            scenes.push(draw(page));
            if self.is_whole() {
                break;
            }
            left = rest;
        }
        scenes
    }

    /// Every text in the data, to be made plain.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        match self {
            Self::NeedBars(chart) => {
                let bars = chart.bars.iter_mut().map(|bar| &mut bar.name);
                let parts = chart.criteria.iter_mut().chain(&mut chart.classes);
                parts.chain(bars).collect()
            }
            Self::SeverityBenefit(chart) => {
                let circles = chart.circles.iter_mut().flat_map(|circle| {
                    let benefit = circle.benefit.as_mut().map(|(_, words)| words);
                    std::iter::once(&mut circle.name).chain(benefit)
                });
                chart.classes.iter_mut().chain(circles).collect()
            }
            Self::AnswerSpread(chart) => chart.rows.iter_mut().map(|row| &mut row.name).collect(),
            Self::Slope(chart) => {
                let rows = chart.rows.iter_mut().map(|row| &mut row.name);
                [&mut chart.before, &mut chart.after]
                    .into_iter()
                    .chain(rows)
                    .collect()
            }
            Self::Acceptability(chart) => {
                let rows = chart.rows.iter_mut().map(|row| &mut row.name);
                std::iter::once(&mut chart.weights).chain(rows).collect()
            }
            Self::WeightSweep(chart) => {
                let crossings = chart.crossings.iter_mut();
                let crossings = crossings.flat_map(|it| [&mut it.before, &mut it.after]);
                let lines = chart.lines.iter_mut().map(|line| &mut line.name);
                let names = std::iter::once(&mut chart.criterion).chain(lines);
                names.chain(crossings).collect()
            }
            Self::Waterfall(chart) => {
                let steps = chart.lowerings.iter_mut().map(|step| &mut step.words);
                let names = [&mut chart.group, &mut chart.severity];
                names.into_iter().chain(steps).collect()
            }
        }
    }
}

/// How many of the first rows fit, at least one.
fn fitting(rows: &[usize], could_fit: usize, fits: impl Fn(&[usize]) -> bool) -> usize {
    let (mut low, mut high) = (1, rows.len().min(could_fit).max(1));
    while low < high {
        let middle = (low + high).div_ceil(2);
        if rows.get(..middle).is_some_and(&fits) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    low
}
