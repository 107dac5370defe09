//! Reasons per place: to tick, to accept from the account of how the group came there, or to write; one may
//! serve several groups.

use egui::{Align, RichText, Ui};

use crate::app::shell::lowered_key;
use crate::app::steps::context::StepContext;
use crate::app::steps::form::Heights;
use crate::app::theme::icons;
use crate::app::theme::{Theme, space};
use crate::app::widgets::{disclosure, heading, icon_button, multiline, quiet_button};
use crate::ranking::explain::{Explanation, Step};
use crate::ranking::of_workshop::{class_message, level_message};
use crate::text::Texts;
use crate::text::catalogues::StandardReasons;
use crate::workshop::{Edit, GroupId, Reason, ReasonId, StandardReasonId, Workshop};

/// What is remembered between frames.
#[derive(Default)]
struct ReasonsView {
    /// The group whose reason is being ticked or written: it stays until somebody goes on, so that no
    /// tick and no letter lands in the next group's reason.
    writing: Option<GroupId>,
    /// The chosen group's reason shall come into sight.
    bring: bool,
    heights: Heights<GroupId>,
}

/// Chooses a group and brings its reason into sight, from further down the page.
pub(super) fn bring(context: &mut StepContext<'_>, group: &GroupId) {
    context.view.part::<ReasonsView>().bring = true;
    context.select(group);
}

/// Draws the reasons: the chosen group's in full, the others as a list.
pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    heading(ui, 2, &context.text("propose-reasons"));
    let without = without(context);
    if without.is_empty() {
        ui.label(context.text("propose-reasons-all"));
    } else {
        let count = [("count", without.len().into())];
        ui.label(context.text_with("propose-reasons-left", &count));
    }
    let selected = context.view.selected.clone();
    let writing = &mut context.view.part::<ReasonsView>().writing;
    let there = |group: &GroupId| context.workshop.group(group).is_some();
    if selected.is_some() || !writing.as_ref().is_some_and(there) {
        *writing = None;
    }
    let chosen = selected
        .or_else(|| writing.clone())
        .or_else(|| without.first().cloned());
    match chosen {
        Some(group) => one(ui, context, &group),
        None => {
            let soft = context.theme.colours.ink_soft;
            ui.label(RichText::new(context.text("propose-reasons-choose")).color(soft));
        }
    }
    ui.add_space(space::ONE);
    let title = context.text("propose-reasons-list");
    disclosure(ui, &title, |ui| list(ui, context));
}

fn without(context: &StepContext<'_>) -> Vec<GroupId> {
    context.results.proposal.without_reason.clone()
}

fn one(ui: &mut Ui, context: &mut StepContext<'_>, group: &GroupId) {
    let name = context.workshop.group_name(group).to_owned();
    ui.add_space(space::ONE);
    let title = ui.label(RichText::new(&name).text_style(Theme::strong()));
    if context.view.selected.is_some()
        && std::mem::take(&mut context.view.part::<ReasonsView>().bring)
    {
        title.scroll_to_me(Some(Align::Min));
    }
    let own: Vec<Reason> = context
        .workshop
        .proposal
        .reasons_for(group)
        .cloned()
        .collect();
    let locked = context.workshop.proposal.fixed.is_some();
    ui.add_enabled_ui(!locked, |ui| {
        if own.is_empty() {
            ui.push_id((group.as_str(), 0_usize), |ui| draft(ui, context, group));
        }
        for (index, reason) in own.iter().enumerate() {
            // The first reason keeps the field it was begun in, and with it the keyboard.
            ui.push_id((group.as_str(), index), |ui| {
                edit(ui, context, group, reason);
            });
            ui.add_space(space::ONE);
        }
        let more = without(context).iter().any(|other| other != group);
        let writing = context.view.part::<ReasonsView>().writing.is_some();
        if writing && more && ui.button(context.text("propose-reason-next")).clicked() {
            context.view.part::<ReasonsView>().writing = None;
        }
        if !own.is_empty() && quiet_button(ui, &context.text("propose-reason-another")).clicked() {
            let text = context.text("propose-reason-new");
            context.edit(Edit::SetReason(new(
                context,
                group,
                Vec::new(),
                text,
                false,
            )));
        }
    });
}

