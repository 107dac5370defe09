//! Weights with spread, the need order with the way to each place, and the members' order.

use super::super::frozen_results::{LevelAccount, NeedPlace, WeightsBasis};
use super::super::tree::{Align, Block, Cell};
use super::{Builder, names};
use crate::ranking::classes::ClassFrom;
use crate::ranking::of_workshop::{
    account_of, class_message, level_message, span_message, span_of,
};
use crate::ranking::rules::{LevelSpan, PriorityLevel};
use crate::text;
use crate::text::numbers;
use crate::workshop::Level;

impl Builder<'_> {
    pub(super) fn weights(&self) -> Vec<Block> {
        if self.workshop.criteria.is_empty() {
            return Vec::new();
        }
        if self.results.weights_from == WeightsBasis::Equal {
            return vec![self.paragraph("record-weights-none")];
        }
        let (how, spread) = match self.results.weights_from {
            WeightsBasis::Together => ("record-weights-together", false),
            WeightsBasis::Members | WeightsBasis::Equal => ("record-weights-how", true),
        };
        let rows = self
            .workshop
            .criteria
            .iter()
            .map(|criterion| {
                let mut row = vec![
                    Cell::Text(criterion.id.as_str().to_owned()),
                    Cell::Text(criterion.name.clone()),
                ];
                row.extend(match self.results.weight(&criterion.id) {
                    Some(weight) if spread => {
                        [weight.mean, weight.lower, weight.median, weight.upper]
                            .map(|share| percent(share, 1))
                    }
                    Some(weight) => [
                        percent(weight.mean, 1),
                        Cell::Empty,
                        Cell::Empty,
                        Cell::Empty,
                    ],
                    None => [Cell::Missing, Cell::Empty, Cell::Empty, Cell::Empty],
                });
                row
            })
            .collect();
        let mut blocks = vec![
            self.paragraph(how),
            self.table(
                "weights",
                &[
                    ("criterion-id", Align::Start),
                    ("criterion", Align::Start),
                    ("weight-mean", Align::End),
                    ("weight-lower", Align::End),
                    ("weight-median", Align::End),
                    ("weight-upper", Align::End),
                ],
                rows,
            ),
        ];
        blocks.extend(self.computed_when_fixed());
        blocks
    }

    pub(super) fn need_order(&self) -> Vec<Block> {
        let places = &self.results.need_order;
        if places.is_empty() {
            return vec![self.paragraph("record-need-order-none")];
        }
        let mut blocks = vec![
            self.paragraph("record-need-order-what"),
            self.need_table(),
            Block::Figure(self.need_bars()),
        ];
        blocks.extend(self.computed_when_fixed());
        blocks.push(self.heading("record-way-title"));
        if places.iter().any(|place| place.levels.is_some()) {
            blocks.push(self.paragraph("record-way-levels"));
            blocks.push(self.level_table());
            blocks.extend(self.severity_benefit().map(Block::Figure));
            blocks.extend(self.waterfalls());
        }
        blocks.push(Block::List {
            ordered: false,
            items: places.iter().map(|place| self.way(place)).collect(),
        });
        blocks
    }

    fn need_table(&self) -> Block {
        let rows = self
            .results
            .need_order
            .iter()
            .map(|place| {
                let class = self.class_name(place.known_class());
                let class = if place.class_uncertain {
                    text!(self.texts, "record-class-uncertain", class = class)
                } else {
                    class
                };
                let mut row = vec![
                    Cell::Whole(i64::from(place.place)),
                    Cell::Text(place.group.as_str().to_owned()),
                    Cell::Text(self.name(&place.group).to_owned()),
                    Cell::Text(class),
                    Cell::Decimal {
                        value: place.need,
                        digits: 3,
                    },
                    if place.span.0 < place.span.1 {
                        Cell::Text(text!(
                            self.texts,
                            "record-span",
                            low = self.decimal(place.span.0),
                            high = self.decimal(place.span.1)
                        ))
                    } else {
                        Cell::Empty
                    },
                ];
                row.extend(place.parts.iter().map(|part| Cell::Decimal {
                    value: *part,
                    digits: 3,
                }));
                row
            })
            .collect();
        let block = self.table_with_header(
            "need-order",
            &[
                ("place", Align::End),
                ("group-id", Align::Start),
                ("group", Align::Start),
                ("class", Align::Start),
                ("need", Align::End),
                ("span", Align::Start),
            ],
            Some("group"),
            rows,
        );
        let Block::Table(mut table) = block else {
            return block;
        };
        // One column per criterion, so that the table says what the picture shows.
        for criterion in &self.workshop.criteria {
            table.columns.push(super::Column {
                key: format!("part-{}", criterion.id),
                name: text!(
                    self.texts,
                    "record-column-part",
                    criterion = &criterion.name
                ),
                align: Align::End,
                data_only: false,
            });
        }
        for row in &mut table.rows {
            row.resize(table.columns.len(), Cell::Missing);
        }
        Block::Table(table)
    }

    /// The waterfall as a table: start level, each lowering, the level it ends at.
    fn level_table(&self) -> Block {
        let lowered = |steps: u8| Cell::Whole(i64::from(steps));
        let rows = self
            .results
            .need_order
            .iter()
            .filter_map(|place| place.levels.as_ref().map(|levels| (place, levels)))
            .map(|(place, levels)| {
                vec![
                    Cell::Text(place.group.as_str().to_owned()),
                    Cell::Text(self.name(&place.group).to_owned()),
                    match levels.start {
                        0 => Cell::Empty,
                        start => lowered(start),
                    },
                    self.benefit(levels.benefit.0),
                    lowered(levels.benefit.1),
                    self.cost(levels.cost.0),
                    lowered(levels.cost.1),
                    self.strength(levels.evidence.0),
                    lowered(levels.evidence.1),
                    self.level_cell(levels.level),
                ]
            })
            .collect();
        self.table(
            "levels",
            &[
                ("group-id", Align::Start),
                ("group", Align::Start),
                ("start-level", Align::End),
                ("benefit", Align::Start),
                ("benefit-steps", Align::End),
                ("cost", Align::Start),
                ("cost-steps", Align::End),
                ("evidence", Align::Start),
                ("evidence-steps", Align::End),
                ("level", Align::End),
            ],
            rows,
        )
    }

    /// How one group came to its place, in words.
    fn way(&self, place: &NeedPlace) -> String {
        let name = self.name(&place.group);
        let mut sentences = vec![text!(
            self.texts,
            "record-way-place",
            group = name,
            place = place.place,
            need = self.decimal(place.need),
            class = self.class_name(place.known_class()).to_lowercase()
        )];
        if let Some(account) = account_of(place).filter(|it| it.from() != ClassFrom::Sum) {
            let said = class_message(&account);
            sentences.extend(said.map(|message| self.texts.message(&message)));
            let settled = self.workshop.group(&place.group);
            let settled = settled.and_then(|group| group.settled_class.as_ref());
            if let Some(settled) = settled.filter(|settled| !settled.because.trim().is_empty()) {
                let because = settled.because.trim();
                sentences.push(text!(self.texts, "record-class-because", because = because));
            }
        }
        if let Some(levels) = &place.levels {
            sentences.extend(self.way_by_levels(levels));
        }
        if let Some(value) = place.free_value {
            sentences.push(text!(
                self.texts,
                "record-way-free",
                value = self.decimal(value)
            ));
        }
        if place.class_uncertain {
            sentences.push(self.get("record-way-uncertain"));
        }
        sentences.join(" ")
    }

    fn way_by_levels(&self, levels: &LevelAccount) -> Vec<String> {
        let mut sentences = Vec::new();
        sentences.push(match levels.start {
            0 => self.get("class-none-where"),
            start => text!(self.texts, "record-way-start", level = start),
        });
        if levels.without_benefit {
            sentences.push(self.get("record-way-no-benefit"));
        } else {
            for (key, steps) in [
                ("record-way-benefit", levels.benefit.1),
                ("record-way-cost", levels.cost.1),
                ("record-way-evidence", levels.evidence.1),
            ] {
                if steps > 0 {
                    sentences.push(self.texts.with(key, &[("steps", steps.into())]));
                }
            }
        }
        let level = PriorityLevel::nearest(levels.level);
        sentences.push(self.texts.message(&level_message(level)));
        if let Some(span) = span_of(levels).filter(LevelSpan::is_open) {
            sentences.push(self.texts.message(&span_message(span)));
        }
        sentences
    }

    /// The name of a class, or that there is none.
    fn class_name(&self, class: Option<Level>) -> String {
        class.map_or_else(
            || self.get("class-none"),
            |class| self.get(names::level(class)),
        )
    }

    /// A level, whole or between two.
    fn level_cell(&self, level: f64) -> Cell {
        Cell::Decimal {
            value: level,
            digits: usize::from(level.fract() > 0.0),
        }
    }

    pub(super) fn members_order(&self) -> Vec<Block> {
        let Some(order) = &self.results.members_order else {
            return vec![self.paragraph("record-members-none")];
        };
        let rows = order
            .places
            .iter()
            .map(|place| {
                vec![
                    place
                        .place
                        .map_or(Cell::Missing, |place| Cell::Whole(i64::from(place))),
                    Cell::Text(place.group.as_str().to_owned()),
                    Cell::Text(self.name(&place.group).to_owned()),
                    place.span.map_or(Cell::Empty, |(best, worst)| {
                        Cell::Text(self.range(best, worst))
                    }),
                    place
                        .median
                        .map_or(Cell::Missing, |value| Cell::Decimal { value, digits: 1 }),
                    place.quartiles.map_or(Cell::Missing, |(low, high)| {
                        Cell::Text(text!(
                            self.texts,
                            "record-span",
                            low = self.short(low),
                            high = self.short(high)
                        ))
                    }),
                ]
            })
            .collect();
        let mut blocks = vec![
            Block::Paragraph(text!(
                self.texts,
                "record-members-how",
                method = self.get(names::aggregation(order.aggregation)),
                round = self.round_number(&order.round)
            )),
            self.table_with_header(
                "members-order",
                &[
                    ("place", Align::End),
                    ("group-id", Align::Start),
                    ("group", Align::Start),
                    ("equally-good", Align::Start),
                    ("median", Align::End),
                    ("quartiles", Align::Start),
                ],
                Some("group"),
                rows,
            ),
        ];
        blocks.extend(self.answer_spread().map(Block::Figure));
        blocks.extend(self.computed_when_fixed());
        let gap = order.distance.zip(order.bound);
        let gap = gap.map_or(0, |(distance, bound)| distance.saturating_sub(bound));
        match (order.unique, order.optima) {
            (Some(true), _) => blocks.push(self.paragraph("record-members-unique")),
            _ if gap > 0 => {
                blocks.push(Block::Paragraph(text!(
                    self.texts,
                    "aggregation-gap",
                    count = gap
                )));
            }
            _ if order.optima_at_least => blocks.push(self.paragraph("aggregation-uncounted")),
            (Some(false), Some(optima)) => blocks.push(Block::Paragraph(text!(
                self.texts,
                "record-members-several",
                count = optima
            ))),
            _ => {}
        }
        if order.proved == Some(false) {
            blocks.push(self.note("record-members-not-proved"));
        }
        blocks.push(if order.other_methods.is_empty() {
            self.paragraph("record-members-methods-agree")
        } else {
            Block::Paragraph(text!(
                self.texts,
                "record-members-methods-differ",
                groups = self.names(order.other_methods.keys())
            ))
        });
        blocks.extend(self.sums_of_answers());
        blocks
    }

    /// The number of a round in the workshop, from 1.
    pub(super) fn round_number(&self, round: &crate::workshop::RoundId) -> usize {
        self.workshop
            .rounds
            .iter()
            .position(|candidate| &candidate.id == round)
            .map_or(0, |index| index + 1)
    }

    pub(super) fn decimal(&self, value: f64) -> String {
        numbers::decimal(self.texts.language(), value, 3)
    }

    fn short(&self, value: f64) -> String {
        numbers::decimal_at_most(self.texts.language(), value, 1)
    }

    pub(super) fn range(&self, from: u32, to: u32) -> String {
        numbers::range(self.texts.language(), i64::from(from), i64::from(to))
    }
}

/// A share as a number of per cent, so that data files hold what people read.
pub(super) fn percent(share: f64, digits: usize) -> Cell {
    Cell::Decimal {
        value: share * 100.0,
        digits,
    }
}
