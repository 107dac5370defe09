//! *Klistra in svar*: answers that came as text in messages, several at once.

use egui::{ScrollArea, TextStyle, Ui};

use super::AnswersIn;
use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::steps::form;
use crate::app::theme::space;
use crate::app::widgets::{disclosure, multiline};

/// Lines of the text that are seen at once.
const LINES: u8 = 8;

pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    let title = context.text("paste-title");
    disclosure(ui, &title, |ui| {
        form::paragraph(ui, &context.text("paste-purpose"));
        form::aside(ui, &context.text("watch-ends-undo"));
        let label = context.text("paste-text");
        let pasted = &mut context.view.part::<AnswersIn>().pasted;
        let height = ui.text_style_height(&TextStyle::Body) * f32::from(LINES + 3);
        let typed = ScrollArea::vertical()
            .id_salt("pasted answers")
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| multiline(ui, &label, pasted, usize::from(LINES)))
            .inner;
        if let Some(typed) = typed {
            *pasted = typed;
        }
        let text = pasted.clone();
        ui.add_space(space::ONE);
        let take_in = context.text("button-take-in-pasted");
        let ready = !text.trim().is_empty();
        if ui.add_enabled(ready, egui::Button::new(take_in)).clicked() {
            context.command(Command::TakeInPasted(text));
        }
    });
}
