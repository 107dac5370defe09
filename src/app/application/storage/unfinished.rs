//! Unfinished answers on this computer: kept, taken up again, and removed.

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::app::application::storage::Storage;
use crate::store::{self, AnswerError, KeyError, Unfinished, Whose};
use crate::text::Language;
use crate::workshop::{AnswerKey, ParticipantId, WayIn, Workshop};

impl Storage {
    /// Whether what is sealed to this key, or to one that is still to be made, can be kept and opened here.
    pub fn can_keep(&mut self, key: Option<&AnswerKey>) -> bool {
        self.folders.is_some() && key.is_none_or(|key| self.keys().get(&key.public).is_some())
    }

    /// Looks for answers that were interrupted, and removes those that there is nothing left to finish of.
    pub fn find_unfinished(&mut self, workshop: &Workshop) {
        self.unfinished = self
            .folders
            .as_ref()
            .map(|folders| store::unfinished(&folders.recovery, &workshop.id))
            .unwrap_or_default();
        self.discard_finished(workshop);
    }

    /// The answers that were interrupted.
    pub fn unfinished(&self) -> &[Unfinished] {
        &self.unfinished
    }

    /// Whether one of them can be opened on this computer.
    pub fn opens(&mut self, key: &str) -> bool {
        self.keys().get(key).is_some()
    }

    /// Keeps an entry, sealed, in place of what was kept of it before.
    ///
    /// # Errors
    /// Why it was not kept.
    pub fn keep_unfinished<T: Serialize>(
        &mut self,
        of: Whose,
        kept: Timestamp,
        entry: &T,
        public: &str,
        language: Language,
    ) -> Result<(), KeyError> {
        let Some(folders) = &self.folders else {
            return Err(KeyError::NotHere);
        };
        let kept = Unfinished::new(of, kept, entry, public)?;
        kept.write(&folders.recovery, language)?;
        self.unfinished.retain(|other| other.of != kept.of);
        self.unfinished.push(kept);
        Ok(())
    }

    /// Opens what was kept of a member's entry; none where nothing was.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub fn take_up<T: DeserializeOwned>(
        &mut self,
        workshop: &Workshop,
        member: &ParticipantId,
        way_in: WayIn,
    ) -> Result<Option<T>, AnswerError> {
        let mut kept = self.unfinished.iter();
        let kept = kept
            .find(|it| it.of.member == *member && it.of.way_in == way_in && !it.is_over(workshop));
        let kept = kept.cloned();
        kept.map(|kept| kept.open(self.keys())).transpose()
    }

    /// Removes what was kept of an entry. A failure is logged: what is left is sealed, and it is tried again when
    /// the round closes and when the workshop is opened.
    pub fn discard_unfinished(&mut self, of: &Whose) {
        let Some(folders) = &self.folders else { return };
        if let Err(error) = store::discard_unfinished(&folders.recovery, of) {
            tracing::warn!("an unfinished answer stays: {error}");
        }
        self.unfinished.retain(|other| other.of != *of);
    }

    /// Removes what was kept of answers that have been locked since, and of closed rounds.
    pub fn discard_finished(&mut self, workshop: &Workshop) {
        let over: Vec<Whose> = self
            .unfinished
            .iter()
            .filter(|kept| kept.is_over(workshop))
            .map(|kept| kept.of.clone())
            .collect();
        for of in over {
            self.discard_unfinished(&of);
        }
    }

    /// Removes all that was kept of answers to a workshop.
    pub fn discard_all_unfinished(&mut self, workshop: &Workshop) {
        let Some(folders) = &self.folders else { return };
        if let Err(error) = store::discard_all_unfinished(&folders.recovery, &workshop.id) {
            tracing::warn!("an unfinished answer stays: {error}");
        }
        self.unfinished.clear();
    }
}
