//! The parts that every best order keeps apart.
//!
//! Let i → j where at least as many ballots place i before j as j before i (an even pair goes
//! both ways). The strong components of this relation form a line: every group of an earlier
//! component is preferred by a strict majority to every group of a later one. So every best
//! order places the components one after another, and each can be solved alone (Truchon 1998;
//! with ties both ways also when all best orders are asked for).

use crate::ranking::head_to_head::HeadToHead;

/// The margin of a pair whose order is fixed: more than all ballots together.
pub(super) const FIXED: i32 = 1 << 29;

/// Margins inside one component.
#[derive(Debug, Clone)]
pub(super) struct Margins {
    size: usize,
    values: Vec<i32>,
}

impl Margins {
    /// The margins of the given groups among each other, in the order given.
    pub(super) fn new(counts: &HeadToHead, groups: &[usize]) -> Self {
        let values = groups
            .iter()
            .flat_map(|&first| {
                groups
                    .iter()
                    .map(move |&second| margin(counts, first, second))
            })
            .collect();
        Self {
            size: groups.len(),
            values,
        }
    }

    /// How many groups.
    pub(super) fn size(&self) -> usize {
        self.size
    }

    /// Ballots for `first` before `second` less those against, for each `second`.
    #[allow(
        clippy::indexing_slicing,
        reason = "callers keep `first` below `size`, and the table holds size² entries"
    )]
    pub(super) fn row(&self, first: usize) -> &[i32] {
        &self.values[first * self.size..(first + 1) * self.size]
    }

    /// Ballots for `first` before `second` less those against.
    #[allow(
        clippy::indexing_slicing,
        reason = "callers keep both indices below `size`, and the table holds size² entries"
    )]
    pub(super) fn get(&self, first: usize, second: usize) -> i32 {
        self.values[first * self.size + second]
    }

    /// Orders the two groups for good: no order of finite cost places `second` first.
    #[allow(
        clippy::indexing_slicing,
        reason = "callers keep both indices below `size`, and the table holds size² entries"
    )]
    pub(super) fn fix(&mut self, first: usize, second: usize) {
        self.values[first * self.size + second] = FIXED;
        self.values[second * self.size + first] = -FIXED;
    }

    /// What every difference between the costs of two orders is a multiple of; 1 if all pairs
    /// are even or fixed.
    pub(super) fn unit(&self) -> i64 {
        let unit = self
            .values
            .iter()
            .filter(|margin| margin.abs() != FIXED)
            .fold(0, |unit, margin| {
                greatest_common_divisor(unit, margin.unsigned_abs())
            });
        i64::from(unit).max(1)
    }

    /// What an order costs beyond the smaller side of every pair: the margins it goes against.
    pub(super) fn excess(&self, order: &[usize]) -> i64 {
        let mut sum = 0;
        for (place, &first) in order.iter().enumerate() {
            let row = self.row(first);
            for &second in order.iter().skip(place + 1) {
                sum += i64::from(row.get(second).map_or(0, |margin| (-margin).max(0)));
            }
        }
        sum
    }
}

impl Margins {
    /// Whether nothing tells two groups apart: their own pair is even, and every third one stands alike to
    /// both.
    pub(super) fn are_alike(&self, first: usize, second: usize) -> bool {
        self.row(first) == self.row(second) && self.get(first, second) == 0
    }

    /// An order of no higher cost where alike groups stand together. Of two that do not, one can always be
    /// moved to the other: what that costs for the one it saves for the other.
    pub(super) fn with_alike_together(&self, order: &[usize]) -> Vec<usize> {
        let mut order = order.to_vec();
        let mut place = 0;
        while let Some(&group) = order.get(place) {
            let later = order.iter().skip(place + 1);
            let alike = later
                .clone()
                .take_while(|other| self.are_alike(group, **other));
            let next = place + 1 + alike.count();
            let apart = order.iter().skip(next);
            let Some(away) = apart
                .clone()
                .position(|other| self.are_alike(group, *other))
            else {
                place = next;
                continue;
            };
            let between = apart.take(away);
            let gain: i64 = between
                .map(|other| i64::from(self.get(group, *other)))
                .sum();
            if gain >= 0 {
                // What lies between stands better after: the one away comes here.
                if let Some(part) = order.get_mut(next..=next + away) {
                    part.rotate_right(1);
                }
            } else if let Some(part) = order.get_mut(place..next + away) {
                part.rotate_left(next - place);
            }
        }
        order
    }
}

