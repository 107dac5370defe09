//! Acts: what was changed of what answers rest on, as a difference between two moments and not as a log of edits.
//!
//! A *checkpoint* is passed when an answer comes in or goes, a round opens or closes, the proposal is fixed or opened
//! again, and when a record is made. Since the last checkpoint there is at most one act per premise and thing, with the
//! time of the first and the last change, and with each part that differs, before and after. What is back as it was
//! leaves none. So typing, undo, redo, taking in files and merging need no rule of their own.
//!
//! Invariant: a part that no open act tells of is as it was at the last checkpoint. So nothing is kept of the checkpoint
//! but what the open acts say stood there, in the workshop's file as in memory, and acts survive saving and opening.
//! Limits: before the first answer nothing is noted; of a file that is older than noting, only what follows is.

mod noting;
mod parts;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub(super) use self::noting::{close, note};

use super::premises::Premise;
use super::{
    Aggregation, Benefit, CostPerBenefit, CriterionId, EvidenceStrength, GroupId, Level,
    ParticipantId, Quality, Role, Rule, Workshop, is_default,
};

/// An act the record must tell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedAct {
    /// When it was done, or first done, in whole minutes.
    pub at: Timestamp,
    /// When it was last done, where that is a later minute.
    #[serde(default, skip_serializing_if = "is_default")]
    pub until: Option<Timestamp>,
    /// What.
    pub act: Act,
    /// Why, in the actor's words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub because: String,
    /// No checkpoint has been passed since: what is put back as it was leaves no act.
    #[serde(default, skip_serializing_if = "is_default")]
    pub open: bool,
}

/// Kinds of recorded acts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Act {
    /// Something that answers rest on was changed.
    Changed(Changed),
    /// Rule, aggregation or thresholds changed after the first answer; only so in files of version 1.
    MethodChanged,
    /// Proposal opened again; only in files of version 1. The proposal tells it with its reason.
    ProposalReopened,
    /// Individual answers removed.
    AnswersRemoved,
    /// One member's answer taken out.
    AnswerWithdrawn,
}

/// What was changed of one thing in one respect.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changed {
    /// The thing.
    pub thing: ChangedThing,
    /// Its name, should it be gone when it is told.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    /// In which respect.
    pub premise: Premise,
    /// The parts that differ, in the order of [`Part`].
    pub parts: Vec<ChangedPart>,
}

/// The thing that was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangedThing {
    /// A need group.
    Group(GroupId),
    /// A severity criterion.
    Criterion(CriterionId),
    /// The method.
    Method,
    /// Somebody who takes part, and in which role.
    Participant(ParticipantId, Role),
}

impl ChangedThing {
    /// Whether both are the same thing; somebody may have got another role.
    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Participant(own, _), Self::Participant(theirs, _)) => own == theirs,
            _ => self == other,
        }
    }
}

/// A part of a thing, before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangedPart {
    /// Which.
    pub part: Part,
    /// What it was at the checkpoint.
    #[serde(default, skip_serializing_if = "is_default")]
    pub before: Told,
    /// What it became.
    #[serde(default, skip_serializing_if = "is_default")]
    pub after: Told,
}

/// What may be changed of a thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// That it is there at all.
    Itself,
    /// Its name.
    Name,
    /// Who belongs to a group.
    Demarcation,
    /// What a criterion means.
    Definition,
    /// What the levels of a criterion mean, and whether it is about what may come.
    Sentences,
    /// How a criterion is judged.
    Scale,
    /// How severe the need is on a criterion.
    Severity(CriterionId),
    /// The severity class that the board has settled.
    SettledClass,
    /// Quality of the data behind that.
    Quality(CriterionId),
    /// Benefit of the measure.
    Benefit,
    /// Its cost in relation to benefit.
    Cost,
    /// Its evidence base.
    Evidence,
    /// Published figures.
    Figures,
    /// How many are affected.
    People,
    /// The health gap.
    HealthGap,
    /// The rule.
    Rule,
    /// How members' orders become one.
    Aggregation,
    /// The numbers of the rules.
    Numbers,
    /// From when agreement is enough.
    EnoughAgreement,
    /// Rounds at most.
    Rounds,
    /// How members weigh and rank.
    WaysToAnswer,
    /// Which other weightings are tried.
    Trials,
    /// Whether somebody hands in answers.
    Ranks,
}

/// What a part was or became, as far as it is told.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Told {
    /// Not there, not judged, not written.
    #[default]
    Nothing,
    /// There; it holds.
    Something,
    /// *Uppgift saknas*.
    Missing,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A level of severity.
    Level(Level),
    /// Quality of data.
    Quality(Quality),
    /// Benefit.
    Benefit(Benefit),
    /// Cost in relation to benefit.
    Cost(CostPerBenefit),
    /// Evidence base.
    Evidence(EvidenceStrength),
    /// A rule.
    Rule(Rule),
    /// A way to join orders.
    Aggregation(Aggregation),
    /// Only that it is another: sixteen hexadecimal digits.
    Mark(String),
}

/// From when changes are noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Noted {
    /// Nothing has been noted: no answer has come in, or the file is older than noting.
    #[default]
    NotYet,
    /// From the first answer on.
    SinceFirstAnswer,
    /// From this time on. Answers had come in before; what was changed then is not noted.
    Since(Timestamp),
}

impl Workshop {
    /// Whether a change of what answers rest on is noted and told in the record: an answer has come in.
    pub fn changes_are_noted(&self) -> bool {
        self.noted != Noted::NotYet || self.has_answers()
    }
}

#[cfg(test)]
mod tests;
