//! *Spara svarssida*: one file that opens in any browser, for all.

use egui::Ui;

use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::steps::form;
use crate::app::theme::space;

pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    ui.add_space(space::TWO);
    form::caption(ui, &context.text("page-file-title"));
    form::paragraph(ui, &context.text("page-file-purpose"));
    if ui.button(context.text("button-save-answer-page")).clicked() {
        context.command(Command::SaveAnswerPage);
    }
}
