//! A folder that answer files arrive in: any shared folder, looked at now and then.
//!
//! Change notices do not cross network shares, so the folder is listed. A file counts when its size and
//! time have stood still from one look to the next; until then somebody may still be writing it. Files
//! are read once for each size and time they have, and never touched. Times are only held against each other for
//! sameness, so a clock that is set back changes nothing.
//!
//! Whoever may write to the folder may put anything in it: only regular files are read, of at most
//! [`LARGEST_ANSWER`](super::intake::LARGEST_ANSWER), and the first [`MOST`] by name; how many more there are is said.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::workshop::MOST_MEMBERS;

use super::answer_keys::KeyRing;
use super::disk::{Disk, Facts, Kind, RealDisk};
use super::error::StoreError;
use super::intake::{OpenedAnswer, is_answer_file, open_file};

/// How long to wait between two looks.
pub const LOOK_EVERY: Duration = Duration::from_secs(2);

/// The most files that are read from a folder: every member may send ten.
pub const MOST: usize = 10 * MOST_MEMBERS;

/// A watched folder, as it was at the last look.
#[derive(Debug)]
pub struct FolderWatch {
    folder: PathBuf,
    files: BTreeMap<PathBuf, File>,
}

#[derive(Debug)]
struct File {
    mark: Mark,
    opened: Option<OpenedAnswer>,
}

/// What tells one state of a file from the next without reading it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Mark {
    bytes: u64,
    time: Option<SystemTime>,
}

impl Mark {
    fn of(facts: &Facts) -> Self {
        Self {
            bytes: facts.bytes,
            time: facts.modified,
        }
    }
}

/// What a look found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Look {
    /// Files that stand still, opened, by name.
    pub opened: Vec<OpenedAnswer>,
    /// Names of files that are still being written, or have just come.
    pub arriving: Vec<String>,
    /// How many answer files there are beyond those that are read.
    pub left_out: usize,
}

impl FolderWatch {
    /// A folder that has not been looked at yet.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            files: BTreeMap::new(),
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Looks at the folder.
    ///
    /// # Errors
    /// The folder cannot be read now. What was found before is kept for the next look.
    pub fn look(&mut self, keys: &KeyRing) -> Result<Look, StoreError> {
        let refused = |error| StoreError::reading(&self.folder, &error);
        let mut paths = RealDisk.list(&self.folder).map_err(refused)?;
        paths.retain(|path| is_answer_file(path));
        paths.sort();
        let left_out = paths.len().saturating_sub(MOST);
        paths.truncate(MOST);
        let mut found = BTreeMap::new();
        for path in paths {
            // A file that goes while it is looked at has gone.
            let Ok(facts) = RealDisk.facts(&path) else {
                continue;
            };
            if facts.kind == Kind::Folder {
                continue;
            }
            let mark = Mark::of(&facts);
            let opened = match self.files.remove(&path) {
                Some(before) if before.mark == mark => {
                    Some(before.opened.unwrap_or_else(|| open_file(&path, keys)))
                }
                _ => None,
            };
            found.insert(path, File { mark, opened });
        }
        self.files = found;
        let mut look = Look {
            left_out,
            ..Look::default()
        };
        for (path, file) in &self.files {
            match &file.opened {
                Some(opened) => look.opened.push(opened.clone()),
                None => look.arriving.push(super::workshop_file::file_name(path)),
            }
        }
        Ok(look)
    }
}

#[cfg(test)]
#[path = "folder_watch_tests.rs"]
mod tests;
