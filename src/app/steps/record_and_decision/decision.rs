//! What the board decided, entered beside the proposal.

use egui::{Align, Ui};

use crate::app::steps::context::StepContext;
use crate::app::theme::icons;
use crate::app::widgets::{
    Cell, OrderEvent, OrderList, OrderRow, Table, apply_order_event, choice, date_field,
    focus_choice, heading, icon_button, multiline, quiet_button, text_field,
};
use crate::workshop::{Decision, Edit, GroupId, Outcome};

/// Whether the form is open before anything is entered in it.
#[derive(Default)]
struct Entering {
    open: bool,
    bring: bool,
}

/// What the board decided, beside the proposal. Nothing is entered before an outcome is chosen: the app does not guess
/// what a board decided, or when.
pub(super) fn decision(ui: &mut Ui, context: &mut StepContext<'_>) {
    let title = heading(ui, 2, &context.text("order-decision-title"));
    ui.label(context.text("order-decision-purpose"));
    let there = context.workshop.decision.clone();
    if there.is_none() && !context.view.part::<Entering>().open {
        if ui.button(context.text("button-enter-decision")).clicked() {
            *context.view.part::<Entering>() = Entering {
                open: true,
                bring: true,
            };
            ui.ctx().request_repaint();
        }
        return;
    }
    if std::mem::take(&mut context.view.part::<Entering>().bring) {
        title.scroll_to_me(Some(Align::Min));
        focus_choice(ui, &context.text(OUTCOME));
    }
    let outcome = outcome(ui, context, there.as_ref().map(|it| it.outcome));
    let Some(decision) = there else {
        if let Some(outcome) = outcome {
            let decision = Decision {
                outcome,
                date: None,
                paragraph: String::new(),
                body: context.workshop.question.body.clone(),
                order: order_of(outcome, context),
                motions: Vec::new(),
                reservations: Vec::new(),
                note: String::new(),
            };
            context.edit(Edit::SetDecision(Some(Box::new(decision))));
        } else if quiet_button(ui, &context.text("button-cancel")).clicked() {
            *context.view.part::<Entering>() = Entering::default();
        }
        return;
    };
    let mut changed = decision.clone();
    if let Some(outcome) = outcome {
        changed.outcome = outcome;
        changed.order = order_of(outcome, context);
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
        *context.view.part::<Entering>() = Entering::default();
        context.edit(Edit::SetDecision(None));
    }
}

/// The choice of outcome by its text key.
const OUTCOME: &str = "decision-outcome";

/// What the board decided; the newly chosen one.
fn outcome(ui: &mut Ui, context: &StepContext<'_>, current: Option<Outcome>) -> Option<Outcome> {
    let label = context.text(OUTCOME);
    ui.label(&label);
    let names = Outcome::ALL.map(|outcome| (outcome, context.text(outcome_key(outcome))));
    let options: Vec<(Outcome, &str)> = names
        .iter()
        .map(|(it, text)| (*it, text.as_str()))
        .collect();
    choice(ui, &label, &options, current)
}

/// The order a decision begins with: the proposal's, where the board changed it.
fn order_of(outcome: Outcome, context: &StepContext<'_>) -> Option<Vec<Vec<GroupId>>> {
    (outcome == Outcome::Changed).then(|| context.workshop.proposal.order.clone())
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
