//! The half-year follow-up of twenty minutes, and what tells follow-up and evaluation apart.

use serde::Deserialize;

use super::{Localized, embedded};

/// The agenda of the half-year follow-up.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HalfYearAgenda {
    /// Version of the agenda.
    pub version: String,
    /// Where its questions come from.
    pub source: String,
    /// Items in order.
    pub items: Vec<HalfYearItem>,
}
embedded!(HalfYearAgenda, "governance/half_year_agenda.ron");

impl HalfYearAgenda {
    /// The whole length in minutes.
    pub fn minutes(&self) -> u32 {
        self.items.iter().map(|item| item.minutes).sum()
    }
}

/// One item of the half-year follow-up.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HalfYearItem {
    /// Id; three of them are those of the three questions of follow-up.
    pub id: String,
    /// Planned minutes.
    pub minutes: u32,
    /// What it is called.
    pub name: Localized,
    /// What is done.
    pub text: Localized,
}

/// Follow-up and evaluation side by side.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUpAndEvaluation {
    /// Version of the table.
    pub version: String,
    /// Where it comes from.
    pub source: String,
    /// One row for each aspect.
    pub rows: Vec<FollowUpAspect>,
}
embedded!(
    FollowUpAndEvaluation,
    "governance/follow_up_and_evaluation.ron"
);

/// One aspect in which the two differ.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUpAspect {
    /// Id.
    pub id: String,
    /// The aspect.
    pub aspect: Localized,
    /// How follow-up does it.
    pub follow_up: Localized,
    /// How evaluation does it.
    pub evaluation: Localized,
}
