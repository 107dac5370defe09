//! Every change a person can make. Views, commands and tests all send these; nothing else writes.

use std::collections::BTreeMap;

use crate::text::Message;

use super::{
    Agenda, AnswerKey, Criterion, CriterionId, Decision, DeliberationNote, DifferingOpinion,
    DignityGate, DignityReview, Evidence, Findings, FollowUp, GroupId, HeldAnswer, Method, Mission,
    MissionId, NeedGroup, Participant, ParticipantId, Previous, ProposalStart, Question, Reason,
    ReasonId, RemainingDisagreement, Resources, RoundMark, RoundSums, Source, SourceId, Step,
    StepMark, StepNote, WeightAnswer,
};

/// A change. Whole parts are replaced, so that a view can let a person work on a copy and send it.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Name the workshop.
    SetTitle(String),
    /// Replace the question and its frame.
    SetQuestion(Box<Question>),
    /// Replace the method. After the first answer the change is recorded with its reason.
    SetMethod {
        /// The new method; its parameters must be sound.
        method: Box<Method>,
        /// Why; needed once answers have come in.
        because: String,
    },
    /// Replace the agenda.
    SetAgenda(Agenda),
    /// Note how many minutes an agenda item has used. Measured, so that it is no step of undo.
    SetUsedMinutes {
        /// The item's place in the agenda.
        item: usize,
        /// Whole minutes; none = not measured.
        minutes: Option<u16>,
    },
    /// A step has been looked over: what it rests on now is what it is settled on.
    LookOver(Step),
    /// Add a participant; the code must be free.
    AddParticipant(Participant),
    /// Replace the participant with the same code.
    SetParticipant(Participant),
    /// Remove a participant who has handed in nothing.
    RemoveParticipant(ParticipantId),
    /// Add a criterion; the id must be free.
    AddCriterion(Criterion),
    /// Replace the criterion with the same id.
    SetCriterion(Criterion),
    /// Remove a criterion and the judgements on it.
    RemoveCriterion(CriterionId),
    /// Add a need group; the id must be free and the name given.
    AddNeedGroup(Box<NeedGroup>),
    /// Replace the need group with the same id.
    SetNeedGroup(Box<NeedGroup>),
    /// Remove a need group that no answer or proposal names.
    RemoveNeedGroup(GroupId),
    /// Move a need group to a place in the list, counted from 0.
    MoveNeedGroup {
        /// Which.
        group: GroupId,
        /// To where.
        to: usize,
    },
    /// Put the need groups in this order: every group exactly once.
    OrderNeedGroups(Vec<GroupId>),
    /// Make two need groups one. Refused where members have answered about either.
    MergeNeedGroups {
        /// The group whose id and name stay.
        kept: GroupId,
        /// The group that goes into it.
        other: GroupId,
        /// What is put last in the merged group's note.
        note: String,
    },
    /// Make one need group two: a new one is added after it. Refused where members have answered about it.
    SplitNeedGroup {
        /// The group that is split; it keeps its id and name.
        group: GroupId,
        /// The name of the new group; not empty.
        name: String,
        /// What is put last in both groups' notes.
        note: String,
    },
    /// Add groups and criteria of another workshop, to be confirmed; answers are not carried over.
    StartFrom {
        /// Criteria; those that are here already stay as they are.
        criteria: Vec<Criterion>,
        /// Groups, likewise.
        groups: Vec<NeedGroup>,
        /// Sources, likewise.
        sources: Vec<Source>,
    },
    /// Replace need groups by id and add new ones, in one step (taking in a file).
    TakeInNeedGroups {
        /// Groups, each replacing the one with its id or added last.
        groups: Vec<NeedGroup>,
        /// Sources, likewise.
        sources: Vec<Source>,
        /// Sources that are marked as not confirmed (true), or whose mark is taken away.
        source_marks: BTreeMap<SourceId, bool>,
        /// Rows of evidence for the whole workshop, likewise.
        evidence: Vec<Evidence>,
    },
    /// Replace a group's resources; direction and change must agree.
    SetResources {
        /// Which.
        group: GroupId,
        /// Its resources.
        resources: Box<Resources>,
    },
    /// Add or replace a source.
    SetSource(Source),
    /// Remove a source that no figure names.
    RemoveSource(SourceId),
    /// Replace the workshop's evidence sheet.
    SetEvidence(Vec<Evidence>),
    /// Replace the answers on human dignity, and which groups have a weak voice.
    SetDignity {
        /// The answers.
        review: DignityReview,
        /// Groups that find it hard to speak for themselves.
        weak_voices: Vec<GroupId>,
    },
    /// Open the next round, marked with what was drawn by lot for it.
    OpenRound(RoundMark),
    /// Take in an answer to the open round, replacing the member's earlier one.
    TakeInBallot(Box<HeldAnswer>),
    /// Take in several answers to the open round at once, each replacing the member's earlier one.
    TakeInBallots(Vec<HeldAnswer>),
    /// Replace the key that answer files are sealed to.
    SetAnswerKey(Option<AnswerKey>),
    /// Take out one member's answer from the open round.
    WithdrawBallot(ParticipantId),
    /// *Vikta tillsammans*: the room's one vector, for the open round.
    SetTogether(Option<WeightAnswer>),
    /// Close the open round, with the sums of the answers in it.
    CloseRound(Box<RoundSums>),
    /// Note what was worked out when a round was closed or the proposal fixed, if what it was worked out from still stands.
    NoteFindings(Box<Findings>),
    /// Replace the notes of the newest round.
    SetDeliberationNotes(Vec<DeliberationNote>),
    /// Start the proposal from an order.
    StartProposal {
        /// What it starts from.
        start: ProposalStart,
        /// The order: every group exactly once.
        order: Vec<Vec<GroupId>>,
    },
    /// Change the proposal's order: every group exactly once.
    SetProposalOrder(Vec<Vec<GroupId>>),
    /// Add or replace a reason.
    SetReason(Reason),
    /// Remove a reason.
    RemoveReason(ReasonId),
    /// Replace the answers at the dignity gate.
    SetDignityGate(DignityGate),
    /// Replace the differing opinions.
    SetDifferingOpinions(Vec<DifferingOpinion>),
    /// Replace the remaining disagreement.
    SetRemainingDisagreement(Vec<RemainingDisagreement>),
    /// Fix the proposal: all groups placed, the gate answered.
    FixProposal,
    /// Open a fixed proposal again.
    ReopenProposal {
        /// Why; not empty.
        because: String,
    },
    /// Enter what the board decided.
    SetDecision(Option<Box<Decision>>),
    /// Add or replace a mission.
    SetMission(Box<Mission>),
    /// Remove a mission.
    RemoveMission(MissionId),
    /// Replace the plan for follow-up.
    SetFollowUp(Box<FollowUp>),
    /// Set last year's work.
    SetPrevious(Option<Box<Previous>>),
    /// Mark a step, or take the mark away.
    MarkStep {
        /// Which.
        step: Step,
        /// The mark; a passed-over step needs a reason.
        mark: Option<StepMark>,
    },
    /// Replace a step's note.
    SetStepNote {
        /// Which.
        step: Step,
        /// The note.
        note: StepNote,
    },
    /// Replace a step's questions to talk about; empty = the shipped ones.
    SetPrompts {
        /// Which.
        step: Step,
        /// The questions.
        prompts: Vec<String>,
    },
    /// Replace a step's questions in the language that is not the workshop's; empty = the shipped ones.
    SetTranslatedPrompts {
        /// Which.
        step: Step,
        /// The questions.
        prompts: Vec<String>,
    },
    /// Remove individual answers of all closed rounds; sums stay. The proposal must be fixed.
    /// Given are the sums of each closed round that still has answers, in order.
    RemoveIndividualAnswers(Vec<RoundSums>),
    /// A record has been made: what has been noted up to here stays. No step of undo.
    NoteRecord,
}

