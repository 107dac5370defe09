//! The pages of a record beside the data.
//!
//! Where this program can, it sets the record again from the data and holds the two against each other, page
//! by page: the words, and where all words are the same, whatever else draws a page, what is read aloud, and
//! what lies over it. Where another version made the pages, or this one sets no PDF, the rows of the tables
//! are looked for on the pages in their order, and it is said that the text around them was not compared.

use super::super::paper::{Heard, Paper, Text};
use super::super::tree::Document;
use super::super::write::cell_text;
use super::anew::Anew;
use super::cells::{Found, Row, Whole, rows};
use super::differences::around;
use super::files::first;
use crate::text::{Explain, Message, Texts};

/// Words that tell where on a page a word stands.
const WORDS_BEFORE: usize = 5;

/// Whether the pages carry the fingerprint of the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintedFingerprint {
    /// The same.
    Same,
    /// It does not stand on any page.
    Other,
    /// The text of the pages cannot be read.
    Unreadable,
}

/// How the pages were read.
#[derive(Debug, Clone, PartialEq)]
pub enum PagesRead {
    /// Held against the same pages made again: everything was compared.
    Whole,
    /// The rows of the tables were looked for; why no more was compared.
    Rows(Message),
}

/// What came of holding the pages against the data.
#[derive(Debug, Clone, PartialEq)]
pub struct PagesCheck {
    /// The fingerprint on the pages.
    pub fingerprint: PrintedFingerprint,
    /// How they were read.
    pub read: PagesRead,
    /// How many pages, or rows of tables, hold.
    pub held: usize,
    /// How many were compared.
    pub all: usize,
    /// Each place where the pages say other than the data give.
    pub differs: Vec<Message>,
    /// What could not be compared.
    pub notes: Vec<Message>,
}

impl PagesCheck {
    /// Holds the pages against the record made again, for whichever audience fits best.
    pub(super) fn best(paper: &Paper, data_inside: bool, anew: &[Anew]) -> Option<Self> {
        let mut best: Option<Self> = None;
        for anew in anew {
            let check = Self::of(paper, data_inside, anew);
            if check.holds() {
                return Some(check);
            }
            if best.as_ref().is_none_or(|best| check.held > best.held) {
                best = Some(check);
            }
        }
        best
    }

    fn of(paper: &Paper, data_inside: bool, anew: &Anew) -> Self {
        let set = if anew.same_program {
            anew.pdf(paper, data_inside)
                .map_err(|error| error.message())
                .and_then(|pdf| Paper::read(&pdf).map_err(|error| error.message()))
        } else {
            Err(Message::new("verify-pages-other-version"))
        };
        Self::against(paper, set.as_ref(), anew)
    }

    /// Holds the pages against those set again, or where they could not be, against the tables; the error says
    /// why.
    pub(super) fn against(paper: &Paper, set: Result<&Paper, &Message>, anew: &Anew) -> Self {
        let document = if anew.is_summary(paper) {
            &anew.record.summary
        } else {
            &anew.record.document
        };
        let mut check = Self {
            fingerprint: PrintedFingerprint::of(paper, &anew.record.frozen.fingerprint),
            read: PagesRead::Whole,
            held: 0,
            all: 0,
            differs: Vec::new(),
            notes: Vec::new(),
        };
        match set {
            Ok(set) => check.whole(paper, set, document, &anew.texts),
            Err(why) => {
                check.read = PagesRead::Rows(why.clone());
                check.rows(paper, document, &anew.texts);
            }
        }
        for page in paper.laid_over() {
            check
                .differs
                .push(Message::new("verify-page-laid-over").with("page", page + 1));
        }
        check
    }

    /// Whether nothing speaks against it. Pages whose text cannot be read are no proof of a change.
    pub fn holds(&self) -> bool {
        self.fingerprint != PrintedFingerprint::Other && self.differs.is_empty()
    }

    /// What was found, in words.
    pub fn messages(&self) -> Vec<Message> {
        let mut messages = vec![self.fingerprint.message()];
        let held = |key| {
            Message::new(key)
                .with("held", self.held)
                .with("all", self.all)
        };
        match &self.read {
            PagesRead::Whole => messages.push(held("verify-pages-held")),
            PagesRead::Rows(why) => {
                messages.push(why.clone());
                messages.push(held("verify-rows-held"));
            }
        }
        messages.extend(self.notes.iter().cloned());
        messages.extend(first(&self.differs));
        messages
    }

