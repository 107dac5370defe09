//! Answer files on their way in: read and opened beside the window, shown to the process leader.
//!
//! Invariants: what is shown are codes, file names and reasons, never what an answer holds; a frame never
//! waits for a disk. Threads end when what asked for them is dropped.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::time::Duration;

use egui::Context;

use crate::store::StoreError;
use crate::store::answer_keys::KeyRing;
use crate::store::folder_watch::{FolderWatch, Look};
use crate::store::intake::{FileStatus, OpenedAnswer, open_files};
use crate::text::Message;

/// Files on their way in.
#[derive(Default)]
pub struct Arriving {
    reading: Option<Receiver<Vec<OpenedAnswer>>>,
    watching: Option<Watching>,
    /// What the last look at the folder found.
    pub look: Look,
    /// The revision of the workshop that `shown` was made for.
    pub shown_for: Option<u64>,
    /// What the process leader sees.
    pub shown: Arc<Shown>,
}

/// What the process leader sees of files on their way in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shown {
    /// The watched folder.
    pub folder: Option<PathBuf>,
    /// Why the folder cannot be looked at just now.
    pub problem: Option<Message>,
    /// Every answer file in it that stands still.
    pub files: Vec<FileStatus>,
    /// Names of files that are still being written.
    pub arriving: Vec<String>,
    /// Whether the workshop's key is on this computer; none where the workshop has no key.
    pub has_key: Option<bool>,
}

/// A folder being watched. Dropping it ends the watch.
struct Watching {
    folder: PathBuf,
    looks: Receiver<Result<Look, StoreError>>,
    _stop: Sender<()>,
}

impl Arriving {
    /// Reads chosen files on a thread of its own; [`Self::read`] gives them when they are there.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start_reading(
        &mut self,
        paths: Vec<PathBuf>,
        keys: KeyRing,
        ctx: &Context,
    ) -> std::io::Result<()> {
        let (sender, receiver) = channel();
        let ctx = ctx.clone();
        std::thread::Builder::new()
            .name("answer files".to_owned())
            .spawn(move || {
                // The window may have been closed meanwhile; then nobody waits for them.
                let _ = sender.send(open_files(&paths, &keys));
                ctx.request_repaint();
            })?;
        self.reading = Some(receiver);
        Ok(())
    }

    /// Whether chosen files are being read.
    pub fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// The chosen files, once they have been read.
    pub fn read(&mut self) -> Option<Vec<OpenedAnswer>> {
        let outcome = self.reading.as_ref()?.try_recv();
        match outcome {
            Err(TryRecvError::Empty) => None,
            Ok(files) => {
                self.reading = None;
                Some(files)
            }
            Err(TryRecvError::Disconnected) => {
                self.reading = None;
                None
            }
        }
    }

    /// Waits until chosen files have been read. For tests.
    pub fn wait(&mut self) -> Option<Vec<OpenedAnswer>> {
        self.reading.take()?.recv().ok()
    }

    /// Watches a folder from now on, in place of the one before, looking at it this often.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn watch(
        &mut self,
        folder: &Path,
        keys: KeyRing,
        every: Duration,
        ctx: &Context,
    ) -> std::io::Result<()> {
        self.stop_watching();
        let (sender, looks) = channel();
        let (stop, stopped) = channel();
        let mut watch = FolderWatch::new(folder);
        let ctx = ctx.clone();
        std::thread::Builder::new()
            .name("watched folder".to_owned())
            .spawn(move || {
                let mut before = None;
                loop {
                    let look = watch.look(&keys);
                    if before.as_ref() != Some(&look) {
                        if sender.send(look.clone()).is_err() {
                            return;
                        }
                        ctx.request_repaint();
                        before = Some(look);
                    }
                    // The stop never sends: it is dropped.
                    if stopped.recv_timeout(every) != Err(RecvTimeoutError::Timeout) {
                        return;
                    }
                }
            })?;
        self.watching = Some(Watching {
            folder: folder.to_owned(),
            looks,
            _stop: stop,
        });
        Ok(())
    }

    /// Watches no folder from now on.
    pub fn stop_watching(&mut self) {
        self.watching = None;
        self.look = Look::default();
        self.shown_for = None;
    }

    /// The folder that is watched.
    pub fn folder(&self) -> Option<&Path> {
        self.watching.as_ref().map(|it| it.folder.as_path())
    }

    /// The newest look at the folder, where there is one that has not been seen.
    pub fn new_look(&mut self) -> Option<Result<Look, StoreError>> {
        self.watching.as_ref()?.looks.try_iter().last()
    }
}
