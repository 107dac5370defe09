//! *Lägg förslag*: the board's order with a reason per place, what has to be explained, the dignity gate where
//! reasons are read, differing opinions, and fixing the proposal.

mod gate;
mod reasons;
mod sureness;

pub(in crate::app) use reasons::in_words as reason_in_words;

use egui::{RichText, Ui};

use super::StepView;
use super::form::Heights;
use crate::app::commands::{Command, Sent};
use crate::app::commands::{Dialog, Then};
use crate::app::steps::context::StepContext;
use crate::app::theme::icons;
use crate::app::theme::space;
use crate::app::widgets::{
    OrderEvent, OrderList, OrderRow, Tone, apply_order_event, disclosure, empty_state, heading,
    icon_button, multiline, notice, primary_button, status, text_field,
};
use crate::ranking::audit::PassedOver;
use crate::ranking::of_workshop::settled_messages;
use crate::ranking::rules::Factor;
use crate::text::{Argument, Message, dates};
use crate::workshop::{DifferingOpinion, Edit, GroupId, ProposalStart, Step};

use crate::app::steps::step_charts::class_number;

pub(super) const VIEW: StepView = StepView {
    step: Step::Propose,
    show,
};

/// What is remembered between frames.
#[derive(Default)]
struct ToExplainView {
    heights: Heights<usize>,
}

fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    let workshop = context.workshop;
    if workshop.need_groups.is_empty() {
        let (title, text) = (
            context.text("propose-empty-title"),
            context.text("missing-groups"),
        );
        empty_state(ui, &title, &text, None);
        return;
    }
    if workshop.proposal.start.is_none() {
        start(ui, context);
        return;
    }
    fixed(ui, context);
    order(ui, context);
    ui.label(RichText::new(context.text("note-later-place")).color(context.theme.colours.ink_soft));
    ui.add_space(space::TWO);
    reasons::show(ui, context);
    ui.add_space(space::TWO);
    to_explain(ui, context);
    ui.add_space(space::TWO);
    gate::show(ui, context);
    ui.add_space(space::TWO);
    opinions(ui, context);
    ui.add_space(space::TWO);
    fix(ui, context);
    ui.add_space(space::THREE);
    // Last, because it grows when its samples are ready: nothing a person is about to press may move.
    sureness::show(ui, context);
}

/// Where the proposal starts: the members' order, or the need order.
fn start(ui: &mut Ui, context: &mut StepContext<'_>) {
    ui.label(context.text("propose-start-note"));
    ui.add_space(space::ONE);
    ui.horizontal_wrapped(|ui| {
        let aggregation = context.workshop.method.aggregation;
        if let Some(order) = context.results.members_ids()
            && primary_button(ui, &context.text("proposal-start-members")).clicked()
        {
            context.edit(Edit::StartProposal {
                start: ProposalStart::Members(aggregation),
                order,
            });
        }
        if let Some(order) = context
            .results
            .need
            .as_ref()
            .map(crate::results::NeedOrder::ids)
            && ui.button(context.text("proposal-start-need")).clicked()
        {
            context.edit(Edit::StartProposal {
                start: ProposalStart::Need,
                order,
            });
        }
    });
}

fn fixed(ui: &mut Ui, context: &mut StepContext<'_>) {
    let Some(at) = context.workshop.proposal.fixed else {
        return;
    };
    let when = dates::day_and_time(context.texts, at, context.offset);
    notice(
        ui,
        Tone::Done,
        &context.text_with("propose-fixed", &[("time", when.into())]),
    );
    if ui.button(context.text("button-reopen-proposal")).clicked() {
        context.command(Command::Ask(Box::new(Dialog::Reopen {
            because: String::new(),
        })));
    }
    ui.add_space(space::ONE);
}

fn order(ui: &mut Ui, context: &mut StepContext<'_>) {
    heading(ui, 2, &context.text("order-proposal-title"));
    let locked = context.workshop.proposal.fixed.is_some();
    let selected = context.view.selected.clone();
    let label = context.text("order-proposal-title");
    let row = |id: &GroupId| OrderRow {
        name: context.workshop.group_name(id).to_owned(),
        class: context
            .results
            .need
            .as_ref()
            .and_then(|need| need.standing(id))
            .and_then(|standing| standing.class)
            .map(|class| (class_number(class), context.texts.get(class.key()))),
    };
    let event = OrderList::new(&label, &context.workshop.proposal.order)
        .selected(selected.as_ref())
        .locked(locked)
        .show(ui, context.texts, row);
    let Some(event) = event else { return };
    context.select(&event.item().clone());
    if !matches!(event, OrderEvent::Select(_)) && !locked {
        let mut order = context.workshop.proposal.order.clone();
        if apply_order_event(&mut order, &event) {
            context.edit(Edit::SetProposalOrder(order));
        }
    }
}

