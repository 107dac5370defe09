//! Two patterns: whether the ballots fall into two camps, and what both accept.
//!
//! The camps are the exact best pair of medoids (Kaufman and Rousseeuw 1990) on the Kendall
//! distance of [`ballot_distance`](crate::ranking::agreement::ballot_distance): two ballots such that the sum of every ballot's distance to
//! the nearer one is least, among the pairs whose camps are both large enough. Ballots that share
//! no pair count as ½ apart, as by chance.
//!
//! A split seen by chance does harm, and clear camps turn up by chance in many a round. So camps
//! are only said where they are clear, where their middles lie apart, and where no more than one
//! in a hundred of the same ballots shuffled is as clear. A shuffle permutes the places of each
//! ballot among the groups that it places, so that length and ties stay and agreement goes. The
//! shuffles have a fixed seed.

use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use rayon::prelude::*;

use crate::ranking::agreement::levels_distance;
use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::profile::{Ballot, Profile};

/// Fewer ballots than this say nothing.
pub const FEWEST_BALLOTS: usize = 8;
/// Fewer groups than this say nothing.
pub const FEWEST_GROUPS: usize = 8;
/// A camp has at least so many ballots, and at least a fifth of all.
pub const SMALLEST_CAMP: usize = 3;

/// From so many groups the lower silhouette is enough.
const MANY_GROUPS: usize = 10;
const SILHOUETTE_MANY_GROUPS: f64 = 0.35;
const SILHOUETTE_FEW_GROUPS: f64 = 0.5;
const DISTANCE_WITHOUT_COMMON_PAIR: f64 = 0.5;
/// The two middle ballots lie at least so far apart.
const LEAST_DISTANCE: f64 = 0.25;
/// How many times the ballots are shuffled, and how many of these may be as clear.
const SHUFFLES: u64 = 999;
const MOST_AS_CLEAR: usize = 9;
/// Shuffles made at once, before it is seen whether more are needed.
const AT_ONCE: u64 = 37;
/// With more groups than this the shuffles are compared on so many, drawn by lot.
const MOST_GROUPS: usize = 60;
const SEED: u64 = 1990;

/// Two camps that are clearly apart.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoPatterns {
    /// The ballot in the middle of each camp.
    pub medoids: [usize; 2],
    /// The ballots of each camp, in rising order.
    pub camps: [Vec<usize>; 2],
    /// The sum of the distances to the nearer medoid.
    pub total_distance: f64,
    /// The mean silhouette, −1…1: how much nearer a ballot is to its own camp than to the other.
    pub silhouette: f64,
    /// The pairs (first, second) that at least three quarters place so in each camp.
    pub both_accept: Vec<(usize, usize)>,
}

/// Whether there are two patterns.
#[derive(Debug, Clone, PartialEq)]
pub enum Patterns {
    /// Two camps, clearly apart.
    Two(TwoPatterns),
    /// It cannot be said: fewer than [`FEWEST_BALLOTS`].
    TooFewBallots,
    /// It cannot be said: fewer than [`FEWEST_GROUPS`].
    TooFewGroups,
    /// It cannot be said: no two camps, both large enough, are clearly apart, or they may well be chance.
    NotApart,
}

/// Looks for two camps. All ballots being equal is no camps. Takes up to some seconds where there are many
/// ballots and groups; `stop` is asked between shuffles, and a stopped search says nothing.
#[must_use]
pub fn patterns(profile: &Profile, stop: &(dyn Fn() -> bool + Sync)) -> Patterns {
    if profile.voters() < FEWEST_BALLOTS {
        return Patterns::TooFewBallots;
    }
    if profile.groups() < FEWEST_GROUPS {
        return Patterns::TooFewGroups;
    }
    let rows: Vec<Vec<u16>> = profile
        .ballots()
        .iter()
        .map(|ballot| ballot.levels().to_vec())
        .collect();
    let Some(found) = Found::of(&rows) else {
        return Patterns::NotApart;
    };
    let enough = if profile.groups() >= MANY_GROUPS {
        SILHOUETTE_MANY_GROUPS
    } else {
        SILHOUETTE_FEW_GROUPS
    };
    let clear = found.silhouette >= enough && found.between_middles >= LEAST_DISTANCE;
    if !clear || may_be_chance(&rows, found.silhouette, stop) {
        return Patterns::NotApart;
    }
    Patterns::Two(TwoPatterns {
        medoids: found.medoids,
        both_accept: both_accept(profile, &found.camps),
        camps: found.camps,
        total_distance: found.total_distance,
        silhouette: found.silhouette,
    })
}

/// The best two camps of some ballots, whether or not they are said.
struct Found {
    medoids: [usize; 2],
    camps: [Vec<usize>; 2],
    total_distance: f64,
    silhouette: f64,
    between_middles: f64,
}

