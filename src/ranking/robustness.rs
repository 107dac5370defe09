//! How sure the order is: SMAA-2 (Lahdelma and Salminen 2001; pairwise winning index by Leskinen and
//! others 2006).
//!
//! Weights are drawn from a space, uncertain values from their distributions, the rule is applied, and
//! places are counted. Ties of `t` groups share their `t` places evenly, so that rows and columns of
//! the acceptabilities sum to 1. The same seed and number of samples give the same bits on any machine
//! and any number of threads.

use super::classes::{Missing, class_by_sum};
use super::judgements::{Group, Judgements, JudgementsError, Measure};
use super::levels::likely;
use super::rules::{Factor, RuleError, check, free_terms, has_main_part, main_parts};
use super::sampling::{Judged, MOST_GROUPS, NANO, Plan, SampledGroup, Scoring, Wanted};
use super::tally::{Tally, WEIGHT_UNIT, WHOLE_SHARE};
use super::uncertainty::Cell;
use super::weight_space::{WeightSampler, WeightSpace, WeightSpaceError};
use super::weights::Weights;
use crate::workshop::{Rule, RuleParameters};
use std::cmp::Ordering;
use std::sync::atomic::AtomicBool;
use thiserror::Error;

/// Which doubt is let into the samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// How to weigh: values stay as shown.
    Weights,
    /// What is so: weights stay as they are.
    Values,
    /// What number a word stands for: the values of *large* and *moderate* are drawn around 2/3 and 1/3,
    /// and the borders between the classes move with them. Weights and judgements stay as they are.
    Words,
    /// All at once.
    All,
}

impl Doubt {
    /// All splits.
    pub const ALL: [Self; 4] = [Self::Weights, Self::Values, Self::Words, Self::All];

    fn holds(self, part: Self) -> bool {
        self == part || self == Self::All
    }
}

/// What to run.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The rule that orders each sample.
    pub rule: Rule,
    /// Where weights are drawn from, if they are in doubt.
    pub space: WeightSpace,
    /// Which doubt is let in.
    pub doubt: Doubt,
    /// How many samples, at least 1.
    pub samples: u32,
    /// Seed of the generator, `Pcg64`.
    pub seed: u64,
    /// Whether pairs are counted too; with many groups they take as long as the rest.
    pub pairs: bool,
}

