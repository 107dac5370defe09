//! Resources by group in the order of place: what today's measures cost, and what is proposed to be added or
//! released. Two columns, each with a scale of its own, since a change is small beside the whole.

use emath::{Rect, pos2};

use crate::picture::layout::{Canvas, Look, Names, stacked};
use crate::picture::scene::{Anchor, Scene};
use crate::picture::{Cell, Chart, Table, space};
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
        let mut canvas = Canvas::new(look);
        let title = |row: &ResourceBar| {
            row.place.map_or_else(
                || row.name.clone(),
                |place| format!("{place}. {}", row.name),
            )
        };
        let titles: Vec<String> = self.rows.iter().map(title).collect();
        let names = Names::new(look, titles.iter().map(String::as_str), 0.36);
        let today = |row: &ResourceBar| {
            let written = |today| money::millions(texts, money::signed(today));
            row.today.map_or_else(|| texts.get("missing-data"), written)
        };
        let change = |row: &ResourceBar| Self::change(texts, row.change.unwrap_or(0));
        let today_number = look.widest(self.rows.iter().map(today)) + space::ONE;
        let number = look.widest(self.rows.iter().map(change)) + space::ONE;
        let left = names.width + space::ONE;
        let room = (look.width - left).max(2.0 * number + today_number + 60.0);
        let half = room / 2.0 - space::ONE;
        let today_width = (half - today_number).max(20.0);
        let change_width = ((half - 2.0 * number) / 2.0).max(10.0);
        let zero = left + room / 2.0 + space::ONE + number + change_width;
        let most_today = self.rows.iter().filter_map(|row| row.today).max();
        let changes = self.rows.iter().filter_map(|row| row.change);
        let most_change = changes.map(i64::unsigned_abs).max();
        let length = |value: u64, most: Option<u64>, width: f32| {
            let most = most.filter(|most| *most > 0);
            most.map_or(0.0, |most| (value as f64 / most as f64) as f32 * width)
        };
        let unit = texts.get("resources-chart-unit");
        canvas.soft(pos2(0.0, look.line() / 2.0), Anchor::Start, &unit);
        for (x, anchor, key) in [
            (left, Anchor::Start, "resources-chart-today"),
            (zero, Anchor::Middle, "resources-chart-change"),
        ] {
            let at = pos2(x, look.line() * 1.5);
            canvas.strong(at, anchor, &texts.get(key), c.ink);
        }
        let top = 2.0 * look.line() + space::ONE;
        let (rows, bottom) = stacked(top, &names.heights(look));
        for ((item, row), at) in self.rows.iter().enumerate().zip(rows) {
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
            let centre = canvas.row((&names, item), item, at, said, None).center().y;
            let high = (centre - look.text / 2.0)..=(centre + look.text / 2.0);
            let bar = |from: f32, to: f32| Rect::from_x_y_ranges(from..=to, high.clone());
            if let Some(known) = row.today {
                let end = left + length(known, most_today, today_width);
                canvas.fill(bar(left, end), 2.0, c.border);
                canvas.say(pos2(end + space::HALF, centre), Anchor::Start, &today(row));
            } else {
                canvas.soft(pos2(left, centre), Anchor::Start, &today(row));
            }
            let Some(changed) = row.change.filter(|change| *change != 0) else {
                continue;
            };
            let long = length(changed.unsigned_abs(), most_change, change_width).max(2.0);
            if changed > 0 {
                canvas.fill(bar(zero, zero + long), 2.0, c.accent);
                let at = pos2(zero + long + space::HALF, centre);
                canvas.strong(at, Anchor::Start, &change(row), c.ink);
            } else {
                canvas.outline(bar(zero - long, zero), 2.0, c.accent, 2.0);
                let at = pos2(zero - long - space::HALF, centre);
                canvas.strong(at, Anchor::End, &change(row), c.ink);
            }
        }
        canvas.end();
        canvas.upright(zero, (top, bottom), c.ink_soft, 1.0);
        canvas.done(bottom + space::HALF)
    }
}
