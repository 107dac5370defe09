//! What happens on the day and is no part of the question: time used, and the process leader's own questions in the other
//! language.

use super::{EditError, Step, Workshop};

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

/// Carries over what was measured and noted when an undone or redone workshop comes back: time that has passed is not undone.
pub(super) fn keep_measured(from: &Workshop, to: &mut Workshop) {
    to.acts.clone_from(&from.acts);
    to.noted = from.noted;
    for (before, after) in from.agenda.items.iter().zip(&mut to.agenda.items) {
        if before.step == after.step && before.title == after.title {
            after.used = before.used;
        }
    }
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
    use crate::workshop::testing::NOON;
    use crate::workshop::{AgendaItem, Edit, History, WorkshopId};

    fn workshop() -> Workshop {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
        workshop.agenda.items = vec![AgendaItem {
            step: Some(Step::Question),
            title: String::new(),
            minutes: 5,
            used: None,
        }];
        workshop
    }

    #[test]
    fn used_time_is_not_undone() {
        let mut history = History::new(workshop());
        history
            .apply(Edit::SetTitle("Ny".to_owned()), NOON)
            .unwrap();
        let minutes = |minutes| Edit::SetUsedMinutes { item: 0, minutes };
        history.apply(minutes(Some(4)), NOON).unwrap();
        assert_eq!(history.undo_label().unwrap().key, "edit-title");
        assert!(history.undo(NOON));
        assert_eq!(history.workshop().title, "Prov");
        assert_eq!(history.workshop().agenda.items[0].used, Some(4));
        history.apply(minutes(Some(5)), NOON).unwrap();
        assert!(history.redo(NOON), "measuring takes no redo away");
        assert_eq!(history.workshop().title, "Ny");
        assert_eq!(history.workshop().agenda.items[0].used, Some(5));
        assert!(
            history
                .apply(
                    Edit::SetUsedMinutes {
                        item: 9,
                        minutes: None
                    },
                    NOON
                )
                .is_err()
        );
    }
}
