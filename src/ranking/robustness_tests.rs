//! Robustness on cases with exact answers, by integration and by enumeration.

use super::judgements::{Group, Judgements, JudgementsError, Measure, Value};
use super::robustness::{
    Doubt, Robustness, RobustnessError, Settings, matrix_robustness, robustness,
};
use super::rules::order_by_rule;
use super::test_tables::{
    bare, group, plain, random_table, random_weights, sure, two_class_groups, weights,
};
use super::weight_space::{WeightSpace, WeightSpaceError};
use super::weights::Weights;
use crate::workshop::{
    Benefit, CostPerBenefit, EvidenceStrength, Level, Quality, Rule, RuleParameters,
};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

const SAMPLES: u32 = 20_000;

fn settings(rule: Rule, space: WeightSpace, doubt: Doubt, samples: u32) -> Settings {
    Settings {
        rule,
        space,
        doubt,
        samples,
        seed: 42,
        pairs: true,
    }
}

fn run(judgements: &Judgements, weights: &Weights, settings: &Settings) -> Robustness {
    robustness(
        judgements,
        weights,
        &RuleParameters::default(),
        settings,
        &AtomicBool::new(false),
        &|_| {},
    )
    .unwrap()
}

pub(super) fn run_need(judgements: &Judgements, space: WeightSpace, doubt: Doubt) -> Robustness {
    let equal = Weights::equal(judgements.criteria()).unwrap();
    run(
        judgements,
        &equal,
        &settings(Rule::Need, space, doubt, SAMPLES),
    )
}

/// A sampled share lies within four standard errors of the exact one.
fn near(found: f64, exact: f64, samples: u32, what: &str) {
    let error = ((exact * (1.0 - exact)).max(0.0) / f64::from(samples)).sqrt();
    assert!(
        (found - exact).abs() <= 4.0 * error + 1e-12,
        "{what}: {found} is not {exact}"
    );
}

pub(super) fn near_rows(found: &[Vec<f64>], exact: &[&[f64]], what: &str) {
    assert_eq!(found.len(), exact.len());
    for (found, exact) in found.iter().zip(exact) {
        assert_eq!(found.len(), exact.len());
        for (found, exact) in found.iter().zip(*exact) {
            near(*found, *exact, SAMPLES, what);
        }
    }
}

fn three_groups() -> Judgements {
    plain(&[&[1.0, 0.0], &[0.7, 0.4], &[0.0, 1.0]])
}

