//! The four rules: how weighted need, and what measures can do, become an order.
//!
//! `Need` orders by need. `StartFromSeverity` starts at a level by severity class and only lowers it:
//! for benefit that falls short, for cost, for weak evidence; then by need. `SevereFirst` does the same
//! but never crosses a class. `FreeWeighing` adds everything up and is a cross-check only. Background:
//! the Swedish ethical platform, step 7 of the national model (start from severity, only lower) and
//! Socialstyrelsen's start scale in the dental guidelines. All numbers are the workshop's
//! [`RuleParameters`].
//!
//! Invariants: with checked parameters, more severity, more benefit, lower cost or better evidence
//! never worsen a group's place; adding a group never reorders the rest; ties stay ties.

use super::judgements::{Judgements, Measure};
use super::need::{Need, nano, rounded, severity_class, weighted_need};
use super::weights::Weights;
use crate::workshop::{
    Benefit, CostPerBenefit, EvidenceStrength, Level, ParameterError, Rule, RuleParameters,
};
use std::collections::BTreeSet;
use thiserror::Error;

/// The level nothing is lowered beyond, and that of a measure without benefit.
pub const LOWEST_LEVEL: u8 = 10;

/// Why a rule cannot order the groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RuleError {
    /// The rule's numbers are not sound.
    #[error("the rule's numbers are not sound: {0}")]
    Parameters(#[from] ParameterError),
    /// The weights are for another number of criteria.
    #[error("there are {weights} weights for {criteria} criteria")]
    WeightCount {
        /// How many criteria there are.
        criteria: usize,
        /// How many weights were given.
        weights: usize,
    },
}

/// Something that lowers a group's level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// Benefit falls short of the severity class.
    Benefit,
    /// Cost per benefit is high.
    Cost,
    /// The evidence is weak.
    Evidence,
}

impl Factor {
    /// All factors, in the order they are applied.
    pub const ALL: [Self; 3] = [Self::Benefit, Self::Cost, Self::Evidence];
}

/// Where a group stands by a rule, and what that rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Competition rank, from 1: ties share the smallest place, the next place is left empty.
    pub rank: usize,
    /// Weighted need.
    pub need: Need,
    /// Severity class of the need that is shown.
    pub class: Level,
    /// Every class the need can have, worst first; more than one is *uncertain*.
    pub possible_classes: Vec<Level>,
    /// Level 1–10; none by the rules `Need` and `FreeWeighing`, which have no levels.
    pub level: Option<u8>,
    /// Every level the group can have once missing judgements are made; empty where there are none.
    pub possible_levels: BTreeSet<u8>,
    /// Score in `[0, 1]`, by `FreeWeighing` only.
    pub score: Option<f64>,
}

impl Standing {
    /// Whether missing values leave the severity class open.
    pub fn class_uncertain(&self) -> bool {
        self.possible_classes.len() > 1
    }

    /// Whether missing judgements leave the level open.
    pub fn preliminary(&self) -> bool {
        self.possible_levels.len() > 1
    }
}

/// The groups ordered by a rule.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleOrder {
    /// The rule.
    pub rule: Rule,
    /// One per group, in the groups' order.
    pub standings: Vec<Standing>,
    /// Pairs shown one before the other (first before second) that some completion of missing data
    /// would turn.
    pub depends_on_missing: Vec<(usize, usize)>,
}

impl RuleOrder {
    /// Competition ranks, in the groups' order.
    pub fn ranks(&self) -> Vec<usize> {
        self.standings
            .iter()
            .map(|standing| standing.rank)
            .collect()
    }

    /// The groups from the first place on, ties together, each tie in rising group order.
    pub fn tiers(&self) -> Vec<Vec<usize>> {
        tiers(&self.ranks())
    }
}

/// Groups by rank, ties together.
pub fn tiers(ranks: &[usize]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..ranks.len()).collect();
    let rank = |group: usize| ranks.get(group).copied().unwrap_or(usize::MAX);
    order.sort_by_key(|&group| rank(group));
    order
        .chunk_by(|&a, &b| rank(a) == rank(b))
        .map(<[usize]>::to_vec)
        .collect()
}

