//! How sure a workshop's need order is: the workshop's own weight space and seed, on its judgements.

use std::sync::atomic::AtomicBool;

use crate::ranking::robustness::{Doubt, Robustness, RobustnessError, Settings, robustness};
use crate::ranking::weight_space::WeightSpace;
use crate::workshop::{self, CriterionId, Rule, Workshop};

use super::situation::{Situation, WeightsFrom};

/// The workshop's weight space with criteria as numbers. One vector for the room, or equal weights, are a
/// single point, so that only values vary. Members' weights that are removed leave a space without points,
/// which the run refuses.
pub fn weight_space_of(situation: &Situation, workshop: &Workshop) -> WeightSpace {
    let index = |id: &CriterionId| situation.criteria.iter().position(|it| it == id);
    match &workshop.method.robustness.space {
        workshop::WeightSpace::All => WeightSpace::All,
        workshop::WeightSpace::Ordered(blocks) => WeightSpace::Ordered(
            blocks
                .iter()
                .map(|block| block.iter().filter_map(index).collect())
                .collect(),
        ),
        workshop::WeightSpace::Bounded(bounds) => WeightSpace::Bounded(
            situation
                .criteria
                .iter()
                .map(|criterion| bounds.get(criterion).copied().unwrap_or(0.0))
                .collect(),
        ),
        workshop::WeightSpace::Members => WeightSpace::Members(match situation.weights_from {
            WeightsFrom::Together | WeightsFrom::Equal => vec![situation.weights.clone()],
            WeightsFrom::Members(_) | WeightsFrom::Sums => situation.members.clone(),
        }),
    }
}

/// Tries the order by a rule with `samples` draws from the workshop's weight space, from its seed, pairs and
/// severity classes counted too. `progress` hears the number of samples done, from any thread; setting
/// `cancel` stops the run.
///
/// # Errors
/// [`RobustnessError`]; among others where the members' own weights are to be tried and are removed.
pub fn robustness_of(
    situation: &Situation,
    workshop: &Workshop,
    rule: Rule,
    (samples, doubt): (u32, Doubt),
    cancel: &AtomicBool,
    progress: &(dyn Fn(u32) + Sync),
) -> Result<Robustness, RobustnessError> {
    let settings = Settings {
        rule,
        space: weight_space_of(situation, workshop),
        doubt,
        samples,
        seed: workshop.method.robustness.seed,
        pairs: true,
    };
    robustness(
        &situation.judgements,
        &situation.weights,
        &workshop.method.parameters,
        &settings,
        cancel,
        progress,
    )
}
