//! What the answers say together: the members' order of every closed round, by the workshop's method and by every
//! other that can be used.

use crate::ranking::of_workshop::{MembersOrder, RoundView};
use crate::workshop::Aggregation;

use super::two_patterns::Found;

/// The question what the answers say together.
#[derive(Debug, Clone)]
pub struct MembersQuestion {
    pub(super) method: Aggregation,
    pub(super) rounds: Vec<Option<RoundView>>,
}

/// What the answers say together.
#[derive(Debug, Clone, PartialEq)]
pub struct Orders {
    /// The members' order of each closed round by the workshop's method, oldest first; none where nobody ranked, or
    /// the method needs answers that are removed.
    rounds: Vec<Option<MembersOrder>>,
    /// The place among the rounds of the newest with orders.
    newest: usize,
    /// The same round by every other method that can be used.
    pub by_other_methods: Vec<MembersOrder>,
    /// Whether its answers follow two patterns.
    pub patterns: Found,
}

impl Orders {
    /// The members' order of the newest closed round with orders.
    pub fn newest(&self) -> Option<&MembersOrder> {
        self.of_round(self.newest)
    }

    /// The members' order of a closed round, by its place from 0.
    pub fn of_round(&self, index: usize) -> Option<&MembersOrder> {
        self.rounds.get(index)?.as_ref()
    }
}

impl MembersQuestion {
    /// Groups in the newest round: how long the answer may take.
    pub fn groups(&self) -> usize {
        self.newest().map_or(0, |(_, view)| view.groups.len())
    }

    fn newest(&self) -> Option<(usize, &RoundView)> {
        let rounds = self.rounds.iter().enumerate().rev();
        rounds
            .filter_map(|(index, view)| Some((index, view.as_ref()?)))
            .next()
    }

    /// Works the answer out. A long search ends when `stop` says so, and the order is then said not to be proved.
    pub fn answer(&self, stop: &dyn Fn() -> bool) -> Orders {
        let order = |view: &RoundView| view.order(self.method, stop);
        let newest = self.newest();
        let others = Aggregation::ALL
            .into_iter()
            .filter(|method| *method != self.method)
            .filter_map(|method| newest?.1.order(method, stop));
        Orders {
            by_other_methods: others.collect(),
            patterns: newest.map_or(Found::None, |(_, view)| Found::of(view)),
            newest: newest.map_or(0, |(index, _)| index),
            rounds: self
                .rounds
                .iter()
                .map(|view| order(view.as_ref()?))
                .collect(),
        }
    }
}
