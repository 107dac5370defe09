//! A line or a few lines of text with a label above.

use egui::{Align2, Response, RichText, TextEdit, Ui, Vec2, vec2};

use crate::app::theme::{Theme, space};

/// Shows a line of text and returns the new text at every change. Fills the width up to 560 points.
pub fn text_field(ui: &mut Ui, label: &str, value: &str) -> Option<String> {
    let mut text = value.to_owned();
    let edit = TextEdit::singleline(&mut text)
        .min_size(vec2(0.0, space::TARGET))
        .align(Align2::LEFT_CENTER);
    let response = labelled(ui, label, edit, 560.0);
    response.changed().then_some(text)
}

/// Shows several lines of text and returns the new text at every change. `rows` is the least height.
/// Fills the width up to a readable column.
pub fn multiline(ui: &mut Ui, label: &str, value: &str, rows: usize) -> Option<String> {
    let mut text = value.to_owned();
    let edit = TextEdit::multiline(&mut text).desired_rows(rows.max(1));
    let response = labelled(ui, label, edit, 680.0);
    response.changed().then_some(text)
}

fn labelled(ui: &mut Ui, label: &str, edit: TextEdit<'_>, widest: f32) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::HALF;
        let name = ui
            .label(RichText::new(label).text_style(Theme::strong()))
            .id;
        let width = ui.available_width().min(widest);
        ui.add(
            edit.id_salt(("text", label))
                .desired_width(width)
                .margin(Vec2::new(12.0, 10.0)),
        )
        .labelled_by(name)
    })
    .inner
}
