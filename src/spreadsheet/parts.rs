//! A look into a packed file before the reader is let in: what parts it has, whether they unfold to a
//! reasonable size and are whole, how far the sheets reach, and which rows are hidden.
//!
//! The reader of workbooks makes room for a whole rectangle of cells and believes what a file says of
//! itself. A file of a few kilobytes can ask for all memory there is; such files are refused here.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::book::{Merge, column_number};
use super::{SpreadsheetError, limits};

/// The parts of a packed file that matter, unfolded.
pub(super) struct Parts {
    texts: BTreeMap<String, String>,
    names: BTreeSet<String>,
}

/// What a sheet of a workbook says beside its values.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub hidden_rows: BTreeSet<u32>,
    pub hidden_columns: BTreeSet<u32>,
    pub merges: Vec<Merge>,
}

impl Parts {
    /// Unfolds and checks.
    pub fn open(bytes: &[u8]) -> Result<Self, SpreadsheetError> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(SpreadsheetError::broken)?;
        if archive.len() > limits::PARTS {
            return Err(SpreadsheetError::broken("too many parts"));
        }
        if is_locked(&mut archive)? {
            return Err(SpreadsheetError::Locked);
        }
        let mut texts = BTreeMap::new();
        let mut names = BTreeSet::new();
        let mut left = limits::UNFOLDED_BYTES;
        for index in 0..archive.len() {
            let part = archive.by_index(index).map_err(SpreadsheetError::broken)?;
            let name = String::from_utf8_lossy(part.name_raw()).replace('\\', "/");
            let is_text = [".xml", ".rels", "mimetype"]
                .iter()
                .any(|ending| name.to_ascii_lowercase().ends_with(ending));
            let mut content = Vec::new();
            let read = part
                .take(left + 1)
                .read_to_end(&mut content)
                .map_err(SpreadsheetError::broken)?;
            left = left
                .checked_sub(read as u64)
                .ok_or(SpreadsheetError::UnfoldsTooLarge {
                    megabytes: limits::UNFOLDED_BYTES / limits::MEGABYTE as u64,
                })?;
            if is_text && name != "mimetype" && is_about_cells(&name) {
                let text = String::from_utf8_lossy(&content).into_owned();
                whole(&name, &text)?;
                texts.insert(name.clone(), text);
            }
            names.insert(name);
        }
        Ok(Self { texts, names })
    }

    pub fn is_ods(&self) -> bool {
        self.texts.contains_key("content.xml") && self.names.contains("mimetype") && !self.is_xlsx()
    }

    pub fn is_xlsx(&self) -> bool {
        self.texts
            .keys()
            .any(|name| name.to_ascii_lowercase().ends_with("workbook.xml"))
    }

    /// A part by its end, whatever folder it stands in.
    pub fn text(&self, ending: &str) -> Option<&str> {
        let ending = ending.to_ascii_lowercase();
        self.texts
            .iter()
            .find(|(name, _)| name.to_ascii_lowercase().ends_with(&ending))
            .map(|(_, text)| text.as_str())
    }

    /// Every sheet part of a workbook.
    pub fn sheets(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts
            .iter()
            .filter(|(name, _)| name.to_ascii_lowercase().contains("/worksheets/"))
            .filter(|(name, _)| !name.ends_with(".rels"))
            .map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

/// Whether a part can say something of the cells. What Power Query, document libraries and add-ins leave in a
/// workbook is theirs, often in another encoding, and no reader opens it.
fn is_about_cells(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    !["customxml/", "docprops/", "docmetadata/", "customui/"]
        .iter()
        .any(|folder| name.starts_with(folder))
}

/// Whether an OpenDocument file is locked with a password: its parts are then no XML at all.
fn is_locked(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<bool, SpreadsheetError> {
    const MANIFEST: &str = "META-INF/manifest.xml";
    if archive.index_for_name(MANIFEST).is_none() {
        return Ok(false);
    }
    let part = archive
        .by_name(MANIFEST)
        .map_err(SpreadsheetError::broken)?;
    let mut text = Vec::new();
    part.take(limits::MEGABYTE as u64)
        .read_to_end(&mut text)
        .map_err(SpreadsheetError::broken)?;
    Ok(String::from_utf8_lossy(&text).contains("encryption-data"))
}

/// A part whose elements all end. The readers wait for ends that never come in one that is cut off.
fn whole(name: &str, text: &str) -> Result<(), SpreadsheetError> {
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                depth += 1;
                if depth > 200 {
                    return Err(SpreadsheetError::broken(format!("{name} is too deep")));
                }
                // Room for texts is made from this number before any is read.
                if element.local_name().as_ref() == "sst"
                    && number(&element, "uniqueCount").is_some_and(|count| count > 10_000_000)
                {
                    return Err(SpreadsheetError::TooManyCells {
                        cells: limits::CELLS,
                    });
                }
            }
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) if depth == 0 => return Ok(()),
            Ok(Event::Eof) => return Err(SpreadsheetError::broken(format!("{name} is cut off"))),
            Ok(_) => {}
            Err(error) => return Err(SpreadsheetError::broken(error)),
        }
    }
}

