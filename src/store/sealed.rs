//! Sealing: an answer closed to the workshop's key, as armoured age text.
//!
//! Inside the seal the answer says once more where it belongs and whose it is, so that what is written outside can
//! be held against it: a seal moved to another place, or a changed line outside, is found. The seal itself is
//! authenticated: one changed character and it does not open. An answer is sealed once and that text is kept;
//! see [`HeldAnswer`].
//!
//! Limit: anyone who has the open half can seal. The seal keeps an answer secret; it does not prove who
//! wrote it.

use rayon::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::workshop::{
    Ballot, HeldAnswer, ParticipantId, Round, RoundId, RoundMark, Seal, SealedAnswer, Workshop,
    WorkshopId, check_ballot,
};

use super::answer::{Answer, BLOCK, day, filled_size};
use super::answer_keys::{KeyError, KeyPair, KeyRing, recipient};
use super::error::StoreError;
use super::workshop_file::ContentHash;

/// What was written inside the seal before answers had a format of their own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InsideVersion1 {
    workshop: WorkshopId,
    round: RoundId,
    answer: Ballot,
}

impl From<InsideVersion1> for Answer {
    fn from(inside: InsideVersion1) -> Self {
        Self::version_1(inside.workshop, inside.round, inside.answer)
    }
}

impl Answer {
    /// An answer of format 1, which knew the time and not the round's mark.
    pub(super) fn version_1(workshop: WorkshopId, round: RoundId, ballot: Ballot) -> Self {
        Self {
            workshop,
            round,
            mark: None,
            handed_in: day(ballot.handed_in),
            number: ballot.member,
            code: None,
            weights: ballot.weights,
            ranking: ballot.ranking,
            desired: ballot.desired,
            abstains: ballot.abstains,
            names_hidden: ballot.names_hidden,
            padding: String::new(),
        }
    }

    /// Whether it belongs where the outside says.
    pub(super) fn is_of(
        &self,
        workshop: &WorkshopId,
        round: &RoundId,
        mark: Option<&RoundMark>,
        number: &ParticipantId,
    ) -> bool {
        self.workshop == *workshop
            && self.round == *round
            && self.mark.as_ref() == mark
            && self.number == *number
    }
}

/// A mark for a round that is to be opened, from the system's own source of randomness.
pub fn draw_mark() -> RoundMark {
    let drawn = ContentHash::of(KeyPair::generate().public().as_bytes()).to_string();
    RoundMark::new(drawn.get(..32).unwrap_or_default())
}

/// Seals an answer to a key, filled up to a size.
///
/// # Errors
/// The key is none, or the answer cannot be written.
pub(super) fn seal_answer(answer: Answer, size: usize, public: &str) -> Result<Seal, KeyError> {
    close(&answer.filled(size)?, public)
}

/// The answer inside a seal; none where the seal has been changed, is to another key, or holds something else.
pub(super) fn open_answer(seal: &Seal, pair: &KeyPair) -> Option<Answer> {
    let text = opened(seal, pair)?;
    Answer::parse(&text).or_else(|| {
        let inside: InsideVersion1 = ron::from_str(&text).ok()?;
        Some(inside.into())
    })
}

/// An answer as a round of the workshop holds it, sealed to a key.
fn hold(
    workshop: &Workshop,
    round: &RoundId,
    ballot: Ballot,
    public: &str,
) -> Result<HeldAnswer, KeyError> {
    let answer = Answer::of(workshop, round, &ballot);
    Ok(HeldAnswer::Sealed(SealedAnswer {
        member: ballot.member.clone(),
        way_in: ballot.way_in,
        arrived: ballot.handed_in,
        handed_in: answer.handed_in,
        recipient: public.to_owned(),
        text: seal_answer(answer, filled_size(workshop), public)?,
        opened: Some(Box::new(ballot)),
    }))
}

