//! What happens on the day and is no part of the question: time used, who has left and who serves instead, and the
//! process leader's own questions in the other language.

use super::{Attendance, EditError, ParticipantId, Role, Step, Workshop};

/// Notes how many minutes an agenda item has used; none takes the number away.
pub(super) fn set_used_minutes(
    workshop: &mut Workshop,
    item: usize,
    minutes: Option<u16>,
) -> Result<(), EditError> {
    let found = workshop
        .agenda
        .items
        .get_mut(item)
        .ok_or_else(|| EditError::Unknown(item.to_string()))?;
    found.used = minutes;
    Ok(())
}

/// Carries over what was measured when an undone or redone workshop comes back: time that has passed is not undone.
pub(super) fn keep_measured(from: &Workshop, to: &mut Workshop) {
    for (before, after) in from.agenda.items.iter().zip(&mut to.agenda.items) {
        if before.step == after.step && before.title == after.title {
            after.used = before.used;
        }
    }
}

/// Notes that a member has left, or has come back. A member who has left is not asked again; answers handed in stay.
pub(super) fn set_left(
    workshop: &mut Workshop,
    member: &ParticipantId,
    left: bool,
) -> Result<(), EditError> {
    let person = workshop
        .participants
        .iter_mut()
        .find(|person| &person.id == member)
        .ok_or_else(|| EditError::Unknown(member.to_string()))?;
    if !person.ranks() {
        return Err(EditError::DoesNotRank(member.clone()));
    }
    if left {
        person.attendance = Attendance::Partly;
        workshop.left.insert(member.clone());
    } else {
        workshop.left.remove(member);
    }
    Ok(())
}

/// Lets a substitute serve from now on.
pub(super) fn serve(workshop: &mut Workshop, substitute: &ParticipantId) -> Result<(), EditError> {
    let person = workshop
        .participants
        .iter_mut()
        .find(|person| &person.id == substitute)
        .ok_or_else(|| EditError::Unknown(substitute.to_string()))?;
    if person.role != Role::Substitute {
        return Err(EditError::DoesNotRank(substitute.clone()));
    }
    // Called in before the first round it is as good as present from the start.
    person.attendance = if workshop.rounds.is_empty() {
        Attendance::Present
    } else {
        Attendance::Partly
    };
    person.serves = true;
    workshop.left.remove(substitute);
    Ok(())
}

/// Replaces a step's questions in the language that is not the workshop's; empty = the shipped ones.
pub(super) fn set_translated_prompts(workshop: &mut Workshop, step: Step, prompts: Vec<String>) {
    if prompts.is_empty() {
        workshop.prompts_translated.remove(&step);
    } else {
        workshop.prompts_translated.insert(step, prompts);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{
        AgendaItem, Edit, History, InterestDeclared, Participant, WorkshopId, apply,
    };

    fn person(code: &str, role: Role) -> Participant {
        Participant {
            id: ParticipantId::new(code),
            name: String::new(),
            role,
            area: String::new(),
            serves: false,
            attendance: Attendance::Present,
            interest: InterestDeclared::NotAsked,
        }
    }

    fn workshop() -> Workshop {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
        workshop.participants = vec![
            person("L1", Role::Member),
            person("L2", Role::Member),
            person("E1", Role::Substitute),
            person("T1", Role::CivilServant),
        ];
        workshop.agenda.items = vec![AgendaItem {
            step: Some(Step::Question),
            title: String::new(),
            minutes: 5,
            used: None,
        }];
        workshop
    }

    fn codes(workshop: &Workshop) -> Vec<&str> {
        let asked = workshop.ranking_participants();
        asked.map(|person| person.id.as_str()).collect()
    }

    #[test]
    fn a_member_leaves_and_a_substitute_serves() {
        let mut workshop = workshop();
        let edit = |member: &str, left| Edit::SetLeft {
            member: ParticipantId::new(member),
            left,
        };
        let serve = |code: &str| Edit::Serve(ParticipantId::new(code));
        assert_eq!(codes(&workshop), ["L1", "L2"]);
        apply(&mut workshop, edit("L2", true)).unwrap();
        apply(&mut workshop, serve("E1")).unwrap();
        assert_eq!(codes(&workshop), ["L1", "E1"]);
        assert_eq!(workshop.participants[1].attendance, Attendance::Partly);
        apply(&mut workshop, edit("L2", false)).unwrap();
        assert_eq!(codes(&workshop), ["L1", "L2", "E1"]);
        assert!(apply(&mut workshop, serve("L1")).is_err());
        assert!(apply(&mut workshop, edit("T1", true)).is_err());
        assert!(apply(&mut workshop, edit("L9", true)).is_err());
    }

    #[test]
    fn used_time_is_not_undone() {
        let mut history = History::new(workshop());
        history.apply(Edit::SetTitle("Ny".to_owned())).unwrap();
        let minutes = |minutes| Edit::SetUsedMinutes { item: 0, minutes };
        history.apply(minutes(Some(4))).unwrap();
        assert_eq!(history.undo_label().unwrap().key, "edit-title");
        assert!(history.undo());
        assert_eq!(history.workshop().title, "Prov");
        assert_eq!(history.workshop().agenda.items[0].used, Some(4));
        history.apply(minutes(Some(5))).unwrap();
        assert!(history.redo(), "measuring takes no redo away");
        assert_eq!(history.workshop().title, "Ny");
        assert_eq!(history.workshop().agenda.items[0].used, Some(5));
        assert!(
            history
                .apply(Edit::SetUsedMinutes {
                    item: 9,
                    minutes: None
                })
                .is_err()
        );
    }
}
