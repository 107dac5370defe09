//! The sets of weights that robustness and sensitivity look at, sampled evenly and described exactly.
//!
//! Uniform on the simplex means the gaps between sorted uniform numbers (never uniform numbers divided by their
//! sum, which crowds the middle). No logarithm is used, so the same draws give the same bits on every machine.

use super::sorting_network::{LANES, Row, SortingNetwork};
use super::weights::Weights;
use fearless_simd::Simd;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use thiserror::Error;

/// A set of weight vectors over the same criteria.
#[derive(Debug, Clone, PartialEq)]
pub enum WeightSpace {
    /// Every weighting there is.
    All,
    /// Blocks of criteria from the heaviest: everything in a block weighs at least as much as anything in the next.
    Ordered(Vec<Vec<usize>>),
    /// Every weighting with at least this weight on each criterion.
    Bounded(Vec<f64>),
    /// What the members gave: mixtures of their vectors. A single vector is a single point.
    Members(Vec<Weights>),
}

/// Why a weight space has no points, or none that fit the criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum WeightSpaceError {
    /// There is no criterion.
    #[error("there are no criteria to weigh")]
    NoCriteria,
    /// The blocks do not hold every criterion exactly once; the criterion at fault, from 0.
    #[error("the order does not hold criterion {0} exactly once")]
    NotAnOrder(usize),
    /// There is not one lower bound per criterion.
    #[error("{found} lower bounds were given for {expected} criteria")]
    BoundCount {
        /// How many criteria there are.
        expected: usize,
        /// How many bounds were given.
        found: usize,
    },
    /// A lower bound is negative or not a number; the criterion, from 0.
    #[error("the lower bound of criterion {0} is not a number from 0 to 1")]
    BadBound(usize),
    /// The lower bounds sum to more than 1, so that no weighting meets them.
    #[error("the lower bounds sum to more than 1")]
    BoundsTooHigh,
    /// No member has given weights.
    #[error("no member has given weights")]
    NoMembers,
    /// A member's vector has another length than the criteria; the member, from 0.
    #[error("member {0} weighs another number of criteria")]
    MemberLength(usize),
}

/// Sums of bounds this close to 1 are 1: one point, not an error of the last decimal.
const BOUND_TOLERANCE: f64 = 1e-12;

/// A weight space checked against the criteria and ready to draw from.
#[derive(Debug, Clone)]
pub struct WeightSampler {
    criteria: usize,
    kind: Kind,
    /// Sorts the uniform draws of one sample.
    network: SortingNetwork,
}

#[derive(Debug, Clone)]
enum Kind {
    All,
    Ordered { blocks: Vec<Vec<usize>> },
    Bounded { bounds: Vec<f64>, room: f64 },
    Members { vectors: Vec<Vec<f64>> },
    Point { vector: Vec<f64> },
}

impl WeightSpace {
    /// Checks that the space has points for `criteria` criteria and prepares to draw from it.
    ///
    /// # Errors
    /// A [`WeightSpaceError`] saying why the space is empty or does not fit.
    pub fn sampler(&self, criteria: usize) -> Result<WeightSampler, WeightSpaceError> {
        if criteria == 0 {
            return Err(WeightSpaceError::NoCriteria);
        }
        let kind = match self {
            Self::All => Kind::All,
            Self::Ordered(blocks) => {
                check_order(blocks, criteria)?;
                Kind::Ordered {
                    blocks: blocks.clone(),
                }
            }
            Self::Bounded(bounds) => {
                let room = check_bounds(bounds, criteria)?;
                Kind::Bounded {
                    bounds: bounds.clone(),
                    room,
                }
            }
            Self::Members(members) => {
                if let Some(odd) = members
                    .iter()
                    .position(|member| member.criteria() != criteria)
                {
                    return Err(WeightSpaceError::MemberLength(odd));
                }
                match members.as_slice() {
                    [] => return Err(WeightSpaceError::NoMembers),
                    [only] => Kind::Point {
                        vector: only.as_slice().to_vec(),
                    },
                    several => Kind::Members {
                        vectors: several
                            .iter()
                            .map(|member| member.as_slice().to_vec())
                            .collect(),
                    },
                }
            }
        };
        Ok(WeightSampler {
            criteria,
            kind,
            network: SortingNetwork::new(criteria),
        })
    }

