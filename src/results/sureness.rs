//! How sure the need order is: tried with the workshop's own weight space, number of samples and seed, everywhere.
//!
//! Invariant: the same workshop gives the same result, whatever the number of threads.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::need::NeedOrder;
use crate::ranking::of_workshop::robustness_of;
use crate::ranking::robustness::{Doubt, Robustness, RobustnessError};
use crate::workshop::Workshop;

/// Samples that tell which kind of doubt weighs most; the order itself is tried with the workshop's own number.
const DOUBT_SAMPLES: u32 = 10_000;
/// One kind of doubt weighs most when it turns at least this many times as many pairs as any other.
const CLEARLY_MORE: f64 = 1.5;

/// The question how sure a need order is.
#[derive(Debug, Clone)]
pub struct SurenessQuestion {
    pub(super) workshop: Arc<Workshop>,
    pub(super) need: NeedOrder,
}

impl SurenessQuestion {
    /// How many samples the answer takes.
    pub fn samples(&self) -> u32 {
        let samples = self.workshop.method.robustness.samples;
        samples.saturating_add(3 * samples.min(DOUBT_SAMPLES))
    }

    /// Tries the need order with every kind of doubt, and nothing else.
    ///
    /// # Errors
    /// [`RobustnessError`].
    pub fn found(
        &self,
        stop: &AtomicBool,
        progress: &(dyn Fn(u32) + Sync),
    ) -> Result<Robustness, RobustnessError> {
        self.need.tried(&self.workshop, stop, progress)
    }

    /// Tries the need order, and with fewer samples each kind of doubt alone. `progress` hears how many samples are done,
    /// from any thread; setting `stop` ends it.
    ///
    /// # Errors
    /// [`RobustnessError`]; among others where the members' own weights are to be tried and are removed.
    pub fn answer(
        &self,
        stop: &AtomicBool,
        progress: &(dyn Fn(u32) + Sync),
    ) -> Result<Sureness, RobustnessError> {
        Sureness::of(&self.workshop, &self.need, stop, progress)
    }
}

/// How sure the need order is.
#[derive(Debug, Clone, PartialEq)]
pub struct Sureness {
    /// With every kind of doubt.
    pub found: Robustness,
    /// Which doubt weighs most, all where none does; none where no doubt turns any pair.
    pub mostly: Option<Doubt>,
}

impl Sureness {
    /// Tries a need order. `progress` hears how many samples of all runs are done, from any thread; setting
    /// `stop` ends it.
    ///
    /// # Errors
    /// [`RobustnessError`].
    pub fn of(
        workshop: &Workshop,
        need: &NeedOrder,
        stop: &AtomicBool,
        progress: &(dyn Fn(u32) + Sync),
    ) -> Result<Self, RobustnessError> {
        let samples = workshop.method.robustness.samples;
        let fewer = samples.min(DOUBT_SAMPLES);
        let run = |how, before: u32| {
            need.tried_for(how, workshop, stop, &|done| {
                progress(before.saturating_add(done));
            })
        };
        let found = run((samples, Doubt::All), 0)?;
        let mut before = samples;
        let mut turns = Vec::new();
        for doubt in [Doubt::Weights, Doubt::Values, Doubt::Words] {
            turns.push((doubt, turned(&run((fewer, doubt), before)?)));
            before = before.saturating_add(fewer);
        }
        Ok(Self {
            found,
            mostly: mostly(&turns),
        })
    }
}

impl NeedOrder {
    /// Tries the order with every kind of doubt, with the workshop's own number of samples. `progress` hears how many
    /// are done, from any thread; setting `stop` ends it.
    ///
    /// # Errors
    /// [`RobustnessError`].
    pub fn tried(
        &self,
        workshop: &Workshop,
        stop: &AtomicBool,
        progress: &(dyn Fn(u32) + Sync),
    ) -> Result<Robustness, RobustnessError> {
        let how = (workshop.method.robustness.samples, Doubt::All);
        self.tried_for(how, workshop, stop, progress)
    }

    fn tried_for(
        &self,
        how: (u32, Doubt),
        workshop: &Workshop,
        stop: &AtomicBool,
        progress: &(dyn Fn(u32) + Sync),
    ) -> Result<Robustness, RobustnessError> {
        robustness_of(&self.situation, workshop, self.rule, how, stop, progress)
    }
}

/// How many pairs stand the other way round than mostly, in the mean over the samples.
fn turned(found: &Robustness) -> f64 {
    found
        .pairwise
        .iter()
        .enumerate()
        .flat_map(|(index, row)| row.iter().skip(index + 1))
        .map(|share| share.min(1.0 - share))
        .sum()
}

fn mostly(turns: &[(Doubt, f64)]) -> Option<Doubt> {
    let (most, pairs) = turns
        .iter()
        .copied()
        .max_by(|first, second| first.1.total_cmp(&second.1))?;
    let clearly = turns
        .iter()
        .all(|(doubt, others)| *doubt == most || pairs > others * CLEARLY_MORE);
    (pairs > 0.0).then_some(if clearly { most } else { Doubt::All })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::Results;
    use crate::store::Shipped;

    #[test]
    fn the_greater_doubt_is_named() {
        let mostly = |weights, values, words| {
            mostly(&[
                (Doubt::Weights, weights),
                (Doubt::Values, values),
                (Doubt::Words, words),
            ])
        };
        assert_eq!(mostly(0.0, 0.0, 0.0), None);
        assert_eq!(mostly(3.0, 1.0, 1.0), Some(Doubt::Weights));
        assert_eq!(mostly(1.0, 3.0, 0.0), Some(Doubt::Values));
        assert_eq!(mostly(1.0, 0.5, 2.0), Some(Doubt::Words));
        assert_eq!(mostly(1.0, 1.2, 0.0), Some(Doubt::All));
    }

    #[test]
    fn the_workshops_own_number_of_samples_is_taken() {
        let mut workshop = Shipped::Example.workshop().unwrap();
        workshop.method.robustness.samples = 700;
        let results = Results::quick(&Arc::new(workshop));
        let question = results.sureness_question().unwrap();
        let go = AtomicBool::new(false);
        let answer = question.answer(&go, &|_| {}).unwrap();
        assert_eq!(answer.found.samples, 700);
        assert_eq!(question.found(&go, &|_| {}).unwrap(), answer.found);
        let stopped = question.answer(&AtomicBool::new(true), &|_| {});
        assert_eq!(stopped, Err(RobustnessError::Cancelled));
    }
}
