//! The record's data as one package beside a PDF that may hold no files itself.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::super::{RecordError, RecordFile};

/// The files as a zip archive. Every file in it carries the format's first date, so that the same files
/// give the same bytes.
///
/// # Errors
/// When the archive cannot be written, as with two files of one name.
pub fn package(files: &[RecordFile]) -> Result<Vec<u8>, RecordError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let written = (|| {
        for file in files {
            archive.start_file(file.name.as_str(), options)?;
            archive.write_all(&file.bytes)?;
        }
        archive.finish()
    })();
    written
        .map(Cursor::into_inner)
        .map_err(|error: zip::result::ZipError| RecordError::Package(error.to_string()))
}
