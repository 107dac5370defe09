//! Copeland: pairs won less pairs lost (Copeland 1951).
//!
//! A pair that no ballot compares, like one that is even, counts 0. This is not the sum of the
//! margins, which is Borda.

use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::tiers::TieredOrder;

/// The result of [`copeland`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copeland {
    /// The order by score, high first.
    pub order: TieredOrder,
    /// Per group the pairs won less those lost, −(n−1)…n−1.
    pub scores: Vec<i64>,
}

/// Orders the groups by pairs won less pairs lost.
#[must_use]
pub fn copeland(counts: &HeadToHead) -> Copeland {
    let groups = counts.groups();
    let mut scores = vec![0_i64; groups];
    for first in 0..groups {
        for (second, for_first) in counts.before_row(first).iter().enumerate().skip(first + 1) {
            let outcome = for_first.cmp(&counts.before(second, first)) as i64;
            if let Some(score) = scores.get_mut(first) {
                *score += outcome;
            }
            if let Some(score) = scores.get_mut(second) {
                *score -= outcome;
            }
        }
    }
    let compared = counts.compared_groups();
    let order = TieredOrder::sorted_by(
        groups,
        |group| compared.get(group).copied().unwrap_or(false),
        |left, right| scores.get(right).cmp(&scores.get(left)),
    );
    Copeland { order, scores }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::test_profiles::{from_words, section_10};

    #[test]
    fn section_10_scores() {
        let result = copeland(&HeadToHead::count(&section_10()));
        assert_eq!(result.scores, [-2, 0, -1, 3, 0]);
        assert_eq!(
            result.order.tiers(),
            &[vec![3], vec![1, 4], vec![2], vec![0]]
        );
    }

    #[test]
    fn margins_are_not_summed() {
        // Group 1 wins both pairs narrowly; group 2 has the larger sum of margins.
        let profile = from_words(3, &["1 2 3", "1 2 3", "1 2 3", "2 3 1", "2 3 1"]);
        let result = copeland(&HeadToHead::count(&profile));
        assert_eq!(result.scores, [2, 0, -2]);
    }

    #[test]
    fn an_uncompared_pair_counts_nothing_and_an_uncompared_group_is_set_aside() {
        let profile = from_words(4, &["1 2", "3 2", "4"]);
        let result = copeland(&HeadToHead::count(&profile));
        assert_eq!(result.scores, [1, -2, 1, 0]);
        assert_eq!(result.order.tiers(), &[vec![0, 2], vec![1]]);
        assert_eq!(result.order.set_aside(), &[3]);
    }
}
