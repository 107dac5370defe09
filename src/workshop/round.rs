//! Rounds of answers. *Ballot* is the code's word for what the interface calls *svar*.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    CriterionId, GroupId, HeldAnswer, ParticipantId, RoundFindings, RoundId, RoundMark, is_default,
};

/// A round: opened, answered, closed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Id, for example `omgang-2`.
    pub id: RoundId,
    /// Drawn by lot when it was opened: answers carry it, so that one to a rehearsal or to another copy of the
    /// workshop is known. None in rounds opened before marks were drawn.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mark: Option<RoundMark>,
    /// When it was opened.
    pub opened: Timestamp,
    /// When it was closed; none while it is open.
    #[serde(default, skip_serializing_if = "is_default")]
    pub closed: Option<Timestamp>,
    /// How many were asked to answer when it was closed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub asked: Option<u32>,
    /// The answers, one per member. Those that are sealed can be read only with the key.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answers: Vec<HeldAnswer>,
    /// *Vikta tillsammans*: one vector for the room, recorded as such.
    #[serde(default, skip_serializing_if = "is_default")]
    pub together: Option<WeightAnswer>,
    /// Sums, once the round is closed: whoever has no key, or no single answers any longer, reads these.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sums: Option<RoundSums>,
    /// What was worked out when it was closed; none until it has been.
    #[serde(default, skip_serializing_if = "is_default")]
    pub findings: Option<Box<RoundFindings>>,
    /// What moved and why; arguments for and against.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Vec<DeliberationNote>,
}

impl Round {
    /// Whether answers are still taken in.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// A round that has just been opened.
    pub fn open(id: RoundId, mark: Option<RoundMark>, at: Timestamp) -> Self {
        Self {
            id,
            mark,
            opened: at,
            closed: None,
            asked: None,
            answers: Vec::new(),
            together: None,
            sums: None,
            findings: None,
            notes: Vec::new(),
        }
    }

    /// The answers that can be read.
    pub fn ballots(&self) -> impl Iterator<Item = &Ballot> {
        self.answers.iter().filter_map(HeldAnswer::ballot)
    }

    /// The answer of one member, where it can be read.
    pub fn ballot(&self, member: &ParticipantId) -> Option<&Ballot> {
        self.answer(member)?.ballot()
    }

    /// The answer of one member as it is held.
    pub fn answer(&self, member: &ParticipantId) -> Option<&HeldAnswer> {
        self.answers.iter().find(|answer| answer.member() == member)
    }

    /// Whether a member's answer is in, readable or not.
    pub fn has_answer_of(&self, member: &ParticipantId) -> bool {
        self.answer(member).is_some()
    }

    /// How many have answered: the answers held, or their number once they are removed.
    pub fn answered(&self) -> usize {
        match &self.sums {
            Some(sums) if self.answers.is_empty() => usize::try_from(sums.answers).unwrap_or(0),
            _ => self.answers.len(),
        }
    }

    /// How many answers are sealed and have not been opened.
    pub fn unreadable(&self) -> usize {
        self.answers.len() - self.ballots().count()
    }

    /// Whether single answers are held and all of them can be read. Where not, only the sums tell what they say.
    pub fn is_readable(&self) -> bool {
        !self.answers.is_empty() && self.unreadable() == 0
    }

    /// The answers that stand in the open, to be changed.
    pub fn open_ballots_mut(&mut self) -> impl Iterator<Item = &mut Ballot> {
        self.answers.iter_mut().filter_map(|answer| match answer {
            HeldAnswer::Open(ballot) => Some(ballot),
            HeldAnswer::Sealed(_) => None,
        })
    }

    /// Holds an answer in place of the member's earlier one.
    pub(super) fn hold(&mut self, answer: HeldAnswer) {
        self.answers
            .retain(|other| other.member() != answer.member());
        self.answers.push(answer);
        self.answers.sort_by(|a, b| a.member().cmp(b.member()));
    }

    /// How many answered with the group names hidden at first.
    pub fn names_hidden(&self) -> u32 {
        match &self.sums {
            Some(sums) if !self.is_readable() => sums.names_hidden,
            _ => {
                let hidden = self.ballots().filter(|ballot| ballot.names_hidden);
                u32::try_from(hidden.count()).unwrap_or(u32::MAX)
            }
        }
    }
}

