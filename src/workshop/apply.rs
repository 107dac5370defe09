//! The only writer. An edit is checked whole before anything is touched, so that a refused edit
//! leaves the workshop as it was.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::{Explain, Message};

use super::premises::{settle, settled_by};
use super::session;
use super::{
    Act, Ballot, ClassBorders, CriterionId, Edit, FreeWeighing, GroupId, Method, NeedGroup,
    Participant, ParticipantId, RankingAnswer, RecordedAct, Round, RoundId, RuleParameters, Scale,
    Step, StepMark, WeightAnswer, Workshop, need_group_edits,
};

/// Why an edit was refused.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EditError {
    /// A name that must be given is empty.
    #[error("a name is missing")]
    NameMissing,
    /// The id is taken.
    #[error("the id {0} is taken")]
    IdTaken(String),
    /// Something named does not exist.
    #[error("{0} does not exist in the workshop")]
    Unknown(String),
    /// Something named twice.
    #[error("{0} is named twice")]
    Twice(String),
    /// An order does not hold every group exactly once.
    #[error("the order must hold every group exactly once")]
    OrderIncomplete,
    /// The participant does not rank.
    #[error("{0} does not hand in answers")]
    DoesNotRank(ParticipantId),
    /// The participant has answered and cannot be removed.
    #[error("{0} has answered")]
    HasAnswered(ParticipantId),
    /// The group or criterion is named by an answer, a proposal or a record.
    #[error("{0} is in use")]
    InUse(String),
    /// All weights are zero.
    #[error("all weights are zero")]
    ZeroWeights,
    /// A weight, point or ratio is negative, not a number or out of range.
    #[error("{0} is not a number that can be used here")]
    BadNumber(f64),
    /// A round is open already.
    #[error("a round is open already")]
    RoundOpen,
    /// No round is open.
    #[error("no round is open")]
    NoRoundOpen,
    /// Members have answered about the group, which therefore stays what it was when they did.
    #[error("{0} has been answered about")]
    AnsweredAbout(String),
    /// There is no round yet.
    #[error("there is no round yet")]
    NoRound,
    /// There can be no more rounds.
    #[error("there can be at most {0} rounds")]
    NoMoreRounds(u8),
    /// Nothing to rank or nobody to rank it.
    #[error("a round needs at least two groups, a criterion and a participant who ranks")]
    NothingToAnswer,
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The proposal is fixed.
    #[error("the proposal is fixed")]
    ProposalFixed,
    /// The proposal is not fixed.
    #[error("the proposal is not fixed")]
    ProposalNotFixed,
    /// The proposal is not started.
    #[error("the proposal is not started")]
    ProposalNotStarted,
    /// The dignity gate is not answered, or does not hold.
    #[error("the dignity gate does not hold")]
    GateNotPassed,
    /// A round is open while the proposal is to be fixed.
    #[error("a round is still open")]
    RoundStillOpen,
    /// The rule's numbers are not sound.
    #[error("the rule's numbers are not sound: {0}")]
    Parameters(ParameterError),
    /// The sums do not fit the rounds.
    #[error("the sums do not fit the rounds")]
    SumsDoNotFit,
    /// There are no individual answers.
    #[error("there are no individual answers")]
    NoAnswers,
    /// A scale's two anchors are equal or not numbers.
    #[error("the anchors of the scale must differ")]
    EqualAnchors,
}

/// Why a rule's numbers are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParameterError {
    /// Class borders must fall strictly inside (0, 1).
    #[error("class borders must fall strictly")]
    Borders,
    /// Start levels must rise strictly within 1–10.
    #[error("start levels must rise strictly from 1 to 10")]
    StartLevels,
    /// Steps must never be smaller for a worse grade.
    #[error("steps must never be smaller for a worse grade")]
    Steps,
    /// The benefit step may be at most the smallest distance between start levels.
    #[error("the benefit step is larger than the smallest distance between start levels")]
    BenefitStep,
    /// The shares of the free weighing must be non-negative with sum 1.
    #[error("the shares must be non-negative with sum 1")]
    Shares,
}

