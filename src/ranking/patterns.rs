//! Two patterns: whether the ballots fall into two camps, and what both accept.
//!
//! The camps are the exact best pair of medoids (Kaufman and Rousseeuw 1990) on the Kendall
//! distance of [`ballot_distance`]: two ballots such that the sum of every ballot's distance to
//! the nearer one is least, among the pairs whose camps are both large enough. With few ballots,
//! few groups or camps that are not clearly apart, nothing is said: a split seen by chance does
//! harm. Ballots that share no pair count as ½ apart, as by chance.

use crate::ranking::agreement::ballot_distance;
use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::profile::{Ballot, Profile};

/// Fewer ballots than this say nothing.
pub const FEWEST_BALLOTS: usize = 8;
/// Fewer groups than this say nothing.
pub const FEWEST_GROUPS: usize = 6;
/// A camp has at least so many ballots, and at least a fifth of all.
pub const SMALLEST_CAMP: usize = 3;

/// From so many groups the lower silhouette is enough.
const MANY_GROUPS: usize = 10;
const SILHOUETTE_MANY_GROUPS: f64 = 0.35;
const SILHOUETTE_FEW_GROUPS: f64 = 0.5;
const DISTANCE_WITHOUT_COMMON_PAIR: f64 = 0.5;

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
    /// No two camps, both large enough, are clearly apart.
    NotApart,
}

/// Looks for two camps. All ballots being equal is no camps.
#[must_use]
pub fn patterns(profile: &Profile) -> Patterns {
    if profile.voters() < FEWEST_BALLOTS {
        return Patterns::TooFewBallots;
    }
    if profile.groups() < FEWEST_GROUPS {
        return Patterns::TooFewGroups;
    }
    let distances = Distances::new(profile.ballots());
    let smallest = SMALLEST_CAMP.max(profile.voters().div_ceil(5));
    let Some((medoids, total_distance)) = distances.best_medoids(smallest) else {
        return Patterns::NotApart;
    };
    let camps = distances.camps(medoids);
    let silhouette = distances.silhouette(&camps);
    let enough = if profile.groups() >= MANY_GROUPS {
        SILHOUETTE_MANY_GROUPS
    } else {
        SILHOUETTE_FEW_GROUPS
    };
    if silhouette < enough {
        return Patterns::NotApart;
    }
    Patterns::Two(TwoPatterns {
        medoids,
        both_accept: both_accept(profile, &camps),
        camps,
        total_distance,
        silhouette,
    })
}

/// The distances of all ballots from each other.
struct Distances {
    rows: Vec<Vec<f64>>,
}

impl Distances {
    fn new(ballots: &[Ballot]) -> Self {
        let distance = |first: &Ballot, second: &Ballot| {
            ballot_distance(first, second).unwrap_or(DISTANCE_WITHOUT_COMMON_PAIR)
        };
        let rows = ballots
            .iter()
            .enumerate()
            .map(|(index, first)| {
                let to = |(other, second): (usize, &Ballot)| {
                    if other == index {
                        0.0
                    } else {
                        distance(first, second)
                    }
                };
                ballots.iter().enumerate().map(to).collect()
            })
            .collect();
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
mod tests {
    use super::*;
    use crate::ranking::test_profiles::{from_words, random_strict};

    const EIGHT: [&str; 8] = [
        "1 2 3 4 5 6",
        "1 2 3 4 6 5",
        "2 1 3 4 5 6",
        "1 3 2 4 5 6",
        "6 5 4 3 2 1",
        "6 5 4 3 1 2",
        "5 6 4 3 2 1",
        "6 5 3 4 2 1",
    ];

    #[test]
    fn section_14_two_camps() {
        let Patterns::Two(found) = patterns(&from_words(6, &EIGHT)) else {
            panic!("there are two camps");
        };
        assert_eq!(found.medoids, [0, 4]);
        assert_eq!(found.camps, [vec![0, 1, 2, 3], vec![4, 5, 6, 7]]);
        assert!((found.total_distance - 0.4).abs() < 1e-12);
        assert!((found.silhouette - 9863.0 / 11077.0).abs() < 1e-12);
        assert!(found.both_accept.is_empty());
    }

    #[test]
    fn what_both_accept_is_told() {
        // A seventh group stands last on every ballot.
        let ballots: Vec<String> = EIGHT.iter().map(|ballot| format!("{ballot} 7")).collect();
        let ballots: Vec<&str> = ballots.iter().map(String::as_str).collect();
        let Patterns::Two(found) = patterns(&from_words(7, &ballots)) else {
            panic!("there are two camps");
        };
        let expected: Vec<(usize, usize)> = (0..6).map(|group| (group, 6)).collect();
        assert_eq!(found.both_accept, expected);
    }

    #[test]
    fn nothing_is_said_on_too_little() {
        assert_eq!(
            patterns(&from_words(6, &EIGHT[..7])),
            Patterns::TooFewBallots
        );
        assert_eq!(
            patterns(&from_words(5, &["1 2 3 4 5"; 9])),
            Patterns::TooFewGroups
        );
        assert_eq!(
            patterns(&from_words(6, &["1 2 3 4 5 6"; 9])),
            Patterns::NotApart
        );
        let mut lone = vec!["1 2 3 4 5 6"; 9];
        lone.extend(["6 5 4 3 2 1"; 2]);
        assert_eq!(patterns(&from_words(6, &lone)), Patterns::NotApart);
        assert_eq!(patterns(&random_strict(1, 8, 20)), Patterns::NotApart);
    }
}
