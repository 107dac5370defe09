//! Files that have been open, newest first.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::text::{Language, Texts};

use super::error::StoreError;
use super::own_files;

/// Files remembered at most.
const MOST: usize = 12;

/// Recent files, newest first, each path once.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RecentFiles {
    files: Vec<RecentFile>,
}

/// A file that has been open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    /// Where it is.
    pub path: PathBuf,
    /// The workshop's title when it was open.
    #[serde(default)]
    pub title: String,
    /// When it was last open.
    pub opened: Timestamp,
}

impl RecentFiles {
    /// The files, newest first.
    pub fn files(&self) -> &[RecentFile] {
        &self.files
    }

    /// Puts a file first.
    pub fn add(&mut self, file: RecentFile) {
        self.remove(&file.path.clone());
        self.files.insert(0, file);
        self.files.truncate(MOST);
    }

    /// Forgets a file; the file itself is untouched.
    pub fn remove(&mut self, path: &Path) {
        self.files.retain(|file| file.path != path);
    }

    /// The list in a file; as [`Settings::load`](super::Settings::load) where it is missing or broken.
    pub fn load(path: &Path) -> (Self, Option<StoreError>) {
        own_files::load_or_default(path)
    }

    /// Writes the list, making the folder where needed.
    ///
    /// # Errors
    /// Why it was not written.
    pub fn save(&self, path: &Path, language: Language) -> Result<(), StoreError> {
        let texts = Texts::new(language);
        own_files::write(path, self, &[texts.get("file-header-recent")])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(number: usize) -> RecentFile {
        RecentFile {
            path: PathBuf::from(format!("/tmp/{number}.ron")),
            title: format!("Nummer {number}"),
            opened: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn the_newest_is_first_and_each_is_there_once() {
        let mut recent = RecentFiles::default();
        for number in 0..20 {
            recent.add(file(number));
        }
        recent.add(file(15));
        assert_eq!(recent.files().len(), MOST);
        assert_eq!(recent.files()[0], file(15));
        assert_eq!(recent.files()[1], file(19));
        let fifteen = recent.files().iter().filter(|it| **it == file(15)).count();
        assert_eq!(fifteen, 1);
        recent.remove(&file(15).path);
        assert_eq!(recent.files()[0], file(19));
    }

    #[test]
    fn the_list_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("recent.ron");
        let mut recent = RecentFiles::default();
        recent.add(file(1));
        recent.save(&path, Language::Swedish).unwrap();
        assert_eq!(RecentFiles::load(&path), (recent, None));
    }
}
