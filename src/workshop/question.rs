//! What is to be prioritised, for which decision, how the day runs and which method applies.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::is_default;
use super::step::Step;

/// The question and its frame.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Question {
    /// What is to be prioritised, as a sentence.
    pub text: String,
    /// Which decision it leads to.
    pub decision: String,
    /// The region.
    #[serde(skip_serializing_if = "is_default")]
    pub region: String,
    /// The political body (*nämnd*, *beredning*) that owns the question.
    #[serde(skip_serializing_if = "is_default")]
    pub body: String,
    /// The day the body works with the question.
    #[serde(skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// The day the formal decision is expected.
    #[serde(skip_serializing_if = "is_default")]
    pub decision_date: Option<Date>,
    /// Registry number (*diarienummer*).
    #[serde(skip_serializing_if = "is_default")]
    pub registry_number: String,
    /// Where questions about the record go.
    #[serde(skip_serializing_if = "is_default")]
    pub contact: String,
    /// A workshop or a matter at a meeting.
    pub occasion: Occasion,
    /// Groups only, or groups with measures.
    pub mode: Mode,
    /// Where the full record can be read.
    #[serde(skip_serializing_if = "is_default")]
    pub record_place: String,
}

/// Where the work is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Occasion {
    /// A facilitated workshop.
    #[default]
    Workshop,
    /// A matter at an ordinary meeting.
    MatterAtMeeting,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Mode {
    /// *Bara behov*: groups only; dignity and need.
    NeedsOnly,
    /// *Behov och insats*: each group carries what would be done; all three principles.
    #[default]
    NeedsAndMeasures,
}

/// The rule of the need order, see `ranking.md` section 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Rule {
    /// *Störst behov först*.
    Need,
    /// *Svårighet först, sedan nytta*.
    #[default]
    StartFromSeverity,
    /// *Svårast alltid före*.
    SevereFirst,
    /// *Fri vägning*: cross-check only.
    FreeWeighing,
}

impl Rule {
    /// All rules, in the order they are shown.
    pub const ALL: [Self; 4] = [
        Self::Need,
        Self::StartFromSeverity,
        Self::SevereFirst,
        Self::FreeWeighing,
    ];

    /// The name on the command line and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::StartFromSeverity => "start-from-severity",
            Self::SevereFirst => "severe-first",
            Self::FreeWeighing => "free-weighing",
        }
    }
}

/// How the members' orders become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Aggregation {
    /// Least total disagreement, exact.
    #[default]
    Kemeny,
    /// Share of comparisons won.
    Borda,
    /// Wins minus losses.
    Copeland,
    /// Strongest paths.
    Schulze,
    /// Median place.
    MedianRank,
    /// *Medelandel*: mean share of the points over the groups.
    MeanShare,
}

impl Aggregation {
    /// All methods, default first.
    pub const ALL: [Self; 6] = [
        Self::Kemeny,
        Self::Borda,
        Self::Copeland,
        Self::Schulze,
        Self::MedianRank,
        Self::MeanShare,
    ];

    /// The name on the command line and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kemeny => "kemeny",
            Self::Borda => "borda",
            Self::Copeland => "copeland",
            Self::Schulze => "schulze",
            Self::MedianRank => "median",
            Self::MeanShare => "mean-share",
        }
    }
}

/// How members weigh the criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum WeighingMethod {
    /// 100 points shared.
    #[default]
    Points,
    /// Swing: the most important change gets 100, the others relative to it.
    Swing,
    /// Order of importance (rank-order centroid).
    RankOrder,
    /// Pairwise comparison (geometric mean).
    Pairwise,
}

/// How members put the need groups in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum RankingMethod {
    /// Three piles, then the order inside them.
    #[default]
    Piles,
    /// 100 points shared over the groups; equal points share a place.
    Points,
    /// Two groups at a time, no more often than is needed.
    Pairs,
}

impl RankingMethod {
    /// All ways, the default first.
    pub const ALL: [Self; 3] = [Self::Piles, Self::Points, Self::Pairs];

    /// The part of a text's key that names the way.
    pub fn name(self) -> &'static str {
        match self {
            Self::Piles => "piles",
            Self::Points => "points",
            Self::Pairs => "pairs",
        }
    }
}

/// How a member's own ranking starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum StartingOrder {
    /// By name.
    #[default]
    Alphabetical,
    /// By lot, from the workshop's seed and the member's code.
    ByLot,
}

/// Which weightings the robustness analysis tries.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum WeightSpace {
    /// Every weighting.
    All,
    /// Blocks of criteria: everything in one block weighs at least as much as anything in the next.
    Ordered(Vec<Vec<super::CriterionId>>),
    /// A lower bound in [0, 1] for each named criterion.
    Bounded(std::collections::BTreeMap<super::CriterionId, f64>),
    /// Mixtures of the members' own weightings.
    #[default]
    Members,
}

/// Settings of the robustness analysis; stored so that every figure can be repeated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Robustness {
    /// Number of samples for the record.
    pub samples: u32,
    /// Seed of the generator (Pcg64).
    pub seed: u64,
    /// Which weightings are tried.
    pub space: WeightSpace,
}

impl Default for Robustness {
    fn default() -> Self {
        Self {
            samples: 100_000,
            seed: 1,
            space: WeightSpace::Members,
        }
    }
}