/// Orders the groups by a rule.
///
/// # Errors
/// [`RuleError`] if the parameters are not sound or the weights do not fit the criteria.
pub fn order_by_rule(
    rule: Rule,
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
) -> Result<RuleOrder, RuleError> {
    check(judgements, weights, parameters)?;
    let keys = keys(rule, judgements, weights, parameters);
    let ranks = competition_ranks(&keys);
    let mut extremes = Vec::with_capacity(keys.len());
    let standings = judgements
        .groups()
        .iter()
        .zip(&ranks)
        .map(|(group, &rank)| {
            let need = weighted_need(group, weights);
            let class = severity_class(need.shown, &parameters.class_borders);
            let possible_classes = classes_between(need, parameters);
            let mut best = i64::MAX;
            let mut worst = i64::MIN;
            let mut possible_levels = BTreeSet::new();
            for measure in completions(group.measure) {
                for end in [need.low, need.high] {
                    let key = order_key(rule, end, measure, parameters);
                    best = best.min(key);
                    worst = worst.max(key);
                }
                for &class in &possible_classes {
                    possible_levels.extend(level(rule, class, measure, parameters));
                }
            }
            extremes.push((best, worst));
            Standing {
                rank,
                need,
                class,
                possible_classes,
                level: level(rule, class, group.measure, parameters),
                possible_levels,
                score: (rule == Rule::FreeWeighing)
                    .then(|| free_score(need.shown, group.measure, parameters, &Factor::ALL)),
            }
        })
        .collect();
    let mut depends_on_missing = Vec::new();
    for (first, (rank, &(_, worst))) in ranks.iter().zip(&extremes).enumerate() {
        for (second, (other, &(best, _))) in ranks.iter().zip(&extremes).enumerate() {
            if rank < other && best < worst {
                depends_on_missing.push((first, second));
            }
        }
    }
    Ok(RuleOrder {
        rule,
        standings,
        depends_on_missing,
    })
}

/// The weights fit and the parameters are sound.
pub(crate) fn check(
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
) -> Result<(), RuleError> {
    parameters.check()?;
    if weights.criteria() != judgements.criteria() {
        return Err(RuleError::WeightCount {
            criteria: judgements.criteria(),
            weights: weights.criteria(),
        });
    }
    Ok(())
}

/// Order values of all groups as shown, low first.
pub(crate) fn keys(
    rule: Rule,
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
) -> Vec<i64> {
    judgements
        .groups()
        .iter()
        .map(|group| {
            let need = weighted_need(group, weights).shown;
            order_key(rule, need, group.measure, parameters)
        })
        .collect()
}

/// Competition ranks ("1, 2, 2, 4") of order values, low first.
pub fn competition_ranks<K: Ord>(keys: &[K]) -> Vec<usize> {
    let mut sorted: Vec<&K> = keys.iter().collect();
    sorted.sort_unstable();
    keys.iter()
        .map(|key| sorted.partition_point(|other| *other < key) + 1)
        .collect()
}

/// Distance between two main parts of an order value; need in whole 10⁻⁹ is smaller.
pub(crate) const MAIN_STEP: i64 = 1 << 30;

/// One whole number that holds a group's place: smaller is before. Need must lie in `[0, 1]`.
pub(crate) fn order_key(
    rule: Rule,
    need: f64,
    measure: Measure,
    parameters: &RuleParameters,
) -> i64 {
    if rule == Rule::FreeWeighing {
        return -nano(free_score(need, measure, parameters, &Factor::ALL));
    }
    let class = severity_class(need, &parameters.class_borders);
    main_part(rule, class, measure, parameters) * MAIN_STEP - nano(need)
}

/// What decides before need does: nothing, the level, or class and level. Not for `FreeWeighing`.
pub(crate) fn main_part(
    rule: Rule,
    class: Level,
    measure: Measure,
    parameters: &RuleParameters,
) -> i64 {
    let level = || i64::from(lowered_level(class, measure, parameters, &Factor::ALL));
    match rule {
        Rule::Need | Rule::FreeWeighing => 0,
        Rule::StartFromSeverity => level(),
        // No need that care can meet: outside the classes, after all of them.
        Rule::SevereFirst if measure.without_benefit() => 4 * 16,
        Rule::SevereFirst => class as i64 * 16 + level(),
    }
}

/// Level of a group by a rule that has levels.
fn level(rule: Rule, class: Level, measure: Measure, parameters: &RuleParameters) -> Option<u8> {
    matches!(rule, Rule::StartFromSeverity | Rule::SevereFirst)
        .then(|| lowered_level(class, measure, parameters, &Factor::ALL))
}

/// Start level of a severity class.
pub fn start_level(class: Level, parameters: &RuleParameters) -> u8 {
    let levels = &parameters.start_levels;
    match class {
        Level::VeryLarge => levels.very_large,
        Level::Large => levels.large,
        Level::Moderate => levels.moderate,
        Level::Small => levels.small,
    }
}