    /// The smallest and the largest value that `Σ w_d · slope_d` takes in the space; exact, from its corners.
    ///
    /// # Errors
    /// A [`WeightSpaceError`] if the space is empty or does not fit `slopes`.
    pub fn range_of(&self, slopes: &[f64]) -> Result<(f64, f64), WeightSpaceError> {
        let criteria = slopes.len();
        if criteria == 0 {
            return Err(WeightSpaceError::NoCriteria);
        }
        let of = |criterion: usize| slopes.get(criterion).copied().unwrap_or(0.0);
        match self {
            Self::All => Ok(extremes(slopes.iter().copied())),
            Self::Ordered(blocks) => {
                check_order(blocks, criteria)?;
                // The corners are even weights on all blocks before one, and on some criteria of that one: the
                // best choice of a given size takes its smallest (or largest) slopes.
                let (mut before, mut before_sum) = (0, 0.0);
                let mut values = Vec::new();
                for block in blocks {
                    let mut inside: Vec<f64> =
                        block.iter().map(|&criterion| of(criterion)).collect();
                    inside.sort_by(f64::total_cmp);
                    prefix_means(before, before_sum, &inside, &mut values);
                    inside.reverse();
                    prefix_means(before, before_sum, &inside, &mut values);
                    before += block.len();
                    before_sum += inside.iter().sum::<f64>();
                }
                Ok(extremes(values.into_iter()))
            }
            Self::Bounded(bounds) => {
                let room = check_bounds(bounds, criteria)?;
                let base: f64 = bounds
                    .iter()
                    .zip(slopes)
                    .map(|(bound, slope)| bound * slope)
                    .sum();
                let (low, high) = extremes(slopes.iter().copied());
                Ok((base + room * low, base + room * high))
            }
            Self::Members(members) => {
                if let Some(odd) = members
                    .iter()
                    .position(|member| member.criteria() != criteria)
                {
                    return Err(WeightSpaceError::MemberLength(odd));
                }
                if members.is_empty() {
                    return Err(WeightSpaceError::NoMembers);
                }
                Ok(extremes(members.iter().map(|member| {
                    member
                        .as_slice()
                        .iter()
                        .zip(slopes)
                        .map(|(weight, slope)| weight * slope)
                        .sum()
                })))
            }
        }
    }
}

impl WeightSampler {
    /// How many criteria the vectors have; at least one.
    pub fn criteria(&self) -> usize {
        self.criteria
    }

    /// How many uniform numbers one vector takes.
    pub fn draws(&self) -> usize {
        match &self.kind {
            Kind::All | Kind::Bounded { .. } => self.criteria - 1,
            Kind::Ordered { blocks } => {
                self.criteria - 1
                    + blocks
                        .iter()
                        .map(|block| block.len().saturating_sub(1))
                        .sum::<usize>()
            }
            Kind::Members { .. } => 1,
            Kind::Point { .. } => 0,
        }
    }

    /// Turns uniform numbers into weights, one vector per lane.
    ///
    /// `uniform` holds [`Self::draws`] rows of numbers in `[0, 1)` and is used up as room for work; `weights` gets
    /// one row per criterion. Rows that are missing are left out.
    #[inline(always)]
    pub(crate) fn fill<S: Simd>(&self, simd: S, uniform: &mut [Row], weights: &mut [Row]) {
        match &self.kind {
            Kind::All => self.simplex(simd, uniform, weights),
            Kind::Bounded { bounds, room } => {
                self.simplex(simd, uniform, weights);
                for (row, bound) in weights.iter_mut().zip(bounds) {
                    for weight in &mut row.0 {
                        *weight = bound + room * *weight;
                    }
                }
            }
            Kind::Ordered { blocks } => self.ordered(simd, blocks, uniform, weights),
            Kind::Members { vectors } => mixtures(vectors, uniform, weights),
            Kind::Point { vector } => {
                for (row, weight) in weights.iter_mut().zip(vector) {
                    *row = Row([*weight; LANES]);
                }
            }
        }
    }

    /// Uniform on the simplex: the gaps between sorted uniform numbers, 0 and 1.
    #[inline(always)]
    fn simplex<S: Simd>(&self, simd: S, uniform: &mut [Row], weights: &mut [Row]) {
        let (uniform, _) = uniform.split_at_mut((self.criteria - 1).min(uniform.len()));
        self.network.sort(simd, uniform);
        let mut below = Row([0.0; LANES]);
        let ends = uniform
            .iter()
            .copied()
            .chain(std::iter::once(Row([1.0; LANES])));
        for (row, above) in weights.iter_mut().zip(ends) {
            for ((weight, low), high) in row.0.iter_mut().zip(below.0).zip(above.0) {
                *weight = high - low;
            }
            below = above;
        }
    }

