//! Need bars: how large each group's need is and which criteria make it so, largest first, over the bands of the
//! severity classes.

use emath::{Rect, pos2};

use crate::picture::layout::{Canvas, Look, Names, letter, stacked};
use crate::picture::scene::{Anchor, Scene};
use crate::picture::{Cell, Chart, Table, space};
use crate::text;
use crate::text::{Texts, numbers};

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedBar {
    /// A number that stays with the group when the order changes.
    pub key: u64,
    /// Its name.
    pub name: String,
    /// Weighted share of each criterion, in the order of the criteria; their sum is the need, 0 to 1.
    pub parts: Vec<f64>,
    /// The parts whose value is missing, by their place; each stands in the middle of what it can be.
    pub unknown: Vec<usize>,
    /// Lowest and highest need when values are missing.
    pub interval: Option<(f64, f64)>,
    /// Severity class, 0 small to 3 very large.
    pub class: usize,
}

impl NeedBar {
    /// The need, 0 to 1.
    #[must_use]
    pub fn need(&self) -> f64 {
        self.parts.iter().sum()
    }

    /// Values are missing, so that the need is an interval.
    fn missing(&self) -> bool {
        self.interval.is_some_and(|(low, high)| high > low)
    }
}

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedBars {
    /// Names of the criteria.
    pub criteria: Vec<String>,
    /// Names of the classes, small to very large.
    pub classes: [String; 4],
    /// Where the classes moderate, large and very large begin, 0 to 1.
    pub borders: [f64; 3],
    /// The groups in any order; the picture sorts them.
    pub bars: Vec<NeedBar>,
}

impl NeedBars {
    /// The groups, largest need first, with their place in the data. Equal needs keep the order of the data.
    fn sorted(&self) -> Vec<(usize, &NeedBar)> {
        let mut bars: Vec<(usize, &NeedBar)> = self.bars.iter().enumerate().collect();
        let whole = |bar: &NeedBar| (bar.need() * 1e9).round();
        bars.sort_by(|(_, a), (_, b)| whole(b).total_cmp(&whole(a)));
        bars
    }

    /// The groups that share the largest need of those that are known whole, and whether one that is not may have a
    /// larger one.
    fn largest(&self) -> (Vec<String>, bool) {
        let whole = |need: f64| (need * 1e9).round();
        let known = self.sorted().into_iter().filter(|(_, bar)| !bar.missing());
        let known: Vec<&NeedBar> = known.map(|(_, bar)| bar).collect();
        let most = known.first().map_or(0.0, |bar| whole(bar.need()));
        let mut others = self.bars.iter().filter(|bar| bar.missing());
        let above = others.any(|bar| bar.interval.is_some_and(|(_, high)| whole(high) > most));
        let same = known.iter().take_while(|bar| whole(bar.need()) == most);
        (same.map(|bar| bar.name.clone()).collect(), above)
    }

    fn names(&self, look: &Look<'_>) -> Names {
        let bars = self.sorted();
        Names::new(look, bars.iter().map(|(_, bar)| bar.name.as_str()), 0.34)
    }

    fn class(&self, bar: &NeedBar) -> &str {
        self.classes.get(bar.class).map_or("", String::as_str)
    }
}

impl Chart for NeedBars {
    fn heading(&self, texts: &Texts) -> String {
        let (largest, unsure) = self.largest();
        match largest.as_slice() {
            [] if unsure => texts.get("chart-need-heading-unknown"),
            [] => texts.get("chart-need-empty"),
            some if unsure => text!(texts, "chart-need-heading-known", names = texts.list(some)),
            [one] => text!(texts, "chart-need-heading", name = one),
            some if some.len() <= 3 => {
                text!(texts, "chart-need-heading-some", names = texts.list(some))
            }
            many => text!(texts, "chart-need-heading-many", count = many.len()),
        }
    }

    fn summary(&self, texts: &Texts) -> String {
        let count = self.bars.len();
        let first: Vec<String> = self
            .sorted()
            .iter()
            .take(3)
            .map(|(_, bar)| bar.name.clone())
            .collect();
        text!(
            texts,
            "chart-need-summary",
            count = count,
            names = texts.list(&first)
        )
    }

    fn table(&self, texts: &Texts) -> Table {
        let hundred = |share: f64| numbers::decimal(texts.language(), share * 100.0, 0);
        let mut headers = vec![texts.get("chart-group")];
        headers.extend(
            self.criteria
                .iter()
                .map(|name| text!(texts, "chart-of-hundred", name = name)),
        );
        headers.push(texts.get("chart-need-total"));
        headers.push(texts.get("chart-class"));
        let rows = self.sorted().into_iter().map(|(_, bar)| {
            let mut row = vec![Cell::Text(bar.name.clone())];
            row.extend(bar.parts.iter().map(|part| Cell::Number(hundred(*part))));
            row.push(Cell::Number(match bar.interval {
                Some((low, high)) if high > low => {
                    format!(
                        "{} ({}–{})",
                        hundred(bar.need()),
                        hundred(low),
                        hundred(high)
                    )
                }
                _ => hundred(bar.need()),
            }));
            row.push(Cell::Text(self.class(bar).to_owned()));
            row
        });
        Table {
            caption: self.heading(texts),
            headers,
            rows: rows.collect(),
        }
    }

