//! Freezes what is known of a workshop into what its record says: plain data, sums only.
//!
//! What was noted when a round was closed and the proposal fixed comes first, so that no later change of what they
//! rested on, and no removal of answers, changes what the record says of them. The rest is what is known now. Each part
//! is left out where it is not known: the record then says so.

use crate::ranking::of_workshop::sums_of;
use crate::results::{Participation, Results};
use crate::workshop::findings::MembersOrder;
use crate::workshop::{ProposalFindings, Round, Workshop};

use super::frozen_results::{FrozenResults, RoundResult};

impl FrozenResults {
    /// Everything a record says of a workshop, from what has been noted in it and what is known of it.
    pub fn of(workshop: &Workshop, known: &Results) -> Self {
        let computed = Self::computed(workshop, known);
        let rounds = workshop.rounds.iter();
        let mut frozen = Self {
            rounds: rounds
                .filter_map(|round| {
                    let known = computed.rounds.iter().find(|it| it.round == round.id);
                    noted_round(round).or_else(|| known.cloned())
                })
                .collect(),
            ..computed
        };
        match noted_proposal(workshop) {
            Some(noted) => frozen.take_proposal(noted.clone()),
            None => {
                if let Some(order) = noted_order(workshop, frozen.members_order.as_ref()) {
                    frozen.members_order = Some(order.clone());
                }
            }
        }
        frozen
    }

    /// The same from what is known alone, whatever has been noted.
    pub(super) fn computed(workshop: &Workshop, known: &Results) -> Self {
        let closed = workshop.rounds.iter().filter(|round| !round.is_open());
        let mut frozen = Self {
            participation: Participation::of(workshop),
            rounds: closed
                .enumerate()
                .filter_map(|(index, round)| round_result(workshop, round, index, known))
                .collect(),
            ..Self::default()
        };
        frozen.take_proposal(known.of_proposal());
        frozen
    }

    fn take_proposal(&mut self, found: ProposalFindings) {
        self.weights = found.weights;
        self.weights_from = found.weights_from;
        self.need_order = found.need_order;
        self.members_order = found.members_order;
        self.to_explain = found.to_explain;
        self.robustness = found.robustness;
    }
}

/// What the fixed proposal was found to rest on, where that was noted.
pub(super) fn noted_proposal(workshop: &Workshop) -> Option<&ProposalFindings> {
    let proposal = &workshop.proposal;
    proposal.fixed.and(proposal.findings.as_deref())
}

/// What a closed round was found to say, where that was noted, with the sums it was closed with.
fn noted_round(round: &Round) -> Option<RoundResult> {
    let found = round.findings.as_deref().filter(|_| !round.is_open())?;
    Some(RoundResult {
        round: round.id.clone(),
        asked: round.asked,
        sums: round.sums.clone()?,
        mean_agreement: found.mean_agreement,
        conflict: found.conflict,
        moved: found.moved.clone(),
    })
}

/// The members' order by the board's method as it was noted of the round that the order of now rests on, or of the
/// newest where the order cannot be worked out any more.
fn noted_order<'a>(workshop: &'a Workshop, now: Option<&MembersOrder>) -> Option<&'a MembersOrder> {
    let mut rounds = workshop.rounds.iter().rev();
    let round = match now {
        Some(now) => rounds.find(|round| round.id == now.round)?,
        None => workshop.latest_closed_round()?,
    };
    let mut orders = round.findings.as_ref()?.orders.iter();
    orders.find(|order| order.aggregation == workshop.method.aggregation)
}

fn round_result(
    workshop: &Workshop,
    round: &Round,
    index: usize,
    known: &Results,
) -> Option<RoundResult> {
    let agreement = known.agreement_of(index);
    Some(RoundResult {
        round: round.id.clone(),
        asked: round.asked,
        sums: sums_of(workshop, round)?,
        mean_agreement: agreement.and_then(|it| it.mean_agreement),
        conflict: agreement.and_then(|it| it.conflict),
        moved: known.moved_in(index),
    })
}
