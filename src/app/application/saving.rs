//! Getting the work to disk: by wish, by itself, and before the window closes.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::Context;

use super::super::widgets::Tone;
use super::{Application, with_ron};
use crate::app::application::document::Document;
use crate::app::application::work::keeping::{Asked, Done, PATIENCE};
use crate::app::commands::Ask;
use crate::app::commands::Purpose;
use crate::app::commands::{Dialog, Then};
use crate::store::keep::{Kept, Retry};
use crate::store::lock::Holder;
use crate::store::{StoreError, VersionBefore};
use crate::text::{Explain, Message};

/// What the window wants to know again when work has been kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    /// Which of the documents that this window has had open.
    document: u64,
    revision: u64,
    path: Option<PathBuf>,
    /// Something in the version before shall leave no trace.
    removes: bool,
}

impl Application {
    pub(super) fn save_or_ask(&mut self, ctx: &Context) {
        let named = self
            .state
            .document
            .as_ref()
            .is_some_and(|document| document.path.is_some());
        if named {
            self.save()
        } else {
            self.ask(Ask::SaveWorkshop, ctx)
        }
    }

    /// Saves because a person asked, and says so.
    pub(super) fn save(&mut self) {
        if self.write()
            && let Some(path) = self
                .state
                .document
                .as_ref()
                .and_then(|document| document.path.clone())
        {
            let title = self
                .state
                .document
                .as_ref()
                .map(|it| it.workshop().title.clone());
            let now = self.state.now();
            self.storage
                .add_recent(&path, &title.unwrap_or_default(), now, self.state.language);
            let message = Message::new("state-saved-to").with("path", path.display().to_string());
            self.state.say(Tone::Done, message);
        }
    }

