//! Taking in answers, from files and from pasted text: many at once, each either understood whole or left alone with
//! the reason.
//!
//! Two parts, because the first is slow and the second needs the workshop as it stands: [`open_files`] and
//! [`open_pasted`](super::pasted::open_pasted) read and unseal beside the window, [`sort`] holds the answers against the workshop and says which
//! come in. No file is changed, moved or removed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::civil::Date;
use rayon::prelude::*;

use crate::text::{Explain, Message};
use crate::workshop::{HeldAnswer, ParticipantId, Workshop};

use super::answer::Answer;
use super::answer_file::{ANSWER_SUFFIX, AnswerError, AnswerFile, Envelope};
use super::answer_keys::KeyRing;
use super::error::StoreError;
use super::workshop_file::{ContentHash, decode, file_name, read_at_most};

/// The largest answer file that is read, in bytes.
pub const LARGEST_ANSWER: u64 = 1024 * 1024;

/// Why a file is not taken in.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// It cannot be read as an answer file.
    #[error(transparent)]
    File(StoreError),
    /// It cannot be read as an answer in pasted text, where it is so many in the order it stands, counted from 1.
    #[error("answer {number} in the text: {cause}")]
    Pasted {
        /// Which of the answers in the text.
        number: usize,
        /// What is wrong with it.
        cause: StoreError,
    },
    /// It is an answer that does not come in here.
    #[error(transparent)]
    Answer(#[from] AnswerError),
}

impl Explain for Refusal {
    fn message(&self) -> Message {
        match self {
            Self::File(error) => unreadable(error),
            Self::Pasted { number, cause } => {
                let key = match cause {
                    StoreError::Cut { .. } => "pasted-answer-cut",
                    StoreError::Newer { .. } => "pasted-answer-newer",
                    _ => "pasted-answer-broken",
                };
                Message::new(key).with("number", number.to_string())
            }
            Self::Answer(error) => error.message(),
        }
    }
}

/// What to do about an answer file that cannot be read: the member has it, so there is no earlier copy to open.
fn unreadable(error: &StoreError) -> Message {
    let named = |key, name: &String| Message::new(key).with("file", name);
    match error {
        StoreError::Cut { name, line } => {
            named("file-answer-cut", name).with("line", line.to_string())
        }
        StoreError::Empty { name } => named("file-answer-empty", name),
        StoreError::NotText { name, line } => {
            named("file-answer-broken", name).with("line", line.to_string())
        }
        StoreError::Broken { name, excerpt, .. } => {
            named("file-answer-broken", name).with("line", excerpt.line.to_string())
        }
        StoreError::TooLarge { path, limit } => named("file-answer-too-large", &file_name(path))
            .with("megabytes", limit / (1024 * 1024)),
        other => other.message(),
    }
}

/// Where an answer came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// This file.
    File(PathBuf),
    /// Pasted text, where it is so many in the order it stands, counted from 1.
    Pasted(usize),
}

impl Place {
    /// The file's name without the folder, or the number.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => file_name(path),
            Self::Pasted(number) => number.to_string(),
        }
    }

    /// Why what lies here cannot be read.
    fn refused(&self, error: &StoreError) -> Refusal {
        let cause = error.clone();
        match self {
            Self::File(_) => Refusal::File(cause),
            Self::Pasted(number) => Refusal::Pasted {
                number: *number,
                cause,
            },
        }
    }
}

/// An answer as it was read and, where sealed, opened. Knows nothing of the workshop.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedAnswer {
    /// Where it came from.
    pub place: Place,
    /// When its file was written where it lies, as far as the disk knows.
    pub written: Option<SystemTime>,
    /// What was read; none where nothing could be.
    pub fingerprint: Option<ContentHash>,
    /// What is in it.
    pub content: Result<Box<Content>, StoreError>,
}

/// An answer as it lies in a file, and what is inside.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// The file.
    pub file: AnswerFile,
    /// The answer, or why it does not open.
    pub answer: Result<Answer, AnswerError>,
}

/// Where one file stands.
#[derive(Debug, Clone, PartialEq)]
pub struct FileStatus {
    /// Its name without the folder.
    pub name: String,
    /// Whose answer it is, as far as it says.
    pub code: Option<ParticipantId>,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It comes in now.
    ComesIn,
    /// What it holds is in already.
    IsIn,
    /// It has been in: in an earlier round, until a newer answer came, or until a person took it out. It does
    /// not come back by itself.
    WasIn,
    /// It is not taken in.
    Refused(Refusal),
}

/// What comes in, and where every file stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sorted {
    /// The answers that come in, one per member, by code.
    pub answers: Vec<HeldAnswer>,
    /// Every file, in the order given.
    pub files: Vec<FileStatus>,
}

/// Whether a file is named as an answer: other programs' half copies and hidden files are not.
pub fn is_answer_file(path: &Path) -> bool {
    path.file_name().is_some_and(|name| {
        let name = name.to_string_lossy().to_lowercase();
        name.ends_with(ANSWER_SUFFIX) && !name.starts_with(['.', '~'])
    })
}

/// Reads and opens one file.
pub fn open_file(path: &Path, keys: &KeyRing) -> OpenedAnswer {
    let place = Place::File(path.to_owned());
    let written = std::fs::metadata(path).and_then(|metadata| metadata.modified());
    let written = written.ok();
    match read_at_most(path, LARGEST_ANSWER) {
        Ok(bytes) => open_bytes(place, written, &bytes, keys),
        Err(error) => OpenedAnswer {
            place,
            written,
            fingerprint: None,
            content: Err(error),
        },
    }
}

