//! Weights of the severity criteria, one vector per member, and how they are asked for.
//!
//! A [`Weights`] is a point on the simplex: no part negative, the parts sum to 1. It comes from points or swing
//! (any non-negative numbers with a positive sum), from a rank order (rank order centroid, Barron and Barrett 1996)
//! or from comparisons two and two (AHP; Saaty 1980, geometric mean by Crawford and Williams 1985).
//! The board's weights are the mean of the members' vectors, with the spread beside it.
//!
//! Only sums, products and quotients are used, so the same answers give the same bits on every machine.

use thiserror::Error;

/// One weight per severity criterion, in the criteria's order; non-negative, summing to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights(Vec<f64>);

/// Why an answer gives no weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum WeightError {
    /// There is no criterion to weigh, or no member's weights to take the mean of.
    #[error("there is nothing to weigh")]
    Empty,
    /// Every number is zero, so that no proportion can be read from them.
    #[error("the weights sum to zero")]
    SumIsZero,
    /// A number is below zero; the criterion is given from 0.
    #[error("the weight of criterion {0} is negative")]
    Negative(usize),
    /// A number is infinite or not a number; the criterion is given from 0.
    #[error("the weight of criterion {0} is not a finite number")]
    NotFinite(usize),
    /// Two vectors, or a vector and the criteria, differ in length.
    #[error("{found} weights were given for {expected} criteria")]
    WrongLength {
        /// How many criteria there are.
        expected: usize,
        /// How many numbers were given.
        found: usize,
    },
    /// A rank order names a criterion that is not there; given from 0.
    #[error("the order names criterion {0}, which does not exist")]
    Unknown(usize),
    /// A rank order names a criterion twice; given from 0.
    #[error("the order names criterion {0} twice")]
    Twice(usize),
    /// A rank order leaves a criterion out; given from 0.
    #[error("the order leaves out criterion {0}")]
    LeftOut(usize),
    /// A comparison of two criteria is not answered yet; given from 0.
    #[error("criteria {0} and {1} are not compared")]
    NotCompared(usize, usize),
    /// A comparison's ratio is not a positive finite number.
    #[error("the comparison of criteria {0} and {1} is not a positive number")]
    BadRatio(usize, usize),
}

impl Weights {
    /// Weights proportional to the numbers given: 100 points shared out, or swing.
    ///
    /// # Errors
    /// [`WeightError::Empty`], [`WeightError::Negative`], [`WeightError::NotFinite`], [`WeightError::SumIsZero`].
    pub fn from_points(points: &[f64]) -> Result<Self, WeightError> {
        if points.is_empty() {
            return Err(WeightError::Empty);
        }
        for (criterion, &point) in points.iter().enumerate() {
            if !point.is_finite() {
                return Err(WeightError::NotFinite(criterion));
            }
            if point < 0.0 {
                return Err(WeightError::Negative(criterion));
            }
        }
        // Divided by the largest first: the sum of huge numbers stays finite and that of tiny ones stays exact.
        let largest = points.iter().copied().fold(0.0, f64::max);
        if largest == 0.0 {
            return Err(WeightError::SumIsZero);
        }
        let sum: f64 = points.iter().map(|point| point / largest).sum();
        Ok(Self(
            points.iter().map(|point| point / largest / sum).collect(),
        ))
    }

    /// Equal weights for `criteria` criteria.
    ///
    /// # Errors
    /// [`WeightError::Empty`] if there are none.
    pub fn equal(criteria: usize) -> Result<Self, WeightError> {
        Self::from_points(&vec![1.0; criteria])
    }

    /// Rank order centroid: the mean of all weight vectors that follow the order.
    ///
    /// `order` lists the criteria from the heaviest, those tied in one inner list; tied criteria get the mean of
    /// the places they share. `w_k = (1/m) Σ_{j=k..m} 1/j` (Barron and Barrett 1996).
    ///
    /// # Errors
    /// [`WeightError::Empty`], [`WeightError::Unknown`], [`WeightError::Twice`], [`WeightError::LeftOut`].
    pub fn from_rank_order(order: &[Vec<usize>], criteria: usize) -> Result<Self, WeightError> {
        if criteria == 0 {
            return Err(WeightError::Empty);
        }
        let mut weights: Vec<Option<f64>> = vec![None; criteria];
        let mut place = 1;
        for tied in order {
            let count = tied.len();
            let shared = (place..place + count)
                .map(|place| centroid(place, criteria))
                .sum::<f64>()
                / count.max(1) as f64;
            for &criterion in tied {
                match weights.get_mut(criterion) {
                    None => return Err(WeightError::Unknown(criterion)),
                    Some(Some(_)) => return Err(WeightError::Twice(criterion)),
                    Some(slot) => *slot = Some(shared),
                }
            }
            place += count;
        }
        let mut found = Vec::with_capacity(criteria);
        for (criterion, weight) in weights.into_iter().enumerate() {
            found.push(weight.ok_or(WeightError::LeftOut(criterion))?);
        }
        Self::from_points(&found)
    }