/// A group without a reason: tick one, accept the account, or write.
fn draft(ui: &mut Ui, context: &mut StepContext<'_>, group: &GroupId) {
    ticks(ui, context, &[], |context, ticked| {
        context.view.part::<ReasonsView>().writing = Some(group.clone());
        context.edit(Edit::SetReason(new(
            context,
            group,
            ticked,
            String::new(),
            false,
        )));
    });
    if let Some(text) = multiline(ui, &context.text("propose-reason-text"), "", 3)
        && !text.trim().is_empty()
    {
        context.view.part::<ReasonsView>().writing = Some(group.clone());
        context.edit(Edit::SetReason(new(
            context,
            group,
            Vec::new(),
            text,
            false,
        )));
    }
    if asks_for_more_than_the_account(context, group) {
        let soft = context.theme.colours.ink_soft;
        ui.label(RichText::new(context.text("propose-reason-must-be-written")).color(soft));
        return;
    }
    if let Some(explanation) = context.results.explain(group, context.workshop) {
        let account = account_in_words(&explanation, context.workshop, context.texts);
        let offered = context.text_with(
            "propose-reason-offered",
            &[("reason", account.as_str().into())],
        );
        ui.label(RichText::new(offered).color(context.theme.colours.ink_soft));
        if ui.button(context.text("button-accept-reason")).clicked() {
            context.edit(Edit::SetReason(new(
                context,
                group,
                Vec::new(),
                account,
                true,
            )));
        }
    }
}

/// Whether a more severe need stands after a milder one in this place: how the need order was computed
/// then explains another place than the one proposed.
fn asks_for_more_than_the_account(context: &StepContext<'_>, group: &GroupId) -> bool {
    let is = |index: usize| {
        context
            .workshop
            .need_groups
            .get(index)
            .is_some_and(|other| other.id == *group)
    };
    context
        .results
        .to_explain
        .iter()
        .filter(|passed| passed.needs_reason())
        .any(|passed| is(passed.group) || passed.pairs.iter().any(|pair| is(pair.before)))
}

/// The account of how a group came to its place in the need order, as sentences to stand in the record.
fn account_in_words(explanation: &Explanation, workshop: &Workshop, texts: &Texts) -> String {
    let mut sentences = Vec::new();
    for step in &explanation.steps {
        let sentence = match step {
            // The parts and the sums stand in tables of their own.
            Step::Need { .. } | Step::Start(_) | Step::Score { .. } => continue,
            Step::Class(account) => match class_message(account) {
                Some(message) => texts.message(&message),
                None => continue,
            },
            Step::Lowered { factor, steps, .. } => {
                texts.with(lowered_key(*factor), &[("steps", (*steps).into())])
            }
            Step::NoBenefit => texts.get("why-no-benefit"),
            Step::Level(level) => texts.message(&level_message(*level)),
            Step::Place { rank, .. } => texts.with(
                "reason-place",
                &[
                    ("place", (*rank).into()),
                    ("count", workshop.need_groups.len().into()),
                ],
            ),
        };
        sentences.push(sentence);
    }
    sentences.join(" ")
}

fn edit(ui: &mut Ui, context: &mut StepContext<'_>, group: &GroupId, reason: &Reason) {
    let ticked = reason.ticked.clone();
    let kept = reason.clone();
    ticks(ui, context, &ticked, |context, ticked| {
        if ticked.is_empty() && kept.text.trim().is_empty() {
            context.edit(Edit::RemoveReason(kept.id.clone()));
        } else {
            context.edit(Edit::SetReason(Reason {
                ticked,
                ..kept.clone()
            }));
        }
    });
    if let Some(text) = multiline(ui, &context.text("propose-reason-text"), &reason.text, 3) {
        if text.trim().is_empty() && reason.ticked.is_empty() {
            context.edit(Edit::RemoveReason(reason.id.clone()));
        } else {
            context.edit(Edit::SetReason(Reason {
                text,
                accepted: false,
                ..reason.clone()
            }));
        }
    }
    if reason.accepted {
        let key = if asks_for_more_than_the_account(context, group) {
            "propose-reason-must-be-written"
        } else {
            "propose-reason-accepted"
        };
        ui.label(RichText::new(context.text(key)).color(context.theme.colours.ink_soft));
    }
    let title = context.text("button-one-reason-for-several");
    disclosure(ui, &title, |ui| {
        for other in context.workshop.proposal.order.iter().flatten() {
            let mut covered = reason.groups.contains(other);
            let name = context.workshop.group_name(other);
            if ui
                .add_enabled(other != group, egui::Checkbox::new(&mut covered, name))
                .changed()
            {
                let mut groups = reason.groups.clone();
                if covered {
                    groups.push(other.clone());
                } else {
                    groups.retain(|kept| kept != other);
                }
                context.edit(Edit::SetReason(Reason {
                    groups,
                    ..reason.clone()
                }));
            }
        }
    });
    let remove = context.text("propose-reason-remove");
    if icon_button(ui, icons::TRASH, &remove).clicked() {
        context.edit(Edit::RemoveReason(reason.id.clone()));
    }
}

