//! Need bars: how large each group's need is and which criteria make it so, largest first, over the bands of the
//! severity classes.

use egui::{Rect, pos2, vec2};

use super::Chart;
use super::layout::{Look, Names, legend, letter};
use super::scene::{Anchor, Scene, Weight};
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table};
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

    /// The groups that share the largest need.
    fn largest(&self) -> Vec<String> {
        let sorted = self.sorted();
        let whole = |bar: &NeedBar| (bar.need() * 1e9).round();
        let most = sorted.first().map_or(0.0, |(_, bar)| whole(bar));
        let same = sorted.iter().take_while(|(_, bar)| whole(bar) == most);
        same.map(|(_, bar)| bar.name.clone()).collect()
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
        match self.largest().as_slice() {
            [] => texts.get("chart-need-empty"),
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
        let mut scene = Scene::new(look.width);
        let items: Vec<String> = self.criteria.clone();
        let legend = legend(&mut scene, look, 0.0, &items, |scene, index, square| {
            scene.fill(square, 3.0, c.series_at(index));
            let ink = c.text_on(c.series_at(index));
            let size = look.text;
            scene.words(
                square.center(),
                Anchor::Middle,
                &letter(index),
                size,
                Weight::SemiBold,
                ink,
            );
        });
        let number = look.measure("100") + space::ONE;
        let left = names.width + space::ONE;
        let width = (look.width - left - number).max(80.0);
        let x = |share: f64| left + width * share.clamp(0.0, 1.0) as f32;
        let top = legend + space::ONE + look.line() + space::ONE;

        let tall = |index: usize, bar: &NeedBar| {
            let under = if bar.missing() { space::ONE } else { 0.0 };
            look.row(names.at(index).len()) + under
        };
        let heights: Vec<f32> = bars
            .iter()
            .enumerate()
            .map(|(index, (_, bar))| tall(index, bar))
            .collect();
        let bottom = top + heights.iter().sum::<f32>();
        self.bands(&mut scene, look, &x, legend + space::ONE, bottom);
        let mut y = top;
        for ((index, (item, bar)), height) in bars.iter().enumerate().zip(heights) {
            let row = Rect::from_min_size(pos2(0.0, y), vec2(look.width, height));
            scene.begin_row(bar.key, y);
            if look.selected == Some(*item) {
                scene.fill(row, 4.0, c.accent_soft);
            }
            let under = if bar.missing() { space::ONE } else { 0.0 };
            let middle = row.center().y - under / 2.0;
            scene.lines(
                names.width,
                middle,
                Anchor::End,
                names.at(index),
                look.text,
                c.ink,
            );
            let thick = look.text * 1.4;
            let mut from = 0.0;
            for (part, share) in bar.parts.iter().enumerate() {
                let (start, end) = (x(from), x(from + share));
                from += share;
                // The gap keeps neighbours apart in greyscale.
                let piece = Rect::from_min_max(
                    pos2(start, middle - thick / 2.0),
                    pos2((end - 1.5).max(start), middle + thick / 2.0),
                );
                scene.fill(piece, 0.0, c.series_at(part));
                if piece.width() > look.text * 1.2 {
                    let ink = c.text_on(c.series_at(part));
                    let size = look.text;
                    scene.text(piece.center(), Anchor::Middle, &letter(part), size, ink);
                }
            }
            let end = x(from);
            if let Some((low, high)) = bar.interval.filter(|(low, high)| high > low) {
                let under = middle + thick / 2.0 + 5.0;
                scene.line(vec![pos2(x(low), under), pos2(x(high), under)], c.ink, 2.0);
                for at in [low, high] {
                    scene.line(
                        vec![pos2(x(at), under - 4.0), pos2(x(at), under + 4.0)],
                        c.ink,
                        2.0,
                    );
                }
            }
            let need = numbers::decimal(texts.language(), bar.need() * 100.0, 0);
            let at = pos2(end + space::HALF + 2.0, middle);
            scene.words(at, Anchor::Start, &need, look.text, Weight::SemiBold, c.ink);
            let words = text!(
                texts,
                "chart-need-row",
                name = &bar.name,
                need = need,
                class = self.class(bar)
            );
            scene.region(row, *item, words);
            scene.end_row();
            y += height;
        }
        scene.grow(y + space::ONE);
        scene
    }
}

impl NeedBars {
    /// The class borders as dashed lines with the names of the classes between them on top. On a narrow
    /// picture names that would run together are left to the table and the words under the pointer.
    fn bands(
        &self,
        scene: &mut Scene,
        look: &Look<'_>,
        x: &dyn Fn(f64) -> f32,
        top: f32,
        bottom: f32,
    ) {
        let c = look.colours;
        let [moderate, large, very_large] = self.borders;
        let edges = [0.0, moderate, large, very_large, 1.0];
        for border in self.borders {
            let from = pos2(x(border), top + 2.0);
            scene.dashes(from, pos2(x(border), bottom), c.border, 1.0);
        }
        for ((name, pair), class) in self.classes.iter().zip(edges.windows(2)).zip(0..) {
            let &[from, to] = pair else { continue };
            let (from, to) = (x(from), x(to));
            let middle = top + look.line() / 2.0;
            let swatch = Rect::from_min_max(
                pos2(from + 1.0, top + look.line() + 1.0),
                pos2(to - 1.0, top + look.line() + 5.0),
            );
            scene.fill(swatch, 0.0, c.severity_at(class));
            if look.measure(name) < to - from - space::HALF {
                let at = pos2((from + to) / 2.0, middle);
                scene.text(at, Anchor::Middle, name, look.text, c.ink_soft);
            }
        }
    }
}
