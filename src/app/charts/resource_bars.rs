//! Resources by group in the order of place: what today's measures cost, and what is proposed to be added or
//! released. Two columns, each with a scale of its own, since a change is small beside the whole.

use egui::{Rect, pos2};

use super::Chart;
use super::layout::{Look, Names};
use super::scene::{Anchor, Scene, Weight};
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table};
use crate::text;
use crate::text::{Texts, money, numbers};

/// One group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceBar {
    /// Its name.
    pub name: String,
    /// Its place; none while there is no order.
    pub place: Option<usize>,
    /// Kronor per year today, where they are known.
    pub today: Option<u64>,
    /// Kronor per year that are added (or released, below zero).
    pub change: Option<i64>,
    /// People reached by the change.
    pub people: Option<u64>,
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceBars {
    /// The groups in order of place.
    pub rows: Vec<ResourceBar>,
}

impl ResourceBars {
    fn known(&self) -> u64 {
        self.rows.iter().filter_map(|row| row.today).sum()
    }

    fn sum(&self, wanted: fn(i64) -> bool) -> (usize, i64) {
        let changes = self.rows.iter().filter_map(|row| row.change);
        changes
            .filter(|change| wanted(*change))
            .fold((0, 0), |(count, sum), change| (count + 1, sum + change))
    }

    fn change(texts: &Texts, change: i64) -> String {
        let written = money::millions(texts, change);
        if change > 0 {
            format!("+{written}")
        } else {
            written
        }
    }

    fn share(&self, texts: &Texts, today: u64) -> String {
        numbers::percent(
            texts.language(),
            today as f64 / self.known().max(1) as f64,
            0,
        )
    }
}

impl Chart for ResourceBars {
    fn heading(&self, texts: &Texts) -> String {
        let (growing, more) = self.sum(|change| change > 0);
        let (releasing, less) = self.sum(|change| change < 0);
        if growing + releasing == 0 {
            return texts.get("resources-chart-still");
        }
        text!(
            texts,
            "resources-chart-heading",
            growing = growing,
            more = money::kronor(texts, more),
            releasing = releasing,
            less = money::kronor(texts, -less)
        )
    }

    fn summary(&self, texts: &Texts) -> String {
        let known = self.rows.iter().filter(|row| row.today.is_some()).count();
        text!(
            texts,
            "resources-chart-summary",
            known = known,
            count = self.rows.len(),
            sum = money::kronor(texts, money::signed(self.known()))
        )
    }

    fn table(&self, texts: &Texts) -> Table {
        let missing = || Cell::Text(texts.get("missing-data"));
        let rows = self.rows.iter().map(|row| {
            vec![
                Cell::Text(row.name.clone()),
                Cell::Number(
                    row.place
                        .map_or_else(|| "–".to_owned(), |it| it.to_string()),
                ),
                row.today.map_or_else(missing, |today| {
                    Cell::Number(money::millions(texts, money::signed(today)))
                }),
                row.today.map_or_else(
                    || Cell::Text("–".to_owned()),
                    |today| Cell::Number(self.share(texts, today)),
                ),
                row.change.map_or_else(
                    || Cell::Text("–".to_owned()),
                    |change| Cell::Number(Self::change(texts, change)),
                ),
                row.people.map_or_else(
                    || Cell::Text("–".to_owned()),
                    |people| {
                        Cell::Number(numbers::integer(texts.language(), money::signed(people)))
                    },
                ),
            ]
        });
        Table {
            caption: self.heading(texts),
            headers: vec![
                texts.get("chart-group"),
                texts.get("chart-place"),
                texts.get("resources-column-today"),
                texts.get("resources-column-share"),
                texts.get("resources-column-change"),
                texts.get("resources-column-people"),
            ],
            rows: rows.collect(),
        }
    }

