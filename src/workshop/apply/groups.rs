//! What is compared, on what, by whom and on which grounds: need groups, criteria, participants and sources, added,
//! changed and removed.

use std::collections::BTreeMap;

use super::super::references::{Place, Slot, Thing, group_slots};
use super::super::{
    Criterion, CriterionId, Evidence, GroupId, NeedGroup, Participant, ParticipantId, Source,
    SourceId, WeightSpace, Workshop,
};
use super::checks::{check_group, check_known, check_name, check_scale, check_unique};
use super::lists::{add, position, remove, replace, upsert};
use super::proposal::{complete_proposal, leave_order, proposal_is_open};
use super::refused::EditError;

pub(super) fn set_participant(
    workshop: &mut Workshop,
    participant: Participant,
) -> Result<(), EditError> {
    if !participant.ranks() && has_answered(workshop, &participant.id) {
        return Err(EditError::HasAnswered(participant.id));
    }
    replace(&mut workshop.participants, participant, |participant| {
        participant.id.as_str()
    })
}

pub(super) fn remove_participant(
    workshop: &mut Workshop,
    id: ParticipantId,
) -> Result<(), EditError> {
    if has_answered(workshop, &id) {
        return Err(EditError::HasAnswered(id));
    }
    remove(&mut workshop.participants, id.as_str(), |participant| {
        participant.id.as_str()
    })
}

fn has_answered(workshop: &Workshop, member: &ParticipantId) -> bool {
    workshop.is_named(Thing::Participant(member), |place| place == Place::Answer)
}

pub(super) fn add_criterion(
    workshop: &mut Workshop,
    criterion: Criterion,
) -> Result<(), EditError> {
    check_name(&criterion.name)?;
    check_scale(&criterion.scale)?;
    free_to_change_criteria(workshop, criterion.id.as_str())?;
    add(&mut workshop.criteria, criterion, |criterion| {
        criterion.id.as_str()
    })
}

pub(super) fn set_criterion(
    workshop: &mut Workshop,
    criterion: Criterion,
) -> Result<(), EditError> {
    check_name(&criterion.name)?;
    check_scale(&criterion.scale)?;
    replace(&mut workshop.criteria, criterion, |criterion| {
        criterion.id.as_str()
    })
}

pub(super) fn remove_criterion(workshop: &mut Workshop, id: &CriterionId) -> Result<(), EditError> {
    free_to_change_criteria(workshop, id.as_str())?;
    remove(&mut workshop.criteria, id.as_str(), |criterion| {
        criterion.id.as_str()
    })?;
    for group in &mut workshop.need_groups {
        group
            .severity
            .retain(|judgement| &judgement.criterion != id);
    }
    match &mut workshop.method.robustness.space {
        WeightSpace::All | WeightSpace::Members => {}
        WeightSpace::Ordered(blocks) => {
            for block in blocks.iter_mut() {
                block.retain(|criterion| criterion != id);
            }
            blocks.retain(|block| !block.is_empty());
        }
        WeightSpace::Bounded(bounds) => {
            bounds.remove(id);
        }
    }
    Ok(())
}

fn free_to_change_criteria(workshop: &Workshop, id: &str) -> Result<(), EditError> {
    if workshop.has_answers() {
        Err(EditError::InUse(id.to_owned()))
    } else {
        Ok(())
    }
}

pub(super) fn add_group(workshop: &mut Workshop, group: NeedGroup) -> Result<(), EditError> {
    check_group(workshop, &group)?;
    proposal_is_open(workshop)?;
    add(&mut workshop.need_groups, group, |group| group.id.as_str())?;
    complete_proposal(workshop);
    Ok(())
}

pub(super) fn set_group(workshop: &mut Workshop, group: NeedGroup) -> Result<(), EditError> {
    check_group(workshop, &group)?;
    replace(&mut workshop.need_groups, group, |group| group.id.as_str())
}

pub(super) fn move_group(
    workshop: &mut Workshop,
    group: &GroupId,
    to: usize,
) -> Result<(), EditError> {
    let from = position(&workshop.need_groups, group.as_str(), |group| {
        group.id.as_str()
    })?;
    let moved = workshop.need_groups.remove(from);
    let to = to.min(workshop.need_groups.len());
    workshop.need_groups.insert(to, moved);
    Ok(())
}

/// Takes a group away, and its name out of every place where nothing rests on it.
pub(super) fn remove_group(workshop: &mut Workshop, id: &GroupId) -> Result<(), EditError> {
    check_known(workshop, std::iter::once(Thing::Group(id)))?;
    let in_use = workshop.is_named(Thing::Group(id), |place| {
        place.is_answer_or_decision() || place == Place::Reason
    });
    if in_use || workshop.proposal.fixed.is_some() {
        return Err(EditError::InUse(workshop.group_name(id).to_owned()));
    }
    workshop.need_groups.retain(|group| &group.id != id);
    leave_order(workshop, id);
    workshop
        .proposal
        .remaining_disagreement
        .retain(|row| &row.group != id);
    for slot in group_slots(workshop) {
        match slot {
            Slot::Among(groups) => groups.retain(|group| group != id),
            Slot::Alone(group) => *group = group.take().filter(|group| group != id),
        }
    }
    Ok(())
}

pub(super) fn take_in_groups(
    workshop: &mut Workshop,
    groups: Vec<NeedGroup>,
    sources: Vec<Source>,
    source_marks: BTreeMap<SourceId, bool>,
    evidence: Vec<Evidence>,
) -> Result<(), EditError> {
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
    Ok(())
}

pub(super) fn set_source(workshop: &mut Workshop, source: Source) -> Result<(), EditError> {
    check_name(&source.title)?;
    // Whoever writes a source anew has looked at it.
    workshop.unconfirmed_sources.remove(&source.id);
    upsert(&mut workshop.sources, source, |source| source.id.as_str());
    Ok(())
}

pub(super) fn remove_source(workshop: &mut Workshop, id: &SourceId) -> Result<(), EditError> {
    if workshop.is_named(Thing::Source(id), |_| true) {
        return Err(EditError::InUse(id.to_string()));
    }
    remove(&mut workshop.sources, id.as_str(), |source| {
        source.id.as_str()
    })?;
    workshop.unconfirmed_sources.remove(id);
    Ok(())
}
