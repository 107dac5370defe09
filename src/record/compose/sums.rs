//! The sums behind the members' order: who was put before whom, and how often a group got each place.
//!
//! Sums only. Limits: of the pairs, those that stand next to each other in the order are shown, since all
//! pairs of many groups fill hundreds of pages; every pair is in the frozen data. Places are counted only
//! where at least eight have answered, so that nobody is told by a count of one.

use super::super::frozen_results::RoundResult;
use super::super::tree::{Align, Block, Cell};
use super::Builder;
use crate::text;
use crate::text::numbers;
use crate::workshop::GroupId;

/// Answers from which places are counted.
const ENOUGH_ANSWERS: u32 = 8;

impl Builder<'_> {
    /// The tables of sums of the round that the members' order rests on.
    pub(super) fn sums_of_answers(&self) -> Vec<Block> {
        let Some(order) = &self.results.members_order else {
            return Vec::new();
        };
        let round = self
            .results
            .rounds
            .iter()
            .find(|round| round.round == order.round);
        let Some(round) = round else {
            return Vec::new();
        };
        let placed: Vec<&GroupId> = order
            .places
            .iter()
            .filter(|place| place.place.is_some())
            .map(|place| &place.group)
            .collect();
        let mut blocks = self.pairs(round, &placed);
        if round.sums.rankings >= ENOUGH_ANSWERS {
            blocks.extend(self.place_counts(round, &placed));
        }
        blocks
    }

    fn pairs(&self, round: &RoundResult, placed: &[&GroupId]) -> Vec<Block> {
        let sums = &round.sums;
        let at = |group: &GroupId| sums.groups.iter().position(|it| it == group);
        let count = |table: &[Vec<u32>], one: usize, other: usize| {
            table
                .get(one)
                .and_then(|row| row.get(other))
                .map_or(Cell::Missing, |count| Cell::Whole(i64::from(*count)))
        };
        let rows: Vec<Vec<Cell>> = placed
            .iter()
            .zip(placed.iter().skip(1))
            .filter_map(|(before, after)| {
                let (one, other) = (at(before)?, at(after)?);
                Some(vec![
                    Cell::Text(self.name(before).to_owned()),
                    Cell::Text(self.name(after).to_owned()),
                    count(&sums.preferred, one, other),
                    count(&sums.preferred, other, one),
                    count(&sums.tied, one, other),
                ])
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        vec![
            self.heading("record-pairs-title"),
            self.paragraph("record-pairs-what"),
            self.table(
                "pairs",
                &[
                    ("before", Align::Start),
                    ("after", Align::Start),
                    ("put-before", Align::End),
                    ("put-after", Align::End),
                    ("put-equal", Align::End),
                ],
                rows,
            ),
        ]
    }

    fn place_counts(&self, round: &RoundResult, placed: &[&GroupId]) -> Vec<Block> {
        let language = self.texts.language();
        let rows: Vec<Vec<Cell>> = placed
            .iter()
            .filter_map(|group| {
                let index = round.sums.groups.iter().position(|it| it == *group)?;
                let counts = round.sums.places.get(index)?;
                let told: Vec<String> = counts
                    .iter()
                    .enumerate()
                    .filter(|(_, count)| **count > 0)
                    .map(|(place, count)| {
                        let place = i64::try_from(place + 1).unwrap_or(i64::MAX);
                        text!(
                            self.texts,
                            "record-place-count",
                            place = numbers::integer(language, place),
                            count = numbers::integer(language, i64::from(*count))
                        )
                    })
                    .collect();
                Some(vec![
                    Cell::Text(group.as_str().to_owned()),
                    Cell::Text(self.name(group).to_owned()),
                    Cell::text(told.join(" · ")),
                ])
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        vec![self.table_with_header(
            "place-counts",
            &[
                ("group-id", Align::Start),
                ("group", Align::Start),
                ("answers-per-place", Align::Start),
            ],
            Some("group"),
            rows,
        )]
    }
}
