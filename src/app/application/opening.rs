//! Bringing a workshop, an invitation or a record into the window, and leaving it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::super::private::{self, Kind, PrivateEntry};
use super::super::widgets::Tone;
use super::Application;
use super::asking::absolute;
use crate::app::application::document::Document;
use crate::app::commands::{Command, Dialog, Purpose, Sent, Then, ViewState};
use crate::record::{self, ReadRecord};
use crate::results::{self, StepFacts};
use crate::store::StoreError;
use crate::store::keep::Retry;
use crate::text::{Explain, Message};
use crate::workshop::{ParticipantId, Step, Workshop, WorkshopId};

impl Application {
    /// Shows a workshop that has no file.
    pub fn show_workshop(&mut self, workshop: Workshop, purpose: Purpose) {
        self.show_document(Document::new(workshop, None), purpose);
    }

    pub(super) fn explore(&mut self) {
        self.open_shipped(crate::store::Shipped::Example.workshop(), Purpose::Explore);
        if let Some(document) = &self.state.document {
            let entry = PrivateEntry::new(
                document.workshop(),
                ParticipantId::new(private::ALONE),
                Kind::Alone,
            );
            self.state.private = Some(entry);
        }
    }

    /// Opens a shipped file as a workshop of its own: with an id of its own, so that answers to one workshop
    /// are not taken for answers to another that began from the same file.
    pub(super) fn open_as_new(&mut self, shipped: crate::store::Shipped) {
        let now = self.state.now();
        let workshop = shipped.workshop().map(|mut workshop| {
            let began = now.strftime("%Y%m%d-%H%M%S");
            workshop.id = WorkshopId::new(format!("{}-{began}", workshop.id));
            workshop
        });
        self.open_shipped(workshop, Purpose::Lead);
    }

    pub(super) fn open_shipped(
        &mut self,
        workshop: Result<Workshop, StoreError>,
        purpose: Purpose,
    ) {
        match workshop {
            Ok(workshop) => self.show_document(Document::new(workshop, None), purpose),
            Err(error) => self.state.say(Tone::Error, error.message()),
        }
    }

    pub(super) fn show_document(&mut self, mut document: Document, purpose: Purpose) {
        self.forget_record();
        self.earlier = None;
        self.opened += 1;
        self.retry = Retry::default();
        document.for_reading |= matches!(purpose, Purpose::Read | Purpose::Answer);
        self.state.document = Some(document);
        self.state.purpose = purpose;
        self.state.view = ViewState::at(Step::Question);
        self.state.private = None;
        self.state.status = None;
        self.refresh_results();
        let first_open = self.state.document.as_ref().map(|document| {
            let facts = StepFacts {
                workshop: document.workshop(),
                results: &self.state.results,
            };
            results::path(document.workshop())
                .find(|step| !facts.state(*step).is_settled())
                .unwrap_or(Step::RecordAndDecision)
        });
        self.state.view.step = first_open;
        self.look_for_interrupted();
    }

    pub(super) fn leave_document(&mut self) {
        self.note_time();
        self.state.timer.forget();
        if self.state.document.as_ref().is_some_and(Document::is_dirty) {
            self.write();
        }
        self.storage.release();
        self.opened += 1;
        self.earlier = None;
        self.forget_record();
        self.state.document = None;
        self.state.private = None;
        self.state.presenter.open = false;
        self.state.start = self
            .storage
            .start_page(&self.state.texts, self.state.offset);
    }

    /// Opens a workshop, an answer or a record.
    pub(super) fn open_path(&mut self, path: &Path, purpose: Purpose) {
        let path = &absolute(path.to_owned());
        if record::is_record(path) {
            self.open_record(path);
            return;
        }
        // What cannot be read does not take the place of what is open.
        if let Err(error) = crate::store::load(path) {
            self.state.say_unusable(&error);
            return;
        }
        self.leave_document();
        let now = self.state.now();
        match self.storage.open(path, now, self.state.language) {
            Ok(opened) => {
                // An invitation is answered, whatever way it was opened.
                let purpose = match opened.workshop.invitation {
                    Some(_) => Purpose::Answer,
                    None => purpose,
                };
                let mut document = Document::new(opened.workshop, Some(path.to_owned()));
                document.locked_by = opened.locked_by;
                let offered = match document.locked_by {
                    None => self.storage.journal_of(path),
                    Some(_) => None,
                };
                self.show_document(document, purpose);
                if let Some(journal) = offered {
                    self.offer_journal(journal);
                }
            }
            Err(error) => {
                self.state.say(Tone::Error, error.message());
                self.state.start = self
                    .storage
                    .start_page(&self.state.texts, self.state.offset);
            }
        }
    }

