//! Which folder answers arrive in for which workshop, and which files have been taken in from it.
//!
//! Kept in the user's own settings: a folder is a matter of one computer. Files are remembered by
//! fingerprint, so that an answer that was taken out again does not come back by itself. Fingerprints of
//! a workshop are forgotten when its individual answers are removed; no version before is kept.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::text::{Language, Texts};
use crate::workshop::WorkshopId;

use super::error::{StoreError, folder_of};
use super::own_files;
use super::save::write_atomically;
use super::workshop_file::{ContentHash, write_ron};

/// Workshops remembered at most.
const MOST: usize = 12;

/// Watched folders, newest first, one per workshop.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WatchedFolders {
    workshops: Vec<WatchedFolder>,
}

/// What is remembered for one workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct WatchedFolder {
    workshop: WorkshopId,
    #[serde(default)]
    folder: Option<PathBuf>,
    #[serde(default)]
    taken_in: BTreeSet<String>,
}

impl WatchedFolders {
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
        let text = write_ron(self, &[texts.get("file-header-watched")])?;
        fs::create_dir_all(folder_of(path)).map_err(|error| StoreError::writing(path, &error))?;
        write_atomically(path, text.as_bytes())
    }

    fn of(&self, workshop: &WorkshopId) -> Option<&WatchedFolder> {
        self.workshops.iter().find(|it| it.workshop == *workshop)
    }

    /// Changes what is remembered for a workshop, which thereby comes first.
    fn change(&mut self, workshop: &WorkshopId, change: impl FnOnce(&mut WatchedFolder)) {
        let at = self
            .workshops
            .iter()
            .position(|it| it.workshop == *workshop);
        let mut entry = at.map_or_else(
            || WatchedFolder {
                workshop: workshop.clone(),
                folder: None,
                taken_in: BTreeSet::new(),
            },
            |at| self.workshops.remove(at),
        );
        change(&mut entry);
        self.workshops.insert(0, entry);
        self.workshops.truncate(MOST);
    }

    /// The folder that is watched for a workshop.
    pub fn folder(&self, workshop: &WorkshopId) -> Option<&Path> {
        self.of(workshop)?.folder.as_deref()
    }

    /// Sets the folder; none = it is no longer watched.
    pub fn set_folder(&mut self, workshop: &WorkshopId, folder: Option<PathBuf>) {
        self.change(workshop, |it| it.folder = folder);
    }

    /// Fingerprints of files that have been taken in.
    pub fn taken_in(&self, workshop: &WorkshopId) -> BTreeSet<String> {
        self.of(workshop)
            .map(|it| it.taken_in.clone())
            .unwrap_or_default()
    }

    /// Remembers that files have been taken in.
    pub fn add_taken_in(
        &mut self,
        workshop: &WorkshopId,
        files: impl IntoIterator<Item = ContentHash>,
    ) {
        let files = files.into_iter().map(|file| file.to_string());
        self.change(workshop, |it| it.taken_in.extend(files));
    }

    /// Forgets everything about a workshop.
    pub fn forget(&mut self, workshop: &WorkshopId) {
        self.workshops.retain(|it| it.workshop != *workshop);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_remembered_for_its_workshop() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("watched.ron");
        let (one, two) = (WorkshopId::new("ett"), WorkshopId::new("två"));
        let mut watched = WatchedFolders::default();
        let hash = ContentHash::of(b"svar");
        watched.set_folder(&one, Some("/svar".into()));
        watched.add_taken_in(&one, [hash]);
        watched.set_folder(&two, Some("/andra".into()));
        watched.set_folder(&two, None);
        watched.save(&path, Language::Swedish).unwrap();
        let (again, error) = WatchedFolders::load(&path);
        assert_eq!((&again, error), (&watched, None));
        assert_eq!(again.folder(&one), Some(Path::new("/svar")));
        assert_eq!(again.folder(&two), None);
        assert!(again.taken_in(&one).contains(&hash.to_string()));
        watched.forget(&one);
        watched.save(&path, Language::Swedish).unwrap();
        let files: Vec<_> = fs::read_dir(home.path()).unwrap().flatten().collect();
        assert_eq!(files.len(), 1, "{files:?}");
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains(&hash.to_string()), "{text}");
        for number in 0..40 {
            watched.set_folder(&WorkshopId::new(format!("{number}")), None);
        }
        assert_eq!(watched.workshops.len(), MOST);
    }
}