/// The value of an attribute, entities aside: the ones looked for hold numbers, names of cells and yes or no.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.as_ref() == name)
        .map(|attribute| attribute.value.into_owned())
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u64> {
    attribute(element, name)?.trim().parse().ok()
}

fn is_on(value: Option<String>) -> bool {
    value.is_some_and(|value| value == "1" || value == "true")
}

/// Hidden rows and columns and merged cells of one sheet of an xlsx file.
pub(super) fn xlsx_layout(text: &str) -> Layout {
    let mut layout = Layout::default();
    let mut reader = Reader::from_str(text);
    let mut row = 0_u32;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                match element.local_name().as_ref() {
                    "row" => {
                        row = number(&element, "r")
                            .and_then(|number| u32::try_from(number).ok())
                            .unwrap_or_else(|| row.saturating_add(1));
                        if is_on(attribute(&element, "hidden")) && row <= limits::ROWS {
                            layout.hidden_rows.insert(row);
                        }
                    }
                    "col" if is_on(attribute(&element, "hidden")) => {
                        let end =
                            |name| number(&element, name).and_then(|it| u32::try_from(it).ok());
                        if let (Some(from), Some(to)) = (end("min"), end("max")) {
                            let last = to.min(limits::COLUMNS);
                            layout
                                .hidden_columns
                                .extend((from.max(1)..=last).map(|column| column - 1));
                        }
                    }
                    "mergeCell" => {
                        if let Some(merge) = attribute(&element, "ref").as_deref().and_then(area)
                            && layout.merges.len() < limits::CELLS
                        {
                            layout.merges.push(merge);
                        }
                    }
                    _ => {}
                }
            }
            Ok(Event::Eof) | Err(_) => return layout,
            Ok(_) => {}
        }
    }
}

/// `B2:D3`.
fn area(text: &str) -> Option<Merge> {
    let (first, last) = text.split_once(':')?;
    let place = |cell: &str| {
        let at = cell.find(|character: char| character.is_ascii_digit())?;
        let (letters, digits) = cell.split_at_checked(at)?;
        Some((digits.parse::<u32>().ok()?, column_number(letters)?))
    };
    let (top, left) = place(first)?;
    let (bottom, right) = place(last)?;
    Some(Merge {
        rows: (top, bottom),
        columns: (left, right),
    })
}

/// What an OpenDocument sheet says beside its values.
#[derive(Debug, Default)]
pub(super) struct OdsTable {
    pub name: String,
    pub layout: Layout,
    /// Formulas without a result, by row from 1 and column from 0.
    pub errors: BTreeSet<(u32, u32)>,
    /// Percentages.
    pub percents: BTreeSet<(u32, u32)>,
}

