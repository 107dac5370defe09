//! A table of data with headers: the twin of every picture, and plain lists of figures.

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words, set to the left.
    Text(String),
    /// A number already written in the reader's language, set to the right.
    Number(String),
}

impl Cell {
    /// What it says.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Text(words) | Self::Number(words) => words,
        }
    }
}

/// A table. The first cell of a row is its header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows, in a sentence.
    pub caption: String,
    /// Column headers, units written out.
    pub headers: Vec<String>,
    /// Rows, each as long as `headers`.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The table as text that a spreadsheet takes: tabs between cells, a line per row.
    #[must_use]
    pub fn to_text(&self) -> String {
        let clean = |words: &str| words.replace(['\t', '\n', '\r'], " ");
        let mut lines = vec![
            self.headers
                .iter()
                .map(|head| clean(head))
                .collect::<Vec<_>>(),
        ];
        lines.extend(
            self.rows
                .iter()
                .map(|row| row.iter().map(|cell| clean(cell.words())).collect()),
        );
        lines
            .iter()
            .map(|line| line.join("\t"))
            .collect::<Vec<_>>()
            .join("\n")
    }
}
