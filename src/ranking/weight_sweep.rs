//! One criterion's weight moves from 0 to 1 while the others keep their proportions: who changes places
//! where. Exact: the need of each group is a straight line in the weight, so the order can only change
//! where two lines cross or where a line crosses a border between severity classes.

use super::classes::{Missing, class_at};
use super::judgements::Judgements;
use super::need::{nano, rounded};
use super::rules::{
    Factor, RuleError, Scoring, check, competition_ranks, free_terms, has_main_part,
};
use super::weights::Weights;
use crate::workshop::{Level, Rule, RuleParameters};
use std::cmp::Ordering;
use thiserror::Error;

/// Why a sweep is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SweepError {
    /// The rule cannot be applied.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// There is no such criterion, or it is the only one; from 0.
    #[error("the weight of criterion {0} cannot be moved")]
    Criterion(usize),
    /// More groups than a sweep follows.
    #[error("more than {MOST_SWEPT_GROUPS} groups")]
    TooManyGroups,
}

/// A sweep keeps the places of the groups it follows for every stretch; more would not fit a picture anyway.
pub const MOST_SWEPT_GROUPS: usize = 150;

/// Crossings nearer than this are one.
const SAME_WEIGHT: f64 = 1e-12;

/// The order as one weight moves. Where only some groups are followed, they are numbered as they were
/// chosen, and their places are those among all groups.
#[derive(Debug, Clone, PartialEq)]
pub struct WeightSweep {
    /// The criterion whose weight moves, from 0.
    pub criterion: usize,
    /// Its weight now.
    pub weight: f64,
    /// Shown need of each group at weight 0 and at weight 1; straight in between.
    pub lines: Vec<(f64, f64)>,
    /// Stretches of equal order from weight 0 to 1, without gaps.
    pub stretches: Vec<Stretch>,
    /// Where two groups change places, by rising weight.
    pub changes: Vec<PlaceChange>,
    /// Where a group changes severity class, by rising weight; empty for rules without classes.
    pub class_changes: Vec<ClassChange>,
}

/// A stretch of weights with one order; may be a single point.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// The smallest weight.
    pub from: f64,
    /// Whether the order also holds at `from` itself.
    pub from_included: bool,
    /// The largest weight.
    pub to: f64,
    /// Whether the order also holds at `to` itself.
    pub to_included: bool,
    /// Competition ranks of the groups that are followed.
    pub ranks: Vec<usize>,
}

/// Two groups, `first < second`, whose relation is another on each side of a weight: the critical
/// weight. `Less` means that the first group stands before the second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaceChange {
    /// The critical weight.
    pub weight: f64,
    /// The group with the smaller number.
    pub first: usize,
    /// The other group.
    pub second: usize,
    /// Their relation just below the weight.
    pub below: Ordering,
    /// Their relation at the weight.
    pub at: Ordering,
    /// Their relation just above the weight.
    pub above: Ordering,
}

/// A group that is in different severity classes on the two sides of a weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClassChange {
    /// Where it changes.
    pub weight: f64,
    /// The group.
    pub group: usize,
    /// Its class just below the weight.
    pub below: Level,
    /// Its class just above the weight.
    pub above: Level,
}

/// The weights when one criterion's is `weight` and the others keep their proportions; if it has all
/// the weight now, the others share equally. `None` if there is no such criterion, no other one, or the
/// weight is not in `[0, 1]`.
pub fn weights_at(weights: &Weights, criterion: usize, weight: f64) -> Option<Weights> {
    let rest = proportions(weights, criterion)?;
    if !(0.0..=1.0).contains(&weight) {
        return None;
    }
    let points: Vec<f64> = rest
        .iter()
        .enumerate()
        .map(|(index, share)| {
            if index == criterion {
                weight
            } else {
                (1.0 - weight) * share
            }
        })
        .collect();
    Weights::from_points(&points).ok()
}

/// How the other criteria share what one leaves over; zero at that criterion, 1 in sum.
fn proportions(weights: &Weights, criterion: usize) -> Option<Vec<f64>> {
    let criteria = weights.criteria();
    if criterion >= criteria || criteria < 2 {
        return None;
    }
    let others = |weight: &dyn Fn(f64) -> f64| -> Vec<f64> {
        let all = weights.as_slice().iter().enumerate();
        all.map(|(index, &own)| if index == criterion { 0.0 } else { weight(own) })
            .collect()
    };
    let sum: f64 = others(&|own| own).iter().sum();
    Some(if sum > 0.0 {
        others(&|own| own / sum)
    } else {
        others(&|_| 1.0 / (criteria - 1) as f64)
    })
}

