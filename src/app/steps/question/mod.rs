//! *Frågan*: what is to be prioritised, for which decision, by whom, how the day runs and which method
//! applies. What is needed at once is open; the rest unfolds.

mod criteria;
mod day;
mod frame;
mod method;
mod participants;

#[cfg(test)]
mod tests;

pub(in crate::app) use day::item_name as agenda_item_name;

use egui::Ui;

use super::StepView;
use super::form::{self, Form};
use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::widgets::{disclosure, quiet_button};
use crate::text::catalogues::Platform;
use crate::workshop::{Method, ParticipantId, Role, Step};

pub(super) const VIEW: StepView = StepView {
    step: Step::Question,
    show,
};

/// What is open and typed.
#[derive(Default)]
struct QuestionView {
    /// A method being changed, with the one it started from: numbers that are not sound yet, or a change
    /// that waits for its reason.
    method: Option<(Method, Method)>,
    /// Why the method is changed after answers have come in.
    because: String,
    /// The participant whose further facts are open.
    participant: Option<ParticipantId>,
    /// They were opened just now and shall come into sight.
    show_participant: bool,
    /// The role of the next participants.
    role: Option<Role>,
    /// How many are added at once.
    count: Option<f64>,
}

fn show(ui: &mut Ui, ctx: &mut StepContext<'_>) {
    let mut view = std::mem::take(ctx.view.part::<QuestionView>());
    let form = Form {
        texts: ctx.texts,
        enabled: !ctx.read_only,
    };
    let texts = ctx.texts;
    form::aside(ui, &texts.get("note-preparation"));
    if quiet_button(ui, &texts.get("learning-open")).clicked() {
        ctx.command(Command::ToggleLearning);
    }
    frame::show(ui, ctx, form);
    form::section(ui, &texts.get("question-participants"));
    participants::show(ui, ctx, &mut view, form);
    form::section(ui, &texts.get("question-day"));
    day::show(ui, ctx, form);
    form::section(ui, &texts.get("question-method"));
    method::show(ui, ctx, &mut view, form);
    form::section(ui, &texts.get("question-criteria"));
    criteria::show(ui, ctx, form);
    form::section(ui, &texts.get("question-platform"));
    platform(ui, ctx);
    *ctx.view.part::<QuestionView>() = view;
}

/// Which text of the ethical platform the workshop rests on.
fn platform(ui: &mut Ui, ctx: &StepContext<'_>) {
    let texts = ctx.texts;
    let language = texts.language();
    let ours = &ctx.workshop.platform;
    let Ok(platform) = Platform::load() else {
        form::paragraph(ui, &texts.get("question-platform-unreadable"));
        return;
    };
    form::paragraph(
        ui,
        &texts.with(
            "question-platform-version",
            &[
                ("title", platform.title.in_language(language).into()),
                ("version", ours.version.as_str().into()),
            ],
        ),
    );
    if ours.id != platform.id || ours.version != platform.version {
        form::paragraph(
            ui,
            &texts.with(
                "question-platform-other",
                &[("version", platform.version.as_str().into())],
            ),
        );
    }
    disclosure(ui, &texts.get("question-platform-read"), |ui| {
        form::paragraph(ui, platform.summary.in_language(language));
        for principle in &platform.principles {
            form::caption(ui, principle.name.in_language(language));
            form::paragraph(ui, principle.text.in_language(language));
        }
    });
}
