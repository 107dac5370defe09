//! The only writer. An edit is checked whole before anything is touched, so that a refused edit
//! leaves the workshop as it was.

mod checks;
mod findings;
mod groups;
mod lists;
mod method;
mod need_group_edits;
mod proposal;
mod refused;
mod round;

use jiff::Timestamp;

use self::proposal::{complete_proposal, proposal_is_open};
use super::premises::{settle, settled_by};
use super::references::Thing;
use super::{Edit, Step, StepMark, Workshop, acts, limits, resources, session};

pub(super) use self::checks::check_answer;
pub use self::checks::check_ballot;
pub(super) use self::findings::note_findings;
pub use self::refused::{EditError, ParameterError};

/// Applies one edit, made at a time.
///
/// # Errors
/// Why it was refused; the workshop is then unchanged.
pub fn apply(workshop: &mut Workshop, edit: Edit, at: Timestamp) -> Result<(), EditError> {
    let before = workshop.clone();
    apply_after(&before, workshop, edit, at)
}

/// Applies one edit to a workshop that stands as it stood `before`.
///
/// # Errors
/// Why it was refused; the workshop is then unchanged.
pub(super) fn apply_after(
    before: &Workshop,
    workshop: &mut Workshop,
    edit: Edit,
    at: Timestamp,
) -> Result<(), EditError> {
    limits::check(workshop, &edit)?;
    let settled = settled_by(&edit);
    let because = match &edit {
        Edit::SetMethod { because, .. } => because.trim().to_owned(),
        _ => String::new(),
    };
    write(workshop, edit, at)?;
    for step in settled {
        settle(workshop, *step);
    }
    acts::note(before, workshop, &because, at);
    Ok(())
}

fn write(workshop: &mut Workshop, edit: Edit, at: Timestamp) -> Result<(), EditError> {
    match edit {
        Edit::SetTitle(title) => workshop.title = title,
        Edit::SetQuestion(question) => workshop.question = *question,
        Edit::SetMethod { method, because } => {
            method::set_method(workshop, *method, &because)?;
        }
        Edit::SetAgenda(agenda) => workshop.agenda = agenda,
        Edit::SetUsedMinutes { item, minutes } => {
            session::set_used_minutes(workshop, item, minutes)?;
        }
        Edit::LookOver(step) => settle(workshop, step),
        Edit::AddParticipant(participant) => {
            lists::add(&mut workshop.participants, participant, |participant| {
                participant.id.as_str()
            })?;
        }
        Edit::SetParticipant(participant) => groups::set_participant(workshop, participant)?,
        Edit::RemoveParticipant(id) => groups::remove_participant(workshop, id)?,
        Edit::AddCriterion(criterion) => groups::add_criterion(workshop, criterion)?,
        Edit::SetCriterion(criterion) => groups::set_criterion(workshop, criterion)?,
        Edit::RemoveCriterion(id) => groups::remove_criterion(workshop, &id)?,
        Edit::AddNeedGroup(group) => groups::add_group(workshop, *group)?,
        Edit::SetNeedGroup(group) => groups::set_group(workshop, *group)?,
        Edit::RemoveNeedGroup(id) => groups::remove_group(workshop, &id)?,
        Edit::MoveNeedGroup { group, to } => groups::move_group(workshop, &group, to)?,
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
        } => groups::take_in_groups(workshop, groups, sources, source_marks, evidence)?,
        Edit::SetResources { group, resources } => {
            resources::set(workshop, &group, *resources)?;
        }
        Edit::SetSource(source) => groups::set_source(workshop, source)?,
        Edit::RemoveSource(id) => groups::remove_source(workshop, &id)?,
        Edit::SetEvidence(evidence) => {
            checks::check_unique(evidence.iter().map(|row| row.id.as_str()))?;
            workshop.evidence = evidence;
        }
        Edit::SetDignity {
            review,
            weak_voices,
        } => {
            checks::check_known(workshop, weak_voices.iter().map(Thing::Group))?;
            for group in &mut workshop.need_groups {
                group.weak_voice = weak_voices.contains(&group.id);
            }
            workshop.dignity = review;
        }
        Edit::OpenRound(mark) => round::open_round(workshop, mark, at)?,
        Edit::TakeInBallot(answer) => round::take_in_answers(workshop, vec![*answer])?,
        Edit::TakeInBallots(answers) => round::take_in_answers(workshop, answers)?,
        Edit::SetAnswerKey(key) => workshop.answer_key = key,
        Edit::WithdrawBallot(member) => round::withdraw_ballot(workshop, &member)?,
        Edit::SetTogether(answer) => round::set_together(workshop, answer)?,
        Edit::NoteFindings(findings) => findings::note_findings(workshop, *findings)?,
        Edit::CloseRound(sums) => round::close_round(workshop, *sums, at)?,
        Edit::SetDeliberationNotes(notes) => round::set_notes(workshop, notes)?,
        Edit::StartProposal { start, order } => proposal::start_proposal(workshop, start, order)?,
        Edit::SetProposalOrder(order) => proposal::set_order(workshop, order)?,
        Edit::SetReason(reason) => proposal::set_reason(workshop, reason)?,
        Edit::RemoveReason(id) => proposal::remove_reason(workshop, &id)?,
        Edit::SetDignityGate(gate) => {
            proposal_is_open(workshop)?;
            workshop.proposal.gate = gate;
        }
        Edit::SetDifferingOpinions(opinions) => proposal::set_opinions(workshop, opinions)?,
        Edit::SetRemainingDisagreement(disagreement) => {
            proposal::set_disagreement(workshop, disagreement)?;
        }
        Edit::FixProposal => proposal::fix_proposal(workshop, at)?,
        Edit::ReopenProposal { because } => proposal::reopen_proposal(workshop, because, at)?,
        Edit::SetDecision(decision) => {
            proposal::set_decision(workshop, decision.map(|decision| *decision))?;
        }
        Edit::SetMission(mission) => proposal::set_mission(workshop, *mission)?,
        Edit::RemoveMission(id) => proposal::remove_mission(workshop, &id)?,
        Edit::SetFollowUp(follow_up) => proposal::set_follow_up(workshop, *follow_up)?,
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
        Edit::RemoveIndividualAnswers(sums) => round::remove_answers(workshop, sums)?,
        Edit::NoteRecord => acts::close(&mut workshop.acts),
    }
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
