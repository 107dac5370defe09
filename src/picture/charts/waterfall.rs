//! Waterfall: a group's way from its severity to its level, one lowering after the other. Levels 1 to 10, 1
//! first.

use emath::{Rect, pos2, vec2};

use crate::picture::layout::{Canvas, Look, Names, stacked};
use crate::picture::scene::{Anchor, Scene, Weight};
use crate::picture::{Cell, Chart, Table, space};
use crate::text;
use crate::text::Texts;

/// The number of levels.
const LEVELS: u8 = 10;

/// One factor that may lower the level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lowering {
    /// The factor and its grade in words, such as "Nytta, måttlig".
    pub words: String,
    /// The level after it; the same as before when it lowers nothing.
    pub level: u8,
    /// The value is missing, and stands in the middle of what it can be.
    pub missing: bool,
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waterfall {
    /// The group's name.
    pub group: String,
    /// The severity class in words, such as "Svårighetsgrad, stor".
    pub severity: String,
    /// The level the severity gives, 1 to 10.
    pub start: u8,
    /// The lowerings in their order.
    pub lowerings: Vec<Lowering>,
    /// The levels it ends between; twice the same where it ends at one.
    pub end: (u8, u8),
    /// Best and worst level where values are missing, and whether it may also be the last for want of any
    /// benefit.
    pub possible: Option<(u8, u8, bool)>,
}

impl Waterfall {
    /// The level it ends at, as it is written.
    fn end(&self) -> String {
        match self.end {
            (first, second) if first == second => first.to_string(),
            (first, second) => format!("{first}–{second}"),
        }
    }

    /// Each lowering with the level before it.
    fn steps(&self) -> impl Iterator<Item = (u8, &Lowering)> {
        let before =
            std::iter::once(self.start).chain(self.lowerings.iter().map(|step| step.level));
        before.zip(&self.lowerings)
    }

    fn effect(texts: &Texts, from: u8, step: &Lowering) -> String {
        if step.missing {
            texts.get("chart-level-missing")
        } else {
            text!(
                texts,
                "chart-level-lowered",
                steps = step.level.saturating_sub(from)
            )
        }
    }
}

impl Chart for Waterfall {
    fn heading(&self, texts: &Texts) -> String {
        let (name, level) = (&self.group, self.end());
        let (first, second) = self.end;
        if first < second {
            text!(
                texts,
                "chart-level-heading-between",
                name = name,
                first = first,
                second = second
            )
        } else if self.start == first {
            text!(
                texts,
                "chart-level-heading-kept",
                name = name,
                level = level
            )
        } else {
            text!(
                texts,
                "chart-level-heading",
                name = name,
                start = self.start,
                level = level
            )
        }
    }

    fn summary(&self, texts: &Texts) -> String {
        let mut said = vec![text!(
            texts,
            "chart-level-from",
            words = &self.severity,
            level = self.start
        )];
        said.extend(self.steps().map(|(from, step)| {
            let effect = Self::effect(texts, from, step);
            text!(
                texts,
                "chart-level-step",
                words = &step.words,
                effect = effect,
                level = step.level
            )
        }));
        if let Some((best, worst, or_no_benefit)) = self.possible {
            let key = if or_no_benefit {
                "chart-level-possible-or-none"
            } else {
                "chart-level-possible"
            };
            said.push(text!(texts, key, best = best, worst = worst));
        }
        said.join(" ")
    }

    fn table(&self, texts: &Texts) -> Table {
        let number = |level: u8| Cell::Number(level.to_string());
        let mut rows = vec![vec![
            Cell::Text(self.severity.clone()),
            Cell::Text(texts.get("chart-level-start")),
            number(self.start),
        ]];
        rows.extend(self.steps().map(|(from, step)| {
            vec![
                Cell::Text(step.words.clone()),
                Cell::Text(Self::effect(texts, from, step)),
                number(step.level),
            ]
        }));
        rows.push(vec![
            Cell::Text(texts.get("chart-level-result")),
            Cell::Text(String::new()),
            Cell::Number(self.end()),
        ]);
        Table {
            caption: self.heading(texts),
            headers: vec![
                texts.get("chart-level-factor"),
                texts.get("chart-level-effect"),
                texts.get("chart-level-after"),
            ],
            rows,
        }
    }

