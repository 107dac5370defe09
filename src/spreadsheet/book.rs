//! What was read: sheets, rows and typed cells, each with the address people see in the program the file
//! was made with.

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::Date;

use crate::text::Texts;

/// A whole file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Book {
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// One sheet. Only rows with something in them are kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its name; the file's name for a text file.
    pub name: String,
    /// The sheet is hidden in the file.
    pub hidden: bool,
    /// Rows in order.
    pub rows: Vec<Row>,
    /// Merged cells.
    pub merges: Vec<Merge>,
    /// Columns that are hidden, counted from 0.
    pub hidden_columns: BTreeSet<u32>,
}

/// One row with something in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// The row as the file's program numbers it, from 1.
    pub number: u32,
    /// The row is hidden or filtered away in the file.
    pub hidden: bool,
    /// Cells from column A on; missing ones at the end are empty.
    pub cells: Vec<Cell>,
}

/// A merged area, from its first to its last cell; rows counted from 1, columns from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First and last row.
    pub rows: (u32, u32),
    /// First and last column.
    pub columns: (u32, u32),
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text as written.
    Text(String),
    /// A number.
    Number {
        /// Its value, as shown: 12 for a cell that shows 12 %.
        value: f64,
        /// The cell shows a percentage.
        percent: bool,
    },
    /// A day, of a date or a date with time.
    Date(Date),
    /// True or false.
    Boolean(bool),
    /// A formula that gives an error, with its sign (`#REF!`).
    Error(String),
    /// A formula that the file has no result of.
    NotCalculated,
}

impl Sheet {
    /// The cell at a row (from 1) and column (from 0), with what a merged area shows there.
    pub fn cell(&self, row: u32, column: u32) -> &Cell {
        let own = self.own_cell(row, column);
        if *own != Cell::Empty {
            return own;
        }
        self.merges
            .iter()
            .find(|merge| {
                (merge.rows.0..=merge.rows.1).contains(&row)
                    && (merge.columns.0..=merge.columns.1).contains(&column)
            })
            .map_or(own, |merge| self.own_cell(merge.rows.0, merge.columns.0))
    }

    /// The cell itself, merged areas aside.
    pub fn own_cell(&self, row: u32, column: u32) -> &Cell {
        const EMPTY: &Cell = &Cell::Empty;
        let found = self.rows.binary_search_by_key(&row, |row| row.number).ok();
        found
            .and_then(|at| self.rows.get(at))
            .and_then(|row| row.cells.get(column as usize))
            .unwrap_or(EMPTY)
    }

    /// The number of columns up to the last that holds anything.
    pub fn width(&self) -> u32 {
        let widest = self.rows.iter().map(|row| row.cells.len()).max();
        u32::try_from(widest.unwrap_or(0)).unwrap_or(u32::MAX)
    }
}

impl Cell {
    /// The text people see, for headings and previews. Numbers are written with a decimal point.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number {
                value,
                percent: true,
            } => format!("{value} %"),
            Self::Number { value, .. } => value.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Boolean(value) => value.to_string(),
            Self::Error(sign) => sign.clone(),
            Self::NotCalculated => "=".to_owned(),
        }
    }

    /// Whether there is anything to see: spaces alone are nothing.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.chars().all(char::is_whitespace),
            _ => false,
        }
    }
}

/// Where a cell stands, written `Blad1!C7`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The sheet.
    pub sheet: String,
    /// The row, from 1.
    pub row: u32,
    /// The column, from 0; none = the whole row.
    pub column: Option<u32>,
}

impl Address {
    /// The place in words: a cell as `Blad1!C7`, a whole row by its number.
    pub fn words(&self, texts: &Texts) -> String {
        if self.column.is_some() {
            return self.to_string();
        }
        texts.with(
            "import-row",
            &[
                ("sheet", self.sheet.as_str().into()),
                ("row", self.row.to_string().into()),
            ],
        )
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self
            .sheet
            .chars()
            .all(|character| character.is_alphanumeric() || matches!(character, '_' | '.' | '-'));
        if plain {
            write!(formatter, "{}!", self.sheet)?;
        } else {
            write!(formatter, "'{}'!", self.sheet.replace('\'', "''"))?;
        }
        match self.column {
            Some(column) => write!(formatter, "{}{}", column_letters(column), self.row),
            None => write!(formatter, "{0}:{0}", self.row),
        }
    }
}

/// The letters of a column counted from 0: `A`, `Z`, `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The column of letters, counted from 0; none where they are no column.
pub fn column_number(letters: &str) -> Option<u32> {
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let mut number = 0_u32;
    for letter in letters.chars() {
        let digit = letter.to_ascii_uppercase();
        if !digit.is_ascii_uppercase() {
            return None;
        }
        number = number * 26 + (u32::from(digit) - u32::from('A') + 1);
    }
    Some(number - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (number, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_letters(number), letters);
            assert_eq!(column_number(letters), Some(number));
        }
        assert_eq!(column_number("Å"), None);
        assert_eq!(column_number(""), None);
    }

    #[test]
    fn an_address_is_written_as_in_the_sheet() {
        let address = |sheet: &str, column| Address {
            sheet: sheet.to_owned(),
            row: 7,
            column,
        };
        assert_eq!(address("Blad1", Some(2)).to_string(), "Blad1!C7");
        assert_eq!(address("Nya behov", Some(2)).to_string(), "'Nya behov'!C7");
        assert_eq!(address("Blad1", None).to_string(), "Blad1!7:7");
    }
}
