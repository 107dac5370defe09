//! How sure the need order is.

use std::collections::HashMap;

use super::super::frozen_results::NeighbourShare;
use super::super::tree::{Align, Block, Cell};
use super::{Builder, names};
use crate::workshop::GroupId;

/// The sentence for a share of samples where the first of two groups stands before the second
/// (rounded to whole hundredths first, so that the sentence fits the number shown).
fn sentence(hundredths: u32) -> &'static str {
    match hundredths {
        95.. => "record-holds-nearly-all",
        80..95 => "record-holds-most",
        60..80 => "record-holds-often",
        40..60 => "record-holds-even",
        _ => "record-holds-not",
    }
}

/// A share as whole hundredths.
pub(super) fn hundredths(share: f64) -> u32 {
    let rounded = (share * 100.0).round().clamp(0.0, 100.0);
    // In 0..=100 by the line above, so nothing is cut.
    rounded as u32
}

/// Pairs that are all told; where many groups share a place, each stands beside all of the next place and
/// the pairs are more than anyone reads.
const MOST_PAIRS: usize = 400;

/// The pairs to tell: all, or for each group the pair that is least sure, the first of several.
fn told(pairs: &[NeighbourShare]) -> Vec<&NeighbourShare> {
    if pairs.len() <= MOST_PAIRS {
        return pairs.iter().collect();
    }
    let mut least: Vec<&NeighbourShare> = Vec::new();
    let mut row_of: HashMap<&GroupId, usize> = HashMap::new();
    for pair in pairs {
        let row = *row_of.entry(&pair.before).or_insert(least.len());
        match least.get_mut(row) {
            None => least.push(pair),
            Some(kept) if pair.share < kept.share => *kept = pair,
            Some(_) => {}
        }
    }
    least
}

impl Builder<'_> {
    pub(super) fn robustness(&self) -> Vec<Block> {
        let Some(robustness) = &self.results.robustness else {
            return vec![self.paragraph("record-robustness-none")];
        };
        let tried = robustness.space.as_ref();
        let space = tried.unwrap_or(&self.workshop.method.robustness.space);
        let mut blocks = vec![
            self.paragraph("record-robustness-how"),
            Block::Facts(vec![
                self.fact("rule", Cell::Text(self.get(names::rule(robustness.rule)))),
                self.fact("samples", i64::from(robustness.samples)),
                self.fact("seed", Cell::Text(robustness.seed.to_string())),
                self.fact("generator", Cell::Text("Pcg64".to_owned())),
                self.fact("space", Cell::Text(self.get(names::weight_space(space)))),
            ]),
        ];
        let rows = robustness
            .intervals
            .iter()
            .map(|interval| {
                vec![
                    Cell::Text(interval.group.as_str().to_owned()),
                    Cell::Text(self.name(&interval.group).to_owned()),
                    Cell::Whole(i64::from(interval.first)),
                    Cell::Whole(i64::from(interval.last)),
                ]
            })
            .collect();
        if !robustness.intervals.is_empty() {
            blocks.push(self.table(
                "place-intervals",
                &[
                    ("group-id", Align::Start),
                    ("group", Align::Start),
                    ("first-place", Align::End),
                    ("last-place", Align::End),
                ],
                rows,
            ));
        }
        let neighbours = told(&robustness.neighbours);
        let rows = neighbours
            .iter()
            .map(|pair| {
                let share = hundredths(pair.share);
                vec![
                    Cell::Text(self.name(&pair.before).to_owned()),
                    Cell::Text(self.name(&pair.after).to_owned()),
                    Cell::Whole(i64::from(share)),
                    Cell::Text(self.get(sentence(share))),
                ]
            })
            .collect();
        if !robustness.neighbours.is_empty() {
            blocks.push(self.table(
                "neighbours",
                &[
                    ("before", Align::Start),
                    ("after", Align::Start),
                    ("of-hundred", Align::End),
                    ("in-words", Align::Start),
                ],
                rows,
            ));
        }
        if neighbours.len() < robustness.neighbours.len() {
            blocks.push(self.note("record-neighbours-least"));
        }
        blocks.push(self.note("record-robustness-limit"));
        blocks.extend(self.tried_when_fixed());
        blocks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn very_many_pairs_are_told_by_the_least_sure() {
        let pair = |before: usize, after: usize| NeighbourShare {
            before: format!("a{before}").as_str().into(),
            after: format!("b{after}").as_str().into(),
            share: 1.0 - (after * 7 % 30) as f64 / 100.0,
        };
        let pairs = |groups: usize| -> Vec<NeighbourShare> {
            let all = (0..groups).flat_map(|one| (0..groups).map(move |other| (one, other)));
            all.map(|(one, other)| pair(one, other)).collect()
        };
        assert_eq!(told(&pairs(20)).len(), 400);
        let many = pairs(21);
        let told = told(&many);
        assert_eq!(told.len(), 21);
        for (row, pair) in told.iter().enumerate() {
            assert_eq!(pair.before.as_str(), format!("a{row}"));
            assert_eq!(pair.after.as_str(), "b17");
        }
    }

    #[test]
    fn the_sentence_fits_the_number_shown() {
        assert_eq!(hundredths(0.945), 95);
        assert_eq!(sentence(hundredths(0.949)), "record-holds-nearly-all");
        assert_eq!(sentence(94), "record-holds-most");
        assert_eq!(sentence(60), "record-holds-often");
        assert_eq!(sentence(59), "record-holds-even");
        assert_eq!(sentence(39), "record-holds-not");
        assert_eq!(hundredths(f64::NAN), 0);
    }
}
