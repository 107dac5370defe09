//! Elicitation of weights, on the worked examples.

use super::weights::*;

fn close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (a, b) in found.iter().zip(expected) {
        assert!((a - b).abs() <= tolerance, "{found:?} is not {expected:?}");
    }
}

fn points(points: &[f64]) -> Vec<f64> {
    Weights::from_points(points).unwrap().as_slice().to_vec()
}

#[test]
fn points_and_swing_are_shared_out() {
    close(&points(&[40.0, 40.0, 20.0]), &[0.4, 0.4, 0.2], 1e-15);
    close(&points(&[2.0, 2.0, 1.0]), &[0.4, 0.4, 0.2], 1e-15);
    close(
        &points(&[100.0, 50.0, 0.0]),
        &[2.0 / 3.0, 1.0 / 3.0, 0.0],
        1e-15,
    );
    close(&points(&[1e308, 1e308]), &[0.5, 0.5], 1e-15);
}

#[test]
fn no_proportion_no_weights() {
    assert_eq!(
        Weights::from_points(&[0.0, 0.0]),
        Err(WeightError::SumIsZero)
    );
    assert_eq!(
        Weights::from_points(&[3.0, -1.0]),
        Err(WeightError::Negative(1))
    );
    assert_eq!(
        Weights::from_points(&[f64::NAN, 1.0]),
        Err(WeightError::NotFinite(0))
    );
    assert_eq!(Weights::from_points(&[]), Err(WeightError::Empty));
}

#[test]
fn rank_order_centroids() {
    let order = |m: usize| {
        let order: Vec<Vec<usize>> = (0..m).map(|criterion| vec![criterion]).collect();
        Weights::from_rank_order(&order, m)
            .unwrap()
            .as_slice()
            .to_vec()
    };
    close(&order(1), &[1.0], 0.0);
    close(&order(2), &[0.75, 0.25], 1e-15);
    close(&order(3), &[11.0 / 18.0, 5.0 / 18.0, 1.0 / 9.0], 1e-15);
    close(
        &order(4),
        &[25.0 / 48.0, 13.0 / 48.0, 7.0 / 48.0, 1.0 / 16.0],
        1e-15,
    );
    close(
        &order(5),
        &[137.0 / 300.0, 77.0 / 300.0, 47.0 / 300.0, 0.09, 0.04],
        1e-15,
    );
    let tied = Weights::from_rank_order(&[vec![0], vec![1, 2], vec![3]], 4).unwrap();
    close(
        tied.as_slice(),
        &[25.0 / 48.0, 5.0 / 24.0, 5.0 / 24.0, 1.0 / 16.0],
        1e-15,
    );
}

#[test]
fn a_rank_order_names_each_criterion_once() {
    assert_eq!(
        Weights::from_rank_order(&[vec![0], vec![2]], 2),
        Err(WeightError::Unknown(2))
    );
    assert_eq!(
        Weights::from_rank_order(&[vec![0], vec![0]], 2),
        Err(WeightError::Twice(0))
    );
    assert_eq!(
        Weights::from_rank_order(&[vec![0]], 2),
        Err(WeightError::LeftOut(1))
    );
}

/// Comparisons from a matrix's upper triangle.
fn compared(criteria: usize, upper: &[f64]) -> Priorities {
    let mut comparisons = Comparisons::new(criteria);
    let mut ratios = upper.iter();
    for low in 0..criteria {
        for high in low + 1..criteria {
            comparisons.set(low, high, *ratios.next().unwrap()).unwrap();
        }
    }
    comparisons.priorities().unwrap()
}

