//! The frozen record: the part of a workshop that its record needs, with sums instead of answers.
//!
//! Invariants: no single answer, no private note and no code of a person who answered is in it; its
//! fingerprint is that of the canonical RON of [`FrozenData`]; every document is built from it, so that
//! paper and data say the same. Limits: an open round's answers are left out whole.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::RecordError;
use super::canonical::{canonical, fingerprint};
use super::compose::Audience;
use super::freezing::noted_proposal;
use super::frozen_results::FrozenResults;
use super::pieces::seals;
use crate::workshop::{
    Act, ChangedThing, GroupId, InterestDeclared, ParticipantId, ProposalFindings, StepNote,
    Workshop,
};

/// The newest format of frozen records this program writes.
pub const FROZEN_FORMAT_VERSION: u32 = 2;

/// A frozen record as it lies in `NAME.underlag.ron`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frozen {
    /// Version of the format, see [`FROZEN_FORMAT_VERSION`].
    pub underlag_version: u32,
    /// SHA-256 of the canonical RON of `data`.
    pub fingerprint: String,
    /// The day the record was made.
    pub made: Date,
    /// A short seal of each piece of the data, by its place, so that a check can say what was changed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub seals: BTreeMap<String, String>,
    /// The data.
    pub data: FrozenData,
}

/// What the fingerprint covers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenData {
    /// The workshop without answers and without what is private.
    pub workshop: Workshop,
    /// What was computed from it.
    pub results: FrozenResults,
}

impl Frozen {
    /// Freezes a workshop with its results.
    ///
    /// # Errors
    /// When the data cannot be written as RON.
    pub fn new(
        workshop: &Workshop,
        results: &FrozenResults,
        audience: Audience,
        made: Date,
    ) -> Result<Self, RecordError> {
        let data = FrozenData {
            workshop: stripped(workshop, results, audience),
            results: results.clone(),
        };
        Ok(Self {
            underlag_version: FROZEN_FORMAT_VERSION,
            fingerprint: fingerprint(&canonical(&data)?),
            made,
            seals: seals(&data, made),
            data,
        })
    }

    /// Reads a frozen record.
    ///
    /// # Errors
    /// When the text is no frozen record, or a newer one.
    pub fn read(text: &str) -> Result<Self, RecordError> {
        let frozen: Self = ron::from_str(text).map_err(|error| RecordError::NotARecord {
            line: error.span.start.line,
            column: error.span.start.col,
            detail: error.code.to_string(),
        })?;
        if frozen.underlag_version == 0 {
            return Err(RecordError::NotARecord {
                line: 1,
                column: 1,
                detail: "underlag_version: 0".to_owned(),
            });
        }
        if frozen.underlag_version > FROZEN_FORMAT_VERSION {
            return Err(RecordError::Newer(frozen.underlag_version));
        }
        Ok(frozen)
    }

    /// The text of the file, for people and programs.
    ///
    /// # Errors
    /// When the data cannot be written as RON.
    pub fn to_ron(&self) -> Result<String, RecordError> {
        let pretty = ron::ser::PrettyConfig::new().new_line("\n").indentor("  ");
        let mut text = ron::ser::to_string_pretty(self, pretty)?;
        text.push('\n');
        Ok(text)
    }

    /// Whether the data still carry the fingerprint they were frozen with.
    ///
    /// # Errors
    /// When the data cannot be written as RON.
    pub fn fingerprint_holds(&self) -> Result<bool, RecordError> {
        Ok(fingerprint(&canonical(&self.data)?) == self.fingerprint)
    }
}

/// The part of the workshop that its record needs.
fn stripped(workshop: &Workshop, results: &FrozenResults, audience: Audience) -> Workshop {
    let mut kept = workshop.clone();
    kept.note.clear();
    kept.prompts.clear();
    kept.prompts_translated.clear();
    kept.settled.clear();
    kept.agenda.items.clear();
    kept.step_notes
        .retain(|_, note: &mut StepNote| note.in_record);
    for group in &mut kept.need_groups {
        group.note.clear();
        group.overlaps.sort();
    }
    // Codes stood beside answers; in the record people are only numbered, whoever has left is not.
    for act in &mut kept.acts {
        act.open = false;
        if let Act::Changed(changed) = &mut act.act
            && let ChangedThing::Participant(code, _) = &mut changed.thing
        {
            let number = workshop.participants.iter().position(|it| it.id == *code);
            *code = number.map_or_else(ParticipantId::default, numbered);
        }
    }
    for (index, person) in kept.participants.iter_mut().enumerate() {
        person.id = numbered(index);
        person.interest = InterestDeclared::NotAsked;
        if audience == Audience::Web {
            person.name.clear();
            person.area.clear();
        }
    }
    kept.answer_key = None;
    kept.code_verifiers = None;
    kept.invitation = None;
    kept.rounds.retain(|round| !round.is_open());
    for round in &mut kept.rounds {
        if round.sums.is_none() {
            round.sums = results
                .rounds
                .iter()
                .find(|result| result.round == round.id)
                .map(|result| result.sums.clone());
        }
        round.answers.clear();
        round.notes.retain(|note| note.in_record);
    }
    let proposal = &mut kept.proposal;
    sort_tiers(&mut proposal.order);
    for reason in &mut proposal.reasons {
        reason.groups.sort();
    }
    for opinion in &mut proposal.differing_opinions {
        opinion.groups.sort();
        if audience == Audience::Web {
            opinion.by.clear();
        }
    }
    if let Some(order) = kept
        .decision
        .as_mut()
        .and_then(|decision| decision.order.as_mut())
    {
        sort_tiers(order);
    }
    for mission in &mut kept.missions {
        mission.groups.sort();
    }
    // What the findings were worked out from stands in the record as it is written there.
    let stands = noted_proposal(workshop).is_some_and(|noted| noted.stand(workshop));
    let premises = ProposalFindings::premises(&kept);
    if let Some(noted) = kept.proposal.findings.as_mut().filter(|_| stands) {
        noted.premises = premises;
    }
    kept
}

fn numbered(index: usize) -> ParticipantId {
    ParticipantId::new(format!("D{}", index + 1))
}

/// Groups in one tier stand equal, so their order carries no meaning.
fn sort_tiers(order: &mut [Vec<GroupId>]) {
    for tier in order {
        tier.sort();
    }
}
