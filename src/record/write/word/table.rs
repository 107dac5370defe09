//! Tables: a caption above, a header row that Word repeats on each page, widths after the contents.

use std::io;

use super::super::super::tree::{Align, Cell, Column, Table};
use super::super::cell_text;
use super::TEXT_WIDTH;
use super::body::{Writing, paragraph, run};
use super::xml::Xml;

/// A table with at most this many rows stays on one page.
const ROWS_ON_ONE_PAGE: usize = 10;
/// A row whose longest text is shorter than this stays on one page.
const KEPT_TOGETHER: usize = 600;
/// Room on both sides of a cell's text, in twentieths of a point.
const PADDING: u32 = 170;
/// Width of a letter in a table, in twentieths of a point.
const LETTER: u32 = 104;
/// Words longer than this may be broken.
const LONGEST_WORD: u32 = 21;
/// Where there is little room, words down to this length may be.
const SHORTEST_BROKEN: u32 = 9;
/// Texts longer than this ask for no wider a column.
const LONGEST_TEXT: u32 = 150;
/// More columns than this are written with smaller letters.
const MANY_COLUMNS: usize = 7;

/// Writes a table with its caption.
pub(super) fn table(writing: &mut Writing<'_>, table: &Table) -> io::Result<()> {
    let shown: Vec<(usize, &Column)> = table.shown_columns().collect();
    let rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| {
            shown
                .iter()
                .map(|(index, _)| {
                    row.get(*index)
                        .map_or_else(String::new, |cell| cell_text(writing.texts, cell))
                })
                .collect()
        })
        .collect();
    let widths = widths(&shown, &rows);
    let small = shown.len() > MANY_COLUMNS;
    let short = |texts: &[String]| texts.iter().all(|text| text.len() < KEPT_TOGETHER);
    let on_one_page = rows.len() <= ROWS_ON_ONE_PAGE && rows.iter().all(|row| short(row));
    let xml = &mut writing.xml;
    paragraph(xml, "Caption", &table.caption)?;
    xml.open("w:tbl", &[])?;
    properties(xml, &table.caption)?;
    xml.open("w:tblGrid", &[])?;
    for width in &widths {
        xml.empty("w:gridCol", &[("w:w", &width.to_string())])?;
    }
    xml.close(1)?;
    xml.open("w:tr", &[])?;
    xml.open("w:trPr", &[])?;
    xml.empty("w:cantSplit", &[])?;
    xml.empty("w:tblHeader", &[])?;
    xml.close(1)?;
    for ((_, column), width) in shown.iter().zip(&widths) {
        let cell = Written {
            text: &column.name,
            strong: true,
            end: column.align == Align::End,
            small,
            with_next: true,
        };
        cell.write(xml, *width)?;
    }
    xml.close(1)?;
    for (number, (row, texts)) in table.rows.iter().zip(&rows).enumerate() {
        xml.open("w:tr", &[])?;
        if short(texts) {
            xml.open("w:trPr", &[])?;
            xml.empty("w:cantSplit", &[])?;
            xml.close(1)?;
        }
        for (((index, column), text), width) in shown.iter().zip(texts).zip(&widths) {
            // Words in a column of numbers may break over lines.
            let words = matches!(row.get(*index), Some(Cell::Text(_)));
            let cell = Written {
                text,
                strong: table.row_header == Some(*index),
                end: column.align == Align::End && !words,
                small,
                with_next: on_one_page && number + 1 < rows.len(),
            };
            cell.write(xml, *width)?;
        }
        xml.close(1)?;
    }
    xml.close(1)?;
    // Two tables in a row would grow together, and Word asks for text after the last.
    xml.open("w:p", &[])?;
    xml.open("w:pPr", &[])?;
    xml.empty(
        "w:spacing",
        &[
            ("w:before", "0"),
            ("w:after", "60"),
            ("w:line", "120"),
            ("w:lineRule", "exact"),
        ],
    )?;
    xml.close(2)
}

fn properties(xml: &mut Xml, caption: &str) -> io::Result<()> {
    xml.open("w:tblPr", &[])?;
    xml.value("w:tblStyle", "GridTable1Light")?;
    xml.empty(
        "w:tblW",
        &[("w:w", &TEXT_WIDTH.to_string()), ("w:type", "dxa")],
    )?;
    xml.empty("w:tblLayout", &[("w:type", "fixed")])?;
    xml.empty(
        "w:tblLook",
        &[
            ("w:val", "04A0"),
            ("w:firstRow", "1"),
            ("w:lastRow", "0"),
            ("w:firstColumn", "1"),
            ("w:lastColumn", "0"),
            ("w:noHBand", "0"),
            ("w:noVBand", "1"),
        ],
    )?;
    xml.value("w:tblCaption", caption)?;
    xml.close(1)
}

