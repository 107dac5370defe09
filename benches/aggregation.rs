//! Times of the methods that make the board's order out of ballots, at the sizes that a board
//! meets and at those where other programs have been measured.

use divan::{Bencher, black_box};
use foretrade::ranking::agreement::mean_agreement;
use foretrade::ranking::borda::borda;
use foretrade::ranking::copeland::copeland;
use foretrade::ranking::head_to_head::HeadToHead;
use foretrade::ranking::kemeny::{Effort, kemeny};
use foretrade::ranking::median_rank::median_rank;
use foretrade::ranking::patterns::patterns;
use foretrade::ranking::profile::{Ballot, Profile};
use foretrade::ranking::schulze::schulze;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

fn main() {
    divan::main();
}

/// Strict complete ballots: drawn uniformly without `swaps`, else that many random neighbour
/// swaps away from one order.
fn ballots(seed: u64, groups: usize, voters: usize, swaps: usize) -> Profile {
    let mut generator = Pcg64::seed_from_u64(seed);
    let ballots = (0..voters)
        .map(|_| {
            let mut order: Vec<usize> = (0..groups).collect();
            if swaps == 0 {
                for index in (1..groups).rev() {
                    order.swap(index, generator.random_range(0..=index));
                }
            }
            for _ in 0..swaps {
                let index = generator.random_range(0..groups - 1);
                order.swap(index, index + 1);
            }
            let tiers: Vec<Vec<usize>> = order.into_iter().map(|group| vec![group]).collect();
            Ballot::from_tiers(groups, &tiers)
        })
        .collect::<Result<Vec<_>, _>>();
    match ballots.and_then(|ballots| Profile::new(groups, ballots)) {
        Ok(profile) => profile,
        Err(error) => unreachable!("generated ballots are sound: {error}"),
    }
}

/// Kemeny with proof and all best orders, from the counts; the argument is the seed.
mod kemeny_exact {
    use super::*;

    fn run(bencher: Bencher, groups: usize, voters: usize, swaps: usize, seed: u64) {
        let counts = HeadToHead::count(&ballots(seed, groups, voters, swaps));
        bencher.bench_local(|| {
            let found = kemeny(black_box(&counts), Effort::default(), &|_| false);
            assert!(found.is_proved());
            found
        });
    }

    #[divan::bench(args = [0, 1, 2])]
    fn random_12_of_21(bencher: Bencher, seed: u64) {
        run(bencher, 12, 21, 0, seed);
    }

    #[divan::bench(args = [0, 1, 2])]
    fn noisy_12_of_21(bencher: Bencher, seed: u64) {
        run(bencher, 12, 21, 60, seed);
    }

    #[divan::bench(args = [0, 1, 2])]
    fn random_16_of_21(bencher: Bencher, seed: u64) {
        run(bencher, 16, 21, 0, seed);
    }

    #[divan::bench(args = [0, 1, 2])]
    fn random_20_of_21(bencher: Bencher, seed: u64) {
        run(bencher, 20, 21, 0, seed);
    }

    #[divan::bench(args = [0, 1, 2])]
    fn noisy_20_of_21(bencher: Bencher, seed: u64) {
        run(bencher, 20, 21, 200, seed);
    }

    #[divan::bench(args = [0, 1, 2], sample_count = 20)]
    fn random_30_of_21(bencher: Bencher, seed: u64) {
        run(bencher, 30, 21, 0, seed);
    }

    #[divan::bench(args = [0, 1, 2], sample_count = 20)]
    fn noisy_60_of_21(bencher: Bencher, seed: u64) {
        run(bencher, 60, 21, 3_000, seed);
    }

    #[divan::bench(args = [0, 1, 2], sample_count = 5)]
    fn random_60_of_15(bencher: Bencher, seed: u64) {
        run(bencher, 60, 15, 0, seed);
    }
}

/// From ballots to the order, counting included, with 200 groups and 1000 ballots.
mod two_hundred_groups_thousand_ballots {
    use super::*;

    #[divan::bench]
    fn head_to_head(bencher: Bencher) {
        let profile = ballots(1, 200, 1000, 0);
        bencher.bench_local(|| HeadToHead::count(black_box(&profile)));
    }

    #[divan::bench]
    fn copeland_order(bencher: Bencher) {
        let profile = ballots(1, 200, 1000, 0);
        bencher.bench_local(|| copeland(&HeadToHead::count(black_box(&profile))));
    }

    #[divan::bench]
    fn schulze_order(bencher: Bencher) {
        let profile = ballots(1, 200, 1000, 0);
        bencher.bench_local(|| schulze(&HeadToHead::count(black_box(&profile))));
    }

    #[divan::bench]
    fn borda_order(bencher: Bencher) {
        let profile = ballots(1, 200, 1000, 0);
        bencher.bench_local(|| borda(&HeadToHead::count(black_box(&profile))));
    }
}

/// A region's size: 550 groups and 60 members.
mod region {
    use super::*;

    #[divan::bench(sample_count = 20)]
    fn schulze_order(bencher: Bencher) {
        let profile = ballots(2, 550, 60, 20_000);
        bencher.bench_local(|| schulze(&HeadToHead::count(black_box(&profile))));
    }

    #[divan::bench(sample_count = 20)]
    fn median_order(bencher: Bencher) {
        let profile = ballots(2, 550, 60, 20_000);
        let counts = HeadToHead::count(&profile);
        bencher.bench_local(|| median_rank(black_box(&profile), &counts));
    }

    #[divan::bench(sample_count = 5)]
    fn agreement(bencher: Bencher) {
        let profile = ballots(2, 550, 60, 20_000);
        bencher.bench_local(|| mean_agreement(black_box(&profile)));
    }
}

/// A board's size: 12 groups and 21 members.
mod board {
    use super::*;

    #[divan::bench]
    fn agreement(bencher: Bencher) {
        let profile = ballots(3, 12, 21, 40);
        bencher.bench_local(|| mean_agreement(black_box(&profile)));
    }

    #[divan::bench]
    fn two_patterns(bencher: Bencher) {
        let profile = ballots(3, 12, 21, 40);
        bencher.bench_local(|| patterns(black_box(&profile), &|| false));
    }
}
