//! Members' answers in and out: handing over, inviting, taking in files, saving a lone answer.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::super::private::{Kind, Stage, forget_typed};
use super::super::steps::AnswersIn;
use super::super::widgets::Tone;
use super::{Application, with_ron};
use crate::app::application::document::Document;
use crate::app::application::work::arriving::Shown;
use crate::app::commands::Purpose;
use crate::store::intake::{OpenedAnswer, Outcome, Place, Sorted, open_files, sort};
use crate::store::open_answers;
use crate::store::pasted::open_pasted;
use crate::text::{Explain, Message};
use crate::workshop::{AnswerKey, Edit, ParticipantId, Workshop};

impl Application {
    pub(super) fn start_private(&mut self, member: ParticipantId, kind: Kind, ctx: &Context) {
        let Some(document) = &self.state.document else {
            return;
        };
        // What is answered here could not be taken in.
        if matches!(kind, Kind::HandOver | Kind::Paper) && document.is_read_only() {
            self.state
                .say(Tone::Attention, Message::new("error-read-only"));
            return;
        }
        if kind != Kind::Look && document.workshop().open_round().is_none() {
            self.state
                .say(Tone::Attention, Message::new("error-no-round-open"));
            return;
        }
        let Some(entry) = self.entry_of(member, kind) else {
            return;
        };
        self.state.view.forget();
        forget_typed(ctx);
        self.state.status = None;
        self.state.private = Some(entry);
    }

    /// Begins the answer to an invitation, for the code that was typed.
    pub(super) fn answer_as(&mut self, code: &str, ctx: &Context) {
        let Some(document) = &self.state.document else {
            return;
        };
        let code = code.trim();
        let member = document
            .workshop()
            .ranking_participants()
            .map(|participant| &participant.id)
            .find(|id| id.as_str().to_lowercase() == code.to_lowercase())
            .cloned();
        match member {
            Some(member) => self.start_private(member, Kind::Alone, ctx),
            None => {
                let message = Message::new("invitation-no-such-code").with("code", code);
                self.state.say(Tone::Attention, message);
            }
        }
    }

    /// Starts reading answer files that were chosen or dropped.
    pub(super) fn take_in_answers(&mut self, paths: Vec<PathBuf>, ctx: &Context) {
        let keys = self.storage.keys().clone();
        let read = move || open_files(&paths, &keys);
        if let Err(problem) = self.arriving.start_reading(read, ctx) {
            self.state.say(Tone::Error, problem);
        }
    }

    /// Starts reading the answers in pasted text.
    pub(super) fn take_in_pasted(&mut self, text: String, ctx: &Context) {
        let keys = self.storage.keys().clone();
        let read = move || open_pasted(&text, &keys);
        if let Err(problem) = self.arriving.start_reading(read, ctx) {
            self.state.say(Tone::Error, problem);
        }
    }

    /// How long to wait between two looks at a watched folder, from the next one watched. For tests.
    pub fn look_every(&mut self, every: std::time::Duration) {
        self.storage.look_every = every;
    }

    /// Waits for chosen answers and takes them in. For tests.
    pub fn wait_for_answers(&mut self) {
        if let Some(read) = self.arriving.wait() {
            self.take_in_read(read);
        }
    }

    /// Takes in what has been read beside the window since the last frame.
    pub(super) fn receive_answers(&mut self) {
        if let Some(read) = self.arriving.read() {
            self.take_in_read(read);
        }
        match self.arriving.new_look() {
            Some(Ok(look)) => {
                self.arriving.look = look;
                self.arriving.shown_for = None;
                self.folder_problem(None);
                self.take_in_watched();
            }
            Some(Err(error)) => self.folder_problem(Some(error.message())),
            None => {}
        }
        self.show_answers_in();
    }

    fn take_in_read(&mut self, read: Result<Vec<OpenedAnswer>, Message>) {
        match read {
            // Chosen files are never none: this was text. It stays, so that it can be looked at.
            Ok(answers) if answers.is_empty() => self
                .state
                .say(Tone::Attention, Message::new("paste-none-found")),
            Ok(answers) => {
                if answers
                    .iter()
                    .any(|it| matches!(it.place, Place::Pasted(_)))
                {
                    self.state.view.part::<AnswersIn>().pasted.clear();
                }
                self.take_in_chosen(&answers);
            }
            Err(problem) => self.state.say(Tone::Error, problem),
        }
    }

    fn folder_problem(&mut self, problem: Option<Message>) {
        Arc::make_mut(&mut self.arriving.shown).problem = problem;
    }

