//! What a column can hold: every field of a need group, its judgements, figures, evidence and sources.
//!
//! One table says for each field what it is called, how it is read and how it is written; reading and
//! writing therefore never part ways.

pub(super) mod groups;
pub(super) mod rows;
pub(super) mod written;

use std::fmt;

use serde::{Deserialize, Serialize};

pub(super) use groups::{
    Access, GroupColumn, INLINE_EVIDENCE, SEVERITY_PARTS, SeverityPart, group_column, group_columns,
};
pub(super) use rows::{RowColumn, row_columns};

use crate::text::{Message, Texts};
use crate::workshop::{CriterionId, Workshop};

/// What the rows of a sheet are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TableKind {
    /// Need groups.
    Groups,
    /// Published figures of groups.
    Figures,
    /// Rows of groups' evidence sheets.
    Evidence,
    /// Rows of the evidence sheet for the whole workshop.
    WholeEvidence,
    /// Sources of figures.
    Sources,
    /// What is read as need but is something else.
    Beside,
}

impl TableKind {
    /// All kinds, in the order they stand in a form.
    pub const ALL: [Self; 6] = [
        Self::Groups,
        Self::Figures,
        Self::Evidence,
        Self::WholeEvidence,
        Self::Sources,
        Self::Beside,
    ];

    /// The text key of its name, which is also the name of its sheet in a form.
    pub fn key(self) -> &'static str {
        match self {
            Self::Groups => "import-table-groups",
            Self::Figures => "import-table-figures",
            Self::Evidence => "import-table-evidence",
            Self::WholeEvidence => "needs-unfold-whole",
            Self::Sources => "import-table-sources",
            Self::Beside => "import-table-beside",
        }
    }
}

/// A field that a column can be tied to, by its stable key: `name`, `figure-value`,
/// `severity-basis:dodlighet`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Field(String);

impl Field {
    /// A field by its key.
    pub fn new(key: impl Into<String>) -> Self {
        Self(key.into())
    }

    pub(super) fn severity(part: SeverityPart, criterion: &CriterionId) -> Self {
        Self(format!("{}:{criterion}", part.key()))
    }

    /// The key.
    pub fn key(&self) -> &str {
        &self.0
    }

    /// Which part of the judgement on which criterion it is, if it is one.
    pub(super) fn as_severity(&self) -> Option<(SeverityPart, CriterionId)> {
        let (key, criterion) = self.0.split_once(':')?;
        let part = SEVERITY_PARTS.into_iter().find(|part| part.key() == key)?;
        Some((part, CriterionId::new(criterion)))
    }

    /// Whether it is the mark that something is invented for an example.
    pub(super) fn is_invented_mark(&self) -> bool {
        match self.as_severity() {
            Some((part, _)) => part == SeverityPart::Illustrative,
            None => self.0.ends_with("-illustrative"),
        }
    }

    /// Whether it is for what the board writes once it has civil servants' proposals: a form to fill in has
    /// one column for each judgement.
    pub(super) fn is_of_the_board(&self) -> bool {
        match self.as_severity() {
            Some((part, _)) => matches!(part, SeverityPart::Proposed | SeverityPart::Because),
            None => self.0 == "against-order-because",
        }
    }

    /// Every field that rows of a kind can have in a workshop, in the order they stand in a form.
    pub fn all(table: TableKind, workshop: &Workshop) -> Vec<Self> {
        match table {
            TableKind::Groups => {
                let mut fields: Vec<Self> = Vec::new();
                for column in group_columns() {
                    fields.push(Self::new(column.key));
                    if column.key == groups::SEVERITY_AFTER {
                        for criterion in &workshop.criteria {
                            for part in SEVERITY_PARTS {
                                fields.push(Self::severity(part, &criterion.id));
                            }
                        }
                    }
                }
                fields.extend(INLINE_EVIDENCE.iter().map(|column| Self::new(column.key)));
                fields
            }
            other => row_columns(other)
                .iter()
                .map(|column| Self::new(column.key))
                .collect(),
        }
    }

    /// What it is called on screen and in the heading of a form.
    pub fn label(&self, texts: &Texts, workshop: &Workshop) -> String {
        if let Some((part, id)) = self.as_severity() {
            let name = workshop
                .criterion(&id)
                .map_or(id.as_str(), |criterion| criterion.name.as_str());
            return texts.message(&Message::new(part.label()).with("criterion", name));
        }
        self.label_key()
            .map_or_else(|| self.0.clone(), |key| texts.get(key))
    }

    fn label_key(&self) -> Option<&'static str> {
        if let Some(column) = group_column(&self.0) {
            return Some(column.label);
        }
        TableKind::ALL
            .into_iter()
            .flat_map(row_columns)
            .chain(INLINE_EVIDENCE)
            .find(|column| column.key == self.0)
            .map(|column| column.label)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
