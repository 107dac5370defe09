use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::super::Trial;
use super::*;
use crate::app::steps::testing::{Bench, example};
use crate::ranking::weights::Weights;
use crate::results::Results;
use crate::text::{Language, Texts};
use crate::workshop::{CriterionId, Step};

/// What must be said of the weights, computed straight from the method.
fn expected(bench: &Bench, points: &[(CriterionId, u32)]) -> String {
    let situation = bench.results.need.clone().unwrap().situation;
    let numbers: Vec<f64> = points
        .iter()
        .map(|(_, points)| f64::from(*points))
        .collect();
    let situation = situation.weighted(Weights::from_points(&numbers).unwrap());
    let workshop = &bench.workshop;
    let rule = effective_rule(workshop);
    let settings = Settings {
        rule,
        space: WeightSpace::All,
        doubt: Doubt::Values,
        samples: workshop.method.robustness.samples,
        seed: workshop.method.robustness.seed,
        pairs: true,
    };
    let found = robustness(
        &situation.judgements,
        &situation.weights,
        &workshop.method.parameters,
        &settings,
        &AtomicBool::new(false),
        &|_| {},
    )
    .unwrap();
    let order = situation.order(rule, workshop).unwrap();
    let (first, second, share) = found.weakest_neighbours(&order.tiers()).unwrap();
    let name = |index| {
        workshop
            .group_name(situation.group(index).unwrap())
            .to_owned()
    };
    let arguments = [
        ("first", Argument::from(name(first))),
        ("second", name(second).into()),
        ("count", (share * 100.0).round().into()),
    ];
    bench.texts.with("method-try-weakest", &arguments)
}

fn says(harness: &Harness<'_, Bench>, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn what_is_said_is_of_the_weights_that_stand() {
    let workshop = example();
    let results = Results::of(&workshop);
    let mut bench = Bench::new(Step::Weigh, workshop, Language::Swedish);
    bench.results = results;
    let points = |heavy: usize| -> Vec<(CriterionId, u32)> {
        let criteria = bench.workshop.criteria.iter().enumerate();
        criteria
            .map(|(index, criterion)| (criterion.id.clone(), if index == heavy { 80 } else { 10 }))
            .collect()
    };
    let tried = [points(0), points(1)];
    let said = [expected(&bench, &tried[0]), expected(&bench, &tried[1])];
    assert_ne!(said[0], said[1]);
    let title = Texts::new(Language::Swedish).get("method-try-title");
    let mut harness = bench.harness();
    harness.step();
    assert!(!says(&harness, &title));
    for (points, (now, other)) in tried
        .iter()
        .zip([(&said[0], &said[1]), (&said[1], &said[0])])
    {
        harness.state_mut().view.part::<Trial>().points = Some(points.clone());
        let started = Instant::now();
        loop {
            harness.step();
            assert!(says(&harness, &title));
            assert!(
                !says(&harness, other),
                "said of weights that were tried before"
            );
            if says(&harness, now) {
                break;
            }
            assert!(started.elapsed() < Duration::from_secs(60));
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}