#[test]
fn three_groups_in_four_weight_spaces() {
    let members = [[0.7, 0.3], [0.5, 0.5], [0.4, 0.6]].map(|vector| weights(&vector));
    let cases = [
        (
            WeightSpace::All,
            [
                [3.0 / 7.0, 1.0 / 14.0, 0.5],
                [10.0 / 91.0, 81.0 / 91.0, 0.0],
                [6.0 / 13.0, 1.0 / 26.0, 0.5],
            ],
            [Some(11.0 / 14.0), Some(47.0 / 91.0), Some(3.0 / 13.0)],
            [3.0 / 7.0, 0.5, 7.0 / 13.0],
        ),
        (
            WeightSpace::Ordered(vec![vec![0], vec![1]]),
            [
                [6.0 / 7.0, 1.0 / 7.0, 0.0],
                [1.0 / 7.0, 6.0 / 7.0, 0.0],
                [0.0, 0.0, 1.0],
            ],
            [Some(11.0 / 14.0), Some(15.0 / 28.0), None],
            [6.0 / 7.0, 1.0, 1.0],
        ),
        (
            WeightSpace::Bounded(vec![0.3, 0.2]),
            [
                [16.0 / 35.0, 1.0 / 7.0, 0.4],
                [20.0 / 91.0, 71.0 / 91.0, 0.0],
                [21.0 / 65.0, 1.0 / 13.0, 0.6],
            ],
            [Some(24.0 / 35.0), Some(47.0 / 91.0), Some(99.0 / 260.0)],
            [16.0 / 35.0, 0.6, 44.0 / 65.0],
        ),
        (
            WeightSpace::Members(members.to_vec()),
            [
                [0.2999, 0.3307, 0.3695],
                [0.5280, 0.4720, 0.0],
                [0.1721, 0.1974, 0.6305],
            ],
            [Some(0.6241), Some(0.5135), Some(0.4360)],
            [0.2999, 0.6305, 0.8279],
        ),
    ];
    for (space, places, central, pairs) in cases {
        let what = format!("{space:?}");
        let found = run_need(&three_groups(), space, Doubt::Weights);
        let rows: Vec<&[f64]> = places.iter().map(<[f64; 3]>::as_slice).collect();
        near_rows(&found.acceptability, &rows, &what);
        let [ab, ac, bc] = pairs;
        near_rows(
            &found.pairwise,
            &[
                &[0.5, ab, ac],
                &[1.0 - ab, 0.5, bc],
                &[1.0 - ac, 1.0 - bc, 0.5],
            ],
            &what,
        );
        for (found, exact) in found.central_weights.iter().zip(central) {
            match (found, exact) {
                (None, None) => {}
                (Some(found), Some(exact)) => {
                    assert!((found[0] - exact).abs() < 1e-2, "{what}: {found:?} {exact}");
                    assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-10);
                }
                other => panic!("{what}: {other:?}"),
            }
        }
    }
    let all = run_need(&three_groups(), WeightSpace::All, Doubt::Weights);
    let intervals: Vec<_> = (0..3).map(|group| all.rank_interval(group)).collect();
    assert_eq!(intervals, [Some((1, 3)), Some((1, 2)), Some((1, 3))]);
    assert_eq!(all.rank_interval(3), None);
    let (first, second, share) = all
        .weakest_neighbours(&[vec![0], vec![1], vec![2]])
        .unwrap();
    assert_eq!((first, second), (0, 1));
    near(share, 3.0 / 7.0, SAMPLES, "weakest neighbours");
}

#[test]
fn ties_share_their_places() {
    let twins = plain(&[&[1.0, 0.0], &[1.0, 0.0], &[0.0, 1.0]]);
    let found = run_need(&twins, WeightSpace::All, Doubt::Weights);
    near_rows(
        &found.acceptability,
        &[&[0.25, 0.5, 0.25], &[0.25, 0.5, 0.25], &[0.5, 0.0, 0.5]],
        "twins",
    );
    assert_eq!(found.pairwise[0][1], 0.5);
    for (weights, exact) in found.central_weights.iter().zip([0.75, 0.75, 0.25]) {
        assert!((weights.as_ref().unwrap()[0] - exact).abs() < 1e-2);
    }
}

#[test]
fn missing_values_of_a_group_share_one_draw() {
    let half = || WeightSpace::Members(vec![weights(&[1.0, 1.0])]);
    let table = |groups| Judgements::new(2, groups).unwrap().without_classes();
    let x = bare(&[Some(1.0), None]);
    let y = bare(&[Some(0.6), Some(0.8)]);
    let found = run_need(&table(vec![x.clone(), y]), half(), Doubt::All);
    near(found.acceptability[0][0], 0.6, SAMPLES, "X first");
    let y = bare(&[Some(0.5), Some(0.5)]);
    let found = run_need(&table(vec![x, y]), WeightSpace::All, Doubt::All);
    near(
        found.pairwise[0][1],
        (1.0 + 2.0_f64.ln()) / 2.0,
        SAMPLES,
        "X before Y",
    );
    for criteria in 1..5 {
        let groups = vec![
            bare(&vec![None; criteria]),
            bare(&vec![Some(0.75); criteria]),
        ];
        let table = Judgements::new(criteria, groups).unwrap().without_classes();
        let found = run_need(&table, WeightSpace::All, Doubt::All);
        near(found.pairwise[0][1], 0.25, SAMPLES, "nothing known");
    }
}

