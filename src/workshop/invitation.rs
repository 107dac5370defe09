//! Invitations: the workshop as somebody sees it who answers on another computer.
//!
//! Invariants: an invitation is built up from nothing with what an answer needs, never cut down from the
//! whole, so that whatever is added to workshops later stays out until it is let in here. It holds nobody's
//! answer, no other person's name or note, and no order.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    Attendance, Ballot, InterestDeclared, NeedGroup, Participant, ParticipantId, Round, Workshop,
    is_default,
};

/// The open half of the key that answers are sealed to. The other half stays with its keeper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerKey {
    /// The key, an age X25519 recipient: `age1…`.
    pub public: String,
    /// Who can open what is sealed to it, as shown to people; may be empty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub keeper: String,
    /// When it was made.
    pub made: Timestamp,
}

/// What makes a workshop file an invitation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invitation {
    /// Whom it is for; none = whoever has a code.
    #[serde(default, skip_serializing_if = "is_default")]
    pub code: Option<ParticipantId>,
    /// When it was made.
    pub made: Timestamp,
}

impl Workshop {
    /// The invitation to the open round, for one member or for whoever has a code. None where no round is
    /// open or the member does not rank or has left.
    ///
    /// `sealed` = answers are sealed to the workshop's key, where it has one.
    pub fn invitation_for(
        &self,
        code: Option<&ParticipantId>,
        sealed: bool,
        made: Timestamp,
    ) -> Option<Self> {
        let round = self.open_round()?;
        let participants: Vec<Participant> = self
            .ranking_participants()
            .filter(|participant| !participant.has_left)
            .filter(|participant| code.is_none_or(|code| *code == participant.id))
            .map(|participant| invited(participant, code.is_some()))
            .collect();
        if participants.is_empty() {
            return None;
        }
        let mut invitation = Self::new(self.id.clone(), self.title.clone());
        invitation.language = self.language;
        invitation.example = self.example;
        invitation.question = self.question.clone();
        invitation.method = self.method.clone();
        invitation.platform = self.platform.clone();
        invitation.participants = participants;
        invitation.criteria.clone_from(&self.criteria);
        invitation.sources.clone_from(&self.sources);
        invitation.need_groups = self.need_groups.iter().map(without_note).collect();
        invitation.evidence.clone_from(&self.evidence);
        let bare = Round::open(round.id.clone(), round.mark.clone(), round.opened);
        invitation.rounds = vec![bare].into();
        invitation.answer_key = self.answer_key.clone().filter(|_| sealed);
        invitation.invitation = Some(Invitation {
            code: code.cloned(),
            made,
        });
        Some(invitation)
    }

    /// The member's own latest answer that can be read: the next one starts from it.
    pub fn last_answer(&self, member: &ParticipantId) -> Option<&Ballot> {
        let mut rounds = self.rounds.iter().rev();
        rounds.find_map(|round| round.ballot(member))
    }
}

/// A person as an invitation shows them: the addressee with name, others by code alone.
fn invited(participant: &Participant, addressee: bool) -> Participant {
    Participant {
        id: participant.id.clone(),
        name: if addressee {
            participant.name.clone()
        } else {
            String::new()
        },
        role: participant.role,
        area: String::new(),
        serves: participant.serves,
        has_left: false,
        attendance: Attendance::default(),
        interest: InterestDeclared::default(),
    }
}

fn without_note(group: &NeedGroup) -> NeedGroup {
    NeedGroup {
        note: String::new(),
        ..group.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::of_workshop::closing;
    use crate::store::{Shipped, to_text};
    use crate::workshop::testing::NOON;
    use crate::workshop::{Edit, Gravity, apply, validate};

    fn open() -> Workshop {
        let mut workshop = Shipped::Example.workshop().unwrap();
        let at = Timestamp::from_second(1_800_000_000).unwrap();
        workshop.proposal.fixed = None;
        apply(&mut workshop, Edit::OpenRound("prov".into()), at).unwrap();
        let answers = workshop.rounds[0].answers.clone();
        for answer in answers {
            apply(&mut workshop, Edit::TakeInBallot(Box::new(answer)), NOON).unwrap();
        }
        for (index, participant) in workshop.participants.iter_mut().enumerate() {
            participant.name = format!("Namn{index:03}");
        }
        workshop
    }

    #[test]
    fn an_invitation_can_be_opened_and_answered() {
        let workshop = open();
        let code = workshop.ranking_participants().next().unwrap().id.clone();
        for code in [None, Some(&code)] {
            let made = Timestamp::UNIX_EPOCH;
            let invitation = workshop.invitation_for(code, true, made).unwrap();
            let errors = validate(&invitation)
                .into_iter()
                .filter(|finding| finding.gravity == Gravity::Error)
                .count();
            assert_eq!(errors, 0);
            assert_eq!(
                invitation.open_round().unwrap().id,
                workshop.rounds.last().unwrap().id
            );
        }
    }

    #[test]
    fn an_invitation_holds_nothing_of_others() {
        let workshop = open();
        let members: Vec<_> = workshop.ranking_participants().cloned().collect();
        let made = Timestamp::UNIX_EPOCH;
        // The same workshop with every answer turned round and every name changed gives the same bytes.
        let mut other = workshop.clone();
        for participant in &mut other.participants {
            participant.name.push('x');
        }
        for ballot in other.rounds.iter_mut().flat_map(Round::open_ballots_mut) {
            ballot.weights = None;
            if let Some(ranking) = &mut ballot.ranking {
                ranking.tiers.reverse();
            }
        }
        other.note.push('x');
        other.proposal = Default::default();
        other.missions.clear();
        let general = |workshop: &Workshop| {
            to_text(&workshop.invitation_for(None, true, made).unwrap()).unwrap()
        };
        assert_eq!(general(&workshop), general(&other));
        assert!(!general(&workshop).contains("Namn0"));
        // One member's own invitation has that member's name, nobody else's and no answer.
        let member = &members[1];
        let own = workshop
            .invitation_for(Some(&member.id), true, made)
            .unwrap();
        assert_eq!(own.participants.len(), 1);
        assert!(workshop.last_answer(&member.id).is_some());
        assert!(own.last_answer(&member.id).is_none());
        let text = to_text(&own).unwrap();
        assert!(text.contains(&member.name));
        for person in members.iter().filter(|person| person.id != member.id) {
            assert!(!text.contains(&person.name), "{}", person.name);
            assert!(
                !text.contains(&format!("\"{}\"", person.id)),
                "{}",
                person.id
            );
        }
    }

    #[test]
    fn there_is_nothing_to_invite_to_without_an_open_round() {
        let mut workshop = open();
        let made = Timestamp::UNIX_EPOCH;
        assert!(
            workshop
                .invitation_for(Some(&"L999".into()), true, made)
                .is_none()
        );
        let edit = closing(&workshop).unwrap();
        apply(&mut workshop, edit, made).unwrap();
        assert!(workshop.invitation_for(None, true, made).is_none());
    }
}
