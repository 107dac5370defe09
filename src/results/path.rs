//! Where each step of the path stands, and what it lacks: the same for the path in the window, for `check` and for
//! the record.

use crate::ranking::of_workshop::WeightsFrom;
use crate::text::Message;
use crate::workshop::{
    DignityReview, FollowUp, Measure, Mode, NeedGroup, Participant, Step, StepMark, Workshop,
};

use super::Results;

/// How many groups are named in a sentence before their number takes over.
const NAMED_AT_MOST: usize = 3;

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// *Inte påbörjat*.
    NotStarted,
    /// *Pågår*.
    InProgress,
    /// *Klart*.
    Done,
    /// *Se över*: something before it has changed.
    LookAgain,
    /// *Hoppas över*.
    PassedOver,
    /// *Används inte i dag*.
    NotUsed,
}

impl StepState {
    /// The text key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotStarted => "step-state-not-started",
            Self::InProgress => "step-state-in-progress",
            Self::Done => "step-state-done",
            Self::LookAgain => "step-state-look-again",
            Self::PassedOver => "step-state-passed-over",
            Self::NotUsed => "step-state-not-used-today",
        }
    }

    /// Whether nothing more is asked of the step.
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::PassedOver | Self::NotUsed)
    }
}

/// What a step looks at to know where it stands.
#[derive(Clone, Copy)]
pub struct StepFacts<'a> {
    /// The workshop.
    pub workshop: &'a Workshop,
    /// What is known of it.
    pub results: &'a Results,
}

/// Whether a step is part of the path at all: *Förra gången* waits for a first year, and *Nytta och
/// kostnad* belongs to *behov och insats*.
pub fn is_on_the_path(step: Step, workshop: &Workshop) -> bool {
    match step {
        Step::LastTime => workshop.previous.is_some(),
        Step::BenefitAndCost => workshop.question.mode == Mode::NeedsAndMeasures,
        _ => true,
    }
}

/// The steps on the path, in order.
pub fn path(workshop: &Workshop) -> impl Iterator<Item = Step> + '_ {
    Step::ALL
        .into_iter()
        .filter(|step| is_on_the_path(*step, workshop))
}

/// The neighbours of a step on the path.
pub fn neighbours(step: Step, workshop: &Workshop) -> (Option<Step>, Option<Step>) {
    let path: Vec<Step> = path(workshop).collect();
    let before = path.iter().rev().find(|other| **other < step).copied();
    let after = path.iter().find(|other| **other > step).copied();
    (before, after)
}