/// Opens one answer, whatever way it came.
pub(super) fn open_bytes(
    place: Place,
    written: Option<SystemTime>,
    bytes: &[u8],
    keys: &KeyRing,
) -> OpenedAnswer {
    let name = place.name();
    let content = decode(bytes, &name)
        .and_then(|text| AnswerFile::parse(text, &name))
        .map(|file| {
            let answer = file.open(keys);
            Box::new(Content { file, answer })
        });
    OpenedAnswer {
        place,
        written,
        fingerprint: Some(ContentHash::of(bytes)),
        content,
    }
}

/// Reads and opens files, in the order given. Unsealing is work for a processor, so several are opened at a time.
pub fn open_files<'paths>(
    paths: impl IntoIterator<Item = &'paths PathBuf>,
    keys: &KeyRing,
) -> Vec<OpenedAnswer> {
    let paths: Vec<&PathBuf> = paths.into_iter().collect();
    paths
        .into_par_iter()
        .map(|path| open_file(path, keys))
        .collect()
}

/// What decides which of several answers from one member is the newest: the day it says itself, when its file was
/// written where it lies, and where it stands in the list.
type Age = (Date, Option<SystemTime>, usize);

/// Holds opened answers against the workshop, at this time. Of several from one member the newest comes in.
///
/// The answer that arrives last counts, unless it says itself that it is from an earlier day than the one that is in.
/// `taken_in` = fingerprints of files that have come in before; such a file comes in again only when a
/// person chooses it, which is said by leaving the set empty.
pub fn sort(
    workshop: &Workshop,
    opened: &[OpenedAnswer],
    taken_in: &BTreeSet<String>,
    now: Timestamp,
) -> Sorted {
    let mut newest: BTreeMap<&ParticipantId, (Age, &AnswerFile, &Answer)> = BTreeMap::new();
    let mut files: Vec<FileStatus> = Vec::with_capacity(opened.len());
    for (index, file) in opened.iter().enumerate() {
        let outcome = match check(workshop, file) {
            Err(refusal) => Outcome::Refused(refusal),
            Ok((file, answer, written)) => {
                let age = (answer.handed_in, written, index);
                let older = || older(&answer.number);
                match newest.get(&answer.number) {
                    Some((_, other, _)) if is_same(other, file) => Outcome::IsIn,
                    Some((other, ..)) if *other > age => older(),
                    before => {
                        let before = before.map(|((.., index), ..)| *index);
                        if let Some(status) = before.and_then(|index| files.get_mut(index)) {
                            status.outcome = older();
                        }
                        newest.insert(&answer.number, (age, file, answer));
                        Outcome::ComesIn
                    }
                }
            }
        };
        files.push(FileStatus {
            name: file.place.name(),
            code: file.content.as_ref().ok().map(|it| it.file.number.clone()),
            outcome,
        });
    }
    let was_in = |file: Option<&OpenedAnswer>| {
        file.and_then(|file| file.fingerprint)
            .is_some_and(|fingerprint| taken_in.contains(&fingerprint.to_string()))
    };
    // What is in already is left; what says that it is older than that is refused.
    let mut answers = Vec::new();
    for (code, ((.., index), file, answer)) in newest {
        let present = workshop.open_round().and_then(|round| round.answer(code));
        let outcome = match present {
            Some(present) if is_held(present, file, answer) => Outcome::IsIn,
            Some(HeldAnswer::Sealed(sealed)) if sealed.handed_in > answer.handed_in => older(code),
            _ if was_in(opened.get(index)) => Outcome::WasIn,
            _ => {
                answers.push(file.held(answer, now));
                Outcome::ComesIn
            }
        };
        if let Some(status) = files.get_mut(index) {
            status.outcome = outcome;
        }
    }
    // What has been in once is no news when it does not come in again.
    for (status, file) in files.iter_mut().zip(opened) {
        if matches!(status.outcome, Outcome::Refused(Refusal::Answer(_))) && was_in(Some(file)) {
            status.outcome = Outcome::WasIn;
        }
    }
    Sorted { answers, files }
}

fn older(code: &ParticipantId) -> Outcome {
    let code = code.clone();
    Outcome::Refused(AnswerError::Older { code }.into())
}

/// Whether two files hold one and the same answer: the same seal, or in the open the same content.
fn is_same(one: &AnswerFile, other: &AnswerFile) -> bool {
    one.answer == other.answer
}

/// Whether the round holds this very answer.
fn is_held(held: &HeldAnswer, file: &AnswerFile, answer: &Answer) -> bool {
    match (held, &file.answer) {
        (HeldAnswer::Sealed(sealed), Envelope::Sealed { seal, .. }) => sealed.text == *seal,
        (HeldAnswer::Open(ballot), Envelope::Plain(_)) => {
            let again = answer.clone().into_ballot(ballot.way_in, ballot.handed_in);
            again == *ballot
        }
        _ => false,
    }
}

type Checked<'file> = (&'file AnswerFile, &'file Answer, Option<SystemTime>);

fn check<'file>(workshop: &Workshop, file: &'file OpenedAnswer) -> Result<Checked<'file>, Refusal> {
    let content = file.content.as_deref();
    let content = content.map_err(|error| file.place.refused(error))?;
    let answer = content.file.check(workshop, &content.answer)?;
    Ok((&content.file, answer, file.written))
}

#[cfg(test)]
#[path = "intake_tests.rs"]
mod tests;
