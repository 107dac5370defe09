//! One of a few: buttons side by side, of which one is chosen. Arrow keys go between them.

use egui::{
    EventFilter, FocusDirection, Id, Key, Modifiers, Response, Sense, Stroke, StrokeKind,
    TextStyle, TextWrapMode, Ui, UiBuilder, WidgetInfo, WidgetText, accesskit, vec2,
};

use super::focus_ring;
use crate::app::theme::{Theme, space};

/// Shows `options` as a radio group named `label` (not drawn) and returns the newly chosen value.
/// `current` is none while nothing is chosen. Only one option is in the Tab order; arrows move the choice.
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    options: &[(T, &str)],
    current: Option<T>,
) -> Option<T> {
    let at = options
        .iter()
        .position(|(value, _)| Some(*value) == current);
    let builder = UiBuilder::new()
        .id_salt(label)
        .accessibility_role(accesskit::Role::RadioGroup)
        .accessibility_label(label);
    let chosen = ui
        .scope_builder(builder, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::HALF, space::HALF);
                let mut chosen = None;
                let group = ui.unique_id();
                for (index, (_, text)) in options.iter().enumerate() {
                    let in_tab_order = at.map_or(index == 0, |at| at == index);
                    let response =
                        option(ui, group.with(index), text, at == Some(index), in_tab_order);
                    take_focus(ui, group, index, in_tab_order, &response);
                    if in_tab_order
                        && ui
                            .data_mut(|data| data.remove_temp::<bool>(wanted(label)))
                            .is_some()
                    {
                        response.request_focus();
                    }
                    if response.clicked() && at != Some(index) {
                        chosen = Some(index);
                    }
                    if response.has_focus()
                        && let Some(next) = arrow(ui, response.id, index, options.len())
                    {
                        chosen = Some(next);
                        ui.data_mut(|data| data.insert_temp(group.with("next"), next));
                    }
                }
                chosen
            })
            .inner
        })
        .inner;
    chosen.and_then(|index| options.get(index).map(|(value, _)| *value))
}

/// The width the options take side by side, in points.
#[must_use]
pub fn choice_width(ui: &Ui, options: &[&str]) -> f32 {
    let font = TextStyle::Button.resolve(ui.style());
    let padding = 2.0 * ui.spacing().button_padding.x;
    let words = options.iter().map(|text| {
        let galley = ui.painter().layout_no_wrap(
            (*text).to_owned(),
            font.clone(),
            egui::Color32::PLACEHOLDER,
        );
        (galley.size().x + padding).max(space::TARGET)
    });
    words.sum::<f32>() + space::HALF * options.len().saturating_sub(1) as f32
}

/// Gives the keyboard to the choice named `label` when it is shown next.
pub fn focus_choice(ui: &Ui, label: &str) {
    ui.data_mut(|data| data.insert_temp(wanted(label), true));
}

/// Where it is kept that a choice wants the keyboard.
fn wanted(label: &str) -> Id {
    Id::unique(("choice to focus", label))
}

/// Gives the keyboard to the option an arrow chose, once it has become the one in the Tab order: egui takes
/// the keyboard from what is not.
fn take_focus(ui: &Ui, group: Id, index: usize, in_tab_order: bool, response: &Response) {
    let id = group.with("next");
    let wanted: Option<usize> = ui.data(|data| data.get_temp(id));
    if in_tab_order && wanted == Some(index) {
        ui.data_mut(|data| data.remove::<usize>(id));
        response.request_focus();
    }
}

/// Where an arrow key leads from `index`, round the end; none when no arrow was pressed.
fn arrow(ui: &Ui, id: Id, index: usize, count: usize) -> Option<usize> {
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(id, filter);
    });
    let next = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
            Some((index + 1) % count)
        } else if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
            Some((index + count - 1) % count)
        } else {
            None
        }
    });
    if next.is_some() {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    next
}

fn option(ui: &mut Ui, id: Id, text: &str, chosen: bool, in_tab_order: bool) -> Response {
    let padding = ui.spacing().button_padding;
    let galley = WidgetText::from(text).into_galley(
        ui,
        Some(TextWrapMode::Extend),
        f32::INFINITY,
        TextStyle::Button,
    );
    let size = (galley.size() + 2.0 * padding).max(vec2(space::TARGET, space::TARGET));
    let (_, rect) = ui.allocate_space(size);
    let sense = if in_tab_order {
        Sense::click()
    } else {
        Sense::CLICK
    };
    let response = ui.interact(rect, id, sense);
    let enabled = ui.is_enabled();
    response
        .widget_info(|| WidgetInfo::selected(accesskit::Role::RadioButton, enabled, chosen, text));
    if ui.is_rect_visible(rect) {
        let theme = Theme::of(ui.ctx());
        let c = &theme.colours;
        let (fill, ink, outline) = match (chosen, response.hovered() && enabled) {
            (true, _) => (c.accent, c.on_accent, Stroke::new(1.0, c.accent)),
            (false, true) => (c.accent_soft, c.ink, Stroke::new(1.5, c.accent)),
            (false, false) => (c.surface_raised, c.ink, Stroke::new(1.0, c.border)),
        };
        ui.painter()
            .rect(rect, 6.0, fill, outline, StrokeKind::Inside);
        let position = rect.center() - galley.size() / 2.0;
        ui.painter().galley(position, galley, ink);
        focus_ring(ui, rect, &response);
    }
    response
}
