//! Buttons: the one primary action, icons with a name, and quiet ones.

use egui::{
    Button, Response, RichText, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, accesskit,
    vec2,
};

use super::focus_ring;
use super::icon::Icon;
use crate::app::theme::{Theme, space};

/// The primary action of a step, filled with the accent. There is one per step.
pub fn primary_button(ui: &mut Ui, text: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let c = &theme.colours;
    let response = ui
        .scope(|ui| {
            let enabled = ui.is_enabled();
            let widgets = &mut ui.visuals_mut().widgets;
            for (state, fill) in [
                (&mut widgets.inactive, c.accent),
                (&mut widgets.hovered, c.accent_hover),
                (&mut widgets.active, c.accent),
                (&mut widgets.noninteractive, c.accent),
            ] {
                state.weak_bg_fill = fill;
                state.bg_stroke = Stroke::NONE;
                state.fg_stroke.color = c.on_accent;
            }
            let mut words = RichText::new(text).text_style(TextStyle::Button);
            if enabled {
                words = words.color(c.on_accent);
            }
            ui.add(Button::new(words).min_size(vec2(space::TARGET * 2.0, space::TARGET)))
        })
        .inner;
    focus_ring(ui, response.rect, &response);
    response
}

/// A button without a frame until it is pointed at, for what is seldom needed.
pub fn quiet_button(ui: &mut Ui, text: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let words = RichText::new(text)
        .text_style(TextStyle::Button)
        .color(theme.colours.accent);
    let response = ui.add(
        Button::new(words)
            .frame_when_inactive(false)
            .min_size(vec2(space::TARGET, space::TARGET)),
    );
    focus_ring(ui, response.rect, &response);
    response
}

/// A square button with an icon. `label` is its accessible name and its tooltip.
pub fn icon_button<'a>(ui: &mut Ui, icon: impl Into<Icon<'a>>, label: &str) -> Response {
    icon_button_with(ui, icon.into(), label, true)
}

/// As [`icon_button`]; when `in_tab_order` is false the Tab key passes it by, because the row it
/// belongs to answers to keys of its own.
pub(super) fn icon_button_with(
    ui: &mut Ui,
    icon: Icon<'_>,
    label: &str,
    in_tab_order: bool,
) -> Response {
    let sense = if in_tab_order {
        Sense::click()
    } else {
        Sense::CLICK
    };
    let side = ui.spacing().interact_size.y.max(space::TARGET);
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), sense);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, enabled, label));
    if ui.is_rect_visible(rect) {
        let theme = Theme::of(ui.ctx());
        let c = &theme.colours;
        if enabled && (response.hovered() || response.is_pointer_button_down_on()) {
            ui.painter().rect(
                rect.shrink(2.0),
                6.0,
                c.accent_soft,
                Stroke::new(1.0, c.accent),
                StrokeKind::Inside,
            );
        }
        let size = TextStyle::Body.resolve(ui.style()).size * 1.1;
        // A disabled icon keeps its shape, faintly; its name says why elsewhere.
        let colour = if enabled { c.ink } else { c.line };
        icon.paint(ui.painter(), rect, size, colour);
        focus_ring(ui, rect.shrink(4.0), &response);
    }
    response.on_hover_text(label)
}
