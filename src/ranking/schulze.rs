//! Schulze's method by winning votes (Schulze 2011).
//!
//! A path is as strong as its weakest step, a step i → j as strong as the number of ballots for i
//! before j where these outnumber those against. Group i beats j if its strongest path to j is
//! stronger than the strongest one back. Ranks come from repeatedly taking all that nobody
//! left beats. The strongest paths are those over all groups, found once.

use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::tiers::TieredOrder;

/// The result of [`schulze`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schulze {
    /// The order: who nobody beats, then who nobody left beats, and so on.
    pub order: TieredOrder,
    /// Per group and per other group the strength of the strongest path, row by row; 0 for none.
    pub strengths: Vec<Vec<u32>>,
}

impl Schulze {
    /// With which strength a group of the tier before beats this one: what puts it there. None for the
    /// first tier and for a group set aside.
    #[must_use]
    pub fn beaten_with(&self, group: usize) -> Option<u32> {
        let tiers = self.order.tiers();
        let own = tiers.iter().position(|tier| tier.contains(&group))?;
        let before = tiers.get(own.checked_sub(1)?)?;
        let strength = |from: usize, to: usize| self.strengths.get(from)?.get(to).copied();
        before
            .iter()
            .filter(|other| strength(**other, group) > strength(group, **other))
            .filter_map(|other| strength(*other, group))
            .max()
    }
}

/// Orders the groups by their strongest paths.
#[must_use]
pub fn schulze(counts: &HeadToHead) -> Schulze {
    let groups = counts.groups();
    let strengths = strongest_paths(counts);
    let strength = |first: usize, second: usize| {
        let row: Option<&Vec<u32>> = strengths.get(first);
        row.and_then(|row| row.get(second)).copied().unwrap_or(0)
    };
    let beats = |first: usize, second: usize| strength(first, second) > strength(second, first);
    let compared = counts.compared_groups();
    let mut left: Vec<usize> = compared
        .iter()
        .enumerate()
        .filter_map(|(group, compared)| compared.then_some(group))
        .collect();
    // How many of those left beat each group; it falls as they are taken.
    let mut beaten_by: Vec<usize> = (0..groups)
        .map(|group| left.iter().filter(|&&other| beats(other, group)).count())
        .collect();
    let mut tiers = Vec::new();
    while !left.is_empty() {
        let (unbeaten, rest): (Vec<usize>, Vec<usize>) = left
            .iter()
            .partition(|&&group| beaten_by.get(group).is_none_or(|count| *count == 0));
        if unbeaten.is_empty() {
            break;
        }
        for &group in &rest {
            let taken = unbeaten
                .iter()
                .filter(|&&other| beats(other, group))
                .count();
            if let Some(count) = beaten_by.get_mut(group) {
                *count -= taken;
            }
        }
        tiers.push(unbeaten);
        left = rest;
    }
    Schulze {
        order: TieredOrder::from_tiers(groups, &tiers),
        strengths,
    }
}

/// The strongest paths by the algorithm of Floyd and Warshall, in 16 bits where they fit: twice
/// the numbers per vector.
fn strongest_paths(counts: &HeadToHead) -> Vec<Vec<u32>> {
    let groups = counts.groups();
    let most = (0..groups)
        .flat_map(|group| counts.before_row(group))
        .max()
        .copied()
        .unwrap_or(0);
    if i16::try_from(most).is_ok() {
        widen(groups, close(groups, direct(counts, |votes| votes as i16)))
    } else {
        widen(groups, close(groups, direct(counts, |votes| votes)))
    }
}

/// The strength of every single step.
fn direct<Strength: Copy + Default>(
    counts: &HeadToHead,
    narrow: impl Fn(u32) -> Strength,
) -> Vec<Strength> {
    let groups = counts.groups();
    let mut steps = Vec::with_capacity(groups * groups);
    for first in 0..groups {
        for (second, &votes) in counts.before_row(first).iter().enumerate() {
            steps.push(if votes > counts.before(second, first) {
                narrow(votes)
            } else {
                Strength::default()
            });
        }
    }
    steps
}

fn close<Strength: Copy + Default + Ord>(groups: usize, mut paths: Vec<Strength>) -> Vec<Strength> {
    for middle in 0..groups {
        let from_middle: Vec<Strength> = paths
            .iter()
            .skip(middle * groups)
            .take(groups)
            .copied()
            .collect();
        for (first, row) in paths.chunks_exact_mut(groups).enumerate() {
            let to_middle = row.get(middle).copied().unwrap_or_default();
            if first == middle || to_middle == Strength::default() {
                continue;
            }
            for (strength, &onward) in row.iter_mut().zip(&from_middle) {
                *strength = (*strength).max(onward.min(to_middle));
            }
        }
    }
    paths
}

