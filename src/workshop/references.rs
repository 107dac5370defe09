//! Who names whom: every reference in a workshop from one thing to another, told by one function.
//!
//! Removing asks it whether something is in use, an edit whether what it names is there, and [`validate`](super::validate)
//! whether a file hangs together. A new field that names something is added here, and nowhere else.

use std::collections::BTreeSet;

use super::{
    Ballot, CriterionId, DeliberationNote, DifferingOpinion, FollowUp, GroupId, HeldAnswer,
    Mission, MissionId, NeedGroup, ParticipantId, Reason, ReasonId, RemainingDisagreement, Round,
    RoundSums, SourceId, Step, WeightAnswer, WeightSpace, Workshop,
};

/// Something with an id that others name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing<'a> {
    Group(&'a GroupId),
    Criterion(&'a CriterionId),
    Participant(&'a ParticipantId),
    Source(&'a SourceId),
    Reason(&'a ReasonId),
    Mission(&'a MissionId),
}

impl<'a> Thing<'a> {
    /// Its id.
    pub(super) fn id(self) -> &'a str {
        match self {
            Self::Group(id) => id.as_str(),
            Self::Criterion(id) => id.as_str(),
            Self::Participant(id) => id.as_str(),
            Self::Source(id) => id.as_str(),
            Self::Reason(id) => id.as_str(),
            Self::Mission(id) => id.as_str(),
        }
    }
}

/// Where something is named.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Place<'a> {
    /// In the method: which weightings are tried.
    Method,
    /// In a need group.
    Group(&'a NeedGroup),
    /// In a single answer.
    Answer,
    /// In a round's sums, or in what the room weighed together.
    Sums,
    /// In a note from the deliberation.
    Note,
    /// In the proposal's order.
    Order,
    /// In a reason.
    Reason,
    /// At the dignity gate.
    Gate,
    /// In a differing opinion.
    Opinion,
    /// In the disagreement that remains.
    Disagreement,
    /// In the decided order.
    Decision,
    /// In a mission.
    Mission,
    /// In the plan for follow-up.
    FollowUp,
}

impl Place<'_> {
    /// The step where it is written.
    pub(super) fn step(self) -> Step {
        match self {
            Self::Method => Step::Question,
            Self::Group(_) => Step::NeedGroups,
            Self::Answer | Self::Sums | Self::Note => Step::Deliberate,
            Self::Order | Self::Reason | Self::Gate | Self::Opinion | Self::Disagreement => {
                Step::Propose
            }
            Self::Decision => Step::RecordAndDecision,
            Self::Mission => Step::Missions,
            Self::FollowUp => Step::PlanFollowUp,
        }
    }

    /// Whether the members' answers or the board's decision would lose something with what is named there.
    pub(super) fn is_answer_or_decision(self) -> bool {
        matches!(self, Self::Answer | Self::Sums | Self::Decision)
    }
}

/// Every reference, with where it stands.
pub(super) fn references(workshop: &Workshop) -> impl Iterator<Item = (Place<'_>, Thing<'_>)> {
    let groups = workshop
        .need_groups
        .iter()
        .flat_map(|group| of_group(group).map(move |thing| (Place::Group(group), thing)));
    let rounds = workshop.rounds.iter().flat_map(|round| {
        let answers = round.answers.iter().flat_map(of_answer);
        let answers = answers.chain(perhaps_named(workshop, round));
        // The sums of a round that nobody answered name what there was, and nothing rests on it.
        let sums = round.sums.iter().filter(|sums| sums.answers > 0);
        let sums = sums.flat_map(of_sums);
        let sums = sums.chain(round.together.iter().flat_map(of_weights));
        let notes = of_notes(&round.notes);
        at(Place::Answer, answers)
            .chain(at(Place::Sums, sums))
            .chain(at(Place::Note, notes))
    });
    let proposal = &workshop.proposal;
    let words = proposal.gate.words.iter().map(|word| &word.reason);
    let decided = workshop
        .decision
        .iter()
        .filter_map(|decision| decision.order.as_deref())
        .flat_map(of_order);
    groups
        .chain(rounds)
        .chain(at(
            Place::Method,
            of_space(&workshop.method.robustness.space),
        ))
        .chain(at(Place::Order, of_order(&proposal.order)))
        .chain(at(
            Place::Reason,
            proposal.reasons.iter().flat_map(of_reason),
        ))
        .chain(at(Place::Gate, words.map(Thing::Reason)))
        .chain(at(
            Place::Opinion,
            of_opinions(&proposal.differing_opinions),
        ))
        .chain(at(
            Place::Disagreement,
            of_disagreement(&proposal.remaining_disagreement),
        ))
        .chain(at(Place::Decision, decided))
        .chain(at(
            Place::Mission,
            workshop.missions.iter().flat_map(of_mission),
        ))
        .chain(at(Place::FollowUp, of_follow_up(&workshop.follow_up)))
}

fn at<'a>(
    place: Place<'a>,
    things: impl Iterator<Item = Thing<'a>>,
) -> impl Iterator<Item = (Place<'a>, Thing<'a>)> {
    things.map(move |thing| (place, thing))
}

/// What a need group names.
pub(super) fn of_group(group: &NeedGroup) -> impl Iterator<Item = Thing<'_>> {
    let criteria = group.severity.iter().map(|judgement| &judgement.criterion);
    let sources = group.figures.iter().map(|figure| &figure.source);
    let overlaps = group.overlaps.iter().map(Thing::Group);
    overlaps
        .chain(criteria.map(Thing::Criterion))
        .chain(sources.map(Thing::Source))
}

/// What an answer names, as far as it can be read.
fn of_answer(answer: &HeldAnswer) -> impl Iterator<Item = Thing<'_>> {
    let member = Thing::Participant(answer.member());
    std::iter::once(member).chain(answer.ballot().into_iter().flat_map(of_ballot))
}

