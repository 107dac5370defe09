//! The twelve steps of the path under the four areas of the chain.

use serde::{Deserialize, Serialize};

/// The chain: need → prioritisation → mission → follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// *Behov*.
    Need,
    /// *Prioritering*.
    Prioritisation,
    /// *Uppdrag*.
    Mission,
    /// *Uppföljning*.
    FollowUp,
}

impl Area {
    /// All areas in order.
    pub const ALL: [Self; 4] = [
        Self::Need,
        Self::Prioritisation,
        Self::Mission,
        Self::FollowUp,
    ];

    /// The text key of the name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Need => "area-need",
            Self::Prioritisation => "area-prioritisation",
            Self::Mission => "area-mission",
            Self::FollowUp => "area-follow-up",
        }
    }
}

/// A step of the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Step {
    /// *Frågan*.
    Question,
    /// *Förra gången*.
    LastTime,
    /// *Behovsgrupper*.
    NeedGroups,
    /// *Människovärde*.
    HumanDignity,
    /// *Vikta behoven*.
    Weigh,
    /// *Nytta och kostnad*.
    BenefitAndCost,
    /// *Rangordna*.
    Rank,
    /// *Samtala*.
    Deliberate,
    /// *Lägg förslag*.
    Propose,
    /// *Ge uppdrag*.
    Missions,
    /// *Planera uppföljning*.
    PlanFollowUp,
    /// *Underlag och beslut*.
    RecordAndDecision,
}

impl Step {
    /// All steps in order.
    pub const ALL: [Self; 12] = [
        Self::Question,
        Self::LastTime,
        Self::NeedGroups,
        Self::HumanDignity,
        Self::Weigh,
        Self::BenefitAndCost,
        Self::Rank,
        Self::Deliberate,
        Self::Propose,
        Self::Missions,
        Self::PlanFollowUp,
        Self::RecordAndDecision,
    ];

    /// The area the step stands under.
    pub fn area(self) -> Area {
        match self {
            Self::Question | Self::LastTime | Self::NeedGroups => Area::Need,
            Self::HumanDignity
            | Self::Weigh
            | Self::BenefitAndCost
            | Self::Rank
            | Self::Deliberate
            | Self::Propose => Area::Prioritisation,
            Self::Missions => Area::Mission,
            Self::PlanFollowUp | Self::RecordAndDecision => Area::FollowUp,
        }
    }

    /// The step's name in text keys and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::LastTime => "last-time",
            Self::NeedGroups => "need-groups",
            Self::HumanDignity => "human-dignity",
            Self::Weigh => "weigh",
            Self::BenefitAndCost => "benefit-and-cost",
            Self::Rank => "rank",
            Self::Deliberate => "deliberate",
            Self::Propose => "propose",
            Self::Missions => "missions",
            Self::PlanFollowUp => "plan-follow-up",
            Self::RecordAndDecision => "record-and-decision",
        }
    }

    /// The step with this [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }
}

/// What people have said about a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepMark {
    /// Seen and found good.
    Seen,
    /// Passed over by explicit choice, with the reason.
    PassedOver(String),
    /// Not used today.
    NotUsed,
}
