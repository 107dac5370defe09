//! A lower bound that can be checked in whole numbers.
//!
//! Let π be an order and `r_ij` the margin of the pair at places i < j: positive if π follows the
//! majority. Any order σ costs `Σ r` over the pairs it turns more than π. If σ turns (i, j) it
//! also turns (i, k) or (k, j) for every k between. So for any `λ_ikj ≥ 0` one may add λ to
//! `r_ij` and take it from `r_ik` and `r_kj` without ever making σ look dearer than it is, and
//! no order is cheaper than π by more than the deficit `D = Σ max(0, −r)` that is left. `D = 0`
//! proves π best. This is the dual of the linear relaxation over the triangle inequalities
//! (Grötschel, Jünger and Reinelt 1984) read from the place π.
//!
//! The λ are found by coordinate descent on the deficit smoothed over a width that shrinks from
//! sweep to sweep. The smoothed deficits are then nearly an optimal point of the relaxation, which
//! says where π could be bettered. Floating point only proposes λ: [`Certificate`] rounds them
//! to fixed point and computes the residuals anew in integers.

use std::cell::Cell;

use super::component::Margins;

/// One in the fixed-point numbers of a [`Certificate`].
pub(super) const ONE: i64 = 1 << 16;

/// The largest component whose multipliers are kept; their number grows as m³/6.
pub(super) const LARGEST: usize = 500;

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

/// The multipliers under an order, being bettered.
#[derive(Debug, Clone)]
pub(super) struct Relaxation {
    order: Vec<usize>,
    residual: Vec<f64>,
    /// By width j − i from the largest, then i, then k: the order in which a sweep visits them.
    multipliers: Vec<f64>,
    /// Per pair of places whether it has a multiplier above zero.
    active: Vec<bool>,
}

impl Relaxation {
    /// All multipliers zero.
    pub(super) fn new(margins: &Margins, order: Vec<usize>) -> Self {
        let size = order.len();
        let mut fresh = Self {
            residual: vec![0.0; size * size],
            multipliers: vec![0.0; size * (size - 1) * size.saturating_sub(2) / 6],
            active: vec![false; size * size],
            order,
        };
        fresh.read_margins(margins);
        fresh
    }

    /// The same multipliers under another order or other margins, as far as they still apply: a
    /// triple counts in every order that is a rotation of its own.
    #[allow(
        clippy::indexing_slicing,
        reason = "groups and places are below the size of the component"
    )]
    pub(super) fn moved_to(&self, margins: &Margins, order: Vec<usize>) -> Self {
        let size = order.len();
        let mut place_now = vec![0; size];
        for (place, &group) in order.iter().enumerate() {
            place_now[group] = place;
        }
        let mut next = Self::new(margins, order);
        self.for_each_positive(|first, middle, last, value| {
            let mut places =
                [first, middle, last].map(|place| place_now[self.order[place]]);
            let lead = (0..3).min_by_key(|index| places[*index]).unwrap_or(0);
            places.rotate_left(lead);
            let [first, middle, last] = places;
            if middle < last {
                next.multipliers[index_of(size, first, middle, last)] += value;
                next.active[first * size + last] = true;
            }
        });
        next.read_margins(margins);
        next
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
            .sum()
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

    fn for_each_positive(&self, mut visit: impl FnMut(usize, usize, usize, f64)) {
        let size = self.order.len();
        let mut rest = self.multipliers.as_slice();
        for width in (2..size).rev() {
            for first in 0..size - width {
                let (own, others) = rest.split_at((width - 1).min(rest.len()));
                rest = others;
                for (offset, &value) in own.iter().enumerate() {
                    if value > 0.0 {
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
        self.for_each_positive(|first, middle, last, value| {
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

    /// Visits every multiplier once, wide pairs first, so that what they lack moves to narrower
    /// ones in the same sweep.
    #[allow(
        clippy::indexing_slicing,
        reason = "places are below the size of the component; this is the innermost loop"
    )]
    pub(super) fn sweep(&mut self, width: f64) {
        let size = self.order.len();
        let residual = Cell::from_mut(self.residual.as_mut_slice()).as_slice_of_cells();
        let mut rest = self.multipliers.as_mut_slice();
        for span in (2..size).rev() {
            for first in 0..size - span {
                let last = first + span;
                let (own, others) = rest.split_at_mut(span - 1);
                rest = others;
                let mut outer = residual[first * size + last].get();
                if outer >= width && !self.active[first * size + last] {
                    continue;
                }
                let lefts = &residual[first * size + first + 1..first * size + last];
                let rights = &residual[last * size + first + 1..last * size + last];
                let mut active = false;
                for (offset, ((value, left), right)) in
                    own.iter_mut().zip(lefts).zip(rights).enumerate()
                {
                    let lacking = [width - outer, width - left.get(), width - right.get()];
                    let step = STRIDE * step(lacking, 2.0 * width, *value > 0.0);
                    if step != 0.0 {
                        let next = (*value + step).max(0.0);
                        let change = next - *value;
                        *value = next;
                        outer += change;
                        left.set(left.get() - change);
                        right.set(right.get() - change);
                        let middle = first + 1 + offset;
                        residual[middle * size + first].set(left.get());
                        residual[middle * size + last].set(right.get());
                    }
                    active |= *value > 0.0;
                }
                self.active[first * size + last] = active;
                residual[first * size + last].set(outer);
                residual[last * size + first].set(outer);
            }
        }
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
        self.for_each_positive(|first, middle, last, value| {
            let value = (value * ONE as f64) as i64;
            residual[first * size + last] += value;
            residual[first * size + middle] -= value;
            residual[middle * size + last] -= value;
        });
        let mut deficit = 0;
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

/// Where the multiplier of places first < middle < last stands.
fn index_of(size: usize, first: usize, middle: usize, last: usize) -> usize {
    let span = last - first;
    // Wider spans come first: span s has size − s pairs of s − 1 multipliers each.
    let before: usize = (span + 1..size).map(|wider| (size - wider) * (wider - 1)).sum();
    before + first * (span - 1) + middle - first - 1
}

/// The change of one multiplier that balances its three pairs: what the outer pair lacks, cut to
/// 0…`most`, against the sum of what the two inner ones lack. Zero if there is nothing to take
/// back.
fn step([outer, left, right]: [f64; 3], most: f64, can_fall: bool) -> f64 {
    let wanted = outer.clamp(0.0, most);
    let given = left.clamp(0.0, most) + right.clamp(0.0, most);
    let (high, low) = if left > right {
        (left, right)
    } else {
        (right, left)
    };
    if wanted > given {
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
    } else if given > wanted && can_fall {
        let free = (high - most).max(0.0);
        let (high, low, outer) = (high - free, low - free, outer + free);
        let fall = if outer >= most {
            -meet(high, low, most)
        } else if outer + high <= 0.0 {
            high
        } else {
            let two = (high - outer) / 2.0;
            let fall = if low <= two {
                two
            } else {
                (high + low - outer) / 3.0
            };
            if outer + fall > most {
                -meet(high, low, most)
            } else {
                fall
            }
        };
        -(free + fall.max(0.0))
    } else {
        0.0
    }
}

/// The step at which the two inner pairs together lack `most`.
fn meet(high: f64, low: f64, most: f64) -> f64 {
    let one = most - high;
    if low + one <= 0.0 {
        one
    } else {
        (most - high - low) / 2.0
    }
}
