//! The workshop's judgements and weights as the rules see them.

use std::collections::BTreeSet;

use crate::ranking::audit::{PassedOver, audit};
use crate::ranking::classes::ClassAccount;
use crate::ranking::explain::{Explanation, explain};
use crate::ranking::health_gap::{HealthGap, HealthState, health_gap};
use crate::ranking::judgements::{
    Group as RankedGroup, Judgements, JudgementsError, Measure, Value, anchored_value,
};
use crate::ranking::rules::{RuleError, RuleOrder, order_by_rule};
use crate::ranking::weights::{Comparisons, WeightError, WeightSpread, Weights, board_weights};
use crate::workshop::{
    Criterion, CriterionId, GroupId, Mode, NeedGroup, Quality, Round, Rule, Scale, SeverityValue,
    WeightAnswer, Workshop,
};

/// Why a workshop cannot be ordered.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SituationError {
    /// There is no need group or no criterion.
    #[error("there is nothing to order")]
    Nothing,
    /// The judgements do not fit the criteria.
    #[error(transparent)]
    Judgements(#[from] JudgementsError),
    /// The weights cannot be used.
    #[error(transparent)]
    Weights(#[from] WeightError),
    /// The rule cannot be used.
    #[error(transparent)]
    Rule(#[from] RuleError),
}

impl crate::text::Explain for SituationError {
    fn message(&self) -> crate::text::Message {
        use crate::text::Message;
        match self {
            Self::Nothing => Message::new("error-nothing-to-order"),
            Self::Judgements(_) => Message::new("error-judgements"),
            Self::Weights(WeightError::SumIsZero) => Message::new("error-zero-weights"),
            Self::Weights(_) => Message::new("error-weights"),
            Self::Rule(RuleError::Parameters(error)) => error.message(),
            Self::Rule(RuleError::WeightCount { .. }) => Message::new("error-weights"),
        }
    }
}

/// Where the board's weights come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeightsFrom {
    /// The mean of this many members' weights.
    Members(usize),
    /// *Vikta tillsammans*: one vector for the room.
    Together,
    /// Sums of the round: the members' own answers are removed or cannot be read.
    Sums,
    /// Nobody has weighed yet: equal weights.
    Equal,
}

/// What the rules look at.
#[derive(Debug, Clone, PartialEq)]
pub struct Situation {
    /// The groups, in the workshop's order; rows below.
    pub groups: Vec<GroupId>,
    /// The criteria, in the workshop's order; columns below.
    pub criteria: Vec<CriterionId>,
    /// Values and measures.
    pub judgements: Judgements,
    /// The board's weights.
    pub weights: Weights,
    /// Where they come from.
    pub weights_from: WeightsFrom,
    /// The members' weights, where they are still there; no codes.
    pub members: Vec<Weights>,
    /// How the members' weights are spread, one per criterion; empty without members.
    pub spread: Vec<WeightSpread>,
}

/// A group whose class is settled otherwise than proposed.
#[derive(Debug, Clone, PartialEq)]
pub struct SettledOtherwise {
    /// The group, a row.
    pub group: usize,
    /// How it came by its class.
    pub account: ClassAccount,
    /// What the order would have to explain without it: the passed-over group and the one before it, as rows.
    pub takes_away: Vec<(usize, usize)>,
}

/// The rule that applies: with needs only there is nothing but need.
pub fn effective_rule(workshop: &Workshop) -> Rule {
    match workshop.question.mode {
        Mode::NeedsOnly => Rule::Need,
        Mode::NeedsAndMeasures => workshop.method.rule,
    }
}

impl Situation {
    /// The situation of a workshop, weighted by its newest closed round with weights.
    ///
    /// # Errors
    /// [`SituationError`].
    pub fn of(workshop: &Workshop) -> Result<Self, SituationError> {
        if workshop.need_groups.is_empty() || workshop.criteria.is_empty() {
            return Err(SituationError::Nothing);
        }
        let rows = workshop
            .need_groups
            .iter()
            .map(|group| row(workshop, group))
            .collect();
        let future_risk: Vec<bool> = workshop.criteria.iter().map(|it| it.future_risk).collect();
        let judgements =
            Judgements::new(workshop.criteria.len(), rows)?.with_future_risk(&future_risk);
        let (weights, weights_from, members) = board(workshop)?;
        let spread = board_weights(&members)
            .map(|board| board.spread)
            .unwrap_or_default();
        Ok(Self {
            groups: workshop
                .need_groups
                .iter()
                .map(|group| group.id.clone())
                .collect(),
            criteria: workshop
                .criteria
                .iter()
                .map(|criterion| criterion.id.clone())
                .collect(),
            judgements,
            weights,
            weights_from,
            members,
            spread,
        })
    }

    /// The same situation with other weights.
    #[must_use]
    pub fn weighted(mut self, weights: Weights) -> Self {
        self.weights = weights;
        self
    }

    /// A group's row.
    pub fn index(&self, group: &GroupId) -> Option<usize> {
        self.groups.iter().position(|other| other == group)
    }

    /// The group of a row.
    pub fn group(&self, index: usize) -> Option<&GroupId> {
        self.groups.get(index)
    }

    /// The groups ordered by a rule.
    ///
    /// # Errors
    /// [`SituationError::Rule`].
    pub fn order(&self, rule: Rule, workshop: &Workshop) -> Result<RuleOrder, SituationError> {
        Ok(order_by_rule(
            rule,
            &self.judgements,
            &self.weights,
            &workshop.method.parameters,
        )?)
    }

    /// The way to a group's place by a rule; none for an unknown group.
    ///
    /// # Errors
    /// [`SituationError::Rule`].
    pub fn explain(
        &self,
        group: &GroupId,
        rule: Rule,
        workshop: &Workshop,
    ) -> Result<Option<Explanation>, SituationError> {
        let Some(index) = self.index(group) else {
            return Ok(None);
        };
        Ok(explain(
            index,
            rule,
            &self.judgements,
            &self.weights,
            &workshop.method.parameters,
        )?)
    }

    /// What an order has to explain, by the rule whose factors can be causes. `class_shares`: for each group the share of samples in each class, worst
    /// first, from the robustness analysis; without it no pair counts as borderline.
    ///
    /// # Errors
    /// [`SituationError::Rule`].
    pub fn audit(
        &self,
        order: &[Vec<GroupId>],
        rule: Rule,
        workshop: &Workshop,
        class_shares: Option<&[[f64; 4]]>,
    ) -> Result<Vec<PassedOver>, SituationError> {
        Ok(audit(
            &self.indices(order),
            rule,
            &self.judgements,
            &self.weights,
            &workshop.method.parameters,
            class_shares,
        )?)
    }

    /// The groups whose class the board has settled otherwise than proposed, with what that takes away of what
    /// the order would else have to explain.
    ///
    /// # Errors
    /// [`SituationError`].
    pub fn settled_otherwise(
        &self,
        order: &[Vec<GroupId>],
        rule: Rule,
        workshop: &Workshop,
    ) -> Result<Vec<SettledOtherwise>, SituationError> {
        let groups = self.judgements.groups();
        if groups.iter().all(|group| group.settled.is_none()) {
            return Ok(Vec::new());
        }
        let parameters = &workshop.method.parameters;
        let standings = self.order(rule, workshop)?.standings;
        let rows = self.indices(order);
        let pairs = |judgements: &Judgements| -> Result<BTreeSet<(usize, usize)>, SituationError> {
            let found = audit(&rows, rule, judgements, &self.weights, parameters, None)?;
            let pairs = found.iter().flat_map(|passed| {
                let pairs = passed.pairs.iter();
                pairs.map(|pair| (passed.group, pair.before))
            });
            Ok(pairs.collect())
        };
        let mut now = None;
        let mut found = Vec::new();
        for (index, standing) in standings.iter().enumerate() {
            let Some(group) = self.judgements.groups().get(index) else {
                continue;
            };
            if !standing.account.departs() {
                continue;
            }
            if now.is_none() {
                now = Some(pairs(&self.judgements)?);
            }
            let Some(now) = &now else {
                continue;
            };
            let unsettled = RankedGroup {
                settled: None,
                ..group.clone()
            };
            let without = pairs(&self.judgements.with_group(index, unsettled)?)?;
            found.push(SettledOtherwise {
                group: index,
                account: standing.account,
                takes_away: without.difference(now).copied().collect(),
            });
        }
        Ok(found)
    }

    /// An order of ids as rows.
    pub fn indices(&self, order: &[Vec<GroupId>]) -> Vec<Vec<usize>> {
        order
            .iter()
            .map(|tier| tier.iter().filter_map(|group| self.index(group)).collect())
            .collect()
    }

    /// An order of rows as ids.
    pub fn ids(&self, order: &[Vec<usize>]) -> Vec<Vec<GroupId>> {
        order
            .iter()
            .map(|tier| {
                tier.iter()
                    .filter_map(|index| self.group(*index).cloned())
                    .collect()
            })
            .collect()
    }
}

/// One group as the rules see it. Quality of a judgement not given counts as the lowest.
fn row(workshop: &Workshop, group: &NeedGroup) -> RankedGroup {
    let values = workshop
        .criteria
        .iter()
        .map(|criterion| value(criterion, group))
        .collect();
    let measure = match workshop.question.mode {
        Mode::NeedsOnly => Measure::default(),
        Mode::NeedsAndMeasures => Measure {
            benefit: group.measure.benefit.given(),
            cost: group.measure.cost.given(),
            evidence: group.measure.evidence.given(),
        },
    };
    RankedGroup {
        settled: group.settled_class.as_ref().map(|settled| settled.class),
        ..RankedGroup::new(values, measure)
    }
}

fn value(criterion: &Criterion, group: &NeedGroup) -> Value {
    if criterion.scale == Scale::HealthGap {
        return gap_value(group);
    }
    let Some(judgement) = group.judgement(&criterion.id) else {
        return Value::missing();
    };
    let quality = judgement.quality.unwrap_or(Quality::LOWEST);
    let value = match (judgement.value.given(), &criterion.scale) {
        (Some(SeverityValue::Level(level)), Scale::Levels) => Some(Value::level(level, quality)),
        (Some(SeverityValue::Measured(number)), Scale::Measured { worst, best, .. }) => {
            anchored_value(number, *worst, *best)
                .map(|anchored| Value::known(anchored.value, quality))
        }
        _ => None,
    };
    value.unwrap_or_else(Value::missing)
}

fn gap_value(group: &NeedGroup) -> Value {
    let Some(gap) = &group.health_gap else {
        return Value::missing();
    };
    let state = HealthState {
        worst: gap.worst,
        optimal: gap.optimal,
        current: gap.current,
        desired: gap.desired,
    };
    match health_gap(state) {
        Ok(HealthGap::Gap { gap: share, .. }) => {
            Value::known(share, gap.quality.unwrap_or(Quality::LOWEST))
        }
        Ok(HealthGap::Missing) | Err(_) => Value::missing(),
    }
}

/// The board's weights, from the newest closed round that holds any.
fn board(workshop: &Workshop) -> Result<(Weights, WeightsFrom, Vec<Weights>), SituationError> {
    for round in workshop
        .rounds
        .iter()
        .rev()
        .filter(|round| !round.is_open())
    {
        if let Some(together) = &round.together
            && let Some(weights) = member_weights(workshop, together)
        {
            return Ok((weights, WeightsFrom::Together, Vec::new()));
        }
        let members = weights_of(workshop, round);
        if !members.is_empty() {
            let mean = board_weights(&members)?.mean;
            return Ok((mean, WeightsFrom::Members(members.len()), members));
        }
        if let Some(weights) = sum_weights(workshop, round) {
            return Ok((weights, WeightsFrom::Sums, Vec::new()));
        }
    }
    Ok((
        Weights::equal(workshop.criteria.len())?,
        WeightsFrom::Equal,
        Vec::new(),
    ))
}

/// The members' own weights; none where some answer cannot be read, since a part of them is not the board's.
fn weights_of(workshop: &Workshop, round: &Round) -> Vec<Weights> {
    if !round.is_readable() {
        return Vec::new();
    }
    round
        .ballots()
        .filter(|ballot| !ballot.abstains)
        .filter_map(|ballot| member_weights(workshop, ballot.weights.as_ref()?))
        .collect()
}

fn sum_weights(workshop: &Workshop, round: &Round) -> Option<Weights> {
    let sums = round
        .sums
        .as_ref()
        .filter(|sums| !sums.weights.is_empty())?;
    let means: Vec<f64> = workshop
        .criteria
        .iter()
        .map(|criterion| {
            sums.weights
                .iter()
                .find(|sum| sum.criterion == criterion.id)
                .map_or(0.0, |sum| sum.mean)
        })
        .collect();
    Weights::from_points(&means).ok()
}

/// A member's weights as a point on the simplex; none where the answer gives none (incomplete comparisons).
pub fn member_weights(workshop: &Workshop, answer: &WeightAnswer) -> Option<Weights> {
    let index = |id: &CriterionId| {
        workshop
            .criteria
            .iter()
            .position(|criterion| &criterion.id == id)
    };
    match answer {
        WeightAnswer::Points(points) | WeightAnswer::Swing(points) => {
            let points: Vec<f64> = workshop
                .criteria
                .iter()
                .map(|criterion| points.get(&criterion.id).copied().unwrap_or(0.0))
                .collect();
            Weights::from_points(&points).ok()
        }
        WeightAnswer::RankOrder(tiers) => {
            let tiers: Vec<Vec<usize>> = tiers
                .iter()
                .map(|tier| tier.iter().filter_map(index).collect())
                .collect();
            Weights::from_rank_order(&tiers, workshop.criteria.len()).ok()
        }
        WeightAnswer::Pairwise(comparisons) => {
            let mut table = Comparisons::new(workshop.criteria.len());
            for comparison in comparisons {
                table
                    .set(
                        index(&comparison.first)?,
                        index(&comparison.second)?,
                        comparison.ratio,
                    )
                    .ok()?;
            }
            table.priorities().ok().map(|priorities| priorities.weights)
        }
    }
}
