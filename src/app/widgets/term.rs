//! A word from the glossary, explained under the pointer, by Enter, or by F1 when it has the keyboard.

use egui::{Id, Key, Popup, Response, RichText, Sense, Stroke, Ui, WidgetInfo, accesskit};

use super::focus_ring;
use crate::app::theme::{Theme, space};

/// Shows `word` underlined with dots, and `definition` on hover, press, Enter or F1. A screen reader gets
/// the definition as the word's description.
pub fn term(ui: &mut Ui, word: &str, definition: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let label = egui::Label::new(RichText::new(word).color(theme.colours.ink)).selectable(false);
    let (position, galley, response) = label.sense(Sense::click()).layout_in_ui(ui);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, enabled, word));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(definition));
    ui.painter().galley(position, galley, theme.colours.ink);
    let rect = response.rect;
    let line = Stroke::new(1.5, theme.colours.accent);
    ui.painter().extend(egui::Shape::dotted_line(
        &[rect.left_bottom(), rect.right_bottom()],
        line.color,
        4.0,
        1.0,
    ));
    focus_ring(ui, rect, &response);
    let asked = response.has_focus()
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::F1));
    let id: Id = response.id.with("definition");
    if response.clicked() || asked {
        Popup::toggle_id(ui.ctx(), id);
    }
    let explain = |ui: &mut Ui| {
        ui.set_max_width(420.0);
        ui.label(RichText::new(word).text_style(Theme::strong()));
        ui.add_space(space::HALF);
        ui.label(definition);
    };
    Popup::from_response(&response)
        .id(id)
        .open_memory(None)
        .show(explain);
    if Popup::is_id_open(ui.ctx(), id) {
        response
    } else {
        response.on_hover_ui(explain)
    }
}
