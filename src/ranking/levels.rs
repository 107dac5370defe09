//! Levels 1 to 10: where a severity class starts, what lowers a group, and what is shown where judgements of
//! the measure are missing.
//!
//! A missing judgement stands in the middle: of the levels that all its grades but *no benefit* would give,
//! equally likely, the ordinary median is shown. It may fall between two levels.

use super::judgements::Measure;
use crate::workshop::{Benefit, CostPerBenefit, EvidenceStrength, Level, RuleParameters};

/// The level nothing is lowered beyond, and that of a measure without benefit.
pub const LOWEST_LEVEL: u8 = 10;

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

/// A level from 1 to 10, or the middle between two that follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PriorityLevel {
    halves: u8,
}

impl PriorityLevel {
    /// A whole level.
    pub fn whole(level: u8) -> Self {
        Self::middle(level, level)
    }

    /// The middle of two levels.
    pub fn middle(first: u8, second: u8) -> Self {
        Self {
            halves: first.saturating_add(second),
        }
    }

    /// The level nearest to a number.
    pub fn nearest(number: f64) -> Self {
        let most = f64::from(LOWEST_LEVEL) * 2.0;
        Self {
            halves: (number * 2.0).round().clamp(0.0, most) as u8,
        }
    }

    /// The level as a number, such as 3.5.
    pub fn number(self) -> f64 {
        f64::from(self.halves) / 2.0
    }

    /// The levels it lies between; twice the same where it is whole.
    pub fn between(self) -> (u8, u8) {
        (self.halves / 2, self.halves.div_ceil(2))
    }

    /// Twice the level.
    pub(crate) fn halves(self) -> u8 {
        self.halves
    }
}

/// Which levels a group can have once everything that is missing is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelSpan {
    /// The best level.
    pub best: u8,
    /// The worst level, *no benefit* aside.
    pub worst: u8,
    /// Benefit is missing, so that the level may also be [`LOWEST_LEVEL`] for want of any.
    pub or_no_benefit: bool,
}

impl LevelSpan {
    /// Whether more than one level is possible.
    pub fn is_open(&self) -> bool {
        self.best < self.worst || self.or_no_benefit
    }
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

/// The level that a class and the given factors lead to, with what is missing in the middle. A measure
/// without benefit has the lowest level whenever benefit is among the factors. A group without a class
/// stands between *large* and *moderate*, whatever its measure but no benefit.
pub(crate) fn level(
    class: Option<Level>,
    measure: Measure,
    parameters: &RuleParameters,
    factors: &[Factor],
) -> PriorityLevel {
    if measure.without_benefit() && factors.contains(&Factor::Benefit) {
        return PriorityLevel::whole(LOWEST_LEVEL);
    }
    let Some(class) = class else {
        let starts = &parameters.start_levels;
        return PriorityLevel::middle(starts.large, starts.moderate);
    };
    let mut found: Vec<u8> = likely(measure)
        .into_iter()
        .map(|measure| lowered(class, measure, parameters, factors))
        .collect();
    found.sort_unstable();
    let at = |index: usize| found.get(index).copied().unwrap_or(LOWEST_LEVEL);
    PriorityLevel::middle(at(found.len().saturating_sub(1) / 2), at(found.len() / 2))
}

/// Every level that a group of one of these classes can have, *no benefit* aside. No class, no span.
pub(crate) fn level_span(
    classes: &[Level],
    measure: Measure,
    parameters: &RuleParameters,
) -> Option<LevelSpan> {
    if measure.without_benefit() {
        return Some(LevelSpan {
            best: LOWEST_LEVEL,
            worst: LOWEST_LEVEL,
            or_no_benefit: false,
        });
    }
    let found = classes.iter().flat_map(|&class| {
        let measures = likely(measure).into_iter();
        measures.map(move |measure| lowered(class, measure, parameters, &Factor::ALL))
    });
    let (best, worst) = found.fold((u8::MAX, 0), |(best, worst), level| {
        (level.min(best), level.max(worst))
    });
    (best <= worst).then_some(LevelSpan {
        best,
        worst,
        or_no_benefit: measure.benefit.is_none(),
    })
}

/// The level after start and the given factors' steps, at most [`LOWEST_LEVEL`]; nothing is missing.
fn lowered(class: Level, measure: Measure, parameters: &RuleParameters, factors: &[Factor]) -> u8 {
    factors
        .iter()
        .fold(start_level(class, parameters), |level, &factor| {
            level.saturating_add(steps(factor, class, measure, parameters))
        })
        .min(LOWEST_LEVEL)
}

/// Every way to make the judgements that are missing, *no benefit* included.
pub(crate) fn completions(measure: Measure) -> Vec<Measure> {
    with_benefits(measure, &Benefit::ALL)
}

/// The ways to make the judgements that are missing that are equally likely: all but *no benefit*.
pub(crate) fn likely(measure: Measure) -> Vec<Measure> {
    let [some @ .., Benefit::None] = &Benefit::ALL else {
        return completions(measure);
    };
    with_benefits(measure, some)
}

fn with_benefits(measure: Measure, benefits: &[Benefit]) -> Vec<Measure> {
    fn choices<T: Copy>(given: Option<T>, all: &[T]) -> Vec<Option<T>> {
        match given {
            Some(_) => vec![given],
            None => all.iter().copied().map(Some).collect(),
        }
    }
    let mut found = Vec::new();
    for benefit in choices(measure.benefit, benefits) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(class: Level, measure: Measure) -> (f64, u8, u8, bool) {
        let parameters = RuleParameters::default();
        let span = level_span(&[class], measure, &parameters).unwrap();
        let level = level(Some(class), measure, &parameters, &Factor::ALL);
        (level.number(), span.best, span.worst, span.or_no_benefit)
    }

    #[test]
    fn what_is_missing_stands_in_the_middle() {
        let given = Measure {
            benefit: None,
            cost: Some(CostPerBenefit::Low),
            evidence: Some(EvidenceStrength::Strong),
        };
        let dear = Measure {
            cost: Some(CostPerBenefit::High),
            ..given
        };
        let two_missing = Measure {
            cost: None,
            ..given
        };
        assert_eq!(shown(Level::Large, given), (3.5, 3, 5, true));
        assert_eq!(shown(Level::VeryLarge, given), (2.5, 1, 4, true));
        assert_eq!(shown(Level::VeryLarge, two_missing), (3.0, 1, 6, true));
        assert_eq!(shown(Level::Large, dear), (4.5, 4, 6, true));
        let none = Measure {
            benefit: Some(Benefit::None),
            ..two_missing
        };
        assert_eq!(shown(Level::VeryLarge, none), (10.0, 10, 10, false));
        assert_eq!(PriorityLevel::middle(3, 4).between(), (3, 4));
        assert_eq!(PriorityLevel::whole(3).between(), (3, 3));
    }

    #[test]
    fn nobody_has_judged_the_severity() {
        let level = level(
            None,
            Measure::default(),
            &RuleParameters::default(),
            &Factor::ALL,
        );
        assert_eq!(level, PriorityLevel::whole(4));
    }
}