/// *Att förklara*: one list, per passed-over group; one reason covers all its pairs.
fn to_explain(ui: &mut Ui, context: &mut StepContext<'_>) {
    let results = context.results;
    let found = &results.to_explain;
    let settled = &results.settled_otherwise;
    if found.is_empty() && settled.is_empty() {
        heading(ui, 2, &context.text("audit-title"));
        ui.label(context.text("audit-nothing"));
        weak_voices(ui, context);
        return;
    }
    let count = found.len() + settled.len();
    heading(
        ui,
        2,
        &context.text_with("audit-title-count", &[("count", count.into())]),
    );
    for item in settled {
        let said: Vec<String> = settled_messages(context.workshop, item)
            .iter()
            .map(|message| context.texts.message(message))
            .collect();
        notice(ui, Tone::Information, &said.join(" "));
    }
    let mut view = std::mem::take(context.view.part::<ToExplainView>());
    for (index, passed) in found.iter().enumerate() {
        view.heights.in_sight(ui, &index, |ui| {
            ui.vertical(|ui| one_to_explain(ui, context, passed));
        });
    }
    *context.view.part::<ToExplainView>() = view;
    weak_voices(ui, context);
}

/// One passed-over group.
fn one_to_explain(ui: &mut Ui, context: &mut StepContext<'_>, passed: &PassedOver) {
    let workshop = context.workshop;
    let Some(group) = workshop.need_groups.get(passed.group) else {
        return;
    };
    let name = |index: usize| {
        workshop
            .need_groups
            .get(index)
            .map_or_else(String::new, |group| group.name.clone())
    };
    let others: Vec<String> = passed.pairs.iter().map(|pair| name(pair.before)).collect();
    if !passed.needs_reason() {
        let arguments = [
            ("first", Argument::from(group.name.as_str())),
            ("second", context.texts.list(&others).into()),
        ];
        ui.label(context.text_with("audit-borderline", &arguments));
        return;
    }
    let explained = workshop
        .proposal
        .reasons_for(&group.id)
        .any(crate::workshop::Reason::explains_a_departure);
    let arguments = [
        ("group", Argument::from(group.name.as_str())),
        ("others", context.texts.list(&others).into()),
    ];
    let tone = if explained {
        Tone::Done
    } else {
        Tone::Attention
    };
    let factors = passed.causes().into_iter().map(cause_key);
    let choice = passed.by_choice().then_some("audit-cause-choice");
    let causes: Vec<String> = factors.chain(choice).map(|key| context.text(key)).collect();
    let cause = context.texts.list(&causes);
    let said = format!(
        "{} {}",
        context.text_with("audit-finding", &arguments),
        context.text_with("audit-cause", &[("cause", cause.into())])
    );
    notice(ui, tone, &said);
    if passed.cost_alone() {
        notice(ui, Tone::Attention, &context.text("audit-cost-alone"));
    }
    if explained {
        ui.label(context.text("audit-explained"));
    } else {
        share_reason(ui, context, &group.id);
        let label = context.text_with(
            "audit-give-reason",
            &[("group", group.name.as_str().into())],
        );
        if ui.button(label).clicked() {
            reasons::bring(context, &group.id);
        }
    }
    ui.add_space(space::ONE);
}

/// A reason that is already written may serve one group more.
fn share_reason(ui: &mut Ui, context: &mut StepContext<'_>, group: &GroupId) {
    let workshop = context.workshop;
    let Some(reason) = workshop.proposal.reasons.last() else {
        return;
    };
    if workshop.proposal.fixed.is_some() || reason.groups.contains(group) {
        return;
    }
    let words = reasons::in_words(reason, context.texts);
    if words.is_empty() || !reason.explains_a_departure() {
        return;
    }
    let label = context.text_with("audit-same-reason", &[("reason", words.into())]);
    if ui.button(label).clicked() {
        let mut reason = reason.clone();
        reason.groups.push(group.clone());
        context.edit(Edit::SetReason(reason));
    }
}