impl Explain for EditError {
    fn message(&self) -> Message {
        match self {
            Self::NameMissing => Message::new("error-name-missing"),
            Self::IdTaken(id) => Message::new("error-id-taken").with("id", id),
            Self::Unknown(id) => Message::new("error-unknown").with("id", id),
            Self::Twice(id) => Message::new("error-twice").with("id", id),
            Self::OrderIncomplete => Message::new("error-order-incomplete"),
            Self::DoesNotRank(id) => Message::new("error-does-not-rank").with("code", id.as_str()),
            Self::HasAnswered(id) => Message::new("error-has-answered").with("code", id.as_str()),
            Self::InUse(id) => Message::new("error-in-use").with("id", id),
            Self::AnsweredAbout(name) => Message::new("error-answered-about").with("name", name),
            Self::ZeroWeights => Message::new("error-zero-weights"),
            Self::BadNumber(number) => Message::new("error-bad-number").with("number", *number),
            Self::RoundOpen => Message::new("error-round-open"),
            Self::NoRoundOpen => Message::new("error-no-round-open"),
            Self::NoRound => Message::new("error-no-round"),
            Self::NoMoreRounds(rounds) => {
                Message::new("error-no-more-rounds").with("rounds", *rounds)
            }
            Self::NothingToAnswer => Message::new("error-nothing-to-answer"),
            Self::ReasonMissing => Message::new("error-reason-missing"),
            Self::ProposalFixed => Message::new("error-proposal-fixed"),
            Self::ProposalNotFixed => Message::new("error-proposal-not-fixed"),
            Self::ProposalNotStarted => Message::new("error-proposal-not-started"),
            Self::GateNotPassed => Message::new("error-gate-not-passed"),
            Self::RoundStillOpen => Message::new("error-round-still-open"),
            Self::Parameters(error) => error.message(),
            Self::SumsDoNotFit => Message::new("error-sums-do-not-fit"),
            Self::NoAnswers => Message::new("error-no-answers"),
            Self::EqualAnchors => Message::new("error-equal-anchors"),
        }
    }
}

impl Explain for ParameterError {
    fn message(&self) -> Message {
        Message::new(match self {
            Self::Borders => "error-parameters-borders",
            Self::StartLevels => "error-parameters-start-levels",
            Self::Steps => "error-parameters-steps",
            Self::BenefitStep => "error-parameters-benefit-step",
            Self::Shares => "error-parameters-shares",
        })
    }
}

impl RuleParameters {
    /// Whether the numbers keep the rules sound (monotone), see `ranking.md` section 2.
    ///
    /// # Errors
    /// The first bound that is broken.
    pub fn check(&self) -> Result<(), ParameterError> {
        let ClassBorders {
            very_large,
            large,
            moderate,
        } = self.class_borders;
        if !(very_large < 1.0 && very_large > large && large > moderate && moderate > 0.0) {
            return Err(ParameterError::Borders);
        }
        let levels = self.start_levels;
        let ladder = [
            levels.very_large,
            levels.large,
            levels.moderate,
            levels.small,
        ];
        let rising = ladder
            .iter()
            .zip(ladder.iter().skip(1))
            .all(|(better, worse)| better < worse);
        if !rising || levels.very_large < 1 || levels.small > 10 {
            return Err(ParameterError::StartLevels);
        }
        let steps = self.steps;
        let never_smaller = |steps: [u8; 4]| {
            steps
                .iter()
                .zip(steps.iter().skip(1))
                .all(|(better, worse)| better <= worse)
        };
        if !never_smaller([
            steps.cost_low,
            steps.cost_moderate,
            steps.cost_high,
            steps.cost_very_high,
        ]) || !never_smaller([
            steps.evidence_strong,
            steps.evidence_moderate,
            steps.evidence_weak,
            steps.evidence_very_weak,
        ]) {
            return Err(ParameterError::Steps);
        }
        if steps.benefit > self.smallest_start_distance() {
            return Err(ParameterError::BenefitStep);
        }
        let FreeWeighing {
            need,
            benefit,
            cost,
            evidence,
        } = self.free_weighing;
        let shares = [need, benefit, cost, evidence];
        if shares.iter().any(|share| !(0.0..=1.0).contains(share))
            || (shares.iter().sum::<f64>() - 1.0).abs() > 1e-9
        {
            return Err(ParameterError::Shares);
        }
        Ok(())
    }

    /// The smallest distance between neighbouring start levels.
    pub fn smallest_start_distance(&self) -> u8 {
        let levels = self.start_levels;
        [
            levels.large.saturating_sub(levels.very_large),
            levels.moderate.saturating_sub(levels.large),
            levels.small.saturating_sub(levels.moderate),
        ]
        .into_iter()
        .min()
        .unwrap_or(0)
    }

    /// Whether cost alone can never carry a group past a more severe one.
    pub fn cost_alone_never_passes(&self) -> bool {
        self.steps.cost_very_high <= self.smallest_start_distance()
    }
}

/// Applies one edit.
///
/// # Errors
/// Why it was refused; the workshop is then unchanged.
pub fn apply(workshop: &mut Workshop, edit: Edit) -> Result<(), EditError> {
    let settled = settled_by(&edit);
    write(workshop, edit)?;
    for step in settled {
        settle(workshop, *step);
    }
    Ok(())
}

