//! What the columns of a sheet were tied to, and what was not taken in, when the same headings were last read.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::book::{Book, Sheet};
use super::cell_text::folded;
use super::fields::{Field, TableKind};
use super::figure_columns::FigureColumn;
use super::import::{Import, ImportChoices};
use super::plan::{Plan, by_letters, heading};
use crate::text::{Language, Texts};
use crate::workshop::{Workshop, likeness};

/// How many sets of headings are remembered; the oldest go first.
const REMEMBERED: usize = 60;

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
    /// Columns of figures.
    #[serde(default, with = "by_letters")]
    pub figures: BTreeMap<u32, FigureColumn>,
    /// Groups that were not taken in, by what is left of their names without case and spaces.
    #[serde(default)]
    pub left_out: BTreeSet<String>,
}

impl RememberedHeadings {
    pub(super) fn of(&self, signature: &str) -> Option<&RememberedRow> {
        self.rows.iter().find(|row| row.signature == signature)
    }

    /// What is chosen before anybody has chosen: groups that were left out when the same headings were last taken in
    /// stay so.
    pub fn choices(&self, book: &Book, plan: &Plan, workshop: &Workshop) -> ImportChoices {
        let mut choices = ImportChoices::default();
        if self.rows.iter().all(|row| row.left_out.is_empty()) {
            return choices;
        }
        let texts = Texts::new(Language::default());
        let import = Import::prepare(book, plan, workshop, &choices, &texts);
        let remembered = |name: &str| {
            let sheet = book.sheets.iter().find(|sheet| sheet.name == name)?;
            self.of(&signature(sheet, plan.of(name)?.header_row))
        };
        let left_out = import.groups.into_iter().filter(|it| {
            remembered(&it.address.sheet)
                .is_some_and(|row| row.left_out.contains(&likeness(&it.group.name)))
        });
        choices.left_out = left_out.map(|it| it.group.id).collect();
        choices
    }

    /// Remembers what the sheets of a plan were tied to, and which groups were not taken in though they could have
    /// been.
    pub fn remember(&mut self, book: &Book, plan: &Plan, import: &Import, choices: &ImportChoices) {
        for plan in &plan.sheets {
            let sheet = book.sheets.iter().find(|sheet| sheet.name == plan.sheet);
            let (Some(sheet), Some(table)) = (sheet, plan.table) else {
                continue;
            };
            if plan.columns.is_empty() {
                continue;
            }
            let left_out = import
                .groups
                .iter()
                .filter(|it| it.address.sheet == plan.sheet)
                .filter(|it| choices.left_out.contains(&it.group.id))
                .map(|it| likeness(&it.group.name))
                .collect();
            let signature = signature(sheet, plan.header_row);
            self.rows.retain(|row| row.signature != signature);
            self.rows.push(RememberedRow {
                signature,
                table,
                columns: plan.columns.clone(),
                figures: plan.figures.clone(),
                left_out,
            });
        }
        let surplus = self.rows.len().saturating_sub(REMEMBERED);
        self.rows.drain(..surplus);
    }
}

/// What a row of headings is known by: a fingerprint of its words in order.
pub(super) fn signature(sheet: &Sheet, row: u32) -> String {
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
