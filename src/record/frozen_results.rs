//! What is known of a workshop, frozen for its record: plain data, sums only.
//!
//! A record keeps its own results, so that anyone can compute them again from the frozen data and see
//! whether they hold. Nothing here tells how one person answered.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::results::Participation;
use crate::workshop::{
    Aggregation, Benefit, CostPerBenefit, CriterionId, EvidenceStrength, GroupId, Judged, Level,
    RoundId, RoundSums, Rule, WeightSum,
};

/// Everything computed that a record says.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenResults {
    /// Who took part, as counts.
    pub participation: Participation,
    /// The weights the need order rests on, with spread; empty without criteria.
    pub weights: Vec<WeightSum>,
    /// Whose weights they are.
    pub weights_from: WeightsBasis,
    /// The need order; empty where it cannot be computed.
    pub need_order: Vec<NeedPlace>,
    /// The members' order.
    pub members_order: Option<MembersOrder>,
    /// The platform audit of the proposal: what has to be explained.
    pub to_explain: Vec<ToExplain>,
    /// The closed rounds, in order.
    pub rounds: Vec<RoundResult>,
    /// How sure the need order is.
    pub robustness: Option<RobustnessResult>,
}

/// Whose weights the need order rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum WeightsBasis {
    /// The mean of the members' own weights.
    Members,
    /// *Vikta tillsammans*: one vector for the room.
    Together,
    /// Nobody has weighed: equal weights.
    #[default]
    Equal,
}

/// A group's place in the need order and how it came there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedPlace {
    /// The group.
    pub group: GroupId,
    /// Competition place from 1; equal groups share the better place.
    pub place: u32,
    /// Weighted need in [0, 1], with one half in the place of what is missing.
    pub need: f64,
    /// Each criterion's part of the weighted need, in the order of the workshop's criteria.
    pub parts: Vec<f64>,
    /// Lowest and highest weighted need where judgements are missing; the same where none is.
    pub span: (f64, f64),
    /// Severity class of `need`.
    pub class: Level,
    /// Whether the class differs within the span.
    pub class_uncertain: bool,
    /// The way from start level to level; none under rules without levels.
    pub levels: Option<LevelAccount>,
    /// Value in [0, 1] of the free weighing, where that is the rule.
    pub free_value: Option<f64>,
}

/// How a group came to its level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelAccount {
    /// Start level by severity class, 1–10.
    pub start: u8,
    /// Benefit and the steps it lowered the group.
    pub benefit: (Judged<Benefit>, u8),
    /// Cost per benefit and the steps it lowered the group.
    pub cost: (Judged<CostPerBenefit>, u8),
    /// Evidence and the steps it lowered the group.
    pub evidence: (Judged<EvidenceStrength>, u8),
    /// The level it ends at, 1–10.
    pub level: u8,
    /// The measure has no benefit: level 10 whatever the severity.
    pub without_benefit: bool,
    /// Every level some completion of what is missing would give; one where nothing is missing.
    pub possible: Vec<u8>,
}

/// The members' order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembersOrder {
    /// The round it rests on.
    pub round: RoundId,
    /// How the rankings became one.
    pub aggregation: Aggregation,
    /// One entry per group, by place; groups that no answer compares stand last without a place.
    pub places: Vec<MembersPlace>,
    /// Number of equally good orders, where the method knows it.
    pub optima: Option<u64>,
    /// Whether no other order is as good; none where the method does not say.
    pub unique: Option<bool>,
    /// Whether the order is proved to be the best; none where the method has no such proof.
    pub proved: Option<bool>,
    /// Groups that change place under other methods, with their places by method name.
    pub other_methods: BTreeMap<GroupId, BTreeMap<String, Option<u32>>>,
}

/// A group's place in the members' order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembersPlace {
    /// The group.
    pub group: GroupId,
    /// Competition place from 1.
    pub place: Option<u32>,
    /// Best and worst place over equally good orders.
    pub span: Option<(u32, u32)>,
    /// Median of the members' own places.
    pub median: Option<f64>,
    /// Lower and upper quartile of the members' own places.
    pub quartiles: Option<(f64, f64)>,
}

/// A group that stands below milder ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToExplain {
    /// The group with the more severe need.
    pub group: GroupId,
    /// The groups with milder needs that stand before it.
    pub passed_by: Vec<GroupId>,
    /// What it is due to.
    pub causes: Vec<Cause>,
    /// Cost is the only cause: contrary to the platform.
    pub cost_alone: bool,
    /// Every pair lies at the border of two classes, so no reason is needed.
    pub borderline: bool,
}

/// Why a group stands where it stands against severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cause {
    /// The board's own choice.
    Choice,
    /// Benefit.
    Benefit,
    /// Cost.
    Cost,
    /// Evidence.
    Evidence,
}

/// A closed round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundResult {
    /// The round.
    pub round: RoundId,
    /// How many were asked.
    pub asked: Option<u32>,
    /// Its sums.
    pub sums: RoundSums,
    /// Mean agreement over pairs of answers, −1 to 1.
    pub mean_agreement: Option<f64>,
    /// Share of conflict over pairs of groups, 0 to 1.
    pub conflict: Option<f64>,
    /// Groups whose place changed since the round before: earlier is positive.
    pub moved: Vec<Moved>,
}

/// A group that changed place between rounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// The group.
    pub group: GroupId,
    /// Place in the round before.
    pub before: u32,
    /// Place in this round.
    pub after: u32,
}

/// How sure the need order is, with everything needed to repeat the figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RobustnessResult {
    /// The rule tried.
    pub rule: Rule,
    /// Number of samples.
    pub samples: u32,
    /// Seed of the generator.
    pub seed: u64,
    /// Per group: first and last place in 90 of 100 samples.
    pub intervals: Vec<PlaceInterval>,
    /// Per neighbouring pair in the need order: share of samples where the first stands before.
    pub neighbours: Vec<NeighbourShare>,
}

/// Where a group ends up when weights and values are varied.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceInterval {
    /// The group.
    pub group: GroupId,
    /// First place whose cumulated share reaches 0.05.
    pub first: u32,
    /// First place whose cumulated share reaches 0.95.
    pub last: u32,
}

/// How often the first of two neighbours stands before the second.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeighbourShare {
    /// The group with the earlier place.
    pub before: GroupId,
    /// The group with the later place.
    pub after: GroupId,
    /// Share of samples in [0, 1], ties counted half.
    pub share: f64,
}

impl FrozenResults {
    /// A group's entry in the need order.
    pub fn need_place(&self, group: &GroupId) -> Option<&NeedPlace> {
        self.need_order.iter().find(|place| &place.group == group)
    }

    /// A group's entry in the members' order.
    pub fn members_place(&self, group: &GroupId) -> Option<&MembersPlace> {
        self.members_order
            .as_ref()?
            .places
            .iter()
            .find(|place| &place.group == group)
    }

    /// The weight of a criterion.
    pub fn weight(&self, criterion: &CriterionId) -> Option<&WeightSum> {
        self.weights
            .iter()
            .find(|weight| &weight.criterion == criterion)
    }
}