impl Found {
    /// None where no two camps are large enough.
    fn of(rows: &[Vec<u16>]) -> Option<Self> {
        let distances = Distances::new(rows);
        let smallest = SMALLEST_CAMP.max(rows.len().div_ceil(5));
        let (medoids, total_distance) = distances.best_medoids(smallest)?;
        let camps = distances.camps(medoids);
        let [first, second] = medoids;
        Some(Self {
            silhouette: distances.silhouette(&camps),
            between_middles: distances.row(first).get(second).copied()?,
            medoids,
            camps,
            total_distance,
        })
    }
}

/// Whether more than one in a hundred shuffles, the ballots themselves among them, is as clear. Counted in
/// batches whose size does not matter: it ends where the answer is known.
fn may_be_chance(rows: &[Vec<u16>], silhouette: f64, stop: &(dyn Fn() -> bool + Sync)) -> bool {
    let groups = rows.first().map_or(0, Vec::len);
    let (rows, clear) = match drawn_groups(groups) {
        None => (rows.to_vec(), silhouette),
        Some(drawn) => {
            let of_drawn = |row: &Vec<u16>| {
                let levels = drawn.iter().filter_map(|group| row.get(*group).copied());
                levels.collect::<Vec<u16>>()
            };
            let rows: Vec<Vec<u16>> = rows.iter().map(of_drawn).collect();
            let Some(found) = Found::of(&rows) else {
                return true;
            };
            (rows, found.silhouette)
        }
    };
    let mut as_clear = 0;
    for start in (0..SHUFFLES).step_by(AT_ONCE as usize) {
        if stop() {
            return true;
        }
        let batch = start..(start + AT_ONCE).min(SHUFFLES);
        as_clear += batch
            .into_par_iter()
            .filter(|number| {
                let mut random = Pcg64::seed_from_u64(SEED + 1 + number);
                let mut shuffled = rows.clone();
                for row in &mut shuffled {
                    shuffle(row, &mut random);
                }
                // Equal to the last bit but one is as clear.
                Found::of(&shuffled).is_some_and(|found| found.silhouette >= clear - 1e-9)
            })
            .count();
        if as_clear > MOST_AS_CLEAR {
            return true;
        }
    }
    false
}

/// Permutes the places of a ballot among the groups that it places (Fisher and Yates).
fn shuffle(row: &mut [u16], random: &mut Pcg64) {
    let placed: Vec<usize> = row
        .iter()
        .enumerate()
        .filter_map(|(group, level)| (*level != 0).then_some(group))
        .collect();
    for (last, &group) in placed.iter().enumerate().skip(1).rev() {
        if let Some(&other) = placed.get(random.random_range(0..=last)) {
            row.swap(group, other);
        }
    }
}

/// The groups that shuffles are compared on; none where all are.
fn drawn_groups(groups: usize) -> Option<Vec<usize>> {
    (groups > MOST_GROUPS).then(|| {
        let mut random = Pcg64::seed_from_u64(SEED);
        let mut all: Vec<usize> = (0..groups).collect();
        for place in 0..MOST_GROUPS {
            all.swap(place, random.random_range(place..groups));
        }
        all.truncate(MOST_GROUPS);
        all
    })
}

/// What a ballot says of each pair of groups, a bit per pair.
struct Signs {
    /// It places the first before the second.
    before: Vec<u64>,
    /// It places the first after the second.
    after: Vec<u64>,
    /// It places both.
    both: Vec<u64>,
}

impl Signs {
    fn of(levels: &[u16]) -> Self {
        let words = (levels.len() * levels.len().saturating_sub(1) / 2).div_ceil(64);
        let mut signs = Self {
            before: vec![0; words],
            after: vec![0; words],
            both: vec![0; words],
        };
        let mut pair = 0;
        for (first, &own) in levels.iter().enumerate() {
            for &other in levels.iter().skip(first + 1) {
                let (word, bit) = (pair / 64, pair % 64);
                let placed = own != 0 && other != 0;
                for (bits, holds) in [
                    (&mut signs.before, placed && own < other),
                    (&mut signs.after, placed && own > other),
                    (&mut signs.both, placed),
                ] {
                    if let Some(slot) = bits.get_mut(word) {
                        *slot |= u64::from(holds) << bit;
                    }
                }
                pair += 1;
            }
        }
        signs
    }

    /// The same as [`levels_distance`].
    fn distance(&self, other: &Self) -> Option<f64> {
        let (mut doubled, mut pairs) = (0, 0);
        let own = self.before.iter().zip(&self.after).zip(&self.both);
        let their = other.before.iter().zip(&other.after).zip(&other.both);
        for (((before, after), both), ((their_before, their_after), their_both)) in own.zip(their) {
            let common = both & their_both;
            doubled += ((before ^ their_before) & common).count_ones();
            doubled += ((after ^ their_after) & common).count_ones();
            pairs += common.count_ones();
        }
        (pairs > 0).then(|| f64::from(doubled) / (2.0 * f64::from(pairs)))
    }
}

