//! Two patterns among the answers in the room's own terms: what both accept, and what they part over.
//!
//! Invariants: nothing is said of fewer than eight answers, of a pattern with fewer than three, or of what may be chance
//! ([`crate::ranking::patterns`] holds it); no answer's place in a pattern leaves this file.

use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::median_rank::median_rank;
use crate::ranking::of_workshop::RoundView;
use crate::ranking::patterns::{Patterns, TwoPatterns, patterns};
use crate::ranking::profile::{Ballot, Profile};
use crate::text;
use crate::text::Texts;
use crate::workshop::{GroupId, Workshop};

/// Groups named early, or as what the patterns part over.
const MOST_NAMED: usize = 2;
/// More groups than this have too many pairs to be told one by one.
const MOST_GROUPS: usize = 60;
/// Places the two patterns' middles must lie apart to be told.
const CLEARLY_APART: f64 = 1.5;

/// Whether the answers of a round follow two patterns.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// They do.
    Two(Told),
    /// It cannot be said: too few answers or groups, no clear patterns, or such as chance gives.
    None,
}

/// Two patterns as they are told.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Answers in the larger and the smaller pattern; each at least three.
    pub sizes: (usize, usize),
    /// Groups that both put early, the surest first.
    pub early: Vec<GroupId>,
    /// Groups whose middle places lie furthest apart, the furthest first, with the middle place in the larger and the
    /// smaller pattern.
    pub apart: Vec<(GroupId, f64, f64)>,
    /// What at least three quarters of both accept: the first before the second, without what follows from the others.
    pub accepted: Vec<(GroupId, GroupId)>,
}

impl Found {
    /// What the answers of a round say.
    pub fn of(view: &RoundView) -> Self {
        let Some(profile) = &view.profile else {
            return Self::None;
        };
        match patterns(profile, &|| false) {
            Patterns::Two(two) => told(view, profile, &two).map_or(Self::None, Self::Two),
            Patterns::NotApart | Patterns::TooFewBallots | Patterns::TooFewGroups => Self::None,
        }
    }
}

fn told(view: &RoundView, profile: &Profile, two: &TwoPatterns) -> Option<Told> {
    let [one, other] = &two.camps;
    let (larger, smaller) = if one.len() >= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let middles = [middles(profile, larger)?, middles(profile, smaller)?];
    let group = |row: usize| view.groups.get(row).cloned();
    let [of_larger, of_smaller] = &middles;
    let mut apart: Vec<(usize, f64, f64)> = of_larger
        .iter()
        .zip(of_smaller)
        .enumerate()
        .filter_map(|(row, (larger, smaller))| Some((row, (*larger)?, (*smaller)?)))
        .filter(|(_, larger, smaller)| (larger - smaller).abs() >= CLEARLY_APART)
        .collect();
    apart.sort_by(|a, b| (b.1 - b.2).abs().total_cmp(&(a.1 - a.2).abs()));
    apart.truncate(MOST_NAMED);
    Some(Told {
        sizes: (larger.len(), smaller.len()),
        early: early(two, profile.groups())
            .into_iter()
            .filter_map(group)
            .collect(),
        apart: apart
            .into_iter()
            .filter_map(|(row, larger, smaller)| Some((group(row)?, larger, smaller)))
            .collect(),
        accepted: nearest(two, profile.groups())
            .into_iter()
            .filter_map(|(first, second)| Some((group(first)?, group(second)?)))
            .collect(),
    })
}

/// The middle place of every group among some ballots; none where they do not place it.
fn middles(profile: &Profile, rows: &[usize]) -> Option<Vec<Option<f64>>> {
    let ballots: Vec<Ballot> = rows
        .iter()
        .filter_map(|row| profile.ballots().get(*row).cloned())
        .collect();
    let camp = Profile::new(profile.groups(), ballots).ok()?;
    let counts = HeadToHead::count(&camp);
    let found = median_rank(&camp, &counts).spreads;
    Some(
        found
            .into_iter()
            .map(|spread| spread.map(|spread| spread.median))
            .collect(),
    )
}

/// Groups that both put before most others, and few before them.
fn early(two: &TwoPatterns, groups: usize) -> Vec<usize> {
    let mut before = vec![0_i64; groups];
    for (first, second) in &two.both_accept {
        for (row, change) in [(first, 1), (second, -1)] {
            if let Some(count) = before.get_mut(*row) {
                *count += change;
            }
        }
    }
    let half = i64::try_from(groups / 2).unwrap_or(i64::MAX);
    let mut rows: Vec<(usize, i64)> = before
        .into_iter()
        .enumerate()
        .filter(|(_, count)| *count >= half)
        .collect();
    rows.sort_by_key(|(row, count)| (-count, *row));
    rows.truncate(MOST_NAMED);
    rows.into_iter().map(|(row, _)| row).collect()
}

