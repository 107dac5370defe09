//! Which sheet holds what, where its headings stand, and which column is which field: guessed, remembered,
//! and changed by hand.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::book::{Book, Cell, Sheet, column_letters, column_number};
use super::cell_text::heading_words;
use super::fields::{Field, SeverityPart, TableKind};
use super::figure_columns::{self, FigureColumn};
use super::import::misfits;
use super::remembered::{RememberedHeadings, signature};
use crate::text::catalogues::SpreadsheetWords;
use crate::text::{Language, Texts};
use crate::workshop::Workshop;

/// How far down headings are looked for, in rows with something in them.
const HEADINGS_WITHIN: usize = 40;
/// How often columns are guessed anew after some guesses fitted nothing.
const FITTINGS: usize = 5;

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
    /// Which columns beside those hold figures of the groups, and of what.
    #[serde(
        default,
        with = "by_letters",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub figures: BTreeMap<u32, FigureColumn>,
    /// Columns whose heading was taken for a field that then fitted nothing under it.
    #[serde(skip)]
    pub misread: BTreeMap<u32, Field>,
}

pub(super) mod by_letters {
    use super::{BTreeMap, column_letters, column_number};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub fn serialize<S: Serializer, T: Serialize>(
        columns: &BTreeMap<u32, T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let named = columns
            .iter()
            .map(|(column, what)| (column_letters(*column), what));
        named.collect::<BTreeMap<_, _>>().serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<u32, T>, D::Error> {
        let named = BTreeMap::<String, T>::deserialize(deserializer)?;
        named
            .into_iter()
            .map(|(letters, what)| {
                let column = column_number(&letters)
                    .ok_or_else(|| D::Error::custom(format!("{letters} is no column")))?;
                Ok((column, what))
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
    fn new(
        sheet: &Sheet,
        table: Option<TableKind>,
        header_row: u32,
        columns: BTreeMap<u32, Field>,
    ) -> Self {
        Self {
            sheet: sheet.name.clone(),
            table,
            header_row,
            columns,
            figures: BTreeMap::new(),
            misread: BTreeMap::new(),
        }
    }

    fn guess(sheet: &Sheet, workshop: &Workshop, remembered: &RememberedHeadings) -> Self {
        let mut best: Option<(usize, TableKind, Self)> = None;
        for row in sheet.rows.iter().take(HEADINGS_WITHIN) {
            let known = remembered.of(&signature(sheet, row.number));
            if let Some(known) = known {
                return Self {
                    figures: known.figures.clone(),
                    ..Self::new(sheet, Some(known.table), row.number, known.columns.clone())
                };
            }
            for table in TableKind::ALL {
                let columns = guess_columns(sheet, row.number, table, workshop, &BTreeSet::new());
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
                    let taken = (!sheet.hidden).then_some(table);
                    best = Some((score, table, Self::new(sheet, taken, row.number, columns)));
                }
            }
        }
        best.filter(|_| !is_about_the_form(sheet)).map_or_else(
            || Self::new(sheet, None, first_row_of_words(sheet), BTreeMap::new()),
            |(_, _, plan)| plan.fitted(sheet, workshop),
        )
    }

    /// The plan without guesses that fit nothing under their heading; what then is free may be another field, or
    /// figures.
    fn fitted(mut self, sheet: &Sheet, workshop: &Workshop) -> Self {
        if self.table != Some(TableKind::Groups) {
            return self;
        }
        let mut refused = BTreeSet::new();
        for _ in 0..FITTINGS {
            let misfits = misfits(sheet, &self, workshop);
            if misfits.is_empty() {
                break;
            }
            for column in misfits {
                if let Some(field) = self.columns.get(&column) {
                    refused.insert((column, field.clone()));
                    self.misread.insert(column, field.clone());
                }
            }
            self.columns = guess_columns(
                sheet,
                self.header_row,
                TableKind::Groups,
                workshop,
                &refused,
            );
        }
        let columns = &self.columns;
        self.misread
            .retain(|column, _| !columns.contains_key(column));
        self.figures = figure_columns::guess(sheet, &self);
        self
    }

    /// The plan after the kind of rows or the row with headings has been changed: columns are guessed anew.
    #[must_use]
    pub fn changed(
        sheet: &Sheet,
        table: Option<TableKind>,
        header_row: u32,
        workshop: &Workshop,
    ) -> Self {
        let columns = table.map_or_else(BTreeMap::new, |table| {
            guess_columns(sheet, header_row, table, workshop, &BTreeSet::new())
        });
        Self::new(sheet, table, header_row, columns).fitted(sheet, workshop)
    }

    /// Ties a column to a field, or loosens it. A field is tied to one column only.
    pub fn tie(&mut self, column: u32, field: Option<Field>) {
        self.figures.remove(&column);
        self.misread.remove(&column);
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

    /// Takes a column as figures of the groups.
    pub fn take_figures(&mut self, column: u32, figures: FigureColumn) {
        self.tie(column, None);
        self.figures.insert(column, figures);
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
    refused: &BTreeSet<(u32, Field)>,
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
            } else if heading.chars().count() >= 5
                && (begins_with(&full, heading, words) || begins_with(&own, heading, words))
            {
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
        let is_refused = refused.contains(&(column, field.clone()));
        if !columns.contains_key(&column) && !is_refused && used.insert(field) {
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
