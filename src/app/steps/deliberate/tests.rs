//! Deliberation by role and label: the next contested group, patterns, notes and disagreement.

use crate::workshop::testing::NOON;
use egui::Key;
use egui_kittest::kittest::Queryable;

use crate::app::commands::Command;
use crate::app::steps::testing::{Bench, example};
use crate::results::Results;
use crate::text::Language;
use crate::workshop::{Edit, GroupId, Side, Step, Workshop, apply};

fn bench(workshop: Workshop) -> Bench {
    let results = Results::of(&workshop);
    let mut bench = Bench::new(Step::Deliberate, workshop, Language::Swedish);
    bench.results = results;
    bench
}

fn chosen(bench: &Bench) -> Option<GroupId> {
    bench
        .commands
        .iter()
        .rev()
        .find_map(|command| match command {
            Command::Select(group) => group.clone(),
            _ => None,
        })
}

#[test]
fn arrows_go_through_the_groups_most_contested_first() {
    let bench = bench(example());
    let view = bench.results.latest_round().unwrap();
    let mut rows: Vec<(f64, GroupId)> = view
        .spreads
        .iter()
        .zip(&view.groups)
        .filter_map(|(spread, group)| Some((spread.as_ref()?.between_quartiles(), group.clone())))
        .collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut harness = bench.harness();
    harness.get_by_label("Nästa grupp").click();
    harness.run();
    let first = chosen(harness.state()).unwrap();
    assert_eq!(first, rows[0].1);
    // As the shell does.
    harness.state_mut().view.selected = Some(first);
    harness.run();
    let name = harness.state().workshop.group_name(&rows[0].1).to_owned();
    let label = format!("{name} (1 av {})", rows.len());
    harness.get_by_label(&label).focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(chosen(harness.state()).unwrap(), rows[1].1);
    harness.key_press(Key::End);
    harness.run();
    assert_eq!(chosen(harness.state()).unwrap(), rows[rows.len() - 1].1);
}

#[test]
fn a_note_for_a_place_becomes_a_reason_in_what_remains() {
    let mut workshop = example();
    workshop.proposal.fixed = None;
    workshop.proposal.remaining_disagreement.clear();
    for round in &mut workshop.rounds {
        round.notes.clear();
    }
    let group = workshop.need_groups[0].id.clone();
    let name = workshop.need_groups[0].name.clone();
    let mut bench = bench(workshop);
    bench.view.selected = Some(group.clone());
    let mut harness = bench.harness();
    let label = format!("Skäl för att {name} kommer tidigare");
    harness.get_by_label(&label).click();
    harness.run();
    let mut notes = harness
        .state()
        .workshop
        .rounds
        .last()
        .unwrap()
        .notes
        .clone();
    assert_eq!(notes.len(), 1);
    assert_eq!(
        (notes[0].side, notes[0].group.as_ref()),
        (Side::Earlier, Some(&group))
    );
    assert!(!notes[0].in_record, "it stays here unless it is sent");
    notes[0].text = "Vården når dem sent.".to_owned();
    apply(
        &mut harness.state_mut().workshop,
        Edit::SetDeliberationNotes(notes),
        NOON,
    )
    .unwrap();
    harness.run();
    let label = format!("Skriv ned oenigheten om {name}");
    harness.get_by_label(&label).click();
    harness.run();
    let rows = &harness.state().workshop.proposal.remaining_disagreement;
    assert_eq!(rows[0].earlier_because, "Vården når dem sent.");
    assert_eq!(rows[0].later_because, "");
    // One side alone is no account of a disagreement.
    let asked = harness.state().texts.get("disagreement-one-sided");
    assert!(harness.query_all_by_label_contains(&asked).next().is_some());
}

#[test]
fn few_answers_give_no_dots_and_no_patterns() {
    let mut workshop = example();
    workshop.rounds.last_mut().unwrap().answers.truncate(7);
    let harness = bench(workshop).harness();
    let texts = &harness.state().texts;
    assert!(
        harness
            .query_by_label(&texts.get("agreement-few-answers"))
            .is_some()
    );
    assert!(
        harness
            .query_by_label(&texts.get("agreement-dots"))
            .is_none()
    );
    assert!(
        harness
            .query_by_label(&texts.get("agreement-patterns-unknown"))
            .is_some()
    );
}

#[test]
fn whether_the_agreement_was_enough_is_told_after_the_round() {
    for (enough, key) in [
        (0.5, "round-criterion-met"),
        (0.99, "round-criterion-not-met"),
    ] {
        let mut workshop = example();
        workshop.method.enough_agreement.0 = enough;
        let harness = bench(workshop).harness();
        let texts = &harness.state().texts;
        let value = crate::text::numbers::decimal(Language::Swedish, enough, 2);
        let said = texts.with(key, &[("value", value.into())]);
        let found = harness.query_all_by_label_contains(&said).next();
        assert!(found.is_some(), "{key}");
    }
}

#[test]
fn a_note_about_the_whole_order_argues_for_no_place() {
    let mut workshop = example();
    if let Some(round) = workshop.rounds.last_mut() {
        round.notes.clear();
    }
    let mut harness = bench(workshop).harness();
    let add = harness.state().texts.get("deliberate-note-add");
    harness.get_by_label(&add).click();
    harness.run();
    let texts = &harness.state().texts;
    let (all, earlier) = (texts.get("deliberate-note-all"), texts.get("side-earlier"));
    assert!(harness.query_by_label(&all).is_some());
    assert!(harness.query_by_label(&earlier).is_none());
}
