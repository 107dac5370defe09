//! The domain: plain data and the rules that keep it whole.
//!
//! Invariants, held by [`apply`]: ids are unique; orders, answers and reasons name only groups that
//! exist; an answer belongs to a participant who ranks; a closed round never changes except that its
//! individual answers may give way to sums; a fixed proposal changes only after it has been reopened.
//! No input, output, clock or screen here: time comes in beside each [`Edit`].

mod acts;
mod apply;
mod comparison;
mod criterion;
mod difference;
mod document;
mod edit;
mod evidence;
pub mod findings;
mod held_answer;
mod history;
mod id;
mod invitation;
mod limits;
mod mission;
mod name;
mod need_group;
mod next_year;
mod participant;
pub mod premises;
mod proposal;
mod question;
mod references;
mod resources;
mod round;
mod scale;
mod session;
mod shared;
mod step;
#[cfg(test)]
pub(crate) mod testing;
mod validate;

pub use acts::{Act, Changed, ChangedPart, ChangedThing, Noted, Part, RecordedAct, Told};
pub use apply::{EditError, ParameterError, apply, check_ballot};
pub use comparison::{ChangedGround, Compared, place_in};
pub use criterion::*;
pub use difference::{Difference, DifferingPart, differences};
pub use document::*;
pub use edit::Edit;
pub use evidence::*;
pub use findings::{Findings, ProposalFindings, RoundFindings};
pub use held_answer::{HeldAnswer, Seal, SealedAnswer};
pub use history::History;
pub use id::*;
pub use invitation::*;
pub use limits::{LONGEST_NAME, MOST_GROUPS, MOST_MEMBERS};
pub use mission::*;
pub use name::{cut_name, is_nameless, likeness};
pub use need_group::*;
pub use next_year::{NextYearStart, age_in_years, days_of_budget_year};
pub use participant::*;
pub use proposal::*;
pub use question::*;
pub use resources::{AgainstOrder, ResourceSums};
pub use round::*;
pub use scale::*;
pub use shared::Shared;
pub use step::*;
pub use validate::{Finding, Gravity, validate};

/// Whether a value is its type's default; such fields are left out of files.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