    /// Chosen files, or pasted text: a person wants them in, so that one that was taken out comes in again.
    fn take_in_chosen(&mut self, files: &[OpenedAnswer]) {
        let Some(sorted) = self.take_in(files, &BTreeSet::new()) else {
            return;
        };
        let count = |wanted: fn(&Outcome) -> bool| {
            sorted.files.iter().filter(|it| wanted(&it.outcome)).count()
        };
        let came = count(|outcome| matches!(outcome, Outcome::ComesIn));
        let were = count(|outcome| matches!(outcome, Outcome::IsIn | Outcome::WasIn));
        let refused: Vec<Message> = sorted
            .files
            .iter()
            .filter_map(|file| match &file.outcome {
                Outcome::Refused(refusal) => Some(refusal.message()),
                _ => None,
            })
            .collect();
        let taken = Message::new("answers-taken-in").with("count", came);
        let message = match (refused.is_empty(), were) {
            (true, 0) => taken,
            (true, _) => Message::new("answers-some-were-in")
                .with("taken", taken)
                .with("count", were),
            (false, _) => Message::new("answers-some-refused")
                .with("taken", taken)
                .with("count", refused.len()),
        };
        let tone = if refused.is_empty() {
            Tone::Done
        } else {
            Tone::Attention
        };
        self.state.say(tone, message);
        if let Some(status) = &mut self.state.status {
            status.details = refused;
        }
    }

    /// Files in the watched folder: what is new comes in.
    fn take_in_watched(&mut self) {
        let Some(document) = &self.state.document else {
            return;
        };
        let taken_in = self.storage.taken_in(&document.workshop().id);
        let files = std::mem::take(&mut self.arriving.look.opened);
        let sorted = self.take_in(&files, &taken_in);
        self.arriving.look.opened = files;
        let came = sorted.map_or(0, |sorted| sorted.answers.len());
        if came > 0 && self.state.private.is_none() {
            self.state.say(
                Tone::Done,
                Message::new("answers-taken-in").with("count", came),
            );
        }
    }

    /// Takes in the answers in these files, in one edit that is on disk before anything is said.
    fn take_in(&mut self, files: &[OpenedAnswer], taken_in: &BTreeSet<String>) -> Option<Sorted> {
        let now = self.state.now();
        let document = self.state.document.as_mut()?;
        if document.is_read_only() {
            self.state
                .say(Tone::Attention, Message::new("error-read-only"));
            return None;
        }
        let sorted = sort(document.workshop(), files, taken_in, now);
        if sorted.answers.is_empty() {
            return Some(sorted);
        }
        let id = document.workshop().id.clone();
        let came = files
            .iter()
            .zip(&sorted.files)
            .filter(|(_, status)| status.outcome == Outcome::ComesIn)
            .filter_map(|(file, _)| file.fingerprint)
            .collect();
        if !self.edit_and_write(Edit::TakeInBallots(sorted.answers.clone())) {
            return None;
        }
        self.storage
            .remember_taken_in(&id, came, self.state.language);
        Some(sorted)
    }

    /// Applies an edit that has to be on disk before anything is said of it. Returns whether it is; where it
    /// is not, the reason has been said.
    fn edit_and_write(&mut self, edit: Edit) -> bool {
        let now = self.state.now();
        let Some(document) = &mut self.state.document else {
            return false;
        };
        match document.apply(edit, now) {
            Ok(()) => self.write(),
            Err(error) => {
                self.state.say(Tone::Error, error.message());
                false
            }
        }
    }

    /// Lays out for the view what is known of files on their way in.
    fn show_answers_in(&mut self) {
        let now = self.state.now();
        let Some(document) = &self.state.document else {
            return;
        };
        let revision = document.history.revision();
        let workshop = document.workshop();
        let has_key = workshop
            .answer_key
            .as_ref()
            .map(|key| self.storage.keys().get(&key.public).is_some());
        let folder = self.arriving.folder().map(Path::to_owned);
        if self.arriving.shown_for != Some(revision)
            || self.arriving.shown.folder != folder
            || self.arriving.shown.has_key != has_key
        {
            let taken_in = self.storage.taken_in(&workshop.id);
            let sorted = sort(workshop, &self.arriving.look.opened, &taken_in, now);
            self.arriving.shown = Arc::new(Shown {
                folder,
                problem: self.arriving.shown.problem.clone(),
                files: sorted.files,
                arriving: self.arriving.look.arriving.clone(),
                left_out: self.arriving.look.left_out,
                has_key,
            });
            self.arriving.shown_for = Some(revision);
        }
        let shown = Arc::clone(&self.arriving.shown);
        self.state.view.part::<AnswersIn>().shown = shown;
    }

    /// Watches a folder for answers to the open workshop, and remembers it.
    pub(super) fn watch_folder(&mut self, folder: &Path, ctx: &Context) {
        let Some(document) = &self.state.document else {
            return;
        };
        let id = document.workshop().id.clone();
        self.storage
            .remember_folder(&id, Some(folder.to_owned()), self.state.language);
        self.watch(folder, ctx);
    }

    fn watch(&mut self, folder: &Path, ctx: &Context) {
        let keys = self.storage.keys().clone();
        let every = self.storage.look_every;
        self.folder_problem(None);
        if let Err(problem) = self.arriving.watch(folder, keys, every, ctx) {
            self.state.say(Tone::Error, problem);
        }
    }

    pub(super) fn stop_watching(&mut self) {
        self.arriving.stop_watching();
        if let Some(document) = &self.state.document {
            let id = document.workshop().id.clone();
            self.storage.remember_folder(&id, None, self.state.language);
        }
    }

