//! A disk that refuses what a test wants refused, and otherwise is the system's.

use std::cmp::Ordering;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::{Access, Disk, Facts, RealDisk};

/// What a disk is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    Facts,
    Link,
    Read,
    List,
    MakeFolders,
    WriteNew,
    Flush,
    Rename,
    FlushNames,
    Remove,
}

impl Act {
    /// Whether it changes what is on the disk, or makes sure of it.
    pub(crate) fn writes(self) -> bool {
        matches!(
            self,
            Self::MakeFolders
                | Self::WriteNew
                | Self::Flush
                | Self::Rename
                | Self::FlushNames
                | Self::Remove
        )
    }
}

/// What becomes of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is done.
    Do,
    /// It is refused; of a new file half is written first, as on a disk that runs full.
    Refuse(io::ErrorKind),
    /// Nothing happens any more: the program has been killed.
    Dead,
}

type Rule = Box<dyn FnMut(Act, &Path) -> Verdict + Send>;

/// A disk with a rule.
pub(crate) struct Refusing {
    rule: Mutex<Rule>,
}

impl Refusing {
    /// A disk that asks a rule before each act.
    pub(crate) fn new(rule: impl FnMut(Act, &Path) -> Verdict + Send + 'static) -> Self {
        Self {
            rule: Mutex::new(Box::new(rule)),
        }
    }

    /// Another rule from now on.
    pub(crate) fn set(&self, rule: impl FnMut(Act, &Path) -> Verdict + Send + 'static) {
        *self.rule.lock().unwrap() = Box::new(rule);
    }

    /// A disk that is dead from the act with this number on, counted from 0: the program has been killed.
    pub(crate) fn killed_at(number: usize) -> Self {
        let mut count = 0_usize;
        Self::new(move |_, _| {
            count += 1;
            match count.cmp(&(number + 1)) {
                Ordering::Less => Verdict::Do,
                Ordering::Equal => Verdict::Refuse(io::ErrorKind::Other),
                Ordering::Greater => Verdict::Dead,
            }
        })
    }

    /// A disk that refuses so every act of a kind in a folder.
    pub(crate) fn in_folder(
        folder: &Path,
        refused: impl Fn(Act) -> bool + Send + 'static,
        kind: io::ErrorKind,
    ) -> Self {
        let folder = folder.to_owned();
        Self::new(move |act, path| {
            if refused(act) && path.starts_with(&folder) {
                Verdict::Refuse(kind)
            } else {
                Verdict::Do
            }
        })
    }

    fn verdict(&self, act: Act, path: &Path) -> Verdict {
        (self.rule.lock().unwrap())(act, path)
    }

    fn ask(&self, act: Act, path: &Path) -> io::Result<()> {
        match self.verdict(act, path) {
            Verdict::Do => Ok(()),
            Verdict::Refuse(kind) => Err(kind.into()),
            Verdict::Dead => Err(io::ErrorKind::Other.into()),
        }
    }
}

impl Disk for Refusing {
    fn facts(&self, path: &Path) -> io::Result<Facts> {
        self.ask(Act::Facts, path)?;
        RealDisk.facts(path)
    }

    fn link(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        self.ask(Act::Link, path)?;
        RealDisk.link(path)
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.ask(Act::Read, path)?;
        RealDisk.read(path, most)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.ask(Act::List, folder)?;
        RealDisk.list(folder)
    }

    fn make_folders(&self, folder: &Path, access: Access) -> io::Result<()> {
        self.ask(Act::MakeFolders, folder)?;
        RealDisk.make_folders(folder, access)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], access: Access) -> io::Result<()> {
        match self.verdict(Act::WriteNew, path) {
            Verdict::Do => RealDisk.write_new(path, bytes, access),
            Verdict::Refuse(kind) => {
                let _half = RealDisk.write_new(path, &bytes[..bytes.len() / 2], access);
                Err(kind.into())
            }
            Verdict::Dead => Err(io::ErrorKind::Other.into()),
        }
    }

    fn flush(&self, path: &Path) -> io::Result<()> {
        self.ask(Act::Flush, path)?;
        RealDisk.flush(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(Act::Rename, to)?;
        RealDisk.rename(from, to)
    }

    fn flush_names(&self, folder: &Path) -> io::Result<()> {
        self.ask(Act::FlushNames, folder)?;
        RealDisk.flush_names(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.ask(Act::Remove, path)?;
        RealDisk.remove(path)
    }
}
