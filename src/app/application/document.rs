//! The open workshop: its history, its file, and whether what is on screen is on disk.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::record::Frozen;
use crate::store::{self, KeyError, VersionBefore};
use crate::workshop::{Edit, EditError, History, Workshop};

/// The open workshop.
pub struct Document {
    /// The workshop with its past.
    pub history: History,
    /// Its file; none before it has a name.
    pub path: Option<PathBuf>,
    /// Who has the file open, when this window may only read.
    pub locked_by: Option<String>,
    /// Opened to be read: a record, or somebody's workshop.
    pub for_reading: bool,
    /// The record it was read from, with its own results.
    pub record: Option<Arc<Frozen>>,
    /// The revision that is on disk.
    saved_revision: Option<u64>,
    /// When it was last written.
    pub saved_at: Option<Timestamp>,
    /// When the first change after that was made.
    changed_at: Option<Timestamp>,
    /// When the last change was made.
    last_change: Option<Timestamp>,
    /// Whether the last attempt to write failed: nothing is tried again before the next change.
    pub write_failed: bool,
    /// Whether the work is kept on this computer because its file could not be written.
    pub waiting: bool,
    /// Whether what is on disk holds something that shall leave no trace: the next write keeps no version before.
    pub leaves_no_trace: bool,
    /// The open half of the key that answers on disk are known to be sealed to.
    sealed_to: Option<String>,
}

/// Time from the last change until it is written, in milliseconds.
const PAUSE: i64 = 1000;

impl Document {
    /// A workshop read from a file, or one without a file.
    pub fn new(workshop: Workshop, path: Option<PathBuf>) -> Self {
        let saved_revision = path.as_ref().map(|_| 0);
        Self {
            history: History::new(workshop),
            path,
            locked_by: None,
            for_reading: false,
            record: None,
            saved_revision,
            saved_at: None,
            changed_at: None,
            last_change: None,
            write_failed: false,
            waiting: false,
            leaves_no_trace: false,
            sealed_to: None,
        }
    }

    /// The workshop as it stands.
    pub fn workshop(&self) -> &Workshop {
        self.history.workshop()
    }

    /// Whether it may only be read.
    pub fn is_read_only(&self) -> bool {
        self.for_reading || self.locked_by.is_some()
    }

    /// Applies an edit.
    ///
    /// # Errors
    /// Why it was refused.
    pub fn apply(&mut self, edit: Edit, now: Timestamp) -> Result<(), EditError> {
        let before = self.history.revision();
        let leaves_no_trace = edit.leaves_no_trace();
        self.history.apply(edit, now)?;
        if self.history.revision() != before {
            self.leaves_no_trace |= leaves_no_trace;
            self.changed(now);
        }
        Ok(())
    }

    /// Seals to the workshop's key what has not been sealed to it yet. To be done before it is written. Where that key is
    /// new here, answers may stand on disk as they were: the version before is then not kept.
    ///
    /// # Errors
    /// The key cannot be used; nothing is then sealed.
    pub fn seal_answers(&mut self) -> Result<(), KeyError> {
        if let Some(sealed) = store::with_answers_sealed(self.workshop())? {
            let key = sealed.answer_key.as_ref().map(|key| key.public.clone());
            self.leaves_no_trace |= self.sealed_to != key;
            self.sealed_to = key;
            self.history.hold_otherwise(|workshop| *workshop = sealed);
        }
        Ok(())
    }

    /// Notes that the workshop changed, by an edit, undo or redo.
    pub fn changed(&mut self, now: Timestamp) {
        self.changed_at.get_or_insert(now);
        self.last_change = Some(now);
        self.write_failed = false;
    }

    /// Whether there is something that is not on disk.
    pub fn is_dirty(&self) -> bool {
        self.changed_at.is_some() && self.saved_revision != Some(self.history.revision())
    }

    /// Since when something is not on disk.
    pub fn dirty_since(&self) -> Option<Timestamp> {
        self.changed_at.filter(|_| self.is_dirty())
    }

