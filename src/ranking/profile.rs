//! Ballots and profiles: what the members said, as orders of need groups.
//!
//! A ballot is a weak order of some of the groups 0…n−1: groups may stand level, and a group
//! may be left out (*vet ej*). Left out is never the same as last: a pair counts only on
//! ballots that place both. "The rest, level, last" is an explicit tie and is placed.
//!
//! Invariants: every ballot of a profile speaks of the same n ≥ 1 groups, places at least one
//! of them, and has no gaps between its places. Limit: at most 65 534 groups.

use thiserror::Error;

use crate::text::{Explain, Message};

/// The mark of a group that a ballot leaves out.
const UNKNOWN: u16 = 0;

/// Why a ballot or a profile cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ProfileError {
    /// There are no need groups at all.
    #[error("there are no need groups")]
    NoGroups,
    /// More groups than the method can hold.
    #[error("{0} need groups are more than the {max} that can be ordered", max = Profile::MOST_GROUPS)]
    TooManyGroups(usize),
    /// There is no ballot.
    #[error("there is no ballot")]
    NoBallots,
    /// A ballot places no group.
    #[error("the ballot places no need group")]
    EmptyBallot,
    /// A place on a ballot holds no group; places count from 1.
    #[error("place {place} of the ballot holds no need group")]
    EmptyPlace {
        /// The empty place, from 1.
        place: usize,
    },
    /// A ballot names a group that does not exist.
    #[error("the ballot names group number {group}, but there are {groups}")]
    UnknownGroup {
        /// The index on the ballot, from 0.
        group: usize,
        /// How many groups there are.
        groups: usize,
    },
    /// A ballot places the same group twice.
    #[error("the ballot places group number {group} twice")]
    DuplicateGroup {
        /// The group's index, from 0.
        group: usize,
    },
    /// The ballots speak of different numbers of groups.
    #[error("ballot {ballot} speaks of {found} need groups, the profile of {expected}")]
    DifferentLength {
        /// The ballot's index, from 0.
        ballot: usize,
        /// How many groups the ballot speaks of.
        found: usize,
        /// How many the profile speaks of.
        expected: usize,
    },
}

impl Explain for ProfileError {
    fn message(&self) -> Message {
        match self {
            Self::NoGroups => Message::new("ballots-error-no-groups"),
            Self::TooManyGroups(groups) => Message::new("ballots-error-too-many-groups")
                .with("groups", *groups)
                .with("most", Profile::MOST_GROUPS),
            Self::NoBallots => Message::new("ballots-error-no-ballots"),
            Self::EmptyBallot => Message::new("ballots-error-empty-ballot"),
            Self::EmptyPlace { place } => {
                Message::new("ballots-error-empty-place").with("place", *place)
            }
            Self::UnknownGroup { group, groups } => Message::new("ballots-error-unknown-group")
                .with("number", group + 1)
                .with("groups", *groups),
            Self::DuplicateGroup { group } => {
                Message::new("ballots-error-duplicate-group").with("number", group + 1)
            }
            Self::DifferentLength {
                ballot,
                found,
                expected,
            } => Message::new("ballots-error-different-length")
                .with("ballot", ballot + 1)
                .with("found", *found)
                .with("expected", *expected),
        }
    }
}

/// One member's weak, possibly partial order of the groups 0…n−1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ballot {
    /// Per group: 0 for left out, else the tier counted from 1, without gaps.
    levels: Vec<u16>,
    placed: usize,
}

impl Ballot {
    /// A ballot from its tiers, the most preferred first; groups in one tier stand level,
    /// groups in no tier are left out.
    ///
    /// # Errors
    /// No groups, too many, an index out of range or twice, an empty tier, no tier at all.
    pub fn from_tiers(groups: usize, tiers: &[Vec<usize>]) -> Result<Self, ProfileError> {
        check_group_count(groups)?;
        let mut levels = vec![UNKNOWN; groups];
        let mut placed = 0;
        for (level, tier) in (1_u16..).zip(tiers) {
            if tier.is_empty() {
                return Err(ProfileError::EmptyPlace {
                    place: usize::from(level),
                });
            }
            for &group in tier {
                match levels.get_mut(group) {
                    None => return Err(ProfileError::UnknownGroup { group, groups }),
                    Some(slot) if *slot != UNKNOWN => {
                        return Err(ProfileError::DuplicateGroup { group });
                    }
                    Some(slot) => *slot = level,
                }
                placed += 1;
            }
        }
        if placed == 0 {
            return Err(ProfileError::EmptyBallot);
        }
        Ok(Self { levels, placed })
    }