    /// Everything on the pages beside the pages set again.
    fn whole(&mut self, paper: &Paper, set: &Paper, document: &Document, texts: &Texts) {
        self.all = set.pages.len();
        if paper.pages.len() != set.pages.len() {
            self.differs.push(
                Message::new("verify-pages-count")
                    .with("said", paper.pages.len())
                    .with("computed", set.pages.len()),
            );
        }
        let alike = paper.drawn_alike(set);
        let mut named: Option<Named<'_>> = None;
        let mut drawn_otherwise = Vec::new();
        for (page, alike) in alike.into_iter().enumerate() {
            let text = |paper: &Paper| paper.pages.get(page).and_then(|it| it.text.clone());
            let words = match (text(paper), text(set)) {
                _ if alike => Vec::new(),
                (Some(said), Some(meant)) => apart(said, meant),
                _ => {
                    self.differs
                        .push(Message::new("verify-page-unreadable").with("page", page + 1));
                    continue;
                }
            };
            if !alike && words.is_empty() {
                drawn_otherwise.push(page);
                continue;
            }
            self.held += usize::from(words.is_empty());
            for words in words {
                let named = named.get_or_insert_with(|| Named::of(set, document, texts));
                self.differs.push(named.message(page, &words));
            }
        }
        // Other words bring other letters into the fonts, which then draw every page otherwise.
        if self.differs.is_empty() {
            let message = |page: usize| Message::new("verify-page-drawn").with("page", page + 1);
            self.differs
                .extend(drawn_otherwise.into_iter().map(message));
        } else {
            self.held += drawn_otherwise.len();
        }
        self.heard(&paper.heard(), &set.heard());
    }

    /// What is read aloud, and where links lead.
    fn heard(&mut self, said: &[Heard], meant: &[Heard]) {
        if said.len() != meant.len() {
            if self.differs.is_empty() {
                self.differs.push(Message::new("verify-heard-count"));
            }
            return;
        }
        for (said, meant) in said.iter().zip(meant).filter(|(said, meant)| said != meant) {
            let key = match meant {
                Heard::Description(_) => "verify-heard-description",
                Heard::Bookmark(_) => "verify-heard-bookmark",
                Heard::Address(_) => "verify-heard-address",
            };
            let (said, meant) = around(said.words(), meant.words());
            self.differs
                .push(Message::new(key).with("said", said).with("computed", meant));
        }
    }

    /// The rows of the tables on the pages, in their order.
    fn rows(&mut self, paper: &Paper, document: &Document, texts: &Texts) {
        let whole = Whole::of(paper);
        let found = rows(document, texts, &whole);
        for table in document.tables() {
            let rows: Vec<&Row<'_>> = found
                .iter()
                .filter(|row| row.table.id == table.id && row.found != Found::NotLookedFor)
                .collect();
            let there = rows
                .iter()
                .filter(|row| matches!(row.found, Found::There(_)))
                .count();
            // Where most rows are written otherwise, another version says the same in other words.
            if there * 2 < rows.len() || rows.is_empty() && !table.rows.is_empty() {
                self.notes.push(
                    Message::new("verify-table-not-compared").with("table", table.caption.as_str()),
                );
                continue;
            }
            self.held += there;
            self.all += rows.len();
            for row in rows {
                self.differs.extend(row_apart(row, &whole, texts));
            }
        }
    }
}

/// What is wrong with a row; nothing where it stands on the pages.
fn row_apart(row: &Row<'_>, whole: &Whole, texts: &Texts) -> Option<Message> {
    let message = |key| {
        Message::new(key)
            .with("table", row.table.caption.as_str())
            .with("row", row.number)
    };
    match row.found {
        Found::There(_) | Found::NotLookedFor => None,
        Found::Not => Some(message("verify-row-gone")),
        Found::Parts(cell, at) => {
            let (index, column) = row.table.shown_columns().nth(cell)?;
            let cell = row.table.rows.get(row.number - 1)?.get(index)?;
            let meant = cell_text(texts, cell);
            let (said, meant) = around(whole.between(at), &meant);
            let (page, _) = whole.place(at.0)?;
            Some(
                message("verify-page-cell")
                    .with("page", page + 1)
                    .with("column", column.name.as_str())
                    .with("said", said)
                    .with("computed", meant),
            )
        }
    }
}

impl PrintedFingerprint {
    fn of(paper: &Paper, fingerprint: &str) -> Self {
        match paper.says(fingerprint) {
            None => Self::Unreadable,
            Some(true) => Self::Same,
            Some(false) => Self::Other,
        }
    }

    fn message(self) -> Message {
        Message::new(match self {
            Self::Same => "verify-printed-same",
            Self::Other => "verify-printed-other",
            Self::Unreadable => "verify-printed-unreadable",
        })
    }
}

/// Words of a page that are others than those made again.
#[derive(Debug, PartialEq, Eq)]
struct Apart {
    said: String,
    meant: String,
    /// Words before, as they should be.
    before: String,
    /// Where the first letter that differs should stand, among the letters of the page made again.
    at: usize,
}

