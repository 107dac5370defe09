//! The program's own small files: written with their folder, read leniently, kept aside when broken.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::{StoreError, folder_of};
use super::save::{Overwrite, with_suffix, write_text};
use super::workshop_file::{decode, file_name, read_bytes, read_ron, write_ron};

/// What was read, and what to tell the user where the file was broken.
///
/// A missing file gives the default and nothing to tell. A broken one gives the default; it is kept
/// beside as `NAME.broken`, so that nothing is lost by the next write.
pub fn load_or_default<T: DeserializeOwned + Default>(path: &Path) -> (T, Option<StoreError>) {
    let found = read_or_default(path);
    if found.1.is_some() {
        // Where even this fails the file stays where it is, and the error tells of it.
        let _kept_aside = fs::rename(path, kept_aside(path));
    }
    found
}

/// As [`load_or_default`], but a broken file stays where it is.
pub(super) fn read_or_default<T: DeserializeOwned + Default>(
    path: &Path,
) -> (T, Option<StoreError>) {
    let read = || {
        let bytes = read_bytes(path)?;
        read_ron(decode(&bytes, &file_name(path))?, &file_name(path))
    };
    match read() {
        Ok(value) => (value, None),
        Err(StoreError::NotFound { .. }) => (T::default(), None),
        Err(error) => (T::default(), Some(error)),
    }
}

/// Where a broken file is kept.
pub(super) fn kept_aside(path: &Path) -> PathBuf {
    with_suffix(path, ".broken")
}

/// Writes a value over whatever stands there, making the folder where needed.
///
/// # Errors
/// Why it was not written.
pub fn write<T: Serialize>(path: &Path, value: &T, header: &[String]) -> Result<(), StoreError> {
    let folder = folder_of(path);
    fs::create_dir_all(folder).map_err(|error| StoreError::writing(path, &error))?;
    write_text(path, &write_ron(value, header)?, Overwrite::Anything)?;
    Ok(())
}
