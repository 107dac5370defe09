//! What a round's answers say together, from the answers themselves or, where they are removed or cannot be
//! read, from its sums.

use crate::ranking::aggregation::{Aggregated as MembersOrder, Answers, aggregate};
use crate::ranking::agreement::{Concordance, NoConcordance, concordance};
use crate::ranking::head_to_head::{HeadToHead, PairCount};
use crate::ranking::kemeny::Effort;
use crate::ranking::median_rank::{PlaceSpread, median_rank};
use crate::ranking::points::{MeanShares, PointBallot, mean_shares};
use crate::ranking::profile::{Ballot, Profile};
use crate::ranking::tiers::TieredOrder;
use crate::ranking::weights::board_weights;
use crate::workshop::{Aggregation, Edit, GroupId, Round, RoundSums, WeightSum, Workshop};

use super::situation::member_weights;

/// The members' answers of one round, together.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundView {
    /// The groups; rows and columns below.
    pub groups: Vec<GroupId>,
    /// Answers handed in.
    pub answers: usize,
    /// Of which hold an order.
    pub rankings: usize,
    /// Of which abstain.
    pub abstentions: usize,
    /// Who was put before whom.
    pub counts: HeadToHead,
    /// Per group how many answers rank it.
    pub placed: Vec<usize>,
    /// The orders themselves, without codes; none where single answers are removed or cannot be read.
    pub profile: Option<Profile>,
    /// Median place and quartiles per group; none where single answers are removed or cannot be read, or where
    /// nobody placed it.
    pub spreads: Vec<Option<PlaceSpread>>,
    /// Kendall's W, or why there is none; from the sums where there are no answers to read.
    pub concordance: Result<f64, Option<NoConcordance>>,
    /// The mean share of the points per group, over those who gave points to all; none without any.
    pub shares: Option<MeanShares>,
}

impl RoundView {
    /// What a round says; none while nobody has ranked, and none where some answer cannot be read and no sums
    /// stand: a part of the answers does not speak for the round.
    pub fn of(workshop: &Workshop, round: &Round) -> Option<Self> {
        match &round.sums {
            _ if round.is_readable() => from_ballots(workshop, round),
            Some(sums) => from_sums(sums),
            None => None,
        }
    }

    /// The members' order by a method. `stop` ends a long search; the result then says that it is not proved.
    /// None where the method needs single answers and there are none to read, or points that nobody has given.
    pub fn order(&self, method: Aggregation, stop: &dyn Fn() -> bool) -> Option<MembersOrder> {
        let answers = Answers {
            counts: &self.counts,
            profile: self.profile.as_ref(),
            shares: self.shares.as_ref(),
        };
        aggregate(method, &answers, Effort::default(), &|_| stop())
    }

    /// A group's row.
    pub fn index(&self, group: &GroupId) -> Option<usize> {
        self.groups.iter().position(|other| other == group)
    }

    /// How many put the first group before the second, after it, or level.
    pub fn pair(&self, first: &GroupId, second: &GroupId) -> Option<PairCount> {
        Some(self.counts.pair(self.index(first)?, self.index(second)?))
    }

    /// An order of rows as ids, with the groups set aside last in a tier of their own.
    pub fn ids(&self, order: &TieredOrder) -> Vec<Vec<GroupId>> {
        let tier = |rows: &[usize]| -> Vec<GroupId> {
            rows.iter()
                .filter_map(|row| self.groups.get(*row).cloned())
                .collect()
        };
        let mut tiers: Vec<Vec<GroupId>> = order.tiers().iter().map(|rows| tier(rows)).collect();
        if !order.set_aside().is_empty() {
            tiers.push(tier(order.set_aside()));
        }
        tiers
    }
}

fn ballots(workshop: &Workshop, round: &Round) -> Vec<Ballot> {
    let index = |id: &GroupId| {
        workshop
            .need_groups
            .iter()
            .position(|group| &group.id == id)
    };
    round
        .ballots()
        .filter(|ballot| !ballot.abstains)
        .filter_map(|ballot| {
            let tiers: Vec<Vec<usize>> = ballot
                .ranking
                .as_ref()?
                .tiers
                .iter()
                .map(|tier| tier.iter().filter_map(index).collect::<Vec<_>>())
                .filter(|tier| !tier.is_empty())
                .collect();
            Ballot::from_tiers(workshop.need_groups.len(), &tiers).ok()
        })
        .collect()
}

fn from_ballots(workshop: &Workshop, round: &Round) -> Option<RoundView> {
    let ballots = ballots(workshop, round);
    let rankings = ballots.len();
    if rankings == 0 {
        return None;
    }
    let profile = Profile::new(workshop.need_groups.len(), ballots).ok()?;
    let counts = HeadToHead::count(&profile);
    let spreads = median_rank(&profile, &counts).spreads;
    let concordance = concordance(&profile)
        .map(|Concordance { w, .. }| w)
        .map_err(Some);
    Some(RoundView {
        groups: workshop
            .need_groups
            .iter()
            .map(|group| group.id.clone())
            .collect(),
        answers: round.answers.len(),
        rankings,
        abstentions: round.ballots().filter(|ballot| ballot.abstains).count(),
        counts,
        placed: (0..profile.groups())
            .map(|group| {
                let ballots = profile.ballots().iter();
                ballots.filter(|it| it.tier_of(group).is_some()).count()
            })
            .collect(),
        profile: Some(profile),
        spreads,
        concordance,
        shares: mean_shares(&point_ballots(workshop, round)),
    })
}

