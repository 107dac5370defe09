//! Which sheet holds what, where its headings stand, and which column is which field: guessed, remembered,
//! and changed by hand.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::book::{Book, Cell, Sheet, column_letters, column_number};
use super::cell_text::{folded, heading_words};
use super::fields::{Field, SeverityPart, TableKind};
use crate::text::catalogues::SpreadsheetWords;
use crate::text::{Language, Texts};
use crate::workshop::Workshop;

/// How far down headings are looked for, in rows with something in them.
const HEADINGS_WITHIN: usize = 40;
/// How many sets of headings are remembered; the oldest go first.
const REMEMBERED: usize = 60;

/// What is taken from a file: one entry per sheet, in the file's order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Sheets.
    pub sheets: Vec<SheetPlan>,
}

/// What is taken from one sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetPlan {
    /// The sheet's name.
    pub sheet: String,
    /// What its rows are; none = nothing is taken from it.
    #[serde(default)]
    pub table: Option<TableKind>,
    /// The row with the headings, from 1.
    pub header_row: u32,
    /// Which field each column is, by the column's number from 0 (by its letters in a file).
    #[serde(default, with = "by_letters")]
    pub columns: BTreeMap<u32, Field>,
}

/// Which field a column was last tied to, by the headings of the whole row.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RememberedHeadings {
    /// Newest last.
    pub rows: Vec<RememberedRow>,
}

/// One remembered row of headings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RememberedRow {
    /// What the row of headings is known by.
    pub signature: String,
    /// What the rows below were.
    pub table: TableKind,
    /// Field by column.
    #[serde(with = "by_letters")]
    pub columns: BTreeMap<u32, Field>,
}

mod by_letters {
    use super::{BTreeMap, Field, column_letters, column_number};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub fn serialize<S: Serializer>(
        columns: &BTreeMap<u32, Field>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let named: Vec<(String, &Field)> = columns
            .iter()
            .map(|(column, field)| (column_letters(*column), field))
            .collect();
        named
            .into_iter()
            .collect::<BTreeMap<_, _>>()
            .serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<u32, Field>, D::Error> {
        let named = BTreeMap::<String, Field>::deserialize(deserializer)?;
        named
            .into_iter()
            .map(|(letters, field)| {
                let column = column_number(&letters)
                    .ok_or_else(|| D::Error::custom(format!("{letters} is no column")))?;
                Ok((column, field))
            })
            .collect()
    }
}

impl Plan {
    /// What each sheet seems to hold. What was remembered for the same headings goes before any guess.
    pub fn guess(book: &Book, workshop: &Workshop, remembered: &RememberedHeadings) -> Self {
        let mut sheets: Vec<SheetPlan> = book
            .sheets
            .iter()
            .map(|sheet| SheetPlan::guess(sheet, workshop, remembered))
            .collect();
        keep_the_best(&mut sheets);
        let has_groups = sheets
            .iter()
            .any(|plan| plan.table == Some(TableKind::Groups));
        // Nothing known at all: the person ties the columns of the first sheet by hand.
        if !has_groups && sheets.iter().all(|plan| plan.table.is_none()) {
            let first = book
                .sheets
                .iter()
                .position(|sheet| !sheet.hidden && !sheet.rows.is_empty());
            if let Some(plan) = first.and_then(|at| sheets.get_mut(at)) {
                plan.table = Some(TableKind::Groups);
            }
        }
        Self { sheets }
    }

    /// The plan of a sheet.
    pub fn of(&self, sheet: &str) -> Option<&SheetPlan> {
        self.sheets.iter().find(|plan| plan.sheet == sheet)
    }
}

impl SheetPlan {
    fn guess(sheet: &Sheet, workshop: &Workshop, remembered: &RememberedHeadings) -> Self {
        let mut best: Option<(usize, TableKind, Self)> = None;
        for row in sheet.rows.iter().take(HEADINGS_WITHIN) {
            let known = remembered.of(&signature(sheet, row.number));
            if let Some(known) = known {
                return Self {
                    sheet: sheet.name.clone(),
                    table: Some(known.table),
                    header_row: row.number,
                    columns: known.columns.clone(),
                };
            }
            for table in TableKind::ALL {
                let columns = guess_columns(sheet, row.number, table, workshop);
                let score = columns.len();
                // A group can have evidence in its own row. Where all columns are known to both, it is a sheet
                // of evidence, whose rows are of groups that stand elsewhere.
                let is_better = |(highest, kind, plan): &(usize, TableKind, Self)| {
                    score > *highest
                        || (score == *highest
                            && *kind == TableKind::Groups
                            && plan.header_row == row.number)
                };
                if is_enough(table, &columns) && best.as_ref().is_none_or(is_better) {
                    best = Some((
                        score,
                        table,
                        Self {
                            sheet: sheet.name.clone(),
                            table: (!sheet.hidden).then_some(table),
                            header_row: row.number,
                            columns,
                        },
                    ));
                }
            }
        }
        best.filter(|_| !is_about_the_form(sheet)).map_or_else(
            || Self {
                sheet: sheet.name.clone(),
                table: None,
                header_row: first_row_of_words(sheet),
                columns: BTreeMap::new(),
            },
            |(_, _, plan)| plan,
        )
    }

