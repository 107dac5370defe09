//! A lower bound that can be checked in whole numbers.
//!
//! Let π be an order and `r_ij` the margin of the pair at places i < j: positive if π follows the
//! majority. Any order σ costs `Σ r` over the pairs it turns more than π. If σ turns (i, j) it
//! also turns (i, k) or (k, j) for every k between. So for any `λ_ikj ≥ 0` one may add λ to
//! `r_ij` and take it from `r_ik` and `r_kj` without ever making σ look dearer than it is. If σ
//! turns both (i, k) and (k, j) it also turns (i, j), so λ may go below zero too, at the price
//! of −λ. No order is then cheaper than π by more than the deficit that is left,
//! `D = Σ max(0, −r) + Σ max(0, −λ)`, and `D = 0` proves π best. This is the dual of the linear
//! relaxation over the triangle inequalities (Grötschel, Jünger and Reinelt 1984) read from π.
//!
//! The λ are found by coordinate descent on the deficit smoothed over a width that shrinks from
//! sweep to sweep. The smoothed deficits are then nearly an optimal point of the relaxation, which
//! says where π could be bettered. Floating point only proposes λ: [`Certificate`] cuts them
//! to fixed point and computes the residuals anew in integers.

use std::cell::Cell;

use super::component::Margins;

/// One in the fixed-point numbers of a [`Certificate`].
pub(super) const ONE: i64 = 1 << 16;

/// The most multipliers that are kept: all of a component of 300 groups. In a larger one those of the pairs
/// whose places lie furthest apart stay zero, which only makes the bound weaker.
const MOST_MULTIPLIERS: usize = 300 * 299 * 298 / 6;

/// Over-relaxation of each step; between 1 and 2.
const STRIDE: f64 = 1.4;

/// Residuals in fixed point under an order.
#[derive(Debug, Clone)]
pub(super) struct Certificate {
    /// The order the residuals are read from.
    pub(super) order: Vec<usize>,
    /// Per pair of places, as a square table with equal halves.
    pub(super) residual: Vec<i64>,
    /// The deficit: no order is cheaper than `order` by more than this over [`ONE`].
    pub(super) deficit: i64,
}

/// A multiplier other than zero, free of any order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Multiplier {
    /// The groups first, middle and last in the order it was found under.
    groups: [usize; 3],
    value: f64,
}

/// The multipliers under an order, being bettered.
#[derive(Debug, Clone)]
pub(super) struct Relaxation {
    order: Vec<usize>,
    residual: Vec<f64>,
    /// Pairs of places further apart than this have no multipliers.
    reach: usize,
    /// By width j − i from the largest, then i, then k: the order in which a sweep visits them.
    multipliers: Vec<f64>,
    /// Per pair of places whether it has a multiplier other than zero.
    active: Vec<bool>,
}

impl Relaxation {
    /// All multipliers zero.
    pub(super) fn new(margins: &Margins, order: Vec<usize>) -> Self {
        let size = order.len();
        let reach = reach(size);
        let mut fresh = Self {
            residual: vec![0.0; size * size],
            reach,
            multipliers: vec![0.0; kept(size, reach)],
            active: vec![false; size * size],
            order,
        };
        fresh.read_margins(margins);
        fresh
    }