    /// Begins to watch again where a workshop with an open round is opened again, and ends the watch where
    /// another workshop is opened. Called each frame.
    pub(super) fn watch_on(&mut self, ctx: &Context) {
        let id = self.workshop().map(|workshop| workshop.id.clone());
        if self.watched_for == id {
            return;
        }
        self.arriving.stop_watching();
        self.watched_for.clone_from(&id);
        let leads = self.state.purpose == Purpose::Lead
            && self.state.document.as_ref().is_some_and(|document| {
                !document.is_read_only() && document.workshop().open_round().is_some()
            });
        if leads && let Some(folder) = id.and_then(|id| self.storage.watched_folder(&id)) {
            self.watch(&folder, ctx);
        }
    }

    /// Writes invitations into a folder: one for all, or one for each member.
    pub(super) fn make_invitations(&mut self, folder: &Path) {
        let how = self.storage.invitation.take().unwrap_or_default();
        if how.sealed
            && let Err(message) = self.have_a_key()
        {
            self.state.say(Tone::Error, message);
            return;
        }
        let now = self.state.now();
        let Some(document) = &self.state.document else {
            return;
        };
        let said = match self
            .storage
            .write_invitations(folder, document.workshop(), how, now)
        {
            Ok(0) => (Tone::Attention, Message::new("error-no-round-open")),
            Ok(count) => (
                Tone::Done,
                Message::new("invitation-made")
                    .with("count", count)
                    .with("folder", folder.display().to_string()),
            ),
            Err(error) => (Tone::Error, error.message()),
        };
        self.state.say(said.0, said.1);
    }

    /// The workshop's key: made at the first invitation or answer under way, kept on this computer before it is used.
    pub(super) fn have_a_key(&mut self) -> Result<(), Message> {
        let there = self
            .state
            .document
            .as_ref()
            .is_none_or(|document| document.workshop().answer_key.is_some());
        if there { Ok(()) } else { self.make_key() }
    }

    /// Makes a new key for the workshop, in place of one that is lost.
    pub(super) fn new_key(&mut self) {
        match self.make_key() {
            Ok(()) => self.state.say(Tone::Done, Message::new("answer-key-made")),
            Err(problem) => self.state.say(Tone::Error, problem),
        }
    }

    fn make_key(&mut self) -> Result<(), Message> {
        let made = self.state.now();
        let Some(document) = &self.state.document else {
            return Ok(());
        };
        if document.is_read_only() {
            return Err(Message::new("error-read-only"));
        }
        let key = self
            .storage
            .make_key(document.workshop(), made, self.state.language)
            .map_err(|error| error.message())?;
        self.edit_and_write(Edit::SetAnswerKey(Some(key)));
        Ok(())
    }

    /// Saves a copy of the workshop's key.
    pub(super) fn save_key(&mut self, path: &Path) {
        let Some(public) = self.public_key() else {
            return;
        };
        let said = match self.storage.copy_key(&public, path, self.state.language) {
            Ok(()) => (
                Tone::Done,
                Message::new("answer-key-copied").with("path", path.display().to_string()),
            ),
            Err(error) => (Tone::Error, error.message()),
        };
        self.state.say(said.0, said.1);
    }

    /// Takes the workshop's key in from a copy, and opens with it what waits in the watched folder.
    pub(super) fn load_key(&mut self, path: &Path, ctx: &Context) {
        let Some(public) = self.public_key() else {
            return;
        };
        let Some(id) = self.workshop().map(|workshop| workshop.id.clone()) else {
            return;
        };
        match self
            .storage
            .restore_key(path, &public, &id, self.state.language)
        {
            Ok(()) => {
                let keys = self.storage.keys();
                if let Some(document) = &mut self.state.document {
                    document.history.hold_otherwise(|workshop| {
                        open_answers(workshop, keys);
                    });
                }
                self.state
                    .say(Tone::Done, Message::new("answer-key-restored"));
                if let Some(folder) = self.arriving.folder().map(Path::to_owned) {
                    self.watch(&folder, ctx);
                }
            }
            Err(error) => self.state.say(Tone::Error, error.message()),
        }
    }

    fn workshop(&self) -> Option<&Workshop> {
        self.state.document.as_ref().map(Document::workshop)
    }

    fn public_key(&self) -> Option<String> {
        let key: &AnswerKey = self.workshop()?.answer_key.as_ref()?;
        Some(key.public.clone())
    }

    pub(super) fn save_answer(&mut self, path: &Path) {
        let now = self.state.now();
        let (Some(document), Some(entry)) = (&self.state.document, &mut self.state.private) else {
            return;
        };
        let path = with_ron(path.to_owned());
        let saved = self.storage.save_answer(
            &path,
            document.workshop(),
            entry.ballot(now),
            self.state.language,
        );
        entry.stage = Stage::Done;
        match saved {
            Ok(()) => {
                let message =
                    Message::new("state-saved-to").with("path", path.display().to_string());
                entry.saved_to = Some(path);
                self.state.say(Tone::Done, message);
            }
            Err(error) => self.state.say(Tone::Error, error.message()),
        }
    }
}
