//! The method: its numbers are kept sound, and a change after the first answer needs a reason.

use super::super::{ClassBorders, FreeWeighing, Method, RuleParameters, Workshop};
use super::refused::{EditError, ParameterError};

impl RuleParameters {
    /// Whether the numbers keep the rules sound (monotone), see `ranking.md` section 2.
    ///
    /// # Errors
    /// The first bound that is broken.
    pub fn check(&self) -> Result<(), ParameterError> {
        let ClassBorders {
            very_large,
            large,
            moderate,
        } = self.class_borders;
        if !(very_large < 1.0 && very_large > large && large > moderate && moderate > 0.0) {
            return Err(ParameterError::Borders);
        }
        let levels = self.start_levels;
        let ladder = [
            levels.very_large,
            levels.large,
            levels.moderate,
            levels.small,
        ];
        let rising = ladder
            .iter()
            .zip(ladder.iter().skip(1))
            .all(|(better, worse)| better < worse);
        if !rising || levels.very_large < 1 || levels.small > 10 {
            return Err(ParameterError::StartLevels);
        }
        let steps = self.steps;
        let never_smaller = |steps: [u8; 4]| {
            steps
                .iter()
                .zip(steps.iter().skip(1))
                .all(|(better, worse)| better <= worse)
        };
        if !never_smaller([
            steps.cost_low,
            steps.cost_moderate,
            steps.cost_high,
            steps.cost_very_high,
        ]) || !never_smaller([
            steps.evidence_strong,
            steps.evidence_moderate,
            steps.evidence_weak,
            steps.evidence_very_weak,
        ]) {
            return Err(ParameterError::Steps);
        }
        if steps.benefit > self.smallest_start_distance() {
            return Err(ParameterError::BenefitStep);
        }
        let FreeWeighing {
            need,
            benefit,
            cost,
            evidence,
        } = self.free_weighing;
        let shares = [need, benefit, cost, evidence];
        if shares.iter().any(|share| !(0.0..=1.0).contains(share))
            || (shares.iter().sum::<f64>() - 1.0).abs() > 1e-9
        {
            return Err(ParameterError::Shares);
        }
        Ok(())
    }

    /// The smallest distance between neighbouring start levels.
    pub fn smallest_start_distance(&self) -> u8 {
        let levels = self.start_levels;
        [
            levels.large.saturating_sub(levels.very_large),
            levels.moderate.saturating_sub(levels.large),
            levels.small.saturating_sub(levels.moderate),
        ]
        .into_iter()
        .min()
        .unwrap_or(0)
    }

    /// Whether cost alone can never carry a group past a more severe one.
    pub fn cost_alone_never_passes(&self) -> bool {
        self.steps.cost_very_high <= self.smallest_start_distance()
    }
}

pub(super) fn set_method(
    workshop: &mut Workshop,
    method: Method,
    because: &str,
) -> Result<(), EditError> {
    method.parameters.check().map_err(EditError::Parameters)?;
    if !(0.0..=1.0).contains(&method.enough_agreement.0) {
        return Err(EditError::BadNumber(method.enough_agreement.0));
    }
    if !(1..=9).contains(&method.rounds.0) {
        return Err(EditError::BadNumber(f64::from(method.rounds.0)));
    }
    if workshop.has_answers() && workshop.method != method && because.trim().is_empty() {
        return Err(EditError::ReasonMissing);
    }
    workshop.method = method;
    Ok(())
}
