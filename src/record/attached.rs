//! The files of a record that lie inside its PDF, or in the package beside it.
//!
//! Either may come from anywhere, so a PDF is read on a thread of its own and with a limit on every stream:
//! what breaks the reader is told as a broken file. Nothing in it is run or followed.

use std::io::{Cursor, Read as _};

use lopdf::{Dictionary, Document, Object};
use zip::ZipArchive;

use super::paper;
use crate::text::{Explain, Message};

/// The end of a frozen record's file name.
pub(super) const FROZEN_ENDING: &str = ".underlag.ron";
/// What every PDF begins with, within its first bytes.
const BEGINNING: &[u8] = b"%PDF-";
/// What every whole PDF ends with.
const END: &[u8] = b"%%EOF";
/// How far from either end those are looked for, in bytes.
const NEAR: usize = 1024;
/// The largest stream that is unpacked, in bytes: three times the data of a record about 550 groups.
pub(super) const LARGEST_STREAM: usize = 256 * 1024 * 1024;
/// How many branches a tree of names may have; one that leads back to itself has no end.
const BRANCHES: usize = 4_096;
/// What every Word file holds.
const WORD_DOCUMENT: &str = "word/document.xml";
/// Stack for the reader, in bytes: nested objects are read by recursion.
const STACK: usize = 32 * 1024 * 1024;

/// Why a PDF gives no data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AttachedError {
    /// The file is no PDF.
    #[error("not a PDF")]
    NotPdf,
    /// The file ends in the middle.
    #[error("the PDF is cut off")]
    Cut,
    /// The file is locked with a password.
    #[error("the PDF is locked with a password")]
    Locked,
    /// The file cannot be read.
    #[error("the PDF cannot be read: {0}")]
    Broken(String),
    /// There is no frozen record inside.
    #[error("no frozen record inside")]
    NoData,
    /// The package cannot be read.
    #[error("the package cannot be read: {0}")]
    Package(String),
    /// A Word file: anyone can write in it, so it carries no data to check.
    #[error("a Word file carries no data")]
    Word,
}

impl Explain for AttachedError {
    fn message(&self) -> Message {
        match self {
            Self::NotPdf => Message::new("verify-error-not-pdf"),
            Self::Cut => Message::new("verify-error-cut"),
            Self::Locked => Message::new("verify-error-locked"),
            Self::Broken(detail) => Message::new("verify-error-broken").with("detail", detail),
            Self::NoData => Message::new("verify-error-no-data"),
            Self::Package(detail) => Message::new("verify-error-package").with("detail", detail),
            Self::Word => Message::new("verify-error-word"),
        }
    }
}

/// A file inside a PDF or a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedFile {
    /// Its name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What a record's PDF or package holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Inside {
    /// The text of the frozen record.
    pub frozen: String,
    /// Every other file.
    pub others: Vec<AttachedFile>,
}

impl Inside {
    fn of(mut files: Vec<AttachedFile>) -> Result<Self, AttachedError> {
        let place = files
            .iter()
            .position(|file| file.name.ends_with(FROZEN_ENDING))
            .ok_or(AttachedError::NoData)?;
        let frozen = String::from_utf8(files.remove(place).bytes)
            .map_err(|error| AttachedError::Broken(error.to_string()))?;
        Ok(Self {
            frozen,
            others: files,
        })
    }
}

/// Whether the bytes begin as a PDF.
pub fn is_pdf(bytes: &[u8]) -> bool {
    let beginning = bytes.get(..NEAR).unwrap_or(bytes);
    beginning
        .windows(BEGINNING.len())
        .any(|window| window == BEGINNING)
}

/// Reads the data inside a record's PDF.
///
/// # Errors
/// [`AttachedError`].
pub(super) fn read_printed(bytes: &[u8]) -> Result<Inside, AttachedError> {
    whole(bytes)?;
    on_wide_stack(|| Inside::of(embedded(&paper::load(bytes)?)))?
}

/// That the bytes begin and end as a PDF.
///
/// # Errors
/// When they do not.
pub(super) fn whole(bytes: &[u8]) -> Result<(), AttachedError> {
    if !is_pdf(bytes) {
        return Err(AttachedError::NotPdf);
    }
    let tail = bytes
        .get(bytes.len().saturating_sub(NEAR)..)
        .unwrap_or(bytes);
    if tail.windows(END.len()).any(|window| window == END) {
        Ok(())
    } else {
        Err(AttachedError::Cut)
    }
}

