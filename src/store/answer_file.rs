//! Answer files: one member's answer on its way to the workshop, `CODE.svar.ron`.
//!
//! An answer says which workshop and round it belongs to, so that it finds home or is refused with
//! the reason. It is sealed to the workshop's key where there is one, else in the open. A file that is
//! refused is never touched.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::text::{Explain, Language, Message, Texts};
use crate::workshop::{
    Ballot, EditError, ParticipantId, RoundId, Workshop, WorkshopId, check_ballot,
};

use super::answer_keys::{KeyError, KeyRing};
use super::error::StoreError;
use super::save::{Overwrite, write_text};
use super::scanner;
use super::sealed::Sealed;
use super::workshop_file::{ContentHash, decode, file_name, read_bytes, read_ron, write_ron};

/// The newest format of answer files.
pub const ANSWER_FORMAT_VERSION: u32 = 1;

/// What answer files are called after the code.
pub const ANSWER_SUFFIX: &str = ".svar.ron";

/// An answer on its way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerFile {
    /// Version of the format, see [`ANSWER_FORMAT_VERSION`].
    pub format_version: u32,
    /// The workshop it belongs to.
    pub workshop: WorkshopId,
    /// The round it answers.
    pub round: RoundId,
    /// The answer.
    pub answer: Envelope,
}

/// How an answer is wrapped.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Envelope {
    /// In the open: anyone who has the file can read it.
    Plain(Box<Ballot>),
    /// Sealed to the workshop's key: only its keeper can read it.
    Sealed(Sealed),
}

/// Why an answer is not taken in. The file is untouched.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AnswerError {
    /// It belongs to another workshop.
    #[error("the answer from {code} belongs to another workshop")]
    OtherWorkshop {
        /// Whose answer.
        code: ParticipantId,
    },
    /// It answers a round that is not open.
    #[error("the answer from {code} is for {round}, which is not open")]
    OtherRound {
        /// Whose answer.
        code: ParticipantId,
        /// The round it answers.
        round: RoundId,
    },
    /// No participant has that code.
    #[error("nobody has the code {code}")]
    UnknownMember {
        /// Whose answer.
        code: ParticipantId,
    },
    /// It is sealed to a key that is not on this computer.
    #[error("the answer from {code} is sealed to a key that is not here")]
    NoKey {
        /// Whose answer.
        code: ParticipantId,
        /// The open half of the key.
        key: String,
        /// Who keeps the key, where it is the workshop's own; may be empty.
        keeper: Option<String>,
    },
    /// The seal or what stands around it has been changed.
    #[error("the answer from {code} has been changed")]
    Changed {
        /// Whose answer.
        code: ParticipantId,
    },
    /// An answer as new, or newer, from the same member is in already.
    #[error("there is a newer answer from {code}")]
    Older {
        /// Whose answer.
        code: ParticipantId,
    },
    /// The answer does not fit the workshop's groups or criteria.
    #[error("the answer from {code} does not fit: {problem}")]
    DoesNotFit {
        /// Whose answer.
        code: ParticipantId,
        /// The first thing that does not fit.
        problem: EditError,
    },
}

impl Explain for AnswerError {
    fn message(&self) -> Message {
        let about = |key, code: &ParticipantId| Message::new(key).with("code", code.as_str());
        match self {
            Self::OtherWorkshop { code } => about("file-answer-other-workshop", code),
            // The round's id is for the file; a person reads only that it is not the open one.
            Self::OtherRound { code, .. } => about("file-answer-other-round", code),
            Self::UnknownMember { code } => about("file-answer-unknown-member", code),
            Self::NoKey {
                code,
                keeper: Some(keeper),
                ..
            } if keeper.is_empty() => about("file-answer-no-key", code),
            Self::NoKey {
                code,
                keeper: Some(keeper),
                ..
            } => about("file-answer-no-key-of", code).with("keeper", keeper),
            Self::NoKey { code, .. } => about("file-answer-other-key", code),
            Self::Changed { code } => about("file-answer-changed", code),
            Self::Older { code } => about("file-answer-older", code),
            Self::DoesNotFit { code, problem } => {
                about("file-answer-does-not-fit", code).with("problem", problem.message())
            }
        }
    }
}

impl AnswerFile {
    /// A member's answer to a round of a workshop, in the open.
    pub fn plain(workshop: &Workshop, round: &RoundId, ballot: Ballot) -> Self {
        Self {
            format_version: ANSWER_FORMAT_VERSION,
            workshop: workshop.id.clone(),
            round: round.clone(),
            answer: Envelope::Plain(Box::new(ballot)),
        }
    }

    /// A member's answer to a round of a workshop, sealed to this key.
    ///
    /// # Errors
    /// The key is none, or the answer cannot be written.
    pub fn sealed(
        workshop: &Workshop,
        round: &RoundId,
        ballot: Ballot,
        public: &str,
    ) -> Result<Self, KeyError> {
        Ok(Self {
            format_version: ANSWER_FORMAT_VERSION,
            workshop: workshop.id.clone(),
            round: round.clone(),
            answer: Envelope::Sealed(Sealed::new(&workshop.id, round, ballot, public)?),
        })
    }

    /// A member's answer to a round of a workshop: sealed where the workshop has a key, else in the open.
    ///
    /// # Errors
    /// The workshop's key is none, or the answer cannot be written.
    pub fn for_workshop(
        workshop: &Workshop,
        round: &RoundId,
        ballot: Ballot,
    ) -> Result<Self, KeyError> {
        match &workshop.answer_key {
            Some(key) => Self::sealed(workshop, round, ballot, &key.public),
            None => Ok(Self::plain(workshop, round, ballot)),
        }
    }