#[test]
fn uncertain_values_follow_their_triangle() {
    for (value, quality, wins) in [(2.0 / 3.0, 2, 0.125), (1.0, 2, 0.875), (2.0 / 3.0, 5, 0.0)] {
        let uncertain = of_quality(&[value], quality);
        let table = Judgements::new(1, vec![uncertain, bare(&[Some(5.0 / 6.0)])])
            .unwrap()
            .without_classes();
        for doubt in [Doubt::All, Doubt::Values] {
            let found = run_need(&table, WeightSpace::All, doubt);
            near(found.pairwise[0][1], wins, SAMPLES, "uncertain value");
        }
        let sure = run_need(&table, WeightSpace::All, Doubt::Weights);
        let expected = if value > 5.0 / 6.0 { 1.0 } else { 0.0 };
        assert_eq!(sure.pairwise[0][1], expected);
    }
}

/// A group whose values all have the same quality.
fn of_quality(values: &[f64], quality: u8) -> Group {
    let quality = Quality::new(quality).unwrap();
    let values = values.iter().map(|&value| Value::known(value, quality));
    Group::new(values.collect(), Measure::default())
}

#[test]
fn doubt_pulls_neither_way() {
    for qualities in [[5, 4], [5, 1], [2, 1]] {
        let groups = qualities.map(|quality| of_quality(&[1.0, 1.0, 1.0], quality));
        let table = Judgements::new(3, groups.to_vec()).unwrap();
        for table in [table.clone(), table.without_classes()] {
            let found = run_need(&table, WeightSpace::All, Doubt::All);
            near(found.pairwise[0][1], 0.5, SAMPLES, "judged alike");
        }
    }
    // Two groups judged alike in words win equally often against each other whatever the words mean.
    let rows = [[0.8, 1.0 / 3.0], [0.8, 1.0 / 3.0]];
    let groups = rows.map(|row| of_quality(&row, 3));
    let table = Judgements::new(2, groups.to_vec()).unwrap();
    let found = run_need(&table, WeightSpace::All, Doubt::All);
    near(found.pairwise[0][1], 0.5, SAMPLES, "judged alike");
}

#[test]
fn words_are_read_as_other_numbers_and_the_borders_follow() {
    let run = |table: &Judgements, doubt| {
        let settings = settings(Rule::Need, WeightSpace::All, doubt, SAMPLES);
        run(table, &weights(&[1.0, 1.0]), &settings)
    };
    let table = |rows: [&str; 2]| {
        let groups = rows.map(|row| group(row, Measure::default()));
        Judgements::new(2, groups.to_vec()).unwrap()
    };
    // Two of one word are always in that word's class.
    let found = run(&table(["SS", "MM"]), Doubt::Words);
    assert_eq!(found.class_shares[0], [0.0, 1.0, 0.0, 0.0]);
    assert_eq!(found.class_shares[1], [0.0, 0.0, 1.0, 0.0]);
    // Half very large and half large against two large: before it, however the words are read.
    let found = run(&table(["XS", "SS"]), Doubt::Words);
    assert_eq!(found.pairwise[0][1], 1.0);
    // X L against S M: 1 against the sum of the two words, which is even around 1.
    let found = run(&table(["XL", "SM"]).without_classes(), Doubt::Words);
    near(found.pairwise[0][1], 0.5, SAMPLES, "words");
    let sure = run(&table(["XL", "SM"]).without_classes(), Doubt::Weights);
    assert!(sure.pairwise[0][1] > 0.0);
}