    fn names_width(&self, look: &Look<'_>) -> f32 {
        self.names(look).width
    }

    fn scene(&self, look: &Look<'_>, texts: &Texts) -> Scene {
        let c = look.colours;
        let bars = self.sorted();
        let names = self.names(look);
        let mut canvas = Canvas::new(look);
        let legend = canvas.legend(0.0, &self.criteria, |canvas, index, square| {
            let ground = c.series_at(index);
            canvas.fill(square, 3.0, ground);
            let (letter, ink) = (letter(index), c.text_on(ground));
            canvas.strong(square.center(), Anchor::Middle, &letter, ink);
        });
        let number = look.measure("100") + space::ONE;
        let left = names.width + space::ONE;
        let width = (look.width - left - number).max(80.0);
        let x = |share: f64| left + width * share.clamp(0.0, 1.0) as f32;
        let top = legend + space::ONE + look.line() + space::ONE;
        let (rows, bottom) = stacked(top, &names.heights(look));
        self.bands(&mut canvas, &x, legend + space::ONE, bottom);
        let half = look.text * 0.7;
        for ((index, (item, bar)), at) in bars.iter().enumerate().zip(rows) {
            let need = numbers::decimal(texts.language(), bar.need() * 100.0, 0);
            let said = text!(
                texts,
                "chart-need-row",
                name = &bar.name,
                need = &need,
                class = self.class(bar)
            );
            let band = canvas.row((&names, index), *item, at, said, Some(bar.key));
            let middle = band.center().y;
            let high = (middle - half)..=(middle + half);
            let mut from = 0.0;
            let known = bar.parts.iter().enumerate();
            for (part, share) in known.filter(|(part, _)| !bar.unknown.contains(part)) {
                let (start, end) = (x(from), x(from + share));
                from += share;
                // The gap keeps neighbours apart in greyscale.
                let across = start..=(end - 1.5).max(start);
                let piece = Rect::from_x_y_ranges(across, high.clone());
                let ground = c.series_at(part);
                canvas.fill(piece, 0.0, ground);
                // The letters stand once, in the first row, and in the legend.
                if index == 0 && piece.width() > look.text * 1.2 {
                    let ink = c.text_on(ground);
                    canvas.text(
                        piece.center(),
                        Anchor::Middle,
                        &letter(part),
                        look.text,
                        ink,
                    );
                }
            }
            if let Some((low, most)) = bar.interval.filter(|_| bar.missing()) {
                // Hatched from the lowest to the highest that the need can be.
                let unknown = Rect::from_x_y_ranges(x(low)..=x(most), high);
                canvas.hatch(unknown, c.ink_soft, look.text * 0.4);
                canvas.outline(unknown, 0.0, c.ink_soft, 1.0);
                from = from.max(most);
            }
            let end = x(from);
            let at = pos2(end + space::HALF + 2.0, middle);
            canvas.strong(at, Anchor::Start, &need, c.ink);
        }
        canvas.end();
        canvas.done(bottom + space::ONE)
    }
}

impl NeedBars {
    /// The class borders as dashed lines with the names of the classes between them on top. On a narrow
    /// picture names that would run together are left to the table and the words under the pointer.
    fn bands(&self, canvas: &mut Canvas<'_>, x: &dyn Fn(f64) -> f32, top: f32, bottom: f32) {
        let look = canvas.look;
        let c = look.colours;
        let [moderate, large, very_large] = self.borders;
        let edges = [0.0, moderate, large, very_large, 1.0];
        for border in self.borders {
            let at = x(border);
            canvas.dashes(pos2(at, top + 2.0), pos2(at, bottom), c.border, 1.0);
        }
        let (middle, under) = (top + look.line() / 2.0, top + look.line());
        for ((name, pair), class) in self.classes.iter().zip(edges.windows(2)).zip(0..) {
            let &[from, to] = pair else { continue };
            let (from, to) = (x(from), x(to));
            let swatch = (from + 1.0)..=(to - 1.0);
            let swatch = Rect::from_x_y_ranges(swatch, (under + 1.0)..=(under + 5.0));
            canvas.fill(swatch, 0.0, c.severity_at(class));
            if look.measure(name) < to - from - space::HALF {
                canvas.soft(pos2((from + to) / 2.0, middle), Anchor::Middle, name);
            }
        }
    }
}
