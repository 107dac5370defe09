//! Reading a record back: from the frozen file itself, from the PDF that carries it, from the package beside
//! an archive's PDF, or from such a PDF with its data.

use std::path::Path;

use super::RecordError;
use super::attached::{
    AttachedError, AttachedFile, FROZEN_ENDING, Inside, is_pdf, read_package, read_printed, whole,
};
use super::frozen::Frozen;
use crate::text::{Explain, Message};

/// What a package (a Word file among others) begins with.
const PACKAGE: &[u8] = b"PK\x03\x04";
/// The endings of files that may carry a record.
const ENDINGS: [&str; 3] = [FROZEN_ENDING, ".pdf", ".zip"];

/// Why a file gives no record.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// A PDF or a package gives no data.
    #[error(transparent)]
    Attached(#[from] AttachedError),
    /// The data are no record.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// Neither a PDF, a package nor text.
    #[error("neither a PDF nor a frozen record")]
    Foreign,
    /// What should be a PDF beside its data is none.
    #[error("the first of two files is no PDF")]
    NotPages,
    /// The PDF carries other data than those beside it.
    #[error("the PDF carries other data than those beside it")]
    OtherData,
}

impl Explain for ReadError {
    fn message(&self) -> Message {
        match self {
            Self::Attached(error) => error.message(),
            Self::Record(error) => error.message(),
            Self::Foreign => Message::new("verify-error-foreign"),
            Self::NotPages => Message::new("verify-error-not-pages"),
            Self::OtherData => Message::new("verify-error-other-data"),
        }
    }
}

/// A record read back.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadRecord {
    /// The frozen data.
    pub frozen: Frozen,
    /// The files that lay beside the data, inside the PDF or in the package.
    pub files: Vec<AttachedFile>,
    /// The PDF, where there is one.
    pub pdf: Option<ReadPdf>,
}

/// A record's PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadPdf {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether the data lay inside it, and not beside.
    pub data_inside: bool,
}

/// Whether a file may be a record by its name: frozen data, or a PDF or a package that may carry them.
pub fn is_record(file: &Path) -> bool {
    let name = file.to_string_lossy().to_lowercase();
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// Reads a record from the bytes of its PDF, its package or its frozen file, told apart by what they hold.
///
/// # Errors
/// [`ReadError`].
pub fn read_record(bytes: &[u8]) -> Result<ReadRecord, ReadError> {
    let (inside, pdf) = if is_pdf(bytes) {
        let pdf = ReadPdf {
            bytes: bytes.to_vec(),
            data_inside: true,
        };
        (read_printed(bytes)?, Some(pdf))
    } else {
        (beside(bytes)?, None)
    };
    Ok(ReadRecord {
        frozen: Frozen::read(&inside.frozen)?,
        files: inside.others,
        pdf,
    })
}

/// Reads a record whose data lie beside its PDF: the bytes of the PDF, and those of the package or of the
/// frozen file.
///
/// # Errors
/// [`ReadError`].
pub fn read_record_with(pdf: &[u8], data: &[u8]) -> Result<ReadRecord, ReadError> {
    if !is_pdf(pdf) {
        return Err(ReadError::NotPages);
    }
    whole(pdf)?;
    let given = beside(data)?;
    let (inside, data_inside) = match read_printed(pdf) {
        // The PDF's own files are the ones to check; the data beside must be the same.
        Ok(inside) if inside.frozen == given.frozen => (inside, true),
        Ok(_) => return Err(ReadError::OtherData),
        Err(AttachedError::NoData) => (given, false),
        Err(error) => return Err(error.into()),
    };
    Ok(ReadRecord {
        frozen: Frozen::read(&inside.frozen)?,
        files: inside.others,
        pdf: Some(ReadPdf {
            bytes: pdf.to_vec(),
            data_inside,
        }),
    })
}

/// Data outside a PDF.
fn beside(bytes: &[u8]) -> Result<Inside, ReadError> {
    if bytes.starts_with(PACKAGE) {
        return Ok(read_package(bytes)?);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::Foreign)?;
    Ok(Inside {
        frozen: text.to_owned(),
        others: Vec::new(),
    })
}
