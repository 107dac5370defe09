use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::*;
use crate::store::Shipped;
use crate::workshop::{RankingAnswer, Round, Rule, WeightSpace};

fn example() -> Workshop {
    let mut workshop = Shipped::Example.workshop().unwrap();
    workshop.method.robustness.samples = 1_000;
    workshop
}

fn complete(results: &mut Results) {
    results.complete(&AtomicBool::new(false), &|_| {});
}

#[test]
fn how_sure_the_order_is_lasts_until_what_it_rests_on_changes() {
    let mut results = Results::default();
    let mut workshop = example();
    results.refresh(&Arc::new(workshop.clone()), 1);
    assert!(results.sureness.is_none());
    complete(&mut results);
    assert!(matches!(results.sureness, Some(Ok(_))));
    // Another word in the question leaves the order as sure as it was.
    workshop.title.push_str(" 2");
    let changed = results.refresh(&Arc::new(workshop.clone()), 2);
    assert_eq!(changed, Changed::default());
    assert!(matches!(results.sureness, Some(Ok(_))));
    // Another rule, and another weight space, must be tried anew.
    workshop.method.rule = Rule::SevereFirst;
    let before = results.sureness.clone();
    assert!(results.refresh(&Arc::new(workshop.clone()), 3).sureness);
    assert!(results.sureness.is_none());
    complete(&mut results);
    assert_ne!(results.sureness, before);
    workshop.method.robustness.space = WeightSpace::All;
    assert!(results.refresh(&Arc::new(workshop), 4).sureness);
    complete(&mut results);
    assert!(matches!(results.sureness, Some(Ok(_))));
}

#[test]
fn the_order_of_before_is_not_shown_in_the_place_of_the_one_to_come() {
    let mut workshop = example();
    let mut order: Vec<Vec<GroupId>> = workshop
        .need_groups
        .iter()
        .map(|group| vec![group.id.clone()])
        .collect();
    let mut results = Results::default();
    for revision in 0..2 {
        order.reverse();
        for ballot in workshop.rounds.iter_mut().flat_map(Round::open_ballots_mut) {
            ballot.ranking = Some(RankingAnswer {
                tiers: order.clone(),
                ..RankingAnswer::default()
            });
        }
        let changed = results.refresh(&Arc::new(workshop.clone()), revision);
        assert!(changed.orders && results.awaits_orders());
        assert_eq!(results.members_ids(), None);
        complete(&mut results);
        assert!(!results.awaits_orders());
        assert_eq!(results.members_ids(), Some(order.clone()));
    }
}

#[test]
fn another_workshop_with_the_same_revision_is_another_workshop() {
    let mut results = Results::default();
    let mut workshop = example();
    results.refresh(&Arc::new(workshop.clone()), 0);
    assert!(results.need.is_some());
    workshop.need_groups.clear();
    results.refresh(&Arc::new(workshop), 0);
    assert!(results.need.is_none());
    assert!(results.sureness_question().is_none());
}

#[test]
fn removed_answers_leave_no_weights_to_try() {
    let mut workshop = example();
    for round in &mut workshop.rounds {
        round.sums = crate::ranking::of_workshop::sums_of(&example(), round);
        round.answers.clear();
    }
    let removed = Results::whole(&Arc::new(workshop.clone()));
    assert_eq!(
        removed.not_tried().map(|it| it.key),
        Some("sureness-weights-removed")
    );
    workshop.method.robustness.space = WeightSpace::All;
    assert_eq!(Results::whole(&Arc::new(workshop)).not_tried(), None);
}

#[test]
fn a_stopped_run_says_nothing() {
    let mut results = Results::quick(&Arc::new(example()));
    results.complete(&AtomicBool::new(true), &|_| {});
    assert_eq!(results.sureness, None);
    assert!(results.members().is_some());
}
