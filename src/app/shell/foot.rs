//! The foot: the way back, where the round stands, and the one way on.

use egui::{Align, Layout, RichText, Ui};

use super::super::widgets::{Tone, primary_button, quiet_button, status};
use crate::app::application::state::State;
use crate::app::commands::Dialog;
use crate::app::commands::{Command, Sent};
use crate::app::commands::{Purpose, Status};
use crate::results::{self, StepFacts, StepState};
use crate::text::{Argument, Texts};
use crate::workshop::{Edit, StepMark};

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
    let missing = facts.missing(step);
    let stands = facts.state(step);
    if !missing.is_empty() && stands != StepState::PassedOver {
        let list: Vec<Argument> = missing.into_iter().map(Argument::from).collect();
        let text = texts.with("step-still-missing", &[("list", Argument::List(list))]);
        ui.label(RichText::new(text).color(state.theme.colours.ink_soft));
    }
    if let Some(StepMark::PassedOver(reason)) = workshop.marks.get(&step) {
        ui.label(texts.with(
            "step-passed-over-because",
            &[("reason", reason.as_str().into())],
        ));
    }
    // Nothing has changed where the step itself asks to be looked at, as groups from an earlier year do.
    let changed = state.results.look_again.get(&step);
    if stands == StepState::LookAgain {
        let said = match changed {
            Some(changed) => {
                let list = changed
                    .iter()
                    .map(|premise| texts.get(premise.key()).into())
                    .collect();
                texts.with("look-again-changed", &[("list", Argument::List(list))])
            }
            None => texts.get("look-again-earlier-year"),
        };
        status(ui, Tone::Attention, &said);
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
                    if changed.is_some() && ui.button(texts.get("look-again-done")).clicked() {
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
