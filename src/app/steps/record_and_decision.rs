//! *Underlag och beslut*: look the record through, produce it, and later enter what the board decided.

use std::sync::Arc;

use egui::{RichText, Ui};

use super::{RecordMade, StepFacts, StepState, StepView, process};
use crate::app::command::{Command, RecordOptions, Sent};
use crate::app::context::StepContext;
use crate::app::dialog::{Dialog, Then};
use crate::app::icons;
use crate::app::theme::space;
use crate::app::widgets::{
    Cell, OrderEvent, OrderList, OrderRow, Table, Tone, apply_order_event, choice, date_field,
    disclosure, heading, icon_button, multiline, notice, primary_button, quiet_button, text_field,
};
use crate::ranking::of_workshop::sums_of;
use crate::record::{ProcessPoint, PublicationFinding, review};
use crate::text::{Explain, Language, Message};
use crate::workshop::{Decision, Edit, Finding, Gravity, GroupId, Outcome, Step, validate};

pub(super) const VIEW: StepView = StepView {
    step: Step::RecordAndDecision,
    state,
    missing,
    show,
};

/// What is chosen and not sent.
#[derive(Default)]
struct Choices {
    language: Option<Language>,
    for_web: bool,
}

fn state(facts: &StepFacts<'_>) -> StepState {
    let workshop = facts.workshop;
    if workshop.decision.is_some() {
        StepState::Done
    } else if workshop.proposal.fixed.is_some() {
        StepState::InProgress
    } else {
        StepState::NotStarted
    }
}

fn missing(facts: &StepFacts<'_>) -> Vec<Message> {
    let mut missing = Vec::new();
    if facts.workshop.proposal.fixed.is_none() {
        missing.push(Message::new("missing-fixed-proposal"));
    } else if facts.workshop.decision.is_none() {
        missing.push(Message::new("missing-decision"));
    }
    missing
}

fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    ui.label(
        RichText::new(context.text("note-on-the-record"))
            .text_style(crate::app::theme::Theme::strong()),
    );
    if context.workshop.proposal.fixed.is_none() {
        notice(
            ui,
            Tone::Information,
            &context.text("record-step-not-fixed"),
        );
    }
    findings(ui, context);
    let points = checked(context);
    process::show(ui, context, &points.points);
    produce(ui, context);
    ui.add_space(space::THREE);
    decision(ui, context);
    ui.add_space(space::THREE);
    remove_answers(ui, context);
}

/// What the whole workshop is searched for, kept until something changes.
#[derive(Default)]
struct Checks {
    made_at: Option<(Option<u64>, u64)>,
    checked: Arc<Checked>,
}

#[derive(Default)]
struct Checked {
    findings: Vec<Finding>,
    to_check: Vec<PublicationFinding>,
    points: Vec<ProcessPoint>,
}

fn checked(context: &mut StepContext<'_>) -> Arc<Checked> {
    let (workshop, results) = (context.workshop, context.results);
    let stamp = results.stamp();
    let checks = context.view.part::<Checks>();
    // Results made once and for all have no revision; what rests on them is made anew.
    if stamp.0.is_none() || checks.made_at != Some(stamp) {
        checks.made_at = Some(stamp);
        checks.checked = Arc::new(Checked {
            findings: validate(workshop)
                .into_iter()
                .filter(|finding| finding.gravity != Gravity::Note)
                .collect(),
            to_check: review(workshop),
            points: process::points(workshop, results),
        });
    }
    Arc::clone(&checks.checked)
}

/// What is missing in the workshop, and what to look at before publishing.
fn findings(ui: &mut Ui, context: &mut StepContext<'_>) {
    let checked = checked(context);
    let found = &checked.findings;
    if !found.is_empty() {
        let title = context.text_with("record-step-findings", &[("count", found.len().into())]);
        disclosure(ui, &title, |ui| {
            for finding in found {
                let step = context.text(&format!("step-{}-title", finding.step.name()));
                ui.horizontal_wrapped(|ui| {
                    ui.label(context.texts.message(&finding.message()));
                    if quiet_button(ui, &step).clicked() {
                        context.command(Command::Go(finding.step));
                    }
                });
            }
        });
    }
    let to_check = &checked.to_check;
    let title = context.text_with("record-step-review", &[("count", to_check.len().into())]);
    disclosure(ui, &title, |ui| {
        ui.label(context.text("record-step-review-note"));
        for finding in to_check {
            ui.label(context.texts.message(&finding.message()));
        }
    });
    ui.add_space(space::TWO);
}

fn produce(ui: &mut Ui, context: &mut StepContext<'_>) {
    heading(ui, 2, &context.text("record-step-produce"));
    let interface = context.texts.language();
    let (language, for_web) = {
        let choices = context.view.part::<Choices>();
        (choices.language.unwrap_or(interface), choices.for_web)
    };
    let label = context.text("record-step-language");
    ui.label(&label);
    let options = [
        (Language::Swedish, context.text("language-sv")),
        (Language::English, context.text("language-en")),
    ];
    let options: Vec<(Language, &str)> = options
        .iter()
        .map(|(it, text)| (*it, text.as_str()))
        .collect();
    if let Some(language) = choice(ui, &label, &options, Some(language)) {
        context.view.part::<Choices>().language = Some(language);
    }
    let label = context.text("record-step-audience");
    ui.label(&label);
    let (matter, web) = (
        context.text("record-step-for-matter"),
        context.text("record-step-for-web"),
    );
    if let Some(web) = choice(
        ui,
        &label,
        &[(false, matter.as_str()), (true, web.as_str())],
        Some(for_web),
    ) {
        context.view.part::<Choices>().for_web = web;
    }
    ui.add_space(space::ONE);
    if primary_button(ui, &context.text("button-create-record")).clicked() {
        context.command(Command::CreateRecord(RecordOptions { language, for_web }));
    }
    ui.label(
        RichText::new(context.text("record-step-formats")).color(context.theme.colours.ink_soft),
    );
    if let Some(folder) = context.view.part::<RecordMade>().folder.clone() {
        let shown = folder.display().to_string();
        ui.label(context.text_with("record-made", &[("folder", shown.into())]));
        if ui.button(context.text("button-open-folder")).clicked() {
            context.command(Command::Show(folder));
        }
    }
}

/// What the board decided, beside the proposal.
fn decision(ui: &mut Ui, context: &mut StepContext<'_>) {
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

/// *Ta bort enskilda svar*: sums stay, so that the order can be recomputed.
fn remove_answers(ui: &mut Ui, context: &mut StepContext<'_>) {
    let workshop = context.workshop;
    let there = workshop
        .rounds
        .iter()
        .any(|round| !round.ballots.is_empty());
    if !there || workshop.proposal.fixed.is_none() || workshop.open_round().is_some() {
        return;
    }
    heading(ui, 2, &context.text("record-step-answers"));
    ui.label(context.text("note-removing"));
    ui.label(context.text("note-whom-to-ask"));
    if ui
        .button(context.text("button-remove-individual-answers"))
        .clicked()
    {
        let sums = workshop
            .rounds
            .iter()
            .filter(|round| !round.ballots.is_empty())
            .map(|round| sums_of(workshop, round))
            .collect();
        let edit = Edit::RemoveIndividualAnswers {
            at: context.now,
            sums,
        };
        context.command(Command::Ask(Dialog::Confirm {
            title: Message::new("record-step-remove-title"),
            explanation: Message::new("note-removing"),
            yes: Message::new("record-step-remove-yes"),
            then: Then::Send(Box::new(Sent::Edit(Box::new(edit)))),
        }));
    }
}
