//! What a reader of the record meets: reasons that are reasons, sentences that end, and no long rows of the same.

use super::record_tests::{example, record};
use super::*;
use crate::results::{Done, ProcessFacts, Results, process_check};
use crate::text::{Language, Texts};
use crate::workshop::{Attendance, Reason, RemainingDisagreement, Workshop};

fn said(workshop: &Workshop, language: Language) -> (String, String) {
    let record = record(workshop, language, Audience::Matter);
    let texts = Texts::new(language);
    (
        markdown(&record.document, &texts),
        markdown(&record.summary, &texts),
    )
}

#[test]
fn an_accepted_account_is_no_reason_for_passing_somebody_over() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut workshop = example();
        let order: Vec<_> = workshop.proposal.order.iter().flatten().cloned().collect();
        // The last first: it passes everybody with a more severe need.
        workshop.proposal.order = order.iter().rev().map(|it| vec![it.clone()]).collect();
        let reason = |accepted: bool| Reason {
            id: "prov".into(),
            groups: order.clone(),
            ticked: Vec::new(),
            text: "Plats tre i behovsordningen".to_owned(),
            accepted,
        };
        let rows = |workshop: &Workshop| {
            let record = record(workshop, language, Audience::Matter);
            let table = record.document.tables().find(|it| it.id == "to-explain");
            let table = table.unwrap();
            let column = table.columns.iter().position(|it| it.key == "reason");
            table
                .rows
                .iter()
                .map(|row| cell_text(&texts, &row[column.unwrap()]))
                .collect::<Vec<_>>()
        };
        let process = |workshop: &Workshop| {
            process_check(workshop, ProcessFacts::of(&Results::of(workshop), workshop))
                .into_iter()
                .find(|point| point.key == "record-process-reasons")
                .unwrap()
                .done
        };
        workshop.proposal.reasons = vec![reason(true)];
        let none = texts.get("record-no-reason");
        assert!(rows(&workshop).contains(&none));
        assert!(!rows(&workshop).iter().any(|it| it.contains("Plats tre")));
        assert_eq!(process(&workshop), Done::No);
        workshop.proposal.reasons = vec![reason(false)];
        assert!(rows(&workshop).iter().all(|it| it.contains("Plats tre")));
        assert_eq!(process(&workshop), Done::Yes);
    }
}

#[test]
fn the_sides_of_a_disagreement_do_not_run_together() {
    let mut workshop = example();
    workshop.proposal.remaining_disagreement = vec![RemainingDisagreement {
        group: workshop.need_groups[0].id.clone(),
        earlier_because: "gruppen hörs sällan ".to_owned(),
        later_because: "”vi vet för lite.”".to_owned(),
    }];
    let (record, summary) = said(&workshop, Language::Swedish);
    for page in [&record, &summary] {
        assert!(page.contains("hörs sällan. "), "{page}");
        assert!(page.contains("för lite.”"), "{page}");
        assert!(!page.contains("för lite.”."), "{page}");
    }
}

#[test]
fn more_than_five_groups_are_counted_where_little_is_known() {
    for (language, words) in [
        (
            Language::Swedish,
            "Om 6 av 14 grupper finns få säkra uppgifter.",
        ),
        (
            Language::English,
            "There are few sure data on 6 of 14 groups.",
        ),
    ] {
        let mut workshop = example();
        let criterion = workshop.criteria[0].id.clone();
        for (place, group) in workshop.need_groups.iter_mut().enumerate() {
            for judgement in &mut group.severity {
                if judgement.criterion == criterion && place < 6 {
                    judgement.value = crate::workshop::Judged::Missing;
                }
            }
            if place >= 6 {
                group
                    .severity
                    .retain(|it| it.value != crate::workshop::Judged::Missing);
            }
        }
        let known: Vec<_> = workshop
            .need_groups
            .iter()
            .filter(|group| !group.figures.is_empty())
            .flat_map(|group| group.figures.clone())
            .collect();
        for group in &mut workshop.need_groups {
            if group.figures.is_empty() {
                group.figures = known.iter().take(1).cloned().collect();
            }
        }
        let (_, summary) = said(&workshop, language);
        assert!(summary.contains(words), "{summary}");
    }
}

#[test]
fn people_of_whom_the_same_is_known_are_said_in_one_line() {
    for (language, words) in [
        (Language::Swedish, "ledamöter, närvaro inte antecknad."),
        (Language::English, "members, attendance not recorded."),
    ] {
        let mut workshop = example();
        workshop
            .participants
            .retain(|it| it.role == crate::workshop::Role::Member);
        for person in &mut workshop.participants {
            person.name = String::new();
            person.area = String::new();
            person.attendance = Attendance::Invited;
        }
        let count = workshop.participants.len();
        let (page, _) = said(&workshop, language);
        assert!(page.contains(&format!("{count} {words}")), "{page}");
        // One of whom more is known brings the table back.
        workshop.participants[0].attendance = Attendance::Present;
        let (page, _) = said(&workshop, language);
        assert!(!page.contains(words), "{page}");
    }
}