    /// The weights, in the criteria's order.
    pub fn as_slice(&self) -> &[f64] {
        &self.0
    }

    /// How many criteria are weighed; at least one.
    pub fn criteria(&self) -> usize {
        self.0.len()
    }
}

/// Weight of the given place (from 1) among `criteria`, by rank order centroid.
fn centroid(place: usize, criteria: usize) -> f64 {
    (place..=criteria)
        .rev()
        .map(|j| 1.0 / j as f64)
        .sum::<f64>()
        / criteria as f64
}

/// The board's weights: the mean of the members' vectors, and how far the members are apart.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardWeights {
    /// The mean vector, itself a point on the simplex.
    pub mean: Weights,
    /// Per criterion, how the members' weights are spread.
    pub spread: Vec<WeightSpread>,
}

/// Five numbers on the members' weights of one criterion; quantiles linear at `(V − 1)·p`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightSpread {
    /// The smallest weight any member gave.
    pub lowest: f64,
    /// A quarter of the members gave at most this.
    pub lower_quartile: f64,
    /// Half of the members gave at most this.
    pub median: f64,
    /// Three quarters of the members gave at most this.
    pub upper_quartile: f64,
    /// The largest weight any member gave.
    pub highest: f64,
}

/// The mean of the members' weights with the spread per criterion.
///
/// # Errors
/// [`WeightError::Empty`] without members, [`WeightError::WrongLength`] if two members weigh different numbers of
/// criteria.
pub fn board_weights(members: &[Weights]) -> Result<BoardWeights, WeightError> {
    let Some(first) = members.first() else {
        return Err(WeightError::Empty);
    };
    let criteria = first.criteria();
    if let Some(other) = members.iter().find(|member| member.criteria() != criteria) {
        return Err(WeightError::WrongLength {
            expected: criteria,
            found: other.criteria(),
        });
    }
    let mut sums = Vec::with_capacity(criteria);
    let mut spread = Vec::with_capacity(criteria);
    for criterion in 0..criteria {
        let mut given: Vec<f64> = members
            .iter()
            .filter_map(|member| member.as_slice().get(criterion))
            .copied()
            .collect();
        // Sorted before summing, so that the mean does not depend on the members' order.
        given.sort_by(f64::total_cmp);
        sums.push(given.iter().sum());
        spread.push(WeightSpread {
            lowest: quantile(&given, 0.0),
            lower_quartile: quantile(&given, 0.25),
            median: quantile(&given, 0.5),
            upper_quartile: quantile(&given, 0.75),
            highest: quantile(&given, 1.0),
        });
    }
    Ok(BoardWeights {
        mean: Weights::from_points(&sums)?,
        spread,
    })
}

/// Quantile of sorted numbers, linear between neighbours at position `(V − 1)·p`; 0 for none.
fn quantile(sorted: &[f64], p: f64) -> f64 {
    let position = sorted.len().saturating_sub(1) as f64 * p;
    let below = position.floor();
    let at = |index: f64| sorted.get(index as usize).copied().unwrap_or(0.0);
    let low = at(below);
    if position == below {
        low
    } else {
        low + (position - below) * (at(below + 1.0) - low)
    }
}

/// Answers to "how many times more does this criterion weigh than that one", two and two.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparisons {
    criteria: usize,
    /// Upper triangle row by row: the ratio of the earlier criterion to the later one.
    ratios: Vec<Option<f64>>,
}

/// Priorities from comparisons two and two, with how well the answers hang together.
#[derive(Debug, Clone, PartialEq)]
pub struct Priorities {
    /// Geometric-mean priorities.
    pub weights: Weights,
    /// The comparison matrix's principal eigenvalue; `m` exactly when no answer contradicts another.
    pub principal_eigenvalue: f64,
    /// `(λ − m)/(m − 1)`; 0 for fewer than three criteria.
    pub consistency_index: f64,
    /// The index divided by Saaty's random index; 0 for fewer than three criteria, none above ten, where no random
    /// index is given. Above 0.1 the answers are usually asked again.
    pub consistency_ratio: Option<f64>,
}

/// Saaty's random index for 3 to 10 criteria.
const RANDOM_INDEX: [f64; 8] = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

impl Comparisons {
    /// No pair compared yet.
    pub fn new(criteria: usize) -> Self {
        Self {
            criteria,
            ratios: vec![None; criteria * criteria.saturating_sub(1) / 2],
        }
    }

