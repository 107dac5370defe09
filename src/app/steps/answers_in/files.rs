//! The watched folder: what has come in, what waits, and what is not taken in and why.

use egui::{ScrollArea, TextStyle, Ui};

use super::AnswersIn;
use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::steps::form;
use crate::app::theme::space;
use crate::app::widgets::{Tone, disclosure, notice, quiet_button, status};
use crate::store::intake::{FileStatus, Outcome};
use crate::text::Explain;

/// Refused files that are told at once; the rest stand in the list of all.
const MOST_REASONS: usize = 8;
/// Lines of the list of all files that are seen at once.
const LINES: f32 = 10.0;

pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    let shown = std::sync::Arc::clone(&context.view.part::<AnswersIn>().shown);
    let Some(folder) = &shown.folder else {
        let title = context.text("watch-title");
        disclosure(ui, &title, |ui| {
            form::paragraph(ui, &context.text("watch-purpose"));
            form::aside(ui, &context.text("watch-ends-undo"));
            if ui.button(context.text("button-watch-folder")).clicked() {
                context.command(Command::WatchFolder);
            }
        });
        return;
    };
    ui.add_space(space::ONE);
    form::caption(ui, &context.text("watch-title"));
    let path = folder.display().to_string();
    form::paragraph(
        ui,
        &context.text_with("watch-folder", &[("folder", path.into())]),
    );
    if let Some(problem) = &shown.problem {
        let problem = context.texts.message(problem);
        let text = context.text_with("watch-problem", &[("problem", problem.into())]);
        notice(ui, Tone::Attention, &text);
    }
    let is_in = |file: &&FileStatus| matches!(file.outcome, Outcome::ComesIn | Outcome::IsIn);
    let refused: Vec<&FileStatus> = shown
        .files
        .iter()
        .filter(|file| matches!(file.outcome, Outcome::Refused(_)))
        .collect();
    if shown.files.is_empty() && shown.arriving.is_empty() {
        form::aside(ui, &context.text("watch-empty"));
    } else {
        let arguments = [
            ("in", shown.files.iter().filter(is_in).count().into()),
            ("arriving", shown.arriving.len().into()),
            ("refused", refused.len().into()),
        ];
        form::paragraph(ui, &context.text_with("watch-count", &arguments));
    }
    if shown.left_out > 0 {
        let arguments = [("count", shown.left_out.into())];
        let said = context.text_with("watch-left-out", &arguments);
        status(ui, Tone::Attention, &said);
    }
    for file in refused.iter().take(MOST_REASONS) {
        status(ui, Tone::Attention, &line(context, file));
    }
    if !shown.files.is_empty() || !shown.arriving.is_empty() {
        let title = context.text("watch-all-files");
        disclosure(ui, &title, |ui| {
            all(ui, context, &shown.files, &shown.arriving)
        });
    }
    if quiet_button(ui, &context.text("button-stop-watching")).clicked() {
        context.command(Command::StopWatching);
    }
}

/// Every file, one line each; only lines in sight are laid out.
fn all(ui: &mut Ui, context: &StepContext<'_>, files: &[FileStatus], arriving: &[String]) {
    let height = ui.text_style_height(&TextStyle::Body);
    ScrollArea::vertical()
        .id_salt("answer files")
        .max_height(LINES * (height + ui.spacing().item_spacing.y))
        .auto_shrink([false, true])
        .show_rows(ui, height, files.len() + arriving.len(), |ui, rows| {
            for row in rows {
                let words = match (files.get(row), arriving.get(row.wrapping_sub(files.len()))) {
                    (Some(file), _) => short(context, file),
                    (None, Some(name)) => {
                        context.text_with("watch-file-arriving", &[("file", name.into())])
                    }
                    (None, None) => continue,
                };
                ui.add(egui::Label::new(words).truncate());
            }
        });
}

/// Code, file and where it stands, without the reason.
fn short(context: &StepContext<'_>, file: &FileStatus) -> String {
    let key = match file.outcome {
        Outcome::ComesIn | Outcome::IsIn => "watch-file-in",
        Outcome::WasIn => "watch-file-was-in",
        Outcome::Refused(_) => "watch-file-refused",
    };
    let code = file
        .code
        .as_ref()
        .map_or_else(|| "–".to_owned(), ToString::to_string);
    context.text_with(
        key,
        &[("code", code.into()), ("file", file.name.as_str().into())],
    )
}

/// The file with the reason why it is not taken in.
fn line(context: &StepContext<'_>, file: &FileStatus) -> String {
    match &file.outcome {
        Outcome::Refused(refusal) => {
            let reason = context.texts.message(&refusal.message());
            context.text_with(
                "watch-file-reason",
                &[
                    ("file", file.name.as_str().into()),
                    ("reason", reason.into()),
                ],
            )
        }
        _ => short(context, file),
    }
}