/// What answers that cannot be read may name, where no sums tell: any group and any criterion.
fn perhaps_named<'a>(workshop: &'a Workshop, round: &Round) -> impl Iterator<Item = Thing<'a>> {
    let closed = round.unreadable() > 0 && round.sums.is_none();
    let groups = workshop
        .need_groups
        .iter()
        .map(|group| Thing::Group(&group.id));
    let criteria = workshop.criteria.iter();
    let criteria = criteria.map(|criterion| Thing::Criterion(&criterion.id));
    groups.chain(criteria).filter(move |_| closed)
}

/// What an answer names.
pub(super) fn of_ballot(ballot: &Ballot) -> impl Iterator<Item = Thing<'_>> {
    let ranked = ballot.ranking.iter().flat_map(|ranking| {
        let tiers = ranking.tiers.iter().flatten();
        tiers.chain(&ranking.unknown).chain(ranking.points.keys())
    });
    let weights = ballot.weights.iter().flat_map(of_weights);
    weights.chain(ranked.chain(ballot.desired.keys()).map(Thing::Group))
}

/// The criteria that weights name.
pub(super) fn of_weights(weights: &WeightAnswer) -> impl Iterator<Item = Thing<'_>> {
    let criteria: Vec<&CriterionId> = match weights {
        WeightAnswer::Points(points) | WeightAnswer::Swing(points) => points.keys().collect(),
        WeightAnswer::RankOrder(tiers) => tiers.iter().flatten().collect(),
        WeightAnswer::Pairwise(pairs) => pairs
            .iter()
            .flat_map(|pair| [&pair.first, &pair.second])
            .collect(),
    };
    criteria.into_iter().map(Thing::Criterion)
}

fn of_sums(sums: &RoundSums) -> impl Iterator<Item = Thing<'_>> {
    let criteria = sums.weights.iter().map(|weight| &weight.criterion);
    let groups = sums.groups.iter().map(Thing::Group);
    groups.chain(criteria.map(Thing::Criterion))
}

fn of_space(space: &WeightSpace) -> impl Iterator<Item = Thing<'_>> {
    let criteria: Vec<&CriterionId> = match space {
        WeightSpace::All | WeightSpace::Members => Vec::new(),
        WeightSpace::Ordered(blocks) => blocks.iter().flatten().collect(),
        WeightSpace::Bounded(bounds) => bounds.keys().collect(),
    };
    criteria.into_iter().map(Thing::Criterion)
}

/// The groups an order names.
pub(super) fn of_order(order: &[Vec<GroupId>]) -> impl Iterator<Item = Thing<'_>> {
    order.iter().flatten().map(Thing::Group)
}

/// What a reason names.
pub(super) fn of_reason(reason: &Reason) -> impl Iterator<Item = Thing<'_>> {
    reason.groups.iter().map(Thing::Group)
}

/// What notes from the deliberation name.
pub(super) fn of_notes(notes: &[DeliberationNote]) -> impl Iterator<Item = Thing<'_>> {
    let groups = notes.iter().filter_map(|note| note.group.as_ref());
    groups.map(Thing::Group)
}

