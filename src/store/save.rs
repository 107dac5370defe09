//! Saving: whole or not at all, with the version before it kept, and never over another's work.
//!
//! The new text is written to a temporary file in the same folder, flushed, and renamed over the
//! old one; a crash leaves either the old file or the new one, at worst with a temporary file beside
//! it that nothing reads. The version before is kept as `NAME.ron.bak`, except where what was removed
//! shall be gone: then neither the version before nor such a temporary file is left.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use atomic_write_file::AtomicWriteFile;

use crate::workshop::Workshop;

use super::error::{StoreError, folder_of};
use super::workshop_file::{ContentHash, to_text};

/// What may stand on the disk before a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// Nothing: the file is new.
    Nothing,
    /// The file that was read or last saved, unchanged since; a file that has gone is written anew.
    IfUnchanged(ContentHash),
    /// Anything: a person has said so.
    Anything,
}

/// What becomes of the version before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum VersionBefore {
    /// It is kept beside the file.
    #[default]
    Kept,
    /// It is removed: something in it shall leave no trace.
    Removed,
}

/// Saves a workshop. Returns what the file now holds, for the next save.
///
/// # Errors
/// Why it was not saved; the file on the disk is then as it was.
pub fn save(
    path: &Path,
    workshop: &Workshop,
    overwrite: Overwrite,
) -> Result<ContentHash, StoreError> {
    write_text(path, &to_text(workshop)?, overwrite)
}

/// Saves a workshop and leaves nothing of earlier versions beside it: no version before, no temporary file
/// of a save that a crash cut off. Those go first, so that a crash in between leaves none of them either.
///
/// # Errors
/// Why it was not saved, or what could not be removed; the file itself is then as it was.
pub fn save_without_trace(
    path: &Path,
    workshop: &Workshop,
    overwrite: Overwrite,
) -> Result<ContentHash, StoreError> {
    let text = to_text(workshop)?;
    version_before(path, overwrite)?;
    match fs::remove_file(backup_path(path)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(StoreError::writing(path, &error));
        }
        _ => {}
    }
    remove_left_over(path)?;
    write_atomically(path, text.as_bytes())?;
    Ok(ContentHash::of(text.as_bytes()))
}

/// Removes temporary files that saves of this file, cut off by a crash, have left beside it. Nobody may be
/// saving to the file meanwhile.
///
/// # Errors
/// What could not be removed.
pub fn remove_left_over(path: &Path) -> Result<(), StoreError> {
    let refused = |error: io::Error| StoreError::writing(path, &error);
    let Some(name) = path.file_name().map(|name| name.to_string_lossy()) else {
        return Ok(());
    };
    let Ok(entries) = fs::read_dir(folder_of(path)) else {
        return Ok(());
    };
    for entry in entries.flatten() {
        let found = entry.file_name();
        let found = found.to_string_lossy();
        let whole = temporary_of(&found);
        if whole.is_some_and(|whole| whole == name || whole == format!("{name}.bak")) {
            fs::remove_file(entry.path()).map_err(refused)?;
        }
    }
    Ok(())
}

/// The file that a temporary file was to become: those are named `.NAME.` and six letters or digits.
pub(super) fn temporary_of(found: &str) -> Option<&str> {
    let (name, random) = found.strip_prefix('.')?.rsplit_once('.')?;
    (random.len() == 6 && random.chars().all(|it| it.is_ascii_alphanumeric())).then_some(name)
}

/// Writes a text under the same rules as [`save`].
///
/// # Errors
/// Why it was not written; the file on the disk is then as it was.
pub fn write_text(
    path: &Path,
    text: &str,
    overwrite: Overwrite,
) -> Result<ContentHash, StoreError> {
    let hash = ContentHash::of(text.as_bytes());
    if let Some(before) = version_before(path, overwrite)? {
        if ContentHash::of(&before) == hash {
            return Ok(hash);
        }
        write_atomically(&backup_path(path), &before)?;
    }
    write_atomically(path, text.as_bytes())?;
    Ok(hash)
}

/// What stands on the disk before a save, if it may be written over.
fn version_before(path: &Path, overwrite: Overwrite) -> Result<Option<Vec<u8>>, StoreError> {
    let before = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StoreError::writing(path, &error)),
    };
    match overwrite {
        Overwrite::Nothing => Err(StoreError::AlreadyThere {
            path: path.to_owned(),
        }),
        Overwrite::IfUnchanged(expected) if ContentHash::of(&before) != expected => {
            Err(StoreError::ChangedOnDisk {
                path: path.to_owned(),
            })
        }
        Overwrite::IfUnchanged(_) | Overwrite::Anything => Ok(Some(before)),
    }
}

/// Writes files into a folder, making it where needed: each whole or not at all, over what stands there. A name may lead
/// into a folder below, which is made too.
///
/// # Errors
/// The first that was not written; those before it are.
pub fn save_files<'files>(
    folder: &Path,
    files: impl IntoIterator<Item = (&'files str, &'files [u8])>,
) -> Result<(), StoreError> {
    fs::create_dir_all(folder).map_err(|error| StoreError::writing(&folder.join("x"), &error))?;
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Some(below) = path.parent().filter(|below| *below != folder) {
            fs::create_dir_all(below).map_err(|error| StoreError::writing(&path, &error))?;
        }
        write_atomically(&path, bytes)?;
    }
    Ok(())
}

