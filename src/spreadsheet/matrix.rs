//! A plain decision matrix: names in the first column, values from 0 to 1 in the others, with a row of headings or
//! without.
//!
//! The first row is headings where it holds no value at all; where it holds one it is a row like the others, so
//! that no alternative is lost as a heading.

use super::book::{Address, Book, Cell, Row, Sheet};
use super::cell_text::folded;
use crate::text::{Explain, Message, Texts};
use crate::workshop::is_nameless;

/// A decision matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// How many criteria there are.
    pub criteria: usize,
    /// Names of the alternatives; those that share a name are told apart by their rows.
    pub names: Vec<String>,
    /// One row per alternative, one value per criterion, 1 most.
    pub rows: Vec<Vec<f64>>,
    /// What is worth knowing of how the table was read.
    pub notes: Vec<Message>,
    /// Some alternatives share a name.
    pub shares_names: bool,
}

/// Why a matrix is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MatrixError {
    /// There is no row or no column of values.
    #[error("there is no row or no column of values")]
    Empty,
    /// A row has values and no name.
    #[error("{0} has no name")]
    NoName(Address),
    /// A cell holds no number from 0 to 1.
    #[error("{address} holds “{written}”, which is no number from 0 to 1")]
    NotAValue {
        /// Which.
        address: Address,
        /// What it holds; nothing where it is empty.
        written: String,
    },
    /// A cell stands beside the columns of the first row.
    #[error("{0} stands outside the columns of the first row")]
    Beside(Address),
}

impl Explain for MatrixError {
    fn message(&self) -> Message {
        let at = |key, address: &Address| Message::new(key).with("cell", address.to_string());
        match self {
            Self::Empty => Message::new("matrix-error-empty"),
            Self::NoName(address) => at("matrix-error-no-name", address),
            Self::NotAValue { address, written } if written.is_empty() => {
                at("matrix-error-no-value", address)
            }
            Self::NotAValue { address, written } => {
                at("matrix-error-not-a-value", address).with("written", written)
            }
            Self::Beside(address) => at("matrix-error-beside", address),
        }
    }
}

impl Matrix {
    /// The matrix on the first sheet that holds anything and is not hidden.
    ///
    /// # Errors
    /// The first cell that does not fit.
    pub fn of_book(book: &Book, texts: &Texts) -> Result<Self, MatrixError> {
        let sheet = book
            .sheets
            .iter()
            .find(|sheet| !sheet.hidden && !sheet.rows.is_empty())
            .ok_or(MatrixError::Empty)?;
        let first = sheet.rows.first().ok_or(MatrixError::Empty)?;
        let width = width(first);
        let has_headings = !first.cells.iter().skip(1).any(|cell| value(cell).is_some());
        let rows = sheet.rows.get(usize::from(has_headings)..);
        let rows = rows.unwrap_or_default();
        if rows.is_empty() || width < 2 {
            return Err(MatrixError::Empty);
        }
        let mut notes = Vec::new();
        if !has_headings {
            notes.push(
                Message::new("matrix-note-no-headings").with("row", first.number.to_string()),
            );
        }
        let mut names = Vec::new();
        let mut values = Vec::new();
        for row in rows {
            names.push(name(sheet, row)?);
            values.push(values_of(sheet, row, width)?);
        }
        let numbers: Vec<u32> = rows.iter().map(|row| row.number).collect();
        let shares_names = tell_apart(&mut names, &numbers, texts, &mut notes);
        Ok(Self {
            criteria: width - 1,
            names,
            rows: values,
            notes,
            shares_names,
        })
    }
}

/// How many cells there are up to the last that holds anything to see.
fn width(row: &Row) -> usize {
    let last = row.cells.iter().rposition(|cell| !cell.is_blank());
    last.map_or(0, |last| last + 1)
}

fn address(sheet: &Sheet, row: &Row, column: usize) -> Address {
    Address {
        sheet: sheet.name.clone(),
        row: row.number,
        column: u32::try_from(column).ok(),
    }
}

fn name(sheet: &Sheet, row: &Row) -> Result<String, MatrixError> {
    let name = row.cells.first().map(Cell::shown).unwrap_or_default();
    if is_nameless(&name) {
        return Err(MatrixError::NoName(address(sheet, row, 0)));
    }
    Ok(name.trim().to_owned())
}

fn values_of(sheet: &Sheet, row: &Row, width: usize) -> Result<Vec<f64>, MatrixError> {
    let mut cells = row.cells.iter().enumerate().skip(width);
    if let Some((column, _)) = cells.find(|(_, cell)| !cell.is_blank()) {
        return Err(MatrixError::Beside(address(sheet, row, column)));
    }
    (1..width)
        .map(|column| {
            let cell = row.cells.get(column).unwrap_or(&Cell::Empty);
            value(cell).ok_or_else(|| MatrixError::NotAValue {
                address: address(sheet, row, column),
                written: cell.shown().trim().to_owned(),
            })
        })
        .collect()
}

