//! More, when asked for: a line that unfolds what stands under it.

use egui::{InnerResponse, Sense, TextStyle, Ui, WidgetInfo, WidgetText, accesskit, vec2};

use super::focus_ring;
use super::icon::Mark;
use crate::app::theme::{Theme, space};

/// Shows a line named `label` and, when unfolded, `contents` under it. Folded at first; whether it is open
/// is remembered while the program runs. Returns what `contents` returned when it was shown.
pub fn disclosure<R>(
    ui: &mut Ui,
    label: &str,
    contents: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<Option<R>> {
    let theme = Theme::of(ui.ctx());
    let id = ui.make_persistent_id(("disclosure", label));
    let mut open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let size = TextStyle::Body.resolve(ui.style()).size;
    let room = ui.available_width() - size - space::TWO;
    let galley = WidgetText::from(label).into_galley(
        ui,
        Some(egui::TextWrapMode::Wrap),
        room,
        TextStyle::Button,
    );
    let height = galley.size().y.max(space::TARGET);
    let width = galley.size().x + size + space::TWO;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    if response.clicked() {
        open = !open;
        ui.data_mut(|data| data.insert_temp(id, open));
    }
    let enabled = ui.is_enabled();
    response
        .widget_info(|| WidgetInfo::labeled(accesskit::Role::DisclosureTriangle, enabled, label));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(open));
    let colour = theme.colours.accent;
    let mark = if open { Mark::Unfolded } else { Mark::Folded };
    let middle = rect.left_center() + vec2(size / 2.0, 0.0);
    mark.paint(ui.painter(), middle, size * 0.8, colour);
    let position = rect.left_center() + vec2(size + space::ONE, -galley.size().y / 2.0);
    ui.painter().galley(position, galley, colour);
    focus_ring(ui, rect.shrink2(vec2(0.0, 6.0)), &response);
    let inner = open.then(|| {
        ui.horizontal_top(|ui| {
            ui.add_space(size + space::ONE);
            ui.vertical(contents).inner
        })
        .inner
    });
    InnerResponse::new(inner, response)
}
