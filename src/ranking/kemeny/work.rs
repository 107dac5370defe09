//! How much is done before the search is cut short: counted in steps, so that no clock and no machine
//! decides what is found.

use std::cell::Cell;

/// How many steps a search may take, each a million looks at a pair or triple of groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// At most so many steps.
    pub steps: u64,
}

impl Effort {
    /// The most steps that can be asked for.
    pub const MOST_STEPS: u64 = 1_000_000_000;
}

impl Default for Effort {
    /// An order within about two seconds at any size.
    fn default() -> Self {
        Self { steps: 200 }
    }
}

/// Looks in one step.
const LOOKS: u64 = 1_000_000;

/// The work of one search, as it goes on.
pub(super) struct Work<'a> {
    most: u64,
    done: Cell<u64>,
    stopped: Cell<bool>,
    watch: &'a dyn Fn(u64) -> bool,
}

impl<'a> Work<'a> {
    /// Work up to `effort`; `watch` hears the steps done so far and answers whether to stop.
    pub(super) fn new(effort: Effort, watch: &'a dyn Fn(u64) -> bool) -> Self {
        Self {
            most: effort.steps.min(Effort::MOST_STEPS) * LOOKS,
            done: Cell::new(0),
            stopped: Cell::new(false),
            watch,
        }
    }

    /// So many looks more are done.
    pub(super) fn add(&self, looks: usize) {
        self.done.set(self.done.get() + looks as u64);
    }

    /// Whether the effort is spent, or somebody has stopped the work.
    pub(super) fn is_over(&self) -> bool {
        self.is_past(1)
    }

    /// Whether a share of the effort, one in `parts`, is spent, or somebody has stopped the work.
    pub(super) fn is_past(&self, parts: u64) -> bool {
        if !self.stopped.get() {
            self.stopped.set((self.watch)(self.done.get() / LOOKS));
        }
        self.stopped.get() || self.done.get() >= self.most / parts
    }
}
