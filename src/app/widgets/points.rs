//! A hundred points shared between a few: a slider and a typed number for each, and what is left.
//!
//! Nothing adjusts by itself: who raises one is told how many are missing elsewhere, and decides where.

use egui::accesskit::Action;
use egui::{
    EventFilter, Grid, Key, Modifiers, Rect, RichText, Sense, Stroke, StrokeKind, TextStyle, Ui,
    WidgetInfo, pos2, vec2,
};

use super::notice::{Tone, status};
use super::{Mark, NumberField, focus_ring, icon_button};
use crate::app::theme::{Theme, space};
use crate::text;
use crate::text::Texts;

/// How many points there are to share.
pub const TOTAL: u32 = 100;
/// Points a press on plus or minus moves.
const STEP: u32 = 5;

/// The points of one item were changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointsEvent {
    /// Which item, by its place in the list.
    pub index: usize,
    /// Its points, 0 to [`TOTAL`].
    pub points: u32,
}

/// Shows `items`, each a name with its points, and returns a change.
pub fn points(ui: &mut Ui, texts: &Texts, items: &[(&str, u32)]) -> Option<PointsEvent> {
    explained_points(ui, texts, items, &[])
}

/// As [`points`]; under each name stands what it means, from `meanings` in the same order.
pub fn explained_points(
    ui: &mut Ui,
    texts: &Texts,
    items: &[(&str, u32)],
    meanings: &[&str],
) -> Option<PointsEvent> {
    let event = rows(ui, texts, items, meanings);
    let used: u32 = items.iter().map(|(_, value)| *value).sum();
    ui.add_space(space::ONE);
    if used == TOTAL {
        status(
            ui,
            Tone::Done,
            &text!(texts, "widget-points-even", total = TOTAL),
        );
    } else if used < TOTAL {
        let left = TOTAL - used;
        status(
            ui,
            Tone::Information,
            &text!(texts, "widget-points-left", left = left, total = TOTAL),
        );
    } else {
        let over = used - TOTAL;
        status(
            ui,
            Tone::Attention,
            &text!(texts, "widget-points-over", over = over, total = TOTAL),
        );
    }
    event
}

/// Shows `items`, each a name with 0 to [`TOTAL`] points that need not add up, and returns a change. Under each
/// name stands what it means, from `meanings` in the same order.
pub fn swing(
    ui: &mut Ui,
    texts: &Texts,
    items: &[(&str, u32)],
    meanings: &[&str],
) -> Option<PointsEvent> {
    rows(ui, texts, items, meanings)
}

fn rows(
    ui: &mut Ui,
    texts: &Texts,
    items: &[(&str, u32)],
    meanings: &[&str],
) -> Option<PointsEvent> {
    // Beside the name stand two buttons, the slider and the field with its unit.
    let letter = TextStyle::Body.resolve(ui.style()).size;
    let beside = ui.available_width() - 440.0 - letter * 7.5;
    // A meaning is a sentence, and wants the whole width where the name has a narrow column.
    let stacked = !meanings.is_empty() && beside < 240.0;
    let name_width = match (stacked, meanings.is_empty()) {
        (true, _) => ui.available_width(),
        (false, false) => beside.clamp(140.0, 480.0),
        (false, true) => beside.clamp(140.0, 320.0),
    };
    let gap = if meanings.is_empty() || stacked {
        space::ONE
    } else {
        space::TWO
    };
    let soft = Theme::of(ui.ctx()).colours.ink_soft;
    let mut event = None;
    Grid::new("points")
        .num_columns(if stacked { 1 } else { 2 })
        .spacing([space::TWO, gap])
        .show(ui, |ui| {
            for (index, (name, value)) in items.iter().enumerate() {
                ui.vertical(|ui| {
                    ui.set_width(name_width);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.add(
                        egui::Label::new(RichText::new(*name).text_style(Theme::strong())).wrap(),
                    );
                    if let Some(meaning) = meanings.get(index).filter(|it| !it.is_empty()) {
                        ui.add(egui::Label::new(RichText::new(*meaning).color(soft)).wrap());
                    }
                });
                if stacked {
                    ui.end_row();
                }
                ui.horizontal(|ui| {
                    if let Some(points) = row(ui, texts, name, *value) {
                        event = Some(PointsEvent { index, points });
                    }
                });
                ui.end_row();
            }
        });
    event
}

