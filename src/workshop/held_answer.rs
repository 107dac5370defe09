//! Answers as a round holds them: in the open, or sealed to the workshop's key.
//!
//! Invariants: a sealed text is made once, when the answer is locked or comes in, and kept as it is from then
//! on (the seal is random: sealing anew would change every byte). What has been read behind a seal lives in
//! memory only; it is never written and makes no difference between two answers. The domain neither seals nor
//! opens: `store` does.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Ballot, ParticipantId, WayIn, is_default};

/// The lines of an armoured age text: whoever has the closed half of the key can read what is inside.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seal(Vec<String>);

impl Seal {
    /// The lines of an armoured text.
    pub fn of(armoured: &str) -> Self {
        Self(armoured.lines().map(str::to_owned).collect())
    }

    /// The armoured text.
    pub fn armoured(&self) -> String {
        let mut text = self.0.join("\n");
        text.push('\n');
        text
    }
}

/// One member's answer as the round holds it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum HeldAnswer {
    /// In the open: in an example, and where the workshop has no key.
    Open(Ballot),
    /// Sealed to a key.
    Sealed(SealedAnswer),
}

/// An answer that only the keeper of the key can read.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealedAnswer {
    /// Whose.
    pub member: ParticipantId,
    /// How it came in.
    #[serde(default, skip_serializing_if = "is_default")]
    pub way_in: WayIn,
    /// When it was locked or taken in.
    pub arrived: Timestamp,
    /// The day it was handed in, as it says itself inside the seal.
    pub handed_in: Date,
    /// The open half of the key it is sealed to.
    pub recipient: String,
    /// The sealed text.
    pub text: Seal,
    /// What was read behind the seal; none where the key is not at hand.
    #[serde(skip)]
    pub opened: Option<Box<Ballot>>,
}

/// Two are the same where the same seal came in the same way. Whether one of them has been opened is no difference.
impl PartialEq for SealedAnswer {
    fn eq(&self, other: &Self) -> bool {
        let Self {
            member,
            way_in,
            arrived,
            handed_in,
            recipient,
            text,
            opened: _,
        } = self;
        *member == other.member
            && *way_in == other.way_in
            && *arrived == other.arrived
            && *handed_in == other.handed_in
            && *recipient == other.recipient
            && *text == other.text
    }
}

impl HeldAnswer {
    /// Whose.
    pub fn member(&self) -> &ParticipantId {
        match self {
            Self::Open(ballot) => &ballot.member,
            Self::Sealed(sealed) => &sealed.member,
        }
    }

    /// How it came in.
    pub fn way_in(&self) -> WayIn {
        match self {
            Self::Open(ballot) => ballot.way_in,
            Self::Sealed(sealed) => sealed.way_in,
        }
    }

    /// When it was locked or taken in.
    pub fn arrived(&self) -> Timestamp {
        match self {
            Self::Open(ballot) => ballot.handed_in,
            Self::Sealed(sealed) => sealed.arrived,
        }
    }

    /// The answer itself; none where it is sealed and has not been opened.
    pub fn ballot(&self) -> Option<&Ballot> {
        match self {
            Self::Open(ballot) => Some(ballot),
            Self::Sealed(sealed) => sealed.opened.as_deref(),
        }
    }
}

impl From<Ballot> for HeldAnswer {
    fn from(ballot: Ballot) -> Self {
        Self::Open(ballot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(opened: bool) -> HeldAnswer {
        let ballot = Ballot {
            abstains: true,
            ..Ballot::new("L7".into(), Timestamp::UNIX_EPOCH)
        };
        HeldAnswer::Sealed(SealedAnswer {
            member: "L7".into(),
            way_in: WayIn::File,
            arrived: Timestamp::UNIX_EPOCH,
            handed_in: jiff::civil::date(1970, 1, 1),
            recipient: "age1x".to_owned(),
            text: Seal::of("a\nb\n"),
            opened: opened.then(|| Box::new(ballot)),
        })
    }

    #[test]
    fn what_was_read_behind_a_seal_is_neither_written_nor_compared() {
        assert_eq!(sealed(true), sealed(false));
        let text = ron::to_string(&sealed(true)).unwrap();
        assert_eq!(text, ron::to_string(&sealed(false)).unwrap());
        assert!(!text.contains("abstains"), "{text}");
        let back: HeldAnswer = ron::from_str(&text).unwrap();
        assert_eq!(back, sealed(false));
        assert!(back.ballot().is_none() && sealed(true).ballot().is_some());
        assert_eq!(Seal::of("a\nb\n").armoured(), "a\nb\n");
    }
}
