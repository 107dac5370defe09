//! Choosing what goes into the record and making it.

use egui::{ProgressBar, RichText, Ui};

use super::RecordMade;
use crate::app::application::work::Task;
use crate::app::commands::{Command, RecordOptions};
use crate::app::steps::context::StepContext;
use crate::app::theme::space;
use crate::app::widgets::{
    Tone, choice, disclosure, heading, notice, primary_button, quiet_button,
};
use crate::record::{Audience, Format, Part};
use crate::text::{Explain, Language};
use crate::typeset::{self, TypesetError};

/// Files with a button of their own; the folder has the rest.
const FILES_OFFERED: usize = 4;
/// Lines of text in whose width both choices have room beside each other.
const BESIDE: f32 = 30.0;
/// Milliseconds between looks at how far the record has come.
const LOOK: u64 = 250;

/// What is chosen and not sent.
#[derive(Default)]
struct Choices {
    options: Option<RecordOptions>,
}

pub(super) fn produce(ui: &mut Ui, context: &mut StepContext<'_>) {
    heading(ui, 2, &context.text("record-step-produce"));
    let interface = context.texts.language();
    let mut options = context
        .view
        .part::<Choices>()
        .options
        .clone()
        .unwrap_or_else(|| RecordOptions::new(interface));
    let before = options.clone();
    if ui.available_width() > BESIDE * ui.text_style_height(&egui::TextStyle::Body) {
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| language(ui, context, &mut options));
            ui.add_space(space::THREE);
            ui.vertical(|ui| audience(ui, context, &mut options));
        });
    } else {
        language(ui, context, &mut options);
        audience(ui, context, &mut options);
    }
    ui.add_space(space::ONE);
    act(ui, context, &options);
    parts(ui, context, &mut options);
    formats(ui, context, &mut options);
    if options != before {
        context.view.part::<Choices>().options = Some(options);
        ui.ctx().request_repaint();
    }
}

/// Making the record and what came of it, before the choices that are seldom changed.
fn act(ui: &mut Ui, context: &mut StepContext<'_>, options: &RecordOptions) {
    let made = context.view.part::<RecordMade>();
    let (running, previewed) = (
        made.running.clone(),
        made.preview.as_ref().map(|it| it.options.clone()),
    );
    match running {
        Some(task) => under_way(ui, context, &task),
        None => {
            buttons(ui, context, options);
            // What is looked at follows what is chosen.
            if previewed.is_some_and(|shown| !same_document(&shown, options)) {
                context.command(Command::PreviewRecord(options.clone()));
            }
        }
    }
    ui.label(
        RichText::new(context.text("record-step-formats")).color(context.theme.colours.ink_soft),
    );
    written(ui, context);
}

/// Whether two choices give the same document; formats only decide what is written of it.
fn same_document(one: &RecordOptions, other: &RecordOptions) -> bool {
    one.language == other.language && one.audience == other.audience && one.parts == other.parts
}

fn language(ui: &mut Ui, context: &StepContext<'_>, options: &mut RecordOptions) {
    let label = context.text("record-step-language");
    ui.label(&label);
    let (swedish, english) = (context.text("language-sv"), context.text("language-en"));
    let languages = [
        (Language::Swedish, swedish.as_str()),
        (Language::English, english.as_str()),
    ];
    if let Some(language) = choice(ui, &label, &languages, Some(options.language)) {
        options.language = language;
    }
}

fn audience(ui: &mut Ui, context: &StepContext<'_>, options: &mut RecordOptions) {
    let label = context.text("record-step-audience");
    ui.label(&label);
    let (matter, web) = (
        context.text("record-step-for-matter"),
        context.text("record-step-for-web"),
    );
    let audiences = [
        (Audience::Matter, matter.as_str()),
        (Audience::Web, web.as_str()),
    ];
    if let Some(audience) = choice(ui, &label, &audiences, Some(options.audience)) {
        options.audience = audience;
    }
}

