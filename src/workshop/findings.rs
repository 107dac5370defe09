//! Findings: what was worked out when a round was closed or the proposal fixed, frozen so that nobody works it out
//! again and finds something else.
//!
//! Plain data. Findings come in by [`Edit::NoteFindings`](super::Edit::NoteFindings), after the act they belong to, and
//! only while what they were worked out from stands: they carry its fingerprints. Nothing here tells how one person
//! answered.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::premises::{Fingerprints, Premise, fingerprints_of, mark};
use super::{
    Aggregation, Attendance, Benefit, CostPerBenefit, EvidenceStrength, GroupId, HeldAnswer,
    InterestDeclared, Judged, Level, NeedGroup, Round, RoundId, Rule, WayIn, WeightSpace,
    WeightSum, Workshop, is_default,
};

/// What the findings of a round are worked out from.
const OF_ROUND: [Premise; 4] = [
    Premise::Groups,
    Premise::Criteria,
    Premise::Method,
    Premise::Answers,
];

/// What the findings of the proposal are worked out from.
const OF_PROPOSAL: [Premise; 7] = [
    Premise::Groups,
    Premise::Severity,
    Premise::Measures,
    Premise::Criteria,
    Premise::Method,
    Premise::Answers,
    Premise::Order,
];

/// Findings on their way into the workshop.
#[derive(Debug, Clone, PartialEq)]
pub enum Findings {
    /// Of a closed round.
    Round(RoundId, RoundFindings),
    /// Of the fixed proposal.
    Proposal(ProposalFindings),
}

/// What a closed round was found to say. Its sums stand in the round itself.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundFindings {
    /// When they were worked out.
    pub at: Timestamp,
    /// What they were worked out from.
    pub premises: Fingerprints,
    /// Who took part, as counts.
    pub participation: Participation,
    /// How the answers came in.
    pub ways_in: WaysIn,
    /// The members' order, by the board's own method first and then by the others.
    #[serde(default, skip_serializing_if = "is_default")]
    pub orders: Vec<MembersOrder>,
    /// Mean agreement over pairs of answers, −1 to 1.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mean_agreement: Option<f64>,
    /// Share of conflict over pairs of groups, 0 to 1.
    #[serde(default, skip_serializing_if = "is_default")]
    pub conflict: Option<f64>,
    /// Whether the answers fall in two patterns; none where there are too few to say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub two_patterns: Option<bool>,
    /// Groups whose place changed since the round before.
    #[serde(default, skip_serializing_if = "is_default")]
    pub moved: Vec<Moved>,
}

/// What the fixed proposal rested on.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalFindings {
    /// When they were worked out.
    pub at: Timestamp,
    /// What they were worked out from.
    pub premises: Fingerprints,
    /// A mark of what else they were worked out from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub besides: String,
    /// The weights the need order rests on, with spread; empty without criteria.
    #[serde(default, skip_serializing_if = "is_default")]
    pub weights: Vec<WeightSum>,
    /// Whose weights they are.
    #[serde(default, skip_serializing_if = "is_default")]
    pub weights_from: WeightsBasis,
    /// The need order; empty where there is none.
    #[serde(default, skip_serializing_if = "is_default")]
    pub need_order: Vec<NeedPlace>,
    /// The members' order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub members_order: Option<MembersOrder>,
    /// The platform audit of the proposal: what has to be explained, with its causes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub to_explain: Vec<ToExplain>,
    /// How sure the need order is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub robustness: Option<RobustnessResult>,
}

impl RoundFindings {
    /// The fingerprints that findings of a closed round carry now.
    pub fn premises(workshop: &Workshop) -> Fingerprints {
        fingerprints_of(workshop, &OF_ROUND)
    }
}

impl ProposalFindings {
    /// The fingerprints that findings of the fixed proposal carry now.
    pub fn premises(workshop: &Workshop) -> Fingerprints {
        fingerprints_of(workshop, &OF_PROPOSAL)
    }

