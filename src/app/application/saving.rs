//! Getting the work to disk: by wish, by itself, and before the window closes.

use std::path::{Path, PathBuf};

use egui::Context;

use super::super::widgets::Tone;
use super::{Application, with_ron};
use crate::app::application::document::Document;
use crate::app::commands::Ask;
use crate::app::commands::Purpose;
use crate::app::commands::{Dialog, Then};
use crate::store::StoreError;
use crate::text::{Explain, Message};

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
        if let Some(document) = &mut self.state.document
            && document.write_failed
        {
            document.path = before;
            document.write_failed = false;
            self.storage.back_to(place);
        }
    }

    /// Writes the workshop to its file, or to a recovery file. Returns whether it is on disk.
    pub(super) fn write(&mut self) -> bool {
        let now = self.state.now();
        let Some(document) = &mut self.state.document else {
            return true;
        };
        if document.is_read_only() {
            return true;
        }
        if let Err(error) = document.seal_answers() {
            document.write_failed = true;
            self.state.say(Tone::Error, error.message());
            return false;
        }
        let purpose = self.state.purpose;
        let result = match &document.path {
            Some(path) => {
                let before = document.version_before();
                self.storage
                    .save(path, document.history.workshop(), before, now)
            }
            // What is tried on the example is not kept behind the person's back.
            None if matches!(purpose, Purpose::Explore | Purpose::Read) => Ok(()),
            None => self.storage.save_recovery(document.history.workshop(), now),
        };
        match result {
            Ok(()) => {
                if document.path.is_some() {
                    document.saved(now);
                } else {
                    document.kept(now);
                }
                self.storage.discard_finished(document.history.workshop());
                true
            }
            Err(error) => {
                document.write_failed = true;
                if matches!(error, StoreError::ChangedOnDisk { .. }) {
                    self.state.dialog = Some(Dialog::Confirm {
                        title: Message::new("dialog-changed-on-disk-title"),
                        explanation: error.message(),
                        yes: Message::new("dialog-overwrite"),
                        then: Then::Overwrite,
                    });
                }
                self.state.say(Tone::Error, error.message());
                false
            }
        }
    }

    /// Says now and then that the file is still open, so that nobody takes the lock for one left behind.
    pub(super) fn renew_lock(&mut self, ctx: &Context) {
        let now = self.state.now();
        if let Some(milliseconds) = self.storage.renew_lock(now) {
            ctx.request_repaint_after(std::time::Duration::from_millis(milliseconds));
        }
    }

    pub(super) fn autosave(&mut self, ctx: &Context) {
        let now = self.state.now();
        let due = self
            .state
            .document
            .as_ref()
            .and_then(|document| document.due_in(now));
        match due {
            Some(0) => {
                self.write();
            }
            Some(milliseconds) => {
                ctx.request_repaint_after(std::time::Duration::from_millis(milliseconds));
            }
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
            self.ask_before_closing(
                ctx,
                ["dialog-quit-title", "dialog-quit-note"],
                "confirm-do-not-save",
            );
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
