//! The door to next year's work, at the end of the last step.

use egui::Ui;

use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::theme::space;

use super::form;

pub(super) fn show(ui: &mut Ui, ctx: &mut StepContext<'_>) {
    if ctx.workshop.proposal.order.is_empty() {
        return;
    }
    form::section(ui, &ctx.text("next-year-title"));
    form::paragraph(ui, &ctx.text("next-year-purpose"));
    ui.add_space(space::ONE);
    if ui.button(ctx.text("button-start-next-year")).clicked() {
        ctx.command(Command::NextYear);
    }
}
