//! From a workshop and its results to the neutral document.
//!
//! Every part of the record is built here, in the order a citizen reads it. Invariants: sums only, no
//! single answers and no codes beside answers; the answers of an open round are not read at all; notes
//! that have not been sent to the record are not read. Limits: what cannot be computed is said to be
//! so; nothing is guessed.

mod about;
mod acts;
mod comparison;
mod deliberation;
mod grounds;
mod method;
mod missions;
mod names;
mod needs;
mod noted;
mod orders;
mod people;
mod pictures;
mod process;
mod proposal;
mod resources;
mod robustness;
mod shares;
mod summary;
mod sums;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::frozen::Frozen;
use super::frozen_results::FrozenResults;
use super::tree::{
    About, Align, Block, Cell, Column, Document, DocumentKind, Fact, Section, Table,
};
use crate::text;
use crate::text::{Texts, dates};
use crate::workshop::{GroupId, Level, Outcome, Step, Workshop};

pub use about::WordsToPaste;

/// Names told one by one in a cell; the data have all.
const MOST_NAMES: usize = 12;

/// Parts of a record that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// *Så prioriterade vi och varför*.
    Summary,
    /// The question and the status.
    Question,
    /// Who took part and how.
    People,
    /// Platform, mode, rule and thresholds.
    Method,
    /// Need groups with figures and evidence.
    Needs,
    /// Weights with spread.
    Weights,
    /// The need order and how each group came to its place.
    NeedOrder,
    /// The members' order.
    MembersOrder,
    /// The proposal with reasons, and the decision beside it.
    Proposal,
    /// What had to be explained.
    ToExplain,
    /// Rounds, agreement, remaining disagreement, differing opinions.
    Deliberation,
    /// How sure the order is.
    Robustness,
    /// Missions.
    Missions,
    /// The plan for follow-up and last time's.
    FollowUp,
    /// How the work was done.
    Process,
    /// Sources.
    Sources,
    /// About the record itself: what is invented, fingerprint, how to check it.
    About,
}

impl Part {
    /// All parts in reading order.
    pub const ALL: [Self; 17] = [
        Self::Summary,
        Self::Question,
        Self::People,
        Self::Method,
        Self::Needs,
        Self::Weights,
        Self::NeedOrder,
        Self::MembersOrder,
        Self::Proposal,
        Self::ToExplain,
        Self::Deliberation,
        Self::Robustness,
        Self::Missions,
        Self::FollowUp,
        Self::Process,
        Self::Sources,
        Self::About,
    ];

    /// Stable name, in links, JSON and text keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Question => "question",
            Self::People => "people",
            Self::Method => "method",
            Self::Needs => "needs",
            Self::Weights => "weights",
            Self::NeedOrder => "need-order",
            Self::MembersOrder => "members-order",
            Self::Proposal => "proposal",
            Self::ToExplain => "to-explain",
            Self::Deliberation => "deliberation",
            Self::Robustness => "robustness",
            Self::Missions => "missions",
            Self::FollowUp => "follow-up",
            Self::Process => "process",
            Self::Sources => "sources",
            Self::About => "about",
        }
    }
}

/// For whom a record is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    /// For the matter: names as the board wishes them recorded.
    #[default]
    Matter,
    /// For the web: no names of persons, roles and numbers only.
    Web,
}

/// What to make.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// The parts to take in; order has no meaning.
    pub parts: BTreeSet<Part>,
    /// For whom.
    pub audience: Audience,
    /// The day the record is made.
    pub made: Date,
}

impl Options {
    /// All parts, for the matter.
    pub fn new(made: Date) -> Self {
        Self {
            parts: Part::ALL.into(),
            audience: Audience::default(),
            made,
        }
    }
}

/// Builds documents from frozen data.
pub(super) struct Builder<'a> {
    workshop: &'a Workshop,
    results: &'a FrozenResults,
    texts: &'a Texts,
    options: &'a Options,
    fingerprint: &'a str,
    made: Date,
}

impl<'a> Builder<'a> {
    pub(super) fn new(frozen: &'a Frozen, texts: &'a Texts, options: &'a Options) -> Self {
        Self {
            workshop: &frozen.data.workshop,
            results: &frozen.data.results,
            texts,
            options,
            fingerprint: &frozen.fingerprint,
            made: frozen.made,
        }
    }