    /// Whose answer it says it is.
    pub fn member(&self) -> &ParticipantId {
        match &self.answer {
            Envelope::Plain(ballot) => &ballot.member,
            Envelope::Sealed(sealed) => &sealed.member,
        }
    }

    /// The open half of the key it is sealed to, where it is sealed.
    pub fn key(&self) -> Option<&str> {
        match &self.answer {
            Envelope::Plain(_) => None,
            Envelope::Sealed(sealed) => Some(&sealed.key),
        }
    }

    /// Reads an answer file.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        let bytes = read_bytes(path)?;
        Self::parse(decode(&bytes, &file_name(path))?, &file_name(path))
    }

    /// Reads an answer from text. `name` is what the text is called in errors.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn parse(text: &str, name: &str) -> Result<Self, StoreError> {
        match scanner::format_version(text) {
            Some(found) if found > u64::from(ANSWER_FORMAT_VERSION) => Err(StoreError::Newer {
                name: name.to_owned(),
                found,
                newest: ANSWER_FORMAT_VERSION,
            }),
            _ => read_ron(text, name),
        }
    }

    /// The text of the file.
    ///
    /// # Errors
    /// [`StoreError::NotWritable`], which would be a defect of the program.
    pub fn to_text(&self, language: Language) -> Result<String, StoreError> {
        let texts = Texts::new(language);
        write_ron(self, &[texts.get("file-header-answer")])
    }

    /// Writes the file.
    ///
    /// # Errors
    /// Why it was not written.
    pub fn write(
        &self,
        path: &Path,
        language: Language,
        overwrite: Overwrite,
    ) -> Result<ContentHash, StoreError> {
        write_text(path, &self.to_text(language)?, overwrite)
    }

    /// The answer, opened with one of these keys where it is sealed.
    ///
    /// # Errors
    /// The key is not there, or the file has been changed.
    pub fn open(&self, keys: &KeyRing) -> Result<Ballot, AnswerError> {
        match &self.answer {
            Envelope::Plain(ballot) => Ok(Ballot::clone(ballot)),
            Envelope::Sealed(sealed) => sealed.open(&self.workshop, &self.round, keys),
        }
    }

    /// The answer, if it belongs to the workshop's open round, can be opened and fits.
    ///
    /// # Errors
    /// Why it is not taken in.
    pub fn check(&self, workshop: &Workshop, keys: &KeyRing) -> Result<Ballot, AnswerError> {
        check_address(workshop, &self.workshop, &self.round, self.member())?;
        check_key(workshop, self.key(), self.member())?;
        let ballot = self.open(keys).map_err(|error| error.known_to(workshop))?;
        check_fit(workshop, &ballot)?;
        Ok(ballot)
    }
}

impl AnswerError {
    /// The error as this workshop knows it: with the name of who keeps the key.
    #[must_use]
    pub(super) fn known_to(self, workshop: &Workshop) -> Self {
        match (self, &workshop.answer_key) {
            (Self::NoKey { code, key, .. }, Some(own)) if own.public == key => Self::NoKey {
                code,
                key,
                keeper: Some(own.keeper.clone()),
            },
            (error, _) => error,
        }
    }
}

/// Whether an answer addressed like this belongs to the workshop's open round.
pub(super) fn check_address(
    workshop: &Workshop,
    to: &WorkshopId,
    round: &RoundId,
    code: &ParticipantId,
) -> Result<(), AnswerError> {
    let code = code.clone();
    if *to != workshop.id {
        return Err(AnswerError::OtherWorkshop { code });
    }
    if workshop.open_round().map(|round| &round.id) != Some(round) {
        return Err(AnswerError::OtherRound {
            code,
            round: round.clone(),
        });
    }
    if workshop.participant(&code).is_none() {
        return Err(AnswerError::UnknownMember { code });
    }
    Ok(())
}

/// Whether a sealed answer is sealed to the workshop's own key. One that is not was made for another
/// workshop, or for an invitation that has been replaced, whatever is written on it.
pub(super) fn check_key(
    workshop: &Workshop,
    key: Option<&str>,
    code: &ParticipantId,
) -> Result<(), AnswerError> {
    let own = workshop.answer_key.as_ref().map(|own| own.public.as_str());
    match key {
        Some(key) if own != Some(key) => Err(AnswerError::NoKey {
            code: code.clone(),
            key: key.to_owned(),
            keeper: None,
        }),
        _ => Ok(()),
    }
}

/// Whether an answer fits the workshop's groups, criteria and roles.
pub(super) fn check_fit(workshop: &Workshop, ballot: &Ballot) -> Result<(), AnswerError> {
    check_ballot(workshop, ballot).map_err(|problem| AnswerError::DoesNotFit {
        code: ballot.member.clone(),
        problem,
    })
}

/// The file name of a member's answer, safe on every system: `L7.svar.ron`.
pub fn answer_file_name(code: &ParticipantId) -> PathBuf {
    PathBuf::from(format!("{}{ANSWER_SUFFIX}", safe_code(code)))
}

/// Names that Windows keeps for devices, whatever ending they have.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// A code as part of a file name: letters, digits, hyphen and underscore.
pub(super) fn safe_code(code: &ParticipantId) -> String {
    let mut safe: String = code
        .as_str()
        .chars()
        .map(|character| {
            if character.is_alphanumeric() || character == '-' || character == '_' {
                character
            } else {
                '_'
            }
        })
        .collect();
    let letters = safe.trim_end_matches(|last: char| last.is_ascii_digit());
    if safe.is_empty() || DEVICES.contains(&letters.to_lowercase().as_str()) {
        safe.push('_');
    }
    safe
}

#[cfg(test)]
#[path = "answer_file_tests.rs"]
mod tests;
