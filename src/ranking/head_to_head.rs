//! Head to head: how many ballots place one group before another, and how many level.
//!
//! A pair counts only on ballots that place both. These counts are all that Kemeny, Borda,
//! Copeland and Schulze need, and they are what *18 av 21 satte A före B* is read from.
//!
//! Counting is the costly part (n² V comparisons), so ranks are laid out group by group and
//! compared a block of ballots at a time in bytes, which the compiler turns into vector code.

use rayon::prelude::*;

use crate::ranking::profile::{Ballot, Profile};

/// Ballots per block: the count of one block must fit a byte, and whole vectors fit the block.
const BLOCK: usize = 192;

/// Comparisons from which the counting is spread over threads; below it, starting them costs more.
const WORTH_THREADS: usize = 2_000_000;

/// Pairwise counts over all groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadToHead {
    groups: usize,
    before: Vec<u32>,
    level: Vec<u32>,
}

/// One pair in words: *`before` av `compared` satte den ena före den andra*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairCount {
    /// Ballots that place the first group before the second.
    pub before: u32,
    /// Ballots that place the second group before the first.
    pub after: u32,
    /// Ballots that place both level.
    pub level: u32,
}

impl PairCount {
    /// Ballots that place both groups.
    #[must_use]
    pub fn compared(&self) -> u32 {
        self.before + self.after + self.level
    }
}

impl HeadToHead {
    /// Counts every pair of the profile once.
    #[must_use]
    pub fn count(profile: &Profile) -> Self {
        // Tiers count from 1 and 0 is left out; signed types with the order kept, because
        // the common vector units compare signed numbers only.
        if profile.groups() < usize::from(u8::MAX) {
            Self::count_with(profile, i8::MAX, |level| {
                (i16::from(level as u8) - 128) as i8
            })
        } else {
            Self::count_with(profile, i16::MAX, |level| {
                (i32::from(level) - 32_768) as i16
            })
        }
    }

    fn count_with<Rank: Copy + Default + PartialOrd + Send + Sync>(
        profile: &Profile,
        behind_all: Rank,
        encode: impl Fn(u16) -> Rank,
    ) -> Self {
        let groups = profile.groups();
        let (strict, other): (Vec<&Ballot>, Vec<&Ballot>) = profile
            .ballots()
            .iter()
            .partition(|ballot| ballot.is_strict_and_complete());
        let mut before = vec![0_u32; groups * groups];
        if !strict.is_empty() {
            let table = RankTable::new(groups, &strict, &encode);
            let voters = strict.len() as u32;
            for_each_row(&mut before, groups, strict.len() / 2, |first, row| {
                let own = table.row(first);
                for (second, slot) in row.iter_mut().enumerate().skip(first + 1) {
                    *slot = count_smaller(own, table.row(second));
                }
            });
            mirror(&mut before, groups, |count| voters - count);
        }
        let mut level = vec![0_u32; groups * groups];
        if !other.is_empty() {
            // A group left out is behind all as the first of a pair and ahead of all as the
            // second, so that it never counts.
            let firsts = RankTable::new(groups, &other, |level| match level {
                0 => behind_all,
                _ => encode(level),
            });
            let seconds = RankTable::new(groups, &other, &encode);
            for_each_row(&mut before, groups, other.len(), |first, row| {
                let own = firsts.row(first);
                for (second, slot) in row.iter_mut().enumerate() {
                    *slot += count_smaller(own, seconds.row(second));
                }
            });
            count_level(&mut level, groups, &other);
        }
        Self {
            groups,
            before,
            level,
        }
    }

    /// Counts that were kept when the ballots themselves were removed: `before[i][j]` ballots place i
    /// before j, `level[i][j]` place both level. None unless both tables are square, of one size, the second
    /// symmetric, and nothing is counted against itself.
    #[must_use]
    pub fn from_counts(before: &[Vec<u32>], level: &[Vec<u32>]) -> Option<Self> {
        let groups = before.len();
        let square = |table: &[Vec<u32>]| {
            table.len() == groups && table.iter().all(|row| row.len() == groups)
        };
        if !square(before) || !square(level) {
            return None;
        }
        let counts = Self {
            groups,
            before: before.concat(),
            level: level.concat(),
        };
        let sound = (0..groups).all(|first| {
            counts.before(first, first) == 0
                && counts.level(first, first) == 0
                && (0..first)
                    .all(|second| counts.level(first, second) == counts.level(second, first))
        });
        sound.then_some(counts)
    }

    /// How many groups.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.groups
    }

    /// The counts of one pair; all zero for a group against itself or out of range.
    #[must_use]
    pub fn pair(&self, first: usize, second: usize) -> PairCount {
        PairCount {
            before: self.before(first, second),
            after: self.before(second, first),
            level: self.level(first, second),
        }
    }

    /// How many ballots place `first` before `second`; 0 out of range.
    #[must_use]
    pub fn before(&self, first: usize, second: usize) -> u32 {
        self.before_row(first).get(second).copied().unwrap_or(0)
    }

    /// How many ballots place the two level; 0 for a group against itself or out of range.
    #[must_use]
    pub fn level(&self, first: usize, second: usize) -> u32 {
        row(&self.level, self.groups, first)
            .get(second)
            .copied()
            .unwrap_or(0)
    }

    /// How many ballots place `group` before each other group; empty out of range.
    #[must_use]
    pub fn before_row(&self, group: usize) -> &[u32] {
        row(&self.before, self.groups, group)
    }

    /// Whether some ballot compares the group with another; one that none compares is set
    /// aside by every method.
    #[must_use]
    pub fn is_compared(&self, group: usize) -> bool {
        (0..self.groups).any(|other| self.pair(group, other).compared() > 0)
    }

    /// Per group whether [`HeadToHead::is_compared`] holds.
    #[must_use]
    pub fn compared_groups(&self) -> Vec<bool> {
        (0..self.groups)
            .map(|group| self.is_compared(group))
            .collect()
    }
}

