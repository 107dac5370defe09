//! A plain decision matrix: names in the first column, values from 0 to 1 in the others.

use std::path::Path;

use thiserror::Error;

use crate::store::{StoreError, read_text};
use crate::text::{Explain, Message};

/// A decision matrix.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Matrix {
    /// Names of the criteria.
    pub(super) criteria: Vec<String>,
    /// Names of the alternatives.
    pub(super) names: Vec<String>,
    /// One row per alternative, one value per criterion, 1 most.
    pub(super) rows: Vec<Vec<f64>>,
}

/// Why a matrix is refused.
#[derive(Debug, Clone, PartialEq, Error)]
pub(super) enum MatrixError {
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] StoreError),
    /// There is no header or no row.
    #[error("there is no header or no row")]
    Empty,
    /// A line has another number of cells than the header, or cannot be split.
    #[error("line {0} does not fit the header")]
    Width(u64),
    /// A cell holds no number from 0 to 1.
    #[error("line {line}: {cell} is not a number from 0 to 1")]
    Cell {
        /// The line, from 1.
        line: u64,
        /// What it holds.
        cell: String,
    },
}

impl Explain for MatrixError {
    fn message(&self) -> Message {
        match self {
            Self::File(error) => error.message(),
            Self::Empty => Message::new("cli-matrix-empty"),
            Self::Width(line) => Message::new("cli-matrix-width").with("line", line.to_string()),
            Self::Cell { line, cell } => Message::new("cli-matrix-cell")
                .with("line", line.to_string())
                .with("cell", cell),
        }
    }
}

/// Reads a matrix from a file.
pub(super) fn read(path: &Path) -> Result<Matrix, MatrixError> {
    parse(&read_text(path)?)
}

/// Reads a matrix. Cells are parted by commas with decimal points, or by semicolons with decimal commas
/// or points; the header tells which.
pub(super) fn parse(text: &str) -> Result<Matrix, MatrixError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let header = text.lines().next().unwrap_or_default();
    let semicolons = header.contains(';');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(if semicolons { b';' } else { b',' })
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let line_of = |error: &csv::Error| error.position().map_or(1, csv::Position::line);
    let criteria: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().skip(1).map(str::to_owned).collect(),
        Err(error) => return Err(MatrixError::Width(line_of(&error))),
    };
    let (mut names, mut rows) = (Vec::new(), Vec::new());
    for record in reader.records() {
        let record = record.map_err(|error| MatrixError::Width(line_of(&error)))?;
        let line = record.position().map_or(0, csv::Position::line);
        names.push(record.get(0).unwrap_or_default().to_owned());
        let row = record.iter().skip(1).map(|cell| {
            let number = if semicolons {
                cell.replace(',', ".").parse::<f64>()
            } else {
                cell.parse()
            };
            let number = number.ok().filter(|number| (0.0..=1.0).contains(number));
            number.ok_or_else(|| MatrixError::Cell {
                line,
                cell: cell.to_owned(),
            })
        });
        rows.push(row.collect::<Result<Vec<f64>, MatrixError>>()?);
    }
    if criteria.is_empty() || rows.is_empty() {
        return Err(MatrixError::Empty);
    }
    Ok(Matrix {
        criteria,
        names,
        rows,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_write_numbers_are_read() {
        let expected = Matrix {
            criteria: vec!["x".to_owned(), "y".to_owned()],
            names: vec!["A".to_owned(), "B".to_owned()],
            rows: vec![vec![0.7, 0.4], vec![1.0, 0.0]],
        };
        assert_eq!(parse("namn,x,y\nA,0.7,0.4\nB,1,0\n"), Ok(expected.clone()));
        assert_eq!(
            parse("\u{feff}namn;x;y\r\nA;0,7;0.4\r\nB;1;0\r\n"),
            Ok(expected)
        );
    }

    #[test]
    fn what_does_not_fit_is_named_with_its_line() {
        let cell = |line, cell: &str| {
            Err(MatrixError::Cell {
                line,
                cell: cell.to_owned(),
            })
        };
        assert_eq!(parse("n,x\nA,1\nB,hög\n"), cell(3, "hög"));
        assert_eq!(parse("n,x\nA,1.5\n"), cell(2, "1.5"));
        assert_eq!(parse("n,x\nA,NaN\n"), cell(2, "NaN"));
        assert_eq!(parse("n,x\nA,1\nB,1,1\n"), Err(MatrixError::Width(3)));
        assert_eq!(parse("n,x\n"), Err(MatrixError::Empty));
        assert_eq!(parse("n\nA\n"), Err(MatrixError::Empty));
        assert_eq!(parse(""), Err(MatrixError::Empty));
    }
}
