//! Severity against benefit: up how severe the need is, to the right how much care can do; the area of a circle
//! is the number of people affected. A small hollow circle means that the number is not known.

use std::cmp::Ordering;
use std::f32::consts::TAU;
use std::ops::Range;

use emath::{Pos2, Rect, pos2, vec2};

use crate::picture::layout::{Canvas, Look, Names, spread};
use crate::picture::scene::{Anchor, Scene};
use crate::picture::{Cell, Chart, Table, space};
use crate::text;
use crate::text::{Texts, numbers};

/// From which need on it is large, in the heading.
const LARGE_NEED: f64 = 0.5;
/// From which benefit on it is large, in the heading.
const LARGE_BENEFIT: f64 = 0.75;

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
    /// Names of the severity classes, small to very large.
    pub classes: [String; 4],
    /// Where the classes moderate, large and very large begin, 0 to 1.
    pub borders: [f64; 3],
    /// Which of them are named beside the picture, by place: all, or a share where names go over several pages.
    pub named: Range<usize>,
}

struct Drawn {
    index: usize,
    centre: Pos2,
    radius: f32,
}

impl SeverityBenefit {
    /// The largest number of people; none where no number is known.
    fn most(&self) -> Option<u64> {
        self.circles.iter().filter_map(|circle| circle.people).max()
    }

