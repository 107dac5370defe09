//! A good order to start from: by Borda, bettered by moving single groups, then shaken and
//! bettered again (iterated local search). It proves nothing; the bound does.
//!
//! The shakes come from a generator with a fixed seed, so that the same margins give the same order.

use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

use super::component::Margins;
use super::work::Work;

/// Shakes without success before the search gives up.
const PATIENCE: usize = 24;

/// Components larger than this are shaken here and there, and as long as their share of the effort lasts.
const LARGE: usize = 300;

/// The share of the effort that shaking a large component takes is one in so many.
const SHARE: u64 = 4;

/// Groups moved in one shake of a large component, and how far at most.
const LOCAL_MOVES: usize = 4;
const LOCAL_REACH: usize = 30;

/// An order in which no set of shakes tried found a cheaper one, and its excess.
pub(super) fn good_order(margins: &Margins, work: &Work<'_>) -> (Vec<usize>, i64) {
    let size = margins.size();
    let is_large = size > LARGE;
    let mut order = by_borda(margins);
    improve(margins, &mut order, work);
    let mut cost = margins.excess(&order);
    let mut generator = Pcg64::seed_from_u64(1959);
    let mut failures = 0;
    while cost > 0 && !work.is_past(SHARE) && (is_large || failures < PATIENCE) {
        let mut shaken = order.clone();
        let moves = if is_large { LOCAL_MOVES } else { 2 + size / 12 };
        for _ in 0..moves {
            let from = generator.random_range(0..size);
            let to = if is_large {
                let nearest = from.saturating_sub(LOCAL_REACH);
                generator.random_range(nearest..(from + LOCAL_REACH).min(size))
            } else {
                generator.random_range(0..size)
            };
            let group = shaken.remove(from);
            shaken.insert(to.min(size - 1), group);
        }
        improve(margins, &mut shaken, work);
        let shaken_cost = margins.excess(&shaken);
        failures = if shaken_cost < cost { 0 } else { failures + 1 };
        if shaken_cost <= cost {
            (order, cost) = (shaken, shaken_cost);
        }
    }
    (order, cost)
}

fn by_borda(margins: &Margins) -> Vec<usize> {
    let mut order: Vec<(i64, usize)> = (0..margins.size())
        .map(|group| {
            let sum: i64 = margins
                .row(group)
                .iter()
                .map(|margin| i64::from(*margin))
                .sum();
            (-sum, group)
        })
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, group)| group).collect()
}

/// Moves single groups to where they cost least, until no move helps.
#[allow(
    clippy::indexing_slicing,
    reason = "places and groups are below the size of the component"
)]
pub(super) fn improve(margins: &Margins, order: &mut [usize], work: &Work<'_>) {
    loop {
        let mut moved = false;
        work.add(order.len() * order.len());
        for group in 0..order.len() {
            let Some(place) = order.iter().position(|other| *other == group) else {
                continue;
            };
            let row = margins.row(group);
            let (mut best, mut target, mut gain) = (0, place, 0_i64);
            for (later, &other) in order.iter().enumerate().skip(place + 1) {
                gain -= i64::from(row[other]);
                if gain > best {
                    (best, target) = (gain, later);
                }
            }
            gain = 0;
            for (earlier, &other) in order.iter().enumerate().take(place).rev() {
                gain += i64::from(row[other]);
                if gain > best {
                    (best, target) = (gain, earlier);
                }
            }
            if target > place {
                order[place..=target].rotate_left(1);
                moved = true;
            } else if target < place {
                order[target..=place].rotate_right(1);
                moved = true;
            }
        }
        if !moved {
            return;
        }
    }
}
