//! Weight spaces: every sample inside, evenly spread, ranges exact, empty spaces refused.

use super::sorting_network::{LANES, Row};
use super::weight_space::*;
use super::weights::Weights;
use fearless_simd::{Level, dispatch};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

fn members(vectors: &[[f64; 3]]) -> WeightSpace {
    WeightSpace::Members(
        vectors
            .iter()
            .map(|vector| Weights::from_points(vector).unwrap())
            .collect(),
    )
}

fn spaces() -> Vec<WeightSpace> {
    vec![
        WeightSpace::All,
        WeightSpace::Ordered(vec![vec![2], vec![0], vec![1]]),
        WeightSpace::Ordered(vec![vec![1], vec![2, 0]]),
        WeightSpace::Ordered(vec![vec![2, 0], vec![1]]),
        WeightSpace::Bounded(vec![0.2, 0.1, 0.3]),
        WeightSpace::Bounded(vec![0.5, 0.25, 0.25]),
        members(&[[5.0, 3.0, 2.0], [2.0, 2.0, 1.0], [0.0, 1.0, 4.0]]),
        members(&[[5.0, 3.0, 2.0]]),
    ]
}

/// `count` weight vectors of a space with three criteria.
fn draw(space: &WeightSpace, count: usize) -> Vec<[f64; 3]> {
    let sampler = space.sampler(3).unwrap();
    let mut random = Pcg64::seed_from_u64(7);
    let mut found = Vec::new();
    while found.len() < count {
        let mut uniform: Vec<Row> = (0..sampler.draws()).map(|_| Row(random.random())).collect();
        let mut weights = [Row([0.0; LANES]); 3];
        dispatch!(Level::new(), simd => sampler.fill(simd, &mut uniform, &mut weights));
        found.extend(
            (0..LANES).map(|lane| std::array::from_fn(|criterion| weights[criterion].0[lane])),
        );
    }
    found
}

#[test]
fn every_vector_lies_in_its_space() {
    for space in spaces() {
        for vector in draw(&space, 2_000) {
            assert!(
                (vector.iter().sum::<f64>() - 1.0).abs() < 1e-12,
                "{space:?}"
            );
            let mut inside = vector.iter().all(|&weight| weight >= 0.0);
            match &space {
                WeightSpace::All | WeightSpace::Members(_) => {}
                WeightSpace::Ordered(blocks) => {
                    inside &= blocks.windows(2).all(|pair| {
                        pair[0]
                            .iter()
                            .all(|&a| pair[1].iter().all(|&b| vector[a] >= vector[b]))
                    });
                }
                WeightSpace::Bounded(bounds) => {
                    inside &= vector
                        .iter()
                        .zip(bounds)
                        .all(|(weight, bound)| *weight >= bound - 1e-12);
                }
            }
            assert!(inside, "{vector:?} is outside {space:?}");
        }
    }
}

#[test]
fn the_range_of_a_linear_function_holds_and_is_reached() {
    let mut random = Pcg64::seed_from_u64(11);
    for space in spaces() {
        let vectors = draw(&space, 20_000);
        for _ in 0..20 {
            let slopes: [f64; 3] = std::array::from_fn(|_| random.random_range(-1.0..1.0));
            let (low, high) = space.range_of(&slopes).unwrap();
            let value =
                |vector: &[f64; 3]| vector.iter().zip(slopes).map(|(w, s)| w * s).sum::<f64>();
            let (least, most) = vectors
                .iter()
                .map(value)
                .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), number| {
                    (low.min(number), high.max(number))
                });
            assert!(
                low <= least + 1e-12 && most <= high + 1e-12,
                "{space:?} {slopes:?}"
            );
            assert!(
                least - low < 0.05 && high - most < 0.05,
                "{space:?} {slopes:?}: {low} {least}"
            );
        }
    }
}

