//! The ethical platform: principles, what may never be a reason and what may.

use serde::Deserialize;

use super::{Localized, embedded};

/// A version of the ethical platform. Workshops and records name [`id`](Self::id) and
/// [`version`](Self::version), so that a later text never changes what an earlier record rested on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Platform {
    /// Id; changes with the substance.
    pub id: String,
    /// Version; changes with the wording.
    pub version: String,
    /// Title.
    pub title: Localized,
    /// All three principles in a few sentences.
    pub summary: Localized,
    /// The principles in their order of precedence.
    pub principles: Vec<Principle>,
    /// What may never be a reason for a group's place.
    pub forbidden_grounds: Vec<Ground>,
    /// What may be a reason.
    pub permitted_grounds: Vec<Ground>,
    /// What holds for one patient but not for a group.
    pub exception: Localized,
    /// Sources that the texts rest on.
    pub sources: Vec<PlatformSource>,
}
embedded!(Platform, "platform/etisk-plattform-1997.ron");

impl Platform {
    /// The forbidden ground with this id.
    pub fn forbidden_ground(&self, id: &str) -> Option<&Ground> {
        self.forbidden_grounds.iter().find(|ground| ground.id == id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&PlatformSource> {
        self.sources.iter().find(|source| source.id == id)
    }
}

/// A principle of the platform.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Localized,
    /// Meaning, in the app's own words.
    pub text: Localized,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A ground for a place, forbidden or permitted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// Id.
    pub id: String,
    /// Name, as it stands in a sentence.
    pub name: Localized,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A source of the platform's texts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlatformSource {
    /// Id.
    pub id: String,
    /// Title in its own language.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// Year; empty if not given.
    pub year: String,
    /// Address; empty if not given.
    pub address: String,
}
