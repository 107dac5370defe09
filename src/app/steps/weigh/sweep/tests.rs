use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::app::charts::Chart;
use crate::app::steps::testing::{Bench, example, example_with};
use crate::ranking::rules::order_by_rule;
use crate::results::Results;
use crate::text::Language;
use crate::workshop::Step;

fn bench(language: Language) -> Bench {
    let workshop = example();
    let results = Results::of(&workshop);
    let mut bench = Bench::new(Step::Weigh, workshop, language);
    bench.results = results;
    bench
}

#[test]
fn the_picture_has_a_twin_and_follows_the_chosen_criterion() {
    for language in Language::ALL {
        let bench = bench(language);
        let texts = bench.texts.clone();
        let situation = bench.results.need.clone().unwrap().situation;
        let workshop = bench.workshop.clone();
        let mut harness = bench.harness();
        harness.run_ok();
        harness
            .get_by_role_and_label(Role::DisclosureTriangle, &texts.get("sureness-sweep-title"))
            .click();
        harness.run_ok();
        let rule = effective_rule(&workshop);
        for criterion in (0..situation.criteria.len()).rev() {
            let criterion_name = criterion_name(&workshop, &situation, criterion);
            harness
                .get_by_role_and_label(Role::RadioButton, &criterion_name)
                .click();
            harness.run_ok();
            let sweep = weight_sweep::weight_sweep(
                rule,
                &situation.judgements,
                &situation.weights,
                &workshop.method.parameters,
                criterion,
            )
            .unwrap();
            let name = |index: usize| workshop.group_name(situation.group(index).unwrap());
            let chart = WeightSweep::of(&sweep, criterion_name.clone(), &name);
            harness.get_by_role_and_label(Role::Figure, &chart.heading(&texts));
            for said in sentences(&sweep, &criterion_name, &name, &texts) {
                harness.get_by_label(&said);
            }
        }
        let tables = harness.query_all_by_role(Role::Table).count();
        let buttons = harness
            .query_all_by_role_and_label(Role::Button, &texts.get("chart-as-table"))
            .count();
        harness
            .query_all_by_role_and_label(Role::Button, &texts.get("chart-as-table"))
            .nth(buttons - 1)
            .unwrap()
            .click();
        harness.run_ok();
        assert_eq!(harness.query_all_by_role(Role::Table).count(), tables + 1);
    }
}

#[test]
fn what_the_sentences_say_is_so() {
    let bench = bench(Language::Swedish);
    let situation = bench.results.need.clone().unwrap().situation;
    let workshop = &bench.workshop;
    let rule = effective_rule(workshop);
    let mut seen = 0;
    for criterion in 0..situation.criteria.len() {
        let parameters = &workshop.method.parameters;
        let sweep = weight_sweep::weight_sweep(
            rule,
            &situation.judgements,
            &situation.weights,
            parameters,
            criterion,
        )
        .unwrap();
        let name = |index: usize| workshop.group_name(situation.group(index).unwrap());
        let chart = WeightSweep::of(&sweep, String::new(), &name);
        let row = |wanted: &str| {
            (0..situation.groups.len())
                .find(|index| name(*index) == wanted)
                .unwrap()
        };
        for crossing in &chart.crossings {
            let ranks = |weight: f64| {
                let weights =
                    weight_sweep::weights_at(&situation.weights, criterion, weight).unwrap();
                order_by_rule(rule, &situation.judgements, &weights, parameters)
                    .unwrap()
                    .ranks()
            };
            let (before, after) = (row(&crossing.before), row(&crossing.after));
            let below = ranks((crossing.weight - 1e-6).max(0.0));
            let above = ranks((crossing.weight + 1e-6).min(1.0));
            assert!(below[before] <= below[after], "{crossing:?}");
            assert!(above[after] <= above[before], "{crossing:?}");
            seen += 1;
        }
        for (line, row) in chart.lines.iter().zip(0..) {
            for (weight, place) in &line.places {
                // At the very ends groups may meet in a single point, which no line can show.
                let inside = weight.clamp(1e-6, 1.0 - 1e-6);
                let weights =
                    weight_sweep::weights_at(&situation.weights, criterion, inside).unwrap();
                let order =
                    order_by_rule(rule, &situation.judgements, &weights, parameters).unwrap();
                let rank: usize = order.ranks()[row];
                assert!(
                    (rank as f64 - place).abs() < 1e-9,
                    "{} at {weight}",
                    line.name
                );
            }
        }
    }
    assert!(seen > 0);
}

#[test]
fn a_region_of_groups_is_followed_a_few_at_a_time() {
    let workshop = example_with(90);
    let results = Results::of(&workshop);
    let mut bench = Bench::new(Step::Weigh, workshop, Language::Swedish);
    bench.results = results;
    let texts = bench.texts.clone();
    let name = bench.workshop.need_groups[80].name.clone();
    let mut harness = bench.harness();
    harness.step();
    let title = texts.get("sureness-sweep-title");
    harness
        .get_by_role_and_label(Role::DisclosureTriangle, &title)
        .click();
    harness.run_steps(2);
    let count = |shown: u32| {
        texts.with(
            "method-chosen-count",
            &[("shown", shown.into()), ("count", 90.into())],
        )
    };
    harness.get_by_label(&count(12));
    // The sweep comes from beside the frame; then there is one more picture than the need bars.
    let started = std::time::Instant::now();
    while harness.query_all_by_role(Role::Figure).count() < 2 {
        assert!(started.elapsed().as_secs() < 120);
        std::thread::sleep(std::time::Duration::from_millis(20));
        harness.step();
    }
    let search = texts.get("method-chosen-search");
    harness
        .get_by_role_and_label(Role::TextInput, &search)
        .focus();
    harness.run_steps(2);
    harness
        .get_by_role_and_label(Role::TextInput, &search)
        .type_text("NUMMER 80");
    harness.run_steps(2);
    let add = texts.with("method-chosen-add", &[("group", name.into())]);
    // By its action, as a screen reader presses: the page is longer than the window.
    harness
        .get_by_role_and_label(Role::Button, &add)
        .click_accesskit();
    harness.run_steps(3);
    harness.get_by_label(&count(13));
}
