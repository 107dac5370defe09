//! Answer files: one member's answer on its way to the workshop, `CODE.svar.ron`.
//!
//! An answer says which workshop and round it belongs to, so that it finds home or is refused with
//! the reason. A file that is refused is never touched.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::text::{Explain, Language, Message, Texts};
use crate::workshop::{
    Ballot, EditError, ParticipantId, RoundId, Workshop, WorkshopId, check_ballot,
};

use super::error::StoreError;
use super::save::{Overwrite, write_text};
use super::scanner;
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
            Self::OtherRound { code, round } => {
                about("file-answer-other-round", code).with("round", round.as_str())
            }
            Self::UnknownMember { code } => about("file-answer-unknown-member", code),
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

    /// The answer, if it belongs to the workshop's open round and fits it.
    ///
    /// # Errors
    /// Why it is not taken in.
    pub fn check(self, workshop: &Workshop) -> Result<Ballot, AnswerError> {
        let Envelope::Plain(ballot) = self.answer;
        let code = ballot.member.clone();
        if self.workshop != workshop.id {
            return Err(AnswerError::OtherWorkshop { code });
        }
        if workshop.open_round().map(|round| &round.id) != Some(&self.round) {
            return Err(AnswerError::OtherRound {
                code,
                round: self.round,
            });
        }
        if workshop.participant(&code).is_none() {
            return Err(AnswerError::UnknownMember { code });
        }
        match check_ballot(workshop, &ballot) {
            Ok(()) => Ok(*ballot),
            Err(problem) => Err(AnswerError::DoesNotFit { code, problem }),
        }
    }
}

/// The file name of a member's answer, safe on every system: `L7.svar.ron`.
pub fn answer_file_name(code: &ParticipantId) -> PathBuf {
    let safe: String = code
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
    PathBuf::from(format!("{safe}{ANSWER_SUFFIX}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::parse;
    use crate::workshop::{RankingAnswer, WeightAnswer};

    fn workshop() -> Workshop {
        let text = include_str!("../../tests/files/four-rules.ron");
        let mut workshop = parse(text, "x").unwrap();
        let mut round = workshop.rounds[0].clone();
        round.id = "omgang-2".into();
        round.closed = None;
        round.ballots.clear();
        workshop.rounds.push(round);
        workshop
    }

    fn answer(workshop: &Workshop) -> AnswerFile {
        let ballot = workshop.rounds[0].ballots[2].clone();
        AnswerFile::plain(workshop, &"omgang-2".into(), ballot)
    }

    #[test]
    fn an_answer_finds_home() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(answer_file_name(&"L3".into()));
        let workshop = workshop();
        let answer = answer(&workshop);
        answer
            .write(&path, Language::Swedish, Overwrite::Nothing)
            .unwrap();
        let read = AnswerFile::read(&path).unwrap();
        assert_eq!(read, answer);
        assert_eq!(
            read.check(&workshop).as_ref(),
            Ok(&workshop.rounds[0].ballots[2])
        );
    }

    #[test]
    fn a_stray_answer_is_refused_with_the_reason() {
        let workshop = workshop();
        let refused = |change: &dyn Fn(&mut AnswerFile)| {
            let mut answer = answer(&workshop);
            change(&mut answer);
            let error = answer.check(&workshop).unwrap_err();
            Texts::new(Language::Swedish).message(&error.message())
        };
        let ballot = |answer: &mut AnswerFile, change: &dyn Fn(&mut Ballot)| {
            let Envelope::Plain(ballot) = &mut answer.answer;
            change(ballot);
        };
        assert_eq!(
            refused(&|answer| answer.workshop = "annan".into()),
            "Svaret från L3 hör till en annan workshop. Det är inte inläst. Be om ett nytt."
        );
        assert_eq!(
            refused(&|answer| answer.round = "omgang-1".into()),
            "Svaret från L3 gäller omgang-1, som inte är öppen. Det är inte inläst."
        );
        assert_eq!(
            refused(&|answer| ballot(answer, &|ballot| ballot.member = "L99".into())),
            "Ingen deltagare har koden L99. Svaret är inte inläst. Se efter att koden är rätt."
        );
        assert_eq!(
            refused(&|answer| ballot(answer, &|ballot| {
                ballot.ranking = Some(RankingAnswer {
                    tiers: vec![vec!["okand".into()]],
                    ..RankingAnswer::default()
                });
            })),
            "Svaret från L3 passar inte workshopen. Det är inte inläst. okand finns inte i den här workshopen. Inget är ändrat."
        );
        assert_eq!(
            refused(&|answer| ballot(answer, &|ballot| {
                ballot.weights = Some(WeightAnswer::Points([("dodlighet".into(), 0.0)].into()));
            })),
            "Svaret från L3 passar inte workshopen. Det är inte inläst. Alla vikter är noll. Ge minst en fråga en vikt. Dina tal finns kvar."
        );
        assert_eq!(
            refused(&|answer| ballot(answer, &|ballot| ballot.member = "T1".into())),
            "Svaret från T1 passar inte workshopen. Det är inte inläst. T1 lämnar inga svar. Ändra rollen om personen ska svara."
        );
    }

    #[test]
    fn a_broken_answer_file_says_where() {
        let text = answer(&workshop()).to_text(Language::Swedish).unwrap();
        let cut = &text[..text.len() / 2];
        assert!(matches!(
            AnswerFile::parse(cut, "x"),
            Err(StoreError::Cut { .. })
        ));
        let newer = text.replace("format_version: 1", "format_version: 7");
        assert!(matches!(
            AnswerFile::parse(&newer, "x"),
            Err(StoreError::Newer { .. })
        ));
        let other = include_str!("../../tests/files/four-rules.ron");
        assert!(matches!(
            AnswerFile::parse(other, "x"),
            Err(StoreError::Broken { .. })
        ));
    }

    #[test]
    fn file_names_are_safe() {
        assert_eq!(answer_file_name(&"L7".into()), Path::new("L7.svar.ron"));
        assert_eq!(
            answer_file_name(&"../å b".into()),
            Path::new("___å_b.svar.ron")
        );
    }
}
