//! What is said of a column in a form: whether it holds texts, which answers it takes, how to fill it in.

use super::super::fields::groups::RESPONSIBLE;
use super::super::fields::rows::{QUALITIES, YES_NO};
use super::super::fields::written::level_keys;
use super::super::fields::{
    Access, Field, GroupColumn, SeverityPart, TableKind, group_column, row_columns,
};
use super::Writer;
use crate::text::catalogues::{EvidenceKinds, TableName};
use crate::workshop::{CriterionId, Scale};

impl Writer<'_> {
    fn column(field: &Field) -> Option<&'static GroupColumn> {
        group_column(field.key())
    }

    pub(super) fn takes_text(&self, field: &Field) -> bool {
        if let Some((part, criterion)) = field.as_severity() {
            return match part {
                SeverityPart::Quality => false,
                SeverityPart::Value | SeverityPart::Proposed => !self.is_measured(&criterion),
                _ => true,
            };
        }
        match Self::column(field).map(|column| &column.access) {
            Some(
                Access::People
                | Access::PeopleTo
                | Access::Whole(..)
                | Access::Money(..)
                | Access::Change(..)
                | Access::Number(..)
                | Access::Quality(..),
            ) => false,
            Some(_) => true,
            None => !matches!(
                field.key(),
                "figure-value"
                    | "figure-low"
                    | "figure-high"
                    | "figure-quality"
                    | "sheet-evidence-quality"
                    | "sheet-evidence-date"
            ),
        }
    }

    fn is_measured(&self, criterion: &CriterionId) -> bool {
        self.workshop
            .criterion(criterion)
            .is_some_and(|it| matches!(it.scale, Scale::Measured { .. }))
    }

    /// Whether it marks something out of the usual: most rows say no.
    pub(super) fn is_mark(field: &Field) -> bool {
        match (Self::column(field), field.as_severity()) {
            (Some(column), _) => matches!(column.access, Access::Mark(..)),
            (None, Some((part, _))) => part == SeverityPart::Illustrative,
            (None, None) => matches!(
                field.key(),
                "sheet-evidence-missing" | "sheet-evidence-unconfirmed" | "source-unconfirmed"
            ),
        }
    }

    /// The answers a field takes, in words.
    pub(super) fn answers(&self, field: &Field) -> Vec<String> {
        let texts = self.texts;
        let language = texts.language();
        let words = |keys: &[&'static str]| -> Vec<String> {
            keys.iter()
                .map(|key| {
                    if key.chars().all(|sign| sign.is_ascii_digit()) {
                        (*key).to_owned()
                    } else {
                        texts.get(key)
                    }
                })
                .collect()
        };
        if let Some((part, criterion)) = field.as_severity() {
            return match part {
                SeverityPart::Value | SeverityPart::Proposed if !self.is_measured(&criterion) => {
                    words(&level_keys())
                }
                SeverityPart::Quality => words(QUALITIES),
                SeverityPart::Illustrative => words(YES_NO),
                _ => Vec::new(),
            };
        }
        match field.key() {
            "sheet-evidence-kind" => EvidenceKinds::load().map_or_else(
                |_| Vec::new(),
                |kinds| {
                    kinds
                        .kinds
                        .iter()
                        .map(|kind| kind.name.in_language(language).to_owned())
                        .collect()
                },
            ),
            "beside-kind" => self.listed(TableName::NeedMisreadings),
            "responsible" => words(&RESPONSIBLE.map(|(_, key)| key)),
            key => match Self::column(field) {
                Some(column) => match &column.access {
                    Access::Listed(list) => self.listed(list.table),
                    access => words(access.answers()),
                },
                None => TableKind::ALL
                    .into_iter()
                    .flat_map(row_columns)
                    .find(|column| column.key == key)
                    .map_or_else(Vec::new, |column| words(column.answers)),
            },
        }
    }

    fn listed(&self, table: TableName) -> Vec<String> {
        table.load().map_or_else(
            |_| Vec::new(),
            |table| {
                table
                    .items
                    .iter()
                    .map(|entry| entry.name.in_language(self.texts.language()).to_owned())
                    .collect()
            },
        )
    }

    pub(super) fn help_key(&self, field: &Field) -> &'static str {
        if let Some((part, criterion)) = field.as_severity() {
            return match part {
                SeverityPart::Value if self.is_measured(&criterion) => "import-help-number",
                SeverityPart::Value => "import-help-severity",
                SeverityPart::Proposed => "import-help-proposed",
                SeverityPart::Quality => "import-help-quality",
                SeverityPart::Illustrative => "import-help-yes-no",
                SeverityPart::Because | SeverityPart::Basis => "import-help-text",
            };
        }
        if let Some(column) = Self::column(field) {
            return match &column.access {
                Access::Id => "import-help-id",
                Access::Name => "import-help-name",
                Access::People => "import-help-people",
                Access::PeopleTo | Access::Whole(..) => "import-help-whole",
                Access::Money(..) | Access::Change(..) => "import-help-money",
                Access::Number(..) => "import-help-number",
                Access::Mark(..) | Access::YesNo(..) => "import-help-yes-no",
                Access::Choice(_) => "import-help-choice",
                Access::Quality(..) => "import-help-quality",
                Access::Responsible | Access::Listed(_) => "import-help-several",
                Access::Overlaps => "import-help-overlaps",
                Access::Text(..) | Access::PeopleUnit | Access::PeopleBasis => "import-help-text",
            };
        }
        match field.key() {
            "figure-group" | "sheet-evidence-group" | "beside-group" => "import-help-group",
            "figure-value" => "import-help-figure-value",
            "figure-low" | "figure-high" => "import-help-range",
            "figure-source" => "import-help-source",
            "source-id" | "sheet-evidence-id" => "import-help-id",
            "sheet-evidence-date" => "import-help-day",
            "figure-quality" | "sheet-evidence-quality" => "import-help-quality",
            "sheet-evidence-missing" | "sheet-evidence-unconfirmed" | "source-unconfirmed" => {
                "import-help-yes-no"
            }
            "figure-dimension"
            | "figure-status"
            | "figure-scope"
            | "sheet-evidence-kind"
            | "sheet-evidence-weight"
            | "beside-kind" => "import-help-choice",
            _ => "import-help-text",
        }
    }
}
