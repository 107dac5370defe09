//! What the window keeps for answers on their way: keys, invitations, watched folders.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::app::application::storage::Storage;
use crate::app::commands::InvitationOptions;
use crate::store::answer_keys::{KeyError, KeyPair, KeyRing};
use crate::store::invitation_file::invitation_file_name;
use crate::store::lock::Holder;
use crate::store::watched::WatchedFolders;
use crate::store::{self, AnswerFile, ContentHash, Overwrite, StoreError};
use crate::text::Language;
use crate::workshop::{AnswerKey, Ballot, Role, RoundId, Workshop, WorkshopId};

impl Storage {
    /// The user's keys, read at first use.
    pub fn keys(&mut self) -> &KeyRing {
        self.key_ring()
    }

    fn key_ring(&mut self) -> &mut KeyRing {
        let folders = &self.folders;
        self.keys.get_or_insert_with(|| {
            folders
                .as_ref()
                .map(|folders| KeyRing::load(&folders.keys()))
                .unwrap_or_default()
        })
    }

    /// Makes a key for a workshop and keeps its closed half on this computer.
    ///
    /// # Errors
    /// Why it could not be kept; there is then no key.
    pub fn make_key(
        &mut self,
        workshop: &Workshop,
        made: Timestamp,
        language: Language,
    ) -> Result<AnswerKey, KeyError> {
        let pair = KeyPair::generate();
        let public = pair.public();
        self.key_ring().add(pair, &workshop.id, language)?;
        let leader = workshop
            .participants
            .iter()
            .find(|it| it.role == Role::ProcessLeader && !it.name.trim().is_empty());
        let keeper = leader.map_or_else(
            || Holder::of_user(made).user,
            |leader| leader.name.trim().to_owned(),
        );
        Ok(AnswerKey {
            public,
            keeper,
            made,
        })
    }

    /// Saves a copy of a key.
    ///
    /// # Errors
    /// Why there is no copy.
    pub fn copy_key(
        &mut self,
        public: &str,
        path: &Path,
        language: Language,
    ) -> Result<(), KeyError> {
        match self.key_ring().get(public) {
            Some(pair) => pair.write(path, language),
            None => Err(KeyError::NotHere),
        }
    }

    /// Takes a workshop's key in from a copy.
    ///
    /// # Errors
    /// Why it was not taken in.
    pub fn restore_key(
        &mut self,
        path: &Path,
        public: &str,
        workshop: &WorkshopId,
        language: Language,
    ) -> Result<(), KeyError> {
        self.key_ring().restore(path, public, workshop, language)
    }

    fn watched(&mut self) -> &mut WatchedFolders {
        let folders = &self.folders;
        self.watched.get_or_insert_with(|| {
            folders
                .as_ref()
                .map(|folders| WatchedFolders::load(&folders.watched_file()).0)
                .unwrap_or_default()
        })
    }

    /// The folder that is watched for a workshop.
    pub fn watched_folder(&mut self, workshop: &WorkshopId) -> Option<PathBuf> {
        self.watched().folder(workshop).map(Path::to_owned)
    }

    /// Fingerprints of files that have been taken in from a folder.
    pub fn taken_in(&mut self, workshop: &WorkshopId) -> BTreeSet<String> {
        self.watched().taken_in(workshop)
    }

    /// Remembers which folder is watched for a workshop.
    pub fn remember_folder(
        &mut self,
        workshop: &WorkshopId,
        folder: Option<PathBuf>,
        language: Language,
    ) {
        self.watched().set_folder(workshop, folder);
        self.write_watched(language);
    }

    /// Remembers files that have been taken in.
    pub fn remember_taken_in(
        &mut self,
        workshop: &WorkshopId,
        files: Vec<ContentHash>,
        language: Language,
    ) {
        self.watched().add_taken_in(workshop, files);
        self.write_watched(language);
    }

    /// Forgets which files have been taken in, as when individual answers are removed.
    pub fn forget_taken_in(&mut self, workshop: &WorkshopId, language: Language) {
        self.watched().forget(workshop);
        self.write_watched(language);
    }

    /// A failure is logged and not shown: at worst an answer that was taken out comes in again.
    fn write_watched(&mut self, language: Language) {
        let Some(path) = self.folders.as_ref().map(store::Folders::watched_file) else {
            return;
        };
        if let Err(error) = self.watched().save(&path, language) {
            tracing::warn!("watched folders not saved: {error}");
        }
    }

    /// Writes invitations to the open round into a folder, over earlier ones. Returns how many.
    ///
    /// # Errors
    /// Why not all of them were written.
    pub fn write_invitations(
        &self,
        folder: &Path,
        workshop: &Workshop,
        how: InvitationOptions,
        made: Timestamp,
    ) -> Result<usize, StoreError> {
        let codes: Vec<_> = if how.one_each {
            let members = workshop.ranking_participants();
            members.map(|member| Some(&member.id)).collect()
        } else {
            vec![None]
        };
        let mut taken = HashSet::new();
        let mut files = Vec::new();
        for code in codes {
            let Some(invitation) = workshop.invitation_for(code, how.sealed, made) else {
                continue;
            };
            let name = invitation_file_name(&workshop.title, code, &mut taken);
            files.push((name, store::to_text(&invitation)?));
        }
        let written = files
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_bytes()));
        store::save_files(folder, written)?;
        Ok(files.len())
    }

    /// Saves a lone answer to a file, sealed where the workshop has a key.
    ///
    /// # Errors
    /// Why it was not saved.
    pub fn save_answer(
        &self,
        path: &Path,
        workshop: &Workshop,
        ballot: Ballot,
        language: Language,
    ) -> Result<(), KeyError> {
        let round = workshop
            .open_round()
            .or(workshop.rounds.last())
            .map_or_else(|| RoundId::new("omgang-1"), |round| round.id.clone());
        AnswerFile::for_workshop(workshop, &round, &ballot)?.write(
            path,
            language,
            Overwrite::Anything,
        )?;
        Ok(())
    }
}