    fn scene(&self, look: &Look<'_>, texts: &Texts) -> Scene {
        let c = look.colours;
        let mut scene = Scene::new(look.width);
        let title = |row: &ResourceBar| {
            row.place.map_or_else(
                || row.name.clone(),
                |place| format!("{place}. {}", row.name),
            )
        };
        let titles: Vec<String> = self.rows.iter().map(title).collect();
        let names = Names::new(look, titles.iter().map(String::as_str), 0.36);
        let left = names.width + space::ONE;
        let widest = |texts: &mut dyn Iterator<Item = String>| {
            texts.map(|text| look.measure(&text)).fold(0.0, f32::max) + space::ONE
        };
        let today_number = widest(&mut self.rows.iter().map(|row| {
            row.today.map_or_else(
                || texts.get("missing-data"),
                |today| money::millions(texts, money::signed(today)),
            )
        }));
        let number = widest(
            &mut self
                .rows
                .iter()
                .map(|row| Self::change(texts, row.change.unwrap_or(0))),
        );
        let room = (look.width - left).max(2.0 * number + today_number + 60.0);
        let half = room / 2.0 - space::ONE;
        let today_width = (half - today_number).max(20.0);
        let middle = left + room / 2.0 + space::ONE;
        let change_width = ((half - 2.0 * number) / 2.0).max(10.0);
        let zero = middle + number + change_width;
        let most_today = self
            .rows
            .iter()
            .filter_map(|row| row.today)
            .max()
            .unwrap_or(0);
        let most_change = self
            .rows
            .iter()
            .filter_map(|row| row.change.map(i64::unsigned_abs))
            .max()
            .unwrap_or(0);
        let length = |value: u64, most: u64, width: f32| {
            if most == 0 {
                0.0
            } else {
                (value as f64 / most as f64) as f32 * width
            }
        };
        let unit = texts.get("resources-chart-unit");
        let at = pos2(0.0, look.line() / 2.0);
        scene.text(at, Anchor::Start, &unit, look.text, c.ink_soft);
        let head = look.line() * 1.5;
        for (x, anchor, key) in [
            (left, Anchor::Start, "resources-chart-today"),
            (zero, Anchor::Middle, "resources-chart-change"),
        ] {
            let words = texts.get(key);
            scene.words(
                pos2(x, head),
                anchor,
                &words,
                look.text,
                Weight::SemiBold,
                c.ink,
            );
        }
        let mut y = 2.0 * look.line() + space::ONE;
        let top = y;
        for (item, row) in self.rows.iter().enumerate() {
            let height = look.row(names.at(item).len());
            let centre = y + height / 2.0;
            let area = Rect::from_min_max(pos2(0.0, y), pos2(look.width, y + height));
            if look.selected == Some(item) {
                scene.fill(area, 4.0, c.accent_soft);
            }
            scene.lines(
                names.width,
                centre,
                Anchor::End,
                names.at(item),
                look.text,
                c.ink,
            );
            let thick = look.text;
            let bar = |from: f32, to: f32| {
                Rect::from_min_max(
                    pos2(from, centre - thick / 2.0),
                    pos2(to, centre + thick / 2.0),
                )
            };
            match row.today {
                Some(today) => {
                    let end = left + length(today, most_today, today_width);
                    scene.fill(bar(left, end), 2.0, c.border);
                    let words = money::millions(texts, money::signed(today));
                    let at = pos2(end + space::HALF, centre);
                    scene.text(at, Anchor::Start, &words, look.text, c.ink);
                }
                None => {
                    let words = texts.get("missing-data");
                    scene.text(
                        pos2(left, centre),
                        Anchor::Start,
                        &words,
                        look.text,
                        c.ink_soft,
                    );
                }
            }
            if let Some(change) = row.change.filter(|change| *change != 0) {
                let long = length(change.unsigned_abs(), most_change, change_width).max(2.0);
                let words = Self::change(texts, change);
                if change > 0 {
                    scene.fill(bar(zero, zero + long), 2.0, c.accent);
                    let at = pos2(zero + long + space::HALF, centre);
                    scene.words(
                        at,
                        Anchor::Start,
                        &words,
                        look.text,
                        Weight::SemiBold,
                        c.ink,
                    );
                } else {
                    scene.outline(bar(zero - long, zero), 2.0, c.accent, 2.0);
                    let at = pos2(zero - long - space::HALF, centre);
                    scene.words(at, Anchor::End, &words, look.text, Weight::SemiBold, c.ink);
                }
            }
            let said = text!(
                texts,
                "resources-chart-row",
                name = titles.get(item).map_or("", String::as_str),
                today = row.today.map_or_else(
                    || texts.get("missing-data"),
                    |today| money::kronor(texts, money::signed(today))
                ),
                change = money::kronor(texts, row.change.unwrap_or(0))
            );
            scene.region(area, item, said);
            y += height;
        }
        scene.line(vec![pos2(zero, top), pos2(zero, y)], c.ink_soft, 1.0);
        scene.grow(y + space::HALF);
        scene
    }
}
