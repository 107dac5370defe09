//! One workshop, one file: RON that a person can read and change.
//!
//! Reading is strict and total: unknown fields, wrong types and broken rules are refused with their
//! place; nothing is guessed or mended. The format version is looked at first, so that a newer file
//! gets the right answer whatever else it holds. Writing is deterministic: the same workshop gives
//! the same bytes.

use std::path::Path;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::text::Texts;
use crate::workshop::{FORMAT_VERSION, Gravity, Workshop, validate};

use super::disk::{Disk, Kind, RealDisk};
use super::error::{Excerpt, StoreError};
use super::file_layout::{Characters, join_short_lines, with_plain_strings};
use super::version_1::WorkshopVersion1;
use super::{ron_problem, scanner};

/// The largest file that is read, in bytes: three times the record of 550 groups.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// SHA-256 of a file's bytes: tells whether a file is still the one that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    /// The hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The hash that was written out so.
    pub(super) fn from_hex(text: &str) -> Option<Self> {
        let mut hash = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        for (index, byte) in hash.iter_mut().enumerate() {
            let digits = text.get(2 * index..2 * index + 2)?;
            *byte = u8::from_str_radix(digits, 16).ok()?;
        }
        Some(Self(hash))
    }
}

impl std::fmt::Display for ContentHash {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

/// A workshop as it was read from a file.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedFile {
    /// The workshop.
    pub workshop: Workshop,
    /// What the file held; [`save`](super::save) compares it.
    pub content: ContentHash,
}

/// Reads a workshop from a file.
///
/// # Errors
/// Why it was refused, with line, column and the line itself where there is one.
pub fn load(path: &Path) -> Result<OpenedFile, StoreError> {
    let bytes = read_bytes(path)?;
    let text = decode(&bytes, &file_name(path))?;
    Ok(OpenedFile {
        workshop: parse(text, &file_name(path))?,
        content: ContentHash::of(&bytes),
    })
}

/// Reads a workshop from text. `name` is what the text is called in errors.
///
/// # Errors
/// Why it was refused.
pub fn parse(text: &str, name: &str) -> Result<Workshop, StoreError> {
    let workshop = parse_unchecked(text, name)?;
    let findings: Vec<_> = validate(&workshop)
        .into_iter()
        .filter(|finding| finding.gravity == Gravity::Error)
        .collect();
    if findings.is_empty() {
        Ok(workshop)
    } else {
        Err(StoreError::Unsound {
            name: name.to_owned(),
            findings,
        })
    }
}

/// Reads a workshop whose rules may be broken, so that all findings can be listed.
///
/// # Errors
/// Why the text is not a workshop at all.
pub fn parse_unchecked(text: &str, name: &str) -> Result<Workshop, StoreError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match scanner::format_version(text) {
        Some(found) if found > u64::from(FORMAT_VERSION) => Err(StoreError::Newer {
            name: name.to_owned(),
            found,
            newest: FORMAT_VERSION,
        }),
        Some(1) => read_ron::<WorkshopVersion1>(text, name).map(Workshop::from),
        _ => read_ron(text, name),
    }
}

/// Reads a workshop from a file, whose rules may be broken.
///
/// # Errors
/// Why the file is not a workshop at all.
pub fn load_unchecked(path: &Path) -> Result<Workshop, StoreError> {
    let bytes = read_bytes(path)?;
    let name = file_name(path);
    parse_unchecked(decode(&bytes, &name)?, &name)
}

/// The workshop as the text of a file.
///
/// # Errors
/// [`StoreError::NotWritable`], which would be a defect of the program.
pub fn to_text(workshop: &Workshop) -> Result<String, StoreError> {
    let texts = Texts::new(workshop.language);
    let header: &[&str] = match workshop.invitation {
        Some(_) => &["file-header-invitation"],
        None => &["file-header-what", "file-header-edit", "file-header-check"],
    };
    let header: Vec<String> = header.iter().map(|key| texts.get(key)).collect();
    write_ron(workshop, &header)
}

/// Any part of the house's data as the text of a file, with comment lines at its head.
pub(super) fn write_ron<T: Serialize>(value: &T, header: &[String]) -> Result<String, StoreError> {
    let config = PrettyConfig::new()
        .new_line("\n")
        .extensions(Extensions::IMPLICIT_SOME);
    let pretty =
        ron::ser::to_string_pretty(value, config).map_err(|error| StoreError::NotWritable {
            cause: error.to_string(),
        })?;
    let mut text = String::with_capacity(pretty.len() + 256);
    for line in header {
        text.push_str("// ");
        text.push_str(line);
        text.push('\n');
    }
    let plain = with_plain_strings(&pretty, Characters::AsTyped);
    text.push_str(&join_short_lines(&plain));
    Ok(text)
}

/// Reads any part of the house's data from text.
pub(super) fn read_ron<T: DeserializeOwned>(text: &str, name: &str) -> Result<T, StoreError> {
    let name = || name.to_owned();
    if text.trim().is_empty() {
        return Err(StoreError::Empty { name: name() });
    }
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|error| {
        let (line, column) = ron_problem::place(&error);
        let last = scanner::last_line(text);
        if scanner::is_cut(text) && line >= last {
            return StoreError::Cut {
                name: name(),
                line: last,
            };
        }
        StoreError::Broken {
            name: name(),
            excerpt: Excerpt::at(text, line, column),
            problem: ron_problem::describe(&error.code),
        }
    })
}

/// The bytes of a file, unless it is too large.
///
/// # Errors
/// Why it cannot be read.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, StoreError> {
    read_at_most(path, LARGEST)
}

/// The bytes of a regular file of at most so many bytes, also where it grows while it is read.
pub(super) fn read_at_most(path: &Path, limit: u64) -> Result<Vec<u8>, StoreError> {
    let refused = |error| StoreError::reading(path, &error);
    let path_of = || path.to_owned();
    let facts = RealDisk.facts(path).map_err(refused)?;
    match facts.kind {
        Kind::File => {}
        Kind::Folder => return Err(StoreError::IsFolder { path: path_of() }),
        Kind::Other => return Err(StoreError::NotAFile { path: path_of() }),
    }
    let too_large = || StoreError::TooLarge {
        path: path_of(),
        limit,
    };
    if facts.bytes > limit {
        return Err(too_large());
    }
    let bytes = RealDisk.read(path, limit).map_err(refused)?;
    if bytes.len() as u64 > limit {
        return Err(too_large());
    }
    Ok(bytes)
}

/// A file as text, for contents that are not RON.
///
/// # Errors
/// Why it cannot be read.
pub fn read_text(path: &Path) -> Result<String, StoreError> {
    let bytes = read_bytes(path)?;
    decode(&bytes, &file_name(path)).map(str::to_owned)
}

/// The bytes as text.
pub(super) fn decode<'bytes>(bytes: &'bytes [u8], name: &str) -> Result<&'bytes str, StoreError> {
    std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = 1 + valid.iter().filter(|byte| **byte == b'\n').count();
        let name = name.to_owned();
        match error.error_len() {
            // A character cut in the middle at the very end.
            None => StoreError::Cut { name, line },
            Some(_) => StoreError::NotText { name, line },
        }
    })
}

/// The last part of a path, as shown in messages.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

#[cfg(test)]
#[path = "workshop_file_tests.rs"]
mod tests;