#[test]
fn pairwise_with_small_contradictions() {
    let found = compared(3, &[3.0, 5.0, 3.0]);
    close(
        found.weights.as_slice(),
        &[0.636986, 0.258285, 0.104729],
        5e-7,
    );
    let exact = 1.0 + (5.0_f64 / 9.0).cbrt() + (9.0_f64 / 5.0).cbrt();
    assert!((found.principal_eigenvalue - exact).abs() < 1e-13);
    assert!((found.consistency_index - 0.019256).abs() < 5e-7);
    assert!((found.consistency_ratio.unwrap() - 0.033199).abs() < 5e-7);
    let four = compared(4, &[3.0, 5.0, 7.0, 3.0, 5.0, 3.0]);
    close(
        four.weights.as_slice(),
        &[0.563813, 0.263378, 0.117786, 0.055022],
        5e-7,
    );
    assert!((four.principal_eigenvalue - 4.116982).abs() < 5e-7);
    assert!((four.consistency_ratio.unwrap() - 0.043327).abs() < 5e-7);
}

#[test]
fn pairwise_without_contradictions() {
    let found = compared(3, &[2.0, 4.0, 2.0]);
    close(
        found.weights.as_slice(),
        &[4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0],
        1e-15,
    );
    assert!(found.consistency_ratio.unwrap() < 1e-14);
    assert_eq!(compared(2, &[9.0]).consistency_ratio, Some(0.0));
    assert_eq!(compared(11, &[1.0; 55]).consistency_ratio, None);
    close(compared(1, &[]).weights.as_slice(), &[1.0], 0.0);
}

#[test]
fn pairwise_going_round_in_a_circle() {
    let found = compared(3, &[2.0, 0.5, 2.0]);
    close(found.weights.as_slice(), &[1.0 / 3.0; 3], 1e-15);
    assert!((found.principal_eigenvalue - 3.5).abs() < 1e-13);
    assert!((found.consistency_ratio.unwrap() - 25.0 / 58.0).abs() < 1e-13);
}

#[test]
fn incomplete_or_bad_comparisons_give_no_weights() {
    let mut comparisons = Comparisons::new(3);
    comparisons.set(1, 0, 0.5).unwrap();
    comparisons.set(2, 1, 0.5).unwrap();
    assert_eq!(comparisons.ratio(0, 1), Some(2.0));
    assert_eq!(
        comparisons.priorities(),
        Err(WeightError::NotCompared(0, 2))
    );
    assert_eq!(comparisons.set(0, 1, 0.0), Err(WeightError::BadRatio(0, 1)));
    assert_eq!(comparisons.set(1, 1, 1.0), Err(WeightError::Twice(1)));
    assert_eq!(comparisons.set(0, 3, 1.0), Err(WeightError::Unknown(3)));
    assert_eq!(Comparisons::new(0).priorities(), Err(WeightError::Empty));
}

#[test]
fn the_board_has_the_mean_with_the_spread() {
    let members: Vec<Weights> = [[1.0, 0.0], [0.5, 0.5], [0.0, 1.0], [0.25, 0.75]]
        .iter()
        .map(|points| Weights::from_points(points).unwrap())
        .collect();
    let board = board_weights(&members).unwrap();
    close(board.mean.as_slice(), &[7.0 / 16.0, 9.0 / 16.0], 1e-15);
    let first = board.spread[0];
    assert_eq!((first.lowest, first.highest), (0.0, 1.0));
    assert_eq!(
        (first.lower_quartile, first.median, first.upper_quartile),
        (0.1875, 0.375, 0.625)
    );
    assert_eq!(board_weights(&[]), Err(WeightError::Empty));
    let odd = [Weights::equal(2).unwrap(), Weights::equal(3).unwrap()];
    assert_eq!(
        board_weights(&odd),
        Err(WeightError::WrongLength {
            expected: 2,
            found: 3
        })
    );
}

#[test]
fn the_members_order_does_not_touch_a_bit_of_the_mean() {
    let given: Vec<Weights> = [
        [0.1, 0.2, 0.7],
        [0.3, 0.3, 0.4],
        [0.15, 0.55, 0.3],
        [0.9, 0.05, 0.05],
    ]
    .iter()
    .map(|points| Weights::from_points(points).unwrap())
    .collect();
    let mut turned = given.clone();
    turned.reverse();
    assert_eq!(board_weights(&given), board_weights(&turned));
}
