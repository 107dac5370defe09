//! Missions and follow-up: what shall be better, for whom, by when, and how the board will know.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{GroupId, IndicatorId, MissionId, is_default};

/// A mission (*uppdrag*) to those who carry out care.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mission {
    /// Id.
    pub id: MissionId,
    /// What shall be better.
    pub goal: String,
    /// For which groups.
    #[serde(default, skip_serializing_if = "is_default")]
    pub groups: Vec<GroupId>,
    /// From what.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: String,
    /// To what.
    #[serde(default, skip_serializing_if = "is_default")]
    pub to: String,
    /// By when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by: Option<Date>,
    /// To whom the mission goes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub receiver: String,
    /// Whether the receiver has said yes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub accepted: Option<bool>,
    /// Who must take part.
    #[serde(default, skip_serializing_if = "is_default")]
    pub collaboration: Vec<Collaboration>,
    /// How it is paid.
    #[serde(default, skip_serializing_if = "is_default")]
    pub payment: Payment,
    /// What of the effect depends on others.
    #[serde(default, skip_serializing_if = "is_default")]
    pub depends_on_others: String,
    /// Principles of trust thought through, ids from the assets.
    #[serde(default, skip_serializing_if = "is_default")]
    pub trust: BTreeSet<String>,
    /// Usual problems of collaboration talked through, ids from the assets.
    #[serde(default, skip_serializing_if = "is_default")]
    pub collaboration_problems: BTreeSet<String>,
    /// What became of it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub outcome: String,
    /// Invented for the example.
    #[serde(default, skip_serializing_if = "is_default")]
    pub illustrative: bool,
}

/// Somebody who must take part.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Collaboration {
    /// Who.
    pub who: String,
    /// Why.
    pub why: String,
    /// Who gains.
    #[serde(skip_serializing_if = "is_default")]
    pub who_gains: String,
    /// Owns the question.
    #[serde(skip_serializing_if = "is_default")]
    pub owns_question: bool,
    /// What it takes from them.
    #[serde(skip_serializing_if = "is_default")]
    pub takes: String,
}

/// How a mission is paid.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Payment {
    /// The form of reimbursement, in words.
    pub form: String,
    /// Active or passive steering of resources.
    #[serde(skip_serializing_if = "is_default")]
    pub steering: Option<Steering>,
    /// The form tried against each wanted property (ids from the assets).
    #[serde(skip_serializing_if = "is_default")]
    pub properties: BTreeMap<String, PaymentTrial>,
}

/// Ways of steering resources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Steering {
    /// Incentives, payment linked to goals, afterwards.
    Active,
    /// Frames and grants, regardless of goals, beforehand.
    Passive,
}

/// How a form of payment does on one wanted property.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PaymentTrial {
    /// Yes, no, or not judged.
    pub fulfils: Option<bool>,
    /// In words.
    pub note: String,
}

/// The plan for follow-up.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FollowUp {
    /// When the board takes the question up again.
    #[serde(skip_serializing_if = "is_default")]
    pub review_date: Option<Date>,
    /// Half-year follow-up.
    #[serde(skip_serializing_if = "is_default")]
    pub half_year_date: Option<Date>,
    /// The budget year the plan serves.
    #[serde(skip_serializing_if = "is_default")]
    pub budget_year: Option<i16>,
    /// Who owns it.
    #[serde(skip_serializing_if = "is_default")]
    pub owner: String,
    /// Indicators.
    #[serde(skip_serializing_if = "is_default")]
    pub indicators: Vec<Indicator>,
    /// Verdicts given at follow-up.
    #[serde(skip_serializing_if = "is_default")]
    pub verdicts: Vec<Verdict>,
    /// What speaks for re-prioritising, ids from the assets.
    #[serde(skip_serializing_if = "is_default")]
    pub speaks_for_change: BTreeSet<String>,
}

/// The three questions of follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FollowUpQuestion {
    /// Has the mission been carried out?
    CarriedOut,
    /// Have people got the care they need?
    CareReceived,
    /// Is health better and more equal?
    HealthBetter,
}

impl FollowUpQuestion {
    /// All three, in order.
    pub const ALL: [Self; 3] = [Self::CarriedOut, Self::CareReceived, Self::HealthBetter];
}

/// Whose view an indicator takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Perspective {
    /// The population's.
    Population,
    /// The organisation's.
    Organisation,
}

/// The four levels of decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DecisionLevel {
    /// Elected members: effects, half a year to a year.
    Politics,
    /// Administration: indicators, quarterly.
    Administration,
    /// Unit: processes, monthly.
    Unit,
    /// Team: activities, weekly.
    Team,
}

impl DecisionLevel {
    /// All levels, in order.
    pub const ALL: [Self; 4] = [Self::Politics, Self::Administration, Self::Unit, Self::Team];
}

/// Something that is followed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Id.
    pub id: IndicatorId,
    /// What is followed.
    pub name: String,
    /// The group it is about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub group: Option<GroupId>,
    /// The mission it serves.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mission: Option<MissionId>,
    /// Which question it answers.
    pub question: FollowUpQuestion,
    /// Whose view.
    pub perspective: Perspective,
    /// For which level of decision.
    pub level: DecisionLevel,
    /// Unit, written out.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: String,
    /// Value at the start.
    #[serde(default, skip_serializing_if = "is_default")]
    pub start: Option<f64>,
    /// Value aimed at.
    #[serde(default, skip_serializing_if = "is_default")]
    pub target: Option<f64>,
    /// Source of the values.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
    /// Values over time.
    #[serde(default, skip_serializing_if = "is_default")]
    pub values: Vec<IndicatorValue>,
    /// Invented for the example.
    #[serde(default, skip_serializing_if = "is_default")]
    pub illustrative: bool,
}

/// A value at a date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorValue {
    /// When.
    pub date: Date,
    /// How much.
    pub value: f64,
    /// Remark.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}

/// What the board makes of the follow-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// When.
    pub date: Date,
    /// Which mission; none = the whole.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mission: Option<MissionId>,
    /// What was found.
    pub finding: String,
    /// What to do with it.
    pub action: VerdictAction,
}

/// What to do after follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum VerdictAction {
    /// Hold on.
    HoldOn,
    /// Revise the mission.
    Revise,
    /// Give a new mission.
    NewMission,
    /// Prioritise anew.
    Reprioritise,
}

impl VerdictAction {
    /// All actions, in order.
    pub const ALL: [Self; 4] = [
        Self::HoldOn,
        Self::Revise,
        Self::NewMission,
        Self::Reprioritise,
    ];
}
