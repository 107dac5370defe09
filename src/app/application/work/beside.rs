//! What is computed beside the frame: on a thread of its own, for exactly one question at a time.
//!
//! Invariants: what is given back was computed from the question that is asked now, never from one before;
//! a question that nobody asks any more is forgotten and its answer with it, and its work is told to stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::Context;

/// One question and its answer, when there is one.
pub struct Beside<Q, A> {
    question: Option<Q>,
    answer: Option<A>,
    running: Option<Work<A>>,
}

/// A thread at work; told to stop when nobody waits for it any more.
struct Work<A> {
    stop: Arc<AtomicBool>,
    receiver: Receiver<A>,
}

impl<A> Drop for Work<A> {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
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
    /// The answer to the question, or none while it is computed; `ctx` is then asked for a frame. What is
    /// `quick` is computed at once. `compute` may stop early, with any answer, once it is told to.
    pub fn ask(
        &mut self,
        ctx: &Context,
        question: Q,
        quick: bool,
        compute: impl FnOnce(&AtomicBool) -> A + Send + 'static,
    ) -> Option<&A> {
        if self.question.as_ref() != Some(&question) {
            self.question = Some(question);
            self.answer = None;
            self.running = None;
            if quick {
                self.answer = Some(compute(&AtomicBool::new(false)));
            } else {
                self.start(ctx.clone(), compute);
            }
        }
        let heard = self.running.as_ref().map(|work| work.receiver.try_recv());
        match heard {
            Some(Ok(answer)) => {
                self.answer = Some(answer);
                self.running = None;
            }
            Some(Err(TryRecvError::Disconnected)) => self.running = None,
            Some(Err(TryRecvError::Empty)) | None => {}
        }
        self.answer.as_ref()
    }

    /// Whether an answer is still to come.
    pub fn is_working(&self) -> bool {
        self.running.is_some()
    }

    fn start(&mut self, ctx: Context, compute: impl FnOnce(&AtomicBool) -> A + Send + 'static) {
        let (sender, receiver) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&stop);
        let started = std::thread::Builder::new()
            .name("beside the frame".to_owned())
            .spawn(move || {
                // Nobody waits any more when another question has been asked meanwhile.
                if sender.send(compute(&told)).is_ok() {
                    ctx.request_repaint();
                }
            });
        match started {
            Ok(_) => self.running = Some(Work { stop, receiver }),
            Err(error) => tracing::warn!("no thread to compute on: {error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::{Duration, Instant};

    use crate::app::application::work::beside::*;

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
        let slow = beside.ask(&ctx, 1, false, move |stop| {
            while !stop.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(1));
            }
            let _ = said.send(());
            10
        });
        assert_eq!(slow, None);
        assert!(beside.is_working());
        // Another question is asked before the first is answered; its late answer is never shown.
        assert_eq!(beside.ask(&ctx, 2, true, |_| 20), Some(&20));
        stopped.recv_timeout(Duration::from_secs(60)).unwrap();
        assert_eq!(beside.ask(&ctx, 2, true, |_| 99), Some(&20));
        // Nor is the second's answer shown for a third question.
        let third = beside.ask(&ctx, 3, false, |_| 30).copied();
        assert_ne!(third, Some(20));
        assert_eq!(wait_for(&mut beside, &ctx, 3), 30);
        assert!(!beside.is_working());
    }

    #[test]
    fn a_frame_is_asked_for_when_the_answer_is_there() {
        let ctx = Context::default();
        let asked = Arc::new(AtomicBool::new(false));
        let heard = Arc::clone(&asked);
        ctx.set_request_repaint_callback(move |_| {
            heard.store(true, Ordering::SeqCst);
        });
        let mut beside = Beside::default();
        assert_eq!(wait_for(&mut beside, &ctx, 4), 40);
        let started = Instant::now();
        while !asked.load(Ordering::SeqCst) {
            assert!(started.elapsed() < Duration::from_secs(60));
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}
