//! Severity criteria: what need is judged on, per person affected. Numbers of people never enter.

use serde::{Deserialize, Serialize};

use super::{CriterionId, Level, is_default, is_nameless};

/// A severity criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Id, for example `dodlighet`.
    pub id: CriterionId,
    /// Display name.
    pub name: String,
    /// What it means, in one sentence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub definition: String,
    /// How it is judged.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scale: Scale,
    /// What each level means on it, shown where it is judged and where it is weighed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sentences: LevelSentences,
    /// It is about what may come without care. Such a criterion is never one of the two that together make
    /// the severity very large by the floor.
    #[serde(default, skip_serializing_if = "is_default")]
    pub future_risk: bool,
}

impl Criterion {
    /// A criterion judged in levels, with nothing more said of it.
    pub fn new(id: CriterionId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            definition: String::new(),
            scale: Scale::default(),
            sentences: LevelSentences::default(),
            future_risk: false,
        }
    }
}

/// A sentence per level; empty where none is written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LevelSentences {
    /// What *mycket stor* means.
    #[serde(skip_serializing_if = "is_default")]
    pub very_large: String,
    /// What *stor* means.
    #[serde(skip_serializing_if = "is_default")]
    pub large: String,
    /// What *måttlig* means.
    #[serde(skip_serializing_if = "is_default")]
    pub moderate: String,
    /// What *liten* means.
    #[serde(skip_serializing_if = "is_default")]
    pub small: String,
}

impl LevelSentences {
    /// What a level means; none where nothing is written.
    pub fn of(&self, level: Level) -> Option<&str> {
        let sentence = match level {
            Level::VeryLarge => &self.very_large,
            Level::Large => &self.large,
            Level::Moderate => &self.moderate,
            Level::Small => &self.small,
        };
        let sentence = sentence.trim();
        (!sentence.is_empty()).then_some(sentence)
    }

    /// What a level means, to be written.
    pub fn of_mut(&mut self, level: Level) -> &mut String {
        match level {
            Level::VeryLarge => &mut self.very_large,
            Level::Large => &mut self.large,
            Level::Moderate => &mut self.moderate,
            Level::Small => &mut self.small,
        }
    }
}

impl Criterion {
    /// The name it is shown by: its id where the name holds nothing that can be seen.
    pub fn shown_name(&self) -> &str {
        if is_nameless(&self.name) {
            self.id.as_str()
        } else {
            &self.name
        }
    }
}

/// How a criterion is judged.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Scale {
    /// Four levels in words.
    #[default]
    Levels,
    /// A measured number between two fixed anchors: `worst` → 1, `best` → 0, linear and clamped. The
    /// anchors are given, never the present extremes, so that adding a group never reorders the rest.
    Measured {
        /// Unit, written out.
        unit: String,
        /// The number that counts as 1. Differs from `best`.
        worst: f64,
        /// The number that counts as 0.
        best: f64,
    },
    /// The group's own health gap.
    HealthGap,
}
