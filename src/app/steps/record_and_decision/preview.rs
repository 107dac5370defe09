//! The record as it would be written, read in the window: text, lists, tables and pictures under their
//! headings.
//!
//! Limits: a very long table shows its first rows and says how many more there are; a picture of very many
//! groups shows those the paper shows.

use std::sync::Arc;

use egui::{Label, RichText, Ui};

use super::{RecordMade, figure};
use crate::app::application::work::record_work::Finished;
use crate::app::steps::context::StepContext;
use crate::app::theme::{Theme, space};
use crate::app::widgets::{
    Cell as ShownCell, Table as ShownTable, Tone, choice, heading, notice, quiet_button,
};
use crate::record::{Align, Block, Cell, Document, Fact, Figure, Table, cell_text};
use crate::text::Texts;

/// Rows of a table that are shown; every frame draws them.
const ROWS: usize = 120;

/// The section that is read.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) section: usize,
}

pub(super) fn preview(ui: &mut Ui, context: &mut StepContext<'_>) {
    let Some(finished) = context.view.part::<RecordMade>().preview.clone() else {
        return;
    };
    ui.add_space(space::THREE);
    heading(ui, 2, &context.text("record-preview-title"));
    if quiet_button(ui, &context.text("record-preview-close")).clicked() {
        context.view.part::<RecordMade>().preview = None;
    }
    without_sureness(ui, context, &finished);
    let document = &finished.record.document;
    first_page(ui, context, document);
    let label = context.text("record-preview-section");
    ui.label(&label);
    let sections: Vec<(usize, &str)> = document
        .sections
        .iter()
        .enumerate()
        .map(|(index, section)| (index, section.title.as_str()))
        .collect();
    let last = sections.len().saturating_sub(1);
    let shown = context.view.part::<Reading>().section.min(last);
    if let Some(section) = choice(ui, &label, &sections, Some(shown)) {
        context.view.part::<Reading>().section = section;
    }
    let Some(section) = document.sections.get(shown) else {
        return;
    };
    ui.add_space(space::TWO);
    heading(ui, 3, &section.title);
    // The document's own words are in its language, not the window's.
    let texts = Texts::new(document.language);
    for block in &section.blocks {
        show(ui, context, block, &texts);
        if let Block::Figure(figure) = block {
            figure::figure(ui, figure, document.mark.is_some(), &texts);
            twin(ui, context, figure, document, &section.blocks, &texts);
        }
    }
}

/// Where the numbers of a picture stand: in a table of the same section, or else here beneath it.
fn twin(
    ui: &mut Ui,
    context: &StepContext<'_>,
    figure: &Figure,
    document: &Document,
    section: &[Block],
    texts: &Texts,
) {
    let Some(twin) = document.table(&figure.table) else {
        return;
    };
    let beside = |block: &Block| matches!(block, Block::Table(table) if table.id == figure.table);
    if section.iter().any(beside) {
        let caption = twin.caption.as_str().into();
        ui.label(context.text_with("record-preview-twin", &[("table", caption)]));
    } else {
        table(ui, context, twin, texts);
    }
}

/// Why the record does not say how sure the order is.
fn without_sureness(ui: &mut Ui, context: &StepContext<'_>, finished: &Arc<Finished>) {
    if let Some(problem) = &finished.not_tried {
        let problem = context.texts.message(problem);
        let words = context.text_with("record-step-not-tried", &[("problem", problem.into())]);
        notice(ui, Tone::Attention, &words);
    }
}

fn first_page(ui: &mut Ui, context: &StepContext<'_>, document: &Document) {
    ui.add_space(space::ONE);
    ui.label(RichText::new(&document.status).text_style(Theme::strong()));
    heading(ui, 3, &document.title);
    for line in [Some(&document.subtitle), Some(&document.nature)]
        .into_iter()
        .chain([document.mark.as_ref()])
        .flatten()
        .filter(|line| !line.is_empty())
    {
        ui.label(line);
    }
    let fingerprint = context.text_with(
        "record-preview-fingerprint",
        &[("fingerprint", document.about.fingerprint.as_str().into())],
    );
    ui.add(Label::new(fingerprint).wrap());
    ui.add_space(space::ONE);
}

fn show(ui: &mut Ui, context: &StepContext<'_>, block: &Block, texts: &Texts) {
    match block {
        Block::Heading { level, text } => {
            ui.add_space(space::ONE);
            heading(ui, level.saturating_add(3), text);
        }
        Block::Paragraph(text) => {
            ui.label(text);
        }
        Block::Note(text) => {
            notice(ui, Tone::Information, text);
        }
        Block::List { ordered, items } => {
            for (index, item) in items.iter().enumerate() {
                ui.label(if *ordered {
                    format!("{}. {item}", index + 1)
                } else {
                    format!("• {item}")
                });
            }
        }
        Block::Facts(facts) => facts.iter().for_each(|it| fact(ui, it, texts)),
        Block::Table(it) => table(ui, context, it, texts),
        // Drawn by whoever has the whole document at hand.
        Block::Figure(_) => {}
    }
}

fn fact(ui: &mut Ui, fact: &Fact, texts: &Texts) {
    ui.label(RichText::new(&fact.name).text_style(Theme::strong()));
    ui.add(Label::new(cell_text(texts, &fact.value)).wrap());
}

fn table(ui: &mut Ui, context: &StepContext<'_>, table: &Table, texts: &Texts) {
    ui.add_space(space::ONE);
    ui.label(RichText::new(&table.caption).text_style(Theme::strong()));
    let shown = ShownTable {
        caption: table.caption.clone(),
        headers: table
            .shown_columns()
            .map(|(_, column)| column.name.clone())
            .collect(),
        rows: table
            .rows
            .iter()
            .take(ROWS)
            .map(|row| {
                table
                    .shown_columns()
                    .map(|(index, column)| {
                        let cell = row.get(index).unwrap_or(&Cell::Empty);
                        let words = cell_text(texts, cell);
                        match (column.align, cell) {
                            (Align::End, Cell::Whole(_) | Cell::Decimal { .. }) => {
                                ShownCell::Number(words)
                            }
                            _ => ShownCell::Text(words),
                        }
                    })
                    .collect()
            })
            .collect(),
    };
    shown.show(ui, &table.id);
    let more = table.rows.len().saturating_sub(ROWS);
    if more > 0 {
        ui.label(context.text_with("record-preview-more", &[("count", more.into())]));
    }
}
