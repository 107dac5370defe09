//! The workshop: everything one file holds.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::text::Language;
use crate::text::language::as_code;

use super::premises::Fingerprints;
use super::{
    Agenda, AnswerKey, Benefit, CodeVerifiers, CostPerBenefit, Criterion, CriterionId, Decision,
    DignityReview, Evidence, EvidenceStrength, FollowUp, GroupId, Invitation, Judged, Method,
    Mission, NeedGroup, Noted, Participant, ParticipantId, People, Proposal, Question, Reason,
    RecordedAct, Round, SeverityJudgement, Shared, Source, SourceId, Step, StepMark, WorkshopId,
    is_default,
};

/// The newest file format this program writes, and the newest it reads.
pub const FORMAT_VERSION: u32 = 2;

/// A workshop. Results are never stored here: they are computed from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// Version of the file format, see [`FORMAT_VERSION`].
    pub format_version: u32,
    /// Id; answers carry it.
    pub id: WorkshopId,
    /// Display name.
    pub title: String,
    /// Language of the workshop's own texts.
    #[serde(default, with = "as_code", skip_serializing_if = "is_default")]
    pub language: Language,
    /// Judgements, answers and order are invented for the example; said wherever they appear.
    #[serde(default, skip_serializing_if = "is_default")]
    pub example: bool,
    /// Remark for those who read the file.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// The question.
    #[serde(default)]
    pub question: Question,
    /// The method.
    #[serde(default)]
    pub method: Method,
    /// Which version of the platform's text applies.
    #[serde(default)]
    pub platform: PlatformVersion,
    /// The day's agenda and how answers come in.
    #[serde(default, skip_serializing_if = "is_default")]
    pub agenda: Agenda,
    /// Who takes part.
    #[serde(default, skip_serializing_if = "is_default")]
    pub participants: Vec<Participant>,
    /// Severity criteria.
    #[serde(default, skip_serializing_if = "is_default")]
    pub criteria: Vec<Criterion>,
    /// Sources.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Sources carried over from an earlier year and not yet confirmed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unconfirmed_sources: BTreeSet<SourceId>,
    /// Need groups.
    #[serde(default, skip_serializing_if = "is_default")]
    pub need_groups: Shared<Vec<NeedGroup>>,
    /// Evidence for the whole workshop.
    #[serde(default, skip_serializing_if = "is_default")]
    pub evidence: Vec<Evidence>,
    /// Human dignity.
    #[serde(default, skip_serializing_if = "is_default")]
    pub dignity: DignityReview,
    /// Rounds of answers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rounds: Shared<Vec<Round>>,
    /// The open half of the key that answer files are sealed to; none = they come in the open.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answer_key: Option<AnswerKey>,
    /// What the members' personal codes are held against; none where no codes have been made.
    #[serde(default, skip_serializing_if = "is_default")]
    pub code_verifiers: Option<CodeVerifiers>,
    /// What makes this file an invitation: it is answered, and nothing else is done with it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub invitation: Option<Invitation>,
    /// The proposal.
    #[serde(default, skip_serializing_if = "is_default")]
    pub proposal: Proposal,
    /// The decision.
    #[serde(default, skip_serializing_if = "is_default")]
    pub decision: Option<Decision>,
    /// Missions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub missions: Vec<Mission>,
    /// Follow-up.
    #[serde(default, skip_serializing_if = "is_default")]
    pub follow_up: FollowUp,
    /// Last year's work, where this one continues it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub previous: Option<Previous>,
    /// What people have said about steps.
    #[serde(default, skip_serializing_if = "is_default")]
    pub marks: BTreeMap<Step, StepMark>,
    /// Notes per step; stay here unless sent to the record.
    #[serde(default, skip_serializing_if = "is_default")]
    pub step_notes: BTreeMap<Step, StepNote>,
    /// The process leader's own questions to talk about, in place of the shipped ones.
    #[serde(default, skip_serializing_if = "is_default")]
    pub prompts: BTreeMap<Step, Vec<String>>,
    /// The same in the language that is not the workshop's.
    #[serde(default, skip_serializing_if = "is_default")]
    pub prompts_translated: BTreeMap<Step, Vec<String>>,
    /// What each step rested on when it was last worked through, see [`premises`](super::premises).
    #[serde(default, skip_serializing_if = "is_default")]
    pub settled: BTreeMap<Step, Fingerprints>,
    /// What was changed of what answers rest on, see [`Act`](super::Act).
    #[serde(default, skip_serializing_if = "is_default")]
    pub acts: Vec<RecordedAct>,
    /// From when such changes are noted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub noted: Noted,
}

/// Which text of the ethical platform applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlatformVersion {
    /// Platform id, see `assets/platform`.
    pub id: String,
    /// Version of the text.
    pub version: String,
}

impl Default for PlatformVersion {
    fn default() -> Self {
        Self {
            id: "etisk-plattform-1997".to_owned(),
            version: "1".to_owned(),
        }
    }
}

/// Notes of a step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepNote {
    /// The text.
    pub text: String,
    /// Sent to the record.
    #[serde(skip_serializing_if = "is_default")]
    pub in_record: bool,
}