    /// The plan after the kind of rows or the row with headings has been changed: columns are guessed anew.
    #[must_use]
    pub fn changed(
        sheet: &Sheet,
        table: Option<TableKind>,
        header_row: u32,
        workshop: &Workshop,
    ) -> Self {
        Self {
            sheet: sheet.name.clone(),
            table,
            header_row,
            columns: table.map_or_else(BTreeMap::new, |table| {
                guess_columns(sheet, header_row, table, workshop)
            }),
        }
    }

    /// Ties a column to a field, or loosens it. A field is tied to one column only.
    pub fn tie(&mut self, column: u32, field: Option<Field>) {
        match field {
            Some(field) => {
                self.columns.retain(|_, other| *other != field);
                self.columns.insert(column, field);
            }
            None => {
                self.columns.remove(&column);
            }
        }
    }

    /// Whether groups shall be taken from the sheet and no column says which they are: then none are found.
    pub fn lacks_names(&self) -> bool {
        self.table == Some(TableKind::Groups)
            && ["name", "id"]
                .into_iter()
                .all(|key| self.column(&Field::new(key)).is_none())
    }

    /// The column a field is tied to.
    pub(super) fn column(&self, field: &Field) -> Option<u32> {
        self.columns
            .iter()
            .find(|(_, other)| *other == field)
            .map(|(column, _)| *column)
    }
}

/// Where several sheets seem to hold groups, only the one with the most known columns is taken, and those
/// with the very same columns: an older copy or a pivot table is not taken in unseen.
fn keep_the_best(sheets: &mut [SheetPlan]) {
    let fields = |plan: &SheetPlan| plan.columns.values().cloned().collect::<BTreeSet<_>>();
    let best = sheets
        .iter()
        .filter(|plan| plan.table == Some(TableKind::Groups))
        .map(fields)
        .reduce(|best, other| {
            if other.len() > best.len() {
                other
            } else {
                best
            }
        });
    for plan in sheets {
        if plan.table == Some(TableKind::Groups) && Some(fields(plan)) != best {
            plan.table = None;
        }
    }
}

/// Sheets of this program's own forms that hold no data.
fn is_about_the_form(sheet: &Sheet) -> bool {
    Language::ALL.into_iter().any(|language| {
        let texts = Texts::new(language);
        ["import-form-help", "import-form-lists"]
            .into_iter()
            .any(|key| texts.get(key) == sheet.name)
    })
}

impl RememberedHeadings {
    fn of(&self, signature: &str) -> Option<&RememberedRow> {
        self.rows.iter().find(|row| row.signature == signature)
    }

