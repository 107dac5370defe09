//! The charts: each is plain data that can say its finding, give itself as a table and lay itself out.

mod acceptability;
mod answer_spread;
mod evidence_glance;
mod head_to_head;
mod health_gaps;
mod indicator_line;
mod need_bars;
mod resource_bars;
mod severity_benefit;
mod slope;
mod waterfall;
mod weight_sweep;

pub use acceptability::{Acceptability, AcceptabilityRow};
pub use answer_spread::{AnswerSpread, SpreadRow};
pub use evidence_glance::{EvidenceGlance, Glance, GlanceRow};
pub use head_to_head::HeadToHead;
pub use health_gaps::{GapRow, HealthGaps};
pub use indicator_line::{IndicatorLine, IndicatorValue};
pub use need_bars::{NeedBar, NeedBars};
pub use resource_bars::{ResourceBar, ResourceBars};
pub use severity_benefit::{Circle, SeverityBenefit};
pub use slope::{Slope, SlopeRow};
pub use waterfall::{Lowering, Waterfall};
pub use weight_sweep::{Crossing, SweepLine, WeightSweep};