#[test]
fn means_are_those_of_an_even_spread() {
    // The mean of an evenly filled simplex is the mean of its corners.
    let mean = |space: &WeightSpace| -> [f64; 3] {
        let vectors = draw(space, 100_000);
        std::array::from_fn(|d| {
            vectors.iter().map(|vector| vector[d]).sum::<f64>() / vectors.len() as f64
        })
    };
    let close = |found: [f64; 3], expected: [f64; 3]| {
        assert!(
            found
                .iter()
                .zip(expected)
                .all(|(a, b)| (a - b).abs() < 4e-3),
            "{found:?} {expected:?}"
        );
    };
    close(mean(&WeightSpace::All), [1.0 / 3.0; 3]);
    close(
        mean(&WeightSpace::Ordered(vec![vec![2], vec![0], vec![1]])),
        [5.0 / 18.0, 1.0 / 9.0, 11.0 / 18.0],
    );
    close(
        mean(&WeightSpace::Ordered(vec![vec![1], vec![2, 0]])),
        [7.0 / 36.0, 11.0 / 18.0, 7.0 / 36.0],
    );
    close(
        mean(&WeightSpace::Bounded(vec![0.2, 0.1, 0.3])),
        [0.2 + 0.4 / 3.0, 0.1 + 0.4 / 3.0, 0.3 + 0.4 / 3.0],
    );
    close(
        mean(&members(&[
            [1.0, 0.0, 0.0],
            [0.0, 1.0, 0.0],
            [0.0, 0.0, 1.0],
        ])),
        [1.0 / 3.0; 3],
    );
}

#[test]
fn members_mix_as_much_however_many_there_are() {
    let second = |space: &WeightSpace| -> [f64; 3] {
        let vectors = draw(space, 100_000);
        std::array::from_fn(|d| {
            vectors
                .iter()
                .map(|vector| vector[d] * vector[d])
                .sum::<f64>()
                / 100_000.0
        })
    };
    let corners = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    // Dirichlet with 2/3 for each: the mean of the square is 5/27; counted four times it is the same.
    for times in [1, 4] {
        for found in second(&members(&corners.repeat(times))) {
            assert!((found - 5.0 / 27.0).abs() < 4e-3, "{times}: {found}");
        }
    }
    // Two members: even between them, so a third of the square.
    let [first, ..] = second(&members(&corners[..2]));
    assert!((first - 1.0 / 3.0).abs() < 4e-3, "{first}");
}

#[test]
fn spaces_without_points_are_refused() {
    let refused = |space: WeightSpace| space.sampler(3).err();
    assert_eq!(
        refused(WeightSpace::Bounded(vec![0.5, 0.4, 0.2])),
        Some(WeightSpaceError::BoundsTooHigh)
    );
    assert_eq!(
        refused(WeightSpace::Bounded(vec![0.5, -0.1, 0.2])),
        Some(WeightSpaceError::BadBound(1))
    );
    assert_eq!(
        refused(WeightSpace::Bounded(vec![0.5])),
        Some(WeightSpaceError::BoundCount {
            expected: 3,
            found: 1
        })
    );
    assert_eq!(
        refused(WeightSpace::Members(vec![])),
        Some(WeightSpaceError::NoMembers)
    );
    let short = WeightSpace::Members(vec![Weights::equal(3).unwrap(), Weights::equal(2).unwrap()]);
    assert_eq!(refused(short), Some(WeightSpaceError::MemberLength(1)));
    let order =
        |blocks: &[&[usize]]| WeightSpace::Ordered(blocks.iter().map(|b| b.to_vec()).collect());
    assert_eq!(
        refused(order(&[&[0], &[1]])),
        Some(WeightSpaceError::NotAnOrder(2))
    );
    assert_eq!(
        refused(order(&[&[0], &[1, 0], &[2]])),
        Some(WeightSpaceError::NotAnOrder(0))
    );
    assert_eq!(
        refused(order(&[&[0], &[1, 3], &[2]])),
        Some(WeightSpaceError::NotAnOrder(3))
    );
    assert_eq!(
        WeightSpace::All.sampler(0).err(),
        Some(WeightSpaceError::NoCriteria)
    );
    assert!(WeightSpace::Bounded(vec![0.1, 0.2, 0.7]).sampler(3).is_ok());
}
