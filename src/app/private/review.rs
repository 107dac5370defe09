//! Everything once more before it is locked.

use egui::{ScrollArea, Ui};

use super::cover::head;
use super::{PrivateContext, PrivateEntry, Stage, lock};
use crate::app::theme::space;
use crate::app::widgets::{OrderList, OrderRow, heading, primary_button, quiet_button};
use crate::text::{Argument, numbers};
use crate::workshop::{GroupId, WeighingMethod};

pub(super) fn show(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        head(
            ui,
            entry,
            context,
            "private-review-title",
            "private-review-purpose",
        );
        heading(ui, 2, &context.text("private-review-weights"));
        if entry.weights_saved {
            weights(ui, entry, context);
        } else {
            ui.label(context.text("private-review-no-weights"));
        }
        ui.add_space(space::TWO);
        heading(ui, 2, &context.text("private-review-order"));
        let label = context.text("private-order-label");
        let row = |id: &GroupId| OrderRow {
            name: context.workshop.group_name(id).to_owned(),
            class: None,
        };
        OrderList::new(&label, &entry.order)
            .locked(true)
            .show(ui, context.texts, row);
        for group in &entry.unknown {
            let name = context.workshop.group_name(group);
            ui.label(context.text_with("private-review-unknown", &[("group", name.into())]));
        }
        ui.add_space(space::TWO);
        ui.checkbox(&mut entry.abstains, context.text("private-review-abstain"));
        ui.add_space(space::TWO);
        ui.horizontal_wrapped(|ui| {
            if primary_button(ui, &context.text("button-done-lock")).clicked() {
                lock(entry, context);
            }
            if quiet_button(ui, &context.text("private-back-to-order")).clicked() {
                entry.stage = Stage::Order;
            }
        });
    });
}

/// The weights as they were given: points as points, other ways by what they give.
fn weights(ui: &mut Ui, entry: &PrivateEntry, context: &PrivateContext<'_>) {
    let weighing = &entry.weighing;
    if weighing.method == WeighingMethod::Points {
        for (id, points) in &weighing.points {
            let name = context
                .workshop
                .criterion(id)
                .map_or(id.as_str(), |it| it.name.as_str());
            ui.label(context.text_with(
                "private-review-points",
                &[("criterion", name.into()), ("points", (*points).into())],
            ));
        }
        return;
    }
    let Some(weights) = weighing.weights(context.workshop, weighing.method) else {
        return;
    };
    let language = context.texts.language();
    for (criterion, weight) in context.workshop.criteria.iter().zip(weights.as_slice()) {
        let weight = numbers::percent(language, *weight, 0);
        let arguments = [
            ("criterion", Argument::from(criterion.name.as_str())),
            ("weight", weight.into()),
        ];
        ui.label(context.text_with("sureness-weigh-result", &arguments));
    }
}
