//! What is worked out beside the frame for exactly one question at a time.
//!
//! Invariants: what is given back was worked out from the question that is asked now, never from one before;
//! a question that nobody asks any more is forgotten and its answer with it, and its work is told to stop.

use egui::Context;

use super::{Task, Work, taken};

/// One question and its answer, when there is one.
pub struct Beside<Q, A> {
    question: Option<Q>,
    answer: Option<A>,
    running: Option<Work<A>>,
}

impl<Q, A> Default for Beside<Q, A> {
    fn default() -> Self {
        Self {
            question: None,
            answer: None,
            running: None,
        }
    }
}

impl<Q: PartialEq, A: Send + 'static> Beside<Q, A> {
    /// The answer to the question, or none while it is worked out; `ctx` is then asked for a frame. What is
    /// `quick` is worked out at once. `compute` may stop early, with any answer, once it is told to.
    pub fn ask(
        &mut self,
        ctx: &Context,
        question: Q,
        quick: bool,
        compute: impl FnOnce(&Task) -> A + Send + 'static,
    ) -> Option<&A> {
        if self.question.as_ref() != Some(&question) {
            self.question = Some(question);
            self.answer = None;
            self.running = None;
            if quick {
                self.answer = Some(compute(&Task::default()));
            } else {
                self.running = Work::start("beside the frame", ctx, compute).ok();
            }
        }
        if let Some(Ok(answer)) = taken(&mut self.running) {
            self.answer = Some(answer);
        }
        self.answer.as_ref()
    }

    /// Whether an answer is still to come.
    pub fn is_working(&self) -> bool {
        self.running.is_some()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::{Duration, Instant};

    use super::*;

    fn wait_for(beside: &mut Beside<u32, u32>, ctx: &Context, question: u32) -> u32 {
        let started = Instant::now();
        loop {
            if let Some(answer) = beside.ask(ctx, question, false, move |_| question * 10) {
                return *answer;
            }
            assert!(started.elapsed() < Duration::from_secs(60));
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    #[test]
    fn an_answer_belongs_to_the_question_that_is_asked_now() {
        let ctx = Context::default();
        let mut beside = Beside::default();
        let (said, stopped) = channel();
        let slow = beside.ask(&ctx, 1, false, move |task| {
            while task.pause(Duration::from_secs(60)) {}
            let _ = said.send(());
            10
        });
        assert_eq!(slow, None);
        assert!(beside.is_working());
        // Another question is asked before the first is answered; its late answer is never shown.
        assert_eq!(beside.ask(&ctx, 2, true, |_| 20), Some(&20));
        stopped.recv_timeout(Duration::from_secs(30)).unwrap();
        assert_eq!(beside.ask(&ctx, 2, true, |_| 99), Some(&20));
        // Nor is the second's answer shown for a third question.
        let third = beside.ask(&ctx, 3, false, |_| 30).copied();
        assert_ne!(third, Some(20));
        assert_eq!(wait_for(&mut beside, &ctx, 3), 30);
        assert!(!beside.is_working());
    }
}
