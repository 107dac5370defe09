//! Excel files (xlsx): cells one by one as they stand, never a rectangle made for them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use jiff::civil::Date;

use super::book::{Book, Cell, Row, Sheet};
use super::parts::{Layout, Parts, attribute, xlsx_layout};
use super::{SpreadsheetError, limits};

/// Reads the sheets with cells; sheets with nothing but a chart are passed over.
pub(super) fn read(bytes: &[u8], parts: &Parts) -> Result<Book, SpreadsheetError> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let sheets: Vec<_> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    if sheets.len() > limits::SHEETS {
        return Err(SpreadsheetError::TooManySheets {
            sheets: limits::SHEETS,
        });
    }
    let layouts = layouts(parts);
    let mut book = Book::default();
    let mut cells_left = limits::CELLS;
    for (name, hidden) in sheets {
        let rows = cells(&mut workbook, &name, &mut cells_left)?;
        let percents = percents(&mut workbook, &name)?;
        let layout = layouts.get(&name);
        let rows = rows
            .into_iter()
            .filter(|(_, cells)| cells.iter().any(|cell| !cell.is_blank()))
            .map(|(number, mut cells)| {
                for (column, cell) in cells.iter_mut().enumerate() {
                    as_percent(cell, percents.contains(&(number, column)));
                }
                Row {
                    number,
                    hidden: layout.is_some_and(|layout| layout.hidden_rows.contains(&number)),
                    cells,
                }
            })
            .collect();
        book.sheets.push(Sheet {
            name,
            hidden,
            rows,
            merges: layout.map_or_else(Vec::new, |layout| layout.merges.clone()),
            hidden_columns: layout.map_or_else(BTreeSet::new, |it| it.hidden_columns.clone()),
        });
    }
    Ok(book)
}

fn broken(error: impl std::fmt::Display) -> SpreadsheetError {
    SpreadsheetError::broken(error)
}

/// A cell that shows a percentage holds a hundredth of what it shows. Rounded to where doubles tell apart
/// what people type.
pub(super) fn as_percent(cell: &mut Cell, percent: bool) {
    if percent && let Cell::Number { value, percent } = cell {
        let shown = *value * 100.0;
        let rounded = (shown * 1e9).round() / 1e9;
        *value = if rounded.is_finite() { rounded } else { shown };
        *percent = true;
    }
}

fn cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    cells_left: &mut usize,
) -> Result<BTreeMap<u32, Vec<Cell>>, SpreadsheetError> {
    let mut rows: BTreeMap<u32, Vec<Cell>> = BTreeMap::new();
    let mut reader = workbook.worksheet_cells_reader(name).map_err(broken)?;
    while let Some(found) = reader.next_cell_with_formula().map_err(broken)? {
        let cell = match found.value {
            DataRef::Empty if found.formula.is_some_and(|formula| !formula.is_empty()) => {
                Cell::NotCalculated
            }
            value => cell(value),
        };
        if cell == Cell::Empty {
            continue;
        }
        let (row, column) = (found.pos.0.saturating_add(1), found.pos.1);
        // Spaces far away are what is left of something that was taken away.
        if (row > limits::ROWS || column >= limits::COLUMNS) && cell.is_blank() {
            continue;
        }
        if row > limits::ROWS {
            return Err(SpreadsheetError::TooManyRows {
                sheet: name.to_owned(),
                rows: limits::ROWS,
            });
        }
        if column >= limits::COLUMNS {
            return Err(SpreadsheetError::TooManyColumns {
                sheet: name.to_owned(),
                columns: limits::COLUMNS,
            });
        }
        *cells_left = cells_left
            .checked_sub(1)
            .ok_or(SpreadsheetError::TooManyCells {
                cells: limits::CELLS,
            })?;
        let row = rows.entry(row).or_default();
        let column = column as usize;
        if row.len() <= column {
            row.resize(column + 1, Cell::Empty);
        }
        if let Some(place) = row.get_mut(column) {
            *place = cell;
        }
    }
    Ok(rows)
}

