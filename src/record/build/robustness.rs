//! How sure the need order is.

use super::super::tree::{Align, Block, Cell};
use super::{Builder, names};

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

impl Builder<'_> {
    pub(super) fn robustness(&self) -> Vec<Block> {
        let Some(robustness) = &self.results.robustness else {
            return vec![self.paragraph("record-robustness-none")];
        };
        let space = &self.workshop.method.robustness.space;
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
        let rows = robustness
            .neighbours
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
        blocks.push(self.note("record-robustness-limit"));
        blocks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