/// Does what reads a PDF where it cannot take the program with it.
///
/// # Errors
/// When it breaks, or there is no thread to be had.
pub(super) fn on_wide_stack<T: Send>(read: impl FnOnce() -> T + Send) -> Result<T, AttachedError> {
    std::thread::scope(|scope| {
        std::thread::Builder::new()
            .name("reading a PDF".to_owned())
            .stack_size(STACK)
            .spawn_scoped(scope, read)
            .map_err(|error| AttachedError::Broken(error.to_string()))?
            .join()
            .map_err(|_| AttachedError::Broken(String::new()))
    })
}

/// Reads the data in a record's package.
///
/// # Errors
/// When the package cannot be read or holds none.
pub(super) fn read_package(bytes: &[u8]) -> Result<Inside, AttachedError> {
    let broken = |error: &dyn std::error::Error| AttachedError::Package(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut files = Vec::new();
    let mut left = LARGEST_STREAM as u64;
    for place in 0..archive.len().min(BRANCHES) {
        let entry = archive.by_index(place).map_err(|error| broken(&error))?;
        if entry.is_dir() {
            continue;
        }
        let name = entry.name().map_err(|error| broken(&error))?.into_owned();
        if name == WORD_DOCUMENT {
            return Err(AttachedError::Word);
        }
        let mut content = Vec::new();
        entry
            .take(left)
            .read_to_end(&mut content)
            .map_err(|error| broken(&error))?;
        left = left.saturating_sub(content.len() as u64);
        // A package that was unpacked and packed again may have put its files in a folder.
        let name = name.rsplit('/').next().unwrap_or(&name).to_owned();
        files.push(AttachedFile {
            name,
            bytes: content,
        });
    }
    Inside::of(files)
}

/// Every embedded file by name, in the order of the PDF's own list.
fn embedded(document: &Document) -> Vec<AttachedFile> {
    let mut found = Vec::new();
    let names = document
        .catalog()
        .and_then(|catalog| document.get_dict_in_dict(catalog, b"Names"))
        .and_then(|names| document.get_dict_in_dict(names, b"EmbeddedFiles"));
    if let Ok(names) = names {
        name_tree(document, names, &mut found);
    }
    found
}

fn name_tree(document: &Document, root: &Dictionary, found: &mut Vec<AttachedFile>) {
    let mut branches = vec![root];
    for _ in 0..BRANCHES {
        let unpacked: usize = found.iter().map(|file| file.bytes.len()).sum();
        let Some(branch) = branches.pop().filter(|_| unpacked < LARGEST_STREAM) else {
            return;
        };
        for entry in list(document, branch, b"Names") {
            // Names and what they name take turns; only the latter are dictionaries.
            if let Some(file) = dictionary(document, entry).and_then(|it| file(document, it)) {
                found.push(file);
            }
        }
        let kids = list(document, branch, b"Kids").iter().rev();
        branches.extend(kids.filter_map(|kid| dictionary(document, kid)));
    }
}

fn file(document: &Document, specification: &Dictionary) -> Option<AttachedFile> {
    let name = [b"UF".as_slice(), b"F"]
        .into_iter()
        .find_map(|key| specification.get(key).ok())
        .and_then(|name| document.dereference(name).ok())
        .and_then(|(_, name)| lopdf::decode_text_string(name).ok())?;
    let inside = document.get_dict_in_dict(specification, b"EF").ok()?;
    let stream = [b"UF".as_slice(), b"F"]
        .into_iter()
        .find_map(|key| inside.get(key).ok())
        .and_then(|stream| document.dereference(stream).ok())
        .and_then(|(_, stream)| stream.as_stream().ok())?;
    let bytes = stream.get_plain_content_with_limit(LARGEST_STREAM).ok()?;
    Some(AttachedFile { name, bytes })
}

fn list<'a>(document: &'a Document, node: &'a Dictionary, key: &[u8]) -> &'a [Object] {
    node.get(key)
        .and_then(|entries| document.dereference(entries))
        .and_then(|(_, entries)| entries.as_array())
        .map_or(&[], Vec::as_slice)
}

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    let (_, object) = document.dereference(object).ok()?;
    object.as_dict().ok()
}