fn write(workshop: &mut Workshop, edit: Edit) -> Result<(), EditError> {
    match edit {
        Edit::SetTitle(title) => workshop.title = title,
        Edit::SetQuestion(question) => workshop.question = *question,
        Edit::SetMethod {
            method,
            at,
            because,
        } => set_method(workshop, *method, at, because)?,
        Edit::SetAgenda(agenda) => workshop.agenda = agenda,
        Edit::SetUsedMinutes { item, minutes } => {
            session::set_used_minutes(workshop, item, minutes)?;
        }
        Edit::LookOver(step) => settle(workshop, step),
        Edit::AddParticipant(participant) => {
            add(&mut workshop.participants, participant, |participant| {
                participant.id.as_str()
            })?;
        }
        Edit::SetParticipant(participant) => set_participant(workshop, participant)?,
        Edit::RemoveParticipant(id) => {
            if workshop
                .rounds
                .iter()
                .any(|round| round.ballot(&id).is_some())
            {
                return Err(EditError::HasAnswered(id));
            }
            remove(&mut workshop.participants, id.as_str(), |participant| {
                participant.id.as_str()
            })?;
        }
        Edit::AddCriterion(criterion) => {
            check_name(&criterion.name)?;
            check_scale(&criterion.scale)?;
            free_to_change_criteria(workshop, criterion.id.as_str())?;
            add(&mut workshop.criteria, criterion, |criterion| {
                criterion.id.as_str()
            })?;
        }
        Edit::SetCriterion(criterion) => {
            check_name(&criterion.name)?;
            check_scale(&criterion.scale)?;
            replace(&mut workshop.criteria, criterion, |criterion| {
                criterion.id.as_str()
            })?;
        }
        Edit::RemoveCriterion(id) => {
            free_to_change_criteria(workshop, id.as_str())?;
            remove(&mut workshop.criteria, id.as_str(), |criterion| {
                criterion.id.as_str()
            })?;
            for group in &mut workshop.need_groups {
                group.severity.retain(|judgement| judgement.criterion != id);
            }
        }
        Edit::AddNeedGroup(group) => {
            check_group(workshop, &group)?;
            proposal_is_open(workshop)?;
            add(&mut workshop.need_groups, *group, |group| group.id.as_str())?;
            complete_proposal(workshop);
        }
        Edit::SetNeedGroup(group) => {
            check_group(workshop, &group)?;
            replace(&mut workshop.need_groups, *group, |group| group.id.as_str())?;
        }
        Edit::RemoveNeedGroup(id) => remove_group(workshop, &id)?,
        Edit::MoveNeedGroup { group, to } => {
            let from = position(&workshop.need_groups, group.as_str(), |group| {
                group.id.as_str()
            })?;
            let moved = workshop.need_groups.remove(from);
            let to = to.min(workshop.need_groups.len());
            workshop.need_groups.insert(to, moved);
        }
        Edit::OrderNeedGroups(order) => need_group_edits::reorder(workshop, &order)?,
        Edit::MergeNeedGroups { kept, other, note } => {
            need_group_edits::merge(workshop, &kept, &other, &note)?;
        }
        Edit::SplitNeedGroup { group, name, note } => {
            need_group_edits::split(workshop, &group, &name, &note)?;
        }
        Edit::StartFrom {
            criteria,
            groups,
            sources,
        } => {
            if !groups.is_empty() {
                proposal_is_open(workshop)?;
            }
            need_group_edits::start_from(workshop, criteria, groups, sources)?;
            complete_proposal(workshop);
        }
        Edit::TakeInNeedGroups {
            groups,
            sources,
            source_marks,
            evidence,
        } => {
            check_unique(evidence.iter().map(|row| row.id.as_str()))?;
            for group in &groups {
                check_group(workshop, group)?;
            }
            let new = groups
                .iter()
                .any(|group| workshop.group(&group.id).is_none());
            if new {
                proposal_is_open(workshop)?;
            }
            for group in groups {
                upsert(&mut workshop.need_groups, group, |group| group.id.as_str());
            }
            for source in sources {
                upsert(&mut workshop.sources, source, |source| source.id.as_str());
            }
            for (source, unconfirmed) in source_marks {
                if unconfirmed {
                    workshop.unconfirmed_sources.insert(source);
                } else {
                    workshop.unconfirmed_sources.remove(&source);
                }
            }
            for row in evidence {
                upsert(&mut workshop.evidence, row, |row| row.id.as_str());
            }
            complete_proposal(workshop);
        }
        Edit::SetResources { group, resources } => {
            super::resources::set(workshop, &group, *resources)?;
        }
        Edit::SetSource(source) => {
            check_name(&source.title)?;
            // Whoever writes a source anew has looked at it.
            workshop.unconfirmed_sources.remove(&source.id);
            upsert(&mut workshop.sources, source, |source| source.id.as_str());
        }
        Edit::RemoveSource(id) => {
            let used = workshop
                .need_groups
                .iter()
                .any(|group| group.figures.iter().any(|figure| figure.source == id));
            if used {
                return Err(EditError::InUse(id.to_string()));
            }
            remove(&mut workshop.sources, id.as_str(), |source| {
                source.id.as_str()
            })?;
            workshop.unconfirmed_sources.remove(&id);
        }
        Edit::SetEvidence(evidence) => {
            check_unique(evidence.iter().map(|row| row.id.as_str()))?;
            workshop.evidence = evidence;
        }
        Edit::SetDignity {
            review,
            weak_voices,
        } => {
            for id in &weak_voices {
                known_group(workshop, id)?;
            }
            for group in &mut workshop.need_groups {
                group.weak_voice = weak_voices.contains(&group.id);
            }
            workshop.dignity = review;
        }
        Edit::OpenRound { at } => open_round(workshop, at)?,
        Edit::TakeInBallot(ballot) => take_in_ballot(workshop, *ballot)?,
        Edit::TakeInBallots(ballots) => take_in_ballots(workshop, ballots)?,
        Edit::SetAnswerKey(key) => workshop.answer_key = key,
        Edit::WithdrawBallot(member) => {
            let round = open_round_mut(workshop)?;
            let before = round.ballots.len();
            round.ballots.retain(|ballot| ballot.member != member);
            if round.ballots.len() == before {
                return Err(EditError::Unknown(member.to_string()));
            }
        }
        Edit::SetTogether(answer) => {
            if let Some(answer) = &answer {
                check_weights(workshop, answer)?;
            }
            open_round_mut(workshop)?.together = answer;
        }
        Edit::CloseRound { at } => {
            let asked = u32::try_from(workshop.awaited_participants().count()).unwrap_or(u32::MAX);
            let round = open_round_mut(workshop)?;
            round.closed = Some(at);
            round.asked = Some(asked);
            round.ballots.sort_by(|a, b| a.member.cmp(&b.member));
        }
        Edit::SetDeliberationNotes(notes) => {
            for note in &notes {
                if let Some(group) = &note.group {
                    known_group(workshop, group)?;
                }
            }
            workshop.rounds.last_mut().ok_or(EditError::NoRound)?.notes = notes;
        }
        Edit::StartProposal { start, order } => {
            proposal_is_open(workshop)?;
            check_order(workshop, &order)?;
            workshop.proposal.start = Some(start);
            workshop.proposal.order = order;
        }
        Edit::SetProposalOrder(order) => {
            proposal_is_open(workshop)?;
            if workshop.proposal.start.is_none() {
                return Err(EditError::ProposalNotStarted);
            }
            check_order(workshop, &order)?;
            workshop.proposal.order = order;
        }
        Edit::SetReason(reason) => {
            proposal_is_open(workshop)?;
            for group in &reason.groups {
                known_group(workshop, group)?;
            }
            if reason.groups.is_empty()
                || (reason.text.trim().is_empty() && reason.ticked.is_empty())
            {
                return Err(EditError::ReasonMissing);
            }
            reopen_gate(workshop);
            upsert(&mut workshop.proposal.reasons, reason, |reason| {
                reason.id.as_str()
            });
        }
        Edit::RemoveReason(id) => {
            proposal_is_open(workshop)?;
            remove(&mut workshop.proposal.reasons, id.as_str(), |reason| {
                reason.id.as_str()
            })?;
            workshop
                .proposal
                .gate
                .words
                .retain(|word| word.reason != id);
        }
        Edit::SetDignityGate(gate) => {
            proposal_is_open(workshop)?;
            workshop.proposal.gate = gate;
        }
        Edit::SetDifferingOpinions(opinions) => {
            proposal_is_open(workshop)?;
            for group in opinions.iter().flat_map(|opinion| &opinion.groups) {
                known_group(workshop, group)?;
            }
            workshop.proposal.differing_opinions = opinions;
        }
        Edit::SetRemainingDisagreement(disagreement) => {
            proposal_is_open(workshop)?;
            for row in &disagreement {
                known_group(workshop, &row.group)?;
            }
            workshop.proposal.remaining_disagreement = disagreement;
        }
        Edit::FixProposal { at } => fix_proposal(workshop, at)?,
        Edit::ReopenProposal { at, because } => {
            if workshop.proposal.fixed.is_none() {
                return Err(EditError::ProposalNotFixed);
            }
            if because.trim().is_empty() {
                return Err(EditError::ReasonMissing);
            }
            workshop.proposal.fixed = None;
            workshop.proposal.reopened.push(super::Reopening {
                at,
                because: because.clone(),
            });
            workshop.acts.push(RecordedAct {
                at,
                act: Act::ProposalReopened,
                because,
            });
        }
        Edit::SetDecision(decision) => {
            if let Some(order) = decision
                .as_ref()
                .and_then(|decision| decision.order.as_ref())
            {
                check_order(workshop, order)?;
            }
            workshop.decision = decision.map(|decision| *decision);
        }
        Edit::SetMission(mission) => {
            for group in &mission.groups {
                known_group(workshop, group)?;
            }
            upsert(&mut workshop.missions, *mission, |mission| {
                mission.id.as_str()
            });
        }
        Edit::RemoveMission(id) => {
            remove(&mut workshop.missions, id.as_str(), |mission| {
                mission.id.as_str()
            })?;
            for indicator in &mut workshop.follow_up.indicators {
                if indicator.mission.as_ref() == Some(&id) {
                    indicator.mission = None;
                }
            }
        }
        Edit::SetFollowUp(follow_up) => {
            check_unique(
                follow_up
                    .indicators
                    .iter()
                    .map(|indicator| indicator.id.as_str()),
            )?;
            for indicator in &follow_up.indicators {
                if let Some(group) = &indicator.group {
                    known_group(workshop, group)?;
                }
            }
            workshop.follow_up = *follow_up;
        }
        Edit::SetPrevious(previous) => workshop.previous = previous.map(|previous| *previous),
        Edit::MarkStep { step, mark } => mark_step(workshop, step, mark)?,
        Edit::SetStepNote { step, note } => {
            if note.text.is_empty() {
                workshop.step_notes.remove(&step);
            } else {
                workshop.step_notes.insert(step, note);
            }
        }
        Edit::SetPrompts { step, prompts } => {
            if prompts.is_empty() {
                workshop.prompts.remove(&step);
            } else {
                workshop.prompts.insert(step, prompts);
            }
        }
        Edit::SetTranslatedPrompts { step, prompts } => {
            session::set_translated_prompts(workshop, step, prompts);
        }
        Edit::RemoveIndividualAnswers { at, sums } => {
            if workshop.proposal.fixed.is_none() {
                return Err(EditError::ProposalNotFixed);
            }
            let closed = workshop
                .rounds
                .iter()
                .filter(|round| !round.ballots.is_empty())
                .count();
            if workshop.open_round().is_some() {
                return Err(EditError::RoundStillOpen);
            }
            if closed == 0 {
                return Err(EditError::NoAnswers);
            }
            if closed != sums.len() {
                return Err(EditError::SumsDoNotFit);
            }
            let rounds = workshop
                .rounds
                .iter_mut()
                .filter(|round| !round.ballots.is_empty());
            for (round, sums) in rounds.zip(sums) {
                round.ballots = Vec::new();
                round.sums = Some(sums);
            }
            workshop.acts.push(RecordedAct {
                at,
                act: Act::AnswersRemoved,
                because: String::new(),
            });
        }
    }
    Ok(())
}

