//! How the work was done: what a good process leaves behind, derived from what happened.
//!
//! The points are a composite of decision conferences, nominal group technique, Delphi reporting and
//! accountability for reasonableness; each is read out of the workshop, never ticked by hand.

use super::super::results::Results;
use super::super::tree::{Align, Block, Cell};
use super::Builder;
use crate::workshop::{Attendance, Outcome, Round, Step, StepMark, Workshop};

/// Whether something was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// *Gjordes*.
    Yes,
    /// *Gjordes inte*.
    No,
    /// *Ej aktuellt*.
    NotApplicable,
}

impl From<bool> for Done {
    fn from(done: bool) -> Self {
        if done { Self::Yes } else { Self::No }
    }
}

/// One point of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProcessPoint {
    /// The text key of what should have been done.
    pub key: &'static str,
    /// Whether it was.
    pub done: Done,
}

/// The points of a good process, in the order of the path.
pub fn process_check(workshop: &Workshop, results: &Results) -> Vec<ProcessPoint> {
    let point = |key, done: Done| ProcessPoint { key, done };
    let proposal = &workshop.proposal;
    let counts = &results.participation;
    let closed: Vec<&Round> = workshop
        .rounds
        .iter()
        .filter(|round| !round.is_open())
        .collect();
    let passed = |step: Step| {
        matches!(
            workshop.marks.get(&step),
            Some(StepMark::PassedOver(_) | StepMark::NotUsed)
        )
    };
    let proposed = !proposal.order.is_empty();
    let every_place_has_a_reason = workshop
        .need_groups
        .iter()
        .all(|group| proposal.reasons_for(&group.id).next().is_some());
    let evidence = workshop
        .need_groups
        .iter()
        .flat_map(|group| &group.evidence)
        .chain(&workshop.evidence);
    let has_evidence = workshop
        .need_groups
        .iter()
        .any(|group| !group.figures.is_empty())
        || evidence.clone().any(|row| !row.finding.trim().is_empty());
    let dated = evidence
        .filter(|row| !row.finding.trim().is_empty())
        .all(|row| row.quality.is_some() && row.date.is_some())
        && workshop
            .need_groups
            .iter()
            .flat_map(|group| &group.figures)
            .all(|figure| figure.quality.is_some() && !figure.year.trim().is_empty());
    let attendance_noted = !workshop.participants.is_empty()
        && workshop
            .participants
            .iter()
            .all(|person| person.attendance != Attendance::Invited);
    let disagreement =
        proposal.remaining_disagreement.is_empty() && proposal.differing_opinions.is_empty();
    vec![
        point(
            "record-process-question",
            (!workshop.question.text.trim().is_empty()).into(),
        ),
        point("record-process-people", attendance_noted.into()),
        point(
            "record-process-interests",
            (counts.ranking > 0 && counts.asked_about_interests == counts.ranking).into(),
        ),
        point("record-process-evidence", (has_evidence && dated).into()),
        point(
            "record-process-criteria",
            (!workshop.criteria.is_empty()
                && workshop
                    .criteria
                    .iter()
                    .all(|criterion| !criterion.definition.trim().is_empty()))
            .into(),
        ),
        point(
            "record-process-dignity",
            workshop.dignity.is_answered().into(),
        ),
        point(
            "record-process-own-answers",
            closed
                .first()
                .is_some_and(|round| answers(round) > 0)
                .into(),
        ),
        point("record-process-rounds", (closed.len() >= 2).into()),
        point(
            "record-process-spread",
            if closed.is_empty() {
                Done::NotApplicable
            } else {
                (!results.rounds.is_empty()).into()
            },
        ),
        point(
            "record-process-changes",
            match closed.len() {
                0 | 1 => Done::NotApplicable,
                _ => closed
                    .iter()
                    .any(|round| round.notes.iter().any(|note| note.in_record))
                    .into(),
            },
        ),
        point(
            "record-process-disagreement",
            if disagreement {
                Done::NotApplicable
            } else {
                Done::Yes
            },
        ),
        point(
            "record-process-sensitivity",
            results.robustness.is_some().into(),
        ),
        point(
            "record-process-reasons",
            if proposed {
                every_place_has_a_reason.into()
            } else {
                Done::No
            },
        ),
        point(
            "record-process-gate",
            if proposed {
                proposal.gate.holds().into()
            } else {
                Done::No
            },
        ),
        point(
            "record-process-missions",
            if passed(Step::Missions) {
                Done::NotApplicable
            } else {
                (!workshop.missions.is_empty()).into()
            },
        ),
        point(
            "record-process-review-date",
            workshop.follow_up.review_date.is_some().into(),
        ),
        point(
            "record-process-decision",
            match &workshop.decision {
                None => Done::NotApplicable,
                Some(decision)
                    if matches!(decision.outcome, Outcome::Tabled | Outcome::ReferredBack) =>
                {
                    Done::NotApplicable
                }
                Some(decision) => {
                    (decision.date.is_some() && !decision.body.trim().is_empty()).into()
                }
            },
        ),
    ]
}

fn answers(round: &Round) -> usize {
    round.sums.as_ref().map_or(round.ballots.len(), |sums| {
        usize::try_from(sums.answers).unwrap_or(usize::MAX)
    })
}

impl Builder<'_> {
    pub(super) fn process(&self) -> Vec<Block> {
        let rows = process_check(self.workshop, self.results)
            .into_iter()
            .map(|point| {
                let done = match point.done {
                    Done::Yes => "record-done",
                    Done::No => "record-not-done",
                    Done::NotApplicable => "record-not-applicable",
                };
                vec![Cell::Text(self.get(point.key)), Cell::Text(self.get(done))]
            })
            .collect();
        let mut blocks = vec![
            self.paragraph("record-process-what"),
            self.table(
                "process",
                &[("process-point", Align::Start), ("done", Align::Start)],
                rows,
            ),
        ];
        blocks.extend(self.acts());
        blocks
    }
}