/// The distances of all ballots from each other.
struct Distances {
    rows: Vec<Vec<f64>>,
}

impl Distances {
    fn new(ballots: &[Vec<u16>]) -> Self {
        // Bits are much quicker, but their number grows with the square of that of the groups.
        let few = ballots.iter().all(|ballot| ballot.len() <= MOST_GROUPS);
        let signs: Vec<Signs> = ballots
            .iter()
            .filter(|_| few)
            .map(|ballot| Signs::of(ballot))
            .collect();
        let distance = |first: usize, second: usize| {
            let found = match (signs.get(first), signs.get(second)) {
                (Some(first), Some(second)) => first.distance(second),
                _ => levels_distance(ballots.get(first)?, ballots.get(second)?),
            };
            Some(found.unwrap_or(DISTANCE_WITHOUT_COMMON_PAIR))
        };
        let mut rows = vec![vec![0.0; ballots.len()]; ballots.len()];
        for index in 0..ballots.len() {
            for other in index + 1..ballots.len() {
                let apart = distance(index, other).unwrap_or_default();
                for (row, column) in [(index, other), (other, index)] {
                    if let Some(slot) = rows.get_mut(row).and_then(|row| row.get_mut(column)) {
                        *slot = apart;
                    }
                }
            }
        }
        Self { rows }
    }

    fn row(&self, ballot: usize) -> &[f64] {
        self.rows.get(ballot).map_or(&[], Vec::as_slice)
    }

    /// The pair of medoids with the least sum of distances whose camps both have `smallest`
    /// ballots; of equal sums (to 10⁻⁹) the first pair.
    fn best_medoids(&self, smallest: usize) -> Option<([usize; 2], f64)> {
        let mut best: Option<([usize; 2], f64)> = None;
        for first in 0..self.rows.len() {
            for second in first + 1..self.rows.len() {
                let mut nearer_first = 0;
                let mut sum = 0.0;
                for (own, other) in self.row(first).iter().zip(self.row(second)) {
                    nearer_first += usize::from(own <= other);
                    sum += own.min(*other);
                }
                let large_enough =
                    nearer_first >= smallest && self.rows.len() - nearer_first >= smallest;
                if large_enough && best.is_none_or(|(_, least)| sum < least - 1e-9) {
                    best = Some(([first, second], sum));
                }
            }
        }
        best
    }

    /// Every ballot with its nearer medoid, the first of two equally near.
    fn camps(&self, [first, second]: [usize; 2]) -> [Vec<usize>; 2] {
        let nearer_first =
            |ballot: &usize| self.row(first).get(*ballot) <= self.row(second).get(*ballot);
        let (own, other) = (0..self.rows.len()).partition(nearer_first);
        [own, other]
    }

    fn silhouette(&self, camps: &[Vec<usize>; 2]) -> f64 {
        let [one, two] = camps;
        let mut sum = 0.0;
        for (camp, other) in [(one, two), (two, one)] {
            for &ballot in camp {
                let total = |members: &[usize]| -> f64 {
                    let row = self.row(ballot);
                    members.iter().filter_map(|member| row.get(*member)).sum()
                };
                if camp.len() < 2 || other.is_empty() {
                    continue;
                }
                let inside = total(camp) / (camp.len() - 1) as f64;
                let outside = total(other) / other.len() as f64;
                let larger = inside.max(outside);
                if larger > 0.0 {
                    sum += (outside - inside) / larger;
                }
            }
        }
        sum / self.rows.len().max(1) as f64
    }
}

/// The pairs that at least three quarters of the ballots placing both agree on in each camp.
fn both_accept(profile: &Profile, camps: &[Vec<usize>; 2]) -> Vec<(usize, usize)> {
    let counts: Vec<HeadToHead> = camps
        .iter()
        .filter_map(|camp| {
            let ballots: Vec<Ballot> = camp
                .iter()
                .filter_map(|member| profile.ballots().get(*member).cloned())
                .collect();
            Profile::new(profile.groups(), ballots).ok()
        })
        .map(|camp| HeadToHead::count(&camp))
        .collect();
    let mut accepted = Vec::new();
    for first in 0..profile.groups() {
        for second in 0..profile.groups() {
            let agreed = counts.len() == camps.len()
                && counts.iter().all(|counts| {
                    let pair = counts.pair(first, second);
                    pair.before > 0 && 4 * pair.before >= 3 * pair.compared()
                });
            if agreed {
                accepted.push((first, second));
            }
        }
    }
    accepted
}

#[cfg(test)]
#[path = "patterns_tests.rs"]
mod tests;
