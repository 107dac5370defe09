//! Setting paper: from a template, data and attachments to the bytes of a PDF.
//!
//! Knows nothing of workshops. A [`Sheet`] names the template and carries the data, which the template
//! reads as `data.json`: text is never pasted into markup, so that whatever a person has written comes
//! out as text. Every PDF is tagged and conforms to PDF/UA-1 (ISO 14289-1) and, with attachments, to
//! PDF/A-3a (ISO 19005-3), without them to PDF/A-2a (ISO 19005-2). Same sheet, same bytes: the clock and
//! the identity come in as arguments, and only the fonts in this program are used.
//!
//! Limits: setting cannot be stopped half-way. A program built without the feature `pdf` sets nothing
//! and says so with [`TypesetError::NotBuilt`].

#[cfg(feature = "pdf")]
mod desk;
#[cfg(feature = "pdf")]
mod fonts;
#[cfg(feature = "pdf")]
mod glyphs;
#[cfg(test)]
#[cfg(feature = "pdf")]
pub(crate) mod reading;
#[cfg(test)]
#[cfg(feature = "pdf")]
mod tests;

use jiff::civil::Date;
use serde_json::Value;

use crate::text::{Explain, Message};

/// This program as documents name it: its version, and in brackets the build, which is another as soon as
/// anything that words, figures or pages rest on is another.
pub const PROGRAM: &str = concat!(
    "Företräde ",
    env!("CARGO_PKG_VERSION"),
    " (",
    env!("FORETRADE_BUILD"),
    ")"
);

/// Look and helpers shared by all templates, which import it as `house.typ`.
#[cfg(feature = "pdf")]
const HOUSE: &str = include_str!("../../assets/typeset/house.typ");

/// What is to be set.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet<'a> {
    /// The template's source. It reads its data with `json("data.json")` and may import `house.typ`.
    pub template: &'a str,
    /// The data, an object. The names and kinds of the attachments are added to it as `attachments`.
    pub data: Value,
    /// Files to lay inside the PDF.
    pub attachments: Vec<Attachment>,
    /// What tells this document from every other; the same for the same document.
    pub identity: String,
    /// The day the document is made, written as its date at midnight UTC.
    pub made: Date,
}

/// A file inside a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// File name without folder.
    pub name: String,
    /// Content, laid in byte for byte.
    pub bytes: Vec<u8>,
    /// What the file is to the document.
    pub relation: Relation,
    /// Kind of content, such as `text/csv`.
    pub mime: &'static str,
    /// What it is, in words.
    pub description: String,
}

/// What an attached file is to its document (ISO 19005-3, 6.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The document was made from it.
    Source,
    /// It holds the numbers of a table or a picture.
    Data,
    /// It says the same in another way.
    Alternative,
}

/// Why nothing was set.
#[derive(Debug, thiserror::Error)]
pub enum TypesetError {
    /// The program is built without the feature `pdf`.
    #[error("this build writes no PDF")]
    NotBuilt,
    /// The sheet does not follow its template or the standard.
    #[error("the PDF cannot be set: {0}")]
    Refused(String),
}

impl Explain for TypesetError {
    fn message(&self) -> Message {
        match self {
            Self::NotBuilt => Message::new("typeset-error-not-built"),
            Self::Refused(detail) => Message::new("typeset-error-refused").with("detail", detail),
        }
    }
}

/// Whether this program can set PDF at all.
pub const fn available() -> bool {
    cfg!(feature = "pdf")
}

/// Sets a sheet as a PDF.
///
/// # Errors
/// When the template refuses the data, or the program is built without PDF.
#[cfg(feature = "pdf")]
pub fn pdf(sheet: &Sheet<'_>) -> Result<Vec<u8>, TypesetError> {
    desk::set(sheet)
}

/// Says that this program sets no PDF.
///
/// # Errors
/// Always [`TypesetError::NotBuilt`].
#[cfg(not(feature = "pdf"))]
pub fn pdf(_sheet: &Sheet<'_>) -> Result<Vec<u8>, TypesetError> {
    Err(TypesetError::NotBuilt)
}
