//! The four rules: how severity, and what measures can do, become an order.
//!
//! `Need` orders by class, then by need. `StartFromSeverity` starts at a level by severity class and only
//! lowers it: for benefit that falls short, for cost, for weak evidence; then by class, then by need.
//! `SevereFirst` does the same but never crosses a class. `FreeWeighing` adds everything up and is a
//! cross-check only. Background: the Swedish ethical platform, step 7 of the national model (start from
//! severity, only lower) and Socialstyrelsen's start scale in the dental guidelines. All numbers are the
//! workshop's [`RuleParameters`].
//!
//! Invariants: with checked parameters, more severity, more benefit, lower cost or better evidence
//! never worsen a group's place; adding a group never reorders the rest; ties stay ties. What is missing
//! stands in the middle, and judging it moves a group only within its span (*no benefit* aside).

use super::classes::{ClassAccount, Missing, class_at, class_by_sum};
use super::judgements::{Group, Judgements, Measure};
pub(crate) use super::levels::level;
pub use super::levels::{Factor, LOWEST_LEVEL, LevelSpan, PriorityLevel, start_level, steps};
use super::levels::{completions, level_span};
use super::need::{Need, nano, rounded, severity_class, weighted_need};
use super::weights::Weights;
use crate::workshop::{Level, ParameterError, Rule, RuleParameters};
use thiserror::Error;

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