    /// Milliseconds until it should be written: none when nothing is to be written, 0 when it is time.
    pub fn due_in(&self, now: Timestamp) -> Option<u64> {
        if !self.is_dirty() || self.write_failed || self.is_read_only() {
            return None;
        }
        let since = now.as_millisecond() - self.last_change?.as_millisecond();
        // A clock that has been set back does not put it off.
        if since < 0 {
            return Some(0);
        }
        Some(u64::try_from(PAUSE - since).unwrap_or(0))
    }

    /// What becomes of the version before at the next write.
    fn version_before(&self) -> VersionBefore {
        if self.leaves_no_trace {
            VersionBefore::Removed
        } else {
            VersionBefore::Kept
        }
    }

    /// What is kept next, and what becomes of the version before it: told once, for one attempt.
    pub fn begin_keeping(&mut self) -> (u64, VersionBefore) {
        let before = self.version_before();
        self.leaves_no_trace = false;
        (self.history.revision(), before)
    }

    /// Notes that a revision is kept on this computer; where the work has a file, because that could not be written.
    pub fn kept(&mut self, revision: u64, now: Timestamp) {
        if revision == self.history.revision() {
            self.last_change = None;
        }
        self.waiting = self.path.is_some();
        self.write_failed = false;
        self.saved_at = Some(now);
    }

    /// Notes that a revision is in its file.
    pub fn saved(&mut self, revision: u64, now: Timestamp) {
        self.saved_revision = Some(revision);
        self.saved_at = Some(now);
        self.write_failed = false;
        self.waiting = false;
        if revision == self.history.revision() {
            self.changed_at = None;
            self.last_change = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::app::application::document::*;
    use crate::workshop::WorkshopId;

    fn at(milliseconds: i64) -> Timestamp {
        Timestamp::from_millisecond(milliseconds).expect("in range")
    }

    #[test]
    fn a_change_is_written_a_second_after_the_last_one() {
        let mut document = Document::new(Workshop::new(WorkshopId::new("prov"), "Prov"), None);
        assert_eq!(document.due_in(at(0)), None);
        document
            .apply(Edit::SetTitle("A".to_owned()), at(0))
            .expect("applies");
        document
            .apply(Edit::SetTitle("AB".to_owned()), at(600))
            .expect("applies");
        assert_eq!(document.due_in(at(1000)), Some(600));
        assert_eq!(document.due_in(at(1600)), Some(0));
        document.saved(document.history.revision(), at(1600));
        assert!(!document.is_dirty());
        assert_eq!(document.due_in(at(9000)), None);
    }

    #[test]
    fn a_clock_that_is_set_back_puts_nothing_off() {
        let mut document = Document::new(Workshop::new(WorkshopId::new("prov"), "Prov"), None);
        document
            .apply(Edit::SetTitle("A".to_owned()), at(9_000_000))
            .expect("applies");
        assert_eq!(document.due_in(at(1000)), Some(0));
    }

    #[test]
    fn a_change_made_while_the_one_before_is_saved_is_saved_too() {
        let mut document = Document::new(Workshop::new(WorkshopId::new("prov"), "Prov"), None);
        let edit = |title: &str| Edit::SetTitle(title.to_owned());
        document.apply(edit("A"), at(0)).expect("applies");
        let (revision, _) = document.begin_keeping();
        document.history.end_gesture();
        document.apply(edit("B"), at(500)).expect("applies");
        document.saved(revision, at(600));
        assert!(document.is_dirty());
        assert_eq!(document.due_in(at(1500)), Some(0));
    }

    #[test]
    fn a_failed_write_waits_for_the_next_change() {
        let mut document = Document::new(Workshop::new(WorkshopId::new("prov"), "Prov"), None);
        document
            .apply(Edit::SetTitle("A".to_owned()), at(0))
            .expect("applies");
        document.write_failed = true;
        assert_eq!(document.due_in(at(5000)), None);
        document
            .apply(Edit::SetTitle("B".to_owned()), at(6000))
            .expect("applies");
        assert_eq!(document.due_in(at(7000)), Some(0));
    }
}
