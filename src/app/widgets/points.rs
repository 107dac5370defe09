//! A hundred points shared between a few: a slider and a typed number for each, and what is left.
//!
//! Nothing adjusts by itself: who raises one is told how many are missing elsewhere, and decides where.

use egui::{Grid, RichText, Slider, Ui};

use super::notice::{Tone, status};
use super::{Mark, NumberField, icon_button};
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
    let mut event = None;
    Grid::new("points")
        .num_columns(2)
        .spacing([space::TWO, space::ONE])
        .show(ui, |ui| {
            for (index, (name, value)) in items.iter().enumerate() {
                let width = (ui.available_width() * 0.35).clamp(120.0, 320.0);
                ui.scope(|ui| {
                    ui.set_width(width);
                    ui.add(
                        egui::Label::new(RichText::new(*name).text_style(Theme::strong())).wrap(),
                    );
                });
                ui.horizontal(|ui| {
                    if let Some(points) = row(ui, texts, name, *value) {
                        event = Some(PointsEvent { index, points });
                    }
                });
                ui.end_row();
            }
        });
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

fn row(ui: &mut Ui, texts: &Texts, name: &str, value: u32) -> Option<u32> {
    let mut changed = None;
    let label = |key: &str| text!(texts, key, name = name);
    let fewer = icon_button(ui, Mark::Minus, &label("widget-points-fewer"));
    if fewer.clicked() {
        changed = Some(value.saturating_sub(STEP));
    }
    let mut moved = value;
    let slider = ui
        .add(
            Slider::new(&mut moved, 0..=TOTAL)
                .show_value(false)
                .step_by(1.0),
        )
        .accessible_name(label("widget-points-slider"));
    if slider.changed() {
        changed = Some(moved);
    }
    if icon_button(ui, Mark::Plus, &label("widget-points-more")).clicked() {
        changed = Some((value + STEP).min(TOTAL));
    }
    let typed = NumberField::new(&label("widget-points-field"))
        .range(0.0, f64::from(TOTAL))
        .unit(&texts.get("widget-points-unit"))
        .width(56.0)
        .hide_label()
        .show(ui, texts, Some(f64::from(value)));
    if let Some(number) = typed {
        changed = Some(number.unwrap_or(0.0) as u32);
    }
    changed.filter(|points| *points != value)
}
