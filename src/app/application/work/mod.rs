//! What is done beside the frame: no frame waits for a disk, a search or a record.
//!
//! Invariants: work that nobody waits for any more is told to stop; an answer asks for a frame; a thread that cannot
//! be had, or ends without an answer, is one sentence.

pub mod arriving;
pub mod beside;
pub mod keeping;
pub mod record_work;
pub mod results_work;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::{self, Builder, JoinHandle};
use std::time::Duration;

use egui::Context;

use crate::text::Message;

/// How far work has come, and whether anybody still waits for it.
#[derive(Debug, Default)]
pub struct Task {
    stop: AtomicBool,
    done: AtomicU32,
    of: AtomicU32,
}

impl Task {
    /// Whether nobody waits any more. A long search looks here from time to time.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// The same, for what takes a flag.
    pub fn stop_flag(&self) -> &AtomicBool {
        &self.stop
    }

    /// Nobody waits any more.
    fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// So many parts are to be done.
    pub fn expect(&self, parts: u32) {
        self.of.store(parts, Ordering::Relaxed);
    }

    /// So many parts are done; told from any thread, in any order.
    pub fn advance(&self, done: u32) {
        self.done.fetch_max(done, Ordering::Relaxed);
    }

    /// Share of the parts that are done, 0 to 1; none where nothing is counted or all is done.
    pub fn share(&self) -> Option<f32> {
        let (done, of) = (
            self.done.load(Ordering::Relaxed),
            self.of.load(Ordering::Relaxed),
        );
        (done < of).then(|| done as f32 / of as f32)
    }

    /// Waits, and returns whether to go on. Ends early when the work is told to stop.
    pub fn pause(&self, time: Duration) -> bool {
        if !self.is_stopped() {
            thread::park_timeout(time);
        }
        !self.is_stopped()
    }
}

/// Work under way; told to stop when it is dropped.
pub struct Work<A> {
    task: Arc<Task>,
    answers: Receiver<A>,
    thread: Option<JoinHandle<()>>,
}

impl<A: Send + 'static> Work<A> {
    /// Starts work with one answer. `wake` is asked for a frame when it is there.
    ///
    /// # Errors
    /// A sentence, where the computer gives no thread.
    pub fn start(
        name: &str,
        wake: &Context,
        work: impl FnOnce(&Task) -> A + Send + 'static,
    ) -> Result<Self, Message> {
        Self::telling(name, wake, |task, tell| {
            tell(work(task));
        })
    }

    /// Starts work with any number of answers. Each is told, and asks for a frame.
    ///
    /// # Errors
    /// A sentence, where the computer gives no thread.
    pub fn telling(
        name: &str,
        wake: &Context,
        work: impl FnOnce(&Task, &dyn Fn(A)) + Send + 'static,
    ) -> Result<Self, Message> {
        let task = Arc::new(Task::default());
        let (sender, answers) = channel();
        let (own, wake) = (Arc::clone(&task), wake.clone());
        let thread = Builder::new().name(name.to_owned()).spawn(move || {
            work(&own, &|answer| {
                // Nobody waits any more when the question has changed meanwhile.
                if sender.send(answer).is_ok() {
                    wake.request_repaint();
                }
            });
            // Also where there was no answer: whoever waits hears of it in the next frame.
            drop(sender);
            wake.request_repaint();
        });
        match thread {
            Ok(thread) => Ok(Self {
                task,
                answers,
                thread: Some(thread),
            }),
            Err(error) => {
                tracing::warn!("no thread for {name}: {error}");
                Err(Message::new("error-no-thread").with("cause", error.to_string()))
            }
        }
    }
}

impl<A> Work<A> {
    /// Work that is done already.
    pub fn answered(answer: A) -> Self {
        let (sender, answers) = channel();
        // The receiver stands beside it.
        let _ = sender.send(answer);
        Self {
            task: Arc::default(),
            answers,
            thread: None,
        }
    }

    /// How far it has come.
    pub fn task(&self) -> &Arc<Task> {
        &self.task
    }

    /// The answer when it is there; none while it is under way.
    ///
    /// # Errors
    /// A sentence, where the work ended without an answer.
    pub fn poll(&self) -> Result<Option<A>, Message> {
        match self.answers.try_recv() {
            Ok(answer) => Ok(Some(answer)),
            Err(TryRecvError::Empty) => Ok(None),
            Err(TryRecvError::Disconnected) => Err(broken()),
        }
    }

    /// The newest answer that has not been heard, where there is one.
    pub fn newest(&self) -> Option<A> {
        self.answers.try_iter().last()
    }

    /// Waits for the answer. For tests, and for pictures made without a window.
    ///
    /// # Errors
    /// A sentence, where the work ended without an answer.
    pub fn wait(&self) -> Result<A, Message> {
        self.answers.recv().map_err(|_| broken())
    }
}

fn broken() -> Message {
    Message::new("work-broken")
}

impl<A> Drop for Work<A> {
    fn drop(&mut self) {
        self.task.stop();
        if let Some(thread) = &self.thread {
            thread.thread().unpark();
        }
    }
}

/// The answer of the work in a place, once it is there; the place is then empty. None while it is under way, and where
/// there is none.
pub fn taken<A>(place: &mut Option<Work<A>>) -> Option<Result<A, Message>> {
    let answer = place.as_ref()?.poll().transpose()?;
    *place = None;
    Some(answer)
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    #[test]
    fn an_answer_asks_for_a_frame() {
        let ctx = Context::default();
        let (frame, asked) = channel();
        ctx.set_request_repaint_callback(move |_| {
            let _ = frame.send(());
        });
        let mut work = Work::start("test", &ctx, |_| 7).ok();
        asked.recv_timeout(Duration::from_secs(60)).unwrap();
        assert_eq!(taken(&mut work), Some(Ok(7)));
        assert!(work.is_none());
    }

    #[test]
    fn work_that_nobody_waits_for_is_told_to_stop() {
        let (said, stopped) = channel();
        let work = Work::start("test", &Context::default(), move |task| {
            while task.pause(Duration::from_secs(60)) {}
            let _ = said.send(());
        });
        drop(work);
        stopped.recv_timeout(Duration::from_secs(30)).unwrap();
    }

    #[test]
    fn several_answers_are_told_one_after_another() {
        let work = Work::telling("test", &Context::default(), |_, tell| {
            tell(1);
            tell(2);
        })
        .unwrap();
        assert_eq!((work.wait(), work.wait()), (Ok(1), Ok(2)));
        assert_eq!(work.wait().unwrap_err().key, "work-broken");
    }

    #[test]
    fn work_that_breaks_is_one_sentence() {
        let mut work = Work::<u32>::telling("test", &Context::default(), |_, _| {}).ok();
        let started = Instant::now();
        let heard = loop {
            if let Some(heard) = taken(&mut work) {
                break heard;
            }
            assert!(started.elapsed() < Duration::from_secs(60));
        };
        assert_eq!(heard.unwrap_err().key, "work-broken");
    }

    #[test]
    fn how_far_it_has_come_is_a_share_until_all_is_done() {
        let task = Task::default();
        assert_eq!(task.share(), None);
        task.expect(4);
        task.advance(3);
        task.advance(1);
        assert_eq!(task.share(), Some(0.75));
        task.advance(4);
        assert_eq!(task.share(), None);
    }
}
