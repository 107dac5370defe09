//! Reading a record back, from the frozen file itself or from the PDF that carries it.

use std::path::Path;

use super::RecordError;
use super::attached::{AttachedError, FROZEN_ENDING, PrintedRecord, is_pdf, read_printed};
use super::frozen::Frozen;
use crate::text::{Explain, Message};

/// What a package (a Word file among others) begins with.
const PACKAGE: &[u8] = b"PK\x03\x04";

/// Why a file gives no record.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// A PDF gives no data.
    #[error(transparent)]
    Attached(#[from] AttachedError),
    /// The data are no record.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// A Word file: anyone can write in it, so it carries no data to check.
    #[error("a Word file carries no data")]
    Word,
    /// Neither a PDF nor text.
    #[error("neither a PDF nor a frozen record")]
    Foreign,
}

impl Explain for ReadError {
    fn message(&self) -> Message {
        match self {
            Self::Attached(error) => error.message(),
            Self::Record(error) => error.message(),
            Self::Word => Message::new("verify-error-word"),
            Self::Foreign => Message::new("verify-error-foreign"),
        }
    }
}

/// A record read back.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadRecord {
    /// The frozen data.
    pub frozen: Frozen,
    /// The PDF they lay in, where they did.
    pub printed: Option<PrintedRecord>,
}

/// Whether a file is a record by its name: frozen data, or a PDF that may carry them.
pub fn is_record(file: &Path) -> bool {
    let name = file.to_string_lossy().to_lowercase();
    name.ends_with(FROZEN_ENDING) || name.ends_with(".pdf")
}

/// Reads a record from the bytes of its PDF or its frozen file, told apart by what they hold.
///
/// # Errors
/// [`ReadError`].
pub fn read_record(bytes: &[u8]) -> Result<ReadRecord, ReadError> {
    if bytes.starts_with(PACKAGE) {
        return Err(ReadError::Word);
    }
    if is_pdf(bytes) {
        let printed = read_printed(bytes)?;
        return Ok(ReadRecord {
            frozen: Frozen::read(&printed.frozen)?,
            printed: Some(printed),
        });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::Foreign)?;
    Ok(ReadRecord {
        frozen: Frozen::read(text)?,
        printed: None,
    })
}
