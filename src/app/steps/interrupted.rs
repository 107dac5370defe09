//! Answers that were interrupted when the program stopped: going on, or throwing them away.
//!
//! Only for the process leader's screen; it shows codes, never what an answer holds.

use std::sync::Arc;

use egui::Ui;

use crate::app::commands::{Command, Sent};
use crate::app::commands::{Dialog, Then};
use crate::app::steps::context::StepContext;
use crate::app::theme::space;
use crate::app::widgets::{Tone, notice, primary_button, quiet_button};
use crate::store::Whose;
use crate::text::Message;
use crate::workshop::{ParticipantId, WayIn};

/// What the view knows of interrupted answers, laid out by the shell.
#[derive(Default)]
pub struct Interrupted {
    /// Those to the open round.
    pub answers: Arc<Vec<InterruptedAnswer>>,
}

/// An answer that was interrupted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterruptedAnswer {
    /// Whose it is, and how it was given.
    pub of: Whose,
    /// Whether the key it is sealed to is on this computer.
    pub opens: bool,
}

/// Shows them, and returns the members who were answering at this computer.
pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) -> Vec<ParticipantId> {
    let answers = Arc::clone(&context.view.part::<Interrupted>().answers);
    for answer in answers.iter() {
        one(ui, context, answer);
        ui.add_space(space::ONE);
    }
    let members = answers.iter().filter(|it| it.of.way_in == WayIn::HandOver);
    members.map(|it| it.of.member.clone()).collect()
}

fn one(ui: &mut Ui, context: &mut StepContext<'_>, answer: &InterruptedAnswer) {
    let of = &answer.of;
    let code = || [("code", of.member.as_str().into())];
    let (said, again) = if of.way_in == WayIn::Paper {
        ("interrupted-sheet", "interrupted-sheet-again")
    } else {
        ("interrupted-answer", "interrupted-answer-again")
    };
    let mut text = context.text_with(said, &code());
    if !answer.opens {
        text.push(' ');
        text.push_str(&context.text("interrupted-no-key"));
    }
    notice(ui, Tone::Attention, &text);
    ui.horizontal_wrapped(|ui| {
        if answer.opens && primary_button(ui, &context.text_with(again, &code())).clicked() {
            context.command(Command::GoOn {
                member: of.member.clone(),
                way_in: of.way_in,
            });
        }
        let discard = context.text_with("interrupted-discard", &code());
        if quiet_button(ui, &discard).clicked() {
            let told = |key| Message::new(key).with("code", of.member.as_str());
            context.command(Command::Ask(Box::new(Dialog::Confirm {
                title: told("interrupted-discard-title"),
                explanation: told("interrupted-discard-note"),
                yes: Message::new("interrupted-discard-yes"),
                then: Then::Send(Box::new(Sent::Command(Command::DiscardInterrupted(
                    of.clone(),
                )))),
            })));
        }
    });
}