/// Cells that show a percentage, by row from 1 and column from 0.
fn percents(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
) -> Result<BTreeSet<(u32, usize)>, SpreadsheetError> {
    let mut found = BTreeSet::new();
    let mut reader = workbook.worksheet_cells_reader(name).map_err(broken)?;
    let styles: BTreeSet<usize> = reader
        .styles()
        .iter()
        .enumerate()
        .filter(|(_, style)| {
            style.number_format.as_ref().is_some_and(|format| {
                // 9 and 10 are the built-in percentages.
                matches!(format.format_id, Some(9 | 10)) || format.format_code.contains('%')
            })
        })
        .map(|(id, _)| id)
        .collect();
    if styles.is_empty() {
        return Ok(found);
    }
    while let Some((row, column, style)) = reader.next_style_id().map_err(broken)? {
        if styles.contains(&style) && row < limits::ROWS && column < limits::COLUMNS {
            found.insert((row + 1, column as usize));
        }
    }
    Ok(found)
}

fn cell(value: DataRef<'_>) -> Cell {
    let number = |value: f64| {
        if value.is_finite() {
            Cell::Number {
                value,
                percent: false,
            }
        } else {
            Cell::Error("#NUM!".to_owned())
        }
    };
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(value) => number(value as f64),
        DataRef::Float(value) => number(value),
        DataRef::String(text) => text_cell(text),
        DataRef::SharedString(text) => text_cell(text.to_owned()),
        DataRef::Bool(value) => Cell::Boolean(value),
        DataRef::DateTime(time) => day(time),
        DataRef::DateTimeIso(text) => iso_day(text),
        DataRef::DurationIso(text) => text_cell(text),
        DataRef::Error(error) => Cell::Error(error.to_string()),
    }
}

pub(super) fn text_cell(text: String) -> Cell {
    if text.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(text)
    }
}

/// The day of a date, or the time of day as a text where there is no day.
pub(super) fn day(time: ExcelDateTime) -> Cell {
    let (year, month, day, hour, minute, ..) = time.to_ymd_hms_milli();
    if time.is_duration() || (0.0..1.0).contains(&time.as_f64()) {
        return Cell::Text(format!("{hour:02}:{minute:02}"));
    }
    let date = i16::try_from(year)
        .ok()
        .zip(i8::try_from(month).ok().zip(i8::try_from(day).ok()))
        .and_then(|(year, (month, day))| Date::new(year, month, day).ok());
    date.map_or_else(|| Cell::Error("#NUM!".to_owned()), Cell::Date)
}

/// The day of an ISO date with or without a time.
pub(super) fn iso_day(text: String) -> Cell {
    match text.get(..10).and_then(|day| day.parse().ok()) {
        Some(date) => Cell::Date(date),
        None => text_cell(text),
    }
}

/// Hidden rows and merged cells by the name of the sheet: the workbook names a relation, the relation a part.
fn layouts(parts: &Parts) -> BTreeMap<String, Layout> {
    use quick_xml::Reader as Xml;
    use quick_xml::events::Event;

    let mut found = BTreeMap::new();
    let (Some(workbook), Some(relations)) =
        (parts.text("workbook.xml"), parts.text("workbook.xml.rels"))
    else {
        return found;
    };
    let mut targets = BTreeMap::new();
    let mut reader = Xml::from_str(relations);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) | Event::Empty(element) => {
                if let (Some(id), Some(target)) =
                    (attribute(&element, "Id"), attribute(&element, "Target"))
                {
                    targets.insert(id, target);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let mut reader = Xml::from_str(workbook);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "sheet" =>
            {
                let name = element
                    .attributes()
                    .with_checks(false)
                    .flatten()
                    .find(|attribute| attribute.key.as_ref() == "name")
                    .and_then(|attribute| {
                        quick_xml::escape::unescape(&attribute.value)
                            .ok()
                            .map(|name| name.into_owned())
                    });
                let Some((name, id)) = name.zip(attribute(&element, "r:id")) else {
                    continue;
                };
                let Some(target) = targets.get(&id) else {
                    continue;
                };
                let ending = target.rsplit('/').next().unwrap_or(target);
                let text = parts
                    .sheets()
                    .find(|(part, _)| part.rsplit('/').next() == Some(ending));
                if let Some((_, text)) = text {
                    found.insert(name, xlsx_layout(text));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    found
}