/// Why there is no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RobustnessError {
    /// No sample was asked for.
    #[error("at least one sample is needed")]
    NoSamples,
    /// More samples than the tallies hold.
    #[error("more than {} samples", Settings::MOST_SAMPLES)]
    TooManySamples,
    /// There is no group to order.
    #[error("there are no groups to order")]
    NoGroups,
    /// More groups than the method takes.
    #[error("more than {MOST_GROUPS} groups")]
    TooManyGroups,
    /// The weight space has no points.
    #[error("the weight space cannot be used: {0}")]
    Space(#[from] WeightSpaceError),
    /// The rule cannot be applied.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// A matrix is no table of values from 0 to 1.
    #[error(transparent)]
    Judgements(#[from] JudgementsError),
    /// The run was stopped.
    #[error("the run was stopped")]
    Cancelled,
}

impl Settings {
    /// The largest number of samples a run takes.
    pub const MOST_SAMPLES: u32 = 1_000_000_000;
}

/// What the samples say. Groups in the judgements' order, places from the first.
#[derive(Debug, Clone, PartialEq)]
pub struct Robustness {
    /// How many samples were counted.
    pub samples: u32,
    /// `acceptability[i][r]`: share of samples in which group `i` stands on place `r`, from 0.
    pub acceptability: Vec<Vec<f64>>,
    /// `pairwise[i][j]`: share of samples in which `i` stands before `j`, plus half of the ties; 1/2 on
    /// the diagonal. Empty if pairs were not asked for.
    pub pairwise: Vec<Vec<f64>>,
    /// Mean of the weights with which each group stands first; none if it never does.
    pub central_weights: Vec<Option<Vec<f64>>>,
    /// `class_shares[i][c]`: share of samples in which the group is in each class, worst first; floor and
    /// settled class come from the judgements in every sample.
    pub class_shares: Vec<[f64; 4]>,
}

impl Robustness {
    /// First places, from 1, at which the cumulated acceptability of a group reaches 5 and 95 %.
    pub fn rank_interval(&self, group: usize) -> Option<(usize, usize)> {
        let row = self.acceptability.get(group)?;
        let reaching = |share: f64| {
            let mut sum = 0.0;
            row.iter()
                .position(|part| {
                    sum += part;
                    // A share that is reached exactly is not missed by the last bit.
                    sum >= share - 1e-12
                })
                .map_or(row.len(), |place| place + 1)
        };
        Some((reaching(0.05), reaching(0.95)))
    }

    /// The least sure of the neighbours in an order: the two groups and the share of samples in which
    /// the first stands before the second. Tied neighbours are not compared. None without pairs.
    pub fn weakest_neighbours(&self, order: &[Vec<usize>]) -> Option<(usize, usize, f64)> {
        let mut weakest: Option<(usize, usize, f64)> = None;
        for (above, below) in order.iter().zip(order.iter().skip(1)) {
            for &first in above {
                for &second in below {
                    let share = *self.pairwise.get(first)?.get(second)?;
                    if weakest.is_none_or(|(_, _, least)| share < least) {
                        weakest = Some((first, second, share));
                    }
                }
            }
        }
        weakest
    }
}

/// Runs the samples on the current thread pool.
///
/// `weights` are the board's: they hold where weights are not in doubt. `progress` hears how many
/// samples are done, from any thread; setting `cancel` stops the run within a few hundred samples.
///
/// # Errors
/// A [`RobustnessError`]; [`RobustnessError::Cancelled`] if `cancel` was set.
pub fn robustness(
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
    settings: &Settings,
    cancel: &AtomicBool,
    progress: &(dyn Fn(u32) + Sync),
) -> Result<Robustness, RobustnessError> {
    check(judgements, weights, parameters)?;
    if settings.samples == 0 {
        return Err(RobustnessError::NoSamples);
    }
    if settings.samples > Settings::MOST_SAMPLES {
        return Err(RobustnessError::TooManySamples);
    }
    if judgements.groups().is_empty() {
        return Err(RobustnessError::NoGroups);
    }
    if judgements.groups().len() > MOST_GROUPS {
        return Err(RobustnessError::TooManyGroups);
    }
    let plan = plan(judgements, weights, parameters, settings)?;
    let tally = plan
        .run(settings.samples, settings.seed, cancel, progress)
        .ok_or(RobustnessError::Cancelled)?;
    Ok(shares(&tally, settings.samples))
}

/// The plain additive model on a decision matrix: one row per alternative, values from 0 to 1, all of
/// them certain; only the weights are in doubt.
///
/// # Errors
/// As [`robustness`]; [`RobustnessError::Judgements`] names a row or value that does not fit.
pub fn matrix_robustness(
    rows: &[Vec<f64>],
    space: &WeightSpace,
    samples: u32,
    seed: u64,
    cancel: &AtomicBool,
    progress: &(dyn Fn(u32) + Sync),
) -> Result<Robustness, RobustnessError> {
    let criteria = rows.first().map_or(0, Vec::len);
    if rows.is_empty() {
        return Err(RobustnessError::NoGroups);
    }
    let judgements = Judgements::from_matrix(criteria, rows)?;
    let weights = Weights::equal(criteria).map_err(|_| JudgementsError::NoCriteria)?;
    let settings = Settings {
        rule: Rule::Need,
        space: space.clone(),
        doubt: Doubt::Weights,
        samples,
        seed,
        pairs: true,
    };
    robustness(
        &judgements,
        &weights,
        &RuleParameters::default(),
        &settings,
        cancel,
        progress,
    )
}

fn plan(
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
    settings: &Settings,
) -> Result<Plan, RobustnessError> {
    let drawn: WeightSampler = settings.space.sampler(judgements.criteria())?;
    let sampler = if settings.doubt.holds(Doubt::Weights) {
        drawn
    } else {
        WeightSpace::Members(vec![weights.clone()]).sampler(judgements.criteria())?
    };
    let values = settings.doubt.holds(Doubt::Values);
    let words = settings.doubt.holds(Doubt::Words);
    let judged = |group: &Group, missing| judged(settings, group, missing, judgements, parameters);
    let groups: Vec<SampledGroup> = judgements
        .groups()
        .iter()
        .map(|group| {
            let all = group.values.iter();
            let is_open = values && group.values.iter().any(|value| value.value.is_none());
            let usual = if is_open {
                Missing::Least
            } else {
                Missing::Middle
            };
            SampledGroup {
                cells: all.clone().map(|&value| Cell::of(value, values)).collect(),
                words: all.map(|value| value.word.filter(|_| words)).collect(),
                judged: judged(group, usual),
                raised: is_open.then(|| judged(group, Missing::Most)),
            }
        })
        .collect();
    let borders = &parameters.class_borders;
    let borders = [borders.very_large, borders.large, borders.moderate];
    let scoring = match settings.rule {
        Rule::FreeWeighing => Scoring::Additive {
            share: parameters.free_weighing.need,
        },
        rule if has_main_part(rule, judgements) => Scoring::Classes,
        _ => Scoring::Need,
    };
    let wanted = Wanted {
        pairs: settings.pairs,
        words,
    };
    Ok(Plan::new(sampler, &groups, (scoring, borders), wanted))
}

/// What a group's measure and class do, with what is missing of its severity at one end or in the middle. A
/// missing judgement of the measure is each grade but *no benefit*, all equally likely, where values are in
/// doubt; else it stands in the middle.
fn judged(
    settings: &Settings,
    group: &Group,
    missing: Missing,
    judgements: &Judgements,
    parameters: &RuleParameters,
) -> Judged {
    let measures = match settings.rule {
        Rule::Need => vec![Measure::default()],
        _ if settings.doubt.holds(Doubt::Values) => likely(group.measure),
        _ => vec![group.measure],
    };
    let option = |measure: Measure| {
        if settings.rule == Rule::FreeWeighing {
            return [free_terms(measure, parameters, &Factor::ALL) * NANO; 4];
        }
        let parts = main_parts(
            settings.rule,
            (group, measure),
            missing,
            judgements,
            parameters,
            &Factor::ALL,
        );
        parts.map(|part| part as f64)
    };
    Judged {
        options: measures.into_iter().map(option).collect(),
        classes: class_by_sum(group, missing, judgements, parameters)
            .map(|class| class.map_or(4, |class| class as usize)),
    }
}

/// Groups whose rows are made together: their tallies share lines of the cache.
const TOGETHER: usize = 16;

/// Tallies as shares.
fn shares(tally: &Tally, samples: u32) -> Robustness {
    let all = f64::from(samples);
    let (acceptability, pairwise) = rayon::join(
        || acceptabilities(tally, all),
        || winning_indices(tally, all),
    );
    let central_weights = tally
        .central
        .chunks_exact(tally.criteria.max(1))
        .zip(&tally.first)
        .map(|(sums, &first)| {
            (first > 0).then(|| {
                sums.iter()
                    .map(|&sum| sum as f64 / first as f64 / WEIGHT_UNIT)
                    .collect()
            })
        })
        .collect();
    let class_shares = tally
        .classes
        .chunks_exact(4)
        .map(|counts| {
            std::array::from_fn(|class| counts.get(class).copied().map_or(0.0, f64::from) / all)
        })
        .collect();
    Robustness {
        samples,
        acceptability,
        pairwise,
        central_weights,
        class_shares,
    }
}

/// `b[i][r]`: alone there, plus shares of ties.
fn acceptabilities(tally: &Tally, all: f64) -> Vec<Vec<f64>> {
    let groups = tally.groups;
    let mut rows: Vec<Vec<f64>> = (0..groups).map(|_| Vec::with_capacity(groups)).collect();
    for (block, rows) in rows.chunks_mut(TOGETHER).enumerate() {
        let start = block * TOGETHER;
        let ranks = tally.places.chunks_exact(groups);
        for (alone, shared) in ranks.zip(tally.shared.chunks_exact(groups)) {
            let counts = alone.iter().zip(shared).skip(start);
            for (row, (&alone, &shared)) in rows.iter_mut().zip(counts) {
                let alone = f64::from(alone);
                row.push(match shared {
                    0 => alone / all,
                    shared => (alone + shared as f64 / WHOLE_SHARE as f64) / all,
                });
            }
        }
    }
    rows
}

/// `p[i][j]`, from the half of the pairs that is tallied; empty if pairs were not asked for.
fn winning_indices(tally: &Tally, all: f64) -> Vec<Vec<f64>> {
    let groups = tally.groups;
    if tally.pairs.is_empty() {
        return Vec::new();
    }
    let mut rows: Vec<Vec<f64>> = (0..groups).map(|_| Vec::with_capacity(groups)).collect();
    let share = |count: u32| f64::from(count) / (2.0 * all);
    for (block, rows) in rows.chunks_mut(TOGETHER).enumerate() {
        let start = block * TOGETHER;
        // What stands before the block is tallied the other way round, column by column.
        for sums in tally.pairs.chunks_exact(groups).take(start) {
            for (row, &count) in rows.iter_mut().zip(sums.iter().skip(start)) {
                row.push(1.0 - share(count));
            }
        }
        for index in 0..rows.len() {
            for second in start..groups {
                let group = start + index;
                let count =
                    |first: usize, second: usize| tally.pairs.get(first * groups + second).copied();
                let found = match group.cmp(&second) {
                    Ordering::Less => count(group, second).map(share),
                    Ordering::Equal => Some(0.5),
                    Ordering::Greater => count(second, group).map(|count| 1.0 - share(count)),
                };
                if let Some(row) = rows.get_mut(index) {
                    row.extend(found);
                }
            }
        }
    }
    rows
}