fn set_method(
    workshop: &mut Workshop,
    method: Method,
    at: jiff::Timestamp,
    because: String,
) -> Result<(), EditError> {
    method.parameters.check().map_err(EditError::Parameters)?;
    if !(0.0..=1.0).contains(&method.enough_agreement.0) {
        return Err(EditError::BadNumber(method.enough_agreement.0));
    }
    if !(1..=9).contains(&method.rounds.0) {
        return Err(EditError::BadNumber(f64::from(method.rounds.0)));
    }
    if workshop.has_answers() && workshop.method != method {
        if because.trim().is_empty() {
            return Err(EditError::ReasonMissing);
        }
        workshop.acts.push(RecordedAct {
            at,
            act: Act::MethodChanged,
            because,
        });
    }
    workshop.method = method;
    Ok(())
}

fn set_participant(workshop: &mut Workshop, participant: Participant) -> Result<(), EditError> {
    let answered = workshop
        .rounds
        .iter()
        .any(|round| round.ballot(&participant.id).is_some());
    if answered && !participant.ranks() {
        return Err(EditError::HasAnswered(participant.id));
    }
    replace(&mut workshop.participants, participant, |participant| {
        participant.id.as_str()
    })
}

fn remove_group(workshop: &mut Workshop, id: &GroupId) -> Result<(), EditError> {
    known_group(workshop, id)?;
    let in_answers = workshop.rounds.iter().any(|round| {
        round
            .sums
            .as_ref()
            .is_some_and(|sums| sums.groups.contains(id))
            || round.ballots.iter().any(|ballot| {
                ballot.ranking.as_ref().is_some_and(|ranking| {
                    ranking
                        .tiers
                        .iter()
                        .flatten()
                        .chain(&ranking.unknown)
                        .any(|group| group == id)
                })
            })
    });
    let in_decision = workshop
        .decision
        .as_ref()
        .and_then(|decision| decision.order.as_ref())
        .is_some_and(|order| order.iter().flatten().any(|group| group == id));
    let in_reasons = workshop
        .proposal
        .reasons
        .iter()
        .any(|reason| reason.groups.contains(id));
    if in_answers || in_decision || in_reasons || workshop.proposal.fixed.is_some() {
        return Err(EditError::InUse(workshop.group_name(id).to_owned()));
    }
    workshop.need_groups.retain(|group| &group.id != id);
    for group in &mut workshop.need_groups {
        group.overlaps.retain(|other| other != id);
    }
    for tier in &mut workshop.proposal.order {
        tier.retain(|group| group != id);
    }
    workshop.proposal.order.retain(|tier| !tier.is_empty());
    workshop
        .proposal
        .remaining_disagreement
        .retain(|row| &row.group != id);
    for opinion in &mut workshop.proposal.differing_opinions {
        opinion.groups.retain(|group| group != id);
    }
    for mission in &mut workshop.missions {
        mission.groups.retain(|group| group != id);
    }
    for indicator in &mut workshop.follow_up.indicators {
        if indicator.group.as_ref() == Some(id) {
            indicator.group = None;
        }
    }
    for note in workshop
        .rounds
        .iter_mut()
        .flat_map(|round| &mut round.notes)
    {
        if note.group.as_ref() == Some(id) {
            note.group = None;
        }
    }
    Ok(())
}

