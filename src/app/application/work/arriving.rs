//! Answer files on their way in: read and opened beside the window, shown to the process leader.
//!
//! Invariants: what is shown are codes, file names and reasons, never what an answer holds; a frame never
//! waits for a disk. Threads end when what asked for them is dropped.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::Context;

use super::{Work, taken};
use crate::store::StoreError;
use crate::store::answer_keys::KeyRing;
use crate::store::folder_watch::{FolderWatch, Look};
use crate::store::intake::{FileStatus, OpenedAnswer};
use crate::text::Message;

/// Files on their way in.
#[derive(Default)]
pub struct Arriving {
    reading: Option<Work<Vec<OpenedAnswer>>>,
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
    /// How many answer files there are beyond those that are read.
    pub left_out: usize,
    /// Whether the workshop's key is on this computer; none where the workshop has no key.
    pub has_key: Option<bool>,
}

/// A folder being watched. Dropping it ends the watch.
struct Watching {
    folder: PathBuf,
    looks: Work<Result<Look, StoreError>>,
}

impl Arriving {
    /// Reads answers that a person has chosen beside the frame; [`Self::read`] gives them when they are there.
    ///
    /// # Errors
    /// A sentence, where the computer gives no thread.
    pub fn start_reading(
        &mut self,
        read: impl FnOnce() -> Vec<OpenedAnswer> + Send + 'static,
        ctx: &Context,
    ) -> Result<(), Message> {
        self.reading = Some(Work::start("answers", ctx, move |_| read())?);
        Ok(())
    }

    /// The chosen answers, once they have been read.
    pub fn read(&mut self) -> Option<Result<Vec<OpenedAnswer>, Message>> {
        taken(&mut self.reading)
    }

    /// Waits until chosen answers have been read. For tests.
    pub fn wait(&mut self) -> Option<Result<Vec<OpenedAnswer>, Message>> {
        Some(self.reading.take()?.wait())
    }

    /// Watches a folder from now on, in place of the one before, looking at it this often.
    ///
    /// # Errors
    /// A sentence, where the computer gives no thread.
    pub fn watch(
        &mut self,
        folder: &Path,
        keys: KeyRing,
        every: Duration,
        ctx: &Context,
    ) -> Result<(), Message> {
        self.stop_watching();
        let mut watch = FolderWatch::new(folder);
        let looks = Work::telling("watched folder", ctx, move |task, tell| {
            let mut before = None;
            loop {
                let look = watch.look(&keys);
                if before.as_ref() != Some(&look) {
                    tell(look.clone());
                    before = Some(look);
                }
                if !task.pause(every) {
                    return;
                }
            }
        })?;
        self.watching = Some(Watching {
            folder: folder.to_owned(),
            looks,
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
        self.watching.as_ref()?.looks.newest()
    }
}
