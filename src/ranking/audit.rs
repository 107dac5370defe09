//! The platform audit (*Att förklara*): where an order sets a more severe group after a less severe one.
//!
//! It looks at any order: a rule's, the members', the board's proposal. Tied is not below, and groups
//! whose measure has no benefit, or whose severity nobody has judged, are left out. A cause is only named
//! where the rule itself, with all factors, sets the group below: every factor whose removal from both
//! groups ends that; if none does so alone, all factors that lower the group. Else the pair is the board's
//! own choice. A group that stands below with cost as the only factor is passed over for *cost alone*,
//! which is contrary to the platform and flagged whatever the number of classes between.

use super::classes::{ClassFrom, Missing, class_at};
use super::judgements::{Group, Judgements};
use super::need::weighted_need;
use super::rules::{Factor, RuleError, Scoring, check, free_terms, level};
use super::weights::Weights;
use crate::workshop::{Level, Rule, RuleParameters};

/// From this share of samples with the group in no higher class, a pair needs no reason.
pub const UNCERTAIN_SHARE: f64 = 0.2;

/// A more severe group and everything less severe that stands before it. One reason covers all.
#[derive(Debug, Clone, PartialEq)]
pub struct PassedOver {
    /// The group, from 0.
    pub group: usize,
    /// Its severity class.
    pub class: Level,
    /// What gave it the class.
    pub class_from: ClassFrom,
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
    /// What gave it the class.
    pub class_from: ClassFrom,
    /// What makes the rule itself set the group below; empty where the rule does not, and the pair is the
    /// board's own choice.
    pub causes: Vec<Factor>,
    /// The rule sets the group below with cost as the only factor.
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

    /// Whether any pair is the board's own choice: the rule sets it the other way.
    pub fn by_choice(&self) -> bool {
        self.pairs.iter().any(|pair| pair.causes.is_empty())
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
/// unknown groups are not looked at. `rule` is the rule whose factors can be causes. `class_shares` says for each group in which share of samples it
/// falls in each class, worst first (see `robustness`); without it no pair counts as uncertain.
///
/// # Errors
/// [`RuleError`] if the parameters are not sound or the weights do not fit the criteria.
pub fn audit(
    order: &[Vec<usize>],
    rule: Rule,
    judgements: &Judgements,
    weights: &Weights,
    parameters: &RuleParameters,
    class_shares: Option<&[[f64; 4]]>,
) -> Result<Vec<PassedOver>, RuleError> {
    check(judgements, weights, parameters)?;
    let compare = Compare {
        rule,
        judgements,
        parameters,
    };
    let placed: Vec<(usize, Vec<Audited<'_>>)> = order
        .iter()
        .enumerate()
        .map(|(place, tied)| {
            let groups = tied.iter().filter_map(|&index| {
                let group = judgements.groups().get(index)?;
                let need = weighted_need(group, weights).shown;
                let account = class_at(group, need, Missing::Middle, judgements, parameters);
                let class = account
                    .class()
                    .filter(|_| !group.measure.without_benefit())?;
                Some(Audited {
                    index,
                    group,
                    need,
                    class,
                    class_from: account.from(),
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
                    let causes = compare.causes(passed, before);
                    let cost_alone =
                        !causes.is_empty() && compare.below(passed, before, &[Factor::Cost]);
                    PassedPair {
                        before: before.index,
                        class: before.class,
                        class_from: before.class_from,
                        causes,
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
                    class_from: passed.class_from,
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
    class_from: ClassFrom,
}

/// How the rule sets two groups against each other.
struct Compare<'a> {
    rule: Rule,
    judgements: &'a Judgements,
    parameters: &'a RuleParameters,
}

impl Compare<'_> {
    /// Whether the rule sets the first group after the second with only these factors.
    fn below(&self, passed: &Audited<'_>, before: &Audited<'_>, factors: &[Factor]) -> bool {
        let key = |it: &Audited<'_>| {
            Scoring::of(
                self.rule,
                it.group,
                self.judgements,
                self.parameters,
                factors,
            )
            .key(it.need)
        };
        key(passed) > key(before)
    }

    /// What makes the rule set the first group below; empty where it does not.
    fn causes(&self, passed: &Audited<'_>, before: &Audited<'_>) -> Vec<Factor> {
        if !self.below(passed, before, &Factor::ALL) {
            return Vec::new();
        }
        let ends_it = |removed: &Factor| {
            let rest = Factor::ALL.into_iter().filter(|factor| factor != removed);
            !self.below(passed, before, &rest.collect::<Vec<_>>())
        };
        let ending: Vec<Factor> = Factor::ALL.into_iter().filter(ends_it).collect();
        if !ending.is_empty() {
            return ending;
        }
        let lowers = |factor: &Factor| match self.rule {
            Rule::FreeWeighing => {
                let with =
                    |it: &Audited<'_>| free_terms(it.group.measure, self.parameters, &[*factor]);
                with(passed) < with(before)
            }
            Rule::Need | Rule::StartFromSeverity | Rule::SevereFirst => {
                let with = |factors: &[Factor]| {
                    level(
                        Some(passed.class),
                        passed.group.measure,
                        self.parameters,
                        factors,
                    )
                };
                with(&[*factor]) > with(&[])
            }
        };
        Factor::ALL.into_iter().filter(lowers).collect()
    }
}
