//! Spreadsheets: reading a region's own files into typed cells, and from there into need groups; writing
//! forms to fill in.
//!
//! Invariants: a file is understood whole or refused, with the sheet and cell of every fault; a row is
//! taken in whole or not at all; an empty cell never takes anything away. Reading never panics and never
//! takes more memory than the limits in [`limits`] allow. No clock, no paths, no screen: bytes come in,
//! bytes go out, and the same input gives the same bytes.
//!
//! The way in is [`read`] → [`Plan::guess`] → [`Import::prepare`] → one
//! [`Edit`](crate::workshop::Edit). The way out is [`form`]. A plain table of values is a [`Matrix`].

mod book;
mod cell_text;
mod csv_file;
mod error;
mod fields;
mod figure_columns;
mod form;
mod import;
pub mod limits;
mod matrix;
mod ods_file;
mod old_file;
mod parts;
mod plan;
mod remembered;
mod xlsx_file;

#[cfg(test)]
mod tests;

pub use book::{Address, Book, Cell, Merge, Row, Sheet, column_letters, column_number};
pub use error::SpreadsheetError;
pub use fields::{Field, TableKind};
pub use figure_columns::FigureColumn;
pub use form::{FormError, FormKind, form};
pub use import::{
    FieldChange, GroupChange, GroupOutcome, Import, ImportChoices, ImportFinding, RowOutcome,
    Seriousness,
};
pub use matrix::{Matrix, MatrixError};
pub use plan::{Plan, SheetPlan};
pub use remembered::RememberedHeadings;

/// Reads a file: Excel (xlsx), OpenDocument (ods) or text with separators (csv). What it is is seen in the
/// bytes; `name` is only used to name the sheet of a text file.
///
/// # Errors
/// Why the file cannot be used; nothing of it is then taken in.
pub fn read(bytes: &[u8], name: &str) -> Result<Book, SpreadsheetError> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(SpreadsheetError::FileTooLarge {
            megabytes: limits::FILE_BYTES / limits::MEGABYTE,
        });
    }
    if bytes.is_empty() {
        return Err(SpreadsheetError::Empty);
    }
    let book = if bytes.starts_with(b"PK\x03\x04") {
        guarded(|| {
            let parts = parts::Parts::open(bytes)?;
            if parts.is_ods() {
                ods_file::read(bytes, &parts)
            } else if parts.is_xlsx() {
                xlsx_file::read(bytes, &parts)
            } else {
                Err(SpreadsheetError::OtherFormat)
            }
        })?
    } else if bytes.starts_with(old_file::START) {
        return Err(old_file::what_it_is(bytes));
    } else if [b"%PDF".as_slice(), b"\x89PNG", b"PK\x05\x06", b"{\\rtf"]
        .iter()
        .any(|other| bytes.starts_with(other))
    {
        return Err(SpreadsheetError::OtherFormat);
    } else {
        csv_file::read(bytes, name)?
    };
    if book.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(SpreadsheetError::Empty);
    }
    Ok(book)
}

/// The library that reads workbooks is handed files from anywhere. Should one bring it to a halt, that is
/// said as a broken file instead of taking the person's work along.
fn guarded(
    read: impl FnOnce() -> Result<Book, SpreadsheetError>,
) -> Result<Book, SpreadsheetError> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)).unwrap_or_else(|_| {
        Err(SpreadsheetError::Broken {
            cause: "the reader stopped".to_owned(),
        })
    })
}