    fn scene(&self, look: &Look<'_>, texts: &Texts) -> Scene {
        let c = look.colours;
        let result = texts.get("chart-level-result");
        let words = std::iter::once(self.severity.as_str())
            .chain(self.lowerings.iter().map(|step| step.words.as_str()))
            .chain([result.as_str()]);
        let names = Names::new(look, words, 0.38);
        let mut canvas = Canvas::new(look);
        let radius = (look.text * 0.85).min((look.width - names.width) / 24.0);
        let left = names.width + space::ONE + radius;
        let step = (look.width - left - radius - 2.0) / f32::from(LEVELS - 1);
        let at = |level: f32| left + step * (level.clamp(1.0, f32::from(LEVELS)) - 1.0);
        let x = |level: u8| at(f32::from(level));
        let top = look.line() + space::ONE;
        let (rows, bottom) = stacked(top, &names.heights(look));
        let head = look.text.min(step * 0.9);
        for level in 1..=LEVELS {
            let at = pos2(x(level), look.line() / 2.0);
            canvas.text(at, Anchor::Middle, &level.to_string(), head, c.ink_soft);
            canvas.upright(x(level), (top, bottom), c.line, 1.0);
        }
        let mut levels = vec![(self.start, self.start, false)];
        let steps = self.steps();
        levels.extend(steps.map(|(from, step)| (from, step.level, step.missing)));
        let before = self.lowerings.last().map_or(self.start, |last| last.level);
        levels.push((before, before, false));
        let last = levels.len() - 1;
        for (index, ((from, to, missing), (y, height))) in levels.into_iter().zip(rows).enumerate()
        {
            let middle = y + height / 2.0;
            let lines = names.at(index);
            canvas.lines(names.width, middle, Anchor::End, lines, look.text, c.ink);
            if index > 0 {
                let above = pos2(x(from), y - height / 2.0 + radius);
                let near = if from == to { radius * 0.5 } else { 0.0 };
                canvas.dashes(above, pos2(x(from), middle - near), c.border, 1.5);
            }
            let centre = pos2(x(to), middle);
            if from != to {
                let high = (middle - radius * 0.45)..=(middle + radius * 0.45);
                let bar = Rect::from_x_y_ranges(x(from)..=(x(to) - 4.0), high);
                canvas.fill(bar, 0.0, c.attention);
                let back = |up: f32| centre + vec2(-radius * 0.8, up * radius * 0.8);
                canvas.line(vec![back(-1.0), centre, back(1.0)], c.attention, 3.0);
            } else if index > 0 && index < last {
                let fill = (!missing).then_some(c.border);
                canvas.circle(centre, radius * 0.4, fill, Some((c.border, 2.0)));
            } else {
                if let Some((best, worst, _)) = self.possible.filter(|_| index == last) {
                    let span = Rect::from_min_max(pos2(x(best), middle), pos2(x(worst), middle));
                    canvas.hatch(span.expand(radius), c.accent, look.text * 0.4);
                    canvas.outline(span.expand(radius), 0.0, c.accent, 2.0);
                }
                let (first, second) = if index == last { self.end } else { (to, to) };
                let centre = pos2(at((f32::from(first) + f32::from(second)) / 2.0), middle);
                canvas.circle(centre, radius, Some(c.accent), None);
                let (number, size) = if first < second {
                    (self.end(), radius * 0.75)
                } else {
                    (first.to_string(), radius * 1.15)
                };
                canvas.words(
                    centre,
                    Anchor::Middle,
                    &number,
                    size,
                    Weight::Bold,
                    c.on_accent,
                );
            }
        }
        canvas.done(bottom + space::HALF)
    }
}
