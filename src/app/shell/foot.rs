//! The foot: the way back, where the round stands, and the one way on.

use egui::{Align, Layout, RichText, Ui};

use super::super::widgets::{Tone, primary_button, quiet_button, status};
use crate::app::application::state::State;
use crate::app::commands::Dialog;
use crate::app::commands::{Command, Sent};
use crate::app::commands::{Purpose, Status};
use crate::results::{self, StepFacts, StepState};
use crate::text::Texts;
use crate::workshop::Edit;

/// Lines shown under what was said: the rest come to light as these are mended.
const MOST_DETAILS: usize = 4;

/// What was last said, with what more is to know under it.
pub fn said_last(ui: &mut Ui, said: &Status, texts: &Texts) {
    status(ui, said.tone, &texts.message(&said.message));
    for detail in said.details.iter().take(MOST_DETAILS) {
        ui.label(texts.message(detail));
    }
}

/// Draws the foot. Returns a dialog to open, if one was asked for.
pub fn show(ui: &mut Ui, state: &State, sent: &mut Vec<Sent>) -> Option<Dialog> {
    let document = state.document.as_ref()?;
    let workshop = document.workshop();
    let texts = &state.texts;
    let step = state.step();
    let facts = StepFacts {
        workshop,
        results: &state.results,
    };
    let (before, after) = results::neighbours(step, workshop);
    let name = |step: crate::workshop::Step| texts.get(&format!("step-{}-title", step.name()));
    let mut dialog = None;
    if let Some(said) = &state.status {
        said_last(ui, said, texts);
    }
    let stands = facts.state(step);
    if let Some(missing) = facts.still_missing(step) {
        let soft = state.theme.colours.ink_soft;
        ui.label(RichText::new(texts.message(&missing)).color(soft));
    }
    if let Some(passed_over) = facts.passed_over(step) {
        ui.label(texts.message(&passed_over));
    }
    if let Some(changed) = facts.look_again(step) {
        status(ui, Tone::Attention, &texts.message(&changed));
    }
    ui.horizontal(|ui| {
        if let Some(before) = before {
            let label = texts.with("button-back-to", &[("step", name(before).into())]);
            if ui.button(label).clicked() {
                sent.push(Sent::Command(Command::Go(before)));
            }
        }
        if state.purpose == Purpose::Answer {
            // Who answers an invitation knows nothing of the others, and wants back to the answer.
            if ui.button(texts.get("invitation-back")).clicked() {
                sent.push(Sent::Command(Command::BackToInvitation));
            }
        } else if let Some(round) = workshop.open_round() {
            let answered = round.answers.len();
            let expected = workshop.awaited_participants().count();
            let arguments = [("answered", answered.into()), ("expected", expected.into())];
            ui.label(texts.with("shell-answered", &arguments));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(after) = after {
                let label = texts.with("button-continue-to", &[("step", name(after).into())]);
                if primary_button(ui, &label).clicked() {
                    sent.push(Sent::Command(Command::Go(after)));
                }
            }
            match stands {
                StepState::PassedOver => {
                    if quiet_button(ui, &texts.get("button-take-step-up-again")).clicked() {
                        let edit = Edit::MarkStep { step, mark: None };
                        sent.push(Sent::Edit(Box::new(edit)));
                    }
                }
                StepState::LookAgain => {
                    // What the step itself asks to be looked at is answered in the step.
                    let changed = state.results.look_again.contains_key(&step);
                    if changed && ui.button(texts.get("look-again-done")).clicked() {
                        sent.push(Sent::Edit(Box::new(Edit::LookOver(step))));
                    }
                }
                StepState::NotStarted | StepState::InProgress => {
                    if quiet_button(ui, &texts.get("button-pass-over")).clicked() {
                        dialog = Some(Dialog::PassOver {
                            step,
                            reason: String::new(),
                        });
                    }
                }
                StepState::Done | StepState::NotUsed => {}
            }
        });
    });
    dialog
}
