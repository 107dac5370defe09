//! What the evidence sheets hold at a glance: a row for each kind, a column for the whole workshop and one for each
//! group. Filled with its quality, looked for and not found, or not filled in.

use egui::{Rect, pos2};

use super::Chart;
use super::layout::{Look, Names, legend};
use super::scene::{Anchor, Scene};
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table};
use crate::text;
use crate::text::Texts;

/// What a sheet says on one kind of evidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glance {
    /// Nothing yet.
    #[default]
    Open,
    /// Looked for and not found.
    Missing,
    /// There, with the lowest quality 1–5 where one is set.
    Found(Option<u8>),
}

/// One kind of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlanceRow {
    /// The kind.
    pub kind: String,
    /// For the whole workshop.
    pub whole: Glance,
    /// For each group, in the order of [`EvidenceGlance::groups`].
    pub groups: Vec<Glance>,
}

impl GlanceRow {
    fn count(&self, wanted: fn(&Glance) -> bool) -> usize {
        self.groups.iter().filter(|glance| wanted(glance)).count()
    }

    fn is_found(glance: &Glance) -> bool {
        matches!(glance, Glance::Found(_))
    }

    /// How many of many groups have evidence, and for how many it was looked for and not found: a bar on the
    /// length of all, with the count after it.
    fn share(&self, scene: &mut Scene, look: &Look<'_>, texts: &Texts, (x, y): (f32, f32)) {
        let c = look.colours;
        let count = self.groups.len();
        let (found, missing) = (
            self.count(Self::is_found),
            self.count(|glance| *glance == Glance::Missing),
        );
        let said = text!(texts, "evidence-glance-share", found = found, count = count);
        let longest = text!(texts, "evidence-glance-share", found = count, count = count);
        let end = look.width - look.measure(&longest) - space::ONE;
        let length = (end - x).max(20.0);
        let half = look.text * 0.4;
        let part = |from: usize, to: usize| {
            let at = |number: usize| x + length * number as f32 / count.max(1) as f32;
            Rect::from_min_max(pos2(at(from), y - half), pos2(at(to), y + half))
        };
        let whole = vec![pos2(x, y), pos2(x + length, y)];
        scene.line(whole, c.line, 2.0);
        if found > 0 {
            scene.fill(part(0, found), 2.0, c.accent);
        }
        if missing > 0 {
            scene.outline(part(found, found + missing), 2.0, c.attention, 2.0);
        }
        let at = pos2(look.width, y);
        scene.text(at, Anchor::End, &said, look.text, c.ink);
    }

    /// Nothing anywhere.
    fn is_empty(&self) -> bool {
        !Self::is_found(&self.whole) && self.count(Self::is_found) == 0
    }
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceGlance {
    /// Names of the groups, in the order of the columns.
    pub groups: Vec<String>,
    /// The kinds of evidence.
    pub rows: Vec<GlanceRow>,
}

/// One mark of a sheet.
fn draw(scene: &mut Scene, look: &Look<'_>, square: Rect, glance: Glance) {
    let c = look.colours;
    match glance {
        Glance::Open => scene.circle(square.center(), 2.0, Some(c.border), None),
        Glance::Missing => {
            scene.outline(square, 2.0, c.attention, 2.0);
            let line = vec![square.left_bottom(), square.right_top()];
            scene.line(line, c.attention, 2.0);
        }
        Glance::Found(quality) => {
            scene.fill(square, 2.0, c.accent);
            if let Some(quality) = quality.filter(|_| square.width() >= look.text) {
                let at = square.center();
                let words = quality.to_string();
                scene.text(at, Anchor::Middle, &words, look.text * 0.85, c.on_accent);
            }
        }
    }
}

fn words(texts: &Texts, glance: Glance) -> String {
    match glance {
        Glance::Open => texts.get("evidence-glance-open"),
        Glance::Missing => texts.get("missing-data"),
        Glance::Found(None) => texts.get("evidence-glance-found"),
        Glance::Found(Some(quality)) => {
            text!(texts, "evidence-glance-quality", quality = quality)
        }
    }
}

impl EvidenceGlance {
    /// With more groups than this a column each is too narrow to see, and a bar says how many groups have
    /// evidence.
    pub const MOST_COLUMNS: usize = 30;
}

impl Chart for EvidenceGlance {
    fn heading(&self, texts: &Texts) -> String {
        let without = self.rows.iter().filter(|row| row.is_empty()).count();
        text!(
            texts,
            "evidence-glance-heading",
            without = without,
            count = self.rows.len()
        )
    }