fn from_sums(sums: &RoundSums) -> Option<RoundView> {
    if sums.rankings == 0 {
        return None;
    }
    let counts = HeadToHead::from_counts(&sums.preferred, &sums.tied)?;
    let whole = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    Some(RoundView {
        groups: sums.groups.clone(),
        answers: whole(sums.answers),
        rankings: whole(sums.rankings),
        abstentions: whole(sums.abstentions),
        spreads: vec![None; sums.groups.len()],
        counts,
        placed: sums
            .places
            .iter()
            .map(|row| row.iter().copied().map(whole).sum())
            .collect(),
        profile: None,
        concordance: sums.kendalls_w.ok_or(None),
        shares: (!sums.mean_shares.is_empty()).then(|| MeanShares {
            shares: sums.mean_shares.clone(),
            quartiles: Vec::new(),
            complete: whole(sums.complete_points),
        }),
    })
}

/// The sums of a round: enough to recompute the members' order, nothing that tells one answer from another. None
/// where some answer cannot be read and no sums stand.
pub fn sums_of(workshop: &Workshop, round: &Round) -> Option<RoundSums> {
    if !round.is_readable() && round.sums.is_some() {
        return round.sums.clone();
    }
    (round.unreadable() == 0).then(|| sums_of_ballots(workshop, round))
}

/// The edit that closes the open round, with its sums; none where no round is open or an answer cannot be read.
pub fn closing(workshop: &Workshop) -> Option<Edit> {
    let sums = sums_of(workshop, workshop.open_round()?)?;
    Some(Edit::CloseRound(Box::new(sums)))
}

fn sums_of_ballots(workshop: &Workshop, round: &Round) -> RoundSums {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let weights: Vec<_> = round
        .ballots()
        .filter(|ballot| !ballot.abstains)
        .filter_map(|ballot| member_weights(workshop, ballot.weights.as_ref()?))
        .collect();
    let weight_sums = board_weights(&weights).map_or_else(
        |_| Vec::new(),
        |board| {
            workshop
                .criteria
                .iter()
                .zip(board.mean.as_slice())
                .zip(&board.spread)
                .map(|((criterion, mean), spread)| WeightSum {
                    criterion: criterion.id.clone(),
                    mean: *mean,
                    lower: spread.lower_quartile,
                    median: spread.median,
                    upper: spread.upper_quartile,
                })
                .collect()
        },
    );
    let mut sums = RoundSums {
        answers: count(round.answers.len()),
        weightings: count(weights.len()),
        abstentions: count(round.ballots().filter(|ballot| ballot.abstains).count()),
        groups: workshop
            .need_groups
            .iter()
            .map(|group| group.id.clone())
            .collect(),
        weights: weight_sums,
        names_hidden: round.names_hidden(),
        ..RoundSums::default()
    };
    if let Some(shares) = mean_shares(&point_ballots(workshop, round)) {
        sums.complete_points = count(shares.complete);
        sums.mean_shares = shares.shares;
    }
    if let Some(view) = from_ballots(workshop, round) {
        let rows = 0..view.groups.len();
        let table = |cell: &dyn Fn(usize, usize) -> u32| -> Vec<Vec<u32>> {
            rows.clone()
                .map(|row| {
                    rows.clone()
                        .map(|column| if row == column { 0 } else { cell(row, column) })
                        .collect()
                })
                .collect()
        };
        sums.rankings = count(view.rankings);
        sums.preferred = table(&|row, column| view.counts.before(row, column));
        sums.tied = table(&|row, column| view.counts.level(row, column));
        sums.places = places(&view);
        sums.kendalls_w = view.concordance.ok();
    }
    sums
}

/// The answers of those who shared points over the groups.
fn point_ballots(workshop: &Workshop, round: &Round) -> Vec<PointBallot> {
    let ballots = round.ballots().filter(|ballot| !ballot.abstains);
    ballots
        .filter_map(|ballot| {
            let given = &ballot.ranking.as_ref()?.points;
            let groups = workshop.need_groups.iter();
            PointBallot::new(groups.map(|group| given.get(&group.id).copied()).collect()).ok()
        })
        .collect()
}

/// How often each group got each place; ties share the better place.
fn places(view: &RoundView) -> Vec<Vec<u32>> {
    let groups = view.groups.len();
    let mut table = vec![vec![0; groups]; groups];
    for ballot in view.profile.iter().flat_map(|profile| profile.ballots()) {
        let mut place = 0_usize;
        for tier in ballot.tiers() {
            for group in &tier {
                if let Some(cell) = table.get_mut(*group).and_then(|row| row.get_mut(place)) {
                    *cell += 1;
                }
            }
            place += tier.len();
        }
    }
    table
}