fn row(table: &[u32], groups: usize, index: usize) -> &[u32] {
    index
        .checked_mul(groups)
        .and_then(|start| table.get(start..start + groups))
        .unwrap_or(&[])
}

/// Runs `fill` on every row, on several threads where the work (`groups`² · `ballots`) is worth it.
fn for_each_row(
    table: &mut [u32],
    groups: usize,
    ballots: usize,
    fill: impl Fn(usize, &mut [u32]) + Send + Sync,
) {
    if groups * groups * ballots >= WORTH_THREADS {
        table
            .par_chunks_exact_mut(groups)
            .enumerate()
            .for_each(|(index, row)| fill(index, row));
    } else {
        for (index, row) in table.chunks_exact_mut(groups).enumerate() {
            fill(index, row);
        }
    }
}

/// Fills the lower triangle from the upper one.
#[allow(
    clippy::indexing_slicing,
    reason = "both indices are below `groups`, and the table holds groups² entries"
)]
fn mirror(table: &mut [u32], groups: usize, value: impl Fn(u32) -> u32) {
    for first in 0..groups {
        for second in first + 1..groups {
            table[second * groups + first] = value(table[first * groups + second]);
        }
    }
}

/// Adds one to both entries of every pair that a ballot places level.
fn count_level(table: &mut [u32], groups: usize, ballots: &[&Ballot]) {
    for ballot in ballots {
        for tier in ballot.tiers() {
            if tier.len() < 2 {
                continue;
            }
            for &first in &tier {
                for &second in &tier {
                    if first != second
                        && let Some(slot) = table.get_mut(first * groups + second)
                    {
                        *slot += 1;
                    }
                }
            }
        }
    }
}

/// Ranks laid out group by group, each row padded to whole blocks with a value that is never
/// smaller than itself.
struct RankTable<Rank> {
    width: usize,
    ranks: Vec<Rank>,
}

impl<Rank: Copy + Default> RankTable<Rank> {
    fn new(groups: usize, ballots: &[&Ballot], encode: impl Fn(u16) -> Rank) -> Self {
        let width = ballots.len().next_multiple_of(BLOCK);
        let mut ranks = vec![Rank::default(); groups * width];
        // A block of ballots at a time, so that the strided writes stay in the cache.
        for (block, members) in ballots.chunks(BLOCK).enumerate() {
            for (group, row) in ranks.chunks_exact_mut(width).enumerate() {
                for (slot, ballot) in row.iter_mut().skip(block * BLOCK).zip(members) {
                    *slot = encode(ballot.levels().get(group).copied().unwrap_or_default());
                }
            }
        }
        Self { width, ranks }
    }

    fn row(&self, group: usize) -> &[Rank] {
        let start = group * self.width;
        self.ranks
            .get(start..start + self.width)
            .unwrap_or_default()
    }
}

/// In how many places `first` is smaller than `second`.
fn count_smaller<Rank: Copy + PartialOrd>(first: &[Rank], second: &[Rank]) -> u32 {
    let (first, _) = first.as_chunks::<BLOCK>();
    let (second, _) = second.as_chunks::<BLOCK>();
    first
        .iter()
        .zip(second)
        .map(|(first, second)| {
            let count = first.iter().zip(second).fold(0_u8, |count, (own, other)| {
                count.wrapping_add(u8::from(own < other))
            });
            u32::from(count)
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::test_profiles::{random_profile, section_10};

    #[test]
    fn counts_of_section_10() {
        let counts = HeadToHead::count(&section_10());
        let rows = [
            [0, 2, 4, 1, 2],
            [4, 0, 3, 3, 2],
            [3, 3, 0, 2, 4],
            [6, 3, 4, 0, 4],
            [3, 3, 2, 2, 0],
        ];
        for (group, expected) in rows.iter().enumerate() {
            assert_eq!(counts.before_row(group), expected);
        }
        assert_eq!(counts.level(0, 4), 1);
        assert_eq!(counts.level(3, 2), 1);
        assert_eq!(counts.level(0, 1), 0);
        let pair = counts.pair(3, 0);
        assert_eq!((pair.before, pair.after, pair.compared()), (6, 1, 7));
        assert_eq!(counts.pair(0, 9).compared(), 0);
    }

    #[test]
    fn blocks_and_both_widths_agree_with_plain_counting() {
        for (seed, groups, voters) in [(1, 5, 1), (2, 7, 191), (3, 9, 400), (4, 256, 3)] {
            let profile = random_profile(seed, groups, voters);
            let counts = HeadToHead::count(&profile);
            for first in 0..groups {
                for second in 0..groups {
                    let both = || {
                        profile.ballots().iter().filter_map(|ballot| {
                            Some((ballot.tier_of(first)?, ballot.tier_of(second)?))
                        })
                    };
                    let before = both().filter(|(own, other)| own < other).count();
                    let level = both().filter(|(own, other)| own == other).count();
                    let level = if first == second { 0 } else { level };
                    assert_eq!(counts.before(first, second), before as u32);
                    assert_eq!(counts.level(first, second), level as u32);
                }
            }
        }
    }

    #[test]
    fn a_group_that_no_ballot_compares_is_known() {
        let alone = Profile::from_tiers(3, &[vec![vec![0], vec![1]], vec![vec![2]]]).unwrap();
        assert_eq!(
            HeadToHead::count(&alone).compared_groups(),
            [true, true, false]
        );
    }
}
