//! What an answer says, as it travels: the text inside a seal, and of an answer file in the open.
//!
//! It says itself which workshop, round and opening of the round it belongs to and whose it is, so that what is
//! written outside can be held against it. The answer page writes exactly this text; `tests/files/answers` holds
//! an example. It is filled up with spaces to a size that depends on the workshop alone ([`filled_size`]), so
//! that the size of a sealed answer tells neither an abstention nor how many groups were ranked.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};

use crate::workshop::{
    Ballot, GroupId, ParticipantId, RankingAnswer, RoundId, RoundMark, WayIn, WeightAnswer,
    Workshop, WorkshopId,
};

use super::error::StoreError;

/// Answers are filled up to a multiple of this, in bytes.
pub const BLOCK: usize = 4096;

/// An answer with its own address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The workshop it belongs to.
    pub workshop: WorkshopId,
    /// The round it answers.
    pub round: RoundId,
    /// What the round was marked with when it was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<RoundMark>,
    /// Whose it is.
    pub number: ParticipantId,
    /// The member's personal code, where the board uses such codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The day it was handed in, as the device it was given on had it.
    pub handed_in: Date,
    /// Weights of the criteria.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weights: Option<WeightAnswer>,
    /// Order of the groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranking: Option<RankingAnswer>,
    /// The desired state of health per group.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub desired: BTreeMap<GroupId, f64>,
    /// Chose not to answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub abstains: bool,
    /// The groups were put in order with their names hidden.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub names_hidden: bool,
    /// Spaces that say nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub padding: String,
}

impl Answer {
    /// A member's answer to a round of a workshop.
    pub fn of(workshop: &Workshop, round: &RoundId, ballot: &Ballot) -> Self {
        let found = workshop.rounds.iter().find(|other| other.id == *round);
        Self {
            workshop: workshop.id.clone(),
            round: round.clone(),
            mark: found.and_then(|round| round.mark.clone()),
            number: ballot.member.clone(),
            code: None,
            handed_in: day(ballot.handed_in),
            weights: ballot.weights.clone(),
            ranking: ballot.ranking.clone(),
            desired: ballot.desired.clone(),
            abstains: ballot.abstains,
            names_hidden: ballot.names_hidden,
            padding: String::new(),
        }
    }

    /// The answer as a round holds it, come in this way at this time.
    pub fn into_ballot(self, way_in: WayIn, arrived: Timestamp) -> Ballot {
        Ballot {
            member: self.number,
            way_in,
            handed_in: arrived,
            weights: self.weights,
            ranking: self.ranking,
            desired: self.desired,
            abstains: self.abstains,
            names_hidden: self.names_hidden,
        }
    }

    /// The text, filled up to `size` bytes, or to whole blocks more where it is longer.
    ///
    /// # Errors
    /// It cannot be written, which would be a defect of the program.
    pub(super) fn filled(mut self, size: usize) -> Result<String, StoreError> {
        // One space, so that the field stands there: what it takes is part of the length.
        self.padding = " ".to_owned();
        let length = self.text()?.len();
        let missing = if length > size {
            length.next_multiple_of(BLOCK) - length
        } else {
            size - length
        };
        self.padding.push_str(&" ".repeat(missing));
        self.text()
    }

    fn text(&self) -> Result<String, StoreError> {
        options()
            .to_string(self)
            .map_err(|error| StoreError::NotWritable {
                cause: error.to_string(),
            })
    }

    /// The answer in a text; none where it is no answer.
    pub(super) fn parse(text: &str) -> Option<Self> {
        options().from_str(text).ok()
    }
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// The day of a time, in UTC.
pub(super) fn day(at: Timestamp) -> Date {
    Offset::UTC.to_datetime(at).date()
}

/// The size of every answer to a workshop, in bytes: whole blocks with room for an order, points and a desired state
/// of health for each group and for a comparison of each pair of criteria.
///
/// 1024, and for each group three times its id and 96, for each criterion its id and 48, for each pair of criteria
/// both ids and 72; rounded up to whole blocks.
pub fn filled_size(workshop: &Workshop) -> usize {
    let groups = workshop.need_groups.iter();
    let groups: usize = groups.map(|group| 3 * group.id.as_str().len() + 96).sum();
    let criteria = workshop.criteria.len();
    let ids: usize = workshop
        .criteria
        .iter()
        .map(|criterion| criterion.id.as_str().len())
        .sum();
    let others = criteria.saturating_sub(1);
    let pairs = ids * others + 72 * (criteria * others / 2);
    (1024 + groups + ids + 48 * criteria + pairs).next_multiple_of(BLOCK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Shipped;
    use crate::workshop::{RankingAnswer, WeightComparison};

    #[test]
    fn all_answers_to_a_workshop_have_the_same_size() {
        let workshop = Shipped::Example.workshop().unwrap();
        let size = filled_size(&workshop);
        assert_eq!(size % BLOCK, 0);
        let round = workshop.rounds[0].id.clone();
        let nothing = Ballot {
            abstains: true,
            ..Ballot::new("L1".into(), Timestamp::UNIX_EPOCH)
        };
        let third = 1.0 / 3.0;
        let ids = || workshop.need_groups.iter().map(|group| group.id.clone());
        let criteria: Vec<_> = workshop.criteria.iter().map(|it| it.id.clone()).collect();
        let pairs = criteria.iter().enumerate().flat_map(|(at, first)| {
            let after = criteria.iter().skip(at + 1);
            after.map(|second| WeightComparison {
                first: first.clone(),
                second: second.clone(),
                ratio: third,
            })
        });
        let everything = Ballot {
            weights: Some(WeightAnswer::Pairwise(pairs.collect())),
            ranking: Some(RankingAnswer {
                tiers: ids().map(|id| vec![id]).collect(),
                unknown: Vec::new(),
                points: ids().map(|id| (id, 100.0 * third)).collect(),
            }),
            desired: ids().map(|id| (id, third)).collect(),
            ..Ballot::new("L1234".into(), Timestamp::UNIX_EPOCH)
        };
        for ballot in [nothing, everything] {
            let answer = Answer::of(&workshop, &round, &ballot);
            let text = answer.filled(size).unwrap();
            assert_eq!(text.len(), size, "{text}");
            let back = Answer::parse(&text).unwrap();
            assert_eq!(
                back.into_ballot(WayIn::HandOver, Timestamp::UNIX_EPOCH),
                ballot
            );
        }
    }
}
