//! Text files with separators (csv), as Excel, statistics databases and registers write them: semicolon,
//! comma or tab, in any of the encodings of [`decoding`](crate::text::decoding).
//!
//! Every cell is a text here; what it means is decided when a field is read.

use super::book::{Book, Cell, Row, Sheet};
use super::{SpreadsheetError, limits};
use crate::text::decoding::{DecodingError, decode};

/// Separators, in the order they are preferred where all seem as good.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];

pub(super) fn read(bytes: &[u8], name: &str) -> Result<Book, SpreadsheetError> {
    let text = decode(bytes).map_err(|error| match error {
        DecodingError::NotText => SpreadsheetError::OtherFormat,
        DecodingError::UnknownLetters => SpreadsheetError::UnknownLetters,
    })?;
    if text.trim().is_empty() {
        return Err(SpreadsheetError::Empty);
    }
    if is_markup(&text) {
        return Err(SpreadsheetError::Markup);
    }
    let (separator, text, skipped) = match declared_separator(&text) {
        Some((separator, rest)) => (separator, rest, 1),
        None => (sniff(&text), &*text, 0),
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut cells_left = limits::CELLS;
    let mut number: u32 = skipped;
    let mut record = csv::StringRecord::new();
    loop {
        // The reader passes over empty lines; a spreadsheet counts them.
        let blank = empty_lines(text.as_bytes(), reader.position().byte());
        if !reader
            .read_record(&mut record)
            .map_err(SpreadsheetError::broken)?
        {
            break;
        }
        number = number.saturating_add(blank).saturating_add(1);
        if number > limits::ROWS {
            return Err(SpreadsheetError::TooManyRows {
                sheet: name.to_owned(),
                rows: limits::ROWS,
            });
        }
        if record.len() > limits::COLUMNS as usize {
            return Err(SpreadsheetError::TooManyColumns {
                sheet: name.to_owned(),
                columns: limits::COLUMNS,
            });
        }
        let mut cells: Vec<Cell> = record
            .iter()
            .map(|text| {
                if text.is_empty() {
                    Cell::Empty
                } else {
                    Cell::Text(text.to_owned())
                }
            })
            .collect();
        while cells.last() == Some(&Cell::Empty) {
            cells.pop();
        }
        cells_left = cells_left
            .checked_sub(cells.len())
            .ok_or(SpreadsheetError::TooManyCells {
                cells: limits::CELLS,
            })?;
        if cells.iter().any(|cell| !cell.is_blank()) {
            rows.push(Row {
                number,
                hidden: false,
                cells,
            });
        }
    }
    if let Some(line) = open_quotation(text, separator) {
        return Err(SpreadsheetError::OpenQuotation { line });
    }
    Ok(Book {
        sheets: vec![Sheet {
            name: name.to_owned(),
            rows,
            ..Sheet::default()
        }],
    })
}

/// Whether it is a web page or another file of marks. Registers hand out tables as web pages named xls, which
/// Excel opens without a word.
fn is_markup(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(400).collect();
    let start = start.to_ascii_lowercase();
    start.starts_with('<')
        && ["<?xml", "<!doctype", "<html", "<table", "<head"]
            .iter()
            .any(|mark| start.contains(mark))
}

/// Excel's own first line `sep=;`.
fn declared_separator(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_at_checked(text.find(['\n', '\r'])?)?;
    let rest = ["\r\n", "\n", "\r"]
        .into_iter()
        .find_map(|end| rest.strip_prefix(end))?;
    match first.strip_prefix("sep=")?.as_bytes() {
        [sign] => Some((*sign, rest)),
        _ => None,
    }
}

/// The separator that cuts the first rows most alike, outside quotation marks. A decimal comma cuts rows
/// unevenly; the separator does not.
fn sniff(text: &str) -> u8 {
    let score = |separator: u8| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let widths: Vec<usize> = reader
            .records()
            .take(50)
            .flatten()
            .map(|record| record.len())
            .collect();
        let cut = widths.iter().filter(|width| **width > 1).count();
        let mut counts = std::collections::BTreeMap::new();
        for width in widths.iter().filter(|width| **width > 1) {
            *counts.entry(*width).or_insert(0_usize) += 1;
        }
        let alike = counts.values().max().copied().unwrap_or(0);
        (cut > 0, alike)
    };
    let mut best = (b';', (false, 0));
    for separator in SEPARATORS {
        let found = score(separator);
        if found > best.1 {
            best = (separator, found);
        }
    }
    best.0
}

/// Empty lines from a place on. The end of the line before may still have its second sign to come.
fn empty_lines(text: &[u8], from: u64) -> u32 {
    let from = usize::try_from(from).unwrap_or(usize::MAX);
    let mut rest = text.get(from..).unwrap_or_default();
    let before = from.checked_sub(1).and_then(|at| text.get(at));
    if before == Some(&b'\r') {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut count = 0;
    loop {
        rest = match rest {
            [b'\r', b'\n', rest @ ..] | [b'\n' | b'\r', rest @ ..] => rest,
            _ => return count,
        };
        count += 1;
    }
}

/// The line of a quotation mark that opens a field and is never closed: everything after it would become
/// one cell.
fn open_quotation(text: &str, separator: u8) -> Option<u64> {
    let (mut line, mut opened) = (1_u64, 0_u64);
    let (mut inside, mut at_start) = (false, true);
    let mut signs = text.bytes().peekable();
    while let Some(sign) = signs.next() {
        let ends_line = sign == b'\n' || (sign == b'\r' && signs.peek() != Some(&b'\n'));
        line += u64::from(ends_line);
        if inside {
            if sign == b'"' {
                if signs.peek() == Some(&b'"') {
                    signs.next();
                } else {
                    inside = false;
                }
            }
        } else if sign == b'"' && at_start {
            (inside, opened) = (true, line);
        }
        at_start = !inside && (sign == separator || sign == b'\n' || sign == b'\r');
    }
    inside.then_some(opened)
}