impl StepFacts<'_> {
    /// Where a step stands, with what people have said about it.
    pub fn state(&self, step: Step) -> StepState {
        match self.workshop.marks.get(&step) {
            Some(StepMark::PassedOver(_)) => StepState::PassedOver,
            Some(StepMark::NotUsed) => StepState::NotUsed,
            Some(StepMark::Seen) | None => {
                let stands = self.stands(step);
                // A proposal in the making rests on as much as a finished one. While a round is open its steps are
                // under way, whatever has changed.
                let worked_through = stands == StepState::Done
                    || (stands == StepState::InProgress && step == Step::Propose);
                if worked_through && self.results.look_again.contains_key(&step) {
                    StepState::LookAgain
                } else {
                    stands
                }
            }
        }
    }

    /// Where a step stands, marks aside.
    fn stands(&self, step: Step) -> StepState {
        let workshop = self.workshop;
        let proposal = &workshop.proposal;
        let (begun, done) = match step {
            Step::Question => {
                let question = &workshop.question;
                let begun = !question.text.trim().is_empty()
                    || !question.decision.trim().is_empty()
                    || !workshop.participants.is_empty();
                (begun, self.lacks_nothing(step))
            }
            Step::LastTime => match &workshop.previous {
                None => return StepState::NotUsed,
                Some(_) => (false, is_seen(workshop)),
            },
            Step::NeedGroups => {
                if workshop.need_groups.iter().any(|group| group.unconfirmed) {
                    return StepState::LookAgain;
                }
                let begun = !workshop.need_groups.is_empty();
                (begun, begun && self.lacks_nothing(step))
            }
            Step::HumanDignity => {
                let review = &workshop.dignity;
                (*review != DignityReview::default(), review.is_answered())
            }
            Step::Weigh => {
                let open = workshop.open_round().is_some();
                (open, !open && self.is_weighed())
            }
            Step::BenefitAndCost => {
                let begun = workshop.need_groups.iter().any(|it| is_begun(&it.measure));
                (begun, begun && self.lacks_nothing(step))
            }
            Step::Rank => {
                let open = workshop.open_round().is_some();
                (open, !open && self.results.latest_round().is_some())
            }
            Step::Deliberate => {
                let begun = self.results.latest_round().is_some();
                let done = workshop.open_round().is_none()
                    && (workshop.rounds.len() > 1
                        || !proposal.remaining_disagreement.is_empty()
                        || proposal.start.is_some());
                (begun, begun && done)
            }
            Step::Propose => (proposal.start.is_some(), proposal.fixed.is_some()),
            Step::Missions => {
                let begun = !workshop.missions.is_empty();
                (begun, begun && self.lacks_nothing(step))
            }
            Step::PlanFollowUp => {
                let plan = &workshop.follow_up;
                (*plan != FollowUp::default(), plan.review_date.is_some())
            }
            Step::RecordAndDecision => {
                let decision = workshop.decision.as_ref();
                let begun = decision.is_some() || proposal.fixed.is_some();
                (begun, decision.is_some_and(|it| it.date.is_some()))
            }
        };
        match (begun, done) {
            (_, true) => StepState::Done,
            (true, false) => StepState::InProgress,
            (false, false) => StepState::NotStarted,
        }
    }

    fn lacks_nothing(&self, step: Step) -> bool {
        self.missing(step).is_empty()
    }

    fn is_weighed(&self) -> bool {
        let need = self.results.need.as_ref();
        need.is_some_and(|need| need.situation.weights_from != WeightsFrom::Equal)
    }

    /// What a step still lacks, in words.
    pub fn missing(&self, step: Step) -> Vec<Message> {
        let workshop = self.workshop;
        let when = |lacks: bool, key: &'static str| lacks.then(|| Message::new(key));
        match step {
            Step::Question => [
                when(
                    workshop.question.text.trim().is_empty(),
                    "question-missing-text",
                ),
                when(
                    !workshop.participants.iter().any(Participant::ranks),
                    "question-missing-members",
                ),
                when(workshop.criteria.is_empty(), "question-missing-criteria"),
            ]
            .into_iter()
            .flatten()
            .collect(),
            Step::LastTime => when(
                workshop.previous.is_some() && !is_seen(workshop),
                "last-time-missing",
            )
            .into_iter()
            .collect(),
            Step::NeedGroups => self.missing_of_groups(),
            Step::HumanDignity => {
                let review = &workshop.dignity;
                [
                    (review.described_by_need, "dignity-step-missing-described"),
                    (review.somebody_missing, "dignity-step-missing-somebody"),
                    (review.weak_voices_marked, "dignity-step-missing-marks"),
                ]
                .into_iter()
                .filter_map(|(answer, key)| when(answer.is_none(), key))
                .collect()
            }
            Step::Weigh => self.missing_weights(),
            Step::BenefitAndCost if workshop.question.mode == Mode::NeedsOnly => Vec::new(),
            Step::BenefitAndCost => {
                let keys = ("measures-missing", "measures-missing-many");
                let lacking = groups(workshop, keys, &|group| !is_judged(&group.measure));
                lacking.into_iter().collect()
            }
            Step::Rank if self.stands(step) == StepState::Done => Vec::new(),
            Step::Rank if workshop.need_groups.len() < 2 => vec![Message::new("missing-groups")],
            Step::Rank => vec![awaited(workshop)],
            Step::Deliberate => {
                let nothing = self.results.latest_round().is_none();
                when(nothing, "missing-closed-round").into_iter().collect()
            }
            Step::Propose if workshop.proposal.fixed.is_some() => Vec::new(),
            Step::Propose => {
                let mut missing = self.unsettled();
                if missing.is_empty() {
                    missing.push(Message::new("missing-fixing"));
                }
                missing
            }
            Step::Missions if workshop.missions.is_empty() => {
                vec![Message::new("missions-missing")]
            }
            Step::Missions => {
                let missions = workshop.missions.iter();
                let without = missions.filter(|it| it.goal.trim().is_empty()).count();
                counted("missions-missing-goal", without)
                    .into_iter()
                    .collect()
            }
            Step::PlanFollowUp => {
                let open = workshop.follow_up.review_date.is_none();
                when(open, "follow-up-plan-missing").into_iter().collect()
            }
            Step::RecordAndDecision => {
                let key = match (&workshop.proposal.fixed, &workshop.decision) {
                    (None, _) => "missing-fixed-proposal",
                    (Some(_), None) => "missing-decision",
                    (Some(_), Some(decision)) if decision.date.is_none() => "missing-decision-day",
                    (Some(_), Some(_)) => return Vec::new(),
                };
                vec![Message::new(key)]
            }
        }
    }

    /// What a step still lacks, as one sentence; none where nothing is, or the step is passed over.
    pub fn still_missing(&self, step: Step) -> Option<Message> {
        let list = self.missing(step);
        let says = !list.is_empty() && self.state(step) != StepState::PassedOver;
        says.then(|| Message::new("step-still-missing").with("list", list))
    }

    /// Why a step that was worked through is to be looked at again.
    pub fn look_again(&self, step: Step) -> Option<Message> {
        if self.state(step) != StepState::LookAgain {
            return None;
        }
        // Nothing has changed where the step itself asks to be looked at, as groups from an earlier year do.
        let Some(changed) = self.results.look_again.get(&step) else {
            return Some(Message::new("look-again-earlier-year"));
        };
        let list: Vec<Message> = changed.iter().map(|it| Message::new(it.key())).collect();
        Some(Message::new("look-again-changed").with("list", list))
    }

    /// Why a step is passed over.
    pub fn passed_over(&self, step: Step) -> Option<Message> {
        match self.workshop.marks.get(&step) {
            Some(StepMark::PassedOver(reason)) => {
                Some(Message::new("step-passed-over-because").with("reason", reason.as_str()))
            }
            _ => None,
        }
    }

    fn missing_of_groups(&self) -> Vec<Message> {
        let workshop = self.workshop;
        let too_few =
            (workshop.need_groups.len() < 2).then(|| Message::new("need-groups-missing-two"));
        let demarcation = (
            "need-groups-missing-demarcation",
            "need-groups-missing-demarcation-many",
        );
        let severity = (
            "need-groups-missing-severity",
            "need-groups-missing-severity-many",
        );
        [
            too_few,
            groups(workshop, demarcation, &|group| {
                group.demarcation.trim().is_empty()
            }),
            groups(workshop, severity, &|group| {
                let mut criteria = workshop.criteria.iter();
                !criteria.all(|criterion| group.is_judged_on(criterion))
            }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn missing_weights(&self) -> Vec<Message> {
        let workshop = self.workshop;
        let nobody = workshop.ranking_participants().next().is_none();
        let missing: Vec<Message> = [
            (workshop.criteria.is_empty(), "missing-criteria"),
            (workshop.need_groups.len() < 2, "missing-groups"),
            (nobody, "missing-members"),
        ]
        .into_iter()
        .filter(|(lacks, _)| *lacks)
        .map(|(_, key)| Message::new(key))
        .collect();
        if missing.is_empty() && self.stands(Step::Weigh) != StepState::Done {
            return vec![awaited(workshop)];
        }
        missing
    }

    /// What is still to be settled before the proposal can be fixed without a question.
    pub fn unsettled(&self) -> Vec<Message> {
        let workshop = self.workshop;
        if workshop.need_groups.is_empty() {
            return vec![Message::new("missing-groups")];
        }
        if workshop.proposal.start.is_none() {
            return vec![Message::new("missing-proposal-start")];
        }
        let known = &self.results.proposal;
        let gate = !workshop.proposal.gate.holds();
        [
            counted("missing-reasons", known.without_reason.len()),
            counted("missing-explanations", known.unexplained),
            counted("missing-word-reviews", known.unanswered_words),
            gate.then(|| Message::new("missing-gate")),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

fn counted(key: &'static str, count: usize) -> Option<Message> {
    (count > 0).then(|| Message::new(key).with("count", count))
}

/// The groups that lack something, by name while they are few; else how many they are.
fn groups(
    workshop: &Workshop,
    (named, counted): (&'static str, &'static str),
    lacks: &dyn Fn(&NeedGroup) -> bool,
) -> Option<Message> {
    let found: Vec<&str> = workshop
        .need_groups
        .iter()
        .filter(|group| lacks(group))
        .map(NeedGroup::shown_name)
        .collect();
    match found.len() {
        0 => None,
        count if count <= NAMED_AT_MOST => Some(Message::new(named).with("groups", found)),
        count => Some(Message::new(counted).with("count", count)),
    }
}

fn is_seen(workshop: &Workshop) -> bool {
    workshop.marks.get(&Step::LastTime) == Some(&StepMark::Seen)
}

fn is_judged(measure: &Measure) -> bool {
    measure.benefit.is_answered() && measure.cost.is_answered() && measure.evidence.is_answered()
}

fn is_begun(measure: &Measure) -> bool {
    measure.benefit.is_answered()
        || measure.cost.is_answered()
        || measure.evidence.is_answered()
        || !measure.description.trim().is_empty()
}

/// What a step that members answer in still waits for: their answers, or that the round with all of them is closed.
fn awaited(workshop: &Workshop) -> Message {
    let all_in = workshop.open_round().is_some_and(|round| {
        let mut awaited = workshop.awaited_participants();
        awaited.all(|participant| round.has_answer_of(&participant.id))
    });
    Message::new(if all_in {
        "missing-close-round"
    } else {
        "missing-answers"
    })
}
