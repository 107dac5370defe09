//! Which groups are asked about together, where a member is asked only within severity classes.
//!
//! The classes are the member's own: the need by the weights that this member has just given. Nobody else's
//! weights and no joint order come into it, so that the questions steer towards nothing but what the member has
//! said already. Without own weights it is not offered.
//!
//! A group that lacks values may belong to several classes. It is asked about against all in them, and against none
//! beyond them. Where that saves no question, as when no group has any value, it is not offered either.

use serde::{Deserialize, Serialize};

use super::PrivateEntry;
use crate::ranking::of_workshop::{Situation, member_weights};
use crate::ranking::pair_by_pair::{PairByPair, most_questions};
use crate::ranking::weights::Weights;
use crate::workshop::{GroupId, Level, Rule, WeightAnswer, Workshop};

/// The classes by a member's own weights, with the weights that they were found by.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(super) struct OwnClasses {
    weights: Option<WeightAnswer>,
    /// None where asking within classes would save nothing.
    pub(super) found: Option<Classes>,
}

/// The classes that each group may belong to, the most severe being 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Classes {
    spans: Vec<(GroupId, (usize, usize))>,
    /// How many groups may belong to more than one class.
    pub(super) uncertain: usize,
    /// No more questions than this are asked within the classes.
    pub(super) most_questions: usize,
}

/// The most severe class is 0.
fn number(class: Level) -> usize {
    match class {
        Level::VeryLarge => 0,
        Level::Large => 1,
        Level::Moderate => 2,
        Level::Small => 3,
    }
}

impl Classes {
    /// The classes by these weights; none where asking within them saves no question.
    fn by(workshop: &Workshop, weights: &Weights) -> Option<Self> {
        let situation = Situation::of(workshop).ok()?;
        let situation = situation.weighted(weights.clone());
        let standings = situation.order(Rule::Need, workshop).ok()?.standings;
        let spans: Vec<(usize, usize)> = standings
            .iter()
            .filter_map(|standing| {
                let classes = &standing.possible_classes;
                Some((number(*classes.first()?), number(*classes.last()?)))
            })
            .collect();
        let order: Vec<usize> = (0..spans.len()).collect();
        let machine = PairByPair::within_spans(spans.len(), &order, &spans).ok()?;
        let fewer = machine.progress().most_questions;
        (fewer < most_questions(spans.len())).then(|| Self {
            uncertain: spans.iter().filter(|(first, last)| first != last).count(),
            most_questions: fewer,
            spans: situation.groups.into_iter().zip(spans).collect(),
        })
    }

    /// The first and the last class that a group may belong to.
    pub(super) fn span(&self, group: &GroupId) -> (usize, usize) {
        let mut spans = self.spans.iter();
        let span = spans.find(|(other, _)| other == group);
        span.map(|(_, span)| *span).unwrap_or_default()
    }
}

impl PrivateEntry {
    /// Finds the classes again where the member's weights have changed, and lets the questions follow.
    pub(super) fn follow_own_weights(&mut self, workshop: &Workshop) {
        let weights = self
            .weights_saved
            .then(|| self.weighing.answer(self.weighing.method));
        if self.ranking.classes.weights == weights {
            return;
        }
        let found = weights
            .as_ref()
            .and_then(|answer| member_weights(workshop, answer))
            .and_then(|weights| Classes::by(workshop, &weights));
        let changed = self.ranking.classes.found != found;
        self.ranking.classes = OwnClasses { weights, found };
        if changed {
            self.ranking.regroup_pairs();
        }
    }
}

#[cfg(test)]
mod tests;
