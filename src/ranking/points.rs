//! Points over the need groups: a member shares out points, 100 as a rule, and that is a ballot.
//!
//! More points stand before fewer, equal points level. A group left untouched is left out; 0
//! points are an answer. Only members who gave every group its points enter the mean shares.

use thiserror::Error;

use crate::ranking::median_rank::quantile;
use crate::ranking::profile::{Ballot, ProfileError};
use crate::ranking::tiers::TieredOrder;
use crate::text::{Explain, Message};

/// Why points are no ballot.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PointsError {
    /// Points below zero or not a number.
    #[error("the points of need group number {group} are not zero or more")]
    NotPoints {
        /// The group's index, from 0.
        group: usize,
    },
    /// No group has any points.
    #[error("no need group has any points")]
    AllZero,
    /// The points do not make up a ballot.
    #[error(transparent)]
    Ballot(#[from] ProfileError),
}

impl Explain for PointsError {
    fn message(&self) -> Message {
        match self {
            Self::NotPoints { group } => {
                Message::new("ballots-error-not-points").with("number", group + 1)
            }
            Self::AllZero => Message::new("ballots-error-all-zero"),
            Self::Ballot(error) => error.message(),
        }
    }
}

/// One member's points over the groups.
#[derive(Debug, Clone, PartialEq)]
pub struct PointBallot {
    points: Vec<Option<f64>>,
    ballot: Ballot,
}

impl PointBallot {
    /// From the points per group; `None` for a group left untouched. They may sum to anything
    /// above zero.
    ///
    /// # Errors
    /// Points below zero, all zero, or no group touched.
    pub fn new(points: Vec<Option<f64>>) -> Result<Self, PointsError> {
        for (group, points) in points.iter().enumerate() {
            if points.is_some_and(|points| !points.is_finite() || points < 0.0) {
                return Err(PointsError::NotPoints { group });
            }
        }
        let ballot = Ballot::from_scores(&points)?;
        if points.iter().flatten().all(|points| *points == 0.0) {
            return Err(PointsError::AllZero);
        }
        Ok(Self { points, ballot })
    }

    /// The order that the points give.
    #[must_use]
    pub fn ballot(&self) -> &Ballot {
        &self.ballot
    }

    /// Per group its share of all points, summing to 1; `None` if a group is left untouched.
    #[must_use]
    pub fn shares(&self) -> Option<Vec<f64>> {
        let points: Vec<f64> = self.points.iter().copied().collect::<Option<_>>()?;
        let sum: f64 = points.iter().sum();
        Some(points.into_iter().map(|points| points / sum).collect())
    }
}

/// The mean shares of the complete ballots.
#[derive(Debug, Clone, PartialEq)]
pub struct MeanShares {
    /// Per group its mean share, summing to 1.
    pub shares: Vec<f64>,
    /// Per group the quartiles of its shares over those ballots; empty where only the means are kept.
    pub quartiles: Vec<(f64, f64)>,
    /// How many complete ballots they rest on.
    pub complete: usize,
}

/// The groups by their mean share, high first; equal to whole 10⁻⁹ is level.
#[must_use]
pub fn by_share(shares: &MeanShares) -> TieredOrder {
    let share = |group: usize| {
        shares
            .shares
            .get(group)
            .map(|share| (share * 1e9).round() as i64)
    };
    TieredOrder::sorted_by(
        shares.shares.len(),
        |_| true,
        |left, right| share(right).cmp(&share(left)),
    )
}

/// Per group the mean of its shares over the complete ballots of equal length; `None` if there
/// is none.
#[must_use]
pub fn mean_shares(ballots: &[PointBallot]) -> Option<MeanShares> {
    let complete: Vec<Vec<f64>> = ballots.iter().filter_map(PointBallot::shares).collect();
    let mut shares = vec![0.0; complete.first()?.len()];
    for ballot in &complete {
        for (sum, share) in shares.iter_mut().zip(ballot) {
            *sum += share / complete.len() as f64;
        }
    }
    let quartiles = (0..shares.len()).map(|group| {
        let own = complete.iter().filter_map(|ballot| ballot.get(group));
        let mut own: Vec<f64> = own.copied().collect();
        own.sort_by(f64::total_cmp);
        let at = |share| quantile(&own, share).unwrap_or_default();
        (at(0.25), at(0.75))
    });
    Some(MeanShares {
        quartiles: quartiles.collect(),
        shares,
        complete: complete.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(points: &[f64]) -> PointBallot {
        PointBallot::new(points.iter().map(|points| Some(*points)).collect()).unwrap()
    }

    #[test]
    fn section_16_orders_and_mean_shares() {
        let ballots = [
            given(&[50.0, 30.0, 20.0]),
            given(&[20.0, 20.0, 60.0]),
            given(&[100.0, 0.0, 0.0]),
        ];
        assert_eq!(ballots[0].ballot().tiers(), [vec![0], vec![1], vec![2]]);
        assert_eq!(ballots[1].ballot().tiers(), [vec![2], vec![0, 1]]);
        assert_eq!(ballots[2].ballot().tiers(), [vec![0], vec![1, 2]]);
        let mean = mean_shares(&ballots).unwrap();
        for (share, expected) in mean.shares.iter().zip([17.0 / 30.0, 1.0 / 6.0, 4.0 / 15.0]) {
            assert!((share - expected).abs() < 1e-15);
        }
        assert_eq!(mean.complete, 3);
    }

    #[test]
    fn untouched_is_left_out_and_stays_out_of_the_mean() {
        let partial = PointBallot::new(vec![Some(60.0), None, Some(0.0)]).unwrap();
        assert_eq!(partial.ballot().tiers(), [vec![0], vec![2]]);
        assert_eq!(partial.shares(), None);
        let complete = given(&[1.0, 1.0, 2.0]);
        let mean = mean_shares(&[partial.clone(), complete]).unwrap();
        assert_eq!(mean.shares, [0.25, 0.25, 0.5]);
        assert_eq!(mean.complete, 1);
        assert_eq!(mean_shares(&[partial]), None);
    }

    #[test]
    fn what_are_no_points() {
        let new = PointBallot::new;
        assert_eq!(
            new(vec![Some(1.0), Some(-1.0)]),
            Err(PointsError::NotPoints { group: 1 })
        );
        assert_eq!(
            new(vec![Some(f64::NAN)]),
            Err(PointsError::NotPoints { group: 0 })
        );
        assert_eq!(new(vec![Some(0.0), None]), Err(PointsError::AllZero));
        assert_eq!(
            new(vec![None, None]),
            Err(PointsError::Ballot(ProfileError::EmptyBallot))
        );
    }
}
