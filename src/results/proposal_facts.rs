//! What the proposal still lacks, found once per change of the workshop: hundreds of groups and reasons are not searched
//! in every frame.

use std::collections::{HashMap, HashSet};

use super::ground_words::{GroundWord, unanswered};
use crate::ranking::audit::PassedOver;
use crate::workshop::{GroupId, Workshop};

/// What the proposal lacks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProposalFacts {
    /// Groups whose place has no reason yet, in the proposal's order.
    pub without_reason: Vec<GroupId>,
    /// Passed-over groups that need a reason of the board's own and have none. Such a reason for the place explains
    /// every pair of the group; the account of the need order does not.
    pub unexplained: usize,
    /// Words in reasons that nobody has answered for.
    pub unanswered_words: usize,
    /// Groups with a weak voice that stand later than in the need order.
    pub weak_voices_later: Vec<GroupId>,
}

impl ProposalFacts {
    /// Looks a workshop through. `need` is the need order, where there is one.
    pub fn of(
        workshop: &Workshop,
        need: Option<&[Vec<GroupId>]>,
        to_explain: &[PassedOver],
        words: &[GroundWord],
    ) -> Self {
        let proposal = &workshop.proposal;
        let reasoned: HashSet<&GroupId> = proposal
            .reasons
            .iter()
            .flat_map(|reason| &reason.groups)
            .collect();
        let without_reason = proposal
            .order
            .iter()
            .flatten()
            .filter(|group| !reasoned.contains(group))
            .cloned()
            .collect();
        let explained: HashSet<&GroupId> = proposal
            .reasons
            .iter()
            .filter(|reason| reason.explains_a_departure())
            .flat_map(|reason| &reason.groups)
            .collect();
        let unexplained = to_explain
            .iter()
            .filter(|passed| passed.needs_reason())
            .filter_map(|passed| workshop.need_groups.get(passed.group))
            .filter(|group| !explained.contains(&group.id))
            .count();
        let weak_voices_later = need.map_or_else(Vec::new, |need| {
            let (proposed, need) = (places(&proposal.order), places(need));
            workshop
                .need_groups
                .iter()
                .filter(|group| group.weak_voice)
                .filter(|group| proposed.get(&group.id) > need.get(&group.id))
                .map(|group| group.id.clone())
                .collect()
        });
        Self {
            without_reason,
            unexplained,
            unanswered_words: unanswered(words, workshop),
            weak_voices_later,
        }
    }
}

/// The place of every group; groups in one tier share the better place.
pub fn places(order: &[Vec<GroupId>]) -> HashMap<&GroupId, usize> {
    let mut place = 1;
    let mut places = HashMap::new();
    for tier in order {
        places.extend(tier.iter().map(|group| (group, place)));
        place += tier.len();
    }
    places
}
