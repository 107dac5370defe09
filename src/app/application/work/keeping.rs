//! Keeping work beside the frame: no frame waits for a disk, and the last snapshot wins.
//!
//! One thread saves, one job after another, so that two saves never meet in one file. A job that follows another expects
//! in the file what that other wrote. Where the thread has not answered for [`PATIENCE`], as on a share that has gone,
//! the work is kept in a journal of its own by another thread. A lock is let go when the last job for it is done.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use egui::Context;
use jiff::Timestamp;

use crate::store::disk::Disk;
use crate::store::keep::{Kept, Outcome, Work, keep, keep_beside};
use crate::store::lock::{FileLock, Holder, Locking, Renewal};
use crate::store::save::remove_left_over;
use crate::store::{ContentHash, Overwrite, StoreError};

/// How long the disk may take before the work is kept elsewhere too.
pub const PATIENCE: Duration = Duration::from_secs(1);

/// A lock that the window holds and the thread renews.
pub type HeldLock = Arc<Mutex<FileLock>>;

/// Something to be kept.
pub struct Asked<T> {
    /// The work and its places.
    pub work: Work,
    /// Takes the lock of the file too, for this holder, once it is saved.
    pub holder: Option<Holder>,
    /// Held until the work is kept, though the window may let go of it before.
    pub lock: Option<HeldLock>,
    /// What the window wants to know again with the outcome.
    pub tag: T,
}

/// What came of it.
pub struct Done<T> {
    /// What the window wanted to know again.
    pub tag: T,
    /// Where the work is.
    pub outcome: Outcome,
    /// The lock, where it was to be taken.
    pub locking: Option<Result<Locking, StoreError>>,
}

/// Keeps work on a thread of its own.
pub struct Keeper<T> {
    disk: Arc<dyn Disk>,
    wake: Context,
    /// What keeps within the frame, where the system gives no thread.
    within_the_frame: Option<Hand>,
    thread: Option<(Sender<Job>, Receiver<Answer>)>,
    under_way: VecDeque<UnderWay<T>>,
    next: u64,
    done: VecDeque<Answer>,
    beside: Option<Receiver<Result<(), StoreError>>>,
    lost_to: Option<Holder>,
}

struct UnderWay<T> {
    number: u64,
    since: Duration,
    tag: T,
}

enum Job {
    Keep {
        number: u64,
        /// The job before, where that was not yet done when this one was asked for.
        after: Option<u64>,
        work: Box<Work>,
        holder: Option<Holder>,
        lock: Option<HeldLock>,
    },
    Renew(HeldLock, Timestamp),
}

enum Answer {
    Kept(u64, Box<Came>),
    LockLost(Holder),
}

/// What came of a job.
struct Came {
    outcome: Outcome,
    locking: Option<Result<Locking, StoreError>>,
}

/// What carries the jobs out.
#[derive(Default)]
struct Hand {
    /// The last job that was kept in a file, and what that then held.
    last: Option<(u64, ContentHash)>,
}

impl Hand {
    fn carry_out(&mut self, disk: &dyn Disk, job: Job) -> Option<Answer> {
        match job {
            Job::Keep {
                number,
                after,
                mut work,
                holder,
                lock,
            } => {
                if let Some((before, content)) = self.last
                    && after == Some(before)
                    && let Some((_, Overwrite::IfUnchanged(expected))) = &mut work.file
                {
                    *expected = content;
                }
                let outcome = keep(disk, &work);
                let mut locking = None;
                if let Kept::InFile(content) = &outcome.kept {
                    self.last = Some((number, *content));
                    if let (Some(holder), Some((path, _))) = (holder, &work.file) {
                        locking = Some(FileLock::take(path, holder));
                        // Nobody else is saving to the file now; what a crash left beside it can go.
                        if let Some(Ok(Locking::Taken(_))) = &locking
                            && let Err(error) = remove_left_over(disk, path)
                        {
                            tracing::warn!("a temporary file stays: {error}");
                        }
                    }
                }
                drop(lock);
                let came = Came { outcome, locking };
                Some(Answer::Kept(number, Box::new(came)))
            }
            Job::Renew(lock, now) => {
                let mut lock = lock.lock().unwrap_or_else(PoisonError::into_inner);
                match lock.renew(now) {
                    Ok(Renewal::Renewed) => None,
                    Ok(Renewal::TakenBy(other)) => Some(Answer::LockLost(*other)),
                    Err(error) => {
                        tracing::warn!("lock not renewed: {error}");
                        None
                    }
                }
            }
        }
    }
}

impl<T> Keeper<T> {
    /// A keeper that works on a disk and asks for a frame when something is done.
    pub fn new(disk: Arc<dyn Disk>, wake: Context) -> Self {
        Self {
            disk,
            wake,
            within_the_frame: None,
            thread: None,
            under_way: VecDeque::new(),
            next: 0,
            done: VecDeque::new(),
            beside: None,
            lost_to: None,
        }
    }

