//! The pictures people look at, laid out once for the window, the wall and the record.
//!
//! Every picture is a [`Chart`]: plain data that can say its finding in words, give itself as a table, and lay itself
//! out as a [`scene::Scene`]. Whoever shows it paints the scene: the window with its own painter, files as SVG.
//!
//! Invariants: all that is shown comes from one layout, in the product's own colours and typeface; no meaning rests on
//! colour alone. Limits: points, rectangles and colours are those of `emath` and `ecolor`, plain crates of numbers that
//! know no window; nothing here does.

mod charts;
pub mod contrast;
mod drawing;
mod layout;
pub mod measure;
pub mod scene;
mod svg;
mod table;
pub mod theme;

pub use charts::{
    Acceptability, AcceptabilityRow, AnswerSpread, Circle, Crossing, EvidenceGlance, GapRow,
    Glance, GlanceRow, HeadToHead, HealthGaps, IndicatorLine, IndicatorValue, Lowering, NeedBar,
    NeedBars, ResourceBar, ResourceBars, SeverityBenefit, Slope, SlopeRow, SpreadRow, SweepLine,
    Waterfall, WeightSweep,
};
pub use drawing::Drawing;
pub use layout::{Look, mark};
pub use table::{Cell, Table};
pub use theme::{Colours, ThemeKind, space};

use crate::text::Texts;
use scene::Scene;

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
