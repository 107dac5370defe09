//! Answer files: one member's answer on its way to the workshop, `CODE.svar.ron`.
//!
//! An answer says which workshop, round and opening of the round it belongs to, so that it finds home or is refused
//! with the reason. It is sealed to the workshop's key where there is one, else in the open. A file that is refused
//! is never touched.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::text::{Explain, Language, Message, Texts};
use crate::workshop::{
    Ballot, EditError, HeldAnswer, ParticipantId, RoundId, RoundMark, Seal, SealedAnswer, WayIn,
    Workshop, WorkshopId, check_ballot,
};

use super::answer::{Answer, filled_size};
use super::answer_keys::{KeyError, KeyRing};
use super::error::StoreError;
use super::save::{Overwrite, write_text};
use super::scanner;
use super::sealed::{open_answer, seal_answer};
use super::workshop_file::{ContentHash, decode, file_name, read_bytes, read_ron, write_ron};

/// The newest format of answer files.
pub const ANSWER_FORMAT_VERSION: u32 = 2;

/// What answer files are called after the code.
pub const ANSWER_SUFFIX: &str = ".svar.ron";

/// An answer on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerFile {
    /// The workshop it belongs to.
    pub workshop: WorkshopId,
    /// The round it answers.
    pub round: RoundId,
    /// What the round was marked with when it was opened.
    pub mark: Option<RoundMark>,
    /// Whose it says it is.
    pub number: ParticipantId,
    /// The answer.
    pub answer: Envelope,
}

/// How an answer is wrapped.
#[derive(Debug, Clone, PartialEq)]
pub enum Envelope {
    /// In the open: anyone who has the file can read it.
    Plain(Box<Answer>),
    /// Sealed to a key: only its keeper can read it.
    Sealed {
        /// The open half of the key.
        recipient: String,
        /// The seal.
        seal: Seal,
    },
}

/// An answer file as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format_version: u32,
    workshop: WorkshopId,
    round: RoundId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mark: Option<RoundMark>,
    number: ParticipantId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recipient: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seal: Option<Seal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<Box<Answer>>,
}

/// An answer file of format 1.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Version1 {
    #[serde(rename = "format_version")]
    _format_version: u32,
    workshop: WorkshopId,
    round: RoundId,
    answer: EnvelopeVersion1,
}

#[derive(Deserialize)]
enum EnvelopeVersion1 {
    Plain(Box<Ballot>),
    Sealed(SealedVersion1),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SealedVersion1 {
    member: ParticipantId,
    key: String,
    seal: Seal,
}

impl From<Version1> for AnswerFile {
    fn from(file: Version1) -> Self {
        let Version1 {
            workshop, round, ..
        } = file;
        let (number, answer) = match file.answer {
            EnvelopeVersion1::Plain(ballot) => {
                let number = ballot.member.clone();
                let answer = Answer::version_1(workshop.clone(), round.clone(), *ballot);
                (number, Envelope::Plain(Box::new(answer)))
            }
            EnvelopeVersion1::Sealed(sealed) => {
                let SealedVersion1 { member, key, seal } = sealed;
                let recipient = key;
                (member, Envelope::Sealed { recipient, seal })
            }
        };
        Self {
            workshop,
            round,
            mark: None,
            number,
            answer,
        }
    }
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
    /// It answers another opening of the round: a rehearsal, or another copy of the workshop.
    #[error("the answer from {code} is for another opening of the round")]
    OtherOpening {
        /// Whose answer.
        code: ParticipantId,
    },
    /// It is not sealed, and the workshop has a key.
    #[error("the answer from {code} is not sealed")]
    NotSealed {
        /// Whose answer.
        code: ParticipantId,
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
            Self::OtherOpening { code } => about("file-answer-other-opening", code),
            Self::NotSealed { code } => about("file-answer-not-sealed", code),
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
    pub fn plain(workshop: &Workshop, round: &RoundId, ballot: &Ballot) -> Self {
        let answer = Answer::of(workshop, round, ballot);
        Self {
            workshop: answer.workshop.clone(),
            round: answer.round.clone(),
            mark: answer.mark.clone(),
            number: answer.number.clone(),
            answer: Envelope::Plain(Box::new(answer)),
        }
    }

    /// A member's answer to a round of a workshop: sealed where the workshop has a key, else in the open.
    ///
    /// # Errors
    /// The workshop's key is none, or the answer cannot be written.
    pub fn for_workshop(
        workshop: &Workshop,
        round: &RoundId,
        ballot: &Ballot,
    ) -> Result<Self, KeyError> {
        let mut file = Self::plain(workshop, round, ballot);
        if let (Some(key), Envelope::Plain(answer)) = (&workshop.answer_key, &file.answer) {
            let seal = seal_answer(Answer::clone(answer), filled_size(workshop), &key.public)?;
            let recipient = key.public.clone();
            file.answer = Envelope::Sealed { recipient, seal };
        }
        Ok(file)
    }

    /// The open half of the key it is sealed to, where it is sealed.
    pub fn recipient(&self) -> Option<&str> {
        match &self.answer {
            Envelope::Plain(_) => None,
            Envelope::Sealed { recipient, .. } => Some(recipient),
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
            Some(1) => read_ron::<Version1>(text, name).map(Self::from),
            _ => {
                let written: Written = read_ron(text, name)?;
                let answer = match (written.recipient, written.seal, written.answer) {
                    (Some(recipient), Some(seal), None) => Envelope::Sealed { recipient, seal },
                    (None, None, Some(answer)) => Envelope::Plain(answer),
                    _ => return Err(StoreError::neither_sealed_nor_open(text, name)),
                };
                Ok(Self {
                    workshop: written.workshop,
                    round: written.round,
                    mark: written.mark,
                    number: written.number,
                    answer,
                })
            }
        }
    }

    /// The text of the file.
    ///
    /// # Errors
    /// [`StoreError::NotWritable`], which would be a defect of the program.
    pub fn to_text(&self, language: Language) -> Result<String, StoreError> {
        let (recipient, seal, answer) = match &self.answer {
            Envelope::Plain(answer) => (None, None, Some(answer.clone())),
            Envelope::Sealed { recipient, seal } => {
                (Some(recipient.clone()), Some(seal.clone()), None)
            }
        };
        let written = Written {
            format_version: ANSWER_FORMAT_VERSION,
            workshop: self.workshop.clone(),
            round: self.round.clone(),
            mark: self.mark.clone(),
            number: self.number.clone(),
            recipient,
            seal,
            answer,
        };
        let texts = Texts::new(language);
        write_ron(&written, &[texts.get("file-header-answer")])
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

    /// The answer, opened with one of these keys where it is sealed, and held against what stands outside.
    ///
    /// # Errors
    /// The key is not there, or the file has been changed.
    pub fn open(&self, keys: &KeyRing) -> Result<Answer, AnswerError> {
        let code = || self.number.clone();
        let answer = match &self.answer {
            Envelope::Plain(answer) => Some(Answer::clone(answer)),
            Envelope::Sealed { recipient, seal } => {
                let pair = keys.get(recipient).ok_or_else(|| AnswerError::NoKey {
                    code: code(),
                    key: recipient.clone(),
                    keeper: None,
                })?;
                open_answer(seal, pair)
            }
        };
        answer
            .filter(|it| {
                it.is_of(
                    &self.workshop,
                    &self.round,
                    self.mark.as_ref(),
                    &self.number,
                )
            })
            .ok_or_else(|| AnswerError::Changed { code: code() })
    }

    /// Whether the answer belongs to the workshop's open round and fits, as it was opened.
    ///
    /// # Errors
    /// Why it is not taken in.
    pub(super) fn check<'answer>(
        &self,
        workshop: &Workshop,
        opened: &'answer Result<Answer, AnswerError>,
    ) -> Result<&'answer Answer, AnswerError> {
        self.check_outside(workshop)?;
        let answer = opened
            .as_ref()
            .map_err(|error| error.clone().known_to(workshop))?;
        let ballot = answer
            .clone()
            .into_ballot(WayIn::File, Timestamp::UNIX_EPOCH);
        check_ballot(workshop, &ballot).map_err(|problem| AnswerError::DoesNotFit {
            code: self.number.clone(),
            problem,
        })?;
        Ok(answer)
    }

