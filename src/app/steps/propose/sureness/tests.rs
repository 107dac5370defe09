use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::app::steps::testing::{Bench, example};
use crate::results::Results;
use crate::text::{Language, Texts};
use crate::workshop::testing::NOON;
use crate::workshop::{Edit, ProposalStart, Step, Workshop, apply};

fn bench(mut workshop: Workshop, language: Language) -> Bench {
    let order = Results::of(&workshop).need.unwrap().ids();
    workshop.proposal.fixed = None;
    if workshop.proposal.start.is_none() {
        let start = ProposalStart::Need;
        apply(&mut workshop, Edit::StartProposal { start, order }, NOON).unwrap();
    }
    let mut bench = Bench::new(Step::Propose, workshop, language);
    bench.know();
    bench
}

fn says(harness: &Harness<'_, Bench>, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn the_section_says_the_weakest_pair_and_unfolds_the_pictures() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let bench = bench(example(), language);
        let need = bench.results.need.clone().unwrap();
        let Some(Ok(sureness)) = bench.results.sureness.clone() else {
            panic!("tried");
        };
        let (first, second, share) = sureness
            .found
            .weakest_neighbours(&need.order.tiers())
            .unwrap();
        let name = |index| {
            let group = need.situation.group(index).unwrap();
            bench.workshop.group_name(group).to_owned()
        };
        let pair = [
            ("first", Argument::from(name(first))),
            ("second", name(second).into()),
        ];
        let weakest = texts.with("robustness-weakest", &pair);
        let count = (share * 100.0).round();
        let holds = texts.with(share_key(share), &[("count", count.into())]);
        let mut harness = bench.harness();
        harness.run_ok();
        harness.get_by_label(&texts.get("robustness-title"));
        assert!(says(&harness, &weakest), "{weakest}");
        assert!(says(&harness, &holds), "{holds}");
        harness.get_by_role_and_label(Role::Table, &texts.get("sureness-places"));
        let figures = harness.query_all_by_role(Role::Figure).count();
        for key in ["robustness-heat-map", "sureness-head-to-head"] {
            harness
                .get_by_role_and_label(Role::DisclosureTriangle, &texts.get(key))
                .click();
            harness.run_ok();
        }
        assert_eq!(harness.query_all_by_role(Role::Figure).count(), figures + 2);
    }
}

#[test]
fn it_says_when_it_cannot_be_tried() {
    let mut workshop = example();
    let whole = workshop.clone();
    for round in &mut workshop.rounds {
        round.sums = crate::ranking::of_workshop::sums_of(&whole, round);
        round.answers.clear();
    }
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = bench(workshop.clone(), language).harness();
        harness.run_ok();
        assert!(says(&harness, &texts.get("sureness-weights-removed")));
    }
}

#[test]
fn the_sentence_follows_the_share() {
    let keys = [1.0, 0.949, 0.8, 0.79, 0.6, 0.59, 0.4, 0.39].map(share_key);
    let expected = [
        "robustness-nearly-all",
        "robustness-nearly-all",
        "robustness-most",
        "robustness-often",
        "robustness-often",
        "robustness-even",
        "robustness-even",
        "robustness-reversed",
    ];
    assert_eq!(keys, expected);
}

#[test]
fn ways_of_counting_that_differ_stand_side_by_side() {
    use crate::ranking::tiers::TieredOrder;
    let order = |method, tiers: &[Vec<usize>]| MembersOrder {
        method,
        order: TieredOrder::from_tiers(3, tiers),
        figures: Vec::new(),
        kemeny: None,
    };
    let chosen = order(
        crate::workshop::Aggregation::Kemeny,
        &[vec![2], vec![0], vec![1]],
    );
    let tie = order(crate::workshop::Aggregation::Borda, &[vec![2, 0], vec![1]]);
    let turned = order(
        crate::workshop::Aggregation::Schulze,
        &[vec![0], vec![2], vec![1]],
    );
    assert_eq!(turned_pairs(&chosen, &[&tie]), []);
    assert_eq!(turned_pairs(&chosen, &[&tie, &turned]), [(2, 0)]);
}

#[test]
fn pairs_at_a_border_need_no_reason() {
    let mut workshop = example();
    let order = Results::of(&workshop).need.unwrap().ids();
    let start = ProposalStart::Need;
    workshop.proposal.fixed = None;
    workshop.proposal.start = Some(start);
    workshop.proposal.order = order.into_iter().rev().collect();
    let with = bench(workshop, Language::Swedish);
    let without = Results::of(&with.workshop);
    let needing = |results: &Results| {
        let found = results.to_explain.iter().flat_map(|passed| &passed.pairs);
        found.filter(|pair| !pair.uncertain).count()
    };
    assert!(needing(&with.results) < needing(&without));
    assert_eq!(with.results.to_explain.len(), without.to_explain.len());
}