fn open_round(workshop: &mut Workshop, at: jiff::Timestamp) -> Result<(), EditError> {
    if workshop.open_round().is_some() {
        return Err(EditError::RoundOpen);
    }
    if workshop.proposal.fixed.is_some() {
        return Err(EditError::ProposalFixed);
    }
    let at_most = workshop.method.rounds.0;
    if workshop.rounds.len() >= usize::from(at_most) {
        return Err(EditError::NoMoreRounds(at_most));
    }
    if workshop.need_groups.len() < 2
        || workshop.criteria.is_empty()
        || workshop.ranking_participants().next().is_none()
    {
        return Err(EditError::NothingToAnswer);
    }
    let number = workshop.rounds.len() + 1;
    let word = if workshop.language == "en" {
        "round"
    } else {
        "omgang"
    };
    workshop.rounds.push(Round {
        id: RoundId::new(format!("{word}-{number}")),
        opened: at,
        closed: None,
        asked: None,
        ballots: Vec::new(),
        together: None,
        sums: None,
        notes: Vec::new(),
    });
    Ok(())
}

fn take_in_ballot(workshop: &mut Workshop, ballot: Ballot) -> Result<(), EditError> {
    check_ballot(workshop, &ballot)?;
    let round = open_round_mut(workshop)?;
    round.ballots.retain(|other| other.member != ballot.member);
    round.ballots.push(ballot);
    round.ballots.sort_by(|a, b| a.member.cmp(&b.member));
    Ok(())
}

