//! The scales people judge on, with the exact terms of the national model for open priorities
//! (Prioriteringscentrum, report 2017:2). The numbers behind the words belong to the method
//! (`ranking`) and to the workshop's rule parameters, except where a scale is itself a number.

use serde::{Deserialize, Serialize};

/// Severity on one criterion: *Mycket stor, Stor, Måttlig, Liten*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// *Mycket stor*: 1.
    VeryLarge,
    /// *Stor*: 2/3.
    Large,
    /// *Måttlig*: 1/3.
    Moderate,
    /// *Liten*: 0.
    Small,
}

impl Level {
    /// All levels, worst first.
    pub const ALL: [Self; 4] = [Self::VeryLarge, Self::Large, Self::Moderate, Self::Small];

    /// The text key of the level's name, the same on screen and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::VeryLarge => "severity-very-large",
            Self::Large => "severity-large",
            Self::Moderate => "severity-moderate",
            Self::Small => "severity-small",
        }
    }

    /// The level as a value in [0, 1], 1 = most severe.
    pub fn value(self) -> f64 {
        match self {
            Self::VeryLarge => 1.0,
            Self::Large => 2.0 / 3.0,
            Self::Moderate => 1.0 / 3.0,
            Self::Small => 0.0,
        }
    }
}

/// How much of what care can aim at is reached: *Mycket stor, Stor, Måttlig, Liten, Ingen*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Benefit {
    /// *Mycket stor*.
    VeryLarge,
    /// *Stor*.
    Large,
    /// *Måttlig*.
    Moderate,
    /// *Liten*.
    Small,
    /// *Ingen*: no need that care can meet.
    None,
}

impl Benefit {
    /// All grades, best first.
    pub const ALL: [Self; 5] = [
        Self::VeryLarge,
        Self::Large,
        Self::Moderate,
        Self::Small,
        Self::None,
    ];
}

/// Cost in relation to benefit: *Låg, Måttlig, Hög, Mycket hög*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CostPerBenefit {
    /// *Låg*.
    Low,
    /// *Måttlig*.
    Moderate,
    /// *Hög*.
    High,
    /// *Mycket hög*.
    VeryHigh,
}

impl CostPerBenefit {
    /// All grades, best first.
    pub const ALL: [Self; 4] = [Self::Low, Self::Moderate, Self::High, Self::VeryHigh];
}

/// Evidence base, research and proven experience: *Stark, Måttlig, Svag, Mycket svag*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EvidenceStrength {
    /// *Stark*.
    Strong,
    /// *Måttlig*.
    Moderate,
    /// *Svag*: flagged, lowers nothing by default.
    Weak,
    /// *Mycket svag*.
    VeryWeak,
}

impl EvidenceStrength {
    /// All grades, best first.
    pub const ALL: [Self; 4] = [Self::Strong, Self::Moderate, Self::Weak, Self::VeryWeak];
}

/// Quality of data 1–5, 5 best, set by civil servants. Missing quality counts as 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Quality(u8);

impl Quality {
    /// The lowest quality, also used where none is given.
    pub const LOWEST: Self = Self(1);
    /// All qualities, best first.
    pub const ALL: [Self; 5] = [Self(5), Self(4), Self(3), Self(2), Self(1)];

    /// A quality from 1 to 5; other numbers give `None`.
    pub fn new(number: u8) -> Option<Self> {
        (1..=5).contains(&number).then_some(Self(number))
    }

    /// The quality as a number from 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Quality {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or_else(|| format!("quality must be 1 to 5, not {number}"))
    }
}

impl From<Quality> for u8 {
    fn from(quality: Quality) -> Self {
        quality.0
    }
}

/// Political weight of a piece of evidence, set by elected members; changes no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PoliticalWeight {
    /// *Stor*.
    Large,
    /// *Viss*. Written `Medium` in files: a bare `Some` inside an option cannot be read back.
    #[serde(rename = "Medium")]
    Some,
    /// *Liten*.
    Small,
}

impl PoliticalWeight {
    /// All weights, largest first.
    pub const ALL: [Self; 3] = [Self::Large, Self::Some, Self::Small];
}

/// Something that is judged: not yet looked at, explicitly missing (*uppgift saknas*), or given.
/// Missing is never zero.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub enum Judged<T> {
    /// Nobody has judged it yet.
    #[default]
    NotJudged,
    /// *Uppgift saknas*: looked for and not found.
    Missing,
    /// Judged.
    Given(T),
}

impl<T: Copy> Judged<T> {
    /// The judgement where there is one; both missing and not judged give `None`.
    pub fn given(self) -> Option<T> {
        match self {
            Self::Given(value) => Some(value),
            Self::NotJudged | Self::Missing => None,
        }
    }

    /// Whether somebody has taken a stand: judged or explicitly missing.
    pub fn is_answered(&self) -> bool {
        !matches!(self, Self::NotJudged)
    }
}

impl Benefit {
    /// The text key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::VeryLarge => "benefit-very-large",
            Self::Large => "benefit-large",
            Self::Moderate => "benefit-moderate",
            Self::Small => "benefit-small",
            Self::None => "benefit-none",
        }
    }
}

impl CostPerBenefit {
    /// The text key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Low => "cost-low",
            Self::Moderate => "cost-moderate",
            Self::High => "cost-high",
            Self::VeryHigh => "cost-very-high",
        }
    }
}

impl EvidenceStrength {
    /// The text key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Strong => "evidence-strong",
            Self::Moderate => "evidence-moderate",
            Self::Weak => "evidence-weak",
            Self::VeryWeak => "evidence-very-weak",
        }
    }
}