/// The tables of an OpenDocument file, checked against the limits: repeated rows and cells unfold to
/// whatever a file asks for.
pub(super) fn ods_tables(text: &str) -> Result<Vec<OdsTable>, SpreadsheetError> {
    let mut tables: Vec<OdsTable> = Vec::new();
    let mut reader = Reader::from_str(text);
    let (mut next_row, mut row_repeats, mut column) = (1_u64, 1_u64, 0_u64);
    let mut cells = 0_u64;
    let mut hidden_column = 0_u64;
    loop {
        let event = reader.read_event().map_err(SpreadsheetError::broken)?;
        let (element, empty) = match &event {
            Event::Start(element) => (element, false),
            Event::Empty(element) => (element, true),
            Event::End(element) => {
                if element.local_name().as_ref() == "table-row" {
                    next_row = next_row.saturating_add(row_repeats);
                }
                continue;
            }
            Event::Eof => return Ok(tables),
            _ => continue,
        };
        match element.local_name().as_ref() {
            "table" => {
                if tables.len() >= limits::SHEETS {
                    return Err(SpreadsheetError::TooManySheets {
                        sheets: limits::SHEETS,
                    });
                }
                let name = attribute(element, "table:name").unwrap_or_default();
                tables.push(OdsTable {
                    name,
                    ..OdsTable::default()
                });
                (next_row, row_repeats, hidden_column) = (1, 1, 0);
            }
            "table-column" => {
                let repeats = number(element, "table:number-columns-repeated").unwrap_or(1);
                if attribute(element, "table:visibility").is_some_and(|it| it != "visible")
                    && let Some(table) = tables.last_mut()
                {
                    let last = hidden_column
                        .saturating_add(repeats)
                        .min(u64::from(limits::COLUMNS));
                    let hidden = (hidden_column..last).filter_map(|at| u32::try_from(at).ok());
                    table.layout.hidden_columns.extend(hidden);
                }
                hidden_column = hidden_column.saturating_add(repeats);
            }
            "table-row" => {
                row_repeats = number(element, "table:number-rows-repeated").unwrap_or(1);
                column = 0;
                if attribute(element, "table:visibility").is_some_and(|it| it != "visible")
                    && let Some(table) = tables.last_mut()
                {
                    let last = next_row
                        .saturating_add(row_repeats)
                        .min(u64::from(limits::ROWS) + 1);
                    let hidden = (next_row..last).filter_map(|at| u32::try_from(at).ok());
                    table.layout.hidden_rows.extend(hidden);
                }
                if empty {
                    next_row = next_row.saturating_add(row_repeats);
                }
            }
            "table-cell" | "covered-table-cell" => {
                let repeats = number(element, "table:number-columns-repeated").unwrap_or(1);
                let kind = attribute(element, "office:value-type");
                let formula = attribute(element, "table:formula").is_some();
                if kind.is_some() || formula {
                    let name = tables.last().map(|it| it.name.clone()).unwrap_or_default();
                    let last_row = next_row.saturating_add(row_repeats).saturating_sub(1);
                    if last_row > u64::from(limits::ROWS) {
                        return Err(SpreadsheetError::TooManyRows {
                            sheet: name,
                            rows: limits::ROWS,
                        });
                    }
                    if column.saturating_add(repeats) > u64::from(limits::COLUMNS) {
                        return Err(SpreadsheetError::TooManyColumns {
                            sheet: name,
                            columns: limits::COLUMNS,
                        });
                    }
                    cells = cells.saturating_add(repeats.saturating_mul(row_repeats));
                    if cells > limits::CELLS as u64 {
                        return Err(SpreadsheetError::TooManyCells {
                            cells: limits::CELLS,
                        });
                    }
                }
                if let (Some(table), Ok(row), Ok(at)) = (
                    tables.last_mut(),
                    u32::try_from(next_row),
                    u32::try_from(column),
                ) && row <= limits::ROWS
                {
                    let error = attribute(element, "calcext:value-type")
                        .is_some_and(|kind| kind == "error");
                    if error || (formula && kind.is_none()) {
                        table.errors.insert((row, at));
                    }
                    if kind.as_deref() == Some("percentage") {
                        for copy in 0..row_repeats.min(u64::from(limits::ROWS)) {
                            for beside in 0..repeats.min(u64::from(limits::COLUMNS)) {
                                if let (Ok(down), Ok(right)) =
                                    (u32::try_from(copy), u32::try_from(beside))
                                {
                                    table.percents.insert((row + down, at + right));
                                }
                            }
                        }
                    }
                    let span = |name| number(element, name).unwrap_or(1).clamp(1, 100_000);
                    let rows = span("table:number-rows-spanned");
                    let columns = span("table:number-columns-spanned");
                    if rows > 1 || columns > 1 {
                        let down = u32::try_from(rows - 1).unwrap_or(0);
                        let right = u32::try_from(columns - 1).unwrap_or(0);
                        table.layout.merges.push(Merge {
                            rows: (row, row.saturating_add(down)),
                            columns: (at, at.saturating_add(right)),
                        });
                    }
                }
                column = column.saturating_add(repeats);
            }
            "s" if number(element, "text:c").is_some_and(|count| count > 10_000) => {
                return Err(SpreadsheetError::broken("too many spaces"));
            }
            _ => {}
        }
    }
}