/// The groups of a component in an order that rests on pair counts, and where they are alike on a lot with
/// a fixed seed, but not on how the groups are numbered. Each group's mark is made from the counts of its
/// pairs and the marks of the other groups, three times over (as in Weisfeiler and Leman 1968).
pub(super) fn without_labels(counts: &HeadToHead, mut groups: Vec<usize>) -> Vec<usize> {
    const LOT: u64 = 0x1959_1988_2006_2015;
    let mut marks = vec![LOT; groups.len()];
    for _ in 0..3 {
        marks = groups
            .iter()
            .zip(&marks)
            .map(|(&group, &mark)| {
                let others = groups
                    .iter()
                    .zip(&marks)
                    .filter(|(other, _)| **other != group);
                let sum = others.fold(mark, |sum, (&other, &mark)| {
                    let pair = u64::from(counts.before(group, other)) << 32
                        | u64::from(counts.before(other, group));
                    sum.wrapping_add(scattered(scattered(pair).wrapping_add(mark)))
                });
                scattered(sum)
            })
            .collect();
    }
    let mut marked: Vec<(u64, usize)> = marks.into_iter().zip(groups.iter().copied()).collect();
    marked.sort_unstable();
    groups.clear();
    groups.extend(marked.into_iter().map(|(_, group)| group));
    groups
}

/// A number whose bits all depend on all bits of another (SplitMix64, Steele and others 2014).
fn scattered(number: u64) -> u64 {
    let mut bits = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// Ballots for `first` before `second` less those against.
fn margin(counts: &HeadToHead, first: usize, second: usize) -> i32 {
    counts
        .before(first, second)
        .saturating_sub(counts.before(second, first)) as i32
        - counts
            .before(second, first)
            .saturating_sub(counts.before(first, second)) as i32
}

fn greatest_common_divisor(first: u32, second: u32) -> u32 {
    match second {
        0 => first,
        _ => greatest_common_divisor(second, first % second),
    }
}

/// The components of the groups that some ballot compares, first to last, each in rising order.
pub(super) fn components(counts: &HeadToHead) -> Vec<Vec<usize>> {
    let compared: Vec<usize> = counts
        .compared_groups()
        .into_iter()
        .enumerate()
        .filter_map(|(group, compared)| compared.then_some(group))
        .collect();
    // A group of an earlier component reaches every later group directly and none of those
    // reaches back, so sorting by how many are reached lays the components side by side.
    let mut reached: Vec<(usize, usize)> = compared
        .iter()
        .map(|&group| {
            let count = compared
                .iter()
                .filter(|&&other| margin(counts, group, other) >= 0)
                .count();
            (group, count)
        })
        .collect();
    reached.sort_by_key(|&(group, count)| (std::cmp::Reverse(count), group));
    let order: Vec<usize> = reached.into_iter().map(|(group, _)| group).collect();
    // Where the furthest group that reaches back into the open part has been met, it closes.
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut closes_at = 0;
    for (place, &group) in order.iter().enumerate() {
        let back = (place..order.len()).rfind(|&later| {
            order
                .get(later)
                .is_some_and(|&later| margin(counts, later, group) >= 0)
        });
        closes_at = closes_at.max(back.unwrap_or(place));
        open.push(group);
        if closes_at == place {
            open.sort_unstable();
            parts.push(std::mem::take(&mut open));
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::test_profiles::{from_words, random_profile};

    #[test]
    fn ties_join_and_strict_majorities_part() {
        let parts =
            |groups, ballots: &[&str]| components(&HeadToHead::count(&from_words(groups, ballots)));
        assert_eq!(
            parts(4, &["1 2 3 4", "2 1 4 3"]),
            vec![vec![0, 1], vec![2, 3]]
        );
        assert_eq!(parts(3, &["1 2 3", "2 3 1", "3 1 2"]), vec![vec![0, 1, 2]]);
        assert_eq!(
            parts(4, &["1 2 3", "1 2 3"]),
            vec![vec![0], vec![1], vec![2]]
        );
        assert!(parts(2, &["1", "2"]).is_empty());
    }

    #[test]
    fn components_are_those_of_the_reachability_relation() {
        for seed in 0..300 {
            let groups = 2 + seed as usize % 7;
            let counts = HeadToHead::count(&random_profile(seed, groups, 1 + seed as usize % 6));
            let compared = counts.compared_groups();
            let mut reach = vec![vec![false; groups]; groups];
            for first in 0..groups {
                for second in 0..groups {
                    reach[first][second] =
                        compared[first] && compared[second] && margin(&counts, first, second) >= 0;
                }
            }
            for middle in 0..groups {
                for first in 0..groups {
                    for second in 0..groups {
                        reach[first][second] |= reach[first][middle] && reach[middle][second];
                    }
                }
            }
            let parts = components(&counts);
            let part_of = |group: usize| parts.iter().position(|part| part.contains(&group));
            for first in 0..groups {
                assert_eq!(part_of(first).is_some(), compared[first]);
                for second in 0..groups {
                    if compared[first] && compared[second] {
                        let same = reach[first][second] && reach[second][first];
                        assert_eq!(part_of(first) == part_of(second), same);
                        if !same && reach[first][second] {
                            assert!(part_of(first) < part_of(second));
                        }
                    }
                }
            }
        }
    }
}
