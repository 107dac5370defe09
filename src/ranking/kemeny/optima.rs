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
use super::work::Work;

/// The best orders of a component, summed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Optima {
    /// How many there are; the largest number stands for itself and all larger.
    pub(super) count: u64,
    /// Per group its least and largest place, from 0 inside the component.
    pub(super) places: Vec<(usize, usize)>,
    /// Which groups stand before which in some best order.
    pub(super) precedes: Precedes,
}

/// Which groups of a component may stand before which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Precedes {
    size: usize,
    pairs: Vec<bool>,
}

impl Precedes {
    /// Nothing stands before anything yet.
    pub(super) fn new(size: usize) -> Self {
        Self {
            size,
            pairs: vec![false; size * size],
        }
    }

    /// The first may stand before the second.
    pub(super) fn set(&mut self, first: usize, second: usize) {
        if let Some(slot) = self.pairs.get_mut(first * self.size + second) {
            *slot = true;
        }
    }

    /// Whether the first may stand before the second.
    pub(super) fn may(&self, first: usize, second: usize) -> bool {
        self.pairs
            .get(first * self.size + second)
            .copied()
            .unwrap_or(false)
    }

    /// What an order, and the pairs that a certificate leaves open, allow. An order that is cheaper than the
    /// certificate's by `saving` turns no pair with a larger residual than the deficit leaves room for.
    pub(super) fn allow(&mut self, certificate: &Certificate, saving: i64) {
        let order = &certificate.order;
        let limit = certificate.deficit - saving * ONE;
        for (place, &first) in order.iter().enumerate() {
            for (later, &second) in order.iter().enumerate().skip(place + 1) {
                self.set(first, second);
                let residual = certificate.residual.get(place * order.len() + later);
                if residual.is_none_or(|residual| *residual <= limit) {
                    self.set(second, first);
                }
            }
        }
    }

    /// The least and the largest place that the pairs leave a group.
    pub(super) fn places(&self) -> Vec<(usize, usize)> {
        (0..self.size)
            .map(|group| {
                let others = (0..self.size).filter(|other| *other != group);
                let before = others.clone().filter(|&other| !self.may(group, other));
                let after = others.filter(|&other| !self.may(other, group));
                (before.count(), self.size - 1 - after.count())
            })
            .collect()
    }
}

impl Optima {
    /// `count` best orders over `size` groups, none of them seen yet.
    pub(super) fn new(size: usize, count: u64) -> Self {
        Self {
            count,
            places: vec![(usize::MAX, 0); size],
            precedes: Precedes::new(size),
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
        for (own, other) in self.precedes.pairs.iter_mut().zip(&other.precedes.pairs) {
            *own |= other;
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
    sets: Vec<Box<[u64]>>,
    costs: Vec<i64>,
    steps: Vec<Step>,
}

/// The orders that are cheaper than the certificate's order by exactly `saving`, which must be
/// the most that any order can save. `None` if more than `most_sets` sets would be needed or
/// the work is over; the sets used are taken from `most_sets`.
#[allow(
    clippy::indexing_slicing,
    reason = "places and groups are below the size of the component, sets below their layer's length"
)]
pub(super) fn enumerate(
    margins: &Margins,
    certificate: &Certificate,
    saving: i64,
    most_sets: &mut usize,
    work: &Work<'_>,
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
        if work.is_over() || sets.len() > *most_sets {
            return None;
        }
        *most_sets -= sets.len();
        work.add(sets.len() * words);
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
        layers.push(Layer { sets, costs, steps });
        sets = ordered.into_iter().map(|(set, _)| set).collect();
        (costs, burdens) = (next_costs, next_burdens);
    }
    if costs.first() != Some(&-saving) {
        return Some(Optima::new(size, 0));
    }
    let mut optima = Optima::new(size, 0);
    let mut remaining = vec![0_i64];
    let mut ways = vec![1_u64];
    let mut before_places = vec![vec![0_u64; words]; size];
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
                let earlier = before_places[step.place].iter_mut();
                for (seen, set) in earlier.zip(&layer.sets[step.from]) {
                    *seen |= set;
                }
            }
        }
        (remaining, ways) = (before, ways_before);
    }
    for (place, earlier) in before_places.iter().enumerate() {
        for other in (0..size).filter(|other| holds(earlier, *other)) {
            optima.precedes.set(order[other], order[place]);
        }
    }
    optima.count = ways.first().copied().unwrap_or(0);
    Some(optima)
}
