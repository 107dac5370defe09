//! Rounds: opened, answered, closed, and single answers removed.

use jiff::Timestamp;

use crate::text::Language;

use super::super::references::of_notes;
use super::super::{
    DeliberationNote, HeldAnswer, ParticipantId, Round, RoundId, RoundMark, RoundSums,
    WeightAnswer, Workshop,
};
use super::checks::{check_answer, check_known, check_weights};
use super::refused::EditError;

pub(super) fn open_round(
    workshop: &mut Workshop,
    mark: RoundMark,
    at: Timestamp,
) -> Result<(), EditError> {
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
    let word = if workshop.language == Language::English {
        "round"
    } else {
        "omgang"
    };
    let id = RoundId::new(format!("{word}-{number}"));
    workshop.rounds.push(Round::open(id, Some(mark), at));
    Ok(())
}

pub(super) fn close_round(
    workshop: &mut Workshop,
    sums: RoundSums,
    at: Timestamp,
) -> Result<(), EditError> {
    let asked = u32::try_from(workshop.awaited_participants().count()).unwrap_or(u32::MAX);
    let round = open_round_mut(workshop)?;
    if usize::try_from(sums.answers) != Ok(round.answers.len()) {
        return Err(EditError::SumsDoNotFit);
    }
    round.closed = Some(at);
    round.asked = Some(asked);
    round.sums = Some(sums);
    Ok(())
}

/// All or none; of several from one member the last stays.
pub(super) fn take_in_answers(
    workshop: &mut Workshop,
    answers: Vec<HeldAnswer>,
) -> Result<(), EditError> {
    for answer in &answers {
        check_answer(workshop, answer)?;
    }
    let round = open_round_mut(workshop)?;
    for answer in answers {
        round.hold(answer);
    }
    Ok(())
}

pub(super) fn withdraw_ballot(
    workshop: &mut Workshop,
    member: &ParticipantId,
) -> Result<(), EditError> {
    let round = open_round_mut(workshop)?;
    let before = round.answers.len();
    round.answers.retain(|answer| answer.member() != member);
    if round.answers.len() == before {
        return Err(EditError::Unknown(member.to_string()));
    }
    Ok(())
}

pub(super) fn set_together(
    workshop: &mut Workshop,
    answer: Option<WeightAnswer>,
) -> Result<(), EditError> {
    if let Some(answer) = &answer {
        check_weights(workshop, answer)?;
    }
    open_round_mut(workshop)?.together = answer;
    Ok(())
}

pub(super) fn set_notes(
    workshop: &mut Workshop,
    notes: Vec<DeliberationNote>,
) -> Result<(), EditError> {
    check_known(workshop, of_notes(&notes))?;
    workshop.rounds.last_mut().ok_or(EditError::NoRound)?.notes = notes;
    Ok(())
}

pub(super) fn remove_answers(
    workshop: &mut Workshop,
    sums: Vec<RoundSums>,
) -> Result<(), EditError> {
    if workshop.proposal.fixed.is_none() {
        return Err(EditError::ProposalNotFixed);
    }
    if workshop.open_round().is_some() {
        return Err(EditError::RoundStillOpen);
    }
    let with_answers = |round: &&mut Round| !round.answers.is_empty();
    let closed = workshop.rounds.iter_mut().filter(with_answers).count();
    if closed == 0 {
        return Err(EditError::NoAnswers);
    }
    if closed != sums.len() {
        return Err(EditError::SumsDoNotFit);
    }
    let rounds = workshop.rounds.iter_mut().filter(with_answers);
    for (round, sums) in rounds.zip(sums) {
        round.answers = Vec::new();
        round.sums = Some(sums);
    }
    Ok(())
}

fn open_round_mut(workshop: &mut Workshop) -> Result<&mut Round, EditError> {
    workshop
        .rounds
        .last_mut()
        .filter(|round| round.is_open())
        .ok_or(EditError::NoRoundOpen)
}
