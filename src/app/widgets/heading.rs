//! Headings that a screen reader can jump between.

use egui::{Label, Response, RichText, TextStyle, Ui, accesskit};

use crate::app::theme::Theme;

/// Shows the one large heading of the start page and the wall, level 1, at 40 points.
pub fn display(ui: &mut Ui, text: &str) -> Response {
    styled(ui, 1, text, Theme::display())
}

/// Shows a heading. Level 1 is a step's title, 2 a section, 3 and more a part of a section.
pub fn heading(ui: &mut Ui, level: u8, text: &str) -> Response {
    let style = match level {
        0 | 1 => Theme::title(),
        2 => TextStyle::Heading,
        _ => Theme::strong(),
    };
    styled(ui, level, text, style)
}

fn styled(ui: &mut Ui, level: u8, text: &str, style: TextStyle) -> Response {
    let colour = Theme::of(ui.ctx()).colours.ink;
    let words = RichText::new(text).text_style(style).color(colour);
    let response = ui.add(Label::new(words).selectable(false).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Heading);
        node.set_level(usize::from(level.max(1)));
        node.set_label(text);
        node.clear_value();
    });
    response
}