fn widen<Strength: Copy + TryInto<u32>>(groups: usize, paths: Vec<Strength>) -> Vec<Vec<u32>> {
    paths
        .chunks_exact(groups)
        .enumerate()
        .map(|(group, row)| {
            let wide = |(other, strength): (usize, &Strength)| match other == group {
                true => 0,
                false => (*strength).try_into().unwrap_or(0),
            };
            row.iter().enumerate().map(wide).collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::profile::Profile;
    use crate::ranking::test_profiles::{from_words, random_profile, section_10};

    #[test]
    fn section_10_strongest_paths() {
        let result = schulze(&HeadToHead::count(&section_10()));
        let expected = [
            [0, 3, 4, 0, 4],
            [4, 0, 4, 0, 4],
            [3, 3, 0, 0, 4],
            [6, 3, 4, 0, 4],
            [3, 3, 3, 0, 0],
        ];
        assert_eq!(result.strengths, expected);
        assert_eq!(
            result.order.tiers(),
            &[vec![3], vec![1], vec![0], vec![2], vec![4]]
        );
    }

    /// Schulze 2011, the example with 45 voters: E, A, C, B, D.
    #[test]
    fn the_example_with_45_voters() {
        let blocks = [
            (5, "1 3 2 5 4"),
            (5, "1 4 5 3 2"),
            (8, "2 5 4 1 3"),
            (3, "3 1 2 5 4"),
            (7, "3 1 5 2 4"),
            (2, "3 2 1 4 5"),
            (7, "4 3 5 2 1"),
            (8, "5 2 1 4 3"),
        ];
        let ballots: Vec<&str> = blocks
            .iter()
            .flat_map(|(count, ballot)| vec![*ballot; *count])
            .collect();
        let result = schulze(&HeadToHead::count(&from_words(5, &ballots)));
        let expected = [
            [0, 28, 28, 30, 24],
            [25, 0, 28, 33, 24],
            [25, 29, 0, 29, 24],
            [25, 28, 28, 0, 24],
            [25, 28, 28, 31, 0],
        ];
        assert_eq!(result.strengths, expected);
        assert_eq!(
            result.order.tiers(),
            &[vec![4], vec![0], vec![2], vec![1], vec![3]]
        );
    }

    /// The strongest path by trying every path without repeats.
    fn strongest(counts: &HeadToHead, from: usize, to: usize, seen: &mut Vec<usize>) -> u32 {
        let mut best = 0;
        seen.push(from);
        for next in 0..counts.groups() {
            let pair = counts.pair(from, next);
            if seen.contains(&next) || pair.before <= pair.after {
                continue;
            }
            let onward = if next == to {
                u32::MAX
            } else {
                strongest(counts, next, to, seen)
            };
            best = best.max(onward.min(pair.before));
        }
        seen.pop();
        best
    }

    #[test]
    fn paths_agree_with_trying_them_all_and_nobody_stands_above_who_beats_them() {
        for seed in 0..150 {
            let profile = random_profile(seed, 3 + seed as usize % 4, 6);
            let counts = HeadToHead::count(&profile);
            let result = schulze(&counts);
            let groups = profile.groups();
            for first in 0..groups {
                for second in (0..groups).filter(|second| *second != first) {
                    let there = strongest(&counts, first, second, &mut Vec::new());
                    assert_eq!(result.strengths[first][second], there);
                    if there > result.strengths[second][first] {
                        assert!(result.order.place_of(first) < result.order.place_of(second));
                    }
                }
            }
        }
    }

    #[test]
    fn counts_beyond_sixteen_bits_give_the_same_order() {
        let repeat = |count: usize| {
            let ballots: Vec<Vec<Vec<usize>>> = [[0, 1, 2], [1, 2, 0], [2, 0, 1], [0, 1, 2]]
                .iter()
                .flat_map(|order| vec![order.map(|group| vec![group]).to_vec(); count])
                .collect();
            schulze(&HeadToHead::count(
                &Profile::from_tiers(3, &ballots).unwrap(),
            ))
        };
        let (small, large) = (repeat(1), repeat(11_000));
        assert_eq!(small.order, large.order);
        assert_eq!(large.strengths[0][1], small.strengths[0][1] * 11_000);
    }
}
