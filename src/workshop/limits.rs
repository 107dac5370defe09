//! How much a workshop may hold. Larger files are refused whole, larger additions one by one, always with the number:
//! everything that is drawn, counted or sealed is made to bear these sizes and is tried at them.

use super::{Edit, EditError, NeedGroup, Participant, Workshop};

/// Need groups.
pub const MOST_GROUPS: usize = 2000;

/// Participants who hand in answers.
pub const MOST_MEMBERS: usize = 200;

/// Characters in a new name. Files with longer names open.
pub const LONGEST_NAME: usize = 300;

/// Whether a workshop stays within its limits after an edit. What was beyond them before may stay.
///
/// # Errors
/// Which limit the edit goes beyond.
pub(super) fn check(workshop: &Workshop, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddNeedGroup(group) => groups(workshop, std::slice::from_ref(group.as_ref())),
        Edit::SetNeedGroup(group) => groups(workshop, std::slice::from_ref(group.as_ref())),
        Edit::TakeInNeedGroups { groups: added, .. } => groups(workshop, added),
        Edit::StartFrom {
            groups: added,
            criteria,
            ..
        } => {
            groups(workshop, added)?;
            criteria.iter().try_for_each(|it| length(&it.name))
        }
        Edit::SplitNeedGroup { name, .. } => {
            number_of_groups(workshop.need_groups.len() + 1)?;
            length(name)
        }
        Edit::AddParticipant(participant) | Edit::SetParticipant(participant) => {
            member(workshop, participant)
        }
        Edit::AddCriterion(criterion) | Edit::SetCriterion(criterion) => {
            let mut present = workshop.criteria.iter();
            if present.any(|it| it.id == criterion.id && it.name == criterion.name) {
                return Ok(());
            }
            length(&criterion.name)
        }
        _ => Ok(()),
    }
}

fn groups(workshop: &Workshop, added: &[NeedGroup]) -> Result<(), EditError> {
    let mut number = workshop.need_groups.len();
    for group in added {
        let mut present = workshop.need_groups.iter();
        match present.find(|it| it.id == group.id) {
            Some(present) if present.name == group.name => continue,
            Some(_) => {}
            None => number += 1,
        }
        length(&group.name)?;
    }
    if number > workshop.need_groups.len() {
        number_of_groups(number)?;
    }
    Ok(())
}

fn number_of_groups(number: usize) -> Result<(), EditError> {
    if number > MOST_GROUPS {
        return Err(EditError::TooManyGroups { number });
    }
    Ok(())
}

fn member(workshop: &Workshop, participant: &Participant) -> Result<(), EditError> {
    let mut all = workshop.participants.iter();
    let present = all.find(|it| it.id == participant.id);
    if present.is_none_or(|it| it.name != participant.name) {
        length(&participant.name)?;
    }
    let ranked_before = present.is_some_and(Participant::ranks);
    let number = workshop.ranking_participants().count() + 1;
    if participant.ranks() && !ranked_before && number > MOST_MEMBERS {
        return Err(EditError::TooManyMembers { number });
    }
    Ok(())
}

fn length(name: &str) -> Result<(), EditError> {
    let characters = name.chars().count();
    if characters > LONGEST_NAME {
        return Err(EditError::NameTooLong { characters });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::workshop::{
        Attendance, Gravity, GroupId, InterestDeclared, ParticipantId, Role, WorkshopId, validate,
    };

    fn apply(workshop: &mut Workshop, edit: Edit) -> Result<(), EditError> {
        crate::workshop::apply(workshop, edit, Timestamp::UNIX_EPOCH)
    }

    fn group(number: usize) -> NeedGroup {
        let id = GroupId::new(format!("g{number}"));
        NeedGroup::new(id, format!("Grupp {number}"))
    }

    fn errors(workshop: &Workshop) -> usize {
        let found = validate(workshop);
        let errors = found.iter().filter(|it| it.gravity == Gravity::Error);
        errors.count()
    }

    fn participant(code: String, role: Role) -> Participant {
        Participant {
            id: ParticipantId::new(code),
            name: String::new(),
            role,
            area: String::new(),
            serves: false,
            has_left: false,
            attendance: Attendance::default(),
            interest: InterestDeclared::default(),
        }
    }

    fn member(number: usize) -> Participant {
        participant(format!("L{number}"), Role::Member)
    }

    #[test]
    fn groups_up_to_the_limit_and_not_one_more() {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
        *workshop.need_groups = (0..MOST_GROUPS - 1).map(group).collect();
        apply(&mut workshop, Edit::AddNeedGroup(Box::new(group(9999)))).unwrap();
        assert_eq!(errors(&workshop), 0);
        let refused = Err(EditError::TooManyGroups {
            number: MOST_GROUPS + 1,
        });
        for edit in [
            Edit::AddNeedGroup(Box::new(group(10_000))),
            Edit::SplitNeedGroup {
                group: group(1).id,
                name: "Ny".to_owned(),
                note: String::new(),
            },
        ] {
            assert_eq!(apply(&mut workshop, edit), refused);
        }
        // What is there can still be changed.
        let mut changed = group(3);
        changed.note = "x".to_owned();
        apply(&mut workshop, Edit::SetNeedGroup(Box::new(changed))).unwrap();
        workshop.need_groups.push(group(10_000));
        assert_eq!(errors(&workshop), 1);
    }

    #[test]
    fn members_up_to_the_limit_and_not_one_more() {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
        workshop.participants = (0..MOST_MEMBERS).map(member).collect();
        assert_eq!(errors(&workshop), 0);
        let refused = Err(EditError::TooManyMembers {
            number: MOST_MEMBERS + 1,
        });
        let edit = Edit::AddParticipant(member(9999));
        assert_eq!(apply(&mut workshop, edit), refused);
        let observer = participant("O1".to_owned(), Role::Observer);
        apply(&mut workshop, Edit::AddParticipant(observer)).unwrap();
        let mut ranking = workshop.participants.last().cloned().unwrap();
        ranking.role = Role::Chair;
        assert_eq!(apply(&mut workshop, Edit::SetParticipant(ranking)), refused);
        workshop.participants.push(member(9999));
        assert_eq!(errors(&workshop), 1);
    }

    #[test]
    fn a_new_name_is_no_longer_than_the_limit_and_an_old_one_stays() {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
        let mut long = group(1);
        long.name = "å".repeat(LONGEST_NAME + 1);
        workshop.need_groups.push(long.clone());
        assert_eq!(errors(&workshop), 0);
        long.note = "x".to_owned();
        apply(&mut workshop, Edit::SetNeedGroup(Box::new(long.clone()))).unwrap();
        long.name.push('x');
        let characters = LONGEST_NAME + 2;
        let refused = Err(EditError::NameTooLong { characters });
        assert_eq!(
            apply(&mut workshop, Edit::SetNeedGroup(Box::new(long))),
            refused
        );
        let mut new = group(2);
        new.name = "å".repeat(LONGEST_NAME);
        apply(&mut workshop, Edit::AddNeedGroup(Box::new(new))).unwrap();
    }
}
