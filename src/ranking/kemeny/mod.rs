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
//! There is always an order. The time to prove one is exponential in the worst case, so the work is
//! bounded by an [`Effort`]. Where it is cut short, the best order found is shown, neighbours level only
//! if nothing tells them apart, with the gap to the least distance and the pairs that are sure all the
//! same. What is found rests on pair counts, and where they are alike on a lot with a fixed seed: not on
//! labels, machine or time.
//!
//! Invariants: `lower_bound ≤ distance`; equal means proved best. Nothing is ever given as best
//! without proof. Limits: margins below 2³¹.

mod component;
mod heuristic;
mod optima;
mod relaxation;
mod search;
mod subset;
mod work;

use std::ops::RangeInclusive;

use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::tiers::TieredOrder;

pub use work::Effort;

use component::Margins;
use optima::{Optima, Precedes};
use work::Work;

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
    /// Whether the places were taken over all best orders; else they are what the sure pairs leave.
    pub places_complete: bool,
}

/// The result of [`kemeny`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kemeny {
    /// The order shown: by best + worst place, equal sums level; where these are not known, the best order
    /// found, alike neighbours level.
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
    /// By first and second group, row by row: whether a best order may place the first before the second.
    may_precede: Vec<bool>,
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

    /// Whether every best order is known to place the first group before the second.
    #[must_use]
    pub fn is_sure(&self, first: usize, second: usize) -> bool {
        self.may(first, second) && !self.may(second, first)
    }

    /// How many pairs every best order is known to place one way, and how many pairs there are among the
    /// groups that some ballot compares.
    #[must_use]
    pub fn sure_pairs(&self) -> (u64, u64) {
        let ranked = &self.one_best;
        let pairs = ranked.iter().enumerate().flat_map(|(place, first)| {
            ranked
                .iter()
                .skip(place + 1)
                .map(move |second| (first, second))
        });
        pairs.fold((0, 0), |(sure, all), (&first, &second)| {
            let known = self.is_sure(first, second) || self.is_sure(second, first);
            (sure + u64::from(known), all + 1)
        })
    }

    fn may(&self, first: usize, second: usize) -> bool {
        let groups = self.places.len();
        let inside = first < groups && second < groups;
        inside && self.may_precede.get(first * groups + second) == Some(&true)
    }
}

/// What solving one component gives; places inside it count from 0.
struct Solved {
    order: Vec<usize>,
    excess: i64,
    lower_bound: i64,
    optima: OptimaCount,
    places: Vec<(usize, usize)>,
    /// Whether places and pairs are taken over all best orders.
    places_complete: bool,
    precedes: Precedes,
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
            places: optima.places,
            places_complete: true,
            precedes: optima.precedes,
        }
    }
}

/// The best orders of the counted profile.
///
/// `watch` hears from time to time how many steps are done and answers whether to stop. When it does, or
/// the effort is spent, components not yet proved keep the best order found, and the gap stands in the
/// result.
#[must_use]
pub fn kemeny(counts: &HeadToHead, effort: Effort, watch: &dyn Fn(u64) -> bool) -> Kemeny {
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
        may_precede: vec![false; groups * groups],
    };
    let work = Work::new(effort, watch);
    let mut tiers = Vec::new();
    for members in component::components(counts) {
        let members = component::without_labels(counts, members);
        let margins = Margins::new(counts, &members);
        let solved = solve(&margins, &work);
        let named = |inside: &usize| members.get(*inside).copied();
        let inner = shown(&margins, &solved);
        tiers.extend(
            inner
                .iter()
                .map(|tier| tier.iter().filter_map(named).collect::<Vec<usize>>()),
        );
        result.take(&members, &solved);
        let mut members = members;
        members.sort_unstable();
        result.components.push(KemenyComponent {
            groups: members,
            proved: solved.lower_bound == solved.excess,
            optima: solved.optima,
            places_complete: solved.places_complete,
        });
    }
    result.order = TieredOrder::from_tiers(groups, &tiers);
    result
}

impl Kemeny {
    /// Takes in a solved component after those before it.
    fn take(&mut self, members: &[usize], solved: &Solved) {
        let (groups, before) = (self.places.len(), self.one_best.len());
        for (inside, (&group, (best, worst))) in members.iter().zip(&solved.places).enumerate() {
            if let Some(slot) = self.places.get_mut(group) {
                *slot = Some(before + best + 1..=before + worst + 1);
            }
            for &earlier in &self.one_best {
                if let Some(slot) = self.may_precede.get_mut(earlier * groups + group) {
                    *slot = true;
                }
            }
            for (other, &later) in members.iter().enumerate() {
                if let Some(slot) = self.may_precede.get_mut(group * groups + later) {
                    *slot = solved.precedes.may(inside, other);
                }
            }
        }
        let named = |inside: &usize| members.get(*inside).copied();
        self.one_best.extend(solved.order.iter().filter_map(named));
        self.distance += solved.excess.unsigned_abs();
        self.lower_bound += solved.lower_bound.unsigned_abs();
        self.optima = self.optima.times(solved.optima);
    }
}

/// The order shown of one component. Over all best orders, by best + worst place; else the best order
/// found, where neighbours are level only if their own pair is even and every third group of the component
/// stands alike to both.
fn shown(margins: &Margins, solved: &Solved) -> Vec<Vec<usize>> {
    if solved.places_complete {
        let middle = |group: usize| solved.places.get(group).map(|(best, worst)| best + worst);
        let order = TieredOrder::sorted_by(
            margins.size(),
            |_| true,
            |left, right| middle(left).cmp(&middle(right)),
        );
        return order.tiers().to_vec();
    }
    margins
        .with_alike_together(&solved.order)
        .chunk_by(|&first, &second| margins.are_alike(first, second))
        .map(<[usize]>::to_vec)
        .collect()
}

fn solve(margins: &Margins, work: &Work<'_>) -> Solved {
    if margins.size() > subset::LARGEST {
        return search::solve(margins, work);
    }
    let (excess, order, optima) = subset::solve(margins);
    Solved::from_optima(order, excess, optima)
}

#[cfg(test)]
mod tests;
