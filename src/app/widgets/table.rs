//! A table of data with headers: the twin of every picture, and plain lists of figures.

use egui::{
    Align, Grid, Layout, Response, RichText, ScrollArea, TextStyle, Ui, UiBuilder, accesskit,
};

use crate::app::charts::measure::wrap;
use crate::app::charts::scene::Weight;
use crate::app::theme::{Theme, space};

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words, set to the left.
    Text(String),
    /// A number already written in the reader's language, set to the right.
    Number(String),
}

impl Cell {
    /// What it says.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Text(words) | Self::Number(words) => words,
        }
    }
}

/// A table. The first cell of a row is its header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows, in a sentence.
    pub caption: String,
    /// Column headers, units written out.
    pub headers: Vec<String>,
    /// Rows, each as long as `headers`.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The table as text that a spreadsheet takes: tabs between cells, a line per row.
    #[must_use]
    pub fn to_text(&self) -> String {
        let clean = |words: &str| words.replace(['\t', '\n', '\r'], " ");
        let mut lines = vec![
            self.headers
                .iter()
                .map(|head| clean(head))
                .collect::<Vec<_>>(),
        ];
        lines.extend(
            self.rows
                .iter()
                .map(|row| row.iter().map(|cell| clean(cell.words())).collect()),
        );
        lines
            .iter()
            .map(|line| line.join("\t"))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Shows the table with stripes, scrolling sideways when it is wider than the view.
    pub fn show(&self, ui: &mut Ui, id: &str) -> Response {
        let builder = UiBuilder::new()
            .id_salt(("table", id))
            .accessibility_role(accesskit::Role::Table)
            .accessibility_label(&self.caption);
        ui.scope_builder(builder, |ui| {
            let node = ui.unique_id();
            ui.ctx().accesskit_node_builder(node, |node| {
                node.set_row_count(self.rows.len() + 1);
                node.set_column_count(self.headers.len());
            });
            ScrollArea::horizontal().id_salt(id).show(ui, |ui| {
                Grid::new((id, "cells"))
                    .striped(true)
                    .min_row_height(32.0)
                    .spacing([space::THREE, 0.0])
                    .show(ui, |ui| self.cells(ui));
            });
        })
        .response
    }

    fn cells(&self, ui: &mut Ui) {
        let size = TextStyle::Body.resolve(ui.style()).size;
        let first = (ui.clip_rect().width() * 0.35).clamp(size * 9.0, size * 24.0);
        let numeric: Vec<bool> = (0..self.headers.len())
            .map(|column| {
                self.rows
                    .iter()
                    .any(|row| matches!(row.get(column), Some(Cell::Number(_))))
            })
            .collect();
        for (column, header) in self.headers.iter().enumerate() {
            let right = numeric.get(column).copied().unwrap_or(false);
            let most = if column == 0 { first } else { size * 9.0 };
            let words = RichText::new(broken(header, size, Weight::SemiBold, most));
            let words = words.text_style(Theme::strong());
            cell(
                ui,
                words,
                header,
                right,
                accesskit::Role::ColumnHeader,
                (0, column),
            );
        }
        ui.end_row();
        for (index, row) in self.rows.iter().enumerate() {
            for (column, value) in row.iter().enumerate() {
                let role = if column == 0 {
                    accesskit::Role::RowHeader
                } else {
                    accesskit::Role::Cell
                };
                let right = matches!(value, Cell::Number(_));
                let most = if column == 0 { first } else { size * 16.0 };
                let words = RichText::new(broken(value.words(), size, Weight::Regular, most));
                cell(ui, words, value.words(), right, role, (index + 1, column));
            }
            ui.end_row();
        }
    }
}

/// A text broken into lines, so that a table stays narrow.
fn broken(text: &str, size: f32, weight: Weight, width: f32) -> String {
    wrap(text, size, weight, width).join("\n")
}

fn cell(
    ui: &mut Ui,
    words: RichText,
    text: &str,
    right: bool,
    role: accesskit::Role,
    (row, column): (usize, usize),
) {
    let layout = if right {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    };
    let response = ui
        .with_layout(layout, |ui| ui.add(egui::Label::new(words).extend()))
        .inner;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        node.set_label(text);
        node.clear_value();
        node.set_row_index(row);
        node.set_column_index(column);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copied_text_keeps_its_columns() {
        let table = Table {
            caption: String::new(),
            headers: vec!["Grupp".into(), "Antal\tpersoner".into()],
            rows: vec![vec![Cell::Text("A".into()), Cell::Number("12 500".into())]],
        };
        assert_eq!(table.to_text(), "Grupp\tAntal personer\nA\t12 500");
    }
}