/// Where a group stands by a rule, and what that rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Competition rank, from 1: ties share the smallest place, the next place is left empty.
    pub rank: usize,
    /// Weighted need.
    pub need: Need,
    /// Severity class; none for a group whose severity nobody has judged or settled.
    pub class: Option<Level>,
    /// How it came by the class.
    pub account: ClassAccount,
    /// Every class the group can have, worst first; more than one is *uncertain*.
    pub possible_classes: Vec<Level>,
    /// Level 1–10; none by the rules `Need` and `FreeWeighing`, which have no levels.
    pub level: Option<PriorityLevel>,
    /// The levels the group can have once missing judgements are made; none where there are no levels.
    pub level_span: Option<LevelSpan>,
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
        self.level_span.is_some_and(|span| span.is_open())
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
    let has_levels = matches!(rule, Rule::StartFromSeverity | Rule::SevereFirst);
    let mut extremes = Vec::with_capacity(keys.len());
    let standings = judgements
        .groups()
        .iter()
        .zip(&ranks)
        .map(|(group, &rank)| {
            let need = weighted_need(group, weights);
            let at = |need, missing| class_at(group, need, missing, judgements, parameters);
            let account = at(need.shown, Missing::Middle);
            let ends = [(need.low, Missing::Least), (need.high, Missing::Most)];
            let [least, most] = ends.map(|(need, missing)| at(need, missing).class());
            let possible_classes: Vec<Level> = Level::ALL
                .into_iter()
                .filter(|class| (most..=least).contains(&Some(*class)))
                .collect();
            let mut best = i64::MAX;
            let mut worst = i64::MIN;
            for measure in completions(group.measure) {
                for (class, need) in [(least, need.low), (most, need.high)] {
                    let key = if rule == Rule::FreeWeighing {
                        -nano(free_score(need, measure, parameters, &Factor::ALL))
                    } else {
                        let main = if has_main_part(rule, judgements) {
                            main_part(rule, class, measure, parameters, &Factor::ALL)
                        } else {
                            0
                        };
                        main * MAIN_STEP - nano(need)
                    };
                    best = best.min(key);
                    worst = worst.max(key);
                }
            }
            extremes.push((best, worst));
            let class = account.class();
            Standing {
                rank,
                need,
                class,
                account,
                level: has_levels.then(|| level(class, group.measure, parameters, &Factor::ALL)),
                level_span: has_levels
                    .then(|| level_span(&possible_classes, group.measure, parameters))
                    .flatten(),
                possible_classes,
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
            Scoring::of(rule, group, judgements, parameters, &Factor::ALL).key(need)
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

/// Distance between two main parts of an order value. Weighted need in whole 10⁻⁹ spans less, also where
/// doubt carries a value half a unit below 0 or above 1.
pub(crate) const MAIN_STEP: i64 = 1 << 31;

/// Main parts of an order value are below this.
pub(crate) const MOST_MAIN: i64 = 8 * CLASS_STEP;

/// Distance between two classes where classes are never crossed; twice a level is smaller.
const CLASS_STEP: i64 = 32;

/// How the need of one group becomes its order value, whatever the weights.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scoring<'a> {
    rule: Rule,
    parameters: &'a RuleParameters,
    /// By the class of the sum, worst first.
    main_parts: [i64; 4],
    /// What the measure adds to the free weighing's score.
    terms: f64,
}

impl<'a> Scoring<'a> {
    /// How a group is scored with these factors only, what is missing in the middle.
    pub(crate) fn of(
        rule: Rule,
        group: &Group,
        judgements: &Judgements,
        parameters: &'a RuleParameters,
        factors: &[Factor],
    ) -> Self {
        Self {
            rule,
            parameters,
            main_parts: main_parts(
                rule,
                (group, group.measure),
                Missing::Middle,
                judgements,
                parameters,
                factors,
            ),
            terms: free_terms(group.measure, parameters, factors),
        }
    }

    /// One whole number that holds a group's place: smaller is before.
    pub(crate) fn key(&self, need: f64) -> i64 {
        if self.rule == Rule::FreeWeighing {
            return -nano(self.parameters.free_weighing.need * need + self.terms);
        }
        let class = severity_class(need, &self.parameters.class_borders);
        let main = self.main_parts.get(class as usize).copied();
        main.unwrap_or_default() * MAIN_STEP - nano(need)
    }
}

/// What decides before need does, by the class of the sum, worst first: floor, settled class and what
/// nobody has judged are in it.
pub(crate) fn main_parts(
    rule: Rule,
    (group, measure): (&Group, Measure),
    missing: Missing,
    judgements: &Judgements,
    parameters: &RuleParameters,
    factors: &[Factor],
) -> [i64; 4] {
    if !has_main_part(rule, judgements) {
        return [0; 4];
    }
    class_by_sum(group, missing, judgements, parameters)
        .map(|class| main_part(rule, class, measure, parameters, factors))
}

/// Whether anything decides before need does.
pub(crate) fn has_main_part(rule: Rule, judgements: &Judgements) -> bool {
    match rule {
        Rule::FreeWeighing => false,
        Rule::Need => judgements.has_classes(),
        Rule::StartFromSeverity | Rule::SevereFirst => true,
    }
}

/// What decides before need does: the class, the level and the class, or the class and the level. A group
/// without a class stands between *large* and *moderate*. Not for `FreeWeighing`.
fn main_part(
    rule: Rule,
    class: Option<Level>,
    measure: Measure,
    parameters: &RuleParameters,
    factors: &[Factor],
) -> i64 {
    let by_class = match class {
        Some(Level::VeryLarge) => 0,
        Some(Level::Large) => 1,
        None => 2,
        Some(Level::Moderate) => 3,
        Some(Level::Small) => 4,
    };
    let halves = || i64::from(level(class, measure, parameters, factors).halves());
    let without_benefit = measure.without_benefit() && factors.contains(&Factor::Benefit);
    match rule {
        Rule::FreeWeighing => 0,
        Rule::Need => by_class,
        // After all others on the lowest level.
        Rule::StartFromSeverity => (halves() + i64::from(without_benefit)) * 8 + by_class,
        // No need that care can meet: outside the classes, after all of them.
        Rule::SevereFirst if without_benefit => 7 * CLASS_STEP,
        Rule::SevereFirst => by_class * CLASS_STEP + halves(),
    }
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
