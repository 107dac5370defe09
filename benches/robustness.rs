//! How long robustness takes at the sizes the method is held to; `cargo bench --bench robustness`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a bench may stop"
)]

use divan::{Bencher, black_box};
use foretrade::ranking::judgements::{Group, Judgements, Measure, Value};
use foretrade::ranking::nudge::nudges;
use foretrade::ranking::robustness::{Doubt, Robustness, Settings, robustness};
use foretrade::ranking::weight_space::WeightSpace;
use foretrade::ranking::weight_sweep::weight_sweep_of;
use foretrade::ranking::weights::Weights;
use foretrade::workshop::{
    Benefit, CostPerBenefit, EvidenceStrength, Quality, Rule, RuleParameters,
};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use std::sync::atomic::AtomicBool;

fn main() {
    divan::main();
}

/// Groups × criteria × samples.
const SIZES: [(usize, usize, u32); 3] = [(12, 5, 10_000), (40, 8, 100_000), (200, 10, 100_000)];

/// Random groups; `certain` ones have values of the best quality and complete measures.
fn judgements(groups: usize, criteria: usize, certain: bool) -> Judgements {
    let mut random = Pcg64::seed_from_u64(1);
    let groups = (0..groups)
        .map(|_| Group {
            values: (0..criteria)
                .map(|_| match random.random_range(0..10) {
                    0 if !certain => Value::missing(),
                    grade => {
                        let quality = if certain {
                            Quality::ALL[0]
                        } else {
                            Quality::ALL[grade % 5]
                        };
                        Value::known(random.random(), quality)
                    }
                })
                .collect(),
            measure: Measure {
                benefit: Some(Benefit::ALL[random.random_range(0..5)]),
                cost: CostPerBenefit::ALL.get(random.random_range(0..5)).copied(),
                evidence: EvidenceStrength::ALL
                    .get(random.random_range(0..5))
                    .copied(),
            },
            settled: None,
        })
        .collect();
    Judgements::new(criteria, groups).expect("random values are in range")
}

fn run(judgements: &Judgements, settings: &Settings) -> Robustness {
    let weights = Weights::equal(judgements.criteria()).expect("there are criteria");
    let (parameters, go) = (RuleParameters::default(), AtomicBool::new(false));
    robustness(judgements, &weights, &parameters, settings, &go, &|_| {}).expect("it runs")
}

fn settings(rule: Rule, doubt: Doubt, samples: u32, pairs: bool) -> Settings {
    Settings {
        rule,
        space: WeightSpace::All,
        doubt,
        samples,
        seed: 1,
        pairs,
    }
}

/// Rank acceptabilities and central weights of the additive model.
#[divan::bench(args = SIZES)]
fn acceptability(bencher: Bencher, (groups, criteria, samples): (usize, usize, u32)) {
    let judgements = judgements(groups, criteria, true);
    let settings = settings(Rule::Need, Doubt::Weights, samples, false);
    bencher.bench(|| run(black_box(&judgements), &settings));
}

/// The same with pairwise winning indices and severity classes.
#[divan::bench(args = SIZES)]
fn acceptability_and_pairs(bencher: Bencher, (groups, criteria, samples): (usize, usize, u32)) {
    let judgements = judgements(groups, criteria, true);
    let settings = settings(Rule::Need, Doubt::Weights, samples, true);
    bencher.bench(|| run(black_box(&judgements), &settings));
}

/// A region's size, exact: twelve groups followed among 550 while one weight moves.
#[divan::bench(sample_count = 20)]
fn following_12_of_550(bencher: Bencher) {
    let judgements = judgements(550, 5, true);
    let weights = Weights::equal(5).expect("there are criteria");
    let chosen: Vec<usize> = (0..12).collect();
    let (rule, parameters) = (Rule::StartFromSeverity, RuleParameters::default());
    bencher.bench(|| {
        weight_sweep_of(
            rule,
            black_box(&judgements),
            &weights,
            &parameters,
            0,
            &chosen,
        )
        .expect("it can be swept")
    });
}

/// What would move one of 550 groups.
#[divan::bench(sample_count = 20)]
fn moving_one_of_550(bencher: Bencher) {
    let judgements = judgements(550, 5, true);
    let weights = Weights::equal(5).expect("there are criteria");
    let (rule, parameters) = (Rule::StartFromSeverity, RuleParameters::default());
    bencher.bench(|| {
        nudges(7, rule, black_box(&judgements), &weights, &parameters).expect("it can be said")
    });
}

/// Everything in doubt, 1 000 samples as in a live view: the default rule on small and large boards.
#[divan::bench(args = [(14, 3), (40, 8), (550, 5)])]
fn live_with_values_in_doubt(bencher: Bencher, (groups, criteria): (usize, usize)) {
    let judgements = judgements(groups, criteria, false);
    let settings = settings(Rule::StartFromSeverity, Doubt::All, 1_000, true);
    bencher.bench(|| run(black_box(&judgements), &settings));
}
