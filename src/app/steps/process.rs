//! What a good process needs, as *gjordes*, *gjordes inte* or *ej aktuellt*: read out of the work itself, before the
//! record is made, and the same as the record will say.

use egui::{RichText, Ui};

use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::theme::icons;
use crate::app::widgets::{Icon, disclosure, quiet_button};
use crate::results::{Done, ProcessPoint};
use crate::text;

/// Draws the list, folded under how much of it was done. What was not done leads to where it is.
pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>, points: &[ProcessPoint]) {
    let asked = points
        .iter()
        .filter(|point| point.done != Done::NotApplicable)
        .count();
    let done = points
        .iter()
        .filter(|point| point.done == Done::Yes)
        .count();
    let title = text!(context.texts, "process-title", done = done, count = asked);
    disclosure(ui, &title, |ui| {
        let soft = context.theme.colours.ink_soft;
        ui.label(RichText::new(context.text("process-purpose")).color(soft));
        for point in points {
            row(ui, context, *point);
        }
    });
}

fn row(ui: &mut Ui, context: &mut StepContext<'_>, point: ProcessPoint) {
    let colours = &context.theme.colours;
    let (sign, colour) = match point.done {
        Done::Yes => (icons::CHECK_CIRCLE, colours.done),
        Done::No => (icons::CIRCLE, colours.attention),
        Done::NotApplicable => (icons::MINUS_CIRCLE, colours.ink_soft),
    };
    ui.horizontal_wrapped(|ui| {
        let size = ui.text_style_height(&egui::TextStyle::Body);
        let (rect, _) = ui.allocate_exact_size(egui::vec2(size, size), egui::Sense::hover());
        Icon::from(sign).paint(ui.painter(), rect, size, colour);
        ui.label(context.text(point.key));
        ui.label(RichText::new(context.text(point.done.key())).color(colour));
        if point.done == Done::No && point.step != crate::workshop::Step::RecordAndDecision {
            let step = context.text(&format!("step-{}-title", point.step.name()));
            let label = text!(context.texts, "process-go", step = step);
            if quiet_button(ui, &label).clicked() {
                context.command(Command::Go(point.step));
            }
        }
    });
}
