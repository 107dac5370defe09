//! A picture on the wall, and how a picture of many groups is shared out over pages: by its data, so that axis and
//! legend stand on every page.

use crate::app::charts::scene::Scene;
use crate::app::charts::{AnswerSpread, Chart, Look, NeedBars, SeverityBenefit, Slope};
use crate::app::widgets::Cell;
use crate::text::Texts;

/// A picture on the wall.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What is drawn.
    pub drawn: Drawn,
    /// The group the process leader has chosen, by its place in the data.
    pub selected: Option<usize>,
}

/// The pictures that the wall knows.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawn {
    /// How large each need is.
    NeedBars(NeedBars),
    /// Severity against benefit.
    SeverityBenefit(SeverityBenefit),
    /// Where answers differ.
    AnswerSpread(AnswerSpread),
    /// What moved.
    Slope(Slope),
}

impl Drawn {
    /// The picture.
    pub fn chart(&self) -> &dyn Chart {
        match self {
            Self::NeedBars(chart) => chart,
            Self::SeverityBenefit(chart) => chart,
            Self::AnswerSpread(chart) => chart,
            Self::Slope(chart) => chart,
        }
    }

    /// Whether it is a plot whose height goes with its width, and not a row per group.
    pub fn is_plot(&self) -> bool {
        matches!(self, Self::SeverityBenefit(_))
    }

    /// Its rows in the order they are read, each by its place in the data.
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
            Self::SeverityBenefit(chart) => (0..chart.circles.len()).collect(),
            Self::AnswerSpread(chart) => sorted(&chart.rows, |row| row.conflict),
            Self::Slope(chart) => sorted(&chart.rows, |row| match (row.before, row.after) {
                (Some(before), Some(after)) => before.abs_diff(after) as f64,
                _ => f64::MAX,
            }),
        }
    }

    /// The same picture with these rows only.
    pub fn only(&self, rows: &[usize]) -> Self {
        fn pick<R: Clone>(from: &[R], rows: &[usize]) -> Vec<R> {
            rows.iter()
                .filter_map(|row| from.get(*row).cloned())
                .collect()
        }
        match self {
            Self::NeedBars(chart) => Self::NeedBars(NeedBars {
                bars: pick(&chart.bars, rows),
                ..chart.clone()
            }),
            Self::SeverityBenefit(chart) => {
                let circles = pick(&chart.circles, rows);
                Self::SeverityBenefit(SeverityBenefit {
                    named: 0..circles.len(),
                    circles,
                })
            }
            Self::AnswerSpread(chart) => Self::AnswerSpread(AnswerSpread {
                rows: pick(&chart.rows, rows),
                ..chart.clone()
            }),
            Self::Slope(chart) => {
                // In the order of the data, so that lines are drawn as before.
                let mut rows = rows.to_vec();
                rows.sort_unstable();
                Self::Slope(Slope {
                    rows: pick(&chart.rows, &rows),
                    ..chart.clone()
                })
            }
        }
    }
}

impl Drawn {
    /// The page of the picture for these rows, which follow each other. Every circle stands on every page, since only
    /// together do they say anything; these rows are the ones that are named.
    fn page(&self, rows: &[usize]) -> Self {
        match (self, rows) {
            (Self::SeverityBenefit(chart), [first, ..]) => {
                let last = rows.last().unwrap_or(first);
                Self::SeverityBenefit(SeverityBenefit {
                    named: *first..*last + 1,
                    ..chart.clone()
                })
            }
            _ => self.only(rows),
        }
    }
}

impl Figure {
    /// Every word in the picture and its table.
    pub fn words(&self, texts: &Texts) -> Vec<String> {
        let chart = self.drawn.chart();
        let table = chart.table(texts);
        let mut words = vec![chart.heading(texts), chart.summary(texts), table.caption];
        words.extend(table.headers);
        for cell in table.rows.into_iter().flatten() {
            match cell {
                Cell::Text(text) | Cell::Number(text) => words.push(text),
            }
        }
        words
    }

    /// The picture as scenes no higher than `most`, in the order of its rows. A slope that does not fit shows the
    /// groups that moved most, since its lines cannot be shared out.
    pub fn scenes(&self, look: &Look<'_>, texts: &Texts, most: f32) -> Vec<Scene> {
        let rows = self.drawn.rows();
        let names = self.drawn.chart().names_width(look);
        let draw = |rows: &[usize]| {
            let selected = self.selected.and_then(|selected| match self.drawn {
                Drawn::SeverityBenefit(_) => Some(selected),
                _ => rows.iter().position(|row| *row == selected),
            });
            let look = Look {
                selected,
                names,
                ..*look
            };
            self.drawn.page(rows).chart().scene(&look, texts)
        };
        let whole = Look {
            selected: self.selected,
            ..*look
        };
        // Nothing is built for hundreds of rows that cannot fit.
        let could_fit = (most / look.text).max(1.0) as usize;
        if rows.len() <= could_fit {
            let scene = self.drawn.chart().scene(&whole, texts);
            if scene.size.y <= most {
                return vec![scene];
            }
        }
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
            if matches!(self.drawn, Drawn::Slope(_)) {
                break;
            }
            left = rest;
        }
        scenes
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
