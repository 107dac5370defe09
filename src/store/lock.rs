//! One file, one writer: whoever opens a workshop second opens it to read, and is told who has it.
//!
//! A lock file `NAME.ron.lock` beside the workshop says who has it open. Two means tell whether it
//! still holds. The operating system's own lock on that file ends with the program that took it,
//! also when it crashes. Where that does not reach (a shared folder, another computer), the holder
//! renews the time in the file; a lock of another computer that has not been renewed for
//! [`STALE_AFTER`] has been left behind.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::text::{Explain, Message};

use super::error::StoreError;
use super::save::with_suffix;
use super::workshop_file::read_ron;

/// How often a holder renews its lock.
pub const RENEW_EVERY: std::time::Duration = std::time::Duration::from_secs(60);

/// A lock of another computer that is older than this has been left behind.
pub const STALE_AFTER: SignedDuration = SignedDuration::from_mins(10);

/// Who has a file open.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Holder {
    /// Name of the user; may be empty.
    pub user: String,
    /// Name of the computer; may be empty.
    pub machine: String,
    /// Number of the process.
    pub process: u32,
    /// When the lock was taken or last renewed.
    pub at: Timestamp,
}

impl Holder {
    /// The user who runs this program.
    ///
    /// Reads the environment; everything else in this module takes it as an argument.
    pub fn of_user(now: Timestamp) -> Self {
        let first = |names: &[&str]| {
            names
                .iter()
                .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        };
        let machine = first(&["COMPUTERNAME", "HOSTNAME"])
            .or_else(|| fs::read_to_string("/etc/hostname").ok())
            .unwrap_or_default();
        Self {
            user: first(&["USER", "USERNAME", "LOGNAME"]).unwrap_or_default(),
            machine: machine.trim().to_owned(),
            process: std::process::id(),
            at: now,
        }
    }
}

impl Explain for Holder {
    /// Says who has a file open that is now opened to read only.
    fn message(&self) -> Message {
        if self.user.is_empty() || self.machine.is_empty() {
            return Message::new("file-locked-by-somebody");
        }
        Message::new("file-locked-by")
            .with("user", &self.user)
            .with("machine", &self.machine)
    }
}

/// The outcome of taking a lock.
#[derive(Debug)]
pub enum Locking {
    /// This program has the file; until the lock is dropped.
    Taken(FileLock),
    /// Somebody else has it: open to read only. The holder is unknown where the lock file cannot be
    /// read.
    HeldBy(Option<Holder>),
}

/// A held lock. Dropping it gives the file free.
#[derive(Debug)]
pub struct FileLock {
    path: PathBuf,
    file: File,
    holder: Holder,
}

impl FileLock {
    /// Takes the lock of a workshop file.
    ///
    /// # Errors
    /// The lock file cannot be written; the folder then takes no saves either.
    pub fn take(workshop_file: &Path, holder: Holder) -> Result<Locking, StoreError> {
        let path = lock_path(workshop_file);
        let refused = |error: io::Error| StoreError::writing(&path, &error);
        // A lock file that its holder is just removing can be caught; then it is made anew.
        for _ in 0..3 {
            let file = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)
                .map_err(refused)?;
            match file.try_lock() {
                Ok(()) | Err(TryLockError::Error(_)) => {}
                Err(TryLockError::WouldBlock) => {
                    return Ok(Locking::HeldBy(read_holder(&path)));
                }
            }
            if let Some(other) = read_holder(&path)
                && other.machine != holder.machine
                && holder.at.duration_since(other.at) < STALE_AFTER
            {
                return Ok(Locking::HeldBy(Some(other)));
            }
            let mut lock = Self {
                path: path.clone(),
                file,
                holder: holder.clone(),
            };
            lock.write()?;
            if read_holder(&path).as_ref() == Some(&holder) || cfg!(windows) {
                return Ok(Locking::Taken(lock));
            }
        }
        Ok(Locking::HeldBy(read_holder(&path)))
    }

    /// Says that the file is still open. Called every [`RENEW_EVERY`].
    ///
    /// # Errors
    /// The lock file cannot be written.
    pub fn renew(&mut self, now: Timestamp) -> Result<(), StoreError> {
        self.holder.at = now;
        self.write()
    }

    fn write(&mut self) -> Result<(), StoreError> {
        use std::io::{Seek, SeekFrom};
        let text = ron::to_string(&self.holder).map_err(|error| StoreError::NotWritable {
            cause: error.to_string(),
        })?;
        let file = &mut self.file;
        let mut write = || {
            file.set_len(0)?;
            file.seek(SeekFrom::Start(0))?;
            file.write_all(text.as_bytes())?;
            file.flush()
        };
        write().map_err(|error| StoreError::writing(&self.path, &error))
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        // Left behind it does no harm: nobody holds the system's lock on it any longer.
        let _removed = fs::remove_file(&self.path);
    }
}

/// Where the lock file stands: `NAME.ron.lock`.
pub fn lock_path(workshop_file: &Path) -> PathBuf {
    with_suffix(workshop_file, ".lock")
}

/// Whether a running program on this computer has the file open. Changes nothing.
pub fn is_held(workshop_file: &Path) -> bool {
    File::open(lock_path(workshop_file))
        .is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

fn read_holder(path: &Path) -> Option<Holder> {
    let text = fs::read_to_string(path).ok()?;
    read_ron(&text, "").ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(machine: &str, minute: i64) -> Holder {
        Holder {
            user: "anna".to_owned(),
            machine: machine.to_owned(),
            process: 7,
            at: Timestamp::from_second(minute * 60).unwrap(),
        }
    }

    fn taken(locking: Locking) -> FileLock {
        match locking {
            Locking::Taken(lock) => lock,
            Locking::HeldBy(holder) => panic!("held by {holder:?}"),
        }
    }

    #[test]
    fn the_second_is_told_who_has_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("prov.ron");
        assert!(!is_held(&path));
        let first = taken(FileLock::take(&path, holder("a", 1)).unwrap());
        assert!(is_held(&path));
        match FileLock::take(&path, holder("a", 2)).unwrap() {
            Locking::HeldBy(Some(found)) => assert_eq!(found, holder("a", 1)),
            other => panic!("{other:?}"),
        }
        drop(first);
        assert!(!is_held(&path));
        assert!(!lock_path(&path).exists());
        taken(FileLock::take(&path, holder("a", 3)).unwrap());
    }

    #[test]
    fn a_lock_left_by_a_crash_on_this_computer_is_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("prov.ron");
        fs::write(lock_path(&path), ron::to_string(&holder("a", 1)).unwrap()).unwrap();
        taken(FileLock::take(&path, holder("a", 2)).unwrap());
    }

    #[test]
    fn a_lock_of_another_computer_holds_until_it_is_stale() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("prov.ron");
        fs::write(lock_path(&path), ron::to_string(&holder("b", 1)).unwrap()).unwrap();
        assert!(matches!(
            FileLock::take(&path, holder("a", 10)).unwrap(),
            Locking::HeldBy(Some(_))
        ));
        let mut lock = taken(FileLock::take(&path, holder("a", 11)).unwrap());
        lock.renew(Timestamp::from_second(3600).unwrap()).unwrap();
        assert_eq!(
            read_holder(&lock_path(&path)).unwrap().at,
            Timestamp::from_second(3600).unwrap()
        );
    }

    #[test]
    fn a_lock_file_with_other_contents_is_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("prov.ron");
        fs::write(lock_path(&path), "halv (").unwrap();
        taken(FileLock::take(&path, holder("a", 2)).unwrap());
    }
}
