//! Answers from other computers: inviting, the key they are sealed to, and answers as they come in, as files or as text.
//!
//! Only for the process leader's screen; it shows codes and where files stand, never what an answer holds.

mod files;
mod invite;
mod key;
mod page;
mod paste;

use std::sync::Arc;

use egui::Ui;

use crate::app::application::work::arriving::Shown;
use crate::app::commands::InvitationOptions;
use crate::app::steps::context::StepContext;
use crate::app::widgets::disclosure;

/// What the view keeps: files on their way in, laid out by the shell, what is chosen for invitations, and what is
/// pasted.
#[derive(Default)]
pub struct AnswersIn {
    /// Files on their way in.
    pub shown: Arc<Shown>,
    how: InvitationOptions,
    /// Text with answers in it that is not yet taken in.
    pub pasted: String,
}

/// Shows the ways in by file and by text, while a round is open.
pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    let title = context.text("invitation-title");
    disclosure(ui, &title, |ui| {
        invite::show(ui, context);
        page::show(ui, context);
        key::show(ui, context);
    });
    paste::show(ui, context);
    files::show(ui, context);
}

#[cfg(test)]
mod tests;