fn row(ui: &mut Ui, texts: &Texts, name: &str, value: u32) -> Option<u32> {
    let mut changed = None;
    let label = |key: &str| text!(texts, key, name = name);
    let fewer = icon_button(ui, Mark::Minus, &label("widget-points-fewer"));
    if fewer.clicked() {
        changed = Some(value.saturating_sub(STEP));
    }
    let room = vec2(240.0, space::TARGET);
    if let Some(points) = slider(ui, room, &label("widget-points-slider"), value) {
        changed = Some(points);
    }
    if icon_button(ui, Mark::Plus, &label("widget-points-more")).clicked() {
        changed = Some((value + STEP).min(TOTAL));
    }
    let typed = NumberField::new(&label("widget-points-field"))
        .range(0.0, f64::from(TOTAL))
        .unit(&texts.get("widget-points-unit"))
        .width(TextStyle::Body.resolve(ui.style()).size * 3.5)
        .hide_label()
        .show(ui, texts, Some(f64::from(value)));
    if let Some(number) = typed {
        changed = Some(number.unwrap_or(0.0) as u32);
    }
    changed.filter(|points| *points != value)
}

/// A slider from 0 to [`TOTAL`]: by pointer, arrows (one point), Page up and down (ten), Home and End.
pub(super) fn slider(ui: &mut Ui, room: egui::Vec2, label: &str, value: u32) -> Option<u32> {
    let (rect, response) = ui.allocate_exact_size(room, Sense::click_and_drag());
    let mut new = value;
    let handle = 12.0;
    let rail = rect.shrink2(vec2(handle, rect.height() / 2.0 - 3.0));
    if let Some(pointer) = response.interact_pointer_pos() {
        let share = ((pointer.x - rail.left()) / rail.width()).clamp(0.0, 1.0);
        new = (share * TOTAL as f32).round() as u32;
    }
    if response.has_focus() {
        new = keys(ui, response.id, new);
    }
    for (action, way) in [(Action::Increment, 1), (Action::Decrement, -1)] {
        let times = ui.input(|input| input.num_accesskit_action_requests(response.id, action));
        new = new.saturating_add_signed(way * i32::try_from(times).unwrap_or(0));
    }
    new = new.min(TOTAL);
    response.widget_info(|| WidgetInfo::slider(true, f64::from(new), label));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(f64::from(TOTAL));
        node.set_numeric_value_step(1.0);
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
    let theme = Theme::of(ui.ctx());
    let c = &theme.colours;
    let x = rail.left() + rail.width() * value.min(TOTAL) as f32 / TOTAL as f32;
    let painter = ui.painter();
    painter.rect(
        rail,
        3.0,
        c.surface_sunken,
        Stroke::new(1.0, c.border),
        StrokeKind::Outside,
    );
    painter.rect_filled(rail.with_max_x(x), 3.0, c.accent);
    let middle = pos2(x, rect.center().y);
    let outline = Stroke::new(2.0, c.surface_raised);
    painter.circle(middle, handle, c.accent, outline);
    focus_ring(
        ui,
        Rect::from_center_size(middle, vec2(28.0, 28.0)),
        &response,
    );
    (new != value).then_some(new)
}

fn keys(ui: &Ui, id: egui::Id, value: u32) -> u32 {
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(id, filter);
    });
    let moves = [
        (Key::ArrowRight, 1),
        (Key::ArrowUp, 1),
        (Key::ArrowLeft, -1),
        (Key::ArrowDown, -1),
        (Key::PageUp, 10),
        (Key::PageDown, -10),
        (Key::End, 100),
        (Key::Home, -100),
    ];
    ui.input_mut(|input| {
        moves.into_iter().fold(value, |value, (key, step)| {
            let times = input.count_and_consume_key(Modifiers::NONE, key);
            value.saturating_add_signed(step * i32::try_from(times).unwrap_or(0))
        })
    })
}
