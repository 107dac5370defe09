//! This year's order beside last year's: places, reasons and what is new since.

use super::super::tree::{Align, Block, Cell, Figure};
use super::Builder;
use crate::picture::{Drawing, Slope, SlopeRow};
use crate::text::numbers;
use crate::workshop::{Compared, GroupId};

impl Builder<'_> {
    /// Nothing the first year, and nothing before this year has an order.
    pub(super) fn comparison(&self) -> Vec<Block> {
        let compared = self.workshop.compared();
        if compared.is_empty() {
            return Vec::new();
        }
        let rows = compared.iter().map(|row| self.compared_row(row)).collect();
        let columns = [
            ("group-id", Align::Start),
            ("group", Align::Start),
            ("place-last-year", Align::End),
            ("place-this-year", Align::End),
            ("moved-since", Align::End),
            ("reason-now", Align::Start),
            ("new-since", Align::Start),
        ];
        let mut blocks = vec![
            self.heading("record-comparison-title"),
            self.paragraph("record-comparison-what"),
            self.table_with_header("comparison", &columns, Some("group"), rows),
        ];
        blocks.extend(self.comparison_figure(&compared).map(Block::Figure));
        blocks
    }

    /// The name of a group of either year.
    pub(super) fn name_of_either_year(&self, id: &GroupId) -> String {
        let last_year = self
            .workshop
            .previous
            .as_ref()
            .and_then(|previous| previous.names.get(id));
        match (self.workshop.group(id), last_year) {
            (Some(group), _) => group.name.clone(),
            (None, Some(name)) => name.clone(),
            (None, None) => id.as_str().to_owned(),
        }
    }

    fn compared_row(&self, row: &Compared) -> Vec<Cell> {
        let place = |place: Option<usize>| {
            place
                .and_then(|place| i64::try_from(place).ok())
                .map_or(Cell::Empty, Cell::Whole)
        };
        let moved = match (row.before, row.after, row.moved()) {
            (_, _, Some(moved)) => numbers::change(self.texts.language(), moved),
            (None, Some(_), _) => self.get("record-comparison-new"),
            _ => self.get("record-comparison-gone"),
        };
        let grounds: Vec<String> = row
            .grounds
            .iter()
            .map(|ground| self.texts.message(&ground.message(self.workshop)))
            .collect();
        vec![
            Cell::Text(row.group.as_str().to_owned()),
            Cell::Text(self.name_of_either_year(&row.group)),
            place(row.before),
            place(row.after),
            Cell::Text(moved),
            if row.after.is_some() {
                Cell::text_or_missing(self.reason(&row.group))
            } else {
                Cell::Empty
            },
            Cell::text(grounds.join(" ")),
        ]
    }

    fn comparison_figure(&self, compared: &[Compared]) -> Option<Figure> {
        let rows: Vec<SlopeRow> = compared
            .iter()
            .filter(|row| row.before.is_some() && row.after.is_some())
            .map(|row| SlopeRow {
                name: self.name_of_either_year(&row.group),
                before: row.before,
                after: row.after,
            })
            .collect();
        let slope = Slope {
            before: self.get("record-comparison-left"),
            after: self.get("record-comparison-right"),
            rows,
        };
        (slope.rows.len() > 1)
            .then(|| self.figure("last-year-and-this", "comparison", Drawing::Slope(slope)))
    }
}
