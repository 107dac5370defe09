//! What can go wrong with files, and how it is said: what happened, what is safe, what to do.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::text::{Explain, Message};
use crate::workshop::Finding;

use super::scanner;

/// Why a file was not read or written. Nothing on the disk has then been changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("{} does not exist", path.display())]
    NotFound {
        /// Which.
        path: PathBuf,
    },
    /// The file may not be read.
    #[error("{} may not be read", path.display())]
    NotAllowed {
        /// Which.
        path: PathBuf,
    },
    /// A folder where a file was expected.
    #[error("{} is a folder", path.display())]
    IsFolder {
        /// Which.
        path: PathBuf,
    },
    /// A device, a pipe or the like where a file was expected.
    #[error("{} is no regular file", path.display())]
    NotAFile {
        /// Which.
        path: PathBuf,
    },
    /// The file is larger than any workshop can be.
    #[error("{} is larger than {limit} bytes", path.display())]
    TooLarge {
        /// Which.
        path: PathBuf,
        /// Largest size that is read, in bytes.
        limit: u64,
    },
    /// The system could not read the file for another reason.
    #[error("{} cannot be read: {cause}", path.display())]
    CannotRead {
        /// Which.
        path: PathBuf,
        /// The system's words.
        cause: String,
    },
    /// The file is not UTF-8 text.
    #[error("{name} is not text at line {line}")]
    NotText {
        /// Name of the file.
        name: String,
        /// The first line that is not text.
        line: usize,
    },
    /// The file holds nothing.
    #[error("{name} is empty")]
    Empty {
        /// Name of the file.
        name: String,
    },
    /// The file ends in the middle.
    #[error("{name} ends at line {line}")]
    Cut {
        /// Name of the file.
        name: String,
        /// The last line with anything on it.
        line: usize,
    },
    /// The file is written by a newer version of the program.
    #[error("{name} has format version {found}, newer than {newest}")]
    Newer {
        /// Name of the file.
        name: String,
        /// Its format version.
        found: u64,
        /// The newest version that is understood.
        newest: u32,
    },
    /// The text breaks the format at a place.
    #[error("{name}:{}:{}: {}", excerpt.line, excerpt.column, problem.key)]
    Broken {
        /// Name of the file.
        name: String,
        /// The place, with the line itself.
        excerpt: Excerpt,
        /// What is wrong there.
        problem: Message,
    },
    /// The text is well formed, but breaks rules that results rest on.
    #[error("{name} breaks {} rules", findings.len())]
    Unsound {
        /// Name of the file.
        name: String,
        /// Each breach.
        findings: Vec<Finding>,
    },
    /// The folder cannot be written to.
    #[error("{} cannot be written to: {cause}", folder.display())]
    CannotWrite {
        /// The folder.
        folder: PathBuf,
        /// The system's words.
        cause: String,
    },
    /// There is no room left.
    #[error("{} has no room left", folder.display())]
    DiskFull {
        /// The folder.
        folder: PathBuf,
    },
    /// The file on the disk is not the one that was read.
    #[error("{} has changed since it was read", path.display())]
    ChangedOnDisk {
        /// Which.
        path: PathBuf,
    },
    /// There is a file of that name already.
    #[error("{} exists already", path.display())]
    AlreadyThere {
        /// Which.
        path: PathBuf,
    },
    /// The workshop could not be written as text. A defect of the program.
    #[error("the workshop cannot be written as text: {cause}")]
    NotWritable {
        /// The serializer's words.
        cause: String,
    },
}

