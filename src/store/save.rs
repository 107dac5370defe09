//! Saving: whole or not at all, with the version before it kept, and never over another's work.
//!
//! The new text is written to a temporary file in the same folder, flushed, and renamed over the
//! old one; a crash leaves either the old file or the new one, at worst with a temporary file beside
//! it that nothing reads. The version before is kept as `NAME.ron.bak`, except where what was removed
//! shall be gone: then neither the version before nor such a temporary file is left. Where the path is
//! a symbolic link the file behind it is written, and keeps its owner and rights; so does the version before.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::workshop::Workshop;

use super::disk::{Access, Disk, Kind, RealDisk, behind};
use super::error::{StoreError, folder_of};
use super::workshop_file::{ContentHash, LARGEST, file_name, to_text};

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
/// of a save that a crash cut off.
///
/// # Errors
/// Why it was not saved, or what could not be removed; the file itself is then as it was.
pub fn save_without_trace(
    path: &Path,
    workshop: &Workshop,
    overwrite: Overwrite,
) -> Result<ContentHash, StoreError> {
    let text = to_text(workshop)?;
    let before = VersionBefore::Removed;
    save_text(&RealDisk, path, &text, overwrite, before, Access::Usual)
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
    let access = Access::Usual;
    save_text(
        &RealDisk,
        path,
        text,
        overwrite,
        VersionBefore::Kept,
        access,
    )
}

/// Saves a text to a file. Where the version before is to be removed it goes first, with the temporary files of
/// saves that a crash cut off, so that a crash in between leaves none of them either. A file that is there keeps its
/// rights, unless it is to be private.
///
/// # Errors
/// Why it was not saved, or what could not be removed; the file itself is then as it was.
pub(super) fn save_text(
    disk: &dyn Disk,
    path: &Path,
    text: &str,
    overwrite: Overwrite,
    before: VersionBefore,
    access: Access,
) -> Result<ContentHash, StoreError> {
    let path = &behind(disk, path);
    let hash = ContentHash::of(text.as_bytes());
    let there = there(disk, path)?;
    if let Some((bytes, _)) = &there {
        let found = ContentHash::of(bytes);
        match overwrite {
            Overwrite::Nothing => {
                return Err(StoreError::AlreadyThere {
                    path: path.to_owned(),
                });
            }
            // The text itself may stand there already: written by a save whose success nobody got to know of.
            Overwrite::IfUnchanged(expected) if found != expected && found != hash => {
                return Err(StoreError::ChangedOnDisk {
                    path: path.to_owned(),
                });
            }
            Overwrite::IfUnchanged(_) | Overwrite::Anything => {}
        }
        if found == hash && before == VersionBefore::Kept {
            return Ok(hash);
        }
    }
    let access = match (access, &there) {
        (Access::Usual, Some((_, access))) => *access,
        (access, _) => access,
    };
    match (before, &there) {
        (VersionBefore::Kept, Some((bytes, _))) => {
            write_whole(disk, &backup_path(path), bytes, access)?;
        }
        (VersionBefore::Kept, None) => {}
        (VersionBefore::Removed, _) => {
            remove(disk, &backup_path(path))?;
            remove_left_over(disk, path)?;
        }
    }
    write_whole(disk, path, text.as_bytes(), access)?;
    Ok(hash)
}

/// What a file holds and its rights; none where there is no file.
fn there(disk: &dyn Disk, path: &Path) -> Result<Option<(Vec<u8>, Access)>, StoreError> {
    let refused = |error: io::Error| StoreError::writing(path, &error);
    let facts = match disk.facts(path) {
        Ok(facts) => facts,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(refused(error)),
    };
    if facts.kind != Kind::File {
        return Err(StoreError::NotAFile {
            path: path.to_owned(),
        });
    }
    let bytes = disk.read(path, LARGEST).map_err(refused)?;
    if bytes.len() as u64 > LARGEST {
        return Err(StoreError::TooLarge {
            path: path.to_owned(),
            limit: LARGEST,
        });
    }
    Ok(Some((bytes, Access::As(facts.mode))))
}

/// Removes a file. One that is gone already is no error.
pub(super) fn remove(disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
    match disk.remove(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::writing(path, &error))
        }
        _ => Ok(()),
    }
}

/// Removes temporary files that saves of this file, cut off by a crash, have left beside it. Nobody may be
/// saving to the file meanwhile. A folder that cannot be listed has nothing to find.
///
/// # Errors
/// What could not be removed.
pub fn remove_left_over(disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
    let names = [short_name(path), short_name(&backup_path(path))];
    for found in disk.list(folder_of(path)).unwrap_or_default() {
        let name = file_name(&found);
        if temporary_of(&name).is_some_and(|whole| names.iter().any(|it| it == whole)) {
            remove(disk, &found)?;
        }
    }
    Ok(())
}

