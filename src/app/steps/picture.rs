//! A picture in a step: what is asked for in it becomes a selection or a file to save.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use egui::Ui;

use crate::app::charts::{Chart, KeptScene, Picture, PictureEvent, png};
use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::widgets::{Table, quiet_button};
use crate::picture::Drawing;
use crate::text::Texts;
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
    let selected = context
        .view
        .selected
        .as_ref()
        .and_then(|group| items.iter().position(|item| item == group));
    let event = Picture::new(id, chart)
        .example(context.workshop.example)
        .selected(selected)
        .show(ui, context.texts);
    carry_out(event, context, id, chart, items);
}

/// Pictures that are made once per change of the workshop.
#[derive(Default)]
struct KeptPictures {
    pictures: HashMap<&'static str, (u64, Arc<KeptPicture>)>,
}

struct KeptPicture {
    drawn: Drawing,
    groups: Vec<GroupId>,
    scene: KeptScene,
}

/// Shows a picture that `make` gives, and keeps it until what is computed from the workshop changes, or `beside` does.
pub fn show_kept(
    ui: &mut Ui,
    context: &mut StepContext<'_>,
    id: &'static str,
    beside: impl Hash,
    make: impl FnOnce(&StepContext<'_>) -> (Drawing, Vec<GroupId>),
) {
    let stamp = context.results.stamp();
    let mut hasher = DefaultHasher::new();
    (stamp, context.texts.language().code(), beside).hash(&mut hasher);
    let key = hasher.finish();
    let known = context
        .view
        .part::<KeptPictures>()
        .pictures
        .get(id)
        // Results made once and for all have no revision; what rests on them is made anew.
        .filter(|(before, _)| stamp.0.is_some() && *before == key)
        .map(|(_, kept)| Arc::clone(kept));
    let kept = known.unwrap_or_else(|| {
        let (drawn, groups) = make(context);
        let kept = Arc::new(KeptPicture {
            drawn,
            groups,
            scene: KeptScene::default(),
        });
        let pictures = &mut context.view.part::<KeptPictures>().pictures;
        pictures.insert(id, (key, Arc::clone(&kept)));
        kept
    });
    let selected = context
        .view
        .selected
        .as_ref()
        .and_then(|group| kept.groups.iter().position(|item| item == group));
    let chart = kept.drawn.chart();
    let event = Picture::new(id, chart)
        .example(context.workshop.example)
        .selected(selected)
        .kept(&kept.scene)
        .show(ui, context.texts);
    carry_out(event, context, id, chart, &kept.groups);
}

/// Shows a table that is no chart's twin, with what can be done with it.
pub fn table(ui: &mut Ui, context: &mut StepContext<'_>, id: &str, table: &Table) {
    table.show(ui, id);
    ui.horizontal_wrapped(|ui| {
        if quiet_button(ui, &context.text("chart-copy-table")).clicked() {
            ui.ctx().copy_text(table.to_text());
        }
        if quiet_button(ui, &context.text("method-save-csv")).clicked()
            && let Some(bytes) = table.to_csv(context.texts, context.workshop.example)
        {
            let name = format!("{id}.csv");
            context.command(Command::SaveFile { name, bytes });
        }
    });
}

/// Shows a chart drawn by `live` on the screen; its table and files are the chart's own.
pub fn show_live(
    ui: &mut Ui,
    context: &mut StepContext<'_>,
    id: &str,
    chart: &dyn Chart,
    live: &dyn Fn(&mut Ui),
) {
    let event = Picture::new(id, chart)
        .example(context.workshop.example)
        .live(live)
        .show(ui, context.texts);
    carry_out(event, context, id, chart, &[]);
}

fn carry_out(
    event: Option<PictureEvent>,
    context: &mut StepContext<'_>,
    id: &str,
    chart: &dyn Chart,
    items: &[GroupId],
) {
    if let Some(PictureEvent::Select(index)) = event {
        if let Some(group) = items.get(index) {
            context.select(group);
        }
    } else if let Some(command) =
        event.and_then(|event| saving(event, id, chart, context.texts, context.workshop.example))
    {
        context.command(command);
    }
}

/// The file that was asked for in a picture; none where something else was.
pub fn saving(
    event: PictureEvent,
    id: &str,
    chart: &dyn Chart,
    texts: &Texts,
    example: bool,
) -> Option<Command> {
    match event {
        PictureEvent::Select(_) => None,
        PictureEvent::SaveSvg(svg) => Some(Command::SaveFile {
            name: format!("{id}.svg"),
            bytes: svg.into_bytes(),
        }),
        PictureEvent::SaveCsv(bytes) => Some(Command::SaveFile {
            name: format!("{id}.csv"),
            bytes,
        }),
        PictureEvent::SavePng => match png(chart, texts, SAVED_WIDTH, example) {
            Ok(bytes) => Some(Command::SaveFile {
                name: format!("{id}.png"),
                bytes,
            }),
            Err(error) => {
                tracing::warn!("picture not made: {error}");
                None
            }
        },
    }
}
