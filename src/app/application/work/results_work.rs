//! The long parts of what is known of the workshop in the window, worked out beside the frame.

use std::sync::Arc;

use egui::Context;

use super::{Work, taken};
use crate::ranking::robustness::RobustnessError;
use crate::results::{Orders, Results, Sureness};
use crate::text::Message;
use crate::workshop::Workshop;

/// Groups up to this many are put in the members' order within the frame.
const AT_ONCE: usize = 16;

/// The long parts under way.
#[derive(Default)]
pub struct ResultsWork {
    orders: Option<Work<Orders>>,
    sureness: Option<Work<Result<Sureness, RobustnessError>>>,
}

impl ResultsWork {
    /// Brings the results up to a revision of a workshop: what is quick at once, what takes long when it is there.
    /// What was under way and rested on something else is stopped.
    ///
    /// # Errors
    /// A sentence, where something could not be worked out.
    pub fn refresh(
        &mut self,
        results: &mut Results,
        workshop: &Arc<Workshop>,
        revision: u64,
        wake: &Context,
    ) -> Result<(), Message> {
        let changed = results.refresh(workshop, revision);
        let mut said = Ok(());
        if changed.orders {
            self.orders = None;
            match results.members_question() {
                Some(question) if question.groups() <= AT_ONCE => {
                    results.take_in_orders(question.answer(&|| false));
                }
                Some(question) => {
                    let work = Work::start("members' order", wake, move |task| {
                        question.answer(&|| task.is_stopped())
                    });
                    self.orders = heard(work, &mut said);
                }
                None => {}
            }
        }
        if changed.sureness {
            self.sureness = results.sureness_question().and_then(|question| {
                let work = Work::start("how sure the order is", wake, move |task| {
                    question.answer(task.stop_flag(), &|_| {})
                });
                heard(work, &mut said)
            });
        }
        if let Some(orders) = taken(&mut self.orders).and_then(|it| heard(it, &mut said)) {
            results.take_in_orders(orders);
        }
        if let Some(sureness) = taken(&mut self.sureness).and_then(|it| heard(it, &mut said)) {
            results.take_in_sureness(sureness);
        }
        said
    }

    /// Waits until everything is known, for tests and for pictures made without a window.
    pub fn wait(&mut self, results: &mut Results) {
        if let Some(orders) = self.orders.take()
            && let Ok(orders) = orders.wait()
        {
            results.take_in_orders(orders);
        }
        if let Some(sureness) = self.sureness.take()
            && let Ok(sureness) = sureness.wait()
        {
            results.take_in_sureness(sureness);
        }
    }
}

/// What came of something; what went wrong is kept to be said once everything has been tried.
fn heard<T>(came: Result<T, Message>, said: &mut Result<(), Message>) -> Option<T> {
    match came {
        Ok(found) => Some(found),
        Err(problem) => {
            *said = Err(problem);
            None
        }
    }
}
