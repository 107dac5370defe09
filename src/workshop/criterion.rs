//! Severity criteria: what need is judged on, per person affected. Numbers of people never enter.

use serde::{Deserialize, Serialize};

use super::{CriterionId, is_default, is_nameless};

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
