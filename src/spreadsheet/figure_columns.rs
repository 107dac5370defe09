//! Columns of numbers that are no field of a group: *Livskvalitet (EQ-5D)*, *Dödsfall per 100 000*, *Andel (%)*. Each
//! number becomes a figure of its group; what the column says of them all is said once.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::book::{Cell, Sheet};
use super::cell_text::{Said, amount, folded, said};
use super::fields::Field;
use super::fields::rows::DIMENSIONS;
use super::plan::{SheetPlan, heading};
use crate::text::catalogues::SpreadsheetWords;
use crate::workshop::Dimension;

/// What all figures of a column have in common.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureColumn {
    /// What they are about.
    pub dimension: Dimension,
    /// What was measured, in words.
    pub indicator: String,
    /// Unit, written out.
    #[serde(default)]
    pub unit: String,
    /// Title of the source; empty = the source that each row names.
    #[serde(default)]
    pub source: String,
    /// Year the figures concern; empty = the year in the name of the source.
    #[serde(default)]
    pub year: String,
}

impl FigureColumn {
    /// What figures can be about, each with the text key of its name.
    pub fn dimensions() -> impl Iterator<Item = (Dimension, &'static str)> {
        Dimension::ALL.into_iter().zip(DIMENSIONS.iter().copied())
    }

    /// What a heading says of the figures under it.
    pub fn of_heading(sheet: &Sheet, header_row: u32, column: u32) -> Self {
        let own = sheet.cell(header_row, column).shown();
        let (outside, inside) = apart(own.trim());
        let lower = outside.to_lowercase();
        // Lower case may be longer or shorter than what it was made from.
        let per = lower
            .find(" per ")
            .filter(|_| lower.len() == outside.len())
            .unwrap_or(outside.len());
        let (before, per) = outside
            .split_at_checked(per)
            .unwrap_or((outside.as_str(), ""));
        let unit = [inside.as_str(), per.trim()]
            .into_iter()
            .filter(|part| !part.is_empty() && year_in(part).as_deref() != Some(*part))
            .collect::<Vec<_>>()
            .join(" ");
        let indicator: Vec<&str> = before
            .split_whitespace()
            .filter(|word| year_in(word).as_deref() != Some(*word))
            .collect();
        let indicator = indicator.join(" ");
        let indicator = indicator.trim_end_matches([',', ':', ';', '-', '–']).trim();
        Self {
            dimension: dimension(&heading(sheet, header_row, column), &own),
            indicator: if indicator.is_empty() {
                own.trim().to_owned()
            } else {
                indicator.to_owned()
            },
            unit,
            source: String::new(),
            year: year_in(&own).unwrap_or_default(),
        }
    }
}

/// The columns of a sheet of groups that hold figures and that no field is tied to.
pub(super) fn guess(sheet: &Sheet, plan: &SheetPlan) -> BTreeMap<u32, FigureColumn> {
    let Ok(words) = SpreadsheetWords::load() else {
        return BTreeMap::new();
    };
    (0..sheet.width())
        .filter(|column| !plan.columns.contains_key(column))
        .filter(|column| !sheet.hidden_columns.contains(column))
        .filter(|column| holds_figures(sheet, plan, *column, words))
        .map(|column| {
            let asked = FigureColumn::of_heading(sheet, plan.header_row, column);
            (column, asked)
        })
        .collect()
}

