//! Keeping work: in its file, else in a journal in the user's own folder, so that no refusal of a disk costs work.
//!
//! [`keep`] runs from beginning to end on a thread of its own. At each point of it the disk holds the work whole, as it
//! was or as it is now. What is asked again after a failure, and when, says [`Retry`].

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

use crate::workshop::Workshop;

use super::disk::{Access, Disk};
use super::error::StoreError;
use super::recovery::{NamedFile, discard_recovery, save_recovery};
use super::save::{Overwrite, VersionBefore, save_text};
use super::versions::{keep_version, take_answers_out};
use super::workshop_file::{ContentHash, to_text};

/// Work to be kept, and where.
#[derive(Debug, Clone)]
pub struct Work {
    /// The workshop as it stands.
    pub workshop: Workshop,
    /// Its own file and what may stand there, where it has one.
    pub file: Option<(PathBuf, Overwrite)>,
    /// What becomes of the versions before.
    pub before: VersionBefore,
    /// Its journal; none on a system without home folders.
    pub journal: Option<PathBuf>,
    /// The folder of earlier versions, likewise.
    pub versions: Option<PathBuf>,
    /// When.
    pub now: Timestamp,
}

/// Where work has been kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    /// In its own file, which now holds this.
    InFile(ContentHash),
    /// In the journal; of work with a file, because that could not be written.
    InJournal(Option<StoreError>),
    /// Nowhere: neither the file nor the journal could be written.
    Nowhere(StoreError),
}

/// What keeping came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Where the work is.
    pub kept: Kept,
    /// What went wrong beside it: versions that were not kept, a journal that stays, answers that could not be
    /// removed.
    pub beside: Vec<StoreError>,
}

/// Keeps work in its file, or else in its journal. A journal that is no longer needed goes.
pub fn keep(disk: &dyn Disk, work: &Work) -> Outcome {
    let mut beside = Vec::new();
    let text = match to_text(&work.workshop) {
        Ok(text) => text,
        Err(error) => {
            return Outcome {
                kept: Kept::Nowhere(error),
                beside,
            };
        }
    };
    // Answers that are removed go from the versions first: should the program be killed in between they are still in
    // the file, and the act can be done again.
    if work.before == VersionBefore::Removed
        && let Some(versions) = &work.versions
    {
        beside.extend(take_answers_out(disk, versions, &work.workshop));
    }
    let because = match &work.file {
        None => None,
        Some((path, overwrite)) => {
            let usual = Access::Usual;
            match save_text(disk, path, &text, *overwrite, work.before, usual) {
                Ok(content) => {
                    if let Some(folder) = &work.versions {
                        let id = &work.workshop.id;
                        beside.extend(keep_version(disk, folder, id, &text, work.now).err());
                    }
                    if let Some(journal) = &work.journal {
                        beside.extend(discard_recovery(disk, journal).err());
                    }
                    return Outcome {
                        kept: Kept::InFile(content),
                        beside,
                    };
                }
                Err(error) => Some(error),
            }
        }
    };
    let kept = match (keep_in_journal(disk, work, &text), because) {
        (Ok(()), because) => Kept::InJournal(because),
        (Err(_), Some(because)) => Kept::Nowhere(because),
        (Err(error), None) => Kept::Nowhere(error),
    };
    Outcome { kept, beside }
}

/// Keeps work in its journal only: its file has not answered for a while.
///
/// # Errors
/// Why it was not kept.
pub fn keep_beside(disk: &dyn Disk, work: &Work) -> Result<(), StoreError> {
    keep_in_journal(disk, work, &to_text(&work.workshop)?)
}

fn keep_in_journal(disk: &dyn Disk, work: &Work, text: &str) -> Result<(), StoreError> {
    let Some(journal) = &work.journal else {
        // A system without home folders has no journal; what has no file there is in memory only.
        return match &work.file {
            Some((path, _)) => Err(StoreError::NotFound { path: path.clone() }),
            None => Ok(()),
        };
    };
    let of = work.file.as_ref().map(|(path, overwrite)| NamedFile {
        path: path.clone(),
        content: match overwrite {
            Overwrite::IfUnchanged(content) => Some(*content),
            Overwrite::Nothing | Overwrite::Anything => None,
        },
    });
    save_recovery(disk, journal, text, of.as_ref())
}

/// When a file that could not be written is tried again: after pauses that grow from two seconds to a minute.
///
/// Times are those of a clock that only goes forward, from any beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Retry {
    failures: u32,
    next: Option<Duration>,
}

impl Retry {
    const FIRST: Duration = Duration::from_secs(2);
    const LONGEST: Duration = Duration::from_secs(60);

    /// Notes a failure.
    pub fn failed(&mut self, now: Duration) {
        let pause = Self::FIRST.saturating_mul(1 << self.failures.min(5));
        self.failures = self.failures.saturating_add(1);
        self.next = Some(now.saturating_add(pause.min(Self::LONGEST)));
    }

    /// How long until the next attempt; none where nothing has failed.
    pub fn due_in(&self, now: Duration) -> Option<Duration> {
        self.next.map(|next| next.saturating_sub(now))
    }

    /// Whether an attempt has failed and none has succeeded since.
    pub fn is_waiting(&self) -> bool {
        self.next.is_some()
    }
}

/// Journals of a file that lie ready, newest first.
pub fn journals_of(folder: &Path, file: &Path) -> Vec<super::Recovery> {
    super::recoveries(folder)
        .into_iter()
        .filter(|found| found.of.as_ref().is_some_and(|of| of.path == file))
        .collect()
}

#[cfg(test)]
#[path = "keep_tests.rs"]
mod tests;
