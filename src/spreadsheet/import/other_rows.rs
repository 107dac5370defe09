//! Rows of the sheets beside the groups: sources, figures, and what is put beside.

use super::super::book::{Address, Cell, Row, Sheet};
use super::super::cell_text::{Said, amount, answer, fault, folded, said, text, tidy, yes_no};
use super::super::fields::rows::{DIMENSIONS, SCOPES, STATUSES};
use super::super::fields::written::{SCOPE_ORDER, STATUS_ORDER};
use super::super::fields::{RowColumn, TableKind, row_columns};
use super::super::plan::SheetPlan;
use super::group_row::is_exact;
use super::judgements::{listed, quality};
use super::{Reader, Seriousness, row_address};
use crate::text::Message;
use crate::text::catalogues::TableName;
use crate::workshop::{
    Beside, Dimension, Figure, FigureScope, FigureStatus, FigureValue, Source, SourceId,
};

impl Reader<'_> {
    /// The cells of a row that say something, with their fields. None where one of them is an error.
    pub(super) fn row_cells<'s>(
        &mut self,
        sheet: &'s Sheet,
        plan: &SheetPlan,
        row: &Row,
        table: TableKind,
    ) -> Option<Vec<(&'static RowColumn, &'s Cell, Address)>> {
        let mut cells = Vec::new();
        let mut bad = false;
        for column in row_columns(table) {
            let Some((cell, address, _)) = self.field(sheet, plan, row, column.key) else {
                continue;
            };
            if let Some(problem) = fault(cell) {
                self.find(Seriousness::Error, address, problem);
                bad = true;
            } else if said(cell, self.words) == Said::Something {
                cells.push((column, cell, address));
            }
        }
        (!bad).then_some(cells)
    }

    /// The group a row is about. Says so where it names none, or one that is not known.
    pub(super) fn group_of(
        &mut self,
        sheet: &Sheet,
        plan: &SheetPlan,
        row: &Row,
        key: &'static str,
    ) -> Option<usize> {
        if self.is_example(sheet, plan, row, key) {
            return None;
        }
        let named = self.field_text(sheet, plan, row, key);
        let address = self.cell_or_row(sheet, plan, row, key);
        let found = self.draft_of(&named, &address);
        if found.is_none() {
            let message = if named.trim().is_empty() && key == "sheet-evidence-group" {
                Message::new("import-problem-no-group-of-evidence")
            } else if named.trim().is_empty() {
                Message::new("import-problem-no-group")
            } else {
                Message::new("import-problem-unknown-group").with("written", named.trim())
            };
            self.find(Seriousness::Error, address, message);
        }
        found
    }

    /// Whether a row is the example of a form, by the cell that names what it is about. Says so.
    pub(super) fn is_example(
        &mut self,
        sheet: &Sheet,
        plan: &SheetPlan,
        row: &Row,
        key: &str,
    ) -> bool {
        let found = self
            .field(sheet, plan, row, key)
            .is_some_and(|(cell, ..)| self.words.examples.contains(&folded(&cell.shown())));
        if found {
            self.find(
                Seriousness::Note,
                row_address(sheet, row.number),
                Message::new("import-note-example-row"),
            );
        }
        found
    }

    pub(super) fn source_row(&mut self, sheet: &Sheet, plan: &SheetPlan, row: &Row) {
        let Some(cells) = self.row_cells(sheet, plan, row, TableKind::Sources) else {
            return;
        };
        if cells.is_empty() {
            return;
        }
        let language = self.own.language();
        let value = |key: &str| {
            cells
                .iter()
                .find(|(column, ..)| column.key == key)
                .map(|(_, cell, _)| text(cell, language))
        };
        let id = value("source-id").unwrap_or_default();
        let title = value("source-title").unwrap_or_default();
        if self.is_example(sheet, plan, row, "source-id") {
            return;
        }
        let marked = cells
            .iter()
            .find(|(column, ..)| column.key == "source-unconfirmed")
            .map(|(_, cell, address)| (yes_no(cell, self.words), address.clone()));
        let marked = match marked {
            Some((Ok(marked), _)) => Some(marked),
            Some((Err(problem), address)) => {
                self.find(Seriousness::Error, address, problem);
                return;
            }
            None => None,
        };
        let known = self.sources.iter().position(|source| {
            if id.is_empty() {
                folded(&source.title) == folded(&title)
            } else {
                source.id.as_str() == id
            }
        });
        if known.is_none() && title.trim().is_empty() {
            self.find(
                Seriousness::Error,
                self.cell_or_row(sheet, plan, row, "source-title"),
                Message::new("import-problem-no-title"),
            );
            return;
        }
        let at = known.unwrap_or_else(|| {
            let id = if id.is_empty() {
                SourceId::from_name(&title, self.sources.iter().map(|source| &source.id))
            } else {
                SourceId::new(id.clone())
            };
            self.sources.push(Source {
                id,
                publisher: String::new(),
                title: String::new(),
                address: String::new(),
                year: String::new(),
                terms: String::new(),
            });
            self.sources.len() - 1
        });
        if let Some(source) = self.sources.get_mut(at) {
            for (key, place) in [
                ("source-publisher", &mut source.publisher),
                ("source-title", &mut source.title),
                ("source-address", &mut source.address),
                ("source-year", &mut source.year),
                ("source-terms", &mut source.terms),
            ] {
                if let Some(value) = value(key) {
                    *place = value;
                }
            }
            match marked {
                Some(true) => {
                    self.unconfirmed_sources.insert(source.id.clone());
                }
                Some(false) => {
                    self.unconfirmed_sources.remove(&source.id);
                }
                None => {}
            }
        }
    }

    pub(super) fn figure_row(&mut self, sheet: &Sheet, plan: &SheetPlan, row: &Row) {
        let Some(cells) = self.row_cells(sheet, plan, row, TableKind::Figures) else {
            return;
        };
        if cells.is_empty() {
            return;
        }
        let Some(draft) = self.group_of(sheet, plan, row, "figure-group") else {
            return;
        };
        let mut figure = Figure {
            dimension: Dimension::Size,
            indicator: String::new(),
            value: FigureValue::Words(String::new()),
            unit: String::new(),
            population: String::new(),
            year: String::new(),
            status: FigureStatus::Primary,
            scope: FigureScope::Group,
            source: SourceId::default(),
            quality: None,
            note: String::new(),
        };
        let mut bad = false;
        let mut ends = (None, None);
        for (column, cell, address) in &cells {
            if let Err(problem) =
                self.figure_cell(column.key, cell, address, &mut figure, &mut ends)
            {
                self.find(Seriousness::Error, address.clone(), problem);
                bad = true;
            }
        }
        let half = match ends {
            (Some(low), Some(high)) => {
                figure.value = FigureValue::Range(low, high);
                None
            }
            (Some(_), None) => Some("figure-high"),
            (None, Some(_)) => Some("figure-low"),
            (None, None) => None,
        };
        if let Some(key) = half {
            let address = self.cell_or_row(sheet, plan, row, key);
            let message = Message::new("import-problem-half-a-range");
            self.find(Seriousness::Error, address, message);
            bad = true;
        }
        if figure.source == SourceId::default() {
            let address = self.cell_or_row(sheet, plan, row, "figure-source");
            let message = Message::new("import-problem-no-source");
            self.find(Seriousness::Error, address, message);
            bad = true;
        }
        if bad {
            return;
        }
        self.too_good(&figure, &row_address(sheet, row.number));
        let group = self
            .drafts
            .get(draft)
            .map(|draft| draft.group.id.to_string())
            .unwrap_or_default();
        let before = self.figures_taken(&group, &figure);
        if let Some(draft) = self.drafts.get_mut(draft) {
            let same = |other: &Figure| {
                other.dimension == figure.dimension
                    && other.indicator == figure.indicator
                    && other.population == figure.population
                    && other.year == figure.year
                    && other.scope == figure.scope
            };
            let place = draft
                .group
                .figures
                .iter_mut()
                .filter(|other| same(other))
                .nth(before);
            match place {
                Some(place) => {
                    let given = |key: &str| cells.iter().any(|(column, ..)| column.key == key);
                    let values = ["figure-value", "figure-low", "figure-words"];
                    if !values.into_iter().any(given) {
                        figure.value = place.value.clone();
                    }
                    if !given("figure-unit") && figure.unit.is_empty() {
                        figure.unit = place.unit.clone();
                    }
                    if !given("figure-status") {
                        figure.status = place.status;
                    }
                    if figure.note.is_empty() {
                        figure.note = place.note.clone();
                    }
                    figure.quality = figure.quality.or(place.quality);
                    *place = figure;
                }
                None => draft.group.figures.push(figure),
            }
        }
    }

    /// How many rows of this file have said the same thing of this group before: the second of two alike
    /// is the second in the workshop too.
    fn figures_taken(&mut self, group: &str, figure: &Figure) -> usize {
        let key = format!(
            "{group}\u{1f}{:?}\u{1f}{}\u{1f}{}\u{1f}{}\u{1f}{:?}",
            figure.dimension, figure.indicator, figure.population, figure.year, figure.scope
        );
        self.taken(key)
    }

    pub(super) fn taken(&mut self, key: String) -> usize {
        let count = self.seen.entry(key).or_insert(0);
        *count += 1;
        *count - 1
    }

    fn figure_cell(
        &mut self,
        key: &str,
        cell: &Cell,
        address: &Address,
        figure: &mut Figure,
        ends: &mut (Option<f64>, Option<f64>),
    ) -> Result<(), Message> {
        let language = self.own.language();
        let words = self.words;
        let texts = self.texts;
        match key {
            "figure-dimension" => {
                let at = answer(cell, DIMENSIONS, words, texts)?;
                figure.dimension = Dimension::ALL.get(at).copied().unwrap_or(Dimension::Size);
            }
            "figure-indicator" => figure.indicator = text(cell, language),
            "figure-value" => {
                let (value, percent, remark) = self.figure_value(cell);
                figure.value = value;
                if percent && figure.unit.is_empty() {
                    figure.unit = "%".to_owned();
                }
                if let Some(remark) = remark {
                    figure.note = self.own.with(
                        "import-remark-approximate",
                        &[("written", remark.as_str().into())],
                    );
                    self.find(
                        Seriousness::Note,
                        address.clone(),
                        Message::new("import-note-approximate").with("written", remark),
                    );
                }
            }
            "figure-low" => ends.0 = Some(amount(cell, words, 1.0)?.from),
            "figure-high" => ends.1 = Some(amount(cell, words, 1.0)?.from),
            "figure-words" => figure.value = FigureValue::Words(text(cell, language)),
            "figure-unit" => figure.unit = text(cell, language),
            "figure-population" => figure.population = text(cell, language),
            "figure-year" => figure.year = text(cell, language),
            "figure-status" => {
                let at = answer(cell, STATUSES, words, texts)?;
                figure.status = STATUS_ORDER.get(at).copied().unwrap_or(figure.status);
            }
            "figure-scope" => {
                let at = answer(cell, SCOPES, words, texts)?;
                figure.scope = SCOPE_ORDER.get(at).copied().unwrap_or(figure.scope);
            }
            "figure-source" => {
                let named = text(cell, language);
                figure.source = self.source_named(&named, address);
            }
            "figure-quality" => figure.quality = Some(quality(cell)?),
            "figure-note" => {
                let note = text(cell, language);
                if figure.note.is_empty() {
                    figure.note = note;
                } else if !note.contains(&figure.note) {
                    figure.note = format!("{note} {}", figure.note);
                } else {
                    figure.note = note;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// A figure's value, whether it is a percentage, and how it was written where it is not exact. What is
    /// no number stays as words.
    pub(super) fn figure_value(&self, cell: &Cell) -> (FigureValue, bool, Option<String>) {
        let language = self.own.language();
        let as_words = || (FigureValue::Words(text(cell, language)), false, None);
        if is_exact(cell) {
            return as_words();
        }
        // A unit that is written with the number belongs to the figure: such a value stays as words.
        if let Cell::Text(written) = cell {
            let ends_in_letter = tidy(written).ends_with(char::is_alphabetic);
            if ends_in_letter {
                return as_words();
            }
        }
        match amount(cell, self.words, 1.0) {
            Ok(found) => match found.to {
                Some(to) => (
                    FigureValue::Range(found.from, to),
                    found.percent,
                    found.as_written,
                ),
                None if found.at_least => (FigureValue::AtLeast(found.from), found.percent, None),
                None => (
                    FigureValue::Number(found.from),
                    found.percent,
                    found.as_written,
                ),
            },
            Err(_) => as_words(),
        }
    }

    /// Says where a figure is judged better than its kind allows.
    fn too_good(&mut self, figure: &Figure, address: &Address) {
        let most = match (figure.status, figure.scope) {
            (_, FigureScope::Wider) => 2,
            (FigureStatus::Secondary, _) => 3,
            _ => 5,
        };
        if figure.quality.is_some_and(|it| it.number() > most) {
            self.find(
                Seriousness::Note,
                address.clone(),
                Message::new("need-groups-quality-at-most").with("most", i64::from(most)),
            );
        }
    }

    pub(super) fn beside_row(&mut self, sheet: &Sheet, plan: &SheetPlan, row: &Row) {
        let Some(cells) = self.row_cells(sheet, plan, row, TableKind::Beside) else {
            return;
        };
        if cells.is_empty() {
            return;
        }
        let Some(draft) = self.group_of(sheet, plan, row, "beside-group") else {
            return;
        };
        let language = self.own.language();
        let mut found = Beside {
            kind: String::new(),
            note: String::new(),
        };
        for (column, cell, address) in &cells {
            match column.key {
                "beside-kind" => {
                    match listed(
                        TableName::NeedMisreadings,
                        &text(cell, language),
                        self.texts,
                    ) {
                        Ok(kind) => found.kind = kind,
                        Err(problem) => {
                            self.find(Seriousness::Error, address.clone(), problem);
                            return;
                        }
                    }
                }
                "beside-note" => found.note = text(cell, language),
                _ => {}
            }
        }
        if found.kind.is_empty() {
            self.find(
                Seriousness::Error,
                self.cell_or_row(sheet, plan, row, "beside-kind"),
                Message::new("import-problem-no-kind"),
            );
            return;
        }
        let group = self
            .drafts
            .get(draft)
            .map(|draft| draft.group.id.to_string())
            .unwrap_or_default();
        let before = self.taken(format!("{group}\u{1f}beside\u{1f}{}", found.kind));
        if let Some(draft) = self.drafts.get_mut(draft) {
            let place = draft
                .group
                .beside
                .iter_mut()
                .filter(|other| other.kind == found.kind)
                .nth(before);
            match place {
                Some(place) => {
                    if !found.note.is_empty() {
                        *place = found;
                    }
                }
                None => draft.group.beside.push(found),
            }
        }
    }
}
