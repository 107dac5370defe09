//! Making the record: starting the work beside the window, taking up what came of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::steps::RecordMade;
use super::super::widgets::Tone;
use super::Application;
use crate::app::application::work::record_work::{self, Finished, Job, RecordWork};
use crate::app::application::work::taken;
use crate::app::commands::RecordOptions;
use crate::text::Message;
use crate::workshop::Edit;

/// The record under way.
#[derive(Default)]
pub(super) struct Making {
    work: Option<RecordWork>,
    /// Where the files go.
    folder: Option<PathBuf>,
    /// The revision the work is about.
    revision: u64,
}

impl Application {
    /// Writes the record into a folder, as chosen.
    pub(super) fn create_record(&mut self, folder: &Path) {
        let options = self
            .storage
            .record_options
            .take()
            .unwrap_or_else(|| RecordOptions::new(self.state.language));
        self.start_record(options, Some(folder.to_owned()));
    }

    /// Starts making the record; what was under way is stopped.
    pub(super) fn start_record(&mut self, options: RecordOptions, folder: Option<PathBuf>) {
        let Some(document) = &self.state.document else {
            return;
        };
        let revision = document.history.revision();
        let job = Job {
            workshop: Arc::clone(document.history.workshop()),
            read_from: document.record.clone(),
            known: self.state.results.clone(),
            options,
            made: self.state.offset.to_datetime(self.state.now()).date(),
            folder: folder.clone(),
        };
        self.making.folder = folder;
        self.making.revision = revision;
        let work = record_work::start(job, &self.wake);
        let part = self.state.view.part::<RecordMade>();
        part.running = work.as_ref().ok().map(|work| Arc::clone(work.task()));
        match work {
            Ok(work) => self.making.work = Some(work),
            Err(problem) => self.state.say(Tone::Error, problem),
        }
    }

    /// Stops the record under way. Nothing of it is written.
    pub(super) fn cancel_record(&mut self) {
        if self.making.work.take().is_some() {
            self.state.view.part::<RecordMade>().running = None;
            self.state
                .say(Tone::Information, Message::new("record-error-stopped"));
        }
    }

    /// Forgets everything about the record of a workshop that is left.
    pub(super) fn forget_record(&mut self) {
        self.making = Making::default();
    }

    /// Takes up what the work beside the window has come to, and drops a preview that no longer agrees.
    pub(super) fn take_record(&mut self) {
        if let Some(finished) = taken(&mut self.making.work) {
            self.record_finished(finished.flatten());
        }
        let revision = self
            .state
            .document
            .as_ref()
            .map(|document| document.history.revision());
        if revision != Some(self.making.revision) {
            self.state.view.part::<RecordMade>().preview = None;
        }
    }

    /// Waits for the record under way.
    pub fn wait_for_record(&mut self) {
        if let Some(work) = self.making.work.take() {
            self.record_finished(work.wait().flatten());
        }
    }

    /// Notes in the workshop that a record of it has been made. What is looked at is as true as before.
    fn note_record(&mut self) {
        let now = self.state.now();
        let Some(document) = &mut self.state.document else {
            return;
        };
        let before = document.history.revision();
        if document.is_read_only() || document.apply(Edit::NoteRecord, now).is_err() {
            return;
        }
        if self.making.revision == before {
            self.making.revision = document.history.revision();
        }
    }

    fn record_finished(&mut self, finished: Result<Finished, Message>) {
        let folder = self.making.folder.take();
        let part = self.state.view.part::<RecordMade>();
        part.running = None;
        match finished {
            Ok(finished) => match folder {
                Some(folder) => {
                    part.files = finished.files;
                    part.folder = Some(folder.clone());
                    let message =
                        Message::new("record-made").with("folder", folder.display().to_string());
                    self.state.say(Tone::Done, message);
                    self.note_record();
                }
                None => part.preview = Some(Arc::new(finished)),
            },
            Err(problem) => self.state.say(Tone::Error, problem),
        }
    }
}
