//! From a workshop to the method's tables, and back to ids: the one place where ids become indices.
//!
//! [`Situation`] holds what the rules look at; [`RoundView`] what a round's answers say. Both are
//! computed, never stored.

mod round_view;
mod situation;
mod sureness;
mod words;

pub use super::aggregation::Aggregated as MembersOrder;
pub use round_view::{RoundView, closing, sums_of};
pub use situation::{
    SettledOtherwise, Situation, SituationError, WeightsFrom, effective_rule, member_weights,
};
pub use sureness::{robustness_of, weight_space_of};
pub use words::{
    account_of, class_message, kemeny_messages, level_message, settled_messages, span_message,
    span_of,
};
