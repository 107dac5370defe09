//! Weight sweep: the place of each group as one criterion's weight goes from nothing to everything and the others
//! keep their proportions; where two groups change places is marked.

use egui::{Rect, pos2, vec2};

use super::Chart;
use super::layout::{Look, Names, place_ticks};
use super::scene::{Anchor, Scene, Weight};
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table};
use crate::text;
use crate::text::{Texts, numbers};

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
    fn nearest(&self) -> Option<&Crossing> {
        let away = |crossing: &Crossing| (crossing.weight - self.now).abs();
        self.crossings
            .iter()
            .min_by(|a, b| away(a).total_cmp(&away(b)))
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
        let mut scene = Scene::new(look.width);
        let names = Names::new(look, self.lines.iter().map(|line| line.name.as_str()), 0.34);
        let number = look.measure("000") + space::ONE;
        let left = number;
        let right = look.width - names.width - space::TWO;
        let count = self.lines.len().max(2);
        let lines = names.lines.iter().map(Vec::len).max().unwrap_or(1);
        let pitch = look.row(lines);
        let top = look.line() * 1.5;
        let height = pitch * (count - 1) as f32;
        let x = |weight: f64| left + (right - left) * weight.clamp(0.0, 1.0) as f32;
        let last = self.last_place().max(2);
        let y = |place: f64| {
            top + height * ((place - 1.0) / (last as f64 - 1.0)).clamp(0.0, 1.0) as f32
        };
        scene.text(
            pos2(0.0, look.line() * 0.4),
            Anchor::Start,
            &texts.get("chart-place"),
            look.text,
            c.ink_soft,
        );
        for place in place_ticks(last, height, look.line()) {
            let at = y(place as f64);
            scene.text(
                pos2(left - space::ONE, at),
                Anchor::End,
                &place.to_string(),
                look.text,
                c.ink_soft,
            );
            scene.line(vec![pos2(left, at), pos2(right, at)], c.line, 1.0);
        }
        let bottom = top + height + pitch * 0.5;
        for percent in [0.0, 0.25, 0.5, 0.75, 1.0] {
            let words = numbers::percent(texts.language(), percent, 0);
            scene.text(
                pos2(x(percent), bottom + look.line() / 2.0),
                Anchor::Middle,
                &words,
                look.text,
                c.ink_soft,
            );
        }
        let axis = text!(texts, "chart-sweep-axis", criterion = &self.criterion);
        scene.text(
            pos2(left, bottom + look.line() * 1.5),
            Anchor::Start,
            &axis,
            look.text,
            c.ink_soft,
        );
        // Names beside the end of their lines, in slots so that none covers another.
        let mut ends: Vec<(f64, usize)> = self
            .lines
            .iter()
            .enumerate()
            .filter_map(|(item, line)| line.places.last().map(|(_, place)| (*place, item)))
            .collect();
        ends.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (slot, (place, item)) in ends.into_iter().enumerate() {
            let Some(line) = self.lines.get(item) else {
                continue;
            };
            let selected = look.selected == Some(item);
            let crosses = self
                .crossings
                .iter()
                .any(|crossing| crossing.before == line.name || crossing.after == line.name);
            let (colour, width) = match (selected, crosses) {
                (true, _) => (c.accent, 5.0),
                (false, true) => (c.accent, 2.5),
                (false, false) => (c.border, 1.5),
            };
            let points = line
                .places
                .iter()
                .map(|(weight, place)| pos2(x(*weight), y(*place)));
            scene.line(points.collect(), colour, width);
            let middle = top + pitch * slot as f32;
            scene.line(
                vec![pos2(x(1.0), y(place)), pos2(right + space::ONE, middle)],
                colour,
                1.0,
            );
            scene.lines(
                right + space::TWO,
                middle,
                Anchor::Start,
                names.at(item),
                look.text,
                c.ink,
            );
            let area = Rect::from_min_size(
                pos2(right, middle - pitch / 2.0),
                vec2(look.width - right, pitch),
            );
            scene.region(area, item, line.name.clone());
        }
        let now = x(self.now);
        scene.dashes(
            pos2(now, top - look.line() * 0.5),
            pos2(now, bottom),
            c.ink,
            2.0,
        );
        let words = text!(
            texts,
            "chart-sweep-now",
            now = numbers::percent(texts.language(), self.now, 0),
        );
        let anchor = if self.now > 0.5 {
            Anchor::End
        } else {
            Anchor::Start
        };
        scene.words(
            pos2(now, look.line() * 0.4),
            anchor,
            &words,
            look.text,
            Weight::SemiBold,
            c.ink,
        );
        for crossing in &self.crossings {
            let at = pos2(x(crossing.weight), y(crossing.place));
            scene.circle(at, look.text * 0.38, Some(c.surface), Some((c.ink, 2.0)));
        }
        scene.grow(bottom + look.line() * 2.0 + space::HALF);
        scene
    }
}
