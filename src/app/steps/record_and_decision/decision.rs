//! What the board decided, entered beside the proposal.

use egui::Ui;

use crate::app::context::StepContext;
use crate::app::icons;
use crate::app::widgets::{
    Cell, OrderEvent, OrderList, OrderRow, Table, apply_order_event, choice, date_field, heading,
    icon_button, multiline, text_field,
};
use crate::workshop::{Decision, Edit, GroupId, Outcome};

/// What the board decided, beside the proposal.
pub(super) fn decision(ui: &mut Ui, context: &mut StepContext<'_>) {
    heading(ui, 2, &context.text("order-decision-title"));
    ui.label(context.text("order-decision-purpose"));
    let Some(decision) = context.workshop.decision.clone() else {
        if ui.button(context.text("button-enter-decision")).clicked() {
            let decision = Decision {
                outcome: Outcome::AsProposed,
                date: context.workshop.question.decision_date,
                paragraph: String::new(),
                body: context.workshop.question.body.clone(),
                order: None,
                motions: Vec::new(),
                reservations: Vec::new(),
                note: String::new(),
            };
            context.edit(Edit::SetDecision(Some(Box::new(decision))));
        }
        return;
    };
    let mut changed = decision.clone();
    let label = context.text("decision-outcome");
    let names = Outcome::ALL.map(|outcome| (outcome, context.text(outcome_key(outcome))));
    let options: Vec<(Outcome, &str)> = names
        .iter()
        .map(|(it, text)| (*it, text.as_str()))
        .collect();
    if let Some(outcome) = choice(ui, &label, &options, Some(changed.outcome)) {
        changed.outcome = outcome;
        changed.order =
            (outcome == Outcome::Changed).then(|| context.workshop.proposal.order.clone());
    }
    if let Some(date) = date_field(ui, context.texts, &context.text("field-date"), changed.date) {
        changed.date = date;
    }
    for (key, value) in [
        ("decision-paragraph", &mut changed.paragraph),
        ("decision-body", &mut changed.body),
    ] {
        if let Some(text) = text_field(ui, &context.text(key), value) {
            *value = text;
        }
    }
    lines(ui, context, "decision-motions", &mut changed.motions);
    lines(
        ui,
        context,
        "decision-reservations",
        &mut changed.reservations,
    );
    if let Some(text) = multiline(ui, &context.text("field-note"), &changed.note, 2) {
        changed.note = text;
    }
    decided_order(ui, context, &mut changed);
    if changed != decision {
        context.edit(Edit::SetDecision(Some(Box::new(changed))));
    }
    if icon_button(ui, icons::TRASH, &context.text("decision-remove")).clicked() {
        context.edit(Edit::SetDecision(None));
    }
}

/// A list as lines of text.
fn lines(ui: &mut Ui, context: &StepContext<'_>, key: &str, list: &mut Vec<String>) {
    if let Some(text) = multiline(ui, &context.text(key), &list.join("\n"), 2) {
        *list = text.lines().map(str::to_owned).collect();
    }
}

fn decided_order(ui: &mut Ui, context: &mut StepContext<'_>, changed: &mut Decision) {
    let Some(order) = &mut changed.order else {
        return;
    };
    let label = context.text("order-decision-title");
    heading(ui, 3, &label);
    let row = |id: &GroupId| OrderRow {
        name: context.workshop.group_name(id).to_owned(),
        class: None,
    };
    let event = OrderList::new(&label, order)
        .selected(context.view.selected.as_ref())
        .show(ui, context.texts, row);
    if let Some(event) = event {
        let item = event.item().clone();
        if !matches!(event, OrderEvent::Select(_)) {
            apply_order_event(order, &event);
        }
        context.select(&item);
    }
    beside_the_proposal(ui, context, order);
}

/// Groups that the board decided another place for, with both places. Neither corrects the other.
fn beside_the_proposal(ui: &mut Ui, context: &StepContext<'_>, decided: &[Vec<GroupId>]) {
    let proposed = places(&context.workshop.proposal.order);
    let rows: Vec<Vec<Cell>> = places(decided)
        .into_iter()
        .filter_map(|(group, place)| {
            let before = proposed
                .iter()
                .find(|(other, _)| *other == group)
                .map(|(_, place)| *place)?;
            (before != place).then(|| {
                vec![
                    Cell::Text(context.workshop.group_name(group).to_owned()),
                    Cell::Number(before.to_string()),
                    Cell::Number(place.to_string()),
                ]
            })
        })
        .collect();
    if rows.is_empty() {
        ui.label(context.text("decision-same-order"));
        return;
    }
    let table = Table {
        caption: context.text("decision-beside"),
        headers: [
            "chart-group",
            "decision-proposed-place",
            "decision-decided-place",
        ]
        .iter()
        .map(|key| context.text(key))
        .collect(),
        rows,
    };
    heading(ui, 3, &table.caption);
    table.show(ui, "decided");
}

/// Every group with its place.
fn places(order: &[Vec<GroupId>]) -> Vec<(&GroupId, usize)> {
    let mut place = 1;
    let mut found = Vec::new();
    for tier in order {
        found.extend(tier.iter().map(|group| (group, place)));
        place += tier.len();
    }
    found
}

/// The text key of an outcome.
pub(in crate::app) fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::AsProposed => "outcome-as-proposed",
        Outcome::Changed => "outcome-changed",
        Outcome::Tabled => "outcome-tabled",
        Outcome::ReferredBack => "outcome-referred-back",
        Outcome::Rejected => "outcome-rejected",
    }
}
