//! Who takes part and in which role. Elected members rank; civil servants supply facts and never rank.

use serde::{Deserialize, Serialize};

use super::{ParticipantId, Seal, is_default};

/// A person in the room. Names may be left out: the code is enough everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// Code, for example `L7`.
    pub id: ParticipantId,
    /// Name, as the board wishes it recorded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    /// Role.
    pub role: Role,
    /// Own area or board, so that area bias can be talked about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub area: String,
    /// Whether a substitute serves in a member's place.
    #[serde(default, skip_serializing_if = "is_default")]
    pub serves: bool,
    /// The person has left: nobody waits for an answer. Answers that were given stay.
    #[serde(default, skip_serializing_if = "is_default")]
    pub has_left: bool,
    /// Whether the person is here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub attendance: Attendance,
    /// Whether conflict of interest was asked about; never why.
    #[serde(default, skip_serializing_if = "is_default")]
    pub interest: InterestDeclared,
}

impl Participant {
    /// Whether this person hands in answers.
    pub fn ranks(&self) -> bool {
        match self.role {
            Role::Chair | Role::Member => true,
            Role::Substitute => self.serves,
            Role::ProcessLeader
            | Role::CivilServant
            | Role::Specialist
            | Role::Secretary
            | Role::Observer => false,
        }
    }
}

/// What the members' personal codes are held against, sealed to the workshop's key: nobody can guess a code from the
/// file, and a code is only ever checked where answers are opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeVerifiers {
    /// The open half of the key they are sealed to.
    pub recipient: String,
    /// The sealed verifiers.
    pub text: Seal,
}

/// Role in the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// *Ordförande*.
    Chair,
    /// *Ledamot*.
    Member,
    /// *Ersättare*; ranks only when serving.
    Substitute,
    /// *Processledare*.
    ProcessLeader,
    /// *Tjänsteperson*.
    CivilServant,
    /// *Sakkunnig*.
    Specialist,
    /// *Nämndsekreterare*.
    Secretary,
    /// *Observatör*.
    Observer,
}

impl Role {
    /// All roles, in the order they are offered.
    pub const ALL: [Self; 8] = [
        Self::Chair,
        Self::Member,
        Self::Substitute,
        Self::ProcessLeader,
        Self::CivilServant,
        Self::Specialist,
        Self::Secretary,
        Self::Observer,
    ];
}

/// Presence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Attendance {
    /// Invited, not yet noted.
    #[default]
    Invited,
    /// Present.
    Present,
    /// Came late or left early.
    Partly,
    /// Absent.
    Absent,
}

/// Interests are recorded as *asked*, never why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum InterestDeclared {
    /// Not asked yet.
    #[default]
    NotAsked,
    /// Asked, nothing declared.
    Nothing,
    /// Asked, a tie declared to the chair.
    Tie,
    /// Asked, does not take part because of a conflict of interest.
    StepsAside,
}