/// The accepted pairs with nothing between them.
fn nearest(two: &TwoPatterns, groups: usize) -> Vec<(usize, usize)> {
    if groups > MOST_GROUPS {
        return Vec::new();
    }
    let mut accepted = vec![vec![false; groups]; groups];
    for (first, second) in &two.both_accept {
        if let Some(cell) = accepted
            .get_mut(*first)
            .and_then(|row| row.get_mut(*second))
        {
            *cell = true;
        }
    }
    let holds = |first: usize, second: usize| {
        accepted
            .get(first)
            .and_then(|row| row.get(second))
            .copied()
            .unwrap_or(false)
    };
    two.both_accept
        .iter()
        .copied()
        .filter(|(first, second)| {
            !(0..groups).any(|between| holds(*first, between) && holds(between, *second))
        })
        .collect()
}

/// The patterns in one or two sentences.
pub fn in_words(found: &Found, workshop: &Workshop, texts: &Texts) -> String {
    let names = |groups: &[GroupId]| {
        let names: Vec<&str> = groups.iter().map(|id| workshop.group_name(id)).collect();
        texts.list(&names)
    };
    let told = match found {
        Found::Two(told) => told,
        Found::None => return texts.get("agreement-patterns-unknown"),
    };
    let apart: Vec<GroupId> = told
        .apart
        .iter()
        .map(|(group, _, _)| group.clone())
        .collect();
    match (told.early.is_empty(), apart.is_empty()) {
        (false, false) => text!(
            texts,
            "agreement-patterns",
            both = names(&told.early),
            apart = names(&apart)
        ),
        (true, false) => text!(texts, "patterns-apart-only", apart = names(&apart)),
        (false, true) => text!(texts, "patterns-both-only", both = names(&told.early)),
        (true, true) => texts.get("patterns-two"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Shipped;
    use crate::workshop::RankingAnswer;

    /// The example with two camps: so many answers one way, so many the other, all with the first groups early.
    fn split(one: usize, other: usize) -> Workshop {
        let mut workshop = Shipped::Example.workshop().unwrap();
        let ids: Vec<GroupId> = workshop
            .need_groups
            .iter()
            .map(|it| it.id.clone())
            .collect();
        let round = workshop.rounds.last_mut().unwrap();
        let pattern = round.ballots().next().cloned().unwrap();
        let tiers = |turned: bool| -> Vec<Vec<GroupId>> {
            let (early, late) = ids.split_at(2);
            let mut late = late.to_vec();
            if turned {
                late.reverse();
            }
            early
                .iter()
                .cloned()
                .chain(late)
                .map(|id| vec![id])
                .collect()
        };
        round.sums = None;
        round.answers = (0..one + other)
            .map(|index| {
                let mut ballot = pattern.clone();
                ballot.member = crate::workshop::ParticipantId::new(format!("L{}", index + 1));
                ballot.abstains = false;
                ballot.ranking = Some(RankingAnswer {
                    tiers: tiers(index >= one),
                    ..RankingAnswer::default()
                });
                ballot.into()
            })
            .collect();
        workshop
    }

    fn found(workshop: &Workshop) -> Found {
        Found::of(&RoundView::of(workshop, workshop.rounds.last().unwrap()).unwrap())
    }

    #[test]
    fn two_camps_are_told_by_what_they_share_and_part_over() {
        let workshop = split(6, 4);
        let Found::Two(told) = found(&workshop) else {
            panic!("two camps");
        };
        let ids: Vec<&GroupId> = workshop.need_groups.iter().map(|it| &it.id).collect();
        assert_eq!(told.sizes, (6, 4));
        assert_eq!(told.early.iter().collect::<Vec<_>>(), &ids[..2]);
        let (furthest, larger, smaller) = &told.apart[0];
        assert!(!told.early.contains(furthest));
        assert!((larger - smaller).abs() > 5.0);
        // The first before the second, and nothing that follows from it.
        assert!(told.accepted.contains(&(ids[0].clone(), ids[1].clone())));
        assert!(!told.accepted.contains(&(ids[0].clone(), ids[5].clone())));
    }

    #[test]
    fn a_pattern_of_two_and_a_small_board_are_never_told() {
        assert_eq!(found(&split(9, 2)), Found::None);
        assert_eq!(found(&split(4, 3)), Found::None);
        assert_eq!(found(&split(10, 0)), Found::None);
    }
}