    /// The mark of what else they would be worked out from now: mode, quality of values, gaps that give values.
    pub fn besides_now(workshop: &Workshop) -> String {
        let sure = |group: &NeedGroup| {
            let judged = group.severity.iter();
            let qualities: Vec<_> = judged.map(|it| it.quality).collect();
            let gap = group.health_gap.as_ref();
            let gap = gap.map(|it| (it.worst, it.optimal, it.current, it.desired, it.quality));
            (qualities, gap)
        };
        let groups: Vec<_> = workshop.need_groups.iter().map(sure).collect();
        mark(&(workshop.question.mode, groups))
    }

    /// Whether everything they were worked out from stands, single answers aside.
    pub fn stand(&self, workshop: &Workshop) -> bool {
        self.premises == Self::premises(workshop) && self.besides == Self::besides_now(workshop)
    }
}

impl Findings {
    /// Whether what they were worked out from is what stands.
    pub(super) fn hold(&self, workshop: &Workshop) -> bool {
        match self {
            Self::Round(_, findings) => findings.premises == RoundFindings::premises(workshop),
            Self::Proposal(findings) => findings.premises == ProposalFindings::premises(workshop),
        }
    }

    /// The groups they speak of.
    pub(super) fn groups(&self) -> impl Iterator<Item = &GroupId> {
        let (orders, places, explained, robustness) = match self {
            Self::Round(_, findings) => (findings.orders.as_slice(), &[][..], &[][..], None),
            Self::Proposal(findings) => (
                findings.members_order.as_slice(),
                findings.need_order.as_slice(),
                findings.to_explain.as_slice(),
                findings.robustness.as_ref(),
            ),
        };
        let placed = orders.iter().flat_map(|order| &order.places);
        let tried = robustness.into_iter().flat_map(|tried| &tried.intervals);
        placed
            .map(|place| &place.group)
            .chain(places.iter().map(|place| &place.group))
            .chain(explained.iter().map(|it| &it.group))
            .chain(explained.iter().flat_map(|it| &it.passed_by))
            .chain(tried.map(|interval| &interval.group))
    }
}

/// Whether any findings are noted.
pub(super) fn has_noted(workshop: &Workshop) -> bool {
    let mut rounds = workshop.rounds.iter();
    workshop.proposal.findings.is_some() || rounds.any(|round| round.findings.is_some())
}

/// Puts findings back that were noted since a snapshot was taken, where they hold for it too: noting is no step to undo.
pub(super) fn keep_noted(from: &Workshop, to: &mut Workshop) {
    let noted = |round: &Round| {
        let findings = round.findings.clone()?;
        Some(Findings::Round(round.id.clone(), *findings))
    };
    let rounds = from.rounds.iter().filter_map(noted);
    let proposal = from.proposal.findings.as_ref();
    let all = rounds
        .chain(proposal.map(|findings| Findings::Proposal(ProposalFindings::clone(findings))));
    for findings in all {
        if findings.hold(to) {
            // What does not fit there is not noted there.
            let _ = super::apply::note_findings(to, findings);
        }
    }
}

/// How answers came in, as counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaysIn {
    /// On the process leader's computer, handed over.
    pub hand_over: u32,
    /// By answer file.
    pub file: u32,
    /// From a printed sheet.
    pub paper: u32,
}

impl WaysIn {
    /// How a round's answers came in.
    pub fn of(round: &Round) -> Self {
        let count = |way: WayIn| {
            let ways = round.answers.iter().map(HeldAnswer::way_in);
            u32::try_from(ways.filter(|it| *it == way).count()).unwrap_or(u32::MAX)
        };
        Self {
            hand_over: count(WayIn::HandOver),
            file: count(WayIn::File),
            paper: count(WayIn::Paper),
        }
    }
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

/// Who took part, as counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participation {
    /// Everyone named in the workshop.
    pub people: u32,
    /// Those who hand in answers.
    pub ranking: u32,
    /// Of the ranking, those who handed in an answer in the latest closed round.
    pub answered: u32,
    /// Noted as present, the whole time or part of it.
    pub present: u32,
    /// Noted as absent.
    pub absent: u32,
    /// Of the ranking, those who were asked about conflicts of interest.
    pub asked_about_interests: u32,
    /// Of those asked, those who do not take part because of one.
    pub stepped_aside: u32,
}