/// Last year's work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Previous {
    /// Its title.
    pub title: String,
    /// The year it was made.
    pub year: i16,
    /// Fingerprint of its record.
    #[serde(default, skip_serializing_if = "is_default")]
    pub fingerprint: String,
    /// Names of its groups.
    pub names: BTreeMap<GroupId, String>,
    /// What was proposed.
    pub proposed: Vec<Vec<GroupId>>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "is_default")]
    pub decision: Option<Decision>,
    /// Missions given, with what became of them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub missions: Vec<Mission>,
    /// The follow-up, with values and verdicts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub follow_up: FollowUp,
    /// The reasons given for the places.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reasons: Vec<Reason>,
    /// What the places rested on, so that a change can be seen.
    #[serde(default, skip_serializing_if = "is_default")]
    pub grounds: BTreeMap<GroupId, PreviousGrounds>,
}

/// What a group's place rested on last year.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PreviousGrounds {
    /// Judgements on the criteria.
    #[serde(skip_serializing_if = "is_default")]
    pub severity: Vec<SeverityJudgement>,
    /// How many were affected.
    #[serde(skip_serializing_if = "is_default")]
    pub people: Option<People>,
    /// Benefit of the measure.
    #[serde(skip_serializing_if = "is_default")]
    pub benefit: Judged<Benefit>,
    /// Cost in relation to benefit.
    #[serde(skip_serializing_if = "is_default")]
    pub cost: Judged<CostPerBenefit>,
    /// Evidence base.
    #[serde(skip_serializing_if = "is_default")]
    pub evidence: Judged<EvidenceStrength>,
}

impl Previous {
    /// Missions that were given for a group.
    pub fn missions_for<'a>(&'a self, group: &'a GroupId) -> impl Iterator<Item = &'a Mission> {
        self.missions
            .iter()
            .filter(move |mission| mission.groups.contains(group))
    }

    /// Reasons that covered a group.
    pub fn reasons_for<'a>(&'a self, group: &'a GroupId) -> impl Iterator<Item = &'a Reason> {
        self.reasons
            .iter()
            .filter(move |reason| reason.groups.contains(group))
    }

    /// The order that held: the decided one where it differs, else the proposed.
    pub fn order(&self) -> &[Vec<GroupId>] {
        self.decision
            .as_ref()
            .and_then(|decision| decision.order.as_deref())
            .unwrap_or(&self.proposed)
    }
}

impl Workshop {
    /// An empty workshop with the three default severity criteria unset.
    pub fn new(id: WorkshopId, title: impl Into<String>) -> Self {
        Self {
            format_version: FORMAT_VERSION,
            id,
            title: title.into(),
            language: Language::Swedish,
            example: false,
            note: String::new(),
            question: Question::default(),
            method: Method::default(),
            platform: PlatformVersion::default(),
            agenda: Agenda::default(),
            participants: Vec::new(),
            criteria: Vec::new(),
            sources: Vec::new(),
            unconfirmed_sources: BTreeSet::new(),
            need_groups: Shared::default(),
            evidence: Vec::new(),
            dignity: DignityReview::default(),
            rounds: Shared::default(),
            answer_key: None,
            code_verifiers: None,
            invitation: None,
            proposal: Proposal::default(),
            decision: None,
            missions: Vec::new(),
            follow_up: FollowUp::default(),
            previous: None,
            marks: BTreeMap::new(),
            step_notes: BTreeMap::new(),
            prompts: BTreeMap::new(),
            prompts_translated: BTreeMap::new(),
            settled: BTreeMap::new(),
            acts: Vec::new(),
            noted: Noted::default(),
        }
    }

    /// A need group by id.
    pub fn group(&self, id: &GroupId) -> Option<&NeedGroup> {
        self.need_groups.iter().find(|group| &group.id == id)
    }

    /// The display name of a group; the id where it has none or is not in the file.
    pub fn group_name<'a>(&'a self, id: &'a GroupId) -> &'a str {
        self.group(id).map_or(id.as_str(), NeedGroup::shown_name)
    }

    /// A criterion by id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| &criterion.id == id)
    }

    /// A participant by code.
    pub fn participant(&self, id: &ParticipantId) -> Option<&Participant> {
        self.participants
            .iter()
            .find(|participant| &participant.id == id)
    }

    /// A source by id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| &source.id == id)
    }

    /// Participants who hand in answers.
    pub fn ranking_participants(&self) -> impl Iterator<Item = &Participant> {
        self.participants
            .iter()
            .filter(|participant| participant.ranks())
    }

    /// Participants whose answers are in the open round or waited for: those who have left without answering it
    /// are not.
    pub fn awaited_participants(&self) -> impl Iterator<Item = &Participant> {
        let round = self.open_round();
        self.ranking_participants().filter(move |participant| {
            let answered = round.is_some_and(|round| round.has_answer_of(&participant.id));
            answered || !participant.has_left
        })
    }

    /// The round that takes answers now.
    pub fn open_round(&self) -> Option<&Round> {
        self.rounds.last().filter(|round| round.is_open())
    }

    /// The newest closed round: the one results rest on.
    pub fn latest_closed_round(&self) -> Option<&Round> {
        self.rounds.iter().rev().find(|round| !round.is_open())
    }

    /// Whether any answer has come in: from then on a change of method is recorded.
    pub fn has_answers(&self) -> bool {
        self.rounds
            .iter()
            .any(|round| round.answered() > 0 || round.together.is_some())
    }
}
