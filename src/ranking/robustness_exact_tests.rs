//! Sampled acceptabilities of three criteria against exact integration, for every weight space.

use super::robustness::Doubt;
use super::robustness_tests::{near_rows, run_need};
use super::rules::competition_ranks;
use super::test_tables::{plain, weights};
use super::weight_space::WeightSpace;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

/// A convex polygon in the plane of the first two of three weights.
type Polygon = Vec<[f64; 2]>;

/// The part of a polygon where `a·x + b·y + c ≥ 0` (Sutherland and Hodgman).
fn cut(polygon: &Polygon, [a, b, c]: [f64; 3]) -> Polygon {
    let value = |[x, y]: [f64; 2]| a * x + b * y + c;
    let mut kept = Vec::new();
    for (index, &from) in polygon.iter().enumerate() {
        let to = polygon[(index + 1) % polygon.len()];
        let (at_from, at_to) = (value(from), value(to));
        if at_from >= 0.0 {
            kept.push(from);
        }
        if (at_from > 0.0 && at_to < 0.0) || (at_from < 0.0 && at_to > 0.0) {
            let share = at_from / (at_from - at_to);
            kept.push([0, 1].map(|axis| from[axis] + share * (to[axis] - from[axis])));
        }
    }
    kept
}

fn area(polygon: &Polygon) -> f64 {
    (0..polygon.len())
        .map(|index| {
            let ([ax, ay], [bx, by]) = (polygon[index], polygon[(index + 1) % polygon.len()]);
            (ax * by - bx * ay) / 2.0
        })
        .sum::<f64>()
        .abs()
}

fn permutations(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![vec![]];
    }
    permutations(count - 1)
        .iter()
        .flat_map(|shorter| {
            (0..=shorter.len()).map(|place| {
                let mut longer = shorter.clone();
                longer.insert(place, count - 1);
                longer
            })
        })
        .collect()
}

/// Exact rank acceptabilities of four groups on three criteria over a polygon of weights.
fn exact_over(polygon: &Polygon, values: &[[f64; 3]; 4]) -> [[f64; 4]; 4] {
    let mut shares = [[0.0; 4]; 4];
    let whole = area(polygon);
    for order in permutations(4) {
        let mut part = polygon.clone();
        for pair in order.windows(2) {
            let [p, q] = [values[pair[0]], values[pair[1]]];
            let d = [0, 1, 2].map(|criterion| p[criterion] - q[criterion]);
            part = cut(&part, [d[0] - d[2], d[1] - d[2], d[2]]);
        }
        for (place, group) in order.into_iter().enumerate() {
            shares[group][place] += area(&part) / whole;
        }
    }
    shares
}

/// Exact rank acceptabilities over the segment between two members.
fn exact_between(members: &[[f64; 3]], values: &[[f64; 3]; 4]) -> [[f64; 4]; 4] {
    let mut shares = [[0.0; 4]; 4];
    let need = |w: [f64; 3], v: [f64; 3]| (0..3).map(|d| w[d] * v[d]).sum::<f64>();
    let mut pairs = 0.0;
    for (index, &from) in members.iter().enumerate() {
        for &to in &members[index + 1..] {
            pairs += 1.0;
            let mut borders = vec![0.0, 1.0];
            for a in values {
                for b in values {
                    let [at_from, at_to] = [from, to].map(|w| need(w, *a) - need(w, *b));
                    let crossing = at_from / (at_from - at_to);
                    if (0.0..1.0).contains(&crossing) {
                        borders.push(crossing);
                    }
                }
            }
            borders.sort_by(f64::total_cmp);
            for stretch in borders.windows(2) {
                let middle = (stretch[0] + stretch[1]) / 2.0;
                let w = [0, 1, 2].map(|d| from[d] + middle * (to[d] - from[d]));
                let keys: Vec<i64> = values
                    .iter()
                    .map(|v| -(need(w, *v) * 1e12) as i64)
                    .collect();
                for (group, rank) in competition_ranks(&keys).into_iter().enumerate() {
                    shares[group][rank - 1] += stretch[1] - stretch[0];
                }
            }
        }
    }
    shares.map(|row| row.map(|share| share / pairs))
}

#[test]
fn three_criteria_by_exact_integration() {
    let mut random = Pcg64::seed_from_u64(19);
    let simplex = vec![[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]];
    for _ in 0..3 {
        let values: [[f64; 3]; 4] = std::array::from_fn(|_| random.random());
        let rows: Vec<&[f64]> = values.iter().map(<[f64; 3]>::as_slice).collect();
        let table = plain(&rows);
        let members: [[f64; 3]; 2] = std::array::from_fn(|_| {
            let vector: [f64; 3] = random.random();
            let sum: f64 = vector.iter().sum();
            vector.map(|weight| weight / sum)
        });
        // w2 ≥ w3 ≥ w1 and {w1, w3} ≥ w2, with w3 = 1 − w1 − w2.
        let chain = cut(&cut(&simplex, [1.0, 2.0, -1.0]), [-2.0, -1.0, 1.0]);
        let block = cut(&cut(&simplex, [1.0, -1.0, 0.0]), [-1.0, -2.0, 1.0]);
        let bounds = vec![[0.5, 0.2], [0.1, 0.6], [0.1, 0.2]];
        for (space, exact) in [
            (WeightSpace::All, exact_over(&simplex, &values)),
            (
                WeightSpace::Ordered(vec![vec![1], vec![2], vec![0]]),
                exact_over(&chain, &values),
            ),
            (
                WeightSpace::Ordered(vec![vec![0, 2], vec![1]]),
                exact_over(&block, &values),
            ),
            (
                WeightSpace::Bounded(vec![0.1, 0.2, 0.3]),
                exact_over(&bounds, &values),
            ),
            (
                WeightSpace::Members(members.iter().map(|vector| weights(vector)).collect()),
                exact_between(&members, &values),
            ),
        ] {
            let what = format!("{space:?}");
            let rows: Vec<&[f64]> = exact.iter().map(<[f64; 4]>::as_slice).collect();
            let found = run_need(&table, space, Doubt::Weights);
            near_rows(&found.acceptability, &rows, &what);
        }
    }
}