/// The workshop with every answer sealed to its key that can be and is not: what stands in the open, and what is sealed
/// to an earlier key and has been opened. Other answers stay as they are. None where there is nothing to seal.
///
/// # Errors
/// The workshop's key is none, or an answer cannot be written.
pub fn with_answers_sealed(workshop: &Workshop) -> Result<Option<Workshop>, KeyError> {
    let Some(key) = &workshop.answer_key else {
        return Ok(None);
    };
    let to_seal = |answer: &HeldAnswer| match answer {
        HeldAnswer::Open(_) => true,
        HeldAnswer::Sealed(sealed) => sealed.recipient != key.public && sealed.opened.is_some(),
    };
    let mut answers = workshop.rounds.iter().flat_map(|round| &round.answers);
    if !answers.any(to_seal) {
        return Ok(None);
    }
    let mut sealed = workshop.clone();
    for round in &mut sealed.rounds {
        let (id, answers) = (&round.id, &mut round.answers);
        answers.par_iter_mut().try_for_each(|answer| {
            if to_seal(answer)
                && let Some(ballot) = answer.ballot()
            {
                *answer = hold(workshop, id, ballot.clone(), &key.public)?;
            }
            Ok::<(), KeyError>(())
        })?;
    }
    Ok(Some(sealed))
}

/// Opens the workshop's sealed answers with the keys that are there. What does not open, does not belong where it
/// stands or does not fit the workshop stays closed. Returns whether anything was opened.
pub fn open_answers(workshop: &mut Workshop, keys: &KeyRing) -> bool {
    let mut opened: Vec<(usize, usize, Box<Ballot>)> = Vec::new();
    for (place, round) in workshop.rounds.iter().enumerate() {
        let answers = round.answers.par_iter().enumerate();
        opened.par_extend(answers.filter_map(|(index, answer)| {
            let ballot = read(workshop, round, answer, keys)?;
            Some((place, index, Box::new(ballot)))
        }));
    }
    let any = !opened.is_empty();
    for (place, index, ballot) in opened {
        let round = workshop.rounds.get_mut(place);
        if let Some(HeldAnswer::Sealed(sealed)) =
            round.and_then(|round| round.answers.get_mut(index))
        {
            sealed.opened = Some(ballot);
        }
    }
    any
}

/// What is behind a seal that has not been opened.
fn read(workshop: &Workshop, round: &Round, answer: &HeldAnswer, keys: &KeyRing) -> Option<Ballot> {
    let HeldAnswer::Sealed(sealed) = answer else {
        return None;
    };
    if sealed.opened.is_some() {
        return None;
    }
    let answer = open_answer(&sealed.text, keys.get(&sealed.recipient)?)?;
    if !answer.is_of(&workshop.id, &round.id, round.mark.as_ref(), &sealed.member) {
        return None;
    }
    let ballot = answer.into_ballot(sealed.way_in, sealed.arrived);
    check_ballot(workshop, &ballot).is_ok().then_some(ballot)
}

/// Closes a text to a key.
fn close(text: &str, public: &str) -> Result<Seal, KeyError> {
    let recipient = recipient(public)?;
    let armoured = age::encrypt_and_armor(&recipient, text.as_bytes()).map_err(|error| {
        KeyError::File(StoreError::NotWritable {
            cause: error.to_string(),
        })
    })?;
    Ok(Seal::of(&armoured))
}

/// The text inside a seal; none where it does not open.
fn opened(seal: &Seal, pair: &KeyPair) -> Option<String> {
    let opened = age::decrypt(pair.identity(), seal.armoured().as_bytes()).ok()?;
    String::from_utf8(opened).ok()
}

/// Closes a value to a key, filled up to whole blocks.
///
/// # Errors
/// The key is none, or the value cannot be written.
pub(super) fn seal<T: Serialize>(inside: &T, public: &str) -> Result<Seal, KeyError> {
    let mut text = ron::to_string(inside).map_err(|error| {
        KeyError::File(StoreError::NotWritable {
            cause: error.to_string(),
        })
    })?;
    let filled = text.len().next_multiple_of(BLOCK);
    text.extend(std::iter::repeat_n(' ', filled - text.len()));
    close(&text, public)
}

/// The value inside a seal; none where the seal has been changed, is to another key, or holds something else.
pub(super) fn unseal<T: DeserializeOwned>(seal: &Seal, pair: &KeyPair) -> Option<T> {
    ron::from_str(&opened(seal, pair)?).ok()
}

#[cfg(test)]
#[path = "sealed_tests.rs"]
mod tests;
