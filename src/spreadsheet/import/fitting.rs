//! Whether a guessed field fits what stands under its heading.

use std::collections::BTreeSet;

use super::super::book::{Book, Sheet};
use super::super::cell_text::{Said, amount, said};
use super::super::fields::{Access, Field, TableKind, group_column};
use super::super::plan::SheetPlan;
use super::{ImportChoices, Reader, Seriousness};
use crate::text::Texts;
use crate::text::catalogues::SpreadsheetWords;
use crate::workshop::Workshop;

/// Fewer cells than this say nothing of a column: one that cannot be read is a mistake in the cell.
const ENOUGH: usize = 2;

/// Columns of a sheet of groups under which not one cell can be read as the field they are tied to. Where numbers are
/// to stand and do, one that cannot be used is a mistake in its cell.
pub(in super::super) fn misfits(sheet: &Sheet, plan: &SheetPlan, workshop: &Workshop) -> Vec<u32> {
    let Ok(words) = SpreadsheetWords::load() else {
        return Vec::new();
    };
    let (book, choices) = (Book::default(), ImportChoices::default());
    let texts = Texts::new(crate::text::Language::default());
    let mut reader = Reader::new(&book, workshop, words, &texts, &choices);
    reader.sheet(sheet, plan, TableKind::Groups);
    let rows: BTreeSet<u32> = reader.drafts.iter().map(|it| it.address.row).collect();
    let misfit = |column: &u32, field: &Field| {
        let says = |row: &&u32| said(sheet.cell(**row, *column), words) == Said::Something;
        let filled = rows.iter().filter(says).count();
        let wrong: BTreeSet<u32> = reader
            .findings
            .iter()
            .filter(|it| it.seriousness == Seriousness::Error)
            .filter(|it| it.address.column == Some(*column))
            .map(|it| it.address.row)
            .collect();
        let is_number = |row: &u32| amount(sheet.cell(*row, *column), words, 1.0).is_ok();
        filled >= ENOUGH
            && wrong.intersection(&rows).count() >= filled
            && !(holds_numbers(field) && rows.iter().any(is_number))
    };
    let guessed = plan.columns.iter();
    guessed
        .filter(|(_, field)| !matches!(field.key(), "name" | "id"))
        .filter(|(column, field)| misfit(column, field))
        .map(|(column, _)| *column)
        .collect()
}

fn holds_numbers(field: &Field) -> bool {
    group_column(field.key()).is_some_and(|column| {
        matches!(
            column.access,
            Access::People
                | Access::PeopleTo
                | Access::Whole(..)
                | Access::Money(..)
                | Access::Change(..)
                | Access::Number(..)
        )
    })
}
