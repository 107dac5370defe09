//! Rounds, agreement, what moved, remaining disagreement and differing opinions.

use super::super::tree::{Align, Block, Cell};
use super::Builder;
use crate::text;
use crate::workshop::Side;

impl Builder<'_> {
    pub(super) fn deliberation(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if self.workshop.rounds.is_empty() {
            blocks.push(self.paragraph("record-rounds-none"));
        }
        if !self.results.rounds.is_empty() {
            blocks.push(self.agreement());
            blocks.push(self.paragraph("record-agreement-read"));
            blocks.extend(self.agreed_when_closed());
            blocks.extend(self.shares());
            blocks.extend(self.moved());
        }
        blocks.extend(self.notes());
        let remaining: Vec<String> = self
            .workshop
            .proposal
            .remaining_disagreement
            .iter()
            .map(|disagreement| {
                let side = |because: &str| {
                    if because.trim().is_empty() {
                        super::sentence(&self.get("record-missing"))
                    } else {
                        super::sentence(because)
                    }
                };
                text!(
                    self.texts,
                    "record-remaining",
                    group = self.name(&disagreement.group),
                    earlier = side(&disagreement.earlier_because),
                    later = side(&disagreement.later_because)
                )
            })
            .collect();
        blocks.push(self.heading("record-remaining-title"));
        blocks.push(if remaining.is_empty() {
            self.paragraph("record-remaining-none")
        } else {
            Block::List {
                ordered: false,
                items: remaining,
            }
        });
        blocks.extend(self.differing_opinions());
        blocks
    }

    fn agreement(&self) -> Block {
        let optional = |value: Option<f64>| {
            value.map_or(Cell::Text(self.get("record-not-given")), |value| {
                Cell::Decimal { value, digits: 2 }
            })
        };
        let rows = self
            .results
            .rounds
            .iter()
            .map(|round| {
                vec![
                    super::people::count(self.round_number(&round.round)),
                    round
                        .asked
                        .map_or(Cell::Missing, |asked| Cell::Whole(i64::from(asked))),
                    Cell::Whole(i64::from(round.sums.answers)),
                    Cell::Whole(i64::from(round.sums.rankings)),
                    Cell::Whole(i64::from(round.sums.weightings)),
                    Cell::Whole(i64::from(round.sums.abstentions)),
                    optional(round.sums.kendalls_w),
                    optional(round.mean_agreement),
                    optional(round.conflict),
                ]
            })
            .collect();
        self.table(
            "agreement",
            &[
                ("round", Align::End),
                ("asked", Align::End),
                ("answers", Align::End),
                ("rankings", Align::End),
                ("weightings", Align::End),
                ("abstentions", Align::End),
                ("kendalls-w", Align::End),
                ("mean-agreement", Align::End),
                ("conflict", Align::End),
            ],
            rows,
        )
    }

    fn moved(&self) -> Vec<Block> {
        let rows: Vec<Vec<Cell>> = self
            .results
            .rounds
            .iter()
            .flat_map(|round| round.moved.iter().map(move |moved| (round, moved)))
            .map(|(round, moved)| {
                vec![
                    super::people::count(self.round_number(&round.round)),
                    Cell::Text(moved.group.as_str().to_owned()),
                    Cell::Text(self.name(&moved.group).to_owned()),
                    Cell::Whole(i64::from(moved.before)),
                    Cell::Whole(i64::from(moved.after)),
                ]
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        vec![
            self.heading("record-moved-title"),
            self.table_with_header(
                "moved",
                &[
                    ("round", Align::End),
                    ("group-id", Align::Start),
                    ("group", Align::Start),
                    ("place-before", Align::End),
                    ("place-after", Align::End),
                ],
                Some("group"),
                rows,
            ),
        ]
    }

    /// Notes that have been sent to the record, and only those.
    fn notes(&self) -> Vec<Block> {
        let from_rounds = self
            .workshop
            .rounds
            .iter()
            .flat_map(|round| &round.notes)
            .filter(|note| note.in_record)
            .map(|note| {
                let key = match note.side {
                    Side::Earlier => "record-note-earlier",
                    Side::Later => "record-note-later",
                    Side::Neither => "record-note-neither",
                };
                match &note.group {
                    Some(group) => self.texts.with(
                        key,
                        &[
                            ("group", self.name(group).into()),
                            ("text", (&note.text).into()),
                        ],
                    ),
                    None => note.text.clone(),
                }
            });
        let from_steps = self
            .workshop
            .step_notes
            .iter()
            .filter(|(_, note)| note.in_record && !note.text.trim().is_empty())
            .map(|(step, note)| {
                text!(
                    self.texts,
                    "record-step-note",
                    step = self.get(super::names::step(*step)),
                    text = &note.text
                )
            });
        let items: Vec<String> = from_rounds.chain(from_steps).collect();
        if items.is_empty() {
            return Vec::new();
        }
        vec![
            self.heading("record-notes-title"),
            Block::List {
                ordered: false,
                items,
            },
        ]
    }
}