/// What differing opinions name.
pub(super) fn of_opinions(opinions: &[DifferingOpinion]) -> impl Iterator<Item = Thing<'_>> {
    let groups = opinions.iter().flat_map(|opinion| &opinion.groups);
    groups.map(Thing::Group)
}

/// What the disagreement that remains names.
pub(super) fn of_disagreement(
    disagreement: &[RemainingDisagreement],
) -> impl Iterator<Item = Thing<'_>> {
    disagreement.iter().map(|row| Thing::Group(&row.group))
}

/// What a mission names.
pub(super) fn of_mission(mission: &Mission) -> impl Iterator<Item = Thing<'_>> {
    mission.groups.iter().map(Thing::Group)
}

/// What the plan for follow-up names.
pub(super) fn of_follow_up(follow_up: &FollowUp) -> impl Iterator<Item = Thing<'_>> {
    let indicators = || follow_up.indicators.iter();
    let groups = indicators().filter_map(|indicator| indicator.group.as_ref());
    let missions = indicators().filter_map(|indicator| indicator.mission.as_ref());
    groups.map(Thing::Group).chain(missions.map(Thing::Mission))
}

/// A place where one need group is named beside others or alone, and may be taken out or renamed.
pub(super) enum Slot<'a> {
    Among(&'a mut Vec<GroupId>),
    Alone(&'a mut Option<GroupId>),
}

/// Every place outside orders, answers and the remaining disagreement where a need group is named.
pub(super) fn group_slots(workshop: &mut Workshop) -> impl Iterator<Item = Slot<'_>> {
    let overlaps = workshop
        .need_groups
        .iter_mut()
        .map(|group| &mut group.overlaps);
    let proposal = &mut workshop.proposal;
    let reasons = proposal.reasons.iter_mut().map(|reason| &mut reason.groups);
    let opinions = proposal
        .differing_opinions
        .iter_mut()
        .map(|opinion| &mut opinion.groups);
    let missions = workshop
        .missions
        .iter_mut()
        .map(|mission| &mut mission.groups);
    let indicators = workshop
        .follow_up
        .indicators
        .iter_mut()
        .map(|indicator| &mut indicator.group);
    let notes = workshop
        .rounds
        .iter_mut()
        .flat_map(|round| &mut round.notes)
        .map(|note| &mut note.group);
    overlaps
        .chain(reasons)
        .chain(opinions)
        .chain(missions)
        .map(Slot::Among)
        .chain(indicators.chain(notes).map(Slot::Alone))
}

/// What there is to name.
pub(super) struct Known<'a> {
    groups: BTreeSet<&'a GroupId>,
    criteria: BTreeSet<&'a CriterionId>,
    participants: BTreeSet<&'a ParticipantId>,
    sources: BTreeSet<&'a SourceId>,
    reasons: BTreeSet<&'a ReasonId>,
    missions: BTreeSet<&'a MissionId>,
}

impl<'a> Known<'a> {
    /// All things of a workshop.
    pub(super) fn of(workshop: &'a Workshop) -> Self {
        Self {
            groups: workshop.need_groups.iter().map(|it| &it.id).collect(),
            criteria: workshop.criteria.iter().map(|it| &it.id).collect(),
            participants: workshop.participants.iter().map(|it| &it.id).collect(),
            sources: workshop.sources.iter().map(|it| &it.id).collect(),
            reasons: workshop.proposal.reasons.iter().map(|it| &it.id).collect(),
            missions: workshop.missions.iter().map(|it| &it.id).collect(),
        }
    }

    /// Whether the thing is there.
    pub(super) fn holds(&self, thing: Thing<'_>) -> bool {
        match thing {
            Thing::Group(id) => self.groups.contains(id),
            Thing::Criterion(id) => self.criteria.contains(id),
            Thing::Participant(id) => self.participants.contains(id),
            Thing::Source(id) => self.sources.contains(id),
            Thing::Reason(id) => self.reasons.contains(id),
            Thing::Mission(id) => self.missions.contains(id),
        }
    }
}

impl Workshop {
    /// Whether a place names a thing.
    pub(super) fn is_named(&self, thing: Thing<'_>, at: impl Fn(Place<'_>) -> bool) -> bool {
        references(self).any(|(place, named)| named == thing && at(place))
    }

    /// Whether an answer, the sums of a round, or the board's decision names the group.
    pub fn is_answered_about(&self, id: &GroupId) -> bool {
        self.is_named(Thing::Group(id), |place| place.is_answer_or_decision())
    }
}