    /// The full record.
    pub(super) fn record(&self) -> Document {
        let sections = Part::ALL
            .into_iter()
            .filter(|part| self.options.parts.contains(part))
            .filter_map(|part| self.part(part))
            .collect();
        self.document(
            DocumentKind::Record,
            text!(self.texts, "record-title"),
            sections,
        )
    }

    /// The public summary as a document of its own.
    pub(super) fn public_summary(&self) -> Document {
        self.document(
            DocumentKind::PublicSummary,
            text!(self.texts, "summary-title"),
            self.summary_sections(),
        )
    }

    /// The blocks of a part; none where there is nothing to say.
    fn part(&self, part: Part) -> Option<Section> {
        let blocks = match part {
            Part::Summary => self.summary(),
            Part::Question => self.question(),
            Part::People => self.people(),
            Part::Method => self.method(),
            Part::Needs => self.needs(),
            Part::Weights => self.weights(),
            Part::NeedOrder => self.need_order(),
            Part::MembersOrder => self.members_order(),
            Part::Proposal => self.proposal(),
            Part::ToExplain => self.to_explain(),
            Part::Deliberation => self.deliberation(),
            Part::Robustness => self.robustness(),
            Part::Missions => self.missions(),
            Part::FollowUp => self.follow_up(),
            Part::Process => self.process(),
            Part::Sources => self.sources(),
            Part::About => self.about(),
        };
        (!blocks.is_empty()).then(|| Section {
            id: part.name().to_owned(),
            title: self.texts.get(&format!("record-part-{}", part.name())),
            blocks,
        })
    }

    fn document(&self, kind: DocumentKind, title: String, sections: Vec<Section>) -> Document {
        let question = &self.workshop.question;
        let subtitle = self.workshop.title.clone();
        let running_head = [question.registry_number.as_str(), title.as_str(), &subtitle]
            .into_iter()
            .filter(|part| !part.trim().is_empty())
            .collect::<Vec<_>>()
            .join(" · ");
        let mut document = Document {
            kind,
            language: self.texts.language(),
            status: self.status(),
            nature: text!(self.texts, "record-nature"),
            mark: self
                .workshop
                .example
                .then(|| text!(self.texts, "record-example-mark")),
            running_head,
            about: About {
                workshop: self.workshop.id.as_str().to_owned(),
                registry_number: question.registry_number.clone(),
                body: question.body.clone(),
                region: question.region.clone(),
                date: question.date,
                made: self.made,
                decided: self.is_decided(),
                fingerprint: self.fingerprint.to_owned(),
            },
            title,
            subtitle,
            sections,
        };
        document.clean();
        document
    }

    /// Whether the board has decided on an order: tabling and referring back decide nothing yet.
    fn is_decided(&self) -> bool {
        self.workshop.decision.as_ref().is_some_and(|decision| {
            matches!(
                decision.outcome,
                Outcome::AsProposed | Outcome::Changed | Outcome::Rejected
            )
        })
    }