/// A number from 0 to 1, with a decimal comma or point.
fn value(cell: &Cell) -> Option<f64> {
    let number = match cell {
        Cell::Number {
            value,
            percent: true,
        } => value / 100.0,
        Cell::Number { value, .. } => *value,
        Cell::Text(text) => text.trim().replace(',', ".").parse().ok()?,
        _ => return None,
    };
    (0.0..=1.0).contains(&number).then_some(number)
}

/// Adds the row to every name that stands more than once, and says so. Whether there is any.
fn tell_apart(names: &mut [String], rows: &[u32], texts: &Texts, notes: &mut Vec<Message>) -> bool {
    let mut of_name: std::collections::BTreeMap<String, Vec<usize>> = Default::default();
    for (at, name) in names.iter().enumerate() {
        of_name.entry(folded(name)).or_default().push(at);
    }
    let mut shared: Vec<Vec<usize>> = of_name.into_values().filter(|at| at.len() > 1).collect();
    shared.sort();
    for places in &shared {
        let numbers: Vec<String> = places
            .iter()
            .filter_map(|at| rows.get(*at))
            .map(u32::to_string)
            .collect();
        let first = places.first().and_then(|at| names.get(*at));
        notes.push(
            Message::new("matrix-note-same-name")
                .with("name", first.map_or("", String::as_str))
                .with("rows", numbers),
        );
        for at in places {
            if let (Some(name), Some(row)) = (names.get_mut(*at), rows.get(*at)) {
                *name = texts.message(
                    &Message::new("matrix-name-with-row")
                        .with("name", name.as_str())
                        .with("row", row.to_string()),
                );
            }
        }
    }
    !shared.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spreadsheet::read;
    use crate::text::Language;

    fn parsed(text: &str) -> Result<Matrix, MatrixError> {
        let book = read(text.as_bytes(), "m").unwrap();
        Matrix::of_book(&book, &Texts::new(Language::Swedish))
    }

    fn said(matrix: &Matrix) -> Vec<&str> {
        matrix.notes.iter().map(|note| note.key).collect()
    }

    #[test]
    fn both_ways_to_write_numbers_are_read() {
        for text in [
            "namn,x,y\nA,0.7,0.4\nB,1,0\n",
            "\u{feff}namn;x;y\r\nA;0,7;0.4\r\nB;1;0\r\n",
            "namn;x;y;;\nA;0,7;0,4;;\n;;;;\nB;1;0;;\n",
            "namn\tx\ty\nA\t0,7\t0,4\nB\t1\t0",
        ] {
            let found = parsed(text).unwrap();
            assert_eq!(
                (found.criteria, found.names.as_slice()),
                (2, &["A".to_owned(), "B".to_owned()][..])
            );
            assert_eq!(found.rows, [[0.7, 0.4], [1.0, 0.0]]);
            assert_eq!(said(&found), [] as [&str; 0]);
        }
    }

    #[test]
    fn a_table_without_headings_keeps_its_first_row() {
        let found = parsed("Uno;1;0\nDuo;0;1\n").unwrap();
        assert_eq!(found.names, ["Uno", "Duo"]);
        assert_eq!(said(&found), ["matrix-note-no-headings"]);
        let years = parsed("Grupp;2025;2026\nUno;1;0\n").unwrap();
        assert_eq!((years.names.len(), said(&years).len()), (1, 0));
    }

    #[test]
    fn alternatives_of_one_name_are_told_apart() {
        let found = parsed("g;a\nUno;1\nDuo;0,5\nuno ;0\n").unwrap();
        assert_eq!(found.names, ["Uno (rad 2)", "Duo", "uno (rad 4)"]);
        assert_eq!(said(&found), ["matrix-note-same-name"]);
        assert!(found.shares_names);
    }

    #[test]
    fn what_does_not_fit_is_named_with_its_cell() {
        for (text, expected) in [
            ("n,x\nA,1\nB,hög\n", "m!B3"),
            ("n,x\nA,1.5\n", "m!B2"),
            ("n,x\nA,NaN\n", "m!B2"),
            ("n,x\nA,1\nB,1,1\n", "m!C3"),
            ("n;x;y\nA;1;0\nB;1\n", "m!C3"),
            ("n;x;y\nA;1;0\n;1;0\n", "m!A3"),
            ("n;x;y\nA;1;0\n\u{200b};1;0\n", "m!A3"),
            // A first row with one value is no headings: that it is broken is said.
            ("Uno;1;hög\nDuo;1;1\n", "m!C1"),
        ] {
            let error = parsed(text).unwrap_err();
            let words = Texts::new(Language::Swedish).message(&error.message());
            assert!(words.contains(expected), "{text:?}: {words}");
        }
        for text in ["n,x\n", "n\nA\n", "ensam\n"] {
            assert_eq!(parsed(text), Err(MatrixError::Empty), "{text:?}");
        }
    }
}
