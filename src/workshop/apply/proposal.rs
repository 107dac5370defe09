//! The proposal: started, ordered, explained, fixed and reopened; and what the board then decides and orders done.

use jiff::Timestamp;

use super::super::references::{of_disagreement, of_follow_up, of_mission, of_opinions, of_reason};
use super::super::{
    Decision, DifferingOpinion, FollowUp, GroupId, Mission, MissionId, ProposalStart, Reason,
    ReasonId, RemainingDisagreement, Reopening, Workshop,
};
use super::checks::{check_known, check_order, check_unique};
use super::lists::{remove, upsert};
use super::refused::EditError;

pub(super) fn start_proposal(
    workshop: &mut Workshop,
    start: ProposalStart,
    order: Vec<Vec<GroupId>>,
) -> Result<(), EditError> {
    proposal_is_open(workshop)?;
    check_order(workshop, &order)?;
    workshop.proposal.start = Some(start);
    workshop.proposal.order = order;
    Ok(())
}

pub(super) fn set_order(
    workshop: &mut Workshop,
    order: Vec<Vec<GroupId>>,
) -> Result<(), EditError> {
    proposal_is_open(workshop)?;
    if workshop.proposal.start.is_none() {
        return Err(EditError::ProposalNotStarted);
    }
    check_order(workshop, &order)?;
    workshop.proposal.order = order;
    Ok(())
}

pub(super) fn set_reason(workshop: &mut Workshop, reason: Reason) -> Result<(), EditError> {
    proposal_is_open(workshop)?;
    check_known(workshop, of_reason(&reason))?;
    if reason.groups.is_empty() || (reason.text.trim().is_empty() && reason.ticked.is_empty()) {
        return Err(EditError::ReasonMissing);
    }
    // A changed reason must be read again at the gate.
    let gate = &mut workshop.proposal.gate;
    gate.forbidden_among_reasons = None;
    gate.holds_for_others = None;
    upsert(&mut workshop.proposal.reasons, reason, |reason| {
        reason.id.as_str()
    });
    Ok(())
}

pub(super) fn remove_reason(workshop: &mut Workshop, id: &ReasonId) -> Result<(), EditError> {
    proposal_is_open(workshop)?;
    let proposal = &mut workshop.proposal;
    remove(&mut proposal.reasons, id.as_str(), |reason| {
        reason.id.as_str()
    })?;
    proposal.gate.words.retain(|word| &word.reason != id);
    Ok(())
}

pub(super) fn set_opinions(
    workshop: &mut Workshop,
    opinions: Vec<DifferingOpinion>,
) -> Result<(), EditError> {
    proposal_is_open(workshop)?;
    check_known(workshop, of_opinions(&opinions))?;
    workshop.proposal.differing_opinions = opinions;
    Ok(())
}

pub(super) fn set_disagreement(
    workshop: &mut Workshop,
    disagreement: Vec<RemainingDisagreement>,
) -> Result<(), EditError> {
    proposal_is_open(workshop)?;
    check_known(workshop, of_disagreement(&disagreement))?;
    workshop.proposal.remaining_disagreement = disagreement;
    Ok(())
}

pub(super) fn fix_proposal(workshop: &mut Workshop, at: Timestamp) -> Result<(), EditError> {
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
    workshop.proposal.findings = None;
    Ok(())
}

pub(super) fn reopen_proposal(
    workshop: &mut Workshop,
    because: String,
    at: Timestamp,
) -> Result<(), EditError> {
    if workshop.proposal.fixed.is_none() {
        return Err(EditError::ProposalNotFixed);
    }
    if because.trim().is_empty() {
        return Err(EditError::ReasonMissing);
    }
    workshop.proposal.fixed = None;
    workshop.proposal.findings = None;
    workshop.proposal.reopened.push(Reopening { at, because });
    Ok(())
}

/// Groups added after the proposal was started stand together after the rest until the board places them.
pub(super) fn complete_proposal(workshop: &mut Workshop) {
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

/// A group that is no more has no place.
pub(super) fn leave_order(workshop: &mut Workshop, id: &GroupId) {
    let order = &mut workshop.proposal.order;
    for tier in order.iter_mut() {
        tier.retain(|group| group != id);
    }
    order.retain(|tier| !tier.is_empty());
}

pub(super) fn proposal_is_open(workshop: &Workshop) -> Result<(), EditError> {
    if workshop.proposal.fixed.is_some() {
        Err(EditError::ProposalFixed)
    } else {
        Ok(())
    }
}

pub(super) fn set_decision(
    workshop: &mut Workshop,
    decision: Option<Decision>,
) -> Result<(), EditError> {
    let decided = decision
        .as_ref()
        .and_then(|decision| decision.order.as_ref());
    if let Some(order) = decided {
        check_order(workshop, order)?;
    }
    workshop.decision = decision;
    Ok(())
}

pub(super) fn set_mission(workshop: &mut Workshop, mission: Mission) -> Result<(), EditError> {
    check_known(workshop, of_mission(&mission))?;
    upsert(&mut workshop.missions, mission, |mission| {
        mission.id.as_str()
    });
    Ok(())
}

pub(super) fn remove_mission(workshop: &mut Workshop, id: &MissionId) -> Result<(), EditError> {
    remove(&mut workshop.missions, id.as_str(), |mission| {
        mission.id.as_str()
    })?;
    for indicator in &mut workshop.follow_up.indicators {
        if indicator.mission.as_ref() == Some(id) {
            indicator.mission = None;
        }
    }
    Ok(())
}

pub(super) fn set_follow_up(workshop: &mut Workshop, follow_up: FollowUp) -> Result<(), EditError> {
    check_unique(
        follow_up
            .indicators
            .iter()
            .map(|indicator| indicator.id.as_str()),
    )?;
    check_known(workshop, of_follow_up(&follow_up))?;
    workshop.follow_up = follow_up;
    Ok(())
}
