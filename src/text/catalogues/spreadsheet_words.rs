//! How people write in spreadsheets: headings of columns, words for answers, and the small words around
//! numbers. The list makes a guess; a person can change every guess.

use serde::Deserialize;

use super::embedded;

/// The word list of the import.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpreadsheetWords {
    /// Version of the catalogue.
    pub version: String,
    /// Headings by field, lower case, without signs.
    pub headings: Vec<HeadingWords>,
    /// Other words for the answers that have a name of their own, lower case.
    pub values: Vec<ValueWords>,
    /// Cells that say that nothing is known.
    pub unknown: Vec<String>,
    /// Words before a number that is not exact.
    pub approximate: Vec<String>,
    /// Words and signs before a number that is the least.
    pub at_least: Vec<String>,
    /// Yes.
    pub yes: Vec<String>,
    /// No.
    pub no: Vec<String>,
    /// Names of rows that hold sums.
    pub totals: Vec<String>,
    /// Ids and names of rows that only show how to fill in.
    pub examples: Vec<String>,
    /// How a row begins that is a remark about the sheet, lower case.
    pub footnotes: Vec<String>,
    /// Words in the heading of numbers that only order or name the rows.
    pub orderings: Vec<String>,
    /// Words after a known heading that make it mean something else: a cost *per* patient is no cost.
    pub narrowing: Vec<String>,
    /// Units of money with what they stand for in kronor.
    pub money: Vec<(String, f64)>,
    /// Words for what is counted, after a number.
    pub counted: Vec<String>,
}
embedded!(SpreadsheetWords, "words/spreadsheets.ron");

/// Headings of one field.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadingWords {
    /// The field's key.
    pub field: String,
    /// Swedish headings.
    pub sv: Vec<String>,
    /// English headings.
    pub en: Vec<String>,
}

/// Other words for one answer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueWords {
    /// The text key of the answer's name.
    pub key: String,
    /// The words, in either language.
    pub words: Vec<String>,
}

impl SpreadsheetWords {
    /// Other words for the answer whose name has this text key.
    pub fn words_for<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.values
            .iter()
            .filter(move |value| value.key == key)
            .flat_map(|value| &value.words)
            .map(String::as_str)
    }
}
