//! The kinds of evidence that describe need, in their groups.

use serde::Deserialize;

use super::{Localized, embedded};

/// All kinds of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceKinds {
    /// Version of the catalogue.
    pub version: String,
    /// Groups, in the order they are shown.
    pub groups: Vec<EvidenceGroup>,
    /// Kinds, in the order they are shown.
    pub kinds: Vec<EvidenceKind>,
}
embedded!(EvidenceKinds, "evidence/kinds.ron");

impl EvidenceKinds {
    /// The kind with this id.
    pub fn kind(&self, id: &str) -> Option<&EvidenceKind> {
        self.kinds.iter().find(|kind| kind.id == id)
    }

    /// The kinds of a group, in order.
    pub fn in_group<'a>(&'a self, group: &'a str) -> impl Iterator<Item = &'a EvidenceKind> {
        self.kinds.iter().filter(move |kind| kind.group == group)
    }
}

/// A group of kinds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceGroup {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Localized,
}

/// A kind of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceKind {
    /// Id; a workshop's evidence sheet refers by it.
    pub id: String,
    /// Id of its group.
    pub group: String,
    /// Name.
    pub name: Localized,
    /// What it may be.
    pub example: Localized,
    /// Why it is collected.
    pub purpose: Localized,
}
