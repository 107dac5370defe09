//! Where the round stands, and how answers come in: shared by the steps that members answer in.

use egui::{RichText, Ui};

use super::answers_in;
use super::interrupted;
use super::round_people;
use crate::app::commands::Purpose;
use crate::app::commands::{Command, Sent};
use crate::app::commands::{Dialog, Then};
use crate::app::steps::context::StepContext;
use crate::app::theme::space;
use crate::app::widgets::{
    Cell, Table, Tone, disclosure, notice, primary_button, quiet_button, tag,
};
use crate::text;
use crate::text::{Message, numbers};
use crate::workshop::{Edit, Participant, Round};

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
    so_far(ui, context);
    ui.add_space(space::TWO);
}

/// Whether a round's agreement reaches what was fixed beforehand, in words.
pub fn criterion_in_words(context: &StepContext<'_>, w: f64) -> String {
    let enough = context.workshop.method.enough_agreement.0;
    let key = if w >= enough {
        "round-criterion-met"
    } else {
        "round-criterion-not-met"
    };
    let value = numbers::decimal(context.texts.language(), enough, 2);
    text!(context.texts, key, value = value)
}

/// Whether the newest closed round reaches the criterion; none where nothing can be said.
fn reached(context: &StepContext<'_>) -> Option<bool> {
    let w = context.results.latest_round()?.concordance.ok()?;
    Some(w >= context.workshop.method.enough_agreement.0)
}

fn closed(ui: &mut Ui, context: &mut StepContext<'_>) {
    let workshop = context.workshop;
    let number = workshop.rounds.len() + 1;
    if workshop.proposal.fixed.is_some() {
        notice(ui, Tone::Information, &context.text("round-proposal-fixed"));
        return;
    }
    if let Some(last) = workshop.rounds.last() {
        let arguments = [
            ("number", (number - 1).into()),
            ("count", last.answered().into()),
        ];
        ui.label(context.text_with("round-closed", &arguments));
        round_people::look_back(ui, context);
    }
    let at_most = usize::from(workshop.method.rounds.0);
    if number > at_most {
        ui.label(context.text("round-no-more"));
        if reached(context) == Some(false) {
            ui.label(context.text("round-stands-as-result"));
        }
        return;
    }
    let label = context.text_with("button-open-round", &[("number", number.into())]);
    let first = workshop.rounds.is_empty();
    if first {
        ui.label(context.text("round-not-opened"));
        let value = numbers::decimal(
            context.texts.language(),
            workshop.method.enough_agreement.0,
            2,
        );
        let fixed = context.text_with(
            "round-fixed-beforehand",
            &[("count", at_most.into()), ("value", value.into())],
        );
        ui.label(RichText::new(fixed).color(context.theme.colours.ink_soft));
    } else if reached(context) == Some(true) {
        ui.label(context.text("round-enough"));
    }
    let pressed = if first {
        primary_button(ui, &label).clicked()
    } else {
        ui.button(label).clicked()
    };
    if pressed {
        context.command(Command::OpenRound);
    }
    ui.label(
        RichText::new(context.text("round-is-preparation")).color(context.theme.colours.ink_soft),
    );
}

fn open(ui: &mut Ui, context: &mut StepContext<'_>, round: &Round) {
    let number = context.workshop.rounds.len();
    let waiting: Vec<Participant> = context
        .workshop
        .awaited_participants()
        .filter(|participant| !round.has_answer_of(&participant.id))
        .cloned()
        .collect();
    let expected = context.workshop.awaited_participants().count();
    let arguments = [
        ("answered", round.answers.len().into()),
        ("expected", expected.into()),
    ];
    let said = context.text_with("round-open", &[("number", number.into())]);
    notice(
        ui,
        Tone::Information,
        &format!(
            "{said} {}.",
            context.text_with("shell-answered", &arguments)
        ),
    );
    ui.add_space(space::ONE);
    let interrupted = interrupted::show(ui, context);
    // Whoever was interrupted has a button of their own.
    let mut next = waiting.iter();
    let next = next.find(|it| !interrupted.contains(&it.id));
    if let Some(next) = next.or(waiting.first()) {
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
    close(ui, context, number, waiting.len());
    answers_in::show(ui, context);
    round_people::coming_and_going(ui, context, round);
    let title = context.text("round-who-has-answered");
    disclosure(ui, &title, |ui| {
        ui.label(
            RichText::new(context.text("round-leader-only")).color(context.theme.colours.ink_soft),
        );
        who(ui, context, round);
    });
}

/// Closing ends what can be undone, and says so first; with answers still out it also asks.
fn close(ui: &mut Ui, context: &mut StepContext<'_>, number: usize, waiting: usize) {
    let label = context.text_with("button-close-round", &[("number", number.into())]);
    if waiting == 0 {
        if primary_button(ui, &label).clicked() {
            context.command(Command::CloseRound);
        }
    } else if quiet_button(ui, &label).clicked() {
        context.command(Command::Ask(Box::new(Dialog::Confirm {
            title: Message::new("round-close-title").with("number", number),
            explanation: Message::new("round-close-waiting").with("count", waiting),
            yes: Message::new("button-close-round").with("number", number),
            then: Then::Send(Box::new(Sent::Command(Command::CloseRound))),
        })));
    }
    ui.label(
        RichText::new(context.text("round-close-ends-undo")).color(context.theme.colours.ink_soft),
    );
}

/// Everybody who is asked: who has answered, and what can be done about each answer.
fn who(ui: &mut Ui, context: &mut StepContext<'_>, round: &Round) {
    for participant in context.workshop.ranking_participants() {
        let code = participant.id.clone();
        let answered = round.has_answer_of(&code);
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
}

/// Each closed round with its agreement, and whether it was enough.
fn so_far(ui: &mut Ui, context: &mut StepContext<'_>) {
    let workshop = context.workshop;
    let closed: Vec<(usize, &Round)> = workshop
        .rounds
        .iter()
        .enumerate()
        .filter(|(_, round)| !round.is_open())
        .collect();
    // While people answer nothing is said of how earlier answers lay.
    if closed.is_empty() || workshop.open_round().is_some() {
        return;
    }
    let enough = workshop.method.enough_agreement.0;
    let language = context.texts.language();
    let rows = closed
        .iter()
        .map(|(index, round)| {
            let w = context
                .results
                .rounds
                .get(*index)
                .and_then(Option::as_ref)
                .and_then(|view| view.concordance.ok());
            let verdict = match w {
                None => "round-verdict-unknown",
                Some(w) if w >= enough => "round-verdict-met",
                Some(_) => "round-verdict-not-met",
            };
            let asked = round
                .asked
                .map_or_else(|| "–".to_owned(), |asked| asked.to_string());
            vec![
                Cell::Number((index + 1).to_string()),
                Cell::Number(asked),
                Cell::Number(round.answered().to_string()),
                Cell::Number(
                    w.map_or_else(|| "–".to_owned(), |w| numbers::decimal(language, w, 2)),
                ),
                Cell::Text(context.text(verdict)),
            ]
        })
        .collect();
    let title = context.text("round-table");
    disclosure(ui, &title, |ui| {
        let table = Table {
            caption: title.clone(),
            headers: [
                "round-column-round",
                "round-column-asked",
                "round-column-answers",
                "round-column-agreement",
                "round-column-verdict",
            ]
            .iter()
            .map(|key| context.text(key))
            .collect(),
            rows,
        };
        table.show(ui, "rounds");
        let value = numbers::decimal(language, enough, 2);
        ui.label(context.text_with("round-criterion", &[("value", value.into())]));
    });
}