#[test]
fn floor_and_settled_class_hold_in_every_sample() {
    let floor = RuleParameters {
        floor: true,
        ..RuleParameters::default()
    };
    let settled = Group {
        settled: Some(Level::Small),
        ..of_quality(&[0.9, 0.9], 1)
    };
    let table = Judgements::new(
        2,
        vec![
            of_quality(&[1.0, 0.0], 2),
            of_quality(&[0.5, 0.5], 2),
            settled,
            bare(&[None, Some(0.0)]),
        ],
    )
    .unwrap();
    let settings = settings(Rule::Need, WeightSpace::All, Doubt::All, SAMPLES);
    let found = robustness(
        &table,
        &weights(&[1.0, 1.0]),
        &floor,
        &settings,
        &AtomicBool::new(false),
        &|_| {},
    )
    .unwrap();
    // Very large on one criterion: never below large, whatever the weights.
    assert_eq!(found.class_shares[0][2..], [0.0, 0.0]);
    assert!(found.class_shares[1][2] > 0.1);
    assert_eq!(found.class_shares[2], [0.0, 0.0, 0.0, 1.0]);
    // A missing value that turns out to be very large raises the class: at least in a sixth of the samples.
    let upper = found.class_shares[3][0] + found.class_shares[3][1];
    assert!(upper >= 1.0 / 6.0 - 0.01, "{upper}");
}

#[test]
fn a_mean_that_nobody_holds_is_not_rescued_by_the_mixture() {
    let members = [[8.0, 1.0, 1.0], [1.0, 8.0, 1.0], [1.0, 1.0, 8.0]].map(|it| weights(&it));
    let table = plain(&[
        &[0.6, 0.6, 0.6],
        &[1.0, 0.7, 0.0],
        &[0.0, 1.0, 0.7],
        &[0.7, 0.0, 1.0],
    ]);
    let found = run_need(
        &table,
        WeightSpace::Members(members.to_vec()),
        Doubt::Weights,
    );
    near(found.acceptability[0][0], 0.0157, SAMPLES, "mean");
}

#[test]
fn rules_with_classes_are_sampled_as_they_are() {
    let table = two_class_groups();
    let equal = Weights::equal(2).unwrap();
    let with = |rule| {
        let settings = settings(rule, WeightSpace::All, Doubt::Weights, SAMPLES);
        match rule {
            Rule::Need => run(&table.clone().without_classes(), &equal, &settings),
            _ => run(&table, &equal, &settings),
        }
    };
    near(with(Rule::Need).pairwise[0][1], 2.0 / 3.0, SAMPLES, "need");
    let start = with(Rule::StartFromSeverity);
    near(start.pairwise[0][1], 0.5, SAMPLES, "start");
    for (found, exact) in start.class_shares[0].iter().zip([0.375, 0.375, 0.25, 0.0]) {
        near(*found, exact, SAMPLES, "classes of U");
    }
}

/// Every rule at one certain point gives exactly the order of the rule, ties shared.
#[test]
fn at_one_point_the_samples_are_the_rule() {
    let mut random = Pcg64::seed_from_u64(3);
    for round in 0..1_500 {
        let groups = random.random_range(1..7);
        let criteria = random.random_range(1..4);
        let table = random_table(&mut random, groups, criteria);
        let weights = random_weights(&mut random, criteria);
        let rule = Rule::ALL[round % 4];
        let parameters = RuleParameters::default();
        let order = order_by_rule(rule, &table, &weights, &parameters).unwrap();
        let ranks = order.ranks();
        let point = WeightSpace::Members(vec![weights.clone()]);
        let found = run(&table, &weights, &settings(rule, point, Doubt::Weights, 3));
        for (group, rank) in ranks.iter().enumerate() {
            let tied = ranks.iter().filter(|other| *other == rank).count();
            for place in 0..groups {
                let inside = (rank - 1..rank - 1 + tied).contains(&place);
                let expected = if inside { 1.0 / tied as f64 } else { 0.0 };
                assert!(
                    (found.acceptability[group][place] - expected).abs() < 1e-12,
                    "{rule:?} {table:?} {weights:?}"
                );
            }
            for (other, other_rank) in ranks.iter().enumerate() {
                let expected = match rank.cmp(other_rank) {
                    std::cmp::Ordering::Less => 1.0,
                    std::cmp::Ordering::Equal => 0.5,
                    std::cmp::Ordering::Greater => 0.0,
                };
                assert_eq!(found.pairwise[group][other], expected);
            }
            if let Some(class) = order.standings[group].class {
                assert_eq!(found.class_shares[group][class as usize], 1.0);
            } else {
                assert_eq!(found.class_shares[group], [0.0; 4]);
            }
        }
    }
}

