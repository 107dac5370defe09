//! Sources, and what the record says about itself.

use super::super::tree::{Align, Block, Cell, plain};
use super::{Builder, with_places};
use crate::text;
use crate::text::{Texts, dates, numbers};
use crate::typeset::PROGRAM;

impl Builder<'_> {
    pub(super) fn sources(&self) -> Vec<Block> {
        if self.workshop.sources.is_empty() {
            return Vec::new();
        }
        let rows = self
            .workshop
            .sources
            .iter()
            .map(|source| {
                vec![
                    Cell::Text(source.id.as_str().to_owned()),
                    Cell::text_or_missing(&source.title),
                    Cell::text_or_missing(&source.publisher),
                    Cell::text(&source.year),
                    Cell::text(&source.address),
                    Cell::text(&source.terms),
                ]
            })
            .collect();
        vec![self.table(
            "sources",
            &[
                ("source-id", Align::Start),
                ("title", Align::Start),
                ("publisher", Align::Start),
                ("year", Align::Start),
                ("address", Align::Start),
                ("terms", Align::Start),
            ],
            rows,
        )]
    }

    pub(super) fn about(&self) -> Vec<Block> {
        let mut blocks = vec![
            self.note("record-nature-long"),
            self.paragraph("record-about-sums"),
        ];
        if self.workshop.example {
            blocks.push(self.note("record-example-note"));
        }
        let illustrative = self.illustrative();
        if !illustrative.is_empty() {
            blocks.push(self.paragraph("record-illustrative"));
            blocks.push(Block::List {
                ordered: false,
                items: illustrative,
            });
        }
        blocks.push(self.words_to_paste());
        blocks.push(Block::Facts(vec![
            self.fact("made", Cell::Date(self.made)),
            self.text_fact("workshop-id", self.workshop.id.as_str()),
            self.fact("program", Cell::Text(PROGRAM.to_owned())),
            self.text_fact("fingerprint", self.fingerprint),
        ]));
        blocks.push(self.paragraph("record-about-check"));
        blocks
    }

    /// The groups and parts whose judgements are invented, where the whole file is not an example.
    fn illustrative(&self) -> Vec<String> {
        if self.workshop.example {
            return Vec::new();
        }
        self.workshop
            .need_groups
            .iter()
            .filter(|group| {
                group
                    .severity
                    .iter()
                    .any(|judgement| judgement.illustrative)
                    || group.measure.illustrative
                    || group.resources.illustrative
                    || group
                        .health_gap
                        .as_ref()
                        .is_some_and(|gap| gap.illustrative)
            })
            .map(|group| group.name.clone())
            .chain(
                self.workshop
                    .missions
                    .iter()
                    .filter(|mission| mission.illustrative)
                    .map(|mission| mission.goal.clone()),
            )
            .chain(
                self.workshop
                    .follow_up
                    .indicators
                    .iter()
                    .filter(|indicator| indicator.illustrative)
                    .map(|indicator| indicator.name.clone()),
            )
            .collect()
    }

    fn words_to_paste(&self) -> Block {
        let words = self.words();
        Block::Facts(vec![
            self.text_fact("paste-decision", &words.proposed_decision),
            self.text_fact("paste-report", &words.official_report),
            self.text_fact("paste-minutes", &words.minutes),
        ])
    }

    /// Words to paste into the matter.
    pub(in super::super) fn words(&self) -> WordsToPaste {
        let question = &self.workshop.question;
        let texts = self.texts;
        let or_missing = |text: &str, key: &str| {
            if text.trim().is_empty() {
                self.get(key)
            } else {
                text.trim().to_owned()
            }
        };
        let body = or_missing(&question.body, "record-the-board");
        let order: Vec<String> = with_places(self.standing_order())
            .into_iter()
            .map(|(place, _, group)| {
                format!(
                    "{}. {}",
                    numbers::integer(texts.language(), i64::from(place)),
                    self.name(group)
                )
            })
            .collect();
        let order = order.join("; ");
        let worked = question.date.map_or_else(
            || text!(texts, "record-paste-worked-undated", body = &body),
            |date| {
                let date = dates::long(texts, date);
                text!(texts, "record-paste-worked", body = &body, date = date)
            },
        );
        let review = self
            .workshop
            .follow_up
            .review_date
            .map_or_else(String::new, |date| {
                text!(
                    texts,
                    "record-paste-review",
                    date = dates::long(texts, date)
                )
            });
        WordsToPaste {
            proposed_decision: text!(
                texts,
                "record-paste-decision",
                body = &body,
                missions = self.workshop.missions.len()
            ),
            official_report: text!(
                texts,
                "record-paste-report",
                worked = worked,
                question = or_missing(&question.text, "record-missing"),
                groups = self.workshop.need_groups.len(),
                answered = self.results.participation.answered,
                ranking = self.results.participation.ranking,
                order = or_missing(&order, "record-missing"),
                review = review
            )
            .trim_end()
            .to_owned(),
            minutes: text!(
                texts,
                "record-paste-minutes",
                body = body,
                matter = or_missing(&question.registry_number, "record-missing")
            ),
        }
    }
}

/// Words to paste into the matter, in plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsToPaste {
    /// *Förslag till beslut*.
    pub proposed_decision: String,
    /// Text for the official's report (*tjänsteskrivelse*).
    pub official_report: String,
    /// Text for the minutes.
    pub minutes: String,
}

impl WordsToPaste {
    /// All three with their headings, as a plain text file.
    pub fn to_text(&self, texts: &Texts) -> String {
        [
            ("record-fact-paste-decision", &self.proposed_decision),
            ("record-fact-paste-report", &self.official_report),
            ("record-fact-paste-minutes", &self.minutes),
        ]
        .map(|(heading, text)| format!("{}\n{}\n", texts.get(heading), plain(text)))
        .join("\n")
    }
}