/// The whole method, fixed before answers come in.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Method {
    /// The rule of the need order.
    pub rule: Rule,
    /// How members' orders become one.
    pub aggregation: Aggregation,
    /// How members weigh the criteria.
    pub weighing: WeighingMethod,
    /// How members put the groups in order.
    #[serde(skip_serializing_if = "is_default")]
    pub ranking: RankingMethod,
    /// Everybody ranks that way; else each member may choose another.
    #[serde(skip_serializing_if = "is_default")]
    pub one_ranking_method: bool,
    /// Everybody ranks with the group names hidden at first; else each member may choose to.
    #[serde(skip_serializing_if = "is_default")]
    pub names_hidden: bool,
    /// How a member's own ranking starts.
    pub starting_order: StartingOrder,
    /// At most this many rounds, 1–9; three unless the board has said otherwise.
    pub rounds: Rounds,
    /// Agreement that is enough, fixed beforehand: Kendall's W at least this, in [0, 1].
    pub enough_agreement: EnoughAgreement,
    /// The numbers of the rules.
    pub parameters: RuleParameters,
    /// Settings of the robustness analysis.
    pub robustness: Robustness,
}

/// Number of rounds at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rounds(pub u8);

impl Default for Rounds {
    fn default() -> Self {
        Self(3)
    }
}

/// Kendall's W from which agreement is called enough.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EnoughAgreement(pub f64);

impl Default for EnoughAgreement {
    fn default() -> Self {
        Self(0.7)
    }
}

/// Every number the rules use: data, shown, recorded and editable within sound bounds.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RuleParameters {
    /// Lowest need of the three upper severity classes.
    pub class_borders: ClassBorders,
    /// Whether the severity class is never below the floor: one criterion *mycket stor* makes it at least
    /// *stor*, two make it *mycket stor*. On in new workshops; off in a file that does not say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub floor: bool,
    /// Start level of each severity class, 1–10, strictly worse with falling severity.
    pub start_levels: StartLevels,
    /// Steps for lower benefit, higher cost, weaker evidence.
    pub steps: Steps,
    /// Shares of the cross-check *fri vägning*.
    pub free_weighing: FreeWeighing,
}

/// Lowest weighted need of each class; strictly falling, inside (0, 1).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassBorders {
    /// *Mycket stor* from here.
    pub very_large: f64,
    /// *Stor* from here.
    pub large: f64,
    /// *Måttlig* from here; below is *liten*.
    pub moderate: f64,
}

impl Default for ClassBorders {
    fn default() -> Self {
        Self {
            very_large: 0.75,
            large: 0.5,
            moderate: 0.25,
        }
    }
}

/// Start level by severity class (Socialstyrelsen's published start scale for dental care: severity
/// scored 1–2, 3–4, 5–6, 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartLevels {
    /// For *mycket stor*.
    pub very_large: u8,
    /// For *stor*.
    pub large: u8,
    /// For *måttlig*.
    pub moderate: u8,
    /// For *liten*.
    pub small: u8,
}

impl Default for StartLevels {
    fn default() -> Self {
        Self {
            very_large: 1,
            large: 3,
            moderate: 5,
            small: 7,
        }
    }
}

/// How many levels each shortcoming lowers a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// Per class that benefit falls short of the severity class.
    pub benefit: u8,
    /// For cost *låg*.
    pub cost_low: u8,
    /// For cost *måttlig*.
    pub cost_moderate: u8,
    /// For cost *hög*.
    pub cost_high: u8,
    /// For cost *mycket hög*.
    pub cost_very_high: u8,
    /// For evidence *stark*.
    pub evidence_strong: u8,
    /// For evidence *måttlig*.
    pub evidence_moderate: u8,
    /// For evidence *svag*.
    pub evidence_weak: u8,
    /// For evidence *mycket svag*.
    pub evidence_very_weak: u8,
}

impl Default for Steps {
    fn default() -> Self {
        Self {
            benefit: 1,
            cost_low: 0,
            cost_moderate: 0,
            cost_high: 1,
            cost_very_high: 2,
            evidence_strong: 0,
            evidence_moderate: 0,
            evidence_weak: 0,
            evidence_very_weak: 1,
        }
    }
}

/// Shares of need, benefit, cost and evidence in the cross-check; non-negative with sum 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FreeWeighing {
    /// Share of weighted need.
    pub need: f64,
    /// Share of benefit.
    pub benefit: f64,
    /// Share of cost.
    pub cost: f64,
    /// Share of evidence.
    pub evidence: f64,
}

impl Default for FreeWeighing {
    fn default() -> Self {
        Self {
            need: 0.4,
            benefit: 0.3,
            cost: 0.2,
            evidence: 0.1,
        }
    }
}

/// What the day holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Agenda {
    /// Items in order.
    #[serde(skip_serializing_if = "is_default")]
    pub items: Vec<AgendaItem>,
    /// How answers will come in.
    pub ways_in: WaysIn,
}

/// One item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// The step it belongs to; none for a break or an opening.
    #[serde(default, skip_serializing_if = "is_default")]
    pub step: Option<Step>,
    /// What it is called when it is not a step.
    #[serde(default, skip_serializing_if = "is_default")]
    pub title: String,
    /// Planned minutes.
    pub minutes: u16,
    /// Used minutes, entered or measured.
    #[serde(default, skip_serializing_if = "is_default")]
    pub used: Option<u16>,
}

/// How answers will come in; several at once is usual.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WaysIn {
    /// Members answer in advance by invitation file.
    #[serde(skip_serializing_if = "is_default")]
    pub invitation: bool,
    /// Printed answer sheets, entered by number.
    #[serde(skip_serializing_if = "is_default")]
    pub paper: bool,
    /// Computers handed round in the room; 0 = none.
    #[serde(skip_serializing_if = "is_default")]
    pub computers: u8,
    /// *Vikta tillsammans*: the room weighs aloud, one vector.
    #[serde(skip_serializing_if = "is_default")]
    pub together: bool,
}