/// Where two pages part. Where as many letters stand on both, each word that differs; else all between the
/// first and the last.
fn apart(said: Text, meant: Text) -> Vec<Apart> {
    let mut found: Vec<Apart> = Vec::new();
    if said.letters == meant.letters {
        return found;
    }
    let piece = |(from, to): (usize, usize), said_to: usize, at: usize| Apart {
        said: said.words_between(from, said_to),
        meant: meant.words_between(from, to),
        before: meant.words_before(from, WORDS_BEFORE),
        at,
    };
    let pairs = said.letters.iter().zip(&meant.letters);
    if said.letters.len() == meant.letters.len() {
        let mut after = 0;
        for (place, _) in pairs.enumerate().filter(|(_, (one, other))| one != other) {
            if place >= after {
                let word = meant.word_at(place);
                found.push(piece(word, word.1, place));
                after = word.1;
            }
        }
        return found;
    }
    let same_before = pairs.take_while(|(one, other)| one == other).count();
    let ends = said.letters.iter().rev().zip(meant.letters.iter().rev());
    let shorter = said.letters.len().min(meant.letters.len());
    let same_after = ends
        .take_while(|(one, other)| one == other)
        .count()
        .min(shorter - same_before);
    // A word that is changed within is shown whole.
    let between = |text: &Text, place: usize| {
        place == 0 || place >= text.letters.len() || text.words.binary_search(&place).is_ok()
    };
    let from = if between(&meant, same_before) && between(&said, same_before) {
        same_before
    } else {
        meant.word_at(same_before.saturating_sub(1)).0
    };
    let last = meant.letters.len() - same_after;
    let to = if between(&meant, last) && between(&said, said.letters.len() - same_after) {
        last
    } else {
        meant.word_at(last).1
    };
    let said_to = (said.letters.len() + to).saturating_sub(meant.letters.len());
    found.push(piece((from, to), said_to.max(from), same_before));
    found
}

/// The cells of the pages set again, for saying where a word stands.
struct Named<'a> {
    whole: Whole,
    /// Where each cell begins and ends, with its row and the number of its shown column.
    cells: Vec<((usize, usize), usize, usize)>,
    rows: Vec<Row<'a>>,
}

impl<'a> Named<'a> {
    fn of(set: &Paper, document: &'a Document, texts: &Texts) -> Self {
        let whole = Whole::of(set);
        let rows = rows(document, texts, &whole);
        let mut cells: Vec<_> = rows
            .iter()
            .enumerate()
            .filter_map(|(row, it)| match &it.found {
                Found::There(places) => Some((row, places)),
                _ => None,
            })
            .flat_map(|(row, places)| {
                let places = places.iter().enumerate();
                places.map(move |(column, place)| (*place, row, column))
            })
            .collect();
        cells.sort();
        Self { whole, cells, rows }
    }

    fn message(&self, page: usize, words: &Apart) -> Message {
        let (said, meant) = around(&words.said, &words.meant);
        let byte = self.whole.byte(page, words.at);
        let before = self
            .cells
            .partition_point(|((begins, _), ..)| *begins <= byte);
        let here = self.whole.place(byte).is_some_and(|(on, _)| on == page);
        let cell = before
            .checked_sub(1)
            .and_then(|at| self.cells.get(at))
            .filter(|((_, ends), ..)| here && byte < *ends)
            .and_then(|(_, row, column)| {
                let row = self.rows.get(*row)?;
                Some((row, row.table.shown_columns().nth(*column)?.1))
            });
        let message = match cell {
            Some((row, column)) => Message::new("verify-page-cell")
                .with("table", row.table.caption.as_str())
                .with("row", row.number)
                .with("column", column.name.as_str()),
            None if words.before.is_empty() => Message::new("verify-page-first-word"),
            None => Message::new("verify-page-word").with("before", words.before.as_str()),
        };
        message
            .with("page", page + 1)
            .with("said", said)
            .with("computed", meant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &[&str]) -> Text {
        let mut text = Text::default();
        for word in words {
            text.words.push(text.letters.len());
            text.letters.extend(word.chars());
        }
        text
    }

    #[test]
    fn pages_part_at_words() {
        let meant = ["Smärta", "3", "0,75", "Plats", "3"];
        let parts = |said: &[&str]| {
            let found = apart(text(said), text(&meant));
            let found = found.into_iter();
            found.map(|it| (it.said, it.meant)).collect::<Vec<_>>()
        };
        let pair = |said: &str, meant: &str| (said.to_owned(), meant.to_owned());
        assert_eq!(parts(&meant), []);
        assert_eq!(
            parts(&["Smärta", "4", "0,76", "Plats", "3"]),
            [pair("4", "3"), pair("0,76", "0,75")]
        );
        // Cut otherwise into words, and the same letters.
        assert_eq!(parts(&["Smärta3", "0,75", "Plats3"]), []);
        assert_eq!(
            parts(&["Smärta", "3", "0,75", "Plats", "13"]),
            [pair("13", "3")]
        );
        assert_eq!(
            parts(&["Smärta", "13", "0,75", "Plats", "3"]),
            [pair("13", "3")]
        );
        assert_eq!(parts(&["Smärta", "3", "Plats", "3"]), [pair("", "0,75")]);
        assert_eq!(
            parts(&["Smärta", "3", "0,75", "Plats", "3", "Inkom"]),
            [pair("Inkom", "")]
        );
        assert_eq!(parts(&[]), [pair("", "Smärta 3 0,75 Plats 3")]);
    }
}
