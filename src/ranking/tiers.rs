//! The order that a method arrives at: tiers, competition places, and who is set aside.
//!
//! Invariant: every group is either in exactly one tier or set aside.

use std::cmp::Ordering;

/// An order of the groups with ties; groups that no ballot compares are set aside, not last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieredOrder {
    tiers: Vec<Vec<usize>>,
    places: Vec<Option<usize>>,
    set_aside: Vec<usize>,
}

impl TieredOrder {
    /// Orders the groups of 0…`groups`−1 that `takes_part` accepts by `compare`; those that
    /// compare as equal share a tier. `compare` must be a total preorder.
    #[must_use]
    pub fn sorted_by(
        groups: usize,
        takes_part: impl Fn(usize) -> bool,
        compare: impl Fn(usize, usize) -> Ordering,
    ) -> Self {
        let (mut ranked, set_aside): (Vec<usize>, Vec<usize>) =
            (0..groups).partition(|group| takes_part(*group));
        ranked.sort_by(|left, right| compare(*left, *right));
        let tiers = ranked
            .chunk_by(|left, right| compare(*left, *right) == Ordering::Equal)
            .map(<[usize]>::to_vec)
            .collect();
        Self::build(groups, tiers, set_aside)
    }

    /// An order from its tiers; groups of 0…`groups`−1 in no tier are set aside.
    ///
    /// Indices out of range and repeated ones are ignored.
    #[must_use]
    pub fn from_tiers(groups: usize, tiers: &[Vec<usize>]) -> Self {
        let mut seen = vec![false; groups];
        let mut kept = Vec::with_capacity(tiers.len());
        for tier in tiers {
            let mut inside = Vec::with_capacity(tier.len());
            for &group in tier {
                if let Some(slot) = seen.get_mut(group)
                    && !std::mem::replace(slot, true)
                {
                    inside.push(group);
                }
            }
            if !inside.is_empty() {
                kept.push(inside);
            }
        }
        let set_aside = (0..groups)
            .zip(&seen)
            .filter_map(|(group, seen)| (!seen).then_some(group))
            .collect();
        Self::build(groups, kept, set_aside)
    }

    fn build(groups: usize, mut tiers: Vec<Vec<usize>>, set_aside: Vec<usize>) -> Self {
        let mut places = vec![None; groups];
        let mut before = 0;
        for tier in &mut tiers {
            tier.sort_unstable();
            for &group in tier.iter() {
                if let Some(slot) = places.get_mut(group) {
                    *slot = Some(before + 1);
                }
            }
            before += tier.len();
        }
        Self {
            tiers,
            places,
            set_aside,
        }
    }

    /// The tiers, first place first, each in rising group order.
    #[must_use]
    pub fn tiers(&self) -> &[Vec<usize>] {
        &self.tiers
    }

    /// Per group its competition place ("1, 2, 2, 4"); `None` for a group set aside.
    #[must_use]
    pub fn places(&self) -> &[Option<usize>] {
        &self.places
    }

    /// The place of one group; `None` if it is set aside or does not exist.
    #[must_use]
    pub fn place_of(&self, group: usize) -> Option<usize> {
        self.places.get(group).copied().flatten()
    }

    /// The groups that no ballot compares with any other, in rising order.
    #[must_use]
    pub fn set_aside(&self) -> &[usize] {
        &self.set_aside
    }

    /// How many groups the order is over, set aside or not.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.places.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_groups_share_the_better_place_and_the_next_is_skipped() {
        let scores = [5, 7, 5, 1];
        let order = TieredOrder::sorted_by(
            5,
            |group| group < 4,
            |left, right| scores[right].cmp(&scores[left]),
        );
        assert_eq!(order.tiers(), &[vec![1], vec![0, 2], vec![3]]);
        assert_eq!(order.places(), &[Some(2), Some(1), Some(2), Some(4), None]);
        assert_eq!(order.set_aside(), &[4]);
        assert_eq!(order.place_of(9), None);
    }

    #[test]
    fn tiers_are_taken_once_and_the_rest_is_set_aside() {
        let order = TieredOrder::from_tiers(4, &[vec![2, 2], vec![], vec![7, 0, 2]]);
        assert_eq!(order.tiers(), &[vec![2], vec![0]]);
        assert_eq!(order.set_aside(), &[1, 3]);
    }
}
