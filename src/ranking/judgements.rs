//! What the rules look at: one row per need group, values per criterion, and the judged measure.
//!
//! Groups and criteria are numbered from 0 in the workshop's order. Numbers of people affected have no
//! place here: severity is judged per person. A missing value is `None`, never a number.

use crate::workshop::{Benefit, CostPerBenefit, EvidenceStrength, Level, Quality};
use thiserror::Error;

/// Severity on one criterion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value {
    /// In `[0, 1]`, 1 most severe; `None` where nobody knows.
    pub value: Option<f64>,
    /// How sure the value is, 5 best; none given counts as 1.
    pub quality: Quality,
    /// The level it was judged as, where it was judged in words and not measured.
    pub word: Option<Level>,
}

impl Value {
    /// A known number.
    pub fn known(value: f64, quality: Quality) -> Self {
        Self {
            value: Some(value),
            quality,
            word: None,
        }
    }

    /// A level in words.
    pub fn level(level: Level, quality: Quality) -> Self {
        Self {
            value: Some(level.value()),
            quality,
            word: Some(level),
        }
    }

    /// A value that nobody knows.
    pub fn missing() -> Self {
        Self {
            value: None,
            quality: Quality::LOWEST,
            word: None,
        }
    }
}

/// What would be done for a group, each judgement missing where it is not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Measure {
    /// How much of what care can aim at is reached.
    pub benefit: Option<Benefit>,
    /// Cost in relation to benefit.
    pub cost: Option<CostPerBenefit>,
    /// Research and proven experience behind it.
    pub evidence: Option<EvidenceStrength>,
}

impl Measure {
    /// Whether the measure is judged to have no benefit: no need that care can meet.
    pub fn without_benefit(self) -> bool {
        self.benefit == Some(Benefit::None)
    }
}

/// One need group as the rules see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// One value per criterion, in the criteria's order.
    pub values: Vec<Value>,
    /// The measure; all missing in mode *needs only*.
    pub measure: Measure,
    /// The severity class that the board has settled, where it has.
    pub settled: Option<Level>,
}

impl Group {
    /// A group whose class is not settled.
    pub fn new(values: Vec<Value>, measure: Measure) -> Self {
        Self {
            values,
            measure,
            settled: None,
        }
    }

    /// Whether severity is known on some criterion.
    pub fn is_judged(&self) -> bool {
        self.values.iter().any(|value| value.value.is_some())
    }
}

/// Every need group on the same criteria.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgements {
    criteria: usize,
    groups: Vec<Group>,
    /// Per criterion whether it is about what may come; such a criterion is never one of two that make
    /// the severity very large by the floor.
    future_risk: Vec<bool>,
    has_classes: bool,
}

/// Why a table of judgements is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum JudgementsError {
    /// There is no severity criterion.
    #[error("there are no criteria")]
    NoCriteria,
    /// A group has another number of values than there are criteria; the group, from 0.
    #[error("group {0} has another number of values than there are criteria")]
    Width(usize),
    /// A value is not in `[0, 1]`; group and criterion, from 0.
    #[error("the value of group {0} on criterion {1} is not in 0 to 1")]
    OutOfRange(usize, usize),
}

impl Judgements {
    /// Checks that every group has one value in `[0, 1]`, or none, per criterion.
    ///
    /// # Errors
    /// The first fault found.
    pub fn new(criteria: usize, groups: Vec<Group>) -> Result<Self, JudgementsError> {
        if criteria == 0 {
            return Err(JudgementsError::NoCriteria);
        }
        for (index, group) in groups.iter().enumerate() {
            if group.values.len() != criteria {
                return Err(JudgementsError::Width(index));
            }
            let outside = |value: &Value| {
                value
                    .value
                    .is_some_and(|value| !(0.0..=1.0).contains(&value))
            };
            if let Some(criterion) = group.values.iter().position(outside) {
                return Err(JudgementsError::OutOfRange(index, criterion));
            }
        }
        Ok(Self {
            criteria,
            groups,
            future_risk: vec![false; criteria],
            has_classes: true,
        })
    }

    /// The same groups, with a word per criterion on whether it is about what may come. Words beyond the
    /// criteria do not count; criteria without one are about what is.
    #[must_use]
    pub fn with_future_risk(mut self, future_risk: &[bool]) -> Self {
        for (slot, future) in self.future_risk.iter_mut().zip(future_risk) {
            *slot = *future;
        }
        self
    }

    /// The same groups without severity classes: by need alone they are ordered by `N` only.
    #[must_use]
    pub fn without_classes(mut self) -> Self {
        self.has_classes = false;
        self
    }

