//! What is shown where there is nothing yet: what belongs here, and the way on.

use egui::{RichText, Ui};

use super::button::primary_button;
use super::heading;
use crate::app::theme::{Theme, space};

/// Shows a title, a sentence and, when given, the button that ends the emptiness. Returns true when the
/// button was pressed.
pub fn empty_state(ui: &mut Ui, title: &str, sentence: &str, action: Option<&str>) -> bool {
    let soft = Theme::of(ui.ctx()).colours.ink_soft;
    ui.vertical_centered(|ui| {
        ui.add_space(space::FOUR);
        ui.set_max_width(ui.available_width().min(560.0));
        heading(ui, 2, title);
        ui.label(RichText::new(sentence).color(soft));
        ui.add_space(space::ONE);
        action.is_some_and(|action| primary_button(ui, action).clicked())
    })
    .inner
}