/// The reasons to tick. `changed` gets the new ticks.
fn ticks(
    ui: &mut Ui,
    context: &mut StepContext<'_>,
    ticked: &[StandardReasonId],
    changed: impl FnOnce(&mut StepContext<'_>, Vec<StandardReasonId>),
) {
    let Ok(catalogue) = StandardReasons::load() else {
        return;
    };
    let language = context.texts.language();
    let mut now = ticked.to_vec();
    ui.horizontal_wrapped(|ui| {
        for reason in &catalogue.reasons {
            let id = StandardReasonId::new(reason.id.clone());
            let mut on = now.contains(&id);
            if ui
                .checkbox(&mut on, reason.text.in_language(language))
                .changed()
            {
                if on {
                    now.push(id);
                } else {
                    now.retain(|kept| *kept != id);
                }
            }
        }
    });
    if now != ticked {
        changed(context, now);
    }
}

fn new(
    context: &StepContext<'_>,
    group: &GroupId,
    ticked: Vec<StandardReasonId>,
    text: String,
    accepted: bool,
) -> Reason {
    let taken = context
        .workshop
        .proposal
        .reasons
        .iter()
        .map(|reason| &reason.id);
    let id = ReasonId::from_name(&format!("skal {}", group.as_str()), taken);
    Reason {
        id,
        groups: vec![group.clone()],
        ticked,
        text,
        accepted,
    }
}

/// A reason in one line: ticks, then words.
pub(in crate::app) fn in_words(reason: &Reason, texts: &Texts) -> String {
    let language = texts.language();
    let mut parts: Vec<String> = StandardReasons::load().map_or_else(
        |_| Vec::new(),
        |catalogue| {
            reason
                .ticked
                .iter()
                .filter_map(|id| catalogue.reason(id.as_str()))
                .map(|reason| reason.text.in_language(language).to_owned())
                .collect()
        },
    );
    if !reason.text.trim().is_empty() {
        parts.push(reason.text.trim().to_owned());
    }
    parts.join(" · ")
}

fn list(ui: &mut Ui, context: &mut StepContext<'_>) {
    let order: Vec<GroupId> = context
        .workshop
        .proposal
        .order
        .iter()
        .flatten()
        .cloned()
        .collect();
    let mut view = std::mem::take(&mut context.view.part::<ReasonsView>().heights);
    for group in order {
        view.in_sight(ui, &group, |ui| {
            ui.vertical(|ui| one_in_list(ui, context, &group));
        });
    }
    context.view.part::<ReasonsView>().heights = view;
}

fn one_in_list(ui: &mut Ui, context: &mut StepContext<'_>, group: &GroupId) {
    let name = context.workshop.group_name(group);
    if quiet_button(ui, name).clicked() {
        bring(context, group);
    }
    let words: Vec<String> = context
        .workshop
        .proposal
        .reasons_for(group)
        .map(|reason| in_words(reason, context.texts))
        .collect();
    let said = if words.is_empty() {
        context.text("propose-no-reason")
    } else {
        words.join(" ")
    };
    ui.label(RichText::new(said).color(context.theme.colours.ink_soft));
}

#[cfg(test)]
mod tests;