/// Where two groups have the same need as one weight moves: `t* = b/(b − a)` with `a = p_d − q_d` and
/// `b` the difference on the other criteria in their proportions. `None` if the lines do not cross in
/// `[0, 1]`, lie on each other, or the weight cannot be moved. Missing values count as 1/2.
pub fn critical_weight(
    judgements: &Judgements,
    weights: &Weights,
    criterion: usize,
    first: usize,
    second: usize,
) -> Option<f64> {
    let lines = lines(judgements, weights, criterion)?;
    crossing(*lines.get(first)?, *lines.get(second)?)
}

/// Need of each group at weight 0 and at weight 1 of the criterion.
fn lines(judgements: &Judgements, weights: &Weights, criterion: usize) -> Option<Vec<(f64, f64)>> {
    let rest = proportions(weights, criterion)?;
    let shown = |value: &super::judgements::Value| value.value.unwrap_or(0.5);
    judgements
        .groups()
        .iter()
        .map(|group| {
            let parts = group.values.iter().zip(&rest);
            let at_zero = parts.map(|(value, share)| share * shown(value)).sum();
            Some((at_zero, shown(group.values.get(criterion)?)))
        })
        .collect()
}

/// Where two lines given by their ends over `[0, 1]` cross, if they cross once.
fn crossing(first: (f64, f64), second: (f64, f64)) -> Option<f64> {
    let a = first.1 - second.1;
    let b = first.0 - second.0;
    // Compared as need is: differences below its rounding are none.
    if nano(a) == nano(b) {
        return None;
    }
    let weight = b / (b - a);
    (0.0..=1.0).contains(&weight).then_some(weight)
}

/// Moves one criterion's weight from 0 to 1.
///
/// # Errors
/// A [`SweepError`].
pub fn weight_sweep(
    rule: Rule,
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
    criterion: usize,
) -> Result<WeightSweep, SweepError> {
    let all: Vec<usize> = (0..judgements.groups().len()).collect();
    weight_sweep_of(rule, judgements, weights, parameters, criterion, &all)
}

/// Moves one criterion's weight from 0 to 1 and follows the chosen groups among all; as exact as
/// [`weight_sweep`], for any number of groups beside them. A group that does not exist, or was chosen
/// before, is left out.
///
/// # Errors
/// A [`SweepError`].
pub fn weight_sweep_of(
    rule: Rule,
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
    criterion: usize,
    chosen: &[usize],
) -> Result<WeightSweep, SweepError> {
    check(judgements, weights, parameters)?;
    if chosen.len() > MOST_SWEPT_GROUPS {
        return Err(SweepError::TooManyGroups);
    }
    let no_criterion = SweepError::Criterion(criterion);
    let lines = lines(judgements, weights, criterion).ok_or(no_criterion)?;
    let mut followed = vec![false; lines.len()];
    let is_new = |group: &usize| {
        let seen = followed.get_mut(*group);
        seen.is_some_and(|seen| !std::mem::replace(seen, true))
    };
    let chosen: Vec<usize> = chosen.iter().copied().filter(is_new).collect();
    let score = |group| Scoring::of(rule, group, judgements, parameters, &Factor::ALL);
    let sweep = Sweep {
        rule,
        judgements,
        parameters,
        scorings: judgements.groups().iter().map(score).collect(),
        lines,
        chosen,
        followed,
    };
    let points = sweep.points();
    let (mut stretches, mut changes, mut class_changes) = (Vec::new(), Vec::new(), Vec::new());
    let mut below: Option<(f64, Vec<usize>)> = None;
    for (index, &point) in points.iter().enumerate() {
        let at = sweep.ranks(point);
        push_stretch(&mut stretches, point, point, at.clone());
        let middle = points.get(index + 1).map(|next| (point + next) / 2.0);
        let above = middle.map(|middle| (middle, sweep.ranks(middle)));
        if let (Some((low, below)), Some((high, above))) = (&below, &above) {
            push_changes(&mut changes, point, below, &at, above);
            if sweep.has_classes() {
                sweep.push_class_changes(&mut class_changes, point, *low, *high);
            }
        }
        if let (Some((_, ranks)), Some(next)) = (&above, points.get(index + 1)) {
            push_stretch(&mut stretches, point, *next, ranks.clone());
        }
        below = above;
    }
    Ok(WeightSweep {
        criterion,
        weight: weights.as_slice().get(criterion).copied().unwrap_or(0.0),
        lines: sweep
            .chosen
            .iter()
            .filter_map(|&group| sweep.lines.get(group).copied())
            .collect(),
        stretches,
        changes,
        class_changes,
    })
}

/// What a sweep looks at.
struct Sweep<'a> {
    rule: Rule,
    judgements: &'a Judgements,
    parameters: &'a RuleParameters,
    scorings: Vec<Scoring<'a>>,
    lines: Vec<(f64, f64)>,
    chosen: Vec<usize>,
    /// Whether each group is among the chosen.
    followed: Vec<bool>,
}

