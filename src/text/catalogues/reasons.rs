//! Reasons to tick for a group's place.

use serde::Deserialize;

use super::{Localized, embedded};

/// The reasons to choose among.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardReasons {
    /// Version of the catalogue.
    pub version: String,
    /// In the order they are offered.
    pub reasons: Vec<StandardReason>,
}
embedded!(StandardReasons, "reasons.ron");

impl StandardReasons {
    /// The reason with this id.
    pub fn reason(&self, id: &str) -> Option<&StandardReason> {
        self.reasons.iter().find(|reason| reason.id == id)
    }
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardReason {
    /// Id; a proposal's reasons refer by it.
    pub id: String,
    /// The reason in a few words.
    pub text: Localized,
    /// Id of the permitted ground it rests on; empty if it says how sure something is.
    pub ground: String,
}
