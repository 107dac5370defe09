//! The member's own weighting: a hundred points over the criteria. The need bars appear after the first
//! save, so that nobody weighs towards a wished order.

use egui::{RichText, ScrollArea, Ui};

use super::cover::head;
use super::{PrivateContext, PrivateEntry, Stage};
use crate::app::theme::space;
use crate::app::widgets::{points, primary_button, quiet_button};

pub(super) fn show(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        head(ui, entry, context, "step-weigh-title", "step-weigh-purpose");
        for criterion in &context.workshop.criteria {
            ui.label(RichText::new(&criterion.definition).color(context.theme.colours.ink_soft));
        }
        ui.add_space(space::TWO);
        let items: Vec<(&str, u32)> = entry
            .points
            .iter()
            .map(|(id, points)| {
                let name = context
                    .workshop
                    .criterion(id)
                    .map_or(id.as_str(), |it| it.name.as_str());
                (name, *points)
            })
            .collect();
        if let Some(event) = points(ui, context.texts, &items)
            && let Some((_, points)) = entry.points.get_mut(event.index)
        {
            *points = event.points;
        }
        ui.add_space(space::THREE);
        ui.horizontal_wrapped(|ui| {
            let ready = entry.points_used() == 100;
            let save = context.text(if entry.weights_saved {
                "private-weigh-continue"
            } else {
                "private-weigh-save"
            });
            let pressed = ui
                .add_enabled_ui(ready, |ui| primary_button(ui, &save).clicked())
                .inner;
            if pressed {
                entry.weights_saved = true;
                entry.stage = if entry.order.is_empty() {
                    Stage::Piles
                } else {
                    Stage::Order
                };
            }
            if quiet_button(ui, &context.text("private-weigh-skip")).clicked() {
                entry.weights_saved = false;
                entry.stage = if entry.order.is_empty() {
                    Stage::Piles
                } else {
                    Stage::Order
                };
            }
        });
    });
}