    /// The answer as a round holds it, taken in from a file at this time: its own seal is kept.
    pub(super) fn held(&self, opened: &Answer, arrived: Timestamp) -> HeldAnswer {
        let ballot = opened.clone().into_ballot(WayIn::File, arrived);
        match &self.answer {
            Envelope::Plain(_) => HeldAnswer::Open(ballot),
            Envelope::Sealed { recipient, seal } => HeldAnswer::Sealed(SealedAnswer {
                member: self.number.clone(),
                way_in: WayIn::File,
                arrived,
                handed_in: opened.handed_in,
                recipient: recipient.clone(),
                text: seal.clone(),
                opened: Some(Box::new(ballot)),
            }),
        }
    }

    /// Whether the outside says that it belongs to the workshop's open round and is sealed to its key. What is inside is
    /// not looked at.
    ///
    /// # Errors
    /// Why it does not belong here.
    pub fn check_outside(&self, workshop: &Workshop) -> Result<(), AnswerError> {
        self.check_address(workshop)?;
        self.check_recipient(workshop)
    }

    /// Whether an answer addressed like this belongs to the workshop's open round.
    fn check_address(&self, workshop: &Workshop) -> Result<(), AnswerError> {
        let code = self.number.clone();
        if self.workshop != workshop.id {
            return Err(AnswerError::OtherWorkshop { code });
        }
        let open = workshop.open_round();
        let Some(open) = open.filter(|open| open.id == self.round) else {
            let round = self.round.clone();
            return Err(AnswerError::OtherRound { code, round });
        };
        if open.mark != self.mark {
            return Err(AnswerError::OtherOpening { code });
        }
        if workshop.participant(&code).is_none() {
            return Err(AnswerError::UnknownMember { code });
        }
        Ok(())
    }

    /// Whether it is sealed to the workshop's own key. One sealed to another was made for another workshop, or for
    /// an invitation that has been replaced, whatever is written on it; one in the open could be anybody's.
    fn check_recipient(&self, workshop: &Workshop) -> Result<(), AnswerError> {
        let code = || self.number.clone();
        let own = workshop.answer_key.as_ref().map(|own| own.public.as_str());
        match (self.recipient(), own) {
            (None, Some(_)) => Err(AnswerError::NotSealed { code: code() }),
            (Some(key), own) if own != Some(key) => Err(AnswerError::NoKey {
                code: code(),
                key: key.to_owned(),
                keeper: None,
            }),
            _ => Ok(()),
        }
    }
}

impl AnswerError {
    /// The error as this workshop knows it: with the name of who keeps the key.
    #[must_use]
    fn known_to(self, workshop: &Workshop) -> Self {
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