/// The file that a temporary file was to become: those are named `.NAME.` and six letters or digits.
pub(super) fn temporary_of(found: &str) -> Option<&str> {
    let (name, random) = found.strip_prefix('.')?.rsplit_once('.')?;
    (random.len() == 6 && random.chars().all(|it| it.is_ascii_alphanumeric())).then_some(name)
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
    let make = |folder: &Path| {
        let made = RealDisk.make_folders(folder, Access::Usual);
        made.map_err(|error| StoreError::writing(&folder.join("x"), &error))
    };
    make(folder)?;
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Some(below) = path.parent().filter(|below| *below != folder) {
            make(below)?;
        }
        write_atomically(&path, bytes)?;
    }
    Ok(())
}

/// Writes bytes to a file, whole or not at all, over whatever file stands there.
///
/// # Errors
/// Why it was not written.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    write_whole(&RealDisk, path, bytes, Access::Usual)
}

/// Writes bytes to a file, whole or not at all, over whatever file stands there. Where the usual access is asked for, a
/// file that is there keeps its owner and rights.
///
/// # Errors
/// Why it was not written. Where only the flushing of names failed the file is whole, but may not outlast a loss of
/// power.
pub(super) fn write_whole(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    access: Access,
) -> Result<(), StoreError> {
    let path = &behind(disk, path);
    let refused = |error: io::Error| StoreError::writing(path, &error);
    let access = match (access, disk.facts(path)) {
        (_, Ok(facts)) if facts.kind != Kind::File => {
            return Err(StoreError::NotAFile {
                path: path.to_owned(),
            });
        }
        (Access::Usual, Ok(facts)) => Access::As(facts.mode),
        (access, _) => access,
    };
    let temporary = write_temporary(disk, path, bytes, access).map_err(refused)?;
    let renamed = disk
        .flush(&temporary)
        .and_then(|()| disk.rename(&temporary, path));
    if let Err(error) = renamed {
        // What is left where even this fails is found by the next opening of the file.
        let _removed = disk.remove(&temporary);
        return Err(refused(error));
    }
    disk.flush_names(folder_of(path)).map_err(refused)
}

/// Writes bytes to a new temporary file beside a path.
fn write_temporary(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    access: Access,
) -> io::Result<PathBuf> {
    /// Names that are taken by leftovers are passed over; so many there never are.
    const ATTEMPTS: u32 = 64;
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let mut outcome = Err(io::ErrorKind::AlreadyExists.into());
    for _ in 0..ATTEMPTS {
        // Programs differ in the process, saves of one in the count; on a shared disk a name that is taken is seen.
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let number = u64::from(std::process::id()) << 16 ^ u64::from(count);
        let ending = (0..6).scan(number.wrapping_mul(0x9E37_79B9_7F4A_7C15), |rest, _| {
            let digit = u32::try_from(*rest % 36).ok()?;
            *rest /= 36;
            char::from_digit(digit, 36)
        });
        let name = format!(".{}.{}", short_name(path), ending.collect::<String>());
        let temporary = folder_of(path).join(name);
        match disk.write_new(&temporary, bytes, access) {
            Ok(()) => return Ok(temporary),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => outcome = Err(error),
            Err(error) => {
                let _removed = disk.remove(&temporary);
                return Err(error);
            }
        }
    }
    outcome
}

/// Where the version before is kept: `NAME.ron.bak`.
pub fn backup_path(path: &Path) -> PathBuf {
    with_suffix(path, ".bak")
}

/// The longest name, in bytes, that leaves room for endings: file systems take 255.
const LONGEST_NAME: usize = 230;

/// The last part of a path as text, cut where it is so long that an ending would no longer fit; a mark of the whole
/// name tells such names apart.
fn short_name(path: &Path) -> String {
    let name = file_name(path);
    if name.len() <= LONGEST_NAME {
        return name;
    }
    let mark = ContentHash::of(name.as_bytes()).to_string();
    let mark = mark.get(..16).unwrap_or_default();
    let kept = name
        .char_indices()
        .map(|(at, _)| at)
        .take_while(|at| *at < LONGEST_NAME - 20)
        .last()
        .and_then(|end| name.get(..end));
    format!("{}~{mark}", kept.unwrap_or_default())
}

/// The path with something added to its whole name, which is cut where it is too long for that.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let is_long = path
        .file_name()
        .is_some_and(|name| name.len() > LONGEST_NAME);
    if is_long {
        return path.with_file_name(format!("{}{suffix}", short_name(path)));
    }
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
#[path = "save_tests.rs"]
mod tests;