    /// Remembers what the sheets of a plan were tied to.
    pub fn remember(&mut self, book: &Book, plan: &Plan) {
        for plan in &plan.sheets {
            let sheet = book.sheets.iter().find(|sheet| sheet.name == plan.sheet);
            let (Some(sheet), Some(table)) = (sheet, plan.table) else {
                continue;
            };
            if plan.columns.is_empty() {
                continue;
            }
            let signature = signature(sheet, plan.header_row);
            self.rows.retain(|row| row.signature != signature);
            self.rows.push(RememberedRow {
                signature,
                table,
                columns: plan.columns.clone(),
            });
        }
        let surplus = self.rows.len().saturating_sub(REMEMBERED);
        self.rows.drain(..surplus);
    }
}

/// What a row of headings is known by: a fingerprint of its words in order.
fn signature(sheet: &Sheet, row: u32) -> String {
    let mut hash = Sha256::new();
    for column in 0..sheet.width() {
        hash.update(folded(&heading(sheet, row, column)).as_bytes());
        hash.update([0]);
    }
    hash.finalize()
        .iter()
        .take(12)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The heading of a column. Where a merged heading above spans several columns it stands before the
/// column's own.
pub(super) fn heading(sheet: &Sheet, row: u32, column: u32) -> String {
    let own = sheet.cell(row, column).shown();
    let own = own.trim();
    let above = row.checked_sub(1).and_then(|above| {
        sheet.merges.iter().find(|merge| {
            merge.rows.1 == above
                && merge.columns.1 > merge.columns.0
                && (merge.columns.0..=merge.columns.1).contains(&column)
        })
    });
    let above = above.map(|merge| sheet.own_cell(merge.rows.0, merge.columns.0));
    match above {
        // A title over the whole sheet is no heading of its columns.
        Some(Cell::Text(text)) if !own.is_empty() && spans_some(sheet, row, text) => {
            format!("{} {own}", text.trim())
        }
        _ => own.to_owned(),
    }
}

fn spans_some(sheet: &Sheet, row: u32, text: &str) -> bool {
    sheet.merges.iter().any(|merge| {
        Some(merge.rows.1) == row.checked_sub(1)
            && matches!(sheet.own_cell(merge.rows.0, merge.columns.0), Cell::Text(other) if other == text)
            && merge.columns.1 - merge.columns.0 + 1 < sheet.width().max(2)
    })
}

/// The first row with at least two texts, else the first row.
fn first_row_of_words(sheet: &Sheet) -> u32 {
    let texts = |cells: &[Cell]| {
        cells
            .iter()
            .filter(|cell| matches!(cell, Cell::Text(_)) && !cell.is_blank())
            .count()
    };
    sheet
        .rows
        .iter()
        .take(HEADINGS_WITHIN)
        .find(|row| texts(&row.cells) >= 2)
        .or(sheet.rows.first())
        .map_or(1, |row| row.number)
}

/// Whether enough is known of a sheet to take it for one of its kind.
fn is_enough(table: TableKind, columns: &BTreeMap<u32, Field>) -> bool {
    let keys: BTreeSet<&str> = columns.values().map(Field::key).collect();
    match table {
        TableKind::Groups => keys.len() >= 2 && (keys.contains("name") || keys.contains("id")),
        TableKind::Figures => {
            keys.contains("figure-group")
                && keys.contains("figure-value")
                && keys.contains("figure-source")
        }
        TableKind::Evidence => {
            keys.contains("sheet-evidence-group")
                && keys.contains("sheet-evidence-finding")
                && keys.contains("sheet-evidence-kind")
        }
        TableKind::WholeEvidence => {
            keys.contains("sheet-evidence-finding") && keys.contains("sheet-evidence-kind")
        }
        TableKind::Sources => keys.contains("source-title") && keys.len() >= 2,
        TableKind::Beside => keys.contains("beside-group") && keys.contains("beside-kind"),
    }
}

/// The field each heading seems to mean. A heading that says exactly what a field is called goes before one
/// that only begins so; the first column goes before later ones.
fn guess_columns(
    sheet: &Sheet,
    header_row: u32,
    table: TableKind,
    workshop: &Workshop,
) -> BTreeMap<u32, Field> {
    let Ok(words) = SpreadsheetWords::load() else {
        return BTreeMap::new();
    };
    let known = known_headings(table, workshop, words);
    let mut found: Vec<(u8, usize, u32, &Field)> = Vec::new();
    for column in 0..sheet.width() {
        let full = heading_words(&heading(sheet, header_row, column));
        let own_cell = sheet.cell(header_row, column);
        if !matches!(own_cell, Cell::Text(_)) || full.is_empty() {
            continue;
        }
        let own = heading_words(&own_cell.shown());
        for (heading, field) in &known {
            let score = if *heading == full {
                4
            } else if *heading == own {
                3
            } else if heading.chars().count() >= 5 && begins_with(&full, heading, words) {
                2
            } else {
                continue;
            };
            found.push((score, heading.chars().count(), column, field));
        }
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2)));
    let mut columns = BTreeMap::new();
    let mut used: BTreeSet<&Field> = BTreeSet::new();
    for (_, _, column, field) in found {
        if !columns.contains_key(&column) && used.insert(field) {
            columns.insert(column, field.clone());
        }
    }
    columns
}

/// Whether a heading says a known one and then something that leaves its meaning as it is: a year, a unit.
fn begins_with(text: &str, start: &str, words: &SpreadsheetWords) -> bool {
    text.strip_prefix(start)
        .and_then(|rest| rest.strip_prefix(' '))
        .and_then(|rest| rest.split_whitespace().next())
        .is_some_and(|next| !words.narrowing.iter().any(|word| word == next))
}

fn known_headings(
    table: TableKind,
    workshop: &Workshop,
    words: &SpreadsheetWords,
) -> Vec<(String, Field)> {
    let mut known: Vec<(String, Field)> = Vec::new();
    let fields = Field::all(table, workshop);
    for field in &fields {
        for language in Language::ALL {
            let label = field.label(&Texts::new(language), workshop);
            known.push((heading_words(&label), field.clone()));
        }
    }
    if table == TableKind::Groups {
        for criterion in &workshop.criteria {
            let field = Field::severity(SeverityPart::Value, &criterion.id);
            known.push((heading_words(&criterion.name), field.clone()));
            known.push((heading_words(criterion.id.as_str()), field.clone()));
            for row in words
                .headings
                .iter()
                .filter(|it| it.field == "severity-value")
            {
                for severity in row.sv.iter().chain(&row.en) {
                    known.push((
                        heading_words(&format!("{severity} {}", criterion.name)),
                        field.clone(),
                    ));
                    // With one criterion, severity is the judgement on it.
                    if workshop.criteria.len() == 1 {
                        known.push((severity.clone(), field.clone()));
                    }
                }
            }
        }
    }
    for row in &words.headings {
        let field = Field::new(row.field.as_str());
        if fields.contains(&field) {
            let aliases = row.sv.iter().chain(&row.en);
            known.extend(aliases.map(|alias| (alias.clone(), field.clone())));
        }
    }
    known
}
