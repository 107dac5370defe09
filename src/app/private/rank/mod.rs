//! The member's own order: three piles first, then the order itself.

use egui::{Align, Layout, RichText, Ui, UiBuilder, vec2};

use super::by_points::ways_back;
use super::cover::head;
use super::ranking::Names;
use super::{PrivateContext, PrivateEntry, Stage, choosing, marks, page};
use crate::app::theme::icons;
use crate::app::theme::space;
use crate::app::widgets::OrderEvent;
use crate::app::widgets::{
    OrderList, apply_order_event, heading, icon_button, piles as show_piles, primary_button,
    quiet_button,
};
use crate::workshop::{GroupId, RankingMethod};

/// How far outside the view rows are still drawn, so that the Tab key finds the next.
const MARGIN: f32 = 400.0;

pub(super) fn piles(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    page::body(ui, "piles", |ui| {
        let title = "step-rank-title";
        head(ui, entry, context, title, "private-piles-purpose");
        choosing::show(ui, entry, context);
        marks::show(ui, context, |group| entry.name(context, group));
        let piles = &entry.ranking.piles;
        let event = show_piles(ui, context.texts, piles, |group| entry.row(context, group));
        if let Some((group, pile)) = event {
            for (other, held) in &mut entry.ranking.piles {
                if *other == group {
                    *held = Some(pile);
                }
            }
        }
    });
    page::foot(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let all = entry.ranking.piles.iter().all(|(_, pile)| pile.is_some());
            let none = entry.ranking.piles.iter().all(|(_, pile)| pile.is_none());
            let label = context.text(if all {
                "private-piles-done"
            } else if none {
                "ways-order-list"
            } else {
                "private-piles-enough"
            });
            if primary_button(ui, &label).clicked() {
                if none {
                    entry.ranking.order_as_met();
                } else {
                    entry.ranking.order_from_piles();
                }
                entry.stage = Stage::Order;
            }
            ways_back(ui, entry, context);
        });
    });
}

pub(super) fn order(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    page::body(ui, "order", |ui| {
        let purpose = if entry.ranking.names == Names::Revealed {
            "ways-revealed-purpose"
        } else {
            "private-order-purpose"
        };
        head(ui, entry, context, "step-rank-title", purpose);
        choosing::revealed(ui, entry, context);
        marks::show(ui, context, |group| entry.name(context, group));
        if entry.ranking.order.is_empty() {
            ui.label(context.text("ways-order-empty"));
        }
        let label = context.text("private-order-label");
        let event = OrderList::new(&label, &entry.ranking.order)
            .selected(entry.ranking.selected.as_ref())
            .show(ui, context.texts, |group| entry.row(context, group));
        if let Some(event) = event {
            entry.ranking.selected = Some(event.item().clone());
            if !matches!(event, OrderEvent::Select(_)) {
                apply_order_event(&mut entry.ranking.order, &event);
            }
        }
        set_aside(ui, entry, context);
        unplaced(ui, entry, context);
        unknown(ui, entry, context);
    });
    page::foot(ui, |ui| {
        let unplaced = entry.ranking.unplaced.len();
        if unplaced > 0 {
            choosing::rest(ui, entry, context, "ways-order-rest", unplaced);
            ui.add_space(space::HALF);
        }
        let waits = unplaced > 0 && entry.ranking.rest.is_none();
        let nothing = entry.ranking.order.is_empty() && entry.ranking.rest.is_none();
        ui.horizontal_wrapped(|ui| {
            let done = context.text(if entry.ranking.names == Names::Hidden {
                "ways-order-reveal"
            } else {
                "private-order-done"
            });
            let pressed = ui
                .add_enabled_ui(!waits && !nothing, |ui| primary_button(ui, &done).clicked())
                .inner;
            if pressed {
                entry.ranking.settle_rest();
                entry.leave_order();
            }
            if entry.ranking.way == RankingMethod::Pairs {
                if quiet_button(ui, &context.text("ways-pairs-back")).clicked() {
                    entry.stage = Stage::Pairs;
                }
            } else if quiet_button(ui, &context.text("private-order-piles-again")).clicked() {
                entry.stage = Stage::Piles;
            }
            if quiet_button(ui, &context.text("private-back-to-weights")).clicked() {
                entry.stage = Stage::Weigh;
            }
        });
    });
}

/// *Vet ej* about the row that is chosen.
fn set_aside(ui: &mut Ui, entry: &mut PrivateEntry, context: &PrivateContext<'_>) {
    let selected = entry.ranking.selected.clone();
    let placed = |group: &GroupId| entry.ranking.order.iter().flatten().any(|it| it == group);
    let Some(group) = selected.filter(placed) else {
        return;
    };
    ui.add_space(space::ONE);
    let name = entry.name(context, &group);
    let label = context.text_with("private-set-aside", &[("group", name.into())]);
    if ui.button(label).clicked() {
        entry.ranking.set_aside(&group);
        entry.ranking.selected = None;
    }
}

/// Groups that nothing has been said about yet: each can be placed. What the rest are is asked at the foot.
fn unplaced(ui: &mut Ui, entry: &mut PrivateEntry, context: &PrivateContext<'_>) {
    let unplaced = entry.ranking.unplaced.clone();
    if unplaced.is_empty() {
        return;
    }
    ui.add_space(space::ONE);
    heading(ui, 2, &context.text("ways-unplaced-title"));
    for group in unplaced {
        outside(ui, entry, context, &group, "ways-place");
    }
}

/// *Vet ej*: set aside, never counted as last.
fn unknown(ui: &mut Ui, entry: &mut PrivateEntry, context: &PrivateContext<'_>) {
    if entry.ranking.unknown.is_empty() {
        return;
    }
    ui.add_space(space::ONE);
    heading(ui, 2, &context.text("private-unknown-title"));
    ui.label(
        RichText::new(context.text("private-unknown-note")).color(context.theme.colours.ink_soft),
    );
    for group in entry.ranking.unknown.clone() {
        outside(ui, entry, context, &group, "private-take-back");
    }
}

/// A group outside the order, with the button that puts it there.
fn outside(
    ui: &mut Ui,
    entry: &mut PrivateEntry,
    context: &PrivateContext<'_>,
    group: &GroupId,
    key: &str,
) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), space::TARGET));
    if !ui.clip_rect().expand(MARGIN).intersects(rect) {
        return;
    }
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new()
        .id_salt(group)
        .max_rect(rect)
        .layout(layout);
    let mut row = ui.new_child(builder);
    let name = entry.name(context, group);
    let label = context.text_with(key, &[("group", name.as_str().into())]);
    if icon_button(&mut row, icons::ARROW_UP, &label).clicked() {
        entry.ranking.place_after(group);
    }
    row.add(egui::Label::new(name).truncate());
}

#[cfg(test)]
mod tests;
