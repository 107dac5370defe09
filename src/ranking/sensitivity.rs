//! What the order rests on: pairs that hold under every weighting, the order without one criterion,
//! without one member, and by each rule. Exact; nothing is sampled.

use super::classes::VERY_LARGE_FROM;
use super::judgements::{Judgements, Value};
use super::need::nano;
use super::rules::{RuleError, RuleOrder, check, competition_ranks, keys, order_by_rule};
use super::weight_space::{WeightSpace, WeightSpaceError};
use super::weights::{Weights, board_weights};
use crate::workshop::{Level, Rule, RuleParameters};

/// How two groups stand to each other by need under every weighting of a space and whatever missing
/// values turn out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnderEvery {
    /// The first has the larger need everywhere.
    Before,
    /// The first never has the smaller need; somewhere they are equal.
    NotAfter,
    /// Somewhere the first has the smaller need.
    Open,
}

/// For every pair `[first][second]`, what holds by need under every weighting of the space. The largest
/// and smallest difference lie in the space's corners, with the missing values at their ends.
///
/// # Errors
/// A [`WeightSpaceError`] if the space has no points or does not fit the criteria.
pub fn under_every_weighting(
    judgements: &Judgements,
    space: &WeightSpace,
) -> Result<Vec<Vec<UnderEvery>>, WeightSpaceError> {
    let groups = judgements.groups();
    // Checked also where there is no pair to look at.
    space.range_of(&vec![0.0; judgements.criteria()])?;
    groups
        .iter()
        .enumerate()
        .map(|(index, first)| {
            groups
                .iter()
                .enumerate()
                .map(|(other, second)| {
                    if index == other {
                        return Ok(UnderEvery::NotAfter);
                    }
                    let slopes: Vec<f64> = first
                        .values
                        .iter()
                        .zip(&second.values)
                        .map(|(p, q)| p.value.unwrap_or(0.0) - q.value.unwrap_or(1.0))
                        .collect();
                    let (least, _) = space.range_of(&slopes)?;
                    Ok(match nano(least) {
                        1.. => UnderEvery::Before,
                        0 => UnderEvery::NotAfter,
                        _ => UnderEvery::Open,
                    })
                })
                .collect()
        })
        .collect()
}

/// The order with one criterion left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutCriterion {
    /// The criterion that is left out, from 0.
    pub criterion: usize,
    /// Competition ranks without it.
    pub ranks: Vec<usize>,
    /// How many pairs stand the other way round.
    pub turned_pairs: usize,
}

/// The order with each criterion left out in turn, the others keeping their proportions; if the one left
/// out had all the weight, the others share equally. Empty if there is only one criterion.
///
/// # Errors
/// [`RuleError`] as for [`order_by_rule`].
pub fn without_each_criterion(
    rule: Rule,
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
) -> Result<Vec<WithoutCriterion>, RuleError> {
    check(judgements, weights, parameters)?;
    let now = competition_ranks(&keys(rule, judgements, weights, parameters));
    let criteria = judgements.criteria();
    let mut found = Vec::new();
    for criterion in 0..criteria {
        let rest: Vec<f64> = (0..criteria)
            .filter(|index| *index != criterion)
            .filter_map(|index| weights.as_slice().get(index).copied())
            .collect();
        let (Ok(fewer), Ok(rest)) = (
            judgements.without_criterion(criterion),
            Weights::from_points(&rest).or_else(|_| Weights::equal(rest.len())),
        ) else {
            continue;
        };
        let ranks = competition_ranks(&keys(rule, &fewer, &rest, parameters));
        found.push(WithoutCriterion {
            criterion,
            turned_pairs: turned_pairs(&now, &ranks),
            ranks,
        });
    }
    Ok(found)
}

/// How many pairs stand the other way round in another order; ties turn nothing.
pub fn turned_pairs(ranks: &[usize], others: &[usize]) -> usize {
    let both: Vec<(usize, usize)> = ranks.iter().copied().zip(others.iter().copied()).collect();
    both.iter()
        .enumerate()
        .map(|(index, (a, x))| {
            both.iter()
                .skip(index + 1)
                .filter(|(b, y)| a.cmp(b).reverse() == x.cmp(y) && a != b)
                .count()
        })
        .sum()
}

/// What happens when any one member's weights are left out: counts only, so that nobody is pointed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutMembers {
    /// How many members there are, and so how many leave-outs were tried.
    pub members: usize,
    /// How many leave-outs change nothing in the order.
    pub unchanged: usize,
    /// How many leave-outs change who stands first.
    pub first_place_changed: usize,
    /// Per group, how many leave-outs change its place.
    pub place_changed: Vec<usize>,
}

/// Leaves each member's weights out of the board's mean in turn. `None` for fewer than two members.
///
/// # Errors
/// [`RuleError`] as for [`order_by_rule`]; also if members weigh different numbers of criteria.
pub fn without_each_member(
    rule: Rule,
    judgements: &Judgements,
    members: &[Weights],
    parameters: &RuleParameters,
) -> Result<Option<WithoutMembers>, RuleError> {
    for member in members {
        check(judgements, member, parameters)?;
    }
    let ranks_of = |members: &[Weights]| {
        board_weights(members)
            .ok()
            .map(|board| competition_ranks(&keys(rule, judgements, &board.mean, parameters)))
    };
    if members.len() < 2 {
        return Ok(None);
    }
    let Some(now) = ranks_of(members) else {
        return Ok(None);
    };
    let first = |ranks: &[usize]| -> Vec<bool> { ranks.iter().map(|rank| *rank == 1).collect() };
    let mut found = WithoutMembers {
        members: members.len(),
        unchanged: 0,
        first_place_changed: 0,
        place_changed: vec![0; now.len()],
    };
    for left_out in 0..members.len() {
        let mut rest = members.to_vec();
        rest.remove(left_out);
        let Some(ranks) = ranks_of(&rest) else {
            continue;
        };
        found.unchanged += usize::from(ranks == now);
        found.first_place_changed += usize::from(first(&ranks) != first(&now));
        for ((count, rank), before) in found.place_changed.iter_mut().zip(&ranks).zip(&now) {
            *count += usize::from(rank != before);
        }
    }
    Ok(Some(found))
}

