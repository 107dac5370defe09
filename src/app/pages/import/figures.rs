//! Columns that become figures of the groups: what was measured, its unit, source and year, said once for all.

use egui::Ui;

use crate::app::pages::import::Open;
use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::theme::space;
use crate::app::widgets::quiet_button;
use crate::spreadsheet::{Field, FigureColumn, TableKind, column_letters};
use crate::text;

/// Width of a field for words, and of one for a year or a unit.
const WORDS: f32 = 260.0;
const SHORT: f32 = 130.0;

pub(super) fn show(ui: &mut Ui, ctx: &StepContext<'_>, work: &mut Open) {
    let texts = ctx.texts;
    let book = work.book.clone();
    let mut plan = work.plan.clone();
    let holds = |table, columns: usize| table == Some(TableKind::Groups) && columns > 0;
    if !plan
        .sheets
        .iter()
        .any(|sheet| holds(sheet.table, sheet.figures.len()))
    {
        return;
    }
    form::section(ui, &texts.get("import-figure-columns"));
    form::aside(ui, &texts.get("import-figure-columns-sentence"));
    let rows_name_sources = plan.sheets.iter().any(|sheet| {
        let source = Field::new("evidence-source");
        sheet.columns.values().any(|field| *field == source)
    });
    if rows_name_sources {
        form::aside(ui, &texts.get("import-figure-source-of-rows"));
    }
    for (sheet, planned) in book.sheets.iter().zip(&mut plan.sheets) {
        if !holds(planned.table, planned.figures.len()) {
            continue;
        }
        let mut dropped = None;
        for (column, figures) in &mut planned.figures {
            let heading = sheet.cell(planned.header_row, *column).shown();
            let label = text!(
                texts,
                "import-column",
                column = column_letters(*column),
                heading = heading.trim()
            );
            ui.push_id(("figures", sheet.name.as_str(), *column), |ui| {
                ui.add_space(space::ONE);
                form::caption(ui, &label);
                fields(ui, texts, figures);
                let label = text!(texts, "import-figure-column-drop", column = label);
                if quiet_button(ui, &label).clicked() {
                    dropped = Some(*column);
                }
            });
        }
        if let Some(column) = dropped {
            planned.tie(column, None);
        }
    }
    if plan != work.plan {
        work.plan = plan;
        work.changed();
    }
}

fn fields(ui: &mut Ui, texts: &crate::text::Texts, figures: &mut FigureColumn) {
    let form = Form {
        texts,
        enabled: true,
    };
    form::side_by_side(ui, |ui| {
        for (width, key, value) in [
            (
                WORDS,
                "need-groups-figure-indicator",
                &mut figures.indicator,
            ),
            (SHORT, "need-groups-unit", &mut figures.unit),
            (WORDS, "field-source", &mut figures.source),
            (SHORT, "need-groups-figure-year", &mut figures.year),
        ] {
            form::cell(ui, width, |ui| form.line(ui, key, value));
        }
        form::cell(ui, WORDS, |ui| {
            let about: Vec<_> = FigureColumn::dimensions()
                .map(|(dimension, key)| (dimension, texts.get(key)))
                .collect();
            let label = texts.get("need-groups-figure-dimension");
            if let Some(dimension) = form.pick(ui, &label, &about, &figures.dimension) {
                figures.dimension = dimension;
            }
        });
    });
}
