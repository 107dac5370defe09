//! A table of data with headers: the twin of every picture, and plain lists of figures.

use egui::{
    Align, Grid, Layout, Response, RichText, ScrollArea, TextStyle, Ui, UiBuilder, accesskit, vec2,
};

use crate::app::theme::{Theme, space};
use crate::picture::measure::wrap;
use crate::picture::scene::Weight;
use crate::picture::{Cell, Table};
use crate::record::{csv_file, formula_safe};
use crate::text::{Language, Texts};

/// Longer tables are laid out only as far as they are in sight.
const MOST_AT_ONCE: usize = 80;
/// Rows of a long table that are in sight.
const ROWS_IN_SIGHT: f32 = 15.0;

impl Table {
    /// The table as a CSV file for a spreadsheet, with the record's own writer: numbers without the marks and
    /// spaces that are for the eye, texts that no spreadsheet takes for a formula. An example's rows carry its
    /// mark. None when a row is not as long as the headers.
    #[must_use]
    pub fn to_csv(&self, texts: &Texts, example: bool) -> Option<Vec<u8>> {
        let mark = |words: String| example.then_some(words);
        let headers = self.headers.iter().map(|head| formula_safe(head));
        let headers = headers.chain(mark(formula_safe(&texts.get("chart-example"))));
        let rows = self.rows.iter().map(|row| {
            let cells = row.iter().map(|cell| match cell {
                Cell::Text(words) => formula_safe(words),
                Cell::Number(number) => bare_number(number, texts.language()),
            });
            cells.chain(mark(texts.get("record-yes"))).collect()
        });
        csv_file(std::iter::once(headers.collect()).chain(rows))
            .inspect_err(|error| tracing::warn!("table not written: {error}"))
            .ok()
    }

    /// Shows the table with stripes, scrolling sideways when it is wider than the view. Of a long table only the
    /// rows in sight are laid out, in a view of its own.
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
            if self.rows.len() > MOST_AT_ONCE {
                self.long(ui, id);
                return;
            }
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

    /// A long table: columns of fixed width, names cut where they do not fit and whole under the pointer.
    fn long(&self, ui: &mut Ui, id: &str) {
        let size = TextStyle::Body.resolve(ui.style()).size;
        let widths: Vec<f32> = (0..self.headers.len())
            .map(|column| self.width(column, size))
            .collect();
        let height = (size * 1.5).max(32.0);
        let line = |ui: &mut Ui, index: usize, cells: &[(&str, bool)]| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::THREE;
                for (column, ((words, right), width)) in cells.iter().zip(&widths).enumerate() {
                    let role = match (index, column) {
                        (0, _) => accesskit::Role::ColumnHeader,
                        (_, 0) => accesskit::Role::RowHeader,
                        _ => accesskit::Role::Cell,
                    };
                    let layout = if *right {
                        Layout::right_to_left(Align::Center)
                    } else {
                        Layout::left_to_right(Align::Center)
                    };
                    let style = if index == 0 {
                        Theme::strong()
                    } else {
                        TextStyle::Body
                    };
                    ui.allocate_ui_with_layout(vec2(*width, height), layout, |ui| {
                        ui.set_min_size(vec2(*width, height));
                        let label = egui::Label::new(RichText::new(*words).text_style(style));
                        let response = ui.add(label.truncate());
                        describe(ui, &response, words, role, (index, column));
                    });
                }
            });
        };
        ScrollArea::horizontal().id_salt(id).show(ui, |ui| {
            ui.vertical(|ui| {
                let numeric = self.numeric();
                let headers: Vec<(&str, bool)> = self
                    .headers
                    .iter()
                    .map(String::as_str)
                    .zip(numeric)
                    .collect();
                line(ui, 0, &headers);
                ui.spacing_mut().item_spacing.y = 0.0;
                ScrollArea::vertical()
                    .id_salt((id, "rows"))
                    .max_height(height * ROWS_IN_SIGHT)
                    .auto_shrink([true, true])
                    .show_rows(ui, height, self.rows.len(), |ui, range| {
                        let rows = self.rows.iter().enumerate();
                        for (index, row) in rows.skip(range.start).take(range.len()) {
                            let cells: Vec<(&str, bool)> = row
                                .iter()
                                .map(|cell| (cell.words(), matches!(cell, Cell::Number(_))))
                                .collect();
                            line(ui, index + 1, &cells);
                        }
                    });
            });
        });
    }

    /// The width of a column of a long table, by its longest text.
    fn width(&self, column: usize, size: f32) -> f32 {
        let cells = self.rows.iter().filter_map(|row| row.get(column));
        let most = cells.map(|cell| cell.words().chars().count()).max();
        let header = self
            .headers
            .get(column)
            .map_or(0, |head| head.chars().count());
        let letters = most.unwrap_or(0).max(header) as f32;
        (letters * size * 0.56 + space::ONE).clamp(size * 3.0, size * 24.0)
    }

    /// Which columns hold numbers.
    fn numeric(&self) -> Vec<bool> {
        (0..self.headers.len())
            .map(|column| {
                self.rows
                    .iter()
                    .any(|row| matches!(row.get(column), Some(Cell::Number(_))))
            })
            .collect()
    }

    fn cells(&self, ui: &mut Ui) {
        let size = TextStyle::Body.resolve(ui.style()).size;
        let first = (ui.clip_rect().width() * 0.35).clamp(size * 9.0, size * 24.0);
        let numeric = self.numeric();
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
    describe(ui, &response, text, role, (row, column));
}