    /// Keeps something, after what is under way. `now` is on a clock that only goes forward.
    pub fn keep(&mut self, asked: Asked<T>, now: Duration) {
        let number = self.next;
        self.next += 1;
        let after = self.under_way.back().map(|it| it.number);
        self.under_way.push_back(UnderWay {
            number,
            since: now,
            tag: asked.tag,
        });
        self.send(Job::Keep {
            number,
            after,
            work: Box::new(asked.work),
            holder: asked.holder,
            lock: asked.lock,
        });
    }

    /// Says that a file is still open.
    pub fn renew(&mut self, lock: HeldLock, now: Timestamp) {
        self.send(Job::Renew(lock, now));
    }

    fn send(&mut self, job: Job) {
        if self.within_the_frame.is_none() && self.thread.is_none() {
            self.thread = self.start();
        }
        let unsent = match &self.thread {
            Some((jobs, _)) => jobs.send(job).err().map(|error| error.0),
            None => Some(job),
        };
        // A system that gives no thread: better that a frame waits than that work is lost.
        if let Some(job) = unsent {
            let hand = self.within_the_frame.get_or_insert_default();
            self.done.extend(hand.carry_out(self.disk.as_ref(), job));
        }
    }

    fn start(&self) -> Option<(Sender<Job>, Receiver<Answer>)> {
        let (jobs, asked) = channel::<Job>();
        let (answers, answered) = channel();
        let disk = Arc::clone(&self.disk);
        let wake = self.wake.clone();
        let started = std::thread::Builder::new()
            .name("keeping".to_owned())
            .spawn(move || {
                let mut hand = Hand::default();
                for job in asked {
                    if let Some(answer) = hand.carry_out(disk.as_ref(), job) {
                        // The window may have been closed meanwhile; what is asked for is kept all the same.
                        let _ = answers.send(answer);
                        wake.request_repaint();
                    }
                }
            });
        match started {
            Ok(_) => Some((jobs, answered)),
            Err(error) => {
                tracing::warn!("no thread for saving: {error}");
                None
            }
        }
    }

    /// The next outcome, when there is one, or comes within so long.
    pub fn done(&mut self, patience: Duration) -> Option<Done<T>> {
        loop {
            let answer = self.done.pop_front().or_else(|| {
                let (_, answers) = self.thread.as_ref()?;
                if patience.is_zero() || self.under_way.is_empty() {
                    answers.try_recv().ok()
                } else {
                    answers.recv_timeout(patience).ok()
                }
            })?;
            match answer {
                Answer::LockLost(other) => self.lost_to = Some(other),
                Answer::Kept(number, came) => {
                    // They are done in the order in which they were asked for.
                    let Some(under_way) = self.under_way.pop_front() else {
                        continue;
                    };
                    debug_assert_eq!(under_way.number, number);
                    return Some(Done {
                        tag: under_way.tag,
                        outcome: came.outcome,
                        locking: came.locking,
                    });
                }
            }
        }
    }

    /// Who has taken the lock over, told once.
    pub fn lost_to(&mut self) -> Option<Holder> {
        self.lost_to.take()
    }

    /// Whether something is being kept.
    pub fn is_busy(&self) -> bool {
        !self.under_way.is_empty()
    }

    /// How long until what is being kept takes too long; zero when it does, none when nothing is being kept or it is
    /// being kept beside already.
    pub fn overdue_in(&self, now: Duration) -> Option<Duration> {
        let first = self.under_way.front().filter(|_| self.beside.is_none())?;
        Some((first.since + PATIENCE).saturating_sub(now))
    }

    /// Keeps work in a journal of its own, past what takes too long. Nothing while that is being done already.
    pub fn keep_beside(&mut self, work: Work) {
        if self.beside.is_some() {
            return;
        }
        let (sender, receiver) = channel();
        let disk = Arc::clone(&self.disk);
        let wake = self.wake.clone();
        let started = std::thread::Builder::new()
            .name("keeping beside".to_owned())
            .spawn(move || {
                // The window may have been closed meanwhile; the work is kept all the same.
                let _ = sender.send(keep_beside(disk.as_ref(), &work));
                wake.request_repaint();
            });
        match started {
            Ok(_) => self.beside = Some(receiver),
            Err(error) => tracing::warn!("no thread for the journal: {error}"),
        }
    }

    /// What came of keeping work beside, when that is done, or is within so long.
    pub fn done_beside(&mut self, patience: Duration) -> Option<Result<(), StoreError>> {
        match self.beside.as_ref()?.recv_timeout(patience) {
            Ok(outcome) => {
                self.beside = None;
                Some(outcome)
            }
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                self.beside = None;
                None
            }
        }
    }
}

#[cfg(test)]
#[path = "keeping_tests.rs"]
mod tests;
