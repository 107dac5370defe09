//! Words in the reasons that may point to what may never count: found once per change of the reasons, and asked about at
//! the gate.

use crate::text::catalogues::GroundWordList;
use crate::workshop::{ReasonId, WordReview, Workshop};

/// A word that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroundWord {
    /// The reason it stands in.
    pub reason: ReasonId,
    /// The word as written.
    pub word: String,
    /// Id of the ground it may point to.
    pub ground: String,
}

impl GroundWord {
    /// What is kept when it is answered for.
    pub fn review(&self) -> WordReview {
        WordReview {
            reason: self.reason.clone(),
            word: self.word.clone(),
        }
    }
}

/// The words in a workshop's reasons, in the order they stand.
pub fn find(workshop: &Workshop) -> Vec<GroundWord> {
    let Ok(list) = GroundWordList::load() else {
        return Vec::new();
    };
    let language = workshop.language;
    workshop
        .proposal
        .reasons
        .iter()
        .flat_map(|reason| {
            list.find(language, &reason.text)
                .into_iter()
                .map(|found| GroundWord {
                    reason: reason.id.clone(),
                    word: found.written,
                    ground: found.ground.to_owned(),
                })
        })
        .collect()
}

/// How many of the words nobody has answered for.
pub fn unanswered(words: &[GroundWord], workshop: &Workshop) -> usize {
    words
        .iter()
        .filter(|word| !workshop.proposal.gate.words.contains(&word.review()))
        .count()
}