impl Edit {
    /// What the change is called in *Ångra*; a text key with arguments.
    pub fn label(&self) -> Message {
        Message::new(match self {
            Self::SetTitle(_) => "edit-title",
            Self::SetQuestion(_) => "edit-question",
            Self::SetMethod { .. } => "edit-method",
            Self::SetAgenda(_) | Self::SetUsedMinutes { .. } => "edit-agenda",
            Self::LookOver(_) => "edit-look-over",
            Self::AddParticipant(_) => "edit-add-participant",
            Self::SetParticipant(_) => "edit-participant",
            Self::RemoveParticipant(_) => "edit-remove-participant",
            Self::AddCriterion(_) => "edit-add-criterion",
            Self::SetCriterion(_) => "edit-criterion",
            Self::RemoveCriterion(_) => "edit-remove-criterion",
            Self::AddNeedGroup(_) => "edit-add-need-group",
            Self::SetNeedGroup(_) => "edit-need-group",
            Self::RemoveNeedGroup(_) => "edit-remove-need-group",
            Self::MoveNeedGroup { .. } => "edit-move-need-group",
            Self::OrderNeedGroups(_) => "edit-move-need-group",
            Self::MergeNeedGroups { .. } => "edit-merge-need-groups",
            Self::SplitNeedGroup { .. } => "edit-split-need-group",
            Self::StartFrom { .. } => "edit-start-from",
            Self::TakeInNeedGroups { .. } => "edit-take-in-need-groups",
            Self::SetResources { .. } => "edit-resources",
            Self::SetSource(_) | Self::RemoveSource(_) => "edit-source",
            Self::SetEvidence(_) => "edit-evidence",
            Self::SetDignity { .. } => "edit-dignity",
            Self::OpenRound(_) => "edit-open-round",
            Self::TakeInBallot(_) => "edit-take-in-ballot",
            Self::TakeInBallots(_) => "edit-take-in-ballots",
            Self::SetAnswerKey(_) => "edit-answer-key",
            Self::WithdrawBallot(_) => "edit-withdraw-ballot",
            Self::SetTogether(_) => "edit-together",
            Self::CloseRound(_) => "edit-close-round",
            Self::NoteFindings(_) => "edit-note-findings",
            Self::SetDeliberationNotes(_) => "edit-deliberation-notes",
            Self::StartProposal { .. } => "edit-start-proposal",
            Self::SetProposalOrder(_) => "edit-proposal-order",
            Self::SetReason(_) | Self::RemoveReason(_) => "edit-reason",
            Self::SetDignityGate(_) => "edit-dignity-gate",
            Self::SetDifferingOpinions(_) => "edit-differing-opinions",
            Self::SetRemainingDisagreement(_) => "edit-remaining-disagreement",
            Self::FixProposal => "edit-fix-proposal",
            Self::ReopenProposal { .. } => "edit-reopen-proposal",
            Self::SetDecision(_) => "edit-decision",
            Self::SetMission(_) | Self::RemoveMission(_) => "edit-mission",
            Self::SetFollowUp(_) => "edit-follow-up",
            Self::SetPrevious(_) => "edit-previous",
            Self::MarkStep { .. } => "edit-mark-step",
            Self::SetStepNote { .. } => "edit-step-note",
            Self::SetPrompts { .. } | Self::SetTranslatedPrompts { .. } => "edit-prompts",
            Self::RemoveIndividualAnswers(_) => "edit-remove-individual-answers",
            Self::NoteRecord => "edit-note-record",
        })
    }