    /// Multipliers found before, read from an order. What a triple says stays true in every order:
    /// as it is in a rotation of its own, with the other sign else.
    #[allow(
        clippy::indexing_slicing,
        reason = "groups and places are below the size of the component"
    )]
    pub(super) fn with(margins: &Margins, order: Vec<usize>, found: &[Multiplier]) -> Self {
        let size = order.len();
        let mut place_of = vec![0; size];
        for (place, &group) in order.iter().enumerate() {
            place_of[group] = place;
        }
        let mut next = Self::new(margins, order);
        for multiplier in found {
            let mut places = multiplier.groups.map(|group| place_of[group]);
            let lead = (0..3).min_by_key(|index| places[*index]).unwrap_or(0);
            places.rotate_left(lead);
            let [first, one, other] = places;
            let (middle, last) = (one.min(other), one.max(other));
            if last - first > next.reach {
                continue;
            }
            let sign = if one < other { 1.0 } else { -1.0 };
            let index = index_of(size, next.reach, [first, middle, last]);
            next.multipliers[index] = sign * multiplier.value;
            next.active[first * size + last] = true;
        }
        next.read_margins(margins);
        next
    }

    /// The multipliers other than zero.
    #[allow(
        clippy::indexing_slicing,
        reason = "places are below the size of the component"
    )]
    pub(super) fn multipliers(&self) -> Vec<Multiplier> {
        let mut found = Vec::new();
        self.for_each_used(|first, middle, last, value| {
            found.push(Multiplier {
                groups: [first, middle, last].map(|place| self.order[place]),
                value,
            });
        });
        found
    }

    /// The order that the residuals are read from.
    pub(super) fn order(&self) -> &[usize] {
        &self.order
    }

    /// The deficit now.
    pub(super) fn deficit(&self) -> f64 {
        let size = self.order.len();
        self.residual
            .chunks_exact(size)
            .enumerate()
            .flat_map(|(first, row)| row.iter().skip(first + 1))
            .map(|residual| (-residual).max(0.0))
            .sum::<f64>()
            + self
                .multipliers
                .iter()
                .map(|value| (-value).max(0.0))
                .sum::<f64>()
    }

    /// How far the relaxation would turn the pair at places `first` < `second`, 0…1, when
    /// smoothed over `width`.
    pub(super) fn turned(&self, first: usize, second: usize, width: f64) -> f64 {
        let residual = self
            .residual
            .get(first * self.order.len() + second)
            .copied()
            .unwrap_or(0.0);
        ((width - residual) / (2.0 * width)).clamp(0.0, 1.0)
    }

    fn for_each_used(&self, mut visit: impl FnMut(usize, usize, usize, f64)) {
        let size = self.order.len();
        let mut rest = self.multipliers.as_slice();
        for width in (2..=self.reach).rev() {
            for first in 0..size - width {
                let (own, others) = rest.split_at((width - 1).min(rest.len()));
                rest = others;
                for (offset, &value) in own.iter().enumerate() {
                    if value != 0.0 {
                        visit(first, first + 1 + offset, first + width, value);
                    }
                }
            }
        }
    }

    #[allow(
        clippy::indexing_slicing,
        reason = "places are below the size of the component"
    )]
    fn read_margins(&mut self, margins: &Margins) {
        let size = self.order.len();
        let mut residual = vec![0.0; size * size];
        for first in 0..size {
            let row = margins.row(self.order[first]);
            for second in first + 1..size {
                residual[first * size + second] = f64::from(row[self.order[second]]);
            }
        }
        self.for_each_used(|first, middle, last, value| {
            residual[first * size + last] += value;
            residual[first * size + middle] -= value;
            residual[middle * size + last] -= value;
        });
        for first in 0..size {
            for second in 0..first {
                residual[first * size + second] = residual[second * size + first];
            }
        }
        self.residual = residual;
    }

    /// Visits the multipliers once, wide pairs first, so that what they lack moves to narrower
    /// ones in the same sweep. Pairs that neither lack anything nor have a multiplier are
    /// passed over unless `all` are to be seen; they matter only for multipliers below zero. Gives how many
    /// were looked at.
    #[allow(
        clippy::indexing_slicing,
        reason = "places are below the size of the component; this is the innermost loop"
    )]
    pub(super) fn sweep(&mut self, width: f64, all: bool) -> usize {
        let size = self.order.len();
        let mut looks = 0;
        let residual = Cell::from_mut(self.residual.as_mut_slice()).as_slice_of_cells();
        let mut rest = self.multipliers.as_mut_slice();
        for span in (2..=self.reach).rev() {
            looks += size - span;
            for first in 0..size - span {
                let last = first + span;
                let (own, others) = rest.split_at_mut(span - 1);
                rest = others;
                let mut outer = residual[first * size + last].get();
                if outer >= width && !all && !self.active[first * size + last] {
                    continue;
                }
                let lefts = &residual[first * size + first + 1..first * size + last];
                let rights = &residual[last * size + first + 1..last * size + last];
                let mut active = false;
                looks += own.len();
                for (offset, ((value, left), right)) in
                    own.iter_mut().zip(lefts).zip(rights).enumerate()
                {
                    let lacking = [width - outer, width - left.get(), width - right.get()];
                    let next = balanced(lacking, 2.0 * width, *value);
                    if next != *value {
                        let change = next - *value;
                        *value = next;
                        outer += change;
                        left.set(left.get() - change);
                        right.set(right.get() - change);
                        let middle = first + 1 + offset;
                        residual[middle * size + first].set(left.get());
                        residual[middle * size + last].set(right.get());
                    }
                    active |= *value != 0.0;
                }
                self.active[first * size + last] = active;
                residual[first * size + last].set(outer);
                residual[last * size + first].set(outer);
            }
        }
        looks
    }

    /// The multipliers rounded down to fixed point, and what they prove, in integers.
    #[allow(
        clippy::indexing_slicing,
        reason = "places are below the size of the component"
    )]
    pub(super) fn certificate(&self, margins: &Margins) -> Certificate {
        let size = self.order.len();
        let mut residual = vec![0_i64; size * size];
        for first in 0..size {
            let row = margins.row(self.order[first]);
            for second in first + 1..size {
                residual[first * size + second] = i64::from(row[self.order[second]]) * ONE;
            }
        }
        let mut deficit = 0;
        self.for_each_used(|first, middle, last, value| {
            let value = (value * ONE as f64) as i64;
            deficit += (-value).max(0);
            residual[first * size + last] += value;
            residual[first * size + middle] -= value;
            residual[middle * size + last] -= value;
        });
        for first in 0..size {
            for second in first + 1..size {
                let value = residual[first * size + second];
                residual[second * size + first] = value;
                deficit += (-value).max(0);
            }
        }
        Certificate {
            order: self.order.clone(),
            residual,
            deficit,
        }
    }
}

