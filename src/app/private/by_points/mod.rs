//! 100 points over the groups: equal points share a place, and what is left of the points is always in sight.

use egui::Ui;

use super::cover::head;
use super::ranking::place_of;
use super::{PrivateContext, PrivateEntry, Stage, choosing, page};
use crate::app::theme::space;
use crate::app::widgets::{Share, primary_button, quiet_button, shares, shares_status};
use crate::workshop::GroupId;

pub(super) fn show(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    page::body(ui, "points", |ui| {
        let title = "step-rank-title";
        head(ui, entry, context, title, "ways-points-purpose");
        choosing::show(ui, entry, context);
        choosing::revealed(ui, entry, context);
        let order = entry.ranking.order_of_points();
        let places = place_of(&order);
        let items: Vec<Share<GroupId>> = entry
            .ranking
            .points
            .iter()
            .map(|(group, points)| Share {
                item: group.clone(),
                points: *points,
                place: points.and_then(|_| places.get(group).copied()),
            })
            .collect();
        let event = shares(ui, context.texts, &items, |group| entry.row(context, group));
        if let Some(event) = event {
            let mut points = entry.ranking.points.iter_mut();
            if let Some((_, held)) = points.find(|(group, _)| *group == event.item) {
                *held = event.points;
            }
        }
    });
    page::foot(ui, |ui| {
        shares_status(ui, context.texts, entry.ranking.points_used());
        let untouched = entry.ranking.untouched();
        let all_used = entry.ranking.points_used() == crate::app::widgets::points::TOTAL;
        if all_used && untouched > 0 {
            choosing::rest(ui, entry, context, "ways-points-rest", untouched);
        }
        ui.add_space(space::HALF);
        ui.horizontal_wrapped(|ui| {
            let ready = entry.ranking.points_ready();
            let done = context.text("ways-order-done");
            let pressed = ui
                .add_enabled_ui(ready, |ui| primary_button(ui, &done).clicked())
                .inner;
            if pressed {
                entry.ranking.order_from_points();
                entry.leave_order();
            }
            ways_back(ui, entry, context);
        });
    });
}

/// Back to the weights, and the way to say nothing at all.
pub(super) fn ways_back(ui: &mut Ui, entry: &mut PrivateEntry, context: &PrivateContext<'_>) {
    if quiet_button(ui, &context.text("private-back-to-weights")).clicked() {
        entry.stage = Stage::Weigh;
    }
    if quiet_button(ui, &context.text("ways-no-order")).clicked() {
        entry.stage = Stage::Review;
    }
}

#[cfg(test)]
mod tests;
