//! Something everyday to practise on before one's own answer.

use serde::Deserialize;

use super::{Localized, TableEntry, embedded};

/// A question with things to weigh by and things to put in order, of no consequence to anybody.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// Version of the catalogue.
    pub version: String,
    /// The question.
    pub title: Localized,
    /// What is weighed, each with what it means.
    pub criteria: Vec<TableEntry>,
    /// What is put in order.
    pub items: Vec<TableEntry>,
}
embedded!(Practice, "practice.ron");