/// How many levels a factor lowers a group of this class; 0 where the judgement is missing, and for a
/// measure without benefit, which is handled apart. Benefit above the class counts as the class.
pub fn steps(factor: Factor, class: Level, measure: Measure, parameters: &RuleParameters) -> u8 {
    let steps = &parameters.steps;
    match factor {
        Factor::Benefit => match measure.benefit {
            None | Some(Benefit::None) => 0,
            Some(benefit) => {
                let short = (benefit as u8).saturating_sub(class as u8);
                short.saturating_mul(steps.benefit)
            }
        },
        Factor::Cost => measure.cost.map_or(0, |cost| match cost {
            CostPerBenefit::Low => steps.cost_low,
            CostPerBenefit::Moderate => steps.cost_moderate,
            CostPerBenefit::High => steps.cost_high,
            CostPerBenefit::VeryHigh => steps.cost_very_high,
        }),
        Factor::Evidence => measure.evidence.map_or(0, |evidence| match evidence {
            EvidenceStrength::Strong => steps.evidence_strong,
            EvidenceStrength::Moderate => steps.evidence_moderate,
            EvidenceStrength::Weak => steps.evidence_weak,
            EvidenceStrength::VeryWeak => steps.evidence_very_weak,
        }),
    }
}

/// The level after start and the given factors' steps, at most [`LOWEST_LEVEL`]. A measure without
/// benefit has the lowest level whenever benefit is among the factors.
pub(crate) fn lowered_level(
    class: Level,
    measure: Measure,
    parameters: &RuleParameters,
    factors: &[Factor],
) -> u8 {
    if measure.without_benefit() && factors.contains(&Factor::Benefit) {
        return LOWEST_LEVEL;
    }
    factors
        .iter()
        .fold(start_level(class, parameters), |level, &factor| {
            level.saturating_add(steps(factor, class, measure, parameters))
        })
        .min(LOWEST_LEVEL)
}

/// Shares of the free weighing that each judgement reaches, in `[0, 1]`; 1/2 where it is missing.
pub fn free_values(measure: Measure) -> [f64; 3] {
    let share = |grade: Option<u8>, worst: f64| match grade {
        None => 0.5,
        Some(grade) => (worst - f64::from(grade)) / worst,
    };
    [
        share(measure.benefit.map(|grade| grade as u8), 4.0),
        share(measure.cost.map(|grade| grade as u8), 3.0),
        share(measure.evidence.map(|grade| grade as u8), 3.0),
    ]
}

/// Score of the free weighing in `[0, 1]`, rounded to whole 10⁻⁹, with only these factors' terms.
pub(crate) fn free_score(
    need: f64,
    measure: Measure,
    parameters: &RuleParameters,
    factors: &[Factor],
) -> f64 {
    rounded(parameters.free_weighing.need * need + free_terms(measure, parameters, factors))
}

/// What the given factors add to the free weighing's score.
pub(crate) fn free_terms(measure: Measure, parameters: &RuleParameters, factors: &[Factor]) -> f64 {
    let shares = &parameters.free_weighing;
    let [benefit, cost, evidence] = free_values(measure);
    let term = |factor: Factor, share: f64, value: f64| {
        if factors.contains(&factor) {
            share * value
        } else {
            0.0
        }
    };
    term(Factor::Benefit, shares.benefit, benefit)
        + term(Factor::Cost, shares.cost, cost)
        + term(Factor::Evidence, shares.evidence, evidence)
}

/// Every class between the ends of a need interval, worst first.
fn classes_between(need: Need, parameters: &RuleParameters) -> Vec<Level> {
    let from = severity_class(need.high, &parameters.class_borders);
    let to = severity_class(need.low, &parameters.class_borders);
    Level::ALL
        .into_iter()
        .filter(|class| (from..=to).contains(class))
        .collect()
}

/// Every way to make the judgements that are missing, *no benefit* included.
fn completions(measure: Measure) -> Vec<Measure> {
    fn choices<T: Copy>(given: Option<T>, all: &[T]) -> Vec<Option<T>> {
        match given {
            Some(_) => vec![given],
            None => all.iter().copied().map(Some).collect(),
        }
    }
    let mut found = Vec::new();
    for benefit in choices(measure.benefit, &Benefit::ALL) {
        for cost in choices(measure.cost, &CostPerBenefit::ALL) {
            for evidence in choices(measure.evidence, &EvidenceStrength::ALL) {
                found.push(Measure {
                    benefit,
                    cost,
                    evidence,
                });
            }
        }
    }
    found
}
