//! Answers from other computers: inviting, the key they are sealed to, and files as they come in.
//!
//! Only for the process leader's screen; it shows codes and where files stand, never what an answer holds.

mod files;
mod invite;
mod key;
mod page;

use std::sync::Arc;

use egui::Ui;

use crate::app::application::work::arriving::Shown;
use crate::app::commands::InvitationOptions;
use crate::app::steps::context::StepContext;
use crate::app::widgets::disclosure;

/// What the view keeps: files on their way in, laid out by the shell, and what is chosen for invitations.
#[derive(Default)]
pub struct AnswersIn {
    /// Files on their way in.
    pub shown: Arc<Shown>,
    how: InvitationOptions,
}

/// Shows the ways in by file, while a round is open.
pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    let title = context.text("invitation-title");
    disclosure(ui, &title, |ui| {
        invite::show(ui, context);
        page::show(ui, context);
        key::show(ui, context);
    });
    files::show(ui, context);
}

#[cfg(test)]
mod tests;
