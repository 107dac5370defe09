//! How far orders agree, in one account for a round's answers and for orders from elsewhere.

use crate::ranking::agreement::{concordance, conflict, mean_agreement};
use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::of_workshop::RoundView;
use crate::ranking::patterns::{Patterns, patterns};
use crate::ranking::profile::Profile;

/// How far orders agree; what is not defined is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// Orders that place all groups.
    pub complete: usize,
    /// Kendall's W, 0 to 1; as it was kept, where the orders themselves are removed.
    pub kendalls_w: Option<f64>,
    /// The mean Spearman correlation of two orders.
    pub mean_spearman: Option<f64>,
    /// Mean agreement over pairs of orders, −1 to 1.
    pub mean_agreement: Option<f64>,
    /// Share of conflict over pairs of groups, 0 to 1.
    pub conflict: Option<f64>,
}

impl Agreement {
    /// How far orders agree. `kept` is Kendall's W as it was kept, where the orders themselves are removed.
    pub fn of(profile: Option<&Profile>, counts: &HeadToHead, kept: Option<f64>) -> Self {
        let found = profile.and_then(|profile| concordance(profile).ok());
        let complete = profile.map_or(0, |profile| {
            let ballots = profile.ballots().iter();
            ballots.filter(|ballot| ballot.is_complete()).count()
        });
        Self {
            complete,
            kendalls_w: found.map(|found| found.w).or(kept),
            mean_spearman: found.map(|found| found.mean_spearman),
            mean_agreement: profile.and_then(mean_agreement),
            conflict: conflict(counts),
        }
    }

    /// How far the answers of a round agree.
    pub fn of_round(view: &RoundView) -> Self {
        let kept = view.concordance.ok().filter(|_| view.profile.is_none());
        Self::of(view.profile.as_ref(), &view.counts, kept)
    }
}

/// Whether orders follow two patterns; none where it cannot be said.
pub fn follow_two_patterns(profile: &Profile) -> Option<bool> {
    matches!(patterns(profile, &|| false), Patterns::Two(_)).then_some(true)
}
