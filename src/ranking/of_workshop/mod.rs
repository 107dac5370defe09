//! From a workshop to the method's tables, and back to ids: the one place where ids become indices.
//!
//! [`Situation`] holds what the rules look at; [`RoundView`] what a round's answers say. Both are
//! computed, never stored.

mod round_view;
mod situation;
mod sureness;

pub use round_view::{MembersOrder, RoundView, closing, sums_of};
pub use situation::{Situation, SituationError, WeightsFrom, effective_rule, member_weights};
pub use sureness::{robustness_of, weight_space_of};
