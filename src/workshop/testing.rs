//! A fixed clock for tests.

use jiff::Timestamp;

/// Noon on the day of the example: when edits are made in tests that do not look at the clock.
pub(crate) const NOON: Timestamp = Timestamp::constant(1_801_738_800, 0);