/// The parts; what the record says about itself is always in it.
fn parts(ui: &mut Ui, context: &StepContext<'_>, options: &mut RecordOptions) {
    let title = context.text("record-parts-title");
    disclosure(ui, &title, |ui| {
        for part in Part::ALL {
            if part == Part::About {
                continue;
            }
            let mut taken_in = options.parts.contains(&part);
            let name = context.text(&format!("record-part-{}", part.name()));
            if ui.checkbox(&mut taken_in, name).changed() {
                if taken_in {
                    options.parts.insert(part);
                } else {
                    options.parts.remove(&part);
                }
            }
        }
    });
    let chosen = options.parts.len();
    if chosen < Part::ALL.len() {
        ui.label(context.text_with(
            "record-parts-chosen",
            &[("count", chosen.into()), ("all", Part::ALL.len().into())],
        ));
    }
}

fn formats(ui: &mut Ui, context: &StepContext<'_>, options: &mut RecordOptions) {
    let title = context.text("record-formats-title");
    disclosure(ui, &title, |ui| {
        for format in Format::available() {
            let mut taken_in = options.formats.contains(&format);
            let name = context.text(&format!("record-format-{}", format.name()));
            if ui.checkbox(&mut taken_in, name).changed() {
                if taken_in {
                    options.formats.insert(format);
                } else {
                    options.formats.remove(&format);
                }
            }
        }
    });
    if !typeset::available() {
        ui.label(context.texts.message(&TypesetError::NotBuilt.message()));
    }
    let (chosen, all) = (options.formats.len(), Format::available().count());
    if chosen < all {
        ui.label(context.text_with(
            "record-formats-chosen",
            &[("count", chosen.into()), ("all", all.into())],
        ));
    }
}

fn buttons(ui: &mut Ui, context: &mut StepContext<'_>, options: &RecordOptions) {
    ui.horizontal_wrapped(|ui| {
        let something = !options.formats.is_empty();
        let create = context.text("button-create-record");
        if ui
            .add_enabled_ui(something, |ui| primary_button(ui, &create).clicked())
            .inner
        {
            context.command(Command::CreateRecord(options.clone()));
        }
        if ui.button(context.text("record-preview-button")).clicked() {
            context.command(Command::PreviewRecord(options.clone()));
        }
    });
    if options.formats.is_empty() {
        notice(ui, Tone::Attention, &context.text("record-formats-none"));
    }
}

fn under_way(ui: &mut Ui, context: &mut StepContext<'_>, task: &Task) {
    let share = task.share();
    let words = match share {
        Some(share) => context.text_with(
            "record-step-trying",
            &[("percent", ((share * 100.0) as u32).into())],
        ),
        None => context.text("record-step-writing"),
    };
    ui.label(&words);
    ui.add(ProgressBar::new(share.unwrap_or(1.0)).desired_width(ui.available_width().min(480.0)));
    if ui.button(context.text("button-cancel")).clicked() {
        context.command(Command::CancelRecord);
    }
    ui.ctx()
        .request_repaint_after(std::time::Duration::from_millis(LOOK));
}

/// What was written last: open it, or show where it is.
fn written(ui: &mut Ui, context: &mut StepContext<'_>) {
    let made = context.view.part::<RecordMade>();
    let (Some(folder), files) = (made.folder.clone(), made.files.clone()) else {
        return;
    };
    let shown = folder.display().to_string();
    ui.label(context.text_with("record-made", &[("folder", shown.into())]));
    ui.horizontal_wrapped(|ui| {
        let read = files.iter().filter(|path| {
            let ending = path.extension().map(|it| it.to_ascii_lowercase());
            ending.is_some_and(|it| ["pdf", "docx", "html"].iter().any(|read| it == *read))
        });
        for file in read.take(FILES_OFFERED) {
            let name = file.file_name().map(|it| it.to_string_lossy().into_owned());
            let label = context.text_with(
                "record-open-file",
                &[("name", name.unwrap_or_default().into())],
            );
            if ui.button(label).clicked() {
                context.command(Command::Show(file.clone()));
            }
        }
        if quiet_button(ui, &context.text("button-open-folder")).clicked() {
            context.command(Command::Show(folder));
        }
    });
}
