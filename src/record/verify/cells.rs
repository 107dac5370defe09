//! Where the cells of a document's tables stand in the text of its pages.
//!
//! Tables stand in the order of the document and their cells row by row, so each row is looked for after the
//! one before it and not far from it. Spaces and the marks of broken words are left out on both sides. Limits:
//! a row that is broken between pages is interrupted by the foot and the head, and is not found.

use super::super::paper::Paper;
use super::super::tree::{Document, Table};
use super::super::write::cell_text;
use crate::text::Texts;

/// How far from the row before a row is looked for, in bytes: more than the foot, the head and the names of
/// columns that may stand between.
const NEAR: usize = 6_000;
/// Longer rows may be broken between pages and are not looked for.
const LONG: usize = 1_200;

/// The text of all pages after each other, without what has no meaning.
pub(super) struct Whole {
    text: String,
    /// For each byte of the text its page and its place among the page's letters.
    places: Vec<(usize, usize)>,
}

/// A row of a table beside the pages.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row<'a> {
    /// The table.
    pub table: &'a Table,
    /// Its number from 1.
    pub number: usize,
    /// What came of looking for it.
    pub found: Found,
}

/// What came of looking for a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// It stands there: for each shown cell where its text begins and ends, in bytes.
    There(Vec<(usize, usize)>),
    /// All but the shown cell with this number stand there; where that cell's text should begin and end, in
    /// bytes.
    Parts(usize, (usize, usize)),
    /// It is not there.
    Not,
    /// It is too long, or has letters that paper may show otherwise.
    NotLookedFor,
}

impl Whole {
    /// The text of these pages.
    pub(super) fn of(paper: &Paper) -> Self {
        let mut whole = Self {
            text: String::new(),
            places: Vec::new(),
        };
        for (page, it) in paper.pages.iter().enumerate() {
            let Some(text) = &it.text else { continue };
            for (place, letter) in text.letters.iter().enumerate() {
                if counts(*letter) {
                    whole.text.push(*letter);
                    let bytes = std::iter::repeat_n((page, place), letter.len_utf8());
                    whole.places.extend(bytes);
                }
            }
        }
        whole
    }

    /// The page, from 0, and the place on it, of a byte.
    pub(super) fn place(&self, byte: usize) -> Option<(usize, usize)> {
        self.places.get(byte).copied()
    }

    /// What stands between two bytes.
    pub(super) fn between(&self, (from, to): (usize, usize)) -> &str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// The byte of a place on a page.
    pub(super) fn byte(&self, page: usize, place: usize) -> usize {
        self.places.partition_point(|it| *it < (page, place))
    }

    /// The first letter that begins at this byte or after it.
    fn letter(&self, byte: usize) -> usize {
        let mut bytes = byte..self.text.len();
        bytes
            .find(|at| self.text.is_char_boundary(*at))
            .unwrap_or(self.text.len())
    }

    /// The first place of a text between two bytes.
    fn find(&self, wanted: &str, from: usize, to: usize) -> Option<usize> {
        let to = self.letter(to);
        let found = self.text.get(from..to)?.find(wanted)?;
        Some(from + found)
    }
}

/// Looks for every row of every table. A table whose caption is not there is left out.
pub(super) fn rows<'a>(document: &'a Document, texts: &Texts, whole: &Whole) -> Vec<Row<'a>> {
    let mut found = Vec::new();
    let mut after = 0;
    for table in document.tables() {
        let caption = meaning(&table.caption);
        let Some(begins) = whole.find(&caption, after, usize::MAX) else {
            continue;
        };
        let rows: Vec<Vec<String>> = table
            .rows
            .iter()
            .map(|cells| {
                let shown = table.shown_columns();
                let cells = shown.filter_map(|(column, _)| cells.get(column));
                cells.map(|cell| meaning(&cell_text(texts, cell))).collect()
            })
            .collect();
        let places = places(whole, &rows, begins + caption.len());
        after = begins + caption.len();
        for (index, row) in rows.iter().enumerate() {
            let row = match places.get(index) {
                _ if !is_looked_for(row) => Found::NotLookedFor,
                Some(Some(place)) => {
                    after = place.1;
                    Found::There(cells(row, place.0))
                }
                _ => {
                    let next = places.iter().skip(index).flatten().next();
                    let to = next.map_or(after + NEAR, |(begins, _)| *begins);
                    parts(whole, row, (after, to))
                }
            };
            found.push(Row {
                table,
                number: index + 1,
                found: row,
            });
        }
    }
    found
}

/// Where each row begins and ends, each after the one before and not far from it.
fn places(whole: &Whole, rows: &[Vec<String>], mut after: usize) -> Vec<Option<(usize, usize)>> {
    // What has been looked for in vain since the last row that was found.
    let mut passed = 0;
    rows.iter()
        .map(|cells| {
            let row = cells.concat();
            let begins = is_looked_for(cells)
                .then(|| whole.find(&row, after, after + passed + NEAR))
                .flatten();
            match begins {
                Some(begins) => {
                    after = begins + row.len();
                    passed = 0;
                }
                None => passed += row.len(),
            }
            begins.map(|begins| (begins, begins + row.len()))
        })
        .collect()
}

/// Where the cells of a row stand that begins at this byte.
fn cells(row: &[String], mut at: usize) -> Vec<(usize, usize)> {
    row.iter()
        .map(|cell| {
            let begins = at;
            at += cell.len();
            (begins, at)
        })
        .collect()
}

/// The one cell that stands otherwise in a row, between its neighbours.
fn parts(whole: &Whole, row: &[String], (from, to): (usize, usize)) -> Found {
    for (cell, text) in row.iter().enumerate() {
        let before = row.get(..cell).unwrap_or_default().concat();
        let after = row.get(cell + 1..).unwrap_or_default().concat();
        let Some(begins) = whole.find(&before, from, to) else {
            break;
        };
        let at = begins + before.len();
        let ends = if after.is_empty() {
            Some(at + text.len())
        } else {
            whole.find(&after, at, to)
        };
        // What stands for the cell is about as long as it; a row without a beginning ends where it should.
        if let Some(ends) = ends {
            let at = if before.is_empty() {
                whole.letter(ends.saturating_sub(text.len()).max(from))
            } else {
                at
            };
            if ends - at <= text.len() * 2 + 24 {
                return Found::Parts(cell, (at, ends));
            }
        }
    }
    Found::Not
}

/// Whether a row is short enough to stand in one piece, and of letters that paper shows as they are.
fn is_looked_for(cells: &[String]) -> bool {
    let length: usize = cells.iter().map(String::len).sum();
    (1..=LONG).contains(&length) && cells.iter().all(|cell| cell.chars().all(is_plain))
}

/// A text without what may stand otherwise on paper.
fn meaning(text: &str) -> String {
    text.chars().filter(|letter| counts(*letter)).collect()
}

/// Neither space, nor a mark of a broken word, nor unseen.
fn counts(letter: char) -> bool {
    !letter.is_whitespace()
        && !matches!(
            letter,
            '-' | '\u{ad}' | '\u{2010}' | '\u{200b}'..='\u{200d}' | '\u{2060}'
        )
}

/// A letter that every font of the record has.
fn is_plain(letter: char) -> bool {
    matches!(letter, '!'..='~' | '\u{a1}'..='\u{17f}' | '\u{2013}'..='\u{2026}' | '\u{2212}')
}
