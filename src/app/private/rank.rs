//! The member's own order: three piles first, then the order itself.

use egui::{RichText, ScrollArea, Ui};

use super::cover::head;
use super::{PrivateContext, PrivateEntry, Stage, marks};
use crate::app::theme::space;
use crate::app::widgets::{
    OrderList, OrderRow, apply_order_event, heading, icon_button, piles as show_piles,
    primary_button, quiet_button,
};
use crate::app::{icons, widgets::OrderEvent};
use crate::workshop::GroupId;

pub(super) fn piles(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        head(
            ui,
            entry,
            context,
            "step-rank-title",
            "private-piles-purpose",
        );
        let name = |id: &GroupId| context.workshop.group_name(id).to_owned();
        marks::show(ui, context, name);
        if let Some((group, pile)) = show_piles(ui, context.texts, &entry.piles, name) {
            for (other, held) in &mut entry.piles {
                if *other == group {
                    *held = Some(pile);
                }
            }
        }
        ui.add_space(space::TWO);
        ui.horizontal_wrapped(|ui| {
            let all = entry.piles.iter().all(|(_, pile)| pile.is_some());
            let label = context.text(if all {
                "private-piles-done"
            } else {
                "private-piles-enough"
            });
            if primary_button(ui, &label).clicked() {
                entry.order_from_piles();
                entry.stage = Stage::Order;
            }
            if quiet_button(ui, &context.text("private-back-to-weights")).clicked() {
                entry.stage = Stage::Weigh;
            }
        });
    });
}

pub(super) fn order(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        head(
            ui,
            entry,
            context,
            "step-rank-title",
            "private-order-purpose",
        );
        marks::show(ui, context, |id| context.workshop.group_name(id).to_owned());
        let label = context.text("private-order-label");
        let row = |id: &GroupId| OrderRow {
            name: context.workshop.group_name(id).to_owned(),
            class: None,
        };
        let event = OrderList::new(&label, &entry.order)
            .selected(entry.selected.as_ref())
            .show(ui, context.texts, row);
        if let Some(event) = event {
            entry.selected = Some(event.item().clone());
            if !matches!(event, OrderEvent::Select(_)) {
                apply_order_event(&mut entry.order, &event);
            }
        }
        unknown(ui, entry, context);
        ui.add_space(space::TWO);
        ui.horizontal_wrapped(|ui| {
            if primary_button(ui, &context.text("private-order-done")).clicked() {
                entry.stage = Stage::Review;
            }
            if quiet_button(ui, &context.text("private-order-piles-again")).clicked() {
                entry.stage = Stage::Piles;
            }
        });
    });
}

/// *Vet ej*: set aside, never counted as last.
fn unknown(ui: &mut Ui, entry: &mut PrivateEntry, context: &PrivateContext<'_>) {
    ui.add_space(space::ONE);
    if let Some(group) = entry
        .selected
        .clone()
        .filter(|group| !entry.unknown.contains(group))
    {
        let name = context.workshop.group_name(&group);
        let label = context.text_with("private-set-aside", &[("group", name.into())]);
        if ui.button(label).clicked() {
            entry.set_aside(&group);
            entry.selected = None;
        }
    }
    if entry.unknown.is_empty() {
        return;
    }
    heading(ui, 2, &context.text("private-unknown-title"));
    ui.label(
        RichText::new(context.text("private-unknown-note")).color(context.theme.colours.ink_soft),
    );
    for group in entry.unknown.clone() {
        ui.horizontal(|ui| {
            let name = context.workshop.group_name(&group);
            ui.label(name);
            let label = context.text_with("private-take-back", &[("group", name.into())]);
            if icon_button(ui, icons::ARROW_UP, &label).clicked() {
                entry.take_back(&group);
            }
        });
    }
}
