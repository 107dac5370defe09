//! The platform audit (*Att förklara*): where an order sets a more severe group after a less severe one.
//!
//! It looks at any order: a rule's, the members', the board's proposal. Tied is not below, and groups
//! whose measure has no benefit are left out. Each finding names its cause: every factor whose removal
//! from both groups ends it; if none does so alone, all factors that lower the group. A group that
//! would stand below with cost as the only factor is passed over for *cost alone*, which is contrary to
//! the platform and flagged whatever the number of classes between.

use super::judgements::{Group, Judgements};
use super::need::{nano, severity_class, weighted_need};
use super::rules::{Factor, MAIN_STEP, RuleError, check, free_score, lowered_level, steps};
use super::weights::Weights;
use crate::workshop::{Level, Rule, RuleParameters};

/// From this share of samples with the group in no higher class, a pair needs no reason.
pub const UNCERTAIN_SHARE: f64 = 0.2;

/// What explains an order: how factors are weighed against severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Model {
    /// Levels lowered from a start by severity; right for every order but the free weighing.
    Levels,
    /// The free weighing's sum.
    FreeWeighing,
}

impl Model {
    /// The model that explains a rule's own order.
    pub fn of(rule: Rule) -> Self {
        match rule {
            Rule::FreeWeighing => Self::FreeWeighing,
            Rule::Need | Rule::StartFromSeverity | Rule::SevereFirst => Self::Levels,
        }
    }
}

/// A more severe group and everything less severe that stands before it. One reason covers all.
#[derive(Debug, Clone, PartialEq)]
pub struct PassedOver {
    /// The group, from 0.
    pub group: usize,
    /// Its severity class.
    pub class: Level,
    /// The groups of lower classes that stand before it, in the order's own order.
    pub pairs: Vec<PassedPair>,
}

/// One pair of a [`PassedOver`] group.
#[derive(Debug, Clone, PartialEq)]
pub struct PassedPair {
    /// The less severe group that stands before, from 0.
    pub before: usize,
    /// Its severity class.
    pub class: Level,
    /// What explains the pair; empty if nothing lowers the passed-over group.
    pub causes: Vec<Factor>,
    /// The group would stand below with cost as the only factor.
    pub cost_alone: bool,
    /// Distance between the two weighted needs.
    pub need_distance: f64,
    /// The classes are too uncertain to ask for a reason. Never so for cost alone.
    pub uncertain: bool,
}

impl PassedOver {
    /// Whether any pair asks for a reason.
    pub fn needs_reason(&self) -> bool {
        self.pairs.iter().any(|pair| !pair.uncertain)
    }

    /// Whether cost alone explains any pair.
    pub fn cost_alone(&self) -> bool {
        self.pairs.iter().any(|pair| pair.cost_alone)
    }

    /// Every factor that explains some pair, each once.
    pub fn causes(&self) -> Vec<Factor> {
        Factor::ALL
            .into_iter()
            .filter(|factor| self.pairs.iter().any(|pair| pair.causes.contains(factor)))
            .collect()
    }
}

/// Every group that the order passes over, in the order's own order.
///
/// `order` lists the groups from the first place, ties in one inner list; groups left out of it and
/// unknown groups are not looked at. `class_shares` says for each group in which share of samples it
/// falls in each class, worst first (see `robustness`); without it no pair counts as uncertain.
///
/// # Errors
/// [`RuleError`] if the parameters are not sound or the weights do not fit the criteria.
pub fn audit(
    order: &[Vec<usize>],
    model: Model,
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
    class_shares: Option<&[[f64; 4]]>,
) -> Result<Vec<PassedOver>, RuleError> {
    check(judgements, weights, parameters)?;
    let placed: Vec<(usize, Vec<Audited<'_>>)> = order
        .iter()
        .enumerate()
        .map(|(place, tied)| {
            let groups = tied.iter().filter_map(|&index| {
                let group = judgements.groups().get(index)?;
                let need = weighted_need(group, weights).shown;
                let class = severity_class(need, &parameters.class_borders);
                (!group.measure.without_benefit()).then_some(Audited {
                    index,
                    group,
                    need,
                    class,
                })
            });
            (place, groups.collect())
        })
        .collect();
    let mut found = Vec::new();
    for (place, tied) in &placed {
        for passed in tied {
            let earlier = placed.iter().take(*place).flat_map(|(_, groups)| groups);
            let pairs: Vec<PassedPair> = earlier
                .filter(|before| before.class > passed.class)
                .map(|before| {
                    let cost_alone = cost_alone(model, passed, before, parameters);
                    PassedPair {
                        before: before.index,
                        class: before.class,
                        causes: causes(model, passed, before, parameters),
                        cost_alone,
                        need_distance: (passed.need - before.need).abs(),
                        uncertain: !cost_alone
                            && class_shares
                                .and_then(|shares| shares.get(passed.index))
                                .is_some_and(|shares| {
                                    let not_higher: f64 =
                                        shares.iter().skip(before.class as usize).sum();
                                    not_higher >= UNCERTAIN_SHARE
                                }),
                    }
                })
                .collect();
            if !pairs.is_empty() {
                found.push(PassedOver {
                    group: passed.index,
                    class: passed.class,
                    pairs,
                });
            }
        }
    }
    Ok(found)
}

/// A group with what the audit compares.
struct Audited<'a> {
    index: usize,
    group: &'a Group,
    need: f64,
    class: Level,
}

impl Audited<'_> {
    /// Order value with only these factors, small first.
    fn key(&self, model: Model, factors: &[Factor], parameters: &RuleParameters) -> i64 {
        let measure = self.group.measure;
        match model {
            Model::Levels => {
                let level = lowered_level(self.class, measure, parameters, factors);
                i64::from(level) * MAIN_STEP - nano(self.need)
            }
            Model::FreeWeighing => -nano(free_score(self.need, measure, parameters, factors)),
        }
    }
}

/// Whether the first group stands after the second with only these factors.
fn below(
    model: Model,
    passed: &Audited<'_>,
    before: &Audited<'_>,
    factors: &[Factor],
    parameters: &RuleParameters,
) -> bool {
    passed.key(model, factors, parameters) > before.key(model, factors, parameters)
}

fn cost_alone(
    model: Model,
    passed: &Audited<'_>,
    before: &Audited<'_>,
    parameters: &RuleParameters,
) -> bool {
    below(model, passed, before, &[Factor::Cost], parameters)
}

fn causes(
    model: Model,
    passed: &Audited<'_>,
    before: &Audited<'_>,
    parameters: &RuleParameters,
) -> Vec<Factor> {
    if below(model, passed, before, &Factor::ALL, parameters) {
        let ending: Vec<Factor> = Factor::ALL
            .into_iter()
            .filter(|removed| {
                let rest: Vec<Factor> = Factor::ALL
                    .into_iter()
                    .filter(|factor| factor != removed)
                    .collect();
                !below(model, passed, before, &rest, parameters)
            })
            .collect();
        if !ending.is_empty() {
            return ending;
        }
    }
    let measure = passed.group.measure;
    Factor::ALL
        .into_iter()
        .filter(|&factor| match model {
            Model::Levels => steps(factor, passed.class, measure, parameters) > 0,
            Model::FreeWeighing => {
                let with = |group: &Audited<'_>| {
                    nano(free_score(0.0, group.group.measure, parameters, &[factor]))
                };
                with(passed) < with(before)
            }
        })
        .collect()
}
