//! How far the members agree: among each other, with the result, and from round to round.
//!
//! Nothing here names a member; what may be shown of it is decided where it is shown. Every
//! figure that cannot be given says why instead of being replaced by a number.

use rayon::prelude::*;
use thiserror::Error;

use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::profile::{Ballot, Profile, ProfileError};
use crate::ranking::tiers::TieredOrder;
use crate::text::{Explain, Message};

/// Kendall's W is given from so many complete ballots.
pub const FEWEST_FOR_CONCORDANCE: usize = 3;

/// Subgroups smaller than this are not compared, so that nobody is exposed.
pub const SMALLEST_SUBGROUP: usize = 5;

/// A pair counts towards conflict from so many ballots that order it strictly.
const FEWEST_STRICT: u32 = 2;

/// Why there is no Kendall's W.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoConcordance {
    /// Fewer than two groups: nothing is ordered.
    #[error("there is only one need group")]
    OneGroup,
    /// Too few ballots place all groups: at least three and at least half of them must.
    #[error("{complete} of {ballots} ballots place all need groups, which is too few")]
    TooFewComplete {
        /// Ballots that place all groups.
        complete: usize,
        /// All ballots.
        ballots: usize,
    },
    /// Every complete ballot places all groups level.
    #[error("all ballots place all need groups level")]
    AllLevel,
}

impl Explain for NoConcordance {
    fn message(&self) -> Message {
        match self {
            Self::OneGroup => Message::new("ballots-no-concordance-one-group"),
            Self::TooFewComplete { complete, ballots } => {
                Message::new("ballots-no-concordance-too-few")
                    .with("complete", *complete)
                    .with("ballots", *ballots)
            }
            Self::AllLevel => Message::new("ballots-no-concordance-all-level"),
        }
    }
}

/// Kendall's coefficient of concordance and what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Concordance {
    /// W, 0…1: 1 when all complete ballots are equal.
    pub w: f64,
    /// `(V·W − 1)/(V − 1)`, the mean Spearman correlation of two ballots (exactly so without ties).
    pub mean_spearman: f64,
    /// How many complete ballots it rests on.
    pub complete: usize,
}

/// Kendall's W over the ballots that place all groups, corrected for ties
/// (Kendall and Babington Smith 1939; ties as in Siegel and Castellan 1988).
///
/// # Errors
/// Why it cannot be given: see [`NoConcordance`].
pub fn concordance(profile: &Profile) -> Result<Concordance, NoConcordance> {
    let complete: Vec<&Ballot> = profile
        .ballots()
        .iter()
        .filter(|ballot| ballot.is_complete())
        .collect();
    if profile.groups() < 2 {
        return Err(NoConcordance::OneGroup);
    }
    if complete.len() < FEWEST_FOR_CONCORDANCE || 2 * complete.len() < profile.voters() {
        return Err(NoConcordance::TooFewComplete {
            complete: complete.len(),
            ballots: profile.voters(),
        });
    }
    // Whole numbers throughout: places are doubled, so that shared ones stay whole.
    let groups = profile.groups() as i128;
    let voters = complete.len() as i128;
    let mut doubled_sums = vec![0_i128; profile.groups()];
    let mut tie_correction = 0;
    for ballot in &complete {
        let mut before = 0_i128;
        for tier in ballot.tiers() {
            let size = tier.len() as i128;
            for &group in &tier {
                if let Some(sum) = doubled_sums.get_mut(group) {
                    *sum += 2 * before + size + 1;
                }
            }
            before += size;
            tie_correction += size * size * size - size;
        }
    }
    let mean = voters * (groups + 1);
    let squares: i128 = doubled_sums
        .iter()
        .map(|sum| (sum - mean) * (sum - mean))
        .sum();
    let most = voters * voters * (groups * groups * groups - groups) - voters * tie_correction;
    if most == 0 {
        return Err(NoConcordance::AllLevel);
    }
    let w = (3 * squares) as f64 / most as f64;
    let voters = voters as f64;
    Ok(Concordance {
        w,
        mean_spearman: (voters * w - 1.0) / (voters - 1.0),
        complete: complete.len(),
    })
}

/// Kendall distance of two ballots over the pairs both place, 0…1: a pair placed the other way
/// round counts 1, a pair level on one ballot only ½. `None` if they share no pair.
#[must_use]
pub fn ballot_distance(first: &Ballot, second: &Ballot) -> Option<f64> {
    levels_distance(first.levels(), second.levels())
}

