//! The severity class of a group: by the sum, never below the floor, unless the board has settled another.
//!
//! A sum lets much of one thing be evened out by little of another. The floor does not: one criterion judged
//! very large makes the class at least *large*, two make it *very large*; a criterion about what may come is
//! never one of the two. The floor looks at what is judged and not at weights, so no weighting takes it away.

use super::judgements::{Group, Judgements};
use super::need::{nano, severity_class};
use crate::workshop::{Level, RuleParameters};

/// From this value on a criterion counts as very large by the floor: half-way to the level below.
pub const VERY_LARGE_FROM: f64 = 5.0 / 6.0;

/// What gave a group its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClassFrom {
    /// The weighted need.
    Sum,
    /// A criterion that is very large, or several.
    Floor,
    /// The board, with a reason.
    Settled,
}

/// A group's class and how it came by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClassAccount {
    /// The class of the weighted need; none for a group whose severity nobody has judged.
    pub by_sum: Option<Level>,
    /// The higher of that and the floor.
    pub proposed: Option<Level>,
    /// What the board has settled, where it has.
    pub settled: Option<Level>,
}

impl ClassAccount {
    /// The class that counts: the settled one, else the proposed.
    pub fn class(&self) -> Option<Level> {
        self.settled.or(self.proposed)
    }

    /// What gave the class.
    pub fn from(&self) -> ClassFrom {
        if self.settled.is_some() {
            ClassFrom::Settled
        } else if self.proposed < self.by_sum {
            ClassFrom::Floor
        } else {
            ClassFrom::Sum
        }
    }

    /// Whether the board has settled another class than the proposed.
    pub fn departs(&self) -> bool {
        self.settled.is_some() && self.settled != self.proposed
    }
}

/// What stands in the place of what is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    /// The least severe that it can be.
    Least,
    /// The middle: what is shown.
    Middle,
    /// The most severe that it can be.
    Most,
}

impl Missing {
    pub(crate) fn value(self) -> f64 {
        match self {
            Self::Least => 0.0,
            Self::Middle => 0.5,
            Self::Most => 1.0,
        }
    }
}

/// The class that a group is at least in by the floor; none where nothing is very large, or the floor is off.
pub(crate) fn floor(
    group: &Group,
    missing: Missing,
    judgements: &Judgements,
    parameters: &RuleParameters,
) -> Option<Level> {
    if !parameters.floor {
        return None;
    }
    let (mut now, mut future) = (0, 0);
    for (value, about_future) in group.values.iter().zip(judgements.future_risk()) {
        if nano(value.value.unwrap_or(missing.value())) >= nano(VERY_LARGE_FROM) {
            *(if *about_future { &mut future } else { &mut now }) += 1;
        }
    }
    match (now, future) {
        (0, 0) => None,
        (0 | 1, _) => Some(Level::Large),
        _ => Some(Level::VeryLarge),
    }
}

/// A group's class at a weighted need. A group that nobody has judged has none, unless what is missing is
/// taken to be at one of its ends.
pub(crate) fn class_at(
    group: &Group,
    need: f64,
    missing: Missing,
    judgements: &Judgements,
    parameters: &RuleParameters,
) -> ClassAccount {
    let floor = floor(group, missing, judgements, parameters);
    account(
        group,
        severity_class(need, &parameters.class_borders),
        missing,
        floor,
    )
}

/// A group's class for each class that its sum may be in, worst first.
pub(crate) fn class_by_sum(
    group: &Group,
    missing: Missing,
    judgements: &Judgements,
    parameters: &RuleParameters,
) -> [Option<Level>; 4] {
    let floor = floor(group, missing, judgements, parameters);
    Level::ALL.map(|by_sum| account(group, by_sum, missing, floor).class())
}

fn account(group: &Group, by_sum: Level, missing: Missing, floor: Option<Level>) -> ClassAccount {
    let judged = missing != Missing::Middle || group.is_judged();
    let raised = floor.map_or(by_sum, |floor| floor.min(by_sum));
    ClassAccount {
        by_sum: judged.then_some(by_sum),
        proposed: judged.then_some(raised),
        settled: group.settled,
    }
}
