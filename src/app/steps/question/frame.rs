//! The question itself, the decision it leads to, and what the record needs to know about the occasion.

use egui::Ui;

use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::theme::space;
use crate::app::widgets::{Tone, disclosure, notice};
use crate::workshop::{Edit, Mode, Occasion};

pub(super) fn show(ui: &mut Ui, ctx: &mut StepContext<'_>, form: Form<'_>) {
    let texts = ctx.texts;
    let mut draft = ctx.workshop.question.clone();
    ui.add_space(space::TWO);
    form.lines(ui, "question-text", &mut draft.text, 2);
    form.lines(ui, "question-decision", &mut draft.decision, 2);
    form.line(ui, "question-body", &mut draft.body);
    // In sight: it stands in the bar, on the printed sheets and in the names of files.
    let mut title = ctx.workshop.title.clone();
    form.line(ui, "question-title", &mut title);
    form::side_by_side(ui, |ui| {
        form::cell(ui, 240.0, |ui| {
            form.date(ui, "question-date", &mut draft.date);
        });
        form::cell(ui, 240.0, |ui| {
            form.date(ui, "question-decision-date", &mut draft.decision_date);
        });
    });
    let modes = [
        (Mode::NeedsAndMeasures, texts.get("mode-need-and-measure")),
        (Mode::NeedsOnly, texts.get("mode-needs-only")),
    ];
    ui.add_space(space::ONE);
    if let Some(mode) = form.one_of(ui, &texts.get("question-mode"), &modes, Some(draft.mode)) {
        draft.mode = mode;
    }
    match draft.mode {
        Mode::NeedsOnly => {
            form::paragraph(ui, &texts.get("mode-needs-only-purpose"));
            notice(ui, Tone::Information, &texts.get("note-needs-only"));
        }
        Mode::NeedsAndMeasures => {
            form::paragraph(ui, &texts.get("mode-need-and-measure-purpose"));
        }
    }
    let occasions = [
        (Occasion::Workshop, texts.get("occasion-workshop")),
        (Occasion::MatterAtMeeting, texts.get("occasion-meeting")),
    ];
    let label = texts.get("question-occasion");
    if let Some(occasion) = form.one_of(ui, &label, &occasions, Some(draft.occasion)) {
        draft.occasion = occasion;
    }
    disclosure(ui, &texts.get("question-unfold-record"), |ui| {
        form.line(ui, "field-region", &mut draft.region);
        form.line(ui, "question-registry-number", &mut draft.registry_number);
        form.line(ui, "question-contact", &mut draft.contact);
        form.line(ui, "question-record-place", &mut draft.record_place);
    });
    if draft != ctx.workshop.question {
        ctx.edit(Edit::SetQuestion(Box::new(draft)));
    }
    if title != ctx.workshop.title {
        ctx.edit(Edit::SetTitle(title));
    }
}