/// [`ballot_distance`] of two rows of levels: per group 0 for left out, else a number that grows with the
/// place.
pub(crate) fn levels_distance(first: &[u16], second: &[u16]) -> Option<f64> {
    // Signed, because the common vector units compare signed numbers only.
    let signed = |level: u16| (i32::from(level) - 32_768) as i16;
    let (own, other): (Vec<i16>, Vec<i16>) = first
        .iter()
        .zip(second)
        .filter(|(own, other)| **own != 0 && **other != 0)
        .map(|(own, other)| (signed(*own), signed(*other)))
        .unzip();
    let doubled: u64 = own
        .iter()
        .zip(&other)
        .enumerate()
        .map(|(index, (&from, &other_from))| {
            let later = own.iter().zip(&other).skip(index + 1);
            u64::from(
                later
                    .map(|(&to, &other_to)| {
                        let own = i16::from(to > from) - i16::from(to < from);
                        let other =
                            i16::from(other_to > other_from) - i16::from(other_to < other_from);
                        u32::from(own.abs_diff(other))
                    })
                    .sum::<u32>(),
            )
        })
        .sum();
    let pairs = (own.len() * own.len().saturating_sub(1) / 2) as u64;
    (pairs > 0).then(|| doubled as f64 / (2 * pairs) as f64)
}

/// The mean over all pairs of ballots of 1 − 2d, −1…1, where d is [`ballot_distance`]: 1 when
/// all agree, 0 as by chance. Pairs of ballots that share no pair of groups are left out; `None`
/// if none is left.
#[must_use]
pub fn mean_agreement(profile: &Profile) -> Option<f64> {
    let with_later = |(index, first): (usize, &Ballot)| {
        profile
            .ballots()
            .iter()
            .skip(index + 1)
            .filter_map(|second| ballot_distance(first, second))
            .fold((0.0, 0_u64), |(sum, count), distance| {
                (sum + 1.0 - 2.0 * distance, count + 1)
            })
    };
    // Summed ballot by ballot in order, so that threads do not change the result.
    let sums: Vec<(f64, u64)> = profile
        .ballots()
        .par_iter()
        .enumerate()
        .map(with_later)
        .collect();
    let (sum, pairs) = sums
        .into_iter()
        .fold((0.0, 0), |(sum, pairs), (own, count)| {
            (sum + own, pairs + count)
        });
    (pairs > 0).then(|| sum / pairs as f64)
}

/// How far a ballot is from a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DistanceToResult {
    /// Twice the pairs set against: 2 for each the result turns, 1 for each it places level.
    pub doubled_against: u64,
    /// Pairs that the ballot orders strictly.
    pub strict: u64,
}

impl DistanceToResult {
    /// The share set against, 0…1; `None` if the ballot orders no pair strictly.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.strict > 0).then(|| self.doubled_against as f64 / (2 * self.strict) as f64)
    }
}

/// How many of the pairs that a ballot orders strictly the result sets against, ½ where the
/// result places them level. Groups that the result sets aside are left out.
#[must_use]
pub fn distance_to_result(ballot: &Ballot, result: &TieredOrder) -> DistanceToResult {
    let both: Vec<(usize, usize)> = (0..ballot.groups())
        .filter_map(|group| Some((ballot.tier_of(group)?, result.place_of(group)?)))
        .collect();
    let mut distance = DistanceToResult {
        doubled_against: 0,
        strict: 0,
    };
    for (index, first) in both.iter().enumerate() {
        for second in both.iter().skip(index + 1) {
            let ((tier, place), (other_tier, other_place)) = if first.0 < second.0 {
                (first, second)
            } else {
                (second, first)
            };
            if tier == other_tier {
                continue;
            }
            distance.strict += 1;
            distance.doubled_against += match place.cmp(other_place) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Equal => 1,
                std::cmp::Ordering::Greater => 2,
            };
        }
    }
    distance
}

/// Conflict, 0…1: the mean over pairs of `1 − |n_ij − n_ji| / (n_ij + n_ji)`, ties dropped, pairs
/// that fewer than two ballots order strictly left out (Can, Özkes and Storcken 2015). 0 when
/// all agree, 1 when every pair is split evenly; `None` if no pair is left.
#[must_use]
pub fn conflict(counts: &HeadToHead) -> Option<f64> {
    mean(pairs(counts.groups()).filter_map(|(first, second)| pair_conflict(counts, first, second)))
}

/// The conflict of one pair, 0…1; `None` if fewer than two ballots order it strictly.
#[must_use]
pub fn pair_conflict(counts: &HeadToHead, first: usize, second: usize) -> Option<f64> {
    let pair = counts.pair(first, second);
    let strict = pair.before + pair.after;
    (strict >= FEWEST_STRICT)
        .then(|| 1.0 - f64::from(pair.before.abs_diff(pair.after)) / f64::from(strict))
}