    /// The same groups without one criterion.
    ///
    /// # Errors
    /// [`JudgementsError::NoCriteria`] if it was the only one.
    pub fn without_criterion(&self, criterion: usize) -> Result<Self, JudgementsError> {
        fn kept<T: Copy>(all: &[T], criterion: usize) -> Vec<T> {
            let all = all.iter().enumerate();
            all.filter_map(|(index, it)| (index != criterion).then_some(*it))
                .collect()
        }
        let groups: Vec<Group> = self
            .groups
            .iter()
            .map(|group| Group {
                values: kept(&group.values, criterion),
                ..*group
            })
            .collect();
        let future_risk = kept(&self.future_risk, criterion);
        let mut fewer = Self::new(future_risk.len(), groups)?.with_future_risk(&future_risk);
        fewer.has_classes = self.has_classes;
        Ok(fewer)
    }

    /// A plain decision matrix: certain values, one row per group, no measures and no classes.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn from_matrix(criteria: usize, rows: &[Vec<f64>]) -> Result<Self, JudgementsError> {
        let certain = Quality::ALL.into_iter().max().unwrap_or(Quality::LOWEST);
        let groups = rows
            .iter()
            .map(|row| {
                let values = row.iter().map(|&value| Value::known(value, certain));
                Group::new(values.collect(), Measure::default())
            })
            .collect();
        Ok(Self::new(criteria, groups)?.without_classes())
    }

    /// How many criteria there are; at least one.
    pub fn criteria(&self) -> usize {
        self.criteria
    }

    /// The groups, in the workshop's order.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Per criterion whether it is about what may come.
    pub fn future_risk(&self) -> &[bool] {
        &self.future_risk
    }

    /// Whether severity classes come before need.
    pub fn has_classes(&self) -> bool {
        self.has_classes
    }

    /// The same groups with one of them changed; unchanged if there is no such group.
    ///
    /// # Errors
    /// As [`Self::new`], if the changed group does not fit.
    pub fn with_group(&self, index: usize, group: Group) -> Result<Self, JudgementsError> {
        let mut groups = self.groups.clone();
        if let Some(slot) = groups.get_mut(index) {
            *slot = group;
        }
        let mut changed = Self::new(self.criteria, groups)?.with_future_risk(&self.future_risk);
        changed.has_classes = self.has_classes;
        Ok(changed)
    }
}

/// A measured number on a criterion's scale, with whether it had to be moved to stay on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AnchoredValue {
    /// In `[0, 1]`, 1 at the worst anchor.
    pub value: f64,
    /// The number lay outside the anchors and counts as the nearer one.
    pub clamped: bool,
}

/// A number between two given anchors as a severity: `worst` → 1, `best` → 0, linear, clamped.
///
/// The anchors are given, never the present extremes, so that adding a group never reorders the rest.
/// `None` if an argument is not finite or the anchors are equal.
pub fn anchored_value(number: f64, worst: f64, best: f64) -> Option<AnchoredValue> {
    let share = (number - best) / (worst - best);
    if ![number, worst, best, share].iter().all(|x| x.is_finite()) {
        return None;
    }
    let value = share.clamp(0.0, 1.0);
    Some(AnchoredValue {
        value,
        clamped: value != share,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_hold_whichever_way_the_number_runs() {
        let value = |number, worst, best| anchored_value(number, worst, best).unwrap();
        assert_eq!(value(250.0, 400.0, 100.0).value, 0.5);
        assert_eq!(value(55.0, 0.0, 100.0).value, 0.45);
        assert_eq!(
            value(500.0, 400.0, 100.0),
            AnchoredValue {
                value: 1.0,
                clamped: true
            }
        );
        assert_eq!(
            value(50.0, 400.0, 100.0),
            AnchoredValue {
                value: 0.0,
                clamped: true
            }
        );
        assert!(!value(400.0, 400.0, 100.0).clamped);
        assert_eq!(anchored_value(1.0, 2.0, 2.0), None);
        assert_eq!(anchored_value(f64::NAN, 2.0, 1.0), None);
    }

    #[test]
    fn judgements_that_do_not_fit_are_refused() {
        let group = |values: &[f64]| {
            let values = values.iter();
            let values = values.map(|&value| Value::known(value, Quality::LOWEST));
            Group::new(values.collect(), Measure::default())
        };
        assert_eq!(Judgements::new(0, vec![]), Err(JudgementsError::NoCriteria));
        assert_eq!(
            Judgements::new(2, vec![group(&[0.0, 1.0]), group(&[0.0])]),
            Err(JudgementsError::Width(1))
        );
        assert_eq!(
            Judgements::new(2, vec![group(&[0.0, 1.5])]),
            Err(JudgementsError::OutOfRange(0, 1))
        );
        assert_eq!(
            Judgements::new(2, vec![group(&[f64::NAN, 0.0])]),
            Err(JudgementsError::OutOfRange(0, 0))
        );
    }
}