/// Where each group stands by each member's own weights. Not sampled; counts only, so that nobody is pointed
/// at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByOwnWeights {
    /// Competition ranks, one row per member.
    ranks: Vec<Vec<usize>>,
}

impl ByOwnWeights {
    /// How many members there are.
    pub fn members(&self) -> usize {
        self.ranks.len()
    }

    /// How many members' own weights put the first group before the second; a tie counts for neither.
    pub fn before(&self, first: usize, second: usize) -> usize {
        let stands = |ranks: &&Vec<usize>| {
            let places = ranks.get(first).zip(ranks.get(second));
            places.is_some_and(|(first, second)| first < second)
        };
        self.ranks.iter().filter(stands).count()
    }

    /// How many members' own weights put a group on the first place, alone or not.
    pub fn first(&self, group: usize) -> usize {
        let first = |ranks: &&Vec<usize>| ranks.get(group) == Some(&1);
        self.ranks.iter().filter(first).count()
    }

    /// A group's best and worst place over the members' own weights.
    pub fn span(&self, group: usize) -> Option<(usize, usize)> {
        let places = self
            .ranks
            .iter()
            .filter_map(|ranks| ranks.get(group).copied());
        Some((places.clone().min()?, places.max()?))
    }

    /// Whether all members' weights give the same order: then it is not tried how the weights matter.
    pub fn are_alike(&self) -> bool {
        self.ranks.windows(2).all(|pair| match pair {
            [first, second] => first == second,
            _ => true,
        })
    }
}

/// The order by each member's own weights.
///
/// # Errors
/// [`RuleError`] as for [`order_by_rule`], if some member's weights do not fit.
pub fn by_own_weights(
    rule: Rule,
    judgements: &Judgements,
    members: &[Weights],
    parameters: &RuleParameters,
) -> Result<ByOwnWeights, RuleError> {
    let ranks = |member: &Weights| -> Result<Vec<usize>, RuleError> {
        check(judgements, member, parameters)?;
        Ok(competition_ranks(&keys(
            rule, judgements, member, parameters,
        )))
    };
    Ok(ByOwnWeights {
        ranks: members.iter().map(ranks).collect::<Result<_, _>>()?,
    })
}

/// What the order rests on the floor for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestsOnFloor {
    /// Competition ranks with the floor off.
    pub without: Vec<usize>,
    /// How many pairs then stand the other way round.
    pub turned_pairs: usize,
    /// Groups with one criterion that is very large, and their rank if that were one level lower.
    pub lone: Vec<(usize, usize)>,
}

/// How far the order rests on the floor, exactly: with the floor off, and with each lone judgement of *very
/// large* one level lower. None where the floor is off.
///
/// # Errors
/// [`RuleError`] as for [`order_by_rule`].
pub fn rests_on_floor(
    rule: Rule,
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
) -> Result<Option<RestsOnFloor>, RuleError> {
    check(judgements, weights, parameters)?;
    if !parameters.floor {
        return Ok(None);
    }
    let ranks = |judgements: &Judgements, parameters: &RuleParameters| {
        competition_ranks(&keys(rule, judgements, weights, parameters))
    };
    let off = RuleParameters {
        floor: false,
        ..parameters.clone()
    };
    let without = ranks(judgements, &off);
    let mut lone = Vec::new();
    for (index, group) in judgements.groups().iter().enumerate() {
        let mut worst = group.values.iter().enumerate().filter(|(_, value)| {
            value
                .value
                .is_some_and(|value| nano(value) >= nano(VERY_LARGE_FROM))
        });
        if let (Some((criterion, value)), None) = (worst.next(), worst.next()) {
            let mut lower = group.clone();
            if let Some(slot) = lower.values.get_mut(criterion) {
                *slot = Value::level(Level::Large, value.quality);
            }
            let rank = judgements
                .with_group(index, lower)
                .ok()
                .and_then(|lower| ranks(&lower, parameters).get(index).copied());
            lone.extend(rank.map(|rank| (index, rank)));
        }
    }
    Ok(Some(RestsOnFloor {
        turned_pairs: turned_pairs(&ranks(judgements, parameters), &without),
        without,
        lone,
    }))
}

/// The same judgements by every rule.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleComparison {
    /// One order per rule, in [`Rule::ALL`]'s order.
    pub orders: Vec<RuleOrder>,
    /// Per group, its best and worst rank over the rules.
    pub span: Vec<(usize, usize)>,
}

/// Orders the groups by every rule.
///
/// # Errors
/// [`RuleError`] as for [`order_by_rule`].
pub fn compare_rules(
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
) -> Result<RuleComparison, RuleError> {
    let orders = Rule::ALL
        .into_iter()
        .map(|rule| order_by_rule(rule, judgements, weights, parameters))
        .collect::<Result<Vec<_>, _>>()?;
    let mut span = vec![(usize::MAX, 0); judgements.groups().len()];
    for order in &orders {
        for ((best, worst), rank) in span.iter_mut().zip(order.ranks()) {
            *best = rank.min(*best);
            *worst = rank.max(*worst);
        }
    }
    Ok(RuleComparison { orders, span })
}
