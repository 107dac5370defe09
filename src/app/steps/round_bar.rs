//! Where the round stands, and how answers come in: shared by the steps that members answer in.

use egui::{RichText, Ui};

use super::answers_in;
use super::round_people;
use crate::app::command::Command;
use crate::app::context::StepContext;
use crate::app::state::Purpose;
use crate::app::theme::space;
use crate::app::widgets::{Tone, disclosure, notice, primary_button, quiet_button, tag};
use crate::workshop::{Edit, Participant};

/// Shows the round: open it, hand over, invite, enter, take in, close it. Who answers an invitation and looks
/// around sees the way back to it instead.
pub fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    if context.purpose == Purpose::Answer {
        if primary_button(ui, &context.text("invitation-back")).clicked() {
            context.command(Command::BackToInvitation);
        }
        ui.add_space(space::TWO);
        return;
    }
    let round = context.workshop.open_round().cloned();
    match round {
        Some(round) => open(ui, context, &round),
        None => closed(ui, context),
    }
    ui.add_space(space::TWO);
}

fn closed(ui: &mut Ui, context: &mut StepContext<'_>) {
    let workshop = context.workshop;
    let number = workshop.rounds.len() + 1;
    if workshop.proposal.fixed.is_some() {
        notice(ui, Tone::Information, &context.text("round-proposal-fixed"));
        return;
    }
    if !workshop.rounds.is_empty() {
        let answered = workshop.rounds.last().map_or(0, |round| {
            round
                .sums
                .as_ref()
                .map_or(round.ballots.len(), |sums| sums.answers as usize)
        });
        let arguments = [("number", (number - 1).into()), ("count", answered.into())];
        ui.label(context.text_with("round-closed", &arguments));
        round_people::look_back(ui, context);
    }
    if number > usize::from(workshop.method.rounds.0) {
        ui.label(context.text("round-no-more"));
        return;
    }
    let label = context.text_with("button-open-round", &[("number", number.into())]);
    let first = workshop.rounds.is_empty();
    let pressed = if first {
        ui.label(context.text("round-not-opened"));
        primary_button(ui, &label).clicked()
    } else {
        ui.button(label).clicked()
    };
    if pressed {
        context.edit(Edit::OpenRound { at: context.now });
    }
}

fn open(ui: &mut Ui, context: &mut StepContext<'_>, round: &crate::workshop::Round) {
    let number = context.workshop.rounds.len();
    let waiting: Vec<Participant> = context
        .workshop
        .awaited_participants()
        .filter(|participant| round.ballot(&participant.id).is_none())
        .cloned()
        .collect();
    let expected = context.workshop.awaited_participants().count();
    let arguments = [
        ("answered", round.ballots.len().into()),
        ("expected", expected.into()),
    ];
    let said = context.text_with("round-open", &[("number", number.into())]);
    notice(
        ui,
        Tone::Information,
        &format!("{said} {}", context.text_with("shell-answered", &arguments)),
    );
    ui.add_space(space::ONE);
    if let Some(next) = waiting.first() {
        let label = context.text_with("round-hand-over-to", &[("code", next.id.as_str().into())]);
        ui.horizontal_wrapped(|ui| {
            if primary_button(ui, &label).clicked() {
                context.command(Command::HandOver(next.id.clone()));
            }
            if ui.button(context.text("sheet-title")).clicked() {
                context.command(Command::EnterPaper(next.id.clone()));
            }
            if ui.button(context.text("button-take-in-answers")).clicked() {
                context.command(Command::TakeInAnswers);
            }
        });
    }
    let close = context.text_with("button-close-round", &[("number", number.into())]);
    let pressed = if waiting.is_empty() {
        primary_button(ui, &close).clicked()
    } else {
        quiet_button(ui, &close).clicked()
    };
    if pressed {
        context.edit(Edit::CloseRound { at: context.now });
    }
    answers_in::show(ui, context);
    round_people::coming_and_going(ui, context, round);
    let title = context.text("round-who-has-answered");
    disclosure(ui, &title, |ui| {
        ui.label(
            RichText::new(context.text("round-leader-only")).color(context.theme.colours.ink_soft),
        );
        for participant in context.workshop.ranking_participants() {
            let code = participant.id.clone();
            let answered = round.ballot(&code).is_some();
            ui.horizontal_wrapped(|ui| {
                ui.label(code.as_str());
                let key = if answered {
                    "round-has-answered"
                } else {
                    "round-has-not-answered"
                };
                tag(ui, &context.text(key), None);
                let code_argument = [("code", code.as_str().into())];
                let hand = if answered {
                    "round-change"
                } else {
                    "round-hand-over-to"
                };
                if quiet_button(ui, &context.text_with(hand, &code_argument)).clicked() {
                    context.command(Command::HandOver(code.clone()));
                }
                let paper = context.text_with("round-enter-paper", &code_argument);
                if quiet_button(ui, &paper).clicked() {
                    context.command(Command::EnterPaper(code.clone()));
                }
                let withdraw = context.text_with("round-withdraw", &code_argument);
                if answered && quiet_button(ui, &withdraw).clicked() {
                    context.edit(Edit::WithdrawBallot(code.clone()));
                }
            });
        }
    });
}
