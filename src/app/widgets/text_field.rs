//! A line or a few lines of text with a label above.

use egui::{Align2, Key, Response, RichText, TextEdit, Ui, Vec2, vec2};

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

/// As [`text_field`], for a dialog: takes the keyboard when `first` is set, with all of the text selected so that typing
/// replaces it. Also says whether Enter was pressed in it.
pub fn asked_line(ui: &mut Ui, label: &str, value: &str, first: bool) -> (Option<String>, bool) {
    let mut text = value.to_owned();
    let edit = TextEdit::singleline(&mut text)
        .min_size(vec2(0.0, space::TARGET))
        .align(Align2::LEFT_CENTER);
    let response = labelled(ui, label, edit, 560.0);
    if first {
        super::line_field::select(ui, response.id, value, 0..value.len());
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    (response.changed().then_some(text), entered)
}

/// As [`multiline`], for a dialog: takes the keyboard when `first` is set.
pub fn asked_lines(
    ui: &mut Ui,
    label: &str,
    value: &str,
    rows: usize,
    first: bool,
) -> Option<String> {
    let mut text = value.to_owned();
    let edit = TextEdit::multiline(&mut text).desired_rows(rows.max(1));
    let response = labelled(ui, label, edit, 680.0);
    if first {
        response.request_focus();
    }
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
