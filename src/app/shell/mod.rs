//! What stands around a step: the bar at the top, the path on the left, the way on at the foot, the
//! explanation on the right.

mod day_bar;
mod foot;
mod help;
mod path_panel;
mod prompts_panel;
mod top_bar;
mod why_moves;
mod why_panel;

pub use day_bar::{is_needed as day_bar_is_needed, show as day_bar};
pub use foot::{said_last, show as foot};
pub use help::show as help;
pub use path_panel::{show as path_panel, width as path_width};
pub use prompts_panel::{next_item, show as prompts_panel};
pub use top_bar::{private as private_bar, show as top_bar};
pub use why_panel::{lines as account_lines, lowered_key, place_in, show as why_panel};