impl Sweep<'_> {
    fn has_classes(&self) -> bool {
        has_main_part(self.rule, self.judgements)
    }

    /// Every weight where a followed group may change places, with 0 and 1, rising.
    fn points(&self) -> Vec<f64> {
        let parameters = self.parameters;
        let free = &parameters.free_weighing;
        let compared: Vec<(f64, f64)> = self
            .lines
            .iter()
            .zip(self.judgements.groups())
            .map(|(&(zero, one), group)| {
                if self.rule == Rule::FreeWeighing {
                    let terms = free_terms(group.measure, parameters, &Factor::ALL);
                    (free.need * zero + terms, free.need * one + terms)
                } else {
                    (zero, one)
                }
            })
            .collect();
        let mut points = vec![0.0, 1.0];
        for (index, &first) in compared.iter().enumerate() {
            let follows = self.followed.get(index).copied().unwrap_or(false);
            let later = compared.iter().zip(&self.followed).skip(index + 1);
            points.extend(
                later
                    .filter(|(_, followed)| follows || **followed)
                    .filter_map(|(&second, _)| crossing(first, second)),
            );
            if self.has_classes() {
                let borders = &parameters.class_borders;
                for border in [borders.very_large, borders.large, borders.moderate] {
                    points.extend(crossing(first, (border, border)));
                }
            }
        }
        points.sort_by(f64::total_cmp);
        // The ends stay as they are; inside, crossings that only differ in the last bits are one.
        let mut kept: Vec<f64> = vec![0.0];
        for point in points {
            if kept.last().is_some_and(|last| point - last > SAME_WEIGHT)
                && 1.0 - point > SAME_WEIGHT
            {
                kept.push(point);
            }
        }
        kept.push(1.0);
        kept
    }

    fn need(&self, group: usize, weight: f64) -> f64 {
        let (zero, one) = self.lines.get(group).copied().unwrap_or_default();
        rounded((1.0 - weight) * zero + weight * one)
    }

    fn ranks(&self, weight: f64) -> Vec<usize> {
        let scorings = self.scorings.iter().enumerate();
        let keys: Vec<i64> = scorings
            .map(|(index, scoring)| scoring.key(self.need(index, weight)))
            .collect();
        // Where few are followed, counting who stands before each is quicker than sorting all.
        if self.chosen.len() < keys.len() {
            let before = |own: i64| keys.iter().filter(|key| **key < own).count();
            let own = |group: &usize| keys.get(*group).copied();
            let chosen = self.chosen.iter().filter_map(own);
            return chosen.map(|own| before(own) + 1).collect();
        }
        let ranks = competition_ranks(&keys);
        let own = |group: &usize| ranks.get(*group).copied();
        self.chosen.iter().filter_map(own).collect()
    }

    fn push_class_changes(
        &self,
        changes: &mut Vec<ClassChange>,
        weight: f64,
        below: f64,
        above: f64,
    ) {
        for (index, &group) in self.chosen.iter().enumerate() {
            let class = |at| {
                let row = self.judgements.groups().get(group)?;
                let need = self.need(group, at);
                class_at(row, need, Missing::Middle, self.judgements, self.parameters).class()
            };
            if let (Some(below), Some(above)) = (class(below), class(above))
                && below != above
            {
                changes.push(ClassChange {
                    weight,
                    group: index,
                    below,
                    above,
                });
            }
        }
    }
}

/// Appends a stretch, or lengthens the last one if the order is the same.
fn push_stretch(stretches: &mut Vec<Stretch>, from: f64, to: f64, ranks: Vec<usize>) {
    let point = from == to;
    match stretches.last_mut() {
        Some(last) if last.ranks == ranks => {
            last.to = to;
            last.to_included = point;
        }
        _ => stretches.push(Stretch {
            from,
            from_included: point,
            to,
            to_included: point,
            ranks,
        }),
    }
}

/// Appends every pair that stands differently on the two sides of a weight.
fn push_changes(
    changes: &mut Vec<PlaceChange>,
    weight: f64,
    below: &[usize],
    at: &[usize],
    above: &[usize],
) {
    if below == above {
        return;
    }
    let triples: Vec<[usize; 3]> = below
        .iter()
        .zip(at)
        .zip(above)
        .map(|((&below, &at), &above)| [below, at, above])
        .collect();
    for (first, &[a, b, c]) in triples.iter().enumerate() {
        for (second, &[x, y, z]) in triples.iter().enumerate().skip(first + 1) {
            let (below, at, above) = (a.cmp(&x), b.cmp(&y), c.cmp(&z));
            if below != above {
                changes.push(PlaceChange {
                    weight,
                    first,
                    second,
                    below,
                    at,
                    above,
                });
            }
        }
    }
}
