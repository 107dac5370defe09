//! Why an edit is refused, in words.

use crate::text::{Explain, Message};

use super::super::{LONGEST_NAME, MOST_GROUPS, MOST_MEMBERS, ParticipantId};

/// Why an edit was refused.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EditError {
    /// A name that must be given is empty.
    #[error("a name is missing")]
    NameMissing,
    /// A name is longer than the limit.
    #[error("a name has {characters} characters")]
    NameTooLong {
        /// How many it has.
        characters: usize,
    },
    /// There would be more need groups than the limit.
    #[error("there would be {number} need groups")]
    TooManyGroups {
        /// How many there would be.
        number: usize,
    },
    /// There would be more members than the limit.
    #[error("there would be {number} members")]
    TooManyMembers {
        /// How many there would be.
        number: usize,
    },
    /// The id is taken.
    #[error("the id {0} is taken")]
    IdTaken(String),
    /// Something named does not exist.
    #[error("{0} does not exist in the workshop")]
    Unknown(String),
    /// Something named twice.
    #[error("{0} is named twice")]
    Twice(String),
    /// An order does not hold every group exactly once.
    #[error("the order must hold every group exactly once")]
    OrderIncomplete,
    /// The participant does not rank.
    #[error("{0} does not hand in answers")]
    DoesNotRank(ParticipantId),
    /// The participant has answered and cannot be removed.
    #[error("{0} has answered")]
    HasAnswered(ParticipantId),
    /// The group or criterion is named by an answer, a proposal or a record.
    #[error("{0} is in use")]
    InUse(String),
    /// All weights are zero.
    #[error("all weights are zero")]
    ZeroWeights,
    /// A weight, point or ratio is negative, not a number or out of range.
    #[error("{0} is not a number that can be used here")]
    BadNumber(f64),
    /// A round is open already.
    #[error("a round is open already")]
    RoundOpen,
    /// No round is open.
    #[error("no round is open")]
    NoRoundOpen,
    /// Members have answered about the group, which therefore stays what it was when they did.
    #[error("{0} has been answered about")]
    AnsweredAbout(String),
    /// There is no round yet.
    #[error("there is no round yet")]
    NoRound,
    /// There can be no more rounds.
    #[error("there can be at most {0} rounds")]
    NoMoreRounds(u8),
    /// Nothing to rank or nobody to rank it.
    #[error("a round needs at least two groups, a criterion and a participant who ranks")]
    NothingToAnswer,
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The proposal is fixed.
    #[error("the proposal is fixed")]
    ProposalFixed,
    /// The proposal is not fixed.
    #[error("the proposal is not fixed")]
    ProposalNotFixed,
    /// The proposal is not started.
    #[error("the proposal is not started")]
    ProposalNotStarted,
    /// The dignity gate is not answered, or does not hold.
    #[error("the dignity gate does not hold")]
    GateNotPassed,
    /// A round is open while the proposal is to be fixed.
    #[error("a round is still open")]
    RoundStillOpen,
    /// The rule's numbers are not sound.
    #[error("the rule's numbers are not sound: {0}")]
    Parameters(ParameterError),
    /// The sums do not fit the rounds.
    #[error("the sums do not fit the rounds")]
    SumsDoNotFit,
    /// Findings belong to something else, or are there already.
    #[error("the findings do not fit what stands")]
    FindingsDoNotFit,
    /// There are no individual answers.
    #[error("there are no individual answers")]
    NoAnswers,
    /// A scale's two anchors are equal or not numbers.
    #[error("the anchors of the scale must differ")]
    EqualAnchors,
}

/// Why a rule's numbers are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParameterError {
    /// Class borders must fall strictly inside (0, 1).
    #[error("class borders must fall strictly")]
    Borders,
    /// Start levels must rise strictly within 1–10.
    #[error("start levels must rise strictly from 1 to 10")]
    StartLevels,
    /// Steps must never be smaller for a worse grade.
    #[error("steps must never be smaller for a worse grade")]
    Steps,
    /// The benefit step may be at most the smallest distance between start levels.
    #[error("the benefit step is larger than the smallest distance between start levels")]
    BenefitStep,
    /// The shares of the free weighing must be non-negative with sum 1.
    #[error("the shares must be non-negative with sum 1")]
    Shares,
}

impl Explain for EditError {
    fn message(&self) -> Message {
        match self {
            Self::NameMissing => Message::new("error-name-missing"),
            Self::NameTooLong { characters } => Message::new("error-name-too-long")
                .with("characters", *characters)
                .with("most", LONGEST_NAME),
            Self::TooManyGroups { number } => Message::new("finding-too-many-groups")
                .with("number", *number)
                .with("most", MOST_GROUPS),
            Self::TooManyMembers { number } => Message::new("finding-too-many-members")
                .with("number", *number)
                .with("most", MOST_MEMBERS),
            Self::IdTaken(id) => Message::new("error-id-taken").with("id", id),
            Self::Unknown(id) => Message::new("error-unknown").with("id", id),
            Self::Twice(id) => Message::new("error-twice").with("id", id),
            Self::OrderIncomplete => Message::new("error-order-incomplete"),
            Self::DoesNotRank(id) => Message::new("error-does-not-rank").with("code", id.as_str()),
            Self::HasAnswered(id) => Message::new("error-has-answered").with("code", id.as_str()),
            Self::InUse(id) => Message::new("error-in-use").with("id", id),
            Self::AnsweredAbout(name) => Message::new("error-answered-about").with("name", name),
            Self::ZeroWeights => Message::new("error-zero-weights"),
            Self::BadNumber(number) => Message::new("error-bad-number").with("number", *number),
            Self::RoundOpen => Message::new("error-round-open"),
            Self::NoRoundOpen => Message::new("error-no-round-open"),
            Self::NoRound => Message::new("error-no-round"),
            Self::NoMoreRounds(rounds) => {
                Message::new("error-no-more-rounds").with("rounds", *rounds)
            }
            Self::NothingToAnswer => Message::new("error-nothing-to-answer"),
            Self::ReasonMissing => Message::new("error-reason-missing"),
            Self::ProposalFixed => Message::new("error-proposal-fixed"),
            Self::ProposalNotFixed => Message::new("error-proposal-not-fixed"),
            Self::ProposalNotStarted => Message::new("error-proposal-not-started"),
            Self::GateNotPassed => Message::new("error-gate-not-passed"),
            Self::RoundStillOpen => Message::new("error-round-still-open"),
            Self::Parameters(error) => error.message(),
            Self::SumsDoNotFit => Message::new("error-sums-do-not-fit"),
            Self::FindingsDoNotFit => Message::new("error-findings-do-not-fit"),
            Self::NoAnswers => Message::new("error-no-answers"),
            Self::EqualAnchors => Message::new("error-equal-anchors"),
        }
    }
}

impl Explain for ParameterError {
    fn message(&self) -> Message {
        Message::new(match self {
            Self::Borders => "error-parameters-borders",
            Self::StartLevels => "error-parameters-start-levels",
            Self::Steps => "error-parameters-steps",
            Self::BenefitStep => "error-parameters-benefit-step",
            Self::Shares => "error-parameters-shares",
        })
    }
}
