//! Undo and redo: labelled snapshots of the workshop, one per edit, drags and typing coalesced.

use std::sync::Arc;

use jiff::Timestamp;

use crate::text::Message;

use super::acts::note;
use super::apply::apply_after;
use super::findings::{has_noted, keep_noted};
use super::session::keep_measured;
use super::{Edit, EditError, Workshop};

/// Snapshots kept at most; the oldest go first.
const DEPTH: usize = 200;

/// A workshop with its past and its undone future. The only way edits reach a workshop on screen.
#[derive(Debug, Clone)]
pub struct History {
    present: Arc<Workshop>,
    past: Vec<Snapshot>,
    future: Vec<Snapshot>,
    coalescing: Option<String>,
    revision: u64,
}

#[derive(Debug, Clone)]
struct Snapshot {
    label: Message,
    workshop: Arc<Workshop>,
}

impl History {
    /// A history that starts here.
    pub fn new(workshop: Workshop) -> Self {
        Self {
            present: Arc::new(workshop),
            past: Vec::new(),
            future: Vec::new(),
            coalescing: None,
            revision: 0,
        }
    }

    /// The workshop as it stands.
    pub fn workshop(&self) -> &Arc<Workshop> {
        &self.present
    }

    /// A number that grows with every change; results are cached by it.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Applies an edit made at a time and records it.
    ///
    /// # Errors
    /// Why the edit was refused; nothing is then changed or recorded.
    pub fn apply(&mut self, edit: Edit, at: Timestamp) -> Result<(), EditError> {
        let label = edit.label();
        let key = edit.coalescing_key();
        let ends_history = edit.ends_history();
        let measured = edit.is_measured();
        let mut next = Workshop::clone(&self.present);
        apply_after(&self.present, &mut next, edit, at)?;
        if next == *self.present {
            return Ok(());
        }
        if measured {
            self.present = Arc::new(next);
            self.revision += 1;
            return Ok(());
        }
        let continues = key.is_some() && key == self.coalescing && !self.past.is_empty();
        if ends_history {
            self.past.clear();
        } else if !continues {
            self.past.push(Snapshot {
                label,
                workshop: Arc::clone(&self.present),
            });
            if self.past.len() > DEPTH {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.coalescing = if ends_history { None } else { key };
        self.present = Arc::new(next);
        self.revision += 1;
        Ok(())
    }

    /// Changes how the workshop holds something and nothing that it says: no step to undo.
    pub fn hold_otherwise(&mut self, change: impl FnOnce(&mut Workshop)) {
        change(Arc::make_mut(&mut self.present));
        self.revision += 1;
    }

    /// Ends the present gesture: the next edit is a step of its own.
    pub fn end_gesture(&mut self) {
        self.coalescing = None;
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&Message> {
        self.past.last().map(|snapshot| &snapshot.label)
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<&Message> {
        self.future.last().map(|snapshot| &snapshot.label)
    }

    /// Takes the last change back. Returns whether there was one.
    pub fn undo(&mut self, at: Timestamp) -> bool {
        let Some(Snapshot { label, workshop }) = self.past.pop() else {
            return false;
        };
        let undone = self.come_back(workshop, at);
        self.future.push(Snapshot {
            label,
            workshop: undone,
        });
        self.coalescing = None;
        self.revision += 1;
        true
    }

    /// Does the last undone change again. Returns whether there was one.
    pub fn redo(&mut self, at: Timestamp) -> bool {
        let Some(Snapshot { label, workshop }) = self.future.pop() else {
            return false;
        };
        let before = self.come_back(workshop, at);
        self.past.push(Snapshot {
            label,
            workshop: before,
        });
        self.coalescing = None;
        self.revision += 1;
        true
    }

    /// Puts a snapshot in the present's place, with what has been measured since, and returns what stood there. What
    /// has been noted is not undone: whether something is as it was is worked out as for any other change.
    fn come_back(&mut self, mut workshop: Arc<Workshop>, at: Timestamp) -> Arc<Workshop> {
        let back = Arc::make_mut(&mut workshop);
        keep_measured(&self.present, back);
        if has_noted(&self.present) {
            keep_noted(&self.present, back);
        }
        note(&self.present, back, "", at);
        std::mem::replace(&mut self.present, workshop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::testing::NOON;
    use crate::workshop::{GroupId, NeedGroup, WorkshopId};

    fn history() -> History {
        History::new(Workshop::new(WorkshopId::new("prov"), "Prov"))
    }

    fn add(history: &mut History, name: &str) {
        let group = NeedGroup::new(GroupId::from_name(name, []), name);
        history
            .apply(Edit::AddNeedGroup(Box::new(group)), NOON)
            .expect("a free name");
    }

    #[test]
    fn undo_and_redo_walk_the_same_way() {
        let mut history = history();
        add(&mut history, "Smärta");
        add(&mut history, "Stroke");
        let after = Arc::clone(history.workshop());
        assert!(history.undo(NOON));
        assert_eq!(history.workshop().need_groups.len(), 1);
        assert_eq!(
            history.redo_label().map(|label| label.key),
            Some("edit-add-need-group")
        );
        assert!(history.redo(NOON));
        assert_eq!(history.workshop(), &after);
        assert!(!history.redo(NOON));
    }

    #[test]
    fn typing_in_one_field_is_one_step() {
        let mut history = history();
        for title in ["A", "Av", "Avs"] {
            history
                .apply(Edit::SetTitle(title.to_owned()), NOON)
                .expect("titles are free");
        }
        history.end_gesture();
        history
            .apply(Edit::SetTitle("Annat".to_owned()), NOON)
            .expect("titles are free");
        assert!(history.undo(NOON));
        assert_eq!(history.workshop().title, "Avs");
        assert!(history.undo(NOON));
        assert_eq!(history.workshop().title, "Prov");
        assert!(!history.undo(NOON));
    }

    #[test]
    fn a_refused_edit_leaves_no_trace() {
        let mut history = history();
        let before = history.revision();
        assert_eq!(
            history.apply(
                Edit::AddNeedGroup(Box::new(NeedGroup::new(GroupId::new("x"), " "))),
                NOON
            ),
            Err(EditError::NameMissing)
        );
        assert_eq!(history.revision(), before);
        assert!(history.undo_label().is_none());
    }
}