    /// *Förslag, inte beslutat · body, region · date · matter*.
    fn status(&self) -> String {
        let question = &self.workshop.question;
        let what = match &self.workshop.decision {
            None if self.workshop.proposal.fixed.is_some() => {
                text!(self.texts, "record-status-proposal")
            }
            None => text!(self.texts, "record-status-draft"),
            Some(decision) => {
                let outcome = self.texts.get(names::outcome_status(decision.outcome));
                let date = decision.date.map(|date| dates::long(self.texts, date));
                let with_date = [Some(outcome), date]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" ");
                joined(", ", &[&with_date, &decision.paragraph])
            }
        };
        let body = joined(", ", &[&question.body, &question.region]);
        let date = question
            .date
            .map(|date| dates::long(self.texts, date))
            .unwrap_or_default();
        let matter = if question.registry_number.trim().is_empty() {
            String::new()
        } else {
            text!(
                self.texts,
                "record-matter",
                number = &question.registry_number
            )
        };
        joined(" · ", &[&what, &body, &date, &matter])
    }

    /// The order that stands: the decided one where the board has changed it, else the proposed one.
    fn standing_order(&self) -> &'a [Vec<GroupId>] {
        self.workshop
            .decision
            .as_ref()
            .and_then(|decision| decision.order.as_deref())
            .unwrap_or(&self.workshop.proposal.order)
    }

    fn name(&self, group: &'a GroupId) -> &'a str {
        self.workshop.group_name(group)
    }

    fn names(&self, groups: impl IntoIterator<Item = &'a GroupId>) -> String {
        let names: Vec<&str> = groups.into_iter().map(|group| self.name(group)).collect();
        self.texts.list(&names)
    }

    /// Names of groups; of very many the first, and how many more there are.
    fn first_names(&self, groups: &'a [GroupId]) -> String {
        match groups.get(..MOST_NAMES) {
            Some(first) if groups.len() > MOST_NAMES => {
                let names: Vec<&str> = first.iter().map(|group| self.name(group)).collect();
                text!(
                    self.texts,
                    "record-names-and-more",
                    names = names.join(", "),
                    count = groups.len() - MOST_NAMES
                )
            }
            _ => self.names(groups),
        }
    }

    fn get(&self, key: &str) -> String {
        self.texts.get(key)
    }

    fn paragraph(&self, key: &str) -> Block {
        Block::Paragraph(self.get(key))
    }

    fn note(&self, key: &str) -> Block {
        Block::Note(self.get(key))
    }

    fn heading(&self, key: &str) -> Block {
        Block::Heading {
            level: 1,
            text: self.get(key),
        }
    }

    /// A fact whose name has the text key `record-fact-KEY`.
    fn fact(&self, key: &str, value: impl Into<Cell>) -> Fact {
        Fact {
            key: key.to_owned(),
            name: self.get(&format!("record-fact-{key}")),
            value: value.into(),
        }
    }

    fn text_fact(&self, key: &str, text: &str) -> Fact {
        self.fact(key, Cell::text_or_missing(text))
    }

    fn date_fact(&self, key: &str, date: Option<Date>) -> Fact {
        self.fact(key, date.map_or(Cell::Missing, Cell::Date))
    }

    /// A table `record-table-ID` with columns `record-column-KEY`; the first shown column names the row.
    fn table(&self, id: &str, columns: &[(&str, Align)], rows: Vec<Vec<Cell>>) -> Block {
        self.table_with_header(id, columns, None, rows)
    }

    /// A table whose rows are named by the column with this key.
    fn table_with_header(
        &self,
        id: &str,
        columns: &[(&str, Align)],
        header: Option<&str>,
        rows: Vec<Vec<Cell>>,
    ) -> Block {
        let columns: Vec<Column> = columns
            .iter()
            .map(|(key, align)| Column {
                key: (*key).to_owned(),
                name: self.get(&format!("record-column-{key}")),
                align: *align,
                data_only: key.ends_with("-id") || key.ends_with("-data"),
            })
            .collect();
        let row_header = match header {
            Some(key) => columns.iter().position(|column| column.key == key),
            None => columns.iter().position(|column| !column.data_only),
        };
        Block::Table(Table {
            id: id.to_owned(),
            caption: self.get(&format!("record-table-{id}")),
            columns,
            row_header,
            rows,
        })
    }
}

/// The text key of a step's name.
pub(super) fn step_name(step: Step) -> &'static str {
    names::step(step)
}

/// The text key of a severity class.
pub(super) fn level_name(level: Level) -> &'static str {
    names::level(level)
}

/// The texts that are not blank, joined.
fn joined(separator: &str, texts: &[&str]) -> String {
    texts
        .iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(separator)
}

/// A typed text that ends as a sentence does, so that what follows does not run together with it.
fn sentence(text: &str) -> String {
    let text = text.trim();
    let closes = |letter: char| matches!(letter, '”' | '"' | '’' | '\'' | '»' | ')');
    let ends = text
        .trim_end_matches(closes)
        .ends_with(['.', '!', '?', '…', ':']);
    if ends || text.is_empty() {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// Free text as paragraphs, one per line that is not blank.
fn prose(text: &str) -> Vec<Block> {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| Block::Paragraph(line.trim().to_owned()))
        .collect()
}

/// Groups with their competition places: equal groups share the better place.
fn with_places(order: &[Vec<GroupId>]) -> Vec<(u32, usize, &GroupId)> {
    let mut place = 1_u32;
    let mut placed = Vec::new();
    for tier in order {
        placed.extend(tier.iter().map(|group| (place, tier.len(), group)));
        place = place.saturating_add(u32::try_from(tier.len()).unwrap_or(u32::MAX));
    }
    placed
}
