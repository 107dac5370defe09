//! One writer per format; all read the same tree.

mod csv;
mod html;
mod json;
mod markdown;
mod package;
mod pdf;
mod pdf_columns;
mod picture;
mod word;

use crate::text::{Texts, dates, numbers};

use super::tree::{Cell, Table};

pub use self::csv::{csv_file, csv_tables, formula_safe};
pub use html::html;
pub use json::json;
pub(super) use json::json_value;
pub use markdown::markdown;
pub use package::package;
pub use pdf::pdf;
pub use word::word;

/// A cell as people read it.
pub fn cell_text(texts: &Texts, cell: &Cell) -> String {
    match cell {
        Cell::Missing => texts.get("record-missing"),
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Whole(value) => numbers::integer(texts.language(), *value),
        Cell::Decimal { value, digits } => numbers::decimal(texts.language(), *value, *digits),
        Cell::Date(date) => dates::long(texts, *date),
    }
}

/// The longest address that is made a link, in bytes.
const LONGEST_ADDRESS: usize = 1_500;

/// Whether the text of a cell is an address on the web that a reader can follow: in a column of addresses,
/// with the beginning of one and nothing in it that no address has.
fn leads_out(table: &Table, column: usize, text: &str) -> bool {
    let begins = ["https://", "http://"];
    table
        .columns
        .get(column)
        .is_some_and(|column| column.key == "address")
        && text.len() <= LONGEST_ADDRESS
        && begins.iter().any(|begins| text.starts_with(begins))
        && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// A text on one line of at most so many letters; a longer one ends with an ellipsis.
fn cut(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let kept: String = text.chars().take(letters.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