    /// Opens the data inside a record, a frozen file or a PDF, to be read.
    pub(super) fn open_record(&mut self, path: &Path) {
        match read_record(path) {
            Ok(read) => {
                self.leave_document();
                let now = self.state.now();
                let workshop = read.frozen.data.workshop.clone();
                self.storage
                    .add_recent(path, &workshop.title, now, self.state.language);
                let mut document = Document::new(workshop, None);
                document.for_reading = true;
                document.record = Some(Arc::new(read.frozen));
                self.show_document(document, Purpose::Read);
                self.state.view.step = Some(Step::Propose);
            }
            Err(problem) => self.state.say(Tone::Error, problem),
        }
    }

    /// Work for the open file lies on this computer: it could not be written there.
    fn offer_journal(&mut self, journal: PathBuf) {
        self.state.dialog = Some(Dialog::Confirm {
            title: Message::new("dialog-journal-title"),
            explanation: Message::new("dialog-journal-note"),
            yes: Message::new("start-recovery-take-up"),
            then: Then::Send(Box::new(Sent::Command(Command::Recover(journal)))),
        });
    }

    pub(super) fn recover(&mut self, path: &Path) {
        // What cannot be read does not take the place of what is open.
        if let Err(error) = crate::store::load(path) {
            self.state.say_unusable(&error);
            return;
        }
        self.leave_document();
        let now = self.state.now();
        match self.storage.recover(path, now, self.state.language) {
            Ok(recovered) => {
                // Nothing of it is in its file yet.
                let mut document = Document::new(recovered.workshop, None);
                document.path = recovered.file;
                document.changed(now);
                self.show_document(document, Purpose::Lead);
            }
            Err(error) => self.state.say(Tone::Error, error.message()),
        }
    }

    /// Asks before the open file is taken from whoever has it.
    pub(super) fn ask_to_take_over(&mut self) {
        let document = self.state.document.as_ref();
        let Some(who) = document.and_then(|document| document.locked_by.clone()) else {
            return;
        };
        self.state.dialog = Some(Dialog::Confirm {
            title: Message::new("dialog-take-over-title"),
            explanation: Message::new("dialog-take-over-note").with("who", who),
            yes: Message::new("dialog-take-over"),
            then: Then::TakeOver,
        });
    }

    pub(super) fn take_dropped_files(&mut self, ctx: &Context) {
        if self.state.private.is_some() {
            return;
        }
        let dropped: Vec<PathBuf> = ctx.input(|input| {
            input
                .raw
                .dropped_files
                .iter()
                .map(|file| file.path().to_owned())
                .collect()
        });
        if dropped.is_empty() {
            return;
        }
        let answers = self.state.document.is_some()
            && dropped
                .iter()
                .all(|path| path.to_string_lossy().ends_with(".svar.ron"));
        if answers {
            self.take_in_answers(dropped, ctx);
        } else if let Some(path) = dropped
            .first()
            .filter(|path| self.state.document.is_some() && Self::is_spreadsheet(path))
        {
            self.import_spreadsheet(path, ctx);
        } else if let Some(path) = dropped.first() {
            self.open_path(path, Purpose::Lead);
        }
    }
}

/// Reads the record in a file, or says why it cannot be read.
pub(super) fn read_record(path: &Path) -> Result<ReadRecord, Message> {
    let bytes = crate::store::read_bytes(path).map_err(|error| error.message())?;
    record::read_record(&bytes).map_err(|error| error.message())
}
