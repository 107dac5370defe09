//! Runs the robustness analysis that a record rests on, with the workshop's own settings.
//!
//! It takes time, so it is called from a worker: it says how far it has come and can be stopped. Same
//! workshop, same result, whatever the number of threads.

use std::sync::atomic::AtomicBool;

use crate::ranking::of_workshop::{Situation, SituationError, effective_rule, robustness_of};
use crate::ranking::robustness::{Doubt, Robustness, RobustnessError};
use crate::ranking::rules::RuleOrder;
use crate::ranking::weight_space::WeightSpaceError;
use crate::text::{Explain, Message};
use crate::workshop::Workshop;

use super::results::{NeighbourShare, PlaceInterval, RobustnessResult};

/// The analysis as the record needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sureness {
    /// What the record says.
    pub result: RobustnessResult,
    /// Per group, in the workshop's order: share of samples in each severity class, worst first.
    pub class_shares: Vec<[f64; 4]>,
}

/// Why there is no analysis.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SurenessError {
    /// The workshop cannot be ordered.
    #[error(transparent)]
    Situation(#[from] SituationError),
    /// The samples cannot be run, or were stopped.
    #[error(transparent)]
    Robustness(#[from] RobustnessError),
}

impl Explain for SurenessError {
    fn message(&self) -> Message {
        match self {
            Self::Situation(error) => error.message(),
            Self::Robustness(RobustnessError::Cancelled) => Message::new("record-error-stopped"),
            Self::Robustness(RobustnessError::Space(WeightSpaceError::NoMembers)) => {
                Message::new("record-error-no-members")
            }
            Self::Robustness(_) => Message::new("record-error-robustness"),
        }
    }
}

/// Tries the need order with the workshop's own number of samples, seed and weight space. `progress`
/// hears the number of samples done, from any thread; setting `cancel` stops the run.
///
/// # Errors
/// [`SurenessError`]; among others where the members' own weights are to be tried and are removed.
pub fn sureness(
    workshop: &Workshop,
    cancel: &AtomicBool,
    progress: &(dyn Fn(u32) + Sync),
) -> Result<Sureness, SurenessError> {
    let situation = Situation::of(workshop)?;
    let rule = effective_rule(workshop);
    let order = situation.order(rule, workshop)?;
    let chosen = &workshop.method.robustness;
    let found = robustness_of(
        &situation,
        workshop,
        rule,
        (chosen.samples, Doubt::Both),
        cancel,
        progress,
    )?;
    Ok(Sureness {
        result: RobustnessResult {
            rule,
            samples: found.samples,
            seed: chosen.seed,
            intervals: intervals(&situation, &order, &found),
            neighbours: neighbours(&situation, &order, &found),
        },
        class_shares: found.class_shares,
    })
}

fn intervals(situation: &Situation, order: &RuleOrder, found: &Robustness) -> Vec<PlaceInterval> {
    order
        .tiers()
        .into_iter()
        .flatten()
        .filter_map(|index| {
            let (first, last) = found.rank_interval(index)?;
            Some(PlaceInterval {
                group: situation.group(index)?.clone(),
                first: u32::try_from(first).ok()?,
                last: u32::try_from(last).ok()?,
            })
        })
        .collect()
}

/// Each group with every group of the next tier; tied neighbours are not compared.
fn neighbours(situation: &Situation, order: &RuleOrder, found: &Robustness) -> Vec<NeighbourShare> {
    let tiers = order.tiers();
    let mut shares = Vec::new();
    for (above, below) in tiers.iter().zip(tiers.iter().skip(1)) {
        for first in above {
            for second in below {
                let share = found.pairwise.get(*first).and_then(|row| row.get(*second));
                if let (Some(share), Some(before), Some(after)) =
                    (share, situation.group(*first), situation.group(*second))
                {
                    shares.push(NeighbourShare {
                        before: before.clone(),
                        after: after.clone(),
                        share: *share,
                    });
                }
            }
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Shipped;

    fn small() -> Workshop {
        let mut workshop = Shipped::Example.workshop().unwrap();
        workshop.method.robustness.samples = 2_000;
        workshop
    }

    #[test]
    fn the_example_is_tried_with_its_own_settings() {
        let workshop = small();
        let run = || sureness(&workshop, &AtomicBool::new(false), &|_| {}).unwrap();
        let found = run();
        assert_eq!(found, run());
        assert_eq!(found.result.samples, 2_000);
        assert_eq!(found.result.seed, workshop.method.robustness.seed);
        assert_eq!(found.result.intervals.len(), workshop.need_groups.len());
        assert!(!found.result.neighbours.is_empty());
        for interval in &found.result.intervals {
            assert!(1 <= interval.first && interval.first <= interval.last);
        }
        // Groups that some completion of missing judgements would turn are less sure than all.
        assert!(found.result.neighbours.iter().any(|pair| pair.share < 0.95));
        assert!(
            found
                .result
                .neighbours
                .iter()
                .all(|pair| (0.0..=1.0).contains(&pair.share))
        );
        for shares in &found.class_shares {
            assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn removed_answers_leave_no_members_to_mix() {
        let mut workshop = small();
        for round in &mut workshop.rounds {
            round.sums = Some(crate::ranking::of_workshop::sums_of(&small(), round));
            round.ballots.clear();
        }
        let error = sureness(&workshop, &AtomicBool::new(false), &|_| {}).unwrap_err();
        assert_eq!(error.message().key, "record-error-no-members");
        workshop.method.robustness.space = crate::workshop::WeightSpace::All;
        assert!(sureness(&workshop, &AtomicBool::new(false), &|_| {}).is_ok());
        let stopped = sureness(&workshop, &AtomicBool::new(true), &|_| {}).unwrap_err();
        assert_eq!(stopped.message().key, "record-error-stopped");
    }
}
