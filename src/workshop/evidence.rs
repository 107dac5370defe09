//! Facts and what they rest on: sources, figures, and the evidence sheet. Quality is set by civil
//! servants, political weight by elected members; the two are kept apart.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{EvidenceId, EvidenceKindId, PoliticalWeight, Quality, SourceId, is_default};

/// A published source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Id, for example `SOS-STROKE`.
    pub id: SourceId,
    /// Publisher.
    pub publisher: String,
    /// Title.
    pub title: String,
    /// Address, where there is one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub address: String,
    /// Year or date of publication, as given.
    #[serde(default, skip_serializing_if = "is_default")]
    pub year: String,
    /// Terms of use.
    #[serde(default, skip_serializing_if = "is_default")]
    pub terms: String,
}

/// What a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Dimension {
    /// How many are affected (*storlek*).
    Size,
    /// Mortality (*dödlighet*).
    Mortality,
    /// Function and quality of life.
    FunctionAndQualityOfLife,
    /// Burden of disease (*sjukdomsbörda*).
    BurdenOfDisease,
    /// Published severity (*svårighetsgrad*).
    Severity,
    /// Effect of measures (*åtgärdseffekt*).
    Effect,
    /// Cost-effectiveness.
    CostEffectiveness,
    /// Evidence (*kunskapsunderlag*).
    Evidence,
    /// Cost to society.
    CostToSociety,
    /// Care gap (*vårdgap*).
    CareGap,
    /// Inequality (*ojämlikhet*).
    Inequality,
}

impl Dimension {
    /// All dimensions, in the order they are shown.
    pub const ALL: [Self; 11] = [
        Self::Size,
        Self::Mortality,
        Self::FunctionAndQualityOfLife,
        Self::BurdenOfDisease,
        Self::Severity,
        Self::Effect,
        Self::CostEffectiveness,
        Self::Evidence,
        Self::CostToSociety,
        Self::CareGap,
        Self::Inequality,
    ];
}

/// How a figure was come by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FigureStatus {
    /// Read at the publisher.
    Primary,
    /// Quoted elsewhere; quality 3 at most.
    Secondary,
    /// Own arithmetic, shown in the note.
    Computed,
}

/// Whom a figure covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FigureScope {
    /// The group itself.
    Group,
    /// A part of the group.
    Part,
    /// A wider category, never to be read as the group's own; quality 2 at most.
    Wider,
    /// A frame that holds for all groups.
    Frame,
}

/// One published figure with its source and year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// What it is about.
    pub dimension: Dimension,
    /// What was measured, in words.
    pub indicator: String,
    /// The value.
    pub value: FigureValue,
    /// Unit, written out.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: String,
    /// Population it concerns.
    #[serde(default, skip_serializing_if = "is_default")]
    pub population: String,
    /// Year the figure concerns, as given (may be a span).
    #[serde(default, skip_serializing_if = "is_default")]
    pub year: String,
    /// How it was come by.
    pub status: FigureStatus,
    /// Whom it covers.
    pub scope: FigureScope,
    /// Where it comes from.
    pub source: SourceId,
    /// Quality 1–5.
    #[serde(default, skip_serializing_if = "is_default")]
    pub quality: Option<Quality>,
    /// Remark, for example the arithmetic behind a computed figure.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}

/// A figure's value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FigureValue {
    /// A number.
    Number(f64),
    /// A range, low to high.
    Range(f64, f64),
    /// At least this much.
    AtLeast(f64),
    /// A verbal judgement.
    Words(String),
}

/// A row of the evidence sheet, for the whole workshop or for one group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Id.
    pub id: EvidenceId,
    /// Which of the kinds of evidence.
    pub kind: EvidenceKindId,
    /// What was found, in words; empty = not collected yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub finding: String,
    /// Looked for and not found.
    #[serde(default, skip_serializing_if = "is_default")]
    pub missing: bool,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
    /// The date of the data.
    #[serde(default, skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// Quality 1–5, set by civil servants.
    #[serde(default, skip_serializing_if = "is_default")]
    pub quality: Option<Quality>,
    /// Political weight, set by elected members.
    #[serde(default, skip_serializing_if = "is_default")]
    pub political_weight: Option<PoliticalWeight>,
    /// Carried over from an earlier year and not yet confirmed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unconfirmed: bool,
}

impl Evidence {
    /// A row that says nothing yet.
    pub fn new(id: EvidenceId, kind: EvidenceKindId) -> Self {
        Self {
            id,
            kind,
            finding: String::new(),
            missing: false,
            source: String::new(),
            date: None,
            quality: None,
            political_weight: None,
            unconfirmed: false,
        }
    }
}
