//! What all best orders of a component have in common: how many they are, and where each group
//! stands at best and at worst.
//!
//! A certificate leaves few pairs that a best order could turn. Over the sets of groups that can
//! then stand first, layer by layer, the least cost is carried forward and back; the sets and
//! steps on a cheapest way are those of the best orders. So the orders are counted without
//! being written out: ten groups level with each other have 3 628 800 orders but 1024 sets.

use std::collections::HashMap;

use super::component::Margins;
use super::relaxation::{Certificate, ONE};

/// The best orders of a component, summed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Optima {
    /// How many there are; the largest number stands for itself and all larger.
    pub(super) count: u64,
    /// Per group its least and largest place, from 0 inside the component.
    pub(super) places: Vec<(usize, usize)>,
}

impl Optima {
    /// `count` best orders over `size` groups, none of them seen yet.
    pub(super) fn new(size: usize, count: u64) -> Self {
        Self {
            count,
            places: vec![(usize::MAX, 0); size],
        }
    }

    /// Some best order has the group at this place.
    pub(super) fn see(&mut self, group: usize, place: usize) {
        if let Some((best, worst)) = self.places.get_mut(group) {
            *best = place.min(*best);
            *worst = place.max(*worst);
        }
    }

    /// Takes in further orders, none of which are among these.
    pub(super) fn join(&mut self, other: &Self) {
        self.count = self.count.saturating_add(other.count);
        for (own, (best, worst)) in self.places.iter_mut().zip(&other.places) {
            own.0 = own.0.min(*best);
            own.1 = own.1.max(*worst);
        }
    }
}

/// A step from a set to a set with one group more.
struct Step {
    from: usize,
    to: usize,
    place: usize,
    cost: i64,
}

/// The sets of one size, with the least cost of reaching each.
struct Layer {
    costs: Vec<i64>,
    steps: Vec<Step>,
}

/// The orders that are cheaper than the certificate's order by exactly `saving`, which must be
/// the most that any order can save. `None` if more than `most_sets` sets would be needed or
/// `stop` answered true; the sets used are taken from `most_sets`.
#[allow(
    clippy::indexing_slicing,
    reason = "places and groups are below the size of the component, sets below their layer's length"
)]
pub(super) fn enumerate(
    margins: &Margins,
    certificate: &Certificate,
    saving: i64,
    most_sets: &mut usize,
    stop: &dyn Fn() -> bool,
) -> Option<Optima> {
    let order = &certificate.order;
    let size = order.len();
    let limit = certificate.deficit - saving * ONE;
    let residual = |first: usize, second: usize| certificate.residual[first * size + second];
    // Which later places a place lets go first; all others must wait for it.
    let free: Vec<Vec<usize>> = (0..size)
        .map(|first| {
            (first + 1..size)
                .filter(|&second| residual(first, second) <= limit)
                .collect()
        })
        .collect();
    let words = size.div_ceil(64);
    let holds = |set: &[u64], place: usize| set[place / 64] >> (place % 64) & 1 == 1;
    let mut sets: Vec<Box<[u64]>> = vec![vec![0; words].into_boxed_slice()];
    let mut costs = vec![0_i64];
    let mut burdens = vec![0_i64];
    let mut layers = Vec::with_capacity(size);
    for _ in 0..size {
        if stop() || sets.len() > *most_sets {
            return None;
        }
        *most_sets -= sets.len();
        let mut found: HashMap<Box<[u64]>, usize> = HashMap::new();
        let mut next_costs = Vec::new();
        let mut next_burdens = Vec::new();
        let mut steps = Vec::new();
        for (from, set) in sets.iter().enumerate() {
            let Some(lead) = (0..size).find(|place| !holds(set, *place)) else {
                continue;
            };
            let candidates = std::iter::once(lead).chain(
                free[lead]
                    .iter()
                    .copied()
                    .filter(|place| !holds(set, *place)),
            );
            for place in candidates {
                let row = margins.row(order[place]);
                let mut cost = 0;
                let mut burden = burdens[from];
                let mut blocked = false;
                for waiting in (lead..place).filter(|waiting| !holds(set, *waiting)) {
                    let residual = residual(waiting, place);
                    blocked = residual > limit;
                    if blocked {
                        break;
                    }
                    burden += residual;
                    cost -= i64::from(row[order[waiting]]);
                }
                if blocked || burden > limit {
                    continue;
                }
                let mut after = set.clone();
                after[place / 64] |= 1 << (place % 64);
                let fresh = next_costs.len();
                let to = *found.entry(after).or_insert(fresh);
                if to == fresh {
                    next_costs.push(i64::MAX);
                    next_burdens.push(i64::MAX);
                }
                next_costs[to] = next_costs[to].min(costs[from] + cost);
                next_burdens[to] = next_burdens[to].min(burden);
                steps.push(Step {
                    from,
                    to,
                    place,
                    cost,
                });
            }
        }
        let mut ordered: Vec<(Box<[u64]>, usize)> = found.into_iter().collect();
        ordered.sort_unstable_by_key(|(_, index)| *index);
        sets = ordered.into_iter().map(|(set, _)| set).collect();
        layers.push(Layer { costs, steps });
        (costs, burdens) = (next_costs, next_burdens);
    }
    if costs.first() != Some(&-saving) {
        return Some(Optima::new(size, 0));
    }
    let mut optima = Optima::new(size, 0);
    let mut remaining = vec![0_i64];
    let mut ways = vec![1_u64];
    for (depth, layer) in layers.iter().enumerate().rev() {
        let mut before = vec![i64::MAX; layer.costs.len()];
        for step in &layer.steps {
            let total = remaining[step.to].saturating_add(step.cost);
            before[step.from] = before[step.from].min(total);
        }
        let mut ways_before = vec![0_u64; layer.costs.len()];
        for step in &layer.steps {
            let total = remaining[step.to].saturating_add(step.cost);
            if total == before[step.from] && layer.costs[step.from].saturating_add(total) == -saving
            {
                ways_before[step.from] = ways_before[step.from].saturating_add(ways[step.to]);
                optima.see(order[step.place], depth);
            }
        }
        (remaining, ways) = (before, ways_before);
    }
    optima.count = ways.first().copied().unwrap_or(0);
    Some(optima)
}