    fn summary(&self, texts: &Texts) -> String {
        let lacking: Vec<&str> = self
            .rows
            .iter()
            .filter(|row| row.is_empty())
            .map(|row| row.kind.as_str())
            .collect();
        if lacking.is_empty() {
            texts.get("evidence-glance-all")
        } else {
            text!(
                texts,
                "evidence-glance-summary",
                list = texts.list(&lacking)
            )
        }
    }

    fn table(&self, texts: &Texts) -> Table {
        let rows = self.rows.iter().map(|row| {
            let qualities = row
                .groups
                .iter()
                .chain([&row.whole])
                .filter_map(|it| match it {
                    Glance::Found(quality) => *quality,
                    Glance::Open | Glance::Missing => None,
                });
            vec![
                Cell::Text(row.kind.clone()),
                Cell::Text(words(texts, row.whole)),
                Cell::Number(row.count(GlanceRow::is_found).to_string()),
                Cell::Number(row.count(|glance| *glance == Glance::Missing).to_string()),
                Cell::Number(
                    qualities
                        .min()
                        .map_or_else(|| "–".to_owned(), |quality| quality.to_string()),
                ),
            ]
        });
        let keys = [
            "evidence-glance-kind",
            "evidence-glance-whole",
            "evidence-glance-groups",
            "evidence-glance-missing",
            "evidence-glance-lowest",
        ];
        Table {
            caption: self.heading(texts),
            headers: keys.map(|key| texts.get(key)).to_vec(),
            rows: rows.collect(),
        }
    }

    fn scene(&self, look: &Look<'_>, texts: &Texts) -> Scene {
        let c = look.colours;
        let mut scene = Scene::new(look.width);
        let items = [
            "evidence-glance-legend-found",
            "evidence-glance-legend-missing",
            "evidence-glance-open",
        ]
        .map(|key| texts.get(key));
        let glances = [Glance::Found(Some(4)), Glance::Missing, Glance::Open];
        let top = legend(&mut scene, look, 0.0, &items, |scene, index, square| {
            let glance = glances.get(index).copied().unwrap_or_default();
            draw(scene, look, square, glance);
        });
        let names = Names::new(look, self.rows.iter().map(|row| row.kind.as_str()), 0.42);
        let whole = texts.get("evidence-glance-all-groups");
        let many = self.groups.len() > Self::MOST_COLUMNS;
        let left = names.width + space::TWO;
        let apart = if many { space::TWO } else { space::ONE };
        let first = (look.measure(&whole) + apart).max(look.text * 1.6);
        let columns = self.groups.len().max(1) as f32;
        let edge = look.measure(&self.groups.len().to_string()) / 2.0;
        let room = (look.width - left - first - edge).max(20.0);
        let wide = (room / columns).min(look.text * 1.9);
        let head = top + look.line() / 2.0;
        let middle = left + first / 2.0;
        scene.text(pos2(middle, head), Anchor::Middle, &whole, look.text, c.ink);
        if many {
            let words = texts.get("evidence-glance-groups");
            let at = pos2(left + first, head);
            scene.text(at, Anchor::Start, &words, look.text, c.ink_soft);
        }
        let shown = if many { 0 } else { self.groups.len() };
        let every = (look.measure("000") / wide).ceil().max(1.0) as usize;
        for index in (0..shown).step_by(every) {
            let x = left + first + wide * (index as f32 + 0.5);
            let words = (index + 1).to_string();
            scene.text(pos2(x, head), Anchor::Middle, &words, look.text, c.ink_soft);
        }
        let mut y = top + look.line() + space::HALF;
        for (item, row) in self.rows.iter().enumerate() {
            let height = look.row(names.at(item).len());
            let centre = y + height / 2.0;
            scene.lines(
                names.width,
                centre,
                Anchor::End,
                names.at(item),
                look.text,
                c.ink,
            );
            let side = if many { look.text } else { wide - 2.0 };
            let side = side.clamp(2.0, look.text * 1.5);
            let all = std::iter::once((middle, row.whole)).chain(
                row.groups
                    .iter()
                    .take(shown)
                    .enumerate()
                    .map(|(index, glance)| (left + first + wide * (index as f32 + 0.5), *glance)),
            );
            for (x, glance) in all {
                let square = Rect::from_center_size(pos2(x, centre), egui::Vec2::splat(side));
                draw(&mut scene, look, square, glance);
            }
            if many {
                row.share(&mut scene, look, texts, (left + first, centre));
            }
            let area = Rect::from_min_max(pos2(0.0, y), pos2(look.width, y + height));
            let said = text!(
                texts,
                "evidence-glance-row",
                kind = &row.kind,
                found = row.count(GlanceRow::is_found),
                count = self.groups.len()
            );
            scene.region(area, item, said);
            y += height;
        }
        scene.grow(y);
        scene
    }
}
