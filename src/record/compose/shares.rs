//! What the members' points over the groups say together, and how many ranked with the names hidden.

use super::super::tree::{Align, Block, Cell};
use super::Builder;
use crate::text;

impl Builder<'_> {
    /// The mean share of the points per group, most first, of the newest round that has any; and in how many
    /// answers the names were hidden at first.
    pub(super) fn shares(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let hidden: u32 = self
            .results
            .rounds
            .iter()
            .map(|round| round.sums.names_hidden)
            .sum();
        if hidden > 0 {
            let said = text!(self.texts, "ways-record-hidden", count = hidden);
            blocks.push(Block::Paragraph(said));
        }
        let mut rounds = self.results.rounds.iter().rev();
        let Some(round) = rounds.find(|round| round.sums.complete_points > 0) else {
            return blocks;
        };
        let sums = &round.sums;
        blocks.push(Block::Paragraph(text!(
            self.texts,
            "ways-record-points",
            count = sums.complete_points
        )));
        let mut shares: Vec<_> = sums.groups.iter().zip(&sums.mean_shares).collect();
        shares.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let rows = shares
            .into_iter()
            .map(|(group, share)| {
                vec![
                    Cell::Text(group.as_str().to_owned()),
                    Cell::Text(self.name(group).to_owned()),
                    Cell::Decimal {
                        value: share * 100.0,
                        digits: 1,
                    },
                ]
            })
            .collect();
        let columns = [
            ("group-id", Align::Start),
            ("group", Align::Start),
            ("mean-points", Align::End),
        ];
        blocks.push(self.table("mean-points", &columns, rows));
        blocks
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::record::{FrozenResults, Options, build};
    use crate::results::Results;
    use crate::store::Shipped;
    use crate::text::{Language, Texts};

    #[test]
    fn points_and_hidden_names_are_told_as_sums() {
        let mut workshop = Shipped::Example.workshop().unwrap();
        let groups: Vec<_> = workshop
            .need_groups
            .iter()
            .map(|it| it.id.clone())
            .collect();
        let round = workshop.rounds.last_mut().unwrap();
        for ballot in round.open_ballots_mut().take(2) {
            ballot.names_hidden = true;
            if let Some(ranking) = &mut ballot.ranking {
                ranking.points = groups.iter().map(|id| (id.clone(), 1.0)).collect();
            }
        }
        let results = FrozenResults::of(&workshop, &Results::of(&workshop));
        for (language, hidden, caption) in [
            (Language::Swedish, "I 2 svar", "Poäng i medeltal av 100"),
            (Language::English, "In 2 answers", "Mean points of 100"),
        ] {
            let texts = Texts::new(language);
            let options = Options::new(date(2027, 3, 1));
            let record = build(&workshop, &results, &texts, &options).unwrap();
            let written = format!("{record:?}");
            assert!(written.contains(hidden));
            assert!(written.contains(caption));
        }
    }
}