/// A cell as it is written.
struct Written<'a> {
    text: &'a str,
    strong: bool,
    /// Numbers stand at the end.
    end: bool,
    small: bool,
    /// On the same page as the row below.
    with_next: bool,
}

impl Written<'_> {
    fn write(&self, xml: &mut Xml, width: u32) -> io::Result<()> {
        xml.open("w:tc", &[])?;
        xml.open("w:tcPr", &[])?;
        xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")])?;
        xml.close(1)?;
        xml.open("w:p", &[])?;
        xml.open("w:pPr", &[])?;
        xml.value(
            "w:pStyle",
            if self.small { "BodyText3" } else { "NoSpacing" },
        )?;
        if self.with_next {
            xml.empty("w:keepNext", &[])?;
        }
        if self.end {
            xml.value("w:jc", "right")?;
        }
        xml.close(1)?;
        run(xml, self.strong.then_some("Strong"), self.text)?;
        xml.close(2)
    }
}

/// Widths that fill the page: room for the longest word of each column first, then by the length of the
/// texts.
fn widths(shown: &[(usize, &Column)], rows: &[Vec<String>]) -> Vec<u32> {
    let length = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let longest: Vec<(u32, u32)> = shown
        .iter()
        .enumerate()
        .map(|(position, (_, column))| {
            let texts = || {
                rows.iter()
                    .filter_map(|row| row.get(position))
                    .chain([&column.name])
            };
            let word = texts()
                .flat_map(|text| text.split_whitespace())
                .map(length)
                .max()
                .unwrap_or(0);
            (word, texts().map(|text| length(text)).max().unwrap_or(0))
        })
        .collect();
    let asked = |unbroken: u32| -> Vec<(u32, u32)> {
        longest
            .iter()
            .map(|(word, whole)| {
                let least = word.min(&unbroken) * LETTER + PADDING;
                (
                    least,
                    (whole.min(&LONGEST_TEXT) * LETTER + PADDING).max(least),
                )
            })
            .collect()
    };
    // Where the page is too narrow for all, the longest words are broken first.
    let asked = (SHORTEST_BROKEN..=LONGEST_WORD)
        .rev()
        .map(asked)
        .find(|asked| asked.iter().map(|(least, _)| least).sum::<u32>() <= TEXT_WIDTH)
        .unwrap_or_else(|| asked(SHORTEST_BROKEN));
    let least: u32 = asked.iter().map(|(least, _)| least).sum();
    let wished: u32 = asked.iter().map(|(_, wished)| wished).sum();
    let share = |part: u32, of: u32, room: u32| {
        u32::try_from(u64::from(part) * u64::from(room) / u64::from(of.max(1))).unwrap_or(0)
    };
    let mut widths: Vec<u32> = asked
        .iter()
        .map(|(narrow, wide)| {
            if least >= TEXT_WIDTH {
                share(*narrow, least, TEXT_WIDTH)
            } else if wished <= TEXT_WIDTH {
                share(*wide, wished, TEXT_WIDTH)
            } else {
                narrow + share(wide - narrow, wished - least, TEXT_WIDTH - least)
            }
        })
        .collect();
    // What rounding leaves over goes to the last column, so that all tables are equally wide.
    let left_over = TEXT_WIDTH.saturating_sub(widths.iter().sum());
    if let Some(last) = widths.last_mut() {
        *last += left_over;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(name: &str) -> Column {
        Column {
            key: name.to_owned(),
            name: name.to_owned(),
            align: Align::Start,
            data_only: false,
        }
    }

    #[test]
    fn widths_fill_the_page_and_leave_room_for_words() {
        let columns = [column("Plats"), column("Behovsgrupp"), column("Skäl")];
        let shown: Vec<(usize, &Column)> = columns.iter().enumerate().collect();
        let long = "Svårt och långvarigt, vården kan göra mycket. ".repeat(20);
        let rows = vec![vec!["1".into(), "Personer med psykos".into(), long]];
        let found = widths(&shown, &rows);
        assert_eq!(found.iter().sum::<u32>(), TEXT_WIDTH);
        assert!(found[0] >= 5 * LETTER + PADDING);
        assert!(found[0] < found[1] && found[1] < found[2], "{found:?}");
    }

    #[test]
    fn many_wide_columns_share_the_page() {
        let name = "Samordningsförbundsordförande";
        let columns: Vec<Column> = (0..14).map(|_| column(name)).collect();
        let shown: Vec<(usize, &Column)> = columns.iter().enumerate().collect();
        let found = widths(&shown, &[]);
        assert_eq!(found.iter().sum::<u32>(), TEXT_WIDTH);
        assert!(found.iter().all(|width| *width > 600));
        assert_eq!(widths(&[], &[]), Vec::<u32>::new());
    }
}