    /// A ballot from one score per group, high first; equal scores stand level, `None` is left out.
    ///
    /// Scores that are not numbers are taken as left out.
    ///
    /// # Errors
    /// No groups, too many, or none of them scored.
    pub fn from_scores(scores: &[Option<f64>]) -> Result<Self, ProfileError> {
        check_group_count(scores.len())?;
        let mut ranked: Vec<(usize, f64)> = scores
            .iter()
            .enumerate()
            .filter_map(|(group, score)| Some((group, (*score)?)))
            .filter(|(_, score)| !score.is_nan())
            .collect();
        ranked.sort_by(|(_, left), (_, right)| right.total_cmp(left));
        let tiers: Vec<Vec<usize>> = ranked
            .chunk_by(|(_, left), (_, right)| left == right)
            .map(|tier| tier.iter().map(|(group, _)| *group).collect())
            .collect();
        Self::from_tiers(scores.len(), &tiers)
    }

    /// How many groups the ballot speaks of, placed or not.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.levels.len()
    }

    /// How many groups the ballot places.
    #[must_use]
    pub fn placed(&self) -> usize {
        self.placed
    }

    /// Whether every group is placed.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.placed == self.levels.len()
    }

    /// Whether every group is placed and none stands level with another.
    #[must_use]
    pub fn is_strict_and_complete(&self) -> bool {
        self.levels
            .iter()
            .max()
            .is_some_and(|last| usize::from(*last) == self.levels.len())
    }

    /// The tier of a group, from 0; `None` if it is left out or does not exist.
    #[must_use]
    pub fn tier_of(&self, group: usize) -> Option<usize> {
        match self.levels.get(group) {
            None | Some(&UNKNOWN) => None,
            Some(level) => Some(usize::from(*level) - 1),
        }
    }

    /// Per group: 0 for left out, else its tier from 1 without gaps. For the counting kernels.
    pub(crate) fn levels(&self) -> &[u16] {
        &self.levels
    }

    /// The tiers, the most preferred first, each in rising group order.
    #[must_use]
    pub fn tiers(&self) -> Vec<Vec<usize>> {
        let last = self.levels.iter().max().copied().unwrap_or(UNKNOWN);
        let mut tiers = vec![Vec::new(); usize::from(last)];
        for (group, level) in self.levels.iter().enumerate() {
            if let Some(tier) = usize::from(*level)
                .checked_sub(1)
                .and_then(|index| tiers.get_mut(index))
            {
                tier.push(group);
            }
        }
        tiers
    }

    /// Places on the ballot, 1…k over the k placed groups; level groups share the mean of their
    /// places. `None` for a group left out.
    #[must_use]
    pub fn mean_places(&self) -> Vec<Option<f64>> {
        let mut places = vec![None; self.levels.len()];
        let mut before = 0_usize;
        for tier in self.tiers() {
            let place = before as f64 + (tier.len() as f64 + 1.0) / 2.0;
            for &group in &tier {
                if let Some(slot) = places.get_mut(group) {
                    *slot = Some(place);
                }
            }
            before += tier.len();
        }
        places
    }
}

/// The ballots of one round: at least one, all over the same groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    groups: usize,
    ballots: Vec<Ballot>,
}

impl Profile {
    /// The most groups a profile can hold.
    pub const MOST_GROUPS: usize = u16::MAX as usize - 1;

    /// A profile over `groups` need groups.
    ///
    /// # Errors
    /// No groups, too many, no ballots, or a ballot over another number of groups.
    pub fn new(groups: usize, ballots: Vec<Ballot>) -> Result<Self, ProfileError> {
        check_group_count(groups)?;
        if ballots.is_empty() {
            return Err(ProfileError::NoBallots);
        }
        for (index, ballot) in ballots.iter().enumerate() {
            if ballot.groups() != groups {
                return Err(ProfileError::DifferentLength {
                    ballot: index,
                    found: ballot.groups(),
                    expected: groups,
                });
            }
        }
        Ok(Self { groups, ballots })
    }