    /// Saves to another file. Where that fails the work stays with the file it had, or its recovery file.
    pub(super) fn save_as(&mut self, path: PathBuf) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        let path = with_ron(path);
        if document.path.as_ref() == Some(&path) {
            // Its own file: the lock on it is kept.
            self.save();
            return;
        }
        let before = document.path.replace(path);
        let place = self.storage.save_anew();
        self.save();
        let now = self.state.now();
        if let Some(document) = &mut self.state.document
            && (document.write_failed || document.waiting)
        {
            document.write_failed = false;
            document.waiting = false;
            document.path = before;
            if document.path.is_some() {
                // What was kept for the other file is in this one.
                self.storage.discard_journal();
            } else {
                // The journal is to belong to no file again.
                document.changed(now);
            }
            self.storage.back_to(place);
            self.retry = Retry::default();
        }
    }

    /// Keeps the workshop in its file, or in its journal, and waits a little for it: a person has pressed something
    /// that has to be kept before it is said. Returns whether it is where it should be.
    pub(super) fn write(&mut self) -> bool {
        let Some(document) = &self.state.document else {
            return true;
        };
        if document.is_read_only() {
            return true;
        }
        self.begin_keeping();
        let began = Instant::now();
        let left = || PATIENCE.saturating_sub(began.elapsed());
        while self.keeper.is_busy() && !left().is_zero() {
            let Some(done) = self.keeper.done(left()) else {
                break;
            };
            self.settle(done);
        }
        if self.keeper.is_busy() {
            // A disk that does not even answer.
            self.keep_beside();
            self.settle_beside(PATIENCE);
            return false;
        }
        self.state
            .document
            .as_ref()
            .is_none_or(|document| !document.write_failed && !document.waiting)
    }

    /// Sends the workshop as it stands to be kept.
    fn begin_keeping(&mut self) {
        let now = self.state.now();
        let Some(document) = &mut self.state.document else {
            return;
        };
        // What is tried on the example is not kept behind the person's back.
        if document.path.is_none() && matches!(self.state.purpose, Purpose::Explore | Purpose::Read)
        {
            document.kept(document.history.revision(), now);
            return;
        }
        if let Err(error) = document.seal_answers() {
            document.write_failed = true;
            self.state.say(Tone::Error, error.message());
            return;
        }
        let (revision, before) = document.begin_keeping();
        let path = document.path.clone();
        let work = self
            .storage
            .work(document.workshop(), path.as_deref(), before, now);
        let lock = self.storage.lock();
        let asked = Asked {
            work,
            holder: (path.is_some() && lock.is_none()).then(|| Holder::of_user(now)),
            lock,
            tag: Tag {
                document: self.opened,
                revision,
                path,
                removes: before == VersionBefore::Removed,
            },
        };
        let now = self.since_start();
        self.keeper.keep(asked, now);
    }

    /// Time on a clock that only goes forward.
    fn since_start(&self) -> Duration {
        let seconds = self.wake.input(|input| input.time);
        Duration::try_from_secs_f64(seconds).unwrap_or_default()
    }

    /// Takes note of what has been kept since the last frame.
    pub(super) fn settle_kept(&mut self, ctx: &Context) {
        while let Some(done) = self.keeper.done(Duration::ZERO) {
            self.settle(done);
        }
        self.settle_beside(Duration::ZERO);
        if let Some(other) = self.keeper.lost_to() {
            self.lock_lost(&other);
        }
        match self.keeper.overdue_in(self.since_start()) {
            Some(left) if left.is_zero() => self.keep_beside(),
            Some(left) => ctx.request_repaint_after(left),
            None => {}
        }
    }

    /// Waits for what is being kept. For tests.
    pub fn wait_for_disk(&mut self) {
        const LONG: Duration = Duration::from_secs(20);
        while let Some(done) = self.keeper.done(LONG) {
            self.settle(done);
        }
        self.settle_beside(LONG);
    }

    fn settle(&mut self, done: Done<Tag>) {
        let now = self.state.now();
        let Done {
            tag,
            outcome,
            locking,
        } = done;
        for error in &outcome.beside {
            tracing::warn!("beside the work: {error}");
        }
        let document = self.state.document.as_mut();
        let document = document.filter(|it| self.opened == tag.document && it.path == tag.path);
        let Some(document) = document else {
            // It has been left meanwhile.
            if let Kept::InJournal(Some(error)) | Kept::Nowhere(error) = outcome.kept {
                self.say_not_in_file(&error);
            }
            return;
        };
        if let Some(locking) = locking {
            self.storage.note_lock(locking, now);
        }
        self.storage.note(&outcome.kept, now);
        match outcome.kept {
            Kept::InFile(_) => {
                document.saved(tag.revision, now);
                self.retry = Retry::default();
                self.storage.discard_finished(document.workshop());
            }
            Kept::InJournal(None) => {
                document.kept(tag.revision, now);
                self.storage.discard_finished(document.workshop());
            }
            Kept::InJournal(Some(error)) => {
                let is_new = !document.waiting;
                document.kept(tag.revision, now);
                document.leaves_no_trace |= tag.removes;
                self.refused(&error, is_new);
            }
            Kept::Nowhere(error) => {
                document.write_failed = true;
                document.leaves_no_trace |= tag.removes;
                self.state.say(Tone::Error, error.message());
                self.refused(&error, false);
            }
        }
    }

    /// The file could not be written: it is tried again, or the person is asked.
    fn refused(&mut self, error: &StoreError, is_new: bool) {
        let is_anothers = matches!(
            error,
            StoreError::ChangedOnDisk { .. } | StoreError::AlreadyThere { .. }
        );
        if is_anothers {
            // Trying again would find the same.
            self.retry = Retry::default();
            if self.state.dialog.is_none() {
                self.state.dialog = Some(Dialog::Confirm {
                    title: Message::new("dialog-changed-on-disk-title"),
                    explanation: error.message(),
                    yes: Message::new("dialog-overwrite"),
                    then: Then::Overwrite,
                });
            }
        } else {
            let now = self.since_start();
            self.retry.failed(now);
        }
        if is_new {
            self.say_not_in_file(error);
        }
    }

    fn say_not_in_file(&mut self, error: &StoreError) {
        let message = Message::new("state-kept-here").with("problem", error.message());
        self.state.say(Tone::Attention, message);
    }

    /// Keeps the work in a journal of its own while its file does not answer.
    fn keep_beside(&mut self) {
        let now = self.state.now();
        let Some(document) = &self.state.document else {
            return;
        };
        let revision = document.history.revision();
        let path = document.path.as_deref();
        if path.is_none() || self.beside == Some((self.opened, revision)) {
            return;
        }
        if let Some(work) = self.storage.work_beside(document.workshop(), path, now) {
            self.beside = Some((self.opened, revision));
            self.keeper.keep_beside(work);
        }
    }

    fn settle_beside(&mut self, patience: Duration) {
        let Some(outcome) = self.keeper.done_beside(patience) else {
            return;
        };
        if let Err(error) = outcome {
            self.state.say(Tone::Error, error.message());
            return;
        }
        let now = self.state.now();
        let is_busy = self.keeper.is_busy();
        if let (Some((opened, revision)), Some(document)) =
            (self.beside, self.state.document.as_mut())
            && opened == self.opened
            && is_busy
        {
            document.kept(revision, now);
            let said = Message::new("state-kept-beside");
            self.state.say(Tone::Attention, said);
        }
    }

    /// Somebody else has taken the file over: this window reads from now on, and what it has not saved is kept.
    fn lock_lost(&mut self, other: &Holder) {
        let who = other.name(&self.state.texts);
        let Some(document) = &mut self.state.document else {
            return;
        };
        document.locked_by = Some(who.clone());
        let dirty = document.is_dirty();
        let mut message = Message::new("state-lock-lost").with("who", who.as_str());
        if dirty {
            self.keep_beside();
            message = Message::new("state-lock-lost-unsaved").with("who", who);
        }
        self.state.say(Tone::Attention, message);
    }

    /// Takes the file from whoever has it open, and shows what it holds now.
    pub(super) fn take_over(&mut self) {
        let Some(path) = self.state.document.as_ref().and_then(|it| it.path.clone()) else {
            return;
        };
        let now = self.state.now();
        match self.storage.take_over(&path, now) {
            Ok(workshop) => {
                let purpose = self.state.purpose;
                self.show_document(Document::new(workshop, Some(path)), purpose);
            }
            Err(error) => self.state.say(Tone::Error, error.message()),
        }
    }

    /// Says now and then that the file is still open, so that nobody takes the lock for one left behind.
    pub(super) fn renew_lock(&mut self, ctx: &Context) {
        let now = self.state.now();
        let (lock, next) = self.storage.lock_to_renew(now);
        if let Some(lock) = lock {
            self.keeper.renew(lock, now);
        }
        if let Some(milliseconds) = next {
            ctx.request_repaint_after(Duration::from_millis(milliseconds));
        }
    }

    /// Keeps what has changed a while ago, and what its file did not take the last time. While something is being kept
    /// the last snapshot waits.
    pub(super) fn autosave(&mut self, ctx: &Context) {
        let now = self.state.now();
        let Some(document) = &self.state.document else {
            return;
        };
        if self.keeper.is_busy() {
            return;
        }
        let due = document.due_in(now).map(Duration::from_millis);
        let again = (document.waiting || document.write_failed) && !document.is_read_only();
        let again = again
            .then(|| self.retry.due_in(self.since_start()))
            .flatten();
        match due.into_iter().chain(again).min() {
            Some(left) if left.is_zero() => self.begin_keeping(),
            Some(left) => ctx.request_repaint_after(left),
            None => {}
        }
    }

    pub(super) fn close_requests(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.quitting {
            return;
        }
        self.note_time();
        self.keep_now();
        let dirty = self.state.document.as_ref().is_some_and(Document::is_dirty);
        if dirty && !self.write() {
            let waiting = self.state.document.as_ref().is_some_and(|it| it.waiting);
            let (words, yes) = if waiting {
                let words = ["dialog-quit-waiting-title", "dialog-quit-waiting-note"];
                (words, "confirm-close-anyway")
            } else {
                let words = ["dialog-quit-title", "dialog-quit-note"];
                (words, "confirm-do-not-save")
            };
            self.ask_before_closing(ctx, words, yes);
        } else if self.is_without_a_file() {
            let words = ["dialog-quit-unnamed-title", "dialog-quit-unnamed-note"];
            self.ask_before_closing(ctx, words, "confirm-close-anyway");
        } else {
            self.storage.release();
        }
    }

    /// Whether the process leader has work that no file holds, only the recovery file.
    fn is_without_a_file(&self) -> bool {
        self.state.purpose == Purpose::Lead
            && self.state.document.as_ref().is_some_and(|document| {
                document.path.is_none()
                    && !document.is_read_only()
                    && document.history.revision() > 0
            })
    }

    fn ask_before_closing(&mut self, ctx: &Context, words: [&'static str; 2], yes: &'static str) {
        ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        let [title, explanation] = words.map(Message::new);
        self.state.dialog = Some(Dialog::Confirm {
            title,
            explanation,
            yes: Message::new(yes),
            then: Then::QuitUnsaved,
        });
    }

    pub(super) fn save_file(&mut self, path: &Path) {
        let Some((_, bytes)) = self.storage.to_save.take() else {
            return;
        };
        let said = match crate::store::save::write_atomically(path, &bytes) {
            Ok(()) => (
                Tone::Done,
                Message::new("state-saved-to").with("path", path.display().to_string()),
            ),
            Err(error) => (Tone::Error, error.message()),
        };
        self.state.say(said.0, said.1);
    }
}
