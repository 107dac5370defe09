//! When to save by itself: one second after the last change.
//!
//! A pure state machine. It is told what happens and how much time has passed since the program
//! started; it holds no clock, no file and no thread. The caller saves when [`Autosave::due`] says
//! so, to the place [`target`] names, and tells how it went.

use std::path::{Path, PathBuf};
use std::time::Duration;

/// Stillness after the last change before a save.
pub const DELAY: Duration = Duration::from_secs(1);

/// Longest time that changes that never pause wait for a save.
pub const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// Time after a failed save before it is tried again.
pub const RETRY: Duration = Duration::from_secs(10);

/// Where an automatic save goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The workshop's own file.
    File(PathBuf),
    /// A recovery file, as long as the workshop has no file of its own or may not write to it.
    Recovery(PathBuf),
}

/// The file itself where there is one that may be written to, else the recovery file.
pub fn target(file: Option<&Path>, read_only: bool, recovery: &Path) -> Target {
    match file {
        Some(file) if !read_only => Target::File(file.to_owned()),
        _ => Target::Recovery(recovery.to_owned()),
    }
}

/// How safe the work is, for the line that tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is on the disk.
    Saved,
    /// Changes wait for a save.
    Waiting,
    /// A save is under way.
    Saving,
    /// The last save failed; work has been unsaved since this time.
    Failed {
        /// Time of the first change that is not saved.
        since: Duration,
    },
}

/// Follows the changes of one workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Autosave {
    saved: u64,
    newest: u64,
    unsaved_since: Duration,
    changed: Duration,
    saving: Option<u64>,
    failed: Option<Duration>,
}

impl Autosave {
    /// Starts with a workshop that is on the disk at this revision.
    pub fn new(revision: u64) -> Self {
        Self {
            saved: revision,
            newest: revision,
            unsaved_since: Duration::ZERO,
            changed: Duration::ZERO,
            saving: None,
            failed: None,
        }
    }

    /// The workshop stands at this revision now. Telling the same revision again changes nothing.
    pub fn changed(&mut self, revision: u64, now: Duration) {
        if revision == self.newest {
            return;
        }
        if self.newest == self.saved {
            self.unsaved_since = now;
        }
        self.newest = revision;
        self.changed = now;
    }

    /// Whether to save now.
    pub fn due(&self, now: Duration) -> bool {
        self.wait(now) == Some(Duration::ZERO)
    }

    /// How long until a save is due; none while there is nothing to save or a save is under way.
    pub fn wait(&self, now: Duration) -> Option<Duration> {
        if self.saving.is_some() || self.newest == self.saved {
            return None;
        }
        let still = self.changed + DELAY;
        let due = match self.failed {
            Some(failed) => failed + RETRY,
            None => still.min(self.unsaved_since + LONGEST_WAIT),
        };
        Some(due.saturating_sub(now))
    }

    /// A save of the newest revision has begun. Returns the revision to name when it ends.
    pub fn started(&mut self) -> u64 {
        self.saving = Some(self.newest);
        self.newest
    }

    /// The save of a revision went well.
    pub fn succeeded(&mut self, revision: u64) {
        self.saving = None;
        self.failed = None;
        self.saved = revision;
        if self.newest != self.saved {
            // What came in meanwhile is younger than the save.
            self.unsaved_since = self.changed;
        }
    }

    /// The save failed; it is tried again after [`RETRY`].
    pub fn failed(&mut self, now: Duration) {
        self.saving = None;
        self.failed = Some(now);
    }

    /// How safe the work is.
    pub fn state(&self) -> SaveState {
        if self.saving.is_some() {
            SaveState::Saving
        } else if self.newest == self.saved {
            SaveState::Saved
        } else if self.failed.is_some() {
            SaveState::Failed {
                since: self.unsaved_since,
            }
        } else {
            SaveState::Waiting
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: f64) -> Duration {
        Duration::from_secs_f64(seconds)
    }

    #[test]
    fn a_save_is_due_one_second_after_the_last_change() {
        let mut autosave = Autosave::new(0);
        assert_eq!(autosave.wait(at(5.0)), None);
        autosave.changed(1, at(5.0));
        autosave.changed(2, at(5.5));
        assert!(!autosave.due(at(6.4)));
        assert_eq!(autosave.wait(at(6.0)), Some(at(0.5)));
        assert!(autosave.due(at(6.5)));
        let saving = autosave.started();
        assert_eq!(saving, 2);
        assert!(!autosave.due(at(7.0)));
        autosave.succeeded(saving);
        assert_eq!(autosave.state(), SaveState::Saved);
        assert_eq!(autosave.wait(at(9.0)), None);
    }

    #[test]
    fn typing_without_a_pause_is_saved_all_the_same() {
        let mut autosave = Autosave::new(0);
        for tick in 1..=20_u32 {
            autosave.changed(u64::from(tick), at(f64::from(tick) * 0.5));
        }
        assert!(!autosave.due(at(10.4)));
        assert!(autosave.due(at(10.5)));
    }

    #[test]
    fn a_change_during_a_save_is_saved_next() {
        let mut autosave = Autosave::new(0);
        autosave.changed(1, at(0.0));
        let saving = autosave.started();
        autosave.changed(2, at(1.5));
        autosave.succeeded(saving);
        assert_eq!(autosave.state(), SaveState::Waiting);
        assert!(!autosave.due(at(2.0)));
        assert!(autosave.due(at(2.5)));
    }

    #[test]
    fn a_failed_save_is_told_and_tried_again() {
        let mut autosave = Autosave::new(0);
        autosave.changed(1, at(3.0));
        autosave.started();
        assert_eq!(autosave.state(), SaveState::Saving);
        autosave.failed(at(4.0));
        autosave.changed(2, at(6.0));
        assert_eq!(autosave.state(), SaveState::Failed { since: at(3.0) });
        assert!(!autosave.due(at(13.9)));
        assert!(autosave.due(at(14.0)));
    }

    #[test]
    fn undo_to_what_is_saved_leaves_nothing_to_save() {
        let mut autosave = Autosave::new(4);
        autosave.changed(5, at(1.0));
        autosave.changed(4, at(1.2));
        assert_eq!(autosave.state(), SaveState::Saved);
    }

    #[test]
    fn work_without_a_file_goes_to_the_recovery_file() {
        let (file, recovery) = (Path::new("a.ron"), Path::new("r.ron"));
        assert_eq!(
            target(Some(file), false, recovery),
            Target::File(file.to_owned())
        );
        assert_eq!(
            target(Some(file), true, recovery),
            Target::Recovery(recovery.to_owned())
        );
        assert_eq!(
            target(None, false, recovery),
            Target::Recovery(recovery.to_owned())
        );
    }
}
