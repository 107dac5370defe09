//! *Skapa inbjudan*: to all at once or to each, with sealed or open answers.

use egui::Ui;

use super::AnswersIn;
use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::steps::form;
use crate::app::theme::space;
use crate::app::widgets::choice;

pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    form::paragraph(ui, &context.text("invitation-purpose"));
    let mut how = context.view.part::<AnswersIn>().how;
    how.one_each = two(
        ui,
        context,
        "invitation-whom",
        [(false, "invitation-for-all"), (true, "invitation-for-each")],
        how.one_each,
    );
    form::aside(
        ui,
        &context.text(if how.one_each {
            "invitation-for-each-note"
        } else {
            "invitation-for-all-note"
        }),
    );
    how.sealed = two(
        ui,
        context,
        "invitation-answers",
        [(true, "invitation-sealed"), (false, "invitation-open")],
        how.sealed,
    );
    form::aside(
        ui,
        &context.text(if how.sealed {
            "invitation-sealed-note"
        } else {
            "invitation-open-note"
        }),
    );
    context.view.part::<AnswersIn>().how = how;
    ui.add_space(space::ONE);
    if ui.button(context.text("button-make-invitation")).clicked() {
        context.command(Command::MakeInvitation(how));
    }
}

/// A caption with a choice of two under it.
fn two(
    ui: &mut Ui,
    context: &StepContext<'_>,
    label: &str,
    options: [(bool, &str); 2],
    chosen: bool,
) -> bool {
    let label = context.text(label);
    form::caption(ui, &label);
    let options = options.map(|(value, key)| (value, context.text(key)));
    let options: Vec<(bool, &str)> = options
        .iter()
        .map(|(value, text)| (*value, text.as_str()))
        .collect();
    choice(ui, &label, &options, Some(chosen)).unwrap_or(chosen)
}
