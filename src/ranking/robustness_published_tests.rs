//! Robustness against a published SMAA-2 case, data and result: benefit and risk of four second-generation
//! antidepressants on six criteria, all weightings.
//!
//! The case is that of Tervonen, van Valkenhoef, Buskens, Hillege and Postmus, *A stochastic multicriteria
//! model for evidence-based decision making in drug benefit-risk analysis* (Statistics in Medicine 30, 2011,
//! 1419–1428; the measurements from Hansen and others 2005). Measurements, rank acceptabilities and central
//! weights are those that the authors' own program JSMAA is tested against, with the tolerance given there.

use super::robustness::matrix_robustness;
use super::weight_space::WeightSpace;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use std::f64::consts::TAU;
use std::sync::atomic::AtomicBool;

/// Mean and standard deviation per drug: fluoxetine, paroxetine, sertraline, venlafaxine.
type Measured = [(f64, f64); 4];

/// The logarithm of the relative benefit, more is better.
const EFFICACY: Measured = [(0.0, 0.0), (0.086, 0.056), (0.095, 0.044), (0.113, 0.048)];

/// Share of patients with an adverse event in per cent, fewer is better: diarrhoea, dizziness, headache,
/// insomnia, nausea.
const ADVERSE: [Measured; 5] = [
    [(11.7, 2.5), (9.2, 1.86), (15.4, 2.65), (5.5, 2.32)],
    [(7.2, 1.45), (10.6, 1.58), (7.5, 1.48), (15.7, 4.44)],
    [(16.6, 3.27), (21.2, 5.15), (20.2, 3.78), (12.8, 2.45)],
    [(13.7, 1.89), (14.3, 2.93), (15.0, 3.21), (11.2, 3.98)],
    [(18.6, 1.79), (18.3, 3.7), (19.5, 2.6), (31.0, 1.68)],
];

const ACCEPTABILITY: [[f64; 4]; 4] = [
    [0.20, 0.28, 0.30, 0.22],
    [0.25, 0.29, 0.27, 0.19],
    [0.17, 0.25, 0.29, 0.30],
    [0.39, 0.18, 0.15, 0.29],
];

const CENTRAL_WEIGHTS: [[f64; 6]; 4] = [
    [0.08, 0.14, 0.23, 0.18, 0.16, 0.22],
    [0.18, 0.17, 0.15, 0.13, 0.15, 0.22],
    [0.21, 0.10, 0.22, 0.13, 0.15, 0.20],
    [0.18, 0.21, 0.12, 0.21, 0.19, 0.09],
];

const TOLERANCE: f64 = 0.02;

/// Half of the width of a 95 % interval, in standard deviations.
const HALF: f64 = 1.96;

/// A normal number (Box and Muller 1958).
fn normal(random: &mut Pcg64, (mean, deviation): (f64, f64)) -> f64 {
    let radius = (-2.0 * (1.0 - random.random::<f64>()).ln()).sqrt();
    mean + deviation * radius * (TAU * random.random::<f64>()).cos()
}

/// The scale of a criterion: from the least to the largest end of the 95 % intervals.
fn scale(measured: &Measured) -> (f64, f64) {
    let end = |sign: f64| measured.map(|(mean, deviation)| mean + sign * HALF * deviation);
    let least = end(-1.0).into_iter().fold(f64::INFINITY, f64::min);
    let largest = end(1.0).into_iter().fold(f64::NEG_INFINITY, f64::max);
    (least, largest)
}

#[test]
fn benefit_and_risk_of_four_antidepressants() {
    const DRAWS: u32 = 6_000;
    const WEIGHTINGS: u32 = 32;
    let mut random = Pcg64::seed_from_u64(2011);
    let (low, high) = scale(&EFFICACY);
    let (low, high) = (low.exp(), high.exp());
    let mut acceptability = [[0.0; 4]; 4];
    let mut central = [[0.0; 6]; 4];
    for draw in 0..DRAWS {
        let rows: Vec<Vec<f64>> = (0..4)
            .map(|drug| {
                let benefit = normal(&mut random, EFFICACY[drug]).exp();
                let mut row = vec![(benefit - low) / (high - low)];
                row.extend(ADVERSE.iter().map(|measured| {
                    let (best, worst) = scale(measured);
                    let events = normal(&mut random, measured[drug]);
                    (worst - events) / (worst - best)
                }));
                // Draws outside the scale stay outside; one and the same step to [0, 1] for all criteria
                // leaves every order as it is.
                row.iter().map(|value| (value + 1.5) / 4.0).collect()
            })
            .collect();
        let found = matrix_robustness(
            &rows,
            &WeightSpace::All,
            WEIGHTINGS,
            u64::from(draw),
            &AtomicBool::new(false),
            &|_| {},
        )
        .unwrap();
        for drug in 0..4 {
            for (sum, share) in acceptability[drug]
                .iter_mut()
                .zip(&found.acceptability[drug])
            {
                *sum += share / f64::from(DRAWS);
            }
            if let Some(weights) = &found.central_weights[drug] {
                for (sum, weight) in central[drug].iter_mut().zip(weights) {
                    *sum += weight * found.acceptability[drug][0] / f64::from(DRAWS);
                }
            }
        }
    }
    for drug in 0..4 {
        for (found, published) in acceptability[drug].iter().zip(ACCEPTABILITY[drug]) {
            assert!((found - published).abs() < TOLERANCE, "{acceptability:?}");
        }
        for (sum, published) in central[drug].iter().zip(CENTRAL_WEIGHTS[drug]) {
            let found = sum / acceptability[drug][0];
            assert!((found - published).abs() < TOLERANCE, "{found} {published}");
        }
    }
}
