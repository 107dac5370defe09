//! The dignity review, the proposal with its reasons, and what the board then decided.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    Aggregation, GroupId, ProposalFindings, ReasonId, Shared, StandardReasonId, is_default,
};

/// The three questions on human dignity about the whole list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DignityReview {
    /// Is each group described by its need?
    pub described_by_need: Option<bool>,
    /// Is a group missing because nobody speaks for it?
    pub somebody_missing: Option<bool>,
    /// Have the groups with a weak voice been marked?
    pub weak_voices_marked: Option<bool>,
    /// What was said.
    #[serde(skip_serializing_if = "is_default")]
    pub note: String,
}

impl DignityReview {
    /// Whether all three questions are answered.
    pub fn is_answered(&self) -> bool {
        self.described_by_need.is_some()
            && self.somebody_missing.is_some()
            && self.weak_voices_marked.is_some()
    }
}

/// What the proposal started from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ProposalStart {
    /// The members' order by this method.
    Members(Aggregation),
    /// The need order.
    #[default]
    Need,
}

/// The order the board puts forward, with its reasons.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Proposal {
    /// What it started from; none = not started.
    pub start: Option<ProposalStart>,
    /// Groups in order; groups in one tier stand equal.
    #[serde(skip_serializing_if = "is_default")]
    pub order: Vec<Vec<GroupId>>,
    /// Reasons.
    #[serde(skip_serializing_if = "is_default")]
    pub reasons: Vec<Reason>,
    /// The dignity gate where reasons are given.
    #[serde(skip_serializing_if = "is_default")]
    pub gate: DignityGate,
    /// Differing opinions.
    #[serde(skip_serializing_if = "is_default")]
    pub differing_opinions: Vec<DifferingOpinion>,
    /// Disagreement that remains, with reasons from both sides.
    #[serde(skip_serializing_if = "is_default")]
    pub remaining_disagreement: Vec<RemainingDisagreement>,
    /// When it was fixed; none while it may change.
    #[serde(skip_serializing_if = "is_default")]
    pub fixed: Option<Timestamp>,
    /// What was worked out when it was fixed; none until it has been, and while it may change.
    #[serde(skip_serializing_if = "is_default")]
    pub findings: Option<Shared<ProposalFindings>>,
    /// Each time a fixed proposal was opened again, and why.
    #[serde(skip_serializing_if = "is_default")]
    pub reopened: Vec<Reopening>,
}

impl Proposal {
    /// Reasons that cover a group.
    pub fn reasons_for<'a>(&'a self, group: &'a GroupId) -> impl Iterator<Item = &'a Reason> {
        self.reasons
            .iter()
            .filter(move |reason| reason.groups.contains(group))
    }
}

/// A reason for one or several groups' places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Id.
    pub id: ReasonId,
    /// The groups it covers.
    pub groups: Vec<GroupId>,
    /// Reasons ticked from the list.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ticked: Vec<StandardReasonId>,
    /// Own words, or the accepted account of how the group came to its place.
    #[serde(default, skip_serializing_if = "is_default")]
    pub text: String,
    /// The text was accepted from the computed account.
    #[serde(default, skip_serializing_if = "is_default")]
    pub accepted: bool,
}

impl Reason {
    /// Whether it says why the board's order departs from the need order: a tick or own words do, the
    /// accepted account of the need order alone does not.
    pub fn explains_a_departure(&self) -> bool {
        !self.accepted || !self.ticked.is_empty()
    }
}

/// Whether reasons were read against what may never count.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DignityGate {
    /// Is anything that may never count among the reasons?
    pub forbidden_among_reasons: Option<bool>,
    /// Would the reasons hold for another age, income or way of life?
    pub holds_for_others: Option<bool>,
    /// Words found in reasons and judged to describe the need.
    #[serde(skip_serializing_if = "is_default")]
    pub words: Vec<WordReview>,
}

impl DignityGate {
    /// The gate holds: nothing forbidden among the reasons, and they hold for others.
    pub fn holds(&self) -> bool {
        self.forbidden_among_reasons == Some(false) && self.holds_for_others == Some(true)
    }
}

/// A word found in a reason and judged to describe the need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordReview {
    /// The reason it stands in.
    pub reason: ReasonId,
    /// The word as written.
    pub word: String,
}

/// An opinion that differs from the proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DifferingOpinion {
    /// What is meant instead, and why.
    pub text: String,
    /// Who, if they wish to be named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by: String,
    /// The groups it is about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub groups: Vec<GroupId>,
}

/// Disagreement on a group that remains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemainingDisagreement {
    /// The group.
    pub group: GroupId,
    /// Why some want it earlier.
    pub earlier_because: String,
    /// Why others want it later.
    pub later_because: String,
}

/// A fixed proposal was opened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reopening {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub because: String,
}

/// What the board decided, beside the proposal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// What was decided.
    pub outcome: Outcome,
    /// The day of the decision.
    pub date: Option<Date>,
    /// Paragraph in the minutes, for example `§ 41`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub paragraph: String,
    /// The body that decided.
    #[serde(default, skip_serializing_if = "is_default")]
    pub body: String,
    /// The decided order, where it differs from the proposal.
    #[serde(default, skip_serializing_if = "is_default")]
    pub order: Option<Vec<Vec<GroupId>>>,
    /// Motions (*yrkanden*).
    #[serde(default, skip_serializing_if = "is_default")]
    pub motions: Vec<String>,
    /// Reservations.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reservations: Vec<String>,
    /// Remark.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}

/// What became of the proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// As proposed.
    AsProposed,
    /// Changed.
    Changed,
    /// *Bordlagt*.
    Tabled,
    /// *Återremitterat*.
    ReferredBack,
    /// *Avslaget*.
    Rejected,
}

impl Outcome {
    /// All outcomes, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::AsProposed,
        Self::Changed,
        Self::Tabled,
        Self::ReferredBack,
        Self::Rejected,
    ];
}
