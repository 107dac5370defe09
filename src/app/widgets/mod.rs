//! Things to press, fill in and read, used by every step.
//!
//! Invariants: each has an accessible name, role and value; each is reached and operated by keyboard;
//! what is pressed is at least 44 points high and wide; the keyboard's place is shown by a ring. Views
//! never write: a widget returns what the person asked for, and the shell applies it. A field returns
//! its text at every change, so that nothing typed is lost when the view goes away.

pub mod button;
pub mod choice;
pub mod confirm;
pub mod date_field;
pub mod dialog;
pub mod disclosure;
pub mod empty_state;
pub mod heading;
pub mod icon;
pub mod line_field;
pub mod notice;
pub mod number_field;
pub mod order;
pub mod order_list;
mod order_row;
pub mod piles;
pub mod points;
pub mod shares;
pub mod table;
pub mod tag;
pub mod term;
pub mod text_field;
mod typed_field;
mod versions_dialog;

pub use crate::picture::{Cell, Table};
pub use button::{icon_button, primary_button, quiet_button};
pub use choice::{choice, choice_width, focus_choice};
pub use confirm::{Answer, confirm};
pub use date_field::date_field;
pub use disclosure::disclosure;
pub use empty_state::empty_state;
pub use heading::{display, heading};
pub use icon::{Icon, Mark};
pub use notice::{Tone, notice, status};
pub use number_field::{NumberField, NumberRange};
pub use order::{OrderEvent, apply as apply_order_event};
pub use order_list::{OrderList, OrderRow};
pub use piles::{Pile, order_of as pile_order, piles};
pub use points::{PointsEvent, explained_points, points, swing};
pub use shares::{Share, ShareEvent, shares, shares_status};
pub use tag::tag;
pub use term::term;
pub use text_field::{asked_line, asked_lines, multiline, text_field};

use egui::{Rect, Response, Stroke, StrokeKind, Ui};

use super::theme::Theme;

#[cfg(test)]
mod tests;

/// Draws the ring that shows where the keyboard is, outside `rect`.
pub fn focus_ring(ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let colour = Theme::of(ui.ctx()).colours.focus;
        ui.painter().rect_stroke(
            rect.expand(2.0),
            8.0,
            Stroke::new(3.0, colour),
            StrokeKind::Outside,
        );
    }
}
