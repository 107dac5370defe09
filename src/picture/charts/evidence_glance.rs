//! What the evidence sheets hold at a glance: a row for each kind, a column for the whole workshop and one for each
//! group. Filled with its quality, looked for and not found, or not filled in.

use emath::{Pos2, Rect, pos2};

use crate::picture::layout::{Canvas, Look, Names, stacked};
use crate::picture::scene::{Anchor, Scene};
use crate::picture::{Cell, Chart, Table, space};
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
    fn share(&self, canvas: &mut Canvas<'_>, texts: &Texts, Pos2 { x, y }: Pos2) {
        let look = canvas.look;
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
        canvas.level(y, (x, x + length), c.line, 2.0);
        if found > 0 {
            canvas.fill(part(0, found), 2.0, c.accent);
        }
        if missing > 0 {
            canvas.outline(part(found, found + missing), 2.0, c.attention, 2.0);
        }
        canvas.say(pos2(look.width, y), Anchor::End, &said);
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
fn draw(canvas: &mut Canvas<'_>, square: Rect, glance: Glance) {
    let look = canvas.look;
    let c = look.colours;
    match glance {
        Glance::Open => canvas.circle(square.center(), 2.0, Some(c.border), None),
        Glance::Missing => {
            canvas.outline(square, 2.0, c.attention, 2.0);
            let line = vec![square.left_bottom(), square.right_top()];
            canvas.line(line, c.attention, 2.0);
        }
        Glance::Found(quality) => {
            canvas.fill(square, 2.0, c.accent);
            if let Some(quality) = quality.filter(|_| square.width() >= look.text) {
                let (at, size) = (square.center(), look.text * 0.85);
                canvas.text(at, Anchor::Middle, &quality.to_string(), size, c.on_accent);
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
        let mut canvas = Canvas::new(look);
        let items = [
            "evidence-glance-legend-found",
            "evidence-glance-legend-missing",
            "evidence-glance-open",
        ]
        .map(|key| texts.get(key));
        let glances = [Glance::Found(Some(4)), Glance::Missing, Glance::Open];
        let top = canvas.legend(0.0, &items, |canvas, index, square| {
            draw(
                canvas,
                square,
                glances.get(index).copied().unwrap_or_default(),
            );
        });
        let names = Names::new(look, self.rows.iter().map(|row| row.kind.as_str()), 0.42);
        let whole = texts.get("evidence-glance-all-groups");
        let many = self.groups.len() > Self::MOST_COLUMNS;
        let left = names.width + space::TWO;
        let apart = if many { space::TWO } else { space::ONE };
        let first = (look.measure(&whole) + apart).max(look.text * 1.6);
        let edge = look.measure(&self.groups.len().to_string()) / 2.0;
        let room = (look.width - left - first - edge).max(20.0);
        let wide = (room / self.groups.len().max(1) as f32).min(look.text * 1.9);
        let x = |index: usize| left + first + wide * (index as f32 + 0.5);
        let middle = left + first / 2.0;
        let head = top + look.line() / 2.0;
        canvas.say(pos2(middle, head), Anchor::Middle, &whole);
        if many {
            let words = texts.get("evidence-glance-groups");
            canvas.soft(pos2(left + first, head), Anchor::Start, &words);
        }
        let shown = if many { 0 } else { self.groups.len() };
        let every = (look.measure("000") / wide).ceil().max(1.0) as usize;
        for index in (0..shown).step_by(every) {
            let number = (index + 1).to_string();
            canvas.soft(pos2(x(index), head), Anchor::Middle, &number);
        }
        let side = if many { look.text } else { wide - 2.0 };
        let side = emath::Vec2::splat(side.clamp(2.0, look.text * 1.5));
        let (rows, bottom) = stacked(top + look.line() + space::HALF, &names.heights(look));
        for ((item, row), at) in self.rows.iter().enumerate().zip(rows) {
            let said = text!(
                texts,
                "evidence-glance-row",
                kind = &row.kind,
                found = row.count(GlanceRow::is_found),
                count = self.groups.len()
            );
            let centre = canvas.row((&names, item), item, at, said, None).center().y;
            let groups = row.groups.iter().take(shown).enumerate();
            let groups = groups.map(|(index, glance)| (x(index), *glance));
            for (x, glance) in std::iter::once((middle, row.whole)).chain(groups) {
                draw(
                    &mut canvas,
                    Rect::from_center_size(pos2(x, centre), side),
                    glance,
                );
            }
            if many {
                row.share(&mut canvas, texts, pos2(left + first, centre));
            }
        }
        canvas.end();
        canvas.done(bottom)
    }
}
