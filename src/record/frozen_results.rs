//! What is known of a workshop, frozen for its record: plain data, sums only.
//!
//! A record keeps its own results, so that anyone can compute them again from the frozen data and see
//! whether they hold. Nothing here tells how one person answered.

use serde::{Deserialize, Serialize};

use crate::workshop::{CriterionId, GroupId, RoundId, RoundSums, WeightSum};

pub use crate::workshop::findings::{
    Cause, ClassShares, LevelAccount, MembersOrder, MembersPlace, Moved, NeedPlace, NeighbourShare,
    Participation, PlaceInterval, RobustnessResult, ToExplain, WeightsBasis,
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
