//! Workshops and invitations of format 1, as they were.
//!
//! Only what has another shape now is described here; everything else is read as it is today, where added fields have
//! defaults. What format 1 did not note stays unknown.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::Deserialize;

use crate::text::Language;
use crate::text::language::as_code;
use crate::workshop::premises::Fingerprints;
use crate::workshop::{
    Agenda, AnswerKey, Ballot, Criterion, Decision, DeliberationNote, DignityReview, Evidence,
    FollowUp, Invitation, Method, Mission, NeedGroup, Participant, ParticipantId, PlatformVersion,
    Previous, Proposal, Question, RecordedAct, Round, RoundId, RoundSums, Source, SourceId, Step,
    StepMark, StepNote, WeightAnswer, Workshop, WorkshopId,
};

/// Describes the workshop by the fields that are as they were.
macro_rules! workshop {
    ($($field:ident: $type:ty),* $(,)?) => {
        /// A workshop file of format 1.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct WorkshopVersion1 {
            #[serde(rename = "format_version")]
            _format_version: u32,
            id: WorkshopId,
            title: String,
            #[serde(default, with = "as_code")]
            language: Language,
            #[serde(default)]
            rounds: Vec<RoundVersion1>,
            #[serde(default)]
            invitation: Option<InvitationVersion1>,
            $(#[serde(default)] $field: $type,)*
        }

        impl From<WorkshopVersion1> for Workshop {
            fn from(old: WorkshopVersion1) -> Self {
                Self {
                    language: old.language,
                    rounds: old.rounds.into_iter().map(Round::from).collect::<Vec<_>>().into(),
                    invitation: old.invitation.map(Invitation::from),
                    $($field: old.$field.into(),)*
                    ..Self::new(old.id, old.title)
                }
            }
        }
    };
}

workshop! {
    example: bool,
    note: String,
    question: Question,
    method: Method,
    platform: PlatformVersion,
    agenda: Agenda,
    participants: Vec<Participant>,
    criteria: Vec<Criterion>,
    sources: Vec<Source>,
    unconfirmed_sources: BTreeSet<SourceId>,
    need_groups: Vec<NeedGroup>,
    evidence: Vec<Evidence>,
    dignity: DignityReview,
    answer_key: Option<AnswerKey>,
    proposal: Proposal,
    decision: Option<Decision>,
    missions: Vec<Mission>,
    follow_up: FollowUp,
    previous: Option<Previous>,
    marks: BTreeMap<Step, StepMark>,
    step_notes: BTreeMap<Step, StepNote>,
    prompts: BTreeMap<Step, Vec<String>>,
    prompts_translated: BTreeMap<Step, Vec<String>>,
    settled: BTreeMap<Step, Fingerprints>,
    acts: Vec<RecordedAct>,
}

/// A round: its answers stood in the open, and it had no mark.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoundVersion1 {
    id: RoundId,
    opened: Timestamp,
    #[serde(default)]
    closed: Option<Timestamp>,
    #[serde(default)]
    asked: Option<u32>,
    #[serde(default)]
    ballots: Vec<Ballot>,
    #[serde(default)]
    together: Option<WeightAnswer>,
    #[serde(default)]
    sums: Option<RoundSums>,
    #[serde(default)]
    notes: Vec<DeliberationNote>,
}

impl From<RoundVersion1> for Round {
    fn from(old: RoundVersion1) -> Self {
        Self {
            closed: old.closed,
            asked: old.asked,
            answers: old.ballots.into_iter().map(Into::into).collect(),
            together: old.together,
            sums: old.sums,
            notes: old.notes,
            ..Self::open(old.id, None, old.opened)
        }
    }
}

/// An invitation: it could hold the addressee's own answer to the round before, which is not taken over.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InvitationVersion1 {
    #[serde(default)]
    code: Option<ParticipantId>,
    made: Timestamp,
    #[serde(default, rename = "last")]
    _last: Option<Ballot>,
}

impl From<InvitationVersion1> for Invitation {
    fn from(old: InvitationVersion1) -> Self {
        Self {
            code: old.code,
            made: old.made,
        }
    }
}
