//! What would move one group up or down: for each thing that can change, the smallest change that gives
//! the group another place, everything else as it is.

use super::judgements::{Group, Judgements, Value};
use super::rules::{check, competition_ranks, keys};
use super::weight_sweep::{SweepError, weight_sweep_of};
use super::weights::Weights;
use crate::workshop::{
    Benefit, CostPerBenefit, EvidenceStrength, Level, Quality, Rule, RuleParameters,
};

/// Something about a group, or about the weighing, that could be otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// Another weight on a criterion, the other criteria keeping their proportions.
    Weight {
        /// The criterion, from 0.
        criterion: usize,
        /// Whether it takes more weight than now, or less.
        more: bool,
        /// The weight beyond which, or at which, the group moves; may be that of now.
        weight: f64,
        /// The group has moved already at the weight itself.
        at_weight: bool,
    },
    /// Another level of severity on a criterion.
    Severity {
        /// The criterion, from 0.
        criterion: usize,
        /// The level.
        level: Level,
    },
    /// Another benefit.
    Benefit(Benefit),
    /// Another cost per benefit.
    Cost(CostPerBenefit),
    /// Other evidence.
    Evidence(EvidenceStrength),
}

/// A change and the place it gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nudge {
    /// The smallest change of its kind that moves the group this way.
    pub change: Change,
    /// The group's competition rank after it.
    pub rank: usize,
}

/// What would move a group.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Nudges {
    /// Changes that give a smaller rank: weights, severities, benefit, cost, evidence.
    pub up: Vec<Nudge>,
    /// Changes that give a larger rank.
    pub down: Vec<Nudge>,
}

/// What would move one group; empty lists if nothing alone would, or there is no such group.
///
/// # Errors
/// A [`SweepError`] if the rule cannot be applied.
pub fn nudges(
    index: usize,
    rule: Rule,
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
) -> Result<Nudges, SweepError> {
    check(judgements, weights, parameters)?;
    let mut found = Nudges::default();
    let rank_in = |judgements: &Judgements| {
        let keys = keys(rule, judgements, weights, parameters);
        competition_ranks(&keys).get(index).copied()
    };
    let (Some(group), Some(now)) = (judgements.groups().get(index), rank_in(judgements)) else {
        return Ok(found);
    };
    if judgements.criteria() > 1 {
        for criterion in 0..judgements.criteria() {
            let alone = [index];
            let sweep = weight_sweep_of(rule, judgements, weights, parameters, criterion, &alone)?;
            let mut nearest: [Option<(f64, Nudge)>; 2] = [None, None];
            for stretch in &sweep.stretches {
                let Some(&rank) = stretch.ranks.first() else {
                    continue;
                };
                let more = stretch.from >= sweep.weight;
                let (weight, at_weight) = if more {
                    (stretch.from, stretch.from_included)
                } else {
                    (stretch.to, stretch.to_included)
                };
                let nudge = Nudge {
                    change: Change::Weight {
                        criterion,
                        more,
                        weight,
                        at_weight,
                    },
                    rank,
                };
                let distance = (weight - sweep.weight).abs();
                keep_nearest(&mut nearest, now, distance, nudge);
            }
            found.take(nearest);
        }
    }
    let changed = |change: &dyn Fn(&mut Group)| {
        let mut group = group.clone();
        change(&mut group);
        judgements
            .with_group(index, group)
            .ok()
            .as_ref()
            .and_then(rank_in)
    };
    for (criterion, value) in group.values.iter().enumerate() {
        let mut nearest = [None, None];
        for level in Level::ALL {
            let rank = changed(&|group| {
                if let Some(slot) = group.values.get_mut(criterion) {
                    *slot = Value::known(level.value(), Quality::LOWEST);
                }
            });
            let distance = (level.value() - value.value.unwrap_or(0.5)).abs();
            let change = Change::Severity { criterion, level };
            if let Some(rank) = rank {
                keep_nearest(&mut nearest, now, distance, Nudge { change, rank });
            }
        }
        found.take(nearest);
    }
    if rule == Rule::Need {
        return Ok(found);
    }
    let measure = group.measure;
    let mut nearest = [None, None];
    for benefit in Benefit::ALL {
        let distance = steps_between(measure.benefit.map(|grade| grade as u8), benefit as u8);
        let change = Change::Benefit(benefit);
        if let Some(rank) = changed(&|group| group.measure.benefit = Some(benefit)) {
            keep_nearest(&mut nearest, now, distance, Nudge { change, rank });
        }
    }
    found.take(nearest);
    let mut nearest = [None, None];
    for cost in CostPerBenefit::ALL {
        let distance = steps_between(measure.cost.map(|grade| grade as u8), cost as u8);
        let change = Change::Cost(cost);
        if let Some(rank) = changed(&|group| group.measure.cost = Some(cost)) {
            keep_nearest(&mut nearest, now, distance, Nudge { change, rank });
        }
    }
    found.take(nearest);
    let mut nearest = [None, None];
    for evidence in EvidenceStrength::ALL {
        let distance = steps_between(measure.evidence.map(|grade| grade as u8), evidence as u8);
        let change = Change::Evidence(evidence);
        if let Some(rank) = changed(&|group| group.measure.evidence = Some(evidence)) {
            keep_nearest(&mut nearest, now, distance, Nudge { change, rank });
        }
    }
    found.take(nearest);
    Ok(found)
}

impl Nudges {
    fn take(&mut self, [up, down]: [Option<(f64, Nudge)>; 2]) {
        self.up.extend(up.map(|(_, nudge)| nudge));
        self.down.extend(down.map(|(_, nudge)| nudge));
    }
}

/// Grades between two; a missing one is as near to all.
fn steps_between(now: Option<u8>, then: u8) -> f64 {
    now.map_or(0.0, |now| f64::from(now.abs_diff(then)))
}

/// Keeps a change if it moves the group and none so far is nearer: upwards first, downwards second.
fn keep_nearest(
    [up, down]: &mut [Option<(f64, Nudge)>; 2],
    now: usize,
    distance: f64,
    nudge: Nudge,
) {
    let slot = match nudge.rank.cmp(&now) {
        std::cmp::Ordering::Less => up,
        std::cmp::Ordering::Equal => return,
        std::cmp::Ordering::Greater => down,
    };
    if slot.is_none_or(|(nearest, _)| distance < nearest) {
        *slot = Some((distance, nudge));
    }
}