    /// Records that `first` weighs `ratio` times as much as `second` (below 1: less). The two may come in any order.
    ///
    /// # Errors
    /// [`WeightError::Unknown`] if a criterion is not there, [`WeightError::Twice`] if both are the same,
    /// [`WeightError::BadRatio`] unless the ratio is positive and finite.
    pub fn set(&mut self, first: usize, second: usize, ratio: f64) -> Result<(), WeightError> {
        if let Some(unknown) = [first, second]
            .into_iter()
            .find(|&criterion| criterion >= self.criteria)
        {
            return Err(WeightError::Unknown(unknown));
        }
        if first == second {
            return Err(WeightError::Twice(first));
        }
        if !(ratio.is_finite() && ratio > 0.0 && ratio.recip().is_finite()) {
            return Err(WeightError::BadRatio(first, second));
        }
        let (low, high, ratio) = if first < second {
            (first, second, ratio)
        } else {
            (second, first, ratio.recip())
        };
        let index = self.index(low, high);
        if let Some(slot) = self.ratios.get_mut(index) {
            *slot = Some(ratio);
        }
        Ok(())
    }

    /// How many times more `first` weighs than `second`, if that has been answered.
    pub fn ratio(&self, first: usize, second: usize) -> Option<f64> {
        match first.cmp(&second) {
            std::cmp::Ordering::Equal => (first < self.criteria).then_some(1.0),
            std::cmp::Ordering::Less => self
                .ratios
                .get(self.index(first, second))
                .copied()
                .flatten(),
            std::cmp::Ordering::Greater => self
                .ratios
                .get(self.index(second, first))
                .copied()
                .flatten()
                .map(f64::recip),
        }
    }

    /// Place of the pair `low < high` in the upper triangle.
    fn index(&self, low: usize, high: usize) -> usize {
        low * (2 * self.criteria - low - 1) / 2 + high - low - 1
    }

    /// Weights from the comparisons.
    ///
    /// # Errors
    /// [`WeightError::Empty`] without criteria, [`WeightError::NotCompared`] while a pair is unanswered: incomplete
    /// comparisons give no weights.
    pub fn priorities(&self) -> Result<Priorities, WeightError> {
        let criteria = self.criteria;
        let mut rows = Vec::with_capacity(criteria);
        for first in 0..criteria {
            let mut row = Vec::with_capacity(criteria);
            for second in 0..criteria {
                row.push(self.ratio(first, second).ok_or(WeightError::NotCompared(
                    first.min(second),
                    first.max(second),
                ))?);
            }
            rows.push(row);
        }
        let means: Vec<f64> = rows.iter().map(|row| geometric_mean(row)).collect();
        let weights = Weights::from_points(&means)?;
        let principal_eigenvalue = principal_eigenvalue(&rows, weights.as_slice());
        let consistency_index = if criteria < 3 {
            0.0
        } else {
            ((principal_eigenvalue - criteria as f64) / (criteria as f64 - 1.0)).max(0.0)
        };
        let consistency_ratio = if criteria < 3 {
            Some(0.0)
        } else {
            RANDOM_INDEX
                .get(criteria - 3)
                .map(|random_index| consistency_index / random_index)
        };
        Ok(Priorities {
            weights,
            principal_eigenvalue,
            consistency_index,
            consistency_ratio,
        })
    }
}

/// Geometric mean of positive numbers by Newton's method, which needs no logarithm and so gives the same bits
/// everywhere. The roots are taken before the product, which then stays in range.
fn geometric_mean(numbers: &[f64]) -> f64 {
    numbers
        .iter()
        .map(|&number| root(number, numbers.len()))
        .product()
}

/// The `exponent`-th root of a positive number.
fn root(number: f64, exponent: usize) -> f64 {
    // From above, Newton's steps fall until rounding stops them.
    let mut guess = number.max(1.0);
    loop {
        // Multiplied out: `powi` may round differently from one machine to another.
        let power: f64 = (1..exponent).map(|_| guess).product();
        let next = guess - (guess - number / power) / exponent as f64;
        if next < guess {
            guess = next;
        } else {
            return guess;
        }
    }
}

/// Principal eigenvalue of a positive matrix by power iteration; converges since every entry is positive
/// (Perron and Frobenius).
fn principal_eigenvalue(rows: &[Vec<f64>], start: &[f64]) -> f64 {
    let mut vector = start.to_vec();
    let mut eigenvalue = 0.0;
    for _ in 0..10_000 {
        let image: Vec<f64> = rows
            .iter()
            .map(|row| {
                row.iter()
                    .zip(&vector)
                    .map(|(entry, part)| entry * part)
                    .sum()
            })
            .collect();
        let sum: f64 = image.iter().sum();
        let change = (sum - eigenvalue).abs();
        eigenvalue = sum;
        vector = image.iter().map(|part| part / sum).collect();
        if change <= f64::EPSILON * sum {
            break;
        }
    }
    eigenvalue
}