    /// Consecutive edits with the same key become one undo step while a person types or drags.
    pub fn coalescing_key(&self) -> Option<String> {
        match self {
            Self::SetTitle(_) => Some("title".to_owned()),
            Self::SetQuestion(_) => Some("question".to_owned()),
            Self::SetMethod { .. } => Some("method".to_owned()),
            Self::SetAgenda(_) => Some("agenda".to_owned()),
            Self::SetParticipant(participant) => Some(format!("participant {}", participant.id)),
            Self::SetCriterion(criterion) => Some(format!("criterion {}", criterion.id)),
            Self::SetNeedGroup(group) => Some(format!("group {}", group.id)),
            Self::SetResources { group, .. } => Some(format!("resources {group}")),
            Self::SetReason(reason) => Some(format!("reason {}", reason.id)),
            Self::SetMission(mission) => Some(format!("mission {}", mission.id)),
            Self::SetFollowUp(_) => Some("follow-up".to_owned()),
            Self::SetDecision(Some(_)) => Some("decision".to_owned()),
            Self::SetStepNote { step, .. } => Some(format!("note {}", step.name())),
            Self::SetDeliberationNotes(_) => Some("deliberation".to_owned()),
            Self::SetDifferingOpinions(_) => Some("differing".to_owned()),
            Self::SetRemainingDisagreement(_) => Some("remaining".to_owned()),
            Self::SetEvidence(_) => Some("evidence".to_owned()),
            Self::SetTogether(Some(_)) => Some("together".to_owned()),
            Self::SetDignity { .. } => Some("dignity".to_owned()),
            _ => None,
        }
    }

    /// Whether the change is something measured, made or worked out, which is noted beside the history and never undone.
    pub fn is_measured(&self) -> bool {
        matches!(
            self,
            Self::SetUsedMinutes { .. } | Self::NoteRecord | Self::NoteFindings(_)
        )
    }

    /// Whether the change ends the undo history before it: it closes something for others, or takes
    /// answers in or out.
    pub fn ends_history(&self) -> bool {
        matches!(
            self,
            Self::CloseRound(_)
                | Self::FixProposal
                | Self::TakeInBallot(_)
                | Self::TakeInBallots(_)
                | Self::WithdrawBallot(_)
                | Self::RemoveIndividualAnswers(_)
        )
    }

    /// Whether the change has to be on disk before anything more is done: it closes something or takes answers in
    /// or out, and somebody is told that it is done; or something else will be sealed to it.
    pub fn is_written_at_once(&self) -> bool {
        self.ends_history() || matches!(self, Self::SetAnswerKey(_))
    }

    /// Whether what the change removes may be left in no file: the version before is then not kept.
    pub fn leaves_no_trace(&self) -> bool {
        matches!(
            self,
            Self::WithdrawBallot(_) | Self::RemoveIndividualAnswers(_)
        )
    }
}