/// All or none; of several from one member the last stays.
fn take_in_ballots(workshop: &mut Workshop, ballots: Vec<Ballot>) -> Result<(), EditError> {
    for ballot in &ballots {
        check_ballot(workshop, ballot)?;
    }
    open_round_mut(workshop)?;
    for ballot in ballots {
        take_in_ballot(workshop, ballot)?;
    }
    Ok(())
}

/// Whether an answer fits the workshop: its member ranks, its groups and criteria exist, its numbers can
/// be used.
///
/// # Errors
/// The first thing that does not fit.
pub fn check_ballot(workshop: &Workshop, ballot: &Ballot) -> Result<(), EditError> {
    let participant = workshop
        .participant(&ballot.member)
        .ok_or_else(|| EditError::Unknown(ballot.member.to_string()))?;
    if !participant.ranks() {
        return Err(EditError::DoesNotRank(ballot.member.clone()));
    }
    if let Some(weights) = &ballot.weights {
        check_weights(workshop, weights)?;
    }
    if let Some(ranking) = &ballot.ranking {
        check_ranking(workshop, ranking)?;
    }
    for (group, value) in &ballot.desired {
        known_group(workshop, group)?;
        finite(*value)?;
    }
    Ok(())
}

fn check_ranking(workshop: &Workshop, ranking: &RankingAnswer) -> Result<(), EditError> {
    let known: BTreeSet<&GroupId> = workshop.need_groups.iter().map(|it| &it.id).collect();
    let mut seen = BTreeSet::new();
    for group in ranking.tiers.iter().flatten().chain(&ranking.unknown) {
        if !known.contains(group) {
            return Err(EditError::Unknown(group.to_string()));
        }
        if !seen.insert(group) {
            return Err(EditError::Twice(workshop.group_name(group).to_owned()));
        }
    }
    for (group, points) in &ranking.points {
        known_group(workshop, group)?;
        non_negative(*points)?;
    }
    Ok(())
}