/// Tells a screen reader what a cell is and where it stands.
fn describe(
    ui: &Ui,
    response: &Response,
    text: &str,
    role: accesskit::Role,
    (row, column): (usize, usize),
) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        node.set_label(text);
        node.clear_value();
        node.set_row_index(row);
        node.set_column_index(column);
    });
}

/// A number as a spreadsheet reads it: no spaces between thousands or before the percent sign, a plain minus
/// sign. What is no number, such as a range or a dash, is text.
fn bare_number(words: &str, language: Language) -> String {
    let grouping = |letter: char| letter == ',' && language == Language::English;
    let bare: String = words
        .chars()
        .filter(|letter| !letter.is_whitespace() && !grouping(*letter))
        .map(|letter| if letter == '\u{2212}' { '-' } else { letter })
        .collect();
    let digits = bare.strip_prefix(['-', '+']).unwrap_or(&bare);
    let digits = digits.strip_suffix('%').unwrap_or(digits);
    let is_number = digits.starts_with(|letter: char| letter.is_ascii_digit())
        && digits
            .chars()
            .all(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '.'));
    if is_number {
        bare.strip_prefix('+').unwrap_or(&bare).to_owned()
    } else {
        formula_safe(words)
    }
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::app::theme::ThemeKind;

    #[test]
    fn copied_text_keeps_its_columns() {
        let table = Table {
            caption: String::new(),
            headers: vec!["Grupp".into(), "Antal\tpersoner".into()],
            rows: vec![vec![Cell::Text("A".into()), Cell::Number("12 500".into())]],
        };
        assert_eq!(table.to_text(), "Grupp\tAntal personer\nA\t12 500");
    }

    #[test]
    fn a_saved_table_opens_as_it_is_meant() {
        let number = |words: &str| Cell::Number(words.into());
        let table = Table {
            caption: String::new(),
            headers: vec![
                "Grupp".into(),
                "Antal".into(),
                "Andel".into(),
                "Plats".into(),
            ],
            rows: vec![
                vec![
                    Cell::Text("=1+1; \"farlig\"".into()),
                    number("12\u{a0}500"),
                    number("12,5\u{a0}%"),
                    number("3–5"),
                ],
                vec![
                    Cell::Text("Smärta".into()),
                    number("−7"),
                    number("–"),
                    number("+2"),
                ],
            ],
        };
        let texts = Texts::new(Language::Swedish);
        let file = String::from_utf8(table.to_csv(&texts, false).unwrap()).unwrap();
        assert_eq!(
            file,
            "\u{feff}Grupp;Antal;Andel;Plats\r\n\
             \"'=1+1; \"\"farlig\"\"\";12500;12,5%;3–5\r\n\
             Smärta;-7;–;2\r\n"
        );
        let marked = String::from_utf8(table.to_csv(&texts, true).unwrap()).unwrap();
        assert!(marked.lines().all(|line| line.split(';').count() >= 5));
        assert!(
            marked
                .lines()
                .next()
                .unwrap()
                .ends_with(&texts.get("chart-example"))
        );
        assert_eq!(bare_number("12,500.5", Language::English), "12500.5");
        let uneven = Table {
            headers: vec!["A".into()],
            rows: vec![vec![number("1"), number("2")]],
            ..Table::default()
        };
        assert_eq!(uneven.to_csv(&texts, false), None);
    }

    #[test]
    fn of_a_long_table_only_the_rows_in_sight_are_laid_out() {
        let table = Table {
            caption: "Platser".into(),
            headers: vec!["Grupp".into(), "Plats".into()],
            rows: (1..=550)
                .map(|place: u32| {
                    vec![
                        Cell::Text(format!("Grupp nummer {place}")),
                        Cell::Number(place.to_string()),
                    ]
                })
                .collect(),
        };
        let mut harness = Harness::builder()
            .with_size(vec2(800.0, 1200.0))
            .with_context_setup(|ctx| Theme::load(ThemeKind::Light).unwrap().apply(ctx, 1.0))
            .build_ui(|ui| {
                table.show(ui, "long");
            });
        harness.run_ok();
        let rows = harness
            .query_all_by_role(accesskit::Role::RowHeader)
            .count();
        assert!((10..40).contains(&rows), "{rows}");
        harness.get_by_role_and_label(accesskit::Role::Table, "Platser");
        harness.get_by_label("Grupp nummer 1");
        assert!(harness.query_by_label("Grupp nummer 550").is_none());
    }
}