    /// The circles, each where its place is. Those that would hide each other are set in a ring around it.
    fn place(&self, place: impl Fn(&Circle) -> Pos2, largest: f32, smallest: f32) -> Vec<Drawn> {
        let most = self.most().unwrap_or(1).max(1);
        let circles = self.circles.iter().enumerate();
        let mut drawn: Vec<Drawn> = circles
            .map(|(index, circle)| {
                let area = |people| (largest * (people as f32 / most as f32).sqrt()).max(smallest);
                Drawn {
                    index,
                    centre: place(circle),
                    radius: circle.people.map_or(smallest, area),
                }
            })
            .collect();
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
            circle.severity >= LARGE_NEED
                && circle
                    .benefit
                    .as_ref()
                    .is_some_and(|(benefit, _)| *benefit >= LARGE_BENEFIT)
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
        let mut canvas = Canvas::new(look);
        // On a narrow picture the names stand under the plot, behind numbers.
        let beside = look.width > look.text * 40.0;
        let named: Vec<(usize, String)> = self
            .circles
            .iter()
            .enumerate()
            .filter(|(index, _)| self.named.contains(index))
            .map(|(index, circle)| match beside {
                true => (index, circle.name.clone()),
                false => (index, format!("{}  {}", index + 1, circle.name)),
            })
            .collect();
        let share = if beside { 0.34 } else { 0.95 };
        let names = Names::new(look, named.iter().map(|(_, name)| name.as_str()), share);
        let list = if beside {
            names.width + space::FOUR
        } else {
            0.0
        };
        let largest = (look.text * 2.2).min(look.width / 24.0);
        let smallest = look.text * 0.6;
        let sizes = self.sizes(&mut canvas, largest, texts);
        let top = sizes + look.line() + space::ONE;
        let lacking = texts.get("chart-missing-short");
        let missing = if self.circles.iter().any(|circle| circle.benefit.is_none()) {
            (2.0 * largest).max(look.measure(&lacking)) + space::TWO
        } else {
            0.0
        };
        let width = look.width - list - missing - space::ONE;
        let fitting = (width * 0.72).clamp(look.text * 16.0, look.text * 34.0) - sizes;
        // The names beside it need their height, whatever the plot's own.
        let listed: f32 = (0..named.len())
            .filter(|_| beside)
            .map(|index| look.line() * names.at(index).len() as f32 + space::HALF)
            .sum();
        let height = fitting.max(listed - top - look.line() * 1.5);
        let frame = Rect::from_min_size(pos2(missing, top), vec2(width, height));
        let plot = frame.shrink(largest.min(width / 10.0));
        let y = |severity: f64| plot.bottom() - plot.height() * severity.clamp(0.0, 1.0) as f32;
        let x = |benefit: f64| plot.left() + plot.width() * benefit.clamp(0.0, 1.0) as f32;

        // What the heading counts.
        let corner = Rect::from_min_max(
            pos2(x(LARGE_BENEFIT) - largest * 0.9, frame.top()),
            pos2(frame.right(), y(LARGE_NEED) + largest * 0.4),
        );
        canvas.fill(corner, 0.0, c.accent_soft);
        canvas.outline(frame, 0.0, c.border, 1.0);
        for (name, border) in self.classes.iter().zip([0.0].iter().chain(&self.borders)) {
            let at = if *border > 0.0 {
                y(*border)
            } else {
                frame.bottom()
            };
            if *border > 0.0 {
                let (from, to) = (pos2(frame.left(), at), pos2(frame.right(), at));
                canvas.dashes(from, to, c.border, 1.0);
            }
            let at = pos2(frame.left() + space::HALF, at - look.line() * 0.55);
            canvas.soft(at, Anchor::Start, name);
        }
        let axis = texts.get("chart-severity-axis");
        canvas.soft(pos2(0.0, top - look.line() * 0.6), Anchor::Start, &axis);
        let under = frame.bottom() + look.line() * 0.5 + space::HALF;
        let axis = texts.get("chart-benefit-axis");
        canvas.soft(pos2(frame.right(), under), Anchor::End, &axis);
        let strip = (missing - space::ONE) / 2.0;
        if missing > 0.0 {
            let unknown = Rect::from_x_y_ranges(0.0..=(missing - space::ONE), frame.y_range());
            canvas.hatch(unknown, c.line, look.text * 0.6);
            canvas.outline(unknown, 0.0, c.line, 1.0);
            canvas.soft(pos2(strip, under), Anchor::Middle, &lacking);
        }

        // What has no benefit stands beside the plot.
        let place = |circle: &Circle| {
            let benefit = circle.benefit.as_ref();
            let x = benefit.map_or(strip, |(benefit, _)| x(*benefit));
            pos2(x, y(circle.severity))
        };
        let drawn = self.place(place, largest, smallest);
        let bottom = under + look.line();
        let mut end = bottom;
        if beside {
            self.leaders(&mut canvas, &drawn, &names, (frame, bottom));
        }
        for circle in &drawn {
            let Some(data) = self.circles.get(circle.index) else {
                continue;
            };
            let selected = look.selected == Some(circle.index);
            let known = data.people.is_some();
            let fill = match (selected, known) {
                (true, true) => c.accent,
                (false, true) => c.accent.gamma_multiply(0.22),
                (_, false) => c.surface,
            };
            let edge = if selected { 4.0 } else { 2.0 };
            let reach = circle.radius.max(space::TARGET / 2.0) * 2.0;
            let words = text!(
                texts,
                "chart-benefit-row",
                name = &data.name,
                need = numbers::decimal(texts.language(), data.severity * 100.0, 0),
                benefit = Self::benefit(texts, data),
                people = Self::people(texts, data),
            );
            let area = Rect::from_center_size(circle.centre, vec2(reach, reach));
            canvas.begin(area, circle.index, words, None);
            let edge = Some((c.accent, edge));
            canvas.circle(circle.centre, circle.radius, Some(fill), edge);
            if !beside {
                let on_accent = selected && known;
                let ink = if on_accent { c.on_accent } else { c.ink };
                let number = (circle.index + 1).to_string();
                canvas.strong(circle.centre, Anchor::Middle, &number, ink);
            }
            canvas.end();
        }
        if !beside {
            for ((index, name), lines) in named.into_iter().zip(&names.lines) {
                let height = look.line() * lines.len() as f32 + space::HALF;
                let row = Rect::from_min_size(pos2(0.0, end), vec2(names.width, height));
                let middle = row.center().y;
                canvas.lines(0.0, middle, Anchor::Start, lines, look.text, c.ink);
                if look.selected == Some(index) {
                    canvas.outline(row.expand(2.0), 3.0, c.accent, 2.0);
                }
                canvas.region(row, index, name);
                end += height;
            }
        }
        let lowest = canvas.regions.iter().map(|region| region.rect.bottom());
        let end = lowest.fold(end, f32::max);
        canvas.done(end + space::ONE)
    }
}

