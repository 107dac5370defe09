//! Why a spreadsheet cannot be used, and how it is said.

use crate::text::{Explain, Message};

/// Why a file cannot be used at all. What is wrong in single cells is a
/// [`finding`](super::ImportFinding) instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SpreadsheetError {
    /// The file has nothing in it.
    #[error("the file is empty")]
    Empty,
    /// The file is larger than is read.
    #[error("the file is larger than {megabytes} megabytes")]
    FileTooLarge {
        /// The limit.
        megabytes: usize,
    },
    /// The file unfolds to more than is read.
    #[error("the file unfolds to more than {megabytes} megabytes")]
    UnfoldsTooLarge {
        /// The limit.
        megabytes: u64,
    },
    /// A sheet has too many rows.
    #[error("{sheet} has something below row {rows}")]
    TooManyRows {
        /// Which.
        sheet: String,
        /// The limit.
        rows: u32,
    },
    /// A sheet has too many columns.
    #[error("{sheet} has something after column {columns}")]
    TooManyColumns {
        /// Which.
        sheet: String,
        /// The limit.
        columns: u32,
    },
    /// Too many cells in all.
    #[error("more than {cells} cells")]
    TooManyCells {
        /// The limit.
        cells: usize,
    },
    /// Too many sheets.
    #[error("more than {sheets} sheets")]
    TooManySheets {
        /// The limit.
        sheets: usize,
    },
    /// The binary format of Excel before 2007 (xls).
    #[error("an Excel file in the old format")]
    OldExcel,
    /// A file that is locked with a password.
    #[error("a locked file")]
    Locked,
    /// A web page or other file of marks that carries a spreadsheet's name.
    #[error("a file of marks")]
    Markup,
    /// Something else than a spreadsheet.
    #[error("not a spreadsheet")]
    OtherFormat,
    /// A text file whose encoding cannot be told.
    #[error("a text file in an unknown encoding")]
    UnknownLetters,
    /// A spreadsheet that is cut off or damaged.
    #[error("the file is broken: {cause}")]
    Broken {
        /// The reader's words.
        cause: String,
    },
    /// A text file with a quotation mark that is never closed.
    #[error("a quotation mark on line {line} is never closed")]
    OpenQuotation {
        /// The line, counted from 1.
        line: u64,
    },
}

impl SpreadsheetError {
    pub(super) fn broken(cause: impl std::fmt::Display) -> Self {
        Self::Broken {
            cause: cause.to_string(),
        }
    }
}

impl Explain for SpreadsheetError {
    fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("import-error-empty"),
            Self::FileTooLarge { megabytes } => {
                Message::new("import-error-file-too-large").with("megabytes", *megabytes)
            }
            Self::UnfoldsTooLarge { megabytes } => {
                Message::new("import-error-unfolds-too-large").with("megabytes", *megabytes)
            }
            Self::TooManyRows { sheet, rows } => Message::new("import-error-too-many-rows")
                .with("sheet", sheet)
                .with("rows", *rows),
            Self::TooManyColumns { sheet, columns } => {
                Message::new("import-error-too-many-columns")
                    .with("sheet", sheet)
                    .with("columns", *columns)
            }
            Self::TooManyCells { cells } => {
                Message::new("import-error-too-many-cells").with("cells", *cells)
            }
            Self::TooManySheets { sheets } => {
                Message::new("import-error-too-many-sheets").with("sheets", *sheets)
            }
            Self::OldExcel => Message::new("import-error-old-excel"),
            Self::Locked => Message::new("import-error-locked"),
            Self::Markup => Message::new("import-error-markup"),
            Self::OtherFormat => Message::new("import-error-other-format"),
            Self::UnknownLetters => Message::new("import-error-unknown-letters"),
            Self::Broken { cause } => Message::new("import-error-broken").with("cause", cause),
            Self::OpenQuotation { line } => {
                Message::new("import-error-open-quotation").with("line", *line)
            }
        }
    }
}
