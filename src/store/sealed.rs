//! Sealing: an answer closed to the workshop's key, as armoured age text inside the answer file.
//!
//! Inside the seal the answer says once more which workshop and round it belongs to and whose it is, so
//! that what is written outside can be held against it: a seal moved into another file, or a changed
//! line outside, is found. The seal itself is authenticated: one changed character and it does not open.
//! All answers are filled up to a whole number of [`BLOCK`] bytes, so that a file's size says next to
//! nothing about what is in it.
//!
//! Limit: anyone who has the open half can seal. The seal keeps an answer secret; it does not prove who
//! wrote it.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::workshop::{Ballot, ParticipantId, RoundId, WorkshopId};

use super::answer_file::AnswerError;
use super::answer_keys::{KeyError, KeyPair, KeyRing, recipient};
use super::error::StoreError;

/// Sealed answers are filled up to a multiple of this, in bytes.
pub const BLOCK: usize = 4096;

/// An answer that only the keeper of the key can read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    /// Whose, so that a file that does not open can still be asked about.
    pub member: ParticipantId,
    /// The open half of the key it is sealed to.
    pub key: String,
    /// The seal: the lines of an armoured age file.
    pub seal: Vec<String>,
}

/// What is inside the seal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inside {
    workshop: WorkshopId,
    round: RoundId,
    answer: Ballot,
}

impl Sealed {
    /// Seals an answer to a key.
    ///
    /// # Errors
    /// The key is none, or the answer cannot be written.
    pub fn new(
        workshop: &WorkshopId,
        round: &RoundId,
        ballot: Ballot,
        public: &str,
    ) -> Result<Self, KeyError> {
        let member = ballot.member.clone();
        let inside = Inside {
            workshop: workshop.clone(),
            round: round.clone(),
            answer: ballot,
        };
        let seal = seal(&inside, public)?;
        Ok(Self {
            member,
            key: public.to_owned(),
            seal,
        })
    }

    /// Opens the seal and holds what is inside against what is said outside.
    ///
    /// # Errors
    /// The key is not on the ring, the seal has been changed, or inside and outside differ.
    pub fn open(
        &self,
        workshop: &WorkshopId,
        round: &RoundId,
        keys: &KeyRing,
    ) -> Result<Ballot, AnswerError> {
        let code = || self.member.clone();
        let pair = keys.get(&self.key).ok_or_else(|| AnswerError::NoKey {
            code: code(),
            key: self.key.clone(),
            keeper: None,
        })?;
        let changed = || AnswerError::Changed { code: code() };
        let inside: Inside = unseal(&self.seal, pair).ok_or_else(changed)?;
        if inside.workshop != *workshop
            || inside.round != *round
            || inside.answer.member != self.member
        {
            return Err(changed());
        }
        Ok(inside.answer)
    }
}

/// Closes a value to a key: the lines of an armoured age text, with the value filled up to whole blocks.
///
/// # Errors
/// The key is none, or the value cannot be written.
pub(super) fn seal<T: Serialize>(inside: &T, public: &str) -> Result<Vec<String>, KeyError> {
    let recipient = recipient(public)?;
    let not_writable = |cause: String| KeyError::File(StoreError::NotWritable { cause });
    let mut text = ron::to_string(inside).map_err(|error| not_writable(error.to_string()))?;
    let filled = text.len().div_ceil(BLOCK) * BLOCK;
    text.extend(std::iter::repeat_n(' ', filled - text.len()));
    let armoured = age::encrypt_and_armor(&recipient, text.as_bytes())
        .map_err(|error| not_writable(error.to_string()))?;
    Ok(armoured.lines().map(str::to_owned).collect())
}

/// The value inside a seal; none where the seal has been changed, is to another key, or holds something else.
pub(super) fn unseal<T: DeserializeOwned>(seal: &[String], pair: &KeyPair) -> Option<T> {
    let mut armoured = seal.join("\n");
    armoured.push('\n');
    let opened = age::decrypt(pair.identity(), armoured.as_bytes()).ok()?;
    ron::from_str(std::str::from_utf8(&opened).ok()?).ok()
}
