//! One CSV file per table: UTF-8 with BOM, semicolon, the language's decimal mark, formula-safe.

use super::super::RecordError;
use super::super::tree::{Cell, Document};
use crate::text::{Language, Texts};

/// What spreadsheets need to read the file as UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Every table of the document with its id. In an example, each row carries the mark.
///
/// # Errors
/// When a table cannot be written.
pub fn csv_tables(
    document: &Document,
    texts: &Texts,
) -> Result<Vec<(String, Vec<u8>)>, RecordError> {
    document
        .tables()
        .map(|table| {
            let mark = document.mark.as_deref();
            let header = table
                .columns
                .iter()
                .map(|column| formula_safe(&column.name));
            let header: Vec<String> = header.chain(mark.map(formula_safe)).collect();
            let rows = table.rows.iter().map(|row| {
                let cells = row.iter().map(|cell| field(cell, texts));
                cells.chain(mark.map(|_| texts.get("record-yes"))).collect()
            });
            let bytes = csv_file(std::iter::once(header).chain(rows))?;
            Ok((table.id.clone(), bytes))
        })
        .collect()
}

/// Lines of fields as a CSV file that spreadsheets open as it is meant: UTF-8 with byte order mark,
/// semicolons, a header first. The fields are written as they are: text goes through [`formula_safe`] before.
///
/// # Errors
/// When the lines are not of one length.
pub fn csv_file(lines: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, RecordError> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    for line in lines {
        writer.write_record(line)?;
    }
    writer
        .into_inner()
        .map_err(|error| RecordError::Table(error.to_string()))
}

impl From<csv::Error> for RecordError {
    fn from(error: csv::Error) -> Self {
        Self::Table(error.to_string())
    }
}

fn field(cell: &Cell, texts: &Texts) -> String {
    match cell {
        Cell::Missing => texts.get("record-missing"),
        Cell::Empty => String::new(),
        Cell::Text(text) => formula_safe(text),
        Cell::Whole(value) => value.to_string(),
        Cell::Decimal { value, .. } => number(*value, texts.language()),
        Cell::Date(date) => date.to_string(),
    }
}

/// A number to nine decimals, the precision the method compares with, without grouping.
pub(super) fn rounded(value: f64) -> f64 {
    let rounded = (value * 1e9).round() / 1e9;
    if rounded == 0.0 { 0.0 } else { rounded }
}

fn number(value: f64, language: Language) -> String {
    let text = rounded(value).to_string();
    match language {
        Language::Swedish => text.replace('.', ","),
        Language::English => text,
    }
}

/// Text that no spreadsheet takes for a formula: such a text gets an apostrophe before it.
#[must_use]
pub fn formula_safe(text: &str) -> String {
    let begins = text.trim_start().starts_with([
        '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]);
    if begins {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_numbers_stay_numbers() {
        assert_eq!(formula_safe("=1+1"), "'=1+1");
        assert_eq!(formula_safe("  @SUM(A1)"), "'  @SUM(A1)");
        assert_eq!(formula_safe("Smärta – svår"), "Smärta – svår");
        assert_eq!(number(-0.5, Language::Swedish), "-0,5");
        assert_eq!(number(0.1 + 0.2, Language::English), "0.3");
        assert_eq!(number(-0.0, Language::English), "0");
        assert_eq!(number(12_500.0, Language::Swedish), "12500");
    }
}