/// Why two subgroups are not compared.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoComparison {
    /// A subgroup is smaller than [`SMALLEST_SUBGROUP`].
    #[error("a subgroup of {0} is too small to be compared")]
    TooSmall(usize),
    /// No pair is ordered strictly by at least two ballots in each subgroup.
    #[error("the subgroups have no pair of need groups in common")]
    NothingInCommon,
    /// A ballot number is out of range.
    #[error("there is no ballot with that number")]
    UnknownBallot,
    /// A ballot is in the same subgroup twice, which would make it look larger than it is.
    #[error("a ballot is in a subgroup twice")]
    BallotTwice,
    /// The ballots do not make up a profile.
    #[error(transparent)]
    Profile(#[from] ProfileError),
}

impl Explain for NoComparison {
    fn message(&self) -> Message {
        match self {
            Self::TooSmall(size) => {
                Message::new("ballots-no-comparison-too-small").with("size", *size)
            }
            Self::NothingInCommon => Message::new("ballots-no-comparison-nothing"),
            Self::UnknownBallot => Message::new("ballots-no-comparison-unknown"),
            Self::BallotTwice => Message::new("ballots-no-comparison-twice"),
            Self::Profile(error) => error.message(),
        }
    }
}

/// How far two subgroups differ, 0…1: the mean over pairs of the difference between their shares
/// for *i before j*. The subgroups are given as indices of ballots.
///
/// # Errors
/// A subgroup below [`SMALLEST_SUBGROUP`], an unknown ballot or one given twice, or no pair to
/// compare.
pub fn between_subgroups(
    profile: &Profile,
    first: &[usize],
    second: &[usize],
) -> Result<f64, NoComparison> {
    let counts = |members: &[usize]| {
        if members.len() < SMALLEST_SUBGROUP {
            return Err(NoComparison::TooSmall(members.len()));
        }
        let mut sorted = members.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        if sorted.len() < members.len() {
            return Err(NoComparison::BallotTwice);
        }
        let ballots = members
            .iter()
            .map(|&member| profile.ballots().get(member).cloned())
            .collect::<Option<Vec<Ballot>>>()
            .ok_or(NoComparison::UnknownBallot)?;
        Ok(HeadToHead::count(&Profile::new(profile.groups(), ballots)?))
    };
    share_difference(&counts(first)?, &counts(second)?).ok_or(NoComparison::NothingInCommon)
}

/// The mean over pairs of |share_G − share_H|, pairs as in [`conflict`] in both.
fn share_difference(first: &HeadToHead, second: &HeadToHead) -> Option<f64> {
    let share = |counts: &HeadToHead, own: usize, other: usize| {
        let pair = counts.pair(own, other);
        let strict = pair.before + pair.after;
        (strict >= FEWEST_STRICT).then(|| f64::from(pair.before) / f64::from(strict))
    };
    mean(
        pairs(first.groups())
            .filter_map(|(own, other)| share(first, own, other).zip(share(second, own, other)))
            .map(|(left, right)| (left - right).abs()),
    )
}

fn pairs(groups: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..groups).flat_map(move |first| (first + 1..groups).map(move |second| (first, second)))
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u64), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / count as f64)
}

/// How one group's place changed between two rounds; places are competition places from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceChange {
    /// The place before.
    pub before: usize,
    /// The place after.
    pub after: usize,
}

impl PlaceChange {
    /// Places won (positive) or lost (negative).
    #[must_use]
    pub fn places_up(self) -> i64 {
        self.before as i64 - self.after as i64
    }
}

/// What changed from one round to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct BetweenRounds {
    /// Per group its places in both rounds; `None` if set aside in one.
    pub changes: Vec<Option<PlaceChange>>,
    /// Kendall's W before.
    pub before: Result<Concordance, NoConcordance>,
    /// Kendall's W after.
    pub after: Result<Concordance, NoConcordance>,
}

/// Compares two rounds over the same groups, each given as its ballots and its result.
#[must_use]
pub fn between_rounds(
    before: (&Profile, &TieredOrder),
    after: (&Profile, &TieredOrder),
) -> BetweenRounds {
    let changes = before
        .1
        .places()
        .iter()
        .zip(after.1.places())
        .map(|(before, after)| {
            Some(PlaceChange {
                before: (*before)?,
                after: (*after)?,
            })
        })
        .collect();
    BetweenRounds {
        changes,
        before: concordance(before.0),
        after: concordance(after.0),
    }
}

#[cfg(test)]
mod tests;
