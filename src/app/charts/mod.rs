//! Charts in the window: painting and interaction.
//!
//! [`Picture`] shows any [`Chart`] on the screen, with a table twin one key away, copying and saving; [`svg`] and
//! [`png`] give the same picture as a file. Invariants: screen and file come from one layout; the example mark stands
//! on every picture of the example.

mod paint;
mod picture;
mod sweep_plot;

pub use crate::picture::{
    Acceptability, AcceptabilityRow, AnswerSpread, Chart, Circle, Crossing, EvidenceGlance, GapRow,
    Glance, GlanceRow, HeadToHead, HealthGaps, IndicatorLine, IndicatorValue, Look, Lowering,
    NeedBar, NeedBars, ResourceBar, ResourceBars, SeverityBenefit, Slope, SlopeRow, SpreadRow,
    SweepLine, Waterfall, WeightSweep, measure, scene,
};
pub use picture::{KeptScene, Picture, PictureEvent, png, svg};
pub use sweep_plot::sweep_plot;

#[cfg(test)]
mod tests;
