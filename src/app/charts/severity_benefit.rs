//! Severity against benefit: up how severe the need is, to the right how much care can do; the area of a circle
//! is the number of people affected. A small hollow circle means that the number is not known.

use std::f32::consts::TAU;
use std::ops::Range;

use egui::{Pos2, Rect, pos2, vec2};

use super::Chart;
use super::layout::{Look, Names};
use super::scene::{Anchor, Scene, Weight};
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table};
use crate::text;
use crate::text::{Texts, numbers};

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// Its name.
    pub name: String,
    /// Its need, 0 to 1.
    pub severity: f64,
    /// The benefit, 0 (none) to 1 (very large), and in words; none when it is missing.
    pub benefit: Option<(f64, String)>,
    /// People affected; none when the number is not known.
    pub people: Option<u64>,
}

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct SeverityBenefit {
    /// The groups, numbered in this order.
    pub circles: Vec<Circle>,
    /// Which of them are named beside the picture, by place: all, or a share where names go over several pages.
    pub named: Range<usize>,
}

struct Drawn {
    index: usize,
    centre: Pos2,
    radius: f32,
}

impl SeverityBenefit {
    /// Circles that would hide each other are set in a ring around their common place.
    fn place(&self, plot: Rect, strip: f32, largest: f32, smallest: f32) -> Vec<Drawn> {
        let most = self
            .circles
            .iter()
            .filter_map(|circle| circle.people)
            .max()
            .unwrap_or(1)
            .max(1);
        let mut drawn: Vec<Drawn> = Vec::with_capacity(self.circles.len());
        for (index, circle) in self.circles.iter().enumerate() {
            let x = match &circle.benefit {
                Some((benefit, _)) => plot.left() + plot.width() * benefit.clamp(0.0, 1.0) as f32,
                None => strip,
            };
            let y = plot.bottom() - plot.height() * circle.severity.clamp(0.0, 1.0) as f32;
            let radius = circle.people.map_or(smallest, |people| {
                (largest * (people as f32 / most as f32).sqrt()).max(smallest)
            });
            drawn.push(Drawn {
                index,
                centre: pos2(x, y),
                radius,
            });
        }
        let places: Vec<Pos2> = drawn.iter().map(|circle| circle.centre).collect();
        for (index, circle) in drawn.iter_mut().enumerate() {
            let near: Vec<usize> = places
                .iter()
                .enumerate()
                .filter(|(_, place)| place.distance(circle.centre) < smallest)
                .map(|(at, _)| at)
                .collect();
            if near.len() > 1 {
                let at = near.iter().position(|at| *at == index).unwrap_or(0);
                let turn = TAU * at as f32 / near.len() as f32;
                circle.centre += smallest * 1.6 * vec2(turn.cos(), -turn.sin());
            }
        }
        // Large ones first, so that small ones lie on top.
        drawn.sort_by(|a, b| b.radius.total_cmp(&a.radius));
        drawn
    }

    fn people(texts: &Texts, circle: &Circle) -> String {
        circle.people.map_or_else(
            || texts.get("missing-data"),
            |people| numbers::integer(texts.language(), i64::try_from(people).unwrap_or(i64::MAX)),
        )
    }

    fn benefit(texts: &Texts, circle: &Circle) -> String {
        circle
            .benefit
            .as_ref()
            .map_or_else(|| texts.get("missing-data"), |(_, words)| words.clone())
    }
}

impl Chart for SeverityBenefit {
    fn heading(&self, texts: &Texts) -> String {
        let both = self.circles.iter().filter(|circle| {
            circle.severity >= 0.5
                && circle
                    .benefit
                    .as_ref()
                    .is_some_and(|(benefit, _)| *benefit >= 0.75)
        });
        text!(texts, "chart-benefit-heading", count = both.count())
    }

    fn summary(&self, texts: &Texts) -> String {
        let unknown = self
            .circles
            .iter()
            .filter(|circle| circle.people.is_none())
            .count();
        text!(
            texts,
            "chart-benefit-summary",
            count = self.circles.len(),
            unknown = unknown
        )
    }

    fn table(&self, texts: &Texts) -> Table {
        let rows = self.circles.iter().map(|circle| {
            vec![
                Cell::Text(circle.name.clone()),
                Cell::Number(numbers::decimal(
                    texts.language(),
                    circle.severity * 100.0,
                    0,
                )),
                Cell::Text(Self::benefit(texts, circle)),
                Cell::Number(Self::people(texts, circle)),
            ]
        });
        Table {
            caption: self.heading(texts),
            headers: vec![
                texts.get("chart-group"),
                texts.get("chart-need-total"),
                texts.get("chart-benefit"),
                texts.get("chart-people"),
            ],
            rows: rows.collect(),
        }
    }