/// Whether there are numbers under a heading that is not that of a running number, a year or a rank.
fn holds_figures(sheet: &Sheet, plan: &SheetPlan, column: u32, words: &SpreadsheetWords) -> bool {
    let own = folded(&sheet.cell(plan.header_row, column).shown());
    let names_order = own
        .split(|sign: char| !sign.is_alphanumeric())
        .any(|word| words.orderings.iter().any(|it| it == word));
    if names_order || !own.contains(char::is_alphabetic) {
        return false;
    }
    let name = plan
        .column(&Field::new("name"))
        .or_else(|| plan.column(&Field::new("id")));
    let Some(name) = name else { return false };
    let of_groups = sheet.rows.iter().filter(|row| {
        let name = folded(&sheet.cell(row.number, name).shown());
        row.number > plan.header_row && !name.is_empty() && !words.totals.contains(&name)
    });
    let cells: Vec<&Cell> = of_groups
        .map(|row| sheet.cell(row.number, column))
        .filter(|cell| said(cell, words) == Said::Something)
        .collect();
    let numbers: Vec<f64> = cells
        .iter()
        .filter_map(|cell| amount(cell, words, 1.0).ok())
        .map(|found| found.from)
        .collect();
    let counts_up = (1..)
        .zip(&numbers)
        .all(|(at, number)| *number == f64::from(at));
    let are_years = numbers
        .iter()
        .all(|it| it.fract() == 0.0 && (1900.0..=2200.0).contains(it));
    // A word among the numbers is kept as it stands; a column of words is none of figures.
    let most = numbers.len() >= 2 && numbers.len() * 5 >= cells.len() * 4;
    most && !counts_up && !are_years
}

/// A heading outside its parentheses, and what stands in the last of them.
fn apart(heading: &str) -> (String, String) {
    let (mut outside, mut inside) = (String::new(), String::new());
    let mut depth = 0_usize;
    for sign in heading.chars() {
        match sign {
            '(' | '[' => {
                if depth == 0 {
                    inside.clear();
                }
                depth += 1;
                outside.push(' ');
            }
            ')' | ']' => depth = depth.saturating_sub(1),
            sign if depth > 0 => inside.push(sign),
            sign => outside.push(sign),
        }
    }
    (outside.trim().to_owned(), inside.trim().to_owned())
}

/// The first year in a text.
pub(super) fn year_in(text: &str) -> Option<String> {
    text.split(|sign: char| !sign.is_ascii_alphanumeric())
        .find(|part| {
            part.len() == 4
                && part
                    .parse::<u16>()
                    .is_ok_and(|year| (1900..=2200).contains(&year))
        })
        .map(str::to_owned)
}

/// What a heading seems to be about: its own words go before those of a heading above it.
fn dimension(full: &str, own: &str) -> Dimension {
    let Ok(words) = SpreadsheetWords::load() else {
        return Dimension::Size;
    };
    let about = |text: &str| {
        let text = folded(text);
        let parts: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).collect();
        let named = |key: &str| {
            words
                .words_for(key)
                .any(|word| parts.iter().any(|part| part.starts_with(word)))
        };
        // *Antal* and *andel* stand before what is counted, which says more.
        let places = 1..DIMENSIONS.len();
        places
            .chain([0])
            .find(|at| DIMENSIONS.get(*at).is_some_and(|key| named(key)))
    };
    about(own)
        .or_else(|| about(full))
        .and_then(|at| Dimension::ALL.get(at).copied())
        .unwrap_or(Dimension::Size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spreadsheet::read;

    #[test]
    fn a_heading_says_what_was_measured_in_what_and_when() {
        for (heading, indicator, unit, year, dimension) in [
            (
                "Livskvalitet (EQ-5D)",
                "Livskvalitet",
                "EQ-5D",
                "",
                Dimension::FunctionAndQualityOfLife,
            ),
            (
                "Förtida dödsfall per 100 000",
                "Förtida dödsfall",
                "per 100 000",
                "",
                Dimension::Mortality,
            ),
            (
                "Andel av bef. (%)",
                "Andel av bef.",
                "%",
                "",
                Dimension::Size,
            ),
            (
                "Vårddygn 2025 (dygn) per person",
                "Vårddygn",
                "dygn per person",
                "2025",
                Dimension::Size,
            ),
            (
                "Väntetid (2024)",
                "Väntetid",
                "",
                "2024",
                Dimension::CareGap,
            ),
            ("2025", "2025", "", "2025", Dimension::Size),
        ] {
            let book = read(format!("\"{heading}\";x\n1;2\n").as_bytes(), "m").unwrap();
            let found = FigureColumn::of_heading(&book.sheets[0], 1, 0);
            let expected = FigureColumn {
                dimension,
                indicator: indicator.to_owned(),
                unit: unit.to_owned(),
                source: String::new(),
                year: year.to_owned(),
            };
            assert_eq!(found, expected, "{heading}");
        }
    }
}