#[test]
fn missing_judgements_are_each_grade_but_none() {
    let mut random = Pcg64::seed_from_u64(8);
    let parameters = RuleParameters::default();
    let weights = weights(&[2.0, 1.0]);
    for round in 0..12 {
        let rule = [
            Rule::StartFromSeverity,
            Rule::SevereFirst,
            Rule::FreeWeighing,
        ][round % 3];
        let mut groups = random_table(&mut random, 2, 2).groups().to_vec();
        for group in &mut groups {
            for value in &mut group.values {
                *value = sure(value.value.unwrap_or(0.5));
            }
        }
        groups[0].measure.benefit = None;
        let table = Judgements::new(2, groups.clone()).unwrap();
        let (mut wins, mut count) = (0.0, 0.0);
        for a in likely(groups[0].measure) {
            for b in likely(groups[1].measure) {
                let mut complete = groups.clone();
                complete[0].measure = a;
                complete[1].measure = b;
                let complete = Judgements::new(2, complete).unwrap();
                let ranks = order_by_rule(rule, &complete, &weights, &parameters)
                    .unwrap()
                    .ranks();
                wins += match ranks[0].cmp(&ranks[1]) {
                    std::cmp::Ordering::Less => 1.0,
                    std::cmp::Ordering::Equal => 0.5,
                    std::cmp::Ordering::Greater => 0.0,
                };
                count += 1.0;
            }
        }
        let settings = settings(rule, WeightSpace::All, Doubt::Values, SAMPLES / 4);
        let found = run(&table, &weights, &settings);
        near(found.pairwise[0][1], wins / count, SAMPLES / 4, "measures");
    }
}

fn likely(measure: Measure) -> Vec<Measure> {
    let mut found = Vec::new();
    for benefit in &Benefit::ALL[..4] {
        for cost in CostPerBenefit::ALL {
            for evidence in EvidenceStrength::ALL {
                found.push(Measure {
                    benefit: measure.benefit.or(Some(*benefit)),
                    cost: measure.cost.or(Some(cost)),
                    evidence: measure.evidence.or(Some(evidence)),
                });
            }
        }
    }
    found
}

#[test]
fn shares_add_up() {
    let mut random = Pcg64::seed_from_u64(29);
    for rule in Rule::ALL {
        let table = random_table(&mut random, 9, 3);
        let weights = random_weights(&mut random, 3);
        let found = run(
            &table,
            &weights,
            &settings(rule, WeightSpace::All, Doubt::All, 1_001),
        );
        for group in 0..9 {
            let row: f64 = found.acceptability[group].iter().sum();
            let column: f64 = found.acceptability.iter().map(|row| row[group]).sum();
            assert!((row - 1.0).abs() < 1e-9 && (column - 1.0).abs() < 1e-9);
            for other in 0..9 {
                let both = found.pairwise[group][other] + found.pairwise[other][group];
                assert!((both - 1.0).abs() < 1e-12);
            }
            // The expected place is one more than the expected number of groups before.
            let place: f64 = found.acceptability[group]
                .iter()
                .enumerate()
                .map(|(place, share)| place as f64 * share)
                .sum();
            let before: f64 = found.pairwise.iter().map(|row| row[group]).sum::<f64>() - 0.5;
            assert!((place - before).abs() < 1e-9, "{place} {before}");
        }
    }
}

#[test]
fn a_million_samples_are_the_same_on_any_number_of_threads() {
    let table = three_groups();
    let equal = Weights::equal(2).unwrap();
    let settings = Settings {
        pairs: false,
        ..settings(Rule::Need, WeightSpace::All, Doubt::Weights, 1_000_000)
    };
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| run(&table, &equal, &settings))
    };
    let one = on(1);
    assert_eq!(one, on(2));
    assert_eq!(one, on(7));
    near(one.acceptability[0][0], 3.0 / 7.0, 1_000_000, "a million");
}

