//! How the work was done: what a good process leaves behind, derived from what happened.
//!
//! The points are a composite of decision conferences, nominal group technique, Delphi reporting and
//! accountability for reasonableness; each is read out of the workshop, never ticked by hand.

use super::{Participation, Results};
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

impl Done {
    /// The text key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "record-done",
            Self::No => "record-not-done",
            Self::NotApplicable => "record-not-applicable",
        }
    }
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
    /// The step it belongs to.
    pub step: Step,
    /// Whether it was.
    pub done: Done,
}

/// What the check needs to know beside the workshop.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProcessFacts {
    /// Whether it is told how answers of closed rounds spread.
    pub spread_told: bool,
    /// Kendall's W of the newest closed round, where it is defined.
    pub agreement: Option<f64>,
    /// Whether the order has been tried with other weightings.
    pub tried: bool,
    /// Passed-over groups that need a reason of the board's own and have none.
    pub unexplained: usize,
    /// Who took part, and who was asked.
    pub participation: Participation,
}

impl ProcessFacts {
    /// What is known now.
    pub fn of(results: &Results, workshop: &Workshop) -> Self {
        let latest = results.latest_round();
        Self {
            spread_told: latest.is_some(),
            agreement: latest.and_then(|view| view.concordance.ok()),
            tried: matches!(results.sureness, Some(Ok(_))),
            unexplained: results.proposal.unexplained,
            participation: Participation::of(workshop),
        }
    }
}

/// The points of a good process, in the order of the path.
pub fn process_check(workshop: &Workshop, facts: ProcessFacts) -> Vec<ProcessPoint> {
    let point = |key, done: Done| ProcessPoint {
        key,
        step: step_of(key),
        done,
    };
    let proposal = &workshop.proposal;
    let counts = facts.participation;
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
                .is_some_and(|round| round.answered() > 0)
                .into(),
        ),
        point("record-process-rounds", (closed.len() >= 2).into()),
        point(
            "record-process-spread",
            if closed.is_empty() {
                Done::NotApplicable
            } else {
                facts.spread_told.into()
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
            // Below the limit that was fixed beforehand there is disagreement, written down or not.
            match (disagreement, facts.agreement) {
                (false, _) => Done::Yes,
                (true, Some(w)) if w < workshop.method.enough_agreement.0 => Done::No,
                (true, _) => Done::NotApplicable,
            },
        ),
        point("record-process-sensitivity", facts.tried.into()),
        point(
            "record-process-reasons",
            if proposed {
                (every_place_has_a_reason && facts.unexplained == 0).into()
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

/// The step where a point is seen to.
fn step_of(key: &str) -> Step {
    match key {
        "record-process-evidence" => Step::NeedGroups,
        "record-process-dignity" => Step::HumanDignity,
        "record-process-sensitivity" => Step::Weigh,
        "record-process-own-answers" => Step::Rank,
        "record-process-rounds"
        | "record-process-spread"
        | "record-process-changes"
        | "record-process-disagreement" => Step::Deliberate,
        "record-process-reasons" | "record-process-gate" => Step::Propose,
        "record-process-missions" => Step::Missions,
        "record-process-review-date" => Step::PlanFollowUp,
        "record-process-decision" => Step::RecordAndDecision,
        _ => Step::Question,
    }
}
