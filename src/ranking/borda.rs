//! Borda as the share of comparisons won, so that partial ballots neither gain nor lose a group
//! places by how many others they leave out.
//!
//! Share of group i: `Σ_j (P_ij + ½T_ij) / Σ_j (P_ij + P_ji + T_ij)`, where `P_ij` counts the
//! ballots with i before j and `T_ij` those with both level. On complete ballots the order is
//! the usual one (Borda 1784). The raw points are those of the rounded-down convention: per
//! ballot, how many placed groups stand below, level ones half; doubled, so they stay whole.
//!
//! Shares are compared as fractions, never as rounded numbers.

use std::cmp::Ordering;

use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::tiers::TieredOrder;

/// The share of comparisons that one group wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BordaScore {
    /// Twice the comparisons won, level ones half: the raw Borda points, doubled.
    pub doubled_points: u64,
    /// How many comparisons the group is part of; 0 when it is set aside.
    pub comparisons: u64,
}

impl BordaScore {
    /// The share of comparisons won, 0…1; `None` if there are none.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.comparisons > 0).then(|| self.doubled_points as f64 / (2 * self.comparisons) as f64)
    }

    /// The raw points: comparisons won, level ones half.
    #[must_use]
    pub fn points(&self) -> f64 {
        self.doubled_points as f64 / 2.0
    }

    /// Exact comparison of two shares, the larger first.
    fn compare(&self, other: &Self) -> Ordering {
        let own = u128::from(self.doubled_points) * u128::from(other.comparisons);
        let theirs = u128::from(other.doubled_points) * u128::from(self.comparisons);
        theirs.cmp(&own)
    }
}

/// The result of [`borda`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Borda {
    /// The order by share, high first.
    pub order: TieredOrder,
    /// Per group its points and comparisons.
    pub scores: Vec<BordaScore>,
}

/// Orders the groups by the share of comparisons won.
#[must_use]
pub fn borda(counts: &HeadToHead) -> Borda {
    let groups = counts.groups();
    let scores: Vec<BordaScore> = (0..groups)
        .map(|group| {
            let mut score = BordaScore {
                doubled_points: 0,
                comparisons: 0,
            };
            for other in 0..groups {
                let pair = counts.pair(group, other);
                score.doubled_points += 2 * u64::from(pair.before) + u64::from(pair.level);
                score.comparisons += u64::from(pair.compared());
            }
            score
        })
        .collect();
    let compare = |left: usize, right: usize| match (scores.get(left), scores.get(right)) {
        (Some(left), Some(right)) => left.compare(right),
        _ => Ordering::Equal,
    };
    let takes_part = |group: usize| scores.get(group).is_some_and(|score| score.comparisons > 0);
    Borda {
        order: TieredOrder::sorted_by(groups, takes_part, compare),
        scores,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::profile::Profile;
    use crate::ranking::test_profiles::{from_words, section_10};

    #[test]
    fn shares_and_points_of_section_10() {
        let result = borda(&HeadToHead::count(&section_10()));
        let shares: Vec<f64> = result
            .scores
            .iter()
            .map(|score| score.share().unwrap())
            .collect();
        let expected = [
            19.0 / 52.0,
            12.0 / 23.0,
            25.0 / 52.0,
            35.0 / 52.0,
            21.0 / 46.0,
        ];
        for (share, expected) in shares.iter().zip(expected) {
            assert!((share - expected).abs() < 1e-15);
        }
        let doubled: Vec<u64> = result
            .scores
            .iter()
            .map(|score| score.doubled_points)
            .collect();
        assert_eq!(doubled, [19, 24, 25, 35, 21]);
        assert_eq!(
            result.order.tiers(),
            &[vec![3], vec![1], vec![2], vec![4], vec![0]]
        );
    }

    #[test]
    fn equal_fractions_with_different_denominators_tie() {
        // Group 1 wins 1 of 3, group 4 wins 2 of 6.
        let profile = from_words(7, &["2 1 3", "1 2", "5 4 6", "5 4 6", "4 5", "4 5", "7"]);
        let result = borda(&HeadToHead::count(&profile));
        assert_eq!(result.order.place_of(0), result.order.place_of(3));
        assert_eq!(result.order.set_aside(), &[6]);
    }

    #[test]
    fn complete_ballots_give_the_usual_points() {
        // One ballot of three groups: 2, 1, 0.
        let profile = Profile::from_tiers(3, &[vec![vec![2], vec![0], vec![1]]]).unwrap();
        let result = borda(&HeadToHead::count(&profile));
        let points: Vec<f64> = result.scores.iter().map(BordaScore::points).collect();
        assert_eq!(points, [1.0, 0.0, 2.0]);
    }
}
