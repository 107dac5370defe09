//! A picture in a step: what is asked for in it becomes a selection or a file to save.

use egui::Ui;

use crate::app::charts::{Chart, Picture, PictureEvent, png};
use crate::app::command::Command;
use crate::app::context::StepContext;
use crate::workshop::GroupId;

/// Width of a saved picture, in points.
const SAVED_WIDTH: f32 = 1000.0;

/// Shows a chart. `items` are the groups behind the chart's rows; a press on one explains it.
pub fn show(
    ui: &mut Ui,
    context: &mut StepContext<'_>,
    id: &str,
    chart: &dyn Chart,
    items: &[GroupId],
) {
    let example = context.workshop.example;
    let selected = context
        .view
        .selected
        .as_ref()
        .and_then(|group| items.iter().position(|item| item == group));
    let event = Picture::new(id, chart)
        .example(example)
        .selected(selected)
        .show(ui, context.texts);
    match event {
        None => {}
        Some(PictureEvent::Select(index)) => {
            if let Some(group) = items.get(index) {
                context.select(group);
            }
        }
        Some(PictureEvent::SaveSvg(svg)) => {
            context.command(Command::SaveFile {
                name: format!("{id}.svg"),
                bytes: svg.into_bytes(),
            });
        }
        Some(PictureEvent::SavePng) => match png(chart, context.texts, SAVED_WIDTH, example) {
            Ok(bytes) => context.command(Command::SaveFile {
                name: format!("{id}.png"),
                bytes,
            }),
            Err(error) => tracing::warn!("picture not made: {error}"),
        },
    }
}
