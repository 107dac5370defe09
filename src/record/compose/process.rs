//! How the work was done, as the record tells it.

use super::super::frozen_results::FrozenResults;
use super::super::tree::{Align, Block, Cell};
use super::Builder;
use crate::results::{ProcessFacts, process_check};
use crate::workshop::{GroupId, Reason, Workshop};

/// What the frozen results say of how the work was done.
fn facts(workshop: &Workshop, results: &FrozenResults) -> ProcessFacts {
    let explained = |group: &GroupId| {
        workshop
            .proposal
            .reasons_for(group)
            .any(Reason::explains_a_departure)
    };
    let mut rounds = results.rounds.iter().rev();
    let latest = rounds.find(|round| round.sums.rankings > 0);
    ProcessFacts {
        unexplained: results
            .to_explain
            .iter()
            .filter(|it| !it.borderline && !explained(&it.group))
            .count(),
        spread_told: latest.is_some(),
        agreement: latest.and_then(|round| round.sums.kendalls_w),
        tried: results.robustness.is_some(),
        // Who was asked does not stand by name in a record; how many does.
        participation: results.participation,
    }
}

impl Builder<'_> {
    pub(super) fn process(&self) -> Vec<Block> {
        let rows = process_check(self.workshop, facts(self.workshop, self.results))
            .into_iter()
            .map(|point| {
                let done = self.get(point.done.key());
                vec![Cell::Text(self.get(point.key)), Cell::Text(done)]
            })
            .collect();
        let mut blocks = vec![
            self.paragraph("record-process-what"),
            self.table(
                "process",
                &[("process-point", Align::Start), ("done", Align::Start)],
                rows,
            ),
        ];
        blocks.extend(self.acts());
        blocks
    }
}
