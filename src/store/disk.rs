//! The few things that saving asks of a disk, so that a test can be a disk that refuses any of them.
//!
//! Every method is one act that either happens or does not; between two of them the program may be killed.
//! [`RealDisk`] is the system's; tests have one that is full, gone, or dead from a chosen act on.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Who may read and write a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// As the system gives new files.
    Usual,
    /// Only its owner, where the system knows such a thing.
    Private,
    /// As another file.
    As(Mode),
}

/// Owner and rights of a file. Empty where the system has no such thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mode {
    /// Rights as Unix writes them.
    rights: Option<u32>,
    /// User and group.
    owner: Option<(u32, u32)>,
}

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A device, a pipe or the like: reading it may never end.
    Other,
}

/// What is known of a file without reading it. Symbolic links have been followed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Facts {
    /// What it is.
    pub kind: Kind,
    /// Its size.
    pub bytes: u64,
    /// When it was last written.
    pub modified: Option<SystemTime>,
    /// Whose it is.
    pub mode: Mode,
}

/// A disk.
pub trait Disk: Send + Sync {
    /// What stands at a path.
    ///
    /// # Errors
    /// The system's.
    fn facts(&self, path: &Path) -> io::Result<Facts>;

    /// Where a symbolic link leads; none where the path is no link.
    ///
    /// # Errors
    /// The system's.
    fn link(&self, path: &Path) -> io::Result<Option<PathBuf>>;

    /// The bytes of a file, at most so many and one more: one more tells that there are too many.
    ///
    /// # Errors
    /// The system's.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>>;

    /// What stands in a folder, as whole paths in any order.
    ///
    /// # Errors
    /// The system's.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// Makes a folder and those above it, where they are missing.
    ///
    /// # Errors
    /// The system's.
    fn make_folders(&self, folder: &Path, access: Access) -> io::Result<()>;

    /// Writes a new file. Refused where there is one.
    ///
    /// # Errors
    /// The system's; part of the file may then stand there.
    fn write_new(&self, path: &Path, bytes: &[u8], access: Access) -> io::Result<()>;

    /// Waits until a file's bytes will outlast a loss of power.
    ///
    /// # Errors
    /// The system's.
    fn flush(&self, path: &Path) -> io::Result<()>;

    /// Gives a file another name in the same folder, in place of what has that name.
    ///
    /// # Errors
    /// The system's.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Waits until the names in a folder will outlast a loss of power.
    ///
    /// # Errors
    /// The system's.
    fn flush_names(&self, folder: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// The system's.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The system's disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn facts(&self, path: &Path) -> io::Result<Facts> {
        let metadata = fs::metadata(path)?;
        Ok(Facts {
            kind: if metadata.is_file() {
                Kind::File
            } else if metadata.is_dir() {
                Kind::Folder
            } else {
                Kind::Other
            },
            bytes: metadata.len(),
            modified: metadata.modified().ok(),
            mode: Mode::of(&metadata),
        })
    }

    fn link(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        if fs::symlink_metadata(path)?.is_symlink() {
            fs::read_link(path).map(Some)
        } else {
            Ok(None)
        }
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?
            .take(most.saturating_add(1))
            .read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?
            .map(|entry| Ok(entry?.path()))
            .collect()
    }

    fn make_folders(&self, folder: &Path, access: Access) -> io::Result<()> {
        #[cfg_attr(not(unix), allow(unused_mut, reason = "only Unix has modes to set"))]
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        if access == Access::Private {
            use std::os::unix::fs::DirBuilderExt as _;
            builder.mode(0o700);
        }
        #[cfg(not(unix))]
        let _ = access;
        builder.recursive(true).create(folder)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], access: Access) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if access != Access::Usual {
            use std::os::unix::fs::OpenOptionsExt as _;
            // Wider rights come when it is whole and has its owner.
            options.mode(0o600);
        }
        let mut file = options.open(path)?;
        file.write_all(bytes)?;
        match access {
            Access::As(mode) => mode.give(&file),
            Access::Usual | Access::Private => Ok(()),
        }
    }

    fn flush(&self, path: &Path) -> io::Result<()> {
        // Windows flushes only what may be written; elsewhere a file that its owner may only read is flushed too.
        let file = OpenOptions::new()
            .read(true)
            .write(cfg!(windows))
            .open(path)?;
        unless_unknown(file.sync_all())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn flush_names(&self, folder: &Path) -> io::Result<()> {
        // Windows keeps names by itself, and opens no folder.
        if cfg!(windows) {
            return Ok(());
        }
        match File::open(folder) {
            Ok(folder) => unless_unknown(folder.sync_all()),
            // A folder that may be written to but not listed.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

/// Some network disks do not know flushing. What is written there is as safe as they make it.
fn unless_unknown(outcome: io::Result<()>) -> io::Result<()> {
    match outcome {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        other => other,
    }
}

impl Mode {
    #[cfg(unix)]
    fn of(metadata: &fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self {
            rights: Some(metadata.mode() & 0o7777),
            owner: Some((metadata.uid(), metadata.gid())),
        }
    }

    #[cfg(not(unix))]
    fn of(_metadata: &fs::Metadata) -> Self {
        Self::default()
    }

    /// Gives a new file this owner, where that is allowed, and these rights.
    #[cfg(unix)]
    fn give(self, file: &File) -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt as _;
        let now = Self::of(&file.metadata()?);
        if let Some((user, group)) = self.owner
            && now.owner != self.owner
        {
            // Only an administrator may give a file away; a group one belongs to may be given by anybody.
            let _given = std::os::unix::fs::fchown(file, Some(user), Some(group))
                .or_else(|_| std::os::unix::fs::fchown(file, None, Some(group)));
        }
        match self.rights {
            Some(rights) if now.rights != self.rights => {
                file.set_permissions(fs::Permissions::from_mode(rights))
            }
            _ => Ok(()),
        }
    }

    #[cfg(not(unix))]
    fn give(self, _file: &File) -> io::Result<()> {
        Ok(())
    }
}

/// The file behind a path: where symbolic links lead, one after another. A path that is no link, or cannot be
/// looked at, is its own.
pub fn behind(disk: &dyn Disk, path: &Path) -> PathBuf {
    /// More links than these go round in a circle.
    const MOST: usize = 32;
    let mut found = path.to_owned();
    for _ in 0..MOST {
        match disk.link(&found) {
            Ok(Some(target)) => {
                // A relative link leads on from the folder it stands in; joining an absolute one gives that one.
                found = super::error::folder_of(&found).join(target);
            }
            Ok(None) | Err(_) => return found,
        }
    }
    path.to_owned()
}

#[cfg(test)]
#[path = "disk_refusing.rs"]
pub(crate) mod refusing;
