//! Everything once more before it is locked.

use egui::{RichText, Ui};

use super::cover::head;
use super::{PrivateContext, PrivateEntry, Stage, choosing, lock, page};
use crate::app::theme::space;
use crate::app::widgets::{OrderList, Tone, heading, primary_button, quiet_button, status};
use crate::text::{Argument, numbers};
use crate::workshop::{GroupId, WeighingMethod};

pub(super) fn show(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    page::body(ui, "review", |ui| {
        head(
            ui,
            entry,
            context,
            "private-review-title",
            "private-review-purpose",
        );
        ui.checkbox(&mut entry.abstains, context.text("private-review-abstain"));
        if entry.abstains {
            let soft = context.theme.colours.ink_soft;
            ui.label(RichText::new(context.text("ways-abstain-note")).color(soft));
            return;
        }
        ui.add_space(space::ONE);
        choosing::revealed(ui, entry, context);
        heading(ui, 2, &context.text("private-review-order"));
        order(ui, entry, context);
        ui.add_space(space::TWO);
        heading(ui, 2, &context.text("private-review-weights"));
        if entry.weights_saved {
            weights(ui, entry, context);
        } else {
            ui.label(context.text("private-review-no-weights"));
        }
    });
    page::foot(ui, |ui| {
        let nothing = !entry.abstains && entry.ranking.order.is_empty() && !entry.weights_saved;
        if nothing {
            status(ui, Tone::Information, &context.text("ways-nothing-to-lock"));
        }
        ui.horizontal_wrapped(|ui| {
            let label = context.text("button-done-lock");
            let pressed = ui
                .add_enabled_ui(!nothing, |ui| primary_button(ui, &label).clicked())
                .inner;
            if pressed {
                lock(entry, context);
                return;
            }
            if quiet_button(ui, &context.text("private-back-to-order")).clicked() {
                entry.abstains = false;
                entry.stage = entry.ranking_stage();
            }
            if quiet_button(ui, &context.text("private-back-to-weights")).clicked() {
                entry.abstains = false;
                entry.stage = Stage::Weigh;
            }
        });
    });
}

fn order(ui: &mut Ui, entry: &PrivateEntry, context: &PrivateContext<'_>) {
    if entry.ranking.order.is_empty() {
        ui.label(context.text("ways-no-order-yet"));
    }
    let label = context.text("private-order-label");
    let row = |group: &GroupId| {
        let mut row = entry.row(context, group);
        let mut points = entry.ranking.points.iter();
        let points = points.find(|(other, _)| other == group);
        if let Some((_, Some(points))) = points.filter(|_| entry.ranking.by_points) {
            let said = context.text_with("ways-review-points", &[("points", (*points).into())]);
            row.name = format!("{}, {said}", row.name);
        }
        row
    };
    OrderList::new(&label, &entry.ranking.order)
        .locked(true)
        .show(ui, context.texts, row);
    for (key, groups) in [
        ("private-review-unknown", &entry.ranking.unknown),
        ("ways-review-unplaced", &entry.ranking.unplaced),
    ] {
        if !groups.is_empty() {
            let names: Vec<String> = groups.iter().map(|it| entry.name(context, it)).collect();
            let names = context.texts.list(&names);
            ui.label(context.text_with(key, &[("group", names.into())]));
        }
    }
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
