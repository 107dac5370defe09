//! Work that could not be put in a file of its own, kept for the next start: because it has none yet, or because the
//! file could not be written.
//!
//! A recovery file is a workshop file like any other, in the program's own folder, named by when the
//! work began; its time is the file's own, and only its owner may read it. Its first line says which file it belongs
//! to, where it belongs to one. One that a running program has locked is that program's
//! and not offered.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::disk::{Access, Disk, Kind, RealDisk};
use super::error::{StoreError, folder_of};
use super::lock;
use super::save::{Overwrite, VersionBefore, backup_path, remove, remove_left_over, save_text};
use super::workshop_file::{ContentHash, decode, file_name, parse, read_bytes, read_ron};

/// What recovery files are called after the time.
const SUFFIX: &str = ".recovery.ron";

/// How the line begins that says which file it belongs to.
const BELONGS_TO: &str = "// journal: ";

/// A workshop that can be taken up again.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovery {
    /// Where it is.
    pub path: PathBuf,
    /// When it was last saved.
    pub saved: Timestamp,
    /// Its title, or why it cannot be read.
    pub title: Result<String, StoreError>,
    /// The file it belongs to, where it has one.
    pub of: Option<NamedFile>,
}

/// The file that work belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it held when it was last read or saved; none where that is not known.
    pub content: Option<ContentHash>,
}

/// The same as it stands in the line.
#[derive(Serialize, Deserialize)]
struct BelongsTo {
    file: String,
    #[serde(default)]
    content: Option<String>,
}

/// The recovery file of work that began at a time. The same time gives the same file.
pub fn recovery_path(folder: &Path, began: Timestamp) -> PathBuf {
    folder.join(format!("{}{SUFFIX}", began.strftime("%Y%m%d-%H%M%S-%3f")))
}

/// Saves the text of a workshop to a recovery file, making the folder where needed. No version before is kept.
///
/// # Errors
/// Why it was not saved.
pub fn save_recovery(
    disk: &dyn Disk,
    path: &Path,
    text: &str,
    of: Option<&NamedFile>,
) -> Result<(), StoreError> {
    let access = Access::Private;
    disk.make_folders(folder_of(path), access)
        .map_err(|error| StoreError::writing(path, &error))?;
    // A path that is no text cannot be written down; the work is kept all the same.
    let line = of.and_then(|of| {
        let line = BelongsTo {
            file: of.path.to_str()?.to_owned(),
            content: of.content.map(|content| content.to_string()),
        };
        ron::to_string(&line).ok()
    });
    let text = line.map_or_else(
        || text.to_owned(),
        |line| format!("{BELONGS_TO}{line}\n{text}"),
    );
    let before = VersionBefore::Removed;
    save_text(disk, path, &text, Overwrite::Anything, before, access)?;
    Ok(())
}

/// Work that can be taken up again, newest first. A folder that is not there holds none.
pub fn recoveries(folder: &Path) -> Vec<Recovery> {
    let mut found: Vec<Recovery> = RealDisk
        .list(folder)
        .unwrap_or_default()
        .into_iter()
        .filter(|path| file_name(path).ends_with(SUFFIX))
        .filter(|path| !lock::is_held(path))
        .filter_map(|path| {
            let facts = RealDisk.facts(&path).ok()?;
            if facts.kind != Kind::File {
                return None;
            }
            let modified = facts
                .modified
                .and_then(|time| Timestamp::try_from(time).ok());
            let read = read(&path);
            Some(Recovery {
                saved: modified.unwrap_or(Timestamp::UNIX_EPOCH),
                of: read.as_ref().ok().and_then(|text| belongs_to(text)),
                title: read
                    .and_then(|text| parse(&text, &file_name(&path)))
                    .map(|workshop| workshop.title),
                path,
            })
        })
        .collect();
    found.sort_by(|a, b| (b.saved, &a.path).cmp(&(a.saved, &b.path)));
    found
}

fn read(path: &Path) -> Result<String, StoreError> {
    decode(&read_bytes(path)?, &file_name(path)).map(str::to_owned)
}

/// The file that the work in a recovery file belongs to; none where it has none.
pub fn file_of(path: &Path) -> Option<NamedFile> {
    belongs_to(&read(path).ok()?)
}

/// The file that a recovery file says it belongs to.
fn belongs_to(text: &str) -> Option<NamedFile> {
    let line = text.lines().next()?.strip_prefix(BELONGS_TO)?;
    let line: BelongsTo = read_ron(line, "").ok()?;
    Some(NamedFile {
        path: PathBuf::from(line.file),
        content: line.content.as_deref().and_then(ContentHash::from_hex),
    })
}

/// Removes a recovery file and the version before it. One that is gone already is no error.
///
/// # Errors
/// Why it was not removed.
pub fn discard_recovery(disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
    for path in [backup_path(path), path.to_owned()] {
        remove(disk, &path)?;
    }
    remove_left_over(disk, path)
}

#[cfg(test)]
#[path = "recovery_tests.rs"]
mod tests;
