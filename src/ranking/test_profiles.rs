//! Profiles that several tests share.

use rand::{Rng, RngExt, SeedableRng};
use rand_pcg::Pcg64;

use crate::ranking::profile::{Ballot, Profile};

/// The generator of a test, always the same for the same seed.
pub(crate) fn generator(seed: u64) -> Pcg64 {
    Pcg64::seed_from_u64(seed)
}

/// A random order of 0…n−1 (Fisher–Yates).
pub(crate) fn shuffled(generator: &mut impl Rng, groups: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..groups).collect();
    for index in (1..groups).rev() {
        order.swap(index, generator.random_range(0..=index));
    }
    order
}

/// Strict complete ballots drawn uniformly.
pub(crate) fn random_strict(seed: u64, groups: usize, voters: usize) -> Profile {
    let mut generator = generator(seed);
    let ballots: Vec<Vec<Vec<usize>>> = (0..voters)
        .map(|_| {
            shuffled(&mut generator, groups)
                .into_iter()
                .map(|group| vec![group])
                .collect()
        })
        .collect();
    Profile::from_tiers(groups, &ballots).unwrap()
}

/// Strict complete ballots around the order 0, 1, …: each made by `swaps` random neighbour swaps.
pub(crate) fn noisy_strict(seed: u64, groups: usize, voters: usize, swaps: usize) -> Profile {
    let mut generator = generator(seed);
    let ballots: Vec<Vec<Vec<usize>>> = (0..voters)
        .map(|_| {
            let mut order: Vec<usize> = (0..groups).collect();
            for _ in 0..swaps {
                let index = generator.random_range(0..groups - 1);
                order.swap(index, index + 1);
            }
            order.into_iter().map(|group| vec![group]).collect()
        })
        .collect();
    Profile::from_tiers(groups, &ballots).unwrap()
}

/// Ballots with random ties and random gaps, each placing at least one group.
pub(crate) fn random_profile(seed: u64, groups: usize, voters: usize) -> Profile {
    let mut generator = generator(seed);
    let ballots = (0..voters)
        .map(|_| {
            let order = shuffled(&mut generator, groups);
            let kept = match generator.random_range(0..3) {
                0 => generator.random_range(1..=groups),
                _ => groups,
            };
            let often_tied = generator.random_range(0..3) == 0;
            let mut tiers: Vec<Vec<usize>> = Vec::new();
            for group in order.into_iter().take(kept) {
                match tiers.last_mut() {
                    Some(tier) if often_tied && generator.random_range(0..2) == 0 => {
                        tier.push(group);
                    }
                    _ => tiers.push(vec![group]),
                }
            }
            Ballot::from_tiers(groups, &tiers).unwrap()
        })
        .collect();
    Profile::new(groups, ballots).unwrap()
}

/// Section 10 of the worked examples: a…e are 0…4.
pub(crate) fn section_10() -> Profile {
    from_words(
        5,
        &[
            "3 4 5 2 1",
            "5 2 4 1 3",
            "1 3,4 2 5",
            "2 4 1,5 3",
            "2 4 3 1",
            "3 5 4 1",
            "4 1 3 5 2",
        ],
    )
}

/// Ballots as words: groups from 1, tiers separated by spaces, level groups by commas.
pub(crate) fn from_words(groups: usize, ballots: &[&str]) -> Profile {
    let ballots: Vec<Vec<Vec<usize>>> = ballots
        .iter()
        .map(|ballot| {
            ballot
                .split(' ')
                .map(|tier| {
                    tier.split(',')
                        .map(|group| group.parse::<usize>().unwrap() - 1)
                        .collect()
                })
                .collect()
        })
        .collect();
    Profile::from_tiers(groups, &ballots).unwrap()
}