/// One member's answer. May hold a weighting, a ranking, or both.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Whose.
    pub member: ParticipantId,
    /// How it came in.
    #[serde(default, skip_serializing_if = "is_default")]
    pub way_in: WayIn,
    /// When it was locked or taken in.
    pub handed_in: Timestamp,
    /// Weights of the criteria.
    #[serde(default, skip_serializing_if = "is_default")]
    pub weights: Option<WeightAnswer>,
    /// Order of the groups.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ranking: Option<RankingAnswer>,
    /// The desired state of health per group, where the board measures the gap.
    #[serde(default, skip_serializing_if = "is_default")]
    pub desired: BTreeMap<GroupId, f64>,
    /// Chose not to answer: neither weights nor order count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub abstains: bool,
    /// The groups were put in order with their names hidden, and the names seen afterwards. What changed then
    /// is not kept.
    #[serde(default, skip_serializing_if = "is_default")]
    pub names_hidden: bool,
}

impl Ballot {
    /// An answer that says nothing yet.
    pub fn new(member: ParticipantId, handed_in: Timestamp) -> Self {
        Self {
            member,
            way_in: WayIn::default(),
            handed_in,
            weights: None,
            ranking: None,
            desired: BTreeMap::new(),
            abstains: false,
            names_hidden: false,
        }
    }
}

/// How an answer came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum WayIn {
    /// On the process leader's computer, handed over.
    #[default]
    HandOver,
    /// By answer file.
    File,
    /// From a printed sheet.
    Paper,
}

/// Weights of the criteria as the member gave them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum WeightAnswer {
    /// Points, any non-negative numbers with a positive sum.
    Points(BTreeMap<CriterionId, f64>),
    /// Swing: 0–100 for each, the most important change at 100.
    Swing(BTreeMap<CriterionId, f64>),
    /// Order of importance, most important first; ties share a tier.
    RankOrder(Vec<Vec<CriterionId>>),
    /// Pairwise comparisons; all pairs are needed to give weights.
    Pairwise(Vec<WeightComparison>),
}

/// One pairwise comparison of criteria.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeightComparison {
    /// First criterion.
    pub first: CriterionId,
    /// Second criterion.
    pub second: CriterionId,
    /// How many times as important the first is, 1/9 to 9.
    pub ratio: f64,
}

/// An order of need groups as the member gave it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RankingAnswer {
    /// Groups in order, first places first; groups in one tier stand equal.
    pub tiers: Vec<Vec<GroupId>>,
    /// *Vet ej*: never counted as last.
    #[serde(skip_serializing_if = "is_default")]
    pub unknown: Vec<GroupId>,
    /// 100 points over the groups, where the member ranked that way.
    #[serde(skip_serializing_if = "is_default")]
    pub points: BTreeMap<GroupId, f64>,
}

/// Sums of a round, enough to recompute the members' order without any single answer.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RoundSums {
    /// Answers handed in.
    pub answers: u32,
    /// Of which hold an order.
    pub rankings: u32,
    /// Of which hold weights.
    pub weightings: u32,
    /// Of which abstain.
    pub abstentions: u32,
    /// The groups, giving rows and columns below their meaning.
    pub groups: Vec<GroupId>,
    /// `preferred[i][j]`: answers that put group i strictly before group j.
    pub preferred: Vec<Vec<u32>>,
    /// `tied[i][j]`: answers that place i and j equal.
    pub tied: Vec<Vec<u32>>,
    /// `places[i][r]`: answers that give group i place r + 1 (ties share the better place).
    pub places: Vec<Vec<u32>>,
    /// Mean weight and spread per criterion.
    pub weights: Vec<WeightSum>,
    /// Answers given with the group names hidden.
    #[serde(skip_serializing_if = "is_default")]
    pub names_hidden: u32,
    /// Answers that share points over all groups.
    #[serde(skip_serializing_if = "is_default")]
    pub complete_points: u32,
    /// The mean share of the points per group over those answers, summing to 1; empty without any.
    #[serde(skip_serializing_if = "is_default")]
    pub mean_shares: Vec<f64>,
    /// Kendall's W, where it is defined. Cannot be recomputed from the sums.
    pub kendalls_w: Option<f64>,
}

/// Mean and spread of one criterion's weight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeightSum {
    /// The criterion.
    pub criterion: CriterionId,
    /// Mean of the members' normalised weights, in [0, 1].
    pub mean: f64,
    /// Lower quartile.
    pub lower: f64,
    /// Median.
    pub median: f64,
    /// Upper quartile.
    pub upper: f64,
}

/// A note from the deliberation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeliberationNote {
    /// The group it is about, if one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub group: Option<GroupId>,
    /// For a higher place, for a lower place, or neither.
    #[serde(default, skip_serializing_if = "is_default")]
    pub side: Side,
    /// The text.
    pub text: String,
    /// Sent to the record; otherwise it stays here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub in_record: bool,
}

/// Which way an argument points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Side {
    /// Neither.
    #[default]
    Neither,
    /// For a higher place.
    Earlier,
    /// For a lower place.
    Later,
}
