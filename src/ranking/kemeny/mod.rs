//! Kemeny's order, exact: the least total disagreement with the ballots, and every order that
//! reaches it.
//!
//! A pair counts only on ballots that place both, and a ballot that places a pair level costs
//! nothing either way (Kemeny 1959; Young 1988; ties and partial ballots as in Fagin and others
//! 2006 with p = 0, Brancotte and others 2015). Often several orders are equally good. None of
//! them is chosen: each group gets its best and its worst place over all of them, and the order
//! shown is by the sum of the two, equal sums level. That is neutral, and it keeps every pair
//! on which all best orders agree.
//!
//! Invariants: `lower_bound ≤ distance`; equal means proved best. Nothing is ever given as best
//! without proof: when the caller's stop signal ends the work early, the gap says so. Limits:
//! margins below 2³¹; the time is exponential in the worst case.

mod component;
mod heuristic;
mod optima;
mod relaxation;
mod search;
mod subset;

use std::ops::RangeInclusive;

use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::tiers::TieredOrder;

use component::Margins;
use optima::Optima;

/// How many best orders there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptimaCount {
    /// Exactly so many.
    Exactly(u64),
    /// So many or more: they were not all looked at, or are too many to count.
    AtLeast(u64),
}

impl OptimaCount {
    /// The number, known or least.
    #[must_use]
    pub fn known(self) -> u64 {
        match self {
            Self::Exactly(count) | Self::AtLeast(count) => count,
        }
    }

    fn times(self, other: Self) -> Self {
        let product = self.known().checked_mul(other.known());
        match (self, other, product) {
            (Self::Exactly(_), Self::Exactly(_), Some(count)) => Self::Exactly(count),
            (_, _, product) => Self::AtLeast(product.unwrap_or(u64::MAX)),
        }
    }
}

/// One component: groups that every best order keeps together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KemenyComponent {
    /// Its groups, in rising order.
    pub groups: Vec<usize>,
    /// Whether the order inside is proved best.
    pub proved: bool,
    /// Its best orders.
    pub optima: OptimaCount,
    /// Whether the places were taken over all best orders; else they are the whole span.
    pub places_complete: bool,
}

/// The result of [`kemeny`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kemeny {
    /// The order shown: by best + worst place, equal sums level.
    pub order: TieredOrder,
    /// One order of least distance found, without ties; groups set aside are not in it.
    pub one_best: Vec<usize>,
    /// Pairs set against by `one_best`, summed over the ballots.
    pub distance: u64,
    /// No order has a smaller distance than this.
    pub lower_bound: u64,
    /// The sum of the smaller side of every pair, which no order can go below.
    pub smaller_sides: u64,
    /// How many orders reach the least distance.
    pub optima: OptimaCount,
    /// Per group its best and worst place over all best orders, from 1; `None` if set aside.
    pub places: Vec<Option<RangeInclusive<usize>>>,
    /// The components, first to last.
    pub components: Vec<KemenyComponent>,
}

impl Kemeny {
    /// Whether the distance is proved to be the least.
    #[must_use]
    pub fn is_proved(&self) -> bool {
        self.distance == self.lower_bound
    }

    /// Whether exactly one order is best.
    #[must_use]
    pub fn is_unique(&self) -> bool {
        self.is_proved() && self.optima == OptimaCount::Exactly(1)
    }

    /// How far the distance may be from the least: 0 when proved.
    #[must_use]
    pub fn gap(&self) -> u64 {
        self.distance - self.lower_bound
    }
}

/// What solving one component gives; places inside it count from 0.
struct Solved {
    order: Vec<usize>,
    excess: i64,
    lower_bound: i64,
    optima: OptimaCount,
    /// Absent if not all best orders were looked at.
    places: Option<Vec<(usize, usize)>>,
}

impl Solved {
    fn from_optima(order: Vec<usize>, excess: i64, optima: Optima) -> Self {
        Self {
            order,
            excess,
            lower_bound: excess,
            optima: match optima.count {
                u64::MAX => OptimaCount::AtLeast(u64::MAX),
                count => OptimaCount::Exactly(count),
            },
            places: Some(optima.places),
        }
    }
}

/// The best orders of the counted profile.
///
/// `stop` is asked from time to time; once it answers true, components not yet proved keep the
/// best order found, the gap stands in the result and their groups get the whole span.
#[must_use]
pub fn kemeny(counts: &HeadToHead, stop: &dyn Fn() -> bool) -> Kemeny {
    let groups = counts.groups();
    let smaller_sides: u64 = (0..groups)
        .flat_map(|first| (first + 1..groups).map(move |second| (first, second)))
        .map(|(first, second)| {
            u64::from(
                counts
                    .before(first, second)
                    .min(counts.before(second, first)),
            )
        })
        .sum();
    let mut result = Kemeny {
        order: TieredOrder::from_tiers(groups, &[]),
        one_best: Vec::new(),
        distance: smaller_sides,
        lower_bound: smaller_sides,
        smaller_sides,
        optima: OptimaCount::Exactly(1),
        places: vec![None; groups],
        components: Vec::new(),
    };
    for members in component::components(counts) {
        let before = result.one_best.len();
        let solved = solve(&Margins::new(counts, &members), stop);
        let span = (0, members.len() - 1);
        for (inside, &group) in members.iter().enumerate() {
            let (best, worst) = solved
                .places
                .as_ref()
                .and_then(|places| places.get(inside).copied())
                .unwrap_or(span);
            if let Some(slot) = result.places.get_mut(group) {
                *slot = Some(before + best + 1..=before + worst + 1);
            }
        }
        result.one_best.extend(
            solved
                .order
                .iter()
                .filter_map(|&inside| members.get(inside).copied()),
        );
        result.distance += solved.excess.unsigned_abs();
        result.lower_bound += solved.lower_bound.unsigned_abs();
        result.optima = result.optima.times(solved.optima);
        result.components.push(KemenyComponent {
            groups: members,
            proved: solved.lower_bound == solved.excess,
            optima: solved.optima,
            places_complete: solved.places.is_some(),
        });
    }
    let middle = |group: usize| {
        result
            .places
            .get(group)
            .and_then(Option::as_ref)
            .map(|places| places.start() + places.end())
    };
    result.order = TieredOrder::sorted_by(
        groups,
        |group| middle(group).is_some(),
        |left, right| middle(left).cmp(&middle(right)),
    );
    result
}

fn solve(margins: &Margins, stop: &dyn Fn() -> bool) -> Solved {
    if margins.size() > subset::LARGEST {
        return search::solve(margins, stop);
    }
    let (excess, order, optima) = subset::solve(margins);
    Solved::from_optima(order, excess, optima)
}

#[cfg(test)]
mod tests;
