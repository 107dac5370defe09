//! Median rank: the middle of the places that the ballots give a group, with quartiles.
//!
//! The places of a ballot that places k of the n groups are stretched to 1…n by
//! `1 + (r − 1)(n − 1)/(k − 1)`, so that the middle of a short ballot is the middle of a long
//! one. Level groups share the mean of their places. A ballot that places a single group
//! compares nothing and is left out. Quantiles are linear at (V−1)p. Medians are compared
//! rounded to whole 10⁻⁹, so that rounding noise never parts equal ones.

use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::profile::Profile;
use crate::ranking::tiers::TieredOrder;

/// The quantile at `share` (0…1) of values in rising order: linear between the values around
/// position (V−1)·share. `None` if there are no values.
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let position = share.clamp(0.0, 1.0) * last as f64;
    let below = (position.floor() as usize).min(last);
    let low = *sorted.get(below)?;
    let high = sorted.get(below + 1).copied().unwrap_or(low);
    Some(low + (position - below as f64) * (high - low))
}

/// Median and quartiles of the stretched places of one group, each 1…n.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaceSpread {
    /// A quarter of the places are at most this.
    pub lower_quartile: f64,
    /// The middle place.
    pub median: f64,
    /// Three quarters of the places are at most this.
    pub upper_quartile: f64,
}

impl PlaceSpread {
    /// The distance between the quartiles, in places.
    #[must_use]
    pub fn between_quartiles(&self) -> f64 {
        self.upper_quartile - self.lower_quartile
    }
}

/// Distances between quartiles from which a group may be called the one that the answers differ most about,
/// and how much wider than the middle group's it must be.
const WIDE: f64 = 2.0;
const WIDER_THAN_MOST: f64 = 1.0;

/// Whether the answers differ so much more about the group with the largest spread than about others that it
/// may be said; a fact about the spread alone. `spreads` are the distances between quartiles, in places.
#[must_use]
pub fn differs_most(spreads: &[f64]) -> bool {
    let mut sorted = spreads.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = quantile(&sorted, 0.5);
    sorted
        .last()
        .zip(middle)
        .is_some_and(|(most, middle)| *most >= WIDE && *most >= middle + WIDER_THAN_MOST)
}

/// The result of [`median_rank`].
#[derive(Debug, Clone, PartialEq)]
pub struct MedianRank {
    /// The order by median place, low first.
    pub order: TieredOrder,
    /// Per group its median and quartiles; `None` for a group set aside.
    pub spreads: Vec<Option<PlaceSpread>>,
}

/// The places of every ballot stretched to 1…n: per group one place for each ballot that
/// compares it, in ballot order.
#[must_use]
pub fn stretched_places(profile: &Profile) -> Vec<Vec<f64>> {
    let last = profile.groups() as f64 - 1.0;
    let mut places = vec![Vec::new(); profile.groups()];
    for ballot in profile.ballots() {
        if ballot.placed() < 2 {
            continue;
        }
        let stretch = last / (ballot.placed() as f64 - 1.0);
        for (slot, place) in places.iter_mut().zip(ballot.mean_places()) {
            if let Some(place) = place {
                slot.push(1.0 + (place - 1.0) * stretch);
            }
        }
    }
    places
}

/// Orders the groups by the median of their stretched places.
#[must_use]
pub fn median_rank(profile: &Profile, counts: &HeadToHead) -> MedianRank {
    let compared = counts.compared_groups();
    let spreads: Vec<Option<PlaceSpread>> = stretched_places(profile)
        .into_iter()
        .zip(compared)
        .map(|(mut places, compared)| {
            places.sort_by(f64::total_cmp);
            let spread = PlaceSpread {
                lower_quartile: quantile(&places, 0.25)?,
                median: quantile(&places, 0.5)?,
                upper_quartile: quantile(&places, 0.75)?,
            };
            compared.then_some(spread)
        })
        .collect();
    let rounded = |group: usize| {
        let spread = spreads.get(group).and_then(Option::as_ref)?;
        Some((spread.median * 1e9).round() as i64)
    };
    let order = TieredOrder::sorted_by(
        profile.groups(),
        |group| rounded(group).is_some(),
        |left, right| rounded(left).cmp(&rounded(right)),
    );
    MedianRank { order, spreads }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::test_profiles::{from_words, section_10};

    #[test]
    fn section_10_medians_and_quartiles() {
        let profile = section_10();
        let result = median_rank(&profile, &HeadToHead::count(&profile));
        let expected = [
            (11.0 / 4.0, 4.0, 5.0),
            (5.0 / 4.0, 3.0, 4.0),
            (7.0 / 4.0, 3.0, 13.0 / 3.0),
            (2.0, 7.0 / 3.0, 11.0 / 4.0),
            (5.0 / 2.0, 13.0 / 4.0, 31.0 / 8.0),
        ];
        for (spread, (low, middle, high)) in result.spreads.iter().zip(expected) {
            let spread = spread.unwrap();
            assert!((spread.lower_quartile - low).abs() < 1e-12);
            assert!((spread.median - middle).abs() < 1e-12);
            assert!((spread.upper_quartile - high).abs() < 1e-12);
            assert!((spread.between_quartiles() - (high - low)).abs() < 1e-12);
        }
        assert_eq!(
            result.order.tiers(),
            &[vec![3], vec![1, 2], vec![4], vec![0]]
        );
    }

    #[test]
    fn a_ballot_with_one_group_compares_nothing() {
        let profile = from_words(3, &["1 2", "3", "2 1", "1 2"]);
        let result = median_rank(&profile, &HeadToHead::count(&profile));
        assert_eq!(result.order.tiers(), &[vec![0], vec![1]]);
        assert_eq!(result.order.set_aside(), &[2]);
        assert_eq!(result.spreads[2], None);
    }

    #[test]
    fn a_group_is_named_only_where_its_spread_stands_out() {
        assert!(differs_most(&[0.5, 1.0, 2.0]));
        assert!(!differs_most(&[0.5, 1.0, 1.5]), "less than two places");
        assert!(!differs_most(&[2.0, 2.5, 3.0]), "as the others");
        assert!(!differs_most(&[]));
    }

    #[test]
    fn quantiles_are_linear_between_neighbours() {
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(quantile(&[4.0], 0.9), Some(4.0));
        assert_eq!(quantile(&[1.0, 2.0, 4.0, 8.0], 0.5), Some(3.0));
        assert_eq!(quantile(&[1.0, 2.0, 4.0, 8.0], 1.0), Some(8.0));
        assert_eq!(quantile(&[1.0, 2.0, 4.0, 8.0], 0.25), Some(1.75));
    }
}