impl Participation {
    /// Counts the people of a workshop.
    pub fn of(workshop: &Workshop) -> Self {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let people = &workshop.participants;
        let ranking = || people.iter().filter(|person| person.ranks());
        let answered = workshop.latest_closed_round();
        let answered = answered.map_or(0, |round| count(round.answered()));
        Self {
            people: count(people.len()),
            ranking: count(ranking().count()),
            answered,
            present: count(
                people
                    .iter()
                    .filter(|person| {
                        matches!(person.attendance, Attendance::Present | Attendance::Partly)
                    })
                    .count(),
            ),
            absent: count(
                people
                    .iter()
                    .filter(|person| person.attendance == Attendance::Absent)
                    .count(),
            ),
            asked_about_interests: count(
                ranking()
                    .filter(|person| person.interest != InterestDeclared::NotAsked)
                    .count(),
            ),
            stepped_aside: count(
                ranking()
                    .filter(|person| person.interest == InterestDeclared::StepsAside)
                    .count(),
            ),
        }
    }
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
    /// Severity class; that of `need` where there is none, see [`Self::known_class`].
    pub class: Level,
    /// Nobody has judged or settled the severity: there is no class.
    #[serde(default, skip_serializing_if = "is_default")]
    pub without_class: bool,
    /// The class of `need`, before floor and settling.
    #[serde(default, skip_serializing_if = "is_default")]
    pub class_by_sum: Option<Level>,
    /// The class that the judgements propose, the floor in it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub class_proposed: Option<Level>,
    /// Whether the board has settled the class.
    #[serde(default, skip_serializing_if = "is_default")]
    pub class_settled: bool,
    /// Whether the class differs within the span.
    pub class_uncertain: bool,
    /// The way from start level to level; none under rules without levels.
    pub levels: Option<LevelAccount>,
    /// Value in [0, 1] of the free weighing, where that is the rule.
    pub free_value: Option<f64>,
}

impl NeedPlace {
    /// The severity class; none for a group whose severity nobody has judged or settled.
    pub fn known_class(&self) -> Option<Level> {
        (!self.without_class).then_some(self.class)
    }
}

/// How a group came to its level.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelAccount {
    /// Start level by severity class, 1–10; 0 without a class.
    pub start: u8,
    /// Benefit and the steps it lowered the group.
    pub benefit: (Judged<Benefit>, u8),
    /// Cost per benefit and the steps it lowered the group.
    pub cost: (Judged<CostPerBenefit>, u8),
    /// Evidence and the steps it lowered the group.
    pub evidence: (Judged<EvidenceStrength>, u8),
    /// The level it ends at, 1–10; between two where the middle of what is missing lies there.
    #[serde(with = "as_level")]
    pub level: f64,
    /// The measure has no benefit: level 10 whatever the severity.
    pub without_benefit: bool,
    /// The best and the worst level that what is missing may give; one where they are the same.
    pub possible: Vec<u8>,
    /// Benefit is missing: the level may also be 10, for want of any.
    #[serde(default, skip_serializing_if = "is_default")]
    pub or_no_benefit: bool,
}

/// A level in a file: a whole one without decimals, as records of version 1 have it.
mod as_level {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(level: &f64, serializer: S) -> Result<S::Ok, S::Error> {
        if level.fract() == 0.0 {
            serializer.serialize_u8(*level as u8)
        } else {
            serializer.serialize_f64(*level)
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
        f64::deserialize(deserializer)
    }
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
    /// Pairs that the order sets against answers, summed; none where the method does not count them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distance: Option<u64>,
    /// No order sets fewer pairs against answers than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<u64>,
    /// Number of equally good orders, where the method knows it.
    pub optima: Option<u64>,
    /// Whether there may be more equally good orders than were counted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub optima_at_least: bool,
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
    /// The figure that made the place, where the method has one: Borda's share, Copeland's points, the median place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<f64>,
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
    /// Which weightings were tried; none in records from before it was noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space: Option<WeightSpace>,
    /// Per group: share of samples in each severity class, worst first; empty where it was not noted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<ClassShares>,
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

/// How often a group falls in each severity class when weights and values are varied.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassShares {
    /// The group.
    pub group: GroupId,
    /// Shares of samples in [0, 1], worst class first.
    pub shares: [f64; 4],
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