#[test]
fn every_part_is_the_same_on_any_number_of_threads() {
    let mut random = Pcg64::seed_from_u64(31);
    let table = random_table(&mut random, 6, 3);
    let members: Vec<Weights> = (0..4).map(|_| random_weights(&mut random, 3)).collect();
    let settings = settings(
        Rule::StartFromSeverity,
        WeightSpace::Members(members.clone()),
        Doubt::All,
        5_000,
    );
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| run(&table, &members[0], &settings))
    };
    let one = on(1);
    assert_eq!(one, on(2));
    assert_eq!(one, on(7));
    let other_seed = Settings {
        seed: 43,
        ..settings
    };
    assert_ne!(one, run(&table, &members[0], &other_seed));
}

#[test]
fn more_than_256_groups_are_counted_the_same_way() {
    let rows: Vec<Vec<f64>> = (0..300)
        .map(|row| vec![f64::from(row) / 300.0, 0.5])
        .collect();
    let found = matrix_robustness(
        &rows,
        &WeightSpace::All,
        40,
        1,
        &AtomicBool::new(false),
        &|_| {},
    )
    .unwrap();
    assert!((0..300).all(|group| found.acceptability[group][299 - group] == 1.0));
    assert_eq!(found.pairwise[299][0], 1.0);
    assert_eq!(found.pairwise[0][299], 0.0);
}

#[test]
fn a_run_reports_its_progress_and_can_be_stopped() {
    let most = AtomicU32::new(0);
    let note = |done: u32| {
        most.fetch_max(done, Ordering::Relaxed);
    };
    let rows = vec![vec![0.1, 0.9], vec![0.8, 0.3]];
    let cancel = AtomicBool::new(false);
    let found = matrix_robustness(&rows, &WeightSpace::All, 1_000, 1, &cancel, &note);
    assert_eq!(found.unwrap().samples, 1_000);
    assert_eq!(most.load(Ordering::Relaxed), 1_000);
    let stop = |_| cancel.store(true, Ordering::Relaxed);
    assert_eq!(
        matrix_robustness(&rows, &WeightSpace::All, 1_000_000, 1, &cancel, &stop),
        Err(RobustnessError::Cancelled)
    );
}

#[test]
fn runs_that_mean_nothing_are_refused() {
    let matrix = |rows: &[Vec<f64>], space: WeightSpace, samples| {
        let go = AtomicBool::new(false);
        matrix_robustness(rows, &space, samples, 1, &go, &|_| {}).err()
    };
    let rows = vec![vec![0.5, 0.5]];
    assert_eq!(
        matrix(&rows, WeightSpace::All, 0),
        Some(RobustnessError::NoSamples)
    );
    assert_eq!(
        matrix(&rows, WeightSpace::All, u32::MAX),
        Some(RobustnessError::TooManySamples)
    );
    assert_eq!(
        matrix(&[], WeightSpace::All, 10),
        Some(RobustnessError::NoGroups)
    );
    assert_eq!(
        matrix(&rows, WeightSpace::Bounded(vec![0.8, 0.8]), 10),
        Some(RobustnessError::Space(WeightSpaceError::BoundsTooHigh))
    );
    assert_eq!(
        matrix(&[vec![0.5, 0.5], vec![0.5]], WeightSpace::All, 10),
        Some(RobustnessError::Judgements(JudgementsError::Width(1)))
    );
    assert_eq!(
        matrix(&[vec![0.5, 2.0]], WeightSpace::All, 10),
        Some(RobustnessError::Judgements(JudgementsError::OutOfRange(
            0, 1
        )))
    );
    assert_eq!(
        matrix(&vec![vec![0.5]; 2_049], WeightSpace::All, 10),
        Some(RobustnessError::TooManyGroups)
    );
}