impl SeverityBenefit {
    /// What the area of a circle says, over the plot; gives the height.
    fn sizes(&self, canvas: &mut Canvas<'_>, largest: f32, texts: &Texts) -> f32 {
        let Some(most) = self.most().filter(|most| *most > 0) else {
            return 0.0;
        };
        let c = canvas.look.colours;
        // A round number whose circle is about as large as a letter is high.
        let fitting = most as f32 * (canvas.look.text * 0.55 / largest).powi(2);
        let magnitude = 10_f32.powf(fitting.max(1.0).log10().floor());
        let round = ((fitting / magnitude).round() * magnitude).max(1.0);
        let people = numbers::integer(texts.language(), round as i64);
        let mut items = vec![text!(texts, "chart-benefit-size", people = people)];
        let unknown = self.circles.iter().any(|circle| circle.people.is_none());
        items.extend(unknown.then(|| texts.get("chart-benefit-size-unknown")));
        canvas.legend(0.0, &items, |canvas, index, square| {
            let (radius, fill) = match index {
                0 => (
                    largest * (round / most as f32).sqrt(),
                    c.accent.gamma_multiply(0.22),
                ),
                _ => (canvas.look.text * 0.6, c.surface),
            };
            canvas.circle(square.center(), radius, Some(fill), Some((c.accent, 2.0)));
        })
    }

    /// Names to the right of the plot, each with a line to its circle, in the order of height.
    fn leaders(
        &self,
        canvas: &mut Canvas<'_>,
        drawn: &[Drawn],
        names: &Names,
        (frame, bottom): (Rect, f32),
    ) {
        let look = canvas.look;
        let c = look.colours;
        let mut named: Vec<(&Drawn, &[String])> = drawn
            .iter()
            .filter(|circle| self.named.contains(&circle.index))
            .map(|circle| (circle, names.at(circle.index - self.named.start)))
            .collect();
        let place = |circle: &Drawn| (circle.centre.y, -circle.centre.x);
        named.sort_by(|(a, _), (b, _)| place(a).partial_cmp(&place(b)).unwrap_or(Ordering::Equal));
        let wanted: Vec<(f32, f32)> = named
            .iter()
            .map(|(circle, lines)| {
                (
                    circle.centre.y,
                    look.line() * lines.len() as f32 + space::HALF,
                )
            })
            .collect();
        let x = frame.right() + space::FOUR;
        let middles = spread(&wanted, (0.0, bottom));
        for (((circle, lines), (_, height)), middle) in named.into_iter().zip(wanted).zip(middles) {
            let selected = look.selected == Some(circle.index);
            let (colour, width) = if selected {
                (c.accent, 2.0)
            } else {
                (c.border, 1.0)
            };
            let end = pos2(x - space::HALF, middle);
            canvas.line(vec![circle.centre, end], colour, width);
            canvas.lines(x, middle, Anchor::Start, lines, look.text, c.ink);
            let corner = pos2(x - space::HALF, middle - height / 2.0);
            let row = Rect::from_min_size(corner, vec2(names.width + space::HALF, height));
            if selected {
                canvas.outline(row, 3.0, c.accent, 2.0);
            }
            let name = self
                .circles
                .get(circle.index)
                .map(|circle| circle.name.clone());
            canvas.region(row, circle.index, name.unwrap_or_default());
        }
    }
}
