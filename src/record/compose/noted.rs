//! What was computed when a round was closed or the proposal fixed and cannot be computed again, said where it stands.

use jiff::Timestamp;
use jiff::tz::Offset;

use super::super::freezing::noted_proposal;
use super::super::frozen_results::WeightsBasis;
use super::super::tree::Block;
use super::Builder;
use crate::text::dates;
use crate::workshop::{Act, WeightSpace};

impl Builder<'_> {
    /// That what stands here was computed for the fixed proposal, where what that rested on has changed since.
    pub(super) fn computed_when_fixed(&self) -> Option<Block> {
        let noted = noted_proposal(self.workshop)?;
        let changed = !noted.stand(self.workshop);
        changed.then(|| self.computed_on("record-noted-changed", noted.at))
    }

    /// The same of how sure the order is, which rests on the members' own weights as well where those are tried.
    pub(super) fn tried_when_fixed(&self) -> Option<Block> {
        let noted = noted_proposal(self.workshop)?;
        self.computed_when_fixed().or_else(|| {
            let space = noted.robustness.as_ref()?.space.as_ref()?;
            let of_members =
                *space == WeightSpace::Members && noted.weights_from == WeightsBasis::Members;
            let gone = of_members && self.answers_are_removed();
            gone.then(|| self.computed_on("record-noted-removed", noted.at))
        })
    }

    /// That the agreement of each round was computed when it was closed, where the single answers are removed.
    pub(super) fn agreed_when_closed(&self) -> Vec<Block> {
        if !self.answers_are_removed() {
            return Vec::new();
        }
        let noted = self.workshop.rounds.iter().filter_map(|round| {
            let found = round.findings.as_ref()?;
            let arguments = [
                ("round", self.round_number(&round.id).into()),
                ("date", self.day_of(found.at).into()),
            ];
            Some(Block::Note(
                self.texts.with("record-noted-round", &arguments),
            ))
        });
        noted.collect()
    }

    fn answers_are_removed(&self) -> bool {
        let mut acts = self.workshop.acts.iter();
        acts.any(|act| act.act == Act::AnswersRemoved)
    }

    fn computed_on(&self, key: &str, at: Timestamp) -> Block {
        Block::Note(self.texts.with(key, &[("date", self.day_of(at).into())]))
    }

    fn day_of(&self, at: Timestamp) -> String {
        dates::long(self.texts, Offset::UTC.to_datetime(at).date())
    }
}