fn check_weights(workshop: &Workshop, answer: &WeightAnswer) -> Result<(), EditError> {
    let known = |id: &CriterionId| {
        workshop
            .criterion(id)
            .map(|_| ())
            .ok_or_else(|| EditError::Unknown(id.to_string()))
    };
    match answer {
        WeightAnswer::Points(points) | WeightAnswer::Swing(points) => check_points(points, known),
        WeightAnswer::RankOrder(tiers) => {
            let ids: Vec<&CriterionId> = tiers.iter().flatten().collect();
            for id in &ids {
                known(id)?;
            }
            check_unique(ids.iter().map(|id| id.as_str()))?;
            if ids.len() == workshop.criteria.len() {
                Ok(())
            } else {
                Err(EditError::OrderIncomplete)
            }
        }
        WeightAnswer::Pairwise(comparisons) => {
            for comparison in comparisons {
                known(&comparison.first)?;
                known(&comparison.second)?;
                if !(1.0 / 9.0 - 1e-9..=9.0 + 1e-9).contains(&comparison.ratio) {
                    return Err(EditError::BadNumber(comparison.ratio));
                }
            }
            Ok(())
        }
    }
}

fn check_points(
    points: &BTreeMap<CriterionId, f64>,
    known: impl Fn(&CriterionId) -> Result<(), EditError>,
) -> Result<(), EditError> {
    for (id, value) in points {
        known(id)?;
        non_negative(*value)?;
    }
    if points.values().sum::<f64>() > 0.0 {
        Ok(())
    } else {
        Err(EditError::ZeroWeights)
    }
}

fn fix_proposal(workshop: &mut Workshop, at: jiff::Timestamp) -> Result<(), EditError> {
    proposal_is_open(workshop)?;
    if workshop.proposal.start.is_none() {
        return Err(EditError::ProposalNotStarted);
    }
    if workshop.open_round().is_some() {
        return Err(EditError::RoundStillOpen);
    }
    check_order(workshop, &workshop.proposal.order)?;
    if !workshop.proposal.gate.holds() {
        return Err(EditError::GateNotPassed);
    }
    workshop.proposal.fixed = Some(at);
    Ok(())
}

fn mark_step(workshop: &mut Workshop, step: Step, mark: Option<StepMark>) -> Result<(), EditError> {
    match mark {
        Some(StepMark::PassedOver(reason)) if reason.trim().is_empty() => {
            return Err(EditError::ReasonMissing);
        }
        Some(mark) => {
            workshop.marks.insert(step, mark);
        }
        None => {
            workshop.marks.remove(&step);
        }
    }
    Ok(())
}

/// Groups added after the proposal was started stand together after the rest until the board places them.
fn complete_proposal(workshop: &mut Workshop) {
    if workshop.proposal.start.is_none() {
        return;
    }
    let missing: Vec<GroupId> = workshop
        .need_groups
        .iter()
        .map(|group| &group.id)
        .filter(|id| {
            !workshop
                .proposal
                .order
                .iter()
                .flatten()
                .any(|placed| placed == *id)
        })
        .cloned()
        .collect();
    if !missing.is_empty() {
        workshop.proposal.order.push(missing);
    }
}

/// A changed reason must be read again at the gate.
fn reopen_gate(workshop: &mut Workshop) {
    workshop.proposal.gate.forbidden_among_reasons = None;
    workshop.proposal.gate.holds_for_others = None;
}

fn proposal_is_open(workshop: &Workshop) -> Result<(), EditError> {
    if workshop.proposal.fixed.is_some() {
        Err(EditError::ProposalFixed)
    } else {
        Ok(())
    }
}

