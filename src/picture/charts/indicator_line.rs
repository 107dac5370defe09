//! An indicator over time, with the level that was aimed at.

use emath::{Rect, pos2, vec2};

use crate::picture::layout::{Canvas, Look};
use crate::picture::scene::{Anchor, Scene};
use crate::picture::{Cell, Chart, Table, space};
use crate::text;
use crate::text::{Texts, numbers};

/// One measured value.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorValue {
    /// When, as it is written, such as "2027".
    pub when: String,
    /// The value; none when it was not measured then.
    pub value: Option<f64>,
}

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorLine {
    /// What is measured.
    pub name: String,
    /// The unit, written out.
    pub unit: String,
    /// Decimals that mean something.
    pub decimals: usize,
    /// The level aimed at.
    pub goal: Option<f64>,
    /// The values in order of time.
    pub values: Vec<IndicatorValue>,
}

impl IndicatorLine {
    fn write(&self, texts: &Texts, value: f64) -> String {
        numbers::decimal_at_most(texts.language(), value, self.decimals)
    }

    fn measured(&self) -> impl DoubleEndedIterator<Item = (usize, &str, f64)> {
        let values = self.values.iter().enumerate();
        values.filter_map(|(at, value)| value.value.map(|number| (at, value.when.as_str(), number)))
    }
}

impl Chart for IndicatorLine {
    fn heading(&self, texts: &Texts) -> String {
        match (self.measured().next(), self.measured().next_back()) {
            (Some((first, from, old)), Some((last, to, new))) if first != last => text!(
                texts,
                "chart-indicator-heading",
                name = &self.name,
                from = from,
                old = self.write(texts, old),
                to = to,
                new = self.write(texts, new),
                unit = &self.unit,
            ),
            (Some((_, when, value)), _) => text!(
                texts,
                "chart-indicator-one",
                name = &self.name,
                when = when,
                value = self.write(texts, value),
                unit = &self.unit,
            ),
            _ => text!(texts, "chart-indicator-none", name = &self.name),
        }
    }

    fn summary(&self, texts: &Texts) -> String {
        let count = self.measured().count();
        match self.goal {
            Some(goal) => text!(
                texts,
                "chart-indicator-summary-goal",
                count = count,
                goal = self.write(texts, goal),
                unit = &self.unit,
            ),
            None => text!(texts, "chart-indicator-summary", count = count),
        }
    }

    fn table(&self, texts: &Texts) -> Table {
        let rows = self.values.iter().map(|value| {
            let number = value.value.map_or_else(
                || texts.get("missing-data"),
                |number| self.write(texts, number),
            );
            vec![Cell::Text(value.when.clone()), Cell::Number(number)]
        });
        Table {
            caption: self.heading(texts),
            headers: vec![
                texts.get("chart-when"),
                format!("{}, {}", self.name, self.unit),
            ],
            rows: rows.collect(),
        }
    }

    fn scene(&self, look: &Look<'_>, texts: &Texts) -> Scene {
        let c = look.colours;
        let mut canvas = Canvas::new(look);
        let all = self.measured().map(|(_, _, value)| value).chain(self.goal);
        let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        let room = if high > low { (high - low) * 0.15 } else { 1.0 };
        let (low, high) = (low - room, high + room);
        let side = look.text * 3.0;
        let plot = Rect::from_min_size(
            pos2(side, look.line() + space::TWO),
            vec2((look.width - 2.0 * side).max(40.0), look.text * 12.0),
        );
        let last = self.values.len().saturating_sub(1).max(1);
        let x = |at: usize| {
            if self.values.len() < 2 {
                plot.center().x
            } else {
                plot.left() + plot.width() * at as f32 / last as f32
            }
        };
        let y = |value: f64| plot.bottom() - plot.height() * ((value - low) / (high - low)) as f32;
        canvas.soft(pos2(0.0, look.line() / 2.0), Anchor::Start, &self.unit);
        let across = (plot.left() - side, plot.right() + side);
        canvas.level(plot.bottom(), across, c.border, 1.0);
        if let Some(goal) = self.goal {
            let at = y(goal);
            canvas.dashes(pos2(0.0, at), pos2(look.width, at), c.done, 2.0);
            let words = text!(
                texts,
                "chart-indicator-goal",
                goal = self.write(texts, goal)
            );
            // The words stand at the end where the line is further from the goal.
            let far = |value: Option<(usize, &str, f64)>| {
                value.map_or(0.0, |(_, _, value)| (value - goal).abs())
            };
            let at_start = far(self.measured().next()) > far(self.measured().next_back());
            let (x, anchor) = if at_start {
                (0.0, Anchor::Start)
            } else {
                (look.width, Anchor::End)
            };
            canvas.strong(pos2(x, at - look.line() * 0.6), anchor, &words, c.done);
        }
        // A year that was not measured breaks the line.
        let runs = self.values.iter().enumerate().collect::<Vec<_>>();
        for run in runs.chunk_by(|(_, a), (_, b)| a.value.is_some() == b.value.is_some()) {
            let points: Vec<_> = run
                .iter()
                .filter_map(|(at, value)| value.value.map(|number| pos2(x(*at), y(number))))
                .collect();
            if points.len() > 1 {
                canvas.line(points, c.accent, 3.0);
            }
        }
        let under = plot.bottom() + look.line() * 0.7;
        let longest = look.widest(self.values.iter().map(|value| &value.when));
        let room = longest.max(look.measure("00000")) + space::TWO;
        let every = (room * self.values.len() as f32 / plot.width())
            .ceil()
            .max(1.0) as usize;
        for (at, value) in self.values.iter().enumerate() {
            if at % every == 0 {
                canvas.say(pos2(x(at), under), Anchor::Middle, &value.when);
            }
            let Some(number) = value.value else { continue };
            let point = pos2(x(at), y(number));
            let words = self.write(texts, number);
            let area = Rect::from_center_size(point, vec2(space::TARGET, space::TARGET));
            let said = format!("{} {words} {}", value.when, self.unit);
            canvas.begin(area, at, said, None);
            canvas.circle(point, 6.0, Some(c.accent), Some((c.surface, 1.5)));
            if at % every == 0 {
                let above = pos2(point.x, point.y - look.line() * 0.8);
                canvas.strong(above, Anchor::Middle, &words, c.ink);
            }
            canvas.end();
        }
        canvas.done(under + look.line())
    }
}