    fn scene(&self, look: &Look<'_>, texts: &Texts) -> Scene {
        let c = look.colours;
        let mut scene = Scene::new(look.width);
        let numbered: Vec<(usize, String)> = self
            .circles
            .iter()
            .enumerate()
            .filter(|(index, _)| self.named.contains(index))
            .map(|(index, circle)| (index, format!("{}  {}", index + 1, circle.name)))
            .collect();
        let beside = look.width > look.text * 40.0;
        let share = if beside { 0.36 } else { 0.95 };
        let names = Names::new(look, numbered.iter().map(|(_, name)| name.as_str()), share);
        let list = if beside {
            names.width + space::THREE
        } else {
            0.0
        };
        let unknown = self.circles.iter().any(|circle| circle.benefit.is_none());
        let side = look.line() + space::ONE;
        let largest = (look.text * 2.2).min(look.width / 24.0);
        let missing = if unknown {
            (2.0 * largest + space::TWO)
                .max(look.measure(&texts.get("chart-missing-short")) + space::ONE)
        } else {
            0.0
        };
        let width = look.width - list - side - missing - space::TWO;
        let height = (width * 0.72).clamp(look.text * 16.0, look.text * 34.0);
        let top = look.line() + space::ONE;
        let frame = Rect::from_min_size(pos2(side + missing, top), vec2(width, height));
        let smallest = look.text * 0.75;
        let plot = frame.shrink(largest.min(width / 10.0));

        scene.text(
            pos2(0.0, look.line() / 2.0),
            Anchor::Start,
            &texts.get("chart-severity-axis"),
            look.text,
            c.ink_soft,
        );
        let under = frame.bottom() + look.line() / 2.0 + space::HALF;
        scene.text(
            pos2(frame.right(), under),
            Anchor::End,
            &texts.get("chart-benefit-axis"),
            look.text,
            c.ink_soft,
        );
        scene.outline(frame, 0.0, c.border, 1.0);
        for share in [0.25, 0.5, 0.75] {
            let y = plot.bottom() - plot.height() * share;
            scene.dashes(pos2(frame.left(), y), pos2(frame.right(), y), c.line, 1.0);
        }
        let strip = side + (missing - space::HALF) / 2.0;
        if unknown {
            let box_ = Rect::from_min_max(
                pos2(side, top),
                pos2(frame.left() - space::HALF, frame.bottom()),
            );
            scene.outline(box_, 0.0, c.line, 1.0);
            scene.text(
                pos2(strip, under),
                Anchor::Middle,
                &texts.get("chart-missing-short"),
                look.text,
                c.ink_soft,
            );
        }
        for circle in self.place(plot, strip, largest, smallest) {
            let Some(data) = self.circles.get(circle.index) else {
                continue;
            };
            let selected = look.selected == Some(circle.index);
            let known = data.people.is_some();
            let fill = known.then(|| {
                if selected {
                    c.accent
                } else {
                    Look::thin(c.accent, 0.22)
                }
            });
            let edge = if selected { 4.0 } else { 2.0 };
            scene.circle(circle.centre, circle.radius, fill, Some((c.accent, edge)));
            let ink = if selected && known {
                c.on_accent
            } else {
                c.ink
            };
            let number = (circle.index + 1).to_string();
            scene.words(
                circle.centre,
                Anchor::Middle,
                &number,
                look.text,
                Weight::SemiBold,
                ink,
            );
            let reach = circle.radius.max(space::TARGET / 2.0) * 2.0;
            let words = text!(
                texts,
                "chart-benefit-row",
                name = &data.name,
                need = numbers::decimal(texts.language(), data.severity * 100.0, 0),
                benefit = Self::benefit(texts, data),
                people = Self::people(texts, data),
            );
            scene.region(
                Rect::from_center_size(circle.centre, vec2(reach, reach)),
                circle.index,
                words,
            );
        }
        let bottom = under + look.line();
        let (x, mut y) = if beside {
            (frame.right() + space::THREE, top)
        } else {
            (0.0, bottom)
        };
        for ((index, name), lines) in numbered.into_iter().zip(&names.lines) {
            let height = look.line() * lines.len() as f32 + space::HALF;
            scene.lines(x, y + height / 2.0, Anchor::Start, lines, look.text, c.ink);
            let row = Rect::from_min_size(pos2(x, y), vec2(names.width, height));
            if look.selected == Some(index) {
                scene.outline(row.expand(2.0), 3.0, c.accent, 2.0);
            }
            scene.region(row, index, name);
            y += height;
        }
        scene.grow(bottom.max(y) + space::ONE);
        scene
    }
}