/// How many multipliers pairs of places up to `reach` apart have: a span has size − span pairs of span − 1.
fn kept(size: usize, reach: usize) -> usize {
    (2..=reach).map(|span| (size - span) * (span - 1)).sum()
}

/// How far apart the places of a pair may lie so that the multipliers are not too many.
fn reach(size: usize) -> usize {
    let mut sum = 0;
    (2..size)
        .take_while(|span| {
            sum += (size - span) * (span - 1);
            sum <= MOST_MULTIPLIERS
        })
        .last()
        .unwrap_or(1)
}

/// Where the multiplier of places first < middle < last stands: wider spans come first.
fn index_of(size: usize, reach: usize, [first, middle, last]: [usize; 3]) -> usize {
    let span = last - first;
    kept(size, reach) - kept(size, span) + first * (span - 1) + middle - first - 1
}

/// The multiplier that balances its three pairs: what the outer one lacks against the sum of what
/// the two inner ones lack, each cut to 0…`most`. Below zero, where a multiplier has its price,
/// the inner ones may lack `most` more.
fn balanced(lacking: [f64; 3], most: f64, value: f64) -> f64 {
    let [outer, left, right] = lacking.map(|lack| lack.clamp(0.0, most));
    let surplus = left + right - outer;
    if value < 0.0 {
        // These are few; a third of the imbalance never overshoots.
        let next = value - STRIDE * (surplus - most) / 3.0;
        return if next < 0.0 { next } else { 0.0 };
    }
    if surplus < 0.0 {
        value + STRIDE * rise(lacking, most)
    } else if surplus > 0.0 && value > 0.0 {
        (value - STRIDE * fall(lacking, most)).max(0.0)
    } else if surplus > most {
        (most - surplus) / 3.0
    } else {
        value
    }
}

/// How far a multiplier has to rise where the outer pair lacks more.
fn rise([outer, left, right]: [f64; 3], most: f64) -> f64 {
    let (high, low) = (left.max(right), left.min(right));
    let free = (outer - most).max(0.0);
    if (high + free).max(0.0) + (low + free).max(0.0) >= most {
        return meet(high, low, most);
    }
    if high + outer <= 0.0 {
        return outer;
    }
    let two = (outer - high) / 2.0;
    if low + two <= 0.0 {
        two
    } else {
        (outer - high - low) / 3.0
    }
}

/// How far a multiplier has to fall where the inner pairs lack more.
fn fall([outer, left, right]: [f64; 3], most: f64) -> f64 {
    let (high, low) = (left.max(right), left.min(right));
    let free = (high - most).max(0.0);
    let (high, low, outer) = (high - free, low - free, outer + free);
    if outer >= most {
        return free + (-meet(high, low, most)).max(0.0);
    }
    if outer + high <= 0.0 {
        return free + high.max(0.0);
    }
    let two = (high - outer) / 2.0;
    let fall = if low <= two {
        two
    } else {
        (high + low - outer) / 3.0
    };
    if outer + fall > most {
        free + (-meet(high, low, most)).max(0.0)
    } else {
        free + fall.max(0.0)
    }
}

/// The rise at which the two inner pairs together lack `most`.
fn meet(high: f64, low: f64, most: f64) -> f64 {
    let one = most - high;
    if low + one <= 0.0 {
        one
    } else {
        (most - high - low) / 2.0
    }
}
