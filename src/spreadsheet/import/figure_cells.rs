//! Figures that stand in the row of their group, one column for each kind of figure.

use super::super::book::{Row, Sheet, column_letters};
use super::super::cell_text::{Said, fault, said};
use super::super::figure_columns::{FigureColumn, year_in};
use super::super::plan::{SheetPlan, heading};
use super::{Reader, Seriousness, cell_address};
use crate::text::Message;
use crate::workshop::{
    Figure, FigureScope, FigureStatus, FigureValue, NeedGroup, SourceId, is_nameless,
};

impl Reader<'_> {
    /// Reads the figures of a row. Returns whether something was wrong.
    pub(super) fn figures_of_row(
        &mut self,
        sheet: &Sheet,
        plan: &SheetPlan,
        row: &Row,
        group: &mut NeedGroup,
    ) -> bool {
        let mut bad = false;
        for (column, asked) in &plan.figures {
            let cell = sheet.cell(row.number, *column);
            let address = cell_address(sheet, row.number, *column);
            if let Some(problem) = fault(cell) {
                self.find(Seriousness::Error, address, problem);
                bad = true;
                continue;
            }
            if said(cell, self.words) != Said::Something {
                continue;
            }
            let named = if asked.source.trim().is_empty() {
                self.field_text(sheet, plan, row, "evidence-source")
            } else {
                asked.source.trim().to_owned()
            };
            if is_nameless(&named) {
                self.without_source.insert(*column);
                continue;
            }
            let (value, percent, approximate) = self.figure_value(cell);
            let mut figure = self.figure_of(asked, &named);
            figure.value = value;
            if percent && figure.unit.is_empty() {
                "%".clone_into(&mut figure.unit);
            }
            if let Some(written) = approximate {
                figure.note = self.own.with(
                    "import-remark-approximate",
                    &[("written", written.as_str().into())],
                );
                self.note_approximate(&address, &written);
            }
            figure.source = self.source_named(&named, &address);
            put(&mut group.figures, figure);
        }
        bad
    }

    /// A figure as its column describes it, still without value and source.
    fn figure_of(&self, asked: &FigureColumn, source: &str) -> Figure {
        let year = asked.year.trim();
        Figure {
            dimension: asked.dimension,
            indicator: asked.indicator.trim().to_owned(),
            value: FigureValue::Words(String::new()),
            unit: asked.unit.trim().to_owned(),
            population: String::new(),
            year: if year.is_empty() {
                year_in(source).unwrap_or_default()
            } else {
                year.to_owned()
            },
            // The file quotes what somebody else has published.
            status: FigureStatus::Secondary,
            scope: FigureScope::Group,
            source: SourceId::default(),
            quality: None,
            note: String::new(),
        }
    }

    /// Says which columns are taken as figures, and which headings meant something else than they seemed to.
    pub(super) fn note_columns(&mut self, sheet: &Sheet, plan: &SheetPlan) {
        let named = |column: u32| {
            let heading = heading(sheet, plan.header_row, column);
            format!("{heading} ({})", column_letters(column))
        };
        for (column, field) in &plan.misread {
            let seriousness = if plan.figures.contains_key(column) {
                Seriousness::Note
            } else {
                Seriousness::Question
            };
            let message = Message::new("import-note-misread")
                .with("column", named(*column))
                .with("field", field.label(self.texts, self.workshop));
            let address = cell_address(sheet, plan.header_row, *column);
            self.find(seriousness, address, message);
        }
        for (column, asked) in &plan.figures {
            let message = if asked.unit.trim().is_empty() {
                Message::new("import-note-figures-without-unit")
            } else {
                Message::new("import-note-figures").with("unit", &asked.unit)
            };
            let message = message
                .with("column", named(*column))
                .with("indicator", &asked.indicator);
            let address = cell_address(sheet, plan.header_row, *column);
            self.find(Seriousness::Note, address, message);
        }
    }

    /// Asks once per column for a source that neither the column nor the rows name.
    pub(super) fn ask_for_sources(&mut self, sheet: &Sheet, plan: &SheetPlan) {
        for column in std::mem::take(&mut self.without_source) {
            let heading = heading(sheet, plan.header_row, column);
            let message = Message::new("import-question-source-of-column")
                .with("column", format!("{heading} ({})", column_letters(column)));
            let address = cell_address(sheet, plan.header_row, column);
            self.find(Seriousness::Question, address, message);
        }
    }
}

/// Adds a figure, or renews the one that says the same of the same year. What was noted of it is kept.
fn put(figures: &mut Vec<Figure>, figure: Figure) {
    let known = figures.iter_mut().find(|known| {
        known.dimension == figure.dimension
            && known.indicator == figure.indicator
            && known.population == figure.population
            && known.year == figure.year
            && known.scope == figure.scope
    });
    match known {
        Some(known) => {
            known.value = figure.value;
            known.source = figure.source;
            if !figure.unit.is_empty() {
                known.unit = figure.unit;
            }
            if !figure.note.is_empty() {
                known.note = figure.note;
            }
        }
        None => figures.push(figure),
    }
}
