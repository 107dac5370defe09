//! How sure the need order is, for the screen: fewer samples than a record takes, run on a thread of its own
//! so that no frame waits for it.
//!
//! Invariants: a run that nobody waits for any more is stopped; the same workshop gives the same result.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::Context;

use super::results::NeedOrder;
use crate::ranking::of_workshop::robustness_of;
use crate::ranking::robustness::{Doubt, Robustness, RobustnessError};
use crate::workshop::Workshop;

/// Samples of a live view.
pub const LIVE_SAMPLES: u32 = 10_000;
/// One kind of doubt weighs most when it turns at least this many times as many pairs as the other.
const CLEARLY_MORE: f64 = 1.5;

/// How sure the need order is.
#[derive(Debug, Clone, PartialEq)]
pub struct Sureness {
    /// With both kinds of doubt.
    pub found: Robustness,
    /// Which doubt weighs most; none where neither turns any pair.
    pub mostly: Option<Doubt>,
}

impl Sureness {
    /// Tries a need order; stopped when `cancel` is set.
    ///
    /// # Errors
    /// [`RobustnessError`].
    pub fn of(
        workshop: &Workshop,
        need: &NeedOrder,
        cancel: &AtomicBool,
    ) -> Result<Self, RobustnessError> {
        let run = |doubt| {
            robustness_of(
                &need.situation,
                workshop,
                need.rule,
                (LIVE_SAMPLES, doubt),
                cancel,
                &|_| {},
            )
        };
        let mostly = mostly(turned(&run(Doubt::Weights)?), turned(&run(Doubt::Values)?));
        Ok(Self {
            found: run(Doubt::Both)?,
            mostly,
        })
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

fn mostly(weights: f64, values: f64) -> Option<Doubt> {
    if weights <= 0.0 && values <= 0.0 {
        None
    } else if weights > values * CLEARLY_MORE {
        Some(Doubt::Weights)
    } else if values > weights * CLEARLY_MORE {
        Some(Doubt::Values)
    } else {
        Some(Doubt::Both)
    }
}

/// A run under way; stopped when it is dropped.
pub struct Running {
    cancel: Arc<AtomicBool>,
    receiver: Receiver<Result<Sureness, RobustnessError>>,
}

impl Running {
    /// Starts a run. `wake` is asked for a frame when it is done. None when there is no thread to be had.
    pub fn start(
        workshop: &Arc<Workshop>,
        need: &NeedOrder,
        wake: Option<Context>,
    ) -> Option<Self> {
        let cancel = Arc::new(AtomicBool::new(false));
        let (sender, receiver) = channel();
        let (workshop, need) = (Arc::clone(workshop), need.clone());
        let stop = Arc::clone(&cancel);
        std::thread::Builder::new()
            .name("how sure the order is".to_owned())
            .spawn(move || {
                let result = Sureness::of(&workshop, &need, &stop);
                // Nobody waits any more when the workshop has changed meanwhile.
                if sender.send(result).is_ok()
                    && let Some(wake) = wake
                {
                    wake.request_repaint();
                }
            })
            .ok()
            .map(|_| Self { cancel, receiver })
    }

    /// The result, when it is there.
    pub fn poll(&self) -> Result<Result<Sureness, RobustnessError>, TryRecvError> {
        self.receiver.try_recv()
    }

    /// Waits for the result; none if the thread has ended without one.
    pub fn wait(&self) -> Option<Result<Sureness, RobustnessError>> {
        self.receiver.recv().ok()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.cancel.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::results::Results;
    use crate::store::Shipped;

    #[test]
    fn the_greater_doubt_is_named() {
        assert_eq!(mostly(0.0, 0.0), None);
        assert_eq!(mostly(3.0, 1.0), Some(Doubt::Weights));
        assert_eq!(mostly(1.0, 3.0), Some(Doubt::Values));
        assert_eq!(mostly(1.0, 1.2), Some(Doubt::Both));
    }

    #[test]
    fn a_run_on_a_thread_says_the_same_as_one_here() {
        let workshop = Arc::new(Shipped::Example.workshop().unwrap());
        let need = Results::of(&workshop).need.unwrap();
        let here = Sureness::of(&workshop, &need, &AtomicBool::new(false));
        let running = Running::start(&workshop, &need, None).unwrap();
        assert_eq!(running.wait().unwrap(), here);
        assert_eq!(here.unwrap().found.samples, LIVE_SAMPLES);
        let stopped = Sureness::of(&workshop, &need, &AtomicBool::new(true));
        assert_eq!(stopped, Err(RobustnessError::Cancelled));
    }

    #[test]
    fn nobody_waits_for_a_dropped_run() {
        let workshop = Arc::new(Shipped::Example.workshop().unwrap());
        let need = Results::of(&workshop).need.unwrap();
        let running = Running::start(&workshop, &need, None).unwrap();
        let cancel = Arc::clone(&running.cancel);
        drop(running);
        assert!(cancel.load(Ordering::Relaxed));
    }
}
