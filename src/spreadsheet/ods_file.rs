//! OpenDocument spreadsheets (ods), as LibreOffice and Excel write them.

use std::io::Cursor;

use calamine::{Data, Ods, Reader, SheetVisible};

use super::book::{Book, Cell, Row, Sheet};
use super::parts::{Parts, ods_tables};
use super::xlsx_file::{as_percent, day, iso_day, text_cell};
use super::{SpreadsheetError, limits};

/// Reads the sheets. What they unfold to has been measured before: the reader makes room for all of it.
pub(super) fn read(bytes: &[u8], parts: &Parts) -> Result<Book, SpreadsheetError> {
    let content = parts
        .text("content.xml")
        .ok_or(SpreadsheetError::OtherFormat)?;
    let tables = ods_tables(content)?;
    let mut workbook: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => SpreadsheetError::Locked,
        calamine::OdsError::CellLimitExceeded { .. } => SpreadsheetError::TooManyCells {
            cells: limits::CELLS,
        },
        error => SpreadsheetError::broken(error),
    })?;
    let sheets: Vec<_> = workbook
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut book = Book::default();
    for (index, (name, hidden)) in sheets.into_iter().enumerate() {
        let range = workbook
            .worksheet_range(&name)
            .map_err(SpreadsheetError::broken)?;
        let table = tables.get(index);
        let (first_row, first_column) = range.start().unwrap_or((0, 0));
        let mut sheet = Sheet {
            name,
            hidden,
            merges: table.map_or_else(Vec::new, |table| table.layout.merges.clone()),
            hidden_columns: table
                .map_or_else(Default::default, |it| it.layout.hidden_columns.clone()),
            rows: Vec::new(),
        };
        for (offset, values) in range.rows().enumerate() {
            let number = first_row
                .saturating_add(u32::try_from(offset).unwrap_or(u32::MAX))
                .saturating_add(1);
            let mut cells = vec![Cell::Empty; first_column as usize];
            for (offset, value) in values.iter().enumerate() {
                let column = first_column.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
                let at = (number, column);
                let mut read = cell(value, table.is_some_and(|it| it.errors.contains(&at)));
                as_percent(&mut read, table.is_some_and(|it| it.percents.contains(&at)));
                cells.push(read);
            }
            while cells.last() == Some(&Cell::Empty) {
                cells.pop();
            }
            if cells.iter().any(|cell| !cell.is_blank()) {
                let hidden = table.is_some_and(|it| it.layout.hidden_rows.contains(&number));
                sheet.rows.push(Row {
                    number,
                    hidden,
                    cells,
                });
            }
        }
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn cell(value: &Data, error: bool) -> Cell {
    match value {
        Data::String(text) if error => Cell::Error(if text.is_empty() {
            "#REF!".to_owned()
        } else {
            text.clone()
        }),
        Data::Empty if error => Cell::NotCalculated,
        _ if error => Cell::Error("#REF!".to_owned()),
        Data::Empty => Cell::Empty,
        Data::Int(value) => Cell::Number {
            value: *value as f64,
            percent: false,
        },
        Data::Float(value) if value.is_finite() => Cell::Number {
            value: *value,
            percent: false,
        },
        Data::Float(_) => Cell::Error("#NUM!".to_owned()),
        Data::String(text) => text_cell(text.clone()),
        Data::Bool(value) => Cell::Boolean(*value),
        Data::DateTime(time) => day(*time),
        Data::DateTimeIso(text) => iso_day(text.clone()),
        Data::DurationIso(text) => text_cell(text.clone()),
        Data::Error(error) => Cell::Error(error.to_string()),
    }
}
