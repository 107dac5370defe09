//! After answering an invitation: the answer is saved to a file and handed back.

use egui::{ScrollArea, Ui};

use super::cover::head;
use super::{PrivateContext, PrivateEntry};
use crate::app::commands::{Command, Sent};
use crate::app::commands::{Dialog, Then};
use crate::app::pages::invitation::where_it_goes;
use crate::app::theme::space;
use crate::app::widgets::{Tone, notice, primary_button, quiet_button};
use crate::text::Message;

pub(super) fn show(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        head(
            ui,
            entry,
            context,
            "private-result-title",
            "invitation-save-purpose",
        );
        let (tone, goes) = where_it_goes(context.workshop, context.texts);
        notice(ui, tone, &goes);
        ui.add_space(space::TWO);
        if let Some(path) = &entry.saved_to {
            let path = path.display().to_string();
            let text = context.text_with("invitation-saved", &[("path", path.into())]);
            notice(ui, Tone::Done, &text);
            ui.add_space(space::TWO);
        }
        let saved = entry.saved_to.is_some();
        ui.horizontal_wrapped(|ui| {
            let save = context.text("button-save-answer");
            let pressed = if saved {
                ui.button(save).clicked()
            } else {
                primary_button(ui, &save).clicked()
            };
            if pressed {
                context.command(Command::SaveAnswer);
            }
            if ui.button(context.text("button-change-my-answer")).clicked() {
                entry.stage = entry.ranking_stage();
                entry.saved_to = None;
            }
            let done = context.text("invitation-done");
            let leave = if saved {
                primary_button(ui, &done).clicked()
            } else {
                quiet_button(ui, &done).clicked()
            };
            if leave && saved {
                context.command(Command::ShowStart);
            } else if leave {
                context.command(Command::Ask(Box::new(Dialog::Confirm {
                    title: Message::new("invitation-not-saved-title"),
                    explanation: Message::new("invitation-not-saved-note"),
                    yes: Message::new("invitation-leave-unsaved"),
                    then: Then::Send(Box::new(Sent::Command(Command::ShowStart))),
                })));
            }
        });
    });
}
