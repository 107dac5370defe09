//! Who comes late and who leaves early while a round is open, and who may look at the own answer when it is closed.

use egui::{RichText, Ui};

use crate::app::commands::Command;
use crate::app::private::last_closed;
use crate::app::steps::context::StepContext;
use crate::app::widgets::{Tone, disclosure, quiet_button, status};
use crate::workshop::{Edit, Participant, Role, Round};

/// While a round is open: somebody leaves, comes back, or comes in a member's place.
pub(super) fn coming_and_going(ui: &mut Ui, context: &mut StepContext<'_>, round: &Round) {
    let title = context.text("people-title");
    disclosure(ui, &title, |ui| {
        let soft = context.theme.colours.ink_soft;
        ui.label(RichText::new(context.text("people-note")).color(soft));
        for participant in &context.workshop.participants {
            if participant.ranks() {
                member(ui, context, round, participant);
            } else if participant.role == Role::Substitute {
                substitute(ui, context, participant);
            }
        }
    });
}

fn member(ui: &mut Ui, context: &mut StepContext<'_>, round: &Round, participant: &Participant) {
    let answered = round.has_answer_of(&participant.id);
    let code = [("code", participant.id.as_str().into())];
    ui.horizontal_wrapped(|ui| {
        ui.label(participant.id.as_str());
        let key = if participant.has_left {
            "people-comes-back"
        } else {
            "people-leaves"
        };
        if quiet_button(ui, &context.text_with(key, &code)).clicked() {
            context.edit(Edit::SetParticipant(Participant {
                has_left: !participant.has_left,
                ..participant.clone()
            }));
        }
    });
    if participant.has_left {
        let key = if answered {
            "people-left-answered"
        } else {
            "people-left"
        };
        status(ui, Tone::Information, &context.text_with(key, &code));
    }
}

fn substitute(ui: &mut Ui, context: &mut StepContext<'_>, participant: &Participant) {
    let code = [("code", participant.id.as_str().into())];
    ui.horizontal_wrapped(|ui| {
        ui.label(participant.id.as_str());
        let serves = context.text_with("people-serves", &code);
        if quiet_button(ui, &serves).clicked() {
            context.edit(Edit::SetParticipant(Participant {
                serves: true,
                has_left: false,
                ..participant.clone()
            }));
        }
    });
}

/// When a round is closed: a member may see the own answer beside the others' together, alone at the screen.
pub(super) fn look_back(ui: &mut Ui, context: &mut StepContext<'_>) {
    let workshop = context.workshop;
    let members: Vec<&Participant> = workshop
        .participants
        .iter()
        .filter(|participant| last_closed(workshop, &participant.id).is_some())
        .collect();
    if members.is_empty() {
        return;
    }
    let title = context.text("own-look-back");
    disclosure(ui, &title, |ui| {
        let soft = context.theme.colours.ink_soft;
        ui.label(RichText::new(context.text("own-look-back-note")).color(soft));
        ui.horizontal_wrapped(|ui| {
            for participant in members {
                let code = [("code", participant.id.as_str().into())];
                let label = context.text_with("round-hand-over-to", &code);
                if quiet_button(ui, &label).clicked() {
                    context.command(Command::LookBack(participant.id.clone()));
                }
            }
        });
    });
}

#[cfg(test)]
mod tests;