impl StoreError {
    /// The error of a read that the system refused.
    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NotFound { path },
            io::ErrorKind::PermissionDenied => Self::NotAllowed { path },
            io::ErrorKind::IsADirectory => Self::IsFolder { path },
            _ => Self::CannotRead {
                path,
                cause: error.to_string(),
            },
        }
    }

    /// The error of a write that the system refused.
    pub(super) fn writing(path: &Path, error: &io::Error) -> Self {
        let folder = folder_of(path).to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { folder },
            _ => Self::CannotWrite {
                folder,
                cause: error.to_string(),
            },
        }
    }

    /// The error of an answer file that is neither sealed nor in the open, or both.
    pub(super) fn neither_sealed_nor_open(text: &str, name: &str) -> Self {
        Self::Broken {
            name: name.to_owned(),
            excerpt: Excerpt::at(text, scanner::last_line(text), 1),
            problem: Message::new("file-problem-neither-sealed-nor-open"),
        }
    }

    /// The place in the file, where there is one.
    pub fn excerpt(&self) -> Option<&Excerpt> {
        match self {
            Self::Broken { excerpt, .. } => Some(excerpt),
            _ => None,
        }
    }

    /// Each broken rule, where rules are broken.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Unsound { findings, .. } => findings,
            _ => &[],
        }
    }
}

/// The folder a file stands in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

impl Explain for StoreError {
    fn message(&self) -> Message {
        let file = |key, path: &Path| Message::new(key).with("file", shown(path));
        let named = |key, name: &String| Message::new(key).with("file", name);
        match self {
            Self::NotFound { path } => file("file-error-not-found", path),
            Self::NotAllowed { path } => file("file-error-not-allowed", path),
            Self::IsFolder { path } => file("file-error-is-folder", path),
            Self::NotAFile { path } => file("file-error-not-a-file", path),
            Self::TooLarge { path, limit } => {
                file("file-error-too-large", path).with("megabytes", limit / (1024 * 1024))
            }
            Self::CannotRead { path, cause } => {
                file("file-error-cannot-read", path).with("cause", cause)
            }
            Self::NotText { name, line } => {
                named("file-error-not-text", name).with("line", line.to_string())
            }
            Self::Empty { name } => named("file-error-empty", name),
            Self::Cut { name, line } => {
                named("file-error-cut", name).with("line", line.to_string())
            }
            Self::Newer {
                name,
                found,
                newest,
            } => named("file-error-newer", name)
                .with("found", found.to_string())
                .with("newest", newest.to_string()),
            Self::Broken {
                name,
                excerpt,
                problem,
            } => named("file-error-broken", name)
                .with("line", excerpt.line.to_string())
                .with("column", excerpt.column.to_string())
                .with("problem", problem.clone()),
            Self::Unsound { name, findings } => {
                named("file-error-unsound", name).with("count", findings.len())
            }
            Self::CannotWrite { folder, cause } => Message::new("file-error-cannot-write")
                .with("folder", shown(folder))
                .with("cause", cause),
            Self::DiskFull { folder } => {
                Message::new("file-error-disk-full").with("folder", shown(folder))
            }
            Self::ChangedOnDisk { path } => file("file-error-changed-on-disk", path),
            Self::AlreadyThere { path } => file("file-error-already-there", path),
            Self::NotWritable { cause } => {
                Message::new("file-error-not-writable").with("cause", cause)
            }
        }
    }
}

/// A line of a file with a mark under the place that is meant.
///
/// Written out as two lines of text, the number before the first, a caret in the second; to be
/// shown in a font where all characters are equally wide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// The line, or the part of a long line around the place.
    pub text: String,
    /// Character in `text` under which the caret stands, counted from 0.
    pub caret: usize,
}

impl Excerpt {
    /// Characters shown of a long line, before and after the place.
    const AROUND: usize = 60;

    /// The excerpt at a line and column of a text.
    pub(super) fn at(text: &str, line: usize, column: usize) -> Self {
        let whole = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        let at = column.saturating_sub(1);
        let skipped = at.saturating_sub(Self::AROUND);
        let shown: String = whole
            .chars()
            .skip(skipped)
            .take(2 * Self::AROUND)
            .map(|character| {
                if character.is_control() {
                    ' '
                } else {
                    character
                }
            })
            .collect();
        Self {
            line,
            column,
            caret: at - skipped,
            text: shown.trim_end().to_owned(),
        }
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.line.to_string();
        writeln!(formatter, "{number} | {}", self.text)?;
        let margin = " ".repeat(number.len());
        write!(formatter, "{margin} | {}^", " ".repeat(self.caret))
    }
}
