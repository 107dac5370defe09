//! The pictures people look at.
//!
//! Every picture is a [`Chart`]: plain data that can say its finding in words, give itself as a table, and lay
//! itself out as a [`scene::Scene`]. [`Picture`] shows any of them on the screen, with a table twin one key
//! away, copying and saving; [`svg`] and [`png`] give the same picture as a file.
//!
//! Invariants: screen and file come from one layout; no meaning rests on colour alone; the example mark stands
//! on every picture of the example.

pub mod acceptability;
pub mod answer_spread;
pub mod evidence_glance;
pub mod head_to_head;
pub mod health_gaps;
pub mod indicator_line;
mod layout;
pub mod measure;
pub mod need_bars;
mod picture;
pub mod resource_bars;
pub mod scene;
mod scene_svg;
pub mod severity_benefit;
pub mod slope;
pub mod waterfall;
pub mod weight_sweep;

pub use acceptability::{Acceptability, AcceptabilityRow};
pub use answer_spread::{AnswerSpread, SpreadRow};
pub use evidence_glance::{EvidenceGlance, Glance, GlanceRow};
pub use head_to_head::HeadToHead;
pub use health_gaps::{GapRow, HealthGaps};
pub use indicator_line::{IndicatorLine, IndicatorValue};
pub use layout::Look;
pub use need_bars::{NeedBar, NeedBars};
pub use picture::{KeptScene, Picture, PictureEvent, png, svg};
pub use resource_bars::{ResourceBar, ResourceBars};
pub use severity_benefit::{Circle, SeverityBenefit};
pub use slope::{Slope, SlopeRow};
pub use waterfall::{Lowering, Waterfall};
pub use weight_sweep::{Crossing, SweepLine, WeightSweep};

use super::widgets::Table;
use crate::text::Texts;
use scene::Scene;

#[cfg(test)]
mod tests;

/// A picture as data.
pub trait Chart {
    /// The finding in words, as a heading.
    fn heading(&self, texts: &Texts) -> String;
    /// What is seen, for who does not see it: two or three sentences.
    fn summary(&self, texts: &Texts) -> String;
    /// The same as a table.
    fn table(&self, texts: &Texts) -> Table;
    /// The shapes, without heading.
    fn scene(&self, look: &Look<'_>, texts: &Texts) -> Scene;
    /// Width of the column of names beside an axis, in points; 0 where there is none.
    fn names_width(&self, _look: &Look<'_>) -> f32 {
        0.0
    }
}
