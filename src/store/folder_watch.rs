//! A folder that answer files arrive in: any shared folder, looked at now and then.
//!
//! Change notices do not cross network shares, so the folder is listed. A file counts when its size and
//! time have stood still from one look to the next; until then somebody may still be writing it. Files
//! are read once for each size and time they have, and never touched.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::answer_keys::KeyRing;
use super::error::StoreError;
use super::intake::{OpenedAnswer, is_answer_file, open_file};

/// How long to wait between two looks.
pub const LOOK_EVERY: Duration = Duration::from_secs(2);

/// The most files that are read from a folder; a folder with more is not one for answers.
const MOST: usize = 2000;

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

/// What a look found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Look {
    /// Files that stand still, opened, by name.
    pub opened: Vec<OpenedAnswer>,
    /// Names of files that are still being written, or have just come.
    pub arriving: Vec<String>,
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
        let mut found = BTreeMap::new();
        for entry in fs::read_dir(&self.folder).map_err(refused)? {
            let Ok(entry) = entry else { continue };
            let path = entry.path();
            if !is_answer_file(&path) || found.len() >= MOST {
                continue;
            }
            // A file that goes while it is looked at has gone.
            let Ok(metadata) = fs::metadata(&path) else {
                continue;
            };
            if metadata.is_dir() {
                continue;
            }
            let mark = Mark {
                bytes: metadata.len(),
                time: metadata.modified().ok(),
            };
            let opened = match self.files.remove(&path) {
                Some(before) if before.mark == mark => {
                    Some(before.opened.unwrap_or_else(|| open_file(&path, keys)))
                }
                _ => None,
            };
            found.insert(path, File { mark, opened });
        }
        self.files = found;
        let mut look = Look::default();
        for (path, file) in &self.files {
            match &file.opened {
                Some(opened) => look.opened.push(opened.clone()),
                None => look.arriving.push(super::workshop_file::file_name(path)),
            }
        }
        Ok(look)
    }
}