    /// Uniform among the vectors that follow the order: a simplex sample, sorted, and inside each block permuted.
    #[inline(always)]
    fn ordered<S: Simd>(
        &self,
        simd: S,
        blocks: &[Vec<usize>],
        uniform: &mut [Row],
        weights: &mut [Row],
    ) {
        self.simplex(simd, uniform, weights);
        self.network.sort(simd, weights);
        let sorted: Vec<Row> = weights.iter().rev().copied().collect();
        let mut shuffles = uniform.iter().skip(self.criteria - 1);
        let mut heaviest = sorted.iter().copied();
        for block in blocks {
            let mut inside: Vec<Row> = heaviest.by_ref().take(block.len()).collect();
            // Fisher and Yates: the last place gets any, the one before it any of the rest, and so on.
            for last in (1..inside.len()).rev() {
                let Some(draw) = shuffles.next() else { break };
                for (lane, number) in draw.0.iter().enumerate() {
                    let other = (number * (last + 1) as f64) as usize;
                    swap_lane(&mut inside, lane, other.min(last), last);
                }
            }
            for (&criterion, row) in block.iter().zip(inside) {
                if let Some(slot) = weights.get_mut(criterion) {
                    *slot = row;
                }
            }
        }
    }
}

/// Exchanges one lane's numbers of two rows.
fn swap_lane(rows: &mut [Row], lane: usize, first: usize, second: usize) {
    let at = |rows: &[Row], row: usize| rows.get(row).and_then(|row| row.0.get(lane)).copied();
    if let (Some(a), Some(b)) = (at(rows, first), at(rows, second)) {
        if let Some(slot) = rows.get_mut(first).and_then(|row| row.0.get_mut(lane)) {
            *slot = b;
        }
        if let Some(slot) = rows.get_mut(second).and_then(|row| row.0.get_mut(lane)) {
            *slot = a;
        }
    }
}

/// A stick is broken until less than this is left.
const LEAST_LEFT: f64 = 1e-9;

/// A random mixture of all members' vectors per lane: Dirichlet with total concentration 2, drawn by breaking
/// a stick (Sethuraman 1994). Each piece takes `1 − √(1 − u)` of what is left and goes to a member drawn at
/// random; the rest, when it is too small to matter, goes to the next. So two members give the uniform point
/// between them, and the spread does not shrink because more take part. How many draws that takes is not
/// known beforehand, so the one draw of the sample seeds a generator of its own.
fn mixtures(vectors: &[Vec<f64>], uniform: &[Row], weights: &mut [Row]) {
    let Some(seeds) = uniform.first() else {
        return;
    };
    let last = vectors.len().saturating_sub(1);
    for row in weights.iter_mut() {
        *row = Row([0.0; LANES]);
    }
    for (lane, seed) in seeds.0.iter().enumerate() {
        let mut random = Pcg64::seed_from_u64(seed.to_bits());
        let mut left = 1.0;
        while left > 0.0 {
            let draw: f64 = random.random();
            let piece = if left < LEAST_LEFT {
                left
            } else {
                left * (1.0 - (1.0 - draw).sqrt())
            };
            let member = random.random::<f64>() * vectors.len() as f64;
            let vector = vectors.get((member as usize).min(last));
            for (row, share) in weights.iter_mut().zip(vector.into_iter().flatten()) {
                if let Some(weight) = row.0.get_mut(lane) {
                    *weight += piece * share;
                }
            }
            left -= piece;
        }
    }
}

/// Smallest and largest of numbers.
fn extremes(numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), number| {
        (low.min(number), high.max(number))
    })
}

/// Means of `before` earlier slopes with sum `before_sum` and the first one, two, … of `slopes`.
fn prefix_means(before: usize, before_sum: f64, slopes: &[f64], means: &mut Vec<f64>) {
    let mut sum = before_sum;
    for (count, slope) in slopes.iter().enumerate() {
        sum += slope;
        means.push(sum / (before + count + 1) as f64);
    }
}

/// Every criterion is in exactly one block.
fn check_order(blocks: &[Vec<usize>], criteria: usize) -> Result<(), WeightSpaceError> {
    let mut seen = vec![false; criteria];
    for &criterion in blocks.iter().flatten() {
        match seen.get_mut(criterion) {
            Some(seen) if !*seen => *seen = true,
            _ => return Err(WeightSpaceError::NotAnOrder(criterion)),
        }
    }
    match seen.iter().position(|seen| !seen) {
        Some(missing) => Err(WeightSpaceError::NotAnOrder(missing)),
        None => Ok(()),
    }
}

/// The bounds fit the criteria and leave some weighting; gives the weight that is free above them.
fn check_bounds(bounds: &[f64], criteria: usize) -> Result<f64, WeightSpaceError> {
    if bounds.len() != criteria {
        return Err(WeightSpaceError::BoundCount {
            expected: criteria,
            found: bounds.len(),
        });
    }
    if let Some(bad) = bounds.iter().position(|bound| !(0.0..=1.0).contains(bound)) {
        return Err(WeightSpaceError::BadBound(bad));
    }
    let room = 1.0 - bounds.iter().sum::<f64>();
    if room < -BOUND_TOLERANCE {
        return Err(WeightSpaceError::BoundsTooHigh);
    }
    Ok(room.max(0.0))
}