    /// A profile from the tiers of each ballot, the most preferred first.
    ///
    /// # Errors
    /// As [`Ballot::from_tiers`] and [`Profile::new`].
    pub fn from_tiers(groups: usize, ballots: &[Vec<Vec<usize>>]) -> Result<Self, ProfileError> {
        let ballots = ballots
            .iter()
            .map(|tiers| Ballot::from_tiers(groups, tiers))
            .collect::<Result<Vec<_>, _>>()?;
        Self::new(groups, ballots)
    }

    /// How many need groups.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.groups
    }

    /// The ballots, in the order given.
    #[must_use]
    pub fn ballots(&self) -> &[Ballot] {
        &self.ballots
    }

    /// How many ballots.
    #[must_use]
    pub fn voters(&self) -> usize {
        self.ballots.len()
    }
}

fn check_group_count(groups: usize) -> Result<(), ProfileError> {
    match groups {
        0 => Err(ProfileError::NoGroups),
        1..=Profile::MOST_GROUPS => Ok(()),
        _ => Err(ProfileError::TooManyGroups(groups)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ballot_keeps_ties_and_what_it_leaves_out() {
        let ballot = Ballot::from_tiers(5, &[vec![3], vec![2, 0]]).unwrap();
        assert_eq!(ballot.tier_of(3), Some(0));
        assert_eq!(ballot.tier_of(0), Some(1));
        assert_eq!(ballot.tier_of(1), None);
        assert_eq!(ballot.tier_of(9), None);
        assert_eq!(ballot.tiers(), vec![vec![3], vec![0, 2]]);
        assert_eq!(ballot.placed(), 3);
        assert!(!ballot.is_complete());
        assert_eq!(
            ballot.mean_places(),
            vec![Some(2.5), None, Some(2.5), Some(1.0), None]
        );
    }

    #[test]
    fn strict_and_complete_is_told_from_tied_and_partial() {
        let strict = Ballot::from_tiers(2, &[vec![1], vec![0]]).unwrap();
        let tied = Ballot::from_tiers(2, &[vec![1, 0]]).unwrap();
        let partial = Ballot::from_tiers(2, &[vec![1]]).unwrap();
        assert!(strict.is_strict_and_complete());
        assert!(!tied.is_strict_and_complete() && tied.is_complete());
        assert!(!partial.is_strict_and_complete() && !partial.is_complete());
    }

    #[test]
    fn bad_ballots_say_what_is_wrong() {
        let make = Ballot::from_tiers;
        assert_eq!(make(0, &[]), Err(ProfileError::NoGroups));
        assert_eq!(make(3, &[]), Err(ProfileError::EmptyBallot));
        assert_eq!(
            make(3, &[vec![0], vec![]]),
            Err(ProfileError::EmptyPlace { place: 2 })
        );
        assert_eq!(
            make(3, &[vec![0], vec![0]]),
            Err(ProfileError::DuplicateGroup { group: 0 })
        );
        assert_eq!(
            make(3, &[vec![3]]),
            Err(ProfileError::UnknownGroup {
                group: 3,
                groups: 3
            })
        );
        assert_eq!(
            make(70_000, &[vec![3]]),
            Err(ProfileError::TooManyGroups(70_000))
        );
    }

    #[test]
    fn a_profile_wants_ballots_of_one_length() {
        assert_eq!(Profile::new(2, Vec::new()), Err(ProfileError::NoBallots));
        let other = Ballot::from_tiers(3, &[vec![0]]).unwrap();
        assert_eq!(
            Profile::new(2, vec![other]),
            Err(ProfileError::DifferentLength {
                ballot: 0,
                found: 3,
                expected: 2
            })
        );
    }

    #[test]
    fn scores_become_tiers_high_first() {
        let ballot =
            Ballot::from_scores(&[Some(20.0), None, Some(60.0), Some(20.0), Some(f64::NAN)])
                .unwrap();
        assert_eq!(ballot.tiers(), vec![vec![2], vec![0, 3]]);
    }
}
