//! The key that sealed answers are opened with: whether it is here, a copy of it, and what losing it means.

use egui::Ui;

use super::AnswersIn;
use crate::app::commands::{Command, Sent};
use crate::app::commands::{Dialog, Then};
use crate::app::steps::context::StepContext;
use crate::app::steps::form;
use crate::app::theme::space;
use crate::app::widgets::{Tone, notice, quiet_button};
use crate::text::{Argument, Message};

pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    let Some(key) = &context.workshop.answer_key else {
        return;
    };
    let here = context.view.part::<AnswersIn>().shown.has_key == Some(true);
    ui.add_space(space::TWO);
    form::caption(ui, &context.text("answer-key-title"));
    if here {
        form::paragraph(ui, &context.text("answer-key-here"));
        form::aside(ui, &context.text("answer-key-losing"));
        if ui.button(context.text("button-copy-key")).clicked() {
            context.command(Command::CopyKey);
        }
        return;
    }
    let arguments = [("keeper", Argument::from(key.keeper.as_str()))];
    let text = if key.keeper.is_empty() {
        context.text("answer-key-elsewhere")
    } else {
        context.text_with("answer-key-elsewhere-with", &arguments)
    };
    notice(ui, Tone::Attention, &text);
    ui.horizontal_wrapped(|ui| {
        if ui.button(context.text("button-load-key")).clicked() {
            context.command(Command::LoadKey);
        }
        if quiet_button(ui, &context.text("button-new-key")).clicked() {
            context.command(Command::Ask(Box::new(Dialog::Confirm {
                title: Message::new("answer-key-new-title"),
                explanation: Message::new("answer-key-new-note"),
                yes: Message::new("button-new-key"),
                then: Then::Send(Box::new(Sent::Command(Command::NewKey))),
            })));
        }
    });
}
