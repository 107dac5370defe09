//! Answers into a folder, for whoever has no window and no key: `foretrade serve`.
//!
//! An answer is not opened: it is kept as it came, sealed, if its outside says that it belongs to the open round. Whether
//! the code is right is found out where the key is. So nothing is ever replaced: every text has a file of its own, named
//! by number and content, and the same bytes count once.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use crate::store::answer_file::{ANSWER_SUFFIX, AnswerError, answer_file_name};
use crate::store::save::{Overwrite, write_text};
use crate::store::{AnswerFile, ContentHash, StoreError};
use crate::workshop::Workshop;

use super::{Taken, Takes};

/// Answers from one number that are kept; more are refused, so that nobody fills the disk.
const MOST_PER_NUMBER: usize = 20;

/// Takes sealed answers to a workshop's open round into a folder.
#[derive(Debug)]
pub struct IntoFolder {
    workshop: Workshop,
    folder: PathBuf,
    kept: Mutex<BTreeMap<String, usize>>,
}

impl IntoFolder {
    /// Answers to this workshop's open round, into this folder, which is there.
    pub fn new(workshop: Workshop, folder: PathBuf) -> Self {
        Self {
            workshop,
            folder,
            kept: Mutex::default(),
        }
    }

    fn read(&self, text: &str) -> Result<AnswerFile, Taken> {
        let file = AnswerFile::parse(text, "").map_err(|_| Taken::Refused)?;
        match file.check_outside(&self.workshop) {
            Ok(()) => Ok(file),
            Err(AnswerError::OtherRound { .. } | AnswerError::OtherOpening { .. }) => {
                Err(Taken::Closed)
            }
            Err(_) => Err(Taken::Refused),
        }
    }
}

impl Takes for IntoFolder {
    fn number(&self, text: &str) -> Result<String, Taken> {
        self.read(text).map(|file| file.number.to_string())
    }

    fn take(&self, text: &str) -> Taken {
        let file = match self.read(text) {
            Ok(file) => file,
            Err(taken) => return taken,
        };
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = kept.entry(file.number.to_string()).or_default();
        if *kept >= MOST_PER_NUMBER {
            return Taken::TooMany;
        }
        let named = answer_file_name(&file.number).display().to_string();
        let number = named.strip_suffix(ANSWER_SUFFIX).unwrap_or(&named);
        let hash = ContentHash::of(text.as_bytes()).to_string();
        let hash = hash.get(..12).unwrap_or(&hash);
        let path = self.folder.join(format!("{number}-{hash}{ANSWER_SUFFIX}"));
        match write_text(&path, text, Overwrite::Nothing) {
            Ok(_) => {
                *kept += 1;
                Taken::Arrived
            }
            // The same bytes have come before.
            Err(StoreError::AlreadyThere { .. }) => Taken::Arrived,
            Err(error) => {
                tracing::warn!(%error, "an answer was not kept");
                Taken::NotKept
            }
        }
    }
}
