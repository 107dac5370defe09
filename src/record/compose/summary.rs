//! *Så prioriterade vi och varför*: one page in plain language.

use super::super::tree::{Align, Block, Cell, Section};
use super::{Builder, with_places};
use crate::ranking::of_workshop::effective_rule;
use crate::text;
use crate::text::dates;
use crate::workshop::{GroupId, Judged};

/// The missions named on the page; the rest stand in the full record.
const MISSIONS_NAMED: usize = 3;
/// Groups named where little is known of them; of more the number is said.
const UNKNOWN_NAMED: usize = 5;

impl Builder<'_> {
    /// The summary as one section of the full record.
    pub(super) fn summary(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for section in self.summary_sections() {
            blocks.push(Block::Heading {
                level: 1,
                text: section.title,
            });
            blocks.extend(section.blocks);
        }
        blocks
    }

    /// The summary's own sections.
    pub(super) fn summary_sections(&self) -> Vec<Section> {
        [
            ("about", self.summary_what()),
            ("order", self.summary_order()),
            ("means", self.summary_meaning()),
            ("how", self.summary_how()),
            ("differed", self.summary_differed()),
            ("unknown", self.summary_unknown()),
            ("next", self.summary_next()),
        ]
        .into_iter()
        .filter(|(_, blocks)| !blocks.is_empty())
        .map(|(id, blocks)| Section {
            id: format!("summary-{id}"),
            title: self.get(&format!("summary-{id}-title")),
            blocks,
        })
        .collect()
    }

    fn summary_what(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !self.workshop.question.text.trim().is_empty() {
            blocks.push(Block::Paragraph(self.workshop.question.text.clone()));
        }
        blocks.push(Block::Paragraph(text!(
            self.texts,
            "summary-about",
            count = self.workshop.need_groups.len()
        )));
        if self.workshop.example {
            blocks.push(self.note("summary-example"));
        }
        blocks
    }

    /// All groups, none left out, with the reason on one line.
    fn summary_order(&self) -> Vec<Block> {
        let order = self.standing_order();
        if order.is_empty() {
            return vec![self.paragraph("record-proposal-none")];
        }
        let rows = with_places(order)
            .into_iter()
            .map(|(place, _, group)| {
                vec![
                    Cell::Whole(i64::from(place)),
                    Cell::Text(group.as_str().to_owned()),
                    Cell::Text(self.name(group).to_owned()),
                    Cell::text_or_missing(self.short_reason(group)),
                ]
            })
            .collect();
        vec![self.table_with_header(
            "summary-order",
            &[
                ("place", Align::End),
                ("group-id", Align::Start),
                ("group", Align::Start),
                ("reason", Align::Start),
            ],
            Some("group"),
            rows,
        )]
    }

    fn summary_meaning(&self) -> Vec<Block> {
        let mut blocks = vec![self.paragraph("summary-means")];
        let missions = &self.workshop.missions;
        if !missions.is_empty() {
            blocks.push(Block::Paragraph(text!(
                self.texts,
                "summary-means-missions",
                count = missions.len()
            )));
            blocks.push(Block::List {
                ordered: false,
                items: missions
                    .iter()
                    .take(MISSIONS_NAMED)
                    .map(|mission| mission.goal.clone())
                    .collect(),
            });
        }
        blocks
    }

    /// What was done, and only that.
    fn summary_how(&self) -> Vec<Block> {
        let counts = &self.results.participation;
        let rounds = &self.results.rounds;
        let talked = rounds.len() > 1 || self.workshop.rounds.iter().any(|it| !it.notes.is_empty());
        let steps = [
            ("summary-how-facts", !self.workshop.need_groups.is_empty()),
            (
                "summary-how-own-order",
                rounds.iter().any(|round| round.sums.rankings > 0),
            ),
            ("summary-how-talk", talked),
        ];
        let mut blocks = vec![
            Block::List {
                ordered: true,
                items: steps
                    .into_iter()
                    .filter(|(_, done)| *done)
                    .map(|(key, _)| self.get(key))
                    .collect(),
            },
            Block::Paragraph(text!(
                self.texts,
                "summary-how-many",
                answered = counts.answered,
                of = counts.ranking
            )),
            Block::Paragraph(text!(
                self.texts,
                "summary-how-rule",
                rule = self.get(super::names::rule(effective_rule(self.workshop)))
            )),
        ];
        if self.workshop.proposal.gate.holds() {
            blocks.push(self.paragraph("summary-never"));
        }
        blocks
    }

    fn summary_differed(&self) -> Vec<Block> {
        let remaining = &self.workshop.proposal.remaining_disagreement;
        if remaining.is_empty() {
            return vec![self.paragraph("summary-differed-none")];
        }
        remaining
            .iter()
            .map(|disagreement| {
                let side = |key: &str, reason: &str| {
                    if reason.trim().is_empty() {
                        String::new()
                    } else {
                        self.texts
                            .with(key, &[("reason", super::sentence(reason).into())])
                    }
                };
                let group = self.name(&disagreement.group);
                Block::Paragraph(super::joined(
                    " ",
                    &[
                        &text!(self.texts, "summary-differed", group = group),
                        &side("summary-differed-earlier", &disagreement.earlier_because),
                        &side("summary-differed-later", &disagreement.later_because),
                    ],
                ))
            })
            .collect()
    }

    fn summary_unknown(&self) -> Vec<Block> {
        let lacking: Vec<&GroupId> = self
            .workshop
            .need_groups
            .iter()
            .filter(|group| {
                self.workshop.criteria.iter().any(|criterion| {
                    group
                        .judgement(&criterion.id)
                        .is_some_and(|judgement| judgement.value == Judged::Missing)
                }) || group.figures.is_empty()
            })
            .map(|group| &group.id)
            .collect();
        let mut blocks = Vec::new();
        if lacking.len() > UNKNOWN_NAMED {
            blocks.push(Block::Paragraph(text!(
                self.texts,
                "summary-unknown-groups",
                count = lacking.len(),
                all = self.workshop.need_groups.len()
            )));
        } else if !lacking.is_empty() {
            blocks.push(Block::Paragraph(text!(
                self.texts,
                "summary-unknown-group",
                group = self.names(lacking)
            )));
        }
        let even = self.results.robustness.iter().flat_map(|robustness| {
            robustness
                .neighbours
                .iter()
                .filter(|pair| (40..60).contains(&super::robustness::hundredths(pair.share)))
        });
        for pair in even {
            blocks.push(Block::Paragraph(text!(
                self.texts,
                "summary-unknown-places",
                first = self.name(&pair.before),
                second = self.name(&pair.after)
            )));
        }
        blocks
    }

    fn summary_next(&self) -> Vec<Block> {
        let question = &self.workshop.question;
        let mut sentences = Vec::new();
        if !self.is_decided()
            && let Some(date) = question.decision_date
        {
            sentences.push(text!(
                self.texts,
                "summary-next-decision",
                date = dates::long(self.texts, date)
            ));
        }
        if let Some(date) = self.workshop.follow_up.review_date {
            sentences.push(text!(
                self.texts,
                "summary-next-follow-up",
                date = dates::long(self.texts, date)
            ));
        }
        if !question.contact.trim().is_empty() {
            sentences.push(text!(
                self.texts,
                "summary-next-contact",
                contact = &question.contact
            ));
        }
        if !question.record_place.trim().is_empty() {
            sentences.push(text!(
                self.texts,
                "summary-next-full",
                place = &question.record_place
            ));
        }
        if sentences.is_empty() {
            Vec::new()
        } else {
            vec![Block::List {
                ordered: false,
                items: sentences,
            }]
        }
    }
}
