//! One file, one writer: whoever opens a workshop second opens it to read, and is told who has it.
//!
//! A lock file `NAME.ron.lock` beside the workshop says who has it open. Two means tell whether it
//! still holds. The operating system's own lock on that file ends with the program that took it,
//! also when it crashes. Where that does not reach (a shared folder, another computer), the holder
//! renews the time in the file; a lock of another computer that has not been renewed for
//! [`STALE_AFTER`] has been left behind. A time ahead of now counts as now. A person can take any lock over; who had it
//! finds out at the next renewal, and by the file's having changed before anything is written over.
//!
//! What a lock file says is another's word: no more than a few lines of it are read, and a name is shown without
//! control characters.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::text::Texts;

use super::disk::{Disk, Kind, RealDisk, behind};
use super::error::StoreError;
use super::save::with_suffix;
use super::workshop_file::{decode, read_ron};

/// How often a holder renews its lock.
pub const RENEW_EVERY: std::time::Duration = std::time::Duration::from_secs(60);

/// A lock of another computer that is older than this has been left behind.
pub const STALE_AFTER: SignedDuration = SignedDuration::from_mins(10);

/// The most that is read of a lock file, in bytes.
const LONGEST: u64 = 4096;

/// The most that is shown of a name, in characters.
const LONGEST_NAME: usize = 60;

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
        let machine = first(&["COMPUTERNAME"])
            .or_else(|| {
                // The kernel's own word first: not every system keeps its name in a file.
                ["/proc/sys/kernel/hostname", "/etc/hostname"]
                    .iter()
                    .find_map(|file| fs::read_to_string(file).ok())
            })
            .or_else(|| first(&["HOSTNAME", "HOST"]))
            .or_else(asked_of_system)
            .unwrap_or_default();
        Self {
            user: first(&["USER", "USERNAME", "LOGNAME"]).unwrap_or_default(),
            machine: machine.trim().to_owned(),
            process: std::process::id(),
            at: now,
        }
    }
}

/// The computer's name as its own program says it, where nothing else knows it.
fn asked_of_system() -> Option<String> {
    let said = std::process::Command::new("hostname").output().ok()?;
    String::from_utf8(said.stdout).ok()
}

impl Holder {
    /// Whether both are on one computer, as far as can be known: a computer without a name of its own may be any.
    fn is_on_same_machine(&self, other: &Self) -> bool {
        self.machine == other.machine && !matches!(self.machine.as_str(), "" | "localhost")
    }

    /// Whether both are one and the same program, at whatever time.
    fn is_same(&self, other: &Self) -> bool {
        (&self.user, &self.machine, self.process) == (&other.user, &other.machine, other.process)
    }
}

impl Holder {
    /// Who it is, in words that can begin a sentence.
    pub fn name(&self, texts: &Texts) -> String {
        match (shown(&self.user), shown(&self.machine)) {
            (None, None) => texts.get("file-holder-somebody"),
            (None, Some(machine)) => texts.with("file-holder-on", &[("machine", machine.into())]),
            (Some(user), None) => user,
            (Some(user), Some(machine)) => {
                let arguments = [("user", user.into()), ("machine", machine.into())];
                texts.with("file-holder", &arguments)
            }
        }
    }
}

/// A name as it is shown, if there is one: on one line and not endless.
fn shown(name: &str) -> Option<String> {
    let plain: String = name
        .chars()
        .filter(|character| !character.is_control())
        .take(LONGEST_NAME)
        .collect();
    let plain = plain.trim();
    (!plain.is_empty()).then(|| plain.to_owned())
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

/// What came of saying that a file is still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Renewal {
    /// It is said.
    Renewed,
    /// Somebody else has taken the lock over.
    TakenBy(Box<Holder>),
}

impl FileLock {
    /// Takes the lock of a workshop file.
    ///
    /// # Errors
    /// The lock file cannot be written; the folder then takes no saves either.
    pub fn take(workshop_file: &Path, holder: Holder) -> Result<Locking, StoreError> {
        let path = lock_path(workshop_file);
        // A lock file that its holder is just removing can be caught; then it is made anew.
        for _ in 0..3 {
            let file = open(&path)?;
            match file.try_lock() {
                Ok(()) | Err(TryLockError::Error(_)) => {}
                Err(TryLockError::WouldBlock) => {
                    return Ok(Locking::HeldBy(read_holder(&path)));
                }
            }
            if let Some(other) = read_holder(&path)
                && !other.is_on_same_machine(&holder)
                && !other.is_same(&holder)
                && holder.at.duration_since(other.at.min(holder.at)) < STALE_AFTER
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

    /// Takes the lock from whoever has it: a person has said so.
    ///
    /// # Errors
    /// The lock file cannot be removed or written.
    pub fn take_over(workshop_file: &Path, holder: Holder) -> Result<Self, StoreError> {
        let path = lock_path(workshop_file);
        // A file of its own: the system's lock on the old one stays with whoever has that.
        super::save::remove(&RealDisk, &path)?;
        let file = open(&path)?;
        // Where the system has no locks the file alone says it.
        let _locked = file.try_lock();
        let mut lock = Self { path, file, holder };
        lock.write()?;
        Ok(lock)
    }

    /// Says that the file is still open. Called every [`RENEW_EVERY`].
    ///
    /// # Errors
    /// The lock file cannot be written.
    pub fn renew(&mut self, now: Timestamp) -> Result<Renewal, StoreError> {
        if let Some(other) = self.other() {
            return Ok(Renewal::TakenBy(Box::new(other)));
        }
        self.holder.at = now;
        self.write()?;
        Ok(Renewal::Renewed)
    }

    /// Who has taken the lock over, if somebody has.
    fn other(&self) -> Option<Holder> {
        read_holder(&self.path).filter(|other| !other.is_same(&self.holder))
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
        // Left behind it does no harm: nobody holds the system's lock on it any longer. Another's stays.
        if self.other().is_none() {
            let _removed = fs::remove_file(&self.path);
        }
    }
}

/// Opens a lock file, making it where there is none.
fn open(path: &Path) -> Result<File, StoreError> {
    if let Ok(facts) = RealDisk.facts(path)
        && facts.kind != Kind::File
    {
        return Err(StoreError::NotAFile {
            path: path.to_owned(),
        });
    }
    OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
        .map_err(|error: io::Error| StoreError::writing(path, &error))
}

/// Where the lock file stands: `NAME.ron.lock`, beside the file behind a symbolic link.
pub fn lock_path(workshop_file: &Path) -> PathBuf {
    with_suffix(&behind(&RealDisk, workshop_file), ".lock")
}

/// Whether a running program on this computer has the file open. Changes nothing.
pub fn is_held(workshop_file: &Path) -> bool {
    let path = lock_path(workshop_file);
    RealDisk
        .facts(&path)
        .is_ok_and(|facts| facts.kind == Kind::File)
        && File::open(path)
            .is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

fn read_holder(path: &Path) -> Option<Holder> {
    let facts = RealDisk.facts(path).ok()?;
    if facts.kind != Kind::File || facts.bytes > LONGEST {
        return None;
    }
    let bytes = RealDisk.read(path, LONGEST).ok()?;
    read_ron(decode(&bytes, "").ok()?, "").ok()
}

#[cfg(test)]
#[path = "lock_tests.rs"]
mod tests;