/// Groups with a weak voice that stand later than in the need order.
fn weak_voices(ui: &mut Ui, context: &StepContext<'_>) {
    for group in &context.results.proposal.weak_voices_later {
        let arguments = [("group", context.workshop.group_name(group).into())];
        notice(
            ui,
            Tone::Information,
            &context.text_with("audit-weak-voice", &arguments),
        );
    }
}

fn cause_key(factor: Factor) -> &'static str {
    match factor {
        Factor::Benefit => "audit-cause-benefit",
        Factor::Cost => "audit-cause-cost",
        Factor::Evidence => "audit-cause-evidence",
    }
}

fn opinions(ui: &mut Ui, context: &mut StepContext<'_>) {
    heading(ui, 2, &context.text("propose-opinions"));
    ui.label(
        RichText::new(context.text("propose-opinions-note")).color(context.theme.colours.ink_soft),
    );
    let locked = context.workshop.proposal.fixed.is_some();
    let mut opinions = context.workshop.proposal.differing_opinions.clone();
    let before = opinions.clone();
    let mut removed = None;
    ui.add_enabled_ui(!locked, |ui| {
        for (index, opinion) in opinions.iter_mut().enumerate() {
            ui.push_id(("opinion", index), |ui| {
                if one_opinion(ui, context, index + 1, opinion) {
                    removed = Some(index);
                }
            });
            ui.add_space(space::ONE);
        }
        if ui.button(context.text("propose-opinion-add")).clicked() {
            opinions.push(DifferingOpinion {
                text: String::new(),
                by: String::new(),
                groups: Vec::new(),
            });
        }
    });
    if let Some(index) = removed {
        opinions.remove(index);
    }
    if opinions != before {
        context.edit(Edit::SetDifferingOpinions(opinions));
    }
}

/// One differing opinion. Returns whether it shall be removed.
fn one_opinion(
    ui: &mut Ui,
    context: &StepContext<'_>,
    number: usize,
    opinion: &mut DifferingOpinion,
) -> bool {
    let label = context.text_with("propose-opinion", &[("number", number.into())]);
    if let Some(text) = multiline(ui, &label, &opinion.text, 2) {
        opinion.text = text;
    }
    if let Some(by) = text_field(ui, &context.text("propose-opinion-by"), &opinion.by) {
        opinion.by = by;
    }
    let title = context.text_with(
        "propose-opinion-groups",
        &[("count", opinion.groups.len().into())],
    );
    disclosure(ui, &title, |ui| {
        for group in context.workshop.proposal.order.iter().flatten() {
            let mut about = opinion.groups.contains(group);
            let name = context.workshop.group_name(group);
            if ui.checkbox(&mut about, name).changed() {
                if about {
                    opinion.groups.push(group.clone());
                } else {
                    opinion.groups.retain(|kept| kept != group);
                }
            }
        }
    });
    let remove = context.text_with("propose-opinion-remove", &[("number", number.into())]);
    icon_button(ui, icons::TRASH, &remove).clicked()
}

/// Fixes the proposal. What is still missing does not stop the board, but it is said first, and the record says it too.
fn fix(ui: &mut Ui, context: &mut StepContext<'_>) {
    let workshop = context.workshop;
    if let Some(at) = workshop.proposal.fixed {
        // Where the button was, so that whoever pressed it sees that it is done.
        let when = dates::day_and_time(context.texts, at, context.offset);
        let said = context.text_with("propose-fixed", &[("time", when.into())]);
        status(ui, Tone::Done, &said);
        return;
    }
    let ready = workshop.proposal.gate.holds()
        && workshop.open_round().is_none()
        && context.results.proposal.unanswered_words == 0;
    let label = context.text("button-fix-proposal");
    let pressed = ui
        .add_enabled_ui(ready, |ui| primary_button(ui, &label).clicked())
        .inner;
    if pressed {
        let edit = Edit::FixProposal;
        let missing = context.facts().unsettled();
        if missing.is_empty() {
            context.edit(edit);
        } else {
            let list: Vec<Argument> = missing.into_iter().map(Argument::from).collect();
            context.command(Command::Ask(Box::new(Dialog::Confirm {
                title: Message::new("propose-fix-title"),
                explanation: Message::new("propose-fix-missing").with("list", list),
                yes: Message::new("button-fix-proposal"),
                then: Then::Send(Box::new(Sent::Edit(Box::new(edit)))),
            })));
        }
    }
    let key = if ready {
        "propose-fix-ends-undo"
    } else {
        "propose-fix-waits"
    };
    ui.label(RichText::new(context.text(key)).color(context.theme.colours.ink_soft));
}