fn open_round_mut(workshop: &mut Workshop) -> Result<&mut Round, EditError> {
    workshop
        .rounds
        .last_mut()
        .filter(|round| round.is_open())
        .ok_or(EditError::NoRoundOpen)
}

fn free_to_change_criteria(workshop: &Workshop, id: &str) -> Result<(), EditError> {
    if workshop.has_answers() {
        Err(EditError::InUse(id.to_owned()))
    } else {
        Ok(())
    }
}

fn check_name(name: &str) -> Result<(), EditError> {
    if name.trim().is_empty() {
        Err(EditError::NameMissing)
    } else {
        Ok(())
    }
}

fn check_scale(scale: &Scale) -> Result<(), EditError> {
    match scale {
        Scale::Measured { worst, best, .. }
            if !worst.is_finite() || !best.is_finite() || worst == best =>
        {
            Err(EditError::EqualAnchors)
        }
        Scale::Levels | Scale::Measured { .. } | Scale::HealthGap => Ok(()),
    }
}

fn check_group(workshop: &Workshop, group: &NeedGroup) -> Result<(), EditError> {
    check_name(&group.name)?;
    check_unique(group.evidence.iter().map(|row| row.id.as_str()))?;
    for judgement in &group.severity {
        if workshop.criterion(&judgement.criterion).is_none() {
            return Err(EditError::Unknown(judgement.criterion.to_string()));
        }
        if let Some(super::SeverityValue::Measured(number)) = judgement.value.given() {
            finite(number)?;
        }
    }
    check_unique(
        group
            .severity
            .iter()
            .map(|judgement| judgement.criterion.as_str()),
    )?;
    if let Some(gap) = &group.health_gap {
        for number in [gap.worst, gap.optimal, gap.current, gap.desired]
            .into_iter()
            .flatten()
        {
            finite(number)?;
        }
        if gap.worst.is_some() && gap.worst == gap.optimal {
            return Err(EditError::EqualAnchors);
        }
    }
    Ok(())
}

fn check_order(workshop: &Workshop, order: &[Vec<GroupId>]) -> Result<(), EditError> {
    let ids: Vec<&GroupId> = order.iter().flatten().collect();
    for id in &ids {
        known_group(workshop, id)?;
    }
    check_unique(ids.iter().map(|id| id.as_str()))?;
    if ids.len() == workshop.need_groups.len() && !order.iter().any(Vec::is_empty) {
        Ok(())
    } else {
        Err(EditError::OrderIncomplete)
    }
}

fn known_group(workshop: &Workshop, id: &GroupId) -> Result<(), EditError> {
    workshop
        .group(id)
        .map(|_| ())
        .ok_or_else(|| EditError::Unknown(id.to_string()))
}

fn finite(number: f64) -> Result<(), EditError> {
    if number.is_finite() {
        Ok(())
    } else {
        Err(EditError::BadNumber(number))
    }
}

fn non_negative(number: f64) -> Result<(), EditError> {
    if number.is_finite() && number >= 0.0 {
        Ok(())
    } else {
        Err(EditError::BadNumber(number))
    }
}

fn check_unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), EditError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(EditError::Twice(id.to_owned()));
        }
    }
    Ok(())
}

fn position<T>(items: &[T], id: &str, id_of: impl Fn(&T) -> &str) -> Result<usize, EditError> {
    items
        .iter()
        .position(|item| id_of(item) == id)
        .ok_or_else(|| EditError::Unknown(id.to_owned()))
}

fn add<T>(items: &mut Vec<T>, item: T, id_of: impl Fn(&T) -> &str) -> Result<(), EditError> {
    let id = id_of(&item);
    if id.is_empty() {
        return Err(EditError::NameMissing);
    }
    if items.iter().any(|other| id_of(other) == id) {
        return Err(EditError::IdTaken(id.to_owned()));
    }
    items.push(item);
    Ok(())
}

fn replace<T>(items: &mut [T], item: T, id_of: impl Fn(&T) -> &str) -> Result<(), EditError> {
    let index = position(items, id_of(&item), &id_of)?;
    if let Some(slot) = items.get_mut(index) {
        *slot = item;
    }
    Ok(())
}

fn upsert<T>(items: &mut Vec<T>, item: T, id_of: impl Fn(&T) -> &str) {
    match items.iter_mut().find(|other| id_of(other) == id_of(&item)) {
        Some(slot) => *slot = item,
        None => items.push(item),
    }
}

fn remove<T>(items: &mut Vec<T>, id: &str, id_of: impl Fn(&T) -> &str) -> Result<(), EditError> {
    let index = position(items, id, id_of)?;
    items.remove(index);
    Ok(())
}