/// Writes bytes to a file, whole or not at all, over whatever stands there.
///
/// # Errors
/// Why it was not written.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let write = || {
        let mut file = AtomicWriteFile::open(path)?;
        file.write_all(bytes)?;
        file.commit()
    };
    write().map_err(|error: io::Error| StoreError::writing(path, &error))
}

/// Where the version before is kept: `NAME.ron.bak`.
pub fn backup_path(path: &Path) -> PathBuf {
    with_suffix(path, ".bak")
}

/// The path with something added to its whole name.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::load;
    use crate::workshop::WorkshopId;

    fn workshop(title: &str) -> Workshop {
        Workshop::new(WorkshopId::new("prov"), title)
    }

    #[test]
    fn a_second_save_keeps_the_version_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("prov.ron");
        let first = save(&path, &workshop("Ett"), Overwrite::Nothing).unwrap();
        let second = save(&path, &workshop("Två"), Overwrite::IfUnchanged(first)).unwrap();
        assert_eq!(load(&path).unwrap().workshop.title, "Två");
        assert_eq!(load(&path).unwrap().content, second);
        assert_eq!(load(&backup_path(&path)).unwrap().workshop.title, "Ett");
        // The same text again changes neither the file nor the version before.
        save(&path, &workshop("Två"), Overwrite::IfUnchanged(second)).unwrap();
        assert_eq!(load(&backup_path(&path)).unwrap().workshop.title, "Ett");
    }

    #[test]
    fn another_persons_change_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("prov.ron");
        let read = save(&path, &workshop("Ett"), Overwrite::Nothing).unwrap();
        save(&path, &workshop("Annans"), Overwrite::Anything).unwrap();
        let bytes = fs::read(&path).unwrap();
        assert_eq!(
            save(&path, &workshop("Eget"), Overwrite::IfUnchanged(read)),
            Err(StoreError::ChangedOnDisk { path: path.clone() })
        );
        assert_eq!(
            save(&path, &workshop("Eget"), Overwrite::Nothing),
            Err(StoreError::AlreadyThere { path: path.clone() })
        );
        assert_eq!(fs::read(&path).unwrap(), bytes);
        save(&path, &workshop("Eget"), Overwrite::Anything).unwrap();
        assert_eq!(load(&path).unwrap().workshop.title, "Eget");
    }

    #[test]
    fn a_file_that_has_gone_is_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("prov.ron");
        let read = save(&path, &workshop("Ett"), Overwrite::Nothing).unwrap();
        fs::remove_file(&path).unwrap();
        save(&path, &workshop("Två"), Overwrite::IfUnchanged(read)).unwrap();
        assert_eq!(load(&path).unwrap().workshop.title, "Två");
    }

    #[test]
    fn nothing_is_left_of_what_shall_leave_no_trace() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("prov.ron");
        let mut hash = save(&path, &workshop("Hemligt"), Overwrite::Nothing).unwrap();
        for title in ["Hemligt igen", "Annat"] {
            hash = save(&path, &workshop(title), Overwrite::IfUnchanged(hash)).unwrap();
        }
        for title in ["Hemligt", "Hemligt igen"] {
            // Crashes between write and rename, of the file and of its version before.
            for path in [path.clone(), backup_path(&path)] {
                let mut file = AtomicWriteFile::open(&path).unwrap();
                file.write_all(title.as_bytes()).unwrap();
                file.sync_all().unwrap();
                std::mem::forget(file);
            }
        }
        let others = [
            ".prov.ron.lockad",
            "prov.ron.txt",
            ".prov.ron.12345",
            "annan.ron",
        ];
        for other in others {
            fs::write(folder.path().join(other), "Annans").unwrap();
        }
        save_without_trace(&path, &workshop("Annat"), Overwrite::IfUnchanged(hash)).unwrap();
        let mut left: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        left.sort();
        for path in &left {
            assert!(
                !fs::read_to_string(path).unwrap().contains("Hemligt"),
                "{path:?}"
            );
        }
        // Six letters are what a temporary file ends in; everything else is somebody's.
        assert_eq!(left.len(), 1 + others.len() - 1, "{left:?}");
    }

    #[test]
    fn a_temporary_file_left_by_a_crash_disturbs_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("prov.ron");
        let first = save(&path, &workshop("Ett"), Overwrite::Nothing).unwrap();
        // A crash between write and rename: the new text stands whole in a temporary file.
        let mut file = AtomicWriteFile::open(&path).unwrap();
        file.write_all(to_text(&workshop("Två")).unwrap().as_bytes())
            .unwrap();
        file.sync_all().unwrap();
        std::mem::forget(file);
        assert_eq!(load(&path).unwrap().workshop.title, "Ett");
        save(&path, &workshop("Tre"), Overwrite::IfUnchanged(first)).unwrap();
        assert_eq!(load(&path).unwrap().workshop.title, "Tre");
    }

    #[test]
    fn a_folder_that_cannot_be_written_to_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let not_a_folder = folder.path().join("fil");
        fs::write(&not_a_folder, "x").unwrap();
        let error = save(
            &not_a_folder.join("prov.ron"),
            &workshop("Ett"),
            Overwrite::Nothing,
        )
        .unwrap_err();
        assert!(
            matches!(&error, StoreError::CannotWrite { folder, .. } if *folder == not_a_folder),
            "{error:?}"
        );
    }
}
