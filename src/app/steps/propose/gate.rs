//! The dignity gate: the reasons are read against what may never count, and two questions are answered.

use egui::Ui;

use crate::app::steps::context::StepContext;
use crate::app::theme::space;
use crate::app::widgets::{Tone, choice, heading, notice};
use crate::text::catalogues::Platform;
use crate::workshop::{DignityGate, Edit};

/// Draws the gate.
pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    heading(ui, 2, &context.text("dignity-gate-title"));
    ui.label(context.text("dignity-gate-purpose"));
    let locked = context.workshop.proposal.fixed.is_some();
    let mut gate = context.workshop.proposal.gate.clone();
    let before = gate.clone();
    ui.add_enabled_ui(!locked, |ui| {
        words(ui, context, &mut gate);
        ui.add_space(space::ONE);
        question(
            ui,
            context,
            "dignity-after-anything-forbidden",
            &mut gate.forbidden_among_reasons,
        );
        question(
            ui,
            context,
            "dignity-after-holds-for-others",
            &mut gate.holds_for_others,
        );
    });
    if gate.holds() {
        notice(ui, Tone::Done, &context.text("dignity-gate-holds"));
    } else if gate.forbidden_among_reasons == Some(true) || gate.holds_for_others == Some(false) {
        notice(
            ui,
            Tone::Attention,
            &context.text("dignity-gate-does-not-hold"),
        );
    }
    if gate != before {
        context.edit(Edit::SetDignityGate(gate));
    }
}

fn question(ui: &mut Ui, context: &StepContext<'_>, key: &str, answer: &mut Option<bool>) {
    let label = context.text(key);
    ui.label(&label);
    let (yes, no) = (context.text("yes"), context.text("no"));
    if let Some(given) = choice(
        ui,
        &label,
        &[(true, yes.as_str()), (false, no.as_str())],
        *answer,
    ) {
        *answer = Some(given);
    }
}

/// Words in reasons that may point to a forbidden ground: asked about, never refused.
fn words(ui: &mut Ui, context: &mut StepContext<'_>, gate: &mut DignityGate) {
    let results = context.results;
    let mut any = false;
    for found in &results.ground_words {
        let review = found.review();
        if gate.words.contains(&review) {
            continue;
        }
        any = true;
        let reason = context
            .workshop
            .proposal
            .reasons
            .iter()
            .find(|reason| reason.id == found.reason);
        let group = reason.and_then(|reason| reason.groups.first());
        let name = group.map_or("", |group| context.workshop.group_name(group));
        let arguments = [("group", name.into()), ("word", found.word.as_str().into())];
        notice(
            ui,
            Tone::Attention,
            &context.text_with("dignity-word-found", &arguments),
        );
        if let Some(ground) = ground_in_words(&found.ground, context) {
            ui.label(context.text_with("dignity-word-ground", &[("ground", ground.into())]));
        }
        ui.push_id((found.reason.as_str(), &found.word), |ui| {
            ui.horizontal_wrapped(|ui| {
                if ui.button(context.text("dignity-word-describes")).clicked() {
                    gate.words.push(review.clone());
                }
                if ui.button(context.text("button-rewrite")).clicked()
                    && let Some(group) = group
                {
                    super::reasons::bring(context, &group.clone());
                }
            });
        });
    }
    if !any {
        ui.label(context.text("dignity-word-none"));
    }
}

fn ground_in_words(ground: &str, context: &StepContext<'_>) -> Option<String> {
    let platform = Platform::load().ok()?;
    let ground = platform.forbidden_ground(ground)?;
    Some(ground.name.in_language(context.texts.language()).to_owned())
}
