//! Work that has no file of its own yet, kept for the next start.
//!
//! A recovery file is a workshop file like any other, in the program's own folder, named by when the
//! work began; its time is the file's own. One that a running program has locked is that program's
//! and not offered.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::workshop::Workshop;

use super::error::StoreError;
use super::lock;
use super::save::{
    Overwrite, VersionBefore, backup_path, remove_left_over, save, save_without_trace,
};
use super::workshop_file::{ContentHash, load};

/// What recovery files are called after the time.
const SUFFIX: &str = ".recovery.ron";

/// A workshop that can be taken up again.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovery {
    /// Where it is.
    pub path: PathBuf,
    /// When it was last saved.
    pub saved: Timestamp,
    /// Its title, or why it cannot be read.
    pub title: Result<String, StoreError>,
}

/// The recovery file of work that began at a time. The same time gives the same file.
pub fn recovery_path(folder: &Path, began: Timestamp) -> PathBuf {
    folder.join(format!("{}{SUFFIX}", began.strftime("%Y%m%d-%H%M%S-%3f")))
}

/// Saves to a recovery file, making the folder where needed.
///
/// # Errors
/// Why it was not saved.
pub fn save_recovery(
    path: &Path,
    workshop: &Workshop,
    before: VersionBefore,
) -> Result<ContentHash, StoreError> {
    let folder = super::error::folder_of(path);
    fs::create_dir_all(folder).map_err(|error| StoreError::writing(path, &error))?;
    match before {
        VersionBefore::Kept => save(path, workshop, Overwrite::Anything),
        VersionBefore::Removed => save_without_trace(path, workshop, Overwrite::Anything),
    }
}

/// Work that can be taken up again, newest first. A folder that is not there holds none.
pub fn recoveries(folder: &Path) -> Vec<Recovery> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<Recovery> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.file_name().to_string_lossy().ends_with(SUFFIX))
        .map(|entry| entry.path())
        .filter(|path| !lock::is_held(path))
        .map(|path| Recovery {
            saved: modified(&path).unwrap_or(Timestamp::UNIX_EPOCH),
            title: load(&path).map(|opened| opened.workshop.title),
            path,
        })
        .collect();
    found.sort_by(|a, b| (b.saved, &a.path).cmp(&(a.saved, &b.path)));
    found
}

fn modified(path: &Path) -> Option<Timestamp> {
    let time = fs::metadata(path).ok()?.modified().ok()?;
    Timestamp::try_from(time).ok()
}

/// Removes a recovery file and the version before it. One that is gone already is no error.
///
/// # Errors
/// Why it was not removed.
pub fn discard_recovery(path: &Path) -> Result<(), StoreError> {
    for path in [backup_path(path), path.to_owned()] {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::writing(&path, &error));
            }
            _ => {}
        }
    }
    remove_left_over(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::lock::{FileLock, Holder};
    use crate::workshop::WorkshopId;

    #[test]
    fn unfinished_work_is_listed_newest_first_and_discarded() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("recovery");
        assert_eq!(recoveries(&folder), []);
        let mut paths = Vec::new();
        for (second, title) in [(10, "Äldre"), (20, "Nyare")] {
            let path = recovery_path(&folder, Timestamp::from_second(second).unwrap());
            save_recovery(
                &path,
                &Workshop::new(WorkshopId::new("prov"), title),
                VersionBefore::Kept,
            )
            .unwrap();
            let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1000 + second as u64);
            fs::File::options()
                .write(true)
                .open(&path)
                .unwrap()
                .set_modified(time)
                .unwrap();
            paths.push(path);
        }
        let broken = recovery_path(&folder, Timestamp::from_second(30).unwrap());
        fs::write(&broken, "(").unwrap();
        fs::write(folder.join("annat.txt"), "x").unwrap();

        let found = recoveries(&folder);
        assert_eq!(found.len(), 3);
        assert!(matches!(found[0].title, Err(StoreError::Cut { .. })));
        assert_eq!(found[1].title.as_deref(), Ok("Nyare"));
        assert_eq!(found[1].saved, Timestamp::from_second(1020).unwrap());
        assert_eq!(found[2].title.as_deref(), Ok("Äldre"));

        let lock = FileLock::take(&paths[0], Holder::default()).unwrap();
        assert_eq!(recoveries(&folder).len(), 2);
        drop(lock);
        for path in [&paths[0], &paths[1], &broken] {
            discard_recovery(path).unwrap();
            discard_recovery(path).unwrap();
        }
        assert_eq!(recoveries(&folder), []);
    }
}
